// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandtable.h"
#include "commands/jsonshapes.h"
#include "commands/saidrequest.h"
#include "commands/texttable.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

QString wordOf(const QByteArray &word)
{
    return QString::fromLatin1(word);
}

Result<std::optional<RegisterState>> stateOption(const CommandContext &context)
{
    if (!context.has(u"state"_s))
        return std::nullopt;
    const std::optional<RegisterState> state = registerStateFromCode(context.value(u"state"_s).toUpper().toLatin1());
    if (!state)
        return usageFailure("REGISTER_STATE", {context.value(u"state"_s)});
    return state;
}

QJsonObject entryJson(const RegisterEntry &entry)
{
    return {{u"id"_s, entry.row.id.toString()},
            {u"number"_s, entry.row.number},
            {u"state"_s, wordOf(code(entry.row.state))},
            {u"asking"_s, entry.asking},
            {u"clients"_s, QJsonArray::fromStringList(entry.clients)},
            {u"subject"_s, jsonOf(entry.row.subject)},
            {u"release"_s, jsonOf(entry.row.release)},
            {u"duplicate_of"_s, jsonOf(entry.duplicateNumber)},
            {u"complete_percent"_s, entry.row.percent},
            {u"answered"_s, entry.row.answered},
            {u"arrival"_s, isoMoscow(entry.row.arrival)}};
}

QString boardText(const std::vector<RegisterEntry> &entries, const CommandContext &context)
{
    const Phrasebook &words = context.words;
    std::vector<QStringList> rows;
    for (const RegisterEntry &entry : entries) {
        rows.push_back({entry.row.number, words.name(entry.row.state), QString::number(entry.asking), entry.row.subject,
                        entry.clients.join(u", "_s), entry.row.release, words.moment(entry.row.arrival, context.now())});
    }
    return textTable({words.say(QT_TRANSLATE_NOOP("Hline", "No.")), words.say(QT_TRANSLATE_NOOP("Hline", "State")),
                      words.say(QT_TRANSLATE_NOOP("Hline", "Clients asking")), words.say(QT_TRANSLATE_NOOP("Hline", "Subject")),
                      words.say(QT_TRANSLATE_NOOP("Hline", "Client")), words.say(QT_TRANSLATE_NOOP("Hline", "Release")),
                      words.say(QT_TRANSLATE_NOOP("Hline", "Arrived"))},
                     rows);
}

/// Merged entries are listed only when they are asked for.
Result<Answer> listEntries(const CommandContext &context, RegisterKind kind)
{
    const Result<std::optional<RegisterState>> state = stateOption(context);
    if (!state)
        return failure(state.error());
    const Result<RegisterBoard> board = context.work.registerBoard(kind);
    if (!board)
        return failure(board.error());
    std::vector<RegisterEntry> shown;
    QJsonArray array;
    for (const RegisterEntry &entry : board->entries) {
        const bool isWanted = *state ? entry.row.state == **state : entry.row.state != RegisterState::Duplicate;
        if (!isWanted)
            continue;
        array.append(entryJson(entry));
        shown.push_back(entry);
    }
    return Answer{QJsonDocument(array), boardText(shown, context)};
}

std::optional<QString> textOption(const CommandContext &context, const QString &option)
{
    return context.has(option) ? std::optional(context.value(option)) : std::nullopt;
}

/// Eligibility never bars a wish or a defect; it is told. R-2.4.3.1, R-2.4.4.1a, I-04
Result<Answer> newEntry(const CommandContext &context, Service service, const char *text)
{
    Result<NewRequest> request = saidRequest(context);
    if (!request)
        return failure(request.error());
    request->service = service;
    request->report = {context.value(u"steps"_s), context.value(u"expected"_s), context.value(u"got"_s), context.value(u"program-version"_s)};
    const Result<RequestRef> made = context.work.registerRequest(*request);
    if (!made)
        return failure(made.error());
    const Result<RequestView> view = context.work.request(made->id);
    if (!view)
        return failure(view.error());
    QStringList lines{context.words.say(text, {made->number, made->id.toString()})};
    for (const GateReason &reason : view->eligibility.reasons)
        lines << context.words.sentence(reason);
    return Answer{QJsonDocument(QJsonObject{{u"id"_s, made->id.toString()},
                                            {u"number"_s, made->number},
                                            {u"warnings"_s, jsonOf(view->eligibility.reasons, context.words)}}),
                  lines.join(u'\n')};
}

