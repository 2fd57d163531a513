// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/deskrebuild.h"
#include "support/twodesks.h"
#include "workflow/telldesk.h"

#include <QDateTime>
#include <QDir>
#include <QSet>
#include <QTest>

#include <set>

using namespace hline;
using namespace hline::test;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 PageSize = 4096;

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace

/// A damaged desk file is made anew (reliability.md A8): whatever page is gone, only what lay on it is.
class TestDeskRebuild : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void anyPageTakesOnlyWhatLiesOnIt();
    void damagedFileIsKeptByteForByte();
    void rebuildingMayBreakOffAnywhere();
    void newDeskHasAnotherDeviceAndItsOffice();
    void newDeskNumbersUnderItsDevice();
    void everythingElseComesFromTheOffice();
    void newDeskGoesOnForAllThatWereNotTold();
    void keptFileGoesWithItsWords();

private:
    [[nodiscard]] Result<std::unique_ptr<SqliteDeskStore>> open() const;
    [[nodiscard]] QByteArray withoutPage(qint64 page) const;
    [[nodiscard]] Result<RebuiltDesk> rebuildsWithALoss();
    [[nodiscard]] std::set<DeviceId> former() const; ///< whom the desk goes on for

    std::unique_ptr<TwoDesks> m_desks;
    QByteArray m_file;
    QSet<FactId> m_own, m_unsent;
    DeviceId m_device;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

/// Anna has sent some of what she did, and knows what Boris did.
void TestDeskRebuild::initTestCase()
{
    m_desks = std::make_unique<TwoDesks>();
    for (int i = 0; i < 15; ++i) {
        const RequestId request = m_desks->anna.registers(m_desks->contract, Service::Indiv, {}, u"Сверка %1"_s.arg(i));
        QVERIFY(done(m_desks->anna.startsTimer(request)));
        m_desks->pass(1min);
        QVERIFY(done(m_desks->anna.stopsTimer()));
        static_cast<void>(m_desks->boris.registers(m_desks->contract));
        if (i == 10)
            m_desks->meet();
    }
    FeedStore &feed = m_desks->anna.desk().feed();
    m_device = feed.device();
    const auto own = feed.ownFacts(1, 10'000, 100'000'000);
    QVERIFY(done(own));
    for (const SentFact &fact : *own) {
        m_own.insert(fact.envelope.id);
        if (fact.dseq >= feed.outbox().firstWaiting)
            m_unsent.insert(fact.envelope.id);
    }
    QVERIFY(done(m_desks->anna.desk().checkpoint()));
    m_file = bytesOf(m_desks->anna.copyOfFile());
    QCOMPARE(m_file.size() % PageSize, 0);
}

void TestDeskRebuild::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"desk.hline"_s);
    put(m_path, m_file);
}

Result<std::unique_ptr<SqliteDeskStore>> TestDeskRebuild::open() const
{
    return SqliteDeskStore::open({m_path, m_desks->anna.clock, StoreOptions::Missing::Refuse, StoreMode::Normal});
}

QByteArray TestDeskRebuild::withoutPage(qint64 page) const
{
    QByteArray out = m_file;
    return out.replace((page - 1) * PageSize, PageSize, QByteArray(PageSize, '\x5a'));
}

void TestDeskRebuild::anyPageTakesOnlyWhatLiesOnIt()
{
    int unharmed = 0, unreadable = 0;
    for (qint64 page = 1; page <= m_file.size() / PageSize; ++page) {
        init();
        put(m_path, withoutPage(page));

        const auto rebuilt = rebuildDesk(m_path, m_desks->anna.clock);

        if (!rebuilt) { // where SQLite keeps what tables there are: nothing can be read without it, and nothing is touched
            QCOMPARE(rebuilt.error().code, QByteArray("DESK_UNREADABLE"));
            ++unreadable;
            continue;
        }
        const auto store = open();
        QVERIFY(done(store));
        const auto facts = (*store)->unsent();
        QVERIFY(done(facts));
        QSet<FactId> found;
        for (const UnsentFact &fact : *facts)
            found.insert(fact.fact.envelope.id);
        const qsizetype missing = (m_unsent - found).size();
        QVERIFY2(m_own.contains(found), QByteArray::number(page)); // nothing is invented, nothing of others is taken for ours
        QVERIFY2(missing == rebuilt->lost, QByteArray::number(page) + ": " + QByteArray::number(missing) + " of " + QByteArray::number(rebuilt->lost));
        QVERIFY(missing < 40); // what fits on a page
        unharmed += missing == 0;
        QVERIFY(done((*store)->verify()));
    }
    QVERIFY(unharmed > m_file.size() / PageSize / 2);
    QVERIFY(unreadable > 0);
    QVERIFY(unreadable < m_file.size() / PageSize / 10);
}

