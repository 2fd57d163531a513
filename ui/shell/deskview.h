// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/actionregistry.h"
#include "theme/theme.h"
#include "timer/timerwatch.h"
#include "workflow/ports/remotesessionlauncher.h"

#include <QWidget>

class QSplitter;
class QStackedWidget;

namespace hline {

class ClientCard;
class CrashQuestion;
class LogTimePanel;
class NewRequestPanel;
class NoticeBar;
class Phrasebook;
class QueuePane;
class RemoteActions;
class RequestPane;
class TimerStrip;
class Toast;
class WorkActions;
class WorkWords;

/// Everything of an open desk: queue, request, panels and timer, and how they speak with each other.
class DeskView final : public QWidget
{
    Q_OBJECT
public:
    DeskView(DeskAccess &desk, RemoteSessionLauncher &launcher, const Phrasebook &phrasebook, const Theme &theme,
             ActionRegistry &registry, QWidget *parent = nullptr);

    [[nodiscard]] QueuePane &queue() const { return *m_queue; }
    [[nodiscard]] TimerWatch &timer() const { return *m_watch; }
    [[nodiscard]] QSplitter &splitter() const { return *m_splitter; }
    [[nodiscard]] WorkActions &work() const { return *m_work; }

    void showRequest(const RequestId &id);
    void showClient(const ClientId &id);
    void openNewRequest();
    void askForWords(); ///< of the newest entry without them
    void focusNextPane();
    void tell(const QString &sentence);
    void tellFailure(const QString &sentence); ///< a banner, never a box

private:
    void build();
    void connectQueue();
    void connectRequest();
    void connectPanels();
    void connectTimer();
    void connectWork();
    void makeActions(ActionRegistry &registry);
    void setCurrent(const RequestId &id);
    void logTime(const RequestId &id);
    void fail(const Error &error);
    void showPane(QWidget *pane);
    [[nodiscard]] QString workedText(const StoppedWork &work) const;
    void warnOfBalance(minutes left);

    const Phrasebook &m_phrasebook;
    TimerWatch *m_watch;
    QueuePane *m_queue;
    RequestPane *m_request;
    NewRequestPanel *m_new;
    ClientCard *m_client;
    LogTimePanel *m_log;
    WorkWords *m_words;
    CrashQuestion *m_crash;
    TimerStrip *m_strip;
    NoticeBar *m_banner;
    Toast *m_toast;
    WorkActions *m_work;
    RemoteActions *m_remote;
    QSplitter *m_splitter;
    QStackedWidget *m_right;
    std::optional<SessionId> m_justStopped;
};

} // namespace hline
