// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <set>

#include <QTest>

#include "domainsample.h"

using namespace Qt::Literals::StringLiterals;
using namespace hline::sample;
using namespace std::chrono_literals;

namespace hline {

namespace {

/// A request for individual consultation with four working hours promised: on the Monday, until 13:00.
ResponseInput arrived(const char *arrival)
{
    ResponseInput input;
    input.arrival = at(arrival);
    input.targets = {{at("2026-09-01"), 240min}};
    input.classes = {{input.arrival, Service::Indiv, {}}};
    return input;
}

ResponseInput monday()
{
    return arrived("2026-09-14T09:00");
}

Response on(const ResponseInput &input, const char *now, const Policy &policy = {})
{
    return responseAt(input, calendar(), policy, at(now));
}

RequestEvent happened(const char *type, const char *from)
{
    return {type, at(from), {}, false};
}

QByteArrayList codes(const Response &response)
{
    QByteArrayList result;
    for (const Step &step : response.steps)
        result.append(step.code);
    return result;
}

QString iso(const std::optional<Instant> &t)
{
    return t ? isoMoscow(*t) : u"-"_s;
}

/// «0:12 0:60 …»: minutes by time of day on the 14th, as a step function.
BalanceCurve curve(const QString &steps)
{
    BalanceCurve result;
    for (const QString &step : steps.split(u' ', Qt::SkipEmptyParts)) {
        const Instant when = parseIsoMoscow(u"2026-09-14T"_s + step.section(u'=', 0, 0)).value();
        result.push_back({when, minutes(step.section(u'=', 1).toInt())});
    }
    return result;
}

} // namespace

class TestResponseClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stateByTime_data();
    void stateByTime();
    void startOfWork_data();
    void startOfWork();
    void balanceDecides_data();
    void balanceDecides();
    void restorationByPolicy_data();
    void restorationByPolicy();
    void restartTakesTheTargetInForceThen();
    void keptGuaranteeOutlivesTheBalance();
    void missStaysWhateverTheBalanceDoes();
    void base_data();
    void base();
    void incompleteIntake_data();
    void incompleteIntake();
    void runningTimerAtTheBaseIsAStart_data();
    void runningTimerAtTheBaseIsAStart();
    void calendarClockRunsAtNight();
    void levels_data();
    void levels();
    void nextChange_data();
    void nextChange();
    void targetIsThatOfTheBase();
    void explanationNamesEveryDecision_data();
    void explanationNamesEveryDecision();
    void everyCodeIsDocumented();
    void remainingTime_data();
    void remainingTime();
    void statesHaveCodes();
};

void TestResponseClock::stateByTime_data()
{
    QTest::addColumn<QString>("now");
    QTest::addColumn<QByteArray>("state");
    QTest::addColumn<int>("remaining");

    QTest::newRow("at arrival") << u"2026-09-14T09:00:00"_s << QByteArray("RUNNING") << 14400;
    QTest::newRow("exactly at the deadline is in time") << u"2026-09-14T13:00:00"_s << QByteArray("RUNNING") << 0;
    QTest::newRow("one second later is missed") << u"2026-09-14T13:00:01"_s << QByteArray("BREACHED") << -1;
    QTest::newRow("overdue grows") << u"2026-09-14T13:15:00"_s << QByteArray("BREACHED") << -900;
    QTest::newRow("overdue stands still at night") << u"2026-09-15T07:00:00"_s << QByteArray("BREACHED") << -18000;
}

void TestResponseClock::stateByTime()
{
    QFETCH(QString, now);
    QFETCH(QByteArray, state);
    QFETCH(int, remaining);

    const Response response = on(monday(), now.toLatin1().constData());

    QCOMPARE(code(response.state), state);
    QCOMPARE(response.remaining->count(), remaining);
    QCOMPARE(iso(response.deadline), u"2026-09-14T13:00:00"_s);
    QCOMPARE(*response.remaining + *response.elapsed, seconds(4h));
}

