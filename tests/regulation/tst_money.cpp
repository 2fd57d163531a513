// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Rule book: what is charged otherwise than by the minute (2.3, 2.5) and what grants minutes (2.4.2.5a, 2.4.2.6c … e), on a real desk.

#include "domain/lots.h"
#include "regulation/regulationdesk.h"

#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

Day day(const QString &text)
{
    return *parseIsoDay(text);
}

/// A client with prepaid September minutes on Monday 14 September, 09:00, and a department whose norms are known.
struct Served
{
    RegulationDesk office;
    ContractId contract;

    explicit Served(minutes package = 100min)
        : contract(office.signs({.perMonth = package, .response = 240min}))
    {
        office.pays(contract, {u"2026-09"_s}, u"2026-08-20"_s);
        const bool known = done(office.anna().setNorm(Service::SvcThin, 30min, day(u"2026-01-01"_s)))
            && done(office.anna().setNorm(Service::SvcIts, 60min, day(u"2026-01-01"_s))) && office.comes(u"2026-09-14T09:00"_s);
        if (!known)
            qFatal("the department cannot open");
    }

    [[nodiscard]] Workplace &anna() { return office.anna(); }
    [[nodiscard]] RequestId custom(Channel channel = Channel::Email)
    {
        const RequestId request = office.arrives(contract, Service::Custom, {}, channel);
        RequestChange change;
        change.settingsRuledOut = true;
        return done(anna().changeRequest(request, change)) ? request : RequestId();
    }
    [[nodiscard]] Result<BoughtLot> buys(LotKind kind, minutes amount, const QString &reason = u"по письму клиента"_s)
    {
        return anna().buy(contract, {kind, amount, {}, {}, reason, {}, {}});
    }
};

/// Every line of a statement adds up to the balance (S-BAL-7).
minutes sumOf(const Ledger &ledger)
{
    minutes sum{0};
    for (const BalanceLine &line : ledger.lines)
        sum += line.delta;
    return sum;
}

} // namespace

class TestMoney final : public QObject
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
    void writtenApplicationAndVolume();
    void settingsAreRuledOutFirst();
    void agreedVolumeIsCharged();
    void anotherVolumeIsAnotherAgreement();
    void agreedVolumeFromTheBalanceByDecision();
    void oneOffTariff();
    void oneOffEnds();
    void warningBeforeAOneOffEnds_data();
    void warningBeforeAOneOffEnds();
    void topUpIsForTheMonthAndCarried();
    void topUpCoversEarlierTimeByDecision();
    void upgradeIsATopUpOfTheDifference();
    void adjustmentNeedsAReason();
    void minutesThatWereNotProvided();
    void purchaseIsTakenBackWithAReason();
    void previewTellsTheBalanceAfterwards();
    void impossiblePurchases_data();
    void impossiblePurchases();
    void lateEntryOfAPurchase();
};

void TestMoney::normHours_data()
{
    QTest::addColumn<int>("thousandths");
    QTest::addColumn<int>("expected");
    QTest::newRow("R-2.3.3: half a norm-hour") << 500 << 30;
    QTest::newRow("R-2.3.3: half a minute up") << 675 << 41;
    QTest::newRow("R-2.3.3: less than half a minute") << 674 << 40;
    QTest::newRow("R-2.3.3: a third") << 333 << 20;
    QTest::newRow("R-2.3.3: two") << 2000 << 120;
}

void TestMoney::normHours()
{
    QFETCH(int, thousandths);
    QFETCH(int, expected);

    QCOMPARE(minutesOfNormHours(thousandths), minutes(expected));
    QCOMPARE(minutesOfNormHours(normHoursOf(minutes(expected))), minutes(expected));
}

void TestMoney::normIsChargedWhateverTheWorkTook_data()
{
    QTest::addColumn<int>("worked");
    QTest::addColumn<int>("workplaces");
    QTest::addColumn<int>("balance");
    QTest::newRow("R-2.3.4: twelve minutes of work") << 12 << 1 << 70;
    QTest::newRow("R-2.3.4: seventy-five minutes of work") << 75 << 1 << 70;
    QTest::newRow("R-2.3.1.1a: by telephone, without a timer") << 0 << 1 << 70;
    QTest::newRow("R-2.3.1.1b: two workplaces") << 12 << 2 << 40;
}

