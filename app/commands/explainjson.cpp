// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/explainjson.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

QString asText(const QByteArray &code)
{
    return QString::fromLatin1(code);
}

qint64 minuteCount(minutes amount)
{
    return static_cast<qint64>(amount.count());
}

QJsonArray sectionsJson(const ExplainedText &text)
{
    QJsonArray sections;
    for (const ExplainedText::Section &section : text.sections) {
        QJsonArray lines;
        for (const ExplainedText::Line &line : section.lines)
            lines.append(QJsonObject{{u"code"_s, asText(line.code)}, {u"rule"_s, asText(line.rule)}, {u"at"_s, jsonOf(line.at)}, {u"sentence"_s, line.text}});
        sections.append(QJsonObject{{u"code"_s, asText(section.code)}, {u"heading"_s, section.heading}, {u"lines"_s, lines}});
    }
    return sections;
}

QJsonArray daysJson(const std::vector<CountedDay> &days)
{
    QJsonArray array;
    for (const CountedDay &day : days) {
        array.append(QJsonObject{{u"day"_s, isoDay(day.day)},
                                 {u"kind"_s, asText(code(day.why))},
                                 {u"worked_s"_s, static_cast<qint64>(day.worked.count())},
                                 {u"from"_s, jsonOf(day.from)},
                                 {u"to"_s, jsonOf(day.to)},
                                 {u"official"_s, day.source == YearStatus::Official}});
    }
    return array;
}

QJsonArray policiesJson(const std::vector<PolicyInForce> &policies)
{
    QJsonArray array;
    for (const PolicyInForce &policy : policies) {
        array.append(QJsonObject{{u"key"_s, asText(policy.key)},
                                 {u"value"_s, policy.value},
                                 {u"default"_s, policy.defaultValue},
                                 {u"rule"_s, asText(policy.rule)}});
    }
    return array;
}

QJsonArray stepsJson(const Explanation &explanation, const ExplainedText &text)
{
    QJsonArray array;
    const auto section = std::ranges::find(text.sections, QByteArray("reckoning"), &ExplainedText::Section::code);
    for (std::size_t i = 0; i < explanation.steps.size(); ++i) {
        const Step &step = explanation.steps[i];
        array.append(QJsonObject{{u"code"_s, asText(step.code)},
                                 {u"rule"_s, asText(step.rule)},
                                 {u"at"_s, jsonOf(step.at)},
                                 {u"until"_s, jsonOf(step.until)},
                                 {u"seconds"_s, step.seconds ? QJsonValue(static_cast<qint64>(*step.seconds)) : QJsonValue(QJsonValue::Null)},
                                 {u"minutes"_s, jsonOf(step.amount)},
                                 {u"ref"_s, jsonOf(step.ref)},
                                 {u"sentence"_s, section->lines[i].text}});
    }
    return array;
}

QJsonArray linesJson(const Explanation &explanation, const ExplainedText &text)
{
    QJsonArray array;
    const auto section = std::ranges::find(text.sections, QByteArray("lines"), &ExplainedText::Section::code);
    for (std::size_t i = 0; i < explanation.lines.size(); ++i) {
        const BalanceLine &line = explanation.lines[i];
        array.append(QJsonObject{{u"at"_s, isoMoscow(line.at)},
                                 {u"delta_min"_s, minuteCount(line.delta)},
                                 {u"lot"_s, jsonOf(line.lot)},
                                 {u"charge"_s, jsonOf(line.charge)},
                                 {u"rule"_s, asText(line.rule)},
                                 {u"sentence"_s, section->lines[i].text}});
    }
    return array;
}

QJsonArray monthsJson(const std::vector<MonthLine> &months)
{
    QJsonArray array;
    for (const MonthLine &month : months) {
        array.append(QJsonObject{{u"month"_s, isoMonth(month.month)},
                                 {u"opening_min"_s, minuteCount(month.opening)},
                                 {u"granted_min"_s, minuteCount(month.granted)},
                                 {u"carried_in_min"_s, minuteCount(month.carriedIn)},
                                 {u"used_min"_s, minuteCount(month.used)},
                                 {u"overlimit_min"_s, minuteCount(month.overlimit)},
                                 {u"carried_out_min"_s, minuteCount(month.carriedOut)},
                                 {u"expired_min"_s, minuteCount(month.expired)},
                                 {u"closing_min"_s, minuteCount(month.closing)}});
    }
    return array;
}

