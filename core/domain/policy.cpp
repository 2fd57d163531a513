// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/policy.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <string_view>

#include <QStringList>

#include "domain/service.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array Keys{
    PolicyKey{"calendar.open", "08:00", "HH:MM", "S-CAL-1"},
    PolicyKey{"calendar.close", "18:00", "HH:MM", "S-CAL-1"},
    PolicyKey{"calendar.short_day_cut_min", "0", "0…240", "S-CAL-5"},
    PolicyKey{"sla.clock", "working", "working, calendar", "S-SLA-2"},
    PolicyKey{"sla.incomplete_base", "arrival", "arrival, complete", "S-SLA-2"},
    PolicyKey{"sla.start_events", "TIMER_START, CONNECT_REMOTE_START, MANUAL_REPLY, CALL_TO_CLIENT, WORK_BY_HAND",
              "any subset, plus INFO_REQUEST", "S-SLA-4"},
    PolicyKey{"sla.on_exhaustion", "drop", "drop, keep", "S-SLA-7"},
    PolicyKey{"sla.on_restore", "restart", "restart, resume, retroactive", "S-SLA-8"},
    PolicyKey{"sla.reclass_base", "consent", "consent, reclass, arrival", "S-RCL-2"},
    PolicyKey{"sla.warn_fraction", "0.25", "0…1", "S-SLA-9"},
    PolicyKey{"sla.critical_fraction", "0.10", "0…1", "S-SLA-9"},
    PolicyKey{"sla.warn_min_minutes", "10", "minutes", "S-SLA-9"},
    PolicyKey{"reclass.consent_required", "true", "true, false", "S-RCL-2"},
    PolicyKey{"reclass.to_defect", "reverse_all", "reverse_all, from_now", "S-RCL-4"},
    PolicyKey{"billing.unit_min", "1", "1, 5, 6, 10, 15, 30, 60", "S-BIL-3"},
    PolicyKey{"billing.round", "ceil", "ceil, floor, nearest", "S-BIL-3"},
    PolicyKey{"billing.scope", "session", "segment, session, request_day, request_month", "S-BIL-2"},
    PolicyKey{"billing.min_charge_min", "0", "0…60", "S-BIL-3"},
    PolicyKey{"billing.discard_below_s", "0", "0…120", "S-BIL-3"},
    PolicyKey{"billing.multi_consultant", "union", "union, sum", "S-BIL-4"},
    PolicyKey{"billing.month_split", "minute_start", "minute_start, session_start", "S-BIL-5"},
    PolicyKey{"ledger.order", "final_expiry", "final_expiry, package_first", "S-BAL-4"},
    PolicyKey{"grant.activation", "on_payment", "on_payment, month_start", "S-BAL-2"},
    PolicyKey{"carryover.max_hops", "1", "0 (none), 1, 2, …, -1 (no limit)", "S-CRY-2"},
    PolicyKey{"carryover.cap_min", "none", "none, minutes", "S-CRY-4"},
    PolicyKey{"payment.due", "prev_month_end", "prev_month_end, day:N", "S-CRY-3"},
    PolicyKey{"payment.due_shift", "none", "none, next_working_day", "S-CRY-3"},
    PolicyKey{"oneoff.term", "month_from_activation", "month_from_activation, calendar_month", "S-ONE-1"},
    PolicyKey{"topup.carries_over", "true", "true, false", "S-BAL-6"},
    PolicyKey{"topup.retro_cover", "false", "false, true", "S-BAL-6"},
    PolicyKey{"overlimit.allowed", "true", "true, false", "S-BAL-5"},
    PolicyKey{"overlimit.confirm", "true", "true, false", "S-BAL-5"},
    PolicyKey{"balance.warn_minutes", "15, 5", "list of minutes", "S-BAL-5"},
    PolicyKey{"norm.charge_to", "balance", "balance, invoice", "S-NRM-1"},
    PolicyKey{"quoted.charge_to", "invoice", "invoice, balance", "S-QUO-1"},
    PolicyKey{"late.closed_period", "current_month", "current_month, original_month", "S-OFF-2"},
    PolicyKey{"period.close_working_day", "3", "1…15", "S-OFF-2"},
    PolicyKey{"eligibility.exempt", "WISH, DEFECT, KB", "any services", "R-1.3"},
    PolicyKey{"eligibility.on_fail", "block_overridable", "block_overridable, warn", "I-03"},
    PolicyKey{"timer.max_concurrent", "1", "1…5", "I-10"},
    PolicyKey{"queue.order", "guaranteed_first", "guaranteed_first", "S-QUE-1"},
    PolicyKey{"capacity.utilisation", "0.6", "0…1", "S-CAP-1"},
    PolicyKey{"capacity.include_carryover", "true", "true, false", "S-CAP-2"},
    PolicyKey{"capacity.client_parallel", "1", "1…5", "S-CAP-4"},
    PolicyKey{"capacity.levels", "70, 90, 100", "three per cent values", "S-CAP-3"},
};

