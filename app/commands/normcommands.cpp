// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandtable.h"
#include "commands/jsonshapes.h"
#include "commands/texttable.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<Service> normService(const CommandContext &context, int argument)
{
    const QString code = context.arguments.at(argument);
    const std::optional<Service> service = serviceFromCode(code.toUpper().toLatin1());
    if (!service)
        return usageFailure("SERVICE", {code});
    return *service;
}

/// «8 h» of agreed work is written in minutes, like everything that is charged.
Result<minutes> minutesOption(const CommandContext &context)
{
    bool isNumber = false;
    const int count = context.value(u"minutes"_s).toInt(&isNumber);
    if (!isNumber)
        return usageFailure("MINUTES", {context.value(u"minutes"_s)});
    return minutes(count);
}

QJsonObject chargeJson(const ChargeResult &charge)
{
    return {{u"billed_min"_s, qint64(charge.billed.count())},
            {u"prepaid_min"_s, qint64(charge.prepaid.count())},
            {u"overlimit_min"_s, qint64(charge.overlimit.count())},
            {u"invoice_min"_s, qint64(charge.invoice.count())}};
}

QJsonObject quoteJson(const RequestRecord &record)
{
    QJsonArray agreements;
    for (const QuoteAgreed &each : record.quote.agreements)
        agreements.append(QJsonObject{{u"at"_s, isoMoscow(each.at)}, {u"minutes"_s, qint64(each.agreed.count())}, {u"by"_s, jsonOf(each.by)}});
    const auto &pays = record.quote.clientPays;
    return {{u"id"_s, record.id.toString()},
            {u"number"_s, record.number},
            {u"application"_s, record.quote.application.has_value()},
            {u"settings_ruled_out"_s, record.quote.settingsRuledOut},
            {u"client_pays"_s, pays ? QJsonValue(*pays) : QJsonValue()},
            {u"agreements"_s, agreements},
            {u"actual_s"_s, qint64(record.worked().count())},
            {u"delivered_at"_s, jsonOf(record.quote.delivered ? std::optional(record.quote.delivered->at) : std::nullopt)},
            {u"charged_min"_s, jsonOf(record.quote.delivered ? std::optional(record.quote.delivered->charged) : std::nullopt)}};
}

QString quoteText(const RequestRecord &record, const CommandContext &context)
{
    const Phrasebook &words = context.words;
    QStringList lines{words.say(record.quote.application ? QT_TRANSLATE_NOOP("Hline", "Written application: received.")
                                                         : QT_TRANSLATE_NOOP("Hline", "Written application: not received.")),
                      words.say(record.quote.settingsRuledOut ? QT_TRANSLATE_NOOP("Hline", "Settings cannot do it: confirmed.")
                                                              : QT_TRANSLATE_NOOP("Hline", "Settings cannot do it: not confirmed."))};
    for (const QuoteAgreed &each : record.quote.agreements)
        lines << words.say(QT_TRANSLATE_NOOP("Hline", "%1: %2 agreed with %3."),
                           {words.moment(each.at, context.now()), words.span(each.agreed), each.by});
    lines << words.planAgainstFact(record);
    return lines.join(u'\n');
}

Result<Answer> quoteAnswer(const CommandContext &context, const RequestId &id)
{
    const Result<RequestRecord> record = context.work.store().request(id);
    if (!record)
        return failure(record.error());
    return Answer{QJsonDocument(quoteJson(*record)), quoteText(*record, context)};
}

} // namespace

Result<Answer> listNorms(const CommandContext &context)
{
    QJsonArray json;
    std::vector<QStringList> rows;
    for (const NormRecord &record : context.work.store().norms()) {
        for (const NormFrom &norm : record.norms) {
            json.append(QJsonObject{{u"service"_s, QString::fromLatin1(code(record.service))},
                                    {u"from"_s, isoDay(norm.from)},
                                    {u"minutes"_s, qint64(norm.norm.count())}});
            rows.push_back({context.words.name(record.service), context.words.day(norm.from), context.words.normText(norm.norm)});
        }
    }
    const Phrasebook &words = context.words;
    const QString text = rows.empty() ? words.say(QT_TRANSLATE_NOOP("Hline", "No norm is entered yet."))
                                      : textTable({words.say(QT_TRANSLATE_NOOP("Hline", "Service")), words.say(QT_TRANSLATE_NOOP("Hline", "In force from")),
                                                   words.say(QT_TRANSLATE_NOOP("Hline", "Norm"))}, rows);
    return Answer{QJsonDocument(json), text};
}

