// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandtable.h"
#include "commands/jsonshapes.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

qint64 number(minutes amount)
{
    return amount.count();
}

QJsonObject reclassJson(const ReclassView &view, const Phrasebook &words, Instant now)
{
    QJsonArray steps;
    for (const Step &step : view.cost.steps)
        steps.append(words.sentence(step, now));
    return {{u"id"_s, view.request.toString()},
            {u"number"_s, view.number},
            {u"from"_s, jsonOf(view.from)},
            {u"to"_s, QString::fromLatin1(code(view.to))},
            {u"stays_free_min"_s, number(view.cost.staysFree)},
            {u"becomes_charged_min"_s, number(view.cost.becomesCharged)},
            {u"returned_min"_s, number(view.cost.returned)},
            {u"overlimit_min"_s, number(view.cost.overlimit)},
            {u"balance_min"_s, number(view.cost.balanceBefore)},
            {u"balance_after_min"_s, number(view.cost.balanceAfter)},
            {u"needs_consent"_s, view.needsConsent},
            {u"state"_s, QString::fromLatin1(code(view.response.state))},
            {u"base"_s, jsonOf(view.response.base)},
            {u"deadline"_s, jsonOf(view.response.deadline)},
            {u"steps"_s, steps}};
}

Answer reclassAnswer(const ReclassView &view, const CommandContext &context, const QString &first)
{
    QStringList lines{first, context.words.costText(view.cost)};
    if (view.needsConsent)
        lines << context.words.say(QT_TRANSLATE_NOOP("Hline", "Until the client's consent is recorded nothing is charged and no timer starts (%1)."),
                                   {context.words.clause("2.4.2.1")});
    lines << context.words.guaranteeReason(view.response, context.now());
    return {QJsonDocument(reclassJson(view, context.words, context.now())), lines.join(u'\n')};
}

Result<Channel> howOption(const CommandContext &context, const QString &option)
{
    const std::optional<Channel> how = channelFromCode(context.value(option).toUpper().toLatin1());
    if (!how)
        return usageFailure("CHANNEL", {context.value(option)});
    return *how;
}

/// Of the running timer's session: the request must be the one that is being worked on.
Result<Answer> overlimitConsent(const CommandContext &context, const RequestId &id, const ConsentGiven &given)
{
    const Result<std::optional<TimerView>> timer = context.work.timer();
    if (!timer)
        return failure(timer.error());
    if (!*timer || (*timer)->request != id)
        return failure(Error::Kind::Conflict, u"no timer is running on it"_s, "NO_TIMER");
    if (const Result<void> agreed = context.work.consentOverlimit(given); !agreed)
        return failure(agreed.error());
    return Answer{QJsonDocument(QJsonObject{{u"id"_s, id.toString()}, {u"session"_s, (*timer)->session.toString()}}),
                  context.words.say(QT_TRANSLATE_NOOP("Hline", "The client agreed to work beyond the package; it is noted for this session."))};
}

} // namespace

Result<Answer> classifyRequest(const CommandContext &context)
{
    const std::optional<Service> service = serviceFromCode(context.value(u"service"_s).toUpper().toLatin1());
    if (!service)
        return usageFailure("SERVICE", {context.value(u"service"_s)});
    const Result<RequestId> id = context.request(0);
    if (!id)
        return failure(id.error());
    const Result<ReclassView> preview = context.work.previewClass(*id, {*service, {}});
    if (!preview)
        return failure(preview.error());
    if (context.has(u"preview"_s))
        return reclassAnswer(*preview, context, context.words.say(QT_TRANSLATE_NOOP("Hline", "Request No. %1 would become: %2. Nothing is changed yet."),
                                                                  {preview->number, context.words.name(*service)}));
    if (const Result<void> changed = context.work.classify(*id, *service); !changed)
        return failure(changed.error());
    return reclassAnswer(*preview, context, context.words.say(QT_TRANSLATE_NOOP("Hline", "Request No. %1 is now: %2."),
                                                              {preview->number, context.words.name(*service)}));
}

Result<Answer> recordConsent(const CommandContext &context)
{
    const Result<RequestId> id = context.request(0);
    if (!id)
        return failure(id.error());
    if (context.has(u"declined"_s)) {
        if (const Result<void> declined = context.work.declinePaid(*id, context.value(u"by"_s)); !declined)
            return failure(declined.error());
        return Answer{QJsonDocument(QJsonObject{{u"id"_s, id->toString()}}),
                      context.words.say(QT_TRANSLATE_NOOP("Hline", "The client declined paid work; the request is free of charge again."))};
    }
    const Result<Channel> how = howOption(context, u"how"_s);
    const Result<std::optional<Instant>> at = context.instant(u"at"_s);
    if (!how || !at)
        return failure(!how ? how.error() : at.error());
    const ConsentGiven given{*how, context.value(u"by"_s), *at};
    if (context.has(u"overlimit"_s))
        return overlimitConsent(context, *id, given);
    const Result<ReclassView> preview = context.work.previewClass(*id, {{}, at->value_or(context.now())});
    if (!preview)
        return failure(preview.error());
    if (const Result<void> agreed = context.work.recordConsent(*id, given); !agreed)
        return failure(agreed.error());
    return reclassAnswer(*preview, context, context.words.say(QT_TRANSLATE_NOOP("Hline", "The client's consent to request No. %1 is recorded."),
                                                              {preview->number}));
}

Result<Answer> setRequest(const CommandContext &context)
{
    const Result<RequestId> id = context.request(0);
    if (!id)
        return failure(id.error());
    RequestChange change;
    const auto code = [&context](const QString &option) {
        return context.has(option) ? std::optional(context.value(option).toUpper().replace(u'-', u'_')) : std::nullopt;
    };
    const auto text = [&context](const QString &option) { return context.has(option) ? std::optional(context.value(option)) : std::nullopt; };
    change.subtype = code(u"subtype"_s);
    change.configBasis = code(u"basis"_s);
    change.jointUser = text(u"joint-user"_s);
    change.task = text(u"task"_s);
    if (change.subtype && !QStringList{u"CONSULT_REMOTE"_s, u"CONFIG"_s, u"ERROR_SEARCH"_s, u"OTHER"_s}.contains(*change.subtype))
        return usageFailure("SUBTYPE", {context.value(u"subtype"_s)});
    if (change.configBasis && !QStringList{u"JOINT"_s, u"WRITTEN"_s}.contains(*change.configBasis))
        return usageFailure("BASIS", {context.value(u"basis"_s)});
    if (context.has(u"written-task"_s))
        change.writtenTask = true;
    if (const Result<void> changed = context.work.changeRequest(*id, change); !changed)
        return failure(changed.error());
    return showRequest(context);
}

} // namespace hline
