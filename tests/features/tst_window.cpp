// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stage.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
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

QJsonArray workIn(const QJsonDocument &request)
{
    return request[u"work"].toArray();
}

/// A request that stands first in the queue: of a client in good standing, and long overdue.
bool registerUrgent(Stage &stage)
{
    const QString arrival = QDateTime::currentDateTimeUtc().addDays(-5).toString(Qt::ISODate);
    return !stage.ask({u"request"_s, u"new"_s, u"--subject"_s, u"Срочно"_s, u"--contract"_s, u"ЖКХ365-101"_s, u"--service"_s, u"INDIV"_s,
                       u"--arrival"_s, arrival}).isNull();
}

QByteArray integrityOf(const QString &deskPath)
{
    QProcess sqlite;
    sqlite.start(u"sqlite3"_s, {deskPath, u"PRAGMA integrity_check"_s});
    return sqlite.waitForFinished() ? sqlite.readAllStandardOutput().trimmed() : QByteArray();
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
    void theNextWindowAsksAboutAKilledTimer();

private:
    /// F7 to Ctrl+Enter; the number of the request that came of it.
    void registerByKeys(Stage &stage, const QString &tour, QString &number);
    /// F8, F8, words, Ctrl+Enter.
    void workByKeys(Stage &stage, const QString &tour, const QString &number);
    /// Ctrl+L on the first of the queue, which came in days before.
    void logByKeys(Stage &stage, const QString &tour);
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
    QFETCH(QStringList, options);
    const QString tour = u"mainjob-"_s + QString(layouts).replace(u',', u'-');
    Stage stage;
    QVERIFY2(stage.raise(), qPrintable(stage.failure()));
    QVERIFY2(stage.makeDesk(u"Иванова Анна"_s), qPrintable(stage.failure()));
    QVERIFY(registerUrgent(stage)); // first in the queue, and no time may be logged before a request came in
    QVERIFY(stage.useLayout(layouts));
    QVERIFY2(stage.openWindow(options), qPrintable(stage.failure()));
    stage.keepScreenshot(tour + u"-1-queue"_s);

    QString number;
    registerByKeys(stage, tour, number);
    if (!QTest::currentTestFailed())
        workByKeys(stage, tour, number);
    if (!QTest::currentTestFailed())
        logByKeys(stage, tour);
    if (QTest::currentTestFailed())
        return;

    const QString contract = stage.ask({u"request"_s, u"show"_s, number})[u"contract"].toString();
    for (const auto &[name, command] : {std::pair(u"-request.json"_s, QStringList{u"request"_s, u"show"_s, number}),
                                        std::pair(u"-ledger.json"_s, QStringList{u"explain"_s, u"balance"_s, contract})}) {
        QFile kept(stage.outputFolder() + u'/' + tour + name);
        QVERIFY(kept.open(QIODevice::WriteOnly));
        const QJsonDocument answer = stage.ask(command);
        QVERIFY2(!answer.isNull(), qPrintable(command.join(u' ')));
        QVERIFY(kept.write(answer.toJson()) > 0);
    }
    QVERIFY(stage.closeWindow());
}

void TestWindow::registerByKeys(Stage &stage, const QString &tour, QString &number)
{
    QFETCH(QString, client);
    QFETCH(QString, caller);
    QFETCH(QString, subject);
    const qsizetype before = stage.ask({u"queue"_s, u"--view"_s, u"all"_s}).array().size();

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
    number = numberOf(subject, stage);
    QVERIFY(!number.isEmpty());
    stage.settle();
}

void TestWindow::workByKeys(Stage &stage, const QString &tour, const QString &number)
{
    QFETCH(QString, words);

    stage.press(u"F8"_s);
    QVERIFY(stage.waitFor({u"timer"_s}, [&](const QJsonDocument &timer) { return running(timer)[u"elapsed_s"].toInt() >= 2; }));
    QCOMPARE(running(stage.ask({u"timer"_s}))[u"number"].toString(), number);
    stage.keepScreenshot(tour + u"-3-timer"_s);
    stage.press(u"F8"_s);
    QVERIFY(stage.waitFor({u"timer"_s}, [](const QJsonDocument &timer) { return timer[u"running"].isNull(); }));
    stage.settle(); // words are asked for inside the window
    stage.type(words);
    stage.keepScreenshot(tour + u"-4-words"_s);
    stage.press(u"ctrl+Return"_s);

    QVERIFY(stage.waitFor({u"request"_s, u"show"_s, number}, [&](const QJsonDocument &request) {
        return workIn(request).size() == 1 && workIn(request)[0][u"note"] == words;
    }));
    QVERIFY(workIn(stage.ask({u"request"_s, u"show"_s, number}))[0][u"seconds"].toInt() >= 2);
}

