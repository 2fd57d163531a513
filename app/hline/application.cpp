// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hline/application.h"

#include "base/logfile.h"
#include "commands/deskclient.h"
#include "queue/queuepane.h"
#include "shell/deskview.h"
#include "shell/layoutawareshortcuts.h"
#include "shell/openlink.h"
#include "shell/troublepage.h"
#include "shell/workactions.h"
#include "text/unsentwords.h"
#include "theme/icons.h"
#include "workflow/askdesk.h"

#include <cstdio>
#include <cstdlib>

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QTimer>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

// hlinectl may hold the desk for a moment.
constexpr int MostAttempts = 50;
constexpr std::chrono::milliseconds BetweenAttempts{100};
constexpr std::chrono::milliseconds LongestWaitForRows{200};

QString languageOf(const LaunchOptions &options, const Settings &settings)
{
    if (!options.language.isEmpty())
        return options.language;
    return settings.language().isEmpty() ? QLocale::system().name() : settings.language();
}

ThemeChoice themeNamed(const QString &name)
{
    if (name == u"light")
        return ThemeChoice::Light;
    if (name == u"dark")
        return ThemeChoice::Dark;
    return name == u"contrast" ? ThemeChoice::HighContrast : ThemeChoice::Auto;
}

QString nameOf(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::Auto: return u"auto"_s;
    case ThemeChoice::Light: return u"light"_s;
    case ThemeChoice::Dark: return u"dark"_s;
    case ThemeChoice::HighContrast: return u"contrast"_s;
    }
    return {};
}

} // namespace

Application::Application(QApplication &qt, LaunchOptions options)
    : m_qt(qt)
    , m_options(std::move(options))
    , m_turns(qt)
    , m_deskPath(m_options.deskPath.isEmpty() ? m_settings.deskPath() : m_options.deskPath)
    , m_phrasebook(languageFromLocale(languageOf(m_options, m_settings)))
    , m_theme(applyTheme(qt, themeNamed(m_options.theme.isEmpty() ? m_settings.theme() : m_options.theme)))
    , m_connect({m_settings.connectExecutable(), m_settings.connectUrlTemplate(), m_settings.connectLaunchArguments()},
                knownConnectRoots(), openLink)
    , m_storage(std::make_shared<Storage>())
    , m_executor(u"storage"_s)
{
    logTo(m_deskPath + u".log"_s);
}

/// First those who ask, then what is still queued and the desk itself, then the one to whom it tells its changes.
Application::~Application()
{
    m_care.reset();
    m_shortcuts.reset();
    m_window.reset();
    m_server.reset();
    if (m_office)
        m_office->end(); // nobody sees a window any more that could wait
    m_executor.run([storage = m_storage] { storage->desk.reset(); }).waitForFinished();
    m_office.reset(); // after the last answer to it
    m_access.reset();
    if (m_options.turns == TurnsTold::AtEnd)
        std::fprintf(stderr, "%s\n", m_turns.text().constData());
}

void Application::start()
{
    openDesk();
    installTranslations();
    makeWindow();
    // Usually the rows are there before; else the window comes without them.
    QTimer::singleShot(LongestWaitForRows, this, &Application::showWindow);
}

void Application::showWindow()
{
    if (std::exchange(m_isShown, true))
        return;
    if (m_options.isMinimized)
        m_window->showMinimized();
    else
        m_window->show();
}

