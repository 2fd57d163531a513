// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "departmentstage.h"
#include "officefacts.h"

#include <QDateTime>
#include <QJsonArray>
#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Noon of a day of the last month, in Moscow's time without a zone as hlinectl reads it.
QDateTime inLastMonth(int day)
{
    const QDate today = QDate::currentDate().addMonths(-1);
    return QDateTime(QDate(today.year(), today.month(), day), QTime(12, 0), Qt::UTC);
}

QString monthOf(const QDateTime &time)
{
    return time.toString(u"yyyy-MM"_s);
}

} // namespace

/// What a person meets who comes back late, or whose desk was copied (sync.md 4.6 - 4.10): nothing is lost, and each oddity has its words
/// on the screen. Screenshots are kept.
class TestLateReturns : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void workOfAClosedMonthIsCountedNow();
    void aCopiedDeskKeepsBothTimers();
    void recordsOfANewerProgramAreSaid();
    void aSpoiledClockIsPutRight();

private:
    std::unique_ptr<StagedOffice> m_office;
    std::unique_ptr<StagedDesk> m_anna, m_boris;
};

void TestLateReturns::init()
{
    m_office = std::make_unique<StagedOffice>();
    m_anna = std::make_unique<StagedDesk>(u"anna"_s);
    m_boris = std::make_unique<StagedDesk>(u"boris"_s);
    m_office->join(*m_anna, *m_boris);
}

/// Boris logs work of last month while Anna closes it.
void TestLateReturns::workOfAClosedMonthIsCountedNow()
{
    const QString number = m_anna->registers(u"Акт сверки"_s, inLastMonth(10));
    m_anna->open({u"--theme"_s, u"light"_s});
    m_anna->isSent();
    m_boris->open({u"--theme"_s, u"dark"_s});
    m_boris->sees(number);
    m_boris->isSent();
    m_boris->stage.killWindow();

    const QString from = inLastMonth(11).toString(u"yyyy-MM-ddTHH:mm:ss"_s);
    QVERIFY(!m_boris->stage.ask({u"take"_s, number}).isNull());
    QVERIFY(!m_boris->stage.ask({u"log"_s, number, u"--from"_s, from, u"--minutes"_s, u"12"_s, u"--note"_s, u"в дороге"_s}).isNull());
    QVERIFY(m_anna->stage.waitFor({u"month"_s, u"close"_s, monthOf(inLastMonth(1))}, [](const QJsonDocument &closed) { return !closed.isNull(); }));
    m_anna->isSent();

    m_boris->open({u"--theme"_s, u"dark"_s});
    m_boris->isSent();
    const auto isListed = [](const QJsonDocument &late) { return late.array().size() == 1; };
    for (StagedDesk *desk : {m_anna.get(), m_boris.get()}) {
        QVERIFY2(desk->stage.waitFor({u"month"_s, u"late"_s}, isListed), qPrintable(desk->login));
        desk->choose(number);
        desk->stage.keepScreenshot(u"8-%1-late-entry"_s.arg(desk->login));
    }
    m_boris->keepOutbox(u"8-boris-late-verdict"_s);
}

/// Boris takes a copy of his desk home: both places work, both run a timer.
void TestLateReturns::aCopiedDeskKeepsBothTimers()
{
    const QString here = m_anna->registers(u"Начисление пени"_s, QDateTime::currentDateTimeUtc().addSecs(-7200));
    const QString there = m_anna->registers(u"Перенос лицевых счетов"_s, QDateTime::currentDateTimeUtc().addSecs(-3600));
    m_anna->open({u"--theme"_s, u"light"_s});
    m_anna->isSent();
    m_boris->open({u"--theme"_s, u"dark"_s});
    m_boris->sees(there);
    m_boris->isSent();
    QVERIFY(m_boris->stage.closeWindow());

    StagedDesk laptop(u"laptop"_s);
    m_boris->leavesTo(laptop);
    QVERIFY(!laptop.stage.ask({u"take"_s, there}).isNull());
    QVERIFY(!laptop.stage.ask({u"start"_s, there}).isNull());
    m_boris->open({u"--theme"_s, u"dark"_s});
    m_boris->choose(here);
    m_boris->stage.press(u"F8"_s);
    m_boris->isSent();
    laptop.open({u"--theme"_s, u"light"_s});
    laptop.isSent();

    for (StagedDesk *desk : {m_boris.get(), &laptop}) {
        QVERIFY(desk->waitForHolder(there, u"Петров"_s));
        QVERIFY(desk->waitForHolder(here, u"Петров"_s));
        desk->stage.keepScreenshot(u"9-%1-copied-desk"_s.arg(desk->login));
    }
    QVERIFY(m_anna->stage.waitFor({u"board"_s}, [](const QJsonDocument &board) { return board[u"doubts"][u"desks"].toArray().size() == 1; }));
    m_anna->stage.press(u"F11"_s);
    m_anna->stage.settle();
    m_anna->stage.keepScreenshot(u"9-anna-board"_s);
    for (const QString &keys : {u"Tab"_s, u"Right"_s, u"Tab"_s, u"End"_s})
        m_anna->stage.press(keys);
    m_anna->stage.settle();
    m_anna->stage.keepScreenshot(u"9-anna-copied-desk"_s);
    QCOMPARE(m_office->brokenInvariants(), QStringList());
}

