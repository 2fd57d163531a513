// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registers/registermodel.h"

#include "base/fold.h"
#include "text/phrasebook.h"

#include <algorithm>

namespace hline {

using namespace Qt::Literals::StringLiterals;

RegisterModel::RegisterModel(const Phrasebook &phrasebook, QObject *parent)
    : QAbstractTableModel(parent)
    , m_phrasebook(phrasebook)
{
}

void RegisterModel::setBoard(const RegisterBoard &board)
{
    m_board = board;
    apply();
}

void RegisterModel::setFilter(const RegisterFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    apply();
}

/// A board is read by people who decide, not every second: it is shown anew as a whole.
void RegisterModel::apply()
{
    beginResetModel();
    m_rows.clear();
    for (std::size_t i = 0; i < m_board.entries.size(); ++i) {
        if (isShown(m_board.entries[i]))
            m_rows.push_back(i);
    }
    endResetModel();
}

bool RegisterModel::isShown(const RegisterEntry &entry) const
{
    switch (m_filter.which) {
    case RegisterFilter::Which::Pending:
        if (isSettled(entry.row.state))
            return false;
        break;
    case RegisterFilter::Which::One:
        if (entry.row.state != m_filter.state)
            return false;
        break;
    case RegisterFilter::Which::All: break;
    }
    if (m_filter.text.isEmpty())
        return true;
    const QString all = entry.row.number + u'\n' + entry.row.subject + u'\n' + entry.clients.join(u'\n') + u'\n' + entry.row.release;
    return foldForSearch(all).contains(m_filter.text);
}

const RegisterEntry *RegisterModel::entry(int row) const
{
    return row >= 0 && static_cast<std::size_t>(row) < m_rows.size() ? &m_board.entries[m_rows[static_cast<std::size_t>(row)]] : nullptr;
}

std::optional<int> RegisterModel::rowOf(const RequestId &id) const
{
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        if (m_board.entries[m_rows[row]].row.id == id)
            return static_cast<int>(row);
    }
    return std::nullopt;
}

int RegisterModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RegisterModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString RegisterModel::age(const RegisterEntry &entry) const
{
    const auto days = (dayOf(m_board.now) - dayOf(entry.row.arrival)).count();
    return days <= 0 ? tr("today") : tr("%n day(s)", nullptr, static_cast<int>(days));
}

QString RegisterModel::text(const RegisterEntry &entry, int column) const
{
    switch (column) {
    case AskingColumn: return QString::number(entry.asking);
    case NumberColumn: return entry.row.number;
    case StateColumn:
        return entry.duplicateNumber.isEmpty() ? m_phrasebook.name(entry.row.state)
                                               : tr("%1 of No. %2").arg(m_phrasebook.name(entry.row.state), entry.duplicateNumber);
    case SubjectColumn: return entry.row.subject;
    case ClientColumn: return entry.clients.join(u", "_s);
    case ReleaseColumn: return entry.row.release;
    case AgeColumn: return age(entry);
    default: return {};
    }
}

QVariant RegisterModel::data(const QModelIndex &index, int role) const
{
    const RegisterEntry *shown = entry(index.row());
    if (!shown)
        return {};
    if (role == Qt::DisplayRole)
        return text(*shown, index.column());
    if (role == Qt::ToolTipRole && index.column() == ClientColumn)
        return shown->clients.join(u'\n').toHtmlEscaped();
    if (role == Qt::TextAlignmentRole && index.column() == AskingColumn)
        return static_cast<int>(Qt::AlignCenter);
    if (role == Qt::AccessibleTextRole) {
        QStringList cells;
        for (int column = 0; column < ColumnCount; ++column)
            cells += u"%1: %2"_s.arg(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), text(*shown, column));
        return cells.join(u", "_s);
    }
    return {};
}

QVariant RegisterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case AskingColumn: return tr("Ask");
    case NumberColumn: return tr("No.");
    case StateColumn: return tr("State");
    case SubjectColumn: return tr("Subject");
    case ClientColumn: return tr("Clients");
    case ReleaseColumn: return tr("Release");
    case AgeColumn: return tr("Age");
    default: return {};
    }
}

} // namespace hline
