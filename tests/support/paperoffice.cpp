// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/paperoffice.h"

#include "base/uuid7.h"
#include "storage/canonicaljson.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace hline::test {

using namespace Qt::Literals::StringLiterals;

PaperOffice::PaperOffice(const Clock &clock) : m_clock(clock)
{
    openBook();
}

void PaperOffice::openBook()
{
    m_book.reset();
    auto opened = SqliteDeskStore::open({m_folder.filePath(u"book%1"_s.arg(++m_books)), m_clock, StoreOptions::Missing::Create});
    if (!opened)
        qFatal("the office's book does not open");
    m_book = *std::move(opened);
}

OfficeWord PaperOffice::wordOn(const SentFact &fact)
{
    FactDraft draft = fact.envelope;
    draft.data = QJsonDocument::fromJson(fact.data).object();
    if (fact.words)
        draft.words = QJsonDocument::fromJson(*fact.words).object();
    draft.made = m_clock.now(); // it counts from when the office has it
    const auto judged = m_book->commit({{draft}, {}, {}});
    if (!judged)
        qFatal("the office cannot judge: %s", qPrintable(judged.error().detail));
    OfficeWord word{std::int64_t(m_log.size()) + 1, code(judged->facts.front().verdict), toUs(draft.at), toUs(judged->facts.front().posted)};
    if (const auto said = m_said.find(draft.kind); said != m_said.end())
        word.verdict = said->second;
    return word;
}

void PaperOffice::append(const SentFact &fact, const DeviceId &device)
{
    FeedRow row;
    row.fact = fact;
    row.fact.envelope.boot.reset(); // a dating hint is not passed on
    row.device = device;
    row.author = "anna";
    row.word = wordOn(fact);
    const QByteArray sha = envelopeSha(fact.envelope, fact.data, fact.bodySha);
    row.chain = officeLink(m_log.empty() ? chainStart() : m_log.back().chain, fact.envelope.id, device, fact.dseq, sha, row.word);
    m_log.push_back(std::move(row));
    m_held[device] = fact.dseq;
}

int PaperOffice::collects(FeedStore &desk, int limit)
{
    const auto facts = desk.ownFacts(m_held[desk.device()] + 1, limit, std::numeric_limits<std::int64_t>::max());
    if (!facts)
        qFatal("the desk does not tell its facts: %s", qPrintable(facts.error().detail));
    for (const SentFact &fact : *facts)
        append(fact, desk.device());
    return static_cast<int>(facts->size());
}

void PaperOffice::hears(SentFact fact, const DeviceId &device)
{
    fact.dseq = m_held[device] + 1;
    append(fact, device);
}

void PaperOffice::erases(const std::vector<FactId> &facts)
{
    QJsonArray named;
    for (FeedRow &row : m_log) {
        if (std::ranges::find(facts, row.fact.envelope.id) != facts.end()) {
            row.fact.words.reset();
            named.append(row.fact.envelope.id.toString());
        }
    }
    SentFact erased;
    erased.envelope.id = FactId(makeUuid7(m_clock.now()));
    erased.envelope.kind = "erased";
    erased.envelope.at = erased.envelope.made = m_clock.now();
    erased.data = canonicalJson({{u"facts"_s, named}, {u"who"_s, QUuid().toString(QUuid::WithoutBraces)}}).value();
    erased.bodySha = bodySha({});
    hears(erased, DeviceId(m_incarnation));
}

std::int64_t PaperOffice::heldOf(const DeviceId &device) const
{
    const auto held = m_held.find(device);
    return held == m_held.end() ? 0 : held->second;
}

std::vector<FeedRow> PaperOffice::rowsAfter(std::int64_t seq, int limit) const
{
    const auto begin = m_log.begin() + std::min<std::ptrdiff_t>(seq, std::ssize(m_log));
    return {begin, begin + std::min<std::ptrdiff_t>(limit, m_log.end() - begin)};
}

FeedCursor PaperOffice::cursorAt(std::int64_t seq) const
{
    return {m_incarnation, 1, seq, seq == 0 ? chainStart() : m_log[std::size_t(seq) - 1].chain};
}

Result<Changes> PaperOffice::delivers(FeedStore &desk, int limit)
{
    const std::vector<FeedRow> rows = rowsAfter(desk.cursor().seq, limit);
    return desk.receive(rows, cursorAt(desk.cursor().seq + std::ssize(rows)));
}

Result<Changes> PaperOffice::meets(FeedStore &desk)
{
    collects(desk);
    return delivers(desk);
}

void PaperOffice::isRestoredTo(std::int64_t seq)
{
    const std::vector<FeedRow> kept = rowsAfter(0, static_cast<int>(seq));
    m_log.clear();
    m_held.clear();
    m_incarnation = QUuid::createUuid();
    openBook();
    for (const FeedRow &row : kept) {
        append(row.fact, row.device);
        if (m_log.back().word.verdict != row.word.verdict)
            qFatal("the book judges otherwise than before");
        m_log.back() = row;
    }
}

} // namespace hline::test
