// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/unsentwords.h"

#include "text/phrasebook.h"
#include "text/phrases.h"

namespace hline {

QString rebuiltText(const Phrasebook &phrasebook, const RebuiltDesk &desk)
{
    const QString unsent = QString::number(desk.unsent);
    if (desk.lost > 0) {
        return phrasebook.say(QT_TRANSLATE_NOOP("Hline", "The desk file was damaged. The desk is made anew from the office; records not sent that are sent "
                                                         "anew: %1, that could not be read: %2. Look whether your last entries are there. The damaged "
                                                         "file is kept: %3."), {unsent, QString::number(desk.lost), desk.aside});
    }
    return phrasebook.say(QT_TRANSLATE_NOOP("Hline", "The desk file was damaged. The desk is made anew from the office; records not sent that are sent anew: "
                                                     "%1. Nothing of yours is lost. The damaged file is kept: %2."), {unsent, desk.aside});
}

QString takenText(const Phrasebook &phrasebook, const TakenUnsent &taken)
{
    QStringList lines{phrasebook.say(QT_TRANSLATE_NOOP("Hline", "Taken in: %1. Here already: %2."),
                                     {QString::number(taken.facts.taken), QString::number(taken.facts.known)})};
    for (const Error &line : taken.leftOut)
        lines << phrasebook.say(QT_TRANSLATE_NOOP("Hline", "Left out: %1"), {phrasebook.sentence(line)});
    return lines.join(u'\n');
}

} // namespace hline
