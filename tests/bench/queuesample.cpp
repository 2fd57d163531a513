// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/queuesample.h"

#include <array>

namespace hline::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

const std::array Subjects{
    u"Не закрывается месяц, ошибка в проводках по счёту 20"_s, u"Квитанции печатаются без штрихкода"_s,
    u"Как перерасчитать льготы за прошлый квартал?"_s, u"Отчёт по долгам показывает ёлку вместо «Ёлкина»"_s,
    u"Не входит в программу после обновления"_s, u"Нужна выгрузка в ГИС ЖКХ"_s, u"Пожелание: сортировка лицевых счетов"_s,
};
const std::array Names{u"ТСЖ «Заречье»"_s, u"УК «Север»"_s, u"ЖСК «Парус»"_s, u"УК «Восток»"_s, u"ТСЖ «Лада»"_s, u"ООО «Тёплый дом»"_s};
const std::array Programs{u"1С:Учёт в управляющих компаниях ЖКХ"_s, u"1С:Бухгалтерия 8"_s, u"1С:Расчёт квартплаты"_s};
const std::array People{u"Иванова А."_s, u"Петров К."_s, u"Сидорова Е."_s, u"Ким В."_s};
constexpr int RequestsPerClient = 200;

QUuid uuid(std::uint32_t kind, std::uint32_t a, std::uint32_t b)
{
    return QUuid(kind, static_cast<ushort>(a >> 16), static_cast<ushort>(0x7000 | (a & 0xFFF)), 0x80,
                 static_cast<uchar>(b >> 24), static_cast<uchar>(b >> 16), static_cast<uchar>(b >> 8), static_cast<uchar>(b), 0, 0, 1);
}

} // namespace

QueueSample::QueueSample(Instant now, std::uint32_t seed)
    : m_now(now)
    , m_random(seed)
{
}

int QueueSample::below(int limit)
{
    return static_cast<int>(m_random() % static_cast<std::uint_fast32_t>(limit));
}

ConsultantId QueueSample::consultant(int index)
{
    return ConsultantId(uuid(0xC0, 0, static_cast<std::uint32_t>(index)));
}

void QueueSample::setService(QueueRow &row)
{
    const int dice = below(10);
    if (dice < 6)
        row.service = Service::Indiv;
    else if (dice < 9)
        row.service = AllServices[static_cast<std::size_t>(below(static_cast<int>(AllServices.size())))];
    row.channel = static_cast<Channel>(below(4));
}

void QueueSample::setClock(QueueRow &row)
{
    row.arrival = m_now - seconds(below(20 * 24 * 3600));
    row.guarantee = GuaranteeState::NotApplicable;
    if (row.service == Service::Indiv) {
        constexpr std::array States{GuaranteeState::Running, GuaranteeState::Running, GuaranteeState::GeneralQueue,
                                    GuaranteeState::AwaitingInfo, GuaranteeState::Met};
        row.guarantee = States[static_cast<std::size_t>(below(static_cast<int>(States.size())))];
    }
    if (row.guarantee == GuaranteeState::Running || row.guarantee == GuaranteeState::Met) {
        row.target = minutes(240);
        row.warnBelow = seconds(3600);
        row.criticalBelow = seconds(1440);
        row.deadline = m_now + seconds(below(30 * 24 * 3600)) - seconds(6 * 3600);
    }
    if (row.guarantee == GuaranteeState::Met) {
        row.startedAt = row.arrival + seconds(600);
        row.state = WorkState::InWork;
    } else {
        row.state = WorkState::Queued;
    }
    if (row.guarantee == GuaranteeState::Running && m_now > *row.deadline)
        row.guarantee = GuaranteeState::Breached;
    row.lane = laneOf(row.guarantee, row.state);
}

QueueRow QueueSample::row(int number, int clients)
{
    QueueRow row;
    row.id = RequestId(uuid(0x01900000, static_cast<std::uint32_t>(number), static_cast<std::uint32_t>(m_random())));
    row.number = QString::number(number);
    const int client = below(clients);
    row.client = Names[static_cast<std::size_t>(client) % Names.size()] + u' ' + QString::number(client);
    row.contract = u"ИК-2026/%1"_s.arg(client, 5, 10, QChar(u'0'));
    row.program = Programs[static_cast<std::size_t>(client) % Programs.size()];
    row.subject = Subjects[static_cast<std::size_t>(below(static_cast<int>(Subjects.size())))] + u' ' + QString::number(below(100000));
    setService(row);
    setClock(row);
    row.balance = minutes(below(300));
    if (row.state == WorkState::InWork || below(5) == 0) {
        const int who = below(static_cast<int>(People.size()));
        row.holder = consultant(who);
        row.assignee = People[static_cast<std::size_t>(who)];
    }
    row.intakeIncomplete = row.guarantee == GuaranteeState::AwaitingInfo;
    return row;
}

std::vector<QueueRow> QueueSample::rows(int count)
{
    std::vector<QueueRow> rows;
    rows.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i)
        rows.push_back(row(i + 1, std::max(50, count / RequestsPerClient)));
    return rows;
}

} // namespace hline::bench
