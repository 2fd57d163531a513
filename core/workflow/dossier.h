// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/explanation.h"

namespace hline {

/// Everything of one request for a dispute: what happened, and how each figure came about. Regulation 1.1, R-1.1b, R-2.4.2.6a.
struct Dossier
{
    RequestView request;
    Explanation response, charge, eligibility, refusal;
    std::int64_t lastNumber = 0; ///< of its last fact
    QByteArray chain;            ///< link of the log up to it: nobody can change an earlier fact and keep it (facts.md 1)
};

/// One line of «Детализация списания минут»: work, or minutes that came or went.
struct StatementRow
{
    enum class Kind { Work, Norm, Quoted, Granted, CarriedIn, Expired, TakenBack };
    Kind kind = Kind::Work;
    Instant at;
    std::optional<Instant> to;
    std::optional<Instant> workedAt; ///< of an entry that came after its month was closed: `at` is when it counts (S-OFF-2)
    QString number;              ///< of the request
    QString subject, note, who, caller;
    bool areWordsGone = false;   ///< of the request (sync.md 4.12)
    std::optional<Service> service;
    seconds worked{0};
    minutes billed{0}, carried{0}, package{0}, overlimit{0}, free{0}; ///< billed = carried + package + overlimit
    minutes change{0};           ///< of the balance
    minutes balance{0};          ///< after it
    QString lot;                 ///< of minutes that came or went
    QString waivedBy, waivedWhy; ///< of work that takes no minutes: who decided that (sync.md 4.8)
    std::optional<minutes> target; ///< guaranteed response …
    std::optional<seconds> response; ///< … and the one given
};

/// The minutes of one contract in one month, entry by entry (S-BAL-7): opening plus all changes is closing, and the sources of the
/// charged minutes add up to what was charged.
struct Statement
{
    QString client, contract, package;
    Month month;
    Instant asOf;                ///< end of the month, or now
    minutes perMonth{0};
    std::int64_t priceKopecks = 0;
    std::optional<PrepaidMonth> paid;
    minutes opening{0};          ///< with what was carried in at the first instant
    std::vector<LotState> openingLots;
    minutes closing{0};
    minutes carriedOut{0}, expiredAtEnd{0}; ///< what became of the closing balance when the month ended
    minutes pendingCarry{0};     ///< or may become of it
    std::optional<Day> pendingDue;
    std::vector<StatementRow> rows;
};

} // namespace hline
