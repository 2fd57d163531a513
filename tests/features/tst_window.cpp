// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stage.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace hline;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int FieldsToQuestion = 4; // from the last name: first and middle name, program, question

constexpr int FieldsToService = 3;  // from the question: details, channel, service
constexpr int LinesToIndividual = 6; // from «not sorted yet»

/// Number of the open request with this subject; empty if there is none.
QString numberOf(const QString &subject, Stage &stage)
{
    const QJsonArray rows = stage.ask({u"queue"_s, u"--view"_s, u"all"_s}).array();
    for (const QJsonValue &row : rows) {
        const QString number = row[u"number"].toString();
        if (stage.ask({u"request"_s, u"show"_s, number})[u"subject"] == subject)
            return number;
    }
    return {};
}

QJsonObject running(const QJsonDocument &timer)
{
    return timer[u"running"].toObject();
}

} // namespace

/// The main job in the real window, by keys alone; what happened is read over the socket.
class TestWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keysAloneDoTheMainJob_data();
    void keysAloneDoTheMainJob();
    void startedTimerSurvivesKilledWindow();
};

void TestWindow::keysAloneDoTheMainJob_data()
{
    QTest::addColumn<QString>("layouts");
    QTest::addColumn<QString>("logKeys"); // Ctrl and the place of L on the keyboard
    QTest::addColumn<QString>("client"); // a part of the name, as the keys of the layout give it
    QTest::addColumn<QString>("caller");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("length");
    QTest::addColumn<int>("minutes");
    QTest::addColumn<QStringList>("options");
    QTest::newRow("Latin keyboard") << u"us"_s << u"ctrl+46"_s << u"pfhtxmt"_s << u"Petrova"_s << u"Month does not close"_s << u"Explained closing"_s << u"1:20"_s << 80
                                    << QStringList{u"--lang"_s, u"en"_s, u"--theme"_s, u"light"_s};
    QTest::newRow("Russian keyboard, Latin beside it")
        << u"ru,us"_s << u"ctrl+46"_s << u"заречье"_s << u"Петрова"_s << u"Месяц закрыт с ошибкой"_s << u"Показала порядок закрытия"_s << u"35м"_s << 35
        << QStringList{u"--lang"_s, u"ru"_s, u"--theme"_s, u"dark"_s};
    QTest::newRow("Russian keyboard only")
        << u"ru"_s << u"ctrl+46"_s << u"заречье"_s << u"Петрова"_s << u"Льготы за прошлый год"_s << u"Разобрали начисление льгот"_s << u"35м"_s << 35
        << QStringList{u"--lang"_s, u"ru"_s, u"--theme"_s, u"light"_s};
}

