// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/deskview.h"

#include "client/clientcard.h"
#include "queue/noticebar.h"
#include "queue/queuepane.h"
#include "request/logtimepanel.h"
#include "request/newrequestpanel.h"
#include "request/requestpane.h"
#include "shell/claimwatch.h"
#include "shell/curtain.h"
#include "shell/openlink.h"
#include "shell/paperactions.h"
#include "shell/registerpanels.h"
#include "shell/remoteactions.h"
#include "shell/toast.h"
#include "shell/whyactions.h"
#include "shell/workactions.h"
#include "text/phrasebook.h"
#include "timer/crashquestion.h"
#include "timer/overlimitbanner.h"
#include "timer/timerstrip.h"
#include "timer/workwords.h"

#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Puts the cursor on the first thing in a pane that takes it by Tab.
bool focusInto(QWidget &pane)
{
    if (!pane.isVisible())
        return false;
    for (QWidget *next = pane.nextInFocusChain(); next != &pane; next = next->nextInFocusChain()) {
        if (pane.isAncestorOf(next) && next->isVisible() && next->isEnabled() && (next->focusPolicy() & Qt::TabFocus)) {
            next->setFocus(Qt::TabFocusReason);
            return true;
        }
    }
    return false;
}

} // namespace

DeskView::DeskView(DeskAccess &desk, const Phrasebook &phrasebook, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_phrasebook(phrasebook)
    , m_theme(theme)
    , m_queue(new QueuePane(desk, phrasebook, theme, this))
    , m_splitter(new QSplitter(this))
    , m_left(new QStackedWidget(this))
    , m_right(new QStackedWidget(this))
{
    build();
}

void DeskView::build()
{
    m_splitter->setChildrenCollapsible(false);
    m_left->addWidget(m_queue);
    m_splitter->addWidget(m_left);
    m_splitter->addWidget(m_right);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setSizes({3000, 2000}); // before anything is in it that could say how wide it wants to be
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_splitter, 1);
}

std::vector<std::function<void()>> DeskView::slices(RemoteSessionLauncher &launcher, ActionRegistry &registry)
{
    return {
        [this] { m_request = new RequestPane(m_desk, m_phrasebook, m_theme, this); },
        [this] { m_new = new NewRequestPanel(m_desk, m_phrasebook, m_theme, this); },
        [this] { makePanels(); },
        [this] { makeTimer(); },
        [this] { arrange(); },
        [this, &launcher, &registry] {
            m_work = new WorkActions(m_desk, *m_watch, m_phrasebook, registry, this);
            m_claim = new ClaimWatch(m_desk, this);
            m_remote = new RemoteActions(m_desk, launcher, m_phrasebook, registry, this);
            m_why = new WhyActions(m_desk, m_phrasebook, registry, *this);
            m_papers = new PaperActions(m_desk, m_phrasebook, registry, *this);
            m_registers = new RegisterPanels(m_desk, m_phrasebook, m_theme, {*m_left, *m_right}, registry, this);
            connect(new Curtain(splitter()), &Curtain::drawn, this, &DeskView::textsHidden);
            makeActions(registry);
            connectQueue();
            connectRequest();
            connectPanels();
            connectTimer();
            connectWork();
            connectWhy();
            connectRegisters();
            connectConsent();
        },
        [this] {
            if (const std::optional<RequestId> id = m_queue->currentRequest())
                setCurrent(*id); // the list chose it before anybody listened
            m_watch->load();
        },
    };
}

void DeskView::makePanels()
{
    m_client = new ClientCard(m_desk, m_phrasebook, this);
    m_log = new LogTimePanel(m_desk, m_phrasebook, this);
    m_words = new WorkWords(m_desk, m_phrasebook, this);
    m_log->hide();
}

void DeskView::makeTimer()
{
    m_watch = new TimerWatch(m_desk, this);
    m_crash = new CrashQuestion(m_desk, *m_watch, m_phrasebook, m_theme, this);
    m_strip = new TimerStrip(*m_watch, m_phrasebook, m_theme, this);
    m_overlimit = new OverlimitBanner(*m_watch, m_phrasebook, m_theme, this);
    m_toast = new Toast(m_theme, m_left);
    m_banner = new NoticeBar(NoticeBar::Kind::Failure, tr("Close"), m_theme, this);
    m_banner->setObjectName(u"failureBanner"_s);
    connect(m_banner->button(), &QPushButton::clicked, m_banner, &QWidget::hide);
    connect(&m_desk, &DeskAccess::changed, m_banner, [this] {
        if (std::exchange(m_isFileRefused, false))
            m_banner->hide(); // it takes what is stored again
    });
}