void TestResponseClock::startOfWork_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QString>("time");
    QTest::addColumn<bool>("voided");
    QTest::addColumn<QByteArray>("state");
    QTest::addColumn<QString>("startedAt");

    const QByteArray met("MET");
    const QByteArray running("RUNNING");
    const QString at1035 = u"2026-09-14T10:35:00"_s;
    for (const char *type : {"TIMER_START", "CONNECT_REMOTE_START", "MANUAL_REPLY", "CALL_TO_CLIENT", "WORK_BY_HAND"})
        QTest::newRow(type) << QByteArray(type) << at1035 << false << met << at1035;
    for (const char *type : {"INFO_REQUEST", "AUTO_REPLY", "VIEWED", "ASSIGNED", "STATUS_CHANGE", "INTERNAL_NOTE"})
        QTest::newRow(type) << QByteArray(type) << at1035 << false << running << u"-"_s;
    QTest::newRow("voided start") << QByteArray("TIMER_START") << at1035 << true << running << u"-"_s;
    QTest::newRow("later than now") << QByteArray("TIMER_START") << u"2026-09-14T12:00:01"_s << false << running << u"-"_s;
    QTest::newRow("before the arrival counts at the arrival")
        << QByteArray("CALL_TO_CLIENT") << u"2026-09-14T08:50:00"_s << false << met << u"2026-09-14T09:00:00"_s;
}

void TestResponseClock::startOfWork()
{
    QFETCH(QByteArray, type);
    QFETCH(QString, time);
    QFETCH(bool, voided);
    QFETCH(QByteArray, state);
    QFETCH(QString, startedAt);
    ResponseInput input = monday();
    input.events = {{type, parseIsoMoscow(time).value(), {}, voided}, happened("STATUS_CHANGE", "2026-09-14T09:01")};

    const Response response = on(input, "2026-09-14T12:00");

    QCOMPARE(code(response.state), state);
    QCOMPARE(iso(response.startedAt), startedAt);
}

void TestResponseClock::balanceDecides_data()
{
    QTest::addColumn<QString>("balance");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QByteArray>("state");
    QTest::addColumn<QString>("base");

    const QByteArray running("RUNNING");
    const QByteArray general("GENERAL_QUEUE");
    const QString arrival = u"2026-09-14T09:00:00"_s;
    QTest::newRow("one minute is enough") << u"08:00=1"_s << u"12:00"_s << running << arrival;
    QTest::newRow("nothing at the base") << u"08:00=0"_s << u"12:00"_s << general << u"-"_s;
    QTest::newRow("nothing known before the first step") << u"10:00=0"_s << u"12:00"_s << general << u"-"_s;
    QTest::newRow("a step at the base counts") << u"09:00=5"_s << u"12:00"_s << running << arrival;
    QTest::newRow("exhausted before the deadline") << u"08:00=9 10:30=0"_s << u"12:00"_s << general << u"-"_s;
    QTest::newRow("exhausted exactly at the deadline is no miss") << u"08:00=9 13:00=0"_s << u"15:00"_s << general << u"-"_s;
    QTest::newRow("exhausted after the miss") << u"08:00=9 13:00:01=0"_s << u"15:00"_s << QByteArray("BREACHED") << arrival;
    QTest::newRow("restored: a new window") << u"08:00=9 10:30=0 11:30=60"_s << u"12:00"_s << running << u"2026-09-14T11:30:00"_s;
    QTest::newRow("restored after nothing at the base") << u"11:30=60"_s << u"12:00"_s << running << u"2026-09-14T11:30:00"_s;
    QTest::newRow("burnt and granted at one instant: nothing happened") << u"08:00=9 10:30=0 10:30=60"_s << u"12:00"_s << running << arrival;
    QTest::newRow("the change is not yet") << u"08:00=9 12:30=0"_s << u"12:00"_s << running << arrival;
}