// Each reader below sets its field and says whether the text was acceptable; a policy that was not is thrown away whole.

template<typename Enum>
struct Choice
{
    const char *text;
    Enum value;
};

template<typename Enum>
bool choose(const QString &text, Enum &field, std::initializer_list<Choice<Enum>> choices)
{
    for (const Choice<Enum> &choice : choices) {
        if (text == QLatin1StringView(choice.text)) {
            field = choice.value;
            return true;
        }
    }
    return false;
}

bool readFlag(const QString &text, bool &field)
{
    return choose<bool>(text, field, {{"true", true}, {"false", false}});
}

bool readNumber(const QString &text, int &field, int least, int most)
{
    bool isNumber = false;
    const int value = text.toInt(&isNumber);
    if (!isNumber || value < least || value > most)
        return false;
    field = value;
    return true;
}

template<typename Duration>
bool readDuration(const QString &text, Duration &field, int least, int most)
{
    int value = 0;
    if (!readNumber(text, value, least, most))
        return false;
    field = Duration(value);
    return true;
}

bool readTimeOfDay(const QString &text, seconds &field)
{
    const QStringList parts = text.split(u':');
    int hour = 0;
    int minute = 0;
    if (parts.size() != 2 || !readNumber(parts[0], hour, 0, 24) || !readNumber(parts[1], minute, 0, hour == 24 ? 0 : 59))
        return false;
    field = std::chrono::hours(hour) + minutes(minute);
    return true;
}

/// A decimal number from 0 to 1, kept exactly.
bool readFraction(const QString &text, Fraction &field)
{
    const qsizetype point = text.indexOf(u'.');
    const QString whole = point < 0 ? text : text.left(point);
    const QString decimals = point < 0 ? QString() : text.mid(point + 1);
    bool isNumber = false;
    const std::int64_t numerator = (whole + decimals).toLongLong(&isNumber);
    if (!isNumber || decimals.size() > 15 || text.startsWith(u'-') || text.startsWith(u'+'))
        return false;
    std::int64_t denominator = 1;
    for (qsizetype i = 0; i < decimals.size(); ++i)
        denominator *= 10;
    if (numerator > denominator)
        return false;
    const std::int64_t common = std::gcd(numerator, denominator);
    field = {numerator / common, denominator / common};
    return true;
}

QStringList words(const QString &text)
{
    QStringList result;
    for (const QString &part : text.split(u',')) {
        if (!part.trimmed().isEmpty())
            result.append(part.trimmed());
    }
    return result;
}

bool readStartEvents(const QString &text, std::set<QByteArray> &field)
{
    static const std::set<QByteArray> known{"TIMER_START", "CONNECT_REMOTE_START", "MANUAL_REPLY", "CALL_TO_CLIENT",
                                            "WORK_BY_HAND", "INFO_REQUEST"};
    std::set<QByteArray> events;
    for (const QString &word : words(text))
        events.insert(word.toLatin1());
    const bool allKnown = std::includes(known.begin(), known.end(), events.begin(), events.end());
    if (allKnown)
        field = std::move(events);
    return allKnown;
}

