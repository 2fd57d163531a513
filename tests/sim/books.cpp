// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "books.h"

#include <algorithm>

namespace hline::sim {

using namespace Qt::Literals::StringLiterals;

void Books::post(const FeedRow &row, Verdict verdict, const Plants &plants)
{
    const QByteArray &kind = row.fact.envelope.kind;
    const bool isPosted = counts(verdict) || plants.has(ModelDefect::BooksTakeRefused);
    if (kind == "work" && row.fact.envelope.contract && row.fact.envelope.secs && isPosted)
        postWork(row, verdict, plants);
    else if (kind == "reverse" && (verdict == Verdict::Ok || (verdict == Verdict::AlreadyReversed && plants.has(ModelDefect::BooksReverseTwice))))
        postReversal(row, plants);
    else if (kind == "close" && verdict == Verdict::Ok)
        close(row, plants);
}

void Books::postWork(const FeedRow &row, Verdict verdict, const Plants &plants)
{
    if (verdict == Verdict::Late && plants.has(ModelDefect::BooksLoseLate))
        return;
    const FactDraft &draft = row.fact.envelope;
    const bool isLate = verdict == Verdict::Late && !plants.has(ModelDefect::BooksMoveClosed);
    const std::int64_t secs = plants.has(ModelDefect::BooksRound) ? (*draft.secs + 59) / 60 * 60 : *draft.secs;
    m_works[draft.id] = m_postings.size();
    add({row.word.seq, draft.id, draft.id, *draft.contract, row.author, isLate ? Month::Next : Month::First, secs}, plants);
}

/// What is taken back of a closed month is taken back in the next one (sync.md 4.8).
void Books::postReversal(const FeedRow &row, const Plants &plants)
{
    const auto found = m_works.find(*row.fact.envelope.target);
    if (found == m_works.end())
        return;
    Posting posting = m_postings[found->second + 1]; // the leg of who worked
    posting.seq = row.word.seq;
    posting.fact = row.fact.envelope.id;
    posting.secs = plants.has(ModelDefect::BooksReverseInPart) ? (posting.secs + 1) / 2 : posting.secs;
    if (m_closings.contains(posting.contract) && !plants.has(ModelDefect::BooksReverseIntoClosed))
        posting.month = Month::Next;
    add(posting, plants);
}

/// Two legs: of the contract, and the opposite one of who worked.
void Books::add(const Posting &posting, const Plants &plants)
{
    const bool isReversal = !(posting.fact == posting.work);
    Posting contract = posting, worker = posting;
    contract.account = "worked";
    worker.secs = -posting.secs;
    if (!plants.has(ModelDefect::BooksForgetUsed) || isReversal)
        m_used[posting.contract] += contract.secs;
    m_postings.push_back(contract);
    if (!plants.has(ModelDefect::BooksOneLeg) || m_postings.size() % 16 != 9)
        m_postings.push_back(worker);
    else
        m_postings.push_back(contract);
}

void Books::close(const FeedRow &row, const Plants &plants)
{
    Closing closing{row.word.seq, 0};
    for (const Posting &posting : m_postings) {
        const bool isOf = posting.contract == *row.fact.envelope.contract && posting.account == "worked" && posting.month == Month::First;
        const bool isReversal = !(posting.fact == posting.work);
        if (isOf && !(isReversal && plants.has(ModelDefect::BooksFreezeWithoutReversals)))
            closing.secs += posting.secs;
    }
    m_closings.emplace(*row.fact.envelope.contract, closing);
}

QString Books::flaw(std::span<const SharedRow> log) const
{
    for (const QString &flaw : {legsFlaw(log), closingsFlaw(), reversalsFlaw(), balancesFlaw(log)}) {
        if (!flaw.isEmpty())
            return flaw;
    }
    return {};
}

/// I4 and I5: two legs that cancel, of a fact that counts, with exactly its seconds.
QString Books::legsFlaw(std::span<const SharedRow> log) const
{
    std::map<std::int64_t, std::pair<std::int64_t, std::int64_t>> posted; // sum, seconds worked
    for (const Posting &posting : m_postings) {
        auto &[sum, worked] = posted[posting.seq];
        sum += posting.secs;
        worked += posting.account == "worked" ? posting.secs : 0;
    }
    for (const auto &[seq, sums] : posted) {
        if (sums.first != 0)
            return u"I4: the legs of row %1 do not cancel"_s.arg(seq);
    }
    for (const SharedRow &row : log) {
        const FactDraft &draft = row->fact.envelope;
        const auto found = posted.find(row->word.seq);
        const std::int64_t worked = found == posted.end() ? 0 : found->second.second;
        const bool isCounted = row->word.verdict == "ok" || row->word.verdict == "late";
        if (draft.kind == "work" && worked != (isCounted && draft.contract ? draft.secs.value_or(0) : 0))
            return u"I5: row %1 posts %2 s, its work is of %3 s (%4)"_s.arg(row->word.seq).arg(worked).arg(draft.secs.value_or(0))
                .arg(QString::fromLatin1(row->word.verdict));
        if (draft.kind != "work" && draft.kind != "reverse" && found != posted.end())
            return u"I5: row %1 posts and is no work"_s.arg(row->word.seq);
    }
    return {};
}

/// I6: a closed month stays as it was frozen.
QString Books::closingsFlaw() const
{
    for (const auto &[contract, closing] : m_closings) {
        std::int64_t sum = 0;
        for (const Posting &posting : m_postings) {
            if (!(posting.contract == contract) || posting.month != Month::First || posting.account != "worked")
                continue;
            sum += posting.secs;
            if (posting.seq > closing.seq)
                return u"I6: row %1 changes a month that row %2 closed"_s.arg(posting.seq).arg(closing.seq);
        }
        if (sum != closing.secs)
            return u"I6: row %1 froze %2 s of %3"_s.arg(closing.seq).arg(closing.secs).arg(sum);
    }
    return {};
}

/// I7: at most one reversal, and it takes back the whole.
QString Books::reversalsFlaw() const
{
    FactMap<std::pair<FactId, std::int64_t>> reversals;
    for (const Posting &posting : m_postings) {
        if (posting.fact == posting.work || posting.account != "worked")
            continue;
        if (!reversals.emplace(posting.work, std::pair(posting.fact, posting.secs)).second)
            return u"I7: row %1 reverses what is reversed"_s.arg(posting.seq);
        const auto work = m_works.find(posting.work);
        if (work == m_works.end() || m_postings[work->second].secs != -posting.secs)
            return u"I7: row %1 takes back %2 s of another sum"_s.arg(posting.seq).arg(-posting.secs);
    }
    return {};
}

/// I9: what contracts have used is what the log says was worked for them, less what it takes back.
QString Books::balancesFlaw(std::span<const SharedRow> log) const
{
    FactMap<std::pair<ContractId, std::int64_t>> works;
    std::map<ContractId, std::int64_t> used;
    for (const SharedRow &row : log) {
        const FactDraft &draft = row->fact.envelope;
        const bool isCounted = row->word.verdict == "ok" || row->word.verdict == "late";
        if (draft.kind == "work" && isCounted && draft.contract && draft.secs) {
            works.emplace(draft.id, std::pair(*draft.contract, *draft.secs));
            used[*draft.contract] += *draft.secs;
        }
        if (draft.kind != "reverse" || !isCounted)
            continue;
        if (const auto work = works.find(*draft.target); work != works.end())
            used[work->second.first] -= work->second.second;
    }
    const bool isSame = std::ranges::all_of(used, [this](const auto &balance) {
        const auto kept = m_used.find(balance.first);
        return (kept == m_used.end() ? 0 : kept->second) == balance.second;
    });
    return isSame ? QString() : u"I9: what a contract has used is not what was worked for it"_s;
}

} // namespace hline::sim
