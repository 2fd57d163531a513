// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <rapidcheck.h>

#include <set>

#include <QTest>

#include "domainsample.h"

using namespace Qt::Literals::StringLiterals;
using namespace hline::sample;
using namespace std::chrono_literals;

namespace hline {

namespace {

/// «1 p 09:00:00-09:03:40» on 14 September 2026, «+» is the next day; a leading «~» voids it, «%» waives it.
WorkSegment segment(const QString &text)
{
    const QStringList parts = QString(text).remove(u'~').remove(u'%').split(u' ');
    const auto time = [](const QString &t) {
        const QString date = t.startsWith(u'+') ? u"2026-09-15T"_s : u"2026-09-14T"_s;
        return parseIsoMoscow(date + QString(t).remove(u'+')).value();
    };
    return {parts[0], parts[1], time(parts[2].section(u'-', 0, 0)), time(parts[2].section(u'-', 1)), text.startsWith(u'~'), text.startsWith(u'%')};
}

std::vector<WorkSegment> segments(const QString &text)
{
    std::vector<WorkSegment> result;
    for (const QString &part : text.split(u"; "_s))
        result.push_back(segment(part));
    return result;
}

QString groupsOf(const Billed &billed)
{
    QStringList parts;
    for (const BilledGroup &group : billed.groups)
        parts.append(u"%1:%2s=%3"_s.arg(group.session).arg(group.worked.count()).arg(group.billed.count()));
    return parts.join(u' ');
}

Policy with(const QString &changes)
{
    Policy policy;
    for (const QString &change : changes.split(u' ', Qt::SkipEmptyParts))
        policy = withPolicy(policy, change.section(u'=', 0, 0).toLatin1(), change.section(u'=', 1)).value();
    return policy;
}

QStringList startsOf(const BilledGroup &group)
{
    QStringList starts;
    for (const Instant start : group.minuteStarts)
        starts.append(isoMoscow(start).mid(11));
    return starts;
}

} // namespace

class TestBilling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rounding_data();
    void rounding();
    void grouping_data();
    void grouping();
    void minutesHappenAsTheyAreWorked_data();
    void minutesHappenAsTheyAreWorked();
    void explanationNamesEveryStep_data();
    void explanationNamesEveryStep();
    void nothingWorkedIsNothingBilled();
    void billedMinutesCoverWhatWasWorked();
    void unionNeverCountsASecondTwice();
};

void TestBilling::rounding_data()
{
    QTest::addColumn<int>("worked");
    QTest::addColumn<QString>("policy");
    QTest::addColumn<int>("billed");

    QTest::newRow("nothing") << 0 << QString() << 0;
    QTest::newRow("one second is a minute") << 1 << QString() << 1;
    QTest::newRow("exact minutes") << 1200 << QString() << 20;
    QTest::newRow("a started minute") << 1201 << QString() << 21;
    QTest::newRow("floor") << 1259 << u"billing.round=floor"_s << 20;
    QTest::newRow("nearest, half up") << 1230 << u"billing.round=nearest"_s << 21;
    QTest::newRow("nearest, below half") << 1229 << u"billing.round=nearest"_s << 20;
    QTest::newRow("quarters of an hour") << 901 << u"billing.unit_min=15"_s << 30;
    QTest::newRow("six minutes, floor") << 719 << u"billing.unit_min=6 billing.round=floor"_s << 6;
    QTest::newRow("floor to nothing") << 59 << u"billing.round=floor"_s << 0;
    QTest::newRow("minimum charge") << 61 << u"billing.min_charge_min=10"_s << 10;
    QTest::newRow("minimum charge of a floored nothing") << 30 << u"billing.round=floor billing.min_charge_min=5"_s << 5;
    QTest::newRow("minimum does not cap") << 1201 << u"billing.min_charge_min=10"_s << 21;
    QTest::newRow("below the limit: nothing") << 59 << u"billing.discard_below_s=60"_s << 0;
    QTest::newRow("at the limit") << 60 << u"billing.discard_below_s=60"_s << 1;
    QTest::newRow("discarded before the minimum") << 59 << u"billing.discard_below_s=60 billing.min_charge_min=10"_s << 0;
}

