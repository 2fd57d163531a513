// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "office/outboxmodel.h"

#include "text/phrasebook.h"
#include "workflow/askdesk.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int MostLines = 500;
constexpr std::chrono::milliseconds Together{200};

} // namespace

OutboxModel::OutboxModel(DeskAccess &desk, const Phrasebook &phrasebook, QObject *parent)
    : QAbstractTableModel(parent), m_desk(desk), m_phrasebook(phrasebook), m_words(phrasebook)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(Together);
    connect(&m_soon, &QTimer::timeout, this, &OutboxModel::load);
    connect(&m_desk, &DeskAccess::changed, this, [this] {
        if (!m_soon.isActive())
            m_soon.start();
    });
    load();
}

void OutboxModel::load()
{
    const quint64 asked = ++m_asked;
    askDesk(
        m_desk, this, [](const Workplace &work) { return OutboxQuery(work.store(), work.me()).lines(MostLines); },
        [this, asked](const std::vector<OutboxLine> &lines) {
            if (asked == m_asked)
                take(lines);
        });
}

void OutboxModel::take(std::vector<OutboxLine> lines)
{
    beginResetModel();
    m_lines = std::move(lines);
    m_reading = m_lines.empty() ? Reading::Empty : Reading::Rows;
    endResetModel();
    Q_EMIT loaded();
}

const OutboxLine *OutboxModel::line(int row) const
{
    return row >= 0 && row < std::ssize(m_lines) ? &m_lines[static_cast<std::size_t>(row)] : nullptr;
}

QString OutboxModel::reason(int row) const
{
    const OutboxLine *found = line(row);
    return found ? m_words.reason(*found, m_desk.clock().instant()) : QString();
}

int OutboxModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int OutboxModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString OutboxModel::cell(const OutboxLine &line, int column) const
{
    const Instant now = m_desk.clock().instant();
    switch (static_cast<Column>(column)) {
    case When: return m_phrasebook.moment(line.record.made, now);
    case What: return m_words.kind(line.record.kind);
    case Request:
        if (line.number.isEmpty())
            return {};
        return line.client.isEmpty() ? u"№ "_s + line.number : u"№ %1 · %2"_s.arg(line.number, line.client);
    case State: return m_words.state(line);
    case Reason: return m_words.reason(line, now);
    case ColumnCount: break;
    }
    return {};
}

/// The whole line for screen readers.
QString OutboxModel::sentence(const OutboxLine &line) const
{
    QStringList parts;
    for (int column = 0; column < ColumnCount; ++column) {
        if (const QString text = cell(line, column); !text.isEmpty())
            parts += text;
    }
    return parts.join(u", "_s);
}

QVariant OutboxModel::data(const QModelIndex &index, int role) const
{
    const OutboxLine *found = index.isValid() ? line(index.row()) : nullptr;
    if (!found)
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return cell(*found, index.column());
    return role == Qt::AccessibleTextRole ? QVariant(sentence(*found)) : QVariant();
}

QVariant OutboxModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case When: return tr("When");
    case What: return tr("What");
    case Request: return tr("Request");
    case State: return tr("State");
    case Reason: return tr("Why, and what to do");
    case ColumnCount: break;
    }
    return {};
}

} // namespace hline
