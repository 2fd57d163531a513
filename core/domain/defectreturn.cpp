// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/defectreturn.h"

#include <algorithm>

#include "domain/classeffect.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A session of a closed month that became free afterwards.
struct DefectReturn
{
    std::size_t charge;
    Instant at;
};

/// Month to which the minutes of the session were charged (S-OFF-2).
std::optional<Month> chargedMonth(const SessionCharge &session, const Policy &policy)
{
    if (session.receivedAt && policy.lateClosedPeriod == LatePeriod::CurrentMonth)
        return monthOf(*session.receivedAt);
    const auto first = std::min_element(session.segments.begin(), session.segments.end(),
                                        [](const WorkSegment &a, const WorkSegment &b) { return a.from < b.from; });
    return first == session.segments.end() ? std::nullopt : std::optional<Month>(monthOf(first->from));
}

} // namespace

LedgerInput withReturnedDefects(LedgerInput input, const BusinessCalendar &calendar, const Policy &policy, Instant asOf)
{
    if (policy.reclassToDefect != ReclassToDefect::ReverseAll)
        return input;
    std::vector<DefectReturn> returns;
    for (std::size_t i = 0; i < input.charges.size(); ++i) {
        auto *session = std::get_if<SessionCharge>(&input.charges[i]);
        const auto since = session ? defectSince(session->classes, policy, asOf) : std::nullopt;
        const auto month = since ? chargedMonth(*session, policy) : std::nullopt;
        if (!month || closesAt(*month, calendar, policy) >= *since)
            continue;
        returns.push_back({i, *since});
        for (ClassChange &change : session->classes) {
            if (change.at >= *since && change.service == Service::Defect)
                change.service = Service::Line; // free from then on, charged before it
        }
    }
    std::stable_sort(returns.begin(), returns.end(), [](const DefectReturn &a, const DefectReturn &b) { return a.at < b.at; });
    for (const DefectReturn &back : returns) {
        const QString &id = std::get<SessionCharge>(input.charges[back.charge]).id;
        const minutes taken = replay(input, calendar, policy, back.at - seconds(1)).charges.at(id).prepaid;
        if (taken > minutes(0))
            input.lots.push_back({u"RETURN:"_s + id, LotKind::Adjustment, taken, back.at, {}});
    }
    return input;
}

} // namespace hline