void TestDeskRebuild::damagedFileIsKeptByteForByte()
{
    const QByteArray damaged = withoutPage(3);
    put(m_path, damaged);
    put(m_path + u"-wal"_s, "torn"); // nothing that SQLite can use

    const auto first = rebuildDesk(m_path, m_desks->anna.clock);
    put(m_path, damaged);
    const auto second = rebuildDesk(m_path, m_desks->anna.clock);

    QVERIFY(done(first));
    QVERIFY(done(second));
    QCOMPARE(bytesOf(first->aside), damaged);
    QCOMPARE(bytesOf(first->aside + u"-wal"_s), QByteArray("torn"));
    QVERIFY(second->aside != first->aside);
    QCOMPARE(bytesOf(second->aside), damaged);
    const QDir folder(m_folder->path());
    QCOMPARE(folder.entryList(QDir::Files, QDir::Name), // no copy of what people wrote lies about
             (QStringList{u"desk.hline"_s, u"desk.hline.damaged-1"_s, u"desk.hline.damaged-1-wal"_s, u"desk.hline.damaged-2"_s}));
}

/// After each of its moves the power may fail.
void TestDeskRebuild::rebuildingMayBreakOffAnywhere()
{
    const QByteArray damaged = withoutPage(3);
    put(m_path, damaged);
    QVERIFY(done(rebuildDesk(m_path, m_desks->anna.clock)));
    const QByteArray rebuilt = bytesOf(m_path);
    for (int moved = 0; moved <= 2; ++moved) {
        init();
        put(m_path + u".rebuilt"_s, rebuilt);
        put(moved < 2 ? m_path : m_path + u".damaged-1"_s, damaged);
        if (moved == 2)
            QVERIFY(QFile::remove(m_path));
        put(moved < 1 ? m_path + u"-wal"_s : m_path + u".damaged-1-wal"_s, "torn");

        QVERIFY(done(finishRebuilding(m_path, m_desks->anna.clock.instant())));

        QCOMPARE(bytesOf(m_path), rebuilt);
        QCOMPARE(bytesOf(m_path + u".damaged-1"_s), damaged);
        QCOMPARE(bytesOf(m_path + u".damaged-1-wal"_s), QByteArray("torn"));
        QVERIFY(!isRebuildingBegun(m_path));
    }
}

void TestDeskRebuild::newDeskHasAnotherDeviceAndItsOffice()
{
    QVERIFY(done(rebuildDesk(m_path, m_desks->anna.clock)));

    const auto store = open();

    QVERIFY(done(store));
    QVERIFY((*store)->device() != m_device);
    QVERIFY(!(*store)->identity().lone);
    QCOMPARE((*store)->outbox().waiting, 0); // first the office says which of them it lacks
    QCOMPARE((*store)->outbox().stranded, int(m_own.size()));
    QCOMPARE((*store)->identity().continues, (Continuation{{m_device}, 0, 0}));
}

/// The office knows nothing under its device yet: it takes no second one.
void TestDeskRebuild::newDeskNumbersUnderItsDevice()
{
    QVERIFY(done(rebuildDesk(m_path, m_desks->anna.clock)));
    const auto store = open();
    QVERIFY(done(store));
    const DeviceId device = (*store)->device();
    QVERIFY(done(m_desks->office.delivers(**store)));

    const auto renumbered = (*store)->renumber(device);

    QVERIFY(done(renumbered));
    QCOMPARE(*renumbered, int(m_unsent.size()));
    QCOMPARE((*store)->device(), device);
    QCOMPARE((*store)->outbox().lastOwn, std::int64_t(m_unsent.size()));
    QCOMPARE((*store)->outbox().stranded, 0);
    QCOMPARE((*store)->identity().continues, (Continuation{{m_device}, *renumbered, 0}));
    QVERIFY(done((*store)->verify()));
}

