// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskfile.h"

#include "storage/database.h"
#include "support/seeds.h"

#include <random>

using namespace hline;
using namespace hline::test;
using namespace std::chrono_literals;

namespace {

constexpr int Histories = 20;
constexpr int StepsAHistory = 60;

} // namespace

/// Projections are nothing but a fold: whatever happened, folding anew gives the stored rows.
class TestProjections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_file.emplace();
        m_clock.emplace(mondayTen());
        m_make.emplace(*m_clock);
        m_requests.clear();
        m_facts.clear();
        m_running.reset();
        auto store = m_file->open(*m_clock);
        QVERIFY(good(store));
        m_store = std::move(*store);
        QVERIFY(commit(m_make->contract(m_contract, u"117/2026"_s)));
    }

    void rebuiltEqualsStoredAfterRandomHistories_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (const unsigned seed : seeds(Histories))
            QTest::addRow("HLINE_SEED=%u", seed) << seed;
    }
    void rebuiltEqualsStoredAfterRandomHistories()
    {
        QFETCH(unsigned, seed);
        std::mt19937 random(seed);
        for (int i = 0; i < StepsAHistory; ++i) {
            m_clock->advance(seconds(1 + random() % 7200));
            step(random);
            if (QTest::currentTestFailed())
                return;
        }
        const auto before = balance(); // none if even the contract was taken back

        const auto equal = m_store->rebuildAndCompare();

        QVERIFY(good(equal));
        QVERIFY(*equal);
        QCOMPARE(balance(), before);
        QVERIFY(good(m_store->verify()));
    }

    /// More facts than one step takes; a fold of them that broke off leaves no version, and the desk folds anew when it is opened.
    void largeDeskIsFoldedInSteps()
    {
        constexpr int Requests = 5200;
        std::vector<FactDraft> facts;
        for (int n = 1; n <= Requests; ++n)
            facts.push_back(m_make->request(n, u"Вопрос %1"_s.arg(n), "INDIV", m_contract));
        QVERIFY(commit(facts));
        QVERIFY(*m_store->rebuildAndCompare());
        m_store.reset();
        {
            auto database = Database::open(m_file->path());
            QVERIFY(good(database));
            for (const QString &broken : {u"DELETE FROM projection"_s, u"DELETE FROM request WHERE n > 100"_s, u"DELETE FROM judged WHERE place % 2 = 0"_s})
                QVERIFY(good((*database)->runScript(broken)));
        }

        auto store = m_file->open(*m_clock);

        QVERIFY(good(store));
        m_store = *std::move(store);
        QCOMPARE(m_store->greatestRequestNumber(), Requests);
        QVERIFY(*m_store->rebuildAndCompare());
    }

    void undoneImportBringsEarlierValuesBack()
    {
        const QUuid package = makeUuid5("package", u"Стандарт"_s);
        FactDraft import = m_make->make("import", {{u"what"_s, u"packages"_s}});
        FactDraft dearer = m_make->ref("package", package, {{u"minutes"_s, 600}});
        dearer.data.insert(u"batch"_s, import.id.toString());
        QVERIFY(commit({dearer, import}));
        QCOMPARE(m_store->ledger(m_contract, m_clock->instant()).value()->balance, 600min);
        QCOMPARE(m_store->batches().front().facts, 1);

        QVERIFY(commit({m_make->about("reverse", import.id, {{u"reason"_s, u"batch"_s}, {u"batch"_s, import.id.toString()}})}));

        QCOMPARE(m_store->ledger(m_contract, m_clock->instant()).value()->balance, 120min);
        QVERIFY(m_store->batches().front().reversed);
        QVERIFY(m_store->isReversed(dearer.id));
        QVERIFY(*m_store->rebuildAndCompare());
    }

    void batchWithoutItsImportFactIsVoid()
    {
        const FactId import(makeUuid7(m_clock->now()));
        FactDraft client = m_make->ref("org", makeUuid5("org", u"new"_s), {}, {{u"name"_s, u"ООО «Новое»"_s}});
        client.data.insert(u"batch"_s, import.toString());
        QVERIFY(commit({client}));
        QVERIFY(!m_store->findRef("org", u"ООО «Новое»"_s));

        FactDraft last = m_make->make("import", {{u"what"_s, u"clients"_s}});
        last.id = import;
        QVERIFY(commit({last}));
        QVERIFY(m_store->findRef("org", u"ООО «Новое»"_s));
    }

    void correctionTakenBackLeavesWhatWasSaidBefore()
    {
        // GIVEN a client that was renamed by mistake
        const QString right = u"ТСЖ «Заречье»"_s;
        const FactDraft rename = m_make->ref("org", makeUuid5("org", u"117/2026"_s), {}, {{u"name"_s, u"ТСЖ «Заречное»"_s}});
        QVERIFY(commit({rename}));
        QVERIFY(!m_store->findRef("org", right));

        // WHEN the correction is taken back
        const FactDraft back = m_make->about("reverse", rename.id, {{u"reason"_s, u"wrong"_s}});
        QVERIFY(commit({back}));

        // THEN the client is called as before
        QVERIFY(m_store->findRef("org", right));
        QVERIFY(*m_store->rebuildAndCompare());
        // … and to take that back again does nothing: it would be a new correction (sync.md 4.8)
        QVERIFY(commit({m_make->about("reverse", back.id, {{u"reason"_s, u"wrong"_s}})}));
        QVERIFY(m_store->findRef("org", right));
        QVERIFY(*m_store->rebuildAndCompare());
    }

    void doublesAreTakenApartAgain()
    {
        const QUuid branch = makeUuid5("org", u"branch"_s);
        const QString name = u"ТСЖ «Заречье», филиал"_s;
        const FactDraft same = m_make->about("ref.same", FactId(branch), {{u"into"_s, makeUuid5("org", u"117/2026"_s).toString(QUuid::WithoutBraces)}});
        QVERIFY(commit({m_make->ref("org", branch, {}, {{u"name"_s, name}}), same}));
        QVERIFY(!m_store->findRef("org", name));

        QVERIFY(commit({m_make->about("reverse", same.id, {{u"reason"_s, u"wrong"_s}})}));

        QVERIFY(m_store->findRef("org", name));
        QVERIFY(*m_store->rebuildAndCompare());
    }

    void promiseIsMissedOnARequestThatWasWorkedOn()
    {
        // GIVEN a question of the free line that turns out to be paid work: from the consent on, the hour of the package runs anew
        const FactDraft request = m_make->request(1, u"Сверка"_s, "LINE", m_contract);
        const FactDraft start = m_make->start(request.id, {}, m_contract);
        QVERIFY(commit({request, start}));
        m_clock->advance(10min);
        QVERIFY(commit({m_make->work(start, 10min)}));
        const FactDraft paid = m_make->about("request.class", request.id, {{u"service"_s, u"INDIV"_s}});
        QVERIFY(commit({paid, m_make->about("request.consent", request.id, {{u"class"_s, paid.id.toString()}, {u"how"_s, u"PHONE"_s}})}));
        QVERIFY(*m_store->rebuildAndCompare());

        // WHEN nobody goes on with it in time
        m_clock->advance(61min);

        // THEN what is stored knows as well as a new fold that the promise is missed
        QVERIFY(*m_store->rebuildAndCompare());
        QVERIFY(m_store->refreshQueue(m_clock->instant())->empty());
    }

    /// sync.md 4.8: waived time stays worked and takes no minutes, until the waiver is taken back. The first of several acts.
    void waivedWorkTakesNoMinutesUntilTheWaiverIsTakenBack()
    {
        const FactDraft request = m_make->request(1, u"Сверка"_s, "INDIV", m_contract);
        FactDraft work = m_make->about("work", request.id, {{u"ended"_s, u"hand"_s}});
        work.contract = m_contract;
        work.secs = 600;
        QVERIFY(commit({request, work}));
        m_clock->advance(1h);
        QCOMPARE(balance(), 110min);
        FactDraft waiver = m_make->about("waive", work.id);
        waiver.words = QJsonObject{{u"reason"_s, u"по вине исполнителя"_s}};

        QVERIFY(commit({waiver}));

        QCOMPARE(balance(), 120min);
        QVERIFY(m_store->work(work.id)->waived);
        QCOMPARE(m_store->work(work.id)->waived->reason, u"по вине исполнителя"_s);
        QCOMPARE(m_store->request(idCast<RequestId>(request.id))->worked(), 10min);
        QCOMPARE(m_store->history(idCast<RequestId>(request.id)).back().kind, QByteArray("waive"));
        QVERIFY(*m_store->rebuildAndCompare());

        const FactDraft second = m_make->about("waive", work.id);
        QVERIFY(commit({second}));
        QVERIFY(commit({m_make->about("reverse", waiver.id, {{u"reason"_s, u"wrong"_s}})}));

        QCOMPARE(balance(), 110min); // the second did nothing when it came
        QVERIFY(!m_store->work(work.id)->waived);
        QVERIFY(*m_store->rebuildAndCompare());

        QVERIFY(commit({m_make->about("waive", work.id)}));
        QCOMPARE(balance(), 120min);
        QVERIFY(commit({m_make->about("reverse", work.id, {{u"reason"_s, u"wrong"_s}})}));
        QVERIFY(commit({m_make->about("waive", work.id)})); // of nothing
        QCOMPARE(balance(), 120min);
        QVERIFY(!m_store->work(work.id)->waived);
        QVERIFY(*m_store->rebuildAndCompare());
    }

    void samePaymentCountsOnce()
    {
        const FactDraft payment = m_make->payment(m_contract, u"2026-08-25"_s, u"2026-09"_s);

        const auto again = m_store->commit({{payment}, CommandFacts::TimerChange::Keep, {}});

        QVERIFY(good(again));
        QCOMPARE(again->facts.front().verdict, Verdict::Same);
    }

    void lateChargeMovesTheGuaranteeOnlyFromItsPosting()
    {
        // GIVEN a waiting request with its promise running since 10:00
        const FactDraft request = m_make->request(1, u"Сверка"_s, "INDIV", m_contract);
        QVERIFY(commit({request}));
        // WHEN at 10:30 somebody types 120 minutes of yesterday and so uses up the package
        m_clock->advance(30min);
        FactDraft work = m_make->about("work", request.id, {{u"ended"_s, u"hand"_s}});
        const FactDraft other = m_make->request(2, u"Другая"_s, "INDIV", m_contract);
        QVERIFY(commit({other}));
        work.target = other.id;
        work.contract = m_contract;
        work.at = toMicros(mondayTen() - 72h);
        work.secs = 7200;
        QVERIFY(commit({work}));

        const auto input = m_store->responseInput(idCast<RequestId>(request.id), m_clock->instant());

        // THEN the balance was positive at the arrival, as it was known then, and is nil from 10:30 on
        QVERIFY(good(input));
        QCOMPARE(at(*input->balance, mondayTen()), 120min);
        QCOMPARE(at(*input->balance, mondayTen() + 29min), 120min);
        QCOMPARE(at(*input->balance, mondayTen() + 31min), 0min);
    }

