// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/phrasebook.h"
#include "text/phrases.h"

#include "domain/policytext.h"

#include <array>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

// Name and meaning of every key of section 3.
constexpr std::array Keys{
    Phrase{"calendar.open",
           QT_TRANSLATE_NOOP("Hline", "Line opens"),
           QT_TRANSLATE_NOOP("Hline", "From this time of a working day the consultation line works and the response time counts.")},
    Phrase{"calendar.close",
           QT_TRANSLATE_NOOP("Hline", "Line closes"),
           QT_TRANSLATE_NOOP("Hline", "From this time on the response time stands still until the next working day.")},
    Phrase{"calendar.short_day_cut_min",
           QT_TRANSLATE_NOOP("Hline", "Earlier on pre-holiday days"),
           QT_TRANSLATE_NOOP("Hline", "By how much the line closes earlier on a shortened pre-holiday day.")},
    Phrase{"sla.clock",
           QT_TRANSLATE_NOOP("Hline", "Time the response counts in"),
           QT_TRANSLATE_NOOP("Hline", "Whether the guaranteed response counts in working time of the line or around the clock.")},
    Phrase{"sla.incomplete_base",
           QT_TRANSLATE_NOOP("Hline", "Beginning with missing details"),
           QT_TRANSLATE_NOOP("Hline", "Whether the response time counts from the arrival or from the last missing detail of the client.")},
    Phrase{"sla.start_events",
           QT_TRANSLATE_NOOP("Hline", "What counts as the start of work"),
           QT_TRANSLATE_NOOP("Hline", "Events that stop the response time.")},
    Phrase{"sla.on_exhaustion",
           QT_TRANSLATE_NOOP("Hline", "When prepaid time runs out"),
           QT_TRANSLATE_NOOP("Hline", "What happens to the guarantee of a request that still waits.")},
    Phrase{"sla.on_restore",
           QT_TRANSLATE_NOOP("Hline", "When prepaid time is there again"),
           QT_TRANSLATE_NOOP("Hline", "From when the response time counts after a payment or a purchase.")},
    Phrase{"sla.reclass_base",
           QT_TRANSLATE_NOOP("Hline", "Beginning after a move to paid work"),
           QT_TRANSLATE_NOOP("Hline", "From when the response time counts when a free question becomes an individual consultation.")},
    Phrase{"sla.warn_fraction",
           QT_TRANSLATE_NOOP("Hline", "“Soon” from this share on"),
           QT_TRANSLATE_NOOP("Hline", "Share of the promised time that is left when the countdown turns to “soon”.")},
    Phrase{"sla.critical_fraction",
           QT_TRANSLATE_NOOP("Hline", "“Urgent” from this share on"),
           QT_TRANSLATE_NOOP("Hline", "Share of the promised time that is left when the countdown turns to “urgent”.")},
    Phrase{"sla.warn_min_minutes",
           QT_TRANSLATE_NOOP("Hline", "“Soon” not later than"),
           QT_TRANSLATE_NOOP("Hline", "The countdown turns to “soon” at least this long before the deadline.")},
    Phrase{"reclass.consent_required",
           QT_TRANSLATE_NOOP("Hline", "Consent to paid work"),
           QT_TRANSLATE_NOOP("Hline", "Whether paid work on a question that began as free needs the client's recorded consent.")},
    Phrase{"reclass.to_defect",
           QT_TRANSLATE_NOOP("Hline", "When a defect is confirmed"),
           QT_TRANSLATE_NOOP("Hline", "Which minutes are given back when a request proves to be a defect of the program.")},
    Phrase{"billing.unit_min",
           QT_TRANSLATE_NOOP("Hline", "Unit of charging"),
           QT_TRANSLATE_NOOP("Hline", "Worked time is rounded to whole units of this length.")},
    Phrase{"billing.round",
           QT_TRANSLATE_NOOP("Hline", "Rounding"),
           QT_TRANSLATE_NOOP("Hline", "How a unit that has begun is charged.")},
    Phrase{"billing.scope",
           QT_TRANSLATE_NOOP("Hline", "What is rounded together"),
           QT_TRANSLATE_NOOP("Hline", "Which pieces of work are added up before rounding.")},
    Phrase{"billing.min_charge_min",
           QT_TRANSLATE_NOOP("Hline", "Least charge"),
           QT_TRANSLATE_NOOP("Hline", "What is charged at least as soon as anything is charged.")},
    Phrase{"billing.discard_below_s",
           QT_TRANSLATE_NOOP("Hline", "Not charged below"),
           QT_TRANSLATE_NOOP("Hline", "Shorter work is not charged at all.")},
    Phrase{"billing.multi_consultant",
           QT_TRANSLATE_NOOP("Hline", "Several consultants at once"),
           QT_TRANSLATE_NOOP("Hline", "Whether the client pays once or to each when consultants work on one request at the same time.")},
    Phrase{"billing.month_split",
           QT_TRANSLATE_NOOP("Hline", "To which month a minute belongs"),
           QT_TRANSLATE_NOOP("Hline", "Whether each minute or the whole session belongs to the month in which it begins.")},
    Phrase{"ledger.order",
           QT_TRANSLATE_NOOP("Hline", "Order of use"),
           QT_TRANSLATE_NOOP("Hline", "Which minutes are used first.")},
    Phrase{"grant.activation",
           QT_TRANSLATE_NOOP("Hline", "When minutes of a month begin"),
           QT_TRANSLATE_NOOP("Hline", "Whether the minutes of a package can be used from the payment or from the first of the month.")},
    Phrase{"carryover.max_hops",
           QT_TRANSLATE_NOOP("Hline", "How many months minutes move"),
           QT_TRANSLATE_NOOP("Hline", "For how many months unused minutes of a package may be carried over.")},
    Phrase{"carryover.cap_min",
           QT_TRANSLATE_NOOP("Hline", "Most that is carried over"),
           QT_TRANSLATE_NOOP("Hline", "How many minutes are carried over at one turn of the month at most.")},
    Phrase{"payment.due",
           QT_TRANSLATE_NOOP("Hline", "Payment is timely until"),
           QT_TRANSLATE_NOOP("Hline", "Until when the services of a month must be paid for minutes to be carried into it.")},
    Phrase{"payment.due_shift",
           QT_TRANSLATE_NOOP("Hline", "Due day on a day off"),
           QT_TRANSLATE_NOOP("Hline", "Whether a due day on a day off moves to the next working day.")},
    Phrase{"oneoff.term",
           QT_TRANSLATE_NOOP("Hline", "Month of a one-off tariff"),
           QT_TRANSLATE_NOOP("Hline", "Whether a one-off tariff lasts a month from its payment or until the end of the calendar month.")},
    Phrase{"topup.carries_over",
           QT_TRANSLATE_NOOP("Hline", "Bought minutes are carried over"),
           QT_TRANSLATE_NOOP("Hline", "Whether minutes bought in addition move to the next month like those of the package.")},
    Phrase{"topup.retro_cover",
           QT_TRANSLATE_NOOP("Hline", "Bought minutes cover the past"),
           QT_TRANSLATE_NOOP("Hline", "Whether minutes bought in addition cover what was worked beyond the package earlier that month.")},
    Phrase{"overlimit.allowed",
           QT_TRANSLATE_NOOP("Hline", "Work beyond the package"),
           QT_TRANSLATE_NOOP("Hline", "Whether work may go on when the prepaid time is used up.")},
    Phrase{"overlimit.confirm",
           QT_TRANSLATE_NOOP("Hline", "Consent to work beyond the package"),
           QT_TRANSLATE_NOOP("Hline", "Whether the client's consent to work beyond the package is asked for.")},
    Phrase{"balance.warn_minutes",
           QT_TRANSLATE_NOOP("Hline", "Warnings of little time"),
           QT_TRANSLATE_NOOP("Hline", "At how many minutes left the consultant is warned.")},
    Phrase{"norm.charge_to",
           QT_TRANSLATE_NOOP("Hline", "Standard hours are charged to"),
           QT_TRANSLATE_NOOP("Hline", "Whether standard hours of service operations are taken from prepaid minutes or invoiced.")},
    Phrase{"quoted.charge_to",
           QT_TRANSLATE_NOOP("Hline", "Agreed volume is charged to"),
           QT_TRANSLATE_NOOP("Hline", "Whether the agreed volume of a customisation is invoiced or taken from prepaid minutes.")},
    Phrase{"late.closed_period",
           QT_TRANSLATE_NOOP("Hline", "Time entered into a closed month"),
           QT_TRANSLATE_NOOP("Hline", "Whether time entered after its month was closed counts in the current month or in its own.")},
    Phrase{"period.close_working_day",
           QT_TRANSLATE_NOOP("Hline", "Month closes on working day"),
           QT_TRANSLATE_NOOP("Hline", "On which working day of the next month a month closes for late entries, at closing time of the line.")},
    Phrase{"eligibility.exempt",
           QT_TRANSLATE_NOOP("Hline", "Services accepted without check"),
           QT_TRANSLATE_NOOP("Hline", "Services for which contract, ITS and access to updates only give a warning.")},
    Phrase{"eligibility.on_fail",
           QT_TRANSLATE_NOOP("Hline", "When the right is not confirmed"),
           QT_TRANSLATE_NOOP("Hline", "Whether work is blocked until the supervisor allows it, or only warned about.")},
    Phrase{"timer.max_concurrent",
           QT_TRANSLATE_NOOP("Hline", "Timers at once"),
           QT_TRANSLATE_NOOP("Hline", "How many timers one consultant may run at once.")},
    Phrase{"queue.order",
           QT_TRANSLATE_NOOP("Hline", "Order of the queue"),
           QT_TRANSLATE_NOOP("Hline", "Who is served first.")},
    Phrase{"capacity.utilisation",
           QT_TRANSLATE_NOOP("Hline", "Share of time for consultations"),
           QT_TRANSLATE_NOOP("Hline", "Share of working time that is left for individual consultations; each consultant may have an own one.")},
    Phrase{"capacity.include_carryover",
           QT_TRANSLATE_NOOP("Hline", "Carried minutes are owed"),
           QT_TRANSLATE_NOOP("Hline", "Whether carried minutes belong to what the department owes within the month.")},
    Phrase{"capacity.client_parallel",
           QT_TRANSLATE_NOOP("Hline", "Consultants for one client at once"),
           QT_TRANSLATE_NOOP("Hline", "By how many consultants one client can be served at the same time.")},
    Phrase{"capacity.levels",
           QT_TRANSLATE_NOOP("Hline", "Levels of load, per cent"),
           QT_TRANSLATE_NOOP("Hline", "Load at which the department's promise turns yellow, orange and red.")},
};

