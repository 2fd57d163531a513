// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hlinectl.h"

#include "commands/deskclient.h"

#include <QJsonObject>
#include <QLocalSocket>
#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;

/// hlinectl on a desk that another process holds: the same bytes, or exit 5.
class TestDeskHolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sameBytesWithAndWithoutHolder_data();
    void sameBytesWithAndWithoutHolder();
    void relativeFilesAreTheCallers();
    void writingCommandsWorkThroughTheHolder();
    void silentHolderIsExitFive();
    void nobodyListensIsToldAtOnce();
    void raiseIsAnswered();
    void brokenCallsAreDropped_data();
    void brokenCallsAreDropped();
    void staleSocketIsTakenOver();

private:
    CtlDesk m_desk;
};

void TestDeskHolder::initTestCase()
{
    m_desk.prepare();
    for (const QString &subject : {u"Первое"_s, u"Второе"_s})
        QCOMPARE(m_desk.run({u"request"_s, u"new"_s, u"--subject"_s, subject, u"--contract"_s, u"117/2026"_s, u"--service"_s, u"INDIV"_s}).exit, 0);
}

void TestDeskHolder::sameBytesWithAndWithoutHolder_data()
{
    QTest::addColumn<QStringList>("words");

    const QString now = u"2030-01-15T10:00:00"_s; // fixed, so that two runs see the same moment
    QTest::newRow("queue") << QStringList{u"queue"_s, u"--now"_s, now};
    QTest::newRow("queue as JSON") << QStringList{u"queue"_s, u"--view"_s, u"all"_s, u"--now"_s, now, u"--json"_s};
    QTest::newRow("request") << QStringList{u"request"_s, u"show"_s, u"1"_s, u"--now"_s, now, u"--json"_s};
    QTest::newRow("balance") << QStringList{u"balance"_s, u"117/2026"_s, u"--now"_s, now};
    QTest::newRow("explanation") << QStringList{u"explain"_s, u"request"_s, u"1"_s, u"--now"_s, now, u"--json"_s};
    QTest::newRow("balance explained") << QStringList{u"explain"_s, u"balance"_s, u"117/2026"_s, u"--now"_s, now};
    QTest::newRow("timer") << QStringList{u"timer"_s, u"--json"_s};
    QTest::newRow("search") << QStringList{u"search"_s, u"заречье"_s, u"--json"_s};
    QTest::newRow("verification") << QStringList{u"desk"_s, u"verify"_s};
    QTest::newRow("trial import") << QStringList{u"import"_s, u"clients"_s, u"clients.csv"_s, u"--dry-run"_s, u"--json"_s};
    QTest::newRow("refusal by a rule") << QStringList{u"take"_s, u"999"_s};
    QTest::newRow("usage") << QStringList{u"queue"_s, u"--view"_s, u"nice"_s};
    QTest::newRow("desk exists") << QStringList{u"desk"_s, u"init"_s, u"--json"_s};
}

void TestDeskHolder::sameBytesWithAndWithoutHolder()
{
    QFETCH(QStringList, words);
    for (const QString &locale : {u"C.UTF-8"_s, u"ru_RU.UTF-8"_s}) {
        const CtlResult alone = m_desk.run(words, locale);
        Holder holder(m_desk.file(), Holder::Manner::Answers);
        QVERIFY(holder.isReady());

        const CtlResult held = m_desk.run(words, locale);

        QCOMPARE(held.out, alone.out);
        QCOMPARE(held.err, alone.err);
        QCOMPARE(held.exit, alone.exit);
    }
}

void TestDeskHolder::relativeFilesAreTheCallers()
{
    const Holder holder(m_desk.file(), Holder::Manner::Answers);
    QVERIFY(holder.isReady());

    const CtlResult imported = m_desk.json({u"import"_s, u"clients"_s, u"clients.csv"_s});

    QVERIFY2(imported.exit == 0, imported.everything().constData());
    QVERIFY(imported[u"same"_s].toInt() > 0);
}

void TestDeskHolder::writingCommandsWorkThroughTheHolder()
{
    QString session;
    {
        const Holder holder(m_desk.file(), Holder::Manner::Answers);
        QVERIFY(holder.isReady());
        const CtlResult started = m_desk.json({u"start"_s, u"1"_s});
        QVERIFY2(started.exit == 0, started.everything().constData());
        session = started[u"session"_s].toString();
    }

    QCOMPARE(m_desk.json({u"timer"_s})[u"running"_s].toObject()[u"session"_s].toString(), session);
    QCOMPARE(m_desk.run({u"stop"_s}).exit, 0);
}

void TestDeskHolder::silentHolderIsExitFive()
{
    const Holder holder(m_desk.file(), Holder::Manner::IsSilent);
    QVERIFY(holder.isReady());

    const CtlResult refused = m_desk.json({u"queue"_s});

    QVERIFY2(refused.exit == 5, refused.everything().constData());
    QCOMPARE(refused[u"code"_s].toString(), u"DESK_SILENT"_s);
    QVERIFY(refused[u"sentence"_s].toString().contains(m_desk.file()));
}

void TestDeskHolder::nobodyListensIsToldAtOnce()
{
    const Result<CommandOutput> answer = callHolder(m_desk.file(), {DeskCall::What::Raise, {}});

    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Error::Kind::NotFound);
}

void TestDeskHolder::raiseIsAnswered()
{
    const Holder holder(m_desk.file(), Holder::Manner::Answers);
    QVERIFY(holder.isReady());

    const Result<CommandOutput> answer = callHolder(m_desk.file(), {DeskCall::What::Raise, {}});

    QVERIFY(answer);
    QCOMPARE(answer->exit, 0);
}

void TestDeskHolder::brokenCallsAreDropped_data()
{
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("not JSON") << QByteArray("hello\n");
    QTest::newRow("another version") << QByteArray("{\"v\":2,\"argv\":[\"queue\"]}\n");
    QTest::newRow("no command") << QByteArray("{\"v\":1}\n");
    QTest::newRow("endless line") << QByteArray(2 * CallLimit, 'x');
}

void TestDeskHolder::brokenCallsAreDropped()
{
    QFETCH(QByteArray, bytes);
    const Holder holder(m_desk.file(), Holder::Manner::Answers);
    QVERIFY(holder.isReady());
    QLocalSocket socket;
    socket.connectToServer(socketName(m_desk.file()));
    QVERIFY(socket.waitForConnected());

    socket.write(bytes);
    while (socket.bytesToWrite() > 0 && socket.waitForBytesWritten()) { }

    QVERIFY(socket.state() == QLocalSocket::UnconnectedState || socket.waitForDisconnected());
    QVERIFY(socket.readAll().isEmpty());
    QCOMPARE(m_desk.run({u"queue"_s}).exit, 0); // the holder is still there
}

void TestDeskHolder::staleSocketIsTakenOver()
{
    { // a holder that dies without farewell leaves its socket behind
        const Holder holder(m_desk.file(), Holder::Manner::Answers);
        QVERIFY(holder.isReady());
        holder.kill();
    }
    QCOMPARE(m_desk.run({u"queue"_s}).exit, 0);

    const Holder next(m_desk.file(), Holder::Manner::Answers);

    QVERIFY(next.isReady());
    QCOMPARE(m_desk.run({u"queue"_s}).exit, 0);
}

QTEST_GUILESS_MAIN(TestDeskHolder)
#include "tst_deskholder.moc"
