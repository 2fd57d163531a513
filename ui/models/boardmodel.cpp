// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/boardmodel.h"

#include "text/phrasebook.h"

#include <algorithm>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A narrow board cuts its lines; what clients are called is no markup.
QString toolTip(const QString &sentence)
{
    return u"<qt>%1</qt>"_s.arg(sentence.toHtmlEscaped());
}

} // namespace

BoardModel::BoardModel(const Phrasebook &phrasebook, QObject *parent) : QAbstractListModel(parent), m_phrasebook(phrasebook)
{
}

void BoardModel::setBoard(const Board &board, const BusinessCalendar &calendar)
{
    const bool isSame = std::ranges::equal(m_rows, board.guaranteed, {}, &QueueRow::id, &QueueRow::id);
    if (!isSame)
        beginResetModel();
    m_rows = board.guaranteed;
    m_calendar = calendar;
    m_now = board.asOf;
    m_said.assign(m_rows.size(), {});
    m_deadlines.clear();
    for (const QueueRow &row : m_rows)
        m_deadlines.push_back(row.deadline.value_or(Instant::max()));
    if (!isSame)
        endResetModel();
    else if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

QString BoardModel::words(const QueueRow &row) const
{
    const BoardWords say(m_phrasebook);
    return say.remaining(row, m_calendar, m_now) + u'\n' + say.below(row, m_calendar, m_now);
}

void BoardModel::tick(Instant now, int firstVisible, int lastVisible)
{
    m_now = now;
    for (int i = std::max(0, firstVisible); i <= std::min(lastVisible, rowCount() - 1); ++i) {
        const auto at = static_cast<std::size_t>(i);
        QString said = words(m_rows[at]);
        if (said == m_said[at])
            continue;
        m_said[at] = std::move(said);
        Q_EMIT dataChanged(index(i), index(i));
    }
}

const QueueRow *BoardModel::row(int row) const
{
    return row >= 0 && row < rowCount() ? &m_rows[static_cast<std::size_t>(row)] : nullptr;
}

std::optional<int> BoardModel::rowOf(const RequestId &id) const
{
    const auto found = std::ranges::find(m_rows, id, &QueueRow::id);
    return found == m_rows.end() ? std::nullopt : std::optional(static_cast<int>(found - m_rows.begin()));
}

std::size_t BoardModel::missed() const
{
    return missedOf(m_deadlines, m_calendar, m_now);
}

int BoardModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant BoardModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QueueRow &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return BoardWords(m_phrasebook).remaining(row, m_calendar, m_now);
    case Qt::ToolTipRole:
        return toolTip(m_phrasebook.rowSentence(row, m_calendar, m_now));
    case Qt::AccessibleTextRole:
        return m_phrasebook.rowSentence(row, m_calendar, m_now);
    default: // roles are an open set of integers, not an enumeration of ours
        return {};
    }
}

PeopleModel::PeopleModel(const Phrasebook &phrasebook, QObject *parent) : QAbstractListModel(parent), m_phrasebook(phrasebook)
{
}

void PeopleModel::setPeople(const std::vector<BoardPerson> &people, Instant now)
{
    beginResetModel();
    m_people = people;
    m_now = now;
    endResetModel();
}

void PeopleModel::tick(Instant now, int firstVisible, int lastVisible)
{
    m_now = now;
    for (int i = std::max(0, firstVisible); i <= std::min(lastVisible, rowCount() - 1); ++i) {
        if (person(i)->presence == Presence::Working)
            Q_EMIT dataChanged(index(i), index(i), {Qt::DisplayRole});
    }
}

const BoardPerson *PeopleModel::person(int row) const
{
    return row >= 0 && row < rowCount() ? &m_people[static_cast<std::size_t>(row)] : nullptr;
}

int PeopleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_people.size());
}

QVariant PeopleModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const BoardPerson &person = m_people[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return BoardWords(m_phrasebook).doing(person, m_now);
    case Qt::ToolTipRole:
        return toolTip(data(index, Qt::AccessibleTextRole).toString());
    case Qt::AccessibleTextRole:
        return u"%1: %2"_s.arg(person.name, BoardWords(m_phrasebook).doing(person, m_now));
    default: // roles are an open set of integers, not an enumeration of ours
        return {};
    }
}

} // namespace hline
