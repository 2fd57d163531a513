// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandtable.h"
#include "commands/jsonshapes.h"
#include "commands/texttable.h"

#include "domain/refusals.h"
#include "text/replies.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype WideCell = 100;

Result<RequestView> viewed(const CommandContext &context)
{
    const Result<RequestId> id = context.request(0);
    return id ? context.work.request(*id) : failure(id.error());
}

Answer requestAnswer(const RequestView &view, const QString &text)
{
    return {QJsonDocument(QJsonObject{{u"id"_s, view.record.id.toString()}, {u"number"_s, view.record.number}}), text};
}

Answer refusalList(const Phrasebook &words)
{
    QJsonArray json;
    std::vector<QStringList> lines;
    for (const RefusalReason &reason : refusalReasons()) {
        const QString name = words.refusalName(reason.code);
        json.append(QJsonObject{{u"code"_s, QString::fromLatin1(reason.code)}, {u"clause"_s, QString::fromLatin1(reason.clause)}, {u"name"_s, name},
                                {u"next"_s, words.refusalNext(reason.code)}});
        lines.push_back({QString::fromLatin1(reason.code), QString::fromLatin1(reason.clause), name, words.refusalNext(reason.code)});
    }
    const QStringList heads{words.say(QT_TRANSLATE_NOOP("Hline", "Reason")), words.say(QT_TRANSLATE_NOOP("Hline", "Clause")),
                            words.say(QT_TRANSLATE_NOOP("Hline", "What it is")), words.say(QT_TRANSLATE_NOOP("Hline", "What next"))};
    return {QJsonDocument(json), textTable(heads, lines, WideCell)};
}

QString targetText(const TopicRoute &route)
{
    return route.target ? QString::fromLatin1(code(*route.target)) : u"REFUSE"_s;
}

QJsonObject topicJson(const TopicRoute &route, const Phrasebook &words)
{
    return {{u"topic"_s, QString::fromLatin1(route.topic)},
            {u"name"_s, words.topicName(route.topic)},
            {u"line"_s, QString::fromLatin1(code(route.line))},
            {u"individual"_s, QString::fromLatin1(code(route.individual))},
            {u"target"_s, targetText(route)},
            {u"clause"_s, QString::fromLatin1(route.clause)}};
}

/// The row as it shall be: what the options do not name stays.
Result<TopicRoute> routeFrom(const CommandContext &context, TopicRoute route)
{
    for (const auto &[option, fit] : {std::pair{u"line"_s, &route.line}, {u"individual"_s, &route.individual}}) {
        if (!context.has(option))
            continue;
        const auto wanted = topicFitFromCode(context.value(option).toUpper().toLatin1());
        if (!wanted)
            return usageFailure("TOPIC_FIT", {context.value(option)});
        *fit = *wanted;
    }
    if (context.has(u"target"_s)) {
        const QByteArray wanted = context.value(u"target"_s).toUpper().toLatin1();
        route.target = serviceFromCode(wanted);
        if (!route.target && wanted != "REFUSE")
            return usageFailure("SERVICE", {context.value(u"target"_s)});
    }
    return route;
}

const char *kindCode(AuditRecord::Kind kind)
{
    switch (kind) {
    case AuditRecord::Kind::Refusal: return "refusal";
    case AuditRecord::Kind::Override: return "override";
    case AuditRecord::Kind::Approval: return "approval";
    case AuditRecord::Kind::Closing: return "closing";
    }
    return "";
}

QJsonObject auditJson(const AuditRecord &record, const Phrasebook &words)
{
    QJsonArray reasons;
    const QStringList sentences = words.auditReasons(record); // in the order of the reasons
    for (qsizetype i = 0; i < record.reasons.size(); ++i) {
        reasons.append(QJsonObject{{u"code"_s, QString::fromLatin1(record.reasons[i])},
                                   {u"clause"_s, QString::fromLatin1(record.clauses.value(i, record.clauses.value(0)))},
                                   {u"sentence"_s, sentences[i]}});
    }
    return {{u"at"_s, isoMoscow(record.at)},
            {u"kind"_s, QString::fromLatin1(kindCode(record.kind))},
            {u"who"_s, jsonOf(record.who)},
            {u"request"_s, record.request.toString()},
            {u"number"_s, record.number},
            {u"client"_s, jsonOf(record.client)},
            {u"action"_s, jsonOf(QString::fromLatin1(record.action))},
            {u"reasons"_s, reasons},
            {u"words"_s, jsonOf(record.words)},
            {u"reversed"_s, record.reversed}};
}

