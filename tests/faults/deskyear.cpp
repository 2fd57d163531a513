// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskyear.h"

namespace hline::test {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

template<typename T>
T must(Result<T> result)
{
    if (!done(result))
        qFatal("a step of the story fails");
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

const QByteArray Packages = "Пакет;Минут;Отклик;Вид;Цена\nСтандарт;120;60;Абонентский;5400\nРазовый;60;;Разовый;3300\n";
const QByteArray Clients = "Наименование;ИНН;КПП;Номер договора;Дата договора;Вид договора;Программа;ИТС до;Пакет;Контактное лицо;Телефон\n"
                           "УК «Один»;7707083893;770701001;1/2023;16.05.2023;;Бухгалтерия;01.02.2027;Стандарт;Контактова Анна Ильинична;+7 900 555-00-11\n"
                           "ТСЖ «Два»;7727563778;;2/2023;16.05.2023;Разовый;Бухгалтерия;01.02.2027;Разовый;;\n";

QByteArray statement(const QByteArray &number, const QByteArray &inn, const QByteArray &sum, const QByteArray &purpose)
{
    return "1CClientBankExchange\nРасчСчет=40702\nСекцияДокумент=Платежное поручение\nНомер=" + number
        + "\nДата=28.08.2026\nДатаПоступило=31.08.2026\nСумма=" + sum + "\nПлательщикИНН=" + inn + "\nПлательщик1=УК «Один»\nНазначениеПлатежа=" + purpose
        + "\nКонецДокумента\nКонецФайла\n";
}

} // namespace

EveryKind::EveryKind()
{
    importsReference();
    worksByTheTimer();
    correctsAndCloses();
}

void EveryKind::importsReference()
{
    ImportFile import(desk.store(), desk.clock, desk.anna().me());
    const auto take = [&import, this](ImportKind kind, const QByteArray &bytes) {
        desk.clock.advance(1s);
        if (!must(import.run(kind, bytes, u"тайный-файл.csv"_s, ImportMode::Apply)).batch)
            qFatal("nothing was imported");
    };
    take(ImportKind::Packages, Packages);
    take(ImportKind::Clients, Clients);
    take(ImportKind::Payments, statement("1", "7707083893", "5400.00", "дог. 1/2023 за сентябрь 2026 Тайная пометка"));
    take(ImportKind::Payments, statement("2", "7727563778", "3300.00", "Разовая консультация"));
    contract = must(desk.store().findContract(u"1/2023"_s));
    desk.topsUp(contract, 30min);
}

void EveryKind::worksByTheTimer()
{
    Workplace &anna = desk.anna();
    NewRequest fresh;
    fresh.subject = u"Тайная тема"_s;
    fresh.text = u"Тайный текст"_s;
    fresh.contract = contract;
    fresh.service = Service::Line;
    fresh.caller = {u"Канарейкина"_s, u"Ольгария"_s, u"Петровишна"_s, u"+79005550011"_s, u"canary@example.ru"_s};
    fresh.arrival = arrival = desk.clock.instant() - 3min;
    request = must(anna.registerRequest(fresh)).id;
    RequestChange change;
    change.subject = u"Тайная тема, уточнена"_s;
    change.waitingClient = true;
    must(anna.changeRequest(request, change));
    (void)must(anna.take(request));
    must(anna.release(request));
    (void)must(anna.take(request));
    if (anna.startRemote(request))
        qFatal("the free line has no remote session"); // R-2.4.1.1b: a refusal
    must(anna.classify(request, Service::Indiv));
    must(anna.recordConsent(request, {Channel::Phone, u"Тайный свидетель"_s, {}}));
    session = must(desk.startsTimer(request)).timer.session;
    desk.clock.advance(460s + 700ms);
    (void)must(anna.pause());
    desk.clock.advance(440s);
    (void)must(anna.resume(TimerRow::Keeper::Window));
    must(anna.startRemote(request));
    desk.clock.advance(310s);
    must(anna.endRemote(request));
    (void)must(anna.stop({u"Тайная пометка"_s, {}, {}, {}, "stop"}));
}

void EveryKind::correctsAndCloses()
{
    Workplace &anna = desk.anna();
    desk.clock.advance(1min);
    (void)must(desk.startsTimer(request));
    desk.clock.advance(90s);
    (void)must(anna.pause());
    desk.clock.advance(90s);
    (void)must(desk.stopsTimer()); // timer.end: stopped while paused
    const StoppedWork typed = must(anna.logWork(request, desk.clock.instant() - 20min, 5min, u"Тайная пометка по памяти"_s));
    must(anna.voidWork(typed.work, u"Тайная причина"_s));
    must(anna.chooseTopic(request, "METHODOLOGY", Routing::FirstOnly));
    must(anna.approveTopic(request, u"Тайное обоснование"_s)); // R-2.4.1.3.5: an override of the supervisor
    (void)must(anna.close(request, WorkState::Done, u"Тайный ответ"_s, {}));
}

} // namespace hline::test
