// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/deskplace.h"
#include "support/helpdesk.h"

#include <QDir>
#include <QTest>

#include <sqlite3.h>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// hlinectl, that asks for a desk's file in the very instant at which it is there again: SQLite asks this for each file that it opens.
/// Outlives whatever was opened meanwhile.
class QuickProgram
{
public:
    QuickProgram()
    {
        static_cast<sqlite3_vfs &>(m_vfs) = *m_usual;
        m_vfs.zName = "quick";
        m_vfs.xOpen = &QuickProgram::open;
        m_vfs.self = this;
        sqlite3_vfs_register(&m_vfs, 1);
    }
    ~QuickProgram()
    {
        m_desk.reset();
        sqlite3_vfs_unregister(&m_vfs);
    }
    QuickProgram(const QuickProgram &) = delete;
    QuickProgram &operator=(const QuickProgram &) = delete;

    void waitsFor(const QString &path, const Clock &clock)
    {
        m_options.path = path;
        m_options.clock = &clock;
    }
    [[nodiscard]] Desk *desk() { return m_desk.get(); }
    void letsGo() { m_desk.reset(); }

private:
    struct Vfs : sqlite3_vfs { QuickProgram *self = nullptr; };

    static int open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *flagsOut)
    {
        QuickProgram &self = *static_cast<Vfs *>(vfs)->self;
        if ((flags & SQLITE_OPEN_MAIN_DB) != 0 && !self.m_options.path.isEmpty() && self.m_options.path.endsWith(QFileInfo(QString::fromUtf8(name)).fileName())) {
            const DeskOptions options = std::exchange(self.m_options, {});
            auto desk = Desk::open(options);
            if (done(desk))
                self.m_desk = *std::move(desk);
        }
        return self.m_usual->xOpen(vfs, name, file, flags, flagsOut);
    }

    sqlite3_vfs *m_usual = sqlite3_vfs_find(nullptr);
    Vfs m_vfs;
    DeskOptions m_options;
    std::unique_ptr<Desk> m_desk;
};

} // namespace

/// Somebody removes or replaces the desk's file under a program that works on it (reliability.md A9), or keeps it where it may not lie (A10).
class TestDeskPlace : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fileInItsPlaceIsLeftAlone();
    void removedFileIsPutBack_data();
    void removedFileIsPutBack();
    void timerGoesOnInTheFileThatWasPutBack();
    void fileThatAnotherProgramTookIsTakenBack();
    void fileThatAnotherProgramTookMayBeReplaced();
    void replacedFileIsKeptBeside();
    void lostFolderStillSavesSomewhere();
    void networkDrivesAreNamed_data();
    void networkDrivesAreNamed();

private:
    [[nodiscard]] static QStringList files(const Helpdesk &office, const QString &pattern)
    {
        return QFileInfo(const_cast<Helpdesk &>(office).desk().path()).dir().entryList({pattern});
    }
};

void TestDeskPlace::fileInItsPlaceIsLeftAlone()
{
    Helpdesk desk;
    QCOMPARE(desk.desk().checkPlace().value(), false);
    QCOMPARE(files(desk, u"*.saved-?"_s), QStringList());
}

void TestDeskPlace::removedFileIsPutBack_data()
{
    QTest::addColumn<bool>("withLog");
    QTest::newRow("the file alone") << false;
    QTest::newRow("its write-ahead log too") << true;
}

void TestDeskPlace::removedFileIsPutBack()
{
    QFETCH(const bool, withLog);
    Helpdesk desk;
    const ContractId contract = desk.signsContract(u"117"_s, minutes(120), minutes(240));
    const RequestId before = desk.registers(contract);
    const QString path = desk.desk().path();
    QVERIFY(QFile::remove(path));
    QVERIFY(!withLog || QFile::remove(path + u"-wal"_s));
    const RequestId after = desk.registers(contract); // nobody has noticed yet

    QCOMPARE(desk.desk().checkPlace().value(), true);

    QVERIFY(QFile::exists(path));
    QCOMPARE(files(desk, u"*.saved-?"_s), QStringList());
    QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    const RequestId later = desk.registers(contract);
    QCOMPARE(desk.desk().checkPlace().value(), false);
    desk.crash();
    for (const RequestId &request : {before, after, later})
        QVERIFY(done(desk.store().request(request)));
    QVERIFY(desk.desk().verify().value());
}

