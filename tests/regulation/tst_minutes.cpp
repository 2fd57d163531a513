// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Rule book, section 6 (S-CAL, S-BIL, S-BAL, S-CRY, S-ONE): the arithmetic, asked of the conformance interface.
// Left out as belonging to later work: capacity (S-CAP), received_at and class_history as far as the interface leaves them to later.

#include "regulation/rulebook.h"

#include <QTest>

using namespace hline::test;
using namespace Qt::Literals::StringLiterals;

class TestMinutes final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void calendarRules_data();
    void calendarRules() { holds(); }
    void billingRules_data();
    void billingRules() { holds(); }
    void ledgerRules_data();
    void ledgerRules() { holds(); }

private:
    static void holds();
};

void TestMinutes::holds()
{
    QFETCH(QString, question);
    QFETCH(QString, expected);

    QCOMPARE(broken(question, expected), QString());
}

void TestMinutes::calendarRules_data()
{
    ruleColumns();
    const auto time = [](const char *name, const QString &from, const QString &to, int worked, const QString &policy = u"{}"_s) {
        QTest::newRow(name) << u"{'fn':'working_time','from':'%1','to':'%2','policy':%3}"_s.arg(from, to, policy) << u"{'working_s':%1}"_s.arg(worked);
    };
    time("S-CAL-1: a whole day", u"2026-09-14"_s, u"2026-09-15"_s, 36000);
    time("S-CAL-1: half-open", u"2026-09-14T17:59:59"_s, u"2026-09-14T18:00:01"_s, 1);
    time("S-CAL-2: a weekend", u"2026-09-12"_s, u"2026-09-14"_s, 0);
    time("S-CAL-2: working Saturday of 2025", u"2025-11-01"_s, u"2025-11-02"_s, 36000);
    time("S-CAL-2: day off on a Monday", u"2025-11-03"_s, u"2025-11-05"_s, 0);
    time("S-CAL-3: backwards", u"2026-09-15"_s, u"2026-09-14"_s, 0);
    time("S-CAL-5: short day, not cut", u"2026-05-08"_s, u"2026-05-09"_s, 36000);
    time("S-CAL-5: short day, cut", u"2026-05-08"_s, u"2026-05-09"_s, 32400, u"{'calendar.short_day_cut_min':60}"_s);
    time("S-CAL-6: statutory holiday of 2027", u"2027-06-11"_s, u"2027-06-15"_s, 36000);
    time("12: January 2026 has 15 days", u"2026-01-01"_s, u"2026-02-01"_s, 15 * 36000);
    time("12: the year 2026 has 247 days", u"2026-01-01"_s, u"2027-01-01"_s, 247 * 36000);
    time("12: the year 2025 has 247 days", u"2025-01-01"_s, u"2026-01-01"_s, 247 * 36000);
    time("12: the year 2024 has 248 days", u"2024-01-01"_s, u"2025-01-01"_s, 248 * 36000);
    time("S-CAL-1: other hours", u"2026-09-14"_s, u"2026-09-15"_s, 32400, u"{'calendar.open':'09:00'}"_s);
    rule("S-CAL-4: ends at closing", "{'fn':'deadline','base':'2026-09-14T08:00','target_min':600}", "{'deadline':'2026-09-14T18:00:00'}");
    rule("S-CAL-4: a minute more", "{'fn':'deadline','base':'2026-09-14T08:00','target_min':601}", "{'deadline':'2026-09-15T08:01:00'}");
    rule("S-CAL-3: closing is not working", "{'fn':'deadline','base':'2026-09-11T18:00','target_min':1}", "{'first_working':'2026-09-14T08:00:00'}");
    rule("S-OFF-2: third working day", "{'fn':'close','month':'2026-09'}", "{'closes_at':'2026-10-05T18:00:00'}");
    rule("S-CRY-3: end of the month before", "{'fn':'due','month':'2026-10'}", "{'due':'2026-09-30'}");
    rule("S-CRY-3: N-th day", "{'fn':'due','month':'2026-10','policy':{'payment.due':'day:10'}}", "{'due':'2026-10-10'}");
    rule("S-CRY-3: moved to a working day", "{'fn':'due','month':'2026-10','policy':{'payment.due':'day:10','payment.due_shift':'next_working_day'}}", "{'due':'2026-10-12'}");
    rule("S-ONE-1: same day of the month", "{'fn':'oneoff_term','activated_at':'2026-09-15T12:00'}", "{'valid_to':'2026-10-16T00:00:00','last_day':'2026-10-15'}");
    rule("S-ONE-1: last day of February", "{'fn':'oneoff_term','activated_at':'2026-01-31T12:00'}", "{'last_day':'2026-02-28'}");
    rule("S-ONE-1: calendar month", "{'fn':'oneoff_term','activated_at':'2026-09-15T12:00','policy':{'oneoff.term':'calendar_month'}}", "{'valid_to':'2026-10-01T00:00:00'}");
}

