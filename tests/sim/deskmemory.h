// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/ports/feedstore.h"

#include <QtEndian>

#include <map>
#include <memory>
#include <unordered_map>
#include <unordered_set>

namespace hline::sim {

using SharedFact = std::shared_ptr<const SentFact>;
using SharedRow = std::shared_ptr<const FeedRow>;

/// Ids of a simulation are random already, so a few of their bits do for a hash.
struct IdHash
{
    template<typename Id>
    std::size_t operator()(const Id &id) const noexcept { return qFromUnaligned<quint64>(id.uuid().data4) ^ id.uuid().data1; }
};
template<typename Value>
using FactMap = std::unordered_map<FactId, Value, IdHash>;
using FactSet = std::unordered_set<FactId, IdHash>;

/// A desk's file in a simulated world: the port of its engine, and what people, crashes and copies do to it.
class DeskMemory : public FeedStore
{
public:
    /// What lies on the disk at one moment. It can be copied to other desks, as disks are.
    struct Image { virtual ~Image() = default; };
    using SharedImage = std::shared_ptr<const Image>;

    /// Numbers and keeps facts made here; false if they could not be written.
    [[nodiscard]] virtual bool commit(const std::vector<SharedFact> &facts) = 0;
    /// The program is gone in the middle of whatever it did: what was committed stays.
    virtual void crash() = 0;
    [[nodiscard]] virtual SharedImage image() const = 0;
    virtual void restore(const Image &image) = 0;

    [[nodiscard]] virtual bool hasOwn(const FactId &fact) const = 0;
    [[nodiscard]] virtual std::int64_t ownCount() const = 0;
    [[nodiscard]] virtual std::vector<FactId> own() const = 0;
    [[nodiscard]] virtual bool isInFeed(const FactId &fact) const = 0;
    /// The links of the log as far as it was read.
    [[nodiscard]] virtual std::vector<QByteArray> links() const = 0;
    /// Facts whose words can still be read here.
    [[nodiscard]] virtual FactSet withWords() const = 0;
    /// What contracts have used, as the desk has folded it; nothing if it folds nothing.
    [[nodiscard]] virtual std::optional<std::map<ContractId, std::int64_t>> used() const { return {}; }
    /// What the file says of itself: empty if everything in it holds.
    [[nodiscard]] virtual QString flaw() = 0;

    // ---- for planted defects: a page in two transactions
    virtual void moveCursorAlone(const FeedCursor &) { }
    virtual void addRowsAlone(std::span<const FeedRow>) { }

    /// No room on the disk: nothing can be written.
    void setFull(bool isFull) { m_isFull = isFull; }
    [[nodiscard]] bool isFull() const { return m_isFull; }

private:
    bool m_isFull = false;
};

/// What a write answers while the disk is full.
[[nodiscard]] inline tl::unexpected<Error> noRoom()
{
    using namespace Qt::Literals::StringLiterals;
    return failure(Error::Kind::Busy, u"no room"_s, "DISK_FULL");
}

} // namespace hline::sim
