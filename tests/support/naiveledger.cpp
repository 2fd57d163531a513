// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "naiveledger.h"

#include <QJsonArray>

#include <algorithm>
#include <set>
#include <tuple>

namespace hline::test::naive {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Second Never = 1'000'000'000'000;

enum Kind { Carry, Package, OneOff, TopUp, Adjustment }; // S-BAL-4: in this order

struct Lot { QString id; Kind kind; int left; Second from, to; int origin; int hops; Second final; };
struct Entry { QJsonObject charge; QString id; std::vector<Segment> segments; std::vector<ClassChange> classes; std::optional<Second> posted; };
struct Piece { Segment segment; QString service; std::size_t entry; };
struct Result { int billed = 0, prepaid = 0, overlimit = 0, free = 0, invoice = 0; std::map<QString, int> byLot; };
struct Month { int number; int package; std::optional<Second> paid; std::optional<Second> due; };
struct Uncovered { Second at; QString id; };

bool isFree(const QString &service)
{
    return QStringList{u"TECH"_s, u"KB"_s, u"LINE"_s, u"WISH"_s, u"DEFECT"_s}.contains(service);
}

/// One contract, written up minute by minute.
class Clerk
{
public:
    Clerk(const QJsonObject &question, Second asOf)
        : m_policies(question.value("policy"_L1).toObject()), m_line(m_policies), m_asOf(asOf), m_end(Never)
    {
        if (const auto lastDay = secondOf(question, "contract_end"))
            m_end = *lastDay + DayLength;
        readMonths(question);
        readLots(question);
        for (const QJsonValue value : question.value("charges"_L1).toArray())
            readCharge(value.toObject());
        for (std::size_t i = 0; i < m_entries.size(); ++i)
            countEntry(i);
    }
    [[nodiscard]] Book write();

private:
    void readMonths(const QJsonObject &question);
    void readLots(const QJsonObject &question);
    void addLot(Lot lot);
    void readCharge(const QJsonObject &charge);
    void readAmount(const QJsonObject &charge, int amount, const char *at, bool done, const char *policy);
    void countEntry(std::size_t index);
    [[nodiscard]] std::vector<Piece> piecesOf(std::size_t index, bool defectIsFree);
    void countGroups(const std::vector<Piece> &pieces, const std::optional<Second> &posted);

    [[nodiscard]] Second closing(int month) const;
    [[nodiscard]] std::optional<Second> effective(const std::vector<ClassChange> &classes, std::size_t index) const;
    [[nodiscard]] QString classAt(const std::vector<ClassChange> &classes, Second at) const;
    [[nodiscard]] std::optional<Second> defectSince(const std::vector<ClassChange> &classes) const;

    [[nodiscard]] std::set<Second> instants() const;
    void endLots(Second at);
    void turnMonth(Second at, std::vector<Lot *> ending);
    void returnDefects(Second at);
    void beginLots(Second at);
    void takeMinutes(Second at);
    [[nodiscard]] Lot *firstLot(Second at);
    [[nodiscard]] bool isBefore(const Lot &a, const Lot &b) const;
    [[nodiscard]] bool isActive(const Lot &lot, Second at) const { return lot.left > 0 && lot.from <= at && at < lot.to; }
    [[nodiscard]] int balance(Second at) const;
    [[nodiscard]] Second dueDay(const Month &month) const;
    [[nodiscard]] QJsonObject answer() const;

