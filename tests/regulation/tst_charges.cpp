// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Rule book: what is charged otherwise than by the minute (2.3, 2.5), on a real desk.

#include "regulation/servedclient.h"

#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestCharges final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void normHours_data();
    void normHours();
    void normIsChargedWhateverTheWorkTook_data();
    void normIsChargedWhateverTheWorkTook();
    void normOfTheDayOfCompletion();
    void normsAreACopyOfAPriceList();
    void normBeyondTheBalance();
    void nothingIsChargedWithoutCompletion();
    void withoutANormNothingIsCompleted();
    void normSpeaksForItself();
    void completionIsTakenBackWhole();
    void normIsShownBeforeTheWork();
    void lateCompletionIsPostedWhenReceived_data();
    void lateCompletionIsPostedWhenReceived();
    void writtenApplicationAndVolume();
    void settingsAreRuledOutFirst();
    void agreedVolumeIsCharged();
    void anotherVolumeIsAnotherAgreement();
    void agreedVolumeFromTheBalanceByDecision();
};

void TestCharges::normHours_data()
{
    QTest::addColumn<int>("thousandths");
    QTest::addColumn<int>("expected");
    QTest::newRow("R-2.3.3: half a norm-hour") << 500 << 30;
    QTest::newRow("R-2.3.3: half a minute up") << 675 << 41;
    QTest::newRow("R-2.3.3: less than half a minute") << 674 << 40;
    QTest::newRow("R-2.3.3: a third") << 333 << 20;
    QTest::newRow("R-2.3.3: two") << 2000 << 120;
}

void TestCharges::normHours()
{
    QFETCH(int, thousandths);
    QFETCH(int, expected);

    QCOMPARE(minutesOfNormHours(thousandths), minutes(expected));
    QCOMPARE(minutesOfNormHours(normHoursOf(minutes(expected))), minutes(expected));
}

void TestCharges::normIsChargedWhateverTheWorkTook_data()
{
    QTest::addColumn<int>("worked");
    QTest::addColumn<int>("workplaces");
    QTest::addColumn<int>("balance");
    QTest::newRow("R-2.3.4: twelve minutes of work") << 12 << 1 << 70;
    QTest::newRow("R-2.3.4: seventy-five minutes of work") << 75 << 1 << 70;
    QTest::newRow("R-2.3.1.1a: by telephone, without a timer") << 0 << 1 << 70;
    QTest::newRow("R-2.3.1.1b: two workplaces") << 12 << 2 << 40;
}

void TestCharges::normIsChargedWhateverTheWorkTook()
{
    QFETCH(int, worked);
    QFETCH(int, workplaces);
    QFETCH(int, balance);
    Served client;
    const RequestId request = client.office.arrives(client.contract, Service::SvcThin);
    if (worked > 0)
        QVERIFY(done(client.office.works(request, msk(u"2026-09-14T10:00"_s), msk(u"2026-09-14T10:00"_s) + minutes(worked))));
    QCOMPARE(client.office.balance(client.contract), 100min);
    QVERIFY(client.office.comes(u"2026-09-14T12:00"_s));

    const auto completed = client.anna().completeNorm(request, workplaces);

    QVERIFY(done(completed));
    QCOMPARE(completed->done.charged(), 30min * workplaces);
    QCOMPARE(completed->done.actual, seconds(minutes(worked)));
    QCOMPARE(completed->balance, std::optional(minutes(balance)));
    QCOMPARE(client.office.balance(client.contract), minutes(balance));
    QCOMPARE(client.office.card(request).record.state, WorkState::Done);
    QCOMPARE(client.office.ledgerAt(client.contract, msk(u"2026-09-14T11:59:59"_s)).balance, 100min); // S-NRM-1: all at completion
    QCOMPARE(sumOf(client.office.ledger(client.contract)), minutes(balance));
    QCOMPARE(refusalOf(client.anna().completeNorm(request, 1)), QByteArray("REQUEST_CLOSED")); // S-NRM-2: once
}

