// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandtable.h"
#include "commands/texttable.h"

#include <QJsonArray>

#include "workflow/policyquery.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<std::optional<ContractId>> contractOption(const CommandContext &context)
{
    if (!context.has(u"contract"_s))
        return std::optional<ContractId>();
    return context.work.store().findContract(context.value(u"contract"_s)).map([](const ContractId &id) { return std::optional(id); });
}

/// First of next month unless told: a change that moves nothing of the month people are looking at.
Result<Day> firstDayOption(const CommandContext &context)
{
    const QString text = context.value(u"from"_s);
    if (text.isEmpty())
        return firstDay(next(monthOf(context.now())));
    const auto day = parseIsoDay(text);
    return day ? Result<Day>(*day) : usageFailure("INSTANT", {u"from"_s, text});
}

/// Values are written as `policy set` reads them.
QStringList cells(const PolicyRow &row)
{
    return {QString::fromLatin1(row.key), row.value, row.value == row.defaultValue ? QString() : row.defaultValue, QString::fromLatin1(row.rule)};
}

} // namespace

Result<Answer> setPolicy(const CommandContext &context)
{
    const auto contract = contractOption(context);
    if (!contract)
        return failure(contract.error());
    const auto from = firstDayOption(context);
    if (!from)
        return failure(from.error());
    const QString value = context.arguments.at(1);
    const QByteArray key = context.arguments.at(0).toUtf8();
    const auto chosen = value == u"default" ? std::nullopt : std::optional(value);
    if (const auto done = context.work.setPolicy({key, chosen, *from, *contract}); !done)
        return failure(done.error());
    return Answer{QJsonDocument(QJsonObject{{u"key"_s, QString::fromUtf8(key)}, {u"value"_s, value}, {u"from"_s, isoDay(*from)}}),
                  context.words.say(QT_TRANSLATE_NOOP("Hline", "%1 = %2 from %3 on. Nothing before that day changes."),
                                    {QString::fromUtf8(key), value, context.words.day(*from)})};
}

Result<Answer> listPolicies(const CommandContext &context)
{
    const auto contract = contractOption(context);
    if (!contract)
        return failure(contract.error());
    const auto asOf = context.instant(u"as-of"_s);
    if (!asOf)
        return failure(asOf.error());
    const PolicyRegister all = context.work.policies(*contract, *asOf);
    QJsonArray json;
    std::vector<QStringList> rows;
    for (const PolicyRow &row : all.rows) {
        json.append(QJsonObject{{u"key"_s, QString::fromLatin1(row.key)}, {u"value"_s, row.value}, {u"default"_s, row.defaultValue},
                                {u"options"_s, row.options}, {u"rule"_s, QString::fromLatin1(row.rule)},
                                {u"own"_s, all.contract && isContractKey(row.key) && row.isDecided(dayOf(all.asOf))}});
        rows.push_back(cells(row));
    }
    const Phrasebook &words = context.words;
    return Answer{QJsonDocument(json), textTable({words.say(QT_TRANSLATE_NOOP("Hline", "Policy")), words.say(QT_TRANSLATE_NOOP("Hline", "Value")),
                                                  words.say(QT_TRANSLATE_NOOP("Hline", "Usual")), words.say(QT_TRANSLATE_NOOP("Hline", "Rule"))}, rows)};
}

} // namespace hline
