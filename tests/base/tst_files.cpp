// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <csignal>

#include <sys/resource.h>

#include "base/clock.h"
#include "base/executor.h"
#include "base/files.h"

#include <QFile>
#include <QFutureWatcher>
#include <QTemporaryDir>
#include <QTest>

using namespace hline;
using namespace Qt::Literals::StringLiterals;

namespace {

/// While it lives, this process cannot write past `bytes` of any file: writes fail half-way, as on a full disk.
class SmallDisk
{
public:
    explicit SmallDisk(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit small{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(SmallDisk)

private:
    rlimit m_before{};
};

} // namespace

class TestFiles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFileIsReplacedWhole();
    void aFullDiskLeavesTheOldFile_data();
    void aFullDiskLeavesTheOldFile();
    void onlyRegularFilesWithinTheLimitAreRead();
    void onlyTheOwnerMayRead();
    void bootClockRunsForwardAndKeepsItsBoot();
    void executorRunsJobsInOrderAndFinishesThem();
};

void TestFiles::aFileIsReplacedWhole()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(u"акт.csv"_s);
    QVERIFY(writeFileSafely(path, "old").has_value());

    const auto written = writeFileSafely(path, QByteArray(200'000, 'x'));

    QVERIFY(written.has_value());
    QCOMPARE(readFileLimited(path, 300'000).value(), QByteArray(200'000, 'x'));
}

void TestFiles::aFullDiskLeavesTheOldFile_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {1, 3000, 4096, 200'000})
        QTest::addRow("%d bytes", size) << size;
}

void TestFiles::aFullDiskLeavesTheOldFile()
{
    QFETCH(int, size);
    QTemporaryDir dir;
    const QString path = dir.filePath(u"act"_s);
    QVERIFY(writeFileSafely(path, "old").has_value());

    Result<void> written;
    {
        const SmallDisk disk(static_cast<rlim_t>(size) / 2);
        written = writeFileSafely(path, QByteArray(size, 'x'));
    }

    QVERIFY(!written.has_value());
    QCOMPARE(written.error().about, QStringList{path});
    QCOMPARE(readFileLimited(path, 300'000).value(), QByteArray("old"));
}

void TestFiles::onlyRegularFilesWithinTheLimitAreRead()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(u"in"_s);
    QVERIFY(writeFileSafely(path, "12345").has_value());

    QCOMPARE(readFileLimited(path, 5).value(), QByteArray("12345"));
    QCOMPARE(readFileLimited(path, 4).error().code, QByteArray("TOO_LARGE"));
    QCOMPARE(readFileLimited(dir.path(), 100).error().code, QByteArray("NOT_A_FILE"));
    QCOMPARE(readFileLimited(u"/dev/zero"_s, 100).error().code, QByteArray("NOT_A_FILE"));
    QCOMPARE(readFileLimited(dir.filePath(u"none"_s), 100).error().kind, Error::Kind::NotFound);
}

void TestFiles::onlyTheOwnerMayRead()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(u"desk"_s);
    QVERIFY(writeFileSafely(path, "x").has_value());

    QVERIFY(restrictToOwner(path).has_value());

    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    QVERIFY(!(QFile::permissions(path) & others));
}

void TestFiles::bootClockRunsForwardAndKeepsItsBoot()
{
    const SystemClock clock;
    const BootReading first = clock.boot();
    const BootReading second = clock.boot();

    QVERIFY(!first.boot.isEmpty());
    QCOMPARE(first.boot, second.boot);
    QVERIFY(second.bootUs >= first.bootUs);
    QVERIFY(first.bootUs >= first.awakeUs - 1'000);
}

void TestFiles::executorRunsJobsInOrderAndFinishesThem()
{
    QList<int> seen;
    QFuture<int> last;
    {
        Executor executor(u"test"_s);
        for (int i = 0; i < 100; ++i)
            executor.post([&seen, i] { seen.append(i); });
        last = executor.run([&seen] { return static_cast<int>(seen.size()); });
    }

    QVERIFY(last.isFinished());
    QCOMPARE(last.result(), 100);
    QCOMPARE(seen.first(), 0);
    QCOMPARE(seen.last(), 99);
}

QTEST_GUILESS_MAIN(TestFiles)
#include "tst_files.moc"
