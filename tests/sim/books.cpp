// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "books.h"

#include <algorithm>

namespace hline::sim {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What the log alone says of a piece of work.
struct LoggedWork
{
    ContractId contract;
    std::int64_t secs = 0;
    bool isCounted = false, isTakenBack = false;
    std::optional<FactId> waiver = {};
    [[nodiscard]] bool isInForce() const { return isCounted && !isTakenBack; }
};

bool isCounted(const FeedRow &row)
{
    return row.word.verdict == "ok" || row.word.verdict == "late";
}

FactMap<LoggedWork> workOf(std::span<const SharedRow> log)
{
    FactMap<LoggedWork> out;
    FactMap<FactId> datings, waivers;
    for (const SharedRow &row : log) {
        const FactDraft &draft = row->fact.envelope;
        if (draft.kind == "work" && draft.contract && draft.secs)
            out.emplace(draft.id, LoggedWork{*draft.contract, *draft.secs, isCounted(*row)});
        if (!isCounted(*row) || !draft.target)
            continue;
        const auto target = out.find(*draft.target);
        if (draft.kind == "date" && target != out.end()) {
            target->second.isCounted = true;
            datings.emplace(draft.id, *draft.target);
        } else if (draft.kind == "waive" && target != out.end() && target->second.isInForce() && !target->second.waiver) {
            target->second.waiver = draft.id;
            waivers.emplace(draft.id, *draft.target);
        } else if (draft.kind == "reverse") {
            const auto dating = datings.find(*draft.target);
            const auto taken = dating == datings.end() ? target : out.find(dating->second);
            if (taken != out.end())
                taken->second.isTakenBack = true;
            if (const auto waiver = waivers.find(*draft.target); waiver != waivers.end())
                out.at(waiver->second).waiver.reset();
        }
    }
    return out;
}

} // namespace

void Books::post(const FeedRow &row, Verdict verdict, const Plants &plants)
{
    const FactDraft &draft = row.fact.envelope;
    const bool isTaken = counts(verdict) || plants.has(ModelDefect::BooksTakeRefused);
    if (draft.kind == "work" && draft.contract && draft.secs) {
        m_works.emplace(draft.id, Work{*draft.contract, row.author, *draft.secs});
        if (isTaken)
            charge(row, draft.id, verdict, plants);
    } else if (draft.kind == "date" && counts(verdict) && m_works.contains(*draft.target)) {
        m_decided.emplace(draft.id, *draft.target);
        if (!plants.has(ModelDefect::BooksForgetDated))
            charge(row, *draft.target, verdict, plants);
    } else if (draft.kind == "waive" && counts(verdict)) {
        waive(row, plants);
    } else if (draft.kind == "reverse" && (verdict == Verdict::Ok || (verdict == Verdict::AlreadyReversed && plants.has(ModelDefect::BooksReverseTwice)))) {
        reverse(row, plants);
    } else if (draft.kind == "close" && verdict == Verdict::Ok) {
        close(row, plants);
    }
}

/// Work, when it comes or when it is dated.
void Books::charge(const FeedRow &row, const FactId &id, Verdict verdict, const Plants &plants)
{
    if (verdict == Verdict::Late && plants.has(ModelDefect::BooksLoseLate))
        return;
    Work &work = m_works.at(id);
    work.charged = verdict == Verdict::Late && !plants.has(ModelDefect::BooksMoveClosed) ? Month::Next : Month::First;
    move(row, id, {work.author, Worked, *work.charged, plants.has(ModelDefect::BooksRound) ? (work.secs + 59) / 60 * 60 : work.secs}, plants);
}

/// Of work in force the first waiver acts, others do nothing (0004_folding.sql).
void Books::waive(const FeedRow &row, const Plants &plants)
{
    const auto found = row.fact.envelope.target ? m_works.find(*row.fact.envelope.target) : m_works.end();
    if (found == m_works.end() || found->second.account.isEmpty())
        return;
    Work &work = found->second;
    if (work.account != Worked && !plants.has(ModelDefect::BooksWaiveTwice))
        return;
    work.waiver = row.fact.envelope.id;
    m_decided.emplace(row.fact.envelope.id, found->first);
    move(row, found->first, {Worked, Waived, plants.has(ModelDefect::BooksWaiveIntoClosed) ? work.lies : openMonth(work, work.lies), work.secs}, plants);
}

void Books::unwaive(const FeedRow &row, const FactId &id, const Plants &plants)
{
    Work &work = m_works.at(id);
    work.waiver.reset();
    if (!plants.has(ModelDefect::BooksKeepWaived))
        move(row, id, {Waived, Worked, openMonth(work, work.lies), work.secs}, plants);
}

/// A dating that is taken back takes back what it dated, and a waiver brings the charge back.
void Books::reverse(const FeedRow &row, const Plants &plants)
{
    const FactId &target = *row.fact.envelope.target;
    const auto decided = m_decided.find(target);
    if (decided == m_decided.end())
        takeBack(row, target, plants);
    else if (m_works.at(decided->second).waiver == target)
        unwaive(row, decided->second, plants);
    else if (!plants.has(ModelDefect::BooksKeepDated))
        takeBack(row, decided->second, plants);
}

/// What is taken back of a closed month is taken back in the next one (sync.md 4.8).
void Books::takeBack(const FeedRow &row, const FactId &id, const Plants &plants)
{
    const auto found = m_works.find(id);
    if (found == m_works.end() || (found->second.account.isEmpty() && !plants.has(ModelDefect::BooksReverseTwice)))
        return;
    Work &work = found->second;
    work.waiver.reset();
    move(row, id, {work.account.isEmpty() ? Worked : work.account, work.author,
                   plants.has(ModelDefect::BooksReverseIntoClosed) ? work.lies : openMonth(work, work.lies),
                   plants.has(ModelDefect::BooksReverseInPart) ? (work.secs + 1) / 2 : work.secs, true}, plants);
}