bool readServices(const QString &text, std::set<QByteArray> &field)
{
    std::set<QByteArray> services;
    for (const QString &word : words(text)) {
        if (!serviceFromCode(word.toLatin1()))
            return false;
        services.insert(word.toLatin1());
    }
    field = std::move(services);
    return true;
}

bool readNumbers(const QString &text, std::vector<int> &field, int most)
{
    std::vector<int> numbers;
    for (const QString &word : words(text)) {
        int value = 0;
        if (!readNumber(word, value, 0, most))
            return false;
        numbers.push_back(value);
    }
    field = std::move(numbers);
    return true;
}

bool readLevels(const QString &text, std::vector<int> &field)
{
    std::vector<int> levels;
    if (!readNumbers(text, levels, 1000) || levels.size() != 3 || !std::is_sorted(levels.begin(), levels.end()))
        return false;
    field = std::move(levels);
    return true;
}

bool readWarnMinutes(const QString &text, std::vector<minutes> &field)
{
    std::vector<int> numbers;
    if (!readNumbers(text, numbers, 100000))
        return false;
    field.clear();
    for (const int number : numbers)
        field.push_back(minutes(number));
    return true;
}

bool readUnit(const QString &text, minutes &field)
{
    return choose<minutes>(text, field,
                           {{"1", minutes(1)}, {"5", minutes(5)}, {"6", minutes(6)}, {"10", minutes(10)},
                            {"15", minutes(15)}, {"30", minutes(30)}, {"60", minutes(60)}});
}

bool readCap(const QString &text, std::optional<minutes> &field)
{
    if (text == u"none") {
        field = std::nullopt;
        return true;
    }
    minutes cap{0};
    if (!readDuration(text, cap, 0, 1000000))
        return false;
    field = cap;
    return true;
}

bool readDue(const QString &text, std::optional<int> &field)
{
    if (text == u"prev_month_end") {
        field = std::nullopt;
        return true;
    }
    int day = 0;
    if (!text.startsWith(u"day:") || !readNumber(text.mid(4), day, 1, 31))
        return false;
    field = day;
    return true;
}

struct Reader
{
    const char *key;
    bool (*read)(Policy &policy, const QString &text);
};

