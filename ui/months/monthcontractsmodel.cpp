// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "months/monthcontractsmodel.h"

#include "base/fold.h"
#include "text/phrasebook.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isFigure(int column)
{
    return column == MonthContractsModel::UsedColumn || column == MonthContractsModel::OverlimitColumn
        || column == MonthContractsModel::CarriedColumn;
}

QString figure(minutes amount)
{
    return amount == minutes(0) ? u"–"_s : QString::number(amount.count());
}

} // namespace

MonthContractsModel::MonthContractsModel(const Phrasebook &phrasebook, QObject *parent)
    : QAbstractTableModel(parent)
    , m_phrasebook(phrasebook)
{
}

void MonthContractsModel::setContracts(std::vector<MonthToClose> contracts, Instant now)
{
    m_contracts = std::move(contracts);
    m_now = now;
    apply();
}

void MonthContractsModel::setFilter(const QString &text)
{
    const QString folded = foldForSearch(text);
    if (folded == m_filter)
        return;
    m_filter = folded;
    apply();
}

void MonthContractsModel::apply()
{
    beginResetModel();
    m_rows.clear();
    for (std::size_t i = 0; i < m_contracts.size(); ++i) {
        if (m_filter.isEmpty() || foldForSearch(m_contracts[i].number + u'\n' + m_contracts[i].client).contains(m_filter))
            m_rows.push_back(i);
    }
    endResetModel();
}

const MonthToClose *MonthContractsModel::contract(int row) const
{
    return row >= 0 && static_cast<std::size_t>(row) < m_rows.size() ? &m_contracts[m_rows[static_cast<std::size_t>(row)]] : nullptr;
}

std::optional<int> MonthContractsModel::rowOf(const ContractId &id) const
{
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        if (m_contracts[m_rows[row]].contract == id)
            return static_cast<int>(row);
    }
    return std::nullopt;
}

int MonthContractsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int MonthContractsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString MonthContractsModel::text(const MonthToClose &contract, int column) const
{
    switch (column) {
    case NumberColumn: return contract.number;
    case ClientColumn: return contract.client;
    case StateColumn: return contract.closedAt ? tr("closed %1").arg(m_phrasebook.moment(*contract.closedAt, m_now)) : tr("open");
    case UsedColumn: return figure(contract.used);
    case OverlimitColumn: return figure(contract.overlimit);
    case CarriedColumn: return figure(contract.carried);
    default: return {};
    }
}

QVariant MonthContractsModel::data(const QModelIndex &index, int role) const
{
    const MonthToClose *shown = contract(index.row());
    if (!shown)
        return {};
    if (role == Qt::DisplayRole)
        return text(*shown, index.column());
    if (role == Qt::ToolTipRole && index.column() == ClientColumn)
        return shown->client.toHtmlEscaped();
    if (role == Qt::TextAlignmentRole && isFigure(index.column()))
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::AccessibleTextRole) {
        QStringList cells;
        for (int column = 0; column < ColumnCount; ++column)
            cells += u"%1: %2"_s.arg(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), text(*shown, column));
        return cells.join(u", "_s);
    }
    return {};
}

QVariant MonthContractsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((isFigure(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NumberColumn: return tr("Contract");
    case ClientColumn: return tr("Client");
    case StateColumn: return tr("State");
    case UsedColumn: return tr("Used, min");
    case OverlimitColumn: return tr("Beyond the package");
    case CarriedColumn: return tr("Carried over");
    default: return {};
    }
}

} // namespace hline
