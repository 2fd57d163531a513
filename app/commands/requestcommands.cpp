// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandtable.h"
#include "commands/jsonshapes.h"
#include "commands/saidrequest.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<std::optional<Service>> serviceOption(const CommandContext &context)
{
    if (!context.has(u"service"_s))
        return std::nullopt;
    const std::optional<Service> service = serviceFromCode(context.value(u"service"_s).toUpper().toLatin1());
    if (!service)
        return usageFailure("SERVICE", {context.value(u"service"_s)});
    return service;
}

/// A repeated contact (I-18) or another program of the same letter (I-09): who asks is known from the other request.
Result<void> fillFromLinked(const CommandContext &context, NewRequest &request)
{
    const DeskStore &store = context.work.store();
    const Result<RequestId> id = store.findRequest(context.value(u"link"_s));
    if (!id)
        return failure(id.error());
    const Result<RequestRecord> other = store.request(*id);
    if (!other)
        return failure(other.error());
    request.links = {*id};
    if (request.client || request.contract)
        return {};
    request.client = other->client;
    request.contract = other->contract;
    request.product = other->product;
    request.contact = other->contact;
    request.caller = other->caller;
    return {};
}

/// What was noted of the request by hand or by a remote session, with the ids by which it can be taken back.
QJsonArray eventsJson(const RequestView &view)
{
    QJsonArray out;
    for (const HistoryRecord &record : view.history) {
        if (record.kind != "request.event" && record.kind != "connect.start")
            continue;
        const QString type = record.kind == "connect.start" ? u"CONNECT_REMOTE_START"_s : record.data.value(u"type"_s).toString();
        out.append(QJsonObject{{u"fact"_s, record.fact.toString()}, {u"type"_s, type}, {u"at"_s, isoMoscow(toInstant(record.at))},
                               {u"voided"_s, record.reversed}, {u"text"_s, jsonOf(record.words.value(u"text"_s).toString())}});
    }
    return out;
}

void addPaidWork(const RequestView &view, QJsonObject &json)
{
    QJsonArray links;
    for (const RequestRef &link : view.links)
        links.append(link.number);
    json.insert(u"links"_s, links);
    json.insert(u"events"_s, eventsJson(view));
    json.insert(u"subtype"_s, jsonOf(QString::fromLatin1(view.record.subtype)));
    json.insert(u"config_basis"_s, jsonOf(QString::fromLatin1(view.record.configBasis)));
    json.insert(u"joint_user"_s, jsonOf(view.record.jointUser));
    json.insert(u"written_task"_s, view.record.writtenTask);
    json.insert(u"short_start"_s, view.shortStart);
    json.insert(u"returned_min"_s, view.returned ? jsonOf(std::optional(view.returned->returned)) : QJsonValue(QJsonValue::Null));
}

QJsonObject requestJson(const RequestView &view, const CommandContext &context)
{
    QJsonObject json = jsonOf(view.row, context.work.store().calendar(), context.now());
    const QJsonObject response = jsonOf(view.response);
    for (auto it = response.begin(); it != response.end(); ++it)
        json.insert(it.key(), it.value());
    QJsonArray missing;
    for (const QByteArray &field : view.missingIntake)
        missing.append(QString::fromLatin1(field));
    QJsonArray work;
    for (const WorkRecord &one : view.record.work) {
        work.append(QJsonObject{{u"fact"_s, one.fact.toString()},
                                {u"session"_s, one.session.toString()},
                                {u"from"_s, isoMoscow(one.from)},
                                {u"seconds"_s, static_cast<qint64>(one.length.count())},
                                {u"ended"_s, QString::fromLatin1(one.ended)},
                                {u"voided"_s, one.voided},
                                {u"waived"_s, one.waived ? QJsonValue(QJsonObject{{u"by"_s, jsonOf(one.waived->who)}, {u"at"_s, isoMoscow(one.waived->at)},
                                                                                 {u"reason"_s, jsonOf(one.waived->reason)}})
                                                         : QJsonValue()},
                                {u"note"_s, jsonOf(one.note)}});
    }
    json.insert(u"subject"_s, view.record.subject);
    json.insert(u"words_gone"_s, view.record.areWordsGone);
    json.insert(u"arrival"_s, isoMoscow(view.record.arrival));
    json.insert(u"channel"_s, QString::fromLatin1(code(view.record.channel)));
    json.insert(u"work_state"_s, QString::fromLatin1(code(view.record.state)));
    json.insert(u"program"_s, jsonOf(view.row.program));
    json.insert(u"missing"_s, missing);
    json.insert(u"eligibility"_s, QJsonObject{{u"decision"_s, QString::fromLatin1(code(view.eligibility.decision))},
                                              {u"reasons"_s, jsonOf(view.eligibility.reasons, context.words)}});
    json.insert(u"work"_s, work);
    addPaidWork(view, json);
    const QJsonObject triage = triageOf(view, context.words);
    for (auto it = triage.begin(); it != triage.end(); ++it)
        json.insert(it.key(), it.value());
    json.insert(u"norm_min"_s, jsonOf(view.norm ? view.norm->inForce : std::nullopt));
    return json;
}

