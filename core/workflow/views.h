// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/paidwork.h"
#include "workflow/moneyviews.h"

#include <array>

// What the screens and commands show: answers of queries, complete in themselves.

namespace hline {

struct RequestRef { RequestId id; QString number; };

/// State of the timer of this desk's consultant.
struct TimerView
{
    RequestId request;
    QString number;
    QString client;
    SessionId session;
    std::optional<Service> service;
    std::optional<ContractId> contract;
    Instant startedAt;                      ///< of the session
    seconds elapsed{0};                     ///< active time of the session so far, by the boot clock
    seconds workedBefore{0};                ///< on the request, by everybody, in earlier sessions
    bool paused = false;
    bool unattended = false;                ///< started without a window: no heartbeat
    std::optional<Instant> interruptedAt;   ///< a window had it and died: last beat; the question keep/cut/until now is open
    bool otherBoot = false;                 ///< the computer was restarted since the start
    minutes toBill{0};                      ///< by S-BIL-3 if stopped now; 0 on free services
    std::optional<minutes> balanceNow;      ///< prepaid minutes before this session's running part
    std::optional<minutes> balanceAfter;    ///< left if stopped now
    minutes overlimit{0};                   ///< of toBill, beyond the balance
    std::vector<minutes> warnAt;            ///< balance.warn_minutes of the contract (S-BAL-5)
    std::optional<minutes> warning;         ///< the lowest of them, or 0, that balanceAfter has reached
    std::optional<Instant> exhaustedAt;     ///< when the last prepaid minute was taken
    std::optional<OverlimitAgreed> agreed;  ///< the client's consent to go beyond the package
    std::optional<Instant> balanceKnownAt;  ///< last word of the office on the balance; nothing = this desk knows all (I-13)
    seconds asleep{0};                      ///< cut out of it because the computer slept; stop may count it (StopOptions::cutSleep)
};

struct StoppedWork
{
    RequestId request;
    QString number;
    SessionId session;
    FactId work;               ///< nil if it was under 1 s or paused
    seconds worked{0};         ///< of the whole session
    minutes billed{0};         ///< of the whole session
    std::optional<minutes> balance; ///< after it
};

/// Minutes of one contract, right now or as of an instant, and why.
struct BalanceView
{
    ContractId contract;
    QString number;
    Instant asOf;
    Ledger ledger;
    std::optional<PackageRecord> package;   ///< in force at asOf
    minutes packageMinutes{0};
    minutes carried{0};                     ///< left in CARRY lots
    std::vector<LotState> ending;           ///< one-off lots that end within three working days (R-2.4.2.6e)
};

/// The request card: everything the right-hand pane shows.
struct RequestView
{
    RequestRecord record;
    QueueRow row;
    std::optional<ClientRecord> client;
    std::optional<ContractRecord> contract;
    std::optional<ProductRecord> product;
    std::optional<ContactRecord> contact;
    std::optional<BalanceView> balance;
    Response response;
    Eligibility eligibility;
    StartGate timerGate;                    ///< may F8 start it now, and why not
    StartGate remoteGate;                   ///< may F12
    QList<QByteArray> missingIntake;
    IntakeFields intake;                    ///< what is known of it (R-3.3)
    std::optional<TopicRoute> topic;        ///< where its topic goes by the map in force
    TopicApproval topicApproval = TopicApproval::None;
    QList<GateReason> warnings;             ///< what should be seen and stops nobody
    QList<GateReason> doneGate;             ///< why it may not be closed as done
    std::optional<NormTerms> norm;          ///< if the service is charged by its norm
    std::vector<HistoryRecord> history;
    std::vector<RequestRef> links;          ///< of both ends
    std::optional<ReclassView> consent;     ///< what the client's consent would do, while it is missing (I-08)
    std::optional<ReclassCost> returned;    ///< by the confirmed defect (R-2.4.4.2)
    bool shortStart = false;                ///< «короткий старт» (S-SLA-4)
    bool provisionalCalendar = false;       ///< the deadline lies in a year without an official calendar
};

struct QueueCounts { std::array<int, QueueViewCount> counts{}; int withoutNote = 0; };

/// Why the balance or the guarantee is what it is; rendered by ui/text.
struct ResponseExplanation { RequestRef request; Response response; ResponseInput input; };

} // namespace hline