// "key=value": what a value that is a word says.
constexpr std::array Values{
    Phrase{"sla.clock=working", QT_TRANSLATE_NOOP("Hline", "working time of the line"), nullptr},
    Phrase{"sla.clock=calendar", QT_TRANSLATE_NOOP("Hline", "around the clock"), nullptr},
    Phrase{"sla.incomplete_base=arrival", QT_TRANSLATE_NOOP("Hline", "from the arrival"), nullptr},
    Phrase{"sla.incomplete_base=complete", QT_TRANSLATE_NOOP("Hline", "from the last missing detail"), nullptr},
    Phrase{"sla.on_exhaustion=drop", QT_TRANSLATE_NOOP("Hline", "the guarantee ends, general queue"), nullptr},
    Phrase{"sla.on_exhaustion=keep", QT_TRANSLATE_NOOP("Hline", "the guarantee stays"), nullptr},
    Phrase{"sla.on_restore=restart", QT_TRANSLATE_NOOP("Hline", "anew, in full"), nullptr},
    Phrase{"sla.on_restore=resume", QT_TRANSLATE_NOOP("Hline", "what has passed counts, the rest from then on"), nullptr},
    Phrase{"sla.on_restore=retroactive", QT_TRANSLATE_NOOP("Hline", "from the first beginning"), nullptr},
    Phrase{"sla.reclass_base=consent", QT_TRANSLATE_NOOP("Hline", "from the client's consent"), nullptr},
    Phrase{"sla.reclass_base=reclass", QT_TRANSLATE_NOOP("Hline", "from the change of service"), nullptr},
    Phrase{"sla.reclass_base=arrival", QT_TRANSLATE_NOOP("Hline", "from the arrival"), nullptr},
    Phrase{"reclass.to_defect=reverse_all", QT_TRANSLATE_NOOP("Hline", "all minutes of the request"), nullptr},
    Phrase{"reclass.to_defect=from_now", QT_TRANSLATE_NOOP("Hline", "only what comes after"), nullptr},
    Phrase{"billing.round=ceil", QT_TRANSLATE_NOOP("Hline", "up: a unit that has begun counts"), nullptr},
    Phrase{"billing.round=floor", QT_TRANSLATE_NOOP("Hline", "down: only whole units count"), nullptr},
    Phrase{"billing.round=nearest", QT_TRANSLATE_NOOP("Hline", "to the nearest unit"), nullptr},
    Phrase{"billing.scope=segment", QT_TRANSLATE_NOOP("Hline", "each piece of work on its own"), nullptr},
    Phrase{"billing.scope=session", QT_TRANSLATE_NOOP("Hline", "a session from start to stop, pauses are free"), nullptr},
    Phrase{"billing.scope=request_day", QT_TRANSLATE_NOOP("Hline", "a request's work of one day"), nullptr},
    Phrase{"billing.scope=request_month", QT_TRANSLATE_NOOP("Hline", "a request's work of one month"), nullptr},
    Phrase{"billing.multi_consultant=union", QT_TRANSLATE_NOOP("Hline", "the client pays for the time once"), nullptr},
    Phrase{"billing.multi_consultant=sum", QT_TRANSLATE_NOOP("Hline", "each consultant's time is charged"), nullptr},
    Phrase{"billing.month_split=minute_start", QT_TRANSLATE_NOOP("Hline", "each minute by its own beginning"), nullptr},
    Phrase{"billing.month_split=session_start", QT_TRANSLATE_NOOP("Hline", "the whole session by its beginning"), nullptr},
    Phrase{"ledger.order=final_expiry", QT_TRANSLATE_NOOP("Hline", "first what expires first"), nullptr},
    Phrase{"ledger.order=package_first", QT_TRANSLATE_NOOP("Hline", "first the package of the month"), nullptr},
    Phrase{"grant.activation=on_payment", QT_TRANSLATE_NOOP("Hline", "from the payment"), nullptr},
    Phrase{"grant.activation=month_start", QT_TRANSLATE_NOOP("Hline", "from the first of the month, even unpaid"), nullptr},
    Phrase{"carryover.max_hops=0", QT_TRANSLATE_NOOP("Hline", "are not carried over"), nullptr},
    Phrase{"carryover.max_hops=1", QT_TRANSLATE_NOOP("Hline", "into the next month only"), nullptr},
    Phrase{"carryover.max_hops=-1", QT_TRANSLATE_NOOP("Hline", "without limit"), nullptr},
    Phrase{"carryover.cap_min=none", QT_TRANSLATE_NOOP("Hline", "no limit"), nullptr},
    Phrase{"payment.due=prev_month_end", QT_TRANSLATE_NOOP("Hline", "the last day of the month before"), nullptr},
    Phrase{"payment.due_shift=none", QT_TRANSLATE_NOOP("Hline", "does not move"), nullptr},
    Phrase{"payment.due_shift=next_working_day", QT_TRANSLATE_NOOP("Hline", "moves to the next working day"), nullptr},
    Phrase{"oneoff.term=month_from_activation", QT_TRANSLATE_NOOP("Hline", "a month from the payment"), nullptr},
    Phrase{"oneoff.term=calendar_month", QT_TRANSLATE_NOOP("Hline", "until the end of the calendar month"), nullptr},
    Phrase{"norm.charge_to=balance", QT_TRANSLATE_NOOP("Hline", "prepaid minutes"), nullptr},
    Phrase{"norm.charge_to=invoice", QT_TRANSLATE_NOOP("Hline", "invoice"), nullptr},
    Phrase{"quoted.charge_to=balance", QT_TRANSLATE_NOOP("Hline", "prepaid minutes"), nullptr},
    Phrase{"quoted.charge_to=invoice", QT_TRANSLATE_NOOP("Hline", "invoice"), nullptr},
    Phrase{"late.closed_period=current_month", QT_TRANSLATE_NOOP("Hline", "current month"), nullptr},
    Phrase{"late.closed_period=original_month", QT_TRANSLATE_NOOP("Hline", "its own month"), nullptr},
    Phrase{"eligibility.on_fail=block_overridable",
           QT_TRANSLATE_NOOP("Hline", "blocked until the supervisor allows it"),
           nullptr},
    Phrase{"eligibility.on_fail=warn", QT_TRANSLATE_NOOP("Hline", "only a warning"), nullptr},
    Phrase{"queue.order=guaranteed_first",
           QT_TRANSLATE_NOOP("Hline", "guaranteed ones by deadline, then by arrival"),
           nullptr},
};

