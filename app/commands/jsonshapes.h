// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/phrasebook.h"
#include "workflow/views.h"

#include <QJsonArray>
#include <QJsonObject>

namespace hline {

// The JSON of hlinectl. Instants are Moscow time as in regulation section 10; absent things are null.

[[nodiscard]] QJsonValue jsonOf(const std::optional<Instant> &at);
[[nodiscard]] QJsonValue jsonOf(const std::optional<seconds> &length);
[[nodiscard]] QJsonValue jsonOf(const std::optional<minutes> &amount);
[[nodiscard]] QJsonValue jsonOf(const QString &text); ///< empty: null
[[nodiscard]] QJsonValue jsonOf(const std::optional<Service> &service);

/// `{"id","number","client","contract","service","state","deadline","remaining_s","balance_min","assignee"}`
[[nodiscard]] QJsonObject jsonOf(const QueueRow &row, const BusinessCalendar &calendar, Instant now);
/// `{"request","session","started_at","elapsed_s","paused","interrupted_at"}` and the request's number.
[[nodiscard]] QJsonObject jsonOf(const TimerView &timer);
[[nodiscard]] QJsonObject jsonOf(const StoppedWork &stopped);
[[nodiscard]] QJsonArray jsonOf(const std::vector<LotState> &lots);
[[nodiscard]] QJsonArray jsonOf(const QList<GateReason> &reasons, const Phrasebook &words);
[[nodiscard]] QJsonObject jsonOf(const Response &response);
/// `{"topic","goes_to","approved","warnings","start_gate","remote_gate","done_gate","overrides","closed"}` of a request
[[nodiscard]] QJsonObject triageOf(const RequestView &view, const Phrasebook &words);

} // namespace hline
