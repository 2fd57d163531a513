// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"

#include <QString>
#include <QVarLengthArray>

#include <algorithm>
#include <map>
#include <vector>

namespace hline {

/// Minutes by lot id, in the order in which the lots were used: a charge takes from one or two, which then need no memory of their own.
class LotMinutes
{
public:
    [[nodiscard]] minutes &operator[](const QString &lot)
    {
        const auto found = std::ranges::find(m_taken, lot, &std::pair<QString, minutes>::first);
        return found != m_taken.end() ? found->second : m_taken.emplace_back(lot, minutes(0)).second;
    }
    [[nodiscard]] auto begin() const { return m_taken.begin(); }
    [[nodiscard]] auto end() const { return m_taken.end(); }
    bool operator==(const LotMinutes &) const = default;

private:
    QVarLengthArray<std::pair<QString, minutes>, 2> m_taken;
};

struct ChargeResult
{
    minutes billed{0}, prepaid{0}, overlimit{0}, free{0}, invoice{0};
    LotMinutes byLot;
    std::map<Month, minutes> overlimitIn; ///< of overlimit, by the month of each minute (S-BIL-5)
    bool operator==(const ChargeResult &) const = default;
    ChargeResult &operator+=(const ChargeResult &other);
};

/// What charges came to, by charge id. One array in order of ids: a replay makes thousands of them.
class ChargeResults
{
public:
    using Entry = std::pair<QString, ChargeResult>;
    using Iterator = std::vector<Entry>::const_iterator;

    ChargeResults() = default;
    /// Of one id the last counts.
    explicit ChargeResults(std::vector<Entry> results);
    [[nodiscard]] Iterator begin() const { return m_results.begin(); }
    [[nodiscard]] Iterator end() const { return m_results.end(); }
    [[nodiscard]] std::size_t size() const { return m_results.size(); }
    [[nodiscard]] bool empty() const { return m_results.empty(); }
    /// The first whose id is not before `id`.
    [[nodiscard]] Iterator notBefore(const QString &id) const;
    [[nodiscard]] Iterator find(const QString &id) const;
    /// Of an id that is there.
    [[nodiscard]] const ChargeResult &at(const QString &id) const { return find(id)->second; }
    /// What the same charges came to before these results begin: what was billed, these know as a whole.
    void addEarlier(const ChargeResults &earlier);
    bool operator==(const ChargeResults &) const = default;

private:
    std::vector<Entry> m_results;
};

} // namespace hline