void TestMoney::normIsChargedWhateverTheWorkTook()
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

void TestMoney::normOfTheDayOfCompletion()
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

void TestMoney::normsAreACopyOfAPriceList()
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

void TestMoney::normBeyondTheBalance()
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

void TestMoney::nothingIsChargedWithoutCompletion()
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

void TestMoney::withoutANormNothingIsCompleted()
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

void TestMoney::normSpeaksForItself()
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

void TestMoney::completionIsTakenBackWhole()
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

void TestMoney::normIsShownBeforeTheWork()
{
    Served client; // R-2.3.2.1
    const RequestView card = client.office.card(client.office.arrives(client.contract, Service::SvcIts));

    QVERIFY(card.norm);
    QCOMPARE(card.norm->inForce, std::optional(60min));
    QCOMPARE(card.norm->actual, 0s);
    QVERIFY(!client.office.card(client.office.arrives(client.contract, Service::Indiv)).norm);
}

void TestMoney::writtenApplicationAndVolume()
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

void TestMoney::settingsAreRuledOutFirst()
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

void TestMoney::agreedVolumeIsCharged()
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

void TestMoney::anotherVolumeIsAnotherAgreement()
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

void TestMoney::agreedVolumeFromTheBalanceByDecision()
{
    Served client; // S-QUO-1 with quoted.charge_to = balance
    client.office.decides("quoted.charge_to", u"balance"_s);
    const RequestId request = client.custom();
    QVERIFY(done(client.anna().agreeQuote(request, {60min, u"Орлова Ольга"_s})));

    QVERIFY(done(client.anna().deliverQuote(request)));

    QCOMPARE(client.office.balance(client.contract), 40min);
    QCOMPARE(client.office.ledger(client.contract).lines.back().rule, QByteArray("S-QUO-1"));
}

void TestMoney::oneOffTariff()
{
    RegulationDesk office(u"2026-09-15T12:00"_s); // R-2.4.2.6c, R-2.4.2.6d: without any subscription paid
    const ContractId contract = office.signs({.perMonth = 60min});
    const auto bought = office.anna().buy(contract, {LotKind::OneOff, 60min, {}, {}, {}, {}, {}});
    QVERIFY(done(bought));
    const RequestId request = office.arrives(contract, Service::Indiv);

    QVERIFY(done(office.works(request, u"2026-09-16T10:00:00"_s, u"2026-09-16T10:21:30"_s)));

    const Ledger ledger = office.ledger(contract);
    QCOMPARE(totalOf(ledger).billed, 22min);
    QCOMPARE(ledger.balance, 38min);
    QCOMPARE(ledger.lots.size(), std::size_t(1));
    QCOMPARE(ledger.lots.front().id, bought->lot.id);
    QCOMPARE(ledger.lots.front().granted, 60min);
    QCOMPARE(ledger.lots.front().validTo, msk(u"2026-10-16T00:00"_s)); // S-ONE-1: through 15 October
    QCOMPARE(ledger.lines.front().rule, QByteArray("S-ONE-1"));
    QCOMPARE(ledger.lines.front().lotKind, LotKind::OneOff);
}

void TestMoney::oneOffEnds()
{
    RegulationDesk office(u"2026-09-15T12:00"_s); // R-2.4.2.6e, S-ONE-2
    const ContractId contract = office.signs({.perMonth = 60min});
    QVERIFY(done(office.anna().buy(contract, {LotKind::OneOff, 60min, {}, {}, {}, {}, {}})));
    const RequestId request = office.arrives(contract, Service::Indiv);
    QVERIFY(done(office.works(request, u"2026-09-16T10:00"_s, u"2026-09-16T10:15"_s)));
    QVERIFY(office.comes(u"2026-10-15T12:00"_s));
    QVERIFY(done(office.anna().buy(contract, {LotKind::OneOff, 30min, {}, {}, {}, {}, {}})));
    QCOMPARE(office.balance(contract), 75min);

    QVERIFY(office.comes(u"2026-10-16T00:00"_s));

    const Ledger ledger = office.ledger(contract);
    QCOMPARE(ledger.balance, 30min);
    QCOMPARE(rolloversOf(ledger), QStringList());
    const BalanceLine last = ledger.lines.back();
    QCOMPARE(last.kind, BalanceLine::Kind::Expired);
    QCOMPARE(last.delta, -45min);
    QCOMPARE(last.rule, QByteArray("S-ONE-2"));
}

