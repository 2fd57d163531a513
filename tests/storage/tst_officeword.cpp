// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/helpdesk.h"
#include "support/paperoffice.h"

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
    std::unique_ptr<Helpdesk> m_anna, m_boris;
    std::unique_ptr<PaperOffice> m_office;
    ContractId m_contract;
};

void TestOfficeWord::init()
{
    m_boris.reset();
    m_office.reset();
    m_anna = std::make_unique<Helpdesk>();
    m_boris = std::make_unique<Helpdesk>(u"2026-09-14T10:00:00"_s, u"Борис Петров"_s);
    m_office = std::make_unique<PaperOffice>(m_anna->clock);
    QVERIFY(done(m_anna->desk().feed().joinOffice(1)));
    QVERIFY(done(m_boris->desk().feed().joinOffice(2)));
    m_contract = m_anna->signsContract(u"117/2026"_s, 120min, 30min);
    m_anna->pays(m_contract, u"2026-09"_s, u"2026-08-28"_s);
    QVERIFY(done(m_office->meets(m_anna->desk().feed())));
    QVERIFY(done(m_office->meets(m_boris->desk().feed())));
}

void TestOfficeWord::claimIsSureOnceTheOfficeHasIt()
{
    const RequestId request = m_anna->registers(m_contract);
    QVERIFY(done(m_anna->anna().take(request)));
    QVERIFY(!m_anna->store().request(request)->isHeldForSure);

    QVERIFY(done(m_office->meets(m_anna->desk().feed())));
    QVERIFY(done(m_office->meets(m_boris->desk().feed())));

    QVERIFY(m_anna->store().request(request)->isHeldForSure);
    QVERIFY(m_boris->store().request(request)->isHeldForSure);
    Helpdesk lone;
    const RequestId own = lone.registers(lone.signsContract(u"118/2026"_s, 120min, 30min));
    QVERIFY(done(lone.anna().take(own)));
    QVERIFY(lone.store().request(own)->isHeldForSure);
}

/// The computer was six hours ahead and nobody knew: what the queue called missed runs again once the office has told the time.
void TestOfficeWord::promiseMissedInAFutureThatDoesNotComeRunsOn()
{
    const RequestId request = m_anna->registers(m_contract);
    const Instant arrived = m_anna->clock.instant();
    const auto guarantee = [&](Instant now) { return m_anna->store().queueRows({request}, now)->front().guarantee; };
    m_anna->clock.advance(6h);
    QVERIFY(done(m_anna->store().refreshQueue(m_anna->clock.instant())));
    QCOMPARE(guarantee(m_anna->clock.instant()), GuaranteeState::Breached);

    const BootReading boot = m_anna->clock.boot();
    const std::int64_t trueUs = toUs(m_anna->clock.now() - 6h);
    QVERIFY(done(m_anna->desk().feed().keepOfficeTime({boot.boot, trueUs - boot.bootUs, 1000, -toUs(Micros(std::chrono::hours(6)))})));

    QCOMPARE(guarantee(arrived), GuaranteeState::Running);
    QVERIFY(m_anna->desk().verify().value_or(false));
}

QTEST_GUILESS_MAIN(TestOfficeWord)
#include "tst_officeword.moc"
