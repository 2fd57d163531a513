// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskfile.h"

#include "storage/damagemark.h"
#include "storage/database.h"
#include "storage/migrator.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>

using namespace hline;
using namespace hline::test;
using namespace std::chrono_literals;

namespace {

constexpr int OpenedExit = 40; ///< exit code of the child: 40 = opened, else 50 + kind of the error

Migration firstOnly()
{
    return deskMigrations().front();
}

} // namespace

/// The file itself: locks, damage, versions, rows that nobody may change.
class TestDeskFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_file.emplace();
        m_clock.emplace(mondayTen());
        m_make.emplace(*m_clock);
    }

    void fileBelongsToItsOwnerOnly()
    {
        const auto store = m_file->open(*m_clock);
        QVERIFY(good(store));

        const auto others = QFile::permissions(m_file->path()) & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther);
        QCOMPARE(others, QFile::Permissions());
    }

    void secondProcessIsLockedOut()
    {
        auto store = m_file->open(*m_clock);
        QVERIFY(good(store));
        QCOMPARE(openedByAnotherProcess(), 50 + static_cast<int>(Error::Kind::Busy));

        store->reset();
        QCOMPARE(openedByAnotherProcess(), OpenedExit);
    }

    void missingFileIsNotMadeUnlessAsked()
    {
        const auto store = SqliteDeskStore::open({m_file->path(), *m_clock});

        QCOMPARE(store.error().kind, Error::Kind::NotFound);
        QVERIFY(!QFile::exists(m_file->path()));
    }

    void storedRowsAreNeverChanged_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::newRow("fact changed") << u"UPDATE fact SET at_us = 0"_s;
        QTest::newRow("fact deleted") << u"DELETE FROM fact"_s;
        QTest::newRow("number changed") << u"UPDATE numbering SET dseq = dseq + 100"_s;
        QTest::newRow("number deleted") << u"DELETE FROM numbering"_s;
        QTest::newRow("words changed") << u"UPDATE words SET text = '{}'"_s;
        QTest::newRow("feed changed") << u"UPDATE feed SET verdict = 'late'"_s;
        QTest::newRow("one row of the feed deleted") << u"DELETE FROM feed WHERE seq = 1"_s;
        QTest::newRow("fact replaced") << u"INSERT OR REPLACE INTO fact SELECT fact_id, kind, v, contract, target, secs, 0, made_us, boot, boot_us, data, body_sha, env_sha FROM fact"_s;
    }
    void storedRowsAreNeverChanged()
    {
        QFETCH(QString, statement);
        commitTwoRequests();
        auto database = Database::open(m_file->path());
        QVERIFY(good(database));
        for (const QString &seq : {u"1"_s, u"2"_s})
            QVERIFY(good((*database)->runScript(u"INSERT INTO feed SELECT dseq, fact_id, device, dseq, 'anna', 'ok', 0, 0, x'00' FROM numbering "
                                                 "WHERE dseq = %1"_s.arg(seq))));

        QVERIFY(!(*database)->runScript(statement));
    }

    void wordsMayBeErasedAndTheChainStaysWhole()
    {
        commitTwoRequests();
        {
            auto database = Database::open(m_file->path());
            QVERIFY(good(database));
            QVERIFY(good((*database)->runScript(u"DELETE FROM words"_s)));
        }

        auto store = m_file->open(*m_clock);
        QVERIFY(good(store));
        QVERIFY(good((*store)->verify()));
    }

    void changedFactBreaksTheChain()
    {
        commitTwoRequests();
        {
            auto database = Database::open(m_file->path());
            QVERIFY(good(database));
            QVERIFY(good((*database)->runScript(u"DROP TRIGGER fact_is_never_changed"_s)));
            QVERIFY(good((*database)->runScript(u"UPDATE fact SET at_us = at_us + 1"_s)));
        }

        const auto store = m_file->open(*m_clock);
        QCOMPARE(store.error().kind, Error::Kind::Corrupt);
        QCOMPARE(store.error().code, QByteArray("CHAIN_BROKEN"));
    }

    /// Opening looks at the last links only; what lies deeper is found while the window is idle.
    void idleCheckFindsWhatOpeningDoesNot()
    {
        constexpr int Requests = 250, Portion = 100;
        {
            auto store = m_file->open(*m_clock);
            QVERIFY(good(store));
            CommandFacts command;
            for (int n = 1; n <= Requests; ++n)
                command.facts.push_back(m_make->request(n, u"Вопрос"_s));
            QVERIFY(good((*store)->commit(command)));
            QCOMPARE((*store)->verifyNext(Portion).value(), Requests - Portion);
            QCOMPARE((*store)->verifyNext(Requests).value(), 0);
            QCOMPARE((*store)->verifyNext(Portion).value(), Requests - Portion); // anew
        }
        breakLink();
        auto store = m_file->open(*m_clock);
        QVERIFY(good(store));

        QCOMPARE((*store)->verifyNext(Portion).error().code, QByteArray("CHAIN_BROKEN"));
        QVERIFY(isMarkedDamaged(m_file->path())); // the next opening checks more than the end
        QCOMPARE((*store)->commit({{m_make->request(Requests + 1, u"Нет"_s)}, CommandFacts::TimerChange::Keep, {}}).error().kind, Error::Kind::Denied);
    }

    void checkpointMovesTheLogIntoTheFile()
    {
        auto store = m_file->open(*m_clock);
        QVERIFY(good(store));
        QVERIFY(good((*store)->commit({{m_make->request(1, u"Первая"_s)}, CommandFacts::TimerChange::Keep, {}})));
        const QString alone = m_file->path() + u".alone"_s;
        QVERIFY(good((*store)->checkpoint()));
        QVERIFY(QFile::copy(m_file->path(), alone)); // without the -wal file beside it

        auto database = Database::open(alone);
        QVERIFY(good(database));
        Rows rows = (*database)->select(Sql("SELECT count(*) FROM fact"));
        QVERIFY(rows.next());
        QCOMPARE(rows.number(0), 1);
    }

    void damagedFileIsReportedAndOpensForRescue()
    {
        commitTwoRequests();
        const QByteArray whole = bytes();
        QByteArray damaged = whole;
        damaged.replace(0, 16, QByteArray(16, 'x'));
        setBytes(damaged);
        QCOMPARE(m_file->open(*m_clock).error().kind, Error::Kind::Corrupt);

        // A broken link refuses to work on, but lets read.
        setBytes(whole);
        breakLink();
        QCOMPARE(m_file->open(*m_clock).error().kind, Error::Kind::Corrupt);
        auto rescued = m_file->open(*m_clock, StoreMode::ReadOnlyRescue);
        QVERIFY(good(rescued));
        QCOMPARE((*rescued)->greatestRequestNumber(), 2);
        QCOMPARE((*rescued)->commit({{m_make->request(3, u"Нет"_s)}, CommandFacts::TimerChange::Keep, {}}).error().kind, Error::Kind::Denied);
    }

    void halfAFileIsReported()
    {
        commitTwoRequests();
        setBytes(bytes().first(bytes().size() / 2));

        QCOMPARE(m_file->open(*m_clock).error().kind, Error::Kind::Corrupt);
    }

    void newerFileIsRefused()
    {
        commitTwoRequests();
        {
            auto database = Database::open(m_file->path());
            QVERIFY(good(database));
            QVERIFY(good((*database)->runScript(u"INSERT INTO migration VALUES (9000, '9000_future.sql', 'x', 0)"_s)));
        }

        QCOMPARE(m_file->open(*m_clock).error().kind, Error::Kind::TooNew);
    }

    void olderFileIsCopiedAndMigrated()
    {
        {
            auto database = Database::open(m_file->path());
            QVERIFY(good(database));
            QVERIFY(good(migrate(**database, {firstOnly()}, m_clock->now())));
        }

        QVERIFY(good(m_file->open(*m_clock)));
        QVERIFY(QFile::exists(m_file->path() + u".before-0001"_s));
    }

    /// reliability.md A18: it was kept until the next good start, and no longer: it holds words that are forgotten elsewhere.
    void copyGoesWithTheNextGoodStart()
    {
        {
            auto database = Database::open(m_file->path());
            QVERIFY(good(database));
            QVERIFY(good(migrate(**database, {firstOnly()}, m_clock->now())));
        }
        QVERIFY(good(m_file->open(*m_clock)));

        QVERIFY(good(m_file->open(*m_clock)));

        QVERIFY(!QFile::exists(m_file->path() + u".before-0001"_s));
    }

    void interruptedMigrationLeavesNothing()
    {
        auto database = Database::open(m_file->path());
        QVERIFY(good(database));
        QVERIFY(good(migrate(**database, {firstOnly()}, m_clock->now())));
        const Migration broken{2, u"0002_broken.sql"_s, u"CREATE TABLE half (a INTEGER) STRICT;\nCREATE TABLE half (a INTEGER) STRICT;\n"_s};

        QVERIFY(!migrate(**database, {firstOnly(), broken}, m_clock->now()));

        QCOMPARE(schemaNumber(**database).value(), 1);
        QVERIFY((*database)->runScript(u"CREATE TABLE half (a INTEGER) STRICT"_s).has_value());
    }

    void changedMigrationIsNoticed()
    {
        auto database = Database::open(m_file->path());
        QVERIFY(good(database));
        QVERIFY(good(migrate(**database, {firstOnly()}, m_clock->now())));
        Migration other = firstOnly();
        other.text += u"\n"_s;

        QCOMPARE(migrate(**database, {other}, m_clock->now()).error().code, QByteArray("MIGRATION_CHANGED"));
    }

    void newFoldVersionFoldsAnew()
    {
        commitTwoRequests();
        {
            auto database = Database::open(m_file->path());
            QVERIFY(good(database));
            QVERIFY(good((*database)->runScript(u"UPDATE projection SET version = version - 1"_s)));
            QVERIFY(good((*database)->runScript(u"UPDATE request SET subject = 'stale'"_s)));
        }

        auto store = m_file->open(*m_clock);
        QVERIFY(good(store));
        const auto first = (*store)->findRequest(u"1"_s);
        QVERIFY(good(first));
        QCOMPARE((*store)->queueRows({*first}, m_clock->instant())->front().subject, u"Первая"_s);
    }

