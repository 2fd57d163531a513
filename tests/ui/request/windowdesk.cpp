// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/windowdesk.h"

#include "base/uuid7.h"

#include <QFile>
#include <QJsonArray>

namespace hline::test {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString Clients
    = u"Код;Наименование;ИНН;КПП;Номер договора;Дата договора;Вид договора;Программа;Платформа "
      u"1С;Коробочная;ИТС до;Обновления до;"
      "Пакет;Контактное лицо;Телефон;E-mail\n"
      "000000001;ТСЖ «Заречье»;7707083893;770701001;117/2026;01.09.2026;Абонентский;Инфокрафт ЖКХ 365. "
      "Бухгалтерия;Да;Нет;31.12.2026;;"
      "Стандарт;Орлова Ольга;84951234567;orlova@client.example\n"
      "000000002;УК «Север»;7736050003;773601001;118/2026;01.09.2026;Абонентский;Инфокрафт ЖКХ 365. "
      "Бухгалтерия;Да;Нет;13.09.2026;;"
      "Стандарт;Белов Иван;84957654321;belov@client.example\n"_s;
const QString Packages
    = u"Пакет;Минут в месяц;Отклик, рабочих минут;Вид;Цена, руб.\nСтандарт;120;240;Абонентский;5400\n"_s;

void insist(const Result<void> &result)
{
    if (!result)
        qFatal("%s: %s", result.error().code.constData(), qPrintable(result.error().detail));
}

} // namespace

WindowDesk::WindowDesk()
    : m_clock(*parseIsoMoscow(u"2026-11-18T10:05:00"))
    , m_storage(u"storage"_s)
{
    m_access = std::make_unique<DeskAccess>(
        m_storage, [this]() -> Workplace & { return m_desk->workplace(); }, m_clock);
    insist(m_storage.run([this] { return furnish(); }).result());
}

WindowDesk::~WindowDesk()
{
    m_storage.run([this] { m_desk.reset(); }).waitForFinished();
}

Result<void> WindowDesk::open()
{
    DeskOptions options;
    options.path = m_folder.filePath(u"desk.hline"_s);
    options.clock = &m_clock;
    options.create = true;
    options.consultant = u"Иванова Анна"_s;
    auto desk = Desk::open(options);
    if (!desk)
        return failure(desk.error());
    m_desk = std::move(*desk);
    m_desk->store().onCommitted([this](const Changes &changes) { m_access->announce(changes); });
    return {};
}

void WindowDesk::reopen()
{
    insist(m_storage
               .run([this] {
                   m_desk.reset();
                   return open();
               })
               .result());
}

Result<void> WindowDesk::furnish()
{
    if (const auto opened = open(); !opened)
        return opened;
    for (const auto &[kind, csv] :
        {std::pair{ImportKind::Packages, Packages}, {ImportKind::Clients, Clients}}) {
        if (const auto imported = import(kind, csv); !imported)
            return imported;
    }
    return pay(u"117/2026"_s);
}

Result<void> WindowDesk::import(ImportKind kind, const QString &csv)
{
    ImportFile file(m_desk->store(), m_clock, m_desk->workplace().me());
    const auto report = file.run(kind, csv.toUtf8(), u"example.csv"_s, ImportMode::Apply);
    if (!report)
        return failure(report.error());
    return report->created > 0 && report->refused.empty()
        ? Result<void>()
        : failure(Error::Kind::Invalid, u"lines were refused"_s);
}

Result<void> WindowDesk::pay(const QString &number)
{
    const auto contract = m_desk->store().findContract(number);
    if (!contract)
        return failure(contract.error());
    FactDraft payment;
    payment.id = FactId(makeUuid7(m_clock.now()));
    payment.kind = "payment";
    payment.contract = *contract;
    payment.target = FactId(makeUuid7(m_clock.now()));
    payment.at = toMicros(*parseIsoMoscow(u"2026-10-30"));
    payment.made = m_clock.now();
    payment.data = {{u"who"_s, m_desk->workplace().me().toString()}, {u"day"_s, u"2026-10-30"_s},
        {u"amount_kop"_s, 540000}, {u"key"_s, u"example|2026-10-30|1|540000|7707083893"_s},
        {u"cover"_s, QJsonArray{QJsonObject{{u"month"_s, u"2026-11"_s}, {u"full"_s, true}}}}};
    CommandFacts command;
    command.facts = {payment};
    const auto committed = m_desk->store().commit(command);
    return committed ? Result<void>() : failure(committed.error());
}

ContractId WindowDesk::contract(const QString &number)
{
    return *run([number](const Workplace &workplace) { return workplace.store().findContract(number); });
}

RequestRef WindowDesk::registerRequest(const QString &subject, Service service, const QString &contract)
{
    return *run([=](Workplace &workplace) -> Result<RequestRef> {
        NewRequest request;
        request.subject = subject;
        request.service = service;
        if (!contract.isEmpty()) {
            request.contract = *workplace.store().findContract(contract);
            const ContractRecord record = *workplace.store().contract(*request.contract);
            request.client = record.client;
            if (!record.products.empty())
                request.product = record.products.front();
        }
        return workplace.registerRequest(request);
    });
}

QString WindowDesk::writeFile(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s", qPrintable(file.errorString()));
    return file.fileName();
}

} // namespace hline::test
