// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets.h"

#include "request/timeentry.h"

namespace hline::fuzz {

QString timeentry(const QByteArray &bytes)
{
    const Instant now = *parseIsoMoscow(u"2026-11-22T12:00:00");
    const auto entry = parseTimeEntry(QString::fromUtf8(bytes), now);
    if (entry && (entry->length <= minutes(0) || entry->from + entry->length > now))
        return QStringLiteral("work of no length or of the future: %1 from %2").arg(entry->length.count()).arg(isoMoscow(entry->from));
    return {};
}

} // namespace hline::fuzz