void TestWindow::logByKeys(Stage &stage, const QString &tour)
{
    QFETCH(QString, logKeys);
    QFETCH(QString, length);
    QFETCH(int, minutes);

    stage.settle();
    stage.press(u"ctrl+Home"_s);
    stage.settle();
    const QString first = stage.ask({u"queue"_s, u"--view"_s, u"all"_s})[0][u"number"].toString();
    const qsizetype entries = workIn(stage.ask({u"request"_s, u"show"_s, first})).size();
    stage.press(logKeys);
    stage.settle();
    stage.type(length);
    stage.keepScreenshot(tour + u"-5-log"_s);
    stage.press(u"ctrl+Return"_s);

    QVERIFY(stage.waitFor({u"request"_s, u"show"_s, first}, [&](const QJsonDocument &request) {
        return workIn(request).size() == entries + 1 && workIn(request).last()[u"seconds"].toInt() == minutes * 60;
    }));
    stage.keepScreenshot(tour + u"-6-done"_s);
}

/// The window's half of the loop: F8, kill -9 at a random moment, open again; tst_killloop does the other half with hlinectl.
/// HLINE_KILLS=1000 for the full loop.
void TestWindow::startedTimerSurvivesKilledWindow()
{
    const int kills = qEnvironmentVariableIsSet("HLINE_KILLS") ? qEnvironmentVariableIntValue("HLINE_KILLS") / 2 : 40;
    Stage stage;
    QVERIFY2(stage.raise(), qPrintable(stage.failure()));
    QVERIFY2(stage.makeDesk(u"Иванова Анна"_s), qPrintable(stage.failure()));
    QVERIFY(stage.useLayout(u"us"_s));
    int told = 0;
    for (int kill = 0; kill < kills; ++kill) {
        QVERIFY(registerUrgent(stage));
        QVERIFY2(stage.openWindow({u"--lang"_s, u"ru"_s}), qPrintable(stage.failure()));
        stage.press(u"F8"_s);
        QString session; // what the window has told by the time it dies
        for (quint32 asked = QRandomGenerator::global()->bounded(8U); asked > 0; --asked)
            session = running(stage.ask({u"timer"_s}))[u"session"].toString();

        stage.killWindow();

        const QJsonObject left = running(stage.ask({u"timer"_s}));
        if (!session.isEmpty()) {
            ++told;
            QCOMPARE(left[u"session"].toString(), session);
            QVERIFY(left[u"interrupted_at"].isString());
        }
        QVERIFY(left.isEmpty() || !stage.ask({u"stop"_s, u"--until"_s, u"now"_s}).isNull());
        QVERIFY(stage.ask({u"timer"_s})[u"running"].isNull());
    }
    qInfo("%d windows killed, %d had told of their timer", kills, told);
    QVERIFY(!stage.ask({u"desk"_s, u"verify"_s}).isNull());
    QCOMPARE(integrityOf(stage.deskPath()), QByteArray("ok"));
}

void TestWindow::theNextWindowAsksAboutAKilledTimer()
{
    Stage stage;
    QVERIFY2(stage.raise(), qPrintable(stage.failure()));
    QVERIFY2(stage.makeDesk(u"Иванова Анна"_s), qPrintable(stage.failure()));
    QVERIFY(stage.useLayout(u"us"_s));
    QVERIFY(registerUrgent(stage));
    QVERIFY2(stage.openWindow({u"--lang"_s, u"ru"_s}), qPrintable(stage.failure()));
    stage.press(u"F8"_s);
    QVERIFY(stage.waitFor({u"timer"_s}, [](const QJsonDocument &timer) { return timer[u"running"].isObject(); }));

    stage.killWindow();

    QVERIFY2(stage.openWindow({u"--lang"_s, u"ru"_s}), qPrintable(stage.failure()));
    stage.keepScreenshot(u"crash-question"_s);
    QVERIFY(running(stage.ask({u"timer"_s}))[u"interrupted_at"].isString());
    QVERIFY(stage.closeWindow());
}

QTEST_GUILESS_MAIN(TestWindow)
#include "tst_window.moc"