Result<RegisterChange> changeOption(const CommandContext &context, const RequestRecord &request)
{
    const Result<std::optional<RegisterState>> state = stateOption(context);
    if (!state)
        return failure(state.error());
    const auto kind = request.registerKind();
    RegisterChange change;
    change.to = state->value_or(kind ? stateIn(*kind, request.entry.step) : RegisterState::Recorded);
    change.release = context.value(u"release"_s);
    change.steps = textOption(context, u"steps"_s);
    change.expected = textOption(context, u"expected"_s);
    change.got = textOption(context, u"got"_s);
    change.version = textOption(context, u"program-version"_s);
    change.answer = textOption(context, u"answer"_s);
    if (!context.has(u"duplicate-of"_s))
        return change;
    const Result<RequestId> other = context.work.store().findRequest(context.value(u"duplicate-of"_s));
    if (!other)
        return failure(other.error());
    change.duplicateOf = *other;
    if (!context.has(u"state"_s))
        change.to = RegisterState::Duplicate;
    return change;
}

} // namespace

Result<Answer> listWishes(const CommandContext &context) { return listEntries(context, RegisterKind::Wish); }
Result<Answer> listDefects(const CommandContext &context) { return listEntries(context, RegisterKind::Defect); }

Result<Answer> newWish(const CommandContext &context)
{
    return newEntry(context, Service::Wish, QT_TRANSLATE_NOOP("Hline", "Registered: wish No. %1 (%2)."));
}

Result<Answer> newDefect(const CommandContext &context)
{
    return newEntry(context, Service::Defect, QT_TRANSLATE_NOOP("Hline", "Registered: defect No. %1 (%2)."));
}

Result<Answer> moveInRegister(const CommandContext &context)
{
    const Result<RequestId> id = context.request(0);
    const Result<RequestRecord> request = id.and_then([&](const RequestId &known) { return context.work.store().request(known); });
    if (!request)
        return failure(request.error());
    const Result<RegisterChange> change = changeOption(context, *request);
    if (!change)
        return failure(change.error());
    const Result<RegisterMoved> moved = context.work.moveInRegister(*id, *change);
    if (!moved)
        return failure(moved.error());
    QStringList lines{context.words.say(QT_TRANSLATE_NOOP("Hline", "Request No. %1 in the register: %2."),
                                        {moved->number, context.words.name(moved->state)})};
    if (moved->returned > minutes(0))
        lines << context.words.say(QT_TRANSLATE_NOOP("Hline", "Returned to the client: %1."), {context.words.minutesText(moved->returned)});
    return Answer{QJsonDocument(QJsonObject{{u"id"_s, id->toString()},
                                            {u"number"_s, moved->number},
                                            {u"state"_s, wordOf(code(moved->state))},
                                            {u"returned_min"_s, qint64(moved->returned.count())}}),
                  lines.join(u'\n')};
}

Result<Answer> listAskers(const CommandContext &context)
{
    const Result<RequestId> id = context.request(0);
    if (!id)
        return failure(id.error());
    const Result<std::vector<RegisterAsker>> askers = context.work.registerAskers(*id);
    if (!askers)
        return failure(askers.error());
    QJsonArray array;
    std::vector<QStringList> rows;
    for (const RegisterAsker &asker : *askers) {
        array.append(QJsonObject{{u"id"_s, asker.request.toString()},
                                 {u"number"_s, asker.number},
                                 {u"client"_s, jsonOf(asker.client)},
                                 {u"person"_s, jsonOf(asker.person)},
                                 {u"phone"_s, jsonOf(asker.phone)},
                                 {u"email"_s, jsonOf(asker.email)},
                                 {u"answered"_s, asker.answered}});
        rows.push_back({asker.number, asker.client, asker.person, asker.phone, asker.email});
    }
    const Phrasebook &words = context.words;
    return Answer{QJsonDocument(array),
                  textTable({words.say(QT_TRANSLATE_NOOP("Hline", "No.")), words.say(QT_TRANSLATE_NOOP("Hline", "Client")),
                             words.say(QT_TRANSLATE_NOOP("Hline", "Who")), words.say(QT_TRANSLATE_NOOP("Hline", "Phone")),
                             words.say(QT_TRANSLATE_NOOP("Hline", "E-mail"))},
                            rows)};
}

} // namespace hline