/// Above and below what is there already.
void DeskView::arrange()
{
    for (QWidget *pane : std::initializer_list<QWidget *>{m_request, m_new, m_client})
        m_right->addWidget(pane);
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->insertWidget(0, m_banner);
    column->insertWidget(1, m_crash);
    column->addWidget(m_log);
    column->addWidget(m_words);
    column->addWidget(m_overlimit);
    column->addWidget(m_strip);
}

void DeskView::makeActions(ActionRegistry &registry)
{
    QAction *create = registry.add(ActionGroup::Request,
                                   {u"newRequest"_s, tr("&New request"), Qt::Key_F7,
                                    tr("Registers a request while the client speaks"), u"list-add"_s});
    connect(create, &QAction::triggered, this, &DeskView::openNewRequest);
    const auto addMove = [&](const QString &id, const QString &text, const QString &tip, Qt::Key key, void (QueuePane::*step)()) {
        QAction *action = registry.add(ActionGroup::View, {id, text, QKeySequence(Qt::ALT | key), tip, {}});
        connect(action, &QAction::triggered, m_queue, step);
    };
    addMove(u"previousRequest"_s, tr("Pre&vious request"), tr("Shows the request above"), Qt::Key_Up, &QueuePane::selectPrevious);
    addMove(u"nextRequest"_s, tr("Ne&xt request"), tr("Shows the request below"), Qt::Key_Down, &QueuePane::selectNext);
    for (QAction *action : m_queue->globalActions())
        registry.adopt(action->objectName() == u"filterQueue" ? ActionGroup::Search : ActionGroup::View, action);
    m_registry = &registry;
    for (QAction *action : m_request->globalActions()) {
        registry.adopt(action->objectName() == u"logTime"_s ? ActionGroup::Time : ActionGroup::Request, action);
        registry.allow(action, tr("no request is selected"));
    }
    registry.adopt(ActionGroup::Time, m_overlimit->agreeAction());
}

void DeskView::connectQueue()
{
    connect(m_queue, &QueuePane::requestSelected, this, [this](const RequestId &id) {
        if (m_right->currentWidget() == m_client && m_request->request() != id) // the card of another client would stay
            showPane(m_request);
        setCurrent(id);
    });
    connect(m_queue, &QueuePane::requestClicked, this, [this] {
        if (m_right->currentWidget() == m_client)
            showPane(m_request);
    });
    connect(m_queue, &QueuePane::requestActivated, this, [this](const RequestId &) {
        showPane(m_request);
        m_request->setFocus(Qt::OtherFocusReason);
    });
    connect(m_queue, &QueuePane::startRequested, m_work, &WorkActions::start);
}

void DeskView::connectRequest()
{
    connect(m_request, &RequestPane::takeRequested, m_work, &WorkActions::take);
    connect(m_request, &RequestPane::startRequested, m_work, &WorkActions::start);
    connect(m_request, &RequestPane::stopRequested, m_work, &WorkActions::stop);
    connect(m_request, &RequestPane::connectRequested, m_remote, &RemoteActions::open);
    connect(m_request, &RequestPane::logTimeRequested, this, &DeskView::logTime);
    connect(m_request, &RequestPane::clientRequested, this, [this](const ClientId &id) {
        m_isStrangersCard = false;
        showCard(id);
    });
    connect(m_request, &RequestPane::failed, this, &DeskView::fail);
    connect(m_request, &RequestPane::done, this, &DeskView::tell);
    connect(m_client, &ClientCard::left, this, [this] {
        showPane(m_request);
        m_queue->focusTable();
    });
    connect(m_client, &ClientCard::failed, this, &DeskView::fail);
    connect(m_client, &ClientCard::done, this, &DeskView::tell);
}

void DeskView::connectPanels()
{
    connect(m_new, &NewRequestPanel::registered, this, [this](const RequestRef &request) {
        showRequest(request.id);
        m_toast->say(tr("№ %1 is registered").arg(request.number), Toast::Offer::Undo);
    });
    connect(m_new, &NewRequestPanel::registeredAndStart, this, [this](const RequestRef &request) {
        showRequest(request.id);
        m_work->start(request.id);
    });
    connect(m_new, &NewRequestPanel::cancelled, this, [this] { showPane(m_request); });
    connect(m_new, &NewRequestPanel::failed, this, &DeskView::fail);
    connect(m_log, &LogTimePanel::logged, this, [this](const StoppedWork &work) {
        m_queue->focusTable();
        m_toast->say(tr("№ %1: %2 logged").arg(work.number, m_phrasebook.minutesText(work.billed)), Toast::Offer::Undo);
    });
    connect(m_log, &LogTimePanel::cancelled, m_queue, &QueuePane::focusTable);
    connect(m_log, &LogTimePanel::failed, this, &DeskView::fail);
    connect(m_words, &WorkWords::closed, m_queue, &QueuePane::focusTable);
    connect(m_words, &WorkWords::nothingLeft, this, [this] { m_toast->say(tr("Every time entry says what was done"), Toast::Offer::Nothing); });
    connect(m_words, &WorkWords::failed, this, &DeskView::fail);
}

