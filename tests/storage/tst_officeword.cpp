// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/twodesks.h"

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

private:
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

QTEST_GUILESS_MAIN(TestOfficeWord)
#include "tst_officeword.moc"
