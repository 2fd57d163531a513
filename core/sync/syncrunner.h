// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/executor.h"
#include "sync/desklistsource.h"
#include "sync/engine.h"
#include "sync/firstreading.h"

#include <QObject>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>

namespace hline {

/// The sync thread of a desk: the engine, the gateway it asks, the storage thread that keeps what came in. The window only ever
/// hears of it by statusChanged(), in this object's thread.
class SyncRunner final : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        Executor &storage;                   ///< outlives the runner
        std::function<FeedStore &()> feed;   ///< called on the storage thread only
        const Clock &clock;
        std::unique_ptr<OfficeGateway> office;
        std::uint64_t seed = 0;              ///< of the waits between attempts
        SnapshotSource *source = nullptr;    ///< of `office`; without it a new desk reads the log by pages
        std::function<SnapshotStore &()> snapshot = {}; ///< like `feed`
        DeskListSource *desks = nullptr;     ///< of `office`
    };
    explicit SyncRunner(Parts parts, QObject *parent = nullptr);
    ~SyncRunner() override; ///< ends the thread; a request under way is given up

    void start();
    /// Facts were stored here. On the storage thread, after their commit.
    void ownFactsStored();
    void show(Visibility visibility) { post(event::VisibilityChanged{visibility}); }
    /// A person does not want the log that is read for the first time: the feed is emptied, own facts stay, the thread rests.
    void cancelReading() { m_isReadingCancelled = true; }
    /// A person asks, the computer woke, the network came back.
    void hurry() { post(event::Hurried{}); }
    /// The desks of the office, over the link there is; the answer comes in this object's thread, unless it ends before.
    using DeskList = Result<std::vector<DeskContact>>;
    void askDesks(std::function<void(const DeskList &)> answer);
    /// Waits here until everything stored so far is with the office, or cannot go there now, but never longer than `patience`.
    void sendLast(std::chrono::milliseconds patience);

Q_SIGNALS:
    void statusChanged(const hline::SyncStatus &status);
    void readingCancelled(); ///< as a person asked; the thread rests

private:
    /// Own facts of the last commit, until they are sent.
    struct Fresh { DeviceId device; std::int64_t last = 0; std::vector<SentFact> facts; };

    void post(Event event);
    void keepFresh(const DeskPosition &desk, const FeedStore &feed);
    [[nodiscard]] std::vector<SentFact> takeFresh(const action::Push &action);
    void run();
    [[nodiscard]] bool readsFirst();
    void tellDesks();
    [[nodiscard]] DeskList desks();
    [[nodiscard]] FirstReading::Wish tell(const SyncStatus::Reading &progress);
    [[nodiscard]] std::optional<Event> nextEvent();
    void handle(Event event);
    [[nodiscard]] Clocks clocks() const;
    template<typename Job>
    [[nodiscard]] auto onStorage(Job job);
    void answer(Event event) { m_answers.push_back(std::move(event)); }

    void perform(const action::Connect &action);
    void perform(const action::Disconnect &action);
    void perform(const action::Hello &action);
    void perform(const action::Push &action);
    void perform(const action::Pull &action);
    void perform(const action::Notify &action);
    void perform(const action::StorePage &action);
    void perform(const action::DropFeed &action);
    void perform(const action::Renumber &action);
    void perform(const action::Join &action);
    void perform(const action::WaitUntil &action);
    void perform(const action::ShowStatus &action);
    void perform(const action::KeepOfficeTime &action);

    Parts m_parts;
    Engine m_engine;
    std::optional<std::int64_t> m_waitsUntil;
    std::deque<Event> m_answers;  ///< of the sync thread's own actions
    std::mutex m_mutex;
    std::deque<Event> m_posted;   ///< from other threads
    std::vector<std::function<void(const DeskList &)>> m_deskAsks; ///< likewise
    Fresh m_fresh;
    std::condition_variable m_settled;
    bool m_isResting = false;     ///< nothing is left to do but wait
    SyncStatus m_latest;
    std::atomic<bool> m_isEnding = false, m_isReadingCancelled = false;
    std::unique_ptr<QThread> m_thread;
};

} // namespace hline
