// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskfile.h"
#include "lyingdisk.h"

#include "exchange/importfile.h"
#include "storage/damagemark.h"

#include <QFile>
#include <QLoggingCategory>

#include <array>

using namespace hline;
using namespace hline::test;
using namespace std::chrono_literals;

namespace {

/// Random cuts of one run; the whole night's million by HLINE_POWER_CUTS=1000000.
int randomCuts()
{
    bool set = false;
    const int wanted = qEnvironmentVariableIntValue("HLINE_POWER_CUTS", &set);
    return set ? wanted : 20000;
}

/// One of so many cuts falls into the import of the whole sample export: 300 clients, one transaction.
constexpr int CutsAnImport = 50;

enum class Action { Start, Pause, Stop, Log, Import };
enum class Then { Reopened, PowerCut };
constexpr std::array Actions{Action::Start, Action::Pause, Action::Stop, Action::Log, Action::Import};

} // namespace

/// Power cuts and full disks under the real store and the real driver: what was acknowledged is there, whole transactions only.
class TestPowerCut : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLoggingCategory::setFilterRules(u"hline.storage=false"_s); // thousands of expected refusals
        QFile placeholder(m_file.path()); // the disk is in memory; only the owner's rights are set on a real file
        QVERIFY(placeholder.open(QIODevice::WriteOnly));
        placeholder.close();
        QVERIFY(open());
        QVERIFY(good(m_store->commit({m_make.contract(m_contract, u"117/2026"_s), CommandFacts::TimerChange::Keep, {}})));
        const FactDraft request = m_make.request(1, u"Не закрывается месяц"_s, "INDIV", m_contract);
        m_request = request.id;
        QVERIFY(good(m_store->commit({{request}, CommandFacts::TimerChange::Keep, {}})));
        m_store.reset();
        m_idle = m_disk.image();

        QVERIFY(open());
        QVERIFY(perform(Action::Start));
        m_store.reset();
        m_running = m_disk.image();
        m_runningStart = m_start;
        m_store.reset();

        QFile sample(QStringLiteral(HLINE_TEST_DATA "/inputs/clients-1c-export.csv"));
        QVERIFY(sample.open(QIODevice::ReadOnly));
        m_sample = sample.readAll();
        restore(Action::Start);
        QVERIFY(open());
        const std::int64_t before = m_store->lastNumber();
        QVERIFY(importSample());
        m_sampleFacts = m_store->lastNumber() - before;
        m_store.reset();
        m_sampleOperations = m_disk.operations();
        QVERIFY(m_sampleFacts > 300);
    }

    void everyOperationOfEveryStepMayBeTheLast_data()
    {
        QTest::addColumn<int>("step");
        QTest::newRow("start") << static_cast<int>(Action::Start);
        QTest::newRow("pause") << static_cast<int>(Action::Pause);
        QTest::newRow("stop") << static_cast<int>(Action::Stop);
        QTest::newRow("log") << static_cast<int>(Action::Log);
        QTest::newRow("import of 12 facts") << static_cast<int>(Action::Import);
    }
    void everyOperationOfEveryStepMayBeTheLast()
    {
        QFETCH(int, step);
        std::mt19937_64 random(1);
        std::int64_t cuts = 0;
        for (bool reached = true; reached; ++cuts) {
            for (int fate = 0; fate < 4; ++fate) {
                restore(static_cast<Action>(step));
                QVERIFY(open());
                const std::int64_t before = m_store->lastNumber();
                m_disk.cutAfter(cuts);
                const std::int64_t acknowledged = perform(static_cast<Action>(step)) ? m_store->lastNumber() : before;
                m_store.reset();
                reached = m_disk.isCut();
                m_disk.restart(random);
                check(before, acknowledged, before + (step == static_cast<int>(Action::Import) ? 12 : 1));
                if (QTest::currentTestFailed())
                    return;
            }
        }
        QVERIFY2(cuts > 3, "a step without writes proves nothing");
    }

    void noAcknowledgedFactIsLostAtRandomCuts()
    {
        std::mt19937_64 random(20260914);
        std::int64_t facts = 0, refused = 0;
        for (int cut = 0; cut < randomCuts(); ++cut) {
            const bool isImport = cut % CutsAnImport == 0;
            restore(Action::Start);
            m_disk.cutAfter(std::int64_t(random() % (isImport ? std::uint64_t(m_sampleOperations) : 160)));
            const Progress done = isImport ? untilCutInImport() : untilCut(random);
            facts += done.facts;
            refused += done.refused;
            m_store.reset();
            m_disk.restart(random);
            check(0, done.acknowledged, done.acknowledged + done.underWay);
            if (QTest::currentTestFailed())
                return;
        }
        qInfo("%d cuts, %lld facts acknowledged, %lld commands refused, 0 lost", randomCuts(), static_cast<long long>(facts),
              static_cast<long long>(refused));
        QVERIFY(refused > 0);
    }

    void fullDiskIsReportedAndWritingResumes()
    {
        std::mt19937_64 random(7);
        int refused = 0;
        for (int run = 0; run < 300; ++run) {
            restore(Action::Start);
            QVERIFY(open());
            m_disk.fillAfter(1 + std::int64_t(random() % 60));
            std::int64_t acknowledged = m_store->lastNumber();
            for (int i = 0; i < 6; ++i) {
                const auto done = commit(anyAction(random));
                if (done) {
                    acknowledged = m_store->lastNumber();
                } else {
                    ++refused;
                    QCOMPARE(done.error().code, QByteArray("DISK_FULL"));
                    QCOMPARE(m_store->lastNumber(), acknowledged);
                }
            }
            m_disk.fillAfter(-1);
            QVERIFY(good(commit(Action::Log)));
            acknowledged = m_store->lastNumber();
            m_store.reset();
            m_disk.restart(random);
            check(acknowledged, acknowledged, acknowledged);
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY(refused > 0);
    }

    void failedFlushEndsAllWriting_data()
    {
        QTest::addColumn<Then>("then");
        QTest::newRow("and the file is opened again") << Then::Reopened;
        QTest::newRow("and the power goes") << Then::PowerCut;
    }
    /// The next flush may say that all is well although nothing of this one was written: nobody shall believe it (reliability.md A7).
    void failedFlushEndsAllWriting()
    {
        QFETCH(Then, then);
        std::mt19937_64 random(3);
        int failures = 0;
        for (int flush = 1; failures == flush - 1; ++flush) {
            restore(Action::Start);
            QVERIFY(open());
            m_disk.failFlush(flush);
            const Progress done = untilFailure();
            failures += static_cast<int>(done.refused);
            if (done.refused > 0) {
                for (int i = 0; i < 3; ++i) {
                    const auto again = commit(Action::Log);
                    QVERIFY(!again);
                    QCOMPARE(again.error().code, QByteArray("DISK_ERROR"));
                }
                QVERIFY(!m_store->checkpoint());
                QVERIFY(good(m_store->ownFacts(1, 1000, 1 << 20))); // what is not sent can be saved
                QVERIFY(isMarkedDamaged(m_file.path()));            // the next opening looks at all of it
                unmarkDamaged(m_file.path());
            }
            m_store.reset();
            if (then == Then::PowerCut)
                m_disk.restart(random);
            check(done.acknowledged, done.acknowledged, done.acknowledged + done.underWay);
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY2(failures > 5, "a flush of the log, of the file and of several steps");
    }

private:
    [[nodiscard]] bool open()
    {
        auto store = m_file.open(m_clock);
        if (store)
            m_store = std::move(*store);
        return store.has_value();
    }
    void restore(Action step)
    {
        const bool running = step == Action::Pause || step == Action::Stop;
        m_disk.setImage(running ? m_running : m_idle);
        m_start = running ? m_runningStart : std::nullopt;
    }
    /// A step that makes sense now.
    [[nodiscard]] Action anyAction(std::mt19937_64 &random) const
    {
        const Action step = Actions[random() % Actions.size()];
        if (m_start)
            return step == Action::Start ? Action::Stop : step;
        return step == Action::Pause || step == Action::Stop ? Action::Start : step;
    }
    /// Of one run on a disk that will fail: what was acknowledged, and how many facts the command that broke off had.
    struct Progress { std::int64_t acknowledged = 0, facts = 0, underWay = 0, refused = 0; };
    [[nodiscard]] Progress untilCut(std::mt19937_64 &random)
    {
        Progress out;
        if (!open())
            return out;
        out.acknowledged = m_store->lastNumber();
        for (int i = 0; i < 4 && out.refused == 0; ++i) {
            const Action step = anyAction(random);
            out.underWay = step == Action::Import ? 12 : 1;
            if (!perform(step)) {
                ++out.refused;
                break;
            }
            out.facts += m_store->lastNumber() - out.acknowledged;
            out.acknowledged = m_store->lastNumber();
            out.underWay = 0;
        }
        return out;
    }
    /// One step of each kind, the log moved into the file twice.
    [[nodiscard]] Progress untilFailure()
    {
        Progress out;
        out.acknowledged = m_store->lastNumber();
        for (const Action step : {Action::Start, Action::Pause, Action::Import, Action::Log}) {
            out.underWay = step == Action::Import ? 12 : 1;
            if (const auto done = commit(step); !done) {
                ++out.refused;
                return out;
            }
            out.facts += out.underWay;
            out.acknowledged = m_store->lastNumber();
            out.underWay = 0;
            if (step != Action::Start && !m_store->checkpoint()) {
                ++out.refused;
                return out;
            }
        }
        return out;
    }
    [[nodiscard]] Progress untilCutInImport()
    {
        Progress out;
        if (!open())
            return out;
        out.acknowledged = m_store->lastNumber();
        if (!importSample())
            return {out.acknowledged, 0, m_sampleFacts, 1};
        return {m_store->lastNumber(), m_sampleFacts, 0, 0};
    }
    [[nodiscard]] bool importSample()
    {
        m_clock.advance(1s);
        return ImportFile(*m_store, m_clock, m_make.who()).run(ImportKind::Clients, m_sample, u"clients.csv"_s, ImportMode::Apply).has_value();
    }
    [[nodiscard]] bool perform(Action step) { return commit(step).has_value(); }

    [[nodiscard]] Result<Committed> commit(Action step)
    {
        m_clock.advance(1s);
        switch (step) {
        case Action::Start: {
            const FactDraft start = m_make.start(m_request, {}, m_contract);
            const TimerRow row{m_make.who(), start.id, idCast<SessionId>(start.id), TimerRow::Keeper::Window, m_clock.boot(), m_clock.now()};
            auto done = m_store->commit({{start}, CommandFacts::TimerChange::Set, row});
            if (done)
                m_start = start;
            return done;
        }
        case Action::Pause:
        case Action::Stop: {
            const FactDraft work = m_make.work(*m_start, 60s, step == Action::Pause ? "pause" : "stop");
            auto done = m_store->commit({{work}, CommandFacts::TimerChange::Clear, {}});
            if (done)
                m_start.reset();
            return done;
        }
        case Action::Log: {
            FactDraft work = m_make.about("work", m_request, {{u"ended"_s, u"hand"_s}});
            work.contract = m_contract;
            work.secs = 600;
            return m_store->commit({{work}, CommandFacts::TimerChange::Keep, {}});
        }
        case Action::Import: return m_store->commit({importOfTwelve(), CommandFacts::TimerChange::Keep, {}});
        }
        Q_UNREACHABLE();
    }
    [[nodiscard]] std::vector<FactDraft> importOfTwelve()
    {
        FactDraft import = m_make.make("import", {{u"what"_s, u"clients"_s}, {u"lines"_s, 11}});
        std::vector<FactDraft> out;
        for (int i = 0; i < 11; ++i) {
            FactDraft ref = m_make.ref("org", makeUuid5("org", QString::number(++m_clients)), {{u"code1c"_s, QString::number(m_clients)}},
                                       {{u"name"_s, u"ТСЖ «Дом %1»"_s.arg(m_clients)}});
            ref.data.insert(u"batch"_s, import.id.toString());
            out.push_back(ref);
        }
        out.push_back(import);
        return out;
    }
    /// After the restart: all that was acknowledged, at most the command that was under way, nothing in between.
    void check(std::int64_t before, std::int64_t acknowledged, std::int64_t atMost)
    {
        const auto store = m_file.open(m_clock);
        QVERIFY2(store.has_value(), store ? "" : qPrintable(store.error().detail));
        const std::int64_t there = (*store)->lastNumber();
        QVERIFY2(there >= acknowledged, qPrintable(u"%1 of %2 facts left"_s.arg(there).arg(acknowledged)));
        QVERIFY2(there == acknowledged || there == std::max(before, atMost), "a part of a command, or more than anybody made");
        QVERIFY(good((*store)->verify()));
    }

    LyingDisk m_disk;
    DeskFile m_file;
    FakeClock m_clock{mondayTen()};
    DraftMaker m_make{m_clock};
    ContractId m_contract{makeUuid5("contract", u"117/2026"_s)};
    FactId m_request;
    std::optional<FactDraft> m_start, m_runningStart;
    LyingDisk::Image m_idle, m_running;
    std::unique_ptr<SqliteDeskStore> m_store;
    int m_clients = 0;
    QByteArray m_sample;
    std::int64_t m_sampleFacts = 0, m_sampleOperations = 0;
};

QTEST_GUILESS_MAIN(TestPowerCut)
#include "tst_powercut.moc"