/// Somebody's program is newer than the window here: its record counts, and is read once the window is updated (reliability.md D13).
void TestLateReturns::recordsOfANewerProgramAreSaid()
{
    m_anna->open({u"--theme"_s, u"light"_s});
    m_anna->isSent();
    m_office->knowsFutureKinds();
    OfficeDesk newer(m_office->cluster().connectionOf(m_office->name(), u"boris"_s));
    QCOMPARE(newer.says(newer.fact("future.kind")), QByteArray("ok"));

    QVERIFY(m_anna->stage.waitFor({u"balance"_s, u"ЖКХ365-101"_s}, [](const QJsonDocument &balance) { return balance[u"incomplete"].toBool(); }));
    m_anna->stage.keepScreenshot(u"10-anna-newer-record"_s);
}

/// Somebody's clock was three hours fast, and nothing could correct it: a supervisor says when it was (S-OFF-1).
void TestLateReturns::aSpoiledClockIsPutRight()
{
    const QString number = m_anna->registers(u"Льготы за октябрь"_s, QDateTime::currentDateTimeUtc().addSecs(-7200));
    m_anna->open({u"--theme"_s, u"light"_s});
    m_anna->isSent();
    const auto request = FactId::fromString(m_anna->stage.ask({u"request"_s, u"show"_s, number})[u"id"].toString());
    QVERIFY(request.has_value());
    OfficeDesk fast(m_office->cluster().connectionOf(m_office->name(), u"anna"_s));
    FactDraft work = fast.work(*request, 12 * 60);
    work.contract.reset();
    work.at += std::chrono::hours(3);
    QCOMPARE(fast.says(work), QByteArray("clock"));
    const auto doubted = [](qsizetype count) {
        return [count](const QJsonDocument &board) { return board[u"doubts"][u"clocks"].toArray().size() == count; };
    };
    QVERIFY(m_anna->stage.waitFor({u"board"_s}, doubted(1)));

    m_anna->stage.press(u"F11"_s);
    m_anna->stage.settle(); // the board is there
    for (const QString &keys : {u"Tab"_s, u"Right"_s, u"Tab"_s, u"End"_s, u"Up"_s, u"Up"_s, u"Up"_s, u"Up"_s}) // past the restored desks and the moved starts, of which there are none
        m_anna->stage.press(keys);
    m_anna->stage.settle();
    m_anna->stage.keepScreenshot(u"11-anna-spoiled-clock"_s);
    m_anna->stage.press(u"Return"_s);
    m_anna->stage.settle();
    m_anna->stage.type(u"По журналу звонков"_s);
    m_anna->stage.settle();
    m_anna->stage.keepScreenshot(u"11-anna-dating"_s);
    m_anna->stage.press(u"Return"_s);

    QVERIFY(m_anna->stage.waitFor({u"board"_s}, doubted(0)));
    m_anna->isSent();
    m_anna->stage.keepScreenshot(u"11-anna-dated"_s);
    QCOMPARE(m_office->brokenInvariants(), QStringList());
}

QTEST_GUILESS_MAIN(TestLateReturns)
#include "tst_latereturns.moc"