private:
    void commitTwoRequests()
    {
        auto store = m_file->open(*m_clock);
        QVERIFY(good(store));
        QVERIFY(good((*store)->commit({{m_make->request(1, u"Первая"_s), m_make->request(2, u"Вторая"_s)}, CommandFacts::TimerChange::Keep, {}})));
    }
    void breakLink()
    {
        auto database = Database::open(m_file->path());
        QVERIFY(good(database));
        QVERIFY(good((*database)->runScript(u"DROP TRIGGER numbering_is_never_changed"_s)));
        QVERIFY(good((*database)->runScript(u"UPDATE numbering SET own_chain = zeroblob(32) WHERE dseq = 1"_s)));
    }
    [[nodiscard]] QByteArray bytes() const
    {
        QFile file(m_file->path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void setBytes(const QByteArray &content) const
    {
        QFile file(m_file->path());
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(content), content.size());
    }
    [[nodiscard]] int openedByAnotherProcess() const
    {
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(), {u"--open"_s, m_file->path()});
        process.waitForFinished();
        return process.exitCode();
    }

    std::optional<DeskFile> m_file;
    std::optional<FakeClock> m_clock;
    std::optional<DraftMaker> m_make;
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() == 3 && arguments.at(1) == u"--open") {
        const FakeClock clock(mondayTen());
        const auto store = SqliteDeskStore::open({arguments.at(2), clock});
        return store ? OpenedExit : 50 + static_cast<int>(store.error().kind);
    }
    TestDeskFile test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_deskfile.moc"
