// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/queuemodel.h"

// What the cells of the queue say.

namespace hline {

using namespace Qt::Literals::StringLiterals;

int QueueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_visible.size());
}

int QueueModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : QueueColumnCount;
}

QString QueueModel::cellText(const QueueRow &row, QueueColumn column) const
{
    switch (column) {
    case QueueColumn::Countdown: return m_phrasebook.countdown(row, calendar(), now());
    case QueueColumn::Number: return row.number;
    case QueueColumn::Client: return row.client;
    case QueueColumn::Subject: return row.subject;
    case QueueColumn::Balance: return row.balance ? m_phrasebook.hoursMinutes(*row.balance) : u"—"_s;
    case QueueColumn::Service: return m_phrasebook.name(row.service);
    case QueueColumn::Channel: return m_phrasebook.name(row.channel);
    case QueueColumn::Assignee: return row.assignee;
    }
    return {};
}

QVariant QueueModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto column = static_cast<QueueColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return cellText(rowAt(index.row()), column);
    case Qt::ToolTipRole: {
        const QueueRow row = rowAt(index.row());
        return column == QueueColumn::Countdown ? m_phrasebook.deadlineText(row, calendar(), now()) : cellText(row, column);
    }
    case Qt::AccessibleTextRole: // any cell reads the row: moving by rows must not depend on the column the cursor is in
        return m_phrasebook.rowSentence(rowAt(index.row()), calendar(), now());
    case Qt::TextAlignmentRole:
        return column == QueueColumn::Balance ? int(Qt::AlignRight | Qt::AlignVCenter) : int(Qt::AlignLeft | Qt::AlignVCenter);
    case RequestIdRole:
        return idAt(index.row()).uuid();
    case NumberRole:
        return rowAt(index.row()).number;
    default: // roles are an open set of integers, not an enumeration of ours
        return {};
    }
}

QVariant QueueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= QueueColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<QueueColumn>(section) == QueueColumn::Balance ? int(Qt::AlignRight | Qt::AlignVCenter)
                                                                        : int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<QueueColumn>(section)) {
    case QueueColumn::Countdown: return tr("Answer by");
    case QueueColumn::Number: return tr("No.");
    case QueueColumn::Client: return tr("Client");
    case QueueColumn::Subject: return tr("Subject");
    case QueueColumn::Balance: return tr("Minutes left", "column of the queue");
    case QueueColumn::Service: return tr("Service");
    case QueueColumn::Channel: return tr("Channel");
    case QueueColumn::Assignee: return tr("Taken by");
    }
    return {};
}

} // namespace hline
