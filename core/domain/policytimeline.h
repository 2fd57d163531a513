// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/policy.h"

#include <vector>

namespace hline {

/// The policy in force at each instant: a change applies from a date and moves nothing before it (section 3). What happened is judged
/// by the policy of its own time: a session by that of its first second, a month's package, due date and carry-over by that of
/// the month's first instant, a purchase by that of its activation, a promise by that of the request's arrival.
class PolicyTimeline
{
public:
    /// One policy that always held. Not explicit: a fixed policy is a timeline without changes.
    PolicyTimeline(Policy always = {}) : m_first(std::move(always)) { }

    /// From 00:00 MSK of `from` on; days ascend, an equal day replaces.
    void change(Day from, Policy policy);

    [[nodiscard]] const Policy &at(Instant t) const;
    /// In force on the first instant of a month.
    [[nodiscard]] const Policy &of(Month month) const { return at(startOf(month)); }
    /// The policy that held before every change.
    [[nodiscard]] const Policy &first() const { return m_first; }

    struct Change
    {
        Day from;
        Policy policy;
        bool operator==(const Change &) const = default;
    };
    [[nodiscard]] const std::vector<Change> &changes() const { return m_changes; }
    bool operator==(const PolicyTimeline &) const = default;

private:
    Policy m_first;
    std::vector<Change> m_changes;
};

/// May this policy hold from that day on? A change moves nothing that is reckoned already; the line opens before it closes (S-CAL-1).
[[nodiscard]] Result<void> acceptableFrom(Day from, const Policy &changed, Day today);

/// May a contract have its own value of this key? Section 3: billing, carryover, payment, oneoff, topup, norm, quoted.
[[nodiscard]] bool isContractKey(const QByteArray &key);

} // namespace hline
