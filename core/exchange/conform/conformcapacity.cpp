// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/conform/conformcapacity.h"

#include <QRegularExpression>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

/// "08:00" … "24:00"
std::optional<seconds> clockTime(const QString &text)
{
    static const QRegularExpression clock(u"^([0-9]{2}):([0-9]{2})$"_s);
    const QRegularExpressionMatch match = clock.match(text);
    const minutes time = std::chrono::hours(match.captured(1).toInt()) + minutes(match.captured(2).toInt());
    const bool isTime = match.hasMatch() && match.captured(2).toInt() < 60 && time <= std::chrono::hours(24);
    return isTime ? std::optional<seconds>(time) : std::nullopt;
}

std::vector<Shift> shiftsOf(const JsonFields &consultant)
{
    std::vector<Shift> shifts;
    for (const QJsonValue pair : consultant.json().value(u"shift").toArray()) {
        const auto from = clockTime(pair.toArray().at(0).toString());
        const auto to = clockTime(pair.toArray().at(1).toString());
        if (!from || !to)
            consultant.refuse(u"consultant \"%1\": a shift is [\"HH:MM\",\"HH:MM\"]"_s.arg(consultant.text("id")));
        shifts.push_back({from.value_or(seconds(0)), to.value_or(seconds(0))});
    }
    return shifts;
}

ConsultantHours consultantOf(const JsonFields &in)
{
    ConsultantHours hours{in.text("id"), {}, {}, {}};
    hours.week.fill(shiftsOf(in));
    for (const JsonFields &absence : in.list("absences"))
        hours.absences.push_back({absence.instant("from"), absence.instant("to")});
    if (!in.has("utilisation"))
        return hours;
    const QJsonValue given = in.json().value(u"utilisation");
    const QString text = given.isString() ? given.toString() : QString::number(given.toDouble(), 'f', QLocale::FloatingPointShortest);
    const Result<Policy> read = withPolicy({}, "capacity.utilisation", text);
    if (!read)
        in.refuse(read.error().detail);
    hours.utilisation = read ? read->capacityUtilisation : Fraction();
    return hours;
}

OwedLot owedLotOf(const JsonFields &in)
{
    const QString word = in.textOr("kind", u"PACKAGE"_s);
    const std::optional<LotKind> kind = lotKindFromCode(word.toLatin1());
    if (!kind)
        in.refuse(u"lot of \"%1\": kind \"%2\" is not known"_s.arg(in.text("contract"), word));
    return {in.text("contract"), in.amount("remaining"), in.instant("valid_to"), kind.value_or(LotKind::Package)};
}

QJsonValue minutesValue(minutes amount)
{
    return static_cast<qint64>(amount.count());
}

QJsonArray checkpointsJson(const Capacity &capacity)
{
    QJsonArray list;
    for (const Checkpoint &c : capacity.checkpoints) {
        list.append(QJsonObject{{u"at"_s, isoMoscow(c.at)},
                                {u"demand"_s, minutesValue(c.demand)},
                                {u"supply"_s, minutesValue(c.supply)},
                                {u"slack"_s, minutesValue(c.slack)},
                                {u"level"_s, QString::fromLatin1(code(c.level))}});
    }
    return list;
}

} // namespace

CapacityInput capacityInputOf(const JsonFields &in)
{
    CapacityInput input;
    input.now = in.instant("now");
    for (const JsonFields &lot : in.list("lots"))
        input.lots.push_back(owedLotOf(lot));
    for (const JsonFields &consultant : in.list("consultants"))
        input.consultants.push_back(consultantOf(consultant));
    return input;
}

QJsonObject capacityJson(const Capacity &capacity)
{
    QJsonArray plan;
    for (const PlannedDay &day : capacity.plan)
        plan.append(QJsonObject{{u"date"_s, isoDay(day.day)}, {u"supply"_s, minutesValue(day.supply)},
                                {u"planned"_s, minutesValue(day.planned)}});
    QJsonArray atRisk;
    for (const ClientAtRisk &client : capacity.clientsAtRisk)
        atRisk.append(client.contract);
    QJsonArray warnings;
    for (const Step &warning : capacity.warnings)
        warnings.append(QString::fromLatin1(warning.code));
    return {{u"checkpoints"_s, checkpointsJson(capacity)},
            {u"feasible"_s, capacity.feasible},
            {u"overlimit_room"_s, capacity.overlimitRoom ? minutesValue(*capacity.overlimitRoom) : QJsonValue(QJsonValue::Null)},
            {u"clients_at_risk"_s, atRisk},
            {u"plan"_s, plan},
            {u"unplanned_min"_s, minutesValue(capacity.unplanned)},
            {u"warnings"_s, warnings}};
}

} // namespace hline
