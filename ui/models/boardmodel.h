// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/boardwords.h"

#include <QAbstractListModel>

namespace hline {

/// The wall of the board: waiting guaranteed requests by deadline. A tick looks at the rows that are seen and tells of those whose
/// words have changed, so it costs what the screen holds. S-QUE-1, S-UI-1.
class BoardModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    explicit BoardModel(const Phrasebook &phrasebook, QObject *parent = nullptr);

    void setBoard(const Board &board, const BusinessCalendar &calendar);
    void tick(Instant now, int firstVisible, int lastVisible);
    [[nodiscard]] const QueueRow *row(int row) const; ///< null beyond the rows
    [[nodiscard]] std::optional<int> rowOf(const RequestId &id) const;
    [[nodiscard]] const BusinessCalendar &calendar() const { return m_calendar; }
    [[nodiscard]] Instant now() const { return m_now; }
    [[nodiscard]] std::size_t missed() const; ///< now

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] QString words(const QueueRow &row) const;

    const Phrasebook &m_phrasebook;
    std::vector<QueueRow> m_rows;
    std::vector<Instant> m_deadlines;
    std::vector<QString> m_said; ///< what the screen says of a row, as far as it was looked at
    BusinessCalendar m_calendar;
    Instant m_now;
};

/// Who works on what, and who is free.
class PeopleModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    explicit PeopleModel(const Phrasebook &phrasebook, QObject *parent = nullptr);

    void setPeople(const std::vector<BoardPerson> &people, Instant now);
    void tick(Instant now, int firstVisible, int lastVisible); ///< only those who work
    [[nodiscard]] const BoardPerson *person(int row) const;    ///< null beyond the rows
    [[nodiscard]] const std::vector<BoardPerson> &people() const { return m_people; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /// Display: what is being done; AccessibleText: with the name.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    const Phrasebook &m_phrasebook;
    std::vector<BoardPerson> m_people;
    Instant m_now;
};

} // namespace hline
