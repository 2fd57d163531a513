// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/windowdesk.h"
#include "text/phrasebook.h"
#include "timer/crashquestion.h"
#include "timer/overlimitbanner.h"
#include "timer/timerstrip.h"

#include <QDateTimeEdit>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;

/// The strip while a timer runs, and the question after a crash, over a real desk.
class TestTimerWidgets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void stripIsThereOnlyWhileATimerRuns();
    void stripTellsElapsedChargeAndRest();
    void stripSaysWhatHappensBeyondThePackage();
    void questionBeforeAStartEndsWithOtherWork();
    void stripAsksWhetherTheQuestionIsSimple();
    void pauseButtonPausesAndResumes();
    void startMovesBackByTheMenu();
    void interruptedTimerIsAskedAboutAndNotShownAsRunning();
    void answerDecidesWhatIsCounted_data();
    void answerDecidesWhatIsCounted();

private:
    void startTimer();
    void loadTimer();
    template<typename Widget>
    [[nodiscard]] Widget *part(const char *name) const
    {
        return m_window->findChild<Widget *>(QString::fromLatin1(name));
    }

    Phrasebook m_phrasebook{Language::English};
    Theme m_theme;
    std::unique_ptr<WindowDesk> m_desk;
    std::unique_ptr<QWidget> m_window;
    TimerWatch *m_watch = nullptr;
    TimerStrip *m_strip = nullptr;
    CrashQuestion *m_question = nullptr;
};

void TestTimerWidgets::init()
{
    m_desk = std::make_unique<WindowDesk>();
    m_window = std::make_unique<QWidget>();
    m_watch = new TimerWatch(m_desk->access(), m_window.get());
    m_strip = new TimerStrip(*m_watch, m_phrasebook, m_theme, m_window.get());
    m_question = new CrashQuestion(m_desk->access(), *m_watch, m_phrasebook, m_theme, m_window.get());
    m_window->show();
}

void TestTimerWidgets::cleanup()
{
    m_window.reset();
    m_desk.reset();
}

void TestTimerWidgets::startTimer()
{
    const RequestRef request = m_desk->registerRequest(u"Не закрывается месяц"_s, Service::Indiv, u"117/2026"_s);
    const auto started = m_desk->run([id = request.id](Workplace &work) {
        return work.start(id, {Switching::Refuse, TimerRow::Keeper::Window});
    });
    QVERIFY(started);
}

void TestTimerWidgets::loadTimer()
{
    QSignalSpy changed(m_watch, &TimerWatch::changed);
    m_watch->load();
    QVERIFY(changed.count() > 0 || changed.wait());
}

void TestTimerWidgets::stripIsThereOnlyWhileATimerRuns()
{
    loadTimer();
    QVERIFY(!m_strip->isVisible());
    startTimer();
    loadTimer();
    QVERIFY(m_strip->isVisible());
    QVERIFY(m_desk->run([](Workplace &work) { return work.stop({}); }));
    loadTimer();
    QVERIFY(!m_strip->isVisible());
}

void TestTimerWidgets::stripTellsElapsedChargeAndRest()
{
    startTimer();
    m_desk->clock().advance(minutes(12) + seconds(41));
    loadTimer();
    QCOMPARE(part<QLabel>("timerElapsed")->text(), u"00:12:41"_s);
    const TimerView timer = *m_watch->timer();
    QCOMPARE(timer.toBill, minutes(13));
    QVERIFY(part<QLabel>("timerCharge")->text().contains(m_phrasebook.minutesText(minutes(13))));
    QVERIFY(part<QLabel>("timerCharge")->text().contains(m_phrasebook.minutesText(*timer.balanceAfter)));
    QVERIFY(part<QLabel>("timerRequest")->text().contains(u"Заречье"_s));
    QVERIFY(!part<QLabel>("timerOutlook")->isVisible());
}

void TestTimerWidgets::stripSaysWhatHappensBeyondThePackage()
{
    startTimer();
    m_desk->clock().advance(minutes(125));
    loadTimer();
    QCOMPARE(m_watch->timer()->overlimit, minutes(5));
    QVERIFY(part<QLabel>("timerOutlook")->isVisible());
    QVERIFY(part<QLabel>("timerOutlook")->text().contains(m_phrasebook.minutesText(minutes(5))));
}

/// It waits for its answer, and is forgotten when the consultant goes to something else.
void TestTimerWidgets::questionBeforeAStartEndsWithOtherWork()
{
    const RequestRef asked = m_desk->registerRequest(u"Сверка"_s, Service::Indiv, u"118/2026"_s);
    OverlimitBanner banner(*m_watch, m_phrasebook, m_theme, m_window.get());
    banner.askBefore(asked.id, {Error::Kind::Denied, {}, "OVERLIMIT_CONSENT_NEEDED", "2.4.2.5", {asked.number}, {}});
    loadTimer();
    QVERIFY(!banner.isHidden());

    startTimer();
    loadTimer();

    QVERIFY(banner.isHidden());
    banner.askBefore(asked.id, {Error::Kind::Denied, {}, "OVERLIMIT_CONSENT_NEEDED", "2.4.2.5", {asked.number}, {}});
    loadTimer();
    QVERIFY(!banner.isHidden()); // the timer that ran before goes on: switched would be with the client's word
}

