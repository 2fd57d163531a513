// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/officewords.h"
#include "workflow/deskaccess.h"

#include <QAbstractTableModel>
#include <QTimer>

namespace hline {

class Phrasebook;

/// Line by line: what waits, what was accepted, what was refused and why.
class OutboxModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { When, What, Request, State, Reason, ColumnCount };
    enum class Reading { Loading, Empty, Rows };

    OutboxModel(DeskAccess &desk, const Phrasebook &phrasebook, QObject *parent = nullptr);

    void load();
    [[nodiscard]] Reading reading() const { return m_reading; }
    [[nodiscard]] const OutboxLine *line(int row) const; ///< null if there is none
    [[nodiscard]] QString reason(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void loaded();

private:
    void take(std::vector<OutboxLine> lines);
    [[nodiscard]] QString cell(const OutboxLine &line, int column) const;
    [[nodiscard]] QString sentence(const OutboxLine &line) const;

    DeskAccess &m_desk;
    const Phrasebook &m_phrasebook;
    OfficeWords m_words;
    std::vector<OutboxLine> m_lines;
    Reading m_reading = Reading::Loading;
    quint64 m_asked = 0;
    QTimer m_soon; ///< a page of the office brings many changes
};

} // namespace hline
