// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/registerpanels.h"

#include "registers/candidateslist.h"
#include "registers/quickregisterpanel.h"
#include "registers/registerboard.h"

#include <QStackedWidget>

namespace hline {

using namespace Qt::Literals::StringLiterals;

RegisterPanels::RegisterPanels(DeskAccess &desk, const Phrasebook &phrasebook, const Theme &theme, Places places,
                               ActionRegistry &registry, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_phrasebook(phrasebook)
    , m_theme(theme)
    , m_places(places)
{
    makeActions(registry);
}

void RegisterPanels::makeActions(ActionRegistry &registry)
{
    using Spec = ActionRegistry::Spec;
    const auto add = [&](ActionGroup group, const Spec &spec, auto slot) {
        connect(registry.add(group, spec), &QAction::triggered, this, slot);
    };
    add(ActionGroup::Request, {u"newWish"_s, tr("New &wish"), QKeySequence(Qt::SHIFT | Qt::Key_F7),
                               tr("Records a wish while the client speaks; nothing blocks it"), u"list-add"_s},
        [this] { openForm(RegisterKind::Wish); });
    add(ActionGroup::Request, {u"newDefect"_s, tr("New &defect"), QKeySequence(Qt::CTRL | Qt::Key_F7),
                               tr("Records a defect while the client speaks; nothing blocks it"), u"list-add"_s},
        [this] { openForm(RegisterKind::Defect); });
    add(ActionGroup::View, {u"wishBoardCommand"_s, tr("Board of &wishes"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_W),
                            tr("What clients wish, how many of them, and where it stands"), {}},
        [this] { openBoard(RegisterKind::Wish); });
    add(ActionGroup::View, {u"defectBoardCommand"_s, tr("Board of &defects"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D),
                            tr("Reported defects, how many clients have them, and where they stand"), {}},
        [this] { openBoard(RegisterKind::Defect); });
    add(ActionGroup::View, {u"candidatesCommand"_s, tr("Candidates for the &knowledge base"), {},
                            tr("Answers that lacked an article, and the share of answers with a link"), {}},
        [this] { openCandidates(); });
    add(ActionGroup::Search, {u"knowledgeBase"_s, tr("&Knowledge base"), QKeySequence(Qt::CTRL | Qt::Key_H),
                              tr("Opens %1 in the browser").arg(QString::fromLatin1(KnowledgeBaseUrl)), u"help-contents"_s},
        [this] { Q_EMIT linkOpened(QString::fromLatin1(KnowledgeBaseUrl)); });
}

QuickRegisterPanel *RegisterPanels::form(RegisterKind kind)
{
    QuickRegisterPanel *&panel = kind == RegisterKind::Wish ? m_newWish : m_newDefect;
    if (panel)
        return panel;
    panel = new QuickRegisterPanel(kind, m_desk, m_phrasebook, m_theme);
    m_places.right.addWidget(panel);
    connect(panel, &QuickRegisterPanel::registered, this, &RegisterPanels::registered);
    connect(panel, &QuickRegisterPanel::cancelled, this, &RegisterPanels::cancelled);
    connect(panel, &QuickRegisterPanel::failed, this, &RegisterPanels::failed);
    return panel;
}

void RegisterPanels::openForm(RegisterKind kind)
{
    QuickRegisterPanel *panel = form(kind);
    m_places.right.setCurrentWidget(panel);
    panel->open();
}

RegisterBoardPane *RegisterPanels::board(RegisterKind kind)
{
    RegisterBoardPane *&pane = kind == RegisterKind::Wish ? m_wishes : m_defects;
    if (pane)
        return pane;
    pane = new RegisterBoardPane(kind, m_desk, m_phrasebook);
    m_places.left.addWidget(pane);
    connect(pane, &RegisterBoardPane::requestSelected, this, &RegisterPanels::requestSelected);
    connect(pane, &RegisterBoardPane::requestActivated, this, &RegisterPanels::requestActivated);
    connect(pane, &RegisterBoardPane::closed, this, &RegisterPanels::showQueue);
    connect(pane, &RegisterBoardPane::done, this, &RegisterPanels::done);
    connect(pane, &RegisterBoardPane::failed, this, &RegisterPanels::failed);
    return pane;
}

void RegisterPanels::openBoard(RegisterKind kind)
{
    RegisterBoardPane *pane = board(kind);
    m_places.left.setCurrentWidget(pane);
    pane->open();
}

void RegisterPanels::openCandidates()
{
    if (!m_candidates) {
        m_candidates = new CandidatesList(m_desk, m_phrasebook);
        m_places.left.addWidget(m_candidates);
        connect(m_candidates, &CandidatesList::requestActivated, this, &RegisterPanels::requestSelected);
        connect(m_candidates, &CandidatesList::closed, this, &RegisterPanels::showQueue);
        connect(m_candidates, &CandidatesList::done, this, &RegisterPanels::done);
    }
    m_places.left.setCurrentWidget(m_candidates);
    m_candidates->open();
}

void RegisterPanels::showQueue()
{
    if (m_places.left.currentIndex() == 0)
        return;
    m_places.left.setCurrentIndex(0);
    Q_EMIT queueShown();
}

} // namespace hline
