// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/moneyviews.h"

#include <QAbstractTableModel>

namespace hline {

class Phrasebook;

/// The contracts of a month that closes, one row each, as ordered by the desk. Regulation 2.4.2.6b, S-OFF-2.
class MonthContractsModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { NumberColumn, ClientColumn, StateColumn, UsedColumn, OverlimitColumn, CarriedColumn, ColumnCount };

    explicit MonthContractsModel(const Phrasebook &phrasebook, QObject *parent = nullptr);

    void setContracts(std::vector<MonthToClose> contracts, Instant now);
    void setFilter(const QString &text); ///< in number or client
    [[nodiscard]] const MonthToClose *contract(int row) const; ///< null beyond the rows
    [[nodiscard]] std::optional<int> rowOf(const ContractId &id) const;
    [[nodiscard]] bool hasContracts() const { return !m_contracts.empty(); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void apply();
    [[nodiscard]] QString text(const MonthToClose &contract, int column) const;

    const Phrasebook &m_phrasebook;
    std::vector<MonthToClose> m_contracts;
    Instant m_now;
    QString m_filter; ///< folded
    std::vector<std::size_t> m_rows; ///< of the contracts
};

} // namespace hline