void TestResponseClock::balanceDecides()
{
    QFETCH(QString, balance);
    QFETCH(QString, now);
    QFETCH(QByteArray, state);
    QFETCH(QString, base);
    ResponseInput input = monday();
    input.balance = curve(balance);

    const Response response = responseAt(input, calendar(), {}, parseIsoMoscow(u"2026-09-14T"_s + now).value());

    QCOMPARE(code(response.state), state);
    QCOMPARE(iso(response.base), base);
    QCOMPARE(response.deadline.has_value(), base != u"-");
}

void TestResponseClock::restorationByPolicy_data()
{
    QTest::addColumn<QString>("policy");
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("deadline");
    QTest::addColumn<int>("elapsedMinutes");

    // 90 minutes guaranteed, then nothing from 10:30 to 12:00, then again; seen at 12:30.
    QTest::newRow("restart") << u"restart"_s << u"2026-09-14T12:00:00"_s << u"2026-09-14T16:00:00"_s << 30;
    QTest::newRow("resume") << u"resume"_s << u"2026-09-14T12:00:00"_s << u"2026-09-14T14:30:00"_s << 120;
    QTest::newRow("retroactive") << u"retroactive"_s << u"2026-09-14T09:00:00"_s << u"2026-09-14T13:00:00"_s << 210;
}

void TestResponseClock::restorationByPolicy()
{
    QFETCH(QString, policy);
    QFETCH(QString, base);
    QFETCH(QString, deadline);
    QFETCH(int, elapsedMinutes);
    ResponseInput input = monday();
    input.balance = curve(u"08:00=9 10:30=0 12:00=60"_s);

    const Response response = on(input, "2026-09-14T12:30", withPolicy({}, "sla.on_restore", policy).value());

    QCOMPARE(response.state, GuaranteeState::Running);
    QCOMPARE(iso(response.base), base);
    QCOMPARE(iso(response.deadline), deadline);
    QCOMPARE(response.elapsed->count(), elapsedMinutes * 60);
}

void TestResponseClock::restartTakesTheTargetInForceThen()
{
    ResponseInput input = monday();
    input.targets.push_back({at("2026-09-14T11:00"), 60min});
    input.balance = curve(u"08:00=9 10:30=0 12:00=60"_s);

    QCOMPARE(iso(on(input, "2026-09-14T12:30").deadline), u"2026-09-14T13:00:00"_s);

    input.targets.back().target.reset();
    QCOMPARE(on(input, "2026-09-14T12:30").state, GuaranteeState::GeneralQueue);
}

void TestResponseClock::keptGuaranteeOutlivesTheBalance()
{
    ResponseInput input = monday();
    input.balance = curve(u"08:00=9 10:30=0 12:00=60 12:10=0"_s);

    const Response response = on(input, "2026-09-14T12:30", policy({{"sla.on_exhaustion", "keep"}}));

    QCOMPARE(response.state, GuaranteeState::Running);
    QCOMPARE(iso(response.base), u"2026-09-14T09:00:00"_s);
    QVERIFY(codes(response).contains("EXHAUSTED_KEPT"));
    QVERIFY(!response.nextChange);
}

void TestResponseClock::missStaysWhateverTheBalanceDoes()
{
    ResponseInput input = monday();
    input.balance = curve(u"08:00=9 14:00=0 15:00=60"_s);
    input.events = {happened("TIMER_START", "2026-09-14T16:00")};

    const Response response = on(input, "2026-09-14T17:00");

    QCOMPARE(response.state, GuaranteeState::Breached);
    QCOMPARE(response.elapsed->count(), 7 * 3600);
    QCOMPARE(iso(response.base), u"2026-09-14T09:00:00"_s);
}

