// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledgersample.h"

#include "domain/accidentalstart.h"
#include "domain/overlimit.h"
#include "domain/reclassification.h"

#include <QTest>

using namespace hline;
using namespace hline::sample;
using namespace Qt::Literals::StringLiterals;

namespace {

/// 40 minutes of work on one request, 09:00 to 09:40, with a package of `package` minutes.
Reclassification fortyMinutes(int package, std::vector<ClassChange> before, std::vector<ClassChange> after)
{
    Reclassification out{{}, u"r"_s, std::move(before), std::move(after), {}};
    out.ledger.months = {paid("2026-09", package, "2026-08-25")};
    out.ledger.charges = {SessionCharge{u"s"_s, {{u"s"_s, u"anna"_s, at("2026-09-14T09:00"), at("2026-09-14T09:40"), false}}, {}, u"r"_s, {}}};
    return out;
}

const ClassChange Triage{at("2026-09-14T08:00"), Service::Line, {}};
const ClassChange Paid{at("2026-09-14T08:00"), Service::Indiv, {}};

ReclassCost cost(const Reclassification &change, const Policy &policy = {})
{
    return costOf(change, calendar(), policy, at("2026-09-14T10:00"));
}

RequestEvent happened(const char *type, const char *from, const char *to = nullptr)
{
    return {type, at(from), to ? std::optional(at(to)) : std::nullopt, false};
}

} // namespace

/// What a change of class does to minutes, and the small rules around paid work.
class TestReclassification : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void costIsKnownBeforehand_data();
    void costIsKnownBeforehand();
    void closedMonthsAreGivenBackByALot();
    void consentIsNeededOnlyFromFree_data();
    void consentIsNeededOnlyFromFree();
    void consentReachesBackToTheFreeService();
    void consentMovesTheRoundedUpMinutes();
    void overlimitIsAskedFor_data();
    void overlimitIsAskedFor();
    void warningsAreTheLowestReached_data();
    void warningsAreTheLowestReached();
    void shortStart_data();
    void shortStart();
    void accidentIsVoidedWithinTheDay();
};

void TestReclassification::costIsKnownBeforehand_data()
{
    QTest::addColumn<Reclassification>("change");
    QTest::addColumn<QString>("policyValue"); // reclass.to_defect
    QTest::addColumn<int>("free");
    QTest::addColumn<int>("charged");
    QTest::addColumn<int>("overlimit");
    QTest::addColumn<int>("returned");
    QTest::addColumn<int>("kept");
    QTest::addColumn<int>("balanceAfter");
    const ClassChange moved{at("2026-09-14T09:40"), Service::Indiv, {}};
    ClassChange agreed = moved;
    agreed.consentAt = at("2026-09-14T09:28");
    const ClassChange defect{at("2026-09-14T09:50"), Service::Defect, {}};
    const ClassChange line{at("2026-09-14T09:50"), Service::Line, {}};
    const ClassChange custom{at("2026-09-14T09:50"), Service::Custom, {}};
    QTest::newRow("S-RCL-1: the triage is retroactive to the arrival")
        << fortyMinutes(120, {Triage}, {Paid}) << u"reverse_all"_s << 0 << 40 << 0 << 0 << 0 << 80;
    QTest::newRow("R-2.4.1.5, S-RCL-3: without consent the time stays free")
        << fortyMinutes(120, {Triage}, {Triage, moved}) << u"reverse_all"_s << 40 << 0 << 0 << 0 << 0 << 120;
    QTest::newRow("S-RCL-3: from the consent on it is charged, each part rounded on its own")
        << fortyMinutes(120, {Triage, moved}, {Triage, agreed}) << u"reverse_all"_s << 28 << 12 << 0 << 0 << 0 << 108;
    QTest::newRow("S-BAL-5: what becomes charged beyond the balance is told")
        << fortyMinutes(5, {Triage, moved}, {Triage, agreed}) << u"reverse_all"_s << 28 << 12 << 7 << 0 << 0 << 0;
    QTest::newRow("R-2.4.4.2, S-RCL-4: a confirmed defect returns all minutes")
        << fortyMinutes(120, {Paid}, {Paid, defect}) << u"reverse_all"_s << 0 << 0 << 0 << 40 << 0 << 120;
    QTest::newRow("S-RCL-4, reclass.to_defect = from_now: only later time is free")
        << fortyMinutes(120, {Paid}, {Paid, defect}) << u"from_now"_s << 0 << 0 << 0 << 0 << 40 << 80;
    QTest::newRow("S-RCL-5: to the line, earlier minutes stay charged")
        << fortyMinutes(120, {Paid}, {Paid, line}) << u"reverse_all"_s << 0 << 0 << 0 << 0 << 40 << 80;
    QTest::newRow("S-RCL-5: to customisation, earlier minutes stay charged")
        << fortyMinutes(120, {Paid}, {Paid, custom}) << u"reverse_all"_s << 0 << 0 << 0 << 0 << 40 << 80;
}

