// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/referencestore.h"

namespace hline {

/// A posting that moves a contract's balance, with the instants at which the desk learnt of it and took it back.
struct PostedWork
{
    QUuid session, request;
    ConsultantId who;
    Instant from;
    seconds length{0};
    Instant posted;
    std::optional<Instant> voidedAt;
    bool monthWasClosed = false; ///< its verdict is late: counts when it was posted (S-OFF-2)
};
struct PostedMoney
{
    std::optional<PaymentTerms> payment;
    std::optional<PurchasedLot> lot;
    std::optional<Charge> charge; ///< by a norm or an agreement
    Instant posted;
    std::optional<Instant> voidedAt;
    bool monthWasClosed = false;
};

/// Everything that ever moved the balance of one contract.
struct ContractHistory
{
    std::vector<PostedWork> work;
    std::vector<PostedMoney> money;
    std::map<QUuid, std::vector<ClassChange>> classes; ///< by request

    /// Instants at which something that had already acted was learnt or taken back (S-SLA-11), ascending.
    [[nodiscard]] std::vector<Instant> corrections() const;
    /// In force as the desk knew it at `known`; nothing = as known now.
    [[nodiscard]] bool inForce(const PostedWork &piece, const std::optional<Instant> &known) const;
    [[nodiscard]] bool inForce(const PostedMoney &piece, const std::optional<Instant> &known) const;
};

/// Ledgers of contracts, replayed by domain from what the projections keep; cached until a commit touches the contract.
class LedgerStore
{
public:
    LedgerStore(Database &database, ReferenceStore &references) : m_database(database), m_references(references) { }

    [[nodiscard]] LedgerInput input(const ContractId &id, Instant now, const std::optional<Instant> &known = {});
    [[nodiscard]] std::shared_ptr<const Ledger> ledger(const ContractId &id, Instant asOf, const BusinessCalendar &calendar,
                                                       const PolicyTimeline &policies);
    /// Balance from `since` on as the desk knew it at each instant: a late charge or a reversal acts from its posting on.
    [[nodiscard]] BalanceCurve postedCurve(const ContractId &id, Instant since, Instant now, const BusinessCalendar &calendar,
                                           const PolicyTimeline &policies);
    [[nodiscard]] std::vector<TargetStep> targets(const ContractId &id);
    /// Every lot bought or granted, newest first.
    [[nodiscard]] std::vector<PurchaseRecord> purchases(const ContractId &id);

    /// Follow what the fold writes, so that a stop does not read the contract's whole history again.
    void add(const ContractId &id, const PostedWork &piece);
    void setClasses(const ContractId &id, const QUuid &request, const std::vector<ClassChange> &classes);
    /// Something was taken back or paid: read anew.
    void forgetHistory(const ContractId &id);
    /// The ledger has to be replayed.
    void forget(const ContractId &id) { m_ledgers.remove(id); }
    void forgetAll();

private:
    [[nodiscard]] const ContractHistory &history(const ContractId &id);
    [[nodiscard]] std::vector<PackageTerms> packageTerms();

    Database &m_database;
    ReferenceStore &m_references;
    QHash<ContractId, std::shared_ptr<ContractHistory>> m_histories; // shared only because a hash wants copyable values
    struct Replayed { Instant asOf; std::shared_ptr<const Ledger> ledger; }; // shared with callers, immutable
    QHash<ContractId, Replayed> m_ledgers;
    std::optional<std::vector<PackageTerms>> m_terms;
};

[[nodiscard]] ContractRecord contractRecord(const RefState &state);
[[nodiscard]] PackageTerms packageTermsOf(const RefState &state);
[[nodiscard]] QByteArray encodeClasses(const std::vector<ClassChange> &classes);

} // namespace hline
