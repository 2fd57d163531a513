// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace hline {

/// One step of reasoning, as data; ui/text turns it into a sentence. The meaning of the fields is fixed by `code`.
struct Step
{
    QByteArray code;                     ///< stable word, e.g. "BASE_ARRIVAL", "EXHAUSTED", "ROUNDED_UP" (list: explanation.cpp)
    QByteArray rule;                     ///< S-…, R-… or I-… rule that was applied, e.g. "S-SLA-7"
    std::optional<Instant> at;           ///< when it took effect
    std::optional<Instant> until;        ///< end, expiry or deadline
    std::optional<std::int64_t> seconds; ///< a duration in seconds
    std::optional<minutes> amount;       ///< an amount of minutes; signed where it changes a balance
    QString ref;                         ///< lot id, session id, package name, number … as the code says

    bool operator==(const Step &) const = default;
};
using Steps = std::vector<Step>;

/// What a step code says; lower-case field names stand for the fields of the step.
struct StepMeaning
{
    const char *code;
    const char *meaning;
};
/// Every code that responseAt(), bill(), chargeSteps(), costOf() and capacityAt() can give, in the order they are usually met.
[[nodiscard]] std::span<const StepMeaning> stepMeanings();

} // namespace hline
