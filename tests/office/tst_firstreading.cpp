// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/firstreader.h"
#include "support/helpdesk.h"
#include "support/privatecluster.h"
#include "sync/firstreading.h"
#include "sync/pgoffice.h"
#include "sync/syncround.h"

#include <QTest>

#include <algorithm>

using namespace hline;
using namespace hline::test;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

/// A new desk takes the log of a real office (sync.md 4.12).
class TestFirstReading : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void openRequestsComeFirst();
    void newDeskKnowsAll();
    void queueIsUsableBeforeTheRest();
    void cancelEmptiesTheFeedAndKeepsOwnFacts();
    void brokenReadingGoesOnByPages();
    void lastPageEndsTheReadingOfManyContracts();

private:
    using Going = std::function<FirstReading::Wish(const SyncStatus::Reading &)>;
    [[nodiscard]] std::unique_ptr<PgOffice> link(const QString &login) const;
    [[nodiscard]] FirstReading::Outcome reads(Helpdesk &desk, const Going &going);
    void fills();

    std::unique_ptr<PrivateCluster> m_cluster;
    QString m_office;
    std::unique_ptr<Helpdesk> m_anna;
    ContractId m_contract;
    std::vector<RequestId> m_open;
};

void TestFirstReading::initTestCase()
{
    m_cluster = std::make_unique<PrivateCluster>();
    m_office = m_cluster->makesOffice();
    m_cluster->hires(m_office, u"anna"_s, u"supervisor"_s);
    m_cluster->hires(m_office, u"boris"_s, u"supervisor"_s);
    m_anna = std::make_unique<Helpdesk>();
    fills();
    const auto office = link(u"anna"_s);
    const SyncStatus met = SyncRound(m_anna->desk().feed(), *office, m_anna->clock, 1).meet();
    QCOMPARE(met.trouble, Trouble::None);
    QCOMPARE(met.unsent, 0);
}

/// Two hundred requests; every tenth stays open.
void TestFirstReading::fills()
{
    m_anna->clock.setWall(floor<seconds>(std::chrono::system_clock::now()) - 30h);
    m_contract = m_anna->signsContract(u"117/2026"_s, 12000min, 30min);
    for (int i = 0; i < 200; ++i) {
        const RequestId request = m_anna->registers(m_contract, Service::Indiv, {}, u"Вопрос %1"_s.arg(i));
        QVERIFY(done(m_anna->startsTimer(request)));
        m_anna->clock.advance(4min);
        StopOptions options;
        options.note = u"Сделано"_s;
        QVERIFY(done(m_anna->anna().stop(options)));
        if (i % 10 == 0)
            m_open.push_back(request);
        else
            QVERIFY(done(m_anna->anna().close(request, WorkState::Done, u"готово"_s, {})));
        m_anna->clock.advance(1min);
    }
}

std::unique_ptr<PgOffice> TestFirstReading::link(const QString &login) const
{
    return std::make_unique<PgOffice>(OfficeAccess{m_cluster->connectionOf(m_office, login).toUtf8(), m_cluster->passwordOf(login).toUtf8(), "test"});
}

FirstReading::Outcome TestFirstReading::reads(Helpdesk &desk, const Going &going)
{
    const auto office = link(u"boris"_s);
    return FirstReading({*office, *office, [&desk](const auto &job) { job({desk.desk().feed(), desk.desk().snapshot()}); }, going}).run();
}

void TestFirstReading::openRequestsComeFirst()
{
    const auto office = link(u"boris"_s);
    const DeviceId device(QUuid::createUuid());
    QVERIFY(std::holds_alternative<event::Connected>(office->connect({5s})));
    const Event hello = office->hello({device, 0, 5s});
    const HelloAnswer answer = std::get<event::Greeted>(hello).answer;
    const auto log = office->rows(answer.incarnation, 0, answer.headSeq);
    QVERIFY(log.has_value());
    QCOMPARE(std::int64_t(log->size()), answer.headSeq);

    const auto ahead = office->open(answer.incarnation, answer.headSeq);

    QVERIFY(ahead.has_value());
    const auto idsOf = [](const std::vector<FeedRow> &rows) {
        QStringList out;
        for (const FeedRow &row : rows)
            out.append(row.fact.envelope.id.toString());
        return out;
    };
    QCOMPARE(idsOf(*ahead), idsOf(aheadOf(*log, answer.headSeq)));
    QVERIFY(ahead->size() < log->size() / 3);
    QVERIFY(!office->open(QUuid::createUuid(), answer.headSeq).has_value()); // another office's
}

void TestFirstReading::newDeskKnowsAll()
{
    Helpdesk boris(u"2026-09-14T10:00:00"_s, u"Борис Петров"_s);
    std::vector<SyncStatus::Reading> told;

    const auto outcome = reads(boris, [&told](const SyncStatus::Reading &progress) {
        told.push_back(progress);
        return FirstReading::Wish::GoOn;
    });

    QCOMPARE(outcome, FirstReading::Outcome::Whole);
    QVERIFY(boris.store().isWhole());
    QVERIFY(std::ranges::is_sorted(told, {}, &SyncStatus::Reading::stored));
    QVERIFY(std::ranges::is_sorted(told, {}, &SyncStatus::Reading::folded));
    QCOMPARE(told.back().stored, told.back().whole);
    QCOMPARE(told.back().folded, told.back().whole);
    QCOMPARE(boris.desk().feed().cursor().seq, told.back().whole);
    QCOMPARE(boris.balance(m_contract), m_anna->balance(m_contract));
    QVERIFY(boris.desk().verify().value_or(false));
    const auto office = link(u"boris"_s); // its own facts go out by the round that follows
    QCOMPARE(SyncRound(boris.desk().feed(), *office, boris.clock, 1).meet().unsent, 0);
    QCOMPARE(m_cluster->brokenInvariants(m_office), QStringList());
}

