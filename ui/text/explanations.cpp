// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/phrasebook.h"
#include "text/phrases.h"

#include <array>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype ShortId = 8;

const Step *lastOf(const Steps &steps, std::initializer_list<QByteArray> codes)
{
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
        if (std::ranges::find(codes, step->code) != codes.end())
            return &*step;
    }
    return nullptr;
}

/// S-NRM-1, S-QUO-1, S-ONE-2, I-11: what it was for, or why it went.
const char *lineText(const BalanceLine &line)
{
    if (line.rule == "S-NRM-1")
        return QT_TRANSLATE_NOOP("Hline", "%1: %2 charged by the norm of a service, %3.");
    if (line.rule == "S-QUO-1")
        return QT_TRANSLATE_NOOP("Hline", "%1: %2 charged for delivered customisation as agreed, %3.");
    if (line.rule == "S-ONE-2")
        return QT_TRANSLATE_NOOP("Hline", "%2 expired (one-off tariff through %4).");
    if (line.rule == "I-11")
        return QT_TRANSLATE_NOOP("Hline", "%1: %2 taken back, %3.");
    switch (line.kind) {
    case BalanceLine::Kind::Granted: return QT_TRANSLATE_NOOP("Hline", "%1: %2 granted, %3.");
    case BalanceLine::Kind::Charged: return QT_TRANSLATE_NOOP("Hline", "%1: %2 charged, %3.");
    case BalanceLine::Kind::CarriedOut: return QT_TRANSLATE_NOOP("Hline", "%1: %2 carried into the next month, %3.");
    case BalanceLine::Kind::CarriedIn: return QT_TRANSLATE_NOOP("Hline", "%1: %2 carried over, %3.");
    case BalanceLine::Kind::Expired: return QT_TRANSLATE_NOOP("Hline", "%1: %2 expired, %3.");
    }
    return "";
}

} // namespace

QString Phrasebook::refText(const QString &ref) const
{
    if (const Phrase *event = find(eventNames(), ref.toLatin1()))
        return say(event->what);
    if (const std::optional<Service> service = serviceFromCode(ref.toLatin1()))
        return name(*service);
    return QUuid::fromString(ref).isNull() ? ref : ref.left(ShortId);
}

QString Phrasebook::sentence(const Step &step, Instant now) const
{
    const Phrase *phrase = find(stepPhrases(), step.code);
    if (!phrase)
        return say(QT_TRANSLATE_NOOP("Hline", "Rule %1: %2."), {QString::fromLatin1(step.rule), QString::fromLatin1(step.code)});
    const QString what = say(phrase->what, {step.at ? moment(*step.at, now) : QString(),
                                            step.until ? moment(*step.until, now) : QString(),
                                            step.seconds ? stopwatch(seconds(*step.seconds)) : QString(),
                                            step.amount ? minutesText(*step.amount) : QString(), refText(step.ref)});
    return sentences({what, step.rule.startsWith("R-") ? basis(step.rule.mid(2)) : QString()});
}

QString Phrasebook::lotName(const QString &lot) const
{
    const QString months = lot.section(u':', 1);
    if (lot.startsWith(u"PKG:"_s)) {
        if (const std::optional<Month> month = parseIsoMonth(months))
            return say(QT_TRANSLATE_NOOP("Hline", "package of %1"), {monthName(*month)});
    }
    if (lot.startsWith(u"RETURN:"_s)) { // S-RCL-4
        if (const std::optional<Month> month = parseIsoMonth(months.section(u'/', 0, 0)))
            return say(QT_TRANSLATE_NOOP("Hline", "returned minutes of %1"), {monthName(*month)});
    }
    if (lot.startsWith(u"CARRY:"_s)) {
        const std::optional<Month> origin = parseIsoMonth(months.section(u'>', 0, 0));
        const std::optional<Month> usable = parseIsoMonth(months.section(u'>', 1));
        if (origin && usable)
            return say(QT_TRANSLATE_NOOP("Hline", "carry-over from %1 to %2"), {monthName(*origin), monthName(*usable)});
    }
    return refText(lot);
}

