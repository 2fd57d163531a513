// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/whyactions.h"

#include "explain/explainable.h"
#include "explain/explanationwindow.h"
#include "explain/regulationwindow.h"
#include "settings/policywindow.h"
#include "shell/actionregistry.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QMenu>
#include <QWidget>

namespace hline {

using namespace Qt::Literals::StringLiterals;

WhyActions::WhyActions(DeskAccess &desk, const Phrasebook &phrasebook, ActionRegistry &registry, QWidget &view)
    : QObject(&view), m_desk(desk), m_phrasebook(phrasebook), m_view(view)
{
    QAction *why = registry.add(ActionGroup::Request, {u"why"_s, tr("&Why?"), QKeySequence(Qt::CTRL | Qt::Key_I),
                                                       tr("Shows how the figure at the cursor came about, with clauses"), u"help-hint"_s});
    connect(why, &QAction::triggered, this, &WhyActions::askAtCursor);
    QAction *book = registry.add(ActionGroup::Help, {u"regulation"_s, tr("&Regulation"), QKeySequence(Qt::SHIFT | Qt::Key_F1),
                                                     tr("The regulation clause by clause, with search"), u"help-contents"_s});
    connect(book, &QAction::triggered, this, [this] { openRegulation({}); });
    QAction *rules = registry.add(ActionGroup::Desk, {u"policies"_s, tr("R&ules of the regulation…"), {},
                                                      tr("What is decided where the regulation leaves room, since when and by whom"), u"configure"_s});
    connect(rules, &QAction::triggered, this, &WhyActions::openRules);
    m_view.installEventFilter(this);
}

void WhyActions::ask(const Question &question)
{
    if (!m_window) {
        m_window = new ExplanationWindow(m_desk, m_phrasebook, &m_view);
        connect(m_window, &ExplanationWindow::ruleRequested, this, &WhyActions::openRegulation);
        connect(m_window, &ExplanationWindow::printRequested, this, &WhyActions::printRequested);
    }
    m_window->ask(question);
}

void WhyActions::setCurrent(const std::optional<RequestId> &id)
{
    m_current = id;
}

void WhyActions::openRegulation(const QByteArray &rule)
{
    if (!m_book)
        m_book = new RegulationWindow(m_phrasebook, &m_view);
    m_book->showRule(rule);
}

void WhyActions::openRules()
{
    if (!m_rules) {
        m_rules = new PolicyWindow(m_desk, m_phrasebook, &m_view);
        connect(m_rules, &PolicyWindow::ruleRequested, this, &WhyActions::openRegulation);
    }
    m_rules->showKey({});
}

void WhyActions::askAtCursor()
{
    const auto question = questionAround(m_view.window()->focusWidget());
    if (question)
        ask(*question);
    else if (m_current)
        ask({Question::About::Response, m_current, {}, {}});
    else
        openRegulation({});
}

/// Only what no widget below wanted for itself comes up to the view.
bool WhyActions::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_view && event->type() == QEvent::ContextMenu) {
        const auto *menu = static_cast<QContextMenuEvent *>(event);
        if (offerAt(menu->globalPos()))
            return true;
    }
    return QObject::eventFilter(watched, event);
}

bool WhyActions::offerAt(const QPoint &globalPosition)
{
    const auto question = questionAround(m_view.childAt(m_view.mapFromGlobal(globalPosition)));
    if (!question)
        return false;
    auto *menu = new QMenu(&m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *why = menu->addAction(QIcon::fromTheme(u"help-hint"_s), Explainer(m_phrasebook).question(question->about));
    why->setObjectName(u"whyEntry"_s);
    connect(why, &QAction::triggered, this, [this, question] { ask(*question); });
    menu->popup(globalPosition);
    return true;
}

} // namespace hline