void TestCharges::normOfTheDayOfCompletion()
{
    Served client; // S-NRM-2: the norm in force at completion, charged in the month of completion
    QVERIFY(done(client.anna().setNorm(Service::SvcThin, 45min, day(u"2026-10-01"_s))));
    client.office.pays(client.contract, {u"2026-10"_s}, u"2026-09-10"_s);
    const RequestId first = client.office.arrives(client.contract, Service::SvcThin);
    const RequestId second = client.office.arrives(client.contract, Service::SvcThin);
    QVERIFY(client.office.comes(u"2026-09-30T17:55"_s));
    QVERIFY(done(client.office.works(second, u"2026-09-30T17:55:00"_s, u"2026-09-30T17:56:00"_s)));

    const auto september = client.anna().completeNorm(first, 1);
    QVERIFY(client.office.comes(u"2026-10-01T08:10"_s));
    const auto october = client.anna().completeNorm(second, 1);

    QVERIFY(done(september) && done(october));
    QCOMPARE(september->done.norm, 30min);
    QCOMPARE(october->done.norm, 45min);
    QCOMPARE(october->balance, std::optional(170min - 45min)); // 70 carried over and 100 of October
}

void TestCharges::normsAreACopyOfAPriceList()
{
    Served client; // I-17: dated, and what was completed keeps its norm
    const RequestId request = client.office.arrives(client.contract, Service::SvcIts);
    QVERIFY(done(client.anna().completeNorm(request, 1)));

    QVERIFY(done(client.anna().setNorm(Service::SvcIts, 15min, day(u"2026-01-01"_s))));

    QCOMPARE(client.office.balance(client.contract), 40min);
    QCOMPARE(client.office.card(client.office.arrives(client.contract, Service::SvcIts)).norm->inForce, std::optional(15min));
    QCOMPARE(refusalOf(client.anna().setNorm(Service::Indiv, 30min, day(u"2026-01-01"_s))), QByteArray("NO_NORM_FOR_SERVICE"));
    QCOMPARE(refusalOf(client.anna().setNorm(Service::SvcIts, 0min, day(u"2026-01-01"_s))), QByteArray("NORM_OUT_OF_RANGE"));
}

void TestCharges::normBeyondTheBalance()
{
    Served client(25min); // W-13, S-NRM-1
    const RequestId request = client.office.arrives(client.contract, Service::SvcThin);
    QVERIFY(done(client.office.works(request, u"2026-09-14T14:49"_s, u"2026-09-14T15:00"_s)));

    const auto completed = client.anna().completeNorm(request, 1);

    QVERIFY(done(completed));
    QCOMPARE(completed->charge.prepaid, 25min);
    QCOMPARE(completed->charge.overlimit, 5min);
    QCOMPARE(completed->balance, std::optional(0min));
}

void TestCharges::nothingIsChargedWithoutCompletion()
{
    Served client; // S-NRM-2
    const RequestId request = client.office.arrives(client.contract, Service::SvcThin);
    QVERIFY(done(client.office.works(request, u"2026-09-14T10:00"_s, u"2026-09-14T10:20"_s)));

    const auto closed = client.anna().close(request, WorkState::Done, {}, {});

    QCOMPARE(refusalOf(closed), QByteArray("NORM_NOT_COMPLETED"));
    QCOMPARE(clauseOf(closed), QByteArray("2.3.4"));
    QVERIFY(done(client.anna().close(request, WorkState::Cancelled, {}, {})));
    QCOMPARE(client.office.balance(client.contract), 100min);
}

void TestCharges::withoutANormNothingIsCompleted()
{
    RegulationDesk office(u"2026-09-14T09:00"_s);
    const ContractId contract = office.signs({.perMonth = 100min});
    const RequestId request = office.arrives(contract, Service::SvcThin);
    QVERIFY(done(office.anna().setNorm(Service::SvcThin, 30min, day(u"2026-09-15"_s)))); // from tomorrow
    QVERIFY(!office.card(request).norm->inForce);

    const auto completed = office.anna().completeNorm(request, 1);

    QCOMPARE(refusalOf(completed), QByteArray("NORM_MISSING"));
    QCOMPARE(clauseOf(completed), QByteArray("2.3.3"));
    QVERIFY(office.comes(u"2026-09-15T08:00"_s));
    QVERIFY(done(office.anna().completeNorm(request, 1)));
}

void TestCharges::normSpeaksForItself()
{
    Served client; // the line of the statement names the norm
    const RequestId request = client.office.arrives(client.contract, Service::SvcThin);
    QCOMPARE(refusalOf(client.anna().completeNorm(request, 0)), QByteArray("COUNT_OUT_OF_RANGE"));
    QVERIFY(done(client.office.starts(request)));
    QCOMPARE(refusalOf(client.anna().completeNorm(request, 1)), QByteArray("TIMER_RUNNING"));
    QVERIFY(client.office.comes(u"2026-09-14T09:05"_s));
    QVERIFY(done(client.office.stops()));
    QVERIFY(done(client.anna().completeNorm(request, 1)));

    const BalanceLine last = client.office.ledger(client.contract).lines.back();

    QCOMPARE(last.rule, QByteArray("S-NRM-1"));
    QCOMPARE(last.delta, -30min);
    QCOMPARE(last.charge, client.office.lastFact(request, "norm").toString());
    const RequestId individual = client.office.arrives(client.contract, Service::Indiv);
    QCOMPARE(refusalOf(client.anna().completeNorm(individual, 1)), QByteArray("NOT_A_NORM_SERVICE"));
}

