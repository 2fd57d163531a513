// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/contractmonths.h"

#include <algorithm>

namespace hline {

namespace {

/// First month in which each entry of the register decides: of the signing for the first entry, else the first month that
/// begins on or after its day.
struct Reign
{
    Month from;
    QString package;
};

std::vector<Reign> reigns(std::vector<PackageFrom> packages)
{
    std::stable_sort(packages.begin(), packages.end(), [](const PackageFrom &a, const PackageFrom &b) { return a.from < b.from; });
    std::vector<Reign> result;
    for (const PackageFrom &entry : packages) {
        const Month month = monthOf(entry.from);
        const bool wholeMonth = result.empty() || firstDay(month) == entry.from;
        const Month from = wholeMonth ? month : next(month);
        if (!result.empty() && result.back().from == from)
            result.back().package = entry.package;
        else
            result.push_back({from, entry.package});
    }
    return result;
}

const PackageTerms *termsOf(const QString &package, const std::vector<PackageTerms> &terms)
{
    const auto found = std::find_if(terms.begin(), terms.end(), [&](const PackageTerms &t) { return t.id == package; });
    return found == terms.end() ? nullptr : &*found;
}

const PackageTerms *termsIn(Month month, const std::vector<Reign> &reigning, const std::vector<PackageTerms> &terms)
{
    const auto after = std::find_if(reigning.begin(), reigning.end(), [month](const Reign &r) { return r.from > month; });
    return after == reigning.begin() ? nullptr : termsOf(std::prev(after)->package, terms);
}

std::optional<Instant> paidInFull(Month month, const std::vector<PaymentTerms> &payments)
{
    std::optional<Day> first;
    for (const PaymentTerms &payment : payments) {
        const bool covers = std::any_of(payment.cover.begin(), payment.cover.end(),
                                        [month](const CoveredMonth &c) { return c.full && c.month == month; });
        if (covers && (!first || payment.day < *first))
            first = payment.day;
    }
    return first ? std::optional<Instant>(startOf(*first)) : std::nullopt;
}

} // namespace

std::vector<PrepaidMonth> contractMonths(const std::vector<PackageFrom> &packages, const std::vector<PackageTerms> &terms,
                                         const std::vector<PaymentTerms> &payments, Month from, Month until)
{
    const std::vector<Reign> reigning = reigns(packages);
    std::vector<PrepaidMonth> months;
    for (Month month = from; month <= until; month = next(month)) {
        const PackageTerms *package = termsIn(month, reigning, terms);
        if (!package || package->oneOff)
            continue;
        months.push_back({month, package->perMonth, paidInFull(month, payments), {}, package->name});
    }
    return months;
}

std::vector<TargetStep> responseTargets(const std::vector<PackageFrom> &packages, const std::vector<PackageTerms> &terms)
{
    std::vector<TargetStep> steps;
    for (const Reign &reign : reigns(packages)) {
        const PackageTerms *package = termsOf(reign.package, terms);
        steps.push_back({startOf(reign.from), package ? package->response : std::nullopt});
    }
    return steps;
}

} // namespace hline