void TestResponseClock::base_data()
{
    QTest::addColumn<QString>("history"); // service@time[/consent]
    QTest::addColumn<QString>("policy");
    QTest::addColumn<QByteArray>("state");
    QTest::addColumn<QString>("base");

    const QByteArray running("RUNNING");
    const QString none = u"-"_s;
    QTest::newRow("not classified yet") << QString() << QString() << QByteArray("NOT_APPLICABLE") << none;
    QTest::newRow("triage acts from the arrival") << u"INDIV@09:40"_s << QString() << running << u"09:00"_s;
    QTest::newRow("line has no guarantee") << u"LINE@09:00"_s << QString() << QByteArray("NOT_APPLICABLE") << none;
    QTest::newRow("consent is the base") << u"LINE@09:00 INDIV@09:30/10:20"_s << QString() << running << u"10:20"_s;
    QTest::newRow("no consent yet") << u"LINE@09:00 INDIV@09:30"_s << QString() << QByteArray("AWAITING_CONSENT") << none;
    QTest::newRow("consent comes later than now") << u"LINE@09:00 INDIV@09:30/12:01"_s << QString() << QByteArray("AWAITING_CONSENT") << none;
    QTest::newRow("consent with the question") << u"LINE@09:00 INDIV@09:30/09:00"_s << QString() << running << u"09:00"_s;
    QTest::newRow("consent not required") << u"LINE@09:00 INDIV@09:30"_s << u"reclass.consent_required=false"_s << running << u"09:30"_s;
    QTest::newRow("base is the change") << u"LINE@09:00 INDIV@09:30/10:20"_s << u"sla.reclass_base=reclass"_s << running << u"09:30"_s;
    QTest::newRow("base is the arrival") << u"LINE@09:00 INDIV@09:30/10:20"_s << u"sla.reclass_base=arrival"_s << running << u"09:00"_s;
    QTest::newRow("from paid work no consent is needed") << u"SVC_ITS@09:00 INDIV@09:30"_s << QString() << running << u"09:30"_s;
    QTest::newRow("INDIV no more") << u"INDIV@09:00 LINE@11:00"_s << QString() << QByteArray("NOT_APPLICABLE") << none;
    QTest::newRow("there and back needs a new consent") << u"INDIV@09:00 LINE@10:00 INDIV@11:00"_s << QString() << QByteArray("AWAITING_CONSENT") << none;
    QTest::newRow("a change after now is not known") << u"INDIV@09:00 LINE@12:01"_s << QString() << running << u"09:00"_s;
    QTest::newRow("named twice: the first change counts") << u"LINE@09:00 INDIV@09:30/10:20 INDIV@11:00"_s << QString() << running << u"10:20"_s;
}

void TestResponseClock::base()
{
    QFETCH(QString, history);
    QFETCH(QString, policy);
    QFETCH(QByteArray, state);
    QFETCH(QString, base);
    ResponseInput input = monday();
    input.classes.clear();
    const auto time = [](const QString &hours) { return parseIsoMoscow(u"2026-09-14T"_s + hours); };
    for (const QString &change : history.split(u' ', Qt::SkipEmptyParts)) {
        const QString when = change.section(u'@', 1);
        input.classes.push_back({time(when.section(u'/', 0, 0)).value(), serviceFromCode(change.section(u'@', 0, 0).toLatin1()).value(),
                                 time(when.section(u'/', 1))});
    }
    Policy rules;
    if (!policy.isEmpty())
        rules = withPolicy(rules, policy.section(u'=', 0, 0).toLatin1(), policy.section(u'=', 1)).value();

    const Response response = on(input, "2026-09-14T12:00", rules);

    QCOMPARE(code(response.state), state);
    QCOMPARE(iso(response.base), base == u"-" ? base : u"2026-09-14T"_s + base + u":00"_s);
}

