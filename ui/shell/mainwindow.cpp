// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/mainwindow.h"

#include "client/importdialog.h"
#include "client/normsdialog.h"
#include "months/monthsdialog.h"
#include "office/officechip.h"
#include "office/officelink.h"
#include "queue/queuepane.h"
#include "shell/boardactions.h"
#include "shell/closequestion.h"
#include "shell/commandbars.h"
#include "shell/commandpalette.h"
#include "shell/deskstatusbar.h"
#include "shell/deskview.h"
#include "shell/keysheet.h"
#include "shell/officeactions.h"
#include "shell/slices.h"
#include "shell/trayicon.h"
#include "shell/troublepage.h"
#include "shell/viewchoices.h"
#include "text/phrasebook.h"
#include "triage/auditdialog.h"
#include "triage/topicmapdialog.h"

#include <QCloseEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QMenuBar>
#include <QScreen>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::milliseconds LongestWaitForPaint{300};
constexpr QSize LeastSize(1024, 640); // logical pixels: a screen of 1366×768 at 125 %

} // namespace

MainWindow::MainWindow(const Clock &clock, const Phrasebook &phrasebook, const Theme &theme, WindowMemory memory)
    : m_phrasebook(phrasebook)
    , m_theme(theme)
    , m_memory(std::move(memory))
    , m_pages(new QStackedWidget(this))
    , m_loading(new QLabel(tr("Opening the desk…"), this))
    , m_status(new DeskStatusBar(clock, phrasebook, this))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(tr("Hline"));
    static_cast<QLabel *>(m_loading)->setAlignment(Qt::AlignCenter);
    m_pages->addWidget(m_loading);
    setCentralWidget(m_pages);
    setStatusBar(m_status);
    setContextMenuPolicy(Qt::NoContextMenu);
    resize((LeastSize * 1.25).boundedTo(screen()->availableSize() * 0.94)); // with room for the frame
    if (!m_memory.geometry.isEmpty())
        restoreGeometry(m_memory.geometry);
}

/// What a person sees first is made first; everything else once it was painted.
void MainWindow::openDesk(DeskAccess &desk, RemoteSessionLauncher &launcher, const QString &name)
{
    m_deskName = name;
    m_desk = &desk;
    m_launcher = &launcher;
    m_view = new DeskView(desk, m_phrasebook, m_theme, this);
    QueuePane &queue = m_view->queue();
    connect(&queue.feed(), &QueueFeed::firstRowsLoaded, this, &MainWindow::firstRowsReady, Qt::SingleShotConnection);
    connect(&queue.feed(), &QueueFeed::failed, this, &MainWindow::firstRowsReady, Qt::SingleShotConnection);
    // Queued: when a table has painted itself, the window is not on the screen yet.
    connect(&queue, &QueuePane::firstRowsPainted, this, &MainWindow::firstRowsPainted, Qt::QueuedConnection);
    connect(this, &MainWindow::firstRowsPainted, this, &MainWindow::furnish);
    QTimer::singleShot(LongestWaitForPaint, this, &MainWindow::furnish); // a window that started minimised is not painted
    m_bars = new CommandBars(*this, m_registry);
    if (!m_memory.splitter.isEmpty())
        m_view->splitter().restoreState(m_memory.splitter);
    if (!m_memory.queue.isEmpty())
        queue.restoreState(m_memory.queue);
    m_pages->addWidget(m_view);
    m_pages->setCurrentWidget(m_view);
    queue.focusTable();
}

void MainWindow::furnish()
{
    if (std::exchange(m_isFurnished, true))
        return;
    std::vector<std::function<void()>> slices = m_view->slices(*m_launcher, m_registry);
    slices.emplace_back([this] {
        m_palette = new CommandPalette(*m_desk, m_registry, m_phrasebook, this);
        connect(m_view, &DeskView::textsHidden, m_palette, &QWidget::hide);
        connect(m_palette, &CommandPalette::requestChosen, m_view, &DeskView::showRequest);
        connect(m_palette, &CommandPalette::clientChosen, m_view, &DeskView::showClient);
        makeActions();
        makeOffice();
        makeBoard();
        makeChoices();
    });
    slices.emplace_back([this] { m_bars->fillMenus(); });
    slices.emplace_back([this] { m_bars->fillToolBar(); });
    slices.emplace_back([this] { m_view->queue().loadIcons(); });
    slices.emplace_back([this] {
        connect(m_status, &DeskStatusBar::withoutWordsClicked, m_view, &DeskView::askForWords);
        connect(&m_view->timer(), &TimerWatch::changed, this, &MainWindow::showTitle);
        m_status->follow(*m_desk);
        makeTray();
        m_isReady = true;
        showTitle();
        Q_EMIT deskReady();
        for (const QKeySequence &keys : std::exchange(m_earlyKeys, {})) {
            if (QAction *action = m_registry.byKeys(keys))
                action->trigger();
        }
    });
    runInSlices(this, std::move(slices));
}