void TestMoney::warningBeforeAOneOffEnds_data()
{
    QTest::addColumn<QString>("now");
    QTest::addColumn<bool>("warned");
    QTest::newRow("R-2.4.2.6e: four working days before") << u"2026-10-09T18:00"_s << false;
    QTest::newRow("R-2.4.2.6e: three working days before") << u"2026-10-12T08:00"_s << true;
    QTest::newRow("R-2.4.2.6e: on the last day") << u"2026-10-15T12:00"_s << true;
    QTest::newRow("R-2.4.2.6e: expired already") << u"2026-10-16T08:00"_s << false;
}

void TestMoney::warningBeforeAOneOffEnds()
{
    QFETCH(QString, now);
    QFETCH(bool, warned);
    RegulationDesk office(u"2026-09-15T12:00"_s);
    const ContractId contract = office.signs({.perMonth = 60min});
    QVERIFY(done(office.anna().buy(contract, {LotKind::OneOff, 60min, {}, {}, {}, {}, {}})));
    QVERIFY(office.comes(now));

    const auto view = office.anna().balance(contract, {});

    QVERIFY(done(view));
    QCOMPARE(!view->ending.empty(), warned);
}

void TestMoney::topUpIsForTheMonthAndCarried()
{
    Served client; // S-BAL-6
    const auto bought = client.buys(LotKind::TopUp, 40min);
    QVERIFY(done(bought));
    QCOMPARE(bought->balance, 140min);
    client.office.pays(client.contract, {u"2026-10"_s}, u"2026-09-14"_s);
    QVERIFY(client.office.comes(u"2026-10-01T00:00"_s));

    QCOMPARE(rolloversOf(client.office.ledger(client.contract)), QStringList{u"2026-10: 140 carried, 0 expired"_s});
    QCOMPARE(client.office.balance(client.contract), 240min);
}

void TestMoney::topUpCoversEarlierTimeByDecision()
{
    for (const bool covers : {false, true}) {
        Served client(10min); // S-BAL-6: retro cover
        if (covers)
            client.office.decides("topup.retro_cover", u"true"_s);
        const RequestId request = client.office.arrives(client.contract, Service::Indiv);
        QVERIFY(done(client.office.works(request, u"2026-09-14T10:00"_s, u"2026-09-14T10:25"_s)));
        QCOMPARE(client.office.ledger(client.contract).overlimitTotal, 15min);

        const auto preview = client.anna().previewPurchase(client.contract, {LotKind::TopUp, 40min, {}, {}, {}, {}, {}});
        QVERIFY(done(preview));
        QCOMPARE(preview->covered, covers ? 15min : 0min);
        QVERIFY(done(client.buys(LotKind::TopUp, 40min)));

        QCOMPARE(client.office.balance(client.contract), covers ? 25min : 40min);
        QCOMPARE(preview->after, client.office.balance(client.contract));
        QCOMPARE(client.office.ledger(client.contract).overlimitTotal, covers ? 0min : 15min);
        QCOMPARE(sumOf(client.office.ledger(client.contract)), client.office.balance(client.contract));
    }
}

