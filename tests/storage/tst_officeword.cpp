// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/firstreader.h"
#include "support/twodesks.h"
#include "base/uuid7.h"
#include "workflow/factmaker.h"

#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

/// What a desk thought of by itself, once the office has spoken (sync.md 4.6, 4.7).
class TestOfficeWord : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void claimIsSureOnceTheOfficeHasIt();
    void promiseMissedInAFutureThatDoesNotComeRunsOn();
    void datedWorkStaysTakenBack();
    void purchaseOfAnUndoneFileStaysTakenBack();
    void datedClassTakenBackBeforeTheClosing();

private:
    /// A clock three hours ahead dates the fact, and a supervisor dates it anew.
    struct Dated { FactId fact, dating; };
    [[nodiscard]] static Dated saysLater(Helpdesk &desk, FactDraft fact);
    [[nodiscard]] static FactDraft takingBack(Helpdesk &desk, const FactId &fact);
    [[nodiscard]] static bool commits(Helpdesk &desk, std::vector<FactDraft> facts);

    std::unique_ptr<TwoDesks> m_both;
};

void TestOfficeWord::init()
{
    m_both = std::make_unique<TwoDesks>();
}

void TestOfficeWord::claimIsSureOnceTheOfficeHasIt()
{
    const RequestId request = m_both->anna.registers(m_both->contract);
    QVERIFY(done(m_both->anna.anna().take(request)));
    QVERIFY(!m_both->anna.store().request(request)->isHeldForSure);

    QVERIFY(done(m_both->office.meets(m_both->anna.desk().feed())));
    QVERIFY(done(m_both->office.meets(m_both->boris.desk().feed())));

    QVERIFY(m_both->anna.store().request(request)->isHeldForSure);
    QVERIFY(m_both->boris.store().request(request)->isHeldForSure);
    Helpdesk lone;
    const RequestId own = lone.registers(lone.signsContract(u"118/2026"_s, 120min, 30min));
    QVERIFY(done(lone.anna().take(own)));
    QVERIFY(lone.store().request(own)->isHeldForSure);
}

/// The computer was six hours ahead and nobody knew: what the queue called missed runs again once the office has told the time.
void TestOfficeWord::promiseMissedInAFutureThatDoesNotComeRunsOn()
{
    const RequestId request = m_both->anna.registers(m_both->contract);
    const Instant arrived = m_both->anna.clock.instant();
    const auto guarantee = [&](Instant now) { return m_both->anna.store().queueRows({request}, now)->front().guarantee; };
    m_both->anna.clock.advance(6h);
    QVERIFY(done(m_both->anna.store().refreshQueue(m_both->anna.clock.instant())));
    QCOMPARE(guarantee(m_both->anna.clock.instant()), GuaranteeState::Breached);

    const BootReading boot = m_both->anna.clock.boot();
    const std::int64_t trueUs = toUs(m_both->anna.clock.now() - 6h);
    QVERIFY(done(m_both->anna.desk().feed().keepOfficeTime({boot.boot, trueUs - boot.bootUs, 1000, -toUs(Micros(std::chrono::hours(6)))})));

    QCOMPARE(guarantee(arrived), GuaranteeState::Running);
    QVERIFY(m_both->anna.desk().verify().value_or(false));
}

TestOfficeWord::Dated TestOfficeWord::saysLater(Helpdesk &desk, FactDraft fact)
{
    const Micros now = desk.clock.now();
    fact = FactMaker::dated(std::move(fact), now + 3h, {});
    const FactDraft dating = FactMaker(desk.clock, desk.anna().me()).about("date", fact.id, {{u"at_us"_s, qint64(toUs(now - 20min))}});
    if (!commits(desk, {fact, dating}) || desk.store().judgedAs(Verdict::Clock, Instant{}, desk.clock.instant() + 1h).size() > 0)
        qFatal("the fact is not dated");
    return {fact.id, dating.id};
}

FactDraft TestOfficeWord::takingBack(Helpdesk &desk, const FactId &fact)
{
    return FactMaker(desk.clock, desk.anna().me()).reversal(fact, {}, "wrong");
}

bool TestOfficeWord::commits(Helpdesk &desk, std::vector<FactDraft> facts)
{
    return done(desk.store().commit({std::move(facts), {}, {}}));
}

