// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/regulationdesk.h"

#include "base/uuid7.h"
#include "workflow/factmaker.h"

#include <QJsonArray>

namespace hline::test {

using namespace Qt::Literals::StringLiterals;

namespace {

QString text(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

void putDay(QJsonObject &set, const QString &field, const QString &day)
{
    if (!day.isEmpty())
        set[field] = day;
}

} // namespace

RegulationDesk::RegulationDesk(const QString &opensAt) : desk(opensAt) { }

bool RegulationDesk::comes(const QString &when)
{
    return comes(msk(when));
}

bool RegulationDesk::comes(Instant when)
{
    if (when < now())
        return false;
    desk.clock.advance(when - now());
    return true;
}

void RegulationDesk::commit(FactDraft fact)
{
    const auto stored = desk.store().commit({{std::move(fact)}, {}, {}});
    if (!done(stored) || !hline::counts(stored->facts.front().verdict))
        qFatal("the fact does not count");
}

void RegulationDesk::tell(const QByteArray &type, const QUuid &id, const QJsonObject &set, const QJsonObject &words, const QString &from)
{
    QJsonObject data{{u"type"_s, QString::fromLatin1(type)}, {u"set"_s, set}, {u"seen"_s, 0}};
    putDay(data, u"from"_s, from);
    FactDraft fact = FactMaker(desk.clock, anna().me()).about("ref", FactId(id), data);
    if (!words.isEmpty())
        fact.words = QJsonObject{{u"set"_s, words}};
    commit(std::move(fact));
}

ContractId RegulationDesk::signs(const Agreement &agreement)
{
    const QUuid org = makeUuid5("org", agreement.number);
    const QUuid product = makeUuid5("product", agreement.number);
    const QUuid contract = makeUuid5("contract", agreement.number);
    tell("org", org, {}, {{u"name"_s, u"ТСЖ «Ромашка»"_s}, {u"inn"_s, u"7701234567"_s}}, {});
    QJsonObject program{{u"org"_s, text(org)},
                        {u"program"_s, u"Инфокрафт ЖКХ 365"_s},
                        {u"platform_1c"_s, agreement.platform1c},
                        {u"boxed"_s, agreement.boxed},
                        {u"cloud"_s, agreement.cloud}};
    putDay(program, u"its_to"_s, agreement.itsTo);
    putDay(program, u"updates_to"_s, agreement.updatesTo);
    tell("product", product, program, {}, {});
    QJsonObject set{{u"number"_s, agreement.number}, {u"org"_s, text(org)}, {u"products"_s, QJsonArray{text(product)}},
                    {u"kind"_s, u"SUBSCRIPTION"_s},  {u"signed"_s, agreement.signedOn}, {u"status"_s, agreement.status}};
    putDay(set, u"valid_to"_s, agreement.validTo);
    putDay(set, u"due"_s, agreement.due);
    tell("contract", contract, set, {}, {});
    takesPackage(ContractId(contract), agreement.perMonth, agreement.response, u"2024-01-01"_s);
    return ContractId(contract);
}

void RegulationDesk::takesPackage(const ContractId &contract, minutes perMonth, std::optional<minutes> response, const QString &from)
{
    const QUuid package = makeUuid5("package", contract.toString() + from);
    QJsonObject terms{{u"name"_s, u"Пакет с "_s + from}, {u"minutes"_s, static_cast<qint64>(perMonth.count())}, {u"price_kop"_s, 100000}};
    if (response)
        terms[u"response_min"_s] = static_cast<qint64>(response->count());
    tell("package", package, terms, {}, {});
    tell("contract", contract.uuid(), {{u"package"_s, text(package)}}, {}, from);
}

void RegulationDesk::pays(const ContractId &contract, const QJsonArray &cover, const QString &day, const QString &key)
{
    const FactId id(makeUuid5("payment", contract.toString() + key));
    FactDraft fact = FactMaker(desk.clock, anna().me())
                         .about("payment", id, {{u"day"_s, day}, {u"amount_kop"_s, 100000}, {u"key"_s, key}, {u"cover"_s, cover}});
    fact.contract = contract;
    fact.at = toMicros(msk(day));
    commit(std::move(fact));
}

void RegulationDesk::pays(const ContractId &contract, const QStringList &months, const QString &day)
{
    QJsonArray cover;
    for (const QString &month : months)
        cover.append(QJsonObject{{u"month"_s, month}, {u"full"_s, true}});
    pays(contract, cover, day, months.join(u'+') + day);
}

void RegulationDesk::paysInPart(const ContractId &contract, const QString &month, const QString &day)
{
    pays(contract, {QJsonObject{{u"month"_s, month}, {u"full"_s, false}}}, day, u"part "_s + month + day);
}

LotId RegulationDesk::buys(const ContractId &contract, LotKind kind, minutes amount)
{
    const FactId lot(makeUuid7(desk.clock.now()));
    FactDraft fact = FactMaker(desk.clock, anna().me())
                         .about("purchase", lot,
                                {{u"lot"_s, QString::fromLatin1(code(kind))}, {u"minutes"_s, static_cast<qint64>(amount.count())}});
    fact.contract = contract;
    commit(std::move(fact));
    return idCast<LotId>(lot);
}

void RegulationDesk::decides(const QByteArray &key, const QString &value, const QString &from)
{
    const QString name = QString::fromLatin1(key);
    tell("policy", makeUuid5("policy", name), {{u"key"_s, name}, {u"value"_s, value}}, {}, from);
}

RequestId RegulationDesk::arrives(const ContractId &contract, std::optional<Service> service, const QString &at, Channel channel)
{
    NewRequest request;
    request.subject = u"Не закрывается месяц"_s;
    request.contract = contract;
    request.service = service;
    request.channel = channel;
    request.caller.last = u"Орлова"_s;
    request.caller.first = u"Ольга"_s;
    if (!at.isEmpty())
        request.arrival = msk(at);
    const auto made = anna().registerRequest(request);
    return done(made) ? made->id : RequestId();
}

void RegulationDesk::happens(const RequestId &request, const QByteArray &event)
{
    commit(FactMaker(desk.clock, anna().me())
               .about("request.event", idCast<FactId>(request), {{u"type"_s, QString::fromLatin1(event)}}));
}

bool RegulationDesk::classified(const RequestId &request, Service as)
{
    return done(anna().classify(request, as));
}

bool RegulationDesk::agreed(const RequestId &request, Channel how)
{
    return done(anna().recordConsent(request, {how, u"Орлова Ольга"_s, {}}));
}

Result<StartedWork> RegulationDesk::starts(const RequestId &request)
{
    return desk.startsTimer(request, TimerRow::Keeper::None, Switching::StopOther);
}

Result<StoppedWork> RegulationDesk::works(const RequestId &request, const QString &from, const QString &to)
{
    return works(request, msk(from), msk(to));
}

Result<StoppedWork> RegulationDesk::works(const RequestId &request, Instant from, Instant to)
{
    if (!comes(from))
        return failure(Error::Kind::Invalid, u"the clock of a test went backwards"_s);
    if (const auto started = starts(request); !started)
        return failure(started.error());
    return comes(to) ? stops() : failure(Error::Kind::Invalid, u"work ends before it begins"_s);
}

bool RegulationDesk::voids(const FactId &work)
{
    return done(anna().voidWork(work, u"Запущено по ошибке"_s));
}

Ledger RegulationDesk::ledger(const ContractId &contract)
{
    return ledgerAt(contract, now());
}

Ledger RegulationDesk::ledgerAt(const ContractId &contract, Instant asOf)
{
    const auto view = anna().balance(contract, asOf);
    return done(view) ? view->ledger : Ledger();
}

RequestView RegulationDesk::card(const RequestId &request)
{
    auto view = anna().request(request);
    if (!done(view))
        qFatal("no such request");
    return *std::move(view);
}

QStringList RegulationDesk::list(std::optional<QueueView> view)
{
    QStringList numbers;
    const auto rows = anna().queue(view);
    if (!done(rows))
        return {u"the queue cannot be read"_s};
    for (const QueueRow &row : *rows)
        numbers.append(row.number);
    return numbers;
}

QList<QByteArray> RegulationDesk::blocks(const RequestId &request)
{
    QList<QByteArray> codes;
    for (const GateReason &reason : card(request).timerGate.reasons)
        codes.append(reason.code);
    return codes;
}

FactId RegulationDesk::lastFact(const RequestId &request, const QByteArray &kind)
{
    FactId found;
    std::int64_t newest = -1;
    for (const HistoryRecord &fact : desk.store().history(request)) {
        if (fact.kind == kind && !fact.reversed && fact.place > newest) {
            newest = fact.place;
            found = fact.fact;
        }
    }
    return found;
}

ChargedTotal totalOf(const Ledger &ledger)
{
    ChargedTotal total;
    for (const auto &[id, charge] : ledger.charges) {
        total.billed += charge.billed;
        total.prepaid += charge.prepaid;
        total.overlimit += charge.overlimit;
        total.free += charge.free;
    }
    return total;
}

minutes takenFrom(const Ledger &ledger, const QString &lot)
{
    minutes taken{0};
    for (const auto &[id, charge] : ledger.charges) {
        for (const auto &[from, amount] : charge.byLot)
            taken += from == lot ? amount : minutes(0);
    }
    return taken;
}

QStringList rolloversOf(const Ledger &ledger)
{
    QStringList lines;
    for (const Rollover &rollover : ledger.rollovers)
        lines.append(u"%1: %2 carried, %3 expired"_s.arg(isoMonth(rollover.to)).arg(rollover.carried.count()).arg(rollover.expired.count()));
    return lines;
}

} // namespace hline::test