void TestMinutes::billingRules_data()
{
    ruleColumns();
    const auto bill = [](const char *name, const QString &policy, int total) {
        QTest::newRow(name) << u"{'fn':'bill','policy':{%1},'segments':[{'session':'1','c':'p','from':'2026-09-14T09:00:00','to':'2026-09-14T09:03:40'},{'session':'1','c':'p','from':'2026-09-14T09:10:00','to':'2026-09-14T09:14:10'},{'session':'2','c':'p','from':'2026-09-14T12:00:00','to':'2026-09-14T12:02:05'}]}"_s.arg(policy)
                            << u"{'total_min':%1,'total_s':595}"_s.arg(total);
    };
    bill("W-11: session", {}, 11);
    bill("W-11: segment", u"'billing.scope':'segment'"_s, 12);
    bill("W-11: day", u"'billing.scope':'request_day'"_s, 10);
    bill("W-11: month", u"'billing.scope':'request_month'"_s, 10);
    bill("W-11: quarters", u"'billing.unit_min':15"_s, 30);
    bill("W-11: floor", u"'billing.round':'floor'"_s, 9);
    bill("W-11: nearest", u"'billing.round':'nearest'"_s, 10);
    bill("S-BIL-3: at least ten minutes", u"'billing.min_charge_min':10"_s, 20);
    bill("S-BIL-3: short ones are dropped", u"'billing.discard_below_s':120"_s, 11);
    const auto two = [](const char *name, const QString &segments, const QString &policy, int total) {
        QTest::newRow(name) << u"{'fn':'bill','policy':{%1},'segments':[%2]}"_s.arg(policy, segments) << u"{'total_min':%1}"_s.arg(total);
    };
    const QString overlap = u"{'session':'1','c':'petrov','from':'2026-09-14T11:00','to':'2026-09-14T11:30'},{'session':'1','c':'sidorova','from':'2026-09-14T11:20','to':'2026-09-14T11:50'}"_s;
    two("W-12: union", overlap, {}, 50);
    two("W-12: sum", overlap, u"'billing.multi_consultant':'sum'"_s, 60);
    two("S-BIL-1: voided", u"{'session':'1','c':'p','from':'2026-09-14T11:00','to':'2026-09-14T11:30','voided':true}"_s, {}, 0);
    two("S-BIL-1: stop before start", u"{'session':'1','c':'p','from':'2026-09-14T11:30','to':'2026-09-14T11:00'}"_s, {}, 0);
    two("S-BIL-4: touching sessions stay two", u"{'session':'1','c':'p','from':'2026-09-14T11:00:00','to':'2026-09-14T11:00:30'},{'session':'2','c':'p','from':'2026-09-14T11:00:30','to':'2026-09-14T11:01:00'}"_s, {}, 2);
    two("S-BIL-4: overlapping sessions are one", u"{'session':'1','c':'p','from':'2026-09-14T11:00:00','to':'2026-09-14T11:00:40'},{'session':'2','c':'q','from':'2026-09-14T11:00:30','to':'2026-09-14T11:01:00'}"_s, {}, 1);
}

