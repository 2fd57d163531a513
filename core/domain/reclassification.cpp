// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/reclassification.h"

#include <algorithm>
#include <set>

namespace hline {

namespace {

bool isFree(Service service)
{
    return rulesOf(service).billing == BillingRule::NotBilled;
}

std::set<QString> chargesOf(const LedgerInput &ledger, const QString &request)
{
    std::set<QString> out;
    for (const Charge &charge : ledger.charges) {
        const auto *session = std::get_if<SessionCharge>(&charge);
        if (session && session->request == request)
            out.insert(session->id);
    }
    return out;
}

struct Sums
{
    minutes free{0}, billed{0}, overlimit{0};
};

Sums sumsOf(const Ledger &ledger, const std::set<QString> &charges)
{
    Sums out;
    for (const QString &id : charges) {
        const auto charge = ledger.charges.find(id);
        if (charge == ledger.charges.end())
            continue;
        out.free += charge->second.free;
        // Not what was billed: of a session that began in a closed month that holds the closed minutes, too.
        out.billed += charge->second.prepaid + charge->second.overlimit + charge->second.invoice;
        out.overlimit += charge->second.overlimit;
    }
    return out;
}

minutes more(minutes a, minutes b)
{
    return std::max(minutes(0), a - b);
}

void addStep(Steps &steps, const char *code, const char *rule, minutes amount)
{
    if (amount > minutes(0))
        steps.push_back({.code = code, .rule = rule, .at = {}, .until = {}, .seconds = {}, .amount = amount, .ref = {}});
}

void explain(ReclassCost &cost, const Reclassification &change, const Policy &policy)
{
    addStep(cost.steps, "RECLASS_STAYS_FREE", "R-2.4.1.5", cost.staysFree);
    addStep(cost.steps, "RECLASS_CHARGED", "S-RCL-3", cost.becomesCharged);
    addStep(cost.steps, "RECLASS_OVERLIMIT", "S-BAL-5", cost.overlimit);
    addStep(cost.steps, "RECLASS_RETURNED", "S-RCL-4", cost.returned);
    addStep(cost.steps, "RECLASS_RETURNED_CLOSED", "S-RCL-4", cost.returnedClosed);
    addStep(cost.steps, "RECLASS_STAYS_CHARGED", "S-RCL-5", cost.staysCharged);
    if (needsConsent(change.after, policy))
        cost.steps.push_back({.code = "RECLASS_AWAITS_CONSENT", .rule = "S-RCL-3", .at = {}, .until = {}, .seconds = {}, .amount = {}, .ref = {}});
}

} // namespace

void setClasses(LedgerInput &ledger, const QString &request, const std::vector<ClassChange> &classes)
{
    for (Charge &charge : ledger.charges) {
        auto *session = std::get_if<SessionCharge>(&charge);
        if (session && session->request == request)
            session->classes = classes;
    }
}

ReclassCost costOf(const Reclassification &change, const BusinessCalendar &calendar, const PolicyTimeline &policies, Instant now)
{
    LedgerInput input = change.ledger;
    const std::set<QString> charges = chargesOf(input, change.request);
    setClasses(input, change.request, change.before);
    const Ledger ledgerBefore = replay(input, calendar, policies, now);
    setClasses(input, change.request, change.after);
    const Ledger ledgerAfter = replay(input, calendar, policies, now);
    const Sums before = sumsOf(ledgerBefore, charges);
    const Sums after = sumsOf(ledgerAfter, charges);

    ReclassCost cost;
    cost.staysFree = std::min(before.free, after.free);
    cost.becomesCharged = more(after.billed, before.billed);
    cost.returnedClosed = change.fromClosed;
    cost.returned = more(before.billed, after.billed) + change.fromClosed;
    cost.returnedOverlimit = std::min(cost.returned, more(before.overlimit, after.overlimit));
    cost.staysCharged = std::min(before.billed, after.billed);
    cost.overlimit = std::min(cost.becomesCharged, more(after.overlimit, before.overlimit));
    cost.balanceBefore = ledgerBefore.balance;
    cost.balanceAfter = ledgerAfter.balance + change.fromClosed;
    explain(cost, change, policies.at(now));
    return cost;
}

std::vector<ClassChange> withClass(std::vector<ClassChange> classes, const ClassChange &change)
{
    classes.push_back(change);
    return classes;
}

std::vector<ClassChange> withConsent(std::vector<ClassChange> classes, Instant at)
{
    if (!classes.empty())
        classes.back().consentAt = at;
    return classes;
}

bool needsConsent(const std::vector<ClassChange> &classes, const Policy &policy)
{
    return classes.size() > 1 && policy.reclassConsentRequired && !classes.back().consentAt && !isFree(classes.back().service)
        && isFree(classes[classes.size() - 2].service);
}

Instant earliestConsent(const std::vector<ClassChange> &classes, Instant arrival)
{
    if (classes.size() < 2)
        return arrival;
    std::size_t first = classes.size() - 2;
    while (first > 0 && isFree(classes[first - 1].service))
        --first;
    return first == 0 ? arrival : classes[first].at;
}

std::optional<Service> classIfDeclined(const std::vector<ClassChange> &classes)
{
    if (classes.size() < 2 || isFree(classes.back().service) || !isFree(classes[classes.size() - 2].service))
        return std::nullopt;
    return classes[classes.size() - 2].service;
}

} // namespace hline
