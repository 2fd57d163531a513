// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hlinectl.h"
#include "support/privatecluster.h"

#include <QDateTime>
#include <QFile>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Patience = 60'000;

/// The lines of packaging/postgresql/hline.conf that say what a server logs.
QStringList shippedLogSettings()
{
    QFile file(QStringLiteral(HLINE_SOURCE_DIR "/packaging/postgresql/hline.conf"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(file.errorString()));
    QStringList out;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (line.startsWith(u"log_"_s))
            out << line;
    }
    return out;
}

QString minutesAgo(int minutes)
{
    return QDateTime::currentDateTimeUtc().addSecs(3 * 3600 - minutes * 60).toString(u"yyyy-MM-ddTHH:mm:ss"_s);
}

} // namespace

/// Names, phones, free text and passwords of a story that was synced stand in no log, neither the server's nor the desk's, whatever
/// went wrong on the way (reliability.md G14, goal 26).
class TestCanaries : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void noLogTellsThem();

private:
    void runs(const CtlDesk &desk, const QStringList &words, int exit = 0);

    QByteArray m_deskLog; ///< everything that a desk logs, and nothing of what it answers
};

/// With the whole log switched on. Answers go to standard output; a refusal, which may name things to the person, is told apart.
void TestCanaries::runs(const CtlDesk &desk, const QStringList &words, int exit)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_LOGGING_RULES"_s, u"*=true"_s);
    environment.insert(u"QT_FORCE_STDERR_LOGGING"_s, u"1"_s);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(QFileInfo(desk.file()).absolutePath());
    process.start(ctlProgram(), desk.words(words + QStringList{u"--json"_s}));
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished(Patience));
    const QByteArray said = process.readAllStandardError();
    QVERIFY2(process.exitCode() == exit, words.join(u' ').toUtf8() + ": " + said);
    for (const QByteArray &line : said.split('\n')) {
        if (!line.startsWith('{'))
            m_deskLog += line + '\n';
    }
}

void TestCanaries::noLogTellsThem()
{
    PrivateCluster cluster(shippedLogSettings());
    const QString office = cluster.makesOffice();
    cluster.hires(office, u"anna"_s, u"supervisor"_s);
    const CtlDesk desk;
    desk.prepare(); // a client with a phone, an address and a bank
    const QJsonObject file{{u"hline_office"_s, 1}, {u"host"_s, cluster.server().folder()}, {u"database"_s, office}, {u"login"_s, u"anna"_s}};
    desk.write(u"desk.hline.office"_s, QJsonDocument(file).toJson());
    desk.write(u"password"_s, cluster.passwordOf(u"anna"_s).toUtf8());
    desk.write(u"wrong"_s, "canary-password");
    const QStringList sync{u"sync"_s, u"--password-file"_s, u"password"_s};

    runs(desk, {u"request"_s, u"new"_s, u"--contract"_s, u"117/2026"_s, u"--service"_s, u"indiv"_s, u"--arrival"_s, minutesAgo(90),
                u"--subject"_s, u"канарейка-тема"_s, u"--text"_s, u"Звонила Канарейкина, +7 900 555-35-35"_s});
    runs(desk, {u"take"_s, u"1"_s});
    runs(desk, {u"log"_s, u"1"_s, u"--from"_s, minutesAgo(60), u"--minutes"_s, u"7"_s, u"--note"_s, u"канарейка-заметка"_s});
    runs(desk, {u"sync"_s, u"--password-file"_s, u"wrong"_s}, 1);
    // Every push fails in the middle, in words of the server's own; then by its clock; then it succeeds.
    cluster.rows(office, u"ALTER TABLE hl.body ADD CONSTRAINT canary CHECK (words = '') NOT VALID"_s);
    runs(desk, sync, 1);
    cluster.rows(office, u"ALTER TABLE hl.body DROP CONSTRAINT canary"_s);
    cluster.rows(office, u"ALTER ROLE anna SET statement_timeout = '1ms'"_s);
    runs(desk, sync, 3);
    cluster.rows(office, u"ALTER ROLE anna RESET statement_timeout"_s);
    runs(desk, sync);

    QVERIFY(cluster.rows(office, u"SELECT count(*) FROM hl.body"_s).front().front().toInt() > 0);
    const QByteArray serverLog = cluster.server().log();
    QVERIFY(serverLog.contains("anna"));   // the log is the one that is written
    QVERIFY(serverLog.contains("canary")); // … and the push did fail: the name of the constraint, nothing of the row
    QVERIFY(m_deskLog.contains("hline.sync"));
    for (const QByteArray &secret : {QByteArray("канарейка"), QByteArray("Канарейкина"), QByteArray("555-35-35"), QByteArray("canary-password"),
                                     cluster.passwordOf(u"anna"_s).toUtf8(), QByteArray("Орлова"), QByteArray("123-45-67"),
                                     QByteArray("buh@client.example"), QByteArray("Заречье")}) {
        QVERIFY2(!serverLog.contains(secret), "the server's log has " + secret);
        QVERIFY2(!m_deskLog.contains(secret), "the desk's log has " + secret);
    }
}

QTEST_GUILESS_MAIN(TestCanaries)
#include "tst_canaries.moc"
