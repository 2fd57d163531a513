// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/requestpane.h"

#include <QAction>
#include <QTabWidget>

#include "request/classselector.h"
#include "request/consentpanel.h"
#include "request/historyview.h"
#include "request/linkrow.h"
#include "request/requestquestion.h"
#include "request/requestsummary.h"
#include "text/phrasebook.h"
#include "workflow/askdesk.h"

// Paid work, events by hand and linked requests in the pane; the rest of it is in requestpane.cpp.

namespace hline {

using namespace Qt::Literals::StringLiterals;

void RequestPane::makeQuestions()
{
    using Kind = RequestQuestion::Kind;
    const auto add = [this](Kind kind, const QString &objectName, const QString &text, const QString &tip) {
        auto *action = new QAction(text, this);
        action->setObjectName(objectName);
        action->setStatusTip(tip);
        connect(action, &QAction::triggered, this, [this, kind] {
            if (m_id && m_loaded == m_id)
                m_question->ask(kind, *m_id);
        });
        m_questions.append(action);
        m_actions->addToMenu(action);
    };
    auto *service = new QAction(tr("Choose the service"), this);
    service->setObjectName(u"chooseService"_s);
    service->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_S);
    service->setStatusTip(tr("Opens the list of services; it says what another service would cost"));
    connect(service, &QAction::triggered, this, [this] { m_summary->service().openMenu(); });
    m_questions.append(service);
    add(Kind::Reply, u"noteReply"_s, tr("Replied to the client"), tr("Notes a letter or message; it begins the work"));
    add(Kind::Call, u"noteCall"_s, tr("Called the client"), tr("Notes a call; it begins the work"));
    add(Kind::DataRequest, u"noteDataRequest"_s, tr("Asked for missing data"), tr("Notes a question about missing data; it does not begin the work"));
    add(Kind::Split, u"splitRequest"_s, tr("Split the letter"), tr("Registers another question of the same letter with the same arrival"));
    add(Kind::Link, u"linkRequest"_s, tr("Link with a request"), tr("Says that two requests belong together"));
}

void RequestPane::connectPaidWork()
{
    connect(m_summary, &RequestSummary::classified, this, &RequestPane::classify);
    connect(m_summary, &RequestSummary::costsWanted, this, &RequestPane::showCosts);
    connect(m_actions, &RequestActions::againClicked, this, &RequestPane::contactAgain);
    connect(m_consent, &ConsentPanel::done, this, &RequestPane::done);
    connect(m_consent, &ConsentPanel::failed, this, &RequestPane::failed);
    connect(m_links, &LinkRow::requestRequested, this, &RequestPane::requestRequested);
    connect(m_links, &LinkRow::done, this, &RequestPane::done);
    connect(m_links, &LinkRow::failed, this, &RequestPane::failed);
    connect(m_question, &RequestQuestion::done, this, &RequestPane::done);
    connect(m_question, &RequestQuestion::failed, this, &RequestPane::failed);
    connect(m_question, &RequestQuestion::requestMade, this, &RequestPane::requestRequested);
    connect(m_question, &RequestQuestion::closed, this, [this] { setFocus(Qt::OtherFocusReason); });
    connect(m_history, &HistoryView::voidRequested, this, [this](const FactId &event) {
        if (m_id && m_loaded == m_id)
            m_question->askWhyVoid(*m_id, event);
    });
}

/// What the change did to the minutes is said with it: «Возвращено клиенту: 23 мин» (R-2.4.4.2).
void RequestPane::classify(Service service)
{
    if (!m_id || m_loaded != m_id)
        return;
    const auto job = [id = *m_id, service](Workplace &workplace) -> Result<ReclassView> {
        auto preview = workplace.previewClass(id, {service, {}});
        if (!preview)
            return preview;
        if (const auto stored = workplace.classify(id, service); !stored)
            return failure(stored.error());
        return preview;
    };
    askDesk(m_desk, this, job, [this, service](const Result<ReclassView> &changed) {
        if (!changed) {
            Q_EMIT failed(changed.error());
            return;
        }
        QStringList said{tr("Service: %1").arg(m_phrasebook.name(service))};
        if (changed->cost.returned > minutes(0))
            said += m_phrasebook.returnedText(changed->cost);
        m_consentAsked = changed->needsConsent;
        Q_EMIT done(said.join(u". "_s));
    });
}

void RequestPane::showCosts()
{
    if (!m_id || m_loaded != m_id)
        return;
    const auto job = [id = *m_id](const Workplace &workplace) {
        std::vector<ReclassView> views;
        for (const Service service : AllServices) {
            if (auto view = workplace.previewClass(id, {service, {}}))
                views.push_back(*std::move(view));
        }
        return views;
    };
    askDesk(m_desk, this, job, [this](const std::vector<ReclassView> &views) {
        for (const ReclassView &view : views) {
            QString cost;
            if (view.to == view.from)
                cost = QString();
            else if (view.needsConsent)
                cost = tr("with the client's consent");
            else if (view.cost.returned > minutes(0))
                cost = tr("%1 come back").arg(m_phrasebook.minutesText(view.cost.returned));
            else if (view.cost.becomesCharged > minutes(0))
                cost = tr("becomes −%1").arg(m_phrasebook.minutesText(view.cost.becomesCharged));
            m_summary->service().showCost(view.to, cost);
        }
    });
}

void RequestPane::contactAgain()
{
    if (!m_id || m_loaded != m_id)
        return;
    askDesk(
        m_desk, this, [id = *m_id](Workplace &workplace) { return workplace.contactAgain(id, {}); },
        [this](const Result<RequestRef> &again) {
            if (!again) {
                Q_EMIT failed(again.error());
                return;
            }
            Q_EMIT requestRequested(again->id);
            Q_EMIT done(tr("№ %1 is registered: choose its service").arg(again->number));
        });
}

void RequestPane::askForConsent()
{
    m_consentAsked = !m_consent->isVisible();
    if (!m_consentAsked)
        m_consent->focusAnswer();
}

} // namespace hline
