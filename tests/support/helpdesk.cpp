// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/helpdesk.h"

#include "base/uuid7.h"
#include "workflow/factmaker.h"

#include <QFile>
#include <QJsonArray>

namespace hline::test {

using namespace Qt::Literals::StringLiterals;

Instant msk(const QString &text)
{
    const auto at = parseIsoMoscow(text);
    Q_ASSERT(at);
    return *at;
}

Helpdesk::Helpdesk(const QString &opensAt, const QString &consultant)
    : clock(msk(opensAt)), m_path(m_folder.filePath(u"desk.hline"_s))
{
    openDesk(consultant);
}

void Helpdesk::openDesk(const QString &consultant)
{
    DeskOptions options;
    options.path = m_path;
    options.clock = &clock;
    options.create = true;
    options.consultant = consultant;
    auto desk = Desk::open(options);
    if (!done(desk))
        qFatal("the desk does not open");
    m_desk = *std::move(desk);
    m_disk = std::make_unique<FaultyStore>(m_desk->store());
    m_workplace = std::make_unique<Workplace>(*m_disk, m_desk->workplace().clock(), m_desk->workplace().me());
}

void Helpdesk::crash()
{
    m_workplace.reset();
    m_disk.reset();
    m_desk.reset();
    openDesk({});
}

QString Helpdesk::copyOfFile() const
{
    QTemporaryDir folder(m_folder.filePath(u"copy-XXXXXX"_s));
    folder.setAutoRemove(false); // goes with the folder around it
    const QString copy = folder.filePath(u"desk.hline"_s);
    const QString log = u"-wal"_s;
    if (!QFile::copy(m_path, copy) || (QFile::exists(m_path + log) && !QFile::copy(m_path + log, copy + log)))
        qFatal("the desk file cannot be copied");
    return copy;
}

void Helpdesk::pullPlug()
{
    m_path = copyOfFile();
    crash();
}

void Helpdesk::commit(FactDraft fact)
{
    const auto stored = store().commit({{std::move(fact)}, {}, {}});
    if (!done(stored) || !hline::counts(stored->facts.front().verdict))
        qFatal("the fact does not count");
}

void Helpdesk::tell(const QByteArray &type, const QUuid &id, const QJsonObject &set, const QJsonObject &words, const QString &from)
{
    QJsonObject data{{u"type"_s, QString::fromLatin1(type)}, {u"set"_s, set}, {u"seen"_s, 0}};
    if (!from.isEmpty())
        data[u"from"_s] = from;
    FactDraft fact = FactMaker(clock, anna().me()).about("ref", FactId(id), data);
    if (!words.isEmpty())
        fact.words = QJsonObject{{u"set"_s, words}};
    commit(std::move(fact));
}

ContractId Helpdesk::signsContract(const QString &number, minutes perMonth, std::optional<minutes> response)
{
    const auto text = [](const QUuid &id) { return id.toString(QUuid::WithoutBraces); };
    const QUuid org = makeUuid5("org", number);
    const QUuid product = makeUuid5("product", number);
    const QUuid package = makeUuid5("package", number);
    const QUuid contract = makeUuid5("contract", number);
    QJsonObject terms{{u"minutes"_s, static_cast<qint64>(perMonth.count())}, {u"price_kop"_s, 100000}};
    if (response)
        terms[u"response_min"_s] = static_cast<qint64>(response->count());
    tell("org", org, {}, {{u"name"_s, u"ТСЖ «Заречье»"_s}, {u"inn"_s, u"7701234567"_s}});
    tell("product", product, {{u"org"_s, text(org)}, {u"program"_s, u"Инфокрафт ЖКХ 365"_s}, {u"platform_1c"_s, true}, {u"its_to"_s, u"2027-12-31"_s}}, {});
    terms[u"name"_s] = u"Пакет "_s + number;
    tell("package", package, terms, {});
    tell("contract", contract,
         {{u"number"_s, number}, {u"org"_s, text(org)}, {u"products"_s, QJsonArray{text(product)}}, {u"kind"_s, u"SUBSCRIPTION"_s},
          {u"signed"_s, u"2024-01-01"_s}, {u"status"_s, u"ACTIVE"_s}, {u"package"_s, text(package)}}, {}, u"2024-01-01"_s);
    return ContractId(contract);
}

void Helpdesk::pays(const ContractId &contract, const QString &month, const QString &day)
{
    const QUuid id = makeUuid5("payment", contract.toString() + month);
    FactDraft fact = FactMaker(clock, anna().me())
                         .about("payment", FactId(id),
                                {{u"day"_s, day}, {u"amount_kop"_s, 100000}, {u"key"_s, month},
                                 {u"cover"_s, QJsonArray{QJsonObject{{u"month"_s, month}, {u"full"_s, true}}}}});
    fact.contract = contract;
    fact.at = toMicros(msk(day));
    commit(std::move(fact));
}

void Helpdesk::itsEnds(const ContractId &contract, const QString &last)
{
    const auto record = store().contract(contract);
    if (!done(record))
        qFatal("no such contract");
    tell("product", record->products.front().uuid(), {{u"its_to"_s, last}}, {});
}

void Helpdesk::topsUp(const ContractId &contract, minutes amount)
{
    FactDraft fact = FactMaker(clock, anna().me())
                         .about("purchase", FactId(makeUuid7(clock.now())),
                                {{u"lot"_s, u"TOPUP"_s}, {u"minutes"_s, static_cast<qint64>(amount.count())}});
    fact.contract = contract;
    commit(std::move(fact));
}

void Helpdesk::decides(const QByteArray &key, const QString &value)
{
    const QString name = QString::fromLatin1(key);
    tell("policy", makeUuid5("policy", name), {{u"key"_s, name}, {u"value"_s, value}}, {}, u"2024-01-01"_s);
}

RequestId Helpdesk::registers(const ContractId &contract, std::optional<Service> service, const QString &arrival, const QString &subject)
{
    NewRequest request;
    request.subject = subject;
    request.contract = contract;
    request.service = service;
    request.caller.last = u"Орлова"_s;
    request.caller.first = u"Ольга"_s;
    if (!arrival.isEmpty())
        request.arrival = msk(arrival);
    const auto made = anna().registerRequest(request);
    return done(made) ? made->id : RequestId();
}

Result<StartedWork> Helpdesk::startsTimer(const RequestId &request, TimerRow::Keeper keeper, Switching switching)
{
    return anna().start(request, {switching, keeper, ConsentGiven{Channel::Phone, u"Орлова"_s, {}}});
}

minutes Helpdesk::balance(const ContractId &contract)
{
    const auto view = anna().balance(contract, {});
    return done(view) ? view->ledger.balance : minutes(-1);
}

Response Helpdesk::promise(const RequestId &request)
{
    const auto explained = anna().explainResponse(request, {});
    return done(explained) ? explained->response : Response();
}

seconds Helpdesk::workedOn(const RequestId &request)
{
    const auto record = store().request(request);
    if (!done(record))
        return seconds(-1);
    seconds out{0};
    for (const WorkRecord &work : record->work) {
        if (!work.voided)
            out += work.length;
    }
    return out;
}

int Helpdesk::openSessions()
{
    const auto timer = anna().timer();
    return done(timer) && *timer ? 1 : 0;
}

int Helpdesk::facts(const RequestId &request, const QByteArray &kind)
{
    int out = 0;
    for (const HistoryRecord &fact : store().history(request))
        out += fact.kind == kind && !fact.reversed ? 1 : 0;
    return out;
}

} // namespace hline::test
