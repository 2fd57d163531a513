// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "departmentstage.h"

#include <QJsonArray>
#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;

/// What a person sees who was without a link for three days, while another closed the month and the office was restored from an older
/// copy; and whose clock is wrong (sync.md 4.6, 4.8, 4.10). Screenshots are kept.
class TestThreeDaysAway : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void monthIsClosedAndTheOfficeRestoredMeanwhile();
    void wrongClockIsSaid();
    void cleanup();

private:
    /// Boris works on the request for so many minutes, at noon of the day that the world has.
    void works(const QString &number, const QDateTime &noon, int minutes);
    void isCounted(StagedDesk &desk, const QString &number, int minutes);

    std::unique_ptr<StagedOffice> m_office;
    std::unique_ptr<StagedDesk> m_anna, m_boris;
    QDateTime m_lastDay; ///< noon in Moscow of the last working day of a month
};

namespace {

/// The next Monday or Tuesday that ends a month, with three working days after it.
QDateTime lastDayOfAMonth()
{
    QDate day = QDate::currentDate();
    const auto isBeforeHolidays = [](const QDate &date) { return date.month() == 12 || date.month() == 4; };
    do {
        day = day.addDays(1);
    } while (day.day() != day.daysInMonth() || day.dayOfWeek() > 2 || isBeforeHolidays(day));
    return QDateTime(day, QTime(9, 0), Qt::UTC);
}

QString iso(const QDateTime &time)
{
    return time.addSecs(3 * 3600).toString(u"yyyy-MM-ddTHH:mm:ss"_s); // hlinectl reads Moscow's time
}

} // namespace

void TestThreeDaysAway::init()
{
    m_lastDay = lastDayOfAMonth();
    QVERIFY2(worldComesTo(m_lastDay), "libfaketime is not installed");
    m_office = std::make_unique<StagedOffice>();
    m_anna = std::make_unique<StagedDesk>(u"anna"_s);
    m_boris = std::make_unique<StagedDesk>(u"boris"_s);
    m_office->join(*m_anna, *m_boris);
}

void TestThreeDaysAway::cleanup()
{
    m_anna.reset();
    m_boris.reset();
    m_office.reset();
    for (const char *name : {"LD_PRELOAD", "FAKETIME", "FAKETIME_DONT_FAKE_MONOTONIC"})
        qunsetenv(name);
}

void TestThreeDaysAway::works(const QString &number, const QDateTime &noon, int minutes)
{
    QVERIFY(!m_boris->stage.ask({u"log"_s, number, u"--from"_s, iso(noon.addSecs(-7200)), u"--minutes"_s, QString::number(minutes), u"--note"_s,
                                 u"у клиента"_s}).isNull());
}

void TestThreeDaysAway::isCounted(StagedDesk &desk, const QString &number, int minutes)
{
    const auto isWorked = [minutes](const QJsonDocument &request) {
        int seconds = 0;
        for (const QJsonValue &piece : request[u"work"].toArray())
            seconds += piece[u"seconds"].toInt();
        return seconds == 60 * minutes;
    };
    QVERIFY2(desk.stage.waitFor({u"request"_s, u"show"_s, number}, isWorked), qPrintable(desk.login));
}

void TestThreeDaysAway::monthIsClosedAndTheOfficeRestoredMeanwhile()
{
    const QString number = m_anna->registers(u"Переход на новый тариф"_s, m_lastDay.addSecs(-4 * 3600));
    m_anna->open({u"--theme"_s, u"light"_s});
    m_anna->isSent();
    m_boris->open({u"--theme"_s, u"dark"_s});
    m_boris->sees(number);
    m_boris->isSent();
    m_office->goesAway();
    QVERIFY(!m_boris->stage.ask({u"take"_s, number}).isNull());
    QVERIFY(m_anna->stage.closeWindow());

    int worked = 0;
    for (const int day : {0, 1, 2}) {
        QVERIFY(m_boris->stage.closeWindow());
        QVERIFY(worldComesTo(m_lastDay.addDays(day)));
        m_boris->startsComputer();
        m_boris->open({u"--theme"_s, u"dark"_s});
        works(number, m_lastDay.addDays(day), 12 + day);
        worked += 12 + day;
        m_boris->choose(number);
        m_boris->stage.keepScreenshot(u"11-boris-day-%1-without-a-link"_s.arg(day + 1));
    }
    m_boris->keepOutbox(u"11-boris-outbox-of-three-days"_s);
    QVERIFY(m_boris->stage.closeWindow());

    const QDateTime monthEnds = m_lastDay.addDays(3).addSecs(7 * 3600); // third working day, after 18:00 (S-OFF-2)
    QVERIFY(worldComesTo(monthEnds));
    m_office->comesBack(); // for all but Boris
    const QString backup = m_anna->stage.file(u"yesterday"_s);
    m_office->administers({u"office"_s, u"backup"_s, backup});
    m_anna->startsComputer();
    m_anna->open({u"--theme"_s, u"light"_s});
    m_anna->isSent();
    QVERIFY(m_anna->stage.waitFor({u"month"_s, u"close"_s, m_lastDay.toString(u"yyyy-MM"_s)}, // the window has its link now
                                  [](const QJsonDocument &closed) { return !closed.isNull(); }));
    m_anna->isSent();
    m_office->isRestoredFrom(backup);
    QVERIFY(!m_anna->registers(u"После восстановления"_s, monthEnds.addSecs(-7200)).isEmpty());
    m_anna->isSent();

    m_boris->startsComputer();
    m_boris->open({u"--theme"_s, u"dark"_s});
    m_boris->isSent();
    for (StagedDesk *desk : {m_anna.get(), m_boris.get()}) {
        isCounted(*desk, number, worked);
        QVERIFY(desk->stage.waitFor({u"month"_s, u"late"_s}, [](const QJsonDocument &late) { return late.array().size() == 1; }));
        desk->choose(number);
        desk->stage.keepScreenshot(u"12-%1-after-three-days"_s.arg(desk->login));
    }
    m_boris->keepOutbox(u"12-boris-verdicts-of-three-days"_s);
    QCOMPARE(m_office->brokenInvariants(), QStringList());
}

void TestThreeDaysAway::wrongClockIsSaid()
{
    m_office->goesAway(); // else the desk would learn of its clock and refuse what lies in the future
    QVERIFY(worldComesTo(m_lastDay.addSecs(2 * 3600 + 180))); // of Boris's computer alone: the server goes on
    m_boris->startsComputer();
    m_boris->open({u"--theme"_s, u"light"_s});
    const QString number = m_boris->registers(u"Не печатается квитанция"_s, m_lastDay.addSecs(-7200));
    QVERIFY(!number.isEmpty());
    QVERIFY(!m_boris->stage.ask({u"take"_s, number}).isNull());
    works(number, m_lastDay.addSecs(3600), 7);
    works(number, m_lastDay.addSecs(2 * 7200 - 300), 5); // an hour of the day that the server has not come to: who knows when it was
    QVERIFY(worldComesTo(m_lastDay.addSecs(120)));
    m_office->comesBack();
    m_boris->isSent();
    m_boris->choose(number);
    m_boris->stage.keepScreenshot(u"13-boris-wrong-clock"_s);
    m_boris->keepOutbox(u"13-boris-wrong-clock-outbox"_s);
    isCounted(*m_boris, number, 7);
    QCOMPARE(m_office->brokenInvariants(), QStringList());
}

QTEST_GUILESS_MAIN(TestThreeDaysAway)
#include "tst_threedaysaway.moc"