void TestResponseClock::incompleteIntake_data()
{
    QTest::addColumn<QString>("policy");
    QTest::addColumn<QString>("complete");
    QTest::addColumn<QByteArray>("state");
    QTest::addColumn<QString>("base");

    QTest::newRow("the clock does not wait") << u"arrival"_s << QString() << QByteArray("MET") << u"2026-09-14T09:00:00"_s;
    QTest::newRow("waits by policy") << u"complete"_s << QString() << QByteArray("AWAITING_INFO") << u"-"_s;
    QTest::newRow("from the last datum") << u"complete"_s << u"2026-09-14T10:00"_s << QByteArray("RUNNING") << u"2026-09-14T10:00:00"_s;
    QTest::newRow("complete before the arrival") << u"complete"_s << u"2026-09-14T08:00"_s << QByteArray("MET") << u"2026-09-14T09:00:00"_s;
}

void TestResponseClock::incompleteIntake()
{
    QFETCH(QString, policy);
    QFETCH(QString, complete);
    QFETCH(QByteArray, state);
    QFETCH(QString, base);
    ResponseInput input = monday();
    input.completeAt = parseIsoMoscow(complete);
    input.events = {happened("MANUAL_REPLY", "2026-09-14T09:30")};

    const Response response = on(input, "2026-09-14T12:00", withPolicy({}, "sla.incomplete_base", policy).value());

    QCOMPARE(code(response.state), state);
    QCOMPARE(iso(response.base), base);
}

void TestResponseClock::runningTimerAtTheBaseIsAStart_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QString>("until");
    QTest::addColumn<QByteArray>("state");

    QTest::newRow("timer still running") << QByteArray("TIMER_START") << QString() << QByteArray("MET");
    QTest::newRow("timer stopped later") << QByteArray("TIMER_START") << u"2026-09-14T10:30"_s << QByteArray("MET");
    QTest::newRow("timer stopped before") << QByteArray("TIMER_START") << u"2026-09-14T10:00"_s << QByteArray("RUNNING");
    QTest::newRow("timer stopped at the base") << QByteArray("TIMER_START") << u"2026-09-14T10:20"_s << QByteArray("RUNNING");
    QTest::newRow("remote session") << QByteArray("CONNECT_REMOTE_START") << QString() << QByteArray("MET");
    QTest::newRow("a reply does not last") << QByteArray("MANUAL_REPLY") << QString() << QByteArray("RUNNING");
}

void TestResponseClock::runningTimerAtTheBaseIsAStart()
{
    QFETCH(QByteArray, type);
    QFETCH(QString, until);
    QFETCH(QByteArray, state);
    ResponseInput input = monday();
    input.classes = {{at("2026-09-14T09:00"), Service::Line, {}}, {at("2026-09-14T09:30"), Service::Indiv, at("2026-09-14T10:20")}};
    input.events = {{type, at("2026-09-14T09:40"), parseIsoMoscow(until), false}};

    const Response response = on(input, "2026-09-14T12:00");

    QCOMPARE(code(response.state), state);
    if (response.startedAt)
        QCOMPARE(*response.elapsed, 0s);
}

void TestResponseClock::calendarClockRunsAtNight()
{
    const ResponseInput input = arrived("2026-09-11T17:00");

    const Response response = on(input, "2026-09-11T22:00", policy({{"sla.clock", "calendar"}}));

    QCOMPARE(response.state, GuaranteeState::Breached);
    QCOMPARE(iso(response.deadline), u"2026-09-11T21:00:00"_s);
    QCOMPARE(response.remaining->count(), -3600);
}

void TestResponseClock::levels_data()
{
    QTest::addColumn<int>("target");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QByteArray>("level");

    QTest::newRow("plenty") << 240 << u"2026-09-14T11:59:59"_s << QByteArray("OK");
    QTest::newRow("a quarter left") << 240 << u"2026-09-14T12:00:00"_s << QByteArray("WARN");
    QTest::newRow("just over a tenth") << 240 << u"2026-09-14T12:35:59"_s << QByteArray("WARN");
    QTest::newRow("a tenth left") << 240 << u"2026-09-14T12:36:00"_s << QByteArray("CRITICAL");
    QTest::newRow("the last second") << 240 << u"2026-09-14T13:00:00"_s << QByteArray("CRITICAL");
    QTest::newRow("short target warns ten minutes ahead") << 20 << u"2026-09-14T09:10:00"_s << QByteArray("WARN");
    QTest::newRow("… not eleven") << 20 << u"2026-09-14T09:09:59"_s << QByteArray("OK");
    // 0.1 × 7 min = 42 s exactly
    QTest::newRow("fractions are exact: 42 s") << 7 << u"2026-09-14T09:06:18"_s << QByteArray("CRITICAL");
    QTest::newRow("fractions are exact: 43 s") << 7 << u"2026-09-14T09:06:17"_s << QByteArray("WARN");
}

