// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hlinectl.h"

#include "base/clock.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;

/// The main job of the desk through the real hlinectl: from an empty file to an explained balance.
class TestCtlMainJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void importIsIdempotentAndCounted();
    void requestIsRegisteredTakenTimedAndExplained();
    void everyIdIsAcceptedBack_data();
    void everyIdIsAcceptedBack();
    void secondTimerIsRefusedUnlessSwitched();
    void boardTellsWhatWaitsAndWhoWorks();
    void pauseCostsNothing();
    void loggedTimeIsChargedByStartedMinute();
    void unknownCallerIsNeverTurnedAway();
    void lineRequestRefusesRemoteSessionWithItsClause();
    void importIsUndoneAsABatch();
    void projectionsEqualTheirRebuild();
    void readingCommandsLookFromAnotherMoment();
    void demoDeskHasWorkToDo();

private:
    [[nodiscard]] QString newRequest(const QString &service = u"INDIV"_s) const;
    [[nodiscard]] qint64 balance() const;

    CtlDesk m_desk;
};

void TestCtlMainJob::initTestCase()
{
    m_desk.prepare();
}

QString TestCtlMainJob::newRequest(const QString &service) const
{
    const CtlResult made = m_desk.json({u"request"_s, u"new"_s, u"--subject"_s, u"Не закрывается месяц"_s, u"--contract"_s,
                                        u"117/2026"_s, u"--service"_s, service});
    return made[u"id"_s].toString();
}

qint64 TestCtlMainJob::balance() const
{
    return m_desk.json({u"balance"_s, u"117/2026"_s})[u"balance_min"_s].toInteger(-1);
}

void TestCtlMainJob::importIsIdempotentAndCounted()
{
    const CtlResult again = m_desk.json({u"import"_s, u"clients"_s, u"clients.csv"_s});

    QCOMPARE(again.exit, 0);
    QCOMPARE(again[u"new"_s].toInt(-1), 0);
    QCOMPARE(again[u"changed"_s].toInt(-1), 0);
    QVERIFY(again[u"same"_s].toInt() > 0);
    QCOMPARE(again[u"refused"_s].toArray().size(), 0);
    QVERIFY(again[u"batch"_s].isNull());
}

void TestCtlMainJob::requestIsRegisteredTakenTimedAndExplained()
{
    const qint64 before = balance();
    const QString id = newRequest();
    QVERIFY(!id.isEmpty());

    const CtlResult queue = m_desk.json({u"queue"_s});
    QCOMPARE(queue.json().array().size(), 1);
    const QJsonObject row = queue.json().array().first().toObject();
    QCOMPARE(row[u"id"_s].toString(), id);
    QCOMPARE(row[u"client"_s].toString(), u"ТСЖ «Заречье»"_s);
    QCOMPARE(row[u"contract"_s].toString(), u"117/2026"_s);
    QCOMPARE(row[u"service"_s].toString(), u"INDIV"_s);
    QCOMPARE(row[u"state"_s].toString(), u"RUNNING"_s);
    QVERIFY(row[u"deadline"_s].isString());
    QVERIFY(row[u"remaining_s"_s].toInteger() <= 240 * 60);
    QCOMPARE(row[u"balance_min"_s].toInteger(), before);
    QCOMPARE(row.size(), 10);

    QCOMPARE(m_desk.run({u"take"_s, id}).exit, 0);
    const CtlResult started = m_desk.json({u"start"_s, id});
    QCOMPARE(started.exit, 0);
    QVERIFY(!started[u"session"_s].toString().isEmpty());
    const QJsonObject running = m_desk.json({u"timer"_s})[u"running"_s].toObject();
    QCOMPARE(running[u"request"_s].toString(), id);
    QCOMPARE(running[u"session"_s], started[u"session"_s]);
    QCOMPARE(running[u"paused"_s].toBool(true), false);
    QVERIFY(running[u"interrupted_at"_s].isNull());

    const CtlResult stopped = m_desk.json({u"stop"_s, u"--note"_s, u"Месяц закрыт"_s});
    QVERIFY2(stopped.exit == 0, stopped.everything().constData());
    QVERIFY(m_desk.json({u"timer"_s})[u"running"_s].isNull());
    QCOMPARE(balance(), before - stopped[u"billed_min"_s].toInteger());

    const CtlResult why = m_desk.json({u"explain"_s, u"request"_s, id});
    QCOMPARE(why[u"state"_s].toString(), u"MET"_s);
    QVERIFY(why[u"steps"_s].toArray().size() >= 3);
    QCOMPARE(m_desk.run({u"close"_s, id}).exit, 0);
    QCOMPARE(m_desk.json({u"queue"_s}).json().array().size(), 0);
}

