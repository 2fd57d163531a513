// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/actionregistry.h"
#include "theme/theme.h"
#include "workflow/deskaccess.h"
#include "workflow/ports/remotesessionlauncher.h"

#include <QMainWindow>

class QStackedWidget;

namespace hline {

class CommandPalette;
class DeskStatusBar;
class DeskView;
class Phrasebook;
class TroublePage;

/// What the window remembers between two starts.
struct WindowMemory { QByteArray geometry, splitter, queue; };

/// The main window: it arranges the views and the menus, nothing else.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(const Clock &clock, const Phrasebook &phrasebook, const Theme &theme, WindowMemory memory);

    void openDesk(DeskAccess &desk, RemoteSessionLauncher &launcher, const QString &name);
    void showTrouble(const Error &error, const QString &deskPath);
    void showLoading();
    void bringToFront();
    [[nodiscard]] DeskView *deskView() const { return m_view; } ///< null until a desk is open
    [[nodiscard]] TroublePage &trouble() const { return *m_trouble; }
    [[nodiscard]] ActionRegistry &actions() { return m_registry; }
    [[nodiscard]] WindowMemory memory() const;

Q_SIGNALS:
    void painted(); ///< for the first time
    void quitRequested();
    void stopAndQuitRequested();
    void themeChosen(hline::ThemeChoice choice);

protected:
    bool event(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void makeActions();
    void makeChoices();
    void buildMenus();
    void buildToolBar();
    void openImport();
    void showTitle();
    void hideAway();
    [[nodiscard]] bool hasRunningTimer() const;

    const Phrasebook &m_phrasebook;
    const Theme &m_theme;
    WindowMemory m_memory;
    ActionRegistry m_registry;
    DeskAccess *m_desk = nullptr;
    QString m_deskName;
    QStackedWidget *m_pages;
    QWidget *m_loading;
    TroublePage *m_trouble;
    DeskStatusBar *m_status;
    DeskView *m_view = nullptr;
    CommandPalette *m_palette = nullptr;
    bool m_wasPainted = false;
};

} // namespace hline
