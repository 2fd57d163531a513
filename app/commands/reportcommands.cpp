// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandtable.h"
#include "commands/jsonshapes.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

QString joined(const QStringList &parts)
{
    QStringList filled = parts;
    filled.removeAll(QString());
    return filled.join(u" · "_s);
}

} // namespace

Result<Answer> reportOverlimit(const CommandContext &context)
{
    const Result<Month> month = context.month();
    if (!month)
        return failure(month.error());
    const auto sessions = context.work.overlimitWithoutConsent(*month);
    if (!sessions)
        return failure(sessions.error());
    QJsonArray json;
    QStringList lines;
    for (const UnagreedSession &one : *sessions) {
        json.append(QJsonObject{{u"request"_s, one.request.toString()}, {u"number"_s, one.number}, {u"client"_s, jsonOf(one.client)},
                                {u"contract"_s, jsonOf(one.contract)}, {u"consultant"_s, jsonOf(one.who)},
                                {u"session"_s, one.session.toString()}, {u"from"_s, isoMoscow(one.from)},
                                {u"overlimit_min"_s, qint64(one.overlimit.count())}});
        lines << joined({context.words.moment(one.from, context.now()),
                         context.words.say(QT_TRANSLATE_NOOP("Hline", "request No. %1"), {one.number}), one.client, one.who,
                         context.words.say(QT_TRANSLATE_NOOP("Hline", "beyond the package %1"), {context.words.minutesText(one.overlimit)})});
    }
    if (lines.isEmpty())
        lines << context.words.say(QT_TRANSLATE_NOOP("Hline", "Every session that went beyond the package in %1 has the client's consent."),
                                   {context.words.monthName(*month)});
    return Answer{QJsonDocument(json), lines.join(u'\n')};
}

Result<Answer> reportStarts(const CommandContext &context)
{
    const Result<Month> month = context.month();
    if (!month)
        return failure(month.error());
    const auto starts = context.work.oddStarts(*month);
    if (!starts)
        return failure(starts.error());
    QJsonArray json;
    QStringList lines;
    for (const OddStart &one : *starts) {
        const bool isShort = one.kind == OddStart::Kind::Short;
        json.append(QJsonObject{{u"kind"_s, isShort ? u"SHORT"_s : u"VOIDED"_s}, {u"request"_s, one.request.toString()},
                                {u"number"_s, one.number}, {u"client"_s, jsonOf(one.client)},
                                {u"type"_s, QString::fromLatin1(one.type)}, {u"at"_s, isoMoscow(one.at)}, {u"reason"_s, jsonOf(one.reason)}});
        const QString kind = context.words.say(isShort ? QT_TRANSLATE_NOOP("Hline", "short start") : QT_TRANSLATE_NOOP("Hline", "taken back"));
        lines << joined({context.words.moment(one.at, context.now()), context.words.say(QT_TRANSLATE_NOOP("Hline", "request No. %1"), {one.number}),
                         one.client, kind, context.words.eventName(one.type), one.reason});
    }
    if (lines.isEmpty())
        lines << context.words.say(QT_TRANSLATE_NOOP("Hline", "No start of work was taken back or too short in %1."), {context.words.monthName(*month)});
    return Answer{QJsonDocument(json), lines.join(u'\n')};
}

Result<Answer> reportPromises(const CommandContext &context)
{
    const Result<Month> month = context.month();
    if (!month)
        return failure(month.error());
    const auto report = context.work.promises(*month);
    if (!report)
        return failure(report.error());
    QJsonArray reclassified;
    QStringList lines{context.words.say(QT_TRANSLATE_NOOP("Hline", "%1: response in time %2, late %3; not counted %4."),
                                        {context.words.monthName(*month), QString::number(report->kept), QString::number(report->broken),
                                         QString::number(report->notCounted)})};
    for (const BreachReclassified &one : report->reclassified) {
        reclassified.append(QJsonObject{{u"request"_s, one.request.toString()}, {u"number"_s, one.number}, {u"client"_s, jsonOf(one.client)},
                                        {u"at"_s, isoMoscow(one.at)}, {u"service"_s, QString::fromLatin1(code(one.now))}});
        lines << joined({context.words.say(QT_TRANSLATE_NOOP("Hline", "Classified anew after the deadline was missed")),
                         context.words.say(QT_TRANSLATE_NOOP("Hline", "request No. %1"), {one.number}), one.client,
                         context.words.moment(one.at, context.now()), context.words.name(one.now)});
    }
    return Answer{QJsonDocument(QJsonObject{{u"month"_s, isoMonth(*month)}, {u"met"_s, report->kept}, {u"breached"_s, report->broken},
                                            {u"not_counted"_s, report->notCounted}, {u"reclassified_after_breach"_s, reclassified}}),
                  lines.join(u'\n')};
}

Result<Answer> reportDoubleTimers(const CommandContext &context)
{
    const Result<Month> month = context.month();
    if (!month)
        return failure(month.error());
    const auto doubled = context.work.doubledTime(*month);
    if (!doubled)
        return failure(doubled.error());
    QJsonArray json;
    QStringList lines;
    for (const DoubledTime &one : *doubled) {
        json.append(QJsonObject{{u"consultant"_s, jsonOf(one.who)}, {u"first"_s, one.first.number}, {u"second"_s, one.second.number},
                                {u"from"_s, isoMoscow(one.from)}, {u"to"_s, isoMoscow(one.to)}});
        lines << joined({context.words.say(QT_TRANSLATE_NOOP("Hline", "Double timer")), one.who,
                         context.words.say(QT_TRANSLATE_NOOP("Hline", "requests No. %1 and No. %2"), {one.first.number, one.second.number}),
                         context.words.moment(one.from, context.now()) + u"–"_s + context.words.time(one.to)});
    }
    if (lines.isEmpty())
        lines << context.words.say(QT_TRANSLATE_NOOP("Hline", "Nobody worked on two requests at once in %1."), {context.words.monthName(*month)});
    return Answer{QJsonDocument(json), lines.join(u'\n')};
}

} // namespace hline