private:
    [[nodiscard]] std::optional<minutes> balance() const
    {
        const auto ledger = m_store->ledger(m_contract, m_clock->instant());
        return ledger ? std::optional((*ledger)->balance) : std::nullopt;
    }
    static minutes at(const BalanceCurve &curve, Instant when)
    {
        minutes out{0};
        for (const BalanceStep &step : curve) {
            if (step.at <= when)
                out = step.balance;
        }
        return out;
    }
    bool commit(std::vector<FactDraft> facts)
    {
        const auto done = m_store->commit({std::move(facts), CommandFacts::TimerChange::Keep, {}});
        if (!good(done))
            return false;
        for (const Fact &fact : done->facts)
            m_facts.push_back(fact.draft.id);
        return true;
    }
    FactId anyRequest(std::mt19937 &random) { return m_requests[random() % m_requests.size()]; }

    void step(std::mt19937 &random)
    {
        const auto choice = m_requests.empty() ? 0U : unsigned(random() % 14);
        switch (choice) {
        case 0: {
            const FactDraft request = m_make->request(int(m_requests.size()) + 1, u"Обращение"_s, random() % 2 ? "INDIV" : "", m_contract);
            m_requests.push_back(request.id);
            QVERIFY(commit({request}));
            break;
        }
        case 1:
            QVERIFY(commit({m_make->about("request.class", anyRequest(random), {{u"service"_s, random() % 2 ? u"INDIV"_s : u"DEFECT"_s}})}));
            break;
        case 2: QVERIFY(commit({m_make->about("claim", anyRequest(random))})); break;
        case 3: QVERIFY(commit({m_make->about("release", anyRequest(random))})); break;
        case 4:
        case 5: toggleTimer(random); break;
        case 6: {
            FactDraft work = m_make->about("work", anyRequest(random), {{u"ended"_s, u"hand"_s}});
            work.contract = m_contract;
            work.at = m_clock->now() - seconds(random() % 86400);
            work.secs = 1 + std::int64_t(random() % 3600);
            QVERIFY(commit({work}));
            break;
        }
        case 7:
        case 8: QVERIFY(commit({m_make->about("reverse", m_facts[random() % m_facts.size()], {{u"reason"_s, u"wrong"_s}})})); break;
        case 9: importSomething(random); break;
        case 10: QVERIFY(commit({m_make->payment(m_contract, u"2026-09-%1"_s.arg(10 + random() % 10), u"2026-10"_s)})); break;
        case 12: // whatever it is: only of work it does something
        case 13: QVERIFY(commit({m_make->about("waive", m_facts[random() % m_facts.size()])})); break;
        case 11:
            QVERIFY(commit({m_make->about("request.finish", anyRequest(random), {{u"state"_s, u"DONE"_s}})}));
            break;
        }
    }
    void toggleTimer(std::mt19937 &random)
    {
        if (m_running) {
            QVERIFY(commit({m_make->work(*m_running, seconds(1 + random() % 600), random() % 2 ? "pause" : "stop")}));
            m_running.reset();
        } else {
            m_running = m_make->start(anyRequest(random), {}, m_contract);
            QVERIFY(commit({*m_running}));
        }
    }
    void importSomething(std::mt19937 &random)
    {
        FactDraft import = m_make->make("import", {{u"what"_s, u"clients"_s}});
        FactDraft client = m_make->ref("org", makeUuid5("org", QString::number(random() % 5)), {}, {{u"name"_s, u"ТСЖ %1"_s.arg(random() % 9)}});
        FactDraft package = m_make->ref("package", makeUuid5("package", u"Стандарт"_s), {{u"minutes"_s, qint64(60 + random() % 300)}});
        client.data.insert(u"batch"_s, import.id.toString());
        package.data.insert(u"batch"_s, import.id.toString());
        QVERIFY(commit({client, package, import}));
    }

    std::optional<DeskFile> m_file;
    std::optional<FakeClock> m_clock;
    std::optional<DraftMaker> m_make;
    std::unique_ptr<SqliteDeskStore> m_store;
    ContractId m_contract{makeUuid5("contract", u"117/2026"_s)};
    std::vector<FactId> m_requests, m_facts;
    std::optional<FactDraft> m_running;
};

QTEST_GUILESS_MAIN(TestProjections)
#include "tst_projections.moc"