void TestCharges::completionIsTakenBackWhole()
{
    Served client; // I-11: charge and closing by one reversal each
    const RequestId request = client.office.arrives(client.contract, Service::SvcThin);
    QVERIFY(done(client.anna().completeNorm(request, 1)));
    QVERIFY(client.office.comes(u"2026-09-14T10:00"_s));

    QVERIFY(done(client.anna().undo()));

    QCOMPARE(client.office.balance(client.contract), 100min);
    QVERIFY(isOpen(client.office.card(request).record.state));
    QVERIFY(!client.office.card(request).record.norm);
    QVERIFY(done(client.anna().completeNorm(request, 1)));
    QCOMPARE(client.office.balance(client.contract), 70min);
}

void TestCharges::normIsShownBeforeTheWork()
{
    Served client; // R-2.3.2.1
    const RequestView card = client.office.card(client.office.arrives(client.contract, Service::SvcIts));

    QVERIFY(card.norm);
    QCOMPARE(card.norm->inForce, std::optional(60min));
    QCOMPARE(card.norm->actual, 0s);
    QVERIFY(!client.office.card(client.office.arrives(client.contract, Service::Indiv)).norm);
}

void TestCharges::lateCompletionIsPostedWhenReceived_data()
{
    QTest::addColumn<bool>("quoted");
    QTest::addColumn<bool>("originalMonth");
    QTest::addColumn<int>("september"); ///< left at its end, carried over
    QTest::newRow("S-OFF-2: a norm of a closed month") << false << false << 100;
    QTest::newRow("S-OFF-2: a norm, original month by decision") << false << true << 70;
    QTest::newRow("S-OFF-2: agreed work of a closed month") << true << false << 100;
    QTest::newRow("S-OFF-2: agreed work, original month by decision") << true << true << 70;
}

void TestCharges::lateCompletionIsPostedWhenReceived()
{
    QFETCH(bool, quoted);
    QFETCH(bool, originalMonth);
    QFETCH(int, september);
    using namespace std::chrono;
    const Instant completed = msk(u"2026-09-30T17:00"_s), received = msk(u"2026-10-06T09:00"_s);
    LedgerInput input;
    input.months = {{2026y / September, 100min, msk(u"2026-08-20"_s), {}, {}}, {2026y / October, 100min, msk(u"2026-09-20"_s), {}, {}}};
    if (quoted)
        input.charges = {QuotedCharge{u"q"_s, 30min, {}, completed, true, received}};
    else
        input.charges = {NormCharge{u"n"_s, 30min, {}, completed, true, received}};
    Policy policy;
    policy.quotedChargeTo = ChargeTo::Balance;
    policy.lateClosedPeriod = originalMonth ? LatePeriod::OriginalMonth : LatePeriod::CurrentMonth;

    const Ledger ledger = replay(input, BusinessCalendar::build({}), policy, msk(u"2026-10-10"_s));

    QCOMPARE(ledger.balance, 170min);
    QCOMPARE(ledger.rollovers.front().carried, minutes(september));
    QCOMPARE(sumOf(ledger), 170min);
}

void TestCharges::writtenApplicationAndVolume()
{
    Served client; // R-2.5.2a, R-2.5.2b, R-2.5.3
    const RequestId request = client.custom(Channel::Phone);
    QCOMPARE(client.office.blocks(request), QList<QByteArray>({"VOLUME_NOT_AGREED", "WRITTEN_REQUEST_REQUIRED"}));
    QCOMPARE(refusalOf(client.anna().agreeQuote(request, {300min, u"Орлова Ольга"_s})), QByteArray("WRITTEN_REQUEST_REQUIRED"));
    QCOMPARE(refusalOf(client.office.starts(request)), QByteArray("VOLUME_NOT_AGREED"));

    RequestChange received;
    received.writtenRequest = true;
    QVERIFY(done(client.anna().changeRequest(request, received)));
    QCOMPARE(client.office.blocks(request), QList<QByteArray>({"VOLUME_NOT_AGREED"}));
    QVERIFY(done(client.anna().agreeQuote(request, {300min, u"Орлова Ольга"_s})));

    QCOMPARE(client.office.blocks(request), QList<QByteArray>());
    QVERIFY(done(client.office.starts(request)));
    QCOMPARE(client.office.blocks(client.custom(Channel::Cabinet)), QList<QByteArray>({"VOLUME_NOT_AGREED"}));
}