QString requestText(const RequestView &view, const CommandContext &context)
{
    const Phrasebook &words = context.words;
    QStringList lines{words.rowSentence(view.row, context.work.store().calendar(), context.now()),
                      words.guaranteeReason(view.response, context.now())};
    for (const GateReason &reason : view.eligibility.reasons)
        lines << words.sentence(reason);
    if (view.topic)
        lines << words.say(QT_TRANSLATE_NOOP("Hline", "Topic: %1."), {words.topicName(view.record.topic)}) + u' ' + words.routeSentence(*view.topic);
    for (const GateReason &warning : view.warnings)
        lines << words.sentence(warning);
    QStringList missing;
    for (const QByteArray &field : view.missingIntake)
        missing << words.missingField(field);
    if (!missing.isEmpty())
        lines << words.say(QT_TRANSLATE_NOOP("Hline", "Missing: %1."), {missing.join(u", "_s)});
    if (view.returned)
        lines << words.returnedText(*view.returned) + u'.';
    for (const RequestRef &link : view.links)
        lines << words.say(QT_TRANSLATE_NOOP("Hline", "Linked: request No. %1."), {link.number});
    if (view.shortStart)
        lines << words.say(QT_TRANSLATE_NOOP("Hline", "Short start: the first piece of work was under a minute, and nobody has replied."));
    if (view.norm && view.norm->inForce)
        lines << words.say(QT_TRANSLATE_NOOP("Hline", "Norm of the service: %1."), {words.normText(*view.norm->inForce)});
    if (view.record.service() == Service::Custom)
        lines << words.planAgainstFact(view.record);
    for (const HistoryRecord &record : view.history)
        lines << words.historyLine(record, context.now());
    lines << u"id "_s + view.record.id.toString();
    return lines.join(u'\n');
}

} // namespace

Result<Answer> newRequest(const CommandContext &context)
{
    const Result<std::optional<Service>> service = serviceOption(context);
    Result<NewRequest> request = saidRequest(context);
    if (!service || !request)
        return failure(!service ? service.error() : request.error());
    request->service = *service;
    request->topic = context.value(u"topic"_s).toUpper().toUtf8();
    if (!request->topic.isEmpty() && !routeOf(request->topic))
        return failure(Error::Kind::NotFound, u"no such topic"_s, "TOPIC_UNKNOWN", {}, {context.value(u"topic"_s)});
    if (context.has(u"link"_s)) {
        if (const Result<void> linked = fillFromLinked(context, *request); !linked)
            return failure(linked.error());
    }
    const Result<RequestRef> made = context.work.registerRequest(*request);
    if (!made)
        return failure(made.error());
    const char *text = request->client || request->contract
        ? QT_TRANSLATE_NOOP("Hline", "Registered: request No. %1 (%2).")
        : QT_TRANSLATE_NOOP("Hline", "Registered: request No. %1 (%2). The client is not found yet.");
    return refAnswer(*made, context.words.say(text, {made->number, made->id.toString()}));
}

Result<Answer> showRequest(const CommandContext &context)
{
    const Result<RequestId> id = context.request(0);
    if (!id)
        return failure(id.error());
    const Result<RequestView> view = context.work.request(*id);
    if (!view)
        return failure(view.error());
    return Answer{QJsonDocument(requestJson(*view, context)), requestText(*view, context)};
}

Result<Answer> takeRequest(const CommandContext &context)
{
    const Result<RequestId> id = context.request(0);
    if (!id)
        return failure(id.error());
    const Result<RequestRef> taken = context.work.take(*id);
    if (!taken)
        return failure(taken.error());
    const Result<RequestRecord> record = context.work.store().request(*id);
    const char *text = record && record->isHeldForSure ? QT_TRANSLATE_NOOP("Hline", "Request No. %1 is yours.")
                                                       : QT_TRANSLATE_NOOP("Hline", "Request No. %1 is taken; the office has not confirmed it yet.");
    return refAnswer(*taken, context.words.say(text, {taken->number}));
}

Result<Answer> closeRequest(const CommandContext &context)
{
    const QString state = context.has(u"state"_s) ? context.value(u"state"_s) : u"done"_s;
    const std::optional<WorkState> how = workStateFromCode(state.toUpper().toLatin1());
    if (!how || isOpen(*how))
        return usageFailure("STATE", {state});
    const Result<RequestId> id = context.request(0);
    if (!id)
        return failure(id.error());
    const Result<RequestRef> closed
        = context.work.close(*id, *how, context.value(u"reason"_s), context.value(u"clause"_s).toUtf8());
    if (!closed)
        return failure(closed.error());
    return refAnswer(*closed, context.words.say(QT_TRANSLATE_NOOP("Hline", "Request No. %1 is closed: %2."),
                                                {closed->number, context.words.name(*how)}));
}

Result<Answer> startRemote(const CommandContext &context)
{
    const Result<RequestId> id = context.request(0);
    if (!id)
        return failure(id.error());
    if (const Result<void> started = context.work.startRemote(*id); !started)
        return failure(started.error());
    return Answer{QJsonDocument(QJsonObject{{u"id"_s, id->toString()}}),
                  context.words.say(QT_TRANSLATE_NOOP("Hline", "The start of the 1C-Connect session is noted."))};
}

Result<Answer> endRemote(const CommandContext &context)
{
    const Result<RequestId> id = context.request(0);
    if (!id)
        return failure(id.error());
    if (const Result<void> ended = context.work.endRemote(*id); !ended)
        return failure(ended.error());
    return Answer{QJsonDocument(QJsonObject{{u"id"_s, id->toString()}}),
                  context.words.say(QT_TRANSLATE_NOOP("Hline", "The end of the 1C-Connect session is noted."))};
}

} // namespace hline
