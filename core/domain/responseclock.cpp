// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/responseclock.h"

#include <algorithm>

namespace hline {

namespace {

constexpr minutes Unlimited = minutes::max();

Step step(const char *code, const char *rule, std::optional<Instant> at = {})
{
    return {.code = code, .rule = rule, .at = at, .until = {}, .seconds = {}, .amount = {}, .ref = {}};
}

/// Where the clock begins, or the state that says why it does not.
struct Base
{
    std::optional<Instant> at;
    GuaranteeState otherwise = GuaranteeState::NotApplicable;
};

struct Start
{
    Instant at;
    QByteArray type;
};

/// The guarantee as the balance leaves it (reference procedure of section 6.2).
struct Window
{
    bool running = false;
    bool missed = false;
    Instant from;
    seconds counted{0};
    minutes target{0};
};

std::optional<minutes> targetAt(const std::vector<TargetStep> &targets, Instant at)
{
    std::optional<minutes> target;
    bool isFirst = true;
    for (const TargetStep &candidate : targets) {
        if (!isFirst && candidate.from > at)
            break;
        target = candidate.target;
        isFirst = false;
    }
    return target;
}

minutes balanceAt(const std::optional<BalanceCurve> &curve, Instant at)
{
    if (!curve)
        return Unlimited;
    const auto after = std::upper_bound(curve->begin(), curve->end(), at,
                                        [](Instant t, const BalanceStep &s) { return t < s.at; });
    return after == curve->begin() ? minutes(0) : std::prev(after)->balance;
}

/// When so much of the promise's own clock has passed (S-SLA-2).
Instant afterPassing(Instant from, seconds budget, const BusinessCalendar &calendar, const Policy &policy)
{
    return policy.slaClock == SlaClock::Working ? calendar.addWorking(from, budget) : from + std::max(budget, seconds(0));
}

/// Computes one answer; its members are the names of the reference procedure.
class ResponseReading
{
public:
    ResponseReading(const ResponseInput &input, const BusinessCalendar &calendar, const Policy &policy, Instant now)
        : m_input(input), m_calendar(calendar), m_policy(policy), m_now(now)
    {
    }

    [[nodiscard]] Response read()
    {
        const Base base = findBase();
        if (!base.at) {
            m_response.state = base.otherwise;
            return m_response;
        }
        const std::optional<Start> start = findStart(*base.at);
        if (start) {
            m_response.startedAt = start->at;
            m_response.startedBy = start->type;
        }
        const std::optional<minutes> target = targetAt(m_input.targets, *base.at);
        if (!target) {
            m_response.steps.push_back(step("NO_TARGET", "S-SLA-6", base.at));
            concludeWithout();
            return m_response;
        }
        Step promised = step("TARGET", "R-4.2.3", base.at);
        promised.amount = target;
        m_response.steps.push_back(promised);

        const Window window = scan(*base.at, *target, start ? start->at : m_now);
        if (window.running)
            conclude(window, start ? start->at : m_now);
        else
            concludeWithout();
        if (!start)
            m_response.nextChange = nextChange(window);
        return m_response;
    }

private:
    [[nodiscard]] seconds passed(Instant from, Instant to) const
    {
        if (m_policy.slaClock == SlaClock::Working)
            return m_calendar.workingTime(from, to);
        return std::max(to - from, seconds(0));
    }
    [[nodiscard]] Instant deadline(Instant from, seconds budget) const
    {
        return afterPassing(from, budget, m_calendar, m_policy);
    }

    [[nodiscard]] Base findBase();
    [[nodiscard]] Base findClassBase();
    [[nodiscard]] Base baseFrom(const char *code, const char *rule, Instant at);
    [[nodiscard]] std::optional<Start> findStart(Instant base);
    [[nodiscard]] std::optional<Start> startOfEvent(const RequestEvent &event, Instant base);
    [[nodiscard]] Window scan(Instant base, minutes target, Instant end);
    void exhaust(Window &window, Instant at);
    void restore(Window &window, Instant base, const BalanceStep &change);
    void conclude(const Window &window, Instant end);
    void concludeWithout();
    [[nodiscard]] std::optional<Instant> nextChange(const Window &window) const;

