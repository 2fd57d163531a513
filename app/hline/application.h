// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/correctedclock.h"
#include "base/executor.h"
#include "commands/deskserver.h"
#include "commands/socketmessage.h"
#include "connect/connectlauncher.h"
#include "desk/desk.h"
#include "hline/deskcare.h"
#include "hline/officecare.h"
#include "hline/options.h"
#include "hline/turnreport.h"
#include "settings/settings.h"
#include "shell/mainwindow.h"
#include "text/phrasebook.h"

#include <QApplication>
#include <QTranslator>

#include <memory>

namespace hline {

class LayoutAwareShortcuts;

/// Composition root of the window: makes everything once, in the order in which one outlives the other. The desk is opened on
/// the storage thread while the window is being drawn; the first paint never waits for it.
class Application final : public QObject
{
    Q_OBJECT
public:
    Application(QApplication &qt, LaunchOptions options);
    ~Application() override;

    void start();
    bool eventFilter(QObject *watched, QEvent *event) override; ///< of the window: is it seen?

private:
    /// The desk as the storage thread sees it; made and destroyed there.
    struct Storage { std::unique_ptr<Desk> desk; };

    void installTranslations();
    void makeWindow();
    void openDesk();
    void showWindow();
    void showTrouble(const Error &error);
    void connectTrouble();
    void useDesk();
    void takeDesk();
    void showDamage();
    void watchFile();
    void meetHolder(const Error &error);
    void takeHolderAnswer(const Error &openError, const Result<CommandOutput> &answer);
    void runTask(StartTask task);
    void serveOtherStart(const QString &task);
    void chooseDesk();
    void makeDesk();
    void useTheme(ThemeChoice choice);
    void stopAndQuit();
    void quit();
    [[nodiscard]] DeskCall callForHolder() const;

    QApplication &m_qt;
    LaunchOptions m_options;
    TurnReport m_turns;
    SystemClock m_ownClock;
    CorrectedClock m_clock{m_ownClock};
    Settings m_settings;
    QString m_deskPath;
    Phrasebook m_phrasebook;
    QTranslator m_qtTexts, m_texts;
    Theme m_theme;
    ConnectLauncher m_connect;
    std::shared_ptr<Storage> m_storage; // shared with the jobs that are still queued
    Executor m_executor;
    std::unique_ptr<DeskAccess> m_access;
    std::unique_ptr<DeskServer> m_server;
    std::unique_ptr<DeskCare> m_care;
    std::unique_ptr<OfficeCare> m_office;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<LayoutAwareShortcuts> m_shortcuts;
    int m_attempts = 0; ///< to open a desk that another program holds
    bool m_isShown = false;
    std::optional<RebuiltDesk> m_rebuilt; ///< by this start; told once
    bool m_mayCreate = false;
    DeskMode m_mode = DeskMode::Normal;
};

} // namespace hline