constexpr std::array Groups{
    Phrase{"calendar", QT_TRANSLATE_NOOP("Hline", "Calendar"), nullptr},
    Phrase{"sla", QT_TRANSLATE_NOOP("Hline", "Guaranteed response"), nullptr},
    Phrase{"reclass", QT_TRANSLATE_NOOP("Hline", "Change of service"), nullptr},
    Phrase{"billing", QT_TRANSLATE_NOOP("Hline", "From time to minutes"), nullptr},
    Phrase{"ledger", QT_TRANSLATE_NOOP("Hline", "Use of minutes"), nullptr},
    Phrase{"grant", QT_TRANSLATE_NOOP("Hline", "Beginning of minutes"), nullptr},
    Phrase{"carryover", QT_TRANSLATE_NOOP("Hline", "Carry-over"), nullptr},
    Phrase{"payment", QT_TRANSLATE_NOOP("Hline", "Payment"), nullptr},
    Phrase{"oneoff", QT_TRANSLATE_NOOP("Hline", "One-off tariffs"), nullptr},
    Phrase{"topup", QT_TRANSLATE_NOOP("Hline", "Bought minutes"), nullptr},
    Phrase{"overlimit", QT_TRANSLATE_NOOP("Hline", "Beyond the package"), nullptr},
    Phrase{"balance", QT_TRANSLATE_NOOP("Hline", "Warnings"), nullptr},
    Phrase{"norm", QT_TRANSLATE_NOOP("Hline", "Standard hours"), nullptr},
    Phrase{"quoted", QT_TRANSLATE_NOOP("Hline", "Customisation"), nullptr},
    Phrase{"late", QT_TRANSLATE_NOOP("Hline", "Late entries"), nullptr},
    Phrase{"period", QT_TRANSLATE_NOOP("Hline", "Close of the month"), nullptr},
    Phrase{"eligibility", QT_TRANSLATE_NOOP("Hline", "Right to support"), nullptr},
    Phrase{"timer", QT_TRANSLATE_NOOP("Hline", "Timer"), nullptr},
    Phrase{"queue", QT_TRANSLATE_NOOP("Hline", "Queue"), nullptr},
    Phrase{"capacity", QT_TRANSLATE_NOOP("Hline", "Promises of the month"), nullptr},
};

