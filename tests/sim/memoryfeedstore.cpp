// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memoryfeedstore.h"

#include <algorithm>

namespace hline::sim {

using namespace Qt::Literals::StringLiterals;

namespace {

tl::unexpected<Error> full()
{
    return failure(Error::Kind::Busy, u"no room"_s, "DISK_FULL");
}

tl::unexpected<Error> broken(const QString &what)
{
    return failure(Error::Kind::Corrupt, what, "FEED_BROKEN");
}

} // namespace

FeedCursor freshCursor()
{
    FeedCursor out;
    out.chain = chainStart();
    return out;
}

MemoryFeedStore::MemoryFeedStore(File file, const Plants &plants) : m_file(std::move(file)), m_plants(plants)
{
    readOutbox();
}

void MemoryFeedStore::replace(File file)
{
    m_file = std::move(file);
    readOutbox();
}

const std::vector<FactId> &MemoryFeedStore::numbers() const
{
    static const std::vector<FactId> none;
    const auto found = m_file.numbering.find(m_file.identity.device);
    return found == m_file.numbering.end() ? none : found->second;
}

void MemoryFeedStore::readOutbox()
{
    m_waiting.clear();
    m_stranded.clear();
    std::int64_t dseq = 0;
    for (const FactId &id : numbers()) {
        ++dseq;
        if (!m_file.feedIndex.contains(id))
            m_waiting.insert(dseq);
    }
    if (m_file.numbering.size() < 2)
        return;
    for (const auto &[id, fact] : m_file.own) {
        if (!m_file.feedIndex.contains(id))
            m_stranded.insert(id);
    }
    for (const FactId &id : numbers())
        m_stranded.erase(id);
}

bool MemoryFeedStore::commit(const std::vector<SharedFact> &facts)
{
    if (m_isFull)
        return false;
    std::vector<FactId> &mine = m_file.numbering[m_file.identity.device];
    for (const SharedFact &fact : facts) {
        mine.push_back(fact->envelope.id);
        m_file.own.emplace(fact->envelope.id, fact);
        m_waiting.insert(std::ssize(mine));
    }
    return true;
}

FeedStore::OutboxState MemoryFeedStore::outbox() const
{
    OutboxState out;
    out.lastOwn = std::ssize(numbers());
    out.waiting = static_cast<int>(m_waiting.size());
    out.stranded = static_cast<int>(m_stranded.size());
    if (!m_waiting.empty()) {
        out.firstWaiting = *m_waiting.begin();
        out.oldest = m_file.own.at(numbers()[std::size_t(out.firstWaiting) - 1])->envelope.made;
    }
    return out;
}

Result<std::vector<SentFact>> MemoryFeedStore::ownFacts(std::int64_t dseq, int limit, std::int64_t bytes) const
{
    std::vector<SentFact> out;
    for (std::int64_t n = std::max<std::int64_t>(1, dseq); n <= std::ssize(numbers()) && std::ssize(out) < limit; ++n) {
        SentFact fact = *m_file.own.at(numbers()[std::size_t(n) - 1]);
        bytes -= fact.data.size() + (fact.words ? fact.words->size() : 0);
        if (bytes < 0 && !out.empty())
            break;
        fact.dseq = n;
        out.push_back(std::move(fact));
    }
    return out;
}

Result<void> MemoryFeedStore::checkRow(const FeedRow &row, const FeedCursor &last) const
{
    if (m_plants.has(ModelDefect::PageUnchecked))
        return {};
    const SentFact &fact = row.fact;
    if (row.word.seq != last.seq + 1)
        return broken(u"number %1 after %2"_s.arg(row.word.seq).arg(last.seq));
    if (fact.words && bodySha(*fact.words) != fact.bodySha)
        return broken(u"words"_s);
    const QByteArray sha = envelopeSha(fact.envelope, fact.data, fact.bodySha);
    if (officeLink(last.chain, fact.envelope.id, row.device, fact.dseq, sha, row.word) != row.chain)
        return broken(u"link"_s);
    const auto own = m_file.own.find(fact.envelope.id);
    if (own != m_file.own.end() && envelopeSha(own->second->envelope, own->second->data, own->second->bodySha) != sha)
        return broken(u"content"_s);
    return {};
}

Result<Changes> MemoryFeedStore::receive(std::span<const FeedRow> rows, const FeedCursor &after)
{
    if (m_isFull)
        return full();
    FeedCursor last = m_file.cursor;
    for (const FeedRow &row : rows) {
        if (auto good = checkRow(row, last); !good)
            return failure(good.error());
        last.seq = row.word.seq;
        last.chain = row.chain;
    }
    if ((last.seq != after.seq || last.chain != after.chain) && !m_plants.has(ModelDefect::PageUnchecked))
        return broken(u"end"_s);
    for (const FeedRow &row : rows) {
        const auto shared = std::make_shared<const FeedRow>(row);
        m_file.feed.push_back(shared);
        m_file.feedIndex[row.fact.envelope.id] = shared;
        m_stranded.erase(row.fact.envelope.id);
    }
    m_file.cursor = after;
    std::erase_if(m_waiting, [this](std::int64_t dseq) { return m_file.feedIndex.contains(numbers()[std::size_t(dseq) - 1]); });
    return Changes{};
}

Result<Changes> MemoryFeedStore::dropFeed()
{
    if (m_isFull)
        return full();
    m_file.feed.clear();
    m_file.feedIndex.clear();
    m_file.cursor.seq = 0;
    m_file.cursor.chain = chainStart();
    if (m_plants.has(ModelDefect::DropTakesOwnFacts)) {
        m_file.own.clear();
        m_file.numbering.clear();
    }
    readOutbox();
    return Changes{};
}

Result<int> MemoryFeedStore::renumber(const DeviceId &device)
{
    if (m_isFull)
        return full();
    // Any order keeps them; that of their former numbers is the one in which they were made.
    std::vector<FactId> lacking;
    std::set<FactId> seen;
    const auto add = [&](const std::vector<FactId> &ids) {
        for (const FactId &id : ids) {
            const bool isThere = m_file.feedIndex.contains(id) && !m_plants.has(ModelDefect::RenumberTakesEverything);
            if (!isThere && seen.insert(id).second)
                lacking.push_back(id);
        }
    };
    for (const auto &[former, ids] : m_file.numbering) {
        if (!(former == m_file.identity.device))
            add(ids);
    }
    add(numbers());
    m_file.identity.device = device;
    m_file.numbering[device] = lacking;
    readOutbox();
    return static_cast<int>(lacking.size());
}

Result<void> MemoryFeedStore::joinOffice(int deskNumber)
{
    if (m_isFull)
        return full();
    m_file.identity.lone = false;
    m_file.identity.deskNumber = deskNumber;
    return {};
}

} // namespace hline::sim
