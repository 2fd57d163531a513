// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/ledgerjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonValue instant(Instant at)
{
    return qint64(at.time_since_epoch().count());
}
QJsonValue instant(const std::optional<Instant> &at)
{
    return at ? instant(*at) : QJsonValue();
}
Instant instantOf(const QJsonValue &value)
{
    return Instant(seconds(value.toInteger()));
}
std::optional<Instant> maybeInstant(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(instantOf(value)) : std::nullopt;
}

QJsonValue count(minutes amount)
{
    return qint64(amount.count());
}
minutes minutesOf(const QJsonValue &value)
{
    return minutes(value.toInteger());
}
std::optional<minutes> maybeMinutes(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(minutesOf(value)) : std::nullopt;
}

Month monthFrom(const QJsonValue &value)
{
    return parseIsoMonth(value.toString()).value_or(Month());
}
LotKind kindFrom(const QJsonValue &value)
{
    return lotKindFromCode(value.toString().toLatin1()).value_or(LotKind::Package);
}

QByteArray textOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonArray classesJson(const std::vector<ClassChange> &classes)
{
    QJsonArray out;
    for (const ClassChange &change : classes) {
        QJsonArray entry{instant(change.at), QString::fromLatin1(code(change.service))};
        if (change.consentAt)
            entry.append(instant(*change.consentAt));
        out.append(entry);
    }
    return out;
}

std::vector<ClassChange> classesFrom(const QJsonArray &array)
{
    std::vector<ClassChange> out;
    for (const QJsonValue &entry : array) {
        const QJsonArray fields = entry.toArray();
        ClassChange change;
        change.at = instantOf(fields.at(0));
        change.service = serviceFromCode(fields.at(1).toString().toLatin1()).value_or(Service::Indiv);
        if (fields.size() > 2)
            change.consentAt = instantOf(fields.at(2));
        out.push_back(change);
    }
    return out;
}

QJsonObject json(const PrepaidMonth &month)
{
    QJsonObject out{{u"month"_s, isoMonth(month.month)}, {u"package"_s, count(month.package)}, {u"paid"_s, instant(month.paidAt)},
                    {u"name"_s, month.packageName}};
    if (month.due)
        out.insert(u"due"_s, isoDay(*month.due));
    return out;
}

PrepaidMonth prepaidMonth(const QJsonValue &json)
{
    return {monthFrom(json[u"month"_s]), minutesOf(json[u"package"_s]), maybeInstant(json[u"paid"_s]),
            parseIsoDay(json[u"due"_s].toString()), json[u"name"_s].toString()};
}

QJsonObject json(const PurchasedLot &lot)
{
    return {{u"id"_s, lot.id}, {u"kind"_s, QString::fromLatin1(code(lot.kind))}, {u"amount"_s, count(lot.amount)},
            {u"from"_s, instant(lot.activeFrom)}, {u"to"_s, instant(lot.validTo)}};
}

PurchasedLot purchasedLot(const QJsonValue &json)
{
    return {json[u"id"_s].toString(), kindFrom(json[u"kind"_s]), minutesOf(json[u"amount"_s]), instantOf(json[u"from"_s]),
            maybeInstant(json[u"to"_s])};
}

struct ChargeJson
{
    QJsonObject operator()(const SessionCharge &session) const
    {
        QJsonArray segments;
        for (const WorkSegment &segment : session.segments) {
            QJsonArray fields{segment.consultant, instant(segment.from), instant(segment.to)};
            if (segment.waived)
                fields.append(true);
            segments.append(fields);
        }
        return {{u"is"_s, u"session"_s}, {u"id"_s, session.id}, {u"request"_s, session.request}, {u"segments"_s, segments},
                {u"classes"_s, classesJson(session.classes)}, {u"received"_s, instant(session.receivedAt)}};
    }
    QJsonObject operator()(const NormCharge &norm) const
    {
        return {{u"is"_s, u"norm"_s}, {u"id"_s, norm.id}, {u"amount"_s, count(norm.norm)}, {u"at"_s, instant(norm.completedAt)},
                {u"actual"_s, norm.actual ? count(*norm.actual) : QJsonValue()}, {u"received"_s, instant(norm.receivedAt)}};
    }
    QJsonObject operator()(const QuotedCharge &quoted) const
    {
        return {{u"is"_s, u"quoted"_s}, {u"id"_s, quoted.id}, {u"amount"_s, count(quoted.agreed)}, {u"at"_s, instant(quoted.deliveredAt)},
                {u"actual"_s, quoted.actual ? count(*quoted.actual) : QJsonValue()}, {u"received"_s, instant(quoted.receivedAt)}};
    }
};

Charge chargeFrom(const QJsonValue &json)
{
    const QString id = json[u"id"_s].toString();
    const auto received = maybeInstant(json[u"received"_s]);
    const minutes amount = minutesOf(json[u"amount"_s]);
    const auto actual = maybeMinutes(json[u"actual"_s]);
    const Instant at = instantOf(json[u"at"_s]);
    if (json[u"is"_s] == u"norm"_s)
        return NormCharge{id, amount, actual, at, true, received};
    if (json[u"is"_s] == u"quoted"_s)
        return QuotedCharge{id, amount, actual, at, true, received};
    SessionCharge session{id, {}, classesFrom(json[u"classes"_s].toArray()), json[u"request"_s].toString(), received};
    for (const QJsonValue &segment : json[u"segments"_s].toArray())
        session.segments.push_back({id, segment[0].toString(), instantOf(segment[1]), instantOf(segment[2]), false, segment[3].toBool()});
    return session;
}