QString Phrasebook::sentence(const BalanceLine &line, Instant now) const
{
    const minutes amount = line.kind == BalanceLine::Kind::Granted || line.kind == BalanceLine::Kind::CarriedIn
        ? line.delta : -line.delta;
    const QString lot = QUuid::fromString(line.lot).isNull() ? lotName(line.lot) : lotWord(line.lotKind);
    const QString what = say(lineText(line), {moment(line.at, now), minutesText(amount), lot, day(dayOf(line.at - seconds(1)))});
    const bool isOverlimit = line.kind == BalanceLine::Kind::Charged && line.lot.isEmpty();
    const QString said = isOverlimit ? say(QT_TRANSLATE_NOOP("Hline", "%1: work beyond the package, the balance does not change."),
                                           {moment(line.at, now)})
                                     : what;
    return sentences({said, line.rule.startsWith("R-") ? basis(line.rule.mid(2)) : QString()});
}

QString Phrasebook::queueReason(const Response &response, Instant now) const
{
    const Step *cause = lastOf(response.steps, {"EXHAUSTED", "NO_BALANCE", "NO_TARGET", "RESTORED_NO_TARGET"});
    const QString queue = name(GuaranteeState::GeneralQueue);
    if (!cause)
        return say(QT_TRANSLATE_NOOP("Hline", "%1: no guarantee is in force."), {queue});
    if (cause->code == "EXHAUSTED" && cause->at)
        return say(QT_TRANSLATE_NOOP("Hline", "%1: the prepaid time ran out %2 (%3)."), {queue, moment(*cause->at, now), clause("4.2.4")});
    if (cause->code == "NO_BALANCE")
        return say(QT_TRANSLATE_NOOP("Hline", "%1: there is no prepaid time (%2)."), {queue, clause("4.2.4")});
    return say(QT_TRANSLATE_NOOP("Hline", "%1: the package has no guaranteed response time (%2)."), {queue, clause("4.2.3")});
}

QString Phrasebook::guaranteeReason(const Response &response, Instant now) const
{
    const QString deadline = response.deadline ? moment(*response.deadline, now) : QString();
    const QString elapsed = response.elapsed ? hoursMinutes(*response.elapsed) : QString();
    const QString target = response.target ? hoursMinutes(*response.target) : QString();
    switch (response.state) {
    case GuaranteeState::NotApplicable:
        if (lastOf(response.steps, {"UNCLASSIFIED"}))
            return say(QT_TRANSLATE_NOOP("Hline", "The request is not sorted yet, so no response time is promised."));
        return say(QT_TRANSLATE_NOOP("Hline", "This service has no guaranteed response time (%1)."), {clause("4.2.1")});
    case GuaranteeState::AwaitingConsent:
        return say(QT_TRANSLATE_NOOP("Hline", "The response time will count from the client's consent to paid work."));
    case GuaranteeState::AwaitingInfo:
        return say(QT_TRANSLATE_NOOP("Hline", "The response time will count from the last missing detail of the client."));
    case GuaranteeState::GeneralQueue:
        return queueReason(response, now);
    case GuaranteeState::Running:
        return say(QT_TRANSLATE_NOOP("Hline", "The guarantee is in force: response until %1, %2 of %3 have passed (%4)."),
                   {deadline, elapsed, target, clause("4.2.3")});
    case GuaranteeState::Breached:
        return response.startedAt
            ? say(QT_TRANSLATE_NOOP("Hline", "The response was late: it was due %1, the work began %2."),
                  {deadline, moment(*response.startedAt, now)})
            : say(QT_TRANSLATE_NOOP("Hline", "The response is overdue: it was due %1. Begin now."), {deadline});
    case GuaranteeState::Met:
        return say(QT_TRANSLATE_NOOP("Hline", "The response was given in %1 of %2."), {elapsed, target});
    case GuaranteeState::Unguaranteed:
        return say(QT_TRANSLATE_NOOP("Hline", "The work began when no guarantee was in force (%1)."), {clause("4.2.4")});
    }
    return {};
}

} // namespace hline