void MainWindow::makeTray()
{
    m_tray = new TrayIcon(m_view->timer(), m_phrasebook, m_theme, m_registry, this);
    connect(m_tray, &TrayIcon::showRequested, this, &MainWindow::bringToFront);
    connect(m_tray, &TrayIcon::requestChosen, this, [this](const RequestId &id) {
        bringToFront();
        m_view->showRequest(id);
    });
    connect(m_tray, &TrayIcon::quitRequested, this, [this] {
        if (hasRunningTimer())
            bringToFront(); // the question needs its window
        close();
    });
}

void MainWindow::showTrouble(const Error &error, const QString &deskPath)
{
    trouble().show(error, deskPath);
    m_pages->setCurrentWidget(m_trouble);
}

TroublePage &MainWindow::trouble()
{
    if (!m_trouble) {
        m_trouble = new TroublePage(m_phrasebook, this);
        m_pages->addWidget(m_trouble);
    }
    return *m_trouble;
}

void MainWindow::showLoading()
{
    m_pages->setCurrentWidget(m_loading);
}

void MainWindow::makeActions()
{
    using Spec = ActionRegistry::Spec;
    const auto add = [this](ActionGroup group, const Spec &spec, auto slot) {
        connect(m_registry.add(group, spec), &QAction::triggered, this, slot);
    };
    add(ActionGroup::Search, {u"palette"_s, tr("Search or &command…"), QKeySequence(Qt::CTRL | Qt::Key_K),
                              tr("Finds requests, clients and commands"), u"search"_s},
        [this] { m_palette->open(); });
    add(ActionGroup::View, {u"nextPane"_s, tr("Next &pane"), Qt::Key_F6, tr("Moves the cursor on to the next pane"), {}},
        [this] { m_view->focusNextPane(); });
    add(ActionGroup::View, {u"openMenu"_s, tr("&Menu"), Qt::Key_F10, tr("Opens the menu"), {}},
        [this] { menuBar()->setActiveAction(menuBar()->actions().constFirst()); });
    add(ActionGroup::Desk, {u"synchronise"_s, tr("&Synchronise now"), Qt::Key_F5,
                            tr("Sends what waits and reads what is new"), u"view-refresh"_s},
        [this] {
            m_status->load();
            if (m_officeActions)
                return m_officeActions->sendNow();
            m_view->tell(tr("This desk works alone: there is no office to synchronise with, and everything is stored here."));
        });
    add(ActionGroup::Desk, {u"import"_s, tr("&Import…"), {}, tr("Clients, packages, payments and calendars from files"),
                            u"document-import"_s},
        [this] { openImport(); });
    add(ActionGroup::Desk, {u"audit"_s, tr("&Refusals and permissions…"), {},
                            tr("What was not allowed and what was allowed all the same, by clause"), u"view-list-details"_s},
        [this] { openAudit(); });
    add(ActionGroup::Desk, {u"months"_s, tr("Closing of &months…"), {},
                            tr("Closes a month for all contracts; entries that came late"), u"view-calendar-month"_s},
        [this] { openMonths(); });
    add(ActionGroup::Reference, {u"topicMap"_s, tr("&Topics of requests…"), {}, tr("Which service takes a topic and where it goes"),
                            u"view-list-tree"_s},
        [this] {
            auto *dialog = new TopicMapDialog(*m_desk, m_phrasebook, this);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
        });
    add(ActionGroup::Reference, {u"norms"_s, tr("Norms of &time…"), {}, tr("What services that are charged by a norm cost, from which day on"), {}},
        [this] { openNorms(); });
    add(ActionGroup::Time, {u"withoutWords"_s, tr("Describe time without &words"), {},
                            tr("Asks what was done in the newest entry without words"), {}},
        [this] { m_view->askForWords(); });
    add(ActionGroup::Help, {u"keySheet"_s, tr("&Keys"), Qt::Key_F1, tr("All keys on one sheet"), u"input-keyboard"_s}, [this] {
        auto *sheet = new KeySheet(m_registry, this);
        sheet->setAttribute(Qt::WA_DeleteOnClose);
        sheet->open();
    });
    add(ActionGroup::Desk, {u"quit"_s, tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), tr("Ends the program"),
                            u"application-exit"_s},
        [this] { close(); });
}

void MainWindow::makeOffice()
{
    if (!m_office)
        return;
    m_officeActions = new OfficeActions(*m_desk, *m_office, *m_view, m_phrasebook, m_theme, *this);
    m_officeActions->makeActions(m_registry);
    m_status->addOffice(m_officeActions->chip());
}