void TestCtlMainJob::everyIdIsAcceptedBack_data()
{
    QTest::addColumn<int>("digits");

    QTest::newRow("whole id") << 36;
    QTest::newRow("eight and more leading digits") << 20;
}

void TestCtlMainJob::everyIdIsAcceptedBack()
{
    QFETCH(int, digits);
    const QString id = newRequest(u"LINE"_s);
    const CtlResult byId = m_desk.json({u"request"_s, u"show"_s, id.left(digits)});
    QVERIFY2(byId.exit == 0, byId.everything().constData());

    const QString number = byId[u"number"_s].toString();
    const CtlResult byNumber = m_desk.json({u"request"_s, u"show"_s, number});

    QCOMPARE(byNumber[u"id"_s].toString(), id);
    QCOMPARE(byNumber.out, byId.out);
    QCOMPARE(m_desk.run({u"close"_s, number}).exit, 0);
}

void TestCtlMainJob::secondTimerIsRefusedUnlessSwitched()
{
    const QString first = newRequest();
    const QString second = newRequest();
    QCOMPARE(m_desk.run({u"start"_s, first}).exit, 0);

    const CtlResult refused = m_desk.json({u"start"_s, second});

    QCOMPARE(refused.exit, 1);
    QCOMPARE(refused[u"code"_s].toString(), u"TIMER_RUNNING"_s);
    QVERIFY(!refused[u"sentence"_s].toString().isEmpty());

    const CtlResult switched = m_desk.json({u"start"_s, second, u"--switch"_s});

    QCOMPARE(switched.exit, 0);
    QCOMPARE(switched[u"stopped"_s].toObject()[u"request"_s].toString(), first);
    QCOMPARE(m_desk.json({u"timer"_s})[u"running"_s].toObject()[u"request"_s].toString(), second);
    QCOMPARE(m_desk.run({u"stop"_s}).exit, 0);
}

void TestCtlMainJob::boardTellsWhatWaitsAndWhoWorks()
{
    const QString waiting = newRequest();
    const QString begun = newRequest();
    QCOMPARE(m_desk.run({u"start"_s, begun, u"--switch"_s}).exit, 0);

    const CtlResult board = m_desk.json({u"board"_s});

    QCOMPARE(board.exit, 0);
    QStringList ids;
    for (const QJsonValue &row : board[u"waiting"_s].toArray())
        ids += row[u"id"_s].toString();
    QVERIFY(ids.contains(waiting));
    QVERIFY(!ids.contains(begun));
    const QJsonValue person = board[u"people"_s][0];
    QCOMPARE(person[u"presence"_s].toString(), u"WORKING"_s);
    QCOMPARE(person[u"work"_s][0][u"request"_s].toString(), begun);
    QVERIFY(board[u"may_assign"_s].toBool());
    QVERIFY(m_desk.run({u"board"_s}).out.contains("eneral queue"));
    QVERIFY(m_desk.run({u"board"_s}, u"ru_RU.UTF-8"_s).out.contains("бщая очередь"));

    QVERIFY(m_desk.run({u"assign"_s, waiting, u"--to"_s, u"nobody of that name"_s}).exit != 0);
    QCOMPARE(m_desk.json({u"assign"_s, waiting, u"--to"_s, person[u"name"_s].toString().left(3)})[u"to"_s], person[u"id"_s]);
    QCOMPARE(m_desk.run({u"stop"_s}).exit, 0);
}

void TestCtlMainJob::pauseCostsNothing()
{
    const QString id = newRequest();
    const CtlResult started = m_desk.json({u"start"_s, id});
    const auto elapsed = [this] { return m_desk.json({u"timer"_s})[u"running"_s][u"elapsed_s"_s].toInteger(); };
    QTRY_VERIFY(elapsed() >= 1); // a shorter segment cannot be paused

    QCOMPARE(m_desk.json({u"pause"_s})[u"running"_s].toObject()[u"paused"_s].toBool(), true);
    const CtlResult resumed = m_desk.json({u"resume"_s});
    const CtlResult stopped = m_desk.json({u"stop"_s});

    QCOMPARE(resumed[u"running"_s].toObject()[u"session"_s], started[u"session"_s]);
    QCOMPARE(stopped[u"session"_s], started[u"session"_s]);
    QVERIFY(stopped[u"billed_min"_s].toInteger() <= 1);
}

