// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/jsonshapes.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonValue count(std::int64_t number)
{
    return QJsonValue(static_cast<qint64>(number));
}

QString latin(const QByteArray &word)
{
    return QString::fromLatin1(word);
}

} // namespace

QJsonValue jsonOf(const std::optional<Instant> &at)
{
    return at ? QJsonValue(isoMoscow(*at)) : QJsonValue(QJsonValue::Null);
}

QJsonValue jsonOf(const std::optional<seconds> &length)
{
    return length ? count(length->count()) : QJsonValue(QJsonValue::Null);
}

QJsonValue jsonOf(const std::optional<minutes> &amount)
{
    return amount ? count(amount->count()) : QJsonValue(QJsonValue::Null);
}

QJsonValue jsonOf(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonValue jsonOf(const std::optional<Service> &service)
{
    return service ? QJsonValue(latin(code(*service))) : QJsonValue(QJsonValue::Null);
}

QJsonObject jsonOf(const QueueRow &row, const BusinessCalendar &calendar, Instant now)
{
    return {{u"id"_s, row.id.toString()},
            {u"number"_s, row.number},
            {u"client"_s, jsonOf(row.client)},
            {u"contract"_s, jsonOf(row.contract)},
            {u"service"_s, jsonOf(row.service)},
            {u"state"_s, latin(code(row.guarantee))},
            {u"deadline"_s, jsonOf(row.deadline)},
            {u"remaining_s"_s, jsonOf(remainingOf(row, calendar, now))},
            {u"balance_min"_s, jsonOf(row.balance)},
            {u"assignee"_s, jsonOf(row.assignee)}};
}

QJsonObject jsonOf(const TimerView &timer)
{
    return {{u"request"_s, timer.request.toString()},
            {u"number"_s, timer.number},
            {u"session"_s, timer.session.toString()},
            {u"started_at"_s, isoMoscow(timer.startedAt)},
            {u"elapsed_s"_s, count(timer.elapsed.count())},
            {u"paused"_s, timer.paused},
            {u"interrupted_at"_s, jsonOf(timer.interruptedAt)},
            {u"to_bill_min"_s, count(timer.toBill.count())},
            {u"balance_after_min"_s, jsonOf(timer.balanceAfter)},
            {u"overlimit_min"_s, count(timer.overlimit.count())},
            {u"exhausted_at"_s, jsonOf(timer.exhaustedAt)},
            {u"overlimit_agreed"_s, timer.agreed.has_value()}};
}

QJsonObject jsonOf(const StoppedWork &stopped)
{
    return {{u"request"_s, stopped.request.toString()},
            {u"number"_s, stopped.number},
            {u"session"_s, stopped.session.toString()},
            {u"worked_s"_s, count(stopped.worked.count())},
            {u"billed_min"_s, count(stopped.billed.count())},
            {u"balance_min"_s, jsonOf(stopped.balance)}};
}

QJsonArray jsonOf(const std::vector<LotState> &lots)
{
    QJsonArray array;
    for (const LotState &lot : lots) {
        array.append(QJsonObject{{u"id"_s, lot.id},
                                 {u"kind"_s, latin(code(lot.kind))},
                                 {u"granted_min"_s, count(lot.granted.count())},
                                 {u"left_min"_s, count(lot.left.count())},
                                 {u"active_from"_s, isoMoscow(lot.activeFrom)},
                                 {u"valid_to"_s, isoMoscow(lot.validTo)}});
    }
    return array;
}

QJsonArray jsonOf(const QList<GateReason> &reasons, const Phrasebook &words)
{
    QJsonArray array;
    for (const GateReason &reason : reasons) {
        array.append(QJsonObject{{u"code"_s, latin(reason.code)},
                                 {u"clause"_s, latin(reason.clause)},
                                 {u"sentence"_s, words.sentence(reason)},
                                 {u"next"_s, words.nextStep(reason)}});
    }
    return array;
}

QJsonObject triageOf(const RequestView &view, const Phrasebook &words)
{
    QJsonArray overrides;
    for (const OverrideRecord &one : view.record.overrides) {
        QJsonArray reasons;
        for (const QByteArray &reason : one.reasons)
            reasons.append(latin(reason));
        overrides.append(QJsonObject{{u"at"_s, isoMoscow(one.at)},
                                     {u"gate"_s, latin(one.gate)},
                                     {u"reasons"_s, reasons},
                                     {u"clause"_s, latin(one.clause)},
                                     {u"reason"_s, jsonOf(one.reason)}});
    }
    QJsonObject json{{u"topic"_s, jsonOf(latin(view.record.topic))},
                     {u"service"_s, jsonOf(view.record.service())},
                     {u"goes_to"_s, QJsonValue::Null},
                     {u"approved"_s, view.topicApproval == TopicApproval::Given},
                     {u"warnings"_s, jsonOf(view.warnings, words)},
                     {u"start_gate"_s, jsonOf(view.timerGate.reasons, words)},
                     {u"remote_gate"_s, jsonOf(view.remoteGate.reasons, words)},
                     {u"done_gate"_s, jsonOf(view.doneGate, words)},
                     {u"overrides"_s, overrides}};
    if (view.topic)
        json[u"goes_to"_s] = view.topic->target ? latin(code(*view.topic->target)) : u"REFUSE"_s;
    if (!isOpen(view.record.state))
        json[u"closed"_s] = QJsonObject{{u"reason"_s, jsonOf(latin(view.record.closedCode))},
                                        {u"clause"_s, jsonOf(latin(view.record.closedClause))},
                                        {u"answer"_s, jsonOf(view.record.closedReason)}};
    return json;
}

QJsonObject jsonOf(const Response &response)
{
    QJsonObject json{{u"state"_s, latin(code(response.state))},
                     {u"base"_s, jsonOf(response.base)},
                     {u"target_min"_s, jsonOf(response.target)},
                     {u"deadline"_s, jsonOf(response.deadline)},
                     {u"elapsed_s"_s, jsonOf(response.elapsed)},
                     {u"remaining_s"_s, jsonOf(response.remaining)},
                     {u"started_at"_s, jsonOf(response.startedAt)}};
    if (response.level)
        json.insert(u"level"_s, latin(code(*response.level)));
    return json;
}

} // namespace hline
