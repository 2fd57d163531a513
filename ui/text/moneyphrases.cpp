// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/phrasebook.h"
#include "text/phrases.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

Day lastDayBefore(Instant end)
{
    return dayOf(end - seconds(1));
}

/// «0,5», «1,25», «0.5»: thousandths without the noughts at the end.
QString decimal(std::int64_t thousandths, QChar point)
{
    QString fraction = QString::number(thousandths % 1000).rightJustified(3, u'0');
    while (fraction.endsWith(u'0'))
        fraction.chop(1);
    return QString::number(thousandths / 1000) + (fraction.isEmpty() ? QString() : point + fraction);
}

} // namespace

QString Phrasebook::span(seconds length) const
{
    const auto whole = std::chrono::floor<minutes>(length);
    const auto hours = std::chrono::floor<std::chrono::hours>(whole);
    if (hours.count() == 0)
        return minutesText(whole);
    const QString text = say(QT_TRANSLATE_NOOP("Hline", "%1 h"), {QString::number(hours.count())}).replace(u' ', u'\u00a0');
    return whole == hours ? text : text + u'\u00a0' + minutesText(whole - hours);
}

QString Phrasebook::normText(minutes norm) const
{
    const std::int64_t thousandths = normHoursOf(norm);
    if (thousandths % 1000 == 0)
        return say(QT_TRANSLATE_N_NOOP("Hline", "%n norm-hour(s) (%1)"), {minutesText(norm)}, static_cast<int>(thousandths / 1000));
    const QChar point = language() == Language::Russian ? u',' : u'.';
    return say(QT_TRANSLATE_NOOP("Hline", "%1 norm-hours (%2)"), {decimal(thousandths, point), minutesText(norm)});
}

QString Phrasebook::planAgainstFact(const RequestRecord &record) const
{
    const QString worked = span(record.worked());
    if (record.quote.agreements.empty())
        return say(QT_TRANSLATE_NOOP("Hline", "No volume is agreed; worked %1."), {worked});
    return say(QT_TRANSLATE_NOOP("Hline", "Agreed %1, worked %2."), {span(record.quote.agreements.back().agreed), worked});
}

QString Phrasebook::chargeText(const ChargeResult &charge) const
{
    QStringList parts;
    if (charge.prepaid > minutes(0))
        parts << say(QT_TRANSLATE_NOOP("Hline", "%1 from the balance"), {minutesText(charge.prepaid)});
    if (charge.overlimit > minutes(0))
        parts << say(QT_TRANSLATE_NOOP("Hline", "%1 beyond the package"), {minutesText(charge.overlimit)});
    if (charge.invoice > minutes(0))
        parts << say(QT_TRANSLATE_NOOP("Hline", "%1 by invoice"), {minutesText(charge.invoice)});
    return parts.join(u", "_s);
}

QString Phrasebook::sentence(const CompletedNorm &done) const
{
    const QString left = done.balance ? say(QT_TRANSLATE_NOOP("Hline", "Left: %1."), {minutesText(*done.balance)}) : QString();
    return sentences({say(QT_TRANSLATE_NOOP("Hline", "Request No. %1 is completed: %2 charged by the norm (%3); worked %4."),
                          {done.number, minutesText(done.done.charged()), chargeText(done.charge), span(done.done.actual)}), left});
}

QString Phrasebook::sentence(const DeliveredQuote &done) const
{
    return say(QT_TRANSLATE_NOOP("Hline", "Request No. %1 is delivered: %2 charged as agreed (%3); worked %4."),
               {done.number, span(done.agreed), chargeText(done.charge), span(done.actual)});
}

QString Phrasebook::sentence(const PurchasePreview &preview, Instant now) const
{
    const QString covered = preview.covered > minutes(0)
        ? say(QT_TRANSLATE_NOOP("Hline", "%1 of it pay earlier time beyond the package."), {minutesText(preview.covered)}) : QString();
    const QString when = preview.at > now ? say(QT_TRANSLATE_NOOP("Hline", "In force from %1."), {moment(preview.at, now)}) : QString();
    return sentences({say(QT_TRANSLATE_NOOP("Hline", "%1 more: the balance goes from %2 to %3; usable through %4."),
                          {minutesText(preview.amount), minutesText(preview.before), minutesText(preview.after),
                           day(lastDayBefore(preview.validTo))}), covered, when});
}

