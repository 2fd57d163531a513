// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskfile.h"

#include "base/fold.h"

using namespace hline;
using namespace hline::test;
using namespace std::chrono_literals;

/// What every use case relies on: facts in, projections out, on a real file.
class TestDeskStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_file.emplace();
        m_clock.emplace(mondayTen());
        m_make.emplace(*m_clock);
        open();
    }

    void freshDeskIsEmptyAndHasAnIdentity()
    {
        QVERIFY(!m_store->identity().device.isNull());
        QVERIFY(m_store->identity().lone);
        QCOMPARE(m_store->greatestRequestNumber(), 0);
        QVERIFY(m_store->queue({}, m_make->who(), now())->empty());
    }

    void identityAndFactsOutliveTheProcess()
    {
        const DeviceId device = m_store->identity().device;
        const FactDraft request = m_make->request(1, u"Не закрывается месяц"_s);
        commit({request});

        reopen();

        QCOMPARE(m_store->identity().device, device);
        const auto record = m_store->request(idCast<RequestId>(request.id));
        QVERIFY(good(record));
        QCOMPARE(record->subject, u"Не закрывается месяц"_s);
        QCOMPARE(record->number, u"1"_s);
        QCOMPARE(record->arrival, now());
    }

    void requestIsFoundByNumberIdAndPrefix()
    {
        const FactDraft request = m_make->request(131, u"Сверка"_s);
        commit({request});

        for (const QString &text : {u"131"_s, u"1-131"_s, request.id.toString(), request.id.toString().first(13)}) {
            const auto found = m_store->findRequest(text);
            QVERIFY2(good(found), qPrintable(text));
            QCOMPARE(*found, idCast<RequestId>(request.id));
        }
        QCOMPARE(m_store->findRequest(u"132"_s).error().kind, Error::Kind::NotFound);
        QCOMPARE(m_store->findRequest(u"2-131"_s).error().kind, Error::Kind::NotFound);
    }

    void timerRunsPausesAndEnds()
    {
        const FactDraft request = m_make->request(1, u"Сверка"_s);
        const FactDraft start = m_make->start(request.id);
        commit({request, start});
        QCOMPARE(m_store->openSessions(m_make->who()).size(), std::size_t(1));
        QCOMPARE(m_store->openSessions(m_make->who()).front().state, SessionState::Running);

        m_clock->advance(460s);
        commit({m_make->work(start, 460s, "pause")});
        QCOMPARE(m_store->openSessions(m_make->who()).front().state, SessionState::Paused);
        QCOMPARE(m_store->openSessions(m_make->who()).front().worked, 460s);

        m_clock->advance(600s);
        const FactDraft again = m_make->start(request.id, start.id);
        commit({again});
        m_clock->advance(310s);
        commit({m_make->work(again, 310s)});

        QVERIFY(m_store->openSessions(m_make->who()).empty());
        const auto session = m_store->session(idCast<SessionId>(start.id));
        QVERIFY(good(session));
        QCOMPARE(session->worked, 770s);
        QCOMPARE(m_store->workWithoutNote(m_make->who(), 10).size(), std::size_t(1));

        FactDraft note = m_make->about("work.words", start.id);
        note.words = QJsonObject{{u"note"_s, u"Перепроведены документы"_s}};
        commit({note});
        QVERIFY(m_store->workWithoutNote(m_make->who(), 10).empty());
        QCOMPARE(m_store->workOf(idCast<SessionId>(start.id)).front().note, u"Перепроведены документы"_s);
    }

    void timerRowIsWrittenWithTheStartAndClearedWithTheStop()
    {
        const FactDraft request = m_make->request(1, u"Сверка"_s);
        const FactDraft start = m_make->start(request.id);
        const TimerRow row{m_make->who(), start.id, idCast<SessionId>(start.id), TimerRow::Keeper::Window, m_clock->boot(), m_clock->now()};
        QVERIFY(good(m_store->commit({{request, start}, CommandFacts::TimerChange::Set, row})));
        QCOMPARE(m_store->timerRow(), std::optional(row));

        m_clock->advance(15s);
        QVERIFY(good(m_store->beat(m_clock->boot(), m_clock->now())));
        QCOMPARE(m_store->timerRow()->beat, m_clock->boot());
        QCOMPARE(m_store->timerRow()->beatWall, m_clock->now());

        QVERIFY(good(m_store->commit({{m_make->work(start, 15s)}, CommandFacts::TimerChange::Clear, {}})));
        QVERIFY(!m_store->timerRow());
    }

    void workIsChargedToThePrepaidMinutes()
    {
        const ContractId contract = withContract();
        QCOMPARE(m_store->ledger(contract, now()).value()->balance, 120min);

        const FactDraft request = m_make->request(1, u"Сверка"_s, "INDIV", contract);
        const FactDraft start = m_make->start(request.id, {}, contract);
        commit({request, start});
        m_clock->advance(770s);
        commit({m_make->work(start, 770s)});

        QCOMPARE(m_store->ledger(contract, now()).value()->balance, 107min);
        QCOMPARE(m_store->queueRows({idCast<RequestId>(request.id)}, now())->front().balance, std::optional(107min));
    }

    void queueShowsNamesGuaranteeAndOrder()
    {
        const ContractId contract = withContract();
        const FactDraft free = m_make->request(1, u"Не входит в программу"_s, "TECH");
        m_clock->advance(60s);
        const FactDraft promised = m_make->request(2, u"Не закрывается месяц"_s, "INDIV", contract);
        commit({free, promised});

        const auto rows = m_store->queue({}, m_make->who(), now());
        QVERIFY(good(rows));
        QCOMPARE(rows->size(), std::size_t(2));
        QCOMPARE(rows->at(0).number, u"2"_s);
        QCOMPARE(rows->at(0).client, u"ТСЖ «Заречье»"_s);
        QCOMPARE(rows->at(0).contract, u"117/2026"_s);
        QCOMPARE(rows->at(0).guarantee, GuaranteeState::Running);
        QCOMPARE(rows->at(0).deadline, std::optional(now() + 60min));
        QCOMPARE(rows->at(0).balance, std::optional(120min));
        QCOMPARE(rows->at(1).guarantee, GuaranteeState::NotApplicable);

        m_clock->advance(61min);
        QCOMPARE(m_store->queue(QueueView::Guaranteed, m_make->who(), now())->front().guarantee, GuaranteeState::Breached);
    }

    void searchFindsByNumberNameInnAndPhone_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("name, other case, ё") << u"зареч"_s;
        QTest::newRow("tax number") << u"7701234"_s;
        QTest::newRow("contract") << u"117/2026"_s;
        QTest::newRow("two letters") << u"тс"_s;
    }
    void searchFindsByNumberNameInnAndPhone()
    {
        QFETCH(QString, text);
        withContract();

        QVERIFY(!m_store->search(foldForSearch(text), 10).empty());
    }

    void rebuiltProjectionsEqualTheStoredOnes()
    {
        const ContractId contract = withContract();
        const FactDraft request = m_make->request(1, u"Сверка"_s, "INDIV", contract);
        const FactDraft start = m_make->start(request.id, {}, contract);
        commit({request, start});
        m_clock->advance(770s);
        const FactDraft work = m_make->work(start, 770s);
        commit({work});
        commit({m_make->about("reverse", work.id, {{u"reason"_s, u"wrong"_s}})});

        const auto equal = m_store->rebuildAndCompare();

        QVERIFY(good(equal));
        QVERIFY(*equal);
        QCOMPARE(m_store->ledger(contract, now()).value()->balance, 120min);
    }

private:
    void open()
    {
        auto store = m_file->open(*m_clock);
        QVERIFY(good(store));
        m_store = std::move(*store);
    }
    void reopen()
    {
        m_store.reset();
        open();
    }
    void commit(std::vector<FactDraft> facts)
    {
        const auto done = m_store->commit({std::move(facts), CommandFacts::TimerChange::Keep, {}});
        QVERIFY(good(done));
        for (const Fact &fact : done->facts)
            QCOMPARE(fact.verdict, Verdict::Ok);
    }
    ContractId withContract()
    {
        const ContractId id(makeUuid5("contract", u"117/2026"_s));
        commit(m_make->contract(id, u"117/2026"_s));
        return id;
    }
    [[nodiscard]] Instant now() const { return m_clock->instant(); }

    std::optional<DeskFile> m_file;
    std::optional<FakeClock> m_clock;
    std::optional<DraftMaker> m_make;
    std::unique_ptr<SqliteDeskStore> m_store;
};

QTEST_GUILESS_MAIN(TestDeskStore)
#include "tst_deskstore.moc"
