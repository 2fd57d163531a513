// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memoryfeedstore.h"

#include <algorithm>

namespace hline::sim {

using namespace Qt::Literals::StringLiterals;

namespace {

tl::unexpected<Error> broken(const QString &what)
{
    return failure(Error::Kind::Corrupt, what, "FEED_BROKEN");
}

} // namespace

FeedCursor freshCursor()
{
    static const QByteArray start = chainStart();
    FeedCursor out;
    out.chain = start;
    return out;
}

MemoryFeedStore::MemoryFeedStore(File file, const Plants &plants, LinkBook &book)
    : m_file(std::move(file)), m_plants(plants), m_book(book)
{
    readFile();
}

void MemoryFeedStore::restore(const Image &image)
{
    m_file = static_cast<const File &>(image);
    readFile();
}

std::vector<FactId> MemoryFeedStore::own() const
{
    std::vector<FactId> out;
    for (const SharedFact &fact : m_file.own)
        out.push_back(fact->envelope.id);
    return out;
}

std::vector<QByteArray> MemoryFeedStore::links() const
{
    std::vector<QByteArray> out;
    for (const SharedRow &row : m_file.feed)
        out.push_back(row->chain);
    return out;
}

const std::vector<FactId> &MemoryFeedStore::numbers() const
{
    static const std::vector<FactId> none;
    const auto found = m_file.numbering.find(m_file.identity.device);
    return found == m_file.numbering.end() ? none : found->second;
}

/// What follows from the file: where each fact is, and what waits to be sent.
void MemoryFeedStore::readFile()
{
    m_own.clear();
    m_inFeed.clear();
    m_numberOf.clear();
    m_waiting.clear();
    m_stranded.clear();
    for (const SharedFact &fact : m_file.own)
        m_own.emplace(fact->envelope.id, fact);
    for (const SharedRow &row : m_file.feed)
        m_inFeed.insert(row->fact.envelope.id);
    std::int64_t dseq = 0;
    for (const FactId &id : numbers()) {
        m_numberOf[id] = ++dseq;
        if (!m_inFeed.contains(id))
            m_waiting.insert(dseq);
    }
    if (m_file.numbering.size() < 2)
        return;
    for (const auto &[id, fact] : m_own) {
        if (!m_inFeed.contains(id) && !m_numberOf.contains(id))
            m_stranded.insert(id);
    }
}

bool MemoryFeedStore::commit(const std::vector<SharedFact> &facts)
{
    if (isFull())
        return false;
    std::vector<FactId> &mine = m_file.numbering[m_file.identity.device];
    for (const SharedFact &fact : facts) {
        mine.push_back(fact->envelope.id);
        m_file.own.push_back(fact);
        m_own.emplace(fact->envelope.id, fact);
        m_numberOf[fact->envelope.id] = std::ssize(mine);
        m_waiting.insert(std::ssize(mine));
    }
    return true;
}

std::optional<Micros> MemoryFeedStore::newest() const
{
    return m_file.feed.empty() ? std::nullopt : std::optional(fromUs(m_file.feed.back()->word.postedUs));
}

FeedStore::OutboxState MemoryFeedStore::outbox() const
{
    OutboxState out;
    out.lastOwn = std::ssize(numbers());
    out.waiting = static_cast<int>(m_waiting.size());
    out.stranded = static_cast<int>(m_stranded.size());
    if (!m_waiting.empty()) {
        out.firstWaiting = *m_waiting.begin();
        out.oldest = m_own.at(numbers()[std::size_t(out.firstWaiting) - 1])->envelope.made;
    }
    return out;
}

Result<std::vector<SentFact>> MemoryFeedStore::ownFacts(std::int64_t dseq, int limit, std::int64_t bytes) const
{
    std::vector<SentFact> out;
    for (std::int64_t n = std::max<std::int64_t>(1, dseq); n <= std::ssize(numbers()) && std::ssize(out) < limit; ++n) {
        SentFact fact = *m_own.at(numbers()[std::size_t(n) - 1]);
        bytes -= fact.data.size() + (fact.words ? fact.words->size() : 0);
        if (bytes < 0 && !out.empty())
            break;
        fact.dseq = n;
        out.push_back(std::move(fact));
    }
    return out;
}

Result<SharedRow> MemoryFeedStore::checked(const FeedRow &row, const FeedCursor &last) const
{
    if (m_plants.has(ModelDefect::PageUnchecked))
        return std::make_shared<const FeedRow>(row);
    const SentFact &fact = row.fact;
    if (row.word.seq != last.seq + 1)
        return broken(u"number %1 after %2"_s.arg(row.word.seq).arg(last.seq));
    SharedRow shared = m_book.find(last.chain, row);
    if (!shared) {
        if (fact.words && bodySha(*fact.words) != fact.bodySha)
            return broken(u"words"_s);
        const QByteArray sha = envelopeSha(fact.envelope, fact.data, fact.bodySha);
        if (officeLink(last.chain, fact.envelope.id, row.device, fact.dseq, sha, row.word) != row.chain)
            return broken(u"link"_s);
        shared = std::make_shared<const FeedRow>(row);
        m_book.add(last.chain, shared);
    }
    const auto own = m_own.find(fact.envelope.id);
    if (own != m_own.end() && !isSameFact(*own->second, fact))
        return broken(u"content"_s);
    return shared;
}

void MemoryFeedStore::add(const SharedRow &row)
{
    const FactId &id = row->fact.envelope.id;
    m_file.feed.push_back(row);
    m_inFeed.insert(id);
    m_stranded.erase(id);
    if (const auto number = m_numberOf.find(id); number != m_numberOf.end())
        m_waiting.erase(number->second);
    if (row->fact.envelope.kind == "erased" && !m_plants.has(ModelDefect::ErasedWordsKept))
        erase(erasedBy(row->fact));
}

void MemoryFeedStore::erase(const FactSet &facts)
{
    for (SharedFact &own : m_file.own) {
        if (facts.contains(own->envelope.id))
            own = m_own[own->envelope.id] = std::make_shared<const SentFact>(withoutWords(*own));
    }
    for (SharedRow &row : m_file.feed) {
        if (facts.contains(row->fact.envelope.id))
            row = withoutWords(*row);
    }
}

FactSet MemoryFeedStore::withWords() const
{
    FactSet out;
    for (const SharedFact &fact : m_file.own) {
        if (fact->words)
            out.insert(fact->envelope.id);
    }
    for (const SharedRow &row : m_file.feed) {
        if (row->fact.words)
            out.insert(row->fact.envelope.id);
    }
    return out;
}

void MemoryFeedStore::addRowsAlone(std::span<const FeedRow> rows)
{
    for (const FeedRow &row : rows)
        add(std::make_shared<const FeedRow>(row));
}

Result<Changes> MemoryFeedStore::receive(std::span<const FeedRow> rows, const FeedCursor &after)
{
    if (isFull())
        return noRoom();
    FeedCursor last = m_file.cursor;
    std::vector<SharedRow> page;
    page.reserve(rows.size());
    for (const FeedRow &row : rows) {
        auto good = checked(row, last);
        if (!good)
            return failure(good.error());
        page.push_back(*std::move(good));
        last.seq = row.word.seq;
        last.chain = row.chain;
    }
    if ((last.seq != after.seq || last.chain != after.chain) && !m_plants.has(ModelDefect::PageUnchecked))
        return broken(u"end"_s);
    for (const SharedRow &row : page)
        add(row);
    m_file.cursor = after;
    return Changes{};
}

Result<Changes> MemoryFeedStore::dropFeed()
{
    if (isFull())
        return noRoom();
    m_file.feed.clear();
    m_file.cursor.seq = 0;
    m_file.cursor.chain = freshCursor().chain;
    if (m_plants.has(ModelDefect::DropTakesOwnFacts)) {
        m_file.own.clear();
        m_file.numbering.clear();
    }
    readFile();
    return Changes{};
}

Result<int> MemoryFeedStore::renumber(const DeviceId &device)
{
    if (isFull())
        return noRoom();
    // Any order keeps them; that of their former numbers is the one in which they were made.
    std::vector<FactId> lacking;
    std::set<FactId> seen;
    const auto add = [&](const std::vector<FactId> &ids) {
        for (const FactId &id : ids) {
            const bool isThere = m_inFeed.contains(id) && !m_plants.has(ModelDefect::RenumberTakesEverything);
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
    readFile();
    return static_cast<int>(lacking.size());
}

Result<void> MemoryFeedStore::joinOffice(int deskNumber)
{
    if (isFull())
        return noRoom();
    m_file.identity.lone = false;
    m_file.identity.deskNumber = deskNumber;
    return {};
}

} // namespace hline::sim