    Policies m_policies;
    LineClock m_line;
    Second m_asOf, m_end;
    std::vector<Month> m_months;
    std::vector<Lot> m_lots;
    std::vector<Entry> m_entries;
    std::map<QString, Result> m_results;
    std::map<Second, std::map<QByteArray, int>> m_minutes; ///< instant → charge → how many
    std::map<Second, std::vector<QString>> m_returns;      ///< S-RCL-4, closed months
    std::vector<Uncovered> m_uncovered;
    QJsonArray m_rollovers;
};

// ---- lots

Second finalAfter(int month, int hops)
{
    return hops < 0 ? Never : monthStart(month + hops);
}

void Clerk::addLot(Lot lot)
{
    lot.to = std::min(lot.to, m_end);
    lot.final = std::min(lot.final, m_end);
    if (lot.from < lot.to && lot.left > 0)
        m_lots.push_back(lot);
}

// S-BAL-1, S-BAL-2
void Clerk::readMonths(const QJsonObject &question)
{
    const int hops = m_policies.number("carryover.max_hops");
    for (const QJsonValue value : question.value("months"_L1).toArray()) {
        const QJsonObject m = value.toObject();
        const Month month{monthOf(m.value("month"_L1).toString()), m.value("package_min"_L1).toInt(), secondOf(m, "paid_at"), secondOf(m, "due")};
        m_months.push_back(month);
        const Second first = monthStart(month.number);
        const bool always = m_policies.is("grant.activation", "month_start");
        if (!always && !month.paid)
            continue;
        const Second from = always ? first : std::max(first, *month.paid);
        addLot({u"PKG:"_s + monthText(month.number), Package, month.package, from, monthStart(month.number + 1), month.number, hops, finalAfter(month.number + 1, hops)});
    }
}

// S-BAL-1, S-BAL-6, S-ONE-1
void Clerk::readLots(const QJsonObject &question)
{
    for (const QJsonValue value : question.value("lots"_L1).toArray()) {
        const QJsonObject l = value.toObject();
        const Second from = *secondOf(l, "active_from");
        const int month = monthOf(from);
        const QString kind = l.value("kind"_L1).toString();
        Lot lot{l.value("id"_L1).toString(), kind == u"TOPUP" ? TopUp : kind == u"ONEOFF" ? OneOff : Adjustment, l.value("minutes"_L1).toInt(), from, 0, month, 0, 0};
        if (lot.kind == OneOff) {
            const int lastDay = dayOfMonth(monthStart(month + 2) - 1);
            const Second lastMidnight = monthStart(month + 1) + (std::min(dayOfMonth(from), lastDay) - 1) * DayLength;
            lot.to = m_policies.is("oneoff.term", "calendar_month") ? monthStart(month + 1) : lastMidnight + DayLength;
            lot.to = secondOf(l, "valid_to").value_or(lot.to);
            lot.final = lot.to;
        } else {
            lot.to = monthStart(month + 1);
            lot.hops = m_policies.is("topup.carries_over", "true") ? m_policies.number("carryover.max_hops") : 0;
            lot.final = finalAfter(month + 1, lot.hops);
        }
        addLot(lot);
    }
}

// ---- charges

// S-OFF-2
Second Clerk::closing(int month) const
{
    Second day = monthStart(month + 1) - DayLength;
    for (int left = m_policies.number("period.close_working_day"); left > 0; left -= m_line.isWorkingDay(day) ? 1 : 0)
        day += DayLength;
    return m_line.closing(day);
}

void Clerk::readCharge(const QJsonObject &charge)
{
    const QString type = charge.value("type"_L1).toString();
    m_results[charge.value("id"_L1).toString()];
    const QString status = charge.value("status"_L1).toString();
    if (type == u"NORM")
        return readAmount(charge, charge.value("norm_min"_L1).toInt(), "completed_at", status.isEmpty() || status == u"completed", "norm.charge_to");
    if (type == u"QUOTED")
        return readAmount(charge, charge.value("agreed_min"_L1).toInt(), "delivered_at", status.isEmpty() || status == u"delivered", "quoted.charge_to");
    Entry entry{charge, charge.value("id"_L1).toString(), segmentsOf(charge), classesOf(charge), {}};
    const auto received = secondOf(charge, "received_at");
    if (received && !entry.segments.empty() && m_policies.is("late.closed_period", "current_month")) {
        Second first = Never;
        for (const Segment &s : entry.segments)
            first = std::min(first, s.from);
        if (*received > closing(monthOf(first)))
            entry.posted = received;
    }
    m_entries.push_back(entry);
}

// S-NRM-1, S-NRM-2, S-QUO-1
void Clerk::readAmount(const QJsonObject &charge, int amount, const char *at, bool done, const char *policy)
{
    const Second when = *secondOf(charge, at);
    if (!done || when > m_asOf)
        return;
    const QString id = charge.value("id"_L1).toString();
    m_results[id].billed += amount;
    if (m_policies.is(policy, "invoice"))
        m_results[id].invoice += amount;
    else
        m_minutes[when][id.toUtf8()] += amount;
}

/// When this change of class begins to be charged; nothing while the client has not agreed. S-RCL-3
std::optional<Second> Clerk::effective(const std::vector<ClassChange> &classes, std::size_t index) const
{
    if (classes[index].service != u"INDIV" || !m_policies.is("reclass.consent_required", "true"))
        return classes[index].at;
    std::size_t first = index; // one stay in the paid service may be written down in several changes
    while (first > 0 && classes[first - 1].service == u"INDIV")
        --first;
    if (first == 0 || !isFree(classes[first - 1].service))
        return classes[index].at;
    for (std::size_t i = first; i < classes.size() && classes[i].service == u"INDIV" && classes[i].at <= m_asOf; ++i) {
        if (classes[i].consent && *classes[i].consent <= m_asOf)
            return classes[i].consent;
    }
    return std::nullopt;
}

QString Clerk::classAt(const std::vector<ClassChange> &classes, Second at) const
{
    QString service = classes.front().service; // S-RCL-1
    for (std::size_t i = 1; i < classes.size() && classes[i].at <= m_asOf; ++i) {
        const auto from = effective(classes, i);
        if (from && *from <= at)
            service = classes[i].service;
    }
    return service;
}

/// Since when the request is the defect that it is now; 0 if it always was.
std::optional<Second> Clerk::defectSince(const std::vector<ClassChange> &classes) const
{
    std::optional<Second> since;
    if (classes.front().service == u"DEFECT")
        since = 0;
    for (std::size_t i = 1; i < classes.size() && classes[i].at <= m_asOf; ++i) {
        if (!effective(classes, i))
            continue;
        if (classes[i].service != u"DEFECT")
            since.reset();
        else if (!since)
            since = classes[i].at;
    }
    return since;
}

std::vector<Piece> Clerk::piecesOf(std::size_t index, bool defectIsFree)
{
    const Entry &entry = m_entries[index];
    std::set<Second> cuts;
    for (std::size_t i = 1; !defectIsFree && i < entry.classes.size() && entry.classes[i].at <= m_asOf; ++i)
        cuts.insert(effective(entry.classes, i).value_or(0));
    std::vector<Piece> pieces;
    for (Segment rest : entry.segments) {
        while (rest.from < rest.to) {
            const auto next = cuts.upper_bound(rest.from);
            Segment part = rest;
            part.to = next == cuts.end() ? rest.to : std::min(rest.to, *next);
            pieces.push_back({part, defectIsFree ? u"DEFECT"_s : classAt(entry.classes, part.from), index});
            rest.from = part.to;
        }
    }
    return pieces;
}

/// S-RCL-4: a confirmed defect is free; of a closed month its minutes come back later.
void Clerk::countEntry(std::size_t index)
{
    const auto piecesWithReturn = [this](std::size_t i) {
        const Entry &entry = m_entries[i];
        const auto since = defectSince(entry.classes);
        if (!since || !m_policies.is("reclass.to_defect", "reverse_all") || entry.segments.empty())
            return piecesOf(i, false);
        Second first = Never;
        for (const Segment &s : entry.segments)
            first = std::min(first, s.from);
        if (closing(monthOf(entry.posted.value_or(first))) >= *since)
            return piecesOf(i, true);
        m_returns[*since].push_back(entry.id);
        return piecesOf(i, false);
    };
    const Entry &entry = m_entries[index];
    const QString request = entry.charge.value("request"_L1).toString();
    if (entry.posted || request.isEmpty())
        return countGroups(piecesWithReturn(index), entry.posted);
    std::vector<Piece> together; // S-BIL-4: what one request got in time is billed together
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const bool same = !m_entries[i].posted && m_entries[i].charge.value("request"_L1).toString() == request;
        if (same && i < index)
            return; // counted with the first one
        if (!same)
            continue;
        const std::vector<Piece> more = piecesWithReturn(i);
        together.insert(together.end(), more.begin(), more.end());
    }
    countGroups(together, {});
}

