// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/phrasebook.h"
#include "text/phrases.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

QString Phrasebook::costText(const ReclassCost &cost) const
{
    QStringList parts;
    if (cost.becomesCharged > minutes(0))
        parts << say(QT_TRANSLATE_NOOP("Hline", "It was free of charge and becomes −%1."), {minutesText(cost.becomesCharged)});
    if (cost.overlimit > minutes(0))
        parts << say(QT_TRANSLATE_NOOP("Hline", "Of it beyond the package: %1."), {minutesText(cost.overlimit)});
    if (cost.returned > minutes(0))
        parts << say(QT_TRANSLATE_NOOP("Hline", "%1 come back to the client."), {minutesText(cost.returned)});
    if (cost.staysFree > minutes(0))
        parts << say(QT_TRANSLATE_NOOP("Hline", "%1 worked so far stay free of charge."), {minutesText(cost.staysFree)});
    if (cost.staysCharged > minutes(0) && cost.returned == minutes(0))
        parts << say(QT_TRANSLATE_NOOP("Hline", "%1 charged so far stay charged."), {minutesText(cost.staysCharged)});
    if (parts.isEmpty())
        parts << say(QT_TRANSLATE_NOOP("Hline", "Nothing has been worked yet that it would change."));
    return sentences(parts);
}

QString Phrasebook::returnedText(const ReclassCost &cost) const
{
    const QString returned = say(QT_TRANSLATE_NOOP("Hline", "Returned to the client: %1"), {minutesText(cost.returned)});
    if (cost.returnedOverlimit == minutes(0))
        return returned;
    return returned + u" · "_s + say(QT_TRANSLATE_NOOP("Hline", "of it beyond the package %1"), {minutesText(cost.returnedOverlimit)});
}

/// Asks for consent; says what it costs and promises no date of a solution (I-16).
QString Phrasebook::consentLetter(const ReclassView &view) const
{
    QStringList lines{say(QT_TRANSLATE_NOOP("Hline", "Request No. %1."), {view.number}), QString(),
                      say(QT_TRANSLATE_NOOP("Hline", "Your question needs an individual consultation. It is charged by the time spent, one minute "
                                                     "for each minute begun, from your prepaid time (%1)."), {clause("2.4.2.1")})};
    if (view.cost.staysFree > minutes(0))
        lines << say(QT_TRANSLATE_NOOP("Hline", "The time worked so far, %1, stays free of charge."), {minutesText(view.cost.staysFree)});
    lines << say(QT_TRANSLATE_NOOP("Hline", "Prepaid time now: %1. What goes beyond it is given as far as there is time for it."),
                 {minutesText(view.cost.balanceBefore)})
          << QString() << say(QT_TRANSLATE_NOOP("Hline", "Do you agree? Please answer this letter: “I agree” or “I do not agree”."));
    return lines.join(u'\n');
}

QString Phrasebook::eventName(const QByteArray &type) const
{
    return wordText(eventNames(), type);
}

// I-13: a balance that the office told some time ago is shown with its age.
QString Phrasebook::balanceAge(Instant known, Instant now) const
{
    return say(QT_TRANSLATE_NOOP("Hline", "Balance as of %1 (no connection)"), {moment(known, now)});
}

} // namespace hline
