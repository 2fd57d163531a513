// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/correctedclock.h"
#include "base/result.h"
#include "workflow/ports/snapshotstore.h"
#include "workflow/ports/unsentstore.h"
#include "workflow/rebuiltdesk.h"
#include "workflow/workplace.h"

#include <memory>

namespace hline {

/// How a desk file opened.
enum class DeskMode { Normal, ReadOnlyRescue };
/// What to do with the damaged file of a desk that has an office; one without is never made anew (reliability.md A8).
enum class DamagedDesk { Refuse, Rebuild };

struct DeskOptions
{
    QString path;
    const Clock *clock = nullptr;     ///< borrowed, outlives the desk; never null
    bool create = false;              ///< make a fresh desk (all migrations) if the file is not there
    QString consultant;               ///< name of the only person of a fresh lone desk; later: who of its people works here
    CorrectedClock *corrected = nullptr; ///< borrowed, over `clock`: a window's, put right with the desk's; else the desk has its own
    DamagedDesk damaged = DamagedDesk::Refuse;
    DeskMode mode = DeskMode::Normal; ///< ReadOnlyRescue reads what is left of a damaged file and refuses every command
};

/// Composition root of one desk file: store, workplace. Built and used on the storage thread only.
class Desk
{
public:
    /// Errors: Busy (open in another program), TooNew, Corrupt, Denied (read-only file or folder), NotFound.
    [[nodiscard]] static Result<std::unique_ptr<Desk>> open(const DeskOptions &options);
    ~Desk();

    [[nodiscard]] Workplace &workplace();
    [[nodiscard]] DeskStore &store();
    /// The same store as the sync engine sees it.
    [[nodiscard]] FeedStore &feed();
    [[nodiscard]] SnapshotStore &snapshot();
    [[nodiscard]] UnsentStore &unsent();
    [[nodiscard]] DeskMode mode() const;
    [[nodiscard]] std::optional<RebuiltDesk> takeRebuilt(); ///< by this opening; nothing from then on: it is told once
    /// Checks every fact's hash and SQLite's own integrity (Corrupt), then folds all projections anew and compares them with the
    /// stored ones: false if any row differs.
    [[nodiscard]] Result<bool> verify();
    /// The next portion of that check, the write-ahead log moved into the file, old words forgotten: for moments in which nobody needs
    /// the desk.
    [[nodiscard]] Result<std::int64_t> verifyNext(int links);
    [[nodiscard]] Result<void> checkpoint();
    [[nodiscard]] Result<bool> checkPlace(); ///< true: the file was removed meanwhile and is back. Busy: to be asked again (reliability.md A9)
    [[nodiscard]] bool isWipeDue() const; ///< deleted words can still be read in the file, for want of room to write it anew
    [[nodiscard]] Result<std::optional<FactId>> forgetOldWords(const std::optional<FactId> &after);
    /// The desk leaves its office, or is left by it: everybody's words that the office has go, envelopes stay (reliability.md F10).
    [[nodiscard]] Result<void> part(const Parting &how);
    [[nodiscard]] std::optional<Parting> parting() const;
    [[nodiscard]] Result<void> meetAgain(); ///< they are one again: the next meeting reads the office's log anew
    [[nodiscard]] QString path() const;

private:
    Desk();
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace hline
