// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/registerviews.h"

#include <QAbstractTableModel>

namespace hline {

class Phrasebook;

/// Which entries of a board are shown.
struct RegisterFilter
{
    enum class Which { Pending, One, All };
    Which which = Which::Pending; ///< Pending: nothing is settled yet
    RegisterState state = RegisterState::Recorded; ///< for One
    QString text;                 ///< in number, subject, client or release; folded
    bool operator==(const RegisterFilter &) const = default;
};

/// A board of wishes or defects as a table: one row an entry, as ordered by the desk. R-2.4.3.2a
class RegisterModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { AskingColumn, NumberColumn, StateColumn, SubjectColumn, ClientColumn, ReleaseColumn, AgeColumn, ColumnCount };

    explicit RegisterModel(const Phrasebook &phrasebook, QObject *parent = nullptr);

    void setBoard(const RegisterBoard &board);
    void setFilter(const RegisterFilter &filter);
    [[nodiscard]] const RegisterEntry *entry(int row) const; ///< null beyond the rows
    [[nodiscard]] std::optional<int> rowOf(const RequestId &id) const;
    [[nodiscard]] bool hasEntries() const { return !m_board.entries.empty(); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void apply();
    [[nodiscard]] bool isShown(const RegisterEntry &entry) const;
    [[nodiscard]] QString text(const RegisterEntry &entry, int column) const;
    [[nodiscard]] QString age(const RegisterEntry &entry) const;

    const Phrasebook &m_phrasebook;
    RegisterBoard m_board;
    RegisterFilter m_filter;
    std::vector<std::size_t> m_rows; ///< of the board's entries
};

} // namespace hline
