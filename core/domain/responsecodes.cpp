// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/responseclock.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

ResponseLevel levelOf(seconds remaining, seconds warnBelow, seconds criticalBelow)
{
    if (remaining <= criticalBelow)
        return ResponseLevel::Critical;
    return remaining <= warnBelow ? ResponseLevel::Warn : ResponseLevel::Ok;
}

QString formatRemaining(seconds remaining)
{
    const bool late = remaining < seconds(0);
    const minutes shown = late ? std::chrono::ceil<minutes>(-remaining) : std::chrono::floor<minutes>(remaining);
    return u"%1%2:%3"_s.arg(late ? u"-"_s : QString())
        .arg(shown.count() / 60)
        .arg(shown.count() % 60, 2, 10, QLatin1Char('0'));
}

QByteArray code(GuaranteeState state)
{
    switch (state) {
    case GuaranteeState::NotApplicable: return "NOT_APPLICABLE";
    case GuaranteeState::AwaitingConsent: return "AWAITING_CONSENT";
    case GuaranteeState::AwaitingInfo: return "AWAITING_INFO";
    case GuaranteeState::GeneralQueue: return "GENERAL_QUEUE";
    case GuaranteeState::Running: return "RUNNING";
    case GuaranteeState::Breached: return "BREACHED";
    case GuaranteeState::Met: return "MET";
    case GuaranteeState::Unguaranteed: return "UNGUARANTEED";
    }
    Q_UNREACHABLE();
}

std::optional<GuaranteeState> guaranteeStateFromCode(const QByteArray &text)
{
    for (const GuaranteeState state :
         {GuaranteeState::NotApplicable, GuaranteeState::AwaitingConsent, GuaranteeState::AwaitingInfo,
          GuaranteeState::GeneralQueue, GuaranteeState::Running, GuaranteeState::Breached, GuaranteeState::Met,
          GuaranteeState::Unguaranteed}) {
        if (code(state) == text)
            return state;
    }
    return std::nullopt;
}

QByteArray code(ResponseLevel level)
{
    switch (level) {
    case ResponseLevel::Ok: return "OK";
    case ResponseLevel::Warn: return "WARN";
    case ResponseLevel::Critical: return "CRITICAL";
    }
    Q_UNREACHABLE();
}

} // namespace hline