void TestFirstReading::queueIsUsableBeforeTheRest()
{
    Helpdesk boris(u"2026-09-14T10:00:00"_s, u"Борис Петров"_s);
    std::int64_t read = -1;
    bool isWhole = true;

    const auto outcome = reads(boris, [&](const SyncStatus::Reading &progress) {
        if (!progress.isQueueUsable || read >= 0)
            return FirstReading::Wish::GoOn;
        read = progress.stored;
        isWhole = boris.store().isWhole();
        const auto rows = boris.store().queue(QueueView::All, boris.anna().me(), boris.clock.instant());
        if (rows && rows->size() == m_open.size() && boris.startsTimer(m_open.front()))
            boris.clock.advance(10min);
        return FirstReading::Wish::GoOn;
    });

    QCOMPARE(outcome, FirstReading::Outcome::Whole);
    QCOMPARE(read, 0);
    QVERIFY(!isWhole); // «неполно»
    QVERIFY(done(boris.stopsTimer()));
    QCOMPARE(boris.workedOn(m_open.front()), m_anna->workedOn(m_open.front()) + 10min);
    QVERIFY(boris.desk().verify().value_or(false));
}

void TestFirstReading::cancelEmptiesTheFeedAndKeepsOwnFacts()
{
    Helpdesk boris(u"2026-09-14T10:00:00"_s, u"Борис Петров"_s);
    const ContractId contract = boris.signsContract(u"9/2026"_s, 60min, 30min);
    const RequestId own = boris.registers(contract);
    const std::int64_t before = boris.desk().feed().outbox().lastOwn;

    const auto outcome = reads(boris, [](const SyncStatus::Reading &progress) {
        return progress.stored > 500 ? FirstReading::Wish::Cancel : FirstReading::Wish::GoOn;
    });

    QCOMPARE(outcome, FirstReading::Outcome::Cancelled);
    QCOMPARE(boris.desk().feed().cursor().seq, 0);
    QVERIFY(boris.store().isWhole());
    QCOMPARE(boris.desk().feed().outbox().lastOwn, before);
    QCOMPARE(boris.store().queue(QueueView::All, boris.anna().me(), boris.clock.instant())->size(), 1);
    QVERIFY(boris.store().request(own).has_value());
    QVERIFY(boris.desk().verify().value_or(false));
}

/// The program ends in the middle, and the link that comes next knows only pages.
void TestFirstReading::brokenReadingGoesOnByPages()
{
    for (const bool crashes : {false, true}) {
        Helpdesk boris(u"2026-09-14T10:00:00"_s, u"Борис Петров"_s);
        QCOMPARE(reads(boris, [](const SyncStatus::Reading &progress) {
            return progress.stored > 500 ? FirstReading::Wish::Pause : FirstReading::Wish::GoOn;
        }), FirstReading::Outcome::Paused);
        if (crashes)
            boris.crash();
        QVERIFY(!boris.store().isWhole());

        const auto office = link(u"boris"_s);
        QCOMPARE(SyncRound(boris.desk().feed(), *office, boris.clock, 1).meet().unsent, 0);

        QVERIFY(boris.store().isWhole());
        QCOMPARE(boris.balance(m_contract), m_anna->balance(m_contract));
        QVERIFY(boris.desk().verify().value_or(false));
    }
}

/// More balances than one transaction takes up are all there when the page is.
void TestFirstReading::lastPageEndsTheReadingOfManyContracts()
{
    constexpr int Contracts = 250;
    m_cluster = std::make_unique<PrivateCluster>();
    m_office = m_cluster->makesOffice();
    for (const QString &login : {u"anna"_s, u"boris"_s})
        m_cluster->hires(m_office, login, u"supervisor"_s);
    Helpdesk anna, boris(u"2026-09-14T10:00:00"_s, u"Борис Петров"_s);
    ContractId last;
    for (int i = 1; i <= Contracts; ++i) {
        last = anna.signsContract(u"%1/2026"_s.arg(i), 60min, 30min);
        anna.pays(last, u"2026-09"_s, u"2026-08-25"_s);
        QVERIFY(!anna.registers(last).isNull());
    }
    QCOMPARE(SyncRound(anna.desk().feed(), *link(u"anna"_s), anna.clock, 1).meet().unsent, 0);
    QCOMPARE(reads(boris, [](const SyncStatus::Reading &progress) {
        return progress.stored > 500 ? FirstReading::Wish::Pause : FirstReading::Wish::GoOn;
    }), FirstReading::Outcome::Paused);

    QCOMPARE(SyncRound(boris.desk().feed(), *link(u"boris"_s), boris.clock, 1).meet().unsent, 0);

    QVERIFY(boris.store().isWhole());
    QCOMPARE(boris.balance(last), anna.balance(last));
}

QTEST_GUILESS_MAIN(TestFirstReading)
#include "tst_firstreading.moc"
