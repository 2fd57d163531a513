// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/triageactions.h"

#include "request/refusedialog.h"
#include "request/triageview.h"
#include "request/writtendialog.h"
#include "text/phrasebook.h"
#include "workflow/askdesk.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

TriageActions::TriageActions(DeskAccess &desk, const Phrasebook &phrasebook, TriageView &view, QWidget &window)
    : QObject(&window)
    , m_desk(desk)
    , m_phrasebook(phrasebook)
    , m_window(window)
{
    connect(&view, &TriageView::topicChosen, this, [this](const QByteArray &topic) {
        if (m_view)
            perform(m_view->record.id, [topic](Workplace &w, const RequestId &id) { return w.chooseTopic(id, topic, Routing::FirstOnly); },
                tr("Topic: %1").arg(m_phrasebook.topicName(topic)));
    });
    connect(&view, &TriageView::thinClientInstallChosen, this, [this] { // R-2.1.1c
        if (m_view)
            perform(m_view->record.id,
                [](Workplace &w, const RequestId &id) { return w.chooseTopic(id, "THIN_INSTALL", Routing::Move); },
                tr("Service: %1").arg(m_phrasebook.name(Service::SvcThin)));
    });
    connect(&view, &TriageView::intakeCompleted, this, [this](const RequestChange &change) {
        if (m_view)
            perform(m_view->record.id, [change](Workplace &w, const RequestId &id) { return w.changeRequest(id, change); }, tr("Saved"));
    });
    connect(&view, &TriageView::questionCopied, this,
        [this] { Q_EMIT done(tr("The reply that asks for the missing data is on the clipboard")); });
    connect(&view, &TriageView::wayChosen, this, &TriageActions::take);
}

template <typename Job>
void TriageActions::perform(const RequestId &id, Job job, const QString &what)
{
    askDesk(
        m_desk, this, [id, job = std::move(job)](Workplace &workplace) { return job(workplace, id); },
        [this, what](const std::invoke_result_t<Job &, Workplace &, const RequestId &> &result) {
            if (result)
                Q_EMIT done(what);
            else
                Q_EMIT failed(result.error());
        });
}

void TriageActions::take(WayOut way)
{
    if (!m_view)
        return;
    switch (way) {
    case WayOut::OtherService:
        if (m_view->topic && m_view->topic->target)
            Q_EMIT classifyRequested(*m_view->topic->target);
        return;
    case WayOut::Individual: Q_EMIT classifyRequested(Service::Indiv); return;
    case WayOut::Approval: approve(); return;
    case WayOut::Refusal: refuse(); return;
    case WayOut::KnowledgeBase: sendLink(); return;
    }
}

void TriageActions::approve()
{
    auto *dialog = new WrittenDialog({tr("Approve the topic"),
                                         tr("“%1” becomes an individual consultation only with the supervisor's approval. %2 "
                                            "It is kept with the reason, shown on the card and in the list of permissions.")
                                             .arg(m_phrasebook.topicName(m_view->record.topic), m_phrasebook.routeSentence(*m_view->topic)),
                                         tr("Why it is approved"), tr("Approve  Ctrl+Enter")},
        &m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog, id = m_view->record.id] {
        perform(id, [words = dialog->words()](Workplace &w, const RequestId &request) { return w.approveTopic(request, words); },
            tr("The topic is approved"));
    });
    dialog->open();
}

void TriageActions::overrideGate()
{
    if (!m_view)
        return;
    QStringList reasons;
    for (const GateReason &reason : m_view->timerGate.reasons) {
        if (isOverridable(reason.code))
            reasons += m_phrasebook.sentence(reason);
    }
    auto *dialog = new WrittenDialog({tr("Allow with a reason"),
                                         reasons.join(u'\n') + u'\n'
                                             + tr("The permission holds for this request and these reasons only. It is kept with "
                                                  "your words, shown on the card and in the list of permissions."),
                                         tr("Why the work may begin all the same"), tr("Allow  Ctrl+Enter")},
        &m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog, id = m_view->record.id] {
        perform(id, [words = dialog->words()](Workplace &w, const RequestId &request) { return w.overrideGate(request, words); },
            tr("Work is allowed"));
    });
    dialog->open();
}

void TriageActions::refuse()
{
    if (!m_view)
        return;
    auto *dialog = new RefuseDialog(*m_view, m_phrasebook, &m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog, id = m_view->record.id] {
        perform(id, [refusal = dialog->refusal()](Workplace &w, const RequestId &request) { return w.refuse(request, refusal); },
            tr("Refused; the answer is on the clipboard"));
    });
    dialog->open();
}

/// R-2.4.1.1d: the line sends to an article; then it is the knowledge base that answers.
void TriageActions::sendLink()
{
    auto *dialog = new WrittenDialog({tr("Link to the knowledge base"),
                                         tr("The client gets a link instead of an answer of the line (%1). The request becomes one of the "
                                            "knowledge base and may be closed as done.")
                                             .arg(m_phrasebook.clause("2.4.1.1"_ba)),
                                         tr("Address of the article"), tr("Keep the link  Ctrl+Enter")},
        &m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog, id = m_view->record.id] {
        perform(id,
            [url = dialog->words()](Workplace &w, const RequestId &request) -> Result<void> {
                RequestChange change;
                change.kbUrl = url;
                const Result<void> kept = w.changeRequest(request, change);
                return kept ? w.classify(request, Service::Kb) : kept;
            },
            tr("The link is kept"));
    });
    dialog->open();
}

} // namespace hline