Result<Answer> setNorm(const CommandContext &context)
{
    const Result<Service> service = normService(context, 0);
    if (!service)
        return failure(service.error());
    const Result<minutes> norm = minutesOption(context);
    if (!norm)
        return failure(norm.error());
    const std::optional<Day> from = parseIsoDay(context.value(u"from"_s));
    if (!from)
        return usageFailure("DAY", {context.value(u"from"_s)});
    if (const Result<void> done = context.work.setNorm(*service, *norm, *from); !done)
        return failure(done.error());
    const QJsonObject json{{u"service"_s, QString::fromLatin1(code(*service))}, {u"from"_s, isoDay(*from)}, {u"minutes"_s, qint64(norm->count())}};
    return Answer{QJsonDocument(json), context.words.say(QT_TRANSLATE_NOOP("Hline", "%1: %2 from %3 on."),
                                                         {context.words.name(*service), context.words.normText(*norm), context.words.day(*from)})};
}

Result<Answer> completeNorm(const CommandContext &context)
{
    const Result<RequestId> id = context.request(0);
    if (!id)
        return failure(id.error());
    bool isNumber = true;
    const int count = context.has(u"count"_s) ? context.value(u"count"_s).toInt(&isNumber) : 1;
    if (!isNumber)
        return usageFailure("COUNT", {context.value(u"count"_s)});
    const Result<CompletedNorm> done = context.work.completeNorm(*id, count);
    if (!done)
        return failure(done.error());
    QJsonObject json = chargeJson(done->charge);
    json.insert(u"id"_s, done->request.toString());
    json.insert(u"number"_s, done->number);
    json.insert(u"norm_min"_s, qint64(done->done.norm.count()));
    json.insert(u"count"_s, done->done.count);
    json.insert(u"actual_s"_s, qint64(done->done.actual.count()));
    json.insert(u"balance_min"_s, jsonOf(done->balance));
    return Answer{QJsonDocument(json), context.words.sentence(*done)};
}

Result<Answer> showQuote(const CommandContext &context)
{
    const Result<RequestId> id = context.request(0);
    return id ? quoteAnswer(context, *id) : failure(id.error());
}

Result<Answer> checkQuote(const CommandContext &context)
{
    const Result<RequestId> id = context.request(0);
    if (!id)
        return failure(id.error());
    RequestChange change;
    if (context.has(u"application"_s))
        change.writtenRequest = true;
    if (context.has(u"no-settings"_s))
        change.settingsRuledOut = true;
    if (context.has(u"client-pays"_s))
        change.clientPays = true;
    if (const Result<void> done = context.work.changeRequest(*id, change); !done)
        return failure(done.error());
    return quoteAnswer(context, *id);
}

Result<Answer> agreeQuote(const CommandContext &context)
{
    const Result<RequestId> id = context.request(0);
    if (!id)
        return failure(id.error());
    const Result<minutes> agreed = minutesOption(context);
    if (!agreed)
        return failure(agreed.error());
    if (const Result<void> done = context.work.agreeQuote(*id, {*agreed, context.value(u"by"_s)}); !done)
        return failure(done.error());
    return quoteAnswer(context, *id);
}

Result<Answer> deliverQuote(const CommandContext &context)
{
    const Result<RequestId> id = context.request(0);
    if (!id)
        return failure(id.error());
    const Result<DeliveredQuote> done = context.work.deliverQuote(*id);
    if (!done)
        return failure(done.error());
    QJsonObject json = chargeJson(done->charge);
    json.insert(u"id"_s, done->request.toString());
    json.insert(u"number"_s, done->number);
    json.insert(u"agreed_min"_s, qint64(done->agreed.count()));
    json.insert(u"actual_s"_s, qint64(done->actual.count()));
    json.insert(u"balance_min"_s, jsonOf(done->balance));
    return Answer{QJsonDocument(json), context.words.sentence(*done)};
}

} // namespace hline