void TestResponseClock::levels()
{
    QFETCH(int, target);
    QFETCH(QString, now);
    QFETCH(QByteArray, level);
    ResponseInput input = monday();
    input.targets = {{input.arrival, minutes(target)}};

    const Response response = on(input, now.toLatin1().constData());

    QCOMPARE(code(response.level.value()), level);
    QCOMPARE(levelOf(*response.remaining, response.warnBelow, response.criticalBelow), *response.level);
}

void TestResponseClock::nextChange_data()
{
    QTest::addColumn<QString>("balance");
    QTest::addColumn<QString>("event");
    QTest::addColumn<QString>("next");

    const QString none = u"-"_s;
    QTest::newRow("the balance will end before the deadline") << u"08:00=9 12:30=0"_s << QString() << u"2026-09-14T12:30:00"_s;
    QTest::newRow("it only shrinks") << u"08:00=9 12:30=5"_s << QString() << none;
    QTest::newRow("it ends after the deadline: a miss by then") << u"08:00=9 14:00=0"_s << QString() << none;
    QTest::newRow("minutes will come") << u"08:00=9 10:30=0 15:00=60"_s << QString() << u"2026-09-14T15:00:00"_s;
    QTest::newRow("started: nothing can change") << u"08:00=9 12:30=0"_s << u"2026-09-14T10:00"_s << none;
    QTest::newRow("replaced at the same instant") << u"08:00=9 12:30=0 12:30=7"_s << QString() << none;
}

void TestResponseClock::nextChange()
{
    QFETCH(QString, balance);
    QFETCH(QString, event);
    QFETCH(QString, next);
    ResponseInput input = monday();
    input.balance = curve(balance);
    if (!event.isEmpty())
        input.events = {{"TIMER_START", parseIsoMoscow(event).value(), {}, false}};

    QCOMPARE(iso(on(input, "2026-09-14T12:00").nextChange), next);
}

void TestResponseClock::targetIsThatOfTheBase()
{
    ResponseInput input = arrived("2026-09-30T17:00");
    input.targets = {{at("2026-09-01"), 240min}, {at("2026-10-01"), 120min}};

    QCOMPARE(iso(on(input, "2026-10-01T09:00").deadline), u"2026-10-01T11:00:00"_s);

    input = arrived("2026-08-31T09:00"); // the first target holds before it too
    QCOMPARE(on(input, "2026-08-31T10:00").target, 240min);

    input.targets = {{at("2026-09-01"), std::nullopt}};
    const Response without = on(input, "2026-08-31T10:00");
    QCOMPARE(without.state, GuaranteeState::GeneralQueue);
    QVERIFY(codes(without).contains("NO_TARGET"));
}