    const ResponseInput &m_input;
    const BusinessCalendar &m_calendar;
    const Policy &m_policy;
    Instant m_now;
    Response m_response;
};

Base ResponseReading::baseFrom(const char *code, const char *rule, Instant at)
{
    m_response.steps.push_back(step(code, rule, at));
    return {at, {}};
}

/// S-RCL-1, S-RCL-2: the base that the history of classes gives.
Base ResponseReading::findClassBase()
{
    const auto known = std::find_if(m_input.classes.begin(), m_input.classes.end(),
                                    [this](const ClassChange &c) { return c.at > m_now; });
    if (known == m_input.classes.begin()) {
        m_response.steps.push_back(step("UNCLASSIFIED", "R-2.0"));
        return {{}, GuaranteeState::NotApplicable};
    }
    const Service current = std::prev(known)->service;
    if (current != Service::Indiv) {
        Step other = step("NOT_INDIV", "R-4.2.1a");
        other.ref = QString::fromLatin1(code(current));
        m_response.steps.push_back(other);
        return {{}, GuaranteeState::NotApplicable};
    }

    auto change = known;
    std::optional<Instant> consent; // the first that is known by now
    while (change != m_input.classes.begin() && std::prev(change)->service == Service::Indiv) {
        --change;
        if (change->consentAt && *change->consentAt <= m_now)
            consent = change->consentAt;
    }
    if (change == m_input.classes.begin() || m_policy.slaReclassBase == ReclassBase::Arrival)
        return baseFrom("BASE_ARRIVAL", "S-SLA-2", m_input.arrival);
    const bool fromFree = rulesOf(std::prev(change)->service).billing == BillingRule::NotBilled;
    const bool onConsent = m_policy.slaReclassBase == ReclassBase::Consent && m_policy.reclassConsentRequired && fromFree;
    if (!onConsent)
        return baseFrom("BASE_RECLASS", "S-RCL-2", std::max(change->at, m_input.arrival));
    if (!consent) {
        m_response.steps.push_back(step("AWAITING_CONSENT", "S-RCL-2", change->at));
        return {{}, GuaranteeState::AwaitingConsent};
    }
    return baseFrom("BASE_CONSENT", "S-RCL-2", std::max(*consent, m_input.arrival));
}

Base ResponseReading::findBase()
{
    const Base base = findClassBase();
    if (!base.at || m_policy.slaIncompleteBase == IncompleteBase::Arrival || !m_input.completeAt)
        return base;
    const std::optional<Instant> complete = *m_input.completeAt;
    if (!complete || *complete > m_now) {
        m_response.steps.push_back(step("AWAITING_INFO", "S-SLA-2"));
        return {{}, GuaranteeState::AwaitingInfo};
    }
    return *complete > *base.at ? baseFrom("BASE_COMPLETE", "S-SLA-2", *complete) : base;
}

/// S-SLA-4, S-SLA-5: the instant at which this event starts the work, if it does.
std::optional<Start> ResponseReading::startOfEvent(const RequestEvent &event, Instant base)
{
    const auto ignored = [&](const char *code, const char *rule) {
        Step why = step(code, rule, event.at);
        why.ref = QString::fromLatin1(event.type);
        m_response.steps.push_back(why);
        return std::nullopt;
    };
    if (!m_policy.slaStartEvents.contains(event.type))
        return ignored("EVENT_NOT_START", "S-SLA-4");
    if (event.voided)
        return ignored("EVENT_VOIDED", "S-SLA-4");
    if (event.at >= base || base == m_input.arrival)
        return Start{std::max(event.at, base), event.type};

    const bool lasts = event.type == "TIMER_START" || event.type == "CONNECT_REMOTE_START";
    const bool coversBase = event.to ? *event.to > base : lasts;
    if (coversBase)
        return Start{base, event.type};
    return ignored("EVENT_BEFORE_BASE", "S-SLA-4");
}

/// An event acts at its own time, however late it was learnt of (S-OFF-4).
std::optional<Start> ResponseReading::findStart(Instant base)
{
    std::optional<Start> first;
    const RequestEvent *cause = nullptr;
    for (const RequestEvent &event : m_input.events) {
        if (event.at > m_now)
            continue;
        const std::optional<Start> start = startOfEvent(event, base);
        const bool earlier = start && (!first || start->at < first->at || (start->at == first->at && event.at < cause->at));
        if (earlier) {
            first = start;
            cause = &event;
        }
    }
    if (first) {
        const bool clamped = cause->at < first->at;
        const char *code = !clamped ? "START" : first->at == m_input.arrival ? "START_CLAMPED" : "START_RUNNING";
        Step began = step(code, clamped && first->at == m_input.arrival ? "S-SLA-5" : "S-SLA-4", first->at);
        began.ref = QString::fromLatin1(first->type);
        m_response.steps.push_back(began);
    }
    return first;
}

/// S-SLA-7: the balance became zero while the guarantee was in force.
void ResponseReading::exhaust(Window &window, Instant at)
{
    const seconds elapsed = passed(window.from, at) + window.counted;
    window.missed = elapsed > window.target;
    const bool kept = m_policy.slaOnExhaustion == OnExhaustion::Keep;
    Step end = step(window.missed ? "MISSED_BEFORE" : kept ? "EXHAUSTED_KEPT" : "EXHAUSTED", "S-SLA-7", at);
    end.seconds = elapsed.count();
    m_response.steps.push_back(end);
    if (window.missed || kept)
        return;
    window.running = false;
    window.counted = m_policy.slaOnRestore == OnRestore::Resume ? elapsed : seconds(0);
}

/// S-SLA-8: prepaid minutes came back before the start.
void ResponseReading::restore(Window &window, Instant base, const BalanceStep &change)
{
    const char *code = nullptr;
    window.running = true;
    switch (m_policy.slaOnRestore) {
    case OnRestore::Restart: {
        const std::optional<minutes> target = targetAt(m_input.targets, change.at);
        window.running = target.has_value();
        window.target = target.value_or(window.target);
        window.from = change.at;
        code = target ? "RESTORED_RESTART" : "RESTORED_NO_TARGET";
        break;
    }
    case OnRestore::Resume:
        window.from = change.at;
        code = "RESTORED_RESUME";
        break;
    case OnRestore::Retroactive:
        window.from = base;
        code = "RESTORED_RETROACTIVE";
        break;
    }
    Step back = step(code, "S-SLA-8", change.at);
    back.amount = change.balance;
    if (m_policy.slaOnRestore == OnRestore::Resume)
        back.seconds = window.counted.count();
    m_response.steps.push_back(back);
}

Window ResponseReading::scan(Instant base, minutes target, Instant end)
{
    const minutes atBase = balanceAt(m_input.balance, base);
    Window window{atBase > minutes(0), false, base, seconds(0), target};
    if (!m_input.balance)
        return window;
    Step first = step(window.running ? "BALANCE_AT_BASE" : "NO_BALANCE", window.running ? "R-4.2.4a" : "S-SLA-6", base);
    first.amount = atBase;
    m_response.steps.push_back(first);

    const BalanceCurve &curve = *m_input.balance;
    for (std::size_t i = 0; i < curve.size() && curve[i].at <= end && !window.missed; ++i) {
        const bool replacedAtOnce = i + 1 < curve.size() && curve[i + 1].at == curve[i].at;
        if (curve[i].at <= base || replacedAtOnce)
            continue;
        const bool empty = curve[i].balance <= minutes(0);
        if (window.running && empty)
            exhaust(window, curve[i].at);
        else if (!window.running && !empty)
            restore(window, base, curve[i]);
        // A guarantee that policy keeps is not touched by what the balance does later.
        if (window.running && empty)
            break;
    }
    return window;
}

void ResponseReading::conclude(const Window &window, Instant end)
{
    const seconds target = window.target;
    const seconds elapsed = passed(window.from, end) + window.counted;
    Response &r = m_response;
    r.base = window.from;
    r.target = window.target;
    r.deadline = deadline(window.from, target - window.counted);
    r.elapsed = elapsed;
    r.remaining = target - elapsed;
    Step limit = step("DEADLINE", "S-CAL-4", r.base);
    limit.until = r.deadline;
    limit.amount = r.target;
    if (window.counted > seconds(0))
        limit.seconds = window.counted.count();
    r.steps.push_back(limit);

    const bool inTime = elapsed <= target;
    const char *code = !inTime ? "MISSED" : r.startedAt ? "IN_TIME" : "RUNNING";
    r.state = !inTime ? GuaranteeState::Breached : r.startedAt ? GuaranteeState::Met : GuaranteeState::Running;
    Step verdict = step(code, "S-SLA-3", end);
    verdict.seconds = elapsed.count();
    r.steps.push_back(verdict);

    // Remaining time is whole seconds, so "≤ fraction × target" and "≤ its floor" are the same.
    const auto share = [&](const Fraction &f) { return seconds(target.count() * f.numerator / f.denominator); };
    r.criticalBelow = share(m_policy.slaCriticalFraction);
    r.warnBelow = std::max<seconds>(share(m_policy.slaWarnFraction), m_policy.slaWarnMinutes);
    if (r.state == GuaranteeState::Running)
        r.level = levelOf(*r.remaining, r.warnBelow, r.criticalBelow);
}

void ResponseReading::concludeWithout()
{
    const bool started = m_response.startedAt.has_value();
    m_response.state = started ? GuaranteeState::Unguaranteed : GuaranteeState::GeneralQueue;
    m_response.steps.push_back(started ? step("UNGUARANTEED", "S-SLA-1", m_response.startedAt)
                                       : step("GENERAL_QUEUE", "S-QUE-1"));
}

std::optional<Instant> ResponseReading::nextChange(const Window &window) const
{
    const bool settled = window.missed || (window.running && m_policy.slaOnExhaustion == OnExhaustion::Keep);
    if (!m_input.balance || settled)
        return std::nullopt;
    const BalanceCurve &curve = *m_input.balance;
    for (std::size_t i = 0; i < curve.size(); ++i) {
        const bool replacedAtOnce = i + 1 < curve.size() && curve[i + 1].at == curve[i].at;
        if (curve[i].at <= m_now || replacedAtOnce || (curve[i].balance <= minutes(0)) != window.running)
            continue;
        const bool tooLate = window.running && passed(window.from, curve[i].at) + window.counted > window.target;
        return tooLate ? std::nullopt : std::optional<Instant>(curve[i].at);
    }
    return std::nullopt;
}

} // namespace

Response responseAt(const ResponseInput &input, const BusinessCalendar &calendar, const PolicyTimeline &policies, Instant now)
{
    return ResponseReading(input, calendar, policies.at(input.arrival), now).read();
}

Instant firstMissed(Instant deadline, const BusinessCalendar &calendar, const Policy &policy)
{
    return afterPassing(deadline, seconds(1), calendar, policy);
}

} // namespace hline
