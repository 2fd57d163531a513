// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/actionregistry.h"
#include "theme/theme.h"
#include "timer/timerwatch.h"
#include "workflow/ports/remotesessionlauncher.h"

#include <QWidget>

#include <functional>

class QSplitter;
class QStackedWidget;

namespace hline {

class ClientCard;
class CrashQuestion;
class LogTimePanel;
class NewRequestPanel;
class NoticeBar;
class OverlimitBanner;
class PaperActions;
class Phrasebook;
class QueuePane;
class RegisterPanels;
class RemoteActions;
class RequestPane;
class TimerStrip;
class Toast;
class WhyActions;
class ClaimWatch;
class WorkActions;
class WorkWords;

/// Everything of an open desk: queue, request, panels and timer, and how they speak with each other.
class DeskView final : public QWidget
{
    Q_OBJECT
public:
    /// Only the queue, which is what a start shows first.
    DeskView(DeskAccess &desk, const Phrasebook &phrasebook, const Theme &theme, QWidget *parent = nullptr);
    /// The rest, in slices that run one after another, each short. Nothing but queue() and splitter() may be used before.
    [[nodiscard]] std::vector<std::function<void()>> slices(RemoteSessionLauncher &launcher, ActionRegistry &registry);

    [[nodiscard]] QueuePane &queue() const { return *m_queue; }
    [[nodiscard]] TimerWatch &timer() const { return *m_watch; }
    [[nodiscard]] QSplitter &splitter() const { return *m_splitter; }
    [[nodiscard]] WorkActions &work() const { return *m_work; }

    void showRequest(const RequestId &id);
    void showClient(const ClientId &id);
    void openNewRequest();
    void askForWords(); ///< of the newest entry without them
    void focusNextPane();
    void addBar(QWidget *bar); ///< above everything
    void tell(const QString &sentence);
    void tellFailure(const QString &sentence); ///< a banner, never a box
    void fail(const Error &error); ///< as a banner; what the file refuses is offered another way out

Q_SIGNALS:
    void textsHidden(); ///< nobody is there (curtain.h)
    void deskFileRefused(); ///< what was to be stored was not: disk full, read-only, damaged

private:
    void build(); ///< the skeleton
    void arrange();
    void makePanels();
    void makeTimer();
    void connectQueue();
    void connectRequest();
    void connectPanels();
    void connectRegisters();
    void connectTimer();
    void connectWork();
    void connectWhy();
    void makeActions(ActionRegistry &registry);
    void setCurrent(const RequestId &id);
    void showCard(const ClientId &id);
    void followPane();
    void logTime(const RequestId &id);
    void openAddress(const QString &url);
    void showPane(QWidget *pane);
    [[nodiscard]] QString workedText(const StoppedWork &work) const;
    void connectConsent();
    void askForConsent(const Error &error);

    DeskAccess &m_desk;
    const Phrasebook &m_phrasebook;
    const Theme &m_theme;
    ActionRegistry *m_registry = nullptr;
    QueuePane *m_queue;
    QSplitter *m_splitter;
    QStackedWidget *m_left; ///< the queue, or a board in its place
    QStackedWidget *m_right;
    TimerWatch *m_watch = nullptr;
    RequestPane *m_request = nullptr;
    RegisterPanels *m_registers = nullptr;
    NewRequestPanel *m_new = nullptr;
    ClientCard *m_client = nullptr;
    LogTimePanel *m_log = nullptr;
    WorkWords *m_words = nullptr;
    CrashQuestion *m_crash = nullptr;
    TimerStrip *m_strip = nullptr;
    OverlimitBanner *m_overlimit = nullptr;
    NoticeBar *m_banner = nullptr;
    bool m_isStrangersCard = false; ///< m_client shows the client of no request on the screen
    bool m_isFileRefused = false; ///< is what the banner says
    Toast *m_toast = nullptr;
    WorkActions *m_work = nullptr;
    ClaimWatch *m_claim = nullptr;
    RemoteActions *m_remote = nullptr;
    WhyActions *m_why = nullptr;
    PaperActions *m_papers = nullptr;
    std::optional<SessionId> m_justStopped;
};

} // namespace hline
