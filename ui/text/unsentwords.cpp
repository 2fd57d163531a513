// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/unsentwords.h"

#include "text/phrasebook.h"
#include "text/phrases.h"

namespace hline {

QString takenText(const Phrasebook &phrasebook, const TakenUnsent &taken)
{
    QStringList lines{phrasebook.say(QT_TRANSLATE_NOOP("Hline", "Taken in: %1. Here already: %2."),
                                     {QString::number(taken.facts.taken), QString::number(taken.facts.known)})};
    for (const Error &line : taken.leftOut)
        lines << phrasebook.say(QT_TRANSLATE_NOOP("Hline", "Left out: %1"), {phrasebook.sentence(line)});
    return lines.join(u'\n');
}

} // namespace hline
