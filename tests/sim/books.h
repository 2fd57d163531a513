// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deskmemory.h"
#include "plants.h"

#include "domain/verdict.h"

#include <map>
#include <set>

namespace hline::sim {

/// The office's books in double entry (sync.md 4.8, I4–I7, I9): what is worked for a contract stands against who worked it, and what
/// is waived in an account of its own. Each contract has two months: one that a `close` freezes, and the one after it.
class Books
{
public:
    enum class Month { First, Next };
    struct Posting
    {
        std::int64_t seq = 0;   ///< of the fact that posts
        FactId work;
        ContractId contract;
        QByteArray account;     ///< Worked, Waived, or who worked
        Month month = Month::First;
        std::int64_t secs = 0;
        bool isReversal = false;
        bool operator==(const Posting &) const = default;
    };
    struct Closing { std::int64_t seq = 0, secs = 0; bool operator==(const Closing &) const = default; };
    using Balance = std::tuple<ContractId, QByteArray, Month>;

    static inline const QByteArray Worked = "worked", Waived = "waived";

    /// Takes the next row of the log, as the office judged it.
    void post(const FeedRow &row, Verdict verdict, const Plants &plants);
    /// The charge of this fact lies in a month that was closed.
    [[nodiscard]] bool isFrozen(const FactId &work) const;
    /// What is wrong with them, given the log they were made of: empty if nothing is.
    [[nodiscard]] QString flaw(std::span<const SharedRow> log) const;
    /// Accounts that are not empty, but for those of people.
    [[nodiscard]] std::map<Balance, std::int64_t> balances() const;
    [[nodiscard]] const std::map<ContractId, Closing> &closings() const { return m_closings; }
    /// What contracts have used, where they have used anything.
    [[nodiscard]] std::map<ContractId, std::int64_t> used() const;

    bool operator==(const Books &) const = default;

private:
    struct Work
    {
        ContractId contract;
        QByteArray author;
        std::int64_t secs = 0;
        QByteArray account = {}; ///< where its time lies; nowhere while it is not in force
        std::optional<Month> charged = {}; ///< nothing: it never counted
        Month lies = Month::First;
        std::optional<FactId> waiver = {};
        bool operator==(const Work &) const = default;
    };
    struct Move { QByteArray from, to; Month month = Month::First; std::int64_t secs = 0; bool isReversal = false; };

    void charge(const FeedRow &row, const FactId &work, Verdict verdict, const Plants &plants);
    void waive(const FeedRow &row, const Plants &plants);
    void unwaive(const FeedRow &row, const FactId &work, const Plants &plants);
    void reverse(const FeedRow &row, const Plants &plants);
    void takeBack(const FeedRow &row, const FactId &work, const Plants &plants);
    void move(const FeedRow &row, const FactId &work, const Move &move, const Plants &plants);
    void close(const FeedRow &row, const Plants &plants);
    [[nodiscard]] Month openMonth(const Work &work, Month month) const { return m_closings.contains(work.contract) ? Month::Next : month; }
    [[nodiscard]] QString legsFlaw(std::span<const SharedRow> log) const;
    [[nodiscard]] QString closingsFlaw() const;
    [[nodiscard]] QString reversalsFlaw() const;
    [[nodiscard]] QString balancesFlaw(std::span<const SharedRow> log) const;

    std::vector<Posting> m_postings;
    std::map<ContractId, Closing> m_closings;
    FactMap<Work> m_works;
    FactMap<FactId> m_decided;                    ///< what dated or waived → the work
    std::map<ContractId, std::int64_t> m_used;    ///< kept row by row
};

} // namespace hline::sim
