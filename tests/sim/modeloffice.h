// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "books.h"
#include "memoryfeedstore.h"
#include "sync/event.h"

namespace hline::sim {

/// The office as sync.md describes it: the contract of its SQL functions, in values. It can lose its tail, as real ones do.
class ModelOffice
{
public:
    ModelOffice(const QUuid &incarnation, const Plants &plants);

    template<typename T>
    using Answer = tl::expected<T, QByteArray>; ///< or an SQLSTATE

    struct Sender { DeviceId device; QByteArray login; QByteArray boot; std::int64_t bootUs = 0; };

    [[nodiscard]] Answer<HelloAnswer> hello(const Sender &sender, HelloAnswer::Mode mode, std::int64_t nowUs);
    [[nodiscard]] Answer<std::vector<PushAnswer>> push(const Sender &sender, const QUuid &incarnation, const std::vector<SentFact> &facts,
                                                       std::int64_t nowUs);
    [[nodiscard]] Answer<std::vector<FeedRow>> pull(const QByteArray &login, const QUuid &incarnation, std::int64_t after, const QByteArray &chain,
                                                    int limit) const;

    /// The data officer has the words of facts erased; `id` is that of the fact which tells the desks.
    void erase(const FactSet &facts, const FactId &id, std::int64_t nowUs);
    /// Everybody else is a consultant.
    void makeSupervisor(const QByteArray &login) { m_supervisors.insert(login); }
    [[nodiscard]] bool isSupervisor(const QByteArray &login) const { return m_supervisors.contains(login); }
    /// A person leaves: from now on that login only sends, what it made until then counts, and in the end not even that.
    void dismiss(const QByteArray &login, std::int64_t nowUs) { m_left.insert_or_assign(login, Left{nowUs}); }
    void endDrain(const QByteArray &login) { m_left.at(login).isTooLate = true; }
    void reinstate(const QByteArray &login) { m_left.erase(login); }
    [[nodiscard]] bool isDismissed(const QByteArray &login) const { return m_left.contains(login); }
    /// Everything after a row is gone; devices that only it named as well.
    void loseTail(std::int64_t seq);
    void setIncarnation(const QUuid &incarnation) { m_incarnation = incarnation; }
    void promote() { ++m_timeline; }

    [[nodiscard]] const std::vector<SharedRow> &log() const { return m_log; }
    [[nodiscard]] std::int64_t nextDseq(const DeviceId &device) const;
    [[nodiscard]] std::vector<DeviceId> devices() const;
    [[nodiscard]] const Books &books() const { return m_projections.books; }
    /// What the log alone, folded from its beginning, makes of the books (I14).
    [[nodiscard]] Books refolded() const;
    [[nodiscard]] QByteArray chain() const { return m_log.empty() ? freshCursor().chain : m_log.back()->chain; }

    static constexpr int MostFacts = 200;

private:
    struct Left { std::int64_t sinceUs = 0; bool isTooLate = false; };
    [[nodiscard]] bool isTooLate(const QByteArray &login) const { return isDismissed(login) && m_left.at(login).isTooLate; }
    struct Device { QByteArray owner; std::int64_t nextDseq = 1; int number = 0; std::unordered_map<std::int64_t, SharedRow> rows; };
    struct Projections
    {
        FactMap<QByteArray> holders;
        FactSet requests;        ///< that are there
        FactSet counted;         ///< by themselves or since they were dated
        FactSet reversed;
        FactMap<FactId> datings; ///< what dated → what it dated
        std::set<ContractId> closed;
        Books books;
    };

    [[nodiscard]] PushAnswer take(Device &device, const Sender &sender, const SentFact &sent, std::int64_t nowUs);
    [[nodiscard]] static PushAnswer repeat(const Device &device, const SentFact &fact);
    [[nodiscard]] Verdict judged(const SentFact &fact, const QByteArray &author, std::int64_t effectiveUs, std::int64_t nowUs) const;
    /// What there is to judge it by, but for who it is that says so.
    [[nodiscard]] VerdictInput placed(const FactDraft &draft, const QByteArray &author, std::int64_t effectiveUs, std::int64_t nowUs) const;
    void placeDating(VerdictInput &input, const SentFact &dating, std::int64_t nowUs) const;
    [[nodiscard]] bool may(const FactDraft &draft, const QByteArray &author) const;
    void apply(const FeedRow &row, Verdict verdict);
    void count(const FeedRow &row);
    void takeBack(const FactId &fact);
    void store(SharedRow row);

    QUuid m_incarnation;
    int m_timeline = 1;
    Plants m_plants;
    int m_lastNumber = 0;
    std::vector<SharedRow> m_log;
    std::map<DeviceId, Device> m_devices;
    std::map<QByteArray, Left> m_left;
    std::set<QByteArray> m_supervisors;
    FactMap<SharedRow> m_byId;
    Projections m_projections;
};

} // namespace hline::sim