// What a value may be, where section 3 describes it in words; elsewhere it lists the values.
constexpr std::array Options{
    Phrase{"calendar.open", QT_TRANSLATE_NOOP("Hline", "a time of day, 08:00"), nullptr},
    Phrase{"calendar.close", QT_TRANSLATE_NOOP("Hline", "a time of day, 18:00"), nullptr},
    Phrase{"sla.start_events", QT_TRANSLATE_NOOP("Hline", "events, separated by commas"), nullptr},
    Phrase{"sla.warn_min_minutes", QT_TRANSLATE_NOOP("Hline", "minutes"), nullptr},
    Phrase{"carryover.max_hops", QT_TRANSLATE_NOOP("Hline", "0 (none), 1, 2, …, -1 (no limit)"), nullptr},
    Phrase{"carryover.cap_min", QT_TRANSLATE_NOOP("Hline", "none or minutes"), nullptr},
    Phrase{"payment.due", QT_TRANSLATE_NOOP("Hline", "prev_month_end or day:10 (day of the month itself)"), nullptr},
    Phrase{"balance.warn_minutes", QT_TRANSLATE_NOOP("Hline", "minutes, separated by commas"), nullptr},
    Phrase{"eligibility.exempt", QT_TRANSLATE_NOOP("Hline", "services, separated by commas"), nullptr},
    Phrase{"capacity.levels", QT_TRANSLATE_NOOP("Hline", "three per cent values that rise, separated by commas"), nullptr},
};

