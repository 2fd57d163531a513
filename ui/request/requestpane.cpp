// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/requestpane.h"

#include <algorithm>

#include <QAction>
#include <QLabel>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

#include "request/attachmentview.h"
#include "request/clientchoice.h"
#include "request/classselector.h"
#include "request/clientfinder.h"
#include "request/consentpanel.h"
#include "request/custombox.h"
#include "request/historyview.h"
#include "request/knowledgeview.h"
#include "request/linkrow.h"
#include "request/normbox.h"
#include "request/panelkeys.h"
#include "request/registerview.h"
#include "request/requestfields.h"
#include "request/requestquestion.h"
#include "request/requestsummary.h"
#include "request/triageactions.h"
#include "request/triageview.h"
#include "request/verticalscroll.h"
#include "request/workview.h"
#include "text/phrasebook.h"
#include "theme/plaintext.h"
#include "workflow/askdesk.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::milliseconds NoticeableWait{300}; // experience.md: states every screen has
constexpr seconds RefreshPeriod{15}; // S-UI-1

QLabel *pageLabel(const QString &text, const QString &objectName, QWidget *parent)
{
    QLabel *label = plainLabel(parent);
    label->setText(text);
    label->setObjectName(objectName);
    label->setAlignment(Qt::AlignCenter);
    label->setMargin(24);
    return label;
}

template <typename Id>
bool contains(const std::vector<Id> &ids, const std::optional<Id> &id)
{
    return id && std::ranges::find(ids, *id) != ids.end();
}

/// Whose consent it is: the person who spoke, else the contact of the request.
QString nameOfCaller(const RequestView &view)
{
    const CallerRecord &caller = view.record.caller;
    const QString spoken = u"%1 %2"_s.arg(caller.last, caller.first).trimmed();
    return spoken.isEmpty() && view.contact
        ? u"%1 %2"_s.arg(view.contact->last, view.contact->first).trimmed()
        : spoken;
}

} // namespace

