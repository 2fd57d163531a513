// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What must hold whatever the figures: pauses, whole weeks, earlier payments, voids. S-BIL-2, S-CAL-4, S-CRY-3, S-BAL-7.

#include "regulation/regulationdesk.h"
#include "regulation/rulebook.h"

#include <QTest>

#include <random>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestProperties final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pauseNeverRaisesTheBill();
    void wholeWeeksShiftDeadlinesAlike();
    void earlierPaymentNeverLowersABalance_data();
    void earlierPaymentNeverLowersABalance();
    void voidNeverLowersTheBalance();
    void monthsBalance();
};

void TestProperties::pauseNeverRaisesTheBill()
{
    std::mt19937 dice(7);
    const auto roll = [&dice](int from, int to) { return std::uniform_int_distribution(from, to)(dice); };
    RegulationDesk office(u"2026-09-14T09:00"_s);
    const ContractId contract = office.signs({.perMonth = 6000min});
    office.pays(contract, {u"2026-09"_s}, u"2026-08-20"_s);
    const RequestId request = office.arrives(contract, Service::Indiv);
    for (int i = 0; i < 60; ++i) {
        const seconds whole(roll(2, 4000));
        const seconds before(roll(1, static_cast<int>(whole.count()) - 1));
        const auto unbroken = office.works(request, office.now(), office.now() + whole);
        QVERIFY(done(unbroken));

        QVERIFY(done(office.starts(request)));
        QVERIFY(office.comes(office.now() + before));
        QVERIFY(done(office.anna().pause()));
        QVERIFY(office.comes(office.now() + seconds(roll(1, 5000))));
        QVERIFY(done(office.anna().resume(TimerRow::Keeper::None)));
        QVERIFY(office.comes(office.now() + whole - before));
        const auto broken = office.stops();

        QVERIFY(done(broken));
        QCOMPARE(broken->worked, unbroken->worked);
        QCOMPARE(broken->billed, unbroken->billed); // pauses inside a session cost nothing at all
    }
}

void TestProperties::wholeWeeksShiftDeadlinesAlike()
{
    std::mt19937 dice(11);
    // August to October 2026 knows no holiday
    const Instant first = msk(u"2026-08-03T00:00"_s);
    for (int i = 0; i < 500; ++i) {
        const Instant base = first + seconds(std::uniform_int_distribution(0, 14 * 86'400)(dice));
        const int target = std::uniform_int_distribution(1, 3000)(dice);
        const int weeks = std::uniform_int_distribution(1, 8)(dice);
        const auto deadlineOf = [target](Instant from) {
            const QJsonObject answer = asked(u"{'fn':'deadline','base':'%1','target_min':%2}"_s.arg(isoMoscow(from)).arg(target));
            return parseIsoMoscow(answer.value(u"deadline"_s).toString());
        };

        const auto here = deadlineOf(base);
        const auto there = deadlineOf(base + std::chrono::weeks(weeks));

        QVERIFY(here && there);
        QCOMPARE(*there - *here, seconds(std::chrono::weeks(weeks)));
    }
}

void TestProperties::earlierPaymentNeverLowersABalance_data()
{
    QTest::addColumn<int>("september"); ///< days by which the later client pays later
    QTest::addColumn<int>("october");
    for (const int september : {0, 1, 5, 20}) {
        for (const int october : {0, 1, 3, 15})
            QTest::addRow("September %d, October %d days later", september, october) << september << october;
    }
}

void TestProperties::earlierPaymentNeverLowersABalance()
{
    QFETCH(int, september);
    QFETCH(int, october);
    RegulationDesk office;
    const ContractId early = office.signs({.number = u"1/2026"_s, .perMonth = 90min});
    const ContractId late = office.signs({.number = u"2/2026"_s, .perMonth = 90min});
    const auto pay = [&office](const ContractId &contract, const QString &month, const QString &due, int days) {
        office.pays(contract, {month}, isoDay(dayOf(msk(due)) + std::chrono::days(days)));
    };
    for (const ContractId &contract : {early, late}) {
        pay(contract, u"2026-08"_s, u"2026-07-31"_s, 0);
        pay(contract, u"2026-09"_s, u"2026-08-31"_s, contract == late ? september : 0);
        pay(contract, u"2026-10"_s, u"2026-09-30"_s, contract == late ? october : 0);
    }
    const RequestId ofEarly = office.arrives(early, Service::Indiv);
    const RequestId ofLate = office.arrives(late, Service::Indiv);
    Instant at = msk(u"2026-08-24T09:00"_s);
    for (int i = 0; i < 8; ++i, at += 7 * 24h) {
        QVERIFY(done(office.works(ofEarly, at, at + 17min)));
        QVERIFY(done(office.works(ofLate, at + 1h, at + 77min)));
        QVERIFY2(office.balance(early) >= office.balance(late), qPrintable(isoMoscow(office.now())));
    }
}

void TestProperties::voidNeverLowersTheBalance()
{
    RegulationDesk office;
    const ContractId contract = office.signs({.perMonth = 60min});
    office.pays(contract, {u"2026-09"_s, u"2026-10"_s}, u"2026-08-20"_s);
    const RequestId request = office.arrives(contract, Service::Indiv);
    std::vector<FactId> pieces;
    std::mt19937 dice(5);
    Instant at = msk(u"2026-09-02T09:00"_s);
    for (int i = 0; i < 24; ++i, at += 44h) {
        const auto worked = office.works(request, at, at + seconds(std::uniform_int_distribution(1, 900)(dice)));
        QVERIFY(done(worked));
        pieces.push_back(worked->work);
    }
    std::shuffle(pieces.begin(), pieces.end(), dice);
    for (const FactId &piece : pieces) {
        const minutes before = office.balance(contract);
        QVERIFY(office.voids(piece));
        QVERIFY(office.balance(contract) >= before);
    }
    QCOMPARE(totalOf(office.ledger(contract)).billed, 0min);
    QCOMPARE(office.balance(contract), 120min); // all of October and all of September carried
}

void TestProperties::monthsBalance()
{
    RegulationDesk office; // S-BAL-7: the lines of a statement add up to the balance at any instant
    const ContractId contract = office.signs({.perMonth = 60min});
    office.pays(contract, {u"2026-09"_s}, u"2026-08-20"_s);
    const RequestId request = office.arrives(contract, Service::Indiv);
    std::mt19937 dice(3);
    Instant at = msk(u"2026-09-01T09:00"_s);
    for (int i = 0; i < 30; ++i, at += 41h) {
        QVERIFY(done(office.works(request, at, at + seconds(std::uniform_int_distribution(1, 1200)(dice)))));
        if (i % 9 == 4)
            QVERIFY(!office.buys(contract, LotKind::TopUp, 25min).isNull());
        const Ledger ledger = office.ledger(contract);
        minutes sum{0};
        minutes lots{0};
        for (const BalanceLine &line : ledger.lines)
            sum += line.delta;
        for (const LotState &lot : ledger.lots)
            lots += lot.left;
        QCOMPARE(sum, ledger.balance);
        QCOMPARE(lots, ledger.balance);
        QCOMPARE(totalOf(ledger).billed, ledger.prepaidTotal + ledger.overlimitTotal);
        QVERIFY(ledger.balance >= 0min);
    }
}

QTEST_GUILESS_MAIN(TestProperties)
#include "tst_properties.moc"
