// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/actionregistry.h"
#include "timer/timerwatch.h"

namespace hline {

class Phrasebook;

/// Take, start, stop, switch, pause, undo: what the consultant does with one key from anywhere in the window. Every outcome is
/// told only after it is stored.
class WorkActions final : public QObject
{
    Q_OBJECT
public:
    WorkActions(DeskAccess &desk, TimerWatch &watch, const Phrasebook &phrasebook, ActionRegistry &registry,
                QObject *parent = nullptr);

    /// The request that F8 means.
    void setCurrent(const std::optional<RequestId> &id);

    void take(const RequestId &id);
    void takeNext();
    /// … on a request with no prepaid minute left: the client agreed to go beyond the package.
    void startBeyondPackage(const RequestId &id, Channel how);
    void agreeBeyondPackage(Channel how); ///< the running session goes on (S-BAL-5)
    void start(const RequestId &id); ///< a timer that runs on another request is stopped and kept
    void toggle();                   ///< F8
    void stop();
    void pause();
    void resume();
    void undo();
    void moveStart(minutes back);
    void moveStartToArrival();

Q_SIGNALS:
    void taken(const hline::RequestRef &request);
    void started(const hline::TimerView &timer);
    void stopped(const hline::StoppedWork &work);  ///< asks for words
    void switched(const hline::StoppedWork &work); ///< the old one: a toast is enough
    void undone(const QString &what);
    void questionOpen(); ///< first it must be said until when the interrupted timer counts
    void consentMissing(const hline::Error &error); ///< the client has not agreed to paid work (I-08)
    void overlimitAsked(const hline::RequestId &id, const hline::Error &error);
    void failed(const hline::Error &error);

private:
    void makeActions(ActionRegistry &registry);
    void updateActions();
    void begin(const RequestId &id, const std::optional<Channel> &agreed);
    void refuse(const RequestId &id, const Error &error);
    /// Runs `job` on the storage thread unless the last one is still under way (two presses are one intention), then `done`.
    template<typename Job, typename Done>
    void perform(Job job, Done done);

    DeskAccess &m_desk;
    TimerWatch &m_watch;
    const Phrasebook &m_phrasebook;
    ActionRegistry &m_registry;
    std::optional<RequestId> m_current;
    std::optional<RequestId> m_last; ///< whose timer was stopped last
    bool m_isBusy = false;
    QAction *m_takeNext = nullptr;
    QAction *m_toggle = nullptr;
    QAction *m_pause = nullptr;
    QAction *m_restart = nullptr;
    QAction *m_undo = nullptr;
};

} // namespace hline
