// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/queuefilter.h"
#include "models/queueviews.h"
#include "models/roles.h"
#include "text/phrasebook.h"

#include <QAbstractTableModel>

namespace hline {

/// The queue as the table shows it: all open requests in memory, of them the rows of one view that pass one filter, always in
/// S-QUE-1 order. The order depends on absolute times only, so the passing of time never moves a row.
class QueueModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Arrival { Load, Live }; ///< only live rows are held back above the cursor

    QueueModel(const Phrasebook &phrasebook, const Clock &clock, QObject *parent = nullptr);

    // ---- content
    void setMe(const ConsultantId &me);
    void setCalendar(const BusinessCalendar &calendar);
    /// The desk's own once it was loaded, until then the statutory one, made only for those who ask.
    [[nodiscard]] const BusinessCalendar &calendar() const;
    /// Adds unknown rows, updates known ones, drops those that are closed.
    void merge(std::vector<PreparedRow> rows, Arrival arrival);
    void remove(const std::vector<RequestId> &ids);
    [[nodiscard]] std::vector<RequestId> ids() const;

    // ---- what is shown
    void setView(QueueView view);
    [[nodiscard]] QueueView view() const { return m_view; }
    void setFilter(const QString &text);
    [[nodiscard]] QString filterText() const { return m_filterText; }
    /// Text that was really searched: the other layout's letters if the typed ones find nothing.
    [[nodiscard]] QString effectiveFilter() const { return m_effectiveFilter; }
    [[nodiscard]] const std::array<int, QueueViewCount> &counts() const { return m_tally.counts(); }

    // ---- rows that wait above the cursor
    /// The row under the cursor: new rows do not jump in above it.
    void setCursor(const std::optional<RequestId> &id);
    [[nodiscard]] int heldRows() const { return static_cast<int>(m_held.size()); }
    void showHeldRows();

    // ---- rows
    [[nodiscard]] std::optional<int> rowOf(const RequestId &id) const;
    [[nodiscard]] RequestId idAt(int row) const { return m_rows.at(slotAt(row)).id; }
    [[nodiscard]] QueueRow rowAt(int row) const { return m_rows.unpack(slotAt(row)); }
    /// Without texts, for painting time.
    [[nodiscard]] QueueRow clockAt(int row) const { return m_rows.unpackClock(slotAt(row)); }
    [[nodiscard]] bool contains(const RequestId &id) const { return m_rows.find(id).has_value(); }
    /// Does any countdown run, so that time must be repainted?
    [[nodiscard]] bool hasCountdowns() const { return m_tally.of(QueueView::Guaranteed) > 0; }
    [[nodiscard]] Instant now() const { return m_clock.instant(); }
    [[nodiscard]] QString cellText(const QueueRow &row, QueueColumn column) const;
    [[nodiscard]] const Phrasebook &phrasebook() const { return m_phrasebook; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void countsChanged();
    void heldRowsChanged(int count);

private:
    using Slots = std::vector<Slot>;
    [[nodiscard]] Slot slotAt(int row) const { return m_visible[static_cast<std::size_t>(row)]; }
    [[nodiscard]] Slots::iterator place(Slots &list, const PackedRow &row) const;
    [[nodiscard]] Slots::iterator placeNear(Slots &list, Slots::iterator old, const PackedRow &row) const;
    [[nodiscard]] bool belongs(const PackedRow &row, const QueueMatcher &matcher) const;
    [[nodiscard]] bool isAboveCursor(const PackedRow &row) const;

    void insertNew(Slots slots, Arrival arrival);
    void insertOrdered(const Slots &slots);
    void insertShown(const Slots &slots);
    void hold(const Slots &slots);
    void update(Slot slot, PackedRow row, Arrival arrival);
    void updateShown(Slot slot, const PackedRow &row);
    void store(Slot slot, const PackedRow &row, Slots::iterator from);
    void drop(Slot slot);
    void unshow(Slot slot);
    void unhold(Slot slot);
    void recount();
    void rebuild(const Slots &candidates);
    void forgetHeld();

    const Phrasebook &m_phrasebook;
    const Clock &m_clock;
    mutable std::optional<BusinessCalendar> m_calendar;
    QueueRows m_rows;
    QueueTally m_tally;
    Slots m_order;   ///< every row, in S-QUE-1 order
    Slots m_visible; ///< the shown ones, in the same order
    Slots m_held;    ///< new rows of the view above the cursor, not shown yet
    QueueView m_view = QueueView::All;
    QString m_filterText, m_effectiveFilter;
    QueueFilter m_filter;
    ConsultantId m_me;
    std::uint32_t m_meIndex = 0;
    std::optional<RequestId> m_cursor;
};

} // namespace hline