constexpr std::array Flags{
    Phrase{"true", QT_TRANSLATE_NOOP("Hline", "yes"), nullptr},
    Phrase{"false", QT_TRANSLATE_NOOP("Hline", "no"), nullptr},
};

QString percent(const QString &fraction)
{
    const double value = fraction.toDouble() * 100;
    return QString::number(value, 'g', 6) + u"\u00a0%"_s;
}

} // namespace

QString Phrasebook::policyName(const QByteArray &key) const
{
    const Phrase *phrase = find(Keys, key);
    return phrase ? say(phrase->what) : QString::fromLatin1(key);
}

QString Phrasebook::policyMeaning(const QByteArray &key) const
{
    const Phrase *phrase = find(Keys, key);
    return phrase ? say(phrase->next) : QString();
}

QString Phrasebook::policyOptions(const QByteArray &key) const
{
    const Phrase *phrase = find(Options, key);
    const PolicyKey *known = findPolicyKey(key);
    return phrase ? say(phrase->what) : known ? QString::fromUtf8(known->options) : QString();
}

QString Phrasebook::policyGroup(const QByteArray &key) const
{
    return wordText(Groups, key.left(key.indexOf('.')));
}

QString Phrasebook::policyValue(const QByteArray &key, const QString &value) const
{
    if (const Phrase *phrase = find(Values, key + '=' + value.toLatin1()))
        return say(phrase->what);
    if (const Phrase *flag = find(Flags, value.toLatin1()))
        return say(flag->what);
    if (key == "sla.start_events" || key == "eligibility.exempt") {
        QStringList names;
        for (const QString &word : value.split(u',', Qt::SkipEmptyParts))
            names << refText(word.trimmed());
        return names.isEmpty() ? say(QT_TRANSLATE_NOOP("Hline", "nothing")) : names.join(u", "_s);
    }
    if (key == "sla.warn_fraction" || key == "sla.critical_fraction" || key == "capacity.utilisation")
        return percent(value);
    if (key == "billing.discard_below_s")
        return say(QT_TRANSLATE_NOOP("Hline", "%1 s"), {value}).replace(u' ', u'\u00a0');
    if (key == "carryover.max_hops")
        return say(QT_TRANSLATE_N_NOOP("Hline", "for %n month(s)"), value.toInt());
    if (value.startsWith(u"day:"_s))
        return say(QT_TRANSLATE_NOOP("Hline", "day %1 of the month itself"), {value.mid(4)});
    if (key.endsWith("_min") || key == "sla.warn_min_minutes")
        return minutesText(minutes(value.toInt()));
    if (key == "balance.warn_minutes")
        return say(QT_TRANSLATE_NOOP("Hline", "at %1 min"), {value});
    return value;
}

} // namespace hline