void TestMoney::upgradeIsATopUpOfTheDifference()
{
    Served client; // S-BAL-1, S-BAL-6
    const ContractId other = client.office.signs({.number = u"118/2026"_s, .perMonth = 250min});
    const PackageId large(QUuid::fromString(client.anna().store().contract(other)->packages.front().package));
    const PackageId small(QUuid::fromString(client.anna().store().contract(client.contract)->packages.front().package));

    const auto bought = client.anna().buy(client.contract, {LotKind::TopUp, 0min, {}, {}, {}, large, {}});

    QVERIFY(done(bought));
    QCOMPARE(bought->lot.amount, 150min);
    QCOMPARE(client.office.balance(client.contract), 250min);
    QCOMPARE(client.anna().balance(client.contract, {})->packageMinutes, 100min); // paid by the smaller one
    client.office.pays(client.contract, {u"2026-10"_s}, u"2026-09-14"_s);
    QVERIFY(client.office.comes(u"2026-10-01T00:00"_s));
    QCOMPARE(client.office.balance(client.contract), 500min);
    QCOMPARE(refusalOf(client.anna().buy(client.contract, {LotKind::TopUp, 0min, {}, {}, {}, small, {}})), QByteArray("NOT_AN_UPGRADE"));
}

void TestMoney::adjustmentNeedsAReason()
{
    Served client; // S-BAL-1, S-BAL-2, I-11
    QCOMPARE(refusalOf(client.buys(LotKind::Adjustment, 40min, u" "_s)), QByteArray("ADJUSTMENT_REASON_NEEDED"));

    QVERIFY(done(client.buys(LotKind::Adjustment, 40min, u"Оплата пришла после конца месяца"_s)));

    QCOMPARE(client.office.balance(client.contract), 140min);
    const auto purchases = client.anna().store().purchases(client.contract);
    QVERIFY(done(purchases));
    QCOMPARE(purchases->size(), std::size_t(1));
    QCOMPARE(purchases->front().reason, u"Оплата пришла после конца месяца"_s);
    QCOMPARE(purchases->front().lot.kind, LotKind::Adjustment);
}

void TestMoney::minutesThatWereNotProvided()
{
    Served client; // R-2.4.2.5a, I-20: 40 min not provided → +40 lot of the next month, report line
    QVERIFY(client.office.comes(u"2026-09-30T17:00"_s));
    Purchase failed;
    failed.kind = LotKind::Adjustment;
    failed.amount = 40min;
    failed.notProvidedIn = *parseIsoMonth(u"2026-09"_s);
    QCOMPARE(refusalOf(client.anna().buy(client.contract, failed)), QByteArray("ADJUSTMENT_REASON_NEEDED"));
    failed.reason = u"Клиент просил 30.09 в 10:00, консультанты были заняты"_s;

    QVERIFY(done(client.anna().buy(client.contract, failed)));

    QCOMPARE(client.office.balance(client.contract), 100min); // not in September any more
    QVERIFY(client.office.comes(u"2026-10-01T08:00"_s));
    QCOMPARE(client.office.balance(client.contract), 40min); // October is not paid: only what makes up for September
    const auto purchases = client.anna().store().purchases(client.contract);
    QCOMPARE(purchases->front().notProvidedIn, parseIsoMonth(u"2026-09"_s));
    QCOMPARE(purchases->front().lot.activeFrom, msk(u"2026-10-01T00:00"_s));
    failed.notProvidedIn = *parseIsoMonth(u"2026-11"_s);
    QCOMPARE(refusalOf(client.anna().buy(client.contract, failed)), QByteArray("MONTH_NOT_BEGUN"));
}

void TestMoney::purchaseIsTakenBackWithAReason()
{
    Served client(10min); // I-11
    const auto bought = client.buys(LotKind::TopUp, 40min);
    QVERIFY(done(bought));
    const RequestId request = client.office.arrives(client.contract, Service::Indiv);
    QVERIFY(done(client.office.works(request, u"2026-09-14T10:00"_s, u"2026-09-14T10:25"_s)));
    QCOMPARE(refusalOf(client.anna().takeBackPurchase(client.contract, bought->fact, {})), QByteArray("REASON_NEEDED"));

    QVERIFY(done(client.anna().takeBackPurchase(client.contract, bought->fact, u"Счёт не оплачен"_s)));

    QCOMPARE(client.office.balance(client.contract), 0min);
    QCOMPARE(client.office.ledger(client.contract).overlimitTotal, 15min);
    QVERIFY(client.anna().store().purchases(client.contract)->front().reversed);
    QCOMPARE(refusalOf(client.anna().takeBackPurchase(client.contract, bought->fact, u"ещё раз"_s)), QByteArray("PURCHASE_TAKEN_BACK"));
    QCOMPARE(refusalOf(client.anna().takeBackPurchase(client.contract, FactId(), u"ничего"_s)), QByteArray("PURCHASE_NOT_FOUND"));
}