void Clerk::countGroups(const std::vector<Piece> &pieces, const std::optional<Second> &posted)
{
    std::set<QString> services;
    for (const Piece &piece : pieces)
        services.insert(piece.service);
    for (const QString &service : services) { // S-RCL-3: each class part is rounded on its own
        std::vector<Segment> segments;
        for (const Piece &piece : pieces) {
            if (piece.service == service)
                segments.push_back(piece.segment);
        }
        for (const Group &group : groupsOf(segments, m_policies)) {
            const auto owner = std::find_if(pieces.begin(), pieces.end(), [&](const Piece &p) {
                return p.service == service && !p.segment.voided && p.segment.session == group.session && p.segment.from <= group.first && group.first < p.segment.to;
            });
            const QString &id = m_entries[owner->entry].id;
            for (const Second usual : group.minutes) {
                const Second at = posted.value_or(usual);
                if (at > m_asOf)
                    continue;
                ++(service == u"INDIV" ? m_results[id].billed : m_results[id].free);
                if (service == u"INDIV")
                    ++m_minutes[at][id.toUtf8()];
            }
        }
    }
}

// ---- the life of the lots

std::set<Second> Clerk::instants() const
{
    std::set<Second> all{m_asOf, m_end};
    for (const Lot &lot : m_lots)
        all.insert({lot.from, lot.to});
    for (const Month &month : m_months)
        all.insert(month.paid.value_or(m_asOf));
    for (const auto &[at, charges] : m_minutes)
        all.insert(at);
    for (const auto &[at, charges] : m_returns)
        all.insert(at);
    for (int month = monthOf(*all.begin()); monthStart(month) <= m_asOf; ++month)
        all.insert(monthStart(month));
    return all;
}

