// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/ports/fact.h"

#include <random>

namespace hline::test {

/// Facts of every kind, sensible and not, that point at one another: nobody checked them before they were made.
class RandomFacts
{
public:
    explicit RandomFacts(unsigned seed);

    /// The next fact, recorded at `now`.
    [[nodiscard]] FactDraft next(Micros now);

    [[nodiscard]] const std::vector<ContractId> &contracts() const { return m_contracts; }
    [[nodiscard]] const std::vector<FactId> &requests() const { return m_requests; }
    [[nodiscard]] int dice(int sides) { return int(m_random() % unsigned(sides)); }

private:
    template<typename T>
    [[nodiscard]] const T &any(const std::vector<T> &all) { return all[std::size_t(dice(int(all.size())))]; }
    [[nodiscard]] QUuid uuid();
    [[nodiscard]] QByteArray kind();
    [[nodiscard]] std::optional<FactId> targetOf(const QByteArray &kind);
    [[nodiscard]] QJsonObject dataOf(const QByteArray &kind, Micros now);
    [[nodiscard]] Micros instant(Micros now);
    void remember(const FactDraft &fact);
    void rememberDoubt(const FactDraft &fact);

    std::mt19937 m_random;
    std::vector<ContractId> m_contracts;
    std::vector<FactId> m_people, m_requests, m_starts, m_work, m_closings, m_waivers, m_imports, m_doubted, m_doubtedWork, m_datings,
        m_facts, m_payments, m_records;
    int m_number = 0;
};

} // namespace hline::test
