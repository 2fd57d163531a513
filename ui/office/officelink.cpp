// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "office/officelink.h"

namespace hline {

DataAge dataAge(const OfficeLink &office)
{
    using State = OfficeLink::State;
    const SyncStatus &status = office.status();
    if (office.state() == State::Unknown || office.state() == State::Lone)
        return {};
    DataAge age{DataAge::Reach::Away, std::nullopt};
    if (status.link == SyncStatus::Link::Connected)
        age.reach = DataAge::Reach::Connected;
    if (const auto known = status.dataFrom())
        age.readAt = toInstant(*known);
    return age;
}

OfficeReach reachOf(const OfficeLink &office)
{
    const SyncStatus &status = office.status();
    if (office.state() != OfficeLink::State::Running || status.link != SyncStatus::Link::Connected)
        return OfficeReach::Away;
    const bool isCurrent = status.trouble == Trouble::None && status.readAt && status.readTo >= status.officeEnd && !status.reading
        && !status.isTooOld && !status.isForkOpen && status.dismissal == SyncStatus::Dismissal::None;
    return isCurrent ? OfficeReach::Current : OfficeReach::Behind;
}

} // namespace hline