/// Regulation 2.4.2.5a, I-20: what could not be provided is told apart from other adjustments.
QString Phrasebook::purchaseLine(const PurchaseRecord &record, Instant now) const
{
    const PurchasedLot &lot = record.lot;
    QStringList parts{moment(lot.activeFrom, now),
                      record.notProvidedIn ? say(QT_TRANSLATE_NOOP("Hline", "%1 were not provided in %2 and are granted for the next month"),
                                                 {minutesText(lot.amount), monthName(*record.notProvidedIn)})
                                           : say(QT_TRANSLATE_NOOP("Hline", "%1: %2"), {name(lot.kind), minutesText(lot.amount)})};
    if (lot.validTo)
        parts << say(QT_TRANSLATE_NOOP("Hline", "through %1"), {day(lastDayBefore(*lot.validTo))});
    if (!record.reason.isEmpty())
        parts << record.reason;
    if (record.reversed)
        parts << say(QT_TRANSLATE_NOOP("Hline", "taken back"));
    return parts.join(u" · "_s);
}

/// Regulation 2.4.2.6b … d: «40 перенос, сгорит 30.09», «Разовый тариф 60 мин, осталось 38, до 15.10.2026 включительно».
QString Phrasebook::lotLine(const LotState &lot) const
{
    const QString last = day(lastDayBefore(lot.validTo));
    switch (lot.kind) {
    case LotKind::OneOff:
        return say(QT_TRANSLATE_NOOP("Hline", "One-off tariff of %1, %2 left, through %3 inclusive"),
                   {minutesText(lot.granted), minutesText(lot.left), last});
    case LotKind::Carry:
    case LotKind::Package:
    case LotKind::TopUp:
    case LotKind::Adjustment:
        return lot.hopsLeft == 0 ? say(QT_TRANSLATE_NOOP("Hline", "%1 %2, expire after %3"), {minutesText(lot.left), lotWord(lot.kind), last})
                                 : say(QT_TRANSLATE_NOOP("Hline", "%1 %2, then carried over if paid on time"),
                                       {minutesText(lot.left), lotWord(lot.kind)});
    }
    Q_UNREACHABLE();
}

/// Regulation 2.4.2.6e: three working days before the end.
QString Phrasebook::endingText(const LotState &lot) const
{
    return say(QT_TRANSLATE_NOOP("Hline", "The one-off tariff ends on %1: %2 not used yet will expire."),
               {day(lastDayBefore(lot.validTo)), minutesText(lot.left)});
}

QString Phrasebook::actText(const ActFigures &figures) const
{
    return say(QT_TRANSLATE_NOOP("Hline", "used %1, beyond the package %2, carried over %3"),
               {minutesText(figures.used), minutesText(figures.overlimit), minutesText(figures.carried)});
}

QString Phrasebook::actDifference(const DifferingAct &act) const
{
    return say(QT_TRANSLATE_NOOP("Hline", "the act states: %1; the records give: %2"), {actText(act.said), actText(act.now)});
}

QString Phrasebook::lotWord(LotKind kind) const
{
    switch (kind) {
    case LotKind::Carry: return say(QT_TRANSLATE_NOOP("Hline", "carry-over"));
    case LotKind::Package: return say(QT_TRANSLATE_NOOP("Hline", "package"));
    case LotKind::OneOff: return say(QT_TRANSLATE_NOOP("Hline", "one-off tariff"));
    case LotKind::TopUp: return say(QT_TRANSLATE_NOOP("Hline", "top-up"));
    case LotKind::Adjustment: return say(QT_TRANSLATE_NOOP("Hline", "adjustment"));
    }
    Q_UNREACHABLE();
}

} // namespace hline
