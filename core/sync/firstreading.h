// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/officegateway.h"
#include "sync/snapshotsource.h"
#include "sync/syncstatus.h"
#include "workflow/ports/snapshotstore.h"

#include <functional>

namespace hline {

/// A new desk takes the office's log in long portions, before the rounds of the engine begin (sync.md 4.12): open requests and records
/// first, then all the rest, which is folded when the office is done with; all in short transactions. Whatever breaks it off, the
/// engine's pages go on where it stopped.
class FirstReading
{
public:
    enum class Wish { GoOn, Pause, Cancel };
    enum class Outcome { NotNeeded, Whole, Paused, Cancelled };
    struct Desk { FeedStore &feed; SnapshotStore &snapshot; };
    struct Parts
    {
        OfficeGateway &office;
        SnapshotSource &source;
        /// Runs a job where the desk's file may be used, and waits for it.
        std::function<void(const std::function<void(Desk)> &)> onStorage;
        std::function<Wish(const SyncStatus::Reading &)> tell;
    };
    explicit FirstReading(Parts parts) : m_parts(std::move(parts)) { }

    /// Of a desk that never read an office's log to its end.
    [[nodiscard]] static bool isDue(const FeedStore &feed, const SnapshotStore &snapshot);
    [[nodiscard]] Outcome run();

    static constexpr std::int64_t FewRows = 1000; ///< that many come by pages as well

private:
    [[nodiscard]] std::optional<HelloAnswer> greeted(const DeviceId &device, int waiting);
    [[nodiscard]] bool begin(const HelloAnswer &office);
    [[nodiscard]] bool readOpen(const HelloAnswer &office);
    [[nodiscard]] bool readAll(const HelloAnswer &office);
    [[nodiscard]] bool store(std::span<const CheckedRow> rows, const HelloAnswer &office);
    [[nodiscard]] bool settle();
    [[nodiscard]] bool goesOn();
    /// A job on the desk's file; false if it fails.
    [[nodiscard]] bool isDone(const std::function<Result<void>(Desk)> &job);

    Parts m_parts;
    FeedCursor m_cursor;
    SyncStatus::Reading m_progress;
    Wish m_wish = Wish::GoOn;
};

} // namespace hline
