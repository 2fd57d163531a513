// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/clockface.h"

namespace hline {

namespace {

ClockFace runningFace(const ClockReading &reading, const BusinessCalendar &calendar, Instant now)
{
    // Working time decides, as in S-SLA-3: a deadline passed while the line is closed is not missed yet.
    if (calendar.workingTime(*reading.deadline, now) > seconds(0))
        return ClockFace::Overdue;
    if (!calendar.isOpen(now))
        return ClockFace::Closed;
    switch (levelOf(calendar.workingTime(now, *reading.deadline), reading.warnBelow, reading.criticalBelow)) {
    case ResponseLevel::Ok: return ClockFace::InTime;
    case ResponseLevel::Warn: return ClockFace::Soon;
    case ResponseLevel::Critical: return ClockFace::Urgent;
    }
    return ClockFace::InTime;
}

} // namespace

ClockFace clockFace(const ClockReading &reading, const BusinessCalendar &calendar, Instant now)
{
    switch (reading.guarantee) {
    case GuaranteeState::Running:
    case GuaranteeState::Breached:
        return reading.deadline ? runningFace(reading, calendar, now) : ClockFace::NoGuarantee;
    case GuaranteeState::AwaitingConsent:
    case GuaranteeState::AwaitingInfo:
        return ClockFace::Waiting;
    case GuaranteeState::Met:
    case GuaranteeState::Unguaranteed:
        return ClockFace::Answered;
    case GuaranteeState::GeneralQueue:
        return ClockFace::NoGuarantee;
    case GuaranteeState::NotApplicable:
        break;
    }
    const bool isFree = reading.service && rulesOf(*reading.service).billing == BillingRule::NotBilled;
    return isFree ? ClockFace::Free : ClockFace::NoGuarantee;
}

} // namespace hline
