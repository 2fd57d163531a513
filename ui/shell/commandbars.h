// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QMainWindow;
class QToolBar;

namespace hline {

class ActionRegistry;

/// Bars every command that would store something; no reason = lifts that.
void barWriting(ActionRegistry &registry, const QString &why);

/// Menus and tool bar of the main window, both from the registry. Empty at first, but in their place, so that nothing below
/// moves when they are filled.
class CommandBars final : public QObject
{
    Q_OBJECT
public:
    CommandBars(QMainWindow &window, const ActionRegistry &registry);

    void fillMenus();
    void fillToolBar();

private:
    QMainWindow &m_window;
    const ActionRegistry &m_registry;
    QToolBar *m_bar;
};

} // namespace hline