void MainWindow::makeBoard()
{
    m_board = new BoardActions({*m_desk, m_phrasebook, m_theme}, m_registry, m_memory.board, this);
    connect(m_board, &BoardActions::requestChosen, this, [this](const RequestId &id) {
        bringToFront();
        m_view->showRequest(id);
    });
    connect(this, &MainWindow::quitRequested, m_board, &BoardActions::close); // it belongs to this window
    if (!m_office)
        return;
    const auto showAge = [this] { m_board->showAge(dataAge(*m_office)); };
    connect(m_office, &OfficeLink::changed, m_board, showAge);
    showAge();
}

void MainWindow::makeChoices()
{
    addThemeChoices(m_registry, *this, m_memory.theme, [this](ThemeChoice choice) {
        m_memory.theme = choice;
        Q_EMIT themeChosen(choice);
    });
    addDensityChoices(m_registry, *this, m_view->queue().density(), [this](Density rows) { m_view->queue().setDensity(rows); });
}

void MainWindow::openImport()
{
    auto *dialog = new ImportDialog(*m_desk, m_phrasebook, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ImportDialog::failed, this, [this](const Error &error) {
        m_view->tellFailure(m_phrasebook.sentence(error));
    });
    dialog->open();
}

void MainWindow::openAudit()
{
    auto *dialog = new AuditDialog(*m_desk, m_phrasebook, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AuditDialog::requestChosen, m_view, &DeskView::showRequest);
    dialog->open();
}

void MainWindow::openMonths()
{
    auto *dialog = new MonthsDialog(*m_desk, m_phrasebook, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &MonthsDialog::requestChosen, m_view, &DeskView::showRequest);
    if (m_office) {
        const auto tell = [this, dialog] { dialog->officeChanged(reachOf(*m_office), m_office->status().unsent); };
        connect(m_office, &OfficeLink::changed, dialog, tell);
        tell();
        if (m_office->state() != OfficeLink::State::Lone)
            dialog->askDesksBy([this](auto answer) { m_office->askDesks(std::move(answer)); });
    }
    dialog->open();
}

void MainWindow::openNorms()
{
    auto *dialog = new NormsDialog(*m_desk, m_phrasebook, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showTitle()
{
    const std::optional<TimerView> &timer = m_view->timer().timer();
    setWindowTitle(timer ? tr("▶ № %1 %2 – Hline").arg(timer->number, timer->client) : tr("%1 – Hline").arg(m_deskName));
}

void MainWindow::bringToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::forbidWriting(const QByteArray &code)
{
    barWriting(m_registry, code == "DESK_FILE_GONE"       ? tr("the desk's file was removed: save what is not sent before you close the program")
                           : code == "DESK_FILE_REPLACED" ? tr("the desk's file was replaced: close the program, put the file you need in its place, start again")
                           : code == "DESK_FILE_HELD"     ? tr("another program has opened the desk's file: wait until it has finished")
                           : code == "DESK_DAMAGED"       ? tr("the desk is damaged and can only be read")
                                                          : tr("the desk's file can only be read"));
}

void MainWindow::allowWriting()
{
    barWriting(m_registry, {});
}

WindowMemory MainWindow::memory() const
{
    if (!m_view)
        return {saveGeometry(), m_memory.splitter, m_memory.queue, m_memory.board, m_memory.theme};
    return {saveGeometry(), m_view->splitter().saveState(), m_view->queue().saveState(), m_board ? m_board->memory() : m_memory.board,
            m_memory.theme};
}

/// A key pressed before its command was there waits for it: nobody knows that the window still furnishes itself.
void MainWindow::keyPressEvent(QKeyEvent *event)
{
    QMainWindow::keyPressEvent(event);
    if (!m_isReady && !event->isAutoRepeat())
        m_earlyKeys += QKeySequence(event->keyCombination());
}

bool MainWindow::hasRunningTimer() const
{
    return m_isReady && m_view->timer().isRunning() && !m_view->timer().timer()->unattended;
}

void MainWindow::hideAway()
{
    if (m_tray->isThere())
        hide();
    else
        showMinimized();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!hasRunningTimer()) {
        Q_EMIT quitRequested();
        return;
    }
    event->ignore();
    const TimerView &timer = *m_view->timer().timer();
    auto *question = new CloseQuestion(tr("№ %1, %2").arg(timer.number, timer.client),
                                       m_tray->isThere() ? CloseQuestion::Hideaway::Tray : CloseQuestion::Hideaway::Taskbar, this);
    connect(question, &CloseQuestion::stopAndQuitChosen, this, &MainWindow::stopAndQuitRequested);
    connect(question, &CloseQuestion::hideChosen, this, &MainWindow::hideAway);
    question->open();
}

} // namespace hline