void TestBilling::rounding()
{
    QFETCH(int, worked);
    QFETCH(QString, policy);
    QFETCH(int, billed);

    QCOMPARE(billedMinutes(seconds(worked), with(policy)).count(), billed);
}

void TestBilling::grouping_data()
{
    QTest::addColumn<QString>("work");
    QTest::addColumn<QString>("policy");
    QTest::addColumn<QString>("groups");

    const QString w11 = u"1 p 09:00:00-09:03:40; 1 p 09:10:00-09:14:10; 2 p 12:00:00-12:02:05"_s;
    QTest::newRow("W-11: session") << w11 << QString() << u"1:470s=8 2:125s=3"_s;
    QTest::newRow("W-11: segment") << w11 << u"billing.scope=segment"_s << u"1:220s=4 1:250s=5 2:125s=3"_s;
    QTest::newRow("W-11: day") << w11 << u"billing.scope=request_day"_s << u"1:595s=10"_s;
    QTest::newRow("W-11: quarters") << w11 << u"billing.unit_min=15"_s << u"1:470s=15 2:125s=15"_s;
    QTest::newRow("W-11: floor") << w11 << u"billing.round=floor"_s << u"1:470s=7 2:125s=2"_s;
    QTest::newRow("W-11: nearest") << w11 << u"billing.round=nearest"_s << u"1:470s=8 2:125s=2"_s;

    const QString w12 = u"1 petrov 11:00-11:30; 1 sidorova 11:20-11:50"_s;
    QTest::newRow("W-12: union") << w12 << QString() << u"1:3000s=50"_s;
    QTest::newRow("W-12: sum") << w12 << u"billing.multi_consultant=sum"_s << u"1:1800s=30 1:1800s=30"_s;
    QTest::newRow("sessions that overlap are one") << u"b p 11:20-11:50; a s 11:00-11:30"_s << QString() << u"a:3000s=50"_s;
    QTest::newRow("sessions that touch are two") << u"a p 11:00-11:30; b s 11:30-11:50"_s << QString() << u"a:1800s=30 b:1200s=20"_s;
    QTest::newRow("overlap in the pause of another is none")
        << u"a p 10:00-10:20; b s 10:30-10:40; a p 10:50-11:00"_s << QString() << u"a:1800s=30 b:600s=10"_s;
    QTest::newRow("a chain of overlaps is one") << u"a p 10:00-10:20; b s 10:10-10:40; c t 10:30-11:00"_s << QString() << u"a:3600s=60"_s;
    QTest::newRow("one inside another") << u"a p 10:00-11:00; b s 10:10-10:20; c t 10:30-10:40"_s << QString() << u"a:3600s=60"_s;
    QTest::newRow("overlapping segments are one") << u"a p 10:00-10:20; b s 10:10-10:40"_s << u"billing.scope=segment"_s << u"a:2400s=40"_s;
    QTest::newRow("one's own overlap counts once in a sum")
        << u"a p 10:00-10:20; a p 10:10-10:30"_s << u"billing.multi_consultant=sum"_s << u"a:1800s=30"_s;
    QTest::newRow("voided segments are ignored") << u"a p 10:00-10:20; ~a p 10:20-10:40"_s << QString() << u"a:1200s=20"_s;
    QTest::newRow("backward segments are ignored") << u"a p 10:20-10:00; a p 10:30-10:31"_s << QString() << u"a:60s=1"_s;
    QTest::newRow("cut at midnight by day") << u"a p 23:50:30-+00:10:10"_s << u"billing.scope=request_day"_s << u"a:570s=10 a:610s=11"_s;
    QTest::newRow("a session crosses midnight") << u"a p 23:50:30-+00:10:10"_s << QString() << u"a:1180s=20"_s;
}