void Application::installTranslations()
{
    const bool isRussian = m_phrasebook.language() == Language::Russian;
    QLocale::setDefault(isRussian ? QLocale(QLocale::Russian, QLocale::Russia) : QLocale(QLocale::English));
    if (isRussian && m_qtTexts.load(u"qtbase_ru"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        m_qt.installTranslator(&m_qtTexts);
    // The English catalogue holds the plural forms.
    if (m_texts.load(isRussian ? u":/i18n/hline_ru.qm"_s : u":/i18n/hline_en.qm"_s))
        m_qt.installTranslator(&m_texts);
}

void Application::makeWindow()
{
    m_window = std::make_unique<MainWindow>(
        m_clock, m_phrasebook, m_theme,
        WindowMemory{m_settings.windowGeometry(), m_settings.splitterState(), m_settings.queueState(), m_settings.boardState(),
                     themeNamed(m_options.theme.isEmpty() ? m_settings.theme() : m_options.theme)});
    m_shortcuts = std::make_unique<LayoutAwareShortcuts>(m_window->actions());
    m_qt.installEventFilter(m_shortcuts.get());
    m_qt.setQuitOnLastWindowClosed(false);
    connect(m_window.get(), &MainWindow::quitRequested, this, &Application::quit);
    connect(m_window.get(), &MainWindow::stopAndQuitRequested, this, &Application::stopAndQuit);
    connect(m_window.get(), &MainWindow::themeChosen, this, &Application::useTheme);
    connect(m_window.get(), &MainWindow::firstRowsReady, this, &Application::showWindow);
    connect(m_window.get(), &MainWindow::deskReady, this, &Application::takeDesk);
    // The measure is the way to the first paint and not that to the end, hence no clean return; a desk survives worse.
    if (m_options.staying == Staying::UntilFirstPaint)
        connect(m_window.get(), &MainWindow::firstRowsPainted, this, [] { std::_Exit(EXIT_SUCCESS); });
}

void Application::openDesk()
{
    if (m_window)
        m_window->showLoading();
    DeskOptions options;
    options.path = m_deskPath;
    options.clock = &m_ownClock;
    options.corrected = &m_clock;
    options.create = m_mayCreate;
    options.mode = m_mode;
    options.damaged = DamagedDesk::Rebuild;
    if (m_mayCreate)
        options.consultant = qEnvironmentVariable("USER"); // else the person of the desk
    auto opening = m_executor.run([storage = m_storage, options]() -> Result<std::optional<RebuiltDesk>> {
        Result<std::unique_ptr<Desk>> desk = Desk::open(options);
        if (!desk)
            return failure(desk.error());
        storage->desk = std::move(*desk);
        return storage->desk->takeRebuilt();
    });
    // The window is made meanwhile, and not always first.
    deliver(opening, this, [this](const Result<std::optional<RebuiltDesk>> &opened) {
        m_rebuilt = opened.value_or(std::nullopt);
        if (opened)
            useDesk();
        else if (opened.error().kind == Error::Kind::Busy)
            meetHolder(opened.error());
        else if (opened.error().kind == Error::Kind::Corrupt && std::exchange(m_mode, DeskMode::ReadOnlyRescue) == DeskMode::Normal)
            openDesk(); // what can still be read is shown
        else
            showTrouble(opened.error());
    });
}

void Application::useDesk()
{
    const auto desk = [storage = m_storage]() -> Desk & { return *storage->desk; };
    m_access = std::make_unique<DeskAccess>(m_executor, [desk]() -> Workplace & { return desk().workplace(); }, m_clock);
    m_executor.post([desk, access = m_access.get()] {
        desk().store().onCommitted([access](const Changes &changes) { access->announce(changes); });
    });
    m_office = std::make_unique<OfficeCare>(OfficeCare::Parts{m_executor, desk, m_clock, m_options.passwordFile});
    m_window->useOffice(*m_office);
    m_window->openDesk(*m_access, m_connect, QFileInfo(m_deskPath).completeBaseName());
}

void Application::takeDesk()
{
    m_qt.setWindowIcon(programIcon()); // rendering it takes as long as painting the window
    m_settings.setDeskPath(m_deskPath);
    const auto desk = [storage = m_storage]() -> Desk & { return *storage->desk; };
    if (const int limit = m_settings.lineHintMinutes(); limit > 0)
        m_window->deskView()->timer().setLineHint(minutes(limit));
    m_server = std::make_unique<DeskServer>(m_executor, desk);
    connect(m_server.get(), &DeskServer::raiseRequested, this, &Application::serveOtherStart);
    if (const Result<void> listening = m_server->listen(m_deskPath); !listening)
        m_window->deskView()->tellFailure(m_phrasebook.sentence(listening.error()));
    if (m_mode == DeskMode::ReadOnlyRescue) {
        showDamage();
    } else {
        m_office->begin(m_deskPath);
        m_window->installEventFilter(this);
        m_care = std::make_unique<DeskCare>(m_executor, desk, *m_access);
        watchFile();
    }
    if (m_rebuilt)
        m_window->deskView()->tellFailure(rebuiltText(m_phrasebook, *m_rebuilt));
    runTask(m_options.task);
}

/// The office is asked every five seconds while somebody looks, every thirty while nobody does.
bool Application::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (watched == m_window.get() && m_office && (type == QEvent::Show || type == QEvent::Hide || type == QEvent::WindowStateChange)) {
        const bool isSeen = type != QEvent::Hide && m_window->isVisible() && !m_window->isMinimized();
        m_office->show(isSeen ? Visibility::Shown : Visibility::Hidden);
    }
    return QObject::eventFilter(watched, event);
}

void Application::watchFile()
{
    DeskView &view = *m_window->deskView();
    connect(m_care.get(), &DeskCare::damaged, this, [this, &view](const Error &error) {
        if (error.kind == Error::Kind::Corrupt) {
            showDamage();
        } else { // the disk itself refuses: the next start tells what it holds
            m_window->forbidWriting(error.code);
            view.fail(error);
        }
    });
    connect(m_care.get(), &DeskCare::lost, &view, [this, &view](const Error &error) {
        m_window->forbidWriting(error.code);
        view.fail(error);
    });
    connect(m_care.get(), &DeskCare::putBack, &view, [this, &view] {
        m_window->allowWriting();
        view.tellFailure(tr("The desk file %1 was removed or moved while the program ran. It has been written again with all records; do not work with a moved one.").arg(m_deskPath));
    });
    connect(m_care.get(), &DeskCare::roomIsShort, &view, [this, &view](qint64 bytes) {
        view.tellFailure(tr("Only %1 are free on the disk of the desk %2. Make room before it takes no more records.")
                             .arg(QLocale().formattedDataSize(bytes), m_deskPath));
    });
}

void Application::showDamage()
{
    m_window->forbidWriting("DESK_DAMAGED");
    const bool hasOffice = m_office->state() != OfficeLink::State::Unknown && m_office->state() != OfficeLink::State::Lone;
    m_window->deskView()->fail({Error::Kind::Corrupt, {}, hasOffice ? "DESK_TO_REBUILD" : "DESK_DAMAGED", {}, {m_deskPath}, {}});
}

/// Another program holds the desk. If it is our own window, that one comes forward and this start ends.
void Application::meetHolder(const Error &error)
{
    deliver(m_executor.run([path = m_deskPath, call = callForHolder()] { return callHolder(path, call); }), this,
            [this, error](const Result<CommandOutput> &answer) { takeHolderAnswer(error, answer); });
}

void Application::takeHolderAnswer(const Error &openError, const Result<CommandOutput> &answer)
{
    if (answer) {
        m_qt.exit(0);
        return;
    }
    if (answer.error().kind == Error::Kind::NotFound && ++m_attempts < MostAttempts)
        QTimer::singleShot(BetweenAttempts, this, &Application::openDesk);
    else
        showTrouble(openError);
}

void Application::connectTrouble()
{
    const TroublePage &trouble = m_window->trouble();
    connect(&trouble, &TroublePage::retryRequested, this, &Application::openDesk, Qt::UniqueConnection);
    connect(&trouble, &TroublePage::otherDeskRequested, this, &Application::chooseDesk, Qt::UniqueConnection);
    connect(&trouble, &TroublePage::newDeskRequested, this, &Application::makeDesk, Qt::UniqueConnection);
    connect(&trouble, &TroublePage::quitRequested, this, &Application::quit, Qt::UniqueConnection);
}

void Application::showTrouble(const Error &error)
{
    m_qt.setWindowIcon(programIcon());
    connectTrouble();
    m_window->showTrouble(error, m_deskPath);
    showWindow();
}

DeskCall Application::callForHolder() const
{
    return {DeskCall::What::Raise, {}, nameOf(m_options.task)};
}

/// A key of the whole desktop that stops the timer must not push this window before the program one works in.
void Application::serveOtherStart(const QString &name)
{
    const StartTask task = taskNamed(name);
    if (task == StartTask::Show || task == StartTask::NewRequest)
        m_window->bringToFront();
    runTask(task);
}

void Application::runTask(StartTask task)
{
    switch (task) {
    case StartTask::Show: return;
    case StartTask::NewRequest: return m_window->deskView()->openNewRequest();
    case StartTask::StopTimer: return m_window->deskView()->work().stop();
    case StartTask::ToggleTimer: return m_window->deskView()->work().toggle();
    }
}

void Application::chooseDesk()
{
    auto *dialog = new QFileDialog(m_window.get(), MainWindow::tr("Open another desk"), QFileInfo(m_deskPath).path());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_deskPath = file;
        m_mode = DeskMode::Normal;
        m_attempts = 0;
        openDesk();
    });
    dialog->open();
}

void Application::makeDesk()
{
    m_mayCreate = QDir().mkpath(QFileInfo(m_deskPath).path());
    openDesk();
}

void Application::useTheme(ThemeChoice choice)
{
    m_settings.setTheme(nameOf(choice));
    m_theme = applyTheme(m_qt, choice);
}

void Application::stopAndQuit()
{
    StopOptions options;
    options.ended = "quit";
    askDesk(*m_access, this, [options](Workplace &work) { return work.stop(options); }, [this](const Result<StoppedWork> &stopped) {
        if (stopped)
            quit();
        else
            m_window->deskView()->tellFailure(m_phrasebook.sentence(stopped.error()));
    });
}

void Application::quit()
{
    if (m_options.staying == Staying::UntilClosed) {
        const WindowMemory memory = m_window->memory();
        m_settings.setWindowGeometry(memory.geometry);
        m_settings.setSplitterState(memory.splitter);
        m_settings.setQueueState(memory.queue);
        m_settings.setBoardState(memory.board);
    }
    m_qt.quit();
}

} // namespace hline
