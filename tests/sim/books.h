// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deskmemory.h"
#include "plants.h"

#include "domain/verdict.h"

#include <map>
#include <set>

namespace hline::sim {

/// The office's books in double entry (sync.md 4.8, I4–I7, I9): what is worked for a contract stands against who worked it. Each
/// contract has two months: one that a `close` freezes, and the one after it.
class Books
{
public:
    enum class Month { First, Next };
    struct Posting
    {
        std::int64_t seq = 0;
        FactId fact, work;      ///< what posts, and the work it is about
        ContractId contract;
        QByteArray account;     ///< "worked", or who worked
        Month month = Month::First;
        std::int64_t secs = 0;
        bool operator==(const Posting &) const = default;
    };
    struct Closing { std::int64_t seq = 0, secs = 0; bool operator==(const Closing &) const = default; };

    /// Takes the next row of the log, as the office judged it.
    void post(const FeedRow &row, Verdict verdict, const Plants &plants);
    /// What is wrong with them, given the log they were made of: empty if nothing is.
    [[nodiscard]] QString flaw(std::span<const SharedRow> log) const;

    bool operator==(const Books &) const = default;

private:
    void postWork(const FeedRow &row, Verdict verdict, const Plants &plants);
    void postReversal(const FeedRow &row, const Plants &plants);
    void add(const Posting &posting, const Plants &plants);
    void close(const FeedRow &row, const Plants &plants);
    [[nodiscard]] QString legsFlaw(std::span<const SharedRow> log) const;
    [[nodiscard]] QString closingsFlaw() const;
    [[nodiscard]] QString reversalsFlaw() const;
    [[nodiscard]] QString balancesFlaw(std::span<const SharedRow> log) const;

    std::vector<Posting> m_postings;
    std::map<ContractId, Closing> m_closings;
    FactMap<std::size_t> m_works;                 ///< work → its first posting
    std::map<ContractId, std::int64_t> m_used;    ///< kept row by row
};

} // namespace hline::sim