void DeskView::connectRegisters()
{
    connect(m_registers, &RegisterPanels::registered, this, [this](const RequestRef &request) {
        showRequest(request.id);
        m_toast->say(tr("№ %1 is registered").arg(request.number), Toast::Offer::Undo);
    });
    connect(m_registers, &RegisterPanels::cancelled, this, [this] { showPane(m_request); });
    connect(m_registers, &RegisterPanels::requestSelected, this, [this](const RequestId &id) {
        showPane(m_request);
        setCurrent(id);
    });
    connect(m_registers, &RegisterPanels::requestActivated, this, [this](const RequestId &id) {
        showPane(m_request);
        setCurrent(id);
        m_request->setFocus(Qt::OtherFocusReason);
    });
    connect(m_registers, &RegisterPanels::queueShown, this, [this] {
        m_queue->focusTable();
        if (const auto chosen = m_queue->currentRequest()) // keys mean the row that is marked
            setCurrent(*chosen);
    });
    connect(m_registers, &RegisterPanels::linkOpened, this, &DeskView::openAddress);
    connect(m_registers, &RegisterPanels::done, this, [this](const QString &what) { m_toast->say(what, Toast::Offer::Undo); });
    connect(m_registers, &RegisterPanels::failed, this, &DeskView::fail);
    connect(m_request, &RequestPane::linkOpened, this, &DeskView::openAddress);
    for (const QAction *action : m_queue->globalActions()) // a view of the queue is looked at in the queue
        connect(action, &QAction::triggered, m_registers, &RegisterPanels::showQueue);
}

void DeskView::openAddress(const QString &url)
{
    if (!openLink(QUrl(url)))
        tellFailure(tr("The browser did not open %1. Copy the address and open it by hand.").arg(url));
}

void DeskView::connectTimer()
{
    connect(m_strip, &TimerStrip::stopRequested, m_work, &WorkActions::stop);
    connect(m_strip, &TimerStrip::pauseRequested, m_work, &WorkActions::pause);
    connect(m_strip, &TimerStrip::resumeRequested, m_work, &WorkActions::resume);
    connect(m_strip, &TimerStrip::connectRequested, m_remote, &RemoteActions::open);
    connect(m_strip, &TimerStrip::moveRequested, m_work, &WorkActions::moveStart);
    connect(m_strip, &TimerStrip::moveToArrivalRequested, m_work, &WorkActions::moveStartToArrival);
    connect(m_watch, &TimerWatch::failed, this, &DeskView::fail);
    connect(m_crash, &CrashQuestion::failed, this, &DeskView::fail);
    connect(m_crash, &CrashQuestion::answered, this, [this](const StoppedWork &work) {
        m_toast->say(workedText(work), Toast::Offer::Undo);
        m_words->ask(work.session, workedText(work));
    });
}

void DeskView::connectWork()
{
    connect(m_work, &WorkActions::taken, this, [this](const RequestRef &request) {
        showRequest(request.id);
        m_claim->taken(request);
    });
    connect(m_claim, &ClaimWatch::told, this, [this](const QString &whose) { m_toast->say(whose, Toast::Offer::Undo); });
    connect(m_work, &WorkActions::started, this, [this](const TimerView &) {
        m_claim->forget(); // «Отменить» would take back the start
        m_watch->load();
    });
    connect(m_work, &WorkActions::stopped, this, [this](const StoppedWork &work) {
        m_watch->load();
        m_justStopped = work.session;
        m_toast->say(workedText(work), Toast::Offer::Undo);
        m_words->ask(work.session, workedText(work));
    });
    connect(m_work, &WorkActions::switched, this, [this](const StoppedWork &work) {
        m_toast->say(workedText(work), Toast::Offer::Undo);
    });
    connect(m_work, &WorkActions::undone, this, [this](const QString &what) {
        if (m_justStopped)
            m_words->withdraw(*m_justStopped);
        m_watch->load();
        m_toast->say(what);
    });
    connect(m_work, &WorkActions::questionOpen, m_crash, &CrashQuestion::ask);
    connect(m_work, &WorkActions::failed, this, &DeskView::fail);
    connect(m_remote, &RemoteActions::opened, this, &DeskView::tell);
    connect(m_remote, &RemoteActions::ended, this, &DeskView::tell);
    connect(m_remote, &RemoteActions::failed, this, &DeskView::fail);
    connect(m_remote, &RemoteActions::refused, this, &DeskView::tellFailure);
    connect(m_toast, &Toast::undoRequested, m_work, &WorkActions::undo);
}

