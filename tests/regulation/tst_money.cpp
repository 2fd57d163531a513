// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Rule book: what grants minutes (2.4.2.5a, 2.4.2.6c … e), on a real desk.

#include "regulation/servedclient.h"

#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestMoney final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
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