void TestDeskPlace::timerGoesOnInTheFileThatWasPutBack()
{
    Helpdesk desk;
    const ContractId contract = desk.signsContract(u"117"_s, minutes(120), minutes(240));
    desk.pays(contract, u"2026-09"_s, u"2026-09-01"_s);
    const RequestId request = desk.registers(contract);
    QVERIFY(done(desk.startsTimer(request)));
    desk.clock.advance(std::chrono::minutes(5));
    QVERIFY(QFile::remove(desk.desk().path()));

    QCOMPARE(desk.desk().checkPlace().value(), true);
    desk.clock.advance(std::chrono::minutes(12));
    QVERIFY(done(desk.stopsTimer()));

    desk.crash();
    QCOMPARE(desk.workedOn(request), seconds(17 * 60));
}

/// It stands again, and what the other program wrote into it is kept.
void TestDeskPlace::fileThatAnotherProgramTookIsTakenBack()
{
    QuickProgram other;
    Helpdesk desk;
    const ContractId contract = desk.signsContract(u"117"_s, minutes(120), minutes(240));
    const RequestId before = desk.registers(contract);
    const QString path = desk.desk().path();
    bool isHeard = false;
    desk.desk().store().onCommitted([&isHeard](const Changes &changes) { isHeard |= changes.everything; });
    QVERIFY(QFile::remove(path));
    other.waitsFor(path, desk.clock);

    const auto checked = desk.desk().checkPlace();

    QVERIFY(other.desk());
    QCOMPARE(checked.error().code, QByteArray("DESK_FILE_HELD"));
    QVERIFY(QFile::exists(path));
    QVERIFY(done(desk.store().request(before)));
    QCOMPARE(desk.anna().registerRequest({}).error().code, QByteArray("DESK_READ_ONLY")); // nobody would find it
    const auto theirs = other.desk()->workplace().registerRequest({});
    QVERIFY(done(theirs));
    // What the window does by itself goes through a log whose name is the other one's now: it writes nothing.
    QVERIFY(done(desk.store().beat(desk.clock.boot(), desk.clock.now())));
    QVERIFY(done(desk.store().refreshQueue(desk.clock.instant())));
    QVERIFY(done(desk.desk().checkpoint()));
    QCOMPARE(desk.desk().checkPlace().error().code, QByteArray("DESK_FILE_HELD"));
    QVERIFY(!isHeard);
    other.letsGo();

    QCOMPARE(desk.desk().checkPlace().value(), true);

    QVERIFY(isHeard); // of what the other one did
    const RequestId later = desk.registers(contract);
    QCOMPARE(desk.desk().checkPlace().value(), false);
    QCOMPARE(files(desk, u"*.saved-?"_s), QStringList());
    desk.crash();
    for (const RequestId &request : {before, theirs->id, later})
        QVERIFY(done(desk.store().request(request)));
    QVERIFY(desk.desk().verify().value());
}

