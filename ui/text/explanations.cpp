// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/phrasebook.h"
#include "text/phrases.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

QString Phrasebook::sentence(const Step &step, Instant now) const
{
    Q_UNUSED(now)
    return say(QT_TRANSLATE_NOOP("Hline", "Rule %1: %2."), {QString::fromLatin1(step.rule), QString::fromLatin1(step.code)});
}

QString Phrasebook::sentence(const BalanceLine &line, Instant now) const
{
    Q_UNUSED(now)
    return minutesText(line.delta);
}

QString Phrasebook::guaranteeReason(const Response &response, Instant now) const
{
    Q_UNUSED(now)
    return name(response.state);
}

} // namespace hline