Book Clerk::write()
{
    Book book;
    for (const Second at : instants()) {
        if (at > m_asOf)
            break;
        endLots(at);
        returnDefects(at);
        beginLots(at);
        takeMinutes(at);
        book.balance[at] = balance(at);
    }
    book.answer = answer();
    return book;
}

void Clerk::endLots(Second at)
{
    std::vector<Lot *> ending;
    for (Lot &lot : m_lots) {
        if (lot.to == at && lot.left > 0)
            ending.push_back(&lot);
    }
    const bool monthTurns = at == monthStart(monthOf(at)) && at < m_end;
    std::erase_if(ending, [monthTurns](Lot *lot) {
        const bool burns = !monthTurns || lot->kind == OneOff; // S-ONE-2
        lot->left = burns ? 0 : lot->left;
        return burns;
    });
    if (!ending.empty())
        turnMonth(at, ending);
}

// S-CRY-3
Second Clerk::dueDay(const Month &month) const
{
    if (month.due)
        return *month.due;
    const QString policy = m_policies.word("payment.due");
    Second due = monthStart(month.number) - DayLength;
    if (policy.startsWith("day:"_L1))
        due = std::min(monthStart(month.number) + (policy.mid(4).toInt() - 1) * DayLength, monthStart(month.number + 1) - DayLength);
    while (m_policies.is("payment.due_shift", "next_working_day") && !m_line.isWorkingDay(due))
        due += DayLength;
    return due;
}

// S-CRY-1, S-CRY-2, S-CRY-4
void Clerk::turnMonth(Second at, std::vector<Lot *> ending)
{
    const int number = monthOf(at);
    const auto month = std::find_if(m_months.begin(), m_months.end(), [number](const Month &m) { return m.number == number; });
    const bool known = month != m_months.end();
    const bool paid = known && month->paid && midnightBefore(*month->paid) <= dueDay(*month) && *month->paid < std::min(monthStart(number + 1), m_end);
    const bool awaited = known && !month->paid && midnightBefore(m_asOf) <= dueDay(*month);
    const QString cap = m_policies.word("carryover.cap_min");
    int room = cap == u"none" ? 1'000'000 : cap.toInt();
    int carried = 0;
    int expired = 0;
    std::vector<Lot> moved;
    std::sort(ending.begin(), ending.end(), [this](Lot *a, Lot *b) { return a->origin != b->origin ? a->origin < b->origin : isBefore(*a, *b); });
    for (Lot *lot : ending) {
        const int may = (paid || awaited) && lot->hops != 0 ? std::min(lot->left, room) : 0;
        room -= may;
        expired += lot->left - may;
        carried += paid ? may : 0;
        const int hops = lot->hops < 0 ? -1 : lot->hops - 1;
        if (paid && may > 0) {
            const QString id = u"CARRY:"_s + monthText(lot->origin) + u'>' + monthText(number);
            moved.push_back({id, Carry, may, std::max(at, *month->paid), monthStart(number + 1), lot->origin, hops, finalAfter(number + 1, hops)});
        }
        lot->left = 0;
    }
    for (const Lot &lot : moved)
        addLot(lot);
    if (carried + expired > 0)
        m_rollovers.append(QJsonObject{{u"to"_s, monthText(number)}, {u"carried"_s, carried}, {u"expired"_s, expired}});
}

