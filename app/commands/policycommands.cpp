// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandtable.h"
#include "commands/texttable.h"

#include <QJsonArray>

#include "base/uuid7.h"

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

QString recordedValue(const CommandContext &context, const QString &record, Day day)
{
    return context.work.store().refFields("policy", makeUuid5("policy", record), day).value(u"value"_s).toString();
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
    const auto isDefault = value == u"default" ? std::nullopt : std::optional(value);
    if (const auto done = context.work.setPolicy({key, isDefault, *from, *contract}); !done)
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
    const Day day = dayOf(asOf->value_or(context.now()));
    QJsonArray json;
    std::vector<QStringList> rows;
    for (const PolicyKey &key : policyKeys()) {
        const QString name = QString::fromLatin1(key.key);
        QString value = *contract && isContractKey(key.key) ? recordedValue(context, name + u'|' + (*contract)->toString(), day) : QString();
        const bool isOwn = !value.isEmpty();
        if (!isOwn)
            value = recordedValue(context, name, day);
        const QString usual = QString::fromUtf8(key.defaultValue);
        json.append(QJsonObject{{u"key"_s, name}, {u"value"_s, value.isEmpty() ? usual : value}, {u"default"_s, usual},
                                {u"options"_s, QString::fromUtf8(key.options)}, {u"rule"_s, QString::fromLatin1(key.rule)},
                                {u"own"_s, isOwn}});
        rows.push_back({name, value.isEmpty() ? usual : value, value.isEmpty() ? QString() : usual, QString::fromLatin1(key.rule)});
    }
    const Phrasebook &words = context.words;
    return Answer{QJsonDocument(json), textTable({words.say(QT_TRANSLATE_NOOP("Hline", "Policy")), words.say(QT_TRANSLATE_NOOP("Hline", "Value")),
                                                  words.say(QT_TRANSLATE_NOOP("Hline", "Usual")), words.say(QT_TRANSLATE_NOOP("Hline", "Rule"))}, rows)};
}

} // namespace hline
