// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "sync/engine.h"
#include "sync/officegateway.h"

namespace hline {

/// One meeting of a desk with its office on the calling thread: for a command without windows. Everything the desk has goes out,
/// everything the office has comes in.
class SyncRound
{
public:
    SyncRound(FeedStore &feed, OfficeGateway &office, const Clock &clock, std::uint64_t seed);

    /// Ends when both know the same, when the office cannot be reached, or at the first refusal; never waits for a next attempt.
    [[nodiscard]] SyncStatus meet();

private:
    void handle(Event event);
    void perform(const action::Connect &action) { m_next = m_office.connect(action); }
    void perform(const action::Disconnect &) { m_office.disconnect(); }
    void perform(const action::Hello &action) { m_next = m_office.hello(action); }
    void perform(const action::Push &action);
    void perform(const action::Pull &action) { m_next = m_office.pull(action); }
    void perform(const action::Notify &action) { m_next = m_office.notify(action); }
    void perform(const action::StorePage &action);
    void perform(const action::DropFeed &action);
    void perform(const action::Renumber &action);
    void perform(const action::Join &action);
    void perform(const action::KeepOfficeTime &action);
    void perform(const action::WaitUntil &) { } // the round is over
    void perform(const action::ShowStatus &) { } // asked for at its end

    FeedStore &m_feed;
    OfficeGateway &m_office;
    const Clock &m_clock;
    Engine m_engine;
    std::optional<Event> m_next;
};

} // namespace hline
