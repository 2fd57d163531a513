// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/policytimeline.h"

#include <algorithm>
#include <array>

#include "domain/policytext.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

void PolicyTimeline::change(Day from, Policy policy)
{
    Q_ASSERT(m_changes.empty() || m_changes.back().from <= from);
    if (!m_changes.empty() && m_changes.back().from == from)
        m_changes.back().policy = std::move(policy);
    else
        m_changes.push_back({from, std::move(policy)});
}

const Policy &PolicyTimeline::at(Instant t) const
{
    const auto after = std::find_if(m_changes.begin(), m_changes.end(), [t](const Change &c) { return startOf(c.from) > t; });
    return after == m_changes.begin() ? m_first : std::prev(after)->policy;
}

/// Section 3: a change applies from a date.
Result<void> acceptableFrom(Day from, const Policy &changed, Day today)
{
    if (from < today)
        return failure(Error::Kind::Invalid, u"a rule cannot change in the past"_s, "POLICY_PAST_DAY", "I-11", {isoDay(from), isoDay(today)});
    if (changed.calendarOpen >= changed.calendarClose)
        return failure(Error::Kind::Invalid, u"the line would close before it opens"_s, "POLICY_HOURS", "3.1",
                       {policyText(changed, "calendar.open"), policyText(changed, "calendar.close")});
    return {};
}

bool isContractKey(const QByteArray &key)
{
    static constexpr std::array Groups{"billing", "carryover", "payment", "oneoff", "topup", "norm", "quoted"};
    const QByteArray group = key.left(key.indexOf('.'));
    return std::any_of(Groups.begin(), Groups.end(), [&group](const char *name) { return group == name; });
}

} // namespace hline
