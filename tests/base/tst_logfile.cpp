// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/logfile.h"
#include "base/logging.h"

#include <QTemporaryDir>
#include <QTest>

using namespace hline;
using namespace Qt::Literals::StringLiterals;

/// reliability.md 16.4.1: lines of the owner's own, whatever is logged, and an end to their number.
class TestLogFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void messageIsOneLine_data();
    void messageIsOneLine();
    void othersSayNothing();
    void fullFilesAreTurnedOver();
    void onlyTheOwnerReadsIt();
    void folderThatIsNotThereIsNoTrouble();
    void programLogsIntoIt();

private:
    [[nodiscard]] QString path(const QString &end = {}) const { return m_folder.filePath(u"desk.hline.log"_s) + end; }
    [[nodiscard]] QByteArray content(const QString &end = {}) const
    {
        QFile file(path(end));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QTemporaryDir m_folder;
};

void TestLogFile::messageIsOneLine_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("words") << u"офис молчит"_s << QByteArray("офис молчит");
    QTest::newRow("a line of its own") << u"a\n2026-11-27T00:00:00Z I hline.sync b"_s << QByteArray("a\\n2026-11-27T00:00:00Z I hline.sync b");
    QTest::newRow("a terminal's command") << u"a\x1B[2J\x7F"_s << QByteArray("a\\x1b[2J\\x7f");
    QTest::newRow("nothing") << QString() << QByteArray();
}

void TestLogFile::messageIsOneLine()
{
    QFETCH(QString, message);
    QFETCH(QByteArray, line);
    QFile::remove(path());

    LogFile(path()).write(QtWarningMsg, "hline.sync", message);

    QCOMPARE(content().count('\n'), 1);
    QVERIFY2(content().endsWith("Z W hline.sync " + line + '\n'), content());
}

void TestLogFile::othersSayNothing()
{
    QFile::remove(path());

    LogFile(path()).write(QtWarningMsg, "qt.qpa.fonts", u"C:/Users/Канарейкина/font.ttf"_s);

    QVERIFY(content().contains("qt.qpa.fonts"));
    QVERIFY(!content().contains("Канарейкина"));
}

void TestLogFile::fullFilesAreTurnedOver()
{
    QFile::remove(path());
    LogFile log(path(), 200, 3);
    for (int i = 1; i <= 40; ++i)
        log.write(QtInfoMsg, "hline.sync", u"message %1"_s.arg(i));

    QVERIFY(content().contains("message 40\n"));
    for (const QString &end : {QString(), u".1"_s, u".2"_s})
        QVERIFY(content(end).size() > 0 && content(end).size() <= 200);
    QVERIFY(!QFile::exists(path(u".3"_s)));
    QVERIFY(content(u".1"_s) < content()); // older times stand in the files before
}

void TestLogFile::onlyTheOwnerReadsIt()
{
    QFile::remove(path());
    LogFile(path()).write(QtInfoMsg, "hline.sync", u"a"_s);
#ifdef Q_OS_UNIX
    constexpr auto Owner = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
    QCOMPARE(QFile::permissions(path()) & ~Owner, QFile::Permissions());
#endif
    QVERIFY(QFile::exists(path()));
}

void TestLogFile::folderThatIsNotThereIsNoTrouble()
{
    const QString nowhere = m_folder.filePath(u"gone/desk.hline.log"_s);

    LogFile(nowhere).write(QtInfoMsg, "hline.sync", u"a"_s);

    QVERIFY(!QFile::exists(nowhere));
}

void TestLogFile::programLogsIntoIt()
{
    QFile::remove(path());
    logTo(path());

    qCInfo(lcApp) << "the desk is open";

    QVERIFY2(content().endsWith("I hline.app the desk is open\n"), content());
}

QTEST_GUILESS_MAIN(TestLogFile)
#include "tst_logfile.moc"
