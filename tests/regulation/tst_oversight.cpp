// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Rule book: what a supervisor counts and looks at (I-21, S-OFF-1, S-OFF-3), on a real desk.

#include "regulation/servedclient.h"

#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr Month September = std::chrono::year(2026) / 9;
}

class TestOversight final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keptAndBrokenPromises();
    void breachIsNotHiddenByAClass();
    void timeOnTwoRequestsAtOnce();
    void timeOnOneRequestIsNoDoubleTimer();
    void timeCountsWhenItWasWorked();
};

void TestOversight::keptAndBrokenPromises()
{
    Served client; // I-21: only those that ended kept or broken
    const RequestId kept = client.office.arrives(client.contract, Service::Indiv);
    const RequestId broken = client.office.arrives(client.contract, Service::Indiv);
    const RequestId free = client.office.arrives(client.contract, Service::Line);
    QVERIFY(done(client.office.works(kept, u"2026-09-14T10:00"_s, u"2026-09-14T10:10"_s)));
    QVERIFY(done(client.office.works(broken, u"2026-09-14T15:00"_s, u"2026-09-14T15:10"_s)));
    QCOMPARE(client.office.state(broken), GuaranteeState::Breached);
    QCOMPARE(client.office.state(free), GuaranteeState::NotApplicable);

    const auto report = client.anna().promises(September);

    QVERIFY(done(report));
    QCOMPARE(report->kept, 1);
    QCOMPARE(report->broken, 1);
    QCOMPARE(report->notCounted, 1);
    QVERIFY(report->reclassified.empty());
}

void TestOversight::breachIsNotHiddenByAClass()
{
    Served client; // I-21: «Переквалифицировано после просрочки»
    const RequestId late = client.office.arrives(client.contract, Service::Indiv);
    const RequestId early = client.office.arrives(client.contract, Service::Indiv);
    QVERIFY(client.office.comes(u"2026-09-14T10:00"_s));
    QVERIFY(client.office.classified(early, Service::Line));
    QVERIFY(client.office.comes(u"2026-09-14T14:00"_s));
    QVERIFY(client.office.classified(late, Service::Line));

    const auto report = client.anna().promises(September);

    QVERIFY(done(report));
    QCOMPARE(report->broken, 0);
    QCOMPARE(report->reclassified.size(), std::size_t(1));
    QCOMPARE(report->reclassified.front().number, client.office.number(late));
    QCOMPARE(report->reclassified.front().at, msk(u"2026-09-14T14:00"_s));
}

void TestOversight::timeOnTwoRequestsAtOnce()
{
    Served client; // S-OFF-3: both are kept and listed
    const RequestId one = client.office.arrives(client.contract, Service::Indiv);
    const RequestId other = client.office.arrives(client.contract, Service::Indiv);
    QVERIFY(client.office.comes(u"2026-09-14T12:00"_s));
    QVERIFY(done(client.anna().logWork(one, msk(u"2026-09-14T10:00"_s), 20min, {})));
    QVERIFY(done(client.anna().logWork(other, msk(u"2026-09-14T10:15"_s), 20min, {})));
    QCOMPARE(client.office.balance(client.contract), 60min);

    const auto doubled = client.anna().doubledTime(September);

    QVERIFY(done(doubled));
    QCOMPARE(doubled->size(), std::size_t(1));
    QCOMPARE(doubled->front().first.number, client.office.number(one));
    QCOMPARE(doubled->front().second.number, client.office.number(other));
    QCOMPARE(doubled->front().from, msk(u"2026-09-14T10:15"_s));
    QCOMPARE(doubled->front().to, msk(u"2026-09-14T10:20"_s));
}

void TestOversight::timeOnOneRequestIsNoDoubleTimer()
{
    Served client; // S-OFF-3, S-BIL-4: charged once instead
    const RequestId one = client.office.arrives(client.contract, Service::Indiv);
    QVERIFY(client.office.comes(u"2026-09-14T12:00"_s));
    QVERIFY(done(client.anna().logWork(one, msk(u"2026-09-14T10:00"_s), 20min, {})));
    QVERIFY(done(client.anna().logWork(one, msk(u"2026-09-14T10:15"_s), 20min, {})));

    QVERIFY(client.anna().doubledTime(September)->empty());
    QCOMPARE(client.office.balance(client.contract), 65min);
}

void TestOversight::timeCountsWhenItWasWorked()
{
    Served client; // S-OFF-1: 200 minutes of Saturday, entered on Monday, leave nothing for what was worked on Sunday
    const RequestId one = client.office.arrives(client.contract, Service::Indiv, u"2026-09-11T09:00"_s);
    QVERIFY(done(client.anna().logWork(one, msk(u"2026-09-13T10:00"_s), 30min, {})));
    QCOMPARE(totalOf(client.office.ledger(client.contract)).overlimit, 0min);

    QVERIFY(done(client.anna().logWork(one, msk(u"2026-09-12T10:00"_s), 200min, {})));

    const Ledger ledger = client.office.ledger(client.contract);
    QCOMPARE(ledger.lines.back().at, msk(u"2026-09-12T10:00"_s));
    QCOMPARE(totalOf(ledger).overlimit, 130min);
}

QTEST_GUILESS_MAIN(TestOversight)
#include "tst_oversight.moc"
