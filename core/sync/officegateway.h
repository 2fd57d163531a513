// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/action.h"

namespace hline {

/// The other end of the engine's requests. Every call ends by its deadline and says what happened as the event that follows. Used on
/// the sync thread; wake() and giveUp() from any.
class OfficeGateway
{
public:
    virtual ~OfficeGateway() = default;

    [[nodiscard]] virtual Event connect(const action::Connect &request) = 0;
    virtual void disconnect() = 0;
    [[nodiscard]] virtual Event hello(const action::Hello &request) = 0;
    [[nodiscard]] virtual Event push(const action::Push &request, const std::vector<SentFact> &facts, const BootReading &now) = 0;
    [[nodiscard]] virtual Event pull(const action::Pull &request) = 0;
    [[nodiscard]] virtual Event notify(const action::Notify &request) = 0;

    /// Sleeps until somebody else's notice, a broken link, wake() or the end of `time`.
    [[nodiscard]] virtual std::optional<Event> waitFor(std::chrono::microseconds time) = 0;
    /// Ends the wait.
    virtual void wake() = 0;
    /// Ends the wait, and the request under way and every later one as if the link were lost.
    virtual void giveUp() = 0;
};

} // namespace hline
