// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ledger.h"
#include "exchange/conform/jsonfields.h"

namespace hline {

/// Policy of a line: defaults of section 3 with the keys of its `policy` object.
[[nodiscard]] Policy policyOf(const JsonFields &in);
/// The shipped official calendars under the opening hours of `policy`.
[[nodiscard]] BusinessCalendar calendarOf(const Policy &policy);

/// `class_history`, or the one class `service` (INDIV) from `since` on.
[[nodiscard]] std::vector<ClassChange> classesOf(const JsonFields &in, Instant since);
[[nodiscard]] std::vector<RequestEvent> eventsOf(const JsonFields &in);
/// Segments of `segments`; one without a session belongs to `session`.
[[nodiscard]] std::vector<WorkSegment> segmentsOf(const JsonFields &in, const QString &session);
/// The clock's input without its balance.
[[nodiscard]] ResponseInput responseInputOf(const JsonFields &in);

/// Months, lots, charges and `contract_end`, the last day of the contract. A late entry is dated by S-OFF-2, which here goes by the calendar.
[[nodiscard]] LedgerInput ledgerInputOf(const JsonFields &in, const BusinessCalendar &calendar, const Policy &policy);

} // namespace hline
