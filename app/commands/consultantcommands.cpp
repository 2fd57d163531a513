// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandtable.h"
#include "commands/jsonshapes.h"
#include "commands/texttable.h"
#include "desk/desk.h"
#include "workflow/setconsultant.h"

#include <QRegularExpression>

namespace hline {

using namespace Qt::Literals::StringLiterals;

Result<Answer> listConsultants(const CommandContext &context)
{
    const Phrasebook &words = context.words;
    QJsonArray json;
    std::vector<QStringList> rows;
    for (const ConsultantRecord &person : context.desk.store().consultants()) {
        json.append(QJsonObject{{u"id"_s, person.id.toString()}, {u"name"_s, person.name}, {u"role"_s, person.role}, {u"login"_s, person.login},
                                {u"active"_s, person.active}, {u"me"_s, person.id == context.work.me()}});
        rows.push_back({person.name, person.role, person.login});
    }
    return Answer{QJsonDocument(json), textTable({words.say(QT_TRANSLATE_NOOP("Hline", "Consultant")), words.say(QT_TRANSLATE_NOOP("Hline", "Role")),
                                                  words.say(QT_TRANSLATE_NOOP("Hline", "Login"))}, rows)};
}

Result<Answer> setConsultant(const CommandContext &context)
{
    const ConsultantChange change{context.arguments.front(), context.value(u"login"_s), context.value(u"role"_s), context.has(u"left"_s)};
    static const QRegularExpression login(u"^[a-z][a-z0-9._-]{1,30}$"_s);
    if (!change.hasLeft && !login.match(change.login).hasMatch())
        return failure(Error::Kind::Invalid, u"no login"_s, "LOGIN_NAME", {}, {change.login});
    if (!QStringList{u""_s, u"consultant"_s, u"supervisor"_s}.contains(change.role))
        return failure(Error::Kind::Invalid, u"no role"_s, "LOGIN_ROLE", {}, {change.role, u"consultant, supervisor"_s});
    const Result<ConsultantId> person = context.work.setConsultant(change);
    if (!person)
        return failure(person.error());
    return Answer{QJsonDocument(QJsonObject{{u"id"_s, person->toString()}, {u"name"_s, change.name}, {u"login"_s, change.login},
                                            {u"active"_s, !change.hasLeft}}),
                  change.hasLeft ? context.words.say(QT_TRANSLATE_NOOP("Hline", "%1 no longer works here; requests they hold are still theirs until a "
                                                                                "supervisor assigns them."), {change.name})
                                 : context.words.say(QT_TRANSLATE_NOOP("Hline", "%1 works at the office as %2."), {change.name, change.login})};
}

} // namespace hline