constexpr std::array Readers{
    Reader{"calendar.open", [](Policy &p, const QString &t) { return readTimeOfDay(t, p.calendarOpen); }},
    Reader{"calendar.close", [](Policy &p, const QString &t) { return readTimeOfDay(t, p.calendarClose); }},
    Reader{"calendar.short_day_cut_min", [](Policy &p, const QString &t) { return readDuration(t, p.shortDayCut, 0, 240); }},
    Reader{"sla.clock",
           [](Policy &p, const QString &t) {
               return choose<SlaClock>(t, p.slaClock, {{"working", SlaClock::Working}, {"calendar", SlaClock::Calendar}});
           }},
    Reader{"sla.incomplete_base",
           [](Policy &p, const QString &t) {
               return choose<IncompleteBase>(t, p.slaIncompleteBase,
                                             {{"arrival", IncompleteBase::Arrival}, {"complete", IncompleteBase::Complete}});
           }},
    Reader{"sla.start_events", [](Policy &p, const QString &t) { return readStartEvents(t, p.slaStartEvents); }},
    Reader{"sla.on_exhaustion",
           [](Policy &p, const QString &t) {
               return choose<OnExhaustion>(t, p.slaOnExhaustion, {{"drop", OnExhaustion::Drop}, {"keep", OnExhaustion::Keep}});
           }},
    Reader{"sla.on_restore",
           [](Policy &p, const QString &t) {
               return choose<OnRestore>(t, p.slaOnRestore,
                                        {{"restart", OnRestore::Restart},
                                         {"resume", OnRestore::Resume},
                                         {"retroactive", OnRestore::Retroactive}});
           }},
    Reader{"sla.reclass_base",
           [](Policy &p, const QString &t) {
               return choose<ReclassBase>(t, p.slaReclassBase,
                                          {{"consent", ReclassBase::Consent},
                                           {"reclass", ReclassBase::Reclass},
                                           {"arrival", ReclassBase::Arrival}});
           }},
    Reader{"sla.warn_fraction", [](Policy &p, const QString &t) { return readFraction(t, p.slaWarnFraction); }},
    Reader{"sla.critical_fraction", [](Policy &p, const QString &t) { return readFraction(t, p.slaCriticalFraction); }},
    Reader{"sla.warn_min_minutes", [](Policy &p, const QString &t) { return readDuration(t, p.slaWarnMinutes, 0, 100000); }},
    Reader{"reclass.consent_required", [](Policy &p, const QString &t) { return readFlag(t, p.reclassConsentRequired); }},
    Reader{"reclass.to_defect",
           [](Policy &p, const QString &t) {
               return choose<ReclassToDefect>(t, p.reclassToDefect,
                                              {{"reverse_all", ReclassToDefect::ReverseAll},
                                               {"from_now", ReclassToDefect::FromNow}});
           }},
    Reader{"billing.unit_min", [](Policy &p, const QString &t) { return readUnit(t, p.billingUnit); }},
    Reader{"billing.round",
           [](Policy &p, const QString &t) {
               return choose<Rounding>(t, p.billingRound,
                                       {{"ceil", Rounding::Ceil}, {"floor", Rounding::Floor}, {"nearest", Rounding::Nearest}});
           }},
    Reader{"billing.scope",
           [](Policy &p, const QString &t) {
               return choose<BillingScope>(t, p.billingScope,
                                           {{"segment", BillingScope::Segment},
                                            {"session", BillingScope::Session},
                                            {"request_day", BillingScope::RequestDay},
                                            {"request_month", BillingScope::RequestMonth}});
           }},
    Reader{"billing.min_charge_min", [](Policy &p, const QString &t) { return readDuration(t, p.billingMinCharge, 0, 60); }},
    Reader{"billing.discard_below_s", [](Policy &p, const QString &t) { return readDuration(t, p.billingDiscardBelow, 0, 120); }},
    Reader{"billing.multi_consultant",
           [](Policy &p, const QString &t) {
               return choose<MultiConsultant>(t, p.billingMultiConsultant,
                                              {{"union", MultiConsultant::Union}, {"sum", MultiConsultant::Sum}});
           }},
    Reader{"billing.month_split",
           [](Policy &p, const QString &t) {
               return choose<MonthSplit>(t, p.billingMonthSplit,
                                         {{"minute_start", MonthSplit::MinuteStart}, {"session_start", MonthSplit::SessionStart}});
           }},
    Reader{"ledger.order",
           [](Policy &p, const QString &t) {
               return choose<LedgerOrder>(t, p.ledgerOrder,
                                          {{"final_expiry", LedgerOrder::FinalExpiry}, {"package_first", LedgerOrder::PackageFirst}});
           }},
    Reader{"grant.activation",
           [](Policy &p, const QString &t) {
               return choose<GrantActivation>(t, p.grantActivation,
                                              {{"on_payment", GrantActivation::OnPayment},
                                               {"month_start", GrantActivation::MonthStart}});
           }},
    Reader{"carryover.max_hops", [](Policy &p, const QString &t) { return readNumber(t, p.carryMaxHops, -1, 1000); }},
    Reader{"carryover.cap_min", [](Policy &p, const QString &t) { return readCap(t, p.carryCap); }},
    Reader{"payment.due", [](Policy &p, const QString &t) { return readDue(t, p.paymentDueDay); }},
    Reader{"payment.due_shift",
           [](Policy &p, const QString &t) {
               return choose<DueShift>(t, p.paymentDueShift,
                                       {{"none", DueShift::None}, {"next_working_day", DueShift::NextWorkingDay}});
           }},
    Reader{"oneoff.term",
           [](Policy &p, const QString &t) {
               return choose<OneOffTerm>(t, p.oneOffTerm,
                                         {{"month_from_activation", OneOffTerm::MonthFromActivation},
                                          {"calendar_month", OneOffTerm::CalendarMonth}});
           }},
    Reader{"topup.carries_over", [](Policy &p, const QString &t) { return readFlag(t, p.topupCarriesOver); }},
    Reader{"topup.retro_cover", [](Policy &p, const QString &t) { return readFlag(t, p.topupRetroCover); }},
    Reader{"overlimit.allowed", [](Policy &p, const QString &t) { return readFlag(t, p.overlimitAllowed); }},
    Reader{"overlimit.confirm", [](Policy &p, const QString &t) { return readFlag(t, p.overlimitConfirm); }},
    Reader{"balance.warn_minutes", [](Policy &p, const QString &t) { return readWarnMinutes(t, p.balanceWarnMinutes); }},
    Reader{"norm.charge_to",
           [](Policy &p, const QString &t) {
               return choose<ChargeTo>(t, p.normChargeTo, {{"balance", ChargeTo::Balance}, {"invoice", ChargeTo::Invoice}});
           }},
    Reader{"quoted.charge_to",
           [](Policy &p, const QString &t) {
               return choose<ChargeTo>(t, p.quotedChargeTo, {{"balance", ChargeTo::Balance}, {"invoice", ChargeTo::Invoice}});
           }},
    Reader{"late.closed_period",
           [](Policy &p, const QString &t) {
               return choose<LatePeriod>(t, p.lateClosedPeriod,
                                         {{"current_month", LatePeriod::CurrentMonth},
                                          {"original_month", LatePeriod::OriginalMonth}});
           }},
    Reader{"period.close_working_day", [](Policy &p, const QString &t) { return readNumber(t, p.periodCloseWorkingDay, 1, 15); }},
    Reader{"eligibility.exempt", [](Policy &p, const QString &t) { return readServices(t, p.eligibilityExempt); }},
    Reader{"eligibility.on_fail",
           [](Policy &p, const QString &t) {
               return choose<OnFail>(t, p.eligibilityOnFail,
                                     {{"block_overridable", OnFail::BlockOverridable}, {"warn", OnFail::Warn}});
           }},
    Reader{"timer.max_concurrent", [](Policy &p, const QString &t) { return readNumber(t, p.timerMaxConcurrent, 1, 5); }},
    Reader{"queue.order", [](Policy &, const QString &t) { return t == u"guaranteed_first"; }},
    Reader{"capacity.utilisation", [](Policy &p, const QString &t) { return readFraction(t, p.capacityUtilisation); }},
    Reader{"capacity.include_carryover", [](Policy &p, const QString &t) { return readFlag(t, p.capacityIncludeCarryover); }},
    Reader{"capacity.client_parallel", [](Policy &p, const QString &t) { return readNumber(t, p.capacityClientParallel, 1, 5); }},
    Reader{"capacity.levels", [](Policy &p, const QString &t) { return readLevels(t, p.capacityLevels); }},
};

static_assert(Keys.size() == Readers.size());
static_assert([] {
    for (std::size_t i = 0; i < Keys.size(); ++i) {
        if (std::string_view(Keys[i].key) != Readers[i].key)
            return false;
    }
    return true;
}(), "the readers stand in the order of the keys");

} // namespace

std::span<const PolicyKey> policyKeys()
{
    return Keys;
}

Result<Policy> withPolicy(const Policy &base, const QByteArray &key, const QString &value)
{
    for (std::size_t i = 0; i < Readers.size(); ++i) {
        if (key != Readers[i].key)
            continue;
        Policy changed = base;
        if (Readers[i].read(changed, value.trimmed()))
            return changed;
        const QString options = QString::fromUtf8(Keys[i].options);
        return failure(Error::Kind::Invalid, u"policy %1 cannot be \"%2\"; options: %3"_s.arg(QString::fromLatin1(key), value, options),
                       "POLICY_VALUE", {}, {QString::fromLatin1(key), value, options});
    }
    return failure(Error::Kind::Invalid, u"unknown policy key \"%1\""_s.arg(QString::fromUtf8(key)), "POLICY_KEY", {},
                   {QString::fromUtf8(key)});
}

} // namespace hline
