// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/accidentalstart.h"

#include <algorithm>

namespace hline {

namespace {

constexpr seconds ShortStart{60};

bool isReply(const RequestEvent &event)
{
    return !event.voided && (event.type == "MANUAL_REPLY" || event.type == "CALL_TO_CLIENT");
}

bool isWork(const RequestEvent &event)
{
    return !event.voided && (event.type == "TIMER_START" || event.type == "WORK_BY_HAND" || event.type == "CONNECT_REMOTE_START");
}

} // namespace

bool isShortStart(const std::vector<RequestEvent> &events)
{
    if (std::any_of(events.begin(), events.end(), isReply))
        return false;
    const RequestEvent *first = nullptr;
    for (const RequestEvent &event : events) {
        if (isWork(event) && (!first || event.at < first->at))
            first = &event;
    }
    return first && first->type == "TIMER_START" && first->to && *first->to - first->at < ShortStart;
}

bool mayBeVoided(Instant at, Instant now)
{
    return dayOf(at) == dayOf(now);
}

} // namespace hline
