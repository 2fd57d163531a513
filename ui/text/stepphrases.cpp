// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/phrases.h"

#include <QtGlobal>

#include <array>

namespace hline {

namespace {

// %1 at · %2 until · %3 seconds as h:mm:ss · %4 amount in minutes · %5 ref (domain/explanation.cpp says what they are).
constexpr std::array StepTexts{
    Phrase{"UNCLASSIFIED", QT_TRANSLATE_NOOP("Hline", "The request is not sorted yet, so no response time is promised."), nullptr},
    Phrase{"NOT_INDIV", QT_TRANSLATE_NOOP("Hline", "The service “%5” has no guaranteed response time."), nullptr},
    Phrase{"AWAITING_CONSENT",
           QT_TRANSLATE_NOOP("Hline", "The request became paid work at %1; the client's consent is not recorded yet."), nullptr},
    Phrase{"AWAITING_INFO",
           QT_TRANSLATE_NOOP("Hline", "Some of the client's details are missing; the response time has not begun."), nullptr},
    Phrase{"BASE_ARRIVAL", QT_TRANSLATE_NOOP("Hline", "The response time counts from the arrival: %1."), nullptr},
    Phrase{"BASE_CONSENT", QT_TRANSLATE_NOOP("Hline", "The response time counts from the client's consent: %1."), nullptr},
    Phrase{"BASE_RECLASS", QT_TRANSLATE_NOOP("Hline", "The response time counts from the change of service: %1."), nullptr},
    Phrase{"BASE_COMPLETE",
           QT_TRANSLATE_NOOP("Hline", "The response time counts from the last missing detail of the client: %1."), nullptr},
    Phrase{"EVENT_VOIDED", QT_TRANSLATE_NOOP("Hline", "Cancelled, so it is no start of work: %5, %1."), nullptr},
    Phrase{"EVENT_NOT_START", QT_TRANSLATE_NOOP("Hline", "Not a start of work by its kind: %5, %1."), nullptr},
    Phrase{"EVENT_BEFORE_BASE",
           QT_TRANSLATE_NOOP("Hline", "Before the response time began, so no start of this work: %5, %1."), nullptr},
    Phrase{"START", QT_TRANSLATE_NOOP("Hline", "The work began %1: %5."), nullptr},
    Phrase{"START_CLAMPED", QT_TRANSLATE_NOOP("Hline", "The work began before the arrival, so it counts from the arrival %1: %5."),
           nullptr},
    Phrase{"START_RUNNING",
           QT_TRANSLATE_NOOP("Hline", "The work was already going on when the response time began, %1: %5."), nullptr},
    Phrase{"NO_TARGET", QT_TRANSLATE_NOOP("Hline", "The package in force at %1 has no guaranteed response time."), nullptr},
    Phrase{"TARGET", QT_TRANSLATE_NOOP("Hline", "The package in force at %1 guarantees a response within %4 of working time."), nullptr},
    Phrase{"BALANCE_AT_BASE", QT_TRANSLATE_NOOP("Hline", "Prepaid time at %1: %4."), nullptr},
    Phrase{"NO_BALANCE", QT_TRANSLATE_NOOP("Hline", "There was no prepaid time at %1, so there is no guarantee."), nullptr},
    Phrase{"EXHAUSTED",
           QT_TRANSLATE_NOOP("Hline", "The prepaid time ran out %1, after %3 of working time: the guarantee ended without a miss."),
           nullptr},
    Phrase{"EXHAUSTED_KEPT",
           QT_TRANSLATE_NOOP("Hline", "The prepaid time ran out %1; by the rules of this desk the guarantee stays."), nullptr},
    Phrase{"MISSED_BEFORE",
           QT_TRANSLATE_NOOP("Hline", "When the prepaid time ran out %1, the response was already overdue: %3 had passed."), nullptr},
    Phrase{"RESTORED_RESTART",
           QT_TRANSLATE_NOOP("Hline", "From %1 there is prepaid time again (%4): the response time begins anew."), nullptr},
    Phrase{"RESTORED_RESUME",
           QT_TRANSLATE_NOOP("Hline", "From %1 there is prepaid time again (%4): the response time goes on, %3 already counted."), nullptr},
    Phrase{"RESTORED_RETROACTIVE",
           QT_TRANSLATE_NOOP("Hline", "From %1 there is prepaid time again (%4): the response time counts from its first beginning."),
           nullptr},
    Phrase{"RESTORED_NO_TARGET",
           QT_TRANSLATE_NOOP("Hline", "From %1 there is prepaid time again (%4), but the package has no guaranteed response time."),
           nullptr},
    Phrase{"DEADLINE", QT_TRANSLATE_NOOP("Hline", "%4 of working time from %1 end %2."), nullptr},
    Phrase{"GENERAL_QUEUE", QT_TRANSLATE_NOOP("Hline", "No guarantee is in force: general queue, in order of arrival."), nullptr},
    Phrase{"UNGUARANTEED", QT_TRANSLATE_NOOP("Hline", "The work began %1, when no guarantee was in force."), nullptr},
    Phrase{"RUNNING", QT_TRANSLATE_NOOP("Hline", "%3 of working time have passed, not more than promised."), nullptr},
    Phrase{"IN_TIME", QT_TRANSLATE_NOOP("Hline", "The work began after %3 of working time: in time."), nullptr},
    Phrase{"MISSED", QT_TRANSLATE_NOOP("Hline", "%3 of working time have passed, more than promised."), nullptr},
    Phrase{"SEGMENT", QT_TRANSLATE_NOOP("Hline", "Worked from %1 until %2: %3."), nullptr},
    Phrase{"SEGMENT_VOIDED", QT_TRANSLATE_NOOP("Hline", "Cancelled and not counted: from %1 until %2."), nullptr},
    Phrase{"SEGMENT_WAIVED", QT_TRANSLATE_NOOP("Hline", "Waived, the client does not pay for it: %3 from %1 until %2."), nullptr},
    Phrase{"SEGMENT_EMPTY", QT_TRANSLATE_NOOP("Hline", "Without length and not counted: %1."), nullptr},
    Phrase{"MERGED", QT_TRANSLATE_NOOP("Hline", "Session %5 overlaps another one: the client pays for the time once."), nullptr},
    Phrase{"GROUP", QT_TRANSLATE_NOOP("Hline", "Rounded together: %3 from %1 until %2."), nullptr},
    Phrase{"DISCARDED", QT_TRANSLATE_NOOP("Hline", "%3 is less than the least time that is charged."), nullptr},
    Phrase{"EXACT", QT_TRANSLATE_NOOP("Hline", "%3 is exactly %4."), nullptr},
    Phrase{"ROUNDED_UP", QT_TRANSLATE_NOOP("Hline", "%3 is rounded up to %4: a minute that has begun counts."), nullptr},
    Phrase{"ROUNDED_DOWN", QT_TRANSLATE_NOOP("Hline", "%3 is rounded down to %4."), nullptr},
    Phrase{"MIN_CHARGE", QT_TRANSLATE_NOOP("Hline", "%3 is raised to the least charge of %4."), nullptr},
    Phrase{"TOTAL", QT_TRANSLATE_NOOP("Hline", "In all: worked %3, charged %4."), nullptr},
    Phrase{"CAP_DEMAND", QT_TRANSLATE_NOOP("Hline", "Prepaid and still owed until %1: %4."), nullptr},
    Phrase{"CAP_SUPPLY", QT_TRANSLATE_NOOP("Hline", "The consultants' working time available until %1: %4."), nullptr},
    Phrase{"CAP_ROOM", QT_TRANSLATE_NOOP("Hline", "Can be given over the limit: %4. The tightest date is %1."), nullptr},
    Phrase{"CAP_AMBER", QT_TRANSLATE_NOOP("Hline", "Load by prepaid time until %1, per cent: %5."), nullptr},
    Phrase{"CAP_ORANGE", QT_TRANSLATE_NOOP("Hline", "Load by prepaid time until %1, per cent: %5. Hardly any reserve is left."), nullptr},
    Phrase{"CAP_RED", QT_TRANSLATE_NOOP("Hline", "Until %1 the consultants are short of %4 for prepaid time."), nullptr},
    Phrase{"CAP_CLIENT",
           QT_TRANSLATE_NOOP("Hline", "%5 has %4 left, but only %3 of working time until %1. Offer an appointment."), nullptr},
    Phrase{"CAP_DAY", QT_TRANSLATE_NOOP("Hline", "No free time on the day of %1."), nullptr},
    Phrase{"CAP_UNUSED", QT_TRANSLATE_NOOP("Hline", "%5 has hardly used the package: %4 end %1. Remind the client."), nullptr},
    Phrase{"CAP_OVERLIMIT", QT_TRANSLATE_NOOP("Hline", "Over the limit: exceeds the free reserve by %4."), nullptr},
    Phrase{"CAP_CALENDAR", QT_TRANSLATE_NOOP("Hline", "The production calendar of %5 is not loaded."), nullptr},
    Phrase{"CHARGED_AS", QT_TRANSLATE_NOOP("Hline", "From %1 on: %5, charged by the minute."), nullptr},
    Phrase{"FREE_AS", QT_TRANSLATE_NOOP("Hline", "From %1 on: %5, not charged; the minutes are counted for statistics only."), nullptr},
    Phrase{"TOTAL_FREE", QT_TRANSLATE_NOOP("Hline", "In all: worked %3, free of charge %4."), nullptr},
    Phrase{"POSTED_LATE", QT_TRANSLATE_NOOP("Hline", "Its month was closed already, so the time is charged when it was recorded, %1."), nullptr},
    Phrase{"NORM", QT_TRANSLATE_NOOP("Hline", "By the norm: %4, completed %1, whatever was worked."), nullptr},
    Phrase{"QUOTED", QT_TRANSLATE_NOOP("Hline", "Agreed volume: %4, delivered %1."), nullptr},
    Phrase{"RECLASS_STAYS_FREE", QT_TRANSLATE_NOOP("Hline", "Worked so far and still free of charge: %4."), nullptr},
    Phrase{"RECLASS_CHARGED", QT_TRANSLATE_NOOP("Hline", "Was free of charge and becomes charged: %4."), nullptr},
    Phrase{"RECLASS_OVERLIMIT", QT_TRANSLATE_NOOP("Hline", "Of it beyond the prepaid time: %4."), nullptr},
    Phrase{"RECLASS_RETURNED", QT_TRANSLATE_NOOP("Hline", "Was charged and comes back to the client: %4."), nullptr},
    Phrase{"RECLASS_RETURNED_CLOSED",
           QT_TRANSLATE_NOOP("Hline", "Of it in closed months, given back by a lot of this month: %4."), nullptr},
    Phrase{"RECLASS_STAYS_CHARGED", QT_TRANSLATE_NOOP("Hline", "Was charged and stays charged: %4."), nullptr},
    Phrase{"RECLASS_AWAITS_CONSENT", QT_TRANSLATE_NOOP("Hline", "Nothing is charged before the client's consent is recorded."), nullptr},
};

// Types of events as S-SLA-4 lists them.
constexpr std::array EventNames{
    Phrase{"TIMER_START", QT_TRANSLATE_NOOP("Hline", "timer start"), nullptr},
    Phrase{"CONNECT_REMOTE_START", QT_TRANSLATE_NOOP("Hline", "1C-Connect session"), nullptr},
    Phrase{"MANUAL_REPLY", QT_TRANSLATE_NOOP("Hline", "reply to the client"), nullptr},
    Phrase{"CALL_TO_CLIENT", QT_TRANSLATE_NOOP("Hline", "call to the client"), nullptr},
    Phrase{"WORK_BY_HAND", QT_TRANSLATE_NOOP("Hline", "time entered by hand"), nullptr},
    Phrase{"INFO_REQUEST", QT_TRANSLATE_NOOP("Hline", "question about missing details"), nullptr},
    Phrase{"AUTO_REPLY", QT_TRANSLATE_NOOP("Hline", "automatic reply"), nullptr},
    Phrase{"INTERNAL_NOTE", QT_TRANSLATE_NOOP("Hline", "internal note"), nullptr},
    Phrase{"VIEWED", QT_TRANSLATE_NOOP("Hline", "request opened"), nullptr},
    Phrase{"ASSIGNED", QT_TRANSLATE_NOOP("Hline", "request assigned"), nullptr},
    Phrase{"STATUS_CHANGE", QT_TRANSLATE_NOOP("Hline", "change of state"), nullptr},
};

} // namespace

std::span<const Phrase> stepPhrases()
{
    return StepTexts;
}

std::span<const Phrase> eventNames()
{
    return EventNames;
}

} // namespace hline
