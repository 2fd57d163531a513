// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What must hold whatever the figures: pauses, whole weeks, earlier payments, voids. S-BIL-2, S-CAL-4, S-CRY-3, S-BAL-7.

#include "regulation/regulationdesk.h"
#include "regulation/rulebook.h"

#include <QTest>

#include <random>
#include <set>

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
    void everythingBalances_data();
    void everythingBalances();
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

namespace {

/// A department in which anything that moves minutes may happen next.
class BusyDepartment
{
public:
    explicit BusyDepartment(std::uint32_t seed)
        : m_dice(seed), m_contract(m_office.signs({.perMonth = 60min}))
    {
        const bool ready = done(m_office.anna().setNorm(Service::SvcThin, 25min, *parseIsoDay(u"2026-01-01"_s)));
        m_office.decides("quoted.charge_to", roll(0, 1) ? u"balance"_s : u"invoice"_s);
        m_office.decides("topup.retro_cover", roll(0, 1) ? u"true"_s : u"false"_s);
        if (!ready || !m_office.comes(u"2026-08-24T09:00"_s))
            qFatal("the department cannot open");
    }

    [[nodiscard]] bool somethingHappens()
    {
        switch (roll(0, 7)) {
        case 0: return norm();
        case 1: return customization();
        case 2: return buys(LotKind::TopUp);
        case 3: return buys(LotKind::OneOff);
        case 4: return buys(LotKind::Adjustment);
        case 5: return takesBack();
        case 6: return pays();
        default: return works();
        }
    }
    [[nodiscard]] bool timePasses() { return m_office.comes(m_office.now() + seconds(roll(600, 4 * 86'400))); }
    /// What does not add up, empty if all does.
    [[nodiscard]] QString unbalanced();

private:
    [[nodiscard]] int roll(int from, int to) { return std::uniform_int_distribution(from, to)(m_dice); }
    bool norm()
    {
        const auto completed = m_office.anna().completeNorm(m_office.arrives(m_contract, Service::SvcThin), roll(1, 2));
        return done(completed) && (roll(0, 3) > 0 || done(m_office.anna().undo()));
    }
    bool customization()
    {
        const RequestId request = m_office.arrives(m_contract, Service::Custom);
        RequestChange change;
        change.settingsRuledOut = true;
        return done(m_office.anna().changeRequest(request, change)) && done(m_office.anna().agreeQuote(request, {minutes(roll(1, 90)), u"Орлова"_s}))
            && (roll(0, 3) == 0 || done(m_office.anna().deliverQuote(request)));
    }
    bool buys(LotKind kind)
    {
        Purchase purchase{kind, minutes(roll(1, 50)), {}, {}, u"так решено"_s, {}, {}};
        if (kind == LotKind::Adjustment && roll(0, 1))
            purchase.notProvidedIn = monthOf(m_office.now());
        else if (roll(0, 2) == 0)
            purchase.from = m_office.now() - seconds(roll(1, 5 * 86'400)); // entered afterwards
        return done(m_office.anna().buy(m_contract, purchase));
    }
    bool takesBack()
    {
        const auto all = m_office.anna().store().purchases(m_contract);
        const bool any = all && !all->empty() && !all->front().reversed;
        return !any || done(m_office.anna().takeBackPurchase(m_contract, all->front().fact, u"ошибка"_s));
    }
    bool pays()
    {
        const Month month = monthOf(m_office.now()) + std::chrono::months(roll(0, 1));
        if (m_paid.insert(isoMonth(month)).second)
            m_office.pays(m_contract, {isoMonth(month)}, isoDay(dayOf(m_office.now())));
        return true;
    }
    bool works()
    {
        const RequestId request = m_office.arrives(m_contract, Service::Indiv);
        return done(m_office.works(request, m_office.now(), m_office.now() + seconds(roll(1, 2400))));
    }

    std::mt19937 m_dice;
    RegulationDesk m_office;
    ContractId m_contract;
    std::set<QString> m_paid;
};

QString BusyDepartment::unbalanced()
{
    const Ledger ledger = m_office.ledger(m_contract);
    minutes granted{0}, used{0}, expired{0}, moved{0}, lots{0}, billed{0}, invoice{0};
    for (const BalanceLine &line : ledger.lines) {
        switch (line.kind) {
        case BalanceLine::Kind::Granted: granted += line.delta; break;
        case BalanceLine::Kind::Charged: used -= line.delta; break;
        case BalanceLine::Kind::Expired: expired -= line.delta; break;
        case BalanceLine::Kind::CarriedOut:
        case BalanceLine::Kind::CarriedIn: moved += line.delta; break;
        }
    }
    for (const LotState &lot : ledger.lots)
        lots += lot.left;
    for (const auto &[id, charge] : ledger.charges) {
        billed += charge.billed;
        invoice += charge.invoice;
    }
    if (granted != used + expired + ledger.balance - moved || lots != ledger.balance || ledger.balance < minutes(0))
        return u"granted %1, used %2, expired %3, moved %4, left %5"_s.arg(granted.count()).arg(used.count()).arg(expired.count()).arg(moved.count()).arg(ledger.balance.count());
    if (used != ledger.prepaidTotal || billed != ledger.prepaidTotal + ledger.overlimitTotal + invoice)
        return u"billed %1, prepaid %2, beyond %3, invoice %4"_s.arg(billed.count()).arg(ledger.prepaidTotal.count()).arg(ledger.overlimitTotal.count()).arg(invoice.count());
    return {};
}

} // namespace

void TestProperties::everythingBalances_data()
{
    QTest::addColumn<std::uint32_t>("seed");
    for (std::uint32_t seed = 1; seed <= 8; ++seed)
        QTest::addRow("S-BAL-7: department %u", seed) << seed;
}

void TestProperties::everythingBalances()
{
    QFETCH(std::uint32_t, seed);
    BusyDepartment department(seed);
    for (int i = 0; i < 40; ++i) {
        QVERIFY(department.somethingHappens());
        QCOMPARE(department.unbalanced(), QString());
        QVERIFY(department.timePasses());
        QCOMPARE(department.unbalanced(), QString());
    }
}

QTEST_GUILESS_MAIN(TestProperties)
#include "tst_properties.moc"