/// When, who, which request and what happened; below it each reason with its clause and what to do next, and the words.
QStringList auditLines(const AuditRecord &record, const Phrasebook &words, Instant now)
{
    QString kind = words.name(record.kind);
    if (!record.action.isEmpty())
        kind += u": "_s + words.auditAction(record.action);
    if (record.reversed)
        kind += u" ("_s + words.say(QT_TRANSLATE_NOOP("Hline", "cancelled later")) + u')';
    QStringList head{words.moment(record.at, now), record.who, u"№ "_s + record.number, record.client, kind};
    head.removeAll(QString());
    QStringList lines{plainLine(head.join(u" · "_s))};
    for (const QString &reason : words.auditReasons(record))
        lines += u"  • "_s + plainLine(reason);
    if (!record.words.isEmpty())
        lines += u"  "_s + plainLine(record.words);
    return lines;
}

} // namespace

Result<Answer> chooseTopic(const CommandContext &context)
{
    const Result<RequestId> id = context.request(0);
    if (!id)
        return failure(id.error());
    const Routing routing = context.has(u"move"_s) ? Routing::Move : Routing::FirstOnly;
    if (const auto chosen = context.work.chooseTopic(*id, context.arguments[1].toUpper().toUtf8(), routing); !chosen)
        return failure(chosen.error());
    const Result<RequestView> view = context.work.request(*id);
    if (!view)
        return failure(view.error());
    const Phrasebook &words = context.words;
    QStringList lines{words.say(QT_TRANSLATE_NOOP("Hline", "Request No. %1: %2."), {view->record.number, words.topicName(view->record.topic)}),
                      words.routeSentence(*view->topic)};
    for (const GateReason &warning : view->warnings)
        lines += words.sentence(warning);
    return Answer{QJsonDocument(triageOf(*view, words)), lines.join(u'\n')};
}

Result<Answer> approveTopic(const CommandContext &context)
{
    const Result<RequestView> view = viewed(context);
    if (!view)
        return failure(view.error());
    if (const auto approved = context.work.approveTopic(view->record.id, context.value(u"reason"_s)); !approved)
        return failure(approved.error());
    return requestAnswer(*view, context.words.say(QT_TRANSLATE_NOOP("Hline", "The topic of request No. %1 is approved: %2."),
                                                  {view->record.number, context.words.topicName(view->record.topic)}));
}

Result<Answer> overrideGate(const CommandContext &context)
{
    const Result<RequestView> view = viewed(context);
    if (!view)
        return failure(view.error());
    if (const auto allowed = context.work.overrideGate(view->record.id, context.value(u"reason"_s)); !allowed)
        return failure(allowed.error());
    return requestAnswer(*view, context.words.say(QT_TRANSLATE_NOOP("Hline", "Request No. %1: work is allowed; the reason is on its card."),
                                                  {view->record.number}));
}

Result<Answer> refuseRequest(const CommandContext &context)
{
    const Phrasebook &words = context.words;
    if (context.has(u"list"_s))
        return refusalList(words);
    if (context.arguments.isEmpty() || !context.has(u"reason"_s))
        return usageFailure("REFUSAL", {});
    const Result<RequestView> view = viewed(context);
    if (!view)
        return failure(view.error());
    const QByteArray reason = context.value(u"reason"_s).toUpper().toUtf8();
    QStringList answer{Replies(words).refusal(reason, replyAbout(*view, words)), context.value(u"note"_s)};
    answer.removeAll(QString());
    const Result<RequestRef> refused = context.work.refuse(view->record.id, {reason, answer.join(u"\n\n"_s)});
    if (!refused)
        return failure(refused.error());
    const QByteArray clause = refusalReason(reason)->clause;
    Answer out = requestAnswer(*view, words.say(QT_TRANSLATE_NOOP("Hline", "Request No. %1 is refused: %2 (%3). %5\nThe answer to the client:\n\n%4"),
                                                {refused->number, words.refusalName(reason), words.clause(clause), answer.join(u"\n\n"_s),
                                                 words.refusalNext(reason)}));
    QJsonObject json = out.json.object();
    json.insert(u"reason"_s, QString::fromLatin1(reason));
    json.insert(u"clause"_s, QString::fromLatin1(clause));
    json.insert(u"next"_s, words.refusalNext(reason));
    json.insert(u"answer"_s, answer.join(u"\n\n"_s));
    out.json.setObject(json);
    return out;
}