QJsonObject json(const LotState &lot)
{
    return {{u"id"_s, lot.id}, {u"kind"_s, QString::fromLatin1(code(lot.kind))}, {u"granted"_s, count(lot.granted)},
            {u"left"_s, count(lot.left)}, {u"from"_s, instant(lot.activeFrom)}, {u"to"_s, instant(lot.validTo)},
            {u"origin"_s, isoMonth(lot.originMonth)}, {u"hops"_s, lot.hopsLeft}, {u"expiry"_s, instant(lot.finalExpiry)}};
}

LotState lotState(const QJsonValue &json)
{
    return {json[u"id"_s].toString(), kindFrom(json[u"kind"_s]), minutesOf(json[u"granted"_s]), minutesOf(json[u"left"_s]),
            instantOf(json[u"from"_s]), instantOf(json[u"to"_s]), monthFrom(json[u"origin"_s]), json[u"hops"_s].toInt(),
            instantOf(json[u"expiry"_s])};
}

QString carryText(CarryOver carry)
{
    switch (carry) {
    case CarryOver::Carried: return u"carried"_s;
    case CarryOver::Awaited: return u"awaited"_s;
    case CarryOver::Refused: return u"refused"_s;
    }
    Q_UNREACHABLE();
}

CarryOver carryFrom(const QString &text)
{
    return text == u"carried" ? CarryOver::Carried : text == u"refused" ? CarryOver::Refused : CarryOver::Awaited;
}

QJsonObject json(const LedgerOpening &opening)
{
    QJsonArray lots, past;
    for (const LotState &lot : opening.lots)
        lots.append(json(lot));
    for (const BalanceStep &step : opening.past)
        past.append(QJsonArray{instant(step.at), count(step.balance)});
    return {{u"month"_s, isoMonth(opening.month)}, {u"lots"_s, lots}, {u"carry"_s, carryText(opening.carryOver)},
            {u"from"_s, instant(opening.carriedFrom)},
            {u"purchases"_s, QJsonArray::fromStringList(QStringList(opening.purchases.begin(), opening.purchases.end()))}, {u"past"_s, past}};
}

LedgerOpening openingFrom(const QJsonObject &json)
{
    LedgerOpening out;
    out.month = monthFrom(json.value(u"month"_s));
    for (const QJsonValue &lot : json.value(u"lots"_s).toArray())
        out.lots.push_back(lotState(lot));
    out.carryOver = carryFrom(json.value(u"carry"_s).toString());
    out.carriedFrom = maybeInstant(json.value(u"from"_s));
    for (const QJsonValue &id : json.value(u"purchases"_s).toArray())
        out.purchases.push_back(id.toString());
    for (const QJsonValue &step : json.value(u"past"_s).toArray())
        out.past.push_back({instantOf(step[0]), minutesOf(step[1])});
    return out;
}

} // namespace

QByteArray encodeClasses(const std::vector<ClassChange> &classes)
{
    return QJsonDocument(classesJson(classes)).toJson(QJsonDocument::Compact);
}

std::vector<ClassChange> decodeClasses(const QByteArray &json)
{
    return classesFrom(QJsonDocument::fromJson(json).array());
}

QByteArray encodeLedgerInput(const LedgerInput &input)
{
    QJsonArray months, lots, charges;
    for (const PrepaidMonth &month : input.months)
        months.append(json(month));
    for (const PurchasedLot &lot : input.lots)
        lots.append(json(lot));
    for (const Charge &charge : input.charges)
        charges.append(std::visit(ChargeJson(), charge));
    QJsonArray withdrawals;
    for (const Withdrawal &gone : input.withdrawals)
        withdrawals.append(QJsonArray{gone.lot, instant(gone.at), count(gone.amount)});
    return textOf({{u"months"_s, months}, {u"lots"_s, lots}, {u"charges"_s, charges}, {u"end"_s, instant(input.contractEnd)},
                   {u"withdrawals"_s, withdrawals}, {u"opening"_s, input.opening ? QJsonValue(json(*input.opening)) : QJsonValue()}});
}

LedgerInput decodeLedgerInput(const QByteArray &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text).object();
    LedgerInput out;
    for (const QJsonValue &month : json.value(u"months"_s).toArray())
        out.months.push_back(prepaidMonth(month));
    for (const QJsonValue &lot : json.value(u"lots"_s).toArray())
        out.lots.push_back(purchasedLot(lot));
    for (const QJsonValue &charge : json.value(u"charges"_s).toArray())
        out.charges.push_back(chargeFrom(charge));
    out.contractEnd = maybeInstant(json.value(u"end"_s));
    for (const QJsonValue &gone : json.value(u"withdrawals"_s).toArray())
        out.withdrawals.push_back({gone[0].toString(), instantOf(gone[1]), minutesOf(gone[2])});
    if (json.value(u"opening"_s).isObject())
        out.opening = openingFrom(json.value(u"opening"_s).toObject());
    return out;
}

QByteArray encodeOpening(const LedgerOpening &opening)
{
    return textOf(json(opening));
}

LedgerOpening decodeOpening(const QByteArray &text)
{
    return openingFrom(QJsonDocument::fromJson(text).object());
}

} // namespace hline
