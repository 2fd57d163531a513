// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/moscowedit.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Held as if it were UTC.
QDateTime wallOf(Instant at)
{
    return QDateTime::fromSecsSinceEpoch((at + MoscowOffset).time_since_epoch().count(), Qt::UTC);
}

} // namespace

MoscowEdit::MoscowEdit(QWidget *parent) : QDateTimeEdit(parent)
{
    setTimeSpec(Qt::UTC);
    setDisplayFormat(u"dd.MM.yyyy HH:mm"_s);
}

Instant MoscowEdit::instant() const
{
    return Instant(seconds(dateTime().toSecsSinceEpoch())) - MoscowOffset;
}

void MoscowEdit::setInstant(Instant at)
{
    setDateTime(wallOf(at));
}

void MoscowEdit::setRange(Instant from, Instant to)
{
    setDateTimeRange(wallOf(from), wallOf(to));
}

} // namespace hline
