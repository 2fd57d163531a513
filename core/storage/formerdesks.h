// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/ports/records.h"

namespace hline {

class Database;

/// What a desk goes on with, as its file has it (sync.md 4.9).
[[nodiscard]] Continuation continuationIn(Database &database);
/// The desk has numbered facts anew, `again` of them, under a device that it has just taken or had from the beginning. Writes down what
/// it goes on with from now on.
[[nodiscard]] Continuation continued(Database &database, const DeskIdentity &was, const DeviceId &device, int again);
/// The office knows from this device whom it goes on for: its record is in the log.
[[nodiscard]] bool isContinuationTold(Database &database, const DeviceId &device);
/// For a file that is made anew in the place of a damaged one of the device `was`, which had not told of `untold`.
void keepFormer(Database &database, const DeviceId &was, int lost, const Continuation &untold);

/// What records of desks told in [from, to) of whom they go on for, newest first.
[[nodiscard]] std::vector<ContinuedDeskRecord> continuedDesksIn(Database &database, Instant from, Instant to);

} // namespace hline