RequestPane::RequestPane(DeskAccess &desk, const Phrasebook &phrasebook, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_phrasebook(phrasebook)
    , m_pages(new QStackedWidget(this))
    , m_summary(new RequestSummary(phrasebook, theme, this))
    , m_finder(new ClientFinder(desk, phrasebook, this))
    , m_links(new LinkRow(desk, this))
    , m_consent(new ConsentPanel(desk, phrasebook, theme, this))
    , m_question(new RequestQuestion(desk, this))
    , m_triage(new TriageView(phrasebook, this))
    , m_actions(new RequestActions(phrasebook, this))
    , m_norm(new NormBox(phrasebook, this))
    , m_custom(new CustomBox(phrasebook, this))
    , m_fields(new RequestFields(phrasebook, this))
    , m_work(new WorkView(desk, phrasebook, this))
    , m_history(new HistoryView(phrasebook, this))
    , m_knowledge(new KnowledgeView(desk, phrasebook, this))
    , m_files(new AttachmentView(desk, phrasebook, this))
    , m_register(new RegisterView(desk, phrasebook, this))
    , m_tabs(new QTabWidget(this))
    , m_edit(new QAction(tr("Edit the request"), this))
    , m_log(new QAction(tr("Log time afterwards"), this))
    , m_triageActions(new TriageActions(desk, phrasebook, *m_triage, *this))
{
    setObjectName(u"requestPane"_s);
    setAccessibleName(tr("Request"));
    build();
    makeActions();
    makeQuestions();
    connectParts();
    connectPapers();
    connectPaidWork();
    connectCharges();
    showRequest(std::nullopt);
}

void RequestPane::build()
{
    m_failure = pageLabel({}, u"requestFailure"_s, this);
    m_pages->insertWidget(EmptyPage,
        pageLabel(tr("Choose a request in the queue, or press F7 to register a new one."), u"requestEmpty"_s,
            this));
    m_pages->insertWidget(LoadingPage, pageLabel(tr("Reading the request…"), u"requestLoading"_s, this));
    m_pages->insertWidget(ContentPage, content());
    m_pages->insertWidget(FailedPage, m_failure);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    m_slow.setSingleShot(true);
    m_slow.setInterval(NoticeableWait);
    m_refresh.setInterval(RefreshPeriod);
    m_refresh.start();
}

QWidget *RequestPane::content()
{
    m_tabs->setObjectName(u"requestTabs"_s);
    m_tabs->setAccessibleName(tr("Parts of the request"));
    m_tabs->addTab(m_fields, tr("Request"));
    m_tabs->addTab(m_work, tr("Time"));
    m_tabs->addTab(m_history, tr("History"));
    m_tabs->addTab(m_knowledge, tr("Knowledge"));
    m_tabs->addTab(m_files, tr("Files"));
    m_tabs->addTab(m_register, m_register->title());
    m_tabs->setUsesScrollButtons(false); // a tab behind an arrow is not found; a cut word is
    m_tabs->setElideMode(Qt::ElideRight);

    auto *body = new QWidget(this);
    auto *column = new QVBoxLayout(body);
    column->addWidget(m_summary);
    column->addWidget(m_triage);
    column->addWidget(m_finder);
    m_finder->hide();
    column->addWidget(m_links);
    column->addWidget(m_consent);
    column->addWidget(m_actions);
    column->addWidget(m_question);
    column->addWidget(m_norm);
    column->addWidget(m_custom);
    column->addWidget(m_tabs, 1);
    auto *scroll = new VerticalScroll(body, this);
    scroll->setObjectName(u"requestScroll"_s);
    return scroll;
}

void RequestPane::makeActions()
{
    m_edit->setObjectName(u"editRequest"_s);
    m_edit->setShortcut(Qt::Key_F2);
    m_edit->setStatusTip(tr("Change the words of the shown request"));
    connect(m_edit, &QAction::triggered, this, [this] {
        m_tabs->setCurrentWidget(m_fields);
        m_fields->edit();
    });
    m_log->setObjectName(u"logTime"_s);
    m_log->setShortcut(Qt::CTRL | Qt::Key_L);
    m_log->setStatusTip(tr("Log time that was worked without the timer"));
    connect(m_log, &QAction::triggered, this, forShown(&RequestPane::logTimeRequested));
}

QList<QAction *> RequestPane::globalActions() const
{
    return QList<QAction *>{m_edit} + m_questions + QList<QAction *>{m_log};
}

std::optional<Question> RequestPane::questionAt(const QWidget *part) const
{
    if (!m_loaded || m_loaded != m_id)
        return std::nullopt;
    const bool isGate = part == m_actions || m_actions->isAncestorOf(part);
    return Question{isGate ? Question::About::Refusal : Question::About::Response, m_id, {}, {}};
}

std::function<void()> RequestPane::forShown(RequestSignal signal)
{
    return [this, signal] {
        if (m_id && m_loaded == m_id)
            Q_EMIT(this->*signal)(*m_id);
    };
}

template <typename Job>
void RequestPane::perform(Job job, const QString &what)
{
    if (!m_id || m_loaded != m_id)
        return;
    askDesk(
        m_desk, this, [id = *m_id, job = std::move(job)](Workplace &workplace) { return job(workplace, id); },
        [this, what](const std::invoke_result_t<Job &, Workplace &, const RequestId &> &result) {
            if (result)
                Q_EMIT done(what);
            else
                Q_EMIT failed(result.error());
        });
}

void RequestPane::connectParts()
{
    connect(&m_desk, &DeskAccess::changed, this, &RequestPane::follow);
    connect(&m_slow, &QTimer::timeout, this, [this] { setCurrent(LoadingPage); });
    connect(&m_refresh, &QTimer::timeout, this, [this] {
        if (m_id && isVisible())
            load();
    });
    connect(m_actions, &RequestActions::takeClicked, this, forShown(&RequestPane::takeRequested));
    connect(m_actions, &RequestActions::startClicked, this, forShown(&RequestPane::startRequested));
    connect(m_actions, &RequestActions::stopClicked, this, &RequestPane::stopRequested);
    connect(m_actions, &RequestActions::connectClicked, this, forShown(&RequestPane::connectRequested));
    connect(m_actions, &RequestActions::logClicked, this, forShown(&RequestPane::logTimeRequested));
    connect(m_actions, &RequestActions::releaseClicked, this, [this] {
        perform([](Workplace &w, const RequestId &id) { return w.release(id); }, tr("Returned to the queue"));
    });
    connect(m_actions, &RequestActions::endClicked, this, [this](const Ending &ending) {
        perform([ending](Workplace &w,
                    const RequestId &id) { return w.close(id, ending.state, ending.reason, ending.clause); },
            tr("Closed: %1").arg(m_phrasebook.name(ending.state)));
    });
    connect(m_summary, &RequestSummary::whyClicked, this, &RequestPane::whyAsked);
    connect(m_work, &WorkView::whyClicked, this, &RequestPane::whyAsked);
    connect(m_actions, &RequestActions::refuseClicked, m_triageActions, &TriageActions::refuse);
    connect(m_actions, &RequestActions::overrideClicked, m_triageActions, &TriageActions::overrideGate);
    connect(m_triageActions, &TriageActions::classifyRequested, m_summary, &RequestSummary::classified);
    connect(m_triageActions, &TriageActions::done, this, &RequestPane::done);
    connect(m_triageActions, &TriageActions::failed, this, &RequestPane::failed);
    connect(m_summary, &RequestSummary::clientRequested, this, &RequestPane::clientRequested);
    connect(m_summary, &RequestSummary::findClientClicked, this, [this] {
        m_finder->show();
        m_finder->focusField();
    });
    connect(m_finder, &ClientFinder::chosen, this, &RequestPane::assignClient);
    connect(m_finder, &ClientFinder::skipped, m_finder, &QWidget::hide);
    (new PanelKeys(m_finder))->add(QKeyCombination(Qt::Key_Escape), [this] {
        m_finder->hide();
        setFocus(Qt::OtherFocusReason);
    });
    connect(m_fields, &RequestFields::changed, this, &RequestPane::store);
    connect(m_work, &WorkView::voidRequested, this, [this](const FactId &work, const QString &reason) {
        perform([work, reason](Workplace &w, const RequestId &) { return w.voidWork(work, reason); },
            tr("Entry voided"));
    });
}

void RequestPane::connectPapers()
{
    const auto forward = [this](auto *view) {
        using View = std::remove_pointer_t<decltype(view)>;
        connect(view, &View::done, this, &RequestPane::done);
        connect(view, &View::failed, this, &RequestPane::failed);
    };
    forward(m_knowledge);
    forward(m_files);
    forward(m_register);
    connect(m_knowledge, &KnowledgeView::linkOpened, this, &RequestPane::linkOpened);
    connect(m_files, &AttachmentView::escalateRequested, this, [this] { // R-2.4.1.1c
        perform([](Workplace &w, const RequestId &id) { return w.classify(id, Service::Indiv); },
            tr("Service: %1").arg(m_phrasebook.name(Service::Indiv)));
    });
}

/// What is charged by a norm or as agreed.
void RequestPane::connectCharges()
{
    connect(m_norm, &NormBox::completeClicked, this, [this](int workplaces) {
        perform(
            [workplaces](Workplace &w, const RequestId &id) { return w.completeNorm(id, workplaces); }, tr("Completed by the norm"));
    });
    connect(m_custom, &CustomBox::changed, this, [this](const RequestChange &change) {
        perform([change](Workplace &w, const RequestId &id) { return w.changeRequest(id, change); }, tr("Saved"));
    });
    connect(m_custom, &CustomBox::agreeClicked, this, [this](const Quote &quote) {
        perform([quote](Workplace &w, const RequestId &id) { return w.agreeQuote(id, quote); },
            tr("Volume agreed: %1").arg(m_phrasebook.span(quote.agreed)));
    });
    connect(m_custom, &CustomBox::deliverClicked, this, [this] {
        perform([](Workplace &w, const RequestId &id) { return w.deliverQuote(id); }, tr("Delivered: the agreed volume is charged"));
    });
}

void RequestPane::store(const RequestId &id, const RequestChange &change)
{
    askDesk(
        m_desk, this, [id, change](Workplace &workplace) { return workplace.changeRequest(id, change); },
        [this, id, change](const Result<void> &result) {
            if (!result) {
                Q_EMIT failed(result.error());
                return;
            }
            m_fields->settle(id, change);
            Q_EMIT done(tr("Saved"));
        });
}

/// The contract that was found, and the program if there is only one to choose.
void RequestPane::assignClient(const SearchHit &hit)
{
    m_finder->hide();
    m_finder->clear();
    perform(
        [hit](Workplace &workplace, const RequestId &id) -> Result<void> {
            const auto choice = readClientChoice(workplace, hit);
            if (!choice)
                return failure(choice.error());
            RequestChange change;
            if (choice->client)
                change.client = choice->client->id;
            if (!choice->contracts.empty())
                change.contract = choice->contracts.front().id;
            if (choice->contact)
                change.contact = choice->contact->id;
            if (choice->products.size() == 1)
                change.product = choice->products.front().id;
            return workplace.changeRequest(id, change);
        },
        tr("Client: %1").arg(hit.title));
}

void RequestPane::showRequest(const std::optional<RequestId> &id)
{
    const bool same = id == m_id;
    m_id = id;
    if (!same || !id) {
        m_finder->hide();
        m_question->hide();
        m_triageActions->forget();
        m_actions->disable(); // what is on the screen is no longer what would be acted on
        m_work->showRequest(id);
    }
    load();
}

void RequestPane::load()
{
    const quint64 asked = ++m_asked;
    if (!m_id) {
        m_slow.stop();
        m_loaded.reset();
        setCurrent(EmptyPage);
        return;
    }
    if (m_loaded != m_id)
        m_slow.start();
    askDesk(
        m_desk, this, [id = *m_id](const Workplace &workplace) { return readRequestSheet(workplace, id); },
        [this, asked](const Result<RequestSheet> &sheet) {
            if (asked == m_asked)
                takeAnswer(sheet);
        });
}

void RequestPane::takeAnswer(const Result<RequestSheet> &sheet)
{
    m_slow.stop();
    if (sheet)
        showSheet(*sheet);
    else
        showFailure(sheet.error());
}

void RequestPane::showSheet(const RequestSheet &sheet)
{
    const Instant now = m_desk.clock().instant();
    m_loaded = sheet.view.record.id;
    m_contract = sheet.view.record.contract;
    m_summary->showSheet(sheet, now);
    m_links->showLinks(sheet.view.record.id, sheet.view.links);
    m_consent->showSheet(sheet, nameOfCaller(sheet.view));
    m_triage->showSheet(sheet, now);
    m_triageActions->showRequest(sheet.view);
    m_actions->showSheet(sheet);
    m_norm->showSheet(sheet);
    m_custom->showSheet(sheet, now);
    m_fields->showRequest(sheet.view, now);
    m_history->showHistory(sheet.view.history, now);
    m_knowledge->showRequest(sheet.view.record);
    m_files->showRequest(sheet.view.record);
    m_register->showRequest(sheet.view.record);
    m_tabs->setTabText(m_tabs->indexOf(m_files),
        sheet.view.record.attachments.empty() ? tr("Files") : tr("Files: %1").arg(sheet.view.record.attachments.size()));
    m_tabs->setTabText(m_tabs->indexOf(m_register), m_register->title());
    for (int tab = 0; tab < m_tabs->count(); ++tab)
        m_tabs->setTabToolTip(tab, m_tabs->tabText(tab));
    setCurrent(ContentPage);
    if (std::exchange(m_consentAsked, false) && sheet.view.consent)
        m_consent->focusAnswer();
}

void RequestPane::showFailure(const Error &error)
{
    m_loaded.reset();
    m_triageActions->forget();
    m_actions->disable();
    m_failure->setText(m_phrasebook.sentence(error));
    setCurrent(FailedPage);
}

void RequestPane::follow(const Changes &changes)
{
    if (!m_id)
        return;
    const bool mine = contains(changes.requests, m_id) || contains(changes.contracts, m_contract);
    if (!mine && !changes.everything && !changes.reference && !changes.timer)
        return;
    load();
    m_work->showRequest(m_id);
}

void RequestPane::setCurrent(Page page)
{
    m_pages->setCurrentIndex(page);
}

} // namespace hline
