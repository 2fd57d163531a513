// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/action.h"
#include "sync/backoff.h"

#include <vector>

namespace hline {

/// The round between a desk and its office (sync.md 4.3) as a pure machine: values in, values out. No thread, timer, socket or store
/// is inside, so the simulator of the tests runs this very code.
///
/// hello → push* → pull* → wait for a hint, the poll or an own new fact. One request is under way at a time, to the office or to
/// the desk's file. What the office holds of this desk is the office's word alone; what the desk holds of the log is the cursor's.
class Engine
{
public:
    explicit Engine(std::uint64_t seed) : m_random(seed) { }

    [[nodiscard]] std::vector<Action> step(Event event, const Clocks &now);
    [[nodiscard]] const SyncStatus &status() const { return m_status; }

    static constexpr int Protocol = 1;
    static constexpr int MostFacts = 200;               ///< of a push
    static constexpr std::int64_t MostBytes = 256 * 1024;
    static constexpr int MostRows = 500;                ///< of a pull
    static constexpr int MostGathered = 20'000;         ///< rows stored at once, while many own facts wait
    /// Both ways: notices that go out, reads that notices cause (reliability.md C10).
    static constexpr std::chrono::microseconds HintsApart = std::chrono::milliseconds(250);

private:
    enum class Phase {
        Off, Away, Connecting, Greeting, Pushing, Pulling, Notifying,
        Storing, Dropping, Renumbering, Joining, // waiting for the desk's file
        Resting
    };

    void on(const event::Started &event);
    void on(const event::Connected &event);
    void on(const event::Greeted &event);
    void on(const event::Pushed &event);
    void on(event::Pulled &event);
    void on(const event::Notified &event);
    void on(const event::NotifySent &event);
    void on(const event::LinkLost &event);
    void on(const event::Refused &event);
    void on(const event::PageStored &event);
    void on(const event::FeedDropped &event);
    void on(const event::Renumbered &event);
    void on(const event::Joined &event);
    void on(const event::StoreFailed &event);
    void on(const event::OwnFactsStored &event);
    void on(const event::TimerFired &event);
    void on(const event::VisibilityChanged &event);
    void on(const event::Hurried &event);
    void on(const event::Stopped &event);

    // ---- what comes next
    void proceed();
    [[nodiscard]] bool keepsDesk();
    [[nodiscard]] bool asksOffice();
    void rest();
    [[nodiscard]] bool hasToSend() const;
    [[nodiscard]] bool readsRows() const;
    [[nodiscard]] bool mayRead() const;
    [[nodiscard]] std::int64_t nextWake() const;
    void connect();
    void goAway(Trouble trouble, const QByteArray &code = {});
    void hello();
    void push();
    void pull();
    void notify();

    // ---- what an answer means
    void readNextDseq(std::int64_t nextDseq);
    void readPushAnswer(const event::Pushed &event, const PushAnswer &answer);
    void blockPush(Trouble trouble, const QByteArray &code);
    void blockRead(Trouble trouble, const QByteArray &code);
    void refusedOnLink(Refusal refusal, const QByteArray &sqlState);
    void finishRead();
    void takePosition(const DeskPosition &desk);
    [[nodiscard]] std::int64_t inFeed() const, confirmed() const;
    [[nodiscard]] int unsent() const;
    [[nodiscard]] bool isDismissed() const { return m_office.mode == HelloAnswer::Mode::Dismissed; }

    void noticeGap();
    void keepOfficeTime();
    void expectWithin(std::chrono::microseconds time);
    void waitUntil(std::int64_t bootUs);
    void publish();
    [[nodiscard]] std::int64_t clock() const;
    void act(Action action) { m_actions.push_back(std::move(action)); }
    [[nodiscard]] bool waitsForDesk() const { return m_phase >= Phase::Storing && m_phase <= Phase::Joining; }

    SeededRandom m_random;
    std::vector<Action> m_actions; ///< of the step that runs
    Clocks m_now;
    Phase m_phase = Phase::Off;
    DeskPosition m_desk;
    SyncStatus m_status, m_shown;
    ClockOffset m_offset;
    std::optional<action::KeepOfficeTime> m_kept;

    // ---- the link
    bool m_isLinked = false;
    std::int64_t m_nextTry = 0;
    std::int64_t m_sentAt = 0;
    std::optional<std::int64_t> m_expectedBy; ///< the machine slept or stood if the next event comes much later
    Backoff m_linkBackoff, m_pushBackoff, m_readBackoff;

    // ---- what is due
    bool m_isHelloDue = false, m_isDropDue = false, m_isJoinDue = false, m_isReadDue = false, m_isHinted = false, m_isNotifyDue = false;
    bool m_isForked = false;
    bool m_isReadingAgain = false; ///< the cache was dropped because a page did not continue it
    std::int64_t m_helloAgainAt = 0, m_pollFrom = 0, m_notifyFrom = 0, m_hintFrom = 0, m_pushFrom = 0, m_readFrom = 0,
                 m_doubtFrom = 0;

    // ---- the office's word
    HelloAnswer m_office;
    std::int64_t m_sendFrom = 1;   ///< number of the next own fact to send
    std::optional<std::int64_t> m_confirmed; ///< it has all up to this one; unknown before it greeted
    int m_toldUnsent = 0;          ///< at the last hello
    std::size_t m_portion = 0;     ///< index of the batch size: shrinks on a bad link, grows on a good one (reliability.md C5)
    int m_askedRows = 0;
    bool m_isLastPage = false;
    std::vector<FeedRow> m_gathered; ///< pages that are stored with the next one
    Visibility m_visibility = Visibility::Hidden;
};

} // namespace hline
