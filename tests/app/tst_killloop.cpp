// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hlinectl.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;

/// `hlinectl start` and `stop` killed at a random moment, many times (HLINE_KILLS, default 100): no timer is lost once `start`
/// has printed its session, and there is one open session for it.
class TestKillLoop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void noTimerIsLostOnceStartHasPrinted();

private:
    struct Killed { bool finished = false; QByteArray out; };
    [[nodiscard]] Killed runAndKill(const QStringList &words, int after) const;
    [[nodiscard]] QString runningSession() const;
    [[nodiscard]] QByteArray sql(const QString &query) const;

    CtlDesk m_desk;
};

void TestKillLoop::initTestCase()
{
    m_desk.prepare();
    QCOMPARE(m_desk.run({u"request"_s, u"new"_s, u"--subject"_s, u"Падает"_s, u"--contract"_s, u"117/2026"_s, u"--service"_s, u"INDIV"_s}).exit, 0);
}

TestKillLoop::Killed TestKillLoop::runAndKill(const QStringList &words, int after) const
{
    QProcess process;
    process.start(ctlProgram(), m_desk.words(words));
    if (!process.waitForStarted())
        return {};
    if (!process.waitForFinished(after)) {
        process.kill();
        process.waitForFinished();
    }
    QByteArray out = process.readAllStandardOutput();
    return {process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0, out};
}

QByteArray TestKillLoop::sql(const QString &query) const
{
    QProcess sqlite;
    sqlite.start(u"sqlite3"_s, {m_desk.file(), query});
    return sqlite.waitForFinished() ? sqlite.readAllStandardOutput().trimmed() : sqlite.errorString().toUtf8();
}

QString TestKillLoop::runningSession() const
{
    const CtlResult timer = m_desk.json({u"timer"_s});
    return timer.exit == 0 ? timer[u"running"_s][u"session"_s].toString() : u"unreadable: "_s + QString::fromUtf8(timer.everything());
}

void TestKillLoop::noTimerIsLostOnceStartHasPrinted()
{
    const int kills = qEnvironmentVariableIntValue("HLINE_KILLS") > 0 ? qEnvironmentVariableIntValue("HLINE_KILLS") : 100;
    QElapsedTimer whole;
    whole.start();
    QVERIFY(m_desk.run({u"start"_s, u"1"_s}).exit == 0 && m_desk.run({u"stop"_s}).exit == 0);
    auto window = static_cast<int>(whole.elapsed()) * 2 / 3; // of two commands: half of the kills come while one is running

    QRandomGenerator random(20261124);
    QSet<QString> printed;
    int startsCut = 0, stopsCut = 0;
    for (int i = 0; i < kills; ++i) {
        const int after = random.bounded(window);
        const QString before = runningSession();
        const bool isStart = before.isEmpty();
        const Killed run = runAndKill(isStart ? QStringList{u"start"_s, u"1"_s, u"--json"_s} : QStringList{u"stop"_s, u"--json"_s}, after);
        const int step = window / 20 + 1; // … and still do when the machine becomes slower or faster meanwhile
        window = std::max(1, run.finished ? window - step : window + step);
        const QString now = runningSession();
        const QString said = QJsonDocument::fromJson(run.out)[u"session"_s].toString();

        if (isStart) {
            startsCut += run.finished ? 0 : 1;
            if (!said.isEmpty()) {
                QCOMPARE(now, said);
                QVERIFY(!printed.contains(said));
                printed.insert(said);
            }
        } else {
            stopsCut += run.finished ? 0 : 1;
            QVERIFY2(now.isEmpty() || now == before, qPrintable(now)); // stopped, or still the same timer
            if (!said.isEmpty())
                QCOMPARE(now, QString());
        }
    }

    if (!runningSession().isEmpty())
        QCOMPARE(m_desk.run({u"stop"_s}).exit, 0);
    QCOMPARE(sql(u"PRAGMA integrity_check"_s), QByteArray("ok"));
    QCOMPARE(m_desk.run({u"desk"_s, u"verify"_s}).exit, 0);
    const QString ids = u"'"_s + QStringList(printed.values()).join(u"','"_s) + u"'"_s;
    QCOMPARE(sql(u"SELECT count(*) FROM fact WHERE kind = 'timer.start' AND fact_id IN (%1)"_s.arg(ids)),
             QByteArray::number(printed.size()));
    qInfo("%d kills: %d starts and %d stops cut, %lld starts had printed", kills, startsCut, stopsCut, qlonglong(printed.size()));
    QVERIFY2(startsCut + stopsCut > kills / 20, "the kills came too late to cut anything");
    QVERIFY2(printed.size() > 0, "the kills came too early to let anything through");
}

QTEST_GUILESS_MAIN(TestKillLoop)
#include "tst_killloop.moc"