QJsonArray chargesJson(const std::vector<ExplainedCharge> &charges)
{
    QJsonArray array;
    for (const ExplainedCharge &charge : charges) {
        QJsonObject lots;
        for (const auto &[lot, amount] : charge.result.byLot)
            lots.insert(lot, minuteCount(amount));
        array.append(QJsonObject{{u"id"_s, charge.id},
                                 {u"billed_min"_s, minuteCount(charge.result.billed)},
                                 {u"prepaid_min"_s, minuteCount(charge.result.prepaid)},
                                 {u"overlimit_min"_s, minuteCount(charge.result.overlimit)},
                                 {u"free_min"_s, minuteCount(charge.result.free)},
                                 {u"invoice_min"_s, minuteCount(charge.result.invoice)},
                                 {u"lots"_s, lots}});
    }
    return array;
}

/// The answer as figures, by what was asked.
void addAnswer(QJsonObject &json, const Explanation &explanation)
{
    if (explanation.response) {
        const QJsonObject response = jsonOf(*explanation.response);
        for (auto field = response.begin(); field != response.end(); ++field)
            json.insert(field.key(), field.value());
    }
    if (explanation.balance) {
        json.insert(u"balance_min"_s, minuteCount(explanation.balance->ledger.balance));
        json.insert(u"lots"_s, jsonOf(explanation.balance->ledger.lots));
        json.insert(u"pending_carry_min"_s, minuteCount(explanation.balance->ledger.pendingCarry));
    }
    if (explanation.eligibility)
        json.insert(u"decision"_s, asText(code(explanation.eligibility->decision)));
    if (explanation.timerGate)
        json.insert(u"timer_allowed"_s, explanation.timerGate->allowed);
    if (explanation.remoteGate)
        json.insert(u"remote_allowed"_s, explanation.remoteGate->allowed);
    if (explanation.timer) {
        json.insert(u"elapsed_s"_s, static_cast<qint64>(explanation.timer->elapsed.count()));
        json.insert(u"to_bill_min"_s, minuteCount(explanation.timer->toBill));
        json.insert(u"balance_after_min"_s, jsonOf(explanation.timer->balanceAfter));
    }
}

} // namespace

QJsonObject jsonOf(const Explanation &explanation, const ExplainedText &text)
{
    QJsonArray rules;
    for (const QByteArray &rule : explanation.rules())
        rules.append(asText(rule));
    QJsonObject json{{u"about"_s, asText(code(explanation.question.about))},
                     {u"contract"_s, jsonOf(explanation.contract)},
                     {u"client"_s, jsonOf(explanation.client)},
                     {u"as_of"_s, isoMoscow(explanation.asOf)},
                     {u"title"_s, text.title},
                     {u"sentence"_s, text.answer},
                     {u"sections"_s, sectionsJson(text)},
                     {u"policies"_s, policiesJson(explanation.policies)},
                     {u"rules"_s, rules}};
    if (explanation.request) {
        json.insert(u"request"_s, explanation.request->id.toString());
        json.insert(u"number"_s, explanation.request->number);
    }
    addAnswer(json, explanation);
    if (!explanation.steps.empty())
        json.insert(u"steps"_s, stepsJson(explanation, text));
    if (!explanation.lines.empty())
        json.insert(u"lines"_s, linesJson(explanation, text));
    if (!explanation.days.empty())
        json.insert(u"days"_s, daysJson(explanation.days));
    if (!explanation.months.empty())
        json.insert(u"months"_s, monthsJson(explanation.months));
    if (!explanation.charges.empty())
        json.insert(u"charges"_s, chargesJson(explanation.charges));
    return json;
}

} // namespace hline
