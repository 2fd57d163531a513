// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/contracthistory.h"
#include "storage/referencestore.h"
#include "storage/waiverstore.h"

namespace hline {

/// By what a ledger is replayed.
struct LedgerRules
{
    const BusinessCalendar &calendar;
    const PolicyTimeline &policies;
};

struct LastClosing { Month month; FactId fact; };

/// Ledgers of contracts, replayed by domain from what the projections keep; cached until a commit touches the contract.
class LedgerStore
{
public:
    LedgerStore(Database &database, ReferenceStore &references) : m_database(database), m_references(references), m_waivers(database) { }

    /// Ready to replay up to `asOf`: from the closing before it on; in a closed month as known when it was closed.
    [[nodiscard]] LedgerInput input(const ContractId &id, Instant asOf, const LedgerRules &rules);
    [[nodiscard]] std::shared_ptr<const Ledger> ledger(const ContractId &id, Instant asOf, const LedgerRules &rules);
    /// From the beginning of the contract on.
    [[nodiscard]] WholeLedger whole(const ContractId &id, Instant asOf, const LedgerRules &rules);
    /// Balance from `since` on as the desk knew it at each instant: a late charge or a reversal acts from its posting on.
    [[nodiscard]] BalanceCurve postedCurve(const ContractId &id, Instant since, Instant now, const LedgerRules &rules);

    /// What closed months would give back at `now` if the request had these classes, beyond what its own classes give back.
    [[nodiscard]] minutes returned(const ContractId &id, const RequestId &request, const std::vector<ClassChange> &classes, Instant now,
                                   const LedgerRules &rules);

    /// Freezes a month with all that is known; the caller has judged that it may be closed.
    ClosedMonth close(const ContractId &id, const ClosedPeriod &period, const LedgerRules &rules);
    void reopen(const ContractId &id, const FactId &closing);
    [[nodiscard]] std::optional<LastClosing> lastClosing(const ContractId &id);
    [[nodiscard]] const ContractHistory &history(const ContractId &id);
    [[nodiscard]] std::vector<TargetStep> targets(const ContractId &id);
    [[nodiscard]] WaiverStore &waivers() { return m_waivers; }
    /// Every lot bought or granted, newest first.
    [[nodiscard]] std::vector<PurchaseRecord> purchases(const ContractId &id);

    /// Follow what the fold writes, so that a stop does not read the contract's whole history again.
    void add(const ContractId &id, const PostedWork &piece, const std::vector<ClassChange> &classes);
    void setClasses(const ContractId &id, const QUuid &request, const std::vector<ClassChange> &classes);
    /// Something was taken back or paid: read anew.
    void forgetHistory(const ContractId &id);
    /// The ledger has to be replayed.
    void forget(const ContractId &id) { m_ledgers.remove(id); }
    void forgetAll();

private:
    void addContract(LedgerInput &out, const ContractId &id, Instant now, const std::vector<PaymentTerms> &payments);
    [[nodiscard]] LedgerInput openPart(const ContractId &id, Instant now, const LedgerRules &rules, const ContractHistory::Known &known);
    [[nodiscard]] BalanceCurve correctedCurve(const ContractId &id, std::vector<Instant> corrections, Instant now, const LedgerRules &rules);
    [[nodiscard]] std::vector<PackageTerms> packageTerms();

    Database &m_database;
    ReferenceStore &m_references;
    WaiverStore m_waivers;
    QHash<ContractId, std::shared_ptr<ContractHistory>> m_histories; // shared only because a hash wants copyable values
    /// What was asked for at an instant; nothing of it is computed before.
    struct Replayed
    {
        Instant asOf;
        Instant until; ///< exclusive: time alone does not change the ledger before it
        std::shared_ptr<const Ledger> ledger; // shared with callers, immutable
        std::optional<BalanceCurve> posted;   ///< from its first step on
    };
    [[nodiscard]] Replayed &replayed(const ContractId &id, Instant asOf);
    QHash<ContractId, Replayed> m_ledgers;
    std::optional<std::vector<PackageTerms>> m_terms;
};

[[nodiscard]] ContractRecord contractRecord(const RefState &state);
[[nodiscard]] PackageTerms packageTermsOf(const RefState &state);

} // namespace hline
