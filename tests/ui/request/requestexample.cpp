// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/requestexample.h"

namespace hline::test {

using namespace Qt::Literals::StringLiterals;

namespace {

Instant at(const char16_t *iso)
{
    return *parseIsoMoscow(QStringView(iso));
}

template <typename Id>
Id idOf(int number)
{
    return *Id::fromString(u"0199a0c0-0000-7000-8000-%1"_s.arg(number, 12, 16, QChar(u'0')));
}

LedgerInput exampleLedger()
{
    using namespace std::chrono;
    LedgerInput input;
    const std::optional<Instant> paid = at(u"2026-09-25T12:00");
    input.months = {{2026y / October, minutes(60), paid, {}, u"60"_s},
        {2026y / November, minutes(120), at(u"2026-10-30T12:00"), {}, u"120"_s}};
    SessionCharge session;
    session.id = u"0199a0c0-0000-7000-8000-0000000000c1"_s;
    session.segments = {{session.id, u"a"_s, at(u"2026-11-03T10:00"), at(u"2026-11-03T10:46"), false}};
    input.charges = {session};
    return input;
}

ResponseInput exampleResponse(const RequestRecord &record)
{
    ResponseInput input;
    input.arrival = record.arrival;
    input.targets = {{at(u"2026-09-01T00:00"), minutes(240)}};
    input.classes = record.classes;
    return input;
}

RequestRecord exampleRecord()
{
    RequestRecord record;
    record.id = idOf<RequestId>(0x131);
    record.number = u"4131"_s;
    record.arrival = record.registeredAt = at(u"2026-11-18T09:52:10");
    record.state = WorkState::New;
    record.contract = idOf<ContractId>(0x117);
    record.client = idOf<ClientId>(0xc1);
    record.product = idOf<ProductId>(0x9);
    record.subject = u"Не закрывается месяц"_s;
    record.text = u"После обновления не проводится документ «Квитанция»."_s;
    record.caller = {u"Орлова"_s, u"Ольга"_s, {}, u"+7 495 123-45-67"_s, {}};
    record.classes = {{record.arrival, Service::Indiv, {}}};
    return record;
}

} // namespace

Instant exampleNow()
{
    return at(u"2026-11-18T10:05");
}

RequestSheet exampleSheet()
{
    RequestSheet sheet;
    sheet.me = idOf<ConsultantId>(0xa1);
    RequestView &view = sheet.view;
    view.record = exampleRecord();
    view.row.id = view.record.id;
    view.row.number = view.record.number;
    view.row.client = u"ТСЖ «Заречье»"_s;
    view.client = ClientRecord{*view.record.client, view.row.client, u"7707083893"_s, {}, {}};
    ContractRecord contract;
    contract.id = *view.record.contract;
    contract.number = u"117/2026"_s;
    contract.client = view.record.client;
    contract.standing = {true, makeDay(2026, 9, 1), makeDay(2026, 9, 1), makeDay(2027, 8, 31)};
    view.contract = contract;
    view.product
        = ProductRecord{*view.record.product, view.record.client, u"Инфокрафт ЖКХ 365. Бухгалтерия"_s,
            {true, true, false, makeDay(2026, 12, 31), makeDay(2027, 6, 30)}};
    const BusinessCalendar calendar = BusinessCalendar::build({});
    const Policy policy;
    BalanceView balance;
    balance.contract = contract.id;
    balance.number = contract.number;
    balance.asOf = exampleNow();
    balance.ledger = replay(exampleLedger(), calendar, policy, exampleNow());
    balance.package = PackageRecord{{}, {u"p"_s, u"Пакет 120"_s, minutes(120), minutes(240), 480000, false}};
    balance.packageMinutes = minutes(120);
    view.balance = balance;
    view.response = responseAt(exampleResponse(view.record), calendar, policy, exampleNow());
    view.eligibility
        = eligibility(exampleNow(), Service::Indiv, contract.standing, view.product->standing, policy);
    return sheet;
}

} // namespace hline::test
