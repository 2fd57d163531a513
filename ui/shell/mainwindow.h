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

class BoardActions;
class CommandBars;
class CommandPalette;
class DeskStatusBar;
class DeskView;
class OfficeActions;
class OfficeLink;
class Phrasebook;
class TrayIcon;
class TroublePage;

/// What the window remembers between two starts.
struct WindowMemory
{
    QByteArray geometry, splitter, queue, board;
    ThemeChoice theme = ThemeChoice::Auto;
};

/// The main window: it arranges the views and the menus, nothing else.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(const Clock &clock, const Phrasebook &phrasebook, const Theme &theme, WindowMemory memory);

    void openDesk(DeskAccess &desk, RemoteSessionLauncher &launcher, const QString &name);
    void useOffice(OfficeLink &link) { m_office = &link; } ///< before openDesk(); outlives the window
    void showTrouble(const Error &error, const QString &deskPath);
    void showLoading();
    void bringToFront();
    void forbidWriting(const QByteArray &code); ///< the desk's file takes nothing, as this error says: what would store anything is not offered
    void allowWriting();
    [[nodiscard]] DeskView *deskView() const { return m_isReady ? m_view : nullptr; } ///< null until deskReady()
    [[nodiscard]] BoardActions *board() const { return m_isReady ? m_board : nullptr; }   ///< null until deskReady()
    [[nodiscard]] TroublePage &trouble(); ///< made when there is trouble for the first time
    [[nodiscard]] ActionRegistry &actions() { return m_registry; }
    [[nodiscard]] WindowMemory memory() const;

Q_SIGNALS:
    void firstRowsReady(); ///< or the reason why there are none: now there is something to show
    void firstRowsPainted();
    void deskReady(); ///< everything of the desk is there and deskView() may be used
    void quitRequested();
    void stopAndQuitRequested();
    void themeChosen(hline::ThemeChoice choice);

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void furnish();
    void makeTray();
    void makeActions();
    void makeOffice();
    void makeBoard();
    void makeChoices();
    void openImport();
    void openAudit();
    void openMonths();
    void openNorms();
    void showTitle();
    void hideAway();
    [[nodiscard]] bool hasRunningTimer() const;

    const Phrasebook &m_phrasebook;
    const Theme &m_theme;
    WindowMemory m_memory;
    ActionRegistry m_registry;
    DeskAccess *m_desk = nullptr;
    OfficeLink *m_office = nullptr;
    OfficeActions *m_officeActions = nullptr;
    QString m_deskName;
    QStackedWidget *m_pages;
    QWidget *m_loading;
    TroublePage *m_trouble = nullptr;
    DeskStatusBar *m_status;
    DeskView *m_view = nullptr;
    RemoteSessionLauncher *m_launcher = nullptr;
    BoardActions *m_board = nullptr;
    CommandBars *m_bars = nullptr;
    QList<QKeySequence> m_earlyKeys; ///< pressed before there were commands
    CommandPalette *m_palette = nullptr;
    TrayIcon *m_tray = nullptr; ///< once the window is furnished
    bool m_isFurnished = false; ///< or about to be
    bool m_isReady = false;
};

} // namespace hline