void TestCtlMainJob::loggedTimeIsChargedByStartedMinute()
{
    const Instant now = SystemClock().instant();
    const QString id = m_desk.json({u"request"_s, u"new"_s, u"--subject"_s, u"Вопрос по отчёту"_s, u"--contract"_s, u"117/2026"_s,
                                    u"--service"_s, u"INDIV"_s, u"--arrival"_s, isoMoscow(now - minutes(10))})[u"id"_s].toString();
    const qint64 before = balance();
    const QString from = isoMoscow(now - minutes(5));

    const CtlResult logged = m_desk.json({u"log"_s, id, u"--from"_s, from, u"--minutes"_s, u"1"_s, u"--note"_s, u"Звонок"_s});

    QVERIFY2(logged.exit == 0, logged.everything().constData());
    QCOMPARE(logged[u"billed_min"_s].toInteger(), 1);
    QCOMPARE(balance(), before - 1);
    const CtlResult explained = m_desk.json({u"explain"_s, u"balance"_s, u"117/2026"_s});
    qint64 sum = 0;
    for (const QJsonValue &line : explained[u"lines"_s].toArray())
        sum += line[u"delta_min"_s].toInteger();
    QCOMPARE(sum, before - 1);
}

void TestCtlMainJob::unknownCallerIsNeverTurnedAway()
{
    const CtlResult made = m_desk.json({u"request"_s, u"new"_s, u"--subject"_s, u"Не входит в программу"_s, u"--client"_s,
                                        u"ТСЖ, которого нет в базе"_s});
    QCOMPARE(made.exit, 0);

    const CtlResult shown = m_desk.json({u"request"_s, u"show"_s, made[u"number"_s].toString()});
    QVERIFY(shown[u"missing"_s].toArray().contains(u"contract_no"_s));
    QCOMPARE(m_desk.json({u"queue"_s, u"--view"_s, u"unsorted"_s}).json().array().size(), 1);
    QCOMPARE(m_desk.run({u"close"_s, made[u"id"_s].toString(), u"--state"_s, u"cancelled"_s}).exit, 0);
}

void TestCtlMainJob::lineRequestRefusesRemoteSessionWithItsClause()
{
    const QString id = newRequest(u"LINE"_s);

    const CtlResult refused = m_desk.json({u"connect"_s, u"start"_s, id});

    QCOMPARE(refused.exit, 1);
    QCOMPARE(refused[u"code"_s].toString(), u"REMOTE_FORBIDDEN_FOR_SERVICE"_s);
    QVERIFY(refused[u"clause"_s].toString().startsWith(u"2.4.1"_s));
    const CtlResult russian = m_desk.run({u"connect"_s, u"start"_s, id}, u"ru_RU.UTF-8"_s);
    QVERIFY2(russian.err.contains("удалённого подключения"), russian.err.constData());
    QVERIFY(russian.out.isEmpty());
}

void TestCtlMainJob::importIsUndoneAsABatch()
{
    m_desk.write(u"more.csv"_s, u"Пакет;Минут в месяц;Отклик, рабочих минут;Вид;Цена, руб.\nПремиум;600;60;Абонентский;27000\n"_s.toUtf8());
    const CtlResult imported = m_desk.json({u"import"_s, u"packages"_s, u"more.csv"_s});
    QCOMPARE(imported[u"new"_s].toInt(), 1);

    const CtlResult undone = m_desk.run({u"import"_s, u"undo"_s, imported[u"batch"_s].toString()});

    QVERIFY2(undone.exit == 0, undone.everything().constData());
    QCOMPARE(m_desk.json({u"import"_s, u"packages"_s, u"more.csv"_s, u"--dry-run"_s})[u"new"_s].toInt(), 1);
}

void TestCtlMainJob::projectionsEqualTheirRebuild()
{
    const CtlResult verified = m_desk.json({u"desk"_s, u"verify"_s});

    QVERIFY2(verified.exit == 0, verified.everything().constData());
    QCOMPARE(verified[u"projections"_s].toString(), u"equal"_s);
    QCOMPARE(verified[u"facts"_s].toString(), u"whole"_s);
}

void TestCtlMainJob::readingCommandsLookFromAnotherMoment()
{
    const QString id = newRequest();
    const Instant later = SystemClock().instant() + std::chrono::hours(24 * 14);

    const CtlResult queue = m_desk.json({u"queue"_s, u"--now"_s, isoMoscow(later)});
    QVERIFY2(queue.exit == 0, queue.everything().constData());
    for (const QJsonValue &row : queue.json().array()) {
        if (row[u"id"_s].toString() == id)
            QVERIFY(row[u"remaining_s"_s].toInteger() < 0);
    }
    QCOMPARE(m_desk.run({u"take"_s, id, u"--now"_s, isoMoscow(later)}).exit, 2);
}

void TestCtlMainJob::demoDeskHasWorkToDo()
{
    const CtlDesk demo;
    const CtlResult made = demo.json({u"desk"_s, u"init"_s, u"--demo"_s});
    QVERIFY2(made.exit == 0, made.everything().constData());

    QVERIFY(demo.json({u"queue"_s}).json().array().size() > 0);
    QCOMPARE(demo.run({u"desk"_s, u"verify"_s}).exit, 0);
}

QTEST_GUILESS_MAIN(TestCtlMainJob)
#include "tst_ctlmainjob.moc"
