// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/chargeresults.h"

namespace hline {

ChargeResult &ChargeResult::operator+=(const ChargeResult &other)
{
    billed += other.billed;
    prepaid += other.prepaid;
    overlimit += other.overlimit;
    free += other.free;
    invoice += other.invoice;
    for (const auto &[lot, amount] : other.byLot)
        byLot[lot] += amount;
    for (const auto &[month, amount] : other.overlimitIn)
        overlimitIn[month] += amount;
    return *this;
}

ChargeResults::ChargeResults(std::vector<Entry> results) : m_results(std::move(results))
{
    if (!std::ranges::is_sorted(m_results, {}, &Entry::first)) // ids of sessions grow with time
        std::ranges::stable_sort(m_results, {}, &Entry::first);
    const auto isSame = [](const Entry &a, const Entry &b) { return a.first == b.first; };
    m_results.erase(m_results.begin(), std::unique(m_results.rbegin(), m_results.rend(), isSame).base());
}

ChargeResults::Iterator ChargeResults::notBefore(const QString &id) const
{
    return std::ranges::lower_bound(m_results, id, {}, &Entry::first);
}

ChargeResults::Iterator ChargeResults::find(const QString &id) const
{
    const Iterator found = notBefore(id);
    return found != end() && found->first == id ? found : end();
}

void ChargeResults::addEarlier(const ChargeResults &earlier)
{
    std::vector<Entry> all = earlier.m_results;
    for (Entry &entry : m_results) {
        const Iterator before = earlier.find(entry.first);
        if (before != earlier.end()) {
            ChargeResult taken = before->second;
            taken.billed = taken.free = taken.invoice = minutes(0);
            taken += entry.second;
            entry.second = std::move(taken);
        }
        all.push_back(std::move(entry));
    }
    *this = ChargeResults(std::move(all));
}

} // namespace hline
