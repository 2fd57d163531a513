// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/phrasebook.h"
#include "text/phrases.h"

namespace hline {

QString Phrasebook::historyLine(const HistoryRecord &record, Instant now) const
{
    return moment(toInstant(record.at), now);
}

} // namespace hline