void DeskView::connectWhy()
{
    connect(m_queue, &QueuePane::whyAsked, m_why, &WhyActions::ask);
    connect(m_request, &RequestPane::whyAsked, m_why, &WhyActions::ask);
    connect(m_why, &WhyActions::printRequested, m_papers, &PaperActions::print);
    connect(m_papers, &PaperActions::written, this, &DeskView::tell);
    connect(m_papers, &PaperActions::failed, this, &DeskView::fail);
}

/// What only the client can decide: paid work (I-08), and going beyond the package (S-BAL-5).
void DeskView::connectConsent()
{
    connect(m_work, &WorkActions::consentMissing, this, &DeskView::askForConsent);
    connect(m_remote, &RemoteActions::consentMissing, this, &DeskView::askForConsent);
    connect(m_work, &WorkActions::overlimitAsked, m_overlimit, &OverlimitBanner::askBefore);
    connect(m_overlimit, &OverlimitBanner::startAgreed, m_work, &WorkActions::startBeyondPackage);
    connect(m_overlimit, &OverlimitBanner::agreed, m_work, &WorkActions::agreeBeyondPackage);
    connect(m_overlimit, &OverlimitBanner::stopRequested, m_work, &WorkActions::stop);
    connect(m_request, &RequestPane::requestRequested, this, &DeskView::showRequest);
}

void DeskView::askForConsent(const Error &error)
{
    showPane(m_request);
    m_request->askForConsent();
    if (error.reasons.size() > 1) // there is more than the client's word in the way
        fail(error);
}

void DeskView::showRequest(const RequestId &id)
{
    showPane(m_request);
    m_queue->select(id);
    setCurrent(id);
    m_queue->focusTable();
}

void DeskView::setCurrent(const RequestId &id)
{
    m_request->showRequest(id);
    m_why->setCurrent(id);
    m_papers->setCurrent(id);
    followPane();
}

/// While the card of somebody else's client is there, no key may start the time of a request that is not on the screen.
void DeskView::followPane()
{
    const bool isStrangers = m_isStrangersCard && m_right->currentWidget() == m_client;
    const std::optional<RequestId> seen = isStrangers ? std::nullopt : m_request->request();
    m_work->setCurrent(seen);
    m_remote->setCurrent(seen);
    for (QAction *action : m_request->globalActions())
        m_registry->allow(action, seen ? QString() : tr("no request is selected"));
}

void DeskView::showClient(const ClientId &id)
{
    m_isStrangersCard = true;
    showCard(id);
}

void DeskView::showCard(const ClientId &id)
{
    m_client->showClient(id);
    showPane(m_client);
    m_client->setFocus(Qt::OtherFocusReason);
}

void DeskView::openNewRequest()
{
    showPane(m_new);
    m_new->open();
}

void DeskView::logTime(const RequestId &id)
{
    m_log->show();
    m_log->open(id);
}

void DeskView::askForWords()
{
    m_words->askForNewest();
}

void DeskView::showPane(QWidget *pane)
{
    m_right->setCurrentWidget(pane);
    pane->show();
    followPane();
}

/// F6: queue → request → what stands below → queue.
void DeskView::focusNextPane()
{
    const std::array<QWidget *, 7> panes{m_crash, m_left, m_right, m_log, m_words, m_overlimit, m_strip};
    const QWidget *focused = window()->focusWidget();
    const auto holder = std::ranges::find_if(panes, [&](const QWidget *pane) { return pane->isAncestorOf(focused); });
    const std::size_t from = holder == panes.end() ? 0 : static_cast<std::size_t>(holder - panes.begin());
    for (std::size_t step = 1; step <= panes.size(); ++step) {
        if (focusInto(*panes[(from + step) % panes.size()]))
            return;
    }
}

void DeskView::addBar(QWidget *bar)
{
    static_cast<QVBoxLayout *>(layout())->insertWidget(0, bar);
}

void DeskView::tell(const QString &sentence)
{
    m_toast->say(sentence);
}

void DeskView::tellFailure(const QString &sentence)
{
    m_isFileRefused = false;
    m_banner->say(sentence);
}

void DeskView::fail(const Error &error)
{
    tellFailure(m_phrasebook.sentence(error));
    constexpr std::array OfTheFile{"DISK_FULL", "DISK_ERROR", "DESK_READ_ONLY", "DESK_DAMAGED", "DESK_TO_REBUILD", "DESK_FILE_GONE"};
    m_isFileRefused = std::ranges::any_of(OfTheFile, [&error](const char *code) { return error.code == code; });
    if (m_isFileRefused)
        Q_EMIT deskFileRefused();
}

QString DeskView::workedText(const StoppedWork &work) const
{
    return tr("Stopped: %1 · № %2").arg(m_phrasebook.minutesText(work.billed), work.number);
}

} // namespace hline
