// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"
#include "storage/factlog.h"

namespace hline {

/// Time that a supervisor waived: it stays on record as worked and takes no minutes (sync.md 4.8). Does what hl.waive and hl.unwaive of
/// the office do: of work in force the first waiver acts, others do nothing, and its reversal brings the charge back.
class WaiverStore
{
public:
    explicit WaiverStore(Database &database) : m_database(database) { }

    /// Place and posting instant of the fact that is being folded: whatever begins or ends now, it does.
    void setCause(std::int64_t place, Micros posted) { m_cause = {place, posted}; }

    // Each tells the contract of the work whose charge it changed; null if the work names none. Nothing: it changed none.
    using Changed = std::optional<ContractId>;
    [[nodiscard]] Changed begin(const FactDraft &waiver, FactLog &log);
    [[nodiscard]] Changed remove(const FactId &waiver); ///< it is retracted
    /// As DeskFold::setVoided(): taken back, in force with its import or no longer taken back, or waiting for its import again.
    [[nodiscard]] Changed setVoided(const StoredFact &waiver, const std::optional<Micros> &at, FactLog &log);

    /// Tells which pieces of a request's work are waived now, by whom and why.
    void mark(std::vector<WorkRecord> &work, const RequestId &request);

private:
    [[nodiscard]] Changed contractOf(const FactId &waiver);

    struct Cause { std::int64_t place = 0; Micros posted{}; };
    Database &m_database;
    Cause m_cause;
};

} // namespace hline