void TestResponseClock::explanationNamesEveryDecision_data()
{
    QTest::addColumn<QString>("balance");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QByteArrayList>("expected");

    QTest::newRow("plain") << QString() << u"2026-09-14T10:00"_s << QByteArrayList{"BASE_ARRIVAL", "TARGET", "DEADLINE", "RUNNING"};
    QTest::newRow("missed") << u"08:00=9"_s << u"2026-09-14T14:00"_s
                            << QByteArrayList{"BASE_ARRIVAL", "TARGET", "BALANCE_AT_BASE", "DEADLINE", "MISSED"};
    QTest::newRow("lost") << u"08:00=9 10:30=0"_s << u"2026-09-14T12:00"_s
                          << QByteArrayList{"BASE_ARRIVAL", "TARGET", "BALANCE_AT_BASE", "EXHAUSTED", "GENERAL_QUEUE"};
    QTest::newRow("lost and restored")
        << u"08:00=9 10:30=0 11:00=60"_s << u"2026-09-14T12:00"_s
        << QByteArrayList{"BASE_ARRIVAL", "TARGET", "BALANCE_AT_BASE", "EXHAUSTED", "RESTORED_RESTART", "DEADLINE", "RUNNING"};
    QTest::newRow("never had") << u"08:00=0"_s << u"2026-09-14T12:00"_s
                               << QByteArrayList{"BASE_ARRIVAL", "TARGET", "NO_BALANCE", "GENERAL_QUEUE"};
}

void TestResponseClock::explanationNamesEveryDecision()
{
    QFETCH(QString, balance);
    QFETCH(QString, now);
    QFETCH(QByteArrayList, expected);
    ResponseInput input = monday();
    if (!balance.isEmpty())
        input.balance = curve(balance);

    QCOMPARE(codes(on(input, now.toLatin1().constData())), expected);
}

void TestResponseClock::everyCodeIsDocumented()
{
    std::set<QByteArray> documented;
    for (const StepMeaning &meaning : stepMeanings())
        QVERIFY2(documented.insert(meaning.code).second, meaning.code);

    for (const char *restore : {"restart", "resume", "retroactive"}) {
        for (const char *exhaustion : {"drop", "keep"}) {
            for (const char *balance : {"08:00=9 10:30=0 11:00=60", "08:00=9 14:00=0", "08:00=0"}) {
                ResponseInput input = monday();
                input.balance = curve(QString::fromLatin1(balance));
                input.events = {happened("INFO_REQUEST", "2026-09-14T09:05"), happened("CALL_TO_CLIENT", "2026-09-14T15:00")};
                const Response response = on(input, "2026-09-14T16:00", policy({{"sla.on_restore", restore}, {"sla.on_exhaustion", exhaustion}}));
                for (const Step &step : response.steps) {
                    QVERIFY2(documented.contains(step.code), step.code.constData());
                    QVERIFY(!step.rule.isEmpty());
                }
            }
        }
    }
}

void TestResponseClock::remainingTime_data()
{
    QTest::addColumn<int>("remaining");
    QTest::addColumn<QString>("text");

    QTest::newRow("cut down to whole minutes") << 5399 << u"1:29"_s;
    QTest::newRow("full minutes") << 5400 << u"1:30"_s;
    QTest::newRow("under a minute") << 59 << u"0:00"_s;
    QTest::newRow("nothing left") << 0 << u"0:00"_s;
    QTest::newRow("one second late is a minute") << -1 << u"-0:01"_s;
    QTest::newRow("60 s late") << -60 << u"-0:01"_s;
    QTest::newRow("61 s late") << -61 << u"-0:02"_s;
    QTest::newRow("a day") << 36000 << u"10:00"_s;
    QTest::newRow("hours late") << -7260 << u"-2:01"_s;
}

void TestResponseClock::remainingTime()
{
    QFETCH(int, remaining);
    QFETCH(QString, text);

    QCOMPARE(formatRemaining(seconds(remaining)), text);
}

void TestResponseClock::statesHaveCodes()
{
    for (const QByteArray text : {"NOT_APPLICABLE", "AWAITING_CONSENT", "AWAITING_INFO", "GENERAL_QUEUE", "RUNNING", "BREACHED", "MET", "UNGUARANTEED"})
        QCOMPARE(code(guaranteeStateFromCode(text).value()), text);
    QVERIFY(!guaranteeStateFromCode("LOST"));
}

} // namespace hline

QTEST_GUILESS_MAIN(hline::TestResponseClock)
#include "tst_responseclock.moc"