void TestBilling::grouping()
{
    QFETCH(QString, work);
    QFETCH(QString, policy);
    QFETCH(QString, groups);

    QCOMPARE(groupsOf(bill(segments(work), with(policy))), groups);
}

void TestBilling::minutesHappenAsTheyAreWorked_data()
{
    QTest::addColumn<QString>("work");
    QTest::addColumn<QString>("policy");
    QTest::addColumn<QStringList>("starts");

    QTest::newRow("each minute begins with its first second") << u"a p 10:00:30-10:02:40"_s << QString()
                                                              << QStringList{u"10:00:30"_s, u"10:01:30"_s, u"10:02:30"_s};
    QTest::newRow("a pause moves the rest") << u"a p 10:00:00-10:01:30; a p 10:30:00-10:31:00"_s << QString()
                                            << QStringList{u"10:00:00"_s, u"10:01:00"_s, u"10:30:30"_s};
    QTest::newRow("a minute after a full pause begins after it") << u"a p 10:00-10:01; a p 10:30-10:31"_s << QString()
                                                                 << QStringList{u"10:00:00"_s, u"10:30:00"_s};
    QTest::newRow("beyond the work: at its end") << u"a p 10:00:00-10:02:30"_s << u"billing.unit_min=5"_s
                                                 << QStringList{u"10:00:00"_s, u"10:01:00"_s, u"10:02:00"_s, u"10:02:30"_s, u"10:02:30"_s};
    QTest::newRow("all at the first second by policy") << u"a p 10:00-10:02"_s << u"billing.month_split=session_start"_s
                                                       << QStringList{u"10:00:00"_s, u"10:00:00"_s};
    QTest::newRow("floor loses the last") << u"a p 10:00:00-10:01:59"_s << u"billing.round=floor"_s << QStringList{u"10:00:00"_s};
}

void TestBilling::minutesHappenAsTheyAreWorked()
{
    QFETCH(QString, work);
    QFETCH(QString, policy);
    QFETCH(QStringList, starts);

    const Billed billed = bill(segments(work), with(policy));

    QCOMPARE(billed.groups.size(), std::size_t(1));
    QCOMPARE(startsOf(billed.groups.front()), starts);
}

void TestBilling::explanationNamesEveryStep_data()
{
    QTest::addColumn<QString>("work");
    QTest::addColumn<QString>("policy");
    QTest::addColumn<QByteArrayList>("codes");

    QTest::newRow("rounded up") << u"a p 10:00:00-10:12:40"_s << QString() << QByteArrayList{"SEGMENT", "GROUP", "ROUNDED_UP", "TOTAL"};
    QTest::newRow("exact") << u"a p 10:00-10:12"_s << QString() << QByteArrayList{"SEGMENT", "GROUP", "EXACT", "TOTAL"};
    QTest::newRow("rounded down") << u"a p 10:00:00-10:12:40"_s << u"billing.round=floor"_s
                                  << QByteArrayList{"SEGMENT", "GROUP", "ROUNDED_DOWN", "TOTAL"};
    QTest::newRow("minimum") << u"a p 10:00-10:01"_s << u"billing.min_charge_min=5"_s
                             << QByteArrayList{"SEGMENT", "GROUP", "MIN_CHARGE", "TOTAL"};
    QTest::newRow("discarded") << u"a p 10:00:00-10:00:20"_s << u"billing.discard_below_s=30"_s
                               << QByteArrayList{"SEGMENT", "GROUP", "DISCARDED", "TOTAL"};
    QTest::newRow("voided and empty") << u"~a p 10:00-10:01; a p 10:05-10:05"_s << QString()
                                      << QByteArrayList{"SEGMENT_VOIDED", "SEGMENT_EMPTY", "TOTAL"};
    QTest::newRow("waived") << u"%a p 10:00-10:12; a p 10:20:00-10:22:40"_s << QString()
                            << QByteArrayList{"SEGMENT_WAIVED", "SEGMENT", "GROUP", "ROUNDED_UP", "TOTAL"};
    QTest::newRow("merged") << u"a p 11:00-11:30; b s 11:20-11:50"_s << QString()
                            << QByteArrayList{"SEGMENT", "SEGMENT", "MERGED", "GROUP", "EXACT", "TOTAL"};
}