Result<Answer> askForMissing(const CommandContext &context)
{
    const Result<RequestView> view = viewed(context);
    if (!view)
        return failure(view.error());
    const QString reply = Replies(context.words).askFor(view->missingIntake);
    QJsonArray missing;
    for (const QByteArray &field : view->missingIntake)
        missing.append(QString::fromLatin1(field));
    const QString nothing = context.words.say(QT_TRANSLATE_NOOP("Hline", "Nothing is missing."));
    return Answer{QJsonDocument(QJsonObject{{u"missing"_s, missing}, {u"reply"_s, jsonOf(reply)}}), reply.isEmpty() ? nothing : reply};
}

Result<Answer> listTopics(const CommandContext &context)
{
    const Phrasebook &words = context.words;
    QJsonArray json;
    std::vector<QStringList> lines;
    for (const TopicRoute &route : context.work.topics()) {
        json.append(topicJson(route, words));
        lines.push_back({QString::fromLatin1(route.topic), words.topicName(route.topic), words.name(route.line), words.name(route.individual),
                         route.target ? words.name(*route.target) : words.say(QT_TRANSLATE_NOOP("Hline", "refuse")), QString::fromLatin1(route.clause)});
    }
    const QStringList heads{words.say(QT_TRANSLATE_NOOP("Hline", "Topic")), words.say(QT_TRANSLATE_NOOP("Hline", "What it is")),
                            words.say(QT_TRANSLATE_NOOP("Hline", "Line")), words.say(QT_TRANSLATE_NOOP("Hline", "Individual")),
                            words.say(QT_TRANSLATE_NOOP("Hline", "Goes to")), words.say(QT_TRANSLATE_NOOP("Hline", "Clause"))};
    return Answer{QJsonDocument(json), textTable(heads, lines)};
}

Result<Answer> setTopic(const CommandContext &context)
{
    const QByteArray topic = context.arguments.first().toUpper().toUtf8();
    for (const TopicRoute &route : context.work.topics()) {
        if (topic != route.topic)
            continue;
        const Result<TopicRoute> wanted = routeFrom(context, route);
        if (!wanted)
            return failure(wanted.error());
        if (const auto done = context.work.setTopicRoute(*wanted); !done)
            return failure(done.error());
        return Answer{QJsonDocument(topicJson(*wanted, context.words)),
                      context.words.topicName(topic) + u": "_s + context.words.routeSentence(*wanted)};
    }
    return failure(Error::Kind::NotFound, u"no such topic"_s, "TOPIC_UNKNOWN", {}, {context.arguments.first()});
}

Result<Answer> setEdition(const CommandContext &context)
{
    const Result<ContractId> id = context.contract(0);
    if (!id)
        return failure(id.error());
    const QString edition = context.arguments[1] == u"auto" ? QString() : context.arguments[1];
    if (const auto done = context.work.setEdition(*id, edition); !done)
        return failure(done.error());
    const QString text = edition.isEmpty()
        ? context.words.say(QT_TRANSLATE_NOOP("Hline", "The day of signing decides which edition of the regulation applies."))
        : context.words.say(QT_TRANSLATE_NOOP("Hline", "The edition of the regulation of %1 applies to the contract."), {edition});
    return Answer{QJsonDocument(QJsonObject{{u"contract"_s, id->toString()}, {u"edition"_s, jsonOf(edition)}}), text};
}

Result<Answer> showAudit(const CommandContext &context)
{
    const Phrasebook &words = context.words;
    QJsonArray json;
    QStringList lines;
    for (const AuditRecord &record : context.work.store().audit({context.value(u"clause"_s).toUtf8()})) {
        json.append(auditJson(record, words));
        lines += auditLines(record, words, context.now());
    }
    const QString nothing = words.say(QT_TRANSLATE_NOOP("Hline", "Nothing was refused and nothing allowed with a reason."));
    return Answer{QJsonDocument(json), lines.empty() ? nothing : lines.join(u'\n')};
}

} // namespace hline