void TestMinutes::ledgerRules_data()
{
    ruleColumns();
    rule("R-2.4.2.6b: paid in time", "{'fn':'ledger','months':[{'month':'2026-08','package_min':60,'paid_at':'2026-07-30'},{'month':'2026-09','package_min':0,'paid_at':'2026-08-31'}],'as_of':'2026-09-01'}", "{'balance':60}");
    rule("R-2.4.2.6b: a day late", "{'fn':'ledger','months':[{'month':'2026-08','package_min':60,'paid_at':'2026-07-30'},{'month':'2026-09','package_min':0,'paid_at':'2026-09-01'}],'as_of':'2026-09-01'}", "{'balance':0,'rollovers':[{'to':'2026-09','carried':0,'expired':60}]}");
    rule("R-2.4.2.6c", "{'fn':'ledger','lots':[{'id':'o','kind':'ONEOFF','minutes':60,'active_from':'2026-09-15T12:00'}],'charges':[{'id':'x','type':'SESSION','segments':[{'from':'2026-09-16T10:00:00','to':'2026-09-16T10:21:30'}]}],'as_of':'2026-09-17'}", "{'balance':38,'charges':{'x':{'billed':22}}}");
    rule("R-2.4.2.6e", "{'fn':'ledger','lots':[{'id':'a','kind':'ONEOFF','minutes':45,'active_from':'2026-09-15T12:00'},{'id':'b','kind':'ONEOFF','minutes':30,'active_from':'2026-10-15T12:00'}],'as_of':'2026-10-16'}", "{'balance':30,'rollovers':[]}");
    rule("S-BAL-2: unpaid month gives nothing", "{'fn':'ledger','months':[{'month':'2026-09','package_min':60,'paid_at':null}],'as_of':'2026-09-15'}", "{'balance':0}");
    rule("S-BAL-2: paid after its end", "{'fn':'ledger','months':[{'month':'2026-09','package_min':60,'paid_at':'2026-10-01'}],'as_of':'2026-10-02'}", "{'balance':0}");
    rule("S-BAL-2: from the month's start by decision", "{'fn':'ledger','policy':{'grant.activation':'month_start'},'months':[{'month':'2026-09','package_min':60,'paid_at':null}],'as_of':'2026-09-01'}", "{'balance':60}");
    rule("S-BAL-6: no cover for earlier minutes", "{'fn':'ledger','lots':[{'id':'t','kind':'TOPUP','minutes':20,'active_from':'2026-09-15T12:00'}],'charges':[{'id':'x','type':'SESSION','segments':[{'from':'2026-09-14T10:00','to':'2026-09-14T10:10'}]}],'as_of':'2026-09-16'}", "{'balance':20,'overlimit_total':10}");
    rule("S-BAL-6: cover by decision", "{'fn':'ledger','policy':{'topup.retro_cover':true},'lots':[{'id':'t','kind':'TOPUP','minutes':20,'active_from':'2026-09-15T12:00'}],'charges':[{'id':'x','type':'SESSION','segments':[{'from':'2026-09-14T10:00','to':'2026-09-14T10:10'}]}],'as_of':'2026-09-16'}", "{'balance':10,'overlimit_total':0}");
    const QString chain = u"{'fn':'ledger','policy':{%1},'months':[{'month':'2026-08','package_min':50,'paid_at':'2026-07-30'},{'month':'2026-09','package_min':50,'paid_at':'2026-08-28'},{'month':'2026-10','package_min':50,'paid_at':'2026-09-28'}],'as_of':'2026-10-01'}"_s;
    const auto hops = [&chain](const char *name, const QString &policy, int balance) { QTest::newRow(name) << chain.arg(policy) << u"{'balance':%1}"_s.arg(balance); };
    hops("S-CRY-2: one hop", {}, 100);
    hops("S-CRY-2: none", u"'carryover.max_hops':0"_s, 50);
    hops("S-CRY-2: two hops", u"'carryover.max_hops':2"_s, 150);
    hops("S-CRY-2: no limit", u"'carryover.max_hops':-1"_s, 150);
    hops("S-CRY-4: a cap", u"'carryover.cap_min':30"_s, 80);
    const QString late = u"{'fn':'ledger','policy':{%2},'months':[{'month':'2026-09','package_min':100,'paid_at':'2026-08-28'},{'month':'2026-10','package_min':100,'paid_at':'2026-09-29'}],'charges':[{'id':'x','type':'SESSION','received_at':'%1','segments':[{'from':'2026-09-29T16:00','to':'2026-09-29T16:20'}]}],'as_of':'2026-10-07'}"_s;
    const auto received = [&late](const char *name, const QString &at, const QString &lot, const QString &policy = {}) { QTest::newRow(name) << late.arg(at, policy) << u"{'charges':{'x':{'by_lot':{'%1':20}}}}"_s.arg(lot); };
    received("S-OFF-2: at the instant of closing", u"2026-10-05T18:00"_s, u"PKG:2026-09"_s);
    received("S-OFF-2: a second after it", u"2026-10-05T18:00:01"_s, u"CARRY:2026-09>2026-10"_s);
    received("S-OFF-2: closed a day earlier by decision", u"2026-10-05T09:00"_s, u"CARRY:2026-09>2026-10"_s, u"'period.close_working_day':2"_s);
    received("S-OFF-2: at the time of work by decision", u"2026-10-06T09:00"_s, u"PKG:2026-09"_s, u"'late.closed_period':'original_month'"_s);
    rule("S-RCL-3: one stay written in two changes asks for one consent", "{'fn':'ledger','charges':[{'id':'x','type':'SESSION','class_history':[{'at':'2026-09-14T09:00','service':'LINE'},{'at':'2026-09-14T09:10','service':'INDIV','consent_at':'2026-09-14T09:30'},{'at':'2026-09-14T09:15','service':'INDIV'}],'segments':[{'from':'2026-09-14T09:20','to':'2026-09-14T09:40'}]}],'as_of':'2026-09-15'}", "{'charges':{'x':{'free':10,'billed':10}}}");
    rule("S-RCL-3: a consent of tomorrow is not known today", "{'fn':'ledger','charges':[{'id':'x','type':'SESSION','class_history':[{'at':'2026-09-14T09:00','service':'INDIV'},{'at':'2026-09-14T10:00','service':'DEFECT'},{'at':'2026-09-14T11:00','service':'INDIV','consent_at':'2026-09-15T12:00'}],'segments':[{'from':'2026-09-14T09:20','to':'2026-09-14T09:40'}]}],'as_of':'2026-09-15'}", "{'charges':{'x':{'free':20,'billed':0}}}");
    rule("S-CRY-1: a package and a top-up carried over together", "{'fn':'ledger','months':[{'month':'2026-09','package_min':10,'paid_at':'2026-08-28'},{'month':'2026-10','package_min':5,'paid_at':'2026-09-28'}],'lots':[{'id':'t','kind':'TOPUP','minutes':20,'active_from':'2026-09-15'}],'as_of':'2026-10-01'}", "{'balance':35,'lots':{'CARRY:2026-09>2026-10':30,'PKG:2026-10':5}}");
    const QString defect = u"{'fn':'ledger','policy':{%2},'months':[{'month':'2026-09','package_min':100,'paid_at':'2026-08-28'},{'month':'2026-10','package_min':0,'paid_at':'2026-10-20'}],'charges':[{'id':'x','type':'SESSION','class_history':[{'at':'2026-09-14T09:00','service':'INDIV'},{'at':'%1','service':'DEFECT'}],'segments':[{'from':'2026-09-14T10:00','to':'2026-09-14T10:23'}]}],'as_of':'2026-10-08'}"_s;
    const auto confirmed = [&defect](const char *name, const QString &at, const QString &out, const QString &policy = {}) { QTest::newRow(name) << defect.arg(at, policy) << out; };
    confirmed("R-2.4.4.2, S-RCL-4: an open month is replayed", u"2026-10-05T18:00"_s, u"{'balance':0,'lots':{},'charges':{'x':{'billed':0,'free':23}},'rollovers':[{'to':'2026-10','carried':0,'expired':100}]}"_s);
    confirmed("S-RCL-4: a closed one gives a lot of the current month", u"2026-10-05T18:00:01"_s, u"{'balance':23,'lots':{'RETURN:x':23},'charges':{'x':{'billed':23,'prepaid':23}},'rollovers':[{'to':'2026-10','carried':0,'expired':77}]}"_s);
    confirmed("S-RCL-4: not known yet", u"2026-10-09T10:00"_s, u"{'balance':0,'charges':{'x':{'billed':23}}}"_s);
    confirmed("S-RCL-4: by decision only from the change on", u"2026-10-07T10:00"_s, u"{'balance':0,'charges':{'x':{'billed':23}}}"_s, u"'reclass.to_defect':'from_now'"_s);
}

QTEST_GUILESS_MAIN(TestMinutes)
#include "tst_minutes.moc"
