// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandtable.h"
#include "commands/jsonshapes.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Pair { RequestId one, other; };

Result<Pair> requestPair(const CommandContext &context)
{
    const Result<RequestId> one = context.request(0);
    const Result<RequestId> other = context.request(1);
    if (!one || !other)
        return failure(!one ? one.error() : other.error());
    return Pair{*one, *other};
}

Answer pairAnswer(const Pair &pair, const QString &text)
{
    return {QJsonDocument(QJsonObject{{u"id"_s, pair.one.toString()}, {u"other"_s, pair.other.toString()}}), text};
}

Result<Answer> voidEvent(const CommandContext &context, const RequestId &id)
{
    const auto event = FactId::fromString(context.value(u"void"_s));
    if (!event)
        return failure(Error::Kind::NotFound, u"no such event"_s, "NOT_FOUND", {}, {context.value(u"void"_s)});
    // A start of the timer is taken back with the time it began.
    const Result<WorkRecord> work = context.work.store().work(*event);
    const Result<void> voided = work ? context.work.voidWork(*event, context.value(u"reason"_s))
                                     : context.work.voidEvent(id, *event, context.value(u"reason"_s));
    if (!voided)
        return failure(voided.error());
    return Answer{QJsonDocument(QJsonObject{{u"id"_s, id.toString()}, {u"voided"_s, event->toString()}}),
                  context.words.say(QT_TRANSLATE_NOOP("Hline", "Taken back; the response time is counted as if it had never happened."))};
}

} // namespace

Result<Answer> splitRequest(const CommandContext &context)
{
    const Result<RequestId> id = context.request(0);
    if (!id)
        return failure(id.error());
    const Result<RequestRef> part = context.work.splitRequest(*id, context.value(u"subject"_s));
    if (!part)
        return failure(part.error());
    return Answer{QJsonDocument(QJsonObject{{u"id"_s, part->id.toString()}, {u"number"_s, part->number}, {u"linked"_s, id->toString()}}),
                  context.words.say(QT_TRANSLATE_NOOP("Hline", "Registered: request No. %1, with the arrival of the letter. Choose its service."),
                                    {part->number})};
}

Result<Answer> linkRequests(const CommandContext &context)
{
    const Result<Pair> pair = requestPair(context);
    if (!pair)
        return failure(pair.error());
    if (const Result<void> linked = context.work.linkRequests(pair->one, pair->other); !linked)
        return failure(linked.error());
    return pairAnswer(*pair, context.words.say(QT_TRANSLATE_NOOP("Hline", "The requests are linked.")));
}

Result<Answer> unlinkRequests(const CommandContext &context)
{
    const Result<Pair> pair = requestPair(context);
    if (!pair)
        return failure(pair.error());
    if (const Result<void> done = context.work.unlinkRequests(pair->one, pair->other); !done)
        return failure(done.error());
    return pairAnswer(*pair, context.words.say(QT_TRANSLATE_NOOP("Hline", "The requests are no longer linked.")));
}

Result<Answer> recordEvent(const CommandContext &context)
{
    const Result<RequestId> id = context.request(0);
    if (!id)
        return failure(id.error());
    if (context.has(u"void"_s))
        return voidEvent(context, *id);
    const Result<std::optional<Instant>> at = context.instant(u"at"_s);
    if (!at)
        return failure(at.error());
    const HandEvent event{context.value(u"type"_s).toUpper().replace(u'-', u'_').toLatin1(), context.value(u"text"_s), *at};
    if (const Result<void> noted = context.work.recordEvent(*id, event); !noted)
        return failure(noted.error());
    const Result<ResponseExplanation> response = context.work.explainResponse(*id, {});
    if (!response)
        return failure(response.error());
    QJsonObject json = jsonOf(response->response);
    json.insert(u"id"_s, id->toString());
    return Answer{QJsonDocument(json), context.words.say(QT_TRANSLATE_NOOP("Hline", "Noted.")) + u' '
                                           + context.words.guaranteeReason(response->response, context.now())};
}

} // namespace hline