void TestBilling::explanationNamesEveryStep()
{
    QFETCH(QString, work);
    QFETCH(QString, policy);
    QFETCH(QByteArrayList, codes);
    std::set<QByteArray> documented;
    for (const StepMeaning &meaning : stepMeanings())
        documented.insert(meaning.code);

    const Billed billed = bill(segments(work), with(policy));

    QByteArrayList given;
    for (const Step &step : billed.steps) {
        given.append(step.code);
        QVERIFY2(documented.contains(step.code), step.code.constData());
    }
    QCOMPARE(given, codes);
    QCOMPARE(billed.steps.back().amount, billed.total);
}

void TestBilling::nothingWorkedIsNothingBilled()
{
    const Billed billed = bill({}, {});

    QVERIFY(billed.groups.empty());
    QCOMPARE(billed.total, 0min);
    QCOMPARE(billed.worked, 0s);
}

namespace {

std::vector<WorkSegment> anySegments()
{
    std::vector<WorkSegment> result;
    const int count = *rc::gen::inRange(0, 7);
    for (int i = 0; i < count; ++i) {
        const Instant from = at("2026-09-14") + seconds(*rc::gen::inRange(0, 200'000));
        result.push_back({QString::number(*rc::gen::inRange(0, 3)), QString::number(*rc::gen::inRange(0, 2)), from,
                          from + seconds(*rc::gen::inRange(0, 20'000)), *rc::gen::inRange(0, 8) == 0});
    }
    return result;
}

} // namespace

void TestBilling::billedMinutesCoverWhatWasWorked()
{
    QVERIFY(rc::check("ceil covers every second, by less than a minute a group", [] {
        Policy policy;
        policy.billingScope = *rc::gen::element(BillingScope::Segment, BillingScope::Session, BillingScope::RequestDay, BillingScope::RequestMonth);
        policy.billingMultiConsultant = *rc::gen::element(MultiConsultant::Union, MultiConsultant::Sum);
        const Billed billed = bill(anySegments(), policy);
        for (const BilledGroup &group : billed.groups) {
            RC_ASSERT(group.billed >= group.worked && group.billed - group.worked < 1min);
            RC_ASSERT(group.minuteStarts.size() == static_cast<std::size_t>(group.billed.count()));
            RC_ASSERT(std::is_sorted(group.minuteStarts.begin(), group.minuteStarts.end()));
            RC_ASSERT(group.minuteStarts.front() == group.spans.front().first);
            RC_ASSERT(group.minuteStarts.back() < group.spans.back().second);
        }
    }));
}

void TestBilling::unionNeverCountsASecondTwice()
{
    QVERIFY(rc::check("the sum of all groups is the union of all segments", [] {
        const std::vector<WorkSegment> work = anySegments();
        std::vector<std::pair<Instant, Instant>> spans;
        for (const WorkSegment &s : work) {
            if (!s.voided && s.to > s.from)
                spans.emplace_back(s.from, s.to);
        }
        std::sort(spans.begin(), spans.end());
        seconds covered{0};
        Instant reached = Instant::min();
        for (const auto &[from, to] : spans) {
            covered += std::max(to - std::max(from, reached), 0s);
            reached = std::max(reached, to);
        }
        RC_ASSERT(bill(work, {}).worked == covered);
    }));
}

} // namespace hline

QTEST_GUILESS_MAIN(hline::TestBilling)
#include "tst_billing.moc"
