// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/explanation.h"

#include <array>

namespace hline {

namespace {

constexpr std::array Meanings{
    // Response clock (responseAt)
    StepMeaning{"UNCLASSIFIED", "not classified yet, so nothing is promised"},
    StepMeaning{"NOT_INDIV", "current class (ref = service code) has no guaranteed response"},
    StepMeaning{"AWAITING_CONSENT", "moved to paid work at; the client's consent is not recorded"},
    StepMeaning{"AWAITING_INFO", "required data are still missing; the clock has not begun"},
    StepMeaning{"BASE_ARRIVAL", "the clock counts from the arrival at"},
    StepMeaning{"BASE_CONSENT", "the clock counts from the client's consent at"},
    StepMeaning{"BASE_RECLASS", "the clock counts from the change of class at"},
    StepMeaning{"BASE_COMPLETE", "the clock counts from the last required datum at"},
    StepMeaning{"EVENT_VOIDED", "event ref at was voided, so it is no start"},
    StepMeaning{"EVENT_NOT_START", "event ref at is of a type that does not start the work"},
    StepMeaning{"EVENT_BEFORE_BASE", "event ref at lies before the base, so it is no start of this work"},
    StepMeaning{"START", "event ref at began the work"},
    StepMeaning{"START_CLAMPED", "event ref before the arrival counts as a start at the arrival at"},
    StepMeaning{"START_RUNNING", "timer or remote session ref was already running at the base at"},
    StepMeaning{"NO_TARGET", "the package in force at has no guaranteed response"},
    StepMeaning{"TARGET", "the package in force at promises amount minutes"},
    StepMeaning{"BALANCE_AT_BASE", "amount prepaid minutes at the base at"},
    StepMeaning{"NO_BALANCE", "no prepaid minutes at the base at: no guarantee"},
    StepMeaning{"EXHAUSTED", "prepaid minutes ended at, after seconds of the window: guarantee ends, no miss"},
    StepMeaning{"EXHAUSTED_KEPT", "prepaid minutes ended at; by policy the guarantee stays"},
    StepMeaning{"MISSED_BEFORE", "when the minutes ended at, seconds had passed: the miss had already happened"},
    StepMeaning{"RESTORED_RESTART", "amount minutes from at on: a full new window"},
    StepMeaning{"RESTORED_RESUME", "amount minutes from at on: the window goes on with seconds already counted"},
    StepMeaning{"RESTORED_RETROACTIVE", "amount minutes from at on: counted from the original base again"},
    StepMeaning{"RESTORED_NO_TARGET", "amount minutes from at on, but the package in force promises no response"},
    StepMeaning{"DEADLINE", "amount minutes of line time from at end at until; seconds already counted before"},
    StepMeaning{"GENERAL_QUEUE", "no guarantee in force: served in order of arrival"},
    StepMeaning{"UNGUARANTEED", "work began at while no guarantee was in force"},
    StepMeaning{"RUNNING", "seconds of line time have passed, not more than promised"},
    StepMeaning{"IN_TIME", "work began after seconds, in time"},
    StepMeaning{"MISSED", "seconds have passed, more than promised"},
    // Billed minutes (bill)
    StepMeaning{"SEGMENT", "worked from at until, seconds, in session ref"},
    StepMeaning{"SEGMENT_VOIDED", "segment at until of session ref was voided"},
    StepMeaning{"SEGMENT_WAIVED", "segment at until of session ref was waived: seconds that nobody pays for"},
    StepMeaning{"SEGMENT_EMPTY", "segment of session ref at has no length"},
    StepMeaning{"MERGED", "session ref overlaps another one: wall-clock time is paid once"},
    StepMeaning{"GROUP", "rounded together under ref: seconds from at until"},
    StepMeaning{"DISCARDED", "seconds of ref are below the limit: nothing is billed"},
    StepMeaning{"EXACT", "seconds of ref are exactly amount minutes"},
    StepMeaning{"ROUNDED_UP", "seconds of ref rounded up to amount minutes"},
    StepMeaning{"ROUNDED_DOWN", "seconds of ref rounded down to amount minutes"},
    StepMeaning{"MIN_CHARGE", "seconds of ref raised to the minimum charge of amount minutes"},
    StepMeaning{"TOTAL", "seconds worked, amount minutes in all"},
    // Capacity (capacityAt, overlimitWarning)
    StepMeaning{"CAP_DEMAND", "amount minutes are owed until at"},
    StepMeaning{"CAP_SUPPLY", "amount minutes can be given until at"},
    StepMeaning{"CAP_ROOM", "amount minutes are free for work over the limit; at is the tightest instant"},
    StepMeaning{"CAP_AMBER", "ref per cent of what can be given until at are owed"},
    StepMeaning{"CAP_ORANGE", "ref per cent of what can be given until at are owed: hardly any room"},
    StepMeaning{"CAP_RED", "amount minutes are missing until at"},
    StepMeaning{"CAP_CLIENT", "client ref has amount minutes left; until at only seconds of line time can serve it"},
    StepMeaning{"CAP_DAY", "the day of at is full to the last minute"},
    StepMeaning{"CAP_UNUSED", "client ref has amount minutes of its package unused; they end at"},
    StepMeaning{"CAP_OVERLIMIT", "amount minutes more than there is room for"},
    StepMeaning{"CAP_CALENDAR", "the production calendar of year ref is not loaded"},
    // Charges (chargeSteps)
    StepMeaning{"CHARGED_AS", "from at on the time is charged as service ref"},
    StepMeaning{"FREE_AS", "from at on the time belongs to service ref, which is free"},
    StepMeaning{"TOTAL_FREE", "seconds worked, amount minutes free of charge"},
    StepMeaning{"POSTED_LATE", "its month was closed: session ref is charged at"},
    StepMeaning{"NORM", "amount minutes by the norm at, whatever was worked"},
    StepMeaning{"QUOTED", "amount minutes as agreed, delivered at"},
    // Change of class (costOf)
    StepMeaning{"RECLASS_STAYS_FREE", "amount minutes worked so far stay free"},
    StepMeaning{"RECLASS_CHARGED", "amount minutes worked so far were free and become charged"},
    StepMeaning{"RECLASS_OVERLIMIT", "amount of the minutes that become charged lie beyond the balance"},
    StepMeaning{"RECLASS_RETURNED", "amount charged minutes become free"},
    StepMeaning{"RECLASS_RETURNED_CLOSED", "amount of the returned minutes belong to closed months: a lot of this month gives them back"},
    StepMeaning{"RECLASS_STAYS_CHARGED", "amount minutes stay charged"},
    StepMeaning{"RECLASS_AWAITS_CONSENT", "nothing is charged until the client's consent is recorded"},
};

} // namespace

std::span<const StepMeaning> stepMeanings()
{
    return Meanings;
}

} // namespace hline
