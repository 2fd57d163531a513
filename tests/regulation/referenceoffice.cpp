// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/referenceoffice.h"

#include <algorithm>
#include <array>

namespace hline::test {

namespace {

using Second = ReferenceOffice::Second;
constexpr Second Day = 86'400;
constexpr Second FirstOf2026 = 1'767'225'600; // a Thursday
constexpr std::array DaysOf{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

bool isOpenMinute(Second minute)
{
    const Second day = (minute - FirstOf2026) / Day;
    const Second weekday = (day + 3) % 7; // 0 = Monday
    const Second hour = minute % Day / 3600;
    return weekday < 5 && hour >= 8 && hour < 18;
}

Second workedBetween(Second from, Second to)
{
    Second worked = 0;
    for (Second at = from; at < to;) {
        const Second next = std::min(at - at % 60 + 60, to);
        worked += isOpenMinute(at) ? next - at : 0;
        at = next;
    }
    return worked;
}

Second afterWorking(Second from, Second budget)
{
    Second left = budget;
    Second at = from;
    for (;; at = at - at % 60 + 60) {
        const Second length = 60 - at % 60;
        if (!isOpenMinute(at))
            continue;
        if (left <= length)
            return at + left;
        left -= length;
    }
}

} // namespace

Second ReferenceOffice::monthStart(int month)
{
    Second start = FirstOf2026;
    for (int m = 1; m < month; ++m)
        start += DaysOf[static_cast<std::size_t>(m - 1)] * Day;
    return start;
}

void ReferenceOffice::note(Second now)
{
    m_known[now] = account(now, now).balance;
}

void ReferenceOffice::reaches(Second now)
{
    const Second last = m_known.empty() ? FirstOf2026 : m_known.rbegin()->first;
    for (int month = 8; month <= 11; ++month) {
        if (monthStart(month) > last && monthStart(month) <= now)
            note(monthStart(month));
    }
}

void ReferenceOffice::pays(Second now, int month, Second bankDay)
{
    m_payments.push_back({month, bankDay, now});
    note(now);
}

void ReferenceOffice::buysTopUp(Second now, int amount)
{
    m_topUps.push_back({amount, now});
    note(now);
}

std::size_t ReferenceOffice::arrives(Second now, Second arrival, Class as)
{
    m_requests.push_back({arrival, {{arrival, as}}, {}, {}, {}});
    note(now);
    return m_requests.size() - 1;
}

void ReferenceOffice::classified(Second now, std::size_t request, Class as)
{
    m_requests[request].classes.push_back({now, as});
    note(now);
}

void ReferenceOffice::agrees(Second now, std::size_t request)
{
    m_requests[request].consent = now;
    note(now);
}

void ReferenceOffice::replies(Second now, std::size_t request)
{
    m_requests[request].replies.push_back(now);
}

void ReferenceOffice::begins(std::size_t request, Second from)
{
    m_requests[request].running = from;
}

std::size_t ReferenceOffice::ends(Second now, std::size_t request, int session, Second from)
{
    m_requests[request].running.reset();
    const std::size_t piece = byHand(now, request, session, from, now);
    m_pieces[piece].startCounts = true;
    m_pieces[piece].posted = from; // S-BAL-5: a running timer takes its minutes as they happen
    std::vector<Second> learnt{from}; // … by the class that was known then: it may have changed while the timer ran
    for (auto step = m_known.lower_bound(from); step != m_known.end(); ++step)
        learnt.push_back(step->first);
    for (const Second known : learnt) {
        for (const Second minute : billedMinutes(now, known)) {
            if (minute >= from)
                m_known[minute] = 0;
        }
    }
    for (auto step = m_known.lower_bound(from); step != m_known.end(); ++step)
        step->second = account(step->first, step->first).balance;
    return piece;
}

std::size_t ReferenceOffice::byHand(Second now, std::size_t request, int session, Second from, Second to)
{
    m_pieces.push_back({request, session, from, to, now, {}, false});
    note(now);
    return m_pieces.size() - 1;
}

void ReferenceOffice::voids(Second now, std::size_t piece, Ended session)
{
    m_pieces[piece].voidedAt = now;
    if (session == Ended::Yes && now / Day == m_pieces[piece].from / Day)
        m_pieces[piece].startCounts = false; // S-SLA-4: an accidental start is taken back within its day
    note(now);
}

bool ReferenceOffice::wantsConsent(std::size_t request) const
{
    const Request &r = m_requests[request];
    return r.classes.back().as == Class::Paid && r.classes.front().as != Class::Paid && !r.consent;
}

bool ReferenceOffice::mayStart(std::size_t request) const
{
    return !wantsConsent(request);
}

// S-RCL-1, 3, 4: who pays for this second, by what is known
bool ReferenceOffice::isPaidSecond(const Request &request, Second at, Second known) const
{
    Class now = request.classes.front().as;
    Class then = now;
    for (std::size_t i = 1; i < request.classes.size(); ++i) {
        const Change &change = request.classes[i];
        if (change.at > known)
            break;
        now = change.as;
        const bool free = change.as != Class::Paid;
        const std::optional<Second> effective = free ? change.at : request.consent;
        if (effective && *effective <= known && *effective <= at)
            then = change.as;
    }
    return now != Class::Defect && then == Class::Paid;
}

// S-BIL: one session's seconds are counted through, its minutes begin at every sixtieth
std::vector<Second> ReferenceOffice::billedMinutes(Second asOf, Second known) const
{
    std::vector<const Piece *> pieces;
    for (const Piece &piece : m_pieces) {
        if (piece.posted <= known && (!piece.voidedAt || *piece.voidedAt > known))
            pieces.push_back(&piece);
    }
    std::sort(pieces.begin(), pieces.end(), [](const Piece *a, const Piece *b) { return a->from < b->from; });
    std::map<int, Second> counted;
    std::vector<Second> minutes;
    for (const Piece *piece : pieces) {
        for (Second at = piece->from; at < piece->to; ++at) {
            if (!isPaidSecond(m_requests[piece->request], at, known))
                continue;
            if (counted[piece->session]++ % 60 == 0 && at <= asOf)
                minutes.push_back(at);
        }
    }
    std::sort(minutes.begin(), minutes.end());
    return minutes;
}

std::optional<Second> ReferenceOffice::paidDay(int month, Second known) const
{
    std::optional<Second> first;
    for (const Payment &payment : m_payments) {
        if (payment.month == month && payment.posted <= known && (!first || payment.bankDay < *first))
            first = payment.bankDay;
    }
    return first;
}

std::vector<ReferenceOffice::Lot> ReferenceOffice::boughtLots(Second known) const
{
    std::vector<Lot> lots;
    for (int month = 8; month <= 11; ++month) {
        const auto paid = paidDay(month, known);
        if (paid && *paid < monthStart(month + 1))
            lots.push_back({m_package, std::max(monthStart(month), *paid), monthStart(month + 1), monthStart(month + 2), 1, 1});
    }
    for (const TopUp &topUp : m_topUps) {
        int month = 8;
        while (monthStart(month + 1) <= topUp.at)
            ++month;
        if (topUp.at <= known)
            lots.push_back({topUp.amount, topUp.at, monthStart(month + 1), monthStart(month + 2), 1, 2});
    }
    return lots;
}

void ReferenceOffice::turnMonth(std::vector<Lot> &lots, int month, Second known, Account &account) const
{
    const Second first = monthStart(month);
    const auto paid = paidDay(month, known);
    const bool inTime = paid && *paid < first;
    std::vector<Lot> carried;
    for (Lot &lot : lots) {
        if (lot.validTo != first || lot.left == 0)
            continue;
        if (inTime && lot.hops > 0)
            carried.push_back({lot.left, first, monthStart(month + 1), monthStart(month + 1), 0, 0});
        else
            account.expired += lot.left;
        lot.left = 0;
    }
    lots.insert(lots.end(), carried.begin(), carried.end());
}

ReferenceOffice::Account ReferenceOffice::account(Second asOf, Second known) const
{
    Account account;
    std::vector<Lot> lots = boughtLots(known);
    int month = 9;
    const auto turnUntil = [&](Second at) {
        for (; month <= 12 && monthStart(month) <= at; ++month)
            turnMonth(lots, month, known, account);
    };
    for (const Second minute : billedMinutes(asOf, known)) {
        turnUntil(minute);
        Lot *first = nullptr;
        for (Lot &lot : lots) {
            if (lot.left == 0 || lot.activeFrom > minute || lot.validTo <= minute)
                continue;
            if (!first || std::pair(lot.finalExpiry, lot.kind) < std::pair(first->finalExpiry, first->kind))
                first = &lot;
        }
        if (first)
            --first->left;
        ++(first ? account.prepaid : account.overlimit);
    }
    turnUntil(asOf);
    for (const Lot &lot : lots)
        account.balance += lot.activeFrom <= asOf && asOf < lot.validTo ? lot.left : 0;
    return account;
}

std::optional<Second> ReferenceOffice::start(std::size_t request, Second base, Second now) const
{
    const Request &r = m_requests[request];
    const bool fromArrival = base == r.arrival && !r.consent;
    std::optional<Second> first;
    const auto counts = [&](Second at, std::optional<Second> until) {
        if (at > now)
            return;
        if (at < base && !fromArrival && (!until || *until <= base))
            return;
        const Second from = std::max(at, base);
        if (!first || from < *first)
            first = from;
    };
    for (const Second reply : r.replies)
        counts(reply, {});
    for (const Piece &piece : m_pieces) {
        if (piece.request == request && (!piece.voidedAt || piece.startCounts))
            counts(piece.from, piece.to);
    }
    if (r.running)
        counts(*r.running, now + 1);
    return first;
}

std::string ReferenceOffice::promise(std::size_t request, Second now) const
{
    const Request &r = m_requests[request];
    if (r.classes.back().as != Class::Paid)
        return "NOT_APPLICABLE";
    if (wantsConsent(request))
        return "AWAITING_CONSENT";
    const Second base = r.classes.front().as == Class::Paid ? r.arrival : *r.consent;
    const auto started = start(request, base, now);
    const char *unpromised = started ? "UNGUARANTEED" : "GENERAL_QUEUE";
    if (!m_target)
        return unpromised;
    const Second end = started.value_or(now);
    const Second target = *m_target * 60;
    const auto after = m_known.upper_bound(base);
    bool running = after != m_known.begin() && std::prev(after)->second > 0;
    Second window = base;
    for (auto step = after; step != m_known.end() && step->first <= end; ++step) {
        if (running && step->second == 0) {
            if (workedBetween(window, step->first) > target)
                break; // missed already, whatever comes
            running = false;
        } else if (!running && step->second > 0) {
            running = true;
            window = step->first;
        }
    }
    if (!running)
        return unpromised;
    const Second elapsed = workedBetween(window, end);
    const std::string figures = std::to_string(elapsed) + " s until " + std::to_string(afterWorking(window, target));
    return (elapsed > target ? "BREACHED " : started ? "MET " : "RUNNING ") + figures;
}

} // namespace hline::test
