// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hlinectl.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;

/// 0 done, 1 refused by a rule, 2 usage, 4 desk damaged or too new, 5 desk open in another program; and what is said then.
class TestExitCodes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void wrongWordsAreUsage_data();
    void wrongWordsAreUsage();
    void refusalsNameCodeAndSentence_data();
    void refusalsNameCodeAndSentence();
    void languageFollowsTheLocale();
    void badFilesLeaveTheDeskAsItWas_data();
    void badFilesLeaveTheDeskAsItWas();
    void existingDeskIsNotOverwritten();
    void missingDeskIsRefused();
    void damagedDeskIsReported();
    void newerDeskIsRefusedPolitely();
    void conformNeedsNoDesk();

private:
    [[nodiscard]] QByteArray deskBytes() const;

    CtlDesk m_desk;
};

void TestExitCodes::initTestCase()
{
    m_desk.prepare();
}

void TestExitCodes::wrongWordsAreUsage_data()
{
    QTest::addColumn<QStringList>("words");

    QTest::newRow("no command") << QStringList{};
    QTest::newRow("unknown command") << QStringList{u"fly"_s};
    QTest::newRow("unknown option") << QStringList{u"queue"_s, u"--fast"_s};
    QTest::newRow("option of another command") << QStringList{u"queue"_s, u"--subject"_s, u"x"_s};
    QTest::newRow("option without its value") << QStringList{u"queue"_s, u"--view"_s};
    QTest::newRow("unknown view") << QStringList{u"queue"_s, u"--view"_s, u"nice"_s};
    QTest::newRow("id missing") << QStringList{u"take"_s};
    QTest::newRow("one word too many") << QStringList{u"take"_s, u"1"_s, u"2"_s};
    QTest::newRow("no subject") << QStringList{u"request"_s, u"new"_s};
    QTest::newRow("impossible date") << QStringList{u"balance"_s, u"117/2026"_s, u"--as-of"_s, u"2026-02-31"_s};
    QTest::newRow("--now where something is written") << QStringList{u"take"_s, u"1"_s, u"--now"_s, u"2026-01-01"_s};
    QTest::newRow("unknown service") << QStringList{u"request"_s, u"new"_s, u"--subject"_s, u"x"_s, u"--service"_s, u"MAGIC"_s};
    QTest::newRow("minutes are no number") << QStringList{u"log"_s, u"1"_s, u"--from"_s, u"2026-01-01"_s, u"--minutes"_s, u"x"_s};
}

void TestExitCodes::wrongWordsAreUsage()
{
    QFETCH(QStringList, words);

    const CtlResult text = m_desk.run(words);
    const CtlResult json = m_desk.json(words);

    QVERIFY2(text.exit == 2, text.everything().constData());
    QVERIFY(text.out.isEmpty());
    QVERIFY(!text.err.isEmpty());
    QCOMPARE(json.exit, 2);
    QVERIFY2(json[u"code"_s].toString().startsWith(u"USAGE_"_s) || json[u"code"_s].toString().endsWith(u"NOT_FOUND"_s), json.out.constData());
}

void TestExitCodes::refusalsNameCodeAndSentence_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("code");

    QTest::newRow("unknown request") << QStringList{u"take"_s, u"999"_s} << u"REQUEST_NOT_FOUND"_s;
    QTest::newRow("unknown contract") << QStringList{u"balance"_s, u"9/1999"_s} << u"CONTRACT_NOT_FOUND"_s;
    QTest::newRow("unknown import") << QStringList{u"import"_s, u"undo"_s, u"0123456789"_s} << u"IMPORT_UNKNOWN"_s;
    QTest::newRow("file not there") << QStringList{u"import"_s, u"clients"_s, u"none.csv"_s} << u"FILE_NOT_FOUND"_s;
    QTest::newRow("folder instead of a file") << QStringList{u"import"_s, u"clients"_s, u"."_s} << u"NOT_A_FILE"_s;
    QTest::newRow("nothing to stop") << QStringList{u"stop"_s} << u"NO_TIMER"_s;
}

void TestExitCodes::refusalsNameCodeAndSentence()
{
    QFETCH(QStringList, words);

    const CtlResult refused = m_desk.json(words);

    QVERIFY2(refused.exit == 1, refused.everything().constData());
    QTEST(refused[u"code"_s].toString(), "code");
    QVERIFY(refused[u"clause"_s].isString());
    QVERIFY(refused[u"sentence"_s].toString().size() > 20);
}

void TestExitCodes::languageFollowsTheLocale()
{
    QVERIFY(m_desk.run({u"take"_s, u"999"_s}, u"ru_RU.UTF-8"_s).err.contains("Нет обращения «999»"));
    QVERIFY(m_desk.run({u"take"_s, u"999"_s}, u"C"_s).err.contains("There is no request “999”"));
    QVERIFY(m_desk.run({u"take"_s, u"999"_s, u"--lang"_s, u"ru"_s}, u"C"_s).err.contains("Нет обращения"));
}