/// Boris took the work back, Anna its dating: both stand at one instant, and his word came first. What becomes of hers is nothing to the work.
void TestOfficeWord::datedWorkStaysTakenBack()
{
    Helpdesk &anna = m_both->anna;
    const RequestId request = anna.registers(m_both->contract);
    FactDraft work = FactMaker(anna.clock, anna.anna().me()).about("work", idCast<FactId>(request), {{u"ended"_s, u"hand"_s}});
    work.contract = m_both->contract;
    work.secs = 600;
    const Dated dated = saysLater(anna, work);
    m_both->meet();
    QCOMPARE(anna.balance(m_both->contract), 110min);
    QVERIFY(commits(m_both->boris, {takingBack(m_both->boris, dated.fact)}));
    m_both->meet();
    QCOMPARE(anna.balance(m_both->contract), 120min);
    QVERIFY(commits(anna, {takingBack(anna, dated.dating)}));

    m_both->pass(1min);
    static_cast<void>(m_both->boris.registers(m_both->contract));
    QVERIFY(done(m_both->office.meets(m_both->boris.desk().feed())));
    QVERIFY(done(m_both->office.delivers(anna.desk().feed())));

    QCOMPARE(anna.balance(m_both->contract), 120min);
    QVERIFY(anna.desk().verify().value_or(false));
    m_both->office.says("forbidden", "reverse");
    m_both->meet();
    QCOMPARE(anna.balance(m_both->contract), 120min);
    QVERIFY(anna.desk().verify().value_or(false));
}

void TestOfficeWord::purchaseOfAnUndoneFileStaysTakenBack()
{
    Helpdesk &anna = m_both->anna;
    const FactMaker facts(anna.clock, anna.anna().me());
    const FactDraft file = facts.fact("import", {{u"what"_s, u"payments"_s}});
    FactDraft topUp = facts.about("purchase", FactId(makeUuid7(anna.clock.now())), {{u"lot"_s, u"TOPUP"_s}, {u"minutes"_s, 30},
                                                                                   {u"batch"_s, file.id.toString()}});
    topUp.contract = m_both->contract;
    QVERIFY(commits(anna, {topUp, file}));
    m_both->meet();
    QCOMPARE(anna.balance(m_both->contract), 150min);
    QVERIFY(commits(m_both->boris, {takingBack(m_both->boris, topUp.id)}));
    m_both->meet();
    QVERIFY(commits(anna, {takingBack(anna, file.id)}));

    m_both->office.says("forbidden", "reverse");
    m_both->pass(1min);
    m_both->meet();

    QCOMPARE(anna.balance(m_both->contract), 120min);
    QVERIFY(anna.desk().verify().value_or(false));
}

/// The office posts what a desk sends at once at one instant: the act rests on what came before the closing, and a new desk reads the same act.
void TestOfficeWord::datedClassTakenBackBeforeTheClosing()
{
    Helpdesk lone;
    const ContractId contract = lone.signsContract(u"118/2026"_s, 120min, 30min);
    lone.pays(contract, u"2026-09"_s, u"2026-08-28"_s);
    const RequestId request = lone.registers(contract);
    lone.clock.advance(1h);
    QVERIFY(done(lone.anna().logWork(request, lone.clock.instant() - 20min, 17min, {})));
    const FactMaker facts(lone.clock, lone.anna().me());
    const Dated change = saysLater(lone, facts.about("request.class", idCast<FactId>(request), {{u"service"_s, u"DEFECT"_s}}));
    PaperOffice office(lone.clock);
    office.collects(lone.desk().feed());
    QVERIFY(commits(lone, {takingBack(lone, change.fact)}));
    lone.clock.advance(std::chrono::days(22) + 8h); // 6 October, after the hour of closing
    QVERIFY(done(lone.anna().closeMonth(std::chrono::year(2026) / 9)));
    QVERIFY(commits(lone, {takingBack(lone, change.dating)}));
    QCOMPARE(lone.store().closedMonths(contract).front().used, 17min);

    office.collects(lone.desk().feed());
    Helpdesk fresh(u"2026-10-12T10:00:00"_s, u"Борис Петров"_s);
    QVERIFY(done(fresh.desk().feed().joinOffice(2)));
    QVERIFY(readsFirst(fresh.desk().snapshot(), office.log(), office.cursorAt(std::int64_t(office.log().size()))));

    QCOMPARE(fresh.store().closedMonths(contract).front().used, 17min);
    QVERIFY(fresh.desk().verify().value_or(false));
}

QTEST_GUILESS_MAIN(TestOfficeWord)
#include "tst_officeword.moc"