/// Some page of the file held what cannot be read any more.
Result<RebuiltDesk> TestDeskRebuild::rebuildsWithALoss()
{
    for (qint64 page = m_file.size() / PageSize; page > 0; --page) {
        init();
        put(m_path, withoutPage(page));
        auto rebuilt = rebuildDesk(m_path, m_desks->anna.clock);
        if (rebuilt && rebuilt->lost > 0)
            return rebuilt;
    }
    return failure(Error::Kind::NotFound, u"no page holds a fact"_s);
}

std::set<DeviceId> TestDeskRebuild::former() const
{
    const auto store = open();
    const std::vector<DeviceId> all = store ? (*store)->identity().continues.former : std::vector<DeviceId>();
    return {all.begin(), all.end()};
}

/// Its file was damaged again before it could tell: it goes on for both, and what was lost is what both have lost. Once the office's log
/// shows that it has told, only for the last.
void TestDeskRebuild::newDeskGoesOnForAllThatWereNotTold()
{
    const auto first = rebuildsWithALoss();
    QVERIFY(done(first));
    const DeviceId second = open().value()->device();

    QVERIFY(done(rebuildDesk(m_path, m_desks->anna.clock)));

    QCOMPARE(former(), (std::set{m_device, second}));
    {
        const auto store = open();
        QVERIFY(done(store));
        QCOMPARE((*store)->identity().continues.lost, std::optional(first->lost));
        QVERIFY(done(m_desks->office.delivers(**store)));
        QVERIFY(done((*store)->renumber((*store)->device())));
        QVERIFY(done((*store)->joinOffice(3)));
        QVERIFY(done(tellDeskNumber(**store, m_desks->anna.clock, m_desks->anna.anna().me())));
        QVERIFY(done(m_desks->office.meets(**store)));
    }
    const DeviceId third = open().value()->device();

    QVERIFY(done(rebuildDesk(m_path, m_desks->anna.clock)));

    QCOMPARE(former(), std::set{third});
    QCOMPARE(open().value()->identity().continues.lost, std::optional(0));
}

void TestDeskRebuild::everythingElseComesFromTheOffice()
{
    QVERIFY(done(rebuildDesk(m_path, m_desks->anna.clock)));
    const auto store = open();
    QVERIFY(done(store));
    const std::size_t before = m_desks->office.log().size();

    QVERIFY(done(m_desks->office.delivers(**store)));
    const auto renumbered = (*store)->renumber(DeviceId(QUuid::createUuid()));
    QVERIFY(done(renumbered));
    QVERIFY(done(m_desks->office.meets(**store)));

    QCOMPARE(*renumbered, int(m_unsent.size()));
    QCOMPARE(m_desks->office.log().size(), before + std::size_t(m_unsent.size()));
    QCOMPARE((*store)->outbox().stranded, 0);
    QVERIFY((*store)->rebuildAndCompare().value_or(false));
}

/// Words are kept for ninety days (sync.md 4.12), also those in a file that nobody opens.
void TestDeskRebuild::keptFileGoesWithItsWords()
{
    put(m_path + u".damaged-1"_s, "old");
    const Instant now = toInstant(fromUs(QDateTime::currentMSecsSinceEpoch() * 1000));

    dropOldAsides(m_path, now + std::chrono::days(89));
    QVERIFY(QFile::exists(m_path + u".damaged-1"_s));
    dropOldAsides(m_path, now + std::chrono::days(91));

    QVERIFY(!QFile::exists(m_path + u".damaged-1"_s));
    QVERIFY(QFile::exists(m_path));
}

QTEST_GUILESS_MAIN(TestDeskRebuild)
#include "tst_deskrebuild.moc"