void TestReclassification::costIsKnownBeforehand()
{
    QFETCH(Reclassification, change);
    QFETCH(QString, policyValue);
    QFETCH(int, free);
    QFETCH(int, charged);
    QFETCH(int, overlimit);
    QFETCH(int, returned);
    QFETCH(int, kept);
    QFETCH(int, balanceAfter);

    const ReclassCost found = cost(change, policy({{"reclass.to_defect", policyValue.toLatin1().constData()}}));

    QCOMPARE(found.staysFree, minutes(free));
    QCOMPARE(found.becomesCharged, minutes(charged));
    QCOMPARE(found.overlimit, minutes(overlimit));
    QCOMPARE(found.returned, minutes(returned));
    QCOMPARE(found.staysCharged, minutes(kept));
    QCOMPARE(found.balanceAfter, minutes(balanceAfter));
}

// S-RCL-4: minutes of closed months come back by an ADJUSTMENT lot, open ones by replay
void TestReclassification::closedMonthsAreGivenBackByALot()
{
    Reclassification change = fortyMinutes(30, {Paid}, {Paid, {at("2026-09-14T09:50"), Service::Defect, {}}});
    QCOMPARE(cost(change).returnedClosed, minutes(0));

    const minutes before = cost(change).balanceAfter;
    change.fromClosed = minutes(25);

    QCOMPARE(cost(change).returned, minutes(65));
    QCOMPARE(cost(change).returnedOverlimit, minutes(10));
    QCOMPARE(cost(change).returnedClosed, minutes(25));
    QCOMPARE(cost(change).balanceAfter, before + minutes(25));
}

void TestReclassification::consentIsNeededOnlyFromFree_data()
{
    QTest::addColumn<std::vector<ClassChange>>("classes");
    QTest::addColumn<bool>("needed");
    const ClassChange later{at("2026-09-14T09:40"), Service::Indiv, {}};
    QTest::newRow("I-08: began as free") << std::vector{Triage, later} << true;
    QTest::newRow("I-08: paid from the triage on") << std::vector{Paid} << false;
    QTest::newRow("I-08: agreed") << withConsent({Triage, later}, at("2026-09-14T09:41")) << false;
    QTest::newRow("R-2.4.4.2: proved not to be a defect")
        << std::vector{Paid, ClassChange{at("2026-09-14T09:00"), Service::Defect, {}}, later} << true;
    QTest::newRow("back to a free service") << std::vector{Paid, ClassChange{at("2026-09-14T09:00"), Service::Line, {}}} << false;
}

void TestReclassification::consentIsNeededOnlyFromFree()
{
    QFETCH(std::vector<ClassChange>, classes);
    QFETCH(bool, needed);

    QCOMPARE(needsConsent(classes, {}), needed);
    QVERIFY(!needsConsent(classes, policy({{"reclass.consent_required", "false"}})));
    QCOMPARE(classIfDeclined(classes).has_value() && !classes.back().consentAt, needed);
}

// S-RCL-2: consent in the same sentence as the question
void TestReclassification::consentReachesBackToTheFreeService()
{
    const Instant arrival = at("2026-09-14T07:30");
    const ClassChange tech{at("2026-09-14T09:00"), Service::Tech, {}};
    const ClassChange line{at("2026-09-14T09:10"), Service::Line, {}};
    const ClassChange paid{at("2026-09-14T09:40"), Service::Indiv, {}};
    QCOMPARE(earliestConsent({Triage, paid}, arrival), arrival);
    QCOMPARE(earliestConsent({Paid, tech, line, paid}, arrival), at("2026-09-14T09:00"));
}

// S-RCL-3, S-BIL-5: minutes that are rounded up happen at the end of a bill, and a consent may let later work into it
void TestReclassification::consentMovesTheRoundedUpMinutes()
{
    SessionCharge known = session("known", "2026-09-09T15:00", "2026-09-09T15:43:30");
    SessionCharge agreed = session("agreed", "2026-09-17T06:10", "2026-09-17T07:00");
    known.request = agreed.request = QStringLiteral("r");
    agreed.classes = {{at("2026-09-17T06:10"), Service::Line, {}}, {at("2026-09-17T06:10"), Service::Indiv, at("2026-09-17T06:51")}};
    const LedgerInput input{{paid("2026-09", 100, "2026-08-28")}, {}, {known, agreed}, {}};
    const Policy byQuarters = policy({{"billing.unit_min", "15"}, {"billing.scope", "request_month"}});

    QCOMPARE(asOf("2026-09-17T06:50:59", input, byQuarters).balance, minutes(100 - 45)); // 43:30, the 45th at 15:43:30
    QCOMPARE(asOf("2026-09-17T06:51", input, byQuarters).balance, minutes(100 - 44));    // … which is to begin at 06:51:30 now
    QCOMPARE(asOf("2026-09-17T07:00", input, byQuarters).balance, minutes(100 - 60));    // 52:30
}