QByteArray TestExitCodes::deskBytes() const
{
    QFile file(m_desk.file());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestExitCodes::badFilesLeaveTheDeskAsItWas_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");

    QTest::newRow("not a zip") << u"clients"_s << u"a.xlsx"_s << QByteArray("PK nothing of the kind") << u"NOT_A_ZIP"_s;
    QTest::newRow("one column") << u"clients"_s << u"a.csv"_s << QByteArray("Name\nA\nB\n") << u"ONE_COLUMN"_s;
    QTest::newRow("empty") << u"packages"_s << u"a.csv"_s << QByteArray() << u"EMPTY_FILE"_s;
    QTest::newRow("statement cut in half") << u"payments"_s << u"a.txt"_s
                                           << u"1CClientBankExchange\nВерсияФормата=1.03\nКодировка=UTF-8\n"
                                              "СекцияДокумент=Платежное поручение\nНомер=1\nСум"_s.toUtf8()
                                           << u"TRUNCATED"_s;
}

void TestExitCodes::badFilesLeaveTheDeskAsItWas()
{
    QFETCH(QString, kind);
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    m_desk.write(name, bytes);
    const QByteArray before = m_desk.run({u"balance"_s, u"117/2026"_s}).out + m_desk.json({u"queue"_s, u"--view"_s, u"all"_s}).out;
    const QByteArray fileBefore = deskBytes();

    const CtlResult refused = m_desk.json({u"import"_s, kind, name});

    QVERIFY2(refused.exit == 1, refused.everything().constData());
    QTEST(refused[u"code"_s].toString(), "code");
    QVERIFY2(refused[u"sentence"_s].toString().contains(name), refused.out.constData());
    QCOMPARE(deskBytes(), fileBefore);
    QCOMPARE(m_desk.run({u"balance"_s, u"117/2026"_s}).out + m_desk.json({u"queue"_s, u"--view"_s, u"all"_s}).out, before);
}

void TestExitCodes::existingDeskIsNotOverwritten()
{
    const QByteArray before = deskBytes();

    const CtlResult refused = m_desk.json({u"desk"_s, u"init"_s});

    QCOMPARE(refused.exit, 1);
    QCOMPARE(refused[u"code"_s].toString(), u"DESK_EXISTS"_s);
    QCOMPARE(deskBytes(), before);
}

void TestExitCodes::missingDeskIsRefused()
{
    const CtlDesk none;

    const CtlResult refused = none.json({u"queue"_s});

    QCOMPARE(refused.exit, 1);
    QCOMPARE(refused[u"code"_s].toString(), u"NO_DESK"_s);
    QVERIFY(!QFile::exists(none.file()));
}

void TestExitCodes::damagedDeskIsReported()
{
    const CtlDesk broken;
    broken.write(u"desk.hline"_s, QByteArray(64 * 1024, 'x'));

    const CtlResult refused = broken.json({u"queue"_s});

    QVERIFY2(refused.exit == 4, refused.everything().constData());
    QCOMPARE(refused[u"code"_s].toString(), u"DESK_DAMAGED"_s);
    QFile file(broken.file());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray(64 * 1024, 'x'));
}

void TestExitCodes::newerDeskIsRefusedPolitely()
{
    const CtlDesk newer;
    QCOMPARE(newer.run({u"desk"_s, u"init"_s}).exit, 0);
    QProcess sqlite;
    sqlite.start(u"sqlite3"_s, {newer.file(), u"PRAGMA user_version=9999; INSERT INTO migration SELECT 9999, '9999_future.sql', "
                                              "sha256, applied_us FROM migration LIMIT 1"_s});
    QVERIFY(sqlite.waitForFinished());
    QVERIFY2(sqlite.exitCode() == 0, sqlite.readAllStandardError().constData());

    const CtlResult refused = newer.json({u"queue"_s});

    QVERIFY2(refused.exit == 4, refused.everything().constData());
    QCOMPARE(refused[u"code"_s].toString(), u"DESK_TOO_NEW"_s);
}

void TestExitCodes::conformNeedsNoDesk()
{
    const QByteArray input = "{\"fn\":\"format_remaining\",\"remaining_s\":5399}\n{\"fn\":\"due\",\"month\":\"2026-10\"}\nnot json\n";
    QProcess process;
    process.start(ctlProgram(), {u"conform"_s});
    process.write(input);
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());

    const QList<QByteArray> lines = process.readAllStandardOutput().split('\n');

    QCOMPARE(process.exitCode(), 0);
    QCOMPARE(lines.size(), 4); // three answers, each with its line end
    QCOMPARE(QJsonDocument::fromJson(lines[0])[u"text"_s].toString(), u"1:29"_s);
    QCOMPARE(QJsonDocument::fromJson(lines[1])[u"due"_s].toString(), u"2026-09-30"_s);
    QVERIFY(!QJsonDocument::fromJson(lines[2])[u"error"_s].toString().isEmpty());
}

QTEST_GUILESS_MAIN(TestExitCodes)
#include "tst_exitcodes.moc"