void TestWindow::keysAloneDoTheMainJob()
{
    QFETCH(QString, layouts);
    QFETCH(QString, logKeys);
    QFETCH(QString, client);
    QFETCH(QString, caller);
    QFETCH(QString, subject);
    QFETCH(QString, words);
    QFETCH(QString, length);
    QFETCH(int, minutes);
    QFETCH(QStringList, options);
    const QString tour = u"mainjob-"_s + QString(layouts).replace(u',', u'-');
    Stage stage;
    QVERIFY2(stage.raise(), qPrintable(stage.failure()));
    QVERIFY2(stage.makeDesk(u"Иванова Анна"_s), qPrintable(stage.failure()));
    QVERIFY(stage.useLayout(layouts));
    const qsizetype before = stage.ask({u"queue"_s, u"--view"_s, u"all"_s}).array().size();
    QVERIFY2(stage.openWindow(options), qPrintable(stage.failure()));
    stage.keepScreenshot(tour + u"-1-queue"_s);

    // a request is registered while the client speaks
    stage.press(u"F7"_s);
    stage.type(client);
    stage.settle();
    stage.press(u"Return"_s);
    stage.settle(); // the cursor stands in the first empty field
    stage.type(caller);
    for (int field = 0; field < FieldsToQuestion; ++field)
        stage.press(u"Tab"_s);
    stage.type(subject);
    for (int field = 0; field < FieldsToService; ++field)
        stage.press(u"Tab"_s);
    for (int line = 0; line < LinesToIndividual; ++line)
        stage.press(u"Down"_s);
    stage.keepScreenshot(tour + u"-2-register"_s);
    stage.press(u"ctrl+Return"_s);
    QVERIFY(stage.waitFor({u"queue"_s, u"--view"_s, u"all"_s},
                          [&](const QJsonDocument &queue) { return queue.array().size() == before + 1; }));
    const QString number = numberOf(subject, stage);
    QVERIFY(!number.isEmpty());
    stage.settle();

    // the timer runs on it, is stopped, and words are asked for inside the window
    stage.press(u"F8"_s);
    QVERIFY(stage.waitFor({u"timer"_s}, [&](const QJsonDocument &timer) { return running(timer)[u"elapsed_s"].toInt() >= 2; }));
    QCOMPARE(running(stage.ask({u"timer"_s}))[u"number"].toString(), number);
    stage.keepScreenshot(tour + u"-3-timer"_s);
    stage.press(u"F8"_s);
    QVERIFY(stage.waitFor({u"timer"_s}, [](const QJsonDocument &timer) { return timer[u"running"].isNull(); }));
    stage.settle();
    stage.type(words);
    stage.keepScreenshot(tour + u"-4-words"_s);
    stage.press(u"ctrl+Return"_s);
    const auto work = [](const QJsonDocument &request) { return request[u"work"].toArray(); };
    QVERIFY(stage.waitFor({u"request"_s, u"show"_s, number}, [&](const QJsonDocument &request) {
        return work(request).size() == 1 && work(request)[0][u"note"] == words;
    }));
    QVERIFY(work(stage.ask({u"request"_s, u"show"_s, number}))[0][u"seconds"].toInt() >= 2);

    // time afterwards, on a request that came in long before: the first of the queue
    stage.settle();
    stage.press(u"ctrl+Home"_s);
    stage.settle();
    const QString first = stage.ask({u"queue"_s, u"--view"_s, u"all"_s})[0][u"number"].toString();
    const qsizetype entries = work(stage.ask({u"request"_s, u"show"_s, first})).size();
    stage.press(logKeys);
    stage.settle();
    stage.type(length);
    stage.keepScreenshot(tour + u"-5-log"_s);
    stage.press(u"ctrl+Return"_s);
    QVERIFY(stage.waitFor({u"request"_s, u"show"_s, first}, [&](const QJsonDocument &request) {
        return work(request).size() == entries + 1 && work(request).last()[u"seconds"].toInt() == minutes * 60;
    }));
    stage.keepScreenshot(tour + u"-6-done"_s);

    QFile ledger(stage.outputFolder() + u'/' + tour + u".json"_s);
    QVERIFY(ledger.open(QIODevice::WriteOnly));
    QVERIFY(ledger.write(stage.ask({u"request"_s, u"show"_s, number}).toJson()) > 0);
    QVERIFY(stage.closeWindow());
}

/// The window's half of the loop: F8, kill -9, open again. HLINE_KILLS=1000 for the full loop.
void TestWindow::startedTimerSurvivesKilledWindow()
{
    const int kills = qEnvironmentVariableIsSet("HLINE_KILLS") ? qEnvironmentVariableIntValue("HLINE_KILLS") : 10;
    Stage stage;
    QVERIFY2(stage.raise(), qPrintable(stage.failure()));
    QVERIFY2(stage.makeDesk(u"Иванова Анна"_s), qPrintable(stage.failure()));
    QVERIFY(stage.useLayout(u"us"_s));
    for (int kill = 0; kill < kills; ++kill) {
        QVERIFY2(stage.openWindow({u"--lang"_s, u"ru"_s}), qPrintable(stage.failure()));
        stage.press(u"F8"_s);
        QVERIFY(stage.waitFor({u"timer"_s}, [](const QJsonDocument &timer) { return timer[u"running"].isObject(); }));
        const QString session = running(stage.ask({u"timer"_s}))[u"session"].toString();

        stage.killWindow();

        const QJsonObject left = running(stage.ask({u"timer"_s}));
        QCOMPARE(left[u"session"].toString(), session);
        QVERIFY(left[u"interrupted_at"].isString());
        if (kill == 0) { // the question stands in the next window
            QVERIFY2(stage.openWindow({u"--lang"_s, u"ru"_s}), qPrintable(stage.failure()));
            stage.keepScreenshot(u"crash-question"_s);
            QVERIFY(running(stage.ask({u"timer"_s}))[u"interrupted_at"].isString());
            stage.killWindow();
        }
        QVERIFY(!stage.ask({u"stop"_s, u"--until"_s, u"now"_s}).isNull());
        QVERIFY(stage.ask({u"timer"_s})[u"running"].isNull());
    }
    QVERIFY(!stage.ask({u"desk"_s, u"verify"_s}).isNull());
}

QTEST_GUILESS_MAIN(TestWindow)
#include "tst_window.moc"