void TestDeskPlace::fileThatAnotherProgramTookMayBeReplaced()
{
    QuickProgram other;
    Helpdesk desk;
    const ContractId contract = desk.signsContract(u"117"_s, minutes(120), minutes(240));
    const QString path = desk.desk().path(), older = desk.copyOfFile();
    const RequestId since = desk.registers(contract);
    QVERIFY(QFile::remove(path));
    other.waitsFor(path, desk.clock);
    QCOMPARE(desk.desk().checkPlace().error().code, QByteArray("DESK_FILE_HELD"));
    other.letsGo();
    QVERIFY(QFile::remove(path) && QFile::copy(older, path)); // a file system may give it the very place that has become free

    const auto checked = desk.desk().checkPlace();

    QCOMPARE(checked.error().code, QByteArray("DESK_FILE_REPLACED"));
    QVERIFY(done(desk.store().request(since)));
    QCOMPARE(desk.desk().checkPlace().value(), false); // that is the end of it
    desk.crash();
    QVERIFY(!desk.store().request(since));
}

/// Which of the two is the right one only a person knows.
void TestDeskPlace::replacedFileIsKeptBeside()
{
    Helpdesk desk;
    const ContractId contract = desk.signsContract(u"117"_s, minutes(120), minutes(240));
    const QString path = desk.desk().path(), older = path + u".older"_s;
    QVERIFY(QFile::copy(desk.copyOfFile(), older));
    const RequestId since = desk.registers(contract);
    QVERIFY(QFile::remove(path));
    QVERIFY(QFile::rename(older, path));
    const auto theirs = placeOf(path);

    const auto checked = desk.desk().checkPlace();

    QCOMPARE(checked.error().code, QByteArray("DESK_FILE_REPLACED"));
    const QString aside = checked.error().about.at(1);
    QCOMPARE(files(desk, u"*.saved-?"_s), QStringList{QFileInfo(aside).fileName()});
    QCOMPARE(placeOf(path), theirs); // untouched
    QCOMPARE(QFileInfo(path + u"-wal"_s).size(), 0); // whose pages are another file's
    QCOMPARE(QFile::permissions(aside) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QVERIFY(done(desk.store().request(since)));
    QCOMPARE(desk.anna().registerRequest({}).error().code, QByteArray("DESK_READ_ONLY"));
    DeskOptions options;
    options.path = aside + u".copy"_s; // the desk itself still reads the other
    QVERIFY(QFile::copy(aside, options.path));
    options.clock = &desk.clock;
    auto saved = Desk::open(options);
    QVERIFY(done(saved));
    QVERIFY(done((*saved)->store().request(since)));
    desk.crash(); // … and the other one is whole
    QVERIFY(!desk.store().request(since));
    QVERIFY(desk.desk().verify().value());
}

void TestDeskPlace::lostFolderStillSavesSomewhere()
{
    const QTemporaryDir home;
    const QByteArray was = qgetenv("HOME");
    qputenv("HOME", home.path().toUtf8());
    Helpdesk desk;
    const RequestId request = desk.registers(desk.signsContract(u"117"_s, minutes(120), minutes(240)));
    QVERIFY(QDir(QFileInfo(desk.desk().path()).path()).removeRecursively());

    const auto checked = desk.desk().checkPlace();

    qputenv("HOME", was);
    QCOMPARE(checked.error().code, QByteArray("DESK_FILE_REPLACED"));
    QVERIFY(checked.error().about.at(1).startsWith(home.path()));
    QVERIFY(done(desk.store().request(request)));
}

void TestDeskPlace::networkDrivesAreNamed_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<bool>("isNetwork");
    for (const char *type : {"nfs", "nfs4", "cifs", "smb3", "CIFS", "fuse.sshfs"})
        QTest::newRow(type) << QByteArray(type) << true;
    for (const char *type : {"ext4", "btrfs", "xfs", "overlay", "tmpfs", "NTFS", "apfs", "fuseblk", ""})
        QTest::newRow(*type ? type : "unknown") << QByteArray(type) << false;
}

void TestDeskPlace::networkDrivesAreNamed()
{
    QFETCH(const QByteArray, type);
    QFETCH(const bool, isNetwork);
    QCOMPARE(isNetworkFileSystem(type), isNetwork);
}

QTEST_GUILESS_MAIN(TestDeskPlace)
#include "tst_deskplace.moc"