/// Two legs that cancel.
void Books::move(const FeedRow &row, const FactId &id, const Move &move, const Plants &plants)
{
    Work &work = m_works.at(id);
    const Posting from{row.word.seq, id, work.contract, move.from, move.month, -move.secs, move.isReversal};
    const Posting to{row.word.seq, id, work.contract, move.to, move.month, move.secs, move.isReversal};
    m_postings.push_back(to);
    m_postings.push_back(plants.has(ModelDefect::BooksOneLeg) && m_postings.size() % 16 == 9 ? to : from);
    const bool isWaiver = move.from == Waived || move.to == Waived;
    const bool isForgotten = isWaiver ? plants.has(ModelDefect::BooksForgetWaived) : !move.isReversal && plants.has(ModelDefect::BooksForgetUsed);
    if (!isForgotten)
        m_used[work.contract] += (move.to == Worked ? move.secs : 0) - (move.from == Worked ? move.secs : 0);
    work.account = move.isReversal ? QByteArray() : move.to;
    work.lies = move.month;
}

void Books::close(const FeedRow &row, const Plants &plants)
{
    Closing closing{row.word.seq, 0};
    for (const Posting &posting : m_postings) {
        const bool isOf = posting.contract == *row.fact.envelope.contract && posting.account == Worked && posting.month == Month::First;
        if (isOf && !(posting.isReversal && plants.has(ModelDefect::BooksFreezeWithoutReversals)))
            closing.secs += posting.secs;
    }
    m_closings.emplace(*row.fact.envelope.contract, closing);
}

bool Books::isFrozen(const FactId &work) const
{
    const auto found = m_works.find(work);
    return found != m_works.end() && found->second.charged == Month::First && m_closings.contains(found->second.contract);
}

std::map<Books::Balance, std::int64_t> Books::balances() const
{
    std::map<Balance, std::int64_t> out;
    for (const Posting &posting : m_postings) {
        if (posting.account == Worked || posting.account == Waived)
            out[{posting.contract, posting.account, posting.month}] += posting.secs;
    }
    std::erase_if(out, [](const auto &balance) { return balance.second == 0; });
    return out;
}

std::map<ContractId, std::int64_t> Books::used() const
{
    std::map<ContractId, std::int64_t> out = m_used;
    std::erase_if(out, [](const auto &balance) { return balance.second == 0; });
    return out;
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
        worked += posting.account == Worked ? posting.secs : 0;
    }
    for (const auto &[seq, sums] : posted) {
        if (sums.first != 0)
            return u"I4: the legs of row %1 do not cancel"_s.arg(seq);
    }
    FactMap<std::int64_t> lengths;
    for (const SharedRow &row : log) {
        const FactDraft &draft = row->fact.envelope;
        if (draft.kind == "reverse" || draft.kind == "waive")
            continue;
        const auto found = posted.find(row->word.seq);
        const std::int64_t worked = found == posted.end() ? 0 : found->second.second;
        std::int64_t secs = 0;
        if (draft.kind == "work")
            secs = lengths[draft.id] = draft.contract ? draft.secs.value_or(0) : 0;
        else if (const auto dated = draft.kind == "date" && draft.target ? lengths.find(*draft.target) : lengths.end(); dated != lengths.end())
            secs = dated->second;
        if (worked != (isCounted(*row) ? secs : 0))
            return u"I5: row %1 posts %2 s, its work is of %3 s (%4)"_s.arg(row->word.seq).arg(worked).arg(secs)
                .arg(QString::fromLatin1(row->word.verdict));
    }
    return {};
}

/// I6: a closed month stays as it was frozen.
QString Books::closingsFlaw() const
{
    for (const auto &[contract, closing] : m_closings) {
        std::int64_t sum = 0;
        for (const Posting &posting : m_postings) {
            if (!(posting.contract == contract) || posting.month != Month::First || posting.account != Worked)
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
    FactSet reversed;
    for (const Posting &posting : m_postings) {
        if (!posting.isReversal || posting.secs > 0)
            continue; // the leg of who worked
        if (!reversed.insert(posting.work).second)
            return u"I7: row %1 reverses what is reversed"_s.arg(posting.seq);
        if (const auto work = m_works.find(posting.work); work == m_works.end() || work->second.secs != -posting.secs)
            return u"I7: row %1 takes back %2 s of another sum"_s.arg(posting.seq).arg(-posting.secs);
    }
    return {};
}

/// I5 and I9: time in force is posted once, as used or as waived, and what contracts have used is what the log says was worked for
/// them, less what it takes back or waives.
QString Books::balancesFlaw(std::span<const SharedRow> log) const
{
    FactMap<std::pair<std::int64_t, std::int64_t>> lie; // used, waived
    for (const Posting &posting : m_postings) {
        if (posting.account == Worked)
            lie[posting.work].first += posting.secs;
        else if (posting.account == Waived)
            lie[posting.work].second += posting.secs;
    }
    std::map<ContractId, std::int64_t> used;
    for (const auto &[id, work] : workOf(log)) {
        const std::int64_t secs = work.isInForce() ? work.secs : 0, waived = work.waiver ? secs : 0;
        if (lie[id] != std::pair(secs - waived, waived))
            return u"I5: work of %1 s is posted as %2 s used and %3 s waived"_s.arg(secs).arg(lie[id].first).arg(lie[id].second);
        used[work.contract] += secs - waived;
    }
    std::erase_if(used, [](const auto &balance) { return balance.second == 0; });
    return used == this->used() ? QString() : u"I9: what a contract has used is not what was worked for it"_s;
}

} // namespace hline::sim