void TestCharges::settingsAreRuledOutFirst()
{
    Served client;
    const RequestId request = client.office.arrives(client.contract, Service::Custom);

    const auto agreed = client.anna().agreeQuote(request, {300min, u"Орлова Ольга"_s});

    QCOMPARE(refusalOf(agreed), QByteArray("SETTINGS_NOT_RULED_OUT"));
    QCOMPARE(clauseOf(agreed), QByteArray("2.5.1"));
    const RequestId indiv = client.office.arrives(client.contract, Service::Indiv);
    QCOMPARE(refusalOf(client.anna().agreeQuote(indiv, {300min, u"Орлова"_s})), QByteArray("NOT_CUSTOM"));
    QCOMPARE(refusalOf(client.anna().agreeQuote(client.custom(), {0min, u"Орлова"_s})), QByteArray("VOLUME_OUT_OF_RANGE"));
    QCOMPARE(refusalOf(client.anna().agreeQuote(client.custom(), {10min, u" "_s})), QByteArray("WHO_AGREED_NEEDED"));
    RequestChange wish;
    wish.clientPays = false; // a wish is free and may never be done
    QVERIFY(done(client.anna().changeRequest(request, wish)));
    QCOMPARE(client.office.card(request).record.quote.clientPays, std::optional(false));
}

void TestCharges::agreedVolumeIsCharged()
{
    Served client; // S-QUO-1: 300 agreed, 420 worked
    const RequestId request = client.custom();
    QVERIFY(done(client.anna().agreeQuote(request, {300min, u"Орлова Ольга"_s})));
    QVERIFY(done(client.office.works(request, u"2026-09-14T10:00"_s, u"2026-09-14T17:00"_s)));
    QCOMPARE(refusalOf(client.anna().close(request, WorkState::Done, {}, {})), QByteArray("QUOTE_NOT_DELIVERED"));

    const auto delivered = client.anna().deliverQuote(request);

    QVERIFY(done(delivered));
    QCOMPARE(delivered->agreed, 300min);
    QCOMPARE(delivered->actual, seconds(420min));
    QCOMPARE(delivered->charge.billed, 300min);
    QCOMPARE(delivered->charge.invoice, 300min);
    QCOMPARE(client.office.balance(client.contract), 100min); // by invoice
    QCOMPARE(client.office.card(request).record.state, WorkState::Done);
    QVERIFY(client.office.card(request).record.quote.delivered);
    QVERIFY(done(client.anna().undo()));
    QVERIFY(isOpen(client.office.card(request).record.state));
    QCOMPARE(totalOf(client.office.ledger(client.contract)).billed, 0min);
}

void TestCharges::anotherVolumeIsAnotherAgreement()
{
    Served client;
    const RequestId request = client.custom();
    QCOMPARE(refusalOf(client.anna().deliverQuote(request)), QByteArray("VOLUME_NOT_AGREED"));
    QVERIFY(done(client.anna().agreeQuote(request, {300min, u"Орлова Ольга"_s})));
    QVERIFY(client.office.comes(u"2026-09-14T11:00"_s));
    QVERIFY(done(client.anna().agreeQuote(request, {480min, u"Директор"_s})));

    const std::vector<QuoteAgreed> agreements = client.office.card(request).record.quote.agreements;

    QCOMPARE(agreements.size(), std::size_t(2));
    QCOMPARE(agreements.front().agreed, 300min);
    QCOMPARE(agreements.front().by, u"Орлова Ольга"_s);
    QCOMPARE(agreements.back().at, msk(u"2026-09-14T11:00"_s));
    QCOMPARE(client.anna().deliverQuote(request)->charge.billed, 480min);
}

void TestCharges::agreedVolumeFromTheBalanceByDecision()
{
    Served client; // S-QUO-1 with quoted.charge_to = balance
    client.office.decides("quoted.charge_to", u"balance"_s);
    const RequestId request = client.custom();
    QVERIFY(done(client.anna().agreeQuote(request, {60min, u"Орлова Ольга"_s})));

    QVERIFY(done(client.anna().deliverQuote(request)));

    QCOMPARE(client.office.balance(client.contract), 40min);
    QCOMPARE(client.office.ledger(client.contract).lines.back().rule, QByteArray("S-QUO-1"));
}

QTEST_GUILESS_MAIN(TestCharges)
#include "tst_charges.moc"
