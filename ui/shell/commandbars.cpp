// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/commandbars.h"

#include "shell/actionregistry.h"

#include <algorithm>
#include <array>
#include <vector>

#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Menus in their order, each in sections between lines. A command that is not named here is in no menu.
struct Section { ActionGroup menu; std::vector<const char *> commands; };
const std::vector<Section> &sections()
{
    using enum ActionGroup;
    static const std::vector<Section> all{
        {Desk, {"synchronise", "outbox", "connectOffice"}},
        {Desk, {"months", "audit", "policies", "import"}},
        {Desk, {"quit"}},
        {Request, {"newRequest", "newWish", "newDefect"}},
        {Request, {"takeNext", "undo"}},
        {Request, {"editRequest", "chooseService", "splitRequest", "linkRequest"}},
        {Request, {"noteReply", "noteCall", "noteDataRequest"}},
        {Request, {"openConnect", "endConnect"}},
        {Request, {"why", "dossier", "statement"}},
        {Time, {"toggleTimer", "pauseTimer", "restartTimer", "agreeBeyondPackage"}},
        {Time, {"logTime", "withoutWords"}},
        {View, {"board", "wishBoardCommand", "defectBoardCommand", "candidatesCommand"}},
        {View, {"viewGuaranteed", "viewMine", "viewGeneral", "viewLine", "viewTech", "viewDefects", "viewWishes", "viewWaiting", "viewAll", "viewUnsorted"}},
        {View, {"previousRequest", "nextRequest", "nextPane", "openMenu"}},
        {View, {"themeAuto", "themeLight", "themeDark", "themeContrast"}},
        {View, {"densityCompact", "densityRegular", "densityRoomy"}},
        {Search, {"palette", "filterQueue"}},
        {Search, {"knowledgeBase"}},
        {Reference, {"topicMap", "norms"}},
        {Help, {"keySheet", "regulation"}},
    };
    return all;
}

} // namespace

CommandBars::CommandBars(QMainWindow &window, const ActionRegistry &registry)
    : QObject(&window), m_window(window), m_registry(registry), m_bar(window.addToolBar(tr("Main commands")))
{
    for (const QString &title : {tr("&Desk"), tr("&Request"), tr("&Time"), tr("&View"), tr("&Search"), tr("Re&ference"), tr("&Help")})
        m_window.menuBar()->addMenu(title);
    m_bar->setObjectName(u"mainToolBar"_s);
    m_bar->setMovable(false);
    m_bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_bar->addWidget(new QToolButton(m_bar)); // as high as those that come
}

void barWriting(ActionRegistry &registry, const QString &why)
{
    static constexpr std::array Writing{"newRequest", "takeNext", "toggleTimer", "pauseTimer", "restartTimer", "undo",
                                        "openConnect", "endConnect", "editRequest", "logTime", "chooseService", "noteReply",
                                        "noteCall", "noteDataRequest", "splitRequest", "linkRequest", "import", "withoutWords",
                                        "newWish", "newDefect", "norms", "months"};
    for (const ActionRegistry::Entry &entry : registry.entries()) {
        const QString id = entry.action->objectName();
        if (std::ranges::any_of(Writing, [&](const char *writing) { return id == QLatin1StringView(writing); }))
            registry.bar(entry.action, why);
    }
}

void CommandBars::fillMenus()
{
    constexpr std::array Order{ActionGroup::Desk, ActionGroup::Request, ActionGroup::Time,
                               ActionGroup::View, ActionGroup::Search,  ActionGroup::Reference, ActionGroup::Help};
    const QList<QAction *> titles = m_window.menuBar()->actions();
    const auto menuOf = [&](ActionGroup group) { return titles[std::ranges::find(Order, group) - Order.begin()]->menu(); };
    for (const Section &section : sections()) {
        QMenu *menu = menuOf(section.menu);
        menu->setToolTipsVisible(true); // they say why a command cannot be used
        if (!menu->isEmpty())
            menu->addSeparator(); // shown only where something follows
        for (const char *id : section.commands) {
            if (QAction *action = m_registry.byId(QLatin1StringView(id)))
                menu->addAction(action);
        }
    }
    // Shortcuts must work also where the menu bar is not shown.
    for (const ActionRegistry::Entry &entry : m_registry.entries())
        m_window.addAction(entry.action);
}

void CommandBars::fillToolBar()
{
    m_bar->clear();
    for (const Qt::Key key : {Qt::Key_F7, Qt::Key_F4, Qt::Key_F8, Qt::Key_F12})
        m_bar->addAction(m_registry.byKeys(key));
    auto *space = new QWidget(m_bar);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_bar->addWidget(space);
    for (const Qt::Key key : {Qt::Key_H, Qt::Key_K})
        m_bar->addAction(m_registry.byKeys(QKeySequence(Qt::CTRL | key)));
}

} // namespace hline