void TestReclassification::overlimitIsAskedFor_data()
{
    QTest::addColumn<Service>("service");
    QTest::addColumn<int>("balance");
    QTest::addColumn<OverlimitConsent>("consent");
    QTest::addColumn<QByteArray>("allowed"); // code under overlimit.allowed = true
    QTest::addColumn<QByteArray>("forbidden");
    const QByteArray ask = "OVERLIMIT_CONFIRM_REQUIRED";
    const QByteArray no = "OVERLIMIT_NOT_ALLOWED";
    QTest::newRow("R-2.4.2.1: a minute is left") << Service::Indiv << 1 << OverlimitConsent::Missing << QByteArray() << QByteArray();
    QTest::newRow("I-05: nothing is left, the client is asked") << Service::Indiv << 0 << OverlimitConsent::Missing << ask << no;
    QTest::newRow("R-2.4.2.5b: the client agreed") << Service::Indiv << 0 << OverlimitConsent::Given << QByteArray() << no;
    QTest::newRow("R-2.4.1.5: the line is free") << Service::Line << 0 << OverlimitConsent::Missing << QByteArray() << QByteArray();
}

void TestReclassification::overlimitIsAskedFor()
{
    QFETCH(Service, service);
    QFETCH(int, balance);
    QFETCH(OverlimitConsent, consent);
    QFETCH(QByteArray, allowed);
    QFETCH(QByteArray, forbidden);
    const auto code = [&](const Policy &policy) {
        const auto reason = overlimitReason(service, minutes(balance), consent, policy);
        return reason ? reason->code : QByteArray();
    };

    QCOMPARE(code({}), allowed);
    QCOMPARE(code(policy({{"overlimit.allowed", "false"}})), forbidden);
    QVERIFY(code(policy({{"overlimit.confirm", "false"}})).isEmpty());
}

void TestReclassification::warningsAreTheLowestReached_data()
{
    QTest::addColumn<int>("left");
    QTest::addColumn<int>("level"); // -1: none
    QTest::newRow("S-BAL-5: enough") << 16 << -1;
    QTest::newRow("S-BAL-5: 15") << 15 << 15;
    QTest::newRow("S-BAL-5: 6") << 6 << 15;
    QTest::newRow("S-BAL-5: 5") << 5 << 5;
    QTest::newRow("S-BAL-5: used up") << 0 << 0;
}

void TestReclassification::warningsAreTheLowestReached()
{
    QFETCH(int, left);
    QFETCH(int, level);

    QCOMPARE(warningLevel(minutes(left), {}).value_or(minutes(-1)), minutes(level));
}

void TestReclassification::shortStart_data()
{
    QTest::addColumn<std::vector<RequestEvent>>("events");
    QTest::addColumn<bool>("isShort");
    const RequestEvent brief = happened("TIMER_START", "2026-09-14T10:00:00", "2026-09-14T10:00:59");
    const RequestEvent minute = happened("TIMER_START", "2026-09-14T10:00:00", "2026-09-14T10:01:00");
    RequestEvent voided = brief;
    voided.voided = true;
    QTest::newRow("S-SLA-4: 59 s without a reply") << std::vector{brief} << true;
    QTest::newRow("S-SLA-4: a minute is work") << std::vector{minute} << false;
    QTest::newRow("S-SLA-4: still running") << std::vector{happened("TIMER_START", "2026-09-14T10:00:00")} << false;
    QTest::newRow("S-SLA-4: with a call") << std::vector{brief, happened("CALL_TO_CLIENT", "2026-09-14T11:00:00")} << false;
    QTest::newRow("S-SLA-4: asking for data is no reply") << std::vector{brief, happened("INFO_REQUEST", "2026-09-14T11:00:00")} << true;
    QTest::newRow("S-SLA-4: taken back") << std::vector{voided} << false;
    QTest::newRow("S-SLA-4: only the first counts") << std::vector{minute, happened("TIMER_START", "2026-09-14T12:00:00", "2026-09-14T12:00:05")} << false;
}

void TestReclassification::shortStart()
{
    QFETCH(std::vector<RequestEvent>, events);
    QFETCH(bool, isShort);

    QCOMPARE(isShortStart(events), isShort);
}

// S-SLA-4: within the day, by Moscow time (I-06)
void TestReclassification::accidentIsVoidedWithinTheDay()
{
    QVERIFY(mayBeVoided(at("2026-09-14T00:00"), at("2026-09-14T23:59:59")));
    QVERIFY(!mayBeVoided(at("2026-09-14T23:59"), at("2026-09-15T00:00")));
}

QTEST_APPLESS_MAIN(TestReclassification)
#include "tst_reclassification.moc"
