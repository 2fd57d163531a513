// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/counteddays.h"
#include "domain/monthhistory.h"
#include "workflow/views.h"

namespace hline {

/// «Почему?» asked of a figure: whatever it is, one of these has led to it.
struct Question
{
    enum class About { Response, Balance, Charged, Eligibility, Refusal, Timer };
    About about = About::Response;
    std::optional<RequestId> request;   ///< for all but Timer
    std::optional<ContractId> contract; ///< for Balance: nothing means that of the request
    std::optional<SessionId> session;   ///< for Charge: nothing means all sessions of the request
    bool operator==(const Question &) const = default;
};
[[nodiscard]] QByteArray code(Question::About about);

/// A key of section 3 that the answer rests on, as it stood then.
struct PolicyInForce
{
    QByteArray key, rule;
    QString value, defaultValue;
    bool operator==(const PolicyInForce &) const = default;
};

/// What one charge of the request came to.
struct ExplainedCharge
{
    QString id;
    ChargeResult result;
};

/// Why a figure is what it is, as data: what happened, what was reckoned from it, by which days, keys and clauses. Complete in itself;
/// ui/text makes the sentences. Regulation 1.1, R-1.1b.
struct Explanation
{
    Question question;
    Instant asOf;
    std::optional<RequestRef> request;
    std::optional<Service> service;
    QString client, contract, package;

    // the answer
    std::optional<Response> response;
    std::optional<BalanceView> balance;
    std::vector<ExplainedCharge> charges;
    std::optional<Eligibility> eligibility;
    std::optional<ContractStanding> contractStanding;
    std::optional<ProductStanding> productStanding;
    std::optional<StartGate> timerGate, remoteGate;
    std::optional<GateReason> refused; ///< with what the request was refused (I-15)
    std::optional<TimerView> timer;

    // the way to it
    std::vector<HistoryRecord> facts; ///< oldest first
    std::vector<PrepaidMonth> paid;   ///< months that give or carry minutes; `due` is always filled in
    Steps steps;
    std::vector<BalanceLine> lines;
    std::vector<MonthLine> months;    ///< opening + granted + carried in = used + carried out + expired + closing (S-BAL-7)
    std::vector<CountedDay> days;
    std::vector<PolicyInForce> policies;

    /// Rules of the book that the answer names, each once, in the order in which they are met.
    [[nodiscard]] QList<QByteArray> rules() const;
};

} // namespace hline
