// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/windowdesk.h"
#include "shell/deskview.h"
#include "shell/mainwindow.h"
#include "shell/workactions.h"
#include "text/phrasebook.h"

#include <QApplication>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolBar>
#include <QToolButton>
#include <QTranslator>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize SmallScreen(1366 * 2 / 3, (768 - 60) * 2 / 3); // 1366×768 at 150 %, less a task bar and the frame

class NoLauncher final : public RemoteSessionLauncher
{
public:
    [[nodiscard]] Result<void> check(const RemoteTarget &) const override { return {}; }
    [[nodiscard]] Result<void> launch(const RemoteTarget &) override { return {}; }
};

} // namespace

/// What stands around the panes, in Russian, whose words are the longest.
class TestWindowFrame : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void smallScreenHasRoomForEveryPanel_data();
    void smallScreenHasRoomForEveryPanel();
    void panelTakesItsHeightFromTheQueue();
    void toolBarIsWholeWhateverTheTimerDoes();
    void everyCommandStandsInOneMenu();
    void menusAreGroupedAndEndWell();
    void menuSaysWhyNot();
    void menuShowsWhatHolds();

private:
    [[nodiscard]] QAction *action(const char *id) const { return m_window->actions().byId(QLatin1StringView(id)); }
    [[nodiscard]] QList<QMenu *> menus() const;

    QTranslator m_texts;
    Phrasebook m_phrasebook{Language::Russian};
    Theme m_theme;
    NoLauncher m_launcher;
    std::unique_ptr<WindowDesk> m_desk;
    std::unique_ptr<MainWindow> m_window;
    RequestRef m_request, m_other;
};

void TestWindowFrame::initTestCase()
{
    QVERIFY(m_texts.load(u":/i18n/hline_ru.qm"_s));
    qApp->installTranslator(&m_texts);
    m_theme = applyTheme(*qApp, ThemeChoice::Light);
}

void TestWindowFrame::init()
{
    m_desk = std::make_unique<WindowDesk>();
    m_request = m_desk->registerRequest(u"Не закрывается месяц"_s, Service::Indiv, u"117/2026"_s);
    m_other = m_desk->registerRequest(u"Не печатается квитанция"_s, Service::Indiv, u"117/2026"_s);
    WindowMemory memory;
    memory.theme = ThemeChoice::Dark;
    m_window = std::make_unique<MainWindow>(m_desk->clock(), m_phrasebook, m_theme, memory);
    QSignalSpy ready(m_window.get(), &MainWindow::deskReady);
    m_window->openDesk(m_desk->access(), m_launcher, u"test"_s);
    m_window->resize(SmallScreen);
    m_window->show();
    QVERIFY(ready.wait());
    m_window->deskView()->showRequest(m_request.id);
    QTRY_VERIFY(action("logTime")->isEnabled());
}

void TestWindowFrame::cleanup()
{
    m_window.reset();
    m_desk.reset();
}

QList<QMenu *> TestWindowFrame::menus() const
{
    QList<QMenu *> menus;
    for (const QAction *title : m_window->menuBar()->actions())
        menus += title->menu();
    return menus;
}

void TestWindowFrame::smallScreenHasRoomForEveryPanel_data()
{
    QTest::addColumn<QList<const char *>>("timer");
    QTest::newRow("a timer runs") << QList<const char *>{"overlimitBanner", "timerStrip"};
    QTest::newRow("one was interrupted") << QList<const char *>{"crashQuestion"};
}

void TestWindowFrame::smallScreenHasRoomForEveryPanel()
{
    QFETCH(const QList<const char *>, timer);
    for (const char *panel : QList<const char *>{"failureBanner", "logTimePanel", "workWords"} + timer)
        m_window->findChild<QWidget *>(QLatin1StringView(panel))->show();
    QCoreApplication::processEvents();

    const QSize least = m_window->minimumSizeHint();

    QVERIFY2(least.width() <= SmallScreen.width() && least.height() <= SmallScreen.height(),
             qPrintable(u"%1×%2"_s.arg(least.width()).arg(least.height())));
}

void TestWindowFrame::panelTakesItsHeightFromTheQueue()
{
    const int height = m_window->height();
    auto *panel = m_window->findChild<QWidget *>(u"logTimePanel"_s);
    const auto opens = [&] {
        action("logTime")->trigger(); // of the request that is shown, once it is read
        return panel->isVisible();
    };
    QTRY_VERIFY(opens());
    QCoreApplication::processEvents();

    QCOMPARE(m_window->height(), height); // the queue gave it
}

void TestWindowFrame::toolBarIsWholeWhateverTheTimerDoes()
{
    m_window->resize(856, SmallScreen.height()); // as it opens on the small screen
    auto *bar = m_window->findChild<QToolBar *>(u"mainToolBar"_s);
    const auto isWhole = [&] {
        QCoreApplication::processEvents();
        const QWidget *last = bar->widgetForAction(bar->actions().constLast());
        return last->isVisible() && last->geometry().right() < bar->width();
    };
    QVERIFY(isWhole());
    m_window->deskView()->work().start(m_request.id);
    QTRY_VERIFY(m_window->deskView()->timer().isRunning());
    QVERIFY(isWhole());

    m_window->deskView()->showRequest(m_other.id);

    QVERIFY(action("toggleTimer")->text().size() > action("toggleTimer")->iconText().size());
    QVERIFY(isWhole());
}

void TestWindowFrame::everyCommandStandsInOneMenu()
{
    for (const ActionRegistry::Entry &entry : m_window->actions().entries()) {
        int found = 0;
        for (const QMenu *menu : menus())
            found += static_cast<int>(menu->actions().count(entry.action));
        QVERIFY2(found == 1, qPrintable(entry.action->objectName()));
    }
}

void TestWindowFrame::menusAreGroupedAndEndWell()
{
    for (const QMenu *menu : menus()) {
        const QList<QAction *> entries = menu->actions();
        QVERIFY2(!entries.constFirst()->isSeparator() && !entries.constLast()->isSeparator(), qPrintable(menu->title()));
        for (qsizetype i = 1; i < entries.size(); ++i)
            QVERIFY2(!(entries[i - 1]->isSeparator() && entries[i]->isSeparator()), qPrintable(menu->title()));
    }
    QCOMPARE(menus().constFirst()->actions().constLast(), action("quit"));
    QVERIFY(menus().constFirst()->actions().at(menus().constFirst()->actions().size() - 2)->isSeparator());
}

void TestWindowFrame::menuSaysWhyNot()
{
    for (const QMenu *menu : menus())
        QVERIFY(menu->toolTipsVisible());
    const QAction *pause = action("pauseTimer");
    QVERIFY(!pause->isEnabled());
    QVERIFY2(pause->toolTip().contains(m_window->actions().whyNot(pause)), qPrintable(pause->toolTip()));

    m_window->deskView()->work().start(m_request.id);

    QTRY_VERIFY(pause->isEnabled());
    QCOMPARE(pause->toolTip(), pause->statusTip());
}

void TestWindowFrame::menuShowsWhatHolds()
{
    QVERIFY(action("themeDark")->isChecked());
    QVERIFY(!action("themeAuto")->isChecked());
    QVERIFY(action("densityRegular")->isChecked());

    action("themeLight")->trigger();

    QVERIFY(action("themeLight")->isChecked() && !action("themeDark")->isChecked());
    QCOMPARE(m_window->memory().theme, ThemeChoice::Light);
}

QTEST_MAIN(TestWindowFrame)
#include "tst_windowframe.moc"