void TestMoney::previewTellsTheBalanceAfterwards()
{
    Served client; // S-BAL-6, S-ONE-1
    const auto oneOff = client.anna().previewPurchase(client.contract, {LotKind::OneOff, 60min, {}, {}, {}, {}, {}});
    Purchase later{LotKind::TopUp, 20min, msk(u"2026-10-05T00:00"_s), {}, {}, {}, {}};

    const auto october = client.anna().previewPurchase(client.contract, later);

    QVERIFY(done(oneOff) && done(october));
    QCOMPARE(oneOff->before, 100min);
    QCOMPARE(oneOff->after, 160min);
    QCOMPARE(oneOff->validTo, msk(u"2026-10-15T00:00"_s));
    QCOMPARE(october->at, msk(u"2026-10-05T00:00"_s));
    QCOMPARE(october->before, 0min);
    QCOMPARE(october->after, 20min);
    QCOMPARE(client.office.balance(client.contract), 100min); // nothing was bought
}

void TestMoney::impossiblePurchases_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<int>("amount");
    QTest::addColumn<QString>("lastDay");
    QTest::addColumn<QByteArray>("refusal");
    QTest::newRow("S-BAL-1: a package is not bought here") << QByteArray("PACKAGE") << 60 << QString() << QByteArray("NOT_FOR_SALE");
    QTest::newRow("S-BAL-1: nothing") << QByteArray("TOPUP") << 0 << QString() << QByteArray("AMOUNT_OUT_OF_RANGE");
    QTest::newRow("S-BAL-1: less than nothing") << QByteArray("TOPUP") << -5 << QString() << QByteArray("AMOUNT_OUT_OF_RANGE");
    QTest::newRow("S-ONE-1: ends before it begins") << QByteArray("ONEOFF") << 60 << u"2026-09-01"_s << QByteArray("LOT_NEVER_USABLE");
}

void TestMoney::impossiblePurchases()
{
    QFETCH(QByteArray, kind);
    QFETCH(int, amount);
    QFETCH(QString, lastDay);
    QFETCH(QByteArray, refusal);
    Served client;
    Purchase purchase{*lotKindFromCode(kind), minutes(amount), {}, parseIsoDay(lastDay), u"так"_s, {}, {}};

    QCOMPARE(refusalOf(client.anna().buy(client.contract, purchase)), refusal);
    QCOMPARE(refusalOf(client.anna().previewPurchase(client.contract, purchase)), refusal);
}

void TestMoney::lateEntryOfAPurchase()
{
    Served client(10min); // S-BAL-6: paid in the morning, entered in the evening; a promise moves only from then on (S-SLA-11)
    const RequestId request = client.office.arrives(client.contract, Service::Indiv, u"2026-09-14T09:00"_s);
    QVERIFY(done(client.office.works(client.office.arrives(client.contract, Service::Indiv), u"2026-09-14T09:00"_s, u"2026-09-14T09:20"_s)));
    QCOMPARE(client.office.state(request), GuaranteeState::GeneralQueue);
    QVERIFY(client.office.comes(u"2026-09-14T12:00"_s));
    Purchase morning{LotKind::TopUp, 20min, msk(u"2026-09-14T09:05"_s), {}, {}, {}, {}};

    QVERIFY(done(client.anna().buy(client.contract, morning)));

    QCOMPARE(client.office.balance(client.contract), 10min); // ten minutes beyond the package are prepaid now
    QCOMPARE(client.office.promise(request).base, std::optional(msk(u"2026-09-14T12:00"_s)));
}

QTEST_GUILESS_MAIN(TestMoney)
#include "tst_money.moc"