// S-RCL-4, closed months
void Clerk::returnDefects(Second at)
{
    for (const QString &id : m_returns[at]) {
        const int month = monthOf(at);
        const int hops = m_policies.is("topup.carries_over", "true") ? m_policies.number("carryover.max_hops") : 0;
        addLot({u"RETURN:"_s + id, Adjustment, m_results[id].prepaid, at, monthStart(month + 1), month, hops, finalAfter(month + 1, hops)});
    }
}

// S-BAL-6: topup.retro_cover
void Clerk::beginLots(Second at)
{
    std::vector<Lot *> begun;
    for (Lot &lot : m_lots) {
        if (lot.kind == TopUp && lot.from == at)
            begun.push_back(&lot);
    }
    std::sort(begun.begin(), begun.end(), [this](Lot *a, Lot *b) { return isBefore(*a, *b); });
    for (Lot *lot : begun) {
        for (auto open = m_uncovered.begin(); m_policies.is("topup.retro_cover", "true") && open != m_uncovered.end() && lot->left > 0;) {
            if (monthOf(open->at) != monthOf(at)) {
                ++open;
                continue;
            }
            --lot->left;
            --m_results[open->id].overlimit;
            ++m_results[open->id].prepaid;
            ++m_results[open->id].byLot[lot->id];
            open = m_uncovered.erase(open);
        }
    }
}

// S-BAL-3, S-BAL-5
void Clerk::takeMinutes(Second at)
{
    for (const auto &[charge, count] : m_minutes[at]) {
        const QString id = QString::fromUtf8(charge);
        for (int i = 0; i < count; ++i) {
            Lot *lot = firstLot(at);
            if (!lot) {
                ++m_results[id].overlimit;
                m_uncovered.push_back({at, id});
                continue;
            }
            --lot->left;
            ++m_results[id].prepaid;
            ++m_results[id].byLot[lot->id];
        }
    }
}

// S-BAL-4
bool Clerk::isBefore(const Lot &a, const Lot &b) const
{
    const bool packageFirst = m_policies.is("ledger.order", "package_first");
    const auto rank = [packageFirst](const Lot &lot) { return packageFirst && lot.kind != Package ? 1 : 0; };
    return std::tuple(rank(a), a.final, a.origin, a.kind, a.id) < std::tuple(rank(b), b.final, b.origin, b.kind, b.id);
}

Lot *Clerk::firstLot(Second at)
{
    Lot *first = nullptr;
    for (Lot &lot : m_lots) {
        if (isActive(lot, at) && (!first || isBefore(lot, *first)))
            first = &lot;
    }
    return first;
}

int Clerk::balance(Second at) const
{
    int sum = 0;
    for (const Lot &lot : m_lots)
        sum += isActive(lot, at) ? lot.left : 0;
    return sum;
}

QJsonObject Clerk::answer() const
{
    QJsonObject charges;
    int prepaid = 0;
    int overlimit = 0;
    for (const auto &[id, r] : m_results) {
        QJsonObject byLot;
        for (const auto &[lot, amount] : r.byLot)
            byLot[lot] = amount;
        charges[id] = QJsonObject{{u"billed"_s, r.billed}, {u"prepaid"_s, r.prepaid}, {u"overlimit"_s, r.overlimit}, {u"free"_s, r.free}, {u"invoice"_s, r.invoice}, {u"by_lot"_s, byLot}};
        prepaid += r.prepaid;
        overlimit += r.overlimit;
    }
    QJsonObject lots;
    for (const Lot &lot : m_lots) {
        if (isActive(lot, m_asOf))
            lots[lot.id] = lots[lot.id].toInt() + lot.left;
    }
    return {{u"charges"_s, charges}, {u"balance"_s, balance(m_asOf)}, {u"lots"_s, lots}, {u"rollovers"_s, m_rollovers}, {u"prepaid_total"_s, prepaid}, {u"overlimit_total"_s, overlimit}};
}

} // namespace

Book bookOf(const QJsonObject &question, Second asOf)
{
    return Clerk(question, asOf).write();
}

} // namespace hline::test::naive
