// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/queuemodel.h"

#include "base/fold.h"
#include "models/queuesort.h"

#include <algorithm>

namespace hline {

using namespace Qt::Literals::StringLiterals;

QueueModel::QueueModel(const Phrasebook &phrasebook, const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_phrasebook(phrasebook)
    , m_clock(clock)
{
}

const BusinessCalendar &QueueModel::calendar() const
{
    if (!m_calendar)
        m_calendar = BusinessCalendar::build({});
    return *m_calendar;
}

void QueueModel::setMe(const ConsultantId &me)
{
    m_me = me;
    m_meIndex = m_rows.holderIndex(me);
    recount();
    if (m_view == QueueView::Mine)
        rebuild(m_order);
}

void QueueModel::setCalendar(const BusinessCalendar &calendar)
{
    m_calendar = calendar;
    if (!m_visible.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0), {Qt::DisplayRole, Qt::ToolTipRole});
}

// ---- content

void QueueModel::merge(std::vector<PreparedRow> rows, Arrival arrival)
{
    Slots added;
    for (PreparedRow &prepared : rows) {
        const std::optional<Slot> known = m_rows.find(prepared.row.id);
        if (!isOpen(prepared.row.state)) {
            if (known)
                drop(*known);
            continue;
        }
        PackedRow row = known ? m_rows.pack(std::move(prepared), m_rows.at(*known)) : m_rows.pack(std::move(prepared));
        if (m_meIndex == 0) // until the first request that is mine
            m_meIndex = m_rows.holderIndex(m_me);
        if (known) {
            if (!m_rows.at(*known).saysTheSame(row))
                update(*known, std::move(row), arrival);
            continue;
        }
        m_tally.add(row, m_meIndex);
        added.push_back(m_rows.add(std::move(row)));
    }
    insertNew(std::move(added), arrival);
    Q_EMIT countsChanged();
}

void QueueModel::remove(const std::vector<RequestId> &ids)
{
    for (const RequestId &id : ids) {
        if (const std::optional<Slot> slot = m_rows.find(id))
            drop(*slot);
    }
    Q_EMIT countsChanged();
}

std::vector<RequestId> QueueModel::ids() const
{
    std::vector<RequestId> ids;
    ids.reserve(m_order.size());
    for (const Slot slot : m_order)
        ids.push_back(m_rows.at(slot).id);
    return ids;
}

/// Where `row` is in `list`, or would be.
QueueModel::Slots::iterator QueueModel::place(Slots &list, const PackedRow &row) const
{
    return std::lower_bound(list.begin(), list.end(), row,
                            [this](Slot slot, const PackedRow &r) { return isBefore(m_rows.at(slot), r); });
}

/// The same, for a row that was at `old`: most changes move it a little, so the search widens from there.
QueueModel::Slots::iterator QueueModel::placeNear(Slots &list, Slots::iterator old, const PackedRow &row) const
{
    const auto before = [this](Slot slot, const PackedRow &r) { return isBefore(m_rows.at(slot), r); };
    std::ptrdiff_t step = 1;
    if (before(*old, row)) {
        while (step < list.end() - old && before(*(old + step), row))
            step *= 2;
        return std::lower_bound(old + step / 2, old + std::min(step, list.end() - old), row, before);
    }
    while (step <= old - list.begin() && !before(*(old - step), row))
        step *= 2;
    return std::lower_bound(old - std::min(step, old - list.begin()), old - step / 2, row, before);
}

bool QueueModel::belongs(const PackedRow &row, const QueueMatcher &matcher) const
{
    return isIn(m_view, row, m_meIndex) && matcher.matches(row);
}

bool QueueModel::isAboveCursor(const PackedRow &row) const
{
    if (!m_cursor)
        return false;
    const std::optional<Slot> cursor = m_rows.find(*m_cursor);
    return cursor && m_rows.at(*cursor).isShown && isBefore(row, m_rows.at(*cursor));
}

void QueueModel::insertNew(Slots slots, Arrival arrival)
{
    if (slots.empty())
        return;
    sortQueue(m_rows, slots);
    insertOrdered(slots);

    const QueueMatcher matcher(m_filter, m_rows);
    Slots shown, held;
    for (const Slot slot : slots) {
        if (!belongs(m_rows.at(slot), matcher))
            continue;
        const bool mustWait = arrival == Arrival::Live && isAboveCursor(m_rows.at(slot));
        (mustWait ? held : shown).push_back(slot);
    }
    insertShown(shown);
    hold(held);
}

void QueueModel::insertOrdered(const Slots &slots)
{
    const auto before = [this](Slot a, Slot b) { return isBefore(m_rows.at(a), m_rows.at(b)); };
    const bool atEnd = m_order.empty() || before(m_order.back(), slots.front());
    const auto old = static_cast<Slots::difference_type>(m_order.size());
    if (!atEnd && slots.size() == 1) {
        m_order.insert(place(m_order, m_rows.at(slots.front())), slots.front());
        return;
    }
    m_order.insert(m_order.end(), slots.begin(), slots.end());
    if (!atEnd)
        std::inplace_merge(m_order.begin(), m_order.begin() + old, m_order.end(), before);
}

/// Inserts sorted slots, one signal for each run of neighbours.
void QueueModel::insertShown(const Slots &slots)
{
    for (std::size_t first = 0; first < slots.size();) {
        const auto at = place(m_visible, m_rows.at(slots[first]));
        std::size_t last = first + 1;
        while (last < slots.size() && (at == m_visible.end() || isBefore(m_rows.at(slots[last]), m_rows.at(*at))))
            ++last;
        const int row = static_cast<int>(at - m_visible.begin());
        beginInsertRows({}, row, row + static_cast<int>(last - first) - 1);
        m_visible.insert(at, slots.begin() + static_cast<std::ptrdiff_t>(first), slots.begin() + static_cast<std::ptrdiff_t>(last));
        for (; first < last; ++first)
            m_rows.at(slots[first]).isShown = true;
        endInsertRows();
    }
}

void QueueModel::hold(const Slots &slots)
{
    if (slots.empty())
        return;
    for (const Slot slot : slots) {
        m_rows.at(slot).isHeld = true;
        m_held.push_back(slot);
    }
    Q_EMIT heldRowsChanged(heldRows());
}

void QueueModel::update(Slot slot, PackedRow row, Arrival arrival)
{
    const bool wasShown = m_rows.at(slot).isShown;
    const bool wasHeld = m_rows.at(slot).isHeld;
    const bool willBelong = belongs(row, QueueMatcher(m_filter, m_rows));
    m_tally.remove(m_rows.at(slot), m_meIndex);
    m_tally.add(row, m_meIndex);

    row.isShown = wasShown;
    row.isHeld = wasHeld;
    if (wasShown && willBelong) {
        updateShown(slot, row);
        return;
    }
    if (wasShown)
        unshow(slot);
    if (wasHeld && !willBelong)
        unhold(slot);
    row.isShown = false;
    row.isHeld = m_rows.at(slot).isHeld;
    store(slot, row, place(m_order, m_rows.at(slot)));
    if (!willBelong || wasHeld)
        return;
    if (arrival == Arrival::Live && isAboveCursor(row))
        hold({slot});
    else
        insertShown({slot});
}

/// A shown row stays shown: moves it if its place changed.
void QueueModel::updateShown(Slot slot, const PackedRow &row)
{
    const auto from = place(m_visible, m_rows.at(slot));
    const auto to = placeNear(m_visible, from, row);
    const int fromRow = static_cast<int>(from - m_visible.begin());
    const int toRow = static_cast<int>(to - m_visible.begin());
    const bool moves = toRow != fromRow && toRow != fromRow + 1;
    if (moves)
        beginMoveRows({}, fromRow, fromRow, {}, toRow);
    // With nothing filtered both lists are the same, and so are the places in them.
    const bool isWhole = m_visible.size() == m_order.size();
    store(slot, row, isWhole ? m_order.begin() + fromRow : place(m_order, m_rows.at(slot)));
    if (toRow > fromRow)
        std::rotate(from, from + 1, to);
    else
        std::rotate(to, from, from + 1);
    if (moves)
        endMoveRows();
    const int nowAt = toRow > fromRow ? toRow - 1 : toRow;
    Q_EMIT dataChanged(index(nowAt, 0), index(nowAt, QueueColumnCount - 1));
}

/// Overwrites a row, in m_order at `from`, and keeps m_order sorted; m_visible is the caller's.
void QueueModel::store(Slot slot, const PackedRow &row, Slots::iterator from)
{
    const auto to = placeNear(m_order, from, row);
    m_rows.at(slot) = row;
    if (to > from)
        std::rotate(from, from + 1, to);
    else
        std::rotate(to, from, from + 1);
}

void QueueModel::drop(Slot slot)
{
    if (m_rows.at(slot).isShown)
        unshow(slot);
    if (m_rows.at(slot).isHeld)
        unhold(slot);
    m_tally.remove(m_rows.at(slot), m_meIndex);
    m_order.erase(place(m_order, m_rows.at(slot)));
    m_rows.remove(slot);
}

void QueueModel::unshow(Slot slot)
{
    const auto at = place(m_visible, m_rows.at(slot));
    const int row = static_cast<int>(at - m_visible.begin());
    beginRemoveRows({}, row, row);
    m_visible.erase(at);
    m_rows.at(slot).isShown = false;
    endRemoveRows();
}

void QueueModel::unhold(Slot slot)
{
    std::erase(m_held, slot);
    m_rows.at(slot).isHeld = false;
    Q_EMIT heldRowsChanged(heldRows());
}

void QueueModel::recount()
{
    m_tally = QueueTally();
    for (const Slot slot : m_order)
        m_tally.add(m_rows.at(slot), m_meIndex);
    Q_EMIT countsChanged();
}

// ---- what is shown

void QueueModel::setView(QueueView view)
{
    if (view == m_view)
        return;
    m_view = view;
    setFilter({});
    rebuild(m_order);
}

void QueueModel::setFilter(const QString &text)
{
    if (text == m_filterText)
        return;
    const QueueFilter previous = m_filter;
    m_filterText = m_effectiveFilter = text;
    m_filter = QueueFilter(text);
    // Held rows are part of the view again, so narrowing may only start from the screen if there are none.
    const bool narrows = m_filter.narrows(previous) && m_held.empty();
    rebuild(narrows ? Slots(m_visible) : m_order);
    if (m_visible.empty() && !m_filter.isEmpty()) {
        const QueueFilter typed = m_filter;
        m_filter = QueueFilter(swapLayout(text));
        rebuild(m_order);
        if (m_visible.empty())
            m_filter = typed;
        else
            m_effectiveFilter = swapLayout(text);
    }
}

/// Shows those of `candidates` (in order) that belong. Another view or filter is another list, hence a reset.
void QueueModel::rebuild(const Slots &candidates)
{
    beginResetModel();
    for (const Slot slot : m_visible)
        m_rows.at(slot).isShown = false;
    const QueueMatcher matcher(m_filter, m_rows);
    Slots shown;
    for (const Slot slot : candidates) {
        if (belongs(m_rows.at(slot), matcher))
            shown.push_back(slot);
    }
    m_visible.swap(shown);
    for (const Slot slot : m_visible)
        m_rows.at(slot).isShown = true;
    forgetHeld();
    endResetModel();
}

void QueueModel::forgetHeld()
{
    if (m_held.empty())
        return;
    for (const Slot slot : m_held)
        m_rows.at(slot).isHeld = false;
    m_held.clear();
    Q_EMIT heldRowsChanged(0);
}

void QueueModel::setCursor(const std::optional<RequestId> &id)
{
    m_cursor = id;
}

void QueueModel::showHeldRows()
{
    Slots waiting = m_held;
    forgetHeld();
    sortQueue(m_rows, waiting);
    insertShown(waiting);
}

std::optional<int> QueueModel::rowOf(const RequestId &id) const
{
    const std::optional<Slot> slot = m_rows.find(id);
    if (!slot || !m_rows.at(*slot).isShown)
        return {};
    const auto at = std::lower_bound(m_visible.begin(), m_visible.end(), *slot,
                                     [this](Slot a, Slot b) { return isBefore(m_rows.at(a), m_rows.at(b)); });
    return static_cast<int>(at - m_visible.begin());
}

} // namespace hline