/// R-2.4.1.1a: from the limit on, over all sessions of the request; nothing is charged. Off unless chosen.
void TestTimerWidgets::stripAsksWhetherTheQuestionIsSimple()
{
    const RequestRef request = m_desk->registerRequest(u"Где найти отчёт"_s, Service::Line, u"117/2026"_s);
    const auto start = [this, &request] {
        return m_desk->run([id = request.id](Workplace &work) { return work.start(id, {Switching::Refuse, TimerRow::Keeper::Window}); });
    };
    QVERIFY(start());
    m_desk->clock().advance(minutes(10));
    QVERIFY(m_desk->run([](Workplace &work) { return work.stop({}); }));
    QVERIFY(start());
    m_desk->clock().advance(minutes(4) + seconds(59));
    loadTimer();
    m_watch->setLineHint(minutes(15));
    QVERIFY(!part<QLabel>("timerOutlook")->isVisible());

    m_desk->clock().advance(seconds(1));
    Q_EMIT m_watch->ticked();

    QVERIFY(part<QLabel>("timerOutlook")->isVisible());
    QVERIFY(part<QLabel>("timerOutlook")->text().contains(u"individual consultation"_s));
    QCOMPARE(m_watch->timer()->toBill, minutes(0));
    m_watch->setLineHint({});
    QVERIFY(!part<QLabel>("timerOutlook")->isVisible());
}

void TestTimerWidgets::pauseButtonPausesAndResumes()
{
    startTimer();
    m_desk->clock().advance(seconds(30));
    loadTimer();
    QSignalSpy pause(m_strip, &TimerStrip::pauseRequested);
    QSignalSpy resume(m_strip, &TimerStrip::resumeRequested);
    part<QPushButton>("pauseButton")->click();
    QCOMPARE(pause.count(), 1);
    QVERIFY(m_desk->run([](Workplace &work) { return work.pause(); }));
    loadTimer();
    m_desk->clock().advance(minutes(30));
    loadTimer();
    QCOMPARE(part<QLabel>("timerElapsed")->text(), u"00:00:30"_s);
    part<QPushButton>("pauseButton")->click();
    QCOMPARE(resume.count(), 1);
    QCOMPARE(pause.count(), 1);
}

void TestTimerWidgets::startMovesBackByTheMenu()
{
    QSignalSpy moved(m_strip, &TimerStrip::moveRequested);
    QSignalSpy toArrival(m_strip, &TimerStrip::moveToArrivalRequested);
    for (const char *action : {"moveStart5", "moveStart10", "moveStartToArrival"})
        part<QAction>(action)->trigger();
    QCOMPARE(moved.count(), 2);
    QCOMPARE(moved[0][0].value<minutes>(), minutes(5));
    QCOMPARE(moved[1][0].value<minutes>(), minutes(10));
    QCOMPARE(toArrival.count(), 1);
}

void TestTimerWidgets::interruptedTimerIsAskedAboutAndNotShownAsRunning()
{
    startTimer();
    loadTimer();
    QVERIFY(!m_question->isVisible());
    m_desk->clock().reboot("boot-2", minutes(60));
    m_desk->reopen();
    loadTimer();
    QVERIFY(m_question->isVisible());
    QVERIFY(!m_strip->isVisible());
    QVERIFY(part<QLabel>("crashText")->text().contains(u"Заречье"_s));
}

void TestTimerWidgets::answerDecidesWhatIsCounted_data()
{
    QTest::addColumn<QByteArray>("button");
    QTest::addColumn<minutes>("billed");
    QTest::newRow("keep what the last heartbeat saw") << QByteArray("countUntilBeat") << minutes(20);
    QTest::newRow("cut to a time of one's own") << QByteArray("countUntilChosen") << minutes(15);
    QTest::newRow("until now") << QByteArray("countUntilNow") << minutes(60);
}

void TestTimerWidgets::answerDecidesWhatIsCounted()
{
    QFETCH(QByteArray, button);
    QFETCH(minutes, billed);
    startTimer();
    m_desk->clock().advance(minutes(20));
    QVERIFY(m_desk->run([](Workplace &work) { return work.beat(); }));
    m_desk->clock().reboot("boot-2", minutes(40));
    m_desk->reopen();
    loadTimer();
    auto *until = part<QDateTimeEdit>("countUntilOther");
    QCOMPARE(until->dateTime().time(), QTime(10, 25));
    until->setTime(QTime(10, 20));
    QSignalSpy answered(m_question, &CrashQuestion::answered);
    part<QPushButton>(button)->click();
    part<QPushButton>(button)->click(); // two presses are one answer
    QVERIFY(answered.count() > 0 || answered.wait());
    QCOMPARE(answered.count(), 1);
    QCOMPARE(answered[0][0].value<StoppedWork>().billed, billed);
    loadTimer();
    QVERIFY(!m_question->isVisible());
    QVERIFY(!m_watch->timer());
}

QTEST_MAIN(TestTimerWidgets)
#include "tst_timerwidgets.moc"
