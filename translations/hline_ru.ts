<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_US">
    <context>
        <name>hline::ClaimWatch</name>
        <message>
            <source>№ %1 is yours</source>
            <translation>Обращение №&#xa0;%1 взято вами</translation>
        </message>
        <message>
            <source>№ %1 is taken (not confirmed)</source>
            <translation>Обращение №&#xa0;%1 взято (не подтверждено)</translation>
        </message>
    </context>
    <context>
        <name>EligibilityChips</name>
        <message>
            <source>Signed %1: earlier regulation</source>
            <translation>Подписан %1: прежний регламент</translation>
        </message>
        <message>
            <source>No contract · %1</source>
            <translation>Нет договора · %1</translation>
        </message>
        <message>
            <source>Contract not in force · %1</source>
            <translation>Договор не действует · %1</translation>
        </message>
        <message>
            <source>No contract</source>
            <translation>Нет договора</translation>
        </message>
        <message>
            <source>Contract until %1</source>
            <translation>Договор до&#xa0;%1</translation>
        </message>
        <message>
            <source>Contract in force</source>
            <translation>Договор действует</translation>
        </message>
        <message>
            <source>No ITS · %1</source>
            <translation>Нет ИТС · %1</translation>
        </message>
        <message>
            <source>No updates · %1</source>
            <translation>Нет обновлений · %1</translation>
        </message>
        <message>
            <source>ITS ended %1 · %2</source>
            <translation>ИТС истекла %1 · %2</translation>
        </message>
        <message>
            <source>Updates ended %1 · %2</source>
            <translation>Обновления истекли %1 · %2</translation>
        </message>
        <message>
            <source>ITS not known</source>
            <translation>ИТС неизвестна</translation>
        </message>
        <message>
            <source>Updates not known</source>
            <translation>Обновления неизвестны</translation>
        </message>
        <message>
            <source>ITS until %1</source>
            <translation>ИТС до&#xa0;%1</translation>
        </message>
        <message>
            <source>Updates until %1</source>
            <translation>Обновления до&#xa0;%1</translation>
        </message>
        <message>
            <source>Missing: %1</source>
            <translation>Не хватает: %1</translation>
        </message>
        <message>
            <source>Earlier edition of the regulation</source>
            <translation>Другая редакция регламента</translation>
        </message>
    </context>
    <context>
        <name>Hline</name>
    <message>
        <source>Time left</source>
        <translation>Осталось</translation>
    </message>
    <message>
        <source>○ Reading the office&apos;s records: %1 %</source>
        <translation>○ Читаем записи офиса: %1 %</translation>
    </message>
    <message>
        <source>The office&apos;s records are being read, open requests first.</source>
        <translation>Читаются записи офиса, сначала открытые обращения.</translation>
    </message>
    <message>
        <source>The office&apos;s records are being read: %1 of %2.</source>
        <translation>Читаются записи офиса: %1 из %2.</translation>
    </message>
    <message>
        <source>The office&apos;s records are all here and are being sorted: %1 of %2.</source>
        <translation>Записи офиса получены и разбираются: %1 из %2.</translation>
    </message>
    <message>
        <source>Open requests can be worked with; balances are incomplete until the end.</source>
        <translation>С открытыми обращениями уже можно работать; балансы неполны до конца чтения.</translation>
    </message>
        <message>
            <source>Rule %1: %2.</source>
            <translation>Правило %1: %2.</translation>
        </message>
        <message>
            <source>Sun</source>
            <translation>вс</translation>
        </message>
        <message>
            <source>Mon</source>
            <translation>пн</translation>
        </message>
        <message>
            <source>Tue</source>
            <translation>вт</translation>
        </message>
        <message>
            <source>Wed</source>
            <translation>ср</translation>
        </message>
        <message>
            <source>Thu</source>
            <translation>чт</translation>
        </message>
        <message>
            <source>Fri</source>
            <translation>пт</translation>
        </message>
        <message>
            <source>Sat</source>
            <translation>сб</translation>
        </message>
        <message>
            <source>January</source>
            <translation>январь</translation>
        </message>
        <message>
            <source>February</source>
            <translation>февраль</translation>
        </message>
        <message>
            <source>March</source>
            <translation>март</translation>
        </message>
        <message>
            <source>April</source>
            <translation>апрель</translation>
        </message>
        <message>
            <source>May</source>
            <translation>май</translation>
        </message>
        <message>
            <source>June</source>
            <translation>июнь</translation>
        </message>
        <message>
            <source>July</source>
            <translation>июль</translation>
        </message>
        <message>
            <source>August</source>
            <translation>август</translation>
        </message>
        <message>
            <source>September</source>
            <translation>сентябрь</translation>
        </message>
        <message>
            <source>October</source>
            <translation>октябрь</translation>
        </message>
        <message>
            <source>November</source>
            <translation>ноябрь</translation>
        </message>
        <message>
            <source>December</source>
            <translation>декабрь</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1&#xa0;мин</translation>
        </message>
        <message>
            <source>yesterday %1</source>
            <translation>вчера&#xa0;%1</translation>
        </message>
        <message>
            <source>tomorrow %1</source>
            <translation>завтра&#xa0;%1</translation>
        </message>
        <message>
            <source>The client has no support contract.</source>
            <translation>У клиента нет договора сопровождения.</translation>
        </message>
        <message>
            <source>Find the contract by its number or the organisation, or offer to conclude one.</source>
            <translation>Найдите договор по номеру или организации либо предложите его заключить.</translation>
        </message>
        <message>
            <source>The contract is not in force.</source>
            <translation>Договор не действует.</translation>
        </message>
        <message>
            <source>Ask the supervisor about its renewal.</source>
            <translation>Уточните у руководителя, продлевается ли договор.</translation>
        </message>
        <message>
            <source>The program has no 1C:ITS subscription in force.</source>
            <translation>У программы нет действующей подписки 1С:ИТС.</translation>
        </message>
        <message>
            <source>Ask the client to renew it, or the supervisor to allow the work with a written reason.</source>
            <translation>Попросите клиента продлить подписку или руководителя – разрешить работу с письменным обоснованием.</translation>
        </message>
        <message>
            <source>The boxed program has no access to updates in force.</source>
            <translation>У коробочной программы нет действующего доступа к обновлениям.</translation>
        </message>
        <message>
            <source>The contract was signed before 2019: another edition of the regulation applies to it.</source>
            <translation>Договор до 2019&#xa0;г.: действует другая редакция регламента.</translation>
        </message>
        <message>
            <source>Work is possible; check the terms of the contract itself.</source>
            <translation>Работать можно; сверьтесь с условиями самого договора.</translation>
        </message>
        <message>
            <source>The client's right to support is not confirmed.</source>
            <translation>Право клиента на сопровождение не подтверждено.</translation>
        </message>
        <message>
            <source>Remove the cause named beside, or ask the supervisor to allow the work with a written reason.</source>
            <translation>Устраните названную причину или попросите руководителя разрешить работу с письменным обоснованием.</translation>
        </message>
        <message>
            <source>Only 1C-Connect may be used for a remote connection.</source>
            <translation>Удалённое подключение возможно только через 1С-Коннект.</translation>
        </message>
        <message>
            <source>Open a 1C-Connect session.</source>
            <translation>Откройте сеанс 1С-Коннект.</translation>
        </message>
        <message>
            <source>This service is given without a remote connection.</source>
            <translation>Эта услуга оказывается без удалённого подключения.</translation>
        </message>
        <message>
            <source>Move the request to an individual consultation if the client agrees.</source>
            <translation>Если клиент согласен, переведите обращение в индивидуальную консультацию.</translation>
        </message>
        <message>
            <source>It is not said on what basis the program is being set up.</source>
            <translation>Не указано, на каком основании настраивается программа.</translation>
        </message>
        <message>
            <source>Choose: together with the client, or by a written task.</source>
            <translation>Выберите: совместно с пользователем или по письменному заданию.</translation>
        </message>
        <message>
            <source>Setting up by a written task needs the client's task.</source>
            <translation>Для настройки по письменному заданию нужно задание клиента.</translation>
        </message>
        <message>
            <source>Ask the client for the task and mark that it has been received.</source>
            <translation>Попросите клиента прислать задание и отметьте, что оно получено.</translation>
        </message>
        <message>
            <source>The request began as free of charge, and the client has not agreed to paid work.</source>
            <translation>Обращение начиналось как бесплатное, согласия клиента на платную работу нет.</translation>
        </message>
        <message>
            <source>Ask the client and record the consent: who, when, how.</source>
            <translation>Спросите клиента и запишите согласие: кто, когда, каким способом.</translation>
        </message>
        <message>
            <source>Customisation begins with a written application.</source>
            <translation>Кастомизация начинается с письменной заявки.</translation>
        </message>
        <message>
            <source>Ask the client for the application.</source>
            <translation>Попросите клиента прислать заявку.</translation>
        </message>
        <message>
            <source>The volume of the customisation is not agreed.</source>
            <translation>Объём кастомизации не согласован.</translation>
        </message>
        <message>
            <source>Agree the number of hours with the client first.</source>
            <translation>Сначала согласуйте с клиентом число часов.</translation>
        </message>
        <message>
            <source>Look at this line: %1.</source>
            <translation>Проверьте эту строку: %1.</translation>
        </message>
        <message>
            <source>Technical question</source>
            <translation>Консультация по техническому вопросу</translation>
        </message>
        <message>
            <source>Knowledge base</source>
            <translation>База знаний</translation>
        </message>
        <message>
            <source>Thin client installation and update</source>
            <translation>Установка и обновление тонкого клиента</translation>
        </message>
        <message>
            <source>Help with 1C:ITS services</source>
            <translation>Консультация по сервисам 1С:ИТС</translation>
        </message>
        <message>
            <source>Consultation line</source>
            <translation>Линия консультаций</translation>
        </message>
        <message>
            <source>Individual consultation</source>
            <translation>Индивидуальная консультация</translation>
        </message>
        <message>
            <source>Wish</source>
            <translation>Пожелание</translation>
        </message>
        <message>
            <source>Defect</source>
            <translation>Ошибка</translation>
        </message>
        <message>
            <source>Customisation</source>
            <translation>Кастомизация</translation>
        </message>
        <message>
            <source>Not charged</source>
            <translation>Не тарифицируется</translation>
        </message>
        <message>
            <source>By standard hours</source>
            <translation>По нормочасам</translation>
        </message>
        <message>
            <source>By the minute</source>
            <translation>Поминутно</translation>
        </message>
        <message>
            <source>By agreed scope</source>
            <translation>По согласованному объёму</translation>
        </message>
        <message>
            <source>Client portal</source>
            <translation>Личный кабинет</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>Электронная почта</translation>
        </message>
        <message>
            <source>1C-Connect</source>
            <translation>1С-Коннект</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Телефон</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Новое</translation>
        </message>
        <message>
            <source>In the queue</source>
            <translation>В очереди</translation>
        </message>
        <message>
            <source>In work</source>
            <translation>В работе</translation>
        </message>
        <message>
            <source>Waiting for the client</source>
            <translation>Ждём клиента</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Выполнено</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>Отказано</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>Отменено</translation>
        </message>
        <message>
            <source>No guarantee on this service</source>
            <translation>Услуга без гарантии отклика</translation>
        </message>
        <message>
            <source>Waiting for consent</source>
            <translation>Ждём согласия</translation>
        </message>
        <message>
            <source>Waiting for data</source>
            <translation>Ждём данные</translation>
        </message>
        <message>
            <source>General queue</source>
            <translation>Общая очередь</translation>
        </message>
        <message>
            <source>Guarantee in force</source>
            <translation>Гарантия действует</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>Просрочено</translation>
        </message>
        <message>
            <source>Response given in time</source>
            <translation>Отклик дан вовремя</translation>
        </message>
        <message>
            <source>Started without a guarantee</source>
            <translation>Начато без гарантии</translation>
        </message>
        <message>
            <source>In time</source>
            <translation>Вовремя</translation>
        </message>
        <message>
            <source>Soon</source>
            <translation>Скоро</translation>
        </message>
        <message>
            <source>Urgent</source>
            <translation>Срочно</translation>
        </message>
        <message>
            <source>Guaranteed</source>
            <translation>Гарант.</translation>
        </message>
        <message>
            <source>Mine</source>
            <translation>Мои</translation>
        </message>
        <message>
            <source>General</source>
            <translation>Общая</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>Линия</translation>
        </message>
        <message>
            <source>Technical</source>
            <translation>Техн.</translation>
        </message>
        <message>
            <source>Defects</source>
            <translation>Ошибки</translation>
        </message>
        <message>
            <source>Wishes</source>
            <translation>Пожелан.</translation>
        </message>
        <message>
            <source>Waiting for clients</source>
            <translation>Ждём клиента</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Все</translation>
        </message>
        <message>
            <source>Unsorted</source>
            <translation>Не разобрано</translation>
        </message>
        <message>
            <source>Carry-over</source>
            <translation>Перенос</translation>
        </message>
        <message>
            <source>Package</source>
            <translation>Пакет</translation>
        </message>
        <message>
            <source>One-off tariff</source>
            <translation>Разовый тариф</translation>
        </message>
        <message>
            <source>Top-up</source>
            <translation>Докупка</translation>
        </message>
        <message>
            <source>Adjustment</source>
            <translation>Корректировка</translation>
        </message>
        <message>
            <source>official calendar</source>
            <translation>официальный календарь</translation>
        </message>
        <message>
            <source>calculated by the Labour Code, not confirmed</source>
            <translation>рассчитан по Трудовому кодексу, не подтверждён</translation>
        </message>
        <message>
            <source>no calendar</source>
            <translation>календаря нет</translation>
        </message>
        <message>
            <source>Not sorted yet</source>
            <translation>Не разобрано</translation>
        </message>
        <message>
            <source>contract number</source>
            <translation>номер договора</translation>
        </message>
        <message>
            <source>organisation</source>
            <translation>организация</translation>
        </message>
        <message>
            <source>last name</source>
            <translation>фамилия</translation>
        </message>
        <message>
            <source>first name</source>
            <translation>имя</translation>
        </message>
        <message>
            <source>program</source>
            <translation>программа</translation>
        </message>
        <message>
            <source>free of charge</source>
            <translation>бесплатно</translation>
        </message>
        <message>
            <source>standard hours</source>
            <translation>нормочасы</translation>
        </message>
        <message>
            <source>by the minute</source>
            <translation>поминутно</translation>
        </message>
        <message>
            <source>agreed scope</source>
            <translation>по объёму</translation>
        </message>
        <message>
            <source>closed · from %1</source>
            <translation>закрыто · с&#xa0;%1</translation>
        </message>
        <message>
            <source>from %1</source>
            <translation>с&#xa0;%1</translation>
        </message>
        <message>
            <source>general queue</source>
            <translation>общая очередь</translation>
        </message>
        <message>
            <source>waiting for consent</source>
            <translation>ждём согласия</translation>
        </message>
        <message>
            <source>waiting for data</source>
            <translation>ждём данные</translation>
        </message>
        <message>
            <source>started without a guarantee</source>
            <translation>начато без гарантии</translation>
        </message>
        <message>
            <source>answered in %1</source>
            <translation>отклик дан за&#xa0;%1</translation>
        </message>
        <message>
            <source>answered in time</source>
            <translation>отклик дан вовремя</translation>
        </message>
        <message>
            <source>not sorted yet</source>
            <translation>не разобрано</translation>
        </message>
        <message>
            <source>work began %1</source>
            <translation>работа начата %1</translation>
        </message>
        <message>
            <source>received %1</source>
            <translation>поступило %1</translation>
        </message>
        <message>
            <source>was due %1</source>
            <translation>срок был %1</translation>
        </message>
        <message>
            <source>until %1</source>
            <translation>до&#xa0;%1</translation>
        </message>
        <message>
            <source>overdue by %1, was due %2</source>
            <translation>просрочено на&#xa0;%1, срок был %2</translation>
        </message>
        <message>
            <source>the line is closed until %1, then %2 left, response until %3</source>
            <translation>линия закрыта до&#xa0;%1, затем останется&#xa0;%2, отклик до&#xa0;%3</translation>
        </message>
        <message>
            <source>%1 left, response until %2</source>
            <translation>осталось&#xa0;%1, отклик до&#xa0;%2</translation>
        </message>
        <message>
            <source>Request No. %1</source>
            <translation>Обращение №&#xa0;%1</translation>
        </message>
        <message>
            <source>balance %1</source>
            <translation>остаток %1</translation>
        </message>
        <message>
            <source>taken by %1</source>
            <translation>в работе у: %1</translation>
        </message>
        <message>
            <source>some of the client's details are missing</source>
            <translation>не хватает данных клиента</translation>
        </message>
        <message>
            <source>This cannot be accepted (%1). Check what was entered.</source>
            <translation>Это принять нельзя (%1). Проверьте введённое.</translation>
        </message>
        <message>
            <source>Nothing was found (%1). Check the number or the name.</source>
            <translation>Ничего не найдено (%1). Проверьте номер или название.</translation>
        </message>
        <message>
            <source>It contradicts what is already recorded (%1). Refresh and look at the present state.</source>
            <translation>Это противоречит уже записанному (%1). Обновите данные и посмотрите, что есть сейчас.</translation>
        </message>
        <message>
            <source>The office cannot be reached (%1). Work goes on without it.</source>
            <translation>Нет связи с базой отдела (%1). Можно работать без неё.</translation>
        </message>
        <message>
            <source>This is not allowed (%1).</source>
            <translation>Это не разрешено (%1).</translation>
        </message>
        <message>
            <source>It is held by another program (%1). Try again in a moment.</source>
            <translation>Занято другой программой (%1). Повторите через минуту.</translation>
        </message>
        <message>
            <source>It was written by a newer version of Hline (%1). Install the newer version.</source>
            <translation>Записано более новой версией Hline (%1). Установите новую версию.</translation>
        </message>
        <message>
            <source>The file is damaged (%1). Nothing was changed; restore it from a copy.</source>
            <translation>Файл повреждён (%1). Ничего не изменено; восстановите файл из копии.</translation>
        </message>
        <message>
            <source>Cancelled (%1). Nothing was changed.</source>
            <translation>Отменено (%1). Ничего не изменено.</translation>
        </message>
        <message>
            <source>Hline has made a mistake (%1). Nothing was lost; report it to the developers.</source>
            <translation>Ошибка в самой программе Hline (%1). Данные не потеряны; сообщите о ней разработчикам.</translation>
        </message>
        <message>
            <source>rule %1 of this program</source>
            <translation>правило программы %1</translation>
        </message>
        <message>
            <source>clause %1 of the regulation</source>
            <translation>п.&#xa0;%1 регламента</translation>
        </message>
        <message>
            <source>Basis: %1.</source>
            <translation>Основание: %1.</translation>
        </message>
        <message>
            <source>The date that decides: %1.</source>
            <translation>Решающая дата: %1.</translation>
        </message>
        <message>
            <source>There is no command “%1”.</source>
            <translation>Нет команды «%1».</translation>
        </message>
        <message>
            <source>These are the commands:</source>
            <translation>Есть такие команды:</translation>
        </message>
        <message>
            <source>The command “%2” has no option %1.</source>
            <translation>У команды «%2» нет параметра %1.</translation>
        </message>
        <message>
            <source>It is written like this:</source>
            <translation>Команда пишется так:</translation>
        </message>
        <message>
            <source>The command “%1” writes, so it takes no --now.</source>
            <translation>Команда «%1» записывает, поэтому --now с ней не применяется.</translation>
        </message>
        <message>
            <source>The option %1 needs a value.</source>
            <translation>Параметру %1 нужно значение.</translation>
        </message>
        <message>
            <source>The command “%1” is not complete or has words too many.</source>
            <translation>Команда «%1» неполна или содержит лишние слова.</translation>
        </message>
        <message>
            <source>“%1” is no date and time.</source>
            <translation>«%1» – это не дата и время.</translation>
        </message>
        <message>
            <source>Write 2026-09-14 or 2026-09-14T10:00, Moscow time.</source>
            <translation>Пишите так: 2026-09-14 или 2026-09-14T10:00, время московское.</translation>
        </message>
        <message>
            <source>There is no view “%1”.</source>
            <translation>Нет представления очереди «%1».</translation>
        </message>
        <message>
            <source>Choose guaranteed, mine, general, line, tech, defects, wishes, waiting, all or unsorted.</source>
            <translation>Выберите guaranteed, mine, general, line, tech, defects, wishes, waiting, all или unsorted.</translation>
        </message>
        <message>
            <source>There is no channel “%1”.</source>
            <translation>Нет канала «%1».</translation>
        </message>
        <message>
            <source>Choose phone, email, cabinet or connect.</source>
            <translation>Выберите phone, email, cabinet или connect.</translation>
        </message>
        <message>
            <source>There is no service “%1”.</source>
            <translation>Нет услуги «%1».</translation>
        </message>
        <message>
            <source>Choose TECH, KB, SVC_THIN, SVC_ITS, LINE, INDIV, WISH, DEFECT or CUSTOM.</source>
            <translation>Выберите TECH, KB, SVC_THIN, SVC_ITS, LINE, INDIV, WISH, DEFECT или CUSTOM.</translation>
        </message>
        <message>
            <source>“%1” is a rule of the whole desk: a contract cannot have its own.</source>
            <translation>«%1» — правило всего отдела: у договора своего значения быть не может.</translation>
        </message>
        <message>
            <source>Change it for the desk, or choose a rule of billing, carry-over, payment, one-off, top-up, norm or quote.</source>
            <translation>Измените его для отдела или выберите правило из групп: тарификация, перенос, оплата, разовый тариф, докупка, нормы, кастомизация.</translation>
        </message>
        <message>
            <source>A request cannot be closed as “%1”.</source>
            <translation>Закрыть обращение как «%1» нельзя.</translation>
        </message>
        <message>
            <source>Choose done, refused or cancelled.</source>
            <translation>Выберите done, refused или cancelled.</translation>
        </message>
        <message>
            <source>The request has no subject.</source>
            <translation>У обращения нет темы.</translation>
        </message>
        <message>
            <source>Say in a few words what it is about: --subject TEXT.</source>
            <translation>Скажите в двух словах, о чём оно: --subject TEXT.</translation>
        </message>
        <message>
            <source>It is not clear when the work began and how long it lasted.</source>
            <translation>Неясно, когда началась работа и сколько она длилась.</translation>
        </message>
        <message>
            <source>Give --from and whole minutes: --from 2026-09-14T10:00 --minutes 25.</source>
            <translation>Укажите начало и целые минуты: --from 2026-09-14T10:00 --minutes 25.</translation>
        </message>
        <message>
            <source>“%1” is no year.</source>
            <translation>«%1» – это не год.</translation>
        </message>
        <message>
            <source>Write four digits: --year 2026.</source>
            <translation>Укажите четыре цифры: --year 2026.</translation>
        </message>
        <message>
            <source>It is not said which desk to work with.</source>
            <translation>Не указано, с каким рабочим местом работать.</translation>
        </message>
        <message>
            <source>Name its file: --desk FILE.</source>
            <translation>Назовите его файл: --desk FILE.</translation>
        </message>
        <message>
            <source>There is no import “%1”.</source>
            <translation>Нет загрузки «%1».</translation>
        </message>
        <message>
            <source>Give the id that the import printed, or at least 8 first characters of it.</source>
            <translation>Укажите номер, который напечатала загрузка, или не меньше 8 его первых знаков.</translation>
        </message>
        <message>
            <source>“%1” fits several imports.</source>
            <translation>«%1» подходит к нескольким загрузкам.</translation>
        </message>
        <message>
            <source>Give more characters of the id.</source>
            <translation>Укажите больше знаков.</translation>
        </message>
        <message>
            <source>There is already a desk at %1; it was left as it is.</source>
            <translation>Рабочее место %1 уже есть; оно оставлено как было.</translation>
        </message>
        <message>
            <source>Name another file for the new desk.</source>
            <translation>Выберите для нового рабочего места другой файл.</translation>
        </message>
        <message>
            <source>The desk %1 lies on a network drive (%2).</source>
            <translation>Рабочее место %1 лежит на сетевом диске (%2).</translation>
        </message>
        <message>
            <source>Move it to a disk of this computer: a link that breaks can damage it. Desks share what they know by an office.</source>
            <translation>Перенесите его на диск этого компьютера: обрыв связи может его повредить. Рабочие места обмениваются записями через сервер отдела.</translation>
        </message>
        <message>
            <source>The desk file %1 was removed while the program ran and could not be written again.</source>
            <translation>Файл рабочего места %1 удалён во время работы программы, записать его снова не удалось.</translation>
        </message>
        <message>
            <source>Do not close the program yet: save what is not sent.</source>
            <translation>Пока не закрывайте программу: выгрузите неотправленное.</translation>
        </message>
        <message>
            <source>The desk file %1 was removed while the program ran. It has been written again with all records, but another program has opened it.</source>
            <translation>Файл рабочего места %1 удалён во время работы программы. Он снова записан со всеми записями, но его открыла другая программа.</translation>
        </message>
        <message>
            <source>Wait until that program has finished; it is tried again every minute. Until then nothing is stored.</source>
            <translation>Подождите, пока та программа закончит: попытка повторяется каждую минуту. До тех пор ничего не сохраняется.</translation>
        </message>
        <message>
            <source>The desk file %1 was replaced, or its folder removed, while the program ran. All that it held is in %2.</source>
            <translation>Файл рабочего места %1 заменён другим или удалена его папка во время работы программы. Всё, что в нём было, сохранено в %2.</translation>
        </message>
        <message>
            <source>Close the program, put the file you need in that place, and start again.</source>
            <translation>Закройте программу, положите на это место нужный файл и запустите её снова.</translation>
        </message>
        <message>
            <source>There is no desk at %1.</source>
            <translation>Нет рабочего места %1.</translation>
        </message>
        <message>
            <source>Check the name, or make a desk: hlinectl --desk FILE desk init.</source>
            <translation>Проверьте имя файла или создайте рабочее место: hlinectl --desk FILE desk init.</translation>
        </message>
        <message>
            <source>The desk file %1 is damaged and is open for reading only.</source>
            <translation>Файл рабочего места %1 повреждён и открыт только для чтения.</translation>
        </message>
        <message>
            <source>Nothing was changed. Restore the file from a copy.</source>
            <translation>Ничего не изменено. Восстановите файл из копии.</translation>
        </message>
        <message>
            <source>The desk file was written by a newer version of Hline (%1).</source>
            <translation>Файл рабочего места записан более новой версией Hline (%1).</translation>
        </message>
        <message>
            <source>Nothing was changed. Install the newer version.</source>
            <translation>Ничего не изменено. Установите новую версию.</translation>
        </message>
        <message>
            <source>The desk %1 is open in another program, which does not answer.</source>
            <translation>Рабочее место %1 открыто в другой программе, и она не отвечает.</translation>
        </message>
        <message>
            <source>Close that program or wait until it has finished, then try again.</source>
            <translation>Закройте ту программу или дождитесь, пока она закончит, и повторите.</translation>
        </message>
        <message>
            <source>There is no file %1.</source>
            <translation>Нет файла %1.</translation>
        </message>
        <message>
            <source>Check the name.</source>
            <translation>Проверьте имя.</translation>
        </message>
        <message>
            <source>The file %1 cannot be read.</source>
            <translation>Файл %1 не читается.</translation>
        </message>
        <message>
            <source>Check whether you may open it.</source>
            <translation>Проверьте, есть ли у вас право его открыть.</translation>
        </message>
        <message>
            <source>The file %1 cannot be written.</source>
            <translation>Файл %1 не удаётся записать.</translation>
        </message>
        <message>
            <source>Check whether you may change it and its folder.</source>
            <translation>Проверьте, есть ли у вас право менять файл и его папку.</translation>
        </message>
        <message>
            <source>The file %1 was not written as it should be.</source>
            <translation>Файл %1 записан не так, как нужно.</translation>
        </message>
        <message>
            <source>Check the disk and try again.</source>
            <translation>Проверьте диск и повторите.</translation>
        </message>
        <message>
            <source>%1 is not an ordinary file.</source>
            <translation>%1 – не обычный файл.</translation>
        </message>
        <message>
            <source>Choose a file.</source>
            <translation>Выберите файл.</translation>
        </message>
        <message>
            <source>There is no space left for %1.</source>
            <translation>На диске нет места для %1.</translation>
        </message>
        <message>
            <source>Nothing was changed. Make space on the disk and try again.</source>
            <translation>Ничего не изменено. Освободите место на диске и повторите.</translation>
        </message>
        <message>
            <source>The file %1 is larger than %2 MB.</source>
            <translation>Файл %1 больше %2&#xa0;МБ.</translation>
        </message>
        <message>
            <source>Export a shorter period or fewer records.</source>
            <translation>Выгрузите меньший период или меньше записей.</translation>
        </message>
        <message>
            <source>The file %1 is empty.</source>
            <translation>Файл %1 пуст.</translation>
        </message>
        <message>
            <source>Export it again.</source>
            <translation>Выгрузите его ещё раз.</translation>
        </message>
        <message>
            <source>The file %1 has a format that is not understood here.</source>
            <translation>Формат файла %1 здесь не читается.</translation>
        </message>
        <message>
            <source>These are understood: %2.</source>
            <translation>Читаются такие: %2.</translation>
        </message>
        <message>
            <source>The file %1 is called an Excel file but is none.</source>
            <translation>Файл %1 назван файлом Excel, но это не он.</translation>
        </message>
        <message>
            <source>Export it again as XLSX or CSV.</source>
            <translation>Выгрузите его ещё раз в XLSX или CSV.</translation>
        </message>
        <message>
            <source>The file %1 unpacks to an impossible size (part %2) and was not opened.</source>
            <translation>Файл %1 распаковывается до невозможного размера (часть %2) и не был открыт.</translation>
        </message>
        <message>
            <source>Do not trust this file; export it again from 1C.</source>
            <translation>Не доверяйте этому файлу; выгрузите его из 1С ещё раз.</translation>
        </message>
        <message>
            <source>The file %1 contains a part that leads outside it (%2) and was not opened.</source>
            <translation>В файле %1 есть часть, ведущая наружу (%2), и он не был открыт.</translation>
        </message>
        <message>
            <source>The file %1 has only one column.</source>
            <translation>В файле %1 только одна колонка.</translation>
        </message>
        <message>
            <source>Export it with semicolons, commas or tabs between the columns.</source>
            <translation>Выгрузите его с точкой с запятой, запятой или табуляцией между колонками.</translation>
        </message>
        <message>
            <source>The file %1 lacks columns: %2.</source>
            <translation>В файле %1 нет колонок: %2.</translation>
        </message>
        <message>
            <source>Check that the first line has the headings and export again.</source>
            <translation>Проверьте, что в первой строке стоят заголовки, и выгрузите ещё раз.</translation>
        </message>
        <message>
            <source>Line %2 of the file %1 is too long.</source>
            <translation>Строка %2 файла %1 слишком длинная.</translation>
        </message>
        <message>
            <source>Look for a quotation mark that is not closed.</source>
            <translation>Поищите незакрытую кавычку.</translation>
        </message>
        <message>
            <source>The file %1 has more than %2 lines.</source>
            <translation>В файле %1 больше %2&#xa0;строк.</translation>
        </message>
        <message>
            <source>Divide it into several files.</source>
            <translation>Разделите его на несколько файлов.</translation>
        </message>
        <message>
            <source>The file %1 breaks off at line %2.</source>
            <translation>Файл %1 обрывается на строке %2.</translation>
        </message>
        <message>
            <source>Nothing was imported. Export it again.</source>
            <translation>Ничего не загружено. Выгрузите файл ещё раз.</translation>
        </message>
        <message>
            <source>The calendar %1 is for %2, not for %3.</source>
            <translation>Календарь %1 – на %2, а не на %3.</translation>
        </message>
        <message>
            <source>Choose the file of the right year.</source>
            <translation>Выберите файл нужного года.</translation>
        </message>
        <message>
            <source>The calendar %1 is for %2; no year after %3 can have an official calendar yet.</source>
            <translation>Календарь %1 – на %2; официального календаря на год позже %3 ещё не может быть.</translation>
        </message>
        <message>
            <source>Nothing was changed. Choose the file of the right year.</source>
            <translation>Ничего не изменено. Выберите файл нужного года.</translation>
        </message>
        <message>
            <source>The calendar %1 cannot be right: %3 working days in %2.</source>
            <translation>Календарь %1 не может быть верным: рабочих дней за %2&#xa0;г. – %3.</translation>
        </message>
        <message>
            <source>Nothing was changed. Take the calendar from its source again.</source>
            <translation>Ничего не изменено. Возьмите календарь из источника ещё раз.</translation>
        </message>
        <message>
            <source>Line %2 of the calendar %1 is not understood: “%3”.</source>
            <translation>Строка %2 календаря %1 непонятна: «%3».</translation>
        </message>
        <message>
            <source>Nothing was changed. Correct the line and import again.</source>
            <translation>Ничего не изменено. Исправьте строку и загрузите ещё раз.</translation>
        </message>
        <message>
            <source>%1: %2 granted, %3.</source>
            <translation>%1: начислено %2, %3.</translation>
        </message>
        <message>
            <source>%1: %2 charged, %3.</source>
            <translation>%1: списано %2, %3.</translation>
        </message>
        <message>
            <source>%1: %2 carried into the next month, %3.</source>
            <translation>%1: перенесено в следующий месяц %2, %3.</translation>
        </message>
        <message>
            <source>%1: %2 carried over, %3.</source>
            <translation>%1: пришло переносом %2, %3.</translation>
        </message>
        <message>
            <source>%1: %2 expired, %3.</source>
            <translation>%1: сгорело %2, %3.</translation>
        </message>
        <message>
            <source>package of %1</source>
            <translation>пакет за %1</translation>
        </message>
        <message>
            <source>carry-over from %1 to %2</source>
            <translation>перенос, %1 → %2</translation>
        </message>
        <message>
            <source>%1: work beyond the package, the balance does not change.</source>
            <translation>%1: работа сверх пакета, остаток не меняется.</translation>
        </message>
        <message>
            <source>%1: no guarantee is in force.</source>
            <translation>%1: гарантия не действует.</translation>
        </message>
        <message>
            <source>%1: the prepaid time ran out %2 (%3).</source>
            <translation>%1: предоплаченное время исчерпано %2 (%3).</translation>
        </message>
        <message>
            <source>%1: there is no prepaid time (%2).</source>
            <translation>%1: нет предоплаченного времени (%2).</translation>
        </message>
        <message>
            <source>%1: the package has no guaranteed response time (%2).</source>
            <translation>%1: в пакете нет гарантированного времени отклика (%2).</translation>
        </message>
        <message>
            <source>The request is not sorted yet, so no response time is promised.</source>
            <translation>Обращение не разобрано, поэтому время отклика не обещано.</translation>
        </message>
        <message>
            <source>This service has no guaranteed response time (%1).</source>
            <translation>У этой услуги нет гарантированного времени отклика (%1).</translation>
        </message>
        <message>
            <source>The response time will count from the client's consent to paid work.</source>
            <translation>Время отклика пойдёт с согласия клиента на платную работу.</translation>
        </message>
        <message>
            <source>The response time will count from the last missing detail of the client.</source>
            <translation>Время отклика пойдёт с получения последних недостающих данных клиента.</translation>
        </message>
        <message>
            <source>The guarantee is in force: response until %1, %2 of %3 have passed (%4).</source>
            <translation>Гарантия действует: отклик до&#xa0;%1, прошло %2 из %3 (%4).</translation>
        </message>
        <message>
            <source>The response was late: it was due %1, the work began %2.</source>
            <translation>Отклик опоздал: срок был %1, работа начата %2.</translation>
        </message>
        <message>
            <source>The response is overdue: it was due %1. Begin now.</source>
            <translation>Отклик просрочен: срок был %1. Начните сейчас.</translation>
        </message>
        <message>
            <source>The response was given in %1 of %2.</source>
            <translation>Отклик дан за %1 из %2.</translation>
        </message>
        <message>
            <source>The work began when no guarantee was in force (%1).</source>
            <translation>Работа начата, когда гарантия не действовала (%1).</translation>
        </message>
        <message>
            <source>registered: %1</source>
            <translation>зарегистрировано: %1</translation>
        </message>
        <message>
            <source>details changed</source>
            <translation>изменены данные</translation>
        </message>
        <message>
            <source>service: %1</source>
            <translation>услуга: %1</translation>
        </message>
        <message>
            <source>the client agreed to paid work: %1</source>
            <translation>клиент согласился на платную работу: %1</translation>
        </message>
        <message>
            <source>%1</source>
            <translation>%1</translation>
        </message>
        <message>
            <source>file attached: %1</source>
            <translation>приложен файл: %1</translation>
        </message>
        <message>
            <source>closed: %1</source>
            <translation>закрыто: %1</translation>
        </message>
        <message>
            <source>taken into work</source>
            <translation>взято в работу</translation>
        </message>
        <message>
            <source>returned to the queue</source>
            <translation>возвращено в очередь</translation>
        </message>
        <message>
            <source>assigned by the supervisor</source>
            <translation>назначено руководителем</translation>
        </message>
        <message>
            <source>timer started</source>
            <translation>таймер запущен</translation>
        </message>
        <message>
            <source>timer stopped</source>
            <translation>таймер остановлен</translation>
        </message>
        <message>
            <source>time recorded: %1</source>
            <translation>время записано: %1</translation>
        </message>
        <message>
            <source>done: %1</source>
            <translation>сделано: %1</translation>
        </message>
        <message>
            <source>an entry cancelled: %1</source>
            <translation>запись отменена: %1</translation>
        </message>
        <message>
            <source>1C-Connect session started</source>
            <translation>сеанс 1С-Коннект начат</translation>
        </message>
        <message>
            <source>1C-Connect session ended</source>
            <translation>сеанс 1С-Коннект окончен</translation>
        </message>
        <message>
            <source>allowed by the supervisor: %1</source>
            <translation>разрешено руководителем: %1</translation>
        </message>
        <message>
            <source>not allowed: %1</source>
            <translation>не разрешено: %1</translation>
        </message>
        <message>
            <source>minutes added</source>
            <translation>добавлены минуты</translation>
        </message>
        <message>
            <source>payment</source>
            <translation>оплата</translation>
        </message>
        <message>
            <source>month closed</source>
            <translation>месяц закрыт</translation>
        </message>
        <message>
            <source>month opened again</source>
            <translation>месяц снова открыт</translation>
        </message>
        <message>
            <source>reference record changed</source>
            <translation>изменён справочник</translation>
        </message>
        <message>
            <source>file imported: %1</source>
            <translation>загружен файл: %1</translation>
        </message>
        <message>
            <source>until a pause</source>
            <translation>до паузы</translation>
        </message>
        <message>
            <source>until the stop</source>
            <translation>до остановки</translation>
        </message>
        <message>
            <source>until another timer was started</source>
            <translation>до запуска другого таймера</translation>
        </message>
        <message>
            <source>until the program was closed</source>
            <translation>до закрытия программы</translation>
        </message>
        <message>
            <source>restored after a failure</source>
            <translation>восстановлено после сбоя</translation>
        </message>
        <message>
            <source>until the computer fell asleep</source>
            <translation>до засыпания компьютера</translation>
        </message>
        <message>
            <source>entered by hand</source>
            <translation>внесено вручную</translation>
        </message>
        <message>
            <source>made by mistake</source>
            <translation>сделано по ошибке</translation>
        </message>
        <message>
            <source>undone</source>
            <translation>шаг отменён</translation>
        </message>
        <message>
            <source>the words are no longer kept</source>
            <translation>текст больше не хранится</translation>
        </message>
        <message>
            <source>wrong entry</source>
            <translation>неверная запись</translation>
        </message>
        <message>
            <source>start moved</source>
            <translation>начало передвинуто</translation>
        </message>
        <message>
            <source>import undone</source>
            <translation>загрузка отменена</translation>
        </message>
        <message>
            <source>a record of a newer version (%1)</source>
            <translation>запись более новой версии (%1)</translation>
        </message>
        <message>
            <source>cancelled later</source>
            <translation>отменено позже</translation>
        </message>
        <message>
            <source>not counted</source>
            <translation>не учитывается</translation>
        </message>
        <message>
            <source>This is a total (“%1”), not a record.</source>
            <translation>Это итоговая строка («%1»), а не запись.</translation>
        </message>
        <message>
            <source>The contract number is missing (client: %1).</source>
            <translation>Нет номера договора (клиент: %1).</translation>
        </message>
        <message>
            <source>Enter the number in 1C and import again.</source>
            <translation>Укажите номер в 1С и загрузите ещё раз.</translation>
        </message>
        <message>
            <source>“%1” cannot be a contract number.</source>
            <translation>«%1» не может быть номером договора.</translation>
        </message>
        <message>
            <source>Correct the number in 1C and import again.</source>
            <translation>Исправьте номер в 1С и загрузите ещё раз.</translation>
        </message>
        <message>
            <source>The client's name is missing (contract %1).</source>
            <translation>Нет названия клиента (договор %1).</translation>
        </message>
        <message>
            <source>Enter the name in 1C and import again.</source>
            <translation>Укажите название в 1С и загрузите ещё раз.</translation>
        </message>
        <message>
            <source>The client's name cannot be accepted (“%1”).</source>
            <translation>Название клиента не годится («%1»).</translation>
        </message>
        <message>
            <source>Correct the name in 1C and import again.</source>
            <translation>Исправьте название в 1С и загрузите ещё раз.</translation>
        </message>
        <message>
            <source>Find out whose contract it is and correct the line.</source>
            <translation>Выясните, чей это договор, и исправьте строку.</translation>
        </message>
        <message>
            <source>The line is blank and was skipped.</source>
            <translation>Пустая строка пропущена.</translation>
        </message>
        <message>
            <source>The same as line %1 (contract %2).</source>
            <translation>Повтор строки %1 (договор %2).</translation>
        </message>
        <message>
            <source>There is no such date: “%1” (column “%2”). The field was left empty.</source>
            <translation>Такой даты нет: «%1» (колонка «%2»). Поле оставлено пустым.</translation>
        </message>
        <message>
            <source>Correct the date and import again.</source>
            <translation>Исправьте дату и загрузите ещё раз.</translation>
        </message>
        <message>
            <source>The date “%1” (column “%2”) is written as year-month-day; it was accepted.</source>
            <translation>Дата «%1» (колонка «%2») записана как год-месяц-день; она принята.</translation>
        </message>
        <message>
            <source>“%1” in column “%2” is neither yes nor no. The field was left empty.</source>
            <translation>«%1» в колонке «%2» – не «да» и не «нет». Поле оставлено пустым.</translation>
        </message>
        <message>
            <source>Write “да” or “нет” and import again.</source>
            <translation>Напишите «да» или «нет» и загрузите ещё раз.</translation>
        </message>
        <message>
            <source>The kind “%1” (column “%2”) is unknown. The field was left empty.</source>
            <translation>Вид «%1» (колонка «%2») неизвестен. Поле оставлено пустым.</translation>
        </message>
        <message>
            <source>Correct the kind and import again.</source>
            <translation>Исправьте вид и загрузите ещё раз.</translation>
        </message>
        <message>
            <source>“%1” in column “%2” looks like a formula; it was kept as plain text.</source>
            <translation>«%1» в колонке «%2» похоже на формулу; сохранено как обычный текст.</translation>
        </message>
        <message>
            <source>The text in column “%1” was too long and was cut.</source>
            <translation>Слишком длинный текст в колонке «%1» обрезан.</translation>
        </message>
        <message>
            <source>The INN %1 has a wrong check digit (client: %2); it was kept as written.</source>
            <translation>ИНН %1 с неверной контрольной цифрой (клиент: %2); сохранён как записан.</translation>
        </message>
        <message>
            <source>Check the number; payments may not be found by it.</source>
            <translation>Проверьте номер: по нему могут не найтись оплаты.</translation>
        </message>
        <message>
            <source>The INN “%1” has neither 10 nor 12 digits (client: %2); it was kept as written.</source>
            <translation>В ИНН «%1» не 10 и не 12&#xa0;цифр (клиент: %2); сохранён как записан.</translation>
        </message>
        <message>
            <source>The INN is missing (client: %1).</source>
            <translation>Нет ИНН (клиент: %1).</translation>
        </message>
        <message>
            <source>Payments will be found by the contract number only.</source>
            <translation>Оплаты будут искаться только по номеру договора.</translation>
        </message>
        <message>
            <source>The KPP “%1” does not look like one (client: %2); it was kept as written.</source>
            <translation>КПП «%1» не похож на КПП (клиент: %2); сохранён как записан.</translation>
        </message>
        <message>
            <source>Check the number.</source>
            <translation>Проверьте номер.</translation>
        </message>
        <message>
            <source>The e-mail address “%1” does not look like one (client: %2); it was kept as written.</source>
            <translation>Адрес почты «%1» не похож на адрес (клиент: %2); сохранён как записан.</translation>
        </message>
        <message>
            <source>Check the address.</source>
            <translation>Проверьте адрес.</translation>
        </message>
        <message>
            <source>The number “%1” contains look-alike letters; it is kept as written and compared as %2.</source>
            <translation>В номере «%1» есть похожие буквы вместо цифр; он сохранён как записан, а сравнивается как %2.</translation>
        </message>
        <message>
            <source>Correct the number in 1C if it was a slip.</source>
            <translation>Если это опечатка, исправьте номер в 1С.</translation>
        </message>
        <message>
            <source>The program is missing (contract %1).</source>
            <translation>Нет программы (договор %1).</translation>
        </message>
        <message>
            <source>Without it the right to support cannot be checked.</source>
            <translation>Без неё нельзя проверить право на сопровождение.</translation>
        </message>
        <message>
            <source>The day of signing is missing (contract %1).</source>
            <translation>Нет даты подписания (договор %1).</translation>
        </message>
        <message>
            <source>Without it the edition of the regulation is not known.</source>
            <translation>Без неё неизвестно, какая редакция регламента действует.</translation>
        </message>
        <message>
            <source>The package is missing (contract %1).</source>
            <translation>Нет пакета (договор %1).</translation>
        </message>
        <message>
            <source>The contract has no prepaid minutes until it is named.</source>
            <translation>Пока он не указан, предоплаченных минут у договора нет.</translation>
        </message>
        <message>
            <source>The package “%1” is unknown (contract %2).</source>
            <translation>Пакет «%1» неизвестен (договор %2).</translation>
        </message>
        <message>
            <source>Import the packages first, then the clients again.</source>
            <translation>Сначала загрузите пакеты, затем ещё раз клиентов.</translation>
        </message>
        <message>
            <source>The package has no name.</source>
            <translation>У пакета нет названия.</translation>
        </message>
        <message>
            <source>Enter the name and import again.</source>
            <translation>Укажите название и загрузите ещё раз.</translation>
        </message>
        <message>
            <source>“%1” is no number of minutes (package “%2”).</source>
            <translation>«%1» – не число минут (пакет «%2»).</translation>
        </message>
        <message>
            <source>Enter whole minutes a month and import again.</source>
            <translation>Укажите целые минуты в месяц и загрузите ещё раз.</translation>
        </message>
        <message>
            <source>“%1” is no response time (package “%2”). The field was left empty.</source>
            <translation>«%1» – не время отклика (пакет «%2»). Поле оставлено пустым.</translation>
        </message>
        <message>
            <source>Enter working minutes and import again.</source>
            <translation>Укажите рабочие минуты и загрузите ещё раз.</translation>
        </message>
        <message>
            <source>“%1” is no price (package “%2”). The field was left empty.</source>
            <translation>«%1» – не цена (пакет «%2»). Поле оставлено пустым.</translation>
        </message>
        <message>
            <source>Without the price a payment cannot be called full.</source>
            <translation>Без цены нельзя признать оплату полной.</translation>
        </message>
        <message>
            <source>Document No. %1 for %2 is an outgoing payment.</source>
            <translation>Документ №&#xa0;%1 на сумму %2 – исходящий платёж.</translation>
        </message>
        <message>
            <source>Document No. %1: “%2” is no sum.</source>
            <translation>Документ №&#xa0;%1: «%2» – не сумма.</translation>
        </message>
        <message>
            <source>Export the statement again.</source>
            <translation>Выгрузите выписку ещё раз.</translation>
        </message>
        <message>
            <source>Document No. %1: “%2” is no date.</source>
            <translation>Документ №&#xa0;%1: «%2» – не дата.</translation>
        </message>
        <message>
            <source>Find the client and enter its INN, then import again.</source>
            <translation>Найдите клиента, укажите его ИНН и загрузите ещё раз.</translation>
        </message>
        <message>
            <source>Contract “%1” is not found (payer: %2, sum: %3).</source>
            <translation>Договор «%1» не найден (плательщик: %2, сумма: %3).</translation>
        </message>
        <message>
            <source>Import the clients first, or ask the payer.</source>
            <translation>Сначала загрузите клиентов или уточните у плательщика.</translation>
        </message>
        <message>
            <source>Find out what was paid for.</source>
            <translation>Выясните, за что заплачено.</translation>
        </message>
        <message>
            <source>Find out which contract was paid.</source>
            <translation>Выясните, какой договор оплачен.</translation>
        </message>
        <message>
            <source>The purpose names no month (contract %1, payer: %2, sum: %3): “%4”.</source>
            <translation>В назначении не назван месяц (договор %1, плательщик: %2, сумма: %3): «%4».</translation>
        </message>
        <message>
            <source>Find out which month was paid; until then no minutes are granted.</source>
            <translation>Выясните, какой месяц оплачен; до этого минуты не начисляются.</translation>
        </message>
        <message>
            <source>Contract %1, payer: %2: %3 was paid, the full sum is %4.</source>
            <translation>Договор %1, плательщик: %2: оплачено %3, полная сумма %4.</translation>
        </message>
        <message>
            <source>The month is not paid in full; ask the client about the rest.</source>
            <translation>Месяц оплачен не полностью; уточните у клиента об остатке.</translation>
        </message>
        <message>
            <source>The package price is unknown, so the sum cannot be judged (contract %1, payer: %2, sum: %3).</source>
            <translation>Цена пакета неизвестна, сумму не с чем сравнить (договор %1, плательщик: %2, сумма: %3).</translation>
        </message>
        <message>
            <source>Import the packages first.</source>
            <translation>Сначала загрузите пакеты.</translation>
        </message>
        <message>
            <source>The year is not named: “%1” was understood as %2.</source>
            <translation>Год не назван: «%1» понято как %2.</translation>
        </message>
        <message>
            <source>Check it.</source>
            <translation>Проверьте.</translation>
        </message>
        <message>
            <source>Correct the client's INN.</source>
            <translation>Исправьте ИНН клиента.</translation>
        </message>
        <message>
            <source>Contract %1, payer: %2: %3 was paid, the price is %4.</source>
            <translation>Договор %1, плательщик: %2: оплачено %3, цена %4.</translation>
        </message>
        <message>
            <source>Find out what the rest was paid for.</source>
            <translation>Выясните, за что заплачено остальное.</translation>
        </message>
        <message>
            <source>The service “%5” has no guaranteed response time.</source>
            <translation>У услуги «%5» нет гарантированного времени отклика.</translation>
        </message>
        <message>
            <source>The request became paid work at %1; the client's consent is not recorded yet.</source>
            <translation>Обращение стало платным: %1; согласие клиента ещё не записано.</translation>
        </message>
        <message>
            <source>Some of the client's details are missing; the response time has not begun.</source>
            <translation>Не хватает данных клиента; время отклика ещё не пошло.</translation>
        </message>
        <message>
            <source>The response time counts from the arrival: %1.</source>
            <translation>Время отклика идёт с поступления обращения: %1.</translation>
        </message>
        <message>
            <source>The response time counts from the client's consent: %1.</source>
            <translation>Время отклика идёт с согласия клиента: %1.</translation>
        </message>
        <message>
            <source>The response time counts from the change of service: %1.</source>
            <translation>Время отклика идёт со смены услуги: %1.</translation>
        </message>
        <message>
            <source>The response time counts from the last missing detail of the client: %1.</source>
            <translation>Время отклика идёт с получения последних недостающих данных: %1.</translation>
        </message>
        <message>
            <source>Cancelled, so it is no start of work: %5, %1.</source>
            <translation>Отменено и не считается началом работы: %5, %1.</translation>
        </message>
        <message>
            <source>Not a start of work by its kind: %5, %1.</source>
            <translation>Не начало работы: %5, %1.</translation>
        </message>
        <message>
            <source>Before the response time began, so no start of this work: %5, %1.</source>
            <translation>До начала отсчёта, поэтому не начало этой работы: %5, %1.</translation>
        </message>
        <message>
            <source>The work began %1: %5.</source>
            <translation>Работа начата %1: %5.</translation>
        </message>
        <message>
            <source>The work began before the arrival, so it counts from the arrival %1: %5.</source>
            <translation>Работа начата до поступления и считается с поступления, %1: %5.</translation>
        </message>
        <message>
            <source>The work was already going on when the response time began, %1: %5.</source>
            <translation>К началу отсчёта, %1, работа уже шла: %5.</translation>
        </message>
        <message>
            <source>The package in force at %1 has no guaranteed response time.</source>
            <translation>В пакете, действующем на %1, нет гарантированного времени отклика.</translation>
        </message>
        <message>
            <source>The package in force at %1 guarantees a response within %4 of working time.</source>
            <translation>Пакет, действующий на %1, гарантирует отклик за %4 рабочего времени.</translation>
        </message>
        <message>
            <source>Prepaid time at %1: %4.</source>
            <translation>Предоплаченное время на %1: %4.</translation>
        </message>
        <message>
            <source>There was no prepaid time at %1, so there is no guarantee.</source>
            <translation>На %1 предоплаченного времени нет, поэтому нет и гарантии.</translation>
        </message>
        <message>
            <source>The prepaid time ran out %1, after %3 of working time: the guarantee ended without a miss.</source>
            <translation>Предоплаченное время исчерпано %1, через %3 рабочего времени: гарантия закончилась без просрочки.</translation>
        </message>
        <message>
            <source>The prepaid time ran out %1; by the rules of this desk the guarantee stays.</source>
            <translation>Предоплаченное время исчерпано %1; по правилам этого рабочего места гарантия остаётся.</translation>
        </message>
        <message>
            <source>When the prepaid time ran out %1, the response was already overdue: %3 had passed.</source>
            <translation>Когда предоплаченное время кончилось, %1, отклик уже был просрочен: прошло %3.</translation>
        </message>
        <message>
            <source>From %1 there is prepaid time again (%4): the response time begins anew.</source>
            <translation>С %1 снова есть предоплаченное время (%4): отсчёт начинается заново.</translation>
        </message>
        <message>
            <source>From %1 there is prepaid time again (%4): the response time goes on, %3 already counted.</source>
            <translation>С %1 снова есть предоплаченное время (%4): отсчёт продолжается, уже учтено %3.</translation>
        </message>
        <message>
            <source>From %1 there is prepaid time again (%4): the response time counts from its first beginning.</source>
            <translation>С %1 снова есть предоплаченное время (%4): отсчёт идёт с первоначального начала.</translation>
        </message>
        <message>
            <source>From %1 there is prepaid time again (%4), but the package has no guaranteed response time.</source>
            <translation>С %1 снова есть предоплаченное время (%4), но в пакете нет гарантированного времени отклика.</translation>
        </message>
        <message>
            <source>%4 of working time from %1 end %2.</source>
            <translation>%4 рабочего времени от %1 истекают %2.</translation>
        </message>
        <message>
            <source>No guarantee is in force: general queue, in order of arrival.</source>
            <translation>Гарантия не действует: общая очередь, в порядке поступления.</translation>
        </message>
        <message>
            <source>The work began %1, when no guarantee was in force.</source>
            <translation>Работа начата %1, когда гарантия не действовала.</translation>
        </message>
        <message>
            <source>%3 of working time have passed, not more than promised.</source>
            <translation>Прошло %3 рабочего времени, не больше обещанного.</translation>
        </message>
        <message>
            <source>The work began after %3 of working time: in time.</source>
            <translation>Работа начата через %3 рабочего времени: вовремя.</translation>
        </message>
        <message>
            <source>%3 of working time have passed, more than promised.</source>
            <translation>Прошло %3 рабочего времени, больше обещанного.</translation>
        </message>
        <message>
            <source>Worked from %1 until %2: %3.</source>
            <translation>Работа с %1 до %2: %3.</translation>
        </message>
        <message>
            <source>Cancelled and not counted: from %1 until %2.</source>
            <translation>Отменено и не учитывается: с %1 до %2.</translation>
        </message>
        <message>
            <source>Waived, the client does not pay for it: %3 from %1 until %2.</source>
            <translation>Освобождено от оплаты, клиент за это не платит: %3, с %1 до %2.</translation>
        </message>
        <message>
            <source>Without length and not counted: %1.</source>
            <translation>Без длительности, не учитывается: %1.</translation>
        </message>
        <message>
            <source>Session %5 overlaps another one: the client pays for the time once.</source>
            <translation>Сеанс %5 пересекается с другим: клиент платит за это время один раз.</translation>
        </message>
        <message>
            <source>Rounded together: %3 from %1 until %2.</source>
            <translation>Округляется вместе: %3, с %1 до %2.</translation>
        </message>
        <message>
            <source>%3 is less than the least time that is charged.</source>
            <translation>%3 – меньше наименьшего времени, которое списывается.</translation>
        </message>
        <message>
            <source>%3 is exactly %4.</source>
            <translation>%3 – это ровно %4.</translation>
        </message>
        <message>
            <source>%3 is rounded up to %4: a minute that has begun counts.</source>
            <translation>%3 округлено вверх до %4: начатая минута считается.</translation>
        </message>
        <message>
            <source>%3 is rounded down to %4.</source>
            <translation>%3 округлено вниз до %4.</translation>
        </message>
        <message>
            <source>%3 is raised to the least charge of %4.</source>
            <translation>%3 доведено до наименьшего списания: %4.</translation>
        </message>
        <message>
            <source>In all: worked %3, charged %4.</source>
            <translation>Всего: отработано %3, списано %4.</translation>
        </message>
        <message>
            <source>timer start</source>
            <translation>запуск таймера</translation>
        </message>
        <message>
            <source>1C-Connect session</source>
            <translation>сеанс 1С-Коннект</translation>
        </message>
        <message>
            <source>reply to the client</source>
            <translation>ответ клиенту</translation>
        </message>
        <message>
            <source>call to the client</source>
            <translation>звонок клиенту</translation>
        </message>
        <message>
            <source>time entered by hand</source>
            <translation>время внесено вручную</translation>
        </message>
        <message>
            <source>question about missing details</source>
            <translation>вопрос о недостающих данных</translation>
        </message>
        <message>
            <source>automatic reply</source>
            <translation>автоматический ответ</translation>
        </message>
        <message>
            <source>internal note</source>
            <translation>внутренняя заметка</translation>
        </message>
        <message>
            <source>request opened</source>
            <translation>обращение открыто</translation>
        </message>
        <message>
            <source>request assigned</source>
            <translation>обращение назначено</translation>
        </message>
        <message>
            <source>change of state</source>
            <translation>смена состояния</translation>
        </message>
        <message>
            <source>the start of the timer</source>
            <translation>запуск таймера</translation>
        </message>
        <message>
            <source>Undone: %1.</source>
            <translation>Отменено: %1.</translation>
        </message>
        <message>
            <source>Undone: %1, request No. %2.</source>
            <translation>Отменено: %1, обращение №&#xa0;%2.</translation>
        </message>
        <message>
            <source>Contract %1: %2 left as of %3.</source>
            <translation>Договор %1: остаток %2 на %3.</translation>
        </message>
        <message>
            <source>%1 will be carried over if the month is paid by %2.</source>
            <translation>Перенос %1 состоится при оплате до %2.</translation>
        </message>
        <message>
            <source>Beyond the package: %1.</source>
            <translation>Сверх пакета: %1.</translation>
        </message>
        <message>
            <source>A new desk is ready: %1.</source>
            <translation>Новое рабочее место готово: %1.</translation>
        </message>
        <message>
            <source>Consultant</source>
            <translation>Консультант</translation>
        </message>
        <message>
            <source>working day</source>
            <translation>рабочий день</translation>
        </message>
        <message>
            <source>day off</source>
            <translation>выходной</translation>
        </message>
        <message>
            <source>short day</source>
            <translation>сокращённый день</translation>
        </message>
        <message>
            <source>Trial run, nothing stored: new %1, changed %2, same %3, refused %4, to look at %5.</source>
            <translation>Пробный запуск, ничего не сохранено: новых %1, изменено %2, без изменений %3, отклонено %4, проверить %5.</translation>
        </message>
        <message>
            <source>Imported: new %1, changed %2, same %3, refused %4, to look at %5.</source>
            <translation>Загружено: новых %1, изменено %2, без изменений %3, отклонено %4, проверить %5.</translation>
        </message>
        <message>
            <source>Year %1: %2.</source>
            <translation>Год %1: %2.</translation>
        </message>
        <message>
            <source>To undo it: hlinectl import undo %1</source>
            <translation>Чтобы отменить: hlinectl import undo %1</translation>
        </message>
        <message>
            <source>The import is undone; earlier values are back.</source>
            <translation>Загрузка отменена; прежние значения вернулись.</translation>
        </message>
        <message>
            <source>Response</source>
            <translation>Отклик</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>№</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Клиент</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>Тема</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Услуга</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Состояние</translation>
        </message>
        <message>
            <source>Balance</source>
            <translation>Остаток</translation>
        </message>
        <message>
            <source>The queue is empty.</source>
            <translation>Очередь пуста.</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>Найдено</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Подробности</translation>
        </message>
        <message>
            <source>Nothing was found for “%1”.</source>
            <translation>По запросу «%1» ничего не найдено.</translation>
        </message>
        <message>
            <source>Missing: %1.</source>
            <translation>Не хватает: %1.</translation>
        </message>
        <message>
            <source>Registered: request No. %1 (%2).</source>
            <translation>Зарегистрировано обращение №&#xa0;%1 (%2).</translation>
        </message>
        <message>
            <source>Registered: request No. %1 (%2). The client is not found yet.</source>
            <translation>Зарегистрировано обращение №&#xa0;%1 (%2). Клиент пока не найден.</translation>
        </message>
        <message>
            <source>Request No. %1 is yours.</source>
            <translation>Обращение №&#xa0;%1 взято вами.</translation>
        </message>
        <message>
            <source>Request No. %1 is taken; the office has not confirmed it yet.</source>
            <translation>Обращение №&#xa0;%1 взято; офис ещё не подтвердил.</translation>
        </message>
        <message>
            <source>Request No. %1 is closed: %2.</source>
            <translation>Обращение №&#xa0;%1 закрыто: %2.</translation>
        </message>
        <message>
            <source>The start of the 1C-Connect session is noted.</source>
            <translation>Начало сеанса 1С-Коннект отмечено.</translation>
        </message>
        <message>
            <source>The end of the 1C-Connect session is noted.</source>
            <translation>Конец сеанса 1С-Коннект отмечен.</translation>
        </message>
        <message>
            <source>Request No. %1: worked %2, charged %3.</source>
            <translation>Обращение №&#xa0;%1: отработано %2, списано %3.</translation>
        </message>
        <message>
            <source>Left: %1.</source>
            <translation>Осталось: %1.</translation>
        </message>
        <message>
            <source>The program was closed at %1 with the timer of request No. %2 running. Stop it with --until beat, now or a time.</source>
            <translation>Программа закрылась (%1) с идущим таймером обращения №&#xa0;%2. Остановите его с --until beat, now или временем.</translation>
        </message>
        <message>
            <source>Paused: request No. %1, %2 since %3, to be charged %4.</source>
            <translation>На паузе: обращение №&#xa0;%1, %2 с %3, к списанию %4.</translation>
        </message>
        <message>
            <source>Running: request No. %1, %2 since %3, to be charged %4.</source>
            <translation>Идёт: обращение №&#xa0;%1, %2 с %3, к списанию %4.</translation>
        </message>
        <message>
            <source>The timer of request No. %1 is running. Session %2.</source>
            <translation>Таймер обращения №&#xa0;%1 идёт. Сеанс %2.</translation>
        </message>
        <message>
            <source>No timer is running.</source>
            <translation>Таймер не идёт.</translation>
        </message>
        <message>
            <source>Ask the client to renew the access, or the supervisor to allow the work with a written reason.</source>
            <translation>Попросите клиента продлить доступ или руководителя – разрешить работу с письменным обоснованием.</translation>
        </message>
        <message>
            <source>%1 of %2, %3, until %4</source>
            <translation>%1 из %2, %3, до&#xa0;%4</translation>
        </message>
        <message>
            <source>line %1 refused: %2</source>
            <translation>строка %1 отклонена: %2</translation>
        </message>
        <message>
            <source>line %1: %2</source>
            <translation>строка %1: %2</translation>
        </message>
        <message>
            <source>%1: was %2, becomes %3</source>
            <translation>%1: был %2, станет %3</translation>
        </message>
        <message numerus="yes">
            <source>%n request(s)</source>
            <translation>
                <numerusform>%n&#xa0;обращение</numerusform>
                <numerusform>%n&#xa0;обращения</numerusform>
                <numerusform>%n&#xa0;обращений</numerusform>
            </translation>
        </message>
        <message>
            <source>There is no request “%1”.</source>
            <translation>Нет обращения «%1».</translation>
        </message>
        <message>
            <source>Give its number, its id or at least 8 first characters of the id.</source>
            <translation>Укажите его номер, идентификатор или не меньше 8 первых знаков идентификатора.</translation>
        </message>
        <message>
            <source>“%1” fits several requests.</source>
            <translation>«%1» подходит к нескольким обращениям.</translation>
        </message>
        <message>
            <source>Give the number or more characters of the id.</source>
            <translation>Укажите номер или больше знаков идентификатора.</translation>
        </message>
        <message>
            <source>There is no contract “%1”.</source>
            <translation>Нет договора «%1».</translation>
        </message>
        <message>
            <source>Check the number, or import the clients from 1C.</source>
            <translation>Проверьте номер или загрузите клиентов из 1С.</translation>
        </message>
        <message>
            <source>There is no working session “%1”.</source>
            <translation>Нет рабочего сеанса «%1».</translation>
        </message>
        <message>
            <source>Look at the request's time entries.</source>
            <translation>Посмотрите записи времени обращения.</translation>
        </message>
        <message>
            <source>There is no record “%1” on this desk.</source>
            <translation>На этом рабочем месте нет записи «%1».</translation>
        </message>
        <message>
            <source>Check the number or the name.</source>
            <translation>Проверьте номер или название.</translation>
        </message>
        <message>
            <source>The desk %1 is open in another program.</source>
            <translation>Рабочее место %1 открыто в другой программе.</translation>
        </message>
        <message>
            <source>Close that program and try again.</source>
            <translation>Закройте ту программу и повторите.</translation>
        </message>
        <message>
            <source>The desk file %1 cannot be written.</source>
            <translation>Файл рабочего места %1 нельзя записать.</translation>
        </message>
        <message>
            <source>Nothing was changed. Check whether you may change the file and its folder.</source>
            <translation>Ничего не изменено. Проверьте, есть ли у вас право менять файл и его папку.</translation>
        </message>
        <message>
            <source>The disk refused to read or write %1.</source>
            <translation>Диск не дал прочитать или записать %1.</translation>
        </message>
        <message>
            <source>Nothing was changed, and nothing more is stored. Save what is not sent and start the program again: it will check the whole file.</source>
            <translation>Ничего не изменено, и больше ничего не записывается. Выгрузите неотправленное и запустите программу снова: она проверит весь файл.</translation>
        </message>
        <message>
            <source>The desk file is damaged: a stored record does not match its check sum (%1).</source>
            <translation>Файл рабочего места повреждён: запись не сходится с контрольной суммой (%1).</translation>
        </message>
        <message>
            <source>Nothing was changed. Close the window and open it again: the desk is made anew from its office, and what was not sent is sent from it.</source>
            <translation>Ничего не изменено. Закройте окно и откройте его снова: рабочее место будет собрано заново из офиса, а неотправленное — отправлено из него.</translation>
        </message>
        <message>
            <source>The damaged desk cannot be made anew: %1 cannot be moved.</source>
            <translation>Повреждённое рабочее место нельзя собрать заново: %1 не перемещается.</translation>
        </message>
        <message>
            <source>Nothing is lost. Check whether you may change the folder of the desk, then try again.</source>
            <translation>Ничего не потеряно. Проверьте, можно ли менять папку рабочего места, и попробуйте снова.</translation>
        </message>
        <message>
            <source>This is no file of unsent records.</source>
            <translation>Это не файл неотправленных записей.</translation>
        </message>
        <message>
            <source>Nothing was taken in. Choose a file that “Save what is not sent” or hlinectl unsent save has made.</source>
            <translation>Ничего не принято. Выберите файл, созданный командой «Выгрузить неотправленное» или hlinectl unsent save.</translation>
        </message>
        <message>
            <source>The file of unsent records was made by another version of Hline (%1).</source>
            <translation>Файл неотправленных записей создан другой версией Hline (%1).</translation>
        </message>
        <message>
            <source>Nothing was taken in. Read the file with the version that made it.</source>
            <translation>Ничего не принято. Прочитайте файл той версией, которая его создала.</translation>
        </message>
        <message>
            <source>Line %1 of the file cannot be read (%2).</source>
            <translation>Строку %1 файла нельзя прочитать (%2).</translation>
        </message>
        <message>
            <source>Nothing was taken in. Get the file once more, or leave damaged lines out: hlinectl unsent import FILE --skip-damaged.</source>
            <translation>Ничего не принято. Получите файл ещё раз или пропустите повреждённые строки: hlinectl unsent import FILE --skip-damaged.</translation>
        </message>
        <message>
            <source>Line %1 of the file: “%2” is missing or cannot be so.</source>
            <translation>Строка %1 файла: «%2» нет или таким не бывает.</translation>
        </message>
        <message>
            <source>Line %1 of the file was changed: record %2 does not match its check sum.</source>
            <translation>Строка %1 файла изменена: запись %2 не сходится с контрольной суммой.</translation>
        </message>
        <message>
            <source>The file is not whole: it ends at line %1, was made with %2 records, and does not match its check sum.</source>
            <translation>Файл неполный: кончается на строке %1, записей в нём было %2, контрольная сумма не сходится.</translation>
        </message>
        <message>
            <source>Nothing was taken in. Get the file once more, or take in what is there: hlinectl unsent import FILE --skip-damaged.</source>
            <translation>Ничего не принято. Получите файл ещё раз или примите то, что есть: hlinectl unsent import FILE --skip-damaged.</translation>
        </message>
        <message>
            <source>Record %1 of the file is known here with other content.</source>
            <translation>Запись %1 из файла известна здесь с другим содержанием.</translation>
        </message>
        <message>
            <source>Nothing was taken in. Report it to the developers and keep the file.</source>
            <translation>Ничего не принято. Сообщите разработчикам и сохраните файл.</translation>
        </message>
        <message>
            <source>These records were made by others: %1. The office counts them only from a supervisor.</source>
            <translation>Эти записи сделали другие: %1. Офис учтёт их только от руководителя.</translation>
        </message>
        <message>
            <source>Nothing was taken in. Give the file to a supervisor.</source>
            <translation>Ничего не принято. Передайте файл руководителю.</translation>
        </message>
        <message>
            <source>The desk file %1 is damaged, and nothing can be read of it.</source>
            <translation>Файл рабочего места %1 повреждён, прочитать из него ничего не удалось.</translation>
        </message>
        <message>
            <source>Nothing was changed. Keep the file, it may hold what was not sent; restore it from a copy, or let the administrator connect a new desk.</source>
            <translation>Ничего не изменено. Сохраните файл: в нём может быть неотправленное. Восстановите его из копии или попросите администратора подключить новое рабочее место.</translation>
        </message>
        <message>
            <source>Line %1 of the file is of a kind that only a supervisor makes (%2), and its author is none.</source>
            <translation>Строка %1 файла такого вида, который вносит только руководитель (%2), а её автор не руководитель.</translation>
        </message>
        <message>
            <source>Nothing was taken in. Enter it yourself if it is right, and leave the line out: hlinectl unsent import FILE --skip-damaged.</source>
            <translation>Ничего не принято. Если запись верна, внесите её сами, а строку пропустите: hlinectl unsent import FILE --skip-damaged.</translation>
        </message>
        <message>
            <source>The desk file was damaged. The desk is made anew from the office; records not sent that are sent anew: %1, that could not be read: %2. Look whether your last entries are there. The damaged file is kept: %3.</source>
            <translation>Файл рабочего места был повреждён. Рабочее место собирается заново из офиса; неотправленных записей отправляется заново: %1, не удалось прочитать: %2. Проверьте, на месте ли последние записи. Повреждённый файл сохранён: %3.</translation>
        </message>
        <message>
            <source>The desk file was damaged. The desk is made anew from the office; records not sent that are sent anew: %1. Nothing of yours is lost. The damaged file is kept: %2.</source>
            <translation>Файл рабочего места был повреждён. Рабочее место собирается заново из офиса; неотправленных записей отправляется заново: %1. Из сделанного вами ничего не потеряно. Повреждённый файл сохранён: %2.</translation>
        </message>
        <message>
            <source>The disk of this computer is not encrypted: whoever takes the computer reads clients&apos; names and questions. Have its encryption switched on (BitLocker, LUKS).</source>
            <translation>Диск этого компьютера не зашифрован: кто унесёт компьютер, прочтёт имена и вопросы клиентов. Попросите включить шифрование (BitLocker, LUKS).</translation>
        </message>
        <message>
            <source>Taken in: %1. Here already: %2.</source>
            <translation>Принято: %1. Уже есть здесь: %2.</translation>
        </message>
        <message>
            <source>Left out: %1</source>
            <translation>Пропущено: %1</translation>
        </message>
        <message>
            <source>Saved: %1 records that the office has not confirmed, in %2. They stay here too.</source>
            <translation>Выгружено записей, не подтверждённых офисом: %1, файл %2. Здесь они тоже остаются.</translation>
        </message>
        <message>
            <source>What the desk shows differs from what its records say (%1).</source>
            <translation>Показанное расходится с тем, что следует из записей (%1).</translation>
        </message>
        <message>
            <source>Report it to the developers; the records themselves are whole.</source>
            <translation>Сообщите разработчикам; сами записи целы.</translation>
        </message>
        <message>
            <source>The desk %1 was made by another edition of the program (%2).</source>
            <translation>Рабочее место %1 создано другой сборкой программы (%2).</translation>
        </message>
        <message>
            <source>Nothing was changed. Open it with the program that made it.</source>
            <translation>Ничего не изменено. Откройте его той программой, которая его создала.</translation>
        </message>
        <message>
            <source>No copy of the desk could be made before its update (%1).</source>
            <translation>Не удалось сделать копию рабочего места перед обновлением (%1).</translation>
        </message>
        <message>
            <source>Nothing was changed. Check the space on the disk and the rights to the folder.</source>
            <translation>Ничего не изменено. Проверьте место на диске и права на папку.</translation>
        </message>
        <message>
            <source>The database of the desk refused the work (%1).</source>
            <translation>База рабочего места отказалась выполнить действие (%1).</translation>
        </message>
        <message>
            <source>Nothing was changed. Start the program again; if it repeats, report it to the developers.</source>
            <translation>Ничего не изменено. Запустите программу заново; если повторится, сообщите разработчикам.</translation>
        </message>
        <message>
            <source>The database cannot work safely here (%1).</source>
            <translation>База не может надёжно работать здесь (%1).</translation>
        </message>
        <message>
            <source>Nothing was changed. Keep the desk on a local disk.</source>
            <translation>Ничего не изменено. Храните рабочее место на своём диске, не на сетевом.</translation>
        </message>
        <message>
            <source>The entry is too large to be stored.</source>
            <translation>Запись слишком велика.</translation>
        </message>
        <message>
            <source>Nothing was changed. Shorten the text.</source>
            <translation>Ничего не изменено. Сократите текст.</translation>
        </message>
        <message>
            <source>The entry contains something that cannot be stored (%1).</source>
            <translation>В записи есть то, что нельзя сохранить (%1).</translation>
        </message>
        <message>
            <source>Nothing was changed. Report it to the developers.</source>
            <translation>Ничего не изменено. Сообщите разработчикам.</translation>
        </message>
        <message>
            <source>There is no rule “%1” among the settings.</source>
            <translation>Среди настроек нет правила «%1».</translation>
        </message>
        <message>
            <source>Check its name.</source>
            <translation>Проверьте его название.</translation>
        </message>
        <message>
            <source>The rule “%1” cannot be “%2”.</source>
            <translation>Правило «%1» не может быть «%2».</translation>
        </message>
        <message>
            <source>The program that holds the desk did not understand the call.</source>
            <translation>Программа, открывшая рабочее место, не поняла вызов.</translation>
        </message>
        <message>
            <source>Check that both are of the same version.</source>
            <translation>Проверьте, что обе программы одной версии.</translation>
        </message>
        <message>
            <source>No program that holds the desk %1 is listening.</source>
            <translation>Ни одна программа, открывшая рабочее место %1, не отвечает.</translation>
        </message>
        <message>
            <source>Try again.</source>
            <translation>Повторите.</translation>
        </message>
        <message>
            <source>hlinectl cannot reach this window (%1).</source>
            <translation>hlinectl не может обратиться к этому окну (%1).</translation>
        </message>
        <message>
            <source>The window works; close it to use hlinectl.</source>
            <translation>Окно работает; чтобы пользоваться hlinectl, закройте его.</translation>
        </message>
        <message>
            <source>The desk is whole: every record matches its check sum, and what it shows equals what follows from the records.</source>
            <translation>Рабочее место цело: каждая запись сходится с контрольной суммой, показанное равно тому, что следует из записей.</translation>
        </message>
        <message>
            <source>The import cannot be undone: its records are already in use (%1).</source>
            <translation>Загрузку нельзя отменить: её записи уже используются (%1).</translation>
        </message>
        <message>
            <source>Correct the records by another import instead.</source>
            <translation>Вместо этого исправьте записи новой загрузкой.</translation>
        </message>
        <message>
            <source>There is no consultant “%1” on this desk.</source>
            <translation>На этом рабочем месте нет консультанта «%1».</translation>
        </message>
        <message>
            <source>A request cannot arrive in the future (%1).</source>
            <translation>Обращение не может поступить в будущем (%1).</translation>
        </message>
        <message>
            <source>Correct the time of arrival.</source>
            <translation>Исправьте время поступления.</translation>
        </message>
        <message>
            <source>Request No. %1 is closed.</source>
            <translation>Обращение №&#xa0;%1 закрыто.</translation>
        </message>
        <message>
            <source>Register a new request; it can be linked to this one.</source>
            <translation>Зарегистрируйте новое обращение; его можно связать с этим.</translation>
        </message>
        <message>
            <source>%1 took the request earlier (%2).</source>
            <translation>Обращение уже взято: %1 (%2).</translation>
        </message>
        <message>
            <source>Take another one.</source>
            <translation>Возьмите другое.</translation>
        </message>
        <message>
            <source>Nobody has taken request No. %1.</source>
            <translation>Обращение №&#xa0;%1 никем не взято.</translation>
        </message>
        <message>
            <source>There is nothing to return to the queue.</source>
            <translation>Возвращать в очередь нечего.</translation>
        </message>
        <message>
            <source>The request is taken by another consultant: %1.</source>
            <translation>Обращение в работе у другого консультанта: %1.</translation>
        </message>
        <message>
            <source>Agree with them, or take another one.</source>
            <translation>Договоритесь с коллегой или возьмите другое.</translation>
        </message>
        <message>
            <source>There is no request in the queue that you may begin now.</source>
            <translation>В очереди нет обращения, которое можно начать сейчас.</translation>
        </message>
        <message>
            <source>Look at all requests, or register a new one.</source>
            <translation>Посмотрите все обращения или зарегистрируйте новое.</translation>
        </message>
        <message>
            <source>It is not chosen yet to which service request No. %1 belongs.</source>
            <translation>Ещё не выбрано, к какой услуге относится обращение №&#xa0;%1.</translation>
        </message>
        <message>
            <source>Choose: done, refused or cancelled.</source>
            <translation>Выберите: выполнено, отказано или отменено.</translation>
        </message>
        <message>
            <source>A refusal names the clause of the regulation (request No. %1).</source>
            <translation>В отказе указывается пункт регламента (обращение №&#xa0;%1).</translation>
        </message>
        <message>
            <source>Give the number of the clause.</source>
            <translation>Укажите номер пункта.</translation>
        </message>
        <message>
            <source>The timer of request No. %1 is running.</source>
            <translation>Идёт таймер обращения №&#xa0;%1.</translation>
        </message>
        <message>
            <source>Stop it first, or start with --switch: the other one is stopped and kept.</source>
            <translation>Сначала остановите его или запустите с --switch: прежний остановится, время сохранится.</translation>
        </message>
        <message>
            <source>No timer is running, so there is nothing to stop or pause.</source>
            <translation>Таймер не идёт, останавливать или приостанавливать нечего.</translation>
        </message>
        <message>
            <source>Start the timer of a request, or log the time afterwards.</source>
            <translation>Запустите таймер обращения или запишите время позже.</translation>
        </message>
        <message>
            <source>The timer of request No. %1 is not paused.</source>
            <translation>Таймер обращения №&#xa0;%1 не на паузе.</translation>
        </message>
        <message>
            <source>It is running; there is nothing to resume.</source>
            <translation>Он идёт; продолжать нечего.</translation>
        </message>
        <message>
            <source>The timer of request No. %1 has run for less than a second.</source>
            <translation>Таймер обращения №&#xa0;%1 идёт меньше секунды.</translation>
        </message>
        <message>
            <source>Try again in a moment, or stop it.</source>
            <translation>Повторите чуть позже или остановите его.</translation>
        </message>
        <message>
            <source>The program or the computer ended while the timer was running, and it is not known until when the work went on.</source>
            <translation>Программа или компьютер завершили работу при идущем таймере; неизвестно, до какого времени шла работа.</translation>
        </message>
        <message>
            <source>The work cannot have ended then: the timer began %1, and it is %2 now.</source>
            <translation>Работа не могла закончиться тогда: таймер запущен %1, сейчас %2.</translation>
        </message>
        <message>
            <source>Choose a time between them.</source>
            <translation>Выберите время между ними.</translation>
        </message>
        <message>
            <source>One entry is from 1 minute to 24 hours long.</source>
            <translation>Одна запись – от 1&#xa0;минуты до 24&#xa0;часов.</translation>
        </message>
        <message>
            <source>Correct the length, or divide it into several entries.</source>
            <translation>Исправьте длительность или разделите на несколько записей.</translation>
        </message>
        <message>
            <source>The work would end in the future (%1).</source>
            <translation>Работа закончилась бы в будущем (%1).</translation>
        </message>
        <message>
            <source>Correct the beginning or the length.</source>
            <translation>Исправьте начало или длительность.</translation>
        </message>
        <message>
            <source>The work cannot begin before request No. %1 arrived (%2).</source>
            <translation>Работа не может начаться раньше поступления обращения №&#xa0;%1 (%2).</translation>
        </message>
        <message>
            <source>Correct the beginning.</source>
            <translation>Исправьте начало.</translation>
        </message>
        <message>
            <source>It is taken back already.</source>
            <translation>Это уже отменено.</translation>
        </message>
        <message>
            <source>There is nothing to do.</source>
            <translation>Делать ничего не нужно.</translation>
        </message>
        <message>
            <source>The entry is waived already, by %1.</source>
            <translation>Запись уже освобождена от оплаты, решение: %1.</translation>
        </message>
        <message>
            <source>The entry is not waived: the client pays for it.</source>
            <translation>Запись не освобождена от оплаты: клиент за неё платит.</translation>
        </message>
        <message>
            <source>“%1” is no entry.</source>
            <translation>«%1» не запись.</translation>
        </message>
        <message>
            <source>Give the id of an entry as hlinectl month late or request show print it with --json.</source>
            <translation>Укажите id записи, как его печатают hlinectl month late и request show с ключом --json.</translation>
        </message>
        <message>
            <source>There is no step to undo since the desk was opened.</source>
            <translation>С открытия рабочего места нет шага, который можно отменить.</translation>
        </message>
        <message>
            <source>Correct an older entry in the request itself.</source>
            <translation>Более раннюю запись исправьте в самом обращении.</translation>
        </message>
        <message>
            <source>The description is empty.</source>
            <translation>Описание пустое.</translation>
        </message>
        <message>
            <source>Write in a few words what was done.</source>
            <translation>Напишите в нескольких словах, что сделано.</translation>
        </message>
        <message>
            <source>An entry is taken back with a reason only.</source>
            <translation>Запись отменяется только с указанием причины.</translation>
        </message>
        <message>
            <source>Write why it is wrong.</source>
            <translation>Напишите, почему она неверна.</translation>
        </message>
        <message>
            <source>1C-Connect is not found on this computer (%1).</source>
            <translation>1С-Коннект на этом компьютере не найден (%1).</translation>
        </message>
        <message>
            <source>Install it, or name its file in the settings.</source>
            <translation>Установите его или укажите его файл в настройках.</translation>
        </message>
        <message>
            <source>1C-Connect could not be started (%1).</source>
            <translation>1С-Коннект не удалось запустить (%1).</translation>
        </message>
        <message>
            <source>Start it by hand; the client's name is on the clipboard.</source>
            <translation>Запустите его сами; имя клиента – в буфере обмена.</translation>
        </message>
        <message>
            <source>No 1C-Connect session of request No. %1 is open.</source>
            <translation>Открытого сеанса 1С-Коннект по обращению №&#xa0;%1 нет.</translation>
        </message>
        <message>
            <source>There is nothing to end.</source>
            <translation>Завершать нечего.</translation>
        </message>
        <message>
            <source>the stop of the timer</source>
            <translation>остановка таймера</translation>
        </message>
        <message>
            <source>the switch of the timer</source>
            <translation>переключение таймера</translation>
        </message>
        <message>
            <source>the pause</source>
            <translation>пауза</translation>
        </message>
        <message>
            <source>the end of the pause</source>
            <translation>продолжение после паузы</translation>
        </message>
        <message>
            <source>the earlier beginning</source>
            <translation>перенос начала назад</translation>
        </message>
        <message>
            <source>the entry made by hand</source>
            <translation>запись, внесённая вручную</translation>
        </message>
        <message>
            <source>the voiding of an entry</source>
            <translation>отмена записи</translation>
        </message>
        <message>
            <source>the description</source>
            <translation>описание</translation>
        </message>
        <message>
            <source>the registration</source>
            <translation>регистрация</translation>
        </message>
        <message>
            <source>the taking into work</source>
            <translation>взятие в работу</translation>
        </message>
        <message>
            <source>the return to the queue</source>
            <translation>возврат в очередь</translation>
        </message>
        <message>
            <source>the closing</source>
            <translation>закрытие</translation>
        </message>
        <message>
            <source>the change of details</source>
            <translation>изменение данных</translation>
        </message>
        <message>
            <source>the change of service</source>
            <translation>смена услуги</translation>
        </message>
        <message>
            <source>the client's consent</source>
            <translation>согласие клиента</translation>
        </message>
        <message>
            <source>the 1C-Connect session</source>
            <translation>сеанс 1С-Коннект</translation>
        </message>
        <message>
            <source>Say it when stopping: until the last sign of life, until now, or until a time; after a restart of the computer only a time. In hlinectl: --until beat, now or ISO.</source>
            <translation>Укажите при остановке: до последней отметки, до сейчас или до времени; после перезагрузки компьютера – только время. В hlinectl: --until beat, now или ISO.</translation>
        </message>
        <message>
            <source>Contract %1 belongs to %2, but this line gives it to %3.</source>
            <translation>Договор %1 принадлежит клиенту %2, а в этой строке указан %3.</translation>
        </message>
        <message>
            <source>The payer %1 (INN %2) is unknown: %3, “%4”.</source>
            <translation>Плательщик %1 (ИНН %2) неизвестен: %3, «%4».</translation>
        </message>
        <message>
            <source>Contract %1 belongs to %2, but %3 paid %4.</source>
            <translation>Договор %1 принадлежит клиенту %2, а %4 заплатил %3.</translation>
        </message>
        <message>
            <source>The payer %1 has several contracts (%2), and the purpose names none: %3.</source>
            <translation>У плательщика %1 несколько договоров (%2), в назначении не назван ни один: %3.</translation>
        </message>
        <message>
            <source>Contract %1 was found by its number: the INN %3 of the payer %2 is not among the clients.</source>
            <translation>Договор %1 найден по номеру: ИНН %3 плательщика %2 нет среди клиентов.</translation>
        </message>
        <message>
            <source>Prepaid and still owed until %1: %4.</source>
            <translation>Предоплачено и ещё не отдано до %1: %4.</translation>
        </message>
        <message>
            <source>The consultants' working time available until %1: %4.</source>
            <translation>Доступно рабочего времени консультантов до %1: %4.</translation>
        </message>
        <message>
            <source>Can be given over the limit: %4. The tightest date is %1.</source>
            <translation>Можно отдать сверх пакета: %4. Теснее всего — %1.</translation>
        </message>
        <message>
            <source>Load by prepaid time until %1, per cent: %5.</source>
            <translation>Загрузка по предоплате до %1, процентов: %5.</translation>
        </message>
        <message>
            <source>Load by prepaid time until %1, per cent: %5. Hardly any reserve is left.</source>
            <translation>Загрузка по предоплате до %1, процентов: %5. Резерва почти нет.</translation>
        </message>
        <message>
            <source>Until %1 the consultants are short of %4 for prepaid time.</source>
            <translation>До %1 на предоплаченное время не хватает %4.</translation>
        </message>
        <message>
            <source>%5 has %4 left, but only %3 of working time until %1. Offer an appointment.</source>
            <translation>%5: осталось %4, рабочего времени до %1 — %3. Предложите записаться.</translation>
        </message>
        <message>
            <source>No free time on the day of %1.</source>
            <translation>Свободного времени нет: день %1.</translation>
        </message>
        <message>
            <source>%5 has hardly used the package: %4 end %1. Remind the client.</source>
            <translation>%5 почти не использует пакет: %4 сгорят %1. Напомните клиенту.</translation>
        </message>
        <message>
            <source>Over the limit: exceeds the free reserve by %4.</source>
            <translation>Сверх пакета: превышает свободный резерв на %4.</translation>
        </message>
        <message>
            <source>The production calendar of %5 is not loaded.</source>
            <translation>Производственный календарь на %5 год не загружен.</translation>
        </message>
        <message>
            <source>“%1” is no month.</source>
            <translation>«%1» — не месяц.</translation>
        </message>
        <message>
            <source>Write 2026-09.</source>
            <translation>Напишите, например, 2026-09.</translation>
        </message>
        <message>
            <source>Request No. %1 has no contract, so there is no prepaid time to speak of.</source>
            <translation>У обращения № %1 нет договора, поэтому о предоплаченном времени говорить нельзя.</translation>
        </message>
        <message>
            <source>Find the client of the request and choose the contract.</source>
            <translation>Найдите клиента обращения и выберите договор.</translation>
        </message>
        <message>
            <source>“%1” was not written: this process cannot make pages.</source>
            <translation>Файл «%1» не записан: этот процесс не умеет делать страницы.</translation>
        </message>
        <message>
            <source>Close the program that holds the desk, or print from its window.</source>
            <translation>Закройте программу, которая держит рабочее место, или печатайте из её окна.</translation>
        </message>
        <message>
            <source>Why is the response due then?</source>
            <translation>Почему такой срок отклика?</translation>
        </message>
        <message>
            <source>Why is so much left?</source>
            <translation>Почему столько осталось?</translation>
        </message>
        <message>
            <source>Why was so much charged?</source>
            <translation>Почему столько списано?</translation>
        </message>
        <message>
            <source>Why is there a right to support, or not?</source>
            <translation>Почему есть или нет права на сопровождение?</translation>
        </message>
        <message>
            <source>Why may work begin, or not?</source>
            <translation>Почему работу можно или нельзя начать?</translation>
        </message>
        <message>
            <source>Why will so much be charged?</source>
            <translation>Почему столько будет списано?</translation>
        </message>
        <message>
            <source>Contract %1</source>
            <translation>Договор %1</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>Что произошло</translation>
        </message>
        <message>
            <source>What is known of the contract and the program</source>
            <translation>Что известно о договоре и программе</translation>
        </message>
        <message>
            <source>Packages and payments</source>
            <translation>Пакеты и оплата</translation>
        </message>
        <message>
            <source>How it was reckoned</source>
            <translation>Как посчитано</translation>
        </message>
        <message>
            <source>Days that counted (Moscow time)</source>
            <translation>Какие дни засчитаны (время московское)</translation>
        </message>
        <message>
            <source>How the minutes moved</source>
            <translation>Движение минут</translation>
        </message>
        <message>
            <source>Month by month</source>
            <translation>По месяцам</translation>
        </message>
        <message>
            <source>What is left</source>
            <translation>Что осталось</translation>
        </message>
        <message>
            <source>Rules in force</source>
            <translation>Действующие правила</translation>
        </message>
        <message>
            <source>Basis</source>
            <translation>Основание</translation>
        </message>
        <message>
            <source>As known on %1, Moscow time.</source>
            <translation>По данным на %1, время московское.</translation>
        </message>
        <message>
            <source>Prepaid time left: %1.</source>
            <translation>Осталось предоплаченного времени: %1.</translation>
        </message>
        <message>
            <source>%1 of the package</source>
            <translation>%1 пакет</translation>
        </message>
        <message>
            <source>%1 %2 (expires %3)</source>
            <translation>%1 %2 (сгорит %3)</translation>
        </message>
        <message>
            <source>Charged: %1.</source>
            <translation>Списано: %1.</translation>
        </message>
        <message>
            <source>No time was recorded, so nothing was charged.</source>
            <translation>Время не записано, поэтому ничего не списано.</translation>
        </message>
        <message>
            <source>Of it beyond the package: %1.</source>
            <translation>Из них сверх пакета: %1.</translation>
        </message>
        <message>
            <source>Of it by invoice: %1.</source>
            <translation>Из них по счёту: %1.</translation>
        </message>
        <message>
            <source>Free of charge: %1.</source>
            <translation>Бесплатно: %1.</translation>
        </message>
        <message>
            <source>The client has the right to support.</source>
            <translation>Право на сопровождение есть.</translation>
        </message>
        <message>
            <source>Work is possible, with a warning.</source>
            <translation>Работать можно, с предупреждением.</translation>
        </message>
        <message>
            <source>Work may not begin.</source>
            <translation>Начать работу нельзя.</translation>
        </message>
        <message>
            <source>Work on the request may begin.</source>
            <translation>Работу по обращению можно начать.</translation>
        </message>
        <message>
            <source>Work on the request may not begin.</source>
            <translation>Работу по обращению начать нельзя.</translation>
        </message>
        <message>
            <source>A 1C-Connect session may be opened.</source>
            <translation>Сеанс 1С-Коннект открыть можно.</translation>
        </message>
        <message>
            <source>A 1C-Connect session may not be opened.</source>
            <translation>Сеанс 1С-Коннект открыть нельзя.</translation>
        </message>
        <message>
            <source>Worked so far: %1. If the timer stopped now, %2 would be charged.</source>
            <translation>Отработано к этому моменту: %1. Если остановить таймер сейчас, будет списано %2.</translation>
        </message>
        <message>
            <source>Left after it: %1.</source>
            <translation>Останется: %1.</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>%1: %2 (decided; otherwise %3)</source>
            <translation>%1: %2 (решено; иначе %3)</translation>
        </message>
        <message>
            <source>pre-holiday working day</source>
            <translation>предпраздничный рабочий день</translation>
        </message>
        <message>
            <source>working day by the production calendar</source>
            <translation>рабочий день по производственному календарю</translation>
        </message>
        <message>
            <source>weekend</source>
            <translation>выходные</translation>
        </message>
        <message>
            <source>day off by the production calendar</source>
            <translation>нерабочий день по производственному календарю</translation>
        </message>
        <message>
            <source>%1: %2, not counted</source>
            <translation>%1: %2, не засчитано</translation>
        </message>
        <message>
            <source>%1: %2, outside the hours of the line, not counted</source>
            <translation>%1: %2, вне часов работы линии, не засчитано</translation>
        </message>
        <message>
            <source>%1: %2, %3 counted (%4–%5)</source>
            <translation>%1: %2, засчитано %3 (%4–%5)</translation>
        </message>
        <message>
            <source>Counted in all: %1</source>
            <translation>Всего засчитано: %1</translation>
        </message>
        <message>
            <source>The production calendar of %1 is not loaded: the reckoning is provisional.</source>
            <translation>Производственный календарь на %1 год не загружен: расчёт предварительный.</translation>
        </message>
        <message>
            <source>package “%1”</source>
            <translation>пакет «%1»</translation>
        </message>
        <message>
            <source>The contract was signed %1.</source>
            <translation>Договор подписан %1.</translation>
        </message>
        <message>
            <source>The contract is valid from %1.</source>
            <translation>Договор действует с %1.</translation>
        </message>
        <message>
            <source>The contract is valid through %1.</source>
            <translation>Договор действует по %1 включительно.</translation>
        </message>
        <message>
            <source>The 1C:ITS subscription is valid through %1.</source>
            <translation>Подписка 1С:ИТС действует по %1 включительно.</translation>
        </message>
        <message>
            <source>Access to updates is valid through %1.</source>
            <translation>Доступ к обновлениям действует по %1 включительно.</translation>
        </message>
        <message>
            <source>%1: package of %2, to be paid by %3, no full payment is known.</source>
            <translation>%1: пакет %2, оплатить до %3 включительно, полной оплаты нет.</translation>
        </message>
        <message>
            <source>%1: package of %2, to be paid by %3, paid %4: in time.</source>
            <translation>%1: пакет %2, оплатить до %3 включительно, оплачено %4: вовремя.</translation>
        </message>
        <message>
            <source>%1: package of %2, to be paid by %3, paid %4: late, so nothing is carried over into it.</source>
            <translation>%1: пакет %2, оплатить до %3 включительно, оплачено %4: с опозданием, поэтому в этот месяц ничего не переносится.</translation>
        </message>
        <message>
            <source>at the beginning %1</source>
            <translation>на начало %1</translation>
        </message>
        <message>
            <source>granted %1</source>
            <translation>начислено %1</translation>
        </message>
        <message>
            <source>carried in %1</source>
            <translation>пришло переносом %1</translation>
        </message>
        <message>
            <source>used %1</source>
            <translation>израсходовано %1</translation>
        </message>
        <message>
            <source>beyond the package %1</source>
            <translation>сверх пакета %1</translation>
        </message>
        <message>
            <source>carried out %1</source>
            <translation>ушло переносом %1</translation>
        </message>
        <message>
            <source>expired %1</source>
            <translation>сгорело %1</translation>
        </message>
        <message>
            <source>at the end %1</source>
            <translation>на конец %1</translation>
        </message>
        <message>
            <source>%1 of %2, %3: usable through %4, then carried over if the next month is paid in time</source>
            <translation>%1 из %2, %3: доступно по %4 включительно, затем переносится, если следующий месяц оплачен вовремя</translation>
        </message>
        <message>
            <source>%1 of %2, %3: expires after %4</source>
            <translation>%1 из %2, %3: сгорит после %4</translation>
        </message>
        <message>
            <source>page %1 of %2</source>
            <translation>страница %1 из %2</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Ответ</translation>
        </message>
        <message>
            <source>Request No. %1, made %2, Moscow time</source>
            <translation>Обращение № %1, составлено %2, время московское</translation>
        </message>
        <message>
            <source>Dossier of request No. %1</source>
            <translation>Дело обращения № %1</translation>
        </message>
        <message>
            <source>Response time</source>
            <translation>Время отклика</translation>
        </message>
        <message>
            <source>Time and charged minutes</source>
            <translation>Время и списанные минуты</translation>
        </message>
        <message>
            <source>Right to support</source>
            <translation>Право на сопровождение</translation>
        </message>
        <message>
            <source>Consents, changes of service, permissions and refusals</source>
            <translation>Согласия, смены услуги, разрешения и отказы</translation>
        </message>
        <message>
            <source>INN</source>
            <translation>ИНН</translation>
        </message>
        <message>
            <source>Contract</source>
            <translation>Договор</translation>
        </message>
        <message>
            <source>Program</source>
            <translation>Программа</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>Обратился</translation>
        </message>
        <message>
            <source>Arrived</source>
            <translation>Поступило</translation>
        </message>
        <message>
            <source>Registered</source>
            <translation>Зарегистрировано</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Вопрос</translation>
        </message>
        <message>
            <source>Everything that was recorded, in order, cancelled records included. Moscow time.</source>
            <translation>Всё, что записано, по порядку, включая отменённые записи. Время московское.</translation>
        </message>
        <message>
            <source>Attachments</source>
            <translation>Вложения</translation>
        </message>
        <message>
            <source>%1, %2 bytes, SHA-256 %3</source>
            <translation>%1, %2 байт, SHA-256 %3</translation>
        </message>
        <message>
            <source>There are none.</source>
            <translation>Вложений нет.</translation>
        </message>
        <message>
            <source>Proof of completeness</source>
            <translation>Подтверждение полноты</translation>
        </message>
        <message>
            <source>Hash of the chain of all records of this desk up to No. %1, the last one of this request. An earlier record cannot be changed or left out without changing it.</source>
            <translation>Хеш цепочки всех записей этого рабочего места до № %1, последней по этому обращению. Изменить или пропустить более раннюю запись, не изменив его, нельзя.</translation>
        </message>
        <message>
            <source>Line opens</source>
            <translation>Начало работы линии</translation>
        </message>
        <message>
            <source>From this time of a working day the consultation line works and the response time counts.</source>
            <translation>С этого времени рабочего дня линия консультаций работает и идёт отсчёт времени отклика.</translation>
        </message>
        <message>
            <source>Line closes</source>
            <translation>Окончание работы линии</translation>
        </message>
        <message>
            <source>From this time on the response time stands still until the next working day.</source>
            <translation>С этого времени отсчёт отклика стоит до следующего рабочего дня.</translation>
        </message>
        <message>
            <source>Earlier on pre-holiday days</source>
            <translation>Сокращение предпраздничного дня</translation>
        </message>
        <message>
            <source>By how much the line closes earlier on a shortened pre-holiday day.</source>
            <translation>На сколько раньше линия закрывается в сокращённый предпраздничный день.</translation>
        </message>
        <message>
            <source>Time the response counts in</source>
            <translation>В каком времени считается отклик</translation>
        </message>
        <message>
            <source>Whether the guaranteed response counts in working time of the line or around the clock.</source>
            <translation>Считается ли гарантированный отклик в рабочем времени линии или круглосуточно.</translation>
        </message>
        <message>
            <source>Beginning with missing details</source>
            <translation>Начало отсчёта при неполных данных</translation>
        </message>
        <message>
            <source>Whether the response time counts from the arrival or from the last missing detail of the client.</source>
            <translation>Считать время отклика с поступления или с получения последнего недостающего сведения.</translation>
        </message>
        <message>
            <source>What counts as the start of work</source>
            <translation>Что считается началом работы</translation>
        </message>
        <message>
            <source>Events that stop the response time.</source>
            <translation>События, которые останавливают отсчёт времени отклика.</translation>
        </message>
        <message>
            <source>When prepaid time runs out</source>
            <translation>Если предоплаченное время исчерпано</translation>
        </message>
        <message>
            <source>What happens to the guarantee of a request that still waits.</source>
            <translation>Что происходит с гарантией обращения, которое ещё ждёт.</translation>
        </message>
        <message>
            <source>When prepaid time is there again</source>
            <translation>Если предоплаченное время снова есть</translation>
        </message>
        <message>
            <source>From when the response time counts after a payment or a purchase.</source>
            <translation>С какого момента считается отклик после оплаты или докупки.</translation>
        </message>
        <message>
            <source>Beginning after a move to paid work</source>
            <translation>Начало отсчёта после перевода в платное</translation>
        </message>
        <message>
            <source>From when the response time counts when a free question becomes an individual consultation.</source>
            <translation>С какого момента считается отклик, когда бесплатный вопрос становится индивидуальной консультацией.</translation>
        </message>
        <message>
            <source>“Soon” from this share on</source>
            <translation>«Скоро» с этой доли</translation>
        </message>
        <message>
            <source>Share of the promised time that is left when the countdown turns to “soon”.</source>
            <translation>Доля обещанного времени, при которой отсчёт становится «скоро».</translation>
        </message>
        <message>
            <source>“Urgent” from this share on</source>
            <translation>«Срочно» с этой доли</translation>
        </message>
        <message>
            <source>Share of the promised time that is left when the countdown turns to “urgent”.</source>
            <translation>Доля обещанного времени, при которой отсчёт становится «срочно».</translation>
        </message>
        <message>
            <source>“Soon” not later than</source>
            <translation>«Скоро» не позже чем за</translation>
        </message>
        <message>
            <source>The countdown turns to “soon” at least this long before the deadline.</source>
            <translation>Отсчёт становится «скоро» не позже чем за столько минут до срока.</translation>
        </message>
        <message>
            <source>Consent to paid work</source>
            <translation>Согласие на платную работу</translation>
        </message>
        <message>
            <source>Whether paid work on a question that began as free needs the client's recorded consent.</source>
            <translation>Нужно ли записанное согласие клиента для платной работы по вопросу, который начинался бесплатно.</translation>
        </message>
        <message>
            <source>When a defect is confirmed</source>
            <translation>Если ошибка подтверждена</translation>
        </message>
        <message>
            <source>Which minutes are given back when a request proves to be a defect of the program.</source>
            <translation>Какие минуты возвращаются, когда обращение оказалось ошибкой программы.</translation>
        </message>
        <message>
            <source>Unit of charging</source>
            <translation>Единица тарификации</translation>
        </message>
        <message>
            <source>Worked time is rounded to whole units of this length.</source>
            <translation>Отработанное время округляется до целых единиц этой длины.</translation>
        </message>
        <message>
            <source>Rounding</source>
            <translation>Округление</translation>
        </message>
        <message>
            <source>How a unit that has begun is charged.</source>
            <translation>Как списывается начатая единица.</translation>
        </message>
        <message>
            <source>What is rounded together</source>
            <translation>Что округляется вместе</translation>
        </message>
        <message>
            <source>Which pieces of work are added up before rounding.</source>
            <translation>Какие отрезки работы складываются до округления.</translation>
        </message>
        <message>
            <source>Least charge</source>
            <translation>Наименьшее списание</translation>
        </message>
        <message>
            <source>What is charged at least as soon as anything is charged.</source>
            <translation>Сколько списывается, если списывается хоть что-то.</translation>
        </message>
        <message>
            <source>Not charged below</source>
            <translation>Не списывается, если меньше</translation>
        </message>
        <message>
            <source>Shorter work is not charged at all.</source>
            <translation>Более короткая работа не списывается вовсе.</translation>
        </message>
        <message>
            <source>Several consultants at once</source>
            <translation>Несколько консультантов сразу</translation>
        </message>
        <message>
            <source>Whether the client pays once or to each when consultants work on one request at the same time.</source>
            <translation>Платит ли клиент один раз или каждому, когда консультанты работают по одному обращению одновременно.</translation>
        </message>
        <message>
            <source>To which month a minute belongs</source>
            <translation>К какому месяцу относится минута</translation>
        </message>
        <message>
            <source>Whether each minute or the whole session belongs to the month in which it begins.</source>
            <translation>Относится ли к месяцу начала каждая минута или весь сеанс.</translation>
        </message>
        <message>
            <source>Order of use</source>
            <translation>Порядок расходования</translation>
        </message>
        <message>
            <source>Which minutes are used first.</source>
            <translation>Какие минуты расходуются первыми.</translation>
        </message>
        <message>
            <source>When minutes of a month begin</source>
            <translation>Когда начинаются минуты месяца</translation>
        </message>
        <message>
            <source>Whether the minutes of a package can be used from the payment or from the first of the month.</source>
            <translation>Доступны минуты пакета с оплаты или с первого числа месяца.</translation>
        </message>
        <message>
            <source>How many months minutes move</source>
            <translation>На сколько месяцев переносятся минуты</translation>
        </message>
        <message>
            <source>For how many months unused minutes of a package may be carried over.</source>
            <translation>На сколько месяцев могут переноситься неиспользованные минуты пакета.</translation>
        </message>
        <message>
            <source>Most that is carried over</source>
            <translation>Предел переноса</translation>
        </message>
        <message>
            <source>How many minutes are carried over at one turn of the month at most.</source>
            <translation>Сколько минут переносится за один раз самое большее.</translation>
        </message>
        <message>
            <source>Payment is timely until</source>
            <translation>Оплата своевременна до</translation>
        </message>
        <message>
            <source>Until when the services of a month must be paid for minutes to be carried into it.</source>
            <translation>До какого дня надо оплатить услуги месяца, чтобы в него перешли минуты.</translation>
        </message>
        <message>
            <source>Due day on a day off</source>
            <translation>Срок оплаты в выходной</translation>
        </message>
        <message>
            <source>Whether a due day on a day off moves to the next working day.</source>
            <translation>Переносится ли срок оплаты с выходного на следующий рабочий день.</translation>
        </message>
        <message>
            <source>Month of a one-off tariff</source>
            <translation>Месяц разового тарифа</translation>
        </message>
        <message>
            <source>Whether a one-off tariff lasts a month from its payment or until the end of the calendar month.</source>
            <translation>Действует ли разовый тариф месяц с оплаты или до конца календарного месяца.</translation>
        </message>
        <message>
            <source>Bought minutes are carried over</source>
            <translation>Докупленные минуты переносятся</translation>
        </message>
        <message>
            <source>Whether minutes bought in addition move to the next month like those of the package.</source>
            <translation>Переходят ли докупленные минуты на следующий месяц, как минуты пакета.</translation>
        </message>
        <message>
            <source>Bought minutes cover the past</source>
            <translation>Докупленные минуты закрывают прошлое</translation>
        </message>
        <message>
            <source>Whether minutes bought in addition cover what was worked beyond the package earlier that month.</source>
            <translation>Закрывают ли докупленные минуты то, что раньше в этом месяце отработано сверх пакета.</translation>
        </message>
        <message>
            <source>Work beyond the package</source>
            <translation>Работа сверх пакета</translation>
        </message>
        <message>
            <source>Whether work may go on when the prepaid time is used up.</source>
            <translation>Можно ли продолжать работу, когда предоплаченное время исчерпано.</translation>
        </message>
        <message>
            <source>Consent to work beyond the package</source>
            <translation>Согласие на работу сверх пакета</translation>
        </message>
        <message>
            <source>Whether the client's consent to work beyond the package is asked for.</source>
            <translation>Спрашивать ли согласие клиента на работу сверх пакета.</translation>
        </message>
        <message>
            <source>Warnings of little time</source>
            <translation>Предупреждения об остатке</translation>
        </message>
        <message>
            <source>At how many minutes left the consultant is warned.</source>
            <translation>При каком остатке предупреждать консультанта.</translation>
        </message>
        <message>
            <source>Standard hours are charged to</source>
            <translation>Куда списываются нормочасы</translation>
        </message>
        <message>
            <source>Whether standard hours of service operations are taken from prepaid minutes or invoiced.</source>
            <translation>Берутся нормочасы сервисных услуг из предоплаченных минут или выставляются в счёт.</translation>
        </message>
        <message>
            <source>Agreed volume is charged to</source>
            <translation>Куда списывается согласованный объём</translation>
        </message>
        <message>
            <source>Whether the agreed volume of a customisation is invoiced or taken from prepaid minutes.</source>
            <translation>Выставляется согласованный объём кастомизации в счёт или берётся из предоплаченных минут.</translation>
        </message>
        <message>
            <source>Time entered into a closed month</source>
            <translation>Время, внесённое в закрытый месяц</translation>
        </message>
        <message>
            <source>Whether time entered after its month was closed counts in the current month or in its own.</source>
            <translation>Считать ли время, внесённое после закрытия месяца, в текущем месяце или в своём.</translation>
        </message>
        <message>
            <source>Month closes on working day</source>
            <translation>Рабочий день закрытия месяца</translation>
        </message>
        <message>
            <source>On which working day of the next month a month closes for late entries, at closing time of the line.</source>
            <translation>В какой рабочий день следующего месяца месяц закрывается для поздних записей, по окончании работы линии.</translation>
        </message>
        <message>
            <source>Services accepted without check</source>
            <translation>Услуги без проверки права</translation>
        </message>
        <message>
            <source>Services for which contract, ITS and access to updates only give a warning.</source>
            <translation>Услуги, по которым договор, ИТС и доступ к обновлениям дают только предупреждение.</translation>
        </message>
        <message>
            <source>When the right is not confirmed</source>
            <translation>Если право не подтверждено</translation>
        </message>
        <message>
            <source>Whether work is blocked until the supervisor allows it, or only warned about.</source>
            <translation>Работа блокируется до разрешения руководителя или только предупреждение.</translation>
        </message>
        <message>
            <source>Timers at once</source>
            <translation>Таймеров одновременно</translation>
        </message>
        <message>
            <source>How many timers one consultant may run at once.</source>
            <translation>Сколько таймеров может вести один консультант одновременно.</translation>
        </message>
        <message>
            <source>Order of the queue</source>
            <translation>Порядок очереди</translation>
        </message>
        <message>
            <source>Who is served first.</source>
            <translation>Кого обслуживать первым.</translation>
        </message>
        <message>
            <source>Share of time for consultations</source>
            <translation>Доля времени на консультации</translation>
        </message>
        <message>
            <source>Share of working time that is left for individual consultations; each consultant may have an own one.</source>
            <translation>Доля рабочего времени, которая остаётся на индивидуальные консультации; у консультанта может быть своя.</translation>
        </message>
        <message>
            <source>Carried minutes are owed</source>
            <translation>Перенесённые минуты в обязательствах</translation>
        </message>
        <message>
            <source>Whether carried minutes belong to what the department owes within the month.</source>
            <translation>Входят ли перенесённые минуты в обязательства месяца.</translation>
        </message>
        <message>
            <source>Consultants for one client at once</source>
            <translation>Консультантов на клиента сразу</translation>
        </message>
        <message>
            <source>By how many consultants one client can be served at the same time.</source>
            <translation>Сколько консультантов могут одновременно обслуживать одного клиента.</translation>
        </message>
        <message>
            <source>Levels of load, per cent</source>
            <translation>Уровни загрузки, проценты</translation>
        </message>
        <message>
            <source>Load at which the department's promise turns yellow, orange and red.</source>
            <translation>Загрузка, при которой обязательства месяца становятся жёлтыми, оранжевыми и красными.</translation>
        </message>
        <message>
            <source>working time of the line</source>
            <translation>рабочее время линии</translation>
        </message>
        <message>
            <source>around the clock</source>
            <translation>круглосуточно</translation>
        </message>
        <message>
            <source>from the arrival</source>
            <translation>с поступления</translation>
        </message>
        <message>
            <source>from the last missing detail</source>
            <translation>с последнего недостающего сведения</translation>
        </message>
        <message>
            <source>the guarantee ends, general queue</source>
            <translation>гарантия прекращается, общая очередь</translation>
        </message>
        <message>
            <source>the guarantee stays</source>
            <translation>гарантия остаётся</translation>
        </message>
        <message>
            <source>anew, in full</source>
            <translation>заново, полностью</translation>
        </message>
        <message>
            <source>what has passed counts, the rest from then on</source>
            <translation>прошедшее засчитывается, остаток с этого момента</translation>
        </message>
        <message>
            <source>from the first beginning</source>
            <translation>с первоначального начала</translation>
        </message>
        <message>
            <source>from the client's consent</source>
            <translation>с согласия клиента</translation>
        </message>
        <message>
            <source>from the change of service</source>
            <translation>со смены услуги</translation>
        </message>
        <message>
            <source>all minutes of the request</source>
            <translation>все минуты обращения</translation>
        </message>
        <message>
            <source>only what comes after</source>
            <translation>только последующие</translation>
        </message>
        <message>
            <source>up: a unit that has begun counts</source>
            <translation>вверх: начатая единица считается</translation>
        </message>
        <message>
            <source>down: only whole units count</source>
            <translation>вниз: считаются только полные единицы</translation>
        </message>
        <message>
            <source>to the nearest unit</source>
            <translation>до ближайшей единицы</translation>
        </message>
        <message>
            <source>each piece of work on its own</source>
            <translation>каждый отрезок работы отдельно</translation>
        </message>
        <message>
            <source>a session from start to stop, pauses are free</source>
            <translation>сеанс от старта до стопа, паузы бесплатны</translation>
        </message>
        <message>
            <source>a request's work of one day</source>
            <translation>работа по обращению за день</translation>
        </message>
        <message>
            <source>a request's work of one month</source>
            <translation>работа по обращению за месяц</translation>
        </message>
        <message>
            <source>the client pays for the time once</source>
            <translation>клиент платит за время один раз</translation>
        </message>
        <message>
            <source>each consultant's time is charged</source>
            <translation>списывается время каждого консультанта</translation>
        </message>
        <message>
            <source>each minute by its own beginning</source>
            <translation>каждая минута по своему началу</translation>
        </message>
        <message>
            <source>the whole session by its beginning</source>
            <translation>весь сеанс по своему началу</translation>
        </message>
        <message>
            <source>first what expires first</source>
            <translation>сначала то, что раньше сгорит</translation>
        </message>
        <message>
            <source>first the package of the month</source>
            <translation>сначала пакет месяца</translation>
        </message>
        <message>
            <source>from the payment</source>
            <translation>с оплаты</translation>
        </message>
        <message>
            <source>from the first of the month, even unpaid</source>
            <translation>с первого числа, даже без оплаты</translation>
        </message>
        <message>
            <source>are not carried over</source>
            <translation>не переносятся</translation>
        </message>
        <message>
            <source>into the next month only</source>
            <translation>только на следующий месяц</translation>
        </message>
        <message>
            <source>without limit</source>
            <translation>без ограничения</translation>
        </message>
        <message>
            <source>no limit</source>
            <translation>без предела</translation>
        </message>
        <message>
            <source>the last day of the month before</source>
            <translation>последний день предыдущего месяца</translation>
        </message>
        <message>
            <source>does not move</source>
            <translation>не переносится</translation>
        </message>
        <message>
            <source>moves to the next working day</source>
            <translation>переносится на следующий рабочий день</translation>
        </message>
        <message>
            <source>a month from the payment</source>
            <translation>месяц с оплаты</translation>
        </message>
        <message>
            <source>until the end of the calendar month</source>
            <translation>до конца календарного месяца</translation>
        </message>
        <message>
            <source>prepaid minutes</source>
            <translation>предоплаченные минуты</translation>
        </message>
        <message>
            <source>invoice</source>
            <translation>счёт</translation>
        </message>
        <message>
            <source>current month</source>
            <translation>текущий месяц</translation>
        </message>
        <message>
            <source>its own month</source>
            <translation>свой месяц</translation>
        </message>
        <message>
            <source>blocked until the supervisor allows it</source>
            <translation>блокируется до разрешения руководителя</translation>
        </message>
        <message>
            <source>only a warning</source>
            <translation>только предупреждение</translation>
        </message>
        <message>
            <source>guaranteed ones by deadline, then by arrival</source>
            <translation>гарантированные по сроку, затем по поступлению</translation>
        </message>
        <message>
            <source>Calendar</source>
            <translation>Календарь</translation>
        </message>
        <message>
            <source>Guaranteed response</source>
            <translation>Гарантированный отклик</translation>
        </message>
        <message>
            <source>Change of service</source>
            <translation>Смена услуги</translation>
        </message>
        <message>
            <source>From time to minutes</source>
            <translation>От времени к минутам</translation>
        </message>
        <message>
            <source>Use of minutes</source>
            <translation>Расход минут</translation>
        </message>
        <message>
            <source>Beginning of minutes</source>
            <translation>Начало действия минут</translation>
        </message>
        <message>
            <source>Payment</source>
            <translation>Оплата</translation>
        </message>
        <message>
            <source>One-off tariffs</source>
            <translation>Разовые тарифы</translation>
        </message>
        <message>
            <source>Bought minutes</source>
            <translation>Докупленные минуты</translation>
        </message>
        <message>
            <source>Beyond the package</source>
            <translation>Сверх пакета</translation>
        </message>
        <message>
            <source>Warnings</source>
            <translation>Предупреждения</translation>
        </message>
        <message>
            <source>Standard hours</source>
            <translation>Нормочасы</translation>
        </message>
        <message>
            <source>Late entries</source>
            <translation>Поздние записи</translation>
        </message>
        <message>
            <source>Close of the month</source>
            <translation>Закрытие месяца</translation>
        </message>
        <message>
            <source>Timer</source>
            <translation>Таймер</translation>
        </message>
        <message>
            <source>Queue</source>
            <translation>Очередь</translation>
        </message>
        <message>
            <source>Promises of the month</source>
            <translation>Обязательства месяца</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>да</translation>
        </message>
        <message>
            <source>no</source>
            <translation>нет</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>ничего</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 с</translation>
        </message>
        <message numerus="yes">
            <source>for %n month(s)</source>
            <translation>
                <numerusform>на %n месяц</numerusform>
                <numerusform>на %n месяца</numerusform>
                <numerusform>на %n месяцев</numerusform>
            </translation>
        </message>
        <message>
            <source>day %1 of the month itself</source>
            <translation>%1-е число самого месяца</translation>
        </message>
        <message>
            <source>at %1 min</source>
            <translation>при %1 мин</translation>
        </message>
        <message>
            <source>The edition of the regulation is chosen by the day on which the contract was signed.</source>
            <translation>Редакция регламента определяется днём подписания договора.</translation>
        </message>
        <message>
            <source>A request is always registered; only the start of work can be refused.</source>
            <translation>Обращение регистрируется всегда; отказать можно только в начале работы.</translation>
        </message>
        <message>
            <source>The supervisor may allow refused work with a written reason, which is kept.</source>
            <translation>Руководитель может разрешить отказанную работу с письменным обоснованием, оно сохраняется.</translation>
        </message>
        <message>
            <source>Wishes are not charged.</source>
            <translation>Пожелания не тарифицируются.</translation>
        </message>
        <message>
            <source>Without prepaid time an individual consultation is work beyond the package, in the general queue.</source>
            <translation>Без предоплаченного времени индивидуальная консультация идёт сверх пакета, в общей очереди.</translation>
        </message>
        <message>
            <source>All times are Moscow time, wherever the computer stands.</source>
            <translation>Всё время московское, где бы ни стоял компьютер.</translation>
        </message>
        <message>
            <source>Requests are accepted around the clock; work and response time go on only in the hours of the line.</source>
            <translation>Обращения принимаются круглосуточно; работа и отсчёт отклика идут только в часы линии.</translation>
        </message>
        <message>
            <source>Paid work on a question that began as free needs the client's recorded consent.</source>
            <translation>Для платной работы по вопросу, который начинался бесплатно, нужно записанное согласие клиента.</translation>
        </message>
        <message>
            <source>A request belongs to one organisation, one contract and one program.</source>
            <translation>Обращение относится к одной организации, одному договору и одной программе.</translation>
        </message>
        <message>
            <source>A consultant has one running timer; starting another stops the first.</source>
            <translation>У консультанта идёт один таймер; запуск другого останавливает первый.</translation>
        </message>
        <message>
            <source>Records of time, charges and payments are never edited, only corrected by new ones with a reason.</source>
            <translation>Записи времени, списаний и оплат не правятся, а исправляются новыми записями с причиной.</translation>
        </message>
        <message>
            <source>A remote session exists only within a registered request.</source>
            <translation>Удалённый сеанс существует только внутри зарегистрированного обращения.</translation>
        </message>
        <message>
            <source>Without a connection the balance is shown with its age.</source>
            <translation>Без связи остаток показывается с указанием, на какой момент он известен.</translation>
        </message>
        <message>
            <source>The middle name is never required.</source>
            <translation>Отчество никогда не требуется.</translation>
        </message>
        <message>
            <source>Each refusal names its clause and is kept.</source>
            <translation>Каждый отказ называет пункт и сохраняется.</translation>
        </message>
        <message>
            <source>No date of a solution is promised to a client.</source>
            <translation>Срок решения клиенту не обещается.</translation>
        </message>
        <message>
            <source>Standard hours are a dated price list of their own.</source>
            <translation>Нормочасы — отдельный прейскурант с датами действия.</translation>
        </message>
        <message>
            <source>A repeated contact after closing is a new request linked to the old one.</source>
            <translation>Повторное обращение после закрытия — новое обращение, связанное со старым.</translation>
        </message>
        <message>
            <source>Dates of contract, ITS and updates are inclusive: valid through the end of the day, Moscow time.</source>
            <translation>Даты договора, ИТС и обновлений включительные: до конца дня по Москве.</translation>
        </message>
        <message>
            <source>Prepaid minutes that could not be given within the month are granted for the next month.</source>
            <translation>Предоплаченные минуты, которые не удалось дать в течение месяца, начисляются на следующий месяц.</translation>
        </message>
        <message>
            <source>Statistics of the guarantee count only requests whose response was given in time or missed.</source>
            <translation>В статистике гарантии учитываются только обращения с откликом, данным вовремя или с опозданием.</translation>
        </message>
        <message>
            <source>The line works from opening to closing without a break.</source>
            <translation>Линия работает от открытия до закрытия без перерыва.</translation>
        </message>
        <message>
            <source>Working days are those of the production calendar; other days are Monday to Friday.</source>
            <translation>Рабочие дни — по производственному календарю; в остальном понедельник–пятница.</translation>
        </message>
        <message>
            <source>Only seconds within the hours of the line count as working time.</source>
            <translation>Рабочим временем считаются только секунды в часы работы линии.</translation>
        </message>
        <message>
            <source>The deadline is the instant at which the promised working time has passed; time that ends at closing ends that evening.</source>
            <translation>Срок — момент, когда пройдёт обещанное рабочее время; если оно кончается с закрытием, срок в этот же вечер.</translation>
        </message>
        <message>
            <source>A shortened pre-holiday day ends earlier only if the rules of the desk say so.</source>
            <translation>Предпраздничный день короче, только если так решено в правилах.</translation>
        </message>
        <message>
            <source>For a year without an official calendar only the statutory holidays are off, and the reckoning is provisional.</source>
            <translation>Для года без официального календаря нерабочими считаются только праздники по закону, расчёт предварительный.</translation>
        </message>
        <message>
            <source>The state of the guarantee follows from arrival, service, prepaid time and the start of work.</source>
            <translation>Состояние гарантии следует из поступления, услуги, предоплаченного времени и начала работы.</translation>
        </message>
        <message>
            <source>The response time counts from the arrival; outside the hours of the line it stands still.</source>
            <translation>Время отклика считается с поступления; вне часов линии отсчёт стоит.</translation>
        </message>
        <message>
            <source>A response is late only if more working time has passed than was promised.</source>
            <translation>Отклик просрочен, только если прошло больше рабочего времени, чем обещано.</translation>
        </message>
        <message>
            <source>The work begins with the first timer, remote session, reply or call to the client, or time entered by hand.</source>
            <translation>Работа начинается с первого таймера, удалённого сеанса, ответа или звонка клиенту либо времени, внесённого вручную.</translation>
        </message>
        <message>
            <source>A start of work before the arrival counts as a start at the arrival.</source>
            <translation>Начало работы до поступления считается началом в момент поступления.</translation>
        </message>
        <message>
            <source>Without prepaid time or without a guaranteed response in the package there is no guarantee.</source>
            <translation>Без предоплаченного времени или без отклика в пакете гарантии нет.</translation>
        </message>
        <message>
            <source>When the prepaid time runs out before the start of work, the request moves to the general queue; that is no miss.</source>
            <translation>Когда предоплаченное время исчерпано до начала работы, обращение переходит в общую очередь; это не просрочка.</translation>
        </message>
        <message>
            <source>When there is prepaid time again, the waiting request gets its guarantee again.</source>
            <translation>Когда предоплаченное время появляется снова, ждущее обращение снова получает гарантию.</translation>
        </message>
        <message>
            <source>Levels of urgency are shares of the promised time.</source>
            <translation>Уровни срочности — доли обещанного времени.</translation>
        </message>
        <message>
            <source>The response time is never paused before the start of work.</source>
            <translation>До начала работы отсчёт отклика не приостанавливается.</translation>
        </message>
        <message>
            <source>A later correction never creates a miss in the past.</source>
            <translation>Позднее исправление не создаёт просрочки в прошлом.</translation>
        </message>
        <message>
            <source>The first sorting acts from the arrival.</source>
            <translation>Первое определение услуги действует с поступления.</translation>
        </message>
        <message>
            <source>When a free question becomes paid work, the response time counts from the client's consent.</source>
            <translation>Когда бесплатный вопрос становится платной работой, отклик считается с согласия клиента.</translation>
        </message>
        <message>
            <source>Each minute is charged by the service in force when it was worked.</source>
            <translation>Каждая минута тарифицируется по услуге, которая действовала, когда её отработали.</translation>
        </message>
        <message>
            <source>When a defect is confirmed, all minutes of the request are free, earlier ones too.</source>
            <translation>Когда ошибка подтверждена, все минуты обращения бесплатны, и прежние тоже.</translation>
        </message>
        <message>
            <source>After a move to a free service only later minutes are free.</source>
            <translation>После перевода в бесплатную услугу бесплатны только последующие минуты.</translation>
        </message>
        <message>
            <source>Cancelled entries do not count; time is kept in whole seconds.</source>
            <translation>Отменённые записи не считаются; время хранится в целых секундах.</translation>
        </message>
        <message>
            <source>Everything between start and stop is one session; pauses cost nothing.</source>
            <translation>От старта до стопа — один сеанс; паузы ничего не стоят.</translation>
        </message>
        <message>
            <source>The seconds of a session are added up and rounded once: a minute that has begun counts.</source>
            <translation>Секунды сеанса складываются и округляются один раз: начатая минута считается.</translation>
        </message>
        <message>
            <source>When several consultants work at once, the client pays for the time once.</source>
            <translation>Когда несколько консультантов работают одновременно, клиент платит за время один раз.</translation>
        </message>
        <message>
            <source>Each minute belongs to the month and to the minutes in force when it begins.</source>
            <translation>Каждая минута относится к месяцу и к минутам, действующим в её начале.</translation>
        </message>
        <message>
            <source>Prepaid minutes are kept in lots, each with its beginning and its end.</source>
            <translation>Предоплаченные минуты учитываются партиями, у каждой начало и конец действия.</translation>
        </message>
        <message>
            <source>Minutes of a package begin with the payment, not before the first of their month.</source>
            <translation>Минуты пакета действуют с оплаты, но не раньше первого числа своего месяца.</translation>
        </message>
        <message>
            <source>The balance is reckoned anew from all records, minute by minute in order of time.</source>
            <translation>Остаток пересчитывается по всем записям, минута за минутой по порядку времени.</translation>
        </message>
        <message>
            <source>Minutes that expire first are used first.</source>
            <translation>Сначала расходуются минуты, которые раньше сгорят.</translation>
        </message>
        <message>
            <source>Without prepaid minutes the minute is beyond the package; the balance is never negative.</source>
            <translation>Если предоплаченных минут нет, минута идёт сверх пакета; остаток не бывает отрицательным.</translation>
        </message>
        <message>
            <source>Bought minutes can be used from their payment to the end of the month.</source>
            <translation>Докупленные минуты доступны с оплаты до конца месяца.</translation>
        </message>
        <message>
            <source>What was granted is what was used, what expired and what is left.</source>
            <translation>Начислено ровно столько, сколько израсходовано, сгорело и осталось.</translation>
        </message>
        <message>
            <source>At the turn of the month unused minutes are carried over if the new month was paid in time; otherwise they expire.</source>
            <translation>На рубеже месяца неиспользованные минуты переносятся, если новый месяц оплачен вовремя; иначе они сгорают.</translation>
        </message>
        <message>
            <source>Minutes that were carried over once are not carried over again.</source>
            <translation>Минуты, перенесённые один раз, второй раз не переносятся.</translation>
        </message>
        <message>
            <source>A month is paid in time if it was paid in full not later than its due day.</source>
            <translation>Месяц оплачен вовремя, если оплачен полностью не позже срока.</translation>
        </message>
        <message>
            <source>What exceeds the limit of carry-over expires.</source>
            <translation>Что превышает предел переноса, сгорает.</translation>
        </message>
        <message>
            <source>A one-off tariff ends after a month, at the end of the day.</source>
            <translation>Разовый тариф заканчивается через месяц, в конце дня.</translation>
        </message>
        <message>
            <source>Minutes of a one-off tariff are not carried over.</source>
            <translation>Минуты разового тарифа не переносятся.</translation>
        </message>
        <message>
            <source>A service operation is charged by its norm, whatever was worked.</source>
            <translation>Сервисная услуга списывается по норме независимо от фактического времени.</translation>
        </message>
        <message>
            <source>A service operation is charged once, when it is completed.</source>
            <translation>Сервисная услуга списывается один раз, по выполнении.</translation>
        </message>
        <message>
            <source>A customisation is charged with the agreed volume when it is delivered.</source>
            <translation>Кастомизация списывается в согласованном объёме при сдаче.</translation>
        </message>
        <message>
            <source>Work counts when it was done, not when it was recorded.</source>
            <translation>Работа считается тогда, когда сделана, а не когда записана.</translation>
        </message>
        <message>
            <source>Time entered after its month was closed is charged when it was recorded.</source>
            <translation>Время, внесённое после закрытия месяца, списывается в момент записи.</translation>
        </message>
        <message>
            <source>The same piece of work counts once.</source>
            <translation>Один и тот же отрезок работы считается один раз.</translation>
        </message>
        <message>
            <source>A start of work counts when it happened, also if it became known later.</source>
            <translation>Начало работы считается с момента, когда оно произошло, даже если стало известно позже.</translation>
        </message>
        <message>
            <source>Guaranteed requests come first, by deadline; all others in order of arrival.</source>
            <translation>Сначала гарантированные обращения по сроку, остальные в порядке поступления.</translation>
        </message>
        <message>
            <source>Time left is cut to whole minutes, so that never more is shown than is left.</source>
            <translation>Оставшееся время округляется вниз до минут: никогда не показывается больше, чем есть.</translation>
        </message>
        <message>
            <source>Working time of the consultants by calendar and shifts, less absences, times their share for consultations.</source>
            <translation>Рабочее время консультантов по календарю и сменам без отсутствий, умноженное на долю консультаций.</translation>
        </message>
        <message>
            <source>Prepaid minutes that end by a day must fit into the time of the consultants until then.</source>
            <translation>Предоплаченные минуты, действующие до дня, должны уместиться во время консультантов до него.</translation>
        </message>
        <message>
            <source>Levels of load are compared exactly.</source>
            <translation>Уровни загрузки сравниваются точно.</translation>
        </message>
        <message>
            <source>One client can be served only by so many consultants at once.</source>
            <translation>Одного клиента одновременно обслуживает ограниченное число консультантов.</translation>
        </message>
        <message>
            <source>The plan gives each day to the minutes that end first.</source>
            <translation>План отдаёт каждый день минутам, которые раньше сгорают.</translation>
        </message>
        <message>
            <source>Work beyond the package is safe only within the free reserve.</source>
            <translation>Работа сверх пакета безопасна только в пределах свободного резерва.</translation>
        </message>
        <message>
            <source>Each topic has its service; some are not handled by the consultation line.</source>
            <translation>У каждой темы своя услуга; некоторые темы линия консультаций не решает.</translation>
        </message>
        <message>
            <source>%1 rub.</source>
            <translation>%1 руб.</translation>
        </message>
        <message>
            <source>Minutes charged in detail: %1</source>
            <translation>Детализация списания минут: %1</translation>
        </message>
        <message>
            <source>Contract %1, as known on %2, Moscow time</source>
            <translation>Договор %1, по данным на %2, время московское</translation>
        </message>
        <message>
            <source>%1, %2 a month</source>
            <translation>%1, %2 в месяц</translation>
        </message>
        <message>
            <source>paid in full %1, due by %2</source>
            <translation>оплачено полностью %1, срок до %2 включительно</translation>
        </message>
        <message>
            <source>no full payment is known, due by %1</source>
            <translation>полной оплаты нет, срок до %1 включительно</translation>
        </message>
        <message>
            <source>, carried over, expires %1</source>
            <translation>, перенос, сгорит %1</translation>
        </message>
        <message>
            <source>At the beginning</source>
            <translation>На начало месяца</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Дата</translation>
        </message>
        <message>
            <source>From – to</source>
            <translation>Начало – окончание</translation>
        </message>
        <message>
            <source>Subject, what was done</source>
            <translation>Тема, что сделано</translation>
        </message>
        <message>
            <source>Consultant, caller</source>
            <translation>Консультант, кто обращался</translation>
        </message>
        <message>
            <source>Worked</source>
            <translation>Фактически</translation>
        </message>
        <message>
            <source>Charged, min</source>
            <translation>К списанию, мин</translation>
        </message>
        <message>
            <source>Carried over</source>
            <translation>Из переноса</translation>
        </message>
        <message>
            <source>Beyond</source>
            <translation>Сверх пакета</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>Остаток</translation>
        </message>
        <message>
            <source>In all</source>
            <translation>Итого</translation>
        </message>
        <message>
            <source>Entries</source>
            <translation>Записи</translation>
        </message>
        <message>
            <source>Nothing happened in this month.</source>
            <translation>В этом месяце ничего не происходило.</translation>
        </message>
        <message>
            <source>(by the norm)</source>
            <translation>(по нормативу)</translation>
        </message>
        <message>
            <source>(agreed volume)</source>
            <translation>(согласованный объём)</translation>
        </message>
        <message>
            <source>Granted %1: %2</source>
            <translation>Начислено %1: %2</translation>
        </message>
        <message>
            <source>Carried over %1: %2</source>
            <translation>Перенесено %1: %2</translation>
        </message>
        <message>
            <source>Expired %1: %2</source>
            <translation>Сгорело %1: %2</translation>
        </message>
        <message>
            <source>At the end</source>
            <translation>На конец</translation>
        </message>
        <message>
            <source>Left on %1: %2.</source>
            <translation>Остаток на %1: %2.</translation>
        </message>
        <message>
            <source>Of it carried into the next month: %1.</source>
            <translation>Из него перенесено на следующий месяц: %1.</translation>
        </message>
        <message>
            <source>Of it expired at the end of the month: %1.</source>
            <translation>Из него сгорело в конце месяца: %1.</translation>
        </message>
        <message>
            <source>Worked is the time as recorded; charged is that time with each session rounded once, a minute that has begun counts.</source>
            <translation>Фактически — время, как оно записано; к списанию — то же время, каждый сеанс округлён один раз, начатая минута считается.</translation>
        </message>
        <message>
            <source>From %1 on: %5, charged by the minute.</source>
            <translation>С %1: %5, поминутная тарификация.</translation>
        </message>
        <message>
            <source>From %1 on: %5, not charged; the minutes are counted for statistics only.</source>
            <translation>С %1: %5, не тарифицируется; минуты считаются только для статистики.</translation>
        </message>
        <message>
            <source>In all: worked %3, free of charge %4.</source>
            <translation>Итого: отработано %3, бесплатно %4.</translation>
        </message>
        <message>
            <source>Its month was closed already, so the time is charged when it was recorded, %1.</source>
            <translation>Месяц этой работы уже был закрыт, поэтому время списывается в момент записи, %1.</translation>
        </message>
        <message>
            <source>By the norm: %4, completed %1, whatever was worked.</source>
            <translation>По норме: %4, выполнено %1, независимо от фактического времени.</translation>
        </message>
        <message>
            <source>Agreed volume: %4, delivered %1.</source>
            <translation>Согласованный объём: %4, сдано %1.</translation>
        </message>
        <message>
            <source>%1: written to %2.</source>
            <translation>%1: записано в файл %2.</translation>
        </message>
        <message>
            <source>%1 – %2: no full payment is known, so nothing was granted.</source>
            <translation>%1 – %2: полной оплаты нет, поэтому минуты не начислялись.</translation>
        </message>
        <message>
            <source>There is no kind of work “%1”.</source>
            <translation>Нет такого вида работ: «%1».</translation>
        </message>
        <message>
            <source>Choose consult-remote, config, error-search or other.</source>
            <translation>Выберите consult-remote, config, error-search или other.</translation>
        </message>
        <message>
            <source>There is no basis “%1”.</source>
            <translation>Нет такого основания: «%1».</translation>
        </message>
        <message>
            <source>Choose joint or written.</source>
            <translation>Выберите joint (совместно) или written (по письменному заданию).</translation>
        </message>
        <message>
            <source>Request No. %1 is still open.</source>
            <translation>Обращение № %1 ещё открыто.</translation>
        </message>
        <message>
            <source>Go on with it; a new request is for a contact after it was closed.</source>
            <translation>Продолжайте его; новое обращение заводится, когда клиент обратился после закрытия.</translation>
        </message>
        <message>
            <source>The other question has no subject.</source>
            <translation>У второго вопроса нет темы.</translation>
        </message>
        <message>
            <source>Say in a few words what it is about.</source>
            <translation>Напишите в нескольких словах, о чём он.</translation>
        </message>
        <message>
            <source>Request No. %1 cannot be linked to itself.</source>
            <translation>Обращение № %1 нельзя связать с самим собой.</translation>
        </message>
        <message>
            <source>Give the number of another request.</source>
            <translation>Укажите номер другого обращения.</translation>
        </message>
        <message>
            <source>Requests No. %1 and No. %2 are not linked.</source>
            <translation>Обращения № %1 и № %2 не связаны.</translation>
        </message>
        <message>
            <source>There is nothing to undo.</source>
            <translation>Отменять нечего.</translation>
        </message>
        <message>
            <source>The client cannot have agreed at a time that has not come (%1).</source>
            <translation>Клиент не мог согласиться во время, которое ещё не наступило (%1).</translation>
        </message>
        <message>
            <source>Correct the time of the consent.</source>
            <translation>Исправьте время согласия.</translation>
        </message>
        <message>
            <source>At %1 there was nothing to agree to: the free service began %2.</source>
            <translation>В %1 соглашаться было ещё не на что: бесплатная услуга началась %2.</translation>
        </message>
        <message>
            <source>Request No. %1 does not wait for the client's consent.</source>
            <translation>Обращение № %1 не ждёт согласия клиента.</translation>
        </message>
        <message>
            <source>Look at its service.</source>
            <translation>Посмотрите, к какой услуге оно относится.</translation>
        </message>
        <message>
            <source>“%1” is not noted by hand.</source>
            <translation>«%1» вручную не отмечается.</translation>
        </message>
        <message>
            <source>Choose manual-reply, call-to-client, info-request or internal-note.</source>
            <translation>Выберите manual-reply, call-to-client, info-request или internal-note.</translation>
        </message>
        <message>
            <source>It cannot have happened at a time that has not come (%1).</source>
            <translation>Это не могло произойти во время, которое ещё не наступило (%1).</translation>
        </message>
        <message>
            <source>Correct the time.</source>
            <translation>Исправьте время.</translation>
        </message>
        <message>
            <source>A start made by accident is taken back within its own day (%1).</source>
            <translation>Случайное начало работы отменяется только в тот же день (%1).</translation>
        </message>
        <message>
            <source>Tell the supervisor; a time entry can still be voided.</source>
            <translation>Скажите руководителю; запись времени ещё можно аннулировать.</translation>
        </message>
        <message>
            <source>No prepaid time is left, and by the rules of this desk none is given beyond it.</source>
            <translation>Предоплаченного времени не осталось, а сверх пакета по правилам отдела время не предоставляется.</translation>
        </message>
        <message>
            <source>Offer the client to buy minutes, or wait for the next package.</source>
            <translation>Предложите клиенту докупить минуты или дождитесь следующего пакета.</translation>
        </message>
        <message>
            <source>No prepaid time is left: the work would go beyond the package.</source>
            <translation>Предоплаченного времени не осталось: работа пойдёт сверх пакета.</translation>
        </message>
        <message>
            <source>Ask the client, then start with the consent; in hlinectl: --overlimit-consent phone.</source>
            <translation>Спросите клиента и начните с его согласием; в hlinectl: --overlimit-consent phone.</translation>
        </message>
        <message>
            <source>the client agreed to go beyond the package: %1</source>
            <translation>клиент согласен на работу сверх пакета: %1</translation>
        </message>
        <message>
            <source>the client declined paid work</source>
            <translation>клиент отказался от платной работы</translation>
        </message>
        <message>
            <source>It was free of charge and becomes −%1.</source>
            <translation>Было бесплатно, станет −%1.</translation>
        </message>
        <message>
            <source>%1 come back to the client.</source>
            <translation>Вернётся клиенту: %1.</translation>
        </message>
        <message>
            <source>%1 worked so far stay free of charge.</source>
            <translation>Отработанные %1 остаются бесплатными.</translation>
        </message>
        <message>
            <source>%1 charged so far stay charged.</source>
            <translation>Уже списанные %1 остаются списанными.</translation>
        </message>
        <message>
            <source>Nothing has been worked yet that it would change.</source>
            <translation>Списанное время не изменится: работы ещё не было.</translation>
        </message>
        <message>
            <source>Returned to the client: %1</source>
            <translation>Возвращено клиенту: %1</translation>
        </message>
        <message>
            <source>of it beyond the package %1</source>
            <translation>из них сверх пакета %1</translation>
        </message>
        <message>
            <source>Request No. %1.</source>
            <translation>Обращение № %1.</translation>
        </message>
        <message>
            <source>Your question needs an individual consultation. It is charged by the time spent, one minute for each minute begun, from your prepaid time (%1).</source>
            <translation>Ваш вопрос требует индивидуальной консультации. Она тарифицируется по затраченному времени: каждая начатая минута списывается из предоплаченного времени (%1).</translation>
        </message>
        <message>
            <source>The time worked so far, %1, stays free of charge.</source>
            <translation>Уже затраченное время, %1, остаётся бесплатным.</translation>
        </message>
        <message>
            <source>Prepaid time now: %1. What goes beyond it is given as far as there is time for it.</source>
            <translation>Предоплаченного времени сейчас: %1. Время сверх него предоставляется исходя из существующих возможностей.</translation>
        </message>
        <message>
            <source>Do you agree? Please answer this letter: “I agree” or “I do not agree”.</source>
            <translation>Согласны ли вы? Пожалуйста, ответьте на это письмо: «Согласен» или «Не согласен».</translation>
        </message>
        <message>
            <source>Balance as of %1 (no connection)</source>
            <translation>Баланс на %1 (нет связи)</translation>
        </message>
        <message>
            <source>Worked so far and still free of charge: %4.</source>
            <translation>Отработано и остаётся бесплатным: %4.</translation>
        </message>
        <message>
            <source>Was free of charge and becomes charged: %4.</source>
            <translation>Было бесплатно и станет тарифицироваться: %4.</translation>
        </message>
        <message>
            <source>Of it beyond the prepaid time: %4.</source>
            <translation>Из них сверх предоплаченного времени: %4.</translation>
        </message>
        <message>
            <source>Was charged and comes back to the client: %4.</source>
            <translation>Было списано и вернётся клиенту: %4.</translation>
        </message>
        <message>
            <source>Of it in closed months, given back by a lot of this month: %4.</source>
            <translation>Из них в закрытых месяцах, возвращается корректировкой текущего месяца: %4.</translation>
        </message>
        <message>
            <source>Was charged and stays charged: %4.</source>
            <translation>Было списано и остаётся списанным: %4.</translation>
        </message>
        <message>
            <source>Nothing is charged before the client's consent is recorded.</source>
            <translation>До записи согласия клиента ничего не списывается.</translation>
        </message>
        <message>
            <source>the client's refusal of paid work</source>
            <translation>отказ клиента от платной работы</translation>
        </message>
        <message>
            <source>the consent to go beyond the package</source>
            <translation>согласие на работу сверх пакета</translation>
        </message>
        <message>
            <source>the note of an event</source>
            <translation>отметка о событии</translation>
        </message>
        <message>
            <source>the link</source>
            <translation>связь обращений</translation>
        </message>
        <message>
            <source>the end of the link</source>
            <translation>удаление связи</translation>
        </message>
        <message>
            <source>Taken back; the response time is counted as if it had never happened.</source>
            <translation>Отменено; отклик считается так, как будто этого не было.</translation>
        </message>
        <message>
            <source>Registered: request No. %1, with the arrival of the letter. Choose its service.</source>
            <translation>Зарегистрировано обращение № %1 с временем поступления письма. Выберите для него услугу.</translation>
        </message>
        <message>
            <source>The requests are linked.</source>
            <translation>Обращения связаны.</translation>
        </message>
        <message>
            <source>The requests are no longer linked.</source>
            <translation>Обращения больше не связаны.</translation>
        </message>
        <message>
            <source>Noted.</source>
            <translation>Отмечено.</translation>
        </message>
        <message>
            <source>Until the client's consent is recorded nothing is charged and no timer starts (%1).</source>
            <translation>Пока согласие клиента не записано, ничего не списывается и таймер не запускается (%1).</translation>
        </message>
        <message>
            <source>The client agreed to work beyond the package; it is noted for this session.</source>
            <translation>Клиент согласен на работу сверх пакета; отмечено для этого сеанса.</translation>
        </message>
        <message>
            <source>Request No. %1 would become: %2. Nothing is changed yet.</source>
            <translation>Обращение № %1 станет: %2. Пока ничего не изменено.</translation>
        </message>
        <message>
            <source>Request No. %1 is now: %2.</source>
            <translation>Обращение № %1 теперь: %2.</translation>
        </message>
        <message>
            <source>The client declined paid work; the request is free of charge again.</source>
            <translation>Клиент отказался от платной работы; обращение снова бесплатное.</translation>
        </message>
        <message>
            <source>The client's consent to request No. %1 is recorded.</source>
            <translation>Согласие клиента по обращению № %1 записано.</translation>
        </message>
        <message>
            <source>request No. %1</source>
            <translation>обращение № %1</translation>
        </message>
        <message>
            <source>Every session that went beyond the package in %1 has the client's consent.</source>
            <translation>У каждого сеанса сверх пакета за %1 есть согласие клиента.</translation>
        </message>
        <message>
            <source>short start</source>
            <translation>короткий старт</translation>
        </message>
        <message>
            <source>taken back</source>
            <translation>отменено</translation>
        </message>
        <message>
            <source>No start of work was taken back or too short in %1.</source>
            <translation>Отменённых и коротких стартов за %1 нет.</translation>
        </message>
        <message>
            <source>Linked: request No. %1.</source>
            <translation>Связано: обращение № %1.</translation>
        </message>
        <message>
            <source>Short start: the first piece of work was under a minute, and nobody has replied.</source>
            <translation>Короткий старт: первый отрезок работы короче минуты, и клиенту никто не ответил.</translation>
        </message>
        <message>
            <source>“%1” does not say whether the topic is taken.</source>
            <translation>«%1» не говорит, берётся ли тема.</translation>
        </message>
        <message>
            <source>Choose yes, no or approval.</source>
            <translation>Выберите yes, no или approval.</translation>
        </message>
        <message>
            <source>It is not said for which reason the request is refused.</source>
            <translation>Не указано, по какой причине отказано в обращении.</translation>
        </message>
        <message>
            <source>Name it: --reason CODE; hlinectl refuse --list prints all of them.</source>
            <translation>Назовите её: --reason КОД; все причины печатает hlinectl refuse --list.</translation>
        </message>
        <message>
            <source>There is no topic “%1”.</source>
            <translation>Темы «%1» нет.</translation>
        </message>
        <message>
            <source>Choose one of those that hlinectl topic list prints.</source>
            <translation>Выберите одну из тех, что печатает hlinectl topic list.</translation>
        </message>
        <message>
            <source>The topic %1 cannot go to %2, which does not take it.</source>
            <translation>Тема %1 не может идти на %2: эта услуга её не берёт.</translation>
        </message>
        <message>
            <source>Let that service take the topic first, or choose another one.</source>
            <translation>Сначала разрешите теме эту услугу или выберите другую.</translation>
        </message>
        <message>
            <source>Only a supervisor may decide that.</source>
            <translation>Это решает только руководитель.</translation>
        </message>
        <message>
            <source>Ask the supervisor to do it; what you have entered is not stored.</source>
            <translation>Попросите руководителя; введённое не сохранено.</translation>
        </message>
        <message>
            <source>A permission is stored only with a written reason.</source>
            <translation>Разрешение сохраняется только с письменным обоснованием.</translation>
        </message>
        <message>
            <source>Write why it is given.</source>
            <translation>Напишите, почему оно дано.</translation>
        </message>
        <message>
            <source>Request No. %1 has nothing that a supervisor could let pass.</source>
            <translation>В обращении № %1 нет ничего, что руководитель мог бы разрешить.</translation>
        </message>
        <message>
            <source>Look at the reasons on its card: only the right to support can be allowed with a reason.</source>
            <translation>Посмотрите причины в карточке: с обоснованием разрешается только право на сопровождение.</translation>
        </message>
        <message>
            <source>The topic of request No. %1 needs no approval.</source>
            <translation>Тема обращения № %1 не требует одобрения.</translation>
        </message>
        <message>
            <source>Check the topic: only some of them wait for the supervisor.</source>
            <translation>Проверьте тему: руководителя ждут лишь некоторые.</translation>
        </message>
        <message>
            <source>There is no reason to refuse called “%1”.</source>
            <translation>Причины отказа «%1» нет.</translation>
        </message>
        <message>
            <source>Choose one of those that hlinectl refuse --list prints.</source>
            <translation>Выберите одну из тех, что печатает hlinectl refuse --list.</translation>
        </message>
        <message>
            <source>An edition of the regulation is named by its year, not “%1”.</source>
            <translation>Редакция регламента называется по году, а не «%1».</translation>
        </message>
        <message>
            <source>Write 2019 or 2018, or nothing: then the day of signing decides.</source>
            <translation>Напишите 2019 или 2018 либо ничего: тогда решает дата подписания.</translation>
        </message>
        <message>
            <source>It is not chosen yet to which service the request belongs.</source>
            <translation>Ещё не выбрано, к какой услуге относится обращение.</translation>
        </message>
        <message>
            <source>Choose the topic or the service first.</source>
            <translation>Сначала выберите тему или услугу.</translation>
        </message>
        <message>
            <source>Support does not answer questions of this topic, on the line or otherwise.</source>
            <translation>На вопросы этой темы сопровождение не отвечает: ни на линии, ни иначе.</translation>
        </message>
        <message>
            <source>Refuse with this clause, or send a link to the knowledge base.</source>
            <translation>Откажите с этим пунктом или отправьте ссылку на базу знаний.</translation>
        </message>
        <message>
            <source>The topic becomes an individual consultation only with the supervisor's approval.</source>
            <translation>Тема становится индивидуальной консультацией только с одобрения руководителя.</translation>
        </message>
        <message>
            <source>Ask the supervisor to approve it with a written reason, or refuse with this clause.</source>
            <translation>Попросите руководителя одобрить её с обоснованием или откажите с этим пунктом.</translation>
        </message>
        <message>
            <source>The consultation line does not handle this topic.</source>
            <translation>Линия консультаций эту тему не решает.</translation>
        </message>
        <message>
            <source>Take one of the ways out that the card offers: the right service, the knowledge base or a refusal.</source>
            <translation>Выберите один из выходов в карточке: подходящая услуга, база знаний или отказ.</translation>
        </message>
        <message>
            <source>The topic belongs to another service.</source>
            <translation>Тема относится к другой услуге.</translation>
        </message>
        <message>
            <source>Move the request there, or correct the topic.</source>
            <translation>Переведите обращение туда или исправьте тему.</translation>
        </message>
        <message>
            <source>The program is not in the cloud; technical consultations are about entering the cloud service.</source>
            <translation>Программа не облачная, а консультации по техническим вопросам касаются входа в облачный сервис.</translation>
        </message>
        <message>
            <source>Work is possible; check the topic and the program.</source>
            <translation>Работать можно; проверьте тему и программу.</translation>
        </message>
        <message>
            <source>The regulation does not name this channel for this service.</source>
            <translation>Регламент не называет этот канал для этой услуги.</translation>
        </message>
        <message>
            <source>The request is accepted; work on it as usual.</source>
            <translation>Обращение принято; работайте с ним как обычно.</translation>
        </message>
        <message>
            <source>Error at login</source>
            <translation>Ошибка при входе</translation>
        </message>
        <message>
            <source>Browser settings</source>
            <translation>Настройки браузера</translation>
        </message>
        <message>
            <source>Thin client settings</source>
            <translation>Настройки тонкого клиента</translation>
        </message>
        <message>
            <source>Thin client: installation or update</source>
            <translation>Тонкий клиент: установка или обновление</translation>
        </message>
        <message>
            <source>1C:ITS services</source>
            <translation>Сервисы 1С:ИТС</translation>
        </message>
        <message>
            <source>Filling in documents and lists</source>
            <translation>Заполнение документов и справочников</translation>
        </message>
        <message>
            <source>Reports and data processors</source>
            <translation>Формирование отчётов и применение обработок</translation>
        </message>
        <message>
            <source>Database setup</source>
            <translation>Настройка информационной базы</translation>
        </message>
        <message>
            <source>Consultation with a connection to the database</source>
            <translation>Консультация с подключением к информационной базе</translation>
        </message>
        <message>
            <source>Search for errors in the settings</source>
            <translation>Поиск ошибок в настройках</translation>
        </message>
        <message>
            <source>Trade equipment: setup and diagnostics</source>
            <translation>Торговое оборудование: настройка и диагностика</translation>
        </message>
        <message>
            <source>Database audit</source>
            <translation>Аудит информационной базы</translation>
        </message>
        <message>
            <source>Help with accounting methods</source>
            <translation>Методическая помощь по ведению учёта</translation>
        </message>
        <message>
            <source>Explanation of legal requirements</source>
            <translation>Разъяснение законодательных требований</translation>
        </message>
        <message>
            <source>Audit opinion</source>
            <translation>Аудиторское заключение</translation>
        </message>
        <message>
            <source>Error in the program</source>
            <translation>Ошибка в программе</translation>
        </message>
        <message>
            <source>Wish for the program</source>
            <translation>Пожелание к программе</translation>
        </message>
        <message>
            <source>New feature to order</source>
            <translation>Новая возможность на заказ</translation>
        </message>
        <message>
            <source>Outside the support</source>
            <translation>Вне рамок сопровождения</translation>
        </message>
        <message>
            <source>No support contract</source>
            <translation>Нет договора сопровождения</translation>
        </message>
        <message>
            <source>The contract is not in force</source>
            <translation>Договор не действует</translation>
        </message>
        <message>
            <source>The question is not about the operation of the service</source>
            <translation>Вопрос не относится к эксплуатации сервиса</translation>
        </message>
        <message>
            <source>No 1C:ITS subscription in force</source>
            <translation>Нет действующей подписки ИТС</translation>
        </message>
        <message>
            <source>No access to updates in force</source>
            <translation>Нет действующего доступа к обновлениям</translation>
        </message>
        <message>
            <source>A remote connection is wanted on the consultation line</source>
            <translation>На линии консультаций просят удалённое подключение</translation>
        </message>
        <message>
            <source>The line does not handle the topic, no paid consultation is wanted</source>
            <translation>Линия тему не решает, платная консультация не нужна</translation>
        </message>
        <message>
            <source>The supervisor has not approved the topic</source>
            <translation>Руководитель не одобрил тему</translation>
        </message>
        <message>
            <source>The client does not agree to paid work</source>
            <translation>Клиент не согласен на платную работу</translation>
        </message>
        <message>
            <source>No written task for setting the program up</source>
            <translation>Нет письменного задания на настройку</translation>
        </message>
        <message>
            <source>Legal requirements are not explained</source>
            <translation>Законодательные требования не разъясняются</translation>
        </message>
        <message>
            <source>Audit opinions are not given</source>
            <translation>Аудиторские заключения не предоставляются</translation>
        </message>
        <message>
            <source>No time beyond the package is free</source>
            <translation>Сверх пакета свободного времени нет</translation>
        </message>
        <message>
            <source>No written application for customisation</source>
            <translation>Нет письменной заявки на кастомизацию</translation>
        </message>
        <message>
            <source>The volume of customisation is not agreed</source>
            <translation>Объём кастомизации не согласован</translation>
        </message>
        <message>
            <source>Another program than 1C-Connect is wanted</source>
            <translation>Просят подключиться не через 1С-Коннект</translation>
        </message>
        <message>
            <source>start of the timer</source>
            <translation>запуск таймера</translation>
        </message>
        <message>
            <source>remote connection</source>
            <translation>удалённое подключение</translation>
        </message>
        <message>
            <source>time logged afterwards</source>
            <translation>запись времени задним числом</translation>
        </message>
        <message>
            <source>closing with an answer</source>
            <translation>закрытие с ответом</translation>
        </message>
        <message>
            <source>Entering the cloud service</source>
            <translation>Вход в облачный сервис</translation>
        </message>
        <message>
            <source>Service work</source>
            <translation>Сервисные услуги</translation>
        </message>
        <message>
            <source>Simple questions</source>
            <translation>Простые вопросы</translation>
        </message>
        <message>
            <source>Setup and analysis</source>
            <translation>Настройка и разбор</translation>
        </message>
        <message>
            <source>Not for the line</source>
            <translation>Линия не решает</translation>
        </message>
        <message>
            <source>About the program itself</source>
            <translation>О самой программе</translation>
        </message>
        <message>
            <source>after approval</source>
            <translation>после одобрения</translation>
        </message>
        <message>
            <source>Not allowed</source>
            <translation>Не разрешено</translation>
        </message>
        <message>
            <source>Allowed with a reason</source>
            <translation>Разрешено с обоснованием</translation>
        </message>
        <message>
            <source>Topic approved</source>
            <translation>Тема одобрена</translation>
        </message>
        <message>
            <source>Request refused</source>
            <translation>Отказ в обращении</translation>
        </message>
        <message>
            <source>Goes nowhere: such questions are refused.</source>
            <translation>Никуда не идёт: в таких вопросах отказывают.</translation>
        </message>
        <message>
            <source>Goes to: %1, after the supervisor's approval.</source>
            <translation>Куда идёт: %1, после одобрения руководителя.</translation>
        </message>
        <message>
            <source>Goes to: %1.</source>
            <translation>Куда идёт: %1.</translation>
        </message>
        <message>
            <source>the choice of the topic</source>
            <translation>выбор темы</translation>
        </message>
        <message>
            <source>the approval of the topic</source>
            <translation>одобрение темы</translation>
        </message>
        <message>
            <source>the permission with a reason</source>
            <translation>разрешение с обоснованием</translation>
        </message>
        <message>
            <source>Topic: %1.</source>
            <translation>Тема: %1.</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Причина</translation>
        </message>
        <message>
            <source>Clause</source>
            <translation>Пункт</translation>
        </message>
        <message>
            <source>What it is</source>
            <translation>Что это</translation>
        </message>
        <message>
            <source>Request No. %1: %2.</source>
            <translation>Обращение № %1: %2.</translation>
        </message>
        <message>
            <source>The topic of request No. %1 is approved: %2.</source>
            <translation>Тема обращения № %1 одобрена: %2.</translation>
        </message>
        <message>
            <source>Request No. %1: work is allowed; the reason is on its card.</source>
            <translation>Обращение № %1: работа разрешена; обоснование в карточке.</translation>
        </message>
        <message>
            <source>Nothing is missing.</source>
            <translation>Всё на месте.</translation>
        </message>
        <message>
            <source>refuse</source>
            <translation>отказать</translation>
        </message>
        <message>
            <source>Topic</source>
            <translation>Тема</translation>
        </message>
        <message>
            <source>Individual</source>
            <translation>Индивидуальная</translation>
        </message>
        <message>
            <source>Goes to</source>
            <translation>Куда идёт</translation>
        </message>
        <message>
            <source>The day of signing decides which edition of the regulation applies.</source>
            <translation>Какая редакция регламента действует, решает дата подписания.</translation>
        </message>
        <message>
            <source>The edition of the regulation of %1 applies to the contract.</source>
            <translation>К договору применяется редакция регламента %1 года.</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Кто</translation>
        </message>
        <message>
            <source>Nothing was refused and nothing allowed with a reason.</source>
            <translation>Отказов и разрешений с обоснованием не было.</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>Правило</translation>
        </message>
        <message>
            <source>What it says</source>
            <translation>О чём</translation>
        </message>
        <message>
            <source>Implemented in</source>
            <translation>Где выполнено</translation>
        </message>
        <message>
            <source>Proved by</source>
            <translation>Чем проверено</translation>
        </message>
        <message>
            <source>“%1” is no number of minutes.</source>
            <translation>«%1» – не число минут.</translation>
        </message>
        <message>
            <source>Give whole minutes: --minutes 30.</source>
            <translation>Укажите целые минуты: --minutes 30.</translation>
        </message>
        <message>
            <source>“%1” is no day.</source>
            <translation>«%1» — не день.</translation>
        </message>
        <message>
            <source>Write 2026-09-14.</source>
            <translation>Пишите так: 2026-09-14.</translation>
        </message>
        <message>
            <source>“%1” is no number of workplaces.</source>
            <translation>«%1» – не количество рабочих мест.</translation>
        </message>
        <message>
            <source>Give a whole number: --count 2.</source>
            <translation>Укажите целое число: --count 2.</translation>
        </message>
        <message>
            <source>Minutes cannot be bought as “%1”.</source>
            <translation>Минуты нельзя добавить как «%1».</translation>
        </message>
        <message>
            <source>Choose oneoff, topup, adjustment, upgrade or not-provided.</source>
            <translation>Выберите oneoff, topup, adjustment, upgrade или not-provided.</translation>
        </message>
        <message>
            <source>No norm of the service %1 is in force.</source>
            <translation>Для услуги %1 нет действующей нормы времени.</translation>
        </message>
        <message>
            <source>Enter it: “Reference”, “Norms of time”, or hlinectl norm set %1.</source>
            <translation>Внесите её: «Справочники» → «Нормы времени» или hlinectl norm set %1.</translation>
        </message>
        <message>
            <source>Request No. %1 is not charged by a norm.</source>
            <translation>Обращение № %1 тарифицируется не по нормочасам.</translation>
        </message>
        <message>
            <source>Close it as done, or choose the service first.</source>
            <translation>Закройте его как выполненное или сначала выберите услугу.</translation>
        </message>
        <message>
            <source>The service %1 has no norm: it is charged otherwise.</source>
            <translation>У услуги %1 нет нормы: она тарифицируется иначе.</translation>
        </message>
        <message>
            <source>Choose SVC_THIN or SVC_ITS.</source>
            <translation>Выберите SVC_THIN или SVC_ITS.</translation>
        </message>
        <message>
            <source>A norm is from 1 to %1 minutes.</source>
            <translation>Норма – от 1 до %1 минут.</translation>
        </message>
        <message>
            <source>Enter another number.</source>
            <translation>Введите другое число.</translation>
        </message>
        <message>
            <source>The number of workplaces is from 1 to %1.</source>
            <translation>Количество рабочих мест – от 1 до %1.</translation>
        </message>
        <message>
            <source>Request No. %1 is charged by its norm, once, when it is completed.</source>
            <translation>По обращению № %1 списывается норма – один раз, при выполнении.</translation>
        </message>
        <message>
            <source>Press “Completed” on its card (hlinectl norm complete %1), or cancel the request: then nothing is charged.</source>
            <translation>Нажмите «Выполнено» в карточке (hlinectl norm complete %1) или отмените обращение: тогда ничего не спишется.</translation>
        </message>
        <message>
            <source>Request No. %1 is no customisation: no volume is agreed for it.</source>
            <translation>Обращение № %1 – не кастомизация: объём для него не согласуется.</translation>
        </message>
        <message>
            <source>Choose the service “Customisation” first.</source>
            <translation>Сначала выберите услугу «Кастомизация».</translation>
        </message>
        <message>
            <source>Customisation is only for what settings cannot give.</source>
            <translation>Кастомизация – только то, что невозможно получить настройками.</translation>
        </message>
        <message>
            <source>Make sure and mark “Settings cannot do it” on the card (hlinectl quote check %1 --no-settings).</source>
            <translation>Убедитесь и отметьте в карточке «Нельзя получить настройками» (hlinectl quote check %1 --no-settings).</translation>
        </message>
        <message>
            <source>The agreed volume is from 1 to %1 minutes.</source>
            <translation>Согласованный объём – от 1 до %1 минут.</translation>
        </message>
        <message>
            <source>It is not said who agreed for the client.</source>
            <translation>Не указано, кто согласовал объём со стороны клиента.</translation>
        </message>
        <message>
            <source>Enter the name of the person.</source>
            <translation>Введите имя.</translation>
        </message>
        <message>
            <source>Request No. %1 has an agreed volume, which is charged when the work is delivered.</source>
            <translation>По обращению № %1 согласован объём: он списывается при сдаче работы.</translation>
        </message>
        <message>
            <source>Press “Deliver” on its card (hlinectl quote deliver %1), or cancel the request: then nothing is charged.</source>
            <translation>Нажмите «Сдать работу» в карточке (hlinectl quote deliver %1) или отмените обращение: тогда ничего не спишется.</translation>
        </message>
        <message>
            <source>Minutes of the kind %1 cannot be bought.</source>
            <translation>Минуты вида %1 не продаются.</translation>
        </message>
        <message>
            <source>Choose a one-off tariff, a top-up or an adjustment.</source>
            <translation>Выберите разовый тариф, докупку или корректировку.</translation>
        </message>
        <message>
            <source>From 1 to %1 minutes can be added at once.</source>
            <translation>За один раз можно добавить от 1 до %1 минут.</translation>
        </message>
        <message>
            <source>An adjustment is made with a reason only.</source>
            <translation>Корректировка делается только с указанием причины.</translation>
        </message>
        <message>
            <source>Write why the minutes are granted.</source>
            <translation>Напишите, почему начисляются минуты.</translation>
        </message>
        <message>
            <source>The month %1 has not begun, so nothing of it could be missed.</source>
            <translation>Месяц %1 ещё не начался: не предоставить его минуты было нельзя.</translation>
        </message>
        <message>
            <source>Choose this month or an earlier one.</source>
            <translation>Выберите текущий или прошлый месяц.</translation>
        </message>
        <message>
            <source>These minutes of contract %1 would end before they begin.</source>
            <translation>Эти минуты по договору %1 закончились бы раньше, чем начались.</translation>
        </message>
        <message>
            <source>Check the dates and until when the contract is in force.</source>
            <translation>Проверьте даты и срок действия договора.</translation>
        </message>
        <message>
            <source>There is no package “%1”.</source>
            <translation>Пакета «%1» нет.</translation>
        </message>
        <message>
            <source>Check its name, or import the packages.</source>
            <translation>Проверьте название или загрузите пакеты.</translation>
        </message>
        <message>
            <source>The package “%1” gives no more minutes than the present one.</source>
            <translation>Пакет «%1» даёт не больше минут, чем нынешний.</translation>
        </message>
        <message>
            <source>A smaller package acts from the next month: import the client with it.</source>
            <translation>Меньший пакет действует со следующего месяца: загрузите клиента с ним.</translation>
        </message>
        <message>
            <source>There is no purchase “%1” of this contract.</source>
            <translation>По этому договору нет покупки «%1».</translation>
        </message>
        <message>
            <source>hlinectl purchase list shows them; give at least 8 first characters of the id.</source>
            <translation>Их показывает hlinectl purchase list; укажите не менее 8 первых знаков номера.</translation>
        </message>
        <message>
            <source>The purchase is taken back already.</source>
            <translation>Покупка уже отменена.</translation>
        </message>
        <message>
            <source>Look at the present balance.</source>
            <translation>Посмотрите нынешний остаток.</translation>
        </message>
        <message>
            <source>%1: %2 charged by the norm of a service, %3.</source>
            <translation>%1: списано %2 по норме сервисной услуги, %3.</translation>
        </message>
        <message>
            <source>%1: %2 charged for delivered customisation as agreed, %3.</source>
            <translation>%1: списано %2 за сданную кастомизацию по согласованному объёму, %3.</translation>
        </message>
        <message>
            <source>%2 expired (one-off tariff through %4).</source>
            <translation>Сгорело %2 (разовый тариф до %4).</translation>
        </message>
        <message>
            <source>waived, the client does not pay: %1</source>
            <translation>освобождено от оплаты, клиент не платит: %1</translation>
        </message>
        <message>
            <source>completed by the norm: %1</source>
            <translation>выполнено по норме: %1</translation>
        </message>
        <message>
            <source>volume agreed: %1</source>
            <translation>объём согласован: %1</translation>
        </message>
        <message>
            <source>customisation delivered: %1</source>
            <translation>кастомизация сдана: %1</translation>
        </message>
        <message>
            <source>%1 h</source>
            <translation>%1 ч</translation>
        </message>
        <message numerus="yes">
            <source>%n norm-hour(s) (%1)</source>
            <translation>
                <numerusform>%n нормочас (%1)</numerusform>
                <numerusform>%n нормочаса (%1)</numerusform>
                <numerusform>%n нормочасов (%1)</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 norm-hours (%2)</source>
            <translation>%1 нормочаса (%2)</translation>
        </message>
        <message>
            <source>No volume is agreed; worked %1.</source>
            <translation>Объём не согласован, факт %1.</translation>
        </message>
        <message>
            <source>Agreed %1, worked %2.</source>
            <translation>Согласовано %1, факт %2.</translation>
        </message>
        <message>
            <source>%1 from the balance</source>
            <translation>%1 с баланса</translation>
        </message>
        <message>
            <source>%1 beyond the package</source>
            <translation>%1 сверх пакета</translation>
        </message>
        <message>
            <source>%1 by invoice</source>
            <translation>%1 отдельным счётом</translation>
        </message>
        <message>
            <source>Request No. %1 is completed: %2 charged by the norm (%3); worked %4.</source>
            <translation>Обращение № %1 выполнено: списано %2 по норме (%3), факт %4.</translation>
        </message>
        <message>
            <source>Request No. %1 is delivered: %2 charged as agreed (%3); worked %4.</source>
            <translation>Обращение № %1 сдано: к оплате %2 по согласованию (%3), факт %4.</translation>
        </message>
        <message>
            <source>%1 of it pay earlier time beyond the package.</source>
            <translation>Из них %1 покрывают прежнее время сверх пакета.</translation>
        </message>
        <message>
            <source>In force from %1.</source>
            <translation>Действует с %1.</translation>
        </message>
        <message>
            <source>%1 more: the balance goes from %2 to %3; usable through %4.</source>
            <translation>Добавляется %1: остаток %2 → %3, действует по %4 включительно.</translation>
        </message>
        <message>
            <source>%1 were not provided in %2 and are granted for the next month</source>
            <translation>не предоставлено %1 за %2, начислено на следующий месяц</translation>
        </message>
        <message>
            <source>through %1</source>
            <translation>по %1</translation>
        </message>
        <message>
            <source>One-off tariff of %1, %2 left, through %3 inclusive</source>
            <translation>Разовый тариф %1, осталось %2, до %3 включительно</translation>
        </message>
        <message>
            <source>%1 %2, expire after %3</source>
            <translation>%1 %2, сгорит %3</translation>
        </message>
        <message>
            <source>%1 %2, then carried over if paid on time</source>
            <translation>%1 %2, затем перенос при своевременной оплате</translation>
        </message>
        <message>
            <source>The one-off tariff ends on %1: %2 not used yet will expire.</source>
            <translation>Разовый тариф действует до %1: ещё не использовано %2, они сгорят.</translation>
        </message>
        <message>
            <source>used %1, beyond the package %2, carried over %3</source>
            <translation>израсходовано %1, сверх пакета %2, перенесено %3</translation>
        </message>
        <message>
            <source>the act states: %1; the records give: %2</source>
            <translation>в акте: %1; по записям: %2</translation>
        </message>
        <message>
            <source>carry-over</source>
            <translation>перенос</translation>
        </message>
        <message>
            <source>package</source>
            <translation>пакет</translation>
        </message>
        <message>
            <source>one-off tariff</source>
            <translation>разовый тариф</translation>
        </message>
        <message>
            <source>top-up</source>
            <translation>докупка</translation>
        </message>
        <message>
            <source>adjustment</source>
            <translation>корректировка</translation>
        </message>
        <message>
            <source>the completion by the norm</source>
            <translation>выполнение по норме</translation>
        </message>
        <message>
            <source>the new norm</source>
            <translation>новая норма времени</translation>
        </message>
        <message>
            <source>the agreed volume</source>
            <translation>согласование объёма</translation>
        </message>
        <message>
            <source>the delivery</source>
            <translation>сдача работы</translation>
        </message>
        <message>
            <source>the purchase of minutes</source>
            <translation>добавление минут</translation>
        </message>
        <message>
            <source>Written application: received.</source>
            <translation>Письменная заявка: получена.</translation>
        </message>
        <message>
            <source>Written application: not received.</source>
            <translation>Письменная заявка: не получена.</translation>
        </message>
        <message>
            <source>Settings cannot do it: confirmed.</source>
            <translation>Нельзя получить настройками: подтверждено.</translation>
        </message>
        <message>
            <source>Settings cannot do it: not confirmed.</source>
            <translation>Нельзя получить настройками: не подтверждено.</translation>
        </message>
        <message>
            <source>%1: %2 agreed with %3.</source>
            <translation>%1: согласовано %2, согласовал(а) %3.</translation>
        </message>
        <message>
            <source>No norm is entered yet.</source>
            <translation>Ни одной нормы времени ещё не внесено.</translation>
        </message>
        <message>
            <source>In force from</source>
            <translation>Действует с</translation>
        </message>
        <message>
            <source>Norm</source>
            <translation>Норма</translation>
        </message>
        <message>
            <source>%1: %2 from %3 on.</source>
            <translation>%1: %2 с %3.</translation>
        </message>
        <message>
            <source>Norm of the service: %1.</source>
            <translation>Норма услуги: %1.</translation>
        </message>
        <message>
            <source>No minutes were bought or granted.</source>
            <translation>Минуты не докупались и не начислялись.</translation>
        </message>
        <message>
            <source>The purchase is taken back.</source>
            <translation>Покупка отменена.</translation>
        </message>
        <message>
            <source>There is no state “%1” in the registers.</source>
            <translation>В реестрах нет состояния «%1».</translation>
        </message>
        <message>
            <source>Choose recorded, analysis, accepted, declined, deferred, released, need_info, confirmed, not_confirmed, fixed or duplicate.</source>
            <translation>Выберите recorded, analysis, accepted, declined, deferred, released, need_info, confirmed, not_confirmed, fixed или duplicate.</translation>
        </message>
        <message>
            <source>There is no kind of file “%1”.</source>
            <translation>Нет вида файла «%1».</translation>
        </message>
        <message>
            <source>Choose error_screenshot, settings_screenshot, task, application or other.</source>
            <translation>Выберите error_screenshot, settings_screenshot, task, application или other.</translation>
        </message>
        <message>
            <source>“%1” says nothing about an article.</source>
            <translation>«%1» ничего не говорит о статье.</translation>
        </message>
        <message>
            <source>Choose missing, outdated or none.</source>
            <translation>Выберите missing, outdated или none.</translation>
        </message>
        <message>
            <source>Request No. %1 is neither a wish nor a defect.</source>
            <translation>Обращение № %1 — не пожелание и не ошибка.</translation>
        </message>
        <message>
            <source>Choose the service «Wish» or «Defect» first, or confirm it as a defect.</source>
            <translation>Сначала выберите услугу «Пожелание» или «Ошибка» либо подтвердите ошибку.</translation>
        </message>
        <message>
            <source>Request No. %1 cannot have this state: wishes and defects have different ones.</source>
            <translation>У обращения № %1 не может быть такого состояния: у пожеланий и ошибок они разные.</translation>
        </message>
        <message>
            <source>A wish is recorded, analysed, accepted, declined, deferred or released; a defect is recorded, waits for data, is confirmed, not confirmed or fixed.</source>
            <translation>Пожелание бывает зафиксировано, на анализе, принято, отклонено, отложено или выпущено; ошибка — зафиксирована, ждёт данных, подтверждена, не подтверждена или исправлена.</translation>
        </message>
        <message>
            <source>Request No. %1 cannot go from its present state to this one.</source>
            <translation>Обращение № %1 не может перейти из нынешнего состояния в это.</translation>
        </message>
        <message>
            <source>A wish is analysed before it is decided on and accepted before it is released; a defect is confirmed before it is fixed.</source>
            <translation>Пожелание сначала анализируют, потом решают, и выпускают только принятое; ошибку сначала подтверждают, потом исправляют.</translation>
        </message>
        <message>
            <source>It is not said with which release the accepted wish No. %1 is meant to come.</source>
            <translation>Не сказано, в каком релизе намечено принятое пожелание № %1.</translation>
        </message>
        <message>
            <source>Fill in the field «Release».</source>
            <translation>Заполните поле «Релиз».</translation>
        </message>
        <message>
            <source>The number of the release that delivers request No. %1 is missing.</source>
            <translation>Не указан номер релиза, в котором выпущено обращение № %1.</translation>
        </message>
        <message>
            <source>Fill in the field «Release» with the number of the update.</source>
            <translation>Укажите в поле «Релиз» номер обновления.</translation>
        </message>
        <message>
            <source>Describe the steps to reproduce (clause 2.4.4.1).</source>
            <translation>Опишите шаги воспроизведения (п. 2.4.4.1).</translation>
        </message>
        <message>
            <source>What was opened, pressed and typed, in this order; then confirm the defect.</source>
            <translation>Что открыли, нажали и ввели, по порядку; затем подтвердите ошибку.</translation>
        </message>
        <message>
            <source>It is not said which request goes on in the place of No. %1.</source>
            <translation>Не сказано, какое обращение остаётся вместо № %1.</translation>
        </message>
        <message>
            <source>Name the request it repeats.</source>
            <translation>Назовите обращение, которое оно повторяет.</translation>
        </message>
        <message>
            <source>Request No. %1 cannot be a duplicate of itself.</source>
            <translation>Обращение № %1 не может повторять само себя.</translation>
        </message>
        <message>
            <source>Name the other request.</source>
            <translation>Назовите другое обращение.</translation>
        </message>
        <message>
            <source>Requests No. %1 and No. %2 are in different registers.</source>
            <translation>Обращения № %1 и № %2 в разных реестрах.</translation>
        </message>
        <message>
            <source>Only a wish can repeat a wish, and a defect a defect.</source>
            <translation>Пожелание может повторять только пожелание, ошибка — только ошибку.</translation>
        </message>
        <message>
            <source>Choose another file.</source>
            <translation>Выберите другой файл.</translation>
        </message>
        <message>
            <source>The file %1 is larger than %2 MB and was not attached.</source>
            <translation>Файл %1 больше %2 МБ и не приложен.</translation>
        </message>
        <message>
            <source>Ask for a screenshot or a part of it; copies of databases do not belong here.</source>
            <translation>Попросите скриншот или часть файла; копии баз сюда не прикладывают.</translation>
        </message>
        <message>
            <source>The attached file %1 is not on this computer.</source>
            <translation>Приложенного файла %1 нет на этом компьютере.</translation>
        </message>
        <message>
            <source>It lies beside the desk file, in the folder whose name ends with .files: bring that folder along.</source>
            <translation>Он лежит рядом с файлом рабочего места, в папке с окончанием .files: перенесите и её.</translation>
        </message>
        <message>
            <source>The attached file %1 was changed or damaged and was not opened.</source>
            <translation>Приложенный файл %1 изменён или повреждён и не открыт.</translation>
        </message>
        <message>
            <source>Restore the folder of attached files from a copy, or ask the client again.</source>
            <translation>Восстановите папку приложенных файлов из копии или попросите клиента прислать файл ещё раз.</translation>
        </message>
        <message>
            <source>There is no attached file No. %2 on request No. %1.</source>
            <translation>У обращения № %1 нет приложенного файла № %2.</translation>
        </message>
        <message>
            <source>Look at the list: hlinectl attachments.</source>
            <translation>Посмотрите список: hlinectl attachments.</translation>
        </message>
        <message>
            <source>“%1” is no link to an article.</source>
            <translation>«%1» — не ссылка на статью.</translation>
        </message>
        <message>
            <source>Copy the whole address from the browser; it begins with https://.</source>
            <translation>Скопируйте адрес из браузера целиком; он начинается с https://.</translation>
        </message>
        <message>
            <source>The file %1 is no list of articles (place %2).</source>
            <translation>Файл %1 — не список статей (место %2).</translation>
        </message>
        <message>
            <source>A JSON file is a list of objects with title, link and text; nothing was changed.</source>
            <translation>Файл JSON — это список объектов с полями title, link и text; ничего не изменено.</translation>
        </message>
        <message>
            <source>Work with the client's data is an individual consultation; the consultation line does none.</source>
            <translation>Работа с данными — индивидуальная консультация; на линии консультаций её не ведут.</translation>
        </message>
        <message>
            <source>Offer the client an individual consultation, or answer without the copy of the database.</source>
            <translation>Предложите клиенту индивидуальную консультацию или ответьте без копии базы.</translation>
        </message>
        <message>
            <source>in the register: %1</source>
            <translation>в реестре: %1</translation>
        </message>
        <message>
            <source>The article “%1” has no link.</source>
            <translation>У статьи «%1» нет ссылки.</translation>
        </message>
        <message>
            <source>The line was left out.</source>
            <translation>Строка пропущена.</translation>
        </message>
        <message>
            <source>The link “%1” of the article “%2” is no https address.</source>
            <translation>Ссылка «%1» статьи «%2» — не адрес https.</translation>
        </message>
        <message>
            <source>The article %1 has no title.</source>
            <translation>У статьи %1 нет заголовка.</translation>
        </message>
        <message>
            <source>The link %1 stands in line %2 already.</source>
            <translation>Ссылка %1 уже есть в строке %2.</translation>
        </message>
        <message>
            <source>Recorded</source>
            <translation>Зафиксировано</translation>
        </message>
        <message>
            <source>Being analysed</source>
            <translation>На анализе</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>Принято</translation>
        </message>
        <message>
            <source>Declined</source>
            <translation>Отклонено</translation>
        </message>
        <message>
            <source>Deferred</source>
            <translation>Отложено</translation>
        </message>
        <message>
            <source>Released</source>
            <translation>Выпущено</translation>
        </message>
        <message>
            <source>Data needed</source>
            <translation>Нужны данные</translation>
        </message>
        <message>
            <source>Confirmed</source>
            <translation>Подтверждена</translation>
        </message>
        <message>
            <source>Not confirmed</source>
            <translation>Не подтверждена</translation>
        </message>
        <message>
            <source>Fixed</source>
            <translation>Исправлена</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>Дубликат</translation>
        </message>
        <message>
            <source>Screenshot of the error</source>
            <translation>Скриншот ошибки</translation>
        </message>
        <message>
            <source>Screenshot of the settings</source>
            <translation>Скриншот настроек</translation>
        </message>
        <message>
            <source>Task</source>
            <translation>Задание</translation>
        </message>
        <message>
            <source>Application</source>
            <translation>Заявка</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>Прочее</translation>
        </message>
        <message>
            <source>An article is needed</source>
            <translation>Нужна статья</translation>
        </message>
        <message>
            <source>The article is out of date</source>
            <translation>Статья устарела</translation>
        </message>
        <message>
            <source>Your wish has been analysed and accepted for the standard product (%1). It comes with an update; we will write to you when the update is out.</source>
            <translation>Ваше пожелание проанализировано и принято к включению в типовое решение (%1). Оно придёт с обновлением; когда обновление выйдет, мы напишем вам.</translation>
        </message>
        <message>
            <source>Your wish has been analysed. It will not become part of the standard product. If you need it all the same, it can be ordered as a customisation by a written application.</source>
            <translation>Ваше пожелание проанализировано. В типовое решение оно включено не будет. Если оно всё же нужно, его можно заказать как кастомизацию по письменной заявке.</translation>
        </message>
        <message>
            <source>Your wish has been analysed and is kept. It is not planned for an update so far.</source>
            <translation>Ваше пожелание проанализировано и сохранено. В план обновлений оно пока не включено.</translation>
        </message>
        <message>
            <source>What you asked for is part of release %1. Please update the program.</source>
            <translation>То, о чём вы просили, вошло в релиз %1. Обновите, пожалуйста, программу.</translation>
        </message>
        <message>
            <source>To reproduce the error we need: what you did step by step, what you expected, what came out, the version of the program, a screenshot with the text of the error and one of the settings.</source>
            <translation>Чтобы воспроизвести ошибку, нам нужны: ваши действия по шагам, что вы ожидали, что получилось, версия программы, скриншот с текстом ошибки и скриншот настроек.</translation>
        </message>
        <message>
            <source>The error is confirmed and handed to the developers. Work on it is not charged; minutes that were charged have been returned.</source>
            <translation>Ошибка подтверждена и передана разработчикам. Работа по ней не тарифицируется; списанные минуты возвращены.</translation>
        </message>
        <message>
            <source>The error could not be reproduced by your description. Please send the exact steps and screenshots, and we will check again.</source>
            <translation>По вашему описанию воспроизвести ошибку не удалось. Пришлите, пожалуйста, точные шаги и скриншоты, и мы проверим ещё раз.</translation>
        </message>
        <message>
            <source>The error is corrected in release %1. Please update the program.</source>
            <translation>Ошибка исправлена в релизе %1. Обновите, пожалуйста, программу.</translation>
        </message>
        <message>
            <source>steps to reproduce</source>
            <translation>шаги воспроизведения</translation>
        </message>
        <message>
            <source>what was expected</source>
            <translation>что ожидалось</translation>
        </message>
        <message>
            <source>what came out</source>
            <translation>что получилось</translation>
        </message>
        <message>
            <source>version of the program</source>
            <translation>версия программы</translation>
        </message>
        <message>
            <source>%1 KB</source>
            <translation>%1 КБ</translation>
        </message>
        <message>
            <source>%1 MB</source>
            <translation>%1 МБ</translation>
        </message>
        <message>
            <source>the step in the register</source>
            <translation>шаг в реестре</translation>
        </message>
        <message>
            <source>the attached file</source>
            <translation>приложенный файл</translation>
        </message>
        <message>
            <source>Attached: %1 (%2).</source>
            <translation>Приложен файл: %1 (%2).</translation>
        </message>
        <message>
            <source>missing</source>
            <translation>нет на месте</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Файл</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Вид</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Размер</translation>
        </message>
        <message>
            <source>Added</source>
            <translation>Добавлен</translation>
        </message>
        <message>
            <source>Saved: %1.</source>
            <translation>Сохранено: %1.</translation>
        </message>
        <message>
            <source>Article</source>
            <translation>Статья</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>Ссылка</translation>
        </message>
        <message>
            <source>Used</source>
            <translation>Использована</translation>
        </message>
        <message>
            <source>The link is kept with the request.</source>
            <translation>Ссылка сохранена в обращении.</translation>
        </message>
        <message>
            <source>Noted as a candidate for the knowledge base: %1.</source>
            <translation>Отмечено как кандидат в базу знаний: %1.</translation>
        </message>
        <message>
            <source>The request is no candidate for the knowledge base any more.</source>
            <translation>Обращение больше не кандидат в базу знаний.</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Что</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Примечание</translation>
        </message>
        <message>
            <source>No request of the consultation line was closed from %1 to %2.</source>
            <translation>С %1 по %2 не закрыто ни одного обращения линии консультаций.</translation>
        </message>
        <message>
            <source>Answers of the consultation line with a link to the knowledge base, %1 – %2: %3 of %4, %5 %.</source>
            <translation>Ответы линии консультаций со ссылкой на базу знаний, %1 – %2: %3 из %4, %5 %.</translation>
        </message>
        <message>
            <source>Clients asking</source>
            <translation>Просят клиентов</translation>
        </message>
        <message>
            <source>Release</source>
            <translation>Релиз</translation>
        </message>
        <message>
            <source>Registered: wish No. %1 (%2).</source>
            <translation>Зарегистрировано: пожелание № %1 (%2).</translation>
        </message>
        <message>
            <source>Registered: defect No. %1 (%2).</source>
            <translation>Зарегистрирована: ошибка № %1 (%2).</translation>
        </message>
        <message>
            <source>Request No. %1 in the register: %2.</source>
            <translation>Обращение № %1 в реестре: %2.</translation>
        </message>
        <message>
            <source>Returned to the client: %1.</source>
            <translation>Возвращено клиенту: %1.</translation>
        </message>
        <message>
            <source>The month %1 is not over yet.</source>
            <translation>Месяц %1 ещё не закончился.</translation>
        </message>
        <message>
            <source>It may be closed from %2 on.</source>
            <translation>Закрыть его можно с&#xa0;%2.</translation>
        </message>
        <message>
            <source>Entries of %1 may still come in time.</source>
            <translation>Записи за %1 ещё могут прийти вовремя.</translation>
        </message>
        <message>
            <source>The office has not been told yet, hlinectl sync does it. %1</source>
            <translation>Офису об этом ещё не&#xa0;сообщено, это сделает hlinectl sync. %1</translation>
        </message>
        <message>
            <source>A month is closed together with the office, and there is no link with it now.</source>
            <translation>Месяц закрывают вместе с&#xa0;офисом, а&#xa0;связи с&#xa0;ним сейчас нет.</translation>
        </message>
        <message>
            <source>Close the month when the link is back; everything else can go on meanwhile. Check the network if it lasts.</source>
            <translation>Закройте месяц, когда связь вернётся; остальное работает и&#xa0;без неё. Если это надолго, проверьте сеть.</translation>
        </message>
        <message>
            <source>The office&apos;s records are not all here yet, and the month&apos;s figures may lack some.</source>
            <translation>Здесь ещё не&#xa0;все записи офиса, в&#xa0;итогах месяца может чего-то не&#xa0;хватать.</translation>
        </message>
        <message>
            <source>Close the month when they are read; the state of the office is at the lower edge of the window.</source>
            <translation>Закройте месяц, когда они будут прочитаны; состояние обмена&#xa0;— внизу окна.</translation>
        </message>
        <message>
            <source>Records of this desk have not reached the office yet; the month would be closed without them.</source>
            <translation>Записи этого рабочего места ещё не&#xa0;дошли до&#xa0;офиса; месяц закрылся бы без них.</translation>
        </message>
        <message>
            <source>They go out by themselves: close the month a little later. hlinectl outbox lists them.</source>
            <translation>Они уйдут сами: закройте месяц чуть позже. Список показывает hlinectl outbox.</translation>
        </message>
        <message>
            <source>The month %1 of this contract is not closed by an act of its own.</source>
            <translation>Месяц %1 по этому договору не закрыт отдельным актом.</translation>
        </message>
        <message>
            <source>See its closed months: hlinectl month show.</source>
            <translation>Проверьте, какие месяцы закрыты: hlinectl month show.</translation>
        </message>
        <message>
            <source>The later month %1 of this contract is closed.</source>
            <translation>По этому договору закрыт более поздний месяц, %1.</translation>
        </message>
        <message>
            <source>Open that one first.</source>
            <translation>Сначала откройте снова его.</translation>
        </message>
        <message>
            <source>(waived by %1: %2)</source>
            <translation>(освобождено от оплаты: %1, %2)</translation>
        </message>
        <message>
            <source>(late entry, date of work %1)</source>
            <translation>(опоздавшая запись, дата работы %1)</translation>
        </message>
        <message>
            <source>closed %1</source>
            <translation>закрыт %1</translation>
        </message>
        <message>
            <source>open</source>
            <translation>открыт</translation>
        </message>
        <message>
            <source>%1 · %2 · used %3, beyond the package %4, carried over %5 · %6</source>
            <translation>%1 · %2 · израсходовано %3, сверх пакета %4, переносится %5 · %6</translation>
        </message>
        <message>
            <source>The timer still runs on request No. %1 (%2): its time will come late.</source>
            <translation>Таймер ещё идёт: обращение №&#xa0;%1 (%2). Его время придёт с опозданием.</translation>
        </message>
        <message>
            <source>No contract was in force in %1.</source>
            <translation>Действующих договоров за %1 не было.</translation>
        </message>
        <message>
            <source>%1 may be closed from %2 on.</source>
            <translation>Закрыть %1 можно с&#xa0;%2.</translation>
        </message>
        <message>
            <source>%1 is closed already.</source>
            <translation>Месяц %1 уже закрыт.</translation>
        </message>
        <message>
            <source>%1 is closed: contracts %2.</source>
            <translation>Месяц %1 закрыт, договоров: %2.</translation>
        </message>
        <message>
            <source>%1 is open again for contract %2.</source>
            <translation>По договору %2 снова открыт месяц %1.</translation>
        </message>
        <message>
            <source>Request No. %1 · %2 · %3 · worked %4, came %5</source>
            <translation>Обращение №&#xa0;%1 · %2 · %3 · работа %4, запись пришла %5</translation>
        </message>
        <message>
            <source>The waiver is taken back: the client pays for the entry.</source>
            <translation>Освобождение от оплаты отменено: клиент платит за запись.</translation>
        </message>
        <message>
            <source>The entry is waived: it stays as worked time, and the client does not pay for it.</source>
            <translation>Запись освобождена от оплаты: время остаётся отработанным, клиент за него не платит.</translation>
        </message>
        <message>
            <source>%1 · %2 · %3: %4</source>
            <translation>%1 · %2 · %3: %4</translation>
        </message>
        <message>
            <source>All acts agree with the records.</source>
            <translation>Все акты сходятся с записями.</translation>
        </message>
        <message>
            <source>No entry came late in %1.</source>
            <translation>За %1 опоздавших записей нет.</translation>
        </message>
        <message>
            <source>A rule cannot change from %1 on: what was reckoned by then stays as it is.</source>
            <translation>Правило нельзя изменить с %1: то, что посчитано до этого дня, остаётся как есть.</translation>
        </message>
        <message>
            <source>Choose a day from %2 on; what was charged wrongly is mended by a correction with a reason.</source>
            <translation>Выберите день не раньше %2; ошибочное списание исправляется корректировкой с обоснованием.</translation>
        </message>
        <message>
            <source>The line would open at %1 and close at %2.</source>
            <translation>Линия открывалась бы в %1, а закрывалась в %2.</translation>
        </message>
        <message>
            <source>Choose an opening that is earlier than the closing.</source>
            <translation>Выберите время открытия раньше времени закрытия.</translation>
        </message>
        <message>
            <source>Offer the client to conclude a contract.</source>
            <translation>Предложите клиенту заключить договор.</translation>
        </message>
        <message>
            <source>Offer the client to renew the contract; the same question can then be asked again.</source>
            <translation>Предложите клиенту продлить договор; после этого с тем же вопросом можно обратиться снова.</translation>
        </message>
        <message>
            <source>Point the client to those who deal with it, or to the knowledge base.</source>
            <translation>Подскажите клиенту, кто этим занимается, или отправьте статью базы знаний.</translation>
        </message>
        <message>
            <source>Ask the client to renew the subscription; the same question can then be asked again.</source>
            <translation>Попросите клиента продлить подписку; после этого с тем же вопросом можно обратиться снова.</translation>
        </message>
        <message>
            <source>Ask the client to renew the access; the same question can then be asked again.</source>
            <translation>Попросите клиента продлить доступ; после этого с тем же вопросом можно обратиться снова.</translation>
        </message>
        <message>
            <source>Offer the client an individual consultation.</source>
            <translation>Предложите клиенту индивидуальную консультацию.</translation>
        </message>
        <message>
            <source>Offer an article of the knowledge base; an individual consultation stays possible.</source>
            <translation>Предложите статью базы знаний; индивидуальная консультация остаётся возможной.</translation>
        </message>
        <message>
            <source>Ask the supervisor again if something new becomes known, or offer an article of the knowledge base.</source>
            <translation>Если появятся новые сведения, спросите руководителя ещё раз или предложите статью базы знаний.</translation>
        </message>
        <message>
            <source>Answer what is free of charge; once the client agrees, the work may begin.</source>
            <translation>Ответьте на то, что бесплатно; когда клиент согласится, работу можно начать.</translation>
        </message>
        <message>
            <source>Ask the client for the task in writing, or set the program up together with the client.</source>
            <translation>Попросите у клиента письменное задание или настройте программу вместе с клиентом.</translation>
        </message>
        <message>
            <source>Advise the client to ask a lawyer or the authority itself.</source>
            <translation>Посоветуйте клиенту обратиться к юристу или в сам контролирующий орган.</translation>
        </message>
        <message>
            <source>Advise the client to ask an auditor.</source>
            <translation>Посоветуйте клиенту обратиться к аудитору.</translation>
        </message>
        <message>
            <source>Offer the client to buy minutes, or to wait for the next package.</source>
            <translation>Предложите клиенту купить минуты или дождаться следующего пакета.</translation>
        </message>
        <message>
            <source>Ask the client for the application in writing.</source>
            <translation>Попросите у клиента письменную заявку.</translation>
        </message>
        <message>
            <source>Agree the number of hours with the client; then the work may begin.</source>
            <translation>Согласуйте с клиентом объём в часах; после этого работу можно начать.</translation>
        </message>
        <message>
            <source>Offer the client a session of 1C-Connect.</source>
            <translation>Предложите клиенту сеанс 1С-Коннект.</translation>
        </message>
        <message>
            <source>the new rule</source>
            <translation>новое правило</translation>
        </message>
        <message>
            <source>%1 = %2 from %3 on. Nothing before that day changes.</source>
            <translation>%1 = %2 с %3. То, что было до этого дня, не меняется.</translation>
        </message>
        <message>
            <source>Policy</source>
            <translation>Ключ</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Значение</translation>
        </message>
        <message>
            <source>Usual</source>
            <translation>По умолчанию</translation>
        </message>
        <message>
            <source>What next</source>
            <translation>Что дальше</translation>
        </message>
        <message>
            <source>Request No. %1 is refused: %2 (%3). %5
The answer to the client:

%4</source>
            <translation>В обращении № %1 отказано: %2 (%3). %5
Ответ клиенту:

%4</translation>
        </message>
        <message>
            <source>a time of day, 08:00</source>
            <translation>время дня, например 08:00</translation>
        </message>
        <message>
            <source>a time of day, 18:00</source>
            <translation>время дня, например 18:00</translation>
        </message>
        <message>
            <source>events, separated by commas</source>
            <translation>события через запятую</translation>
        </message>
        <message>
            <source>minutes</source>
            <translation>минуты</translation>
        </message>
        <message>
            <source>0 (none), 1, 2, …, -1 (no limit)</source>
            <translation>0 (не переносятся), 1, 2, …, -1 (без ограничения)</translation>
        </message>
        <message>
            <source>none or minutes</source>
            <translation>none (без ограничения) или минуты</translation>
        </message>
        <message>
            <source>prev_month_end or day:10 (day of the month itself)</source>
            <translation>prev_month_end или day:10 (число самого месяца)</translation>
        </message>
        <message>
            <source>minutes, separated by commas</source>
            <translation>минуты через запятую</translation>
        </message>
        <message>
            <source>services, separated by commas</source>
            <translation>услуги через запятую</translation>
        </message>
        <message>
            <source>three per cent values that rise, separated by commas</source>
            <translation>три возрастающих значения в процентах через запятую</translation>
        </message>
        <message>
            <source>It may be: %3.</source>
            <translation>Допустимо: %3.</translation>
        </message>
        <message>
            <source>The request is refused.</source>
            <translation>В обращении отказано.</translation>
        </message>
        <message>
            <source>%1: response in time %2, late %3; not counted %4.</source>
            <translation>%1: отклик в срок %2, с опозданием %3; не учитывается %4.</translation>
        </message>
        <message>
            <source>Classified anew after the deadline was missed</source>
            <translation>Переквалифицировано после просрочки</translation>
        </message>
        <message>
            <source>Double timer</source>
            <translation>Двойной таймер</translation>
        </message>
        <message>
            <source>requests No. %1 and No. %2</source>
            <translation>заявки № %1 и № %2</translation>
        </message>
        <message>
            <source>Nobody worked on two requests at once in %1.</source>
            <translation>%1: никто не работал над двумя заявками одновременно.</translation>
        </message>
        <message>
            <source>Taken back %1: %2</source>
            <translation>Отозвано %1: %2</translation>
        </message>
        <message>
            <source>%1: %2 taken back, %3.</source>
            <translation>%1: %2 отозвано, %3.</translation>
        </message>
        <message>
            <source>returned minutes of %1</source>
            <translation>возврат за %1</translation>
        </message>
        <message>
            <source>Met with %1: everything is sent, %2 records are known.</source>
            <translation>Обмен с %1: всё отправлено, известно записей: %2.</translation>
        </message>
        <message>
            <source>The office was restored from a copy; it got %1 records again.</source>
            <translation>Сервер восстановлен из копии; повторно отправлено записей: %1.</translation>
        </message>
        <message>
            <source>The office %1 has everything of this desk, whose person has left: nothing is read from it any more. What others wrote, clients' data and files are gone from this computer; your entries stay, without their texts.</source>
            <translation>Офис %1 получил всё с этого рабочего места; доступ сотрудника закрыт, и новое из офиса больше не читается. Тексты коллег, данные клиентов и файлы с этого компьютера удалены; ваши записи остались, но без текстов.</translation>
        </message>
        <message>
            <source>This desk has left the office %1. What others wrote, clients' data and files are gone from this computer; your entries stay, without their texts. Kept whole, since the office lacks them: %2.</source>
            <translation>Рабочее место отключено от офиса %1. Тексты коллег, данные клиентов и файлы с этого компьютера удалены; ваши записи остались, но без текстов. Сохранено целиком, потому что в офисе этого нет: %2.</translation>
        </message>
        <message>
            <source>What was deleted can still be read in the desk's file: the disk has no room to write it anew. Make room and start the program; it does that by itself.</source>
            <translation>Удалённое ещё можно прочитать в файле рабочего места: на диске нет места, чтобы записать его заново. Освободите место и запустите программу, она сделает это сама.</translation>
        </message>
        <message>
            <source>To a file: hlinectl unsent save FILE.</source>
            <translation>В файл: hlinectl unsent save ФАЙЛ.</translation>
        </message>
        <message>
            <source>A timer is running or paused; the office %1 would never hear of its time.</source>
            <translation>Таймер идёт или на паузе; офис %1 никогда не узнает об этом времени.</translation>
        </message>
        <message>
            <source>Stop it first: hlinectl stop; then send: hlinectl sync.</source>
            <translation>Сначала остановите его: hlinectl stop; затем отправьте: hlinectl sync.</translation>
        </message>
        <message>
            <source>This desk was restored from a copy; %1 records were sent anew.</source>
            <translation>Рабочее место восстановлено из копии; заново отправлено записей: %1.</translation>
        </message>
        <message>
            <source>Not sent: %1.</source>
            <translation>Не отправлено: %1.</translation>
        </message>
        <message>
            <source>The desk %1 has no office.</source>
            <translation>Рабочее место %1 не подключено к серверу отдела.</translation>
        </message>
        <message>
            <source>Connect it first: hlinectl --desk FILE office connect CONNECTION-FILE.</source>
            <translation>Сначала подключите его: hlinectl --desk ФАЙЛ office connect ФАЙЛ-ПОДКЛЮЧЕНИЯ.</translation>
        </message>
        <message>
            <source>The connection file is not whole: “%1” is missing or wrong.</source>
            <translation>Файл подключения неполон: поле «%1» отсутствует или неверно.</translation>
        </message>
        <message>
            <source>Nothing was changed. Ask the administrator for a new one.</source>
            <translation>Ничего не изменено. Попросите у администратора новый файл.</translation>
        </message>
        <message>
            <source>The connection file was made for a newer Hline.</source>
            <translation>Файл подключения сделан для более новой версии Hline.</translation>
        </message>
        <message>
            <source>The office %1 cannot be reached.</source>
            <translation>Сервер отдела %1 недоступен.</translation>
        </message>
        <message>
            <source>Everything is kept here and goes out later. Check the network.</source>
            <translation>Всё сохранено здесь и уйдёт позже. Проверьте сеть.</translation>
        </message>
        <message>
            <source>The office %1 does not answer.</source>
            <translation>Сервер отдела %1 не отвечает.</translation>
        </message>
        <message>
            <source>Everything is kept here and goes out later. Try again in a minute.</source>
            <translation>Всё сохранено здесь и уйдёт позже. Повторите через минуту.</translation>
        </message>
        <message>
            <source>The office %1 is busy or just starting.</source>
            <translation>Сервер отдела %1 занят или только запускается.</translation>
        </message>
        <message>
            <source>The office %1 does not accept this login or password.</source>
            <translation>Сервер отдела %1 не принимает это имя или пароль.</translation>
        </message>
        <message>
            <source>Ask the administrator for a new password.</source>
            <translation>Попросите у администратора новый пароль.</translation>
        </message>
        <message>
            <source>The office %1 does not know this desk any more.</source>
            <translation>Сервер отдела %1 больше не знает это рабочее место.</translation>
        </message>
        <message>
            <source>The office %1 takes nothing more from this desk: its person has left.</source>
            <translation>Офис %1 больше ничего не принимает с этого рабочего места: доступ сотрудника закрыт.</translation>
        </message>
        <message>
            <source>What was not sent is kept here, all else that others wrote is gone. Save what is not sent in the window, in the list of what waits, and hand the file to the supervisor.</source>
            <translation>Неотправленное сохранено здесь, остальные тексты удалены. Сохраните неотправленное в файл в окне программы, в списке «Не отправлено», и передайте файл руководителю.</translation>
        </message>
        <message>
            <source>The office %1 lacks %2 records of this desk.</source>
            <translation>В офисе %1 не хватает записей этого рабочего места: %2.</translation>
        </message>
        <message>
            <source>Send them first: hlinectl sync. To leave all the same: hlinectl office disconnect --leave-unsent; they are kept here.</source>
            <translation>Сначала отправьте их: hlinectl sync. Чтобы отключиться всё равно: hlinectl office disconnect --leave-unsent; записи останутся здесь.</translation>
        </message>
        <message>
            <source>Everything is kept here. Ask the administrator.</source>
            <translation>Всё сохранено здесь. Обратитесь к администратору.</translation>
        </message>
        <message>
            <source>The office %1 is older than this program.</source>
            <translation>Сервер отдела %1 старше этой программы.</translation>
        </message>
        <message>
            <source>Everything is kept here. The administrator has to update the office: hlinectl office migrate.</source>
            <translation>Всё сохранено здесь. Администратору нужно обновить сервер: hlinectl office migrate.</translation>
        </message>
        <message>
            <source>The office %1 answered what cannot be.</source>
            <translation>Сервер отдела %1 дал невозможный ответ.</translation>
        </message>
        <message>
            <source>Everything is kept here. Report it to the developers.</source>
            <translation>Всё сохранено здесь. Сообщите разработчикам.</translation>
        </message>
        <message>
            <source>What came from the office %1 could not be stored.</source>
            <translation>Пришедшее с сервера отдела %1 не удалось сохранить.</translation>
        </message>
        <message>
            <source>Nothing is lost, it comes again. Check the space on the disk.</source>
            <translation>Ничего не потеряно, оно придёт снова. Проверьте место на диске.</translation>
        </message>
        <message>
            <source>The office's log does not follow from what is known here (%1).</source>
            <translation>Журнал сервера отдела не продолжает известное здесь (%1).</translation>
        </message>
        <message>
            <source>Nothing was changed. Report it to the administrator.</source>
            <translation>Ничего не изменено. Сообщите администратору.</translation>
        </message>
        <message>
            <source>No password is kept for this office.</source>
            <translation>Пароль для этого сервера не сохранён.</translation>
        </message>
        <message>
            <source>Give it in a file: --password-file FILE.</source>
            <translation>Дайте его в файле: --password-file ФАЙЛ.</translation>
        </message>
        <message>
            <source>There is no safe place for passwords on this computer.</source>
            <translation>На этом компьютере нет надёжного места для паролей.</translation>
        </message>
        <message>
            <source>The password has to be given each time: --password-file FILE.</source>
            <translation>Пароль нужно давать каждый раз: --password-file ФАЙЛ.</translation>
        </message>
        <message>
            <source>The office's server cannot be reached (%1).</source>
            <translation>Сервер отдела недоступен (%1).</translation>
        </message>
        <message>
            <source>Check its name, the network and whether it runs; then try again.</source>
            <translation>Проверьте его имя, сеть и то, что он запущен, затем повторите.</translation>
        </message>
        <message>
            <source>The office's server does not let this login in (%1).</source>
            <translation>Сервер отдела не пускает этого пользователя (%1).</translation>
        </message>
        <message>
            <source>Check login, password and certificate, and pg_hba.conf of the server.</source>
            <translation>Проверьте имя, пароль и сертификат, а также pg_hba.conf на сервере.</translation>
        </message>
        <message>
            <source>The server has no such database or login (%1).</source>
            <translation>На сервере нет такой базы или такого пользователя (%1).</translation>
        </message>
        <message>
            <source>Check the names, or make an office: hlinectl office init.</source>
            <translation>Проверьте имена или создайте базу отдела: hlinectl office init.</translation>
        </message>
        <message>
            <source>Qt's driver for PostgreSQL is not installed.</source>
            <translation>Драйвер Qt для PostgreSQL не установлен.</translation>
        </message>
        <message>
            <source>Install the package %1.</source>
            <translation>Установите пакет %1.</translation>
        </message>
        <message>
            <source>%1 is no superuser of the office's server.</source>
            <translation>Пользователь %1 не является администратором сервера отдела.</translation>
        </message>
        <message>
            <source>Nothing was changed. Use the connection of the server's administrator.</source>
            <translation>Ничего не изменено. Подключитесь от имени администратора сервера.</translation>
        </message>
        <message>
            <source>The server already has a database %1; it was left as it is.</source>
            <translation>На сервере уже есть база %1; она оставлена как есть.</translation>
        </message>
        <message>
            <source>Name another database.</source>
            <translation>Укажите другую базу.</translation>
        </message>
        <message>
            <source>There is no office in this database.</source>
            <translation>В этой базе нет данных отдела.</translation>
        </message>
        <message>
            <source>Check the name of the database, or make an office: hlinectl office init.</source>
            <translation>Проверьте имя базы или создайте базу отдела: hlinectl office init.</translation>
        </message>
        <message>
            <source>The office was updated by a newer version of Hline (schema %1, known here %2).</source>
            <translation>База отдела обновлена более новой версией Hline (схема %1, здесь известна %2).</translation>
        </message>
        <message>
            <source>The office was made by another edition of the program (%1).</source>
            <translation>База отдела создана другой сборкой программы (%1).</translation>
        </message>
        <message>
            <source>Nothing was changed. Use the program that made it.</source>
            <translation>Ничего не изменено. Воспользуйтесь программой, которая её создала.</translation>
        </message>
        <message>
            <source>The program %1 of PostgreSQL is not installed here.</source>
            <translation>Программа %1 из состава PostgreSQL здесь не установлена.</translation>
        </message>
        <message>
            <source>Install the package %2.</source>
            <translation>Установите пакет %2.</translation>
        </message>
        <message>
            <source>%1 failed: %2</source>
            <translation>Программа %1 завершилась с ошибкой: %2</translation>
        </message>
        <message>
            <source>Mend what it names, then try again.</source>
            <translation>Устраните названную причину и повторите.</translation>
        </message>
        <message>
            <source>The temporary server cannot write %1.</source>
            <translation>Временный сервер не может записать %1.</translation>
        </message>
        <message>
            <source>Check the space on the disk and the rights to the folder for temporary files.</source>
            <translation>Проверьте место на диске и права на папку временных файлов.</translation>
        </message>
        <message>
            <source>The folder %1 exists; nothing was written.</source>
            <translation>Папка %1 уже есть; ничего не записано.</translation>
        </message>
        <message>
            <source>Name a new folder for each backup.</source>
            <translation>Для каждой резервной копии укажите новую папку.</translation>
        </message>
        <message>
            <source>The backup in %1 does not hold (%2).</source>
            <translation>Резервная копия в %1 не прошла проверку (%2).</translation>
        </message>
        <message>
            <source>Do not rely on it: use another backup, and check the office: hlinectl office verify.</source>
            <translation>Не полагайтесь на неё: возьмите другую копию и проверьте базу отдела: hlinectl office verify.</translation>
        </message>
        <message>
            <source>“%1” cannot be a login.</source>
            <translation>«%1» не может быть именем для входа.</translation>
        </message>
        <message>
            <source>Use 2 to 31 small Latin letters, digits, dots and dashes, a letter first.</source>
            <translation>Допустимы от 2 до 31 строчной латинской буквы, цифры, точки и дефиса, первой идёт буква.</translation>
        </message>
        <message>
            <source>There is no role “%1”.</source>
            <translation>Роли «%1» нет.</translation>
        </message>
        <message>
            <source>The server already has the login %1; it was left as it is.</source>
            <translation>На сервере уже есть пользователь %1; он оставлен как есть.</translation>
        </message>
        <message>
            <source>Choose another login, or revoke that one first.</source>
            <translation>Выберите другое имя или сначала закройте доступ прежнему.</translation>
        </message>
        <message>
            <source>%1 has not left the office; there is nothing to take back.</source>
            <translation>Пользователь %1 не уволен: отменять нечего.</translation>
        </message>
        <message>
            <source>%1 left too long ago for that to be taken back; nothing was changed.</source>
            <translation>Пользователь %1 уволен слишком давно, чтобы это отменить; ничего не изменено.</translation>
        </message>
        <message>
            <source>End the login: hlinectl office consultant revoke %1 --at-once. Then make it anew: hlinectl office consultant add %1.</source>
            <translation>Закройте доступ: hlinectl office consultant revoke %1 --at-once. Затем заведите пользователя заново: hlinectl office consultant add %1.</translation>
        </message>
        <message>
            <source>The office has no login %1, or it was ended at once.</source>
            <translation>В отделе нет пользователя %1, или его доступ закрыт без срока.</translation>
        </message>
        <message>
            <source>Check the name. A login that was ended is made anew: hlinectl office consultant add %1.</source>
            <translation>Проверьте имя. Пользователь, которому доступ закрыт, заводится заново: hlinectl office consultant add %1.</translation>
        </message>
        <message>
            <source>The office is older than this program and cannot take a dismissal back yet.</source>
            <translation>База отдела старше этой программы и ещё не умеет отменять увольнение.</translation>
        </message>
        <message>
            <source>The office has no login %1.</source>
            <translation>В отделе нет пользователя %1.</translation>
        </message>
        <message>
            <source>The connection file needs the name under which desks find the server.</source>
            <translation>Файлу подключения нужно имя, по которому рабочие места находят сервер.</translation>
        </message>
        <message>
            <source>Name it: --host NAME.</source>
            <translation>Укажите его: --host ИМЯ.</translation>
        </message>
        <message>
            <source>A login needs a role.</source>
            <translation>Пользователю нужна роль.</translation>
        </message>
        <message>
            <source>Name it: --role consultant, supervisor, intake, report or dpo.</source>
            <translation>Укажите её: --role consultant, supervisor, intake, report или dpo.</translation>
        </message>
        <message>
            <source>An office is restored or made again in a new database.</source>
            <translation>Сервер отдела восстанавливается или собирается заново в новой базе данных.</translation>
        </message>
        <message>
            <source>Name it: --database NAME.</source>
            <translation>Укажите её: --database ИМЯ.</translation>
        </message>
        <message>
            <source>%1 is no data officer of this office.</source>
            <translation>Пользователь %1 не отвечает за персональные данные в этом отделе.</translation>
        </message>
        <message>
            <source>Nothing was changed. Use a login with the role dpo; the administrator adds it by hlinectl office consultant add.</source>
            <translation>Ничего не изменено. Войдите под учётной записью с ролью dpo; администратор заводит её командой hlinectl office consultant add.</translation>
        </message>
        <message>
            <source>The office in the database %1 is older than this program and cannot erase words yet.</source>
            <translation>База отдела %1 старше этой программы и ещё не умеет уничтожать слова.</translation>
        </message>
        <message>
            <source>Nothing was changed. The administrator has to update the office: hlinectl office migrate.</source>
            <translation>Ничего не изменено. Администратору нужно обновить базу отдела: hlinectl office migrate.</translation>
        </message>
        <message>
            <source>The office cannot keep a means that is written so long.</source>
            <translation>База отдела не может сохранить столь длинное описание способа уничтожения.</translation>
        </message>
        <message>
            <source>Nothing was changed. Say it in up to a thousand letters.</source>
            <translation>Ничего не изменено. Уложитесь в тысячу букв.</translation>
        </message>
        <message>
            <source>The file %1 is no list of erasures.</source>
            <translation>Файл %1 — не перечень уничтожений.</translation>
        </message>
        <message>
            <source>Nothing was changed. Give what hlinectl office erasures --json wrote.</source>
            <translation>Ничего не изменено. Укажите то, что вывела команда hlinectl office erasures --json.</translation>
        </message>
        <message>
            <source>It is not said which text to look for.</source>
            <translation>Не сказано, какой текст искать.</translation>
        </message>
        <message>
            <source>Give a name, a phone number or an address, as it was written.</source>
            <translation>Укажите имя, телефон или адрес так, как они были записаны.</translation>
        </message>
        <message>
            <source>It is not said by which means the words are erased; the act of destruction names it.</source>
            <translation>Не сказано, каким способом уничтожаются слова; он указывается в акте об уничтожении.</translation>
        </message>
        <message>
            <source>Say it: --means TEXT.</source>
            <translation>Укажите его: --means ТЕКСТ.</translation>
        </message>
        <message>
            <source>“%1” is no id of a record.</source>
            <translation>«%1» — не идентификатор записи.</translation>
        </message>
        <message>
            <source>Give the ids that hlinectl office words --json prints, with commas between them.</source>
            <translation>Укажите через запятую идентификаторы, которые выводит команда hlinectl office words --json.</translation>
        </message>
        <message>
            <source>Records whose words would be erased: %1. Nothing was changed.</source>
            <translation>Записей, слова которых были бы уничтожены: %1. Ничего не изменено.</translation>
        </message>
        <message>
            <source>Records named: %1. Records whose words were erased now: %2.</source>
            <translation>Записей названо: %1. Из них слова уничтожены сейчас: %2.</translation>
        </message>
        <message>
            <source>Desks erase their copies when they next meet the office. Backups made before still hold the words.</source>
            <translation>Рабочие места уничтожат свои копии при следующей связи с отделом. В прежних резервных копиях слова ещё есть.</translation>
        </message>
        <message>
            <source>There may be more: say it again until nothing is found.</source>
            <translation>Возможно, найдено не всё: повторяйте команду, пока она что-то находит.</translation>
        </message>
        <message>
            <source>Records whose words hold the text: %1.</source>
            <translation>Записей, в словах которых есть этот текст: %1.</translation>
        </message>
        <message>
            <source>These are the newest; there may be more.</source>
            <translation>Показаны самые новые; возможно, есть и другие.</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Когда</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Слова</translation>
        </message>
        <message>
            <source>Means</source>
            <translation>Способ</translation>
        </message>
        <message>
            <source>Records whose words were erased: %1.</source>
            <translation>Записей, слова которых уничтожены: %1.</translation>
        </message>
        <message>
            <source>Words that were erased after the backup was made are back in it. The data officer erases them anew by the list that was kept: hlinectl office erase --again FILE.</source>
            <translation>Слова, уничтоженные после создания копии, снова в базе. Ответственный за персональные данные уничтожает их заново по сохранённому перечню: hlinectl office erase --again ФАЙЛ.</translation>
        </message>
        <message>
            <source>Login: %1
Password: %2
The password is shown this once. The data officer has no desk: hlinectl office words, erase and erasures work with this login.</source>
            <translation>Пользователь: %1
Пароль: %2
Пароль показан единственный раз. Ответственному за персональные данные рабочее место не нужно: под этим именем работают команды hlinectl office words, erase и erasures.</translation>
        </message>
        <message>
            <source>The log is numbered without gaps.</source>
            <translation>Номера в журнале идут без пропусков.</translation>
        </message>
        <message>
            <source>Each desk is numbered without gaps.</source>
            <translation>Номера каждого рабочего места идут без пропусков.</translation>
        </message>
        <message>
            <source>Every link of the log and every check sum holds.</source>
            <translation>Все звенья журнала и контрольные суммы верны.</translation>
        </message>
        <message>
            <source>The log ends where its head says.</source>
            <translation>Конец журнала совпадает с записанным.</translation>
        </message>
        <message>
            <source>Posting instants never go back.</source>
            <translation>Моменты учёта никогда не идут назад.</translation>
        </message>
        <message>
            <source>Every posting sums to zero.</source>
            <translation>Сумма каждой проводки равна нулю.</translation>
        </message>
        <message>
            <source>Time in force is posted once, other time not at all.</source>
            <translation>Действующее время учтено один раз, остальное не учтено.</translation>
        </message>
        <message>
            <source>Closed months have not moved.</source>
            <translation>Закрытые месяцы не изменились.</translation>
        </message>
        <message>
            <source>Every act names the link in front of it.</source>
            <translation>Каждый акт указывает предшествующее ему звено.</translation>
        </message>
        <message>
            <source>What was taken back is void, and nothing else.</source>
            <translation>Сторнировано только то, что было отменено.</translation>
        </message>
        <message>
            <source>Requests change hands only by a release or an assignment.</source>
            <translation>Заявки переходят к другому только после возврата или назначения.</translation>
        </message>
        <message>
            <source>Worked and waived time is all time in force.</source>
            <translation>Отработанное и прощённое время составляет всё действующее.</translation>
        </message>
        <message>
            <source>Words match their check sum or were erased.</source>
            <translation>Тексты совпадают с контрольной суммой или уничтожены.</translation>
        </message>
        <message>
            <source>Nobody can log in as hl_owner or is a member of it.</source>
            <translation>Войти как hl_owner нельзя, и никто в эту роль не входит.</translation>
        </message>
        <message>
            <source>No login may touch the tables.</source>
            <translation>Ни один пользователь не имеет прав на таблицы.</translation>
        </message>
        <message>
            <source>Logins may call the functions of the protocol and no others.</source>
            <translation>Пользователям доступны только функции протокола.</translation>
        </message>
        <message>
            <source>The functions of the protocol run as hl_owner with a fixed search path.</source>
            <translation>Функции протокола выполняются от hl_owner с закреплённым путём поиска.</translation>
        </message>
        <message>
            <source>Row-level security of words is enabled and forced.</source>
            <translation>Построчная защита текстов включена и обязательна для владельца.</translation>
        </message>
        <message>
            <source>Facts can be neither changed nor deleted.</source>
            <translation>Факты нельзя ни изменить, ни удалить.</translation>
        </message>
        <message>
            <source>PUBLIC has no right to the database or to the schema public.</source>
            <translation>У PUBLIC нет прав на базу и на схему public.</translation>
        </message>
        <message>
            <source>Every person has exactly one trade and no other power over the server.</source>
            <translation>У каждого сотрудника ровно одна роль и нет иных прав на сервере.</translation>
        </message>
        <message>
            <source>Who left the office has no other right than to send what was done.</source>
            <translation>У уволенных нет других прав, кроме отправки сделанного.</translation>
        </message>
        <message>
            <source>Every login has at most four connections.</source>
            <translation>У каждого пользователя не больше четырёх подключений.</translation>
        </message>
        <message>
            <source>Every password is kept as SCRAM-SHA-256.</source>
            <translation>Все пароли хранятся в виде SCRAM-SHA-256.</translation>
        </message>
        <message>
            <source>pg_hba.conf lets nobody in without TLS or without a password.</source>
            <translation>pg_hba.conf никого не пускает без TLS или без пароля.</translation>
        </message>
        <message>
            <source>Who tries passwords waits half a second for each answer (auth_delay).</source>
            <translation>Подбирающий пароли ждёт каждого ответа полсекунды (auth_delay).</translation>
        </message>
        <message>
            <source>Connections are encrypted by TLS 1.2 or later.</source>
            <translation>Подключения шифруются по TLS 1.2 или новее.</translation>
        </message>
        <message>
            <source>Setting of the server: %1 is %2.</source>
            <translation>Настройка сервера: %1 имеет значение %2.</translation>
        </message>
        <message>
            <source>It may be: %2.</source>
            <translation>Возможные значения: %2.</translation>
        </message>
        <message>
            <source>NO</source>
            <translation>НЕТ</translation>
        </message>
        <message>
            <source>Holds</source>
            <translation>Верно</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>Проверка</translation>
        </message>
        <message>
            <source>The office is ready in the database %1 (%2 files). Now add consultants: hlinectl office consultant add.</source>
            <translation>База отдела %1 готова (файлов: %2). Теперь добавьте консультантов: hlinectl office consultant add.</translation>
        </message>
        <message>
            <source>The office is up to date; nothing was changed.</source>
            <translation>База отдела не требует обновления; ничего не изменено.</translation>
        </message>
        <message>
            <source>The office in the database %1 was updated (%2 files).</source>
            <translation>База отдела %1 обновлена (файлов: %2).</translation>
        </message>
        <message>
            <source>shut out</source>
            <translation>доступ закрыт</translation>
        </message>
        <message>
            <source>Login</source>
            <translation>Пользователь</translation>
        </message>
        <message>
            <source>Facts</source>
            <translation>Факты</translation>
        </message>
        <message>
            <source>Not sent</source>
            <translation>Не отправлено</translation>
        </message>
        <message>
            <source>Last contact</source>
            <translation>Последняя связь</translation>
        </message>
        <message>
            <source>Desk</source>
            <translation>Рабочее место</translation>
        </message>
        <message>
            <source>Facts in the log: %1. Schema: %2.</source>
            <translation>Фактов в журнале: %1. Схема: %2.</translation>
        </message>
        <message>
            <source>Login: %1
Password: %2
Connection file: %3
The password is shown this once. Hand file and password over on separate ways.</source>
            <translation>Пользователь: %1
Пароль: %2
Файл подключения: %3
Пароль показан один раз. Передайте файл и пароль разными путями.</translation>
        </message>
        <message>
            <source>%1 can no longer log in; desks shut out: %2. What was entered stays.</source>
            <translation>Пользователь %1 больше не может войти; закрыт доступ рабочим местам: %2. Внесённое сохраняется.</translation>
        </message>
        <message>
            <source>The office&apos;s server has no access for %1 that could be closed; desks that it waits for no longer: %2. What was entered stays.</source>
            <translation>На сервере отдела у пользователя %1 нет доступа, который можно закрыть; рабочих мест, которых больше не ждут: %2. Внесённое сохраняется.</translation>
        </message>
        <message>
            <source>%1, left: sends until %2</source>
            <translation>%1, уволен: отправляет до %2</translation>
        </message>
        <message>
            <source>%1 reads nothing more; desks that send what they hold until %3: %2. What was entered stays. To end that at once: hlinectl office consultant revoke %1 --at-once; to take it back: hlinectl office consultant reinstate %1</source>
            <translation>Пользователь %1 больше ничего не читает; рабочих мест, которые до %3 отправляют неотправленное: %2. Внесённое сохраняется. Закончить сразу: hlinectl office consultant revoke %1 --at-once; отменить увольнение: hlinectl office consultant reinstate %1</translation>
        </message>
        <message>
            <source>The dismissal of %1 is taken back, role %2; desks that work on: %3. A desk that has removed its texts already connects anew, by its connection file and password, and reads them again; files that were attached there do not come back.</source>
            <translation>Увольнение пользователя %1 отменено, роль %2; рабочих мест, которые работают дальше: %3. Рабочее место, уже удалившее тексты, подключается заново, по файлу подключения и паролю, и читает их снова; прикреплённые там файлы не вернутся.</translation>
        </message>
        <message>
            <source>Recorded in the meantime, kept and not counted: %1. Whoever made these records enters them anew.</source>
            <translation>За это время записано, сохранено и не засчитано: %1. Кто сделал эти записи, вносит их заново.</translation>
        </message>
        <message>
            <source>New password: %1
It is shown this once; the former one holds no more.</source>
            <translation>Новый пароль: %1
Он показан один раз; прежний больше не действует.</translation>
        </message>
        <message>
            <source>The database %1 holds the office as the desk %2 knew it: facts %3, desks %4, every link checked. Desks send by themselves what it lacks.</source>
            <translation>База данных %1 содержит сервер отдела таким, каким его знало рабочее место %2: записей %3, рабочих мест %4, каждое звено проверено. Чего в нём нет, рабочие места отправят сами.</translation>
        </message>
        <message>
            <source>Let no desk connect before the files of all of them were named: it sends its own records, and forgets what it knew of others. Words that were erased after the last record known here are to be erased anew by the list that was kept: hlinectl office erase --again FILE.</source>
            <translation>Не подключайте рабочие места, пока не названы файлы их всех: подключаясь, рабочее место отправляет свои записи и забывает то, что знало о чужих. Тексты, удалённые после последней известной здесь записи, удалите заново по сохранённому списку: hlinectl office erase --again FILE.</translation>
        </message>
        <message>
            <source>Records behind No. %1 are vouched for by one desk alone.</source>
            <translation>Записи после № %1 подтверждает только одно рабочее место.</translation>
        </message>
        <message>
            <source>Records whose text no named desk keeps any more: %1. Their minutes count as before.</source>
            <translation>Записей, текста которых названные рабочие места уже не хранят: %1. Их минуты учтены как прежде.</translation>
        </message>
        <message>
            <source>Logins that this server lacks: %1. Whoever still works here comes in again after: hlinectl office consultant add LOGIN. The others&apos; desks are waited for at each closing of a month until: hlinectl office consultant revoke LOGIN.</source>
            <translation>Логины, которых нет на этом сервере: %1. Кто по-прежнему работает, снова войдёт после команды: hlinectl office consultant add LOGIN. Рабочих мест остальных при каждом закрытии месяца будут ждать, пока не выполнено: hlinectl office consultant revoke LOGIN.</translation>
        </message>
        <message>
            <source>The desk %1 holds no log of an office.</source>
            <translation>В рабочем месте %1 нет журнала сервера отдела.</translation>
        </message>
        <message>
            <source>It never met one, or it left and forgot it. Name the file of another desk.</source>
            <translation>Оно не подключалось к серверу или рассталось с ним и забыло журнал. Назовите файл другого рабочего места.</translation>
        </message>
        <message>
            <source>The log in %1 does not hold (%2).</source>
            <translation>Журнал в %1 не сходится (%2).</translation>
        </message>
        <message>
            <source>No office was made. Close the desk&apos;s window and try again, or leave this desk out: it sends its own records later.</source>
            <translation>Сервер отдела не создан. Закройте окно этого рабочего места и повторите или не называйте его: свои записи оно отправит позже.</translation>
        </message>
        <message>
            <source>%1 and %2 hold the logs of different offices.</source>
            <translation>В %1 и %2 журналы разных серверов отдела.</translation>
        </message>
        <message>
            <source>No office was made. Name only desks that met the office that was lost, after its last restore; the others send their own records later.</source>
            <translation>Сервер отдела не создан. Назовите только те рабочие места, которые связывались с утраченным сервером после его последнего восстановления; остальные отправят свои записи позже.</translation>
        </message>
        <message>
            <source>An office is made again from the files of its desks.</source>
            <translation>Сервер отдела собирается заново из файлов рабочих мест.</translation>
        </message>
        <message>
            <source>Name them: hlinectl office rebuild desk.hline --database NAME.</source>
            <translation>Назовите их: hlinectl office rebuild desk.hline --database NAME.</translation>
        </message>
        <message>
            <source>Records whose words %1 could read: %2, of them kept on its computers: %3. Requests: %4, contracts: %5, computers: %6.</source>
            <translation>Записей, текст которых мог прочитать %1: %2, из них на его компьютерах: %3. Заявок: %4, договоров: %5, компьютеров: %6.</translation>
        </message>
        <message>
            <source>The login has ended; as whom it worked is not known any more, so this is what a supervisor could read.</source>
            <translation>Логин закрыт; в какой роли он работал, уже неизвестно, поэтому показано то, что мог прочитать руководитель.</translation>
        </message>
        <message>
            <source>It was revoked on %1: the office told it nothing from then on; its computers kept what they had.</source>
            <translation>Отозван %1: с этого времени сервер ничего ему не сообщал; на его компьютерах осталось то, что было.</translation>
        </message>
        <message>
            <source>Could be read</source>
            <translation>Мог прочитать</translation>
        </message>
        <message>
            <source>On its computers</source>
            <translation>На компьютерах</translation>
        </message>
        <message>
            <source>What was read in fact is not written down anywhere: this is the most it can have been. Each record by its number: --json.</source>
            <translation>Что прочитано на самом деле, нигде не записано: это наибольшее возможное. Каждая запись по номеру: --json.</translation>
        </message>
        <message>
            <source>It is not said from which day on others may have had the login.</source>
            <translation>Не сказано, с какого дня логин мог быть у посторонних.</translation>
        </message>
        <message>
            <source>Say it: --from 2026-09-14.</source>
            <translation>Скажите: --from 2026-09-14.</translation>
        </message>
        <message>
            <source>The backup in %2 was restored for trial and holds: %1 facts, every link checked.</source>
            <translation>Резервная копия в %2 восстановлена для проверки и верна: фактов %1, проверено каждое звено.</translation>
        </message>
        <message>
            <source>The database %3 holds the office of the backup: %1 facts. Desks send again what it lacks.</source>
            <translation>В базе %3 восстановлен отдел из резервной копии: фактов %1. Рабочие места сами отправят недостающее.</translation>
        </message>
        <message>
            <source>Nobody has approved yet that this desk joins the office %1 with its history.</source>
            <translation>Присоединение этого рабочего места к офису %1 вместе с историей ещё никто не одобрил.</translation>
        </message>
        <message>
            <source>Nothing was sent. The administrator finds the desk by hlinectl office status, approves it by hlinectl office adopt, then try again.</source>
            <translation>Ничего не отправлено. Администратор находит рабочее место командой hlinectl office status и одобряет его командой hlinectl office adopt; затем повторите.</translation>
        </message>
        <message>
            <source>This desk has joined the office %1 before; its history is there.</source>
            <translation>Это рабочее место уже присоединено к офису %1; его история там.</translation>
        </message>
        <message>
            <source>Connect without --adopt.</source>
            <translation>Подключайтесь без --adopt.</translation>
        </message>
        <message>
            <source>No desk number %1 waits to join with its history.</source>
            <translation>Рабочее место № %1 не ждёт присоединения с историей.</translation>
        </message>
        <message>
            <source>Run hlinectl office connect --adopt at that desk first; hlinectl office status shows its number.</source>
            <translation>Сначала выполните на том рабочем месте hlinectl office connect --adopt; номер покажет hlinectl office status.</translation>
        </message>
        <message>
            <source>Incomplete: the office's log is still being read.</source>
            <translation>Неполно: журнал офиса ещё читается.</translation>
        </message>
        <message>
            <source>Incomplete: some records can be read only by a newer version of Hline.</source>
            <translation>Неполно: часть записей читает только более новая версия Hline.</translation>
        </message>
        <message>
            <source>Desk %1 may join with its history: %2 records. Now run there: hlinectl office connect --adopt</source>
            <translation>Рабочее место № %1 может присоединиться с историей, записей: %2. Теперь выполните там: hlinectl office connect --adopt</translation>
        </message>
        <message>
            <source>What answers as the office %1 does not prove that it is the office.</source>
            <translation>То, что отвечает как сервер отдела %1, не подтвердило, что это он.</translation>
        </message>
        <message>
            <source>Nothing was sent, everything is kept here. Ask the administrator whether the server's certificate was changed or has run out.</source>
            <translation>Ничего не отправлено, всё сохранено здесь. Спросите администратора, не сменён ли сертификат сервера и не истёк ли его срок.</translation>
        </message>
        <message>
            <source>Registration</source>
            <translation>Регистрация</translation>
        </message>
        <message>
            <source>Change of details</source>
            <translation>Изменение сведений</translation>
        </message>
        <message>
            <source>Choice of service</source>
            <translation>Выбор услуги</translation>
        </message>
        <message>
            <source>Consent of the client</source>
            <translation>Согласие клиента</translation>
        </message>
        <message>
            <source>Note of an event</source>
            <translation>Отметка о событии</translation>
        </message>
        <message>
            <source>Attached file</source>
            <translation>Приложенный файл</translation>
        </message>
        <message>
            <source>Closing of a request</source>
            <translation>Закрытие обращения</translation>
        </message>
        <message>
            <source>Taking into work</source>
            <translation>Взятие в работу</translation>
        </message>
        <message>
            <source>Return to the queue</source>
            <translation>Возврат в очередь</translation>
        </message>
        <message>
            <source>Assignment</source>
            <translation>Назначение</translation>
        </message>
        <message>
            <source>Start of the timer</source>
            <translation>Запуск таймера</translation>
        </message>
        <message>
            <source>Stop of the timer</source>
            <translation>Остановка таймера</translation>
        </message>
        <message>
            <source>Time entry</source>
            <translation>Запись времени</translation>
        </message>
        <message>
            <source>Description of work</source>
            <translation>Описание работы</translation>
        </message>
        <message>
            <source>Taking back an entry</source>
            <translation>Сторно записи</translation>
        </message>
        <message>
            <source>Completion by the norm</source>
            <translation>Выполнение по норме</translation>
        </message>
        <message>
            <source>Agreed volume</source>
            <translation>Согласованный объём</translation>
        </message>
        <message>
            <source>Delivery</source>
            <translation>Сдача доработки</translation>
        </message>
        <message>
            <source>Start of a 1C-Connect session</source>
            <translation>Начало сеанса 1С-Коннект</translation>
        </message>
        <message>
            <source>End of a 1C-Connect session</source>
            <translation>Конец сеанса 1С-Коннект</translation>
        </message>
        <message>
            <source>Permission with a reason</source>
            <translation>Разрешение с причиной</translation>
        </message>
        <message>
            <source>Note of a refusal</source>
            <translation>Отметка об отказе</translation>
        </message>
        <message>
            <source>Step in a register</source>
            <translation>Шаг в реестре</translation>
        </message>
        <message>
            <source>Purchase of minutes</source>
            <translation>Покупка минут</translation>
        </message>
        <message>
            <source>Closing of a month</source>
            <translation>Закрытие месяца</translation>
        </message>
        <message>
            <source>Reopening of a month</source>
            <translation>Открытие месяца заново</translation>
        </message>
        <message>
            <source>Reference record</source>
            <translation>Запись справочника</translation>
        </message>
        <message>
            <source>Import of a file</source>
            <translation>Загрузка файла</translation>
        </message>
        <message>
            <source>Rule of the regulation</source>
            <translation>Правило регламента</translation>
        </message>
        <message>
            <source>accepted</source>
            <translation>принято</translation>
        </message>
        <message>
            <source>The office has it. There is nothing to do.</source>
            <translation>Запись есть в офисе. Делать ничего не нужно.</translation>
        </message>
        <message>
            <source>known already</source>
            <translation>уже известно</translation>
        </message>
        <message>
            <source>The office had the same record from elsewhere; it counts once. There is nothing to do.</source>
            <translation>Такая же запись уже пришла в офис с другого места; учтена один раз. Делать ничего не нужно.</translation>
        </message>
        <message>
            <source>accepted late</source>
            <translation>принято с опозданием</translation>
        </message>
        <message>
            <source>taken earlier by another</source>
            <translation>заявку взяли раньше</translation>
        </message>
        <message>
            <source>held by another</source>
            <translation>заявка у другого</translation>
        </message>
        <message>
            <source>The request was in another's hands by then, so it was not returned to the queue. Speak with the one who has it.</source>
            <translation>К тому времени заявка была у другого консультанта и в очередь не возвращена. Договоритесь с ним.</translation>
        </message>
        <message>
            <source>nothing to refer to</source>
            <translation>не к чему отнести</translation>
        </message>
        <message>
            <source>The office does not know the record to which this one belongs. Nothing is lost here; tell the administrator.</source>
            <translation>Офис не знает записи, к которой относится эта. Здесь ничего не потеряно; сообщите администратору.</translation>
        </message>
        <message>
            <source>taken back already</source>
            <translation>уже сторнировано</translation>
        </message>
        <message>
            <source>closed already</source>
            <translation>уже закрыто</translation>
        </message>
        <message>
            <source>Somebody closed it before. Reload it and check whether anything is missing.</source>
            <translation>Её закрыли раньше. Откройте обращение и проверьте, всё ли в нём есть.</translation>
        </message>
        <message>
            <source>not allowed</source>
            <translation>нет права</translation>
        </message>
        <message>
            <source>Your role at the office does not allow this. It does not count; ask the supervisor to do it.</source>
            <translation>Ваша роль в офисе этого не позволяет. Запись не учтена; попросите руководителя сделать это.</translation>
        </message>
        <message>
            <source>date to be confirmed</source>
            <translation>время не подтверждено</translation>
        </message>
        <message>
            <source>The clock of this computer differed from the office's. The length is right; the supervisor has to confirm when it began. Set the clock of the computer.</source>
            <translation>Часы компьютера расходились с сервером. Длительность верна, время начала требует подтверждения руководителем. Исправьте часы компьютера.</translation>
        </message>
        <message>
            <source>not understood</source>
            <translation>не прочитано</translation>
        </message>
        <message>
            <source>The office could not read this record. It is kept here and does not count; report it to the developers.</source>
            <translation>Офис не смог прочитать запись. Она хранится здесь и не учтена; сообщите разработчикам.</translation>
        </message>
        <message>
            <source>of a newer version</source>
            <translation>новой версии</translation>
        </message>
        <message>
            <source>The office is older than this program. It is kept and counts once the administrator has updated the office.</source>
            <translation>Офис старее этой программы. Запись сохранена и будет учтена, когда администратор обновит офис.</translation>
        </message>
        <message>
            <source>● Everything is sent</source>
            <translation>● Всё отправлено</translation>
        </message>
        <message>
            <source>The office has everything of this desk; its data was read at %1.</source>
            <translation>В офисе есть всё с этого места; его данные прочитаны: %1.</translation>
        </message>
        <message>
            <source>○ Reaching the office…</source>
            <translation>○ Связываемся с офисом…</translation>
        </message>
        <message>
            <source>Everything is stored here and can be worked on meanwhile.</source>
            <translation>Всё хранится здесь, работать можно и без связи.</translation>
        </message>
        <message>
            <source>Not sent: %1</source>
            <translation>Не отправлено: %1</translation>
        </message>
        <message>
            <source>◆ What answers is not proven to be the office</source>
            <translation>◆ Отвечает не тот сервер: подлинность офиса не подтверждена</translation>
        </message>
        <message>
            <source>Nothing was sent; everything is kept here. Ask the administrator for a new connection file: the certificate of the office has changed, or somebody else answers in its place.</source>
            <translation>Ничего не отправлено, всё хранится здесь. Попросите у администратора новый файл подключения: сертификат офиса сменился или вместо офиса отвечает кто-то другой.</translation>
        </message>
        <message>
            <source>The login %1 is that of %2.</source>
            <translation>Логин %1 уже у другого сотрудника: %2.</translation>
        </message>
        <message>
            <source>Nothing was changed. Check name and login.</source>
            <translation>Ничего не изменено. Проверьте имя и логин.</translation>
        </message>
        <message>
            <source>%1 works at the office as %2.</source>
            <translation>%1 работает в офисе под логином %2.</translation>
        </message>
        <message>
            <source>%1 no longer works here; requests they hold are still theirs until a supervisor assigns them.</source>
            <translation>%1 здесь больше не работает; взятые обращения останутся за этим человеком, пока руководитель их не передаст.</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Роль</translation>
        </message>
        <message>
            <source>◆ The office does not accept the password</source>
            <translation>◆ Офис не принимает пароль</translation>
        </message>
        <message>
            <source>Everything is kept here. Ask the administrator for a new password and enter it: Desk → Connect to an office.</source>
            <translation>Всё хранится здесь. Спросите новый пароль у администратора и введите его: Рабочее место → Подключить к офису.</translation>
        </message>
        <message>
            <source>◆ The office does not know this desk</source>
            <translation>◆ Офис не знает это рабочее место</translation>
        </message>
        <message>
            <source>▲ You have left the office · Not sent: %1</source>
            <translation>▲ Доступ к офису закрыт · Не отправлено: %1</translation>
        </message>
        <message>
            <source>Cannot be sent from here, since this file was copied, restored or made anew and the office's records are closed to it: %1. Save what is not sent to a file now and hand it to the supervisor.</source>
            <translation>Отсюда уже не отправить, потому что файл рабочего места скопирован, восстановлен или создан заново, а записи офиса для него закрыты: %1. Сохраните неотправленное в файл сейчас и передайте его руководителю.</translation>
        </message>
        <message>
            <source>The office reads nothing out to you any more and takes what you entered, for 30 days. Leave the program on until everything is sent; then what others wrote is removed from this computer.</source>
            <translation>Ваш доступ к офису закрыт: новое из него больше не читается, но внесённое вами офис принимает ещё 30 дней. Не выключайте программу, пока всё не отправлено; после этого тексты коллег и данные клиентов будут удалены с этого компьютера.</translation>
        </message>
        <message>
            <source>What others wrote, clients' data and files are removed from this computer. Your entries of work and minutes stay, without their texts.</source>
            <translation>Тексты коллег, данные клиентов и файлы удалены с этого компьютера. Ваши записи о работе и минутах остались, но без текстов.</translation>
        </message>
        <message>
            <source>Kept whole, since only this desk has them: %1. Save what is not sent to a file and hand it to the supervisor.</source>
            <translation>Сохранено целиком, потому что есть только здесь: %1. Сохраните неотправленное в файл и передайте его руководителю.</translation>
        </message>
        <message>
            <source>○ You have left the office</source>
            <translation>○ Доступ к офису закрыт</translation>
        </message>
        <message>
            <source>The office has ended your access.</source>
            <translation>Офис закрыл ваш доступ.</translation>
        </message>
        <message>
            <source>It has everything that you entered.</source>
            <translation>Всё, что вы внесли, у него есть.</translation>
        </message>
        <message>
            <source>◆ You have left the office, and it takes nothing more</source>
            <translation>◆ Доступ к офису закрыт, он больше ничего не принимает</translation>
        </message>
        <message>
            <source>○ This desk has left its office</source>
            <translation>○ Рабочее место отключено от офиса</translation>
        </message>
        <message>
            <source>Everything is kept here. Ask the administrator whether this desk was taken off the list.</source>
            <translation>Всё хранится здесь. Спросите администратора, не исключено ли это место из списка.</translation>
        </message>
        <message>
            <source>◆ The office is older than this program</source>
            <translation>◆ Офис старее программы</translation>
        </message>
        <message>
            <source>Everything is kept here and goes out once the administrator has updated the office: hlinectl office migrate.</source>
            <translation>Всё хранится здесь и уйдёт, когда администратор обновит офис: hlinectl office migrate.</translation>
        </message>
        <message>
            <source>◆ The desk file cannot be written</source>
            <translation>◆ Файл рабочего места не пишется</translation>
        </message>
        <message>
            <source>The disk is full or read-only. Make room; until then save what is not sent: press, then “Save what is not sent…”.</source>
            <translation>Диск полон или только для чтения. Освободите место, а пока сохраните неотправленное: нажмите, затем «Выгрузить неотправленное…».</translation>
        </message>
        <message>
            <source>◆ The office answers what cannot be</source>
            <translation>◆ Офис отвечает невозможное</translation>
        </message>
        <message>
            <source>Everything is kept here. Report it to the administrator with the log of the program: the .log file beside the desk's file.</source>
            <translation>Всё хранится здесь. Сообщите администратору, приложив журнал программы: файл .log рядом с файлом рабочего места.</translation>
        </message>
        <message>
            <source>◆ The office's records do not continue those here</source>
            <translation>◆ Записи офиса не продолжают здешние</translation>
        </message>
        <message>
            <source>Everything is kept here. Tell the administrator to check the office: hlinectl office verify.</source>
            <translation>Всё хранится здесь. Пусть администратор проверит офис: hlinectl office verify.</translation>
        </message>
        <message>
            <source>◆ There is another copy of this desk</source>
            <translation>◆ Есть другая копия этого места</translation>
        </message>
        <message>
            <source>The file was copied or restored. Its records get numbers of their own; work with one of the copies only.</source>
            <translation>Файл был скопирован или восстановлен. Его записи получат свои номера; работайте только с одной из копий.</translation>
        </message>
        <message>
            <source>◆ Records of a newer version; the balance is not complete</source>
            <translation>◆ Есть записи новой версии; баланс неполный</translation>
        </message>
        <message>
            <source>What is entered here still goes to the office. Update the program to see everything.</source>
            <translation>То, что введено здесь, по-прежнему уходит в офис. Обновите программу, чтобы видеть всё.</translation>
        </message>
        <message>
            <source>▲ Working without a link since %1.</source>
            <translation>▲ Работаем без связи с %1.</translation>
        </message>
        <message>
            <source>▲ No link · %1</source>
            <translation>▲ Нет связи · %1</translation>
        </message>
        <message>
            <source>▲ Working without a link.</source>
            <translation>▲ Работаем без связи.</translation>
        </message>
        <message>
            <source>Data of %1.</source>
            <translation>Данные на %1.</translation>
        </message>
        <message>
            <source>Everything works but the closing of a month; what you enter is kept here and goes out by itself. Check the network if it lasts.</source>
            <translation>Работает всё, кроме закрытия месяца; введённое хранится здесь и уйдёт само. Если связи долго нет, проверьте сеть.</translation>
        </message>
        <message>
            <source>Next attempt at %1; F5 tries at once.</source>
            <translation>Следующая попытка в %1; F5 – попробовать сразу.</translation>
        </message>
        <message>
            <source>▲ The office was restored from a copy; sending %1 records again</source>
            <translation>▲ Сервер восстановлен из копии; отправляем повторно, записей: %1</translation>
        </message>
        <message>
            <source>▲ The office was restored from a copy; %1 records were sent again</source>
            <translation>▲ Сервер восстановлен из копии; отправлено повторно, записей: %1</translation>
        </message>
        <message>
            <source>Nothing of this desk is lost and there is nothing to do. The supervisor compares the acts: “Closing of months”, “Acts to compare”.</source>
            <translation>С этого места ничего не потеряно, делать ничего не нужно. Руководитель сверяет акты: «Закрытие месяца», «Сверка актов».</translation>
        </message>
        <message numerus="yes">
            <source>▲ This desk was restored from a copy; %n record(s) sent anew</source>
            <translation>
                <numerusform>▲ Рабочее место восстановлено из копии; %n&#xa0;запись отправлена заново</numerusform>
                <numerusform>▲ Рабочее место восстановлено из копии; %n&#xa0;записи отправлены заново</numerusform>
                <numerusform>▲ Рабочее место восстановлено из копии; %n&#xa0;записей отправлено заново</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>▲ This desk was made anew after its file was damaged; %n record(s) sent anew</source>
            <translation>
                <numerusform>▲ Рабочее место собрано заново: его файл был повреждён; %n&#xa0;запись отправлена заново</numerusform>
                <numerusform>▲ Рабочее место собрано заново: его файл был повреждён; %n&#xa0;записи отправлены заново</numerusform>
                <numerusform>▲ Рабочее место собрано заново: его файл был повреждён; %n&#xa0;записей отправлено заново</numerusform>
            </translation>
        </message>
        <message>
            <source>Check whether the last entries of today are there.</source>
            <translation>Проверьте, есть ли последние записи за сегодня.</translation>
        </message>
        <message numerus="yes">
            <source>%1 (%3): desk %2 was restored from a copy; %n record(s) sent anew.</source>
            <translation>
                <numerusform>%1 (%3): рабочее место %2 восстановлено из копии; %n&#xa0;запись отправлена заново.</numerusform>
                <numerusform>%1 (%3): рабочее место %2 восстановлено из копии; %n&#xa0;записи отправлены заново.</numerusform>
                <numerusform>%1 (%3): рабочее место %2 восстановлено из копии; %n&#xa0;записей отправлено заново.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 (%3): desk %2 was made anew after its file was damaged; %n record(s) sent anew.</source>
            <translation>
                <numerusform>%1 (%3): рабочее место %2 собрано заново, его файл был повреждён; %n&#xa0;запись отправлена заново.</numerusform>
                <numerusform>%1 (%3): рабочее место %2 собрано заново, его файл был повреждён; %n&#xa0;записи отправлены заново.</numerusform>
                <numerusform>%1 (%3): рабочее место %2 собрано заново, его файл был повреждён; %n&#xa0;записей отправлено заново.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) could not be read.</source>
            <translation>
                <numerusform>%n&#xa0;запись прочитать не удалось.</numerusform>
                <numerusform>%n&#xa0;записи прочитать не удалось.</numerusform>
                <numerusform>%n&#xa0;записей прочитать не удалось.</numerusform>
            </translation>
        </message>
        <message>
            <source>Its number before: %1.</source>
            <translation>Прежний номер: %1.</translation>
        </message>
        <message>
            <source>Only one copy of a desk should be worked with.</source>
            <translation>Работать следует только с одной копией.</translation>
        </message>
        <message>
            <source>Moved start</source>
            <translation>Перенесённое начало</translation>
        </message>
        <message>
            <source>%1, %2: the computer's clock said that work began %3, it counts from %4. What began while the desk was away counts no earlier than the office had last heard everything and no later than it heard of it.</source>
            <translation>%1, %2: по часам компьютера работа начата %3, учтено с %4. Начатое без связи учитывается не раньше, чем сервер в последний раз получил все записи, и не позже, чем он о нём узнал.</translation>
        </message>
        <message>
            <source>Restored desk</source>
            <translation>Восстановленное рабочее место</translation>
        </message>
        <message>
            <source>Check whether the last entries of today are there; work with one copy of the desk only.</source>
            <translation>Проверьте, есть ли последние записи за сегодня; работайте только с одной копией.</translation>
        </message>
        <message>
            <source>▲ The clock of this computer differs from the office's by %1</source>
            <translation>▲ Часы компьютера расходятся с сервером на %1</translation>
        </message>
        <message>
            <source>Lengths are right whatever the clock says; beginnings may need to be confirmed. Set the clock of the computer.</source>
            <translation>Длительность верна при любых часах, время начала может потребовать подтверждения. Исправьте часы компьютера.</translation>
        </message>
        <message>
            <source>It is stored here and goes out by itself.</source>
            <translation>Всё хранится здесь и уйдёт само.</translation>
        </message>
        <message>
            <source>The oldest record waits since %1 although the office is there. F5 tries at once; if it stays, tell the administrator.</source>
            <translation>Самая старая запись ждёт с %1, хотя офис на связи. F5 – попробовать сразу; если не уходит, сообщите администратору.</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>Запись</translation>
        </message>
        <message>
            <source>▲ changed by two, yours is in force</source>
            <translation>▲ изменили двое, действует ваше</translation>
        </message>
        <message>
            <source>▲ changed by two, yours is not in force</source>
            <translation>▲ изменили двое, действует не ваше</translation>
        </message>
        <message>
            <source>another detail</source>
            <translation>другие сведения</translation>
        </message>
        <message>
            <source>Changed by you and by %1 (%2), who did not know of each other: %3. What you said is in force; agree what is right.</source>
            <translation>Одни и те же сведения изменили вы и %1 (%2), не зная друг о друге: %3. Действует ваше; договоритесь, как верно.</translation>
        </message>
        <message>
            <source>Changed by you and by %1 (%2), who did not know of each other: %3. What %1 said is in force; agree what is right.</source>
            <translation>Одни и те же сведения изменили вы и %1 (%2), не зная друг о друге: %3. Действует последнее, не ваше; договоритесь, как верно.</translation>
        </message>
        <message>
            <source>subject</source>
            <translation>тема обращения</translation>
        </message>
        <message>
            <source>text</source>
            <translation>текст</translation>
        </message>
        <message>
            <source>topic</source>
            <translation>тема классификатора</translation>
        </message>
        <message>
            <source>contract</source>
            <translation>договор</translation>
        </message>
        <message>
            <source>client</source>
            <translation>клиент</translation>
        </message>
        <message>
            <source>contact</source>
            <translation>контакт</translation>
        </message>
        <message>
            <source>who asks</source>
            <translation>кто обращается</translation>
        </message>
        <message>
            <source>how the client named itself</source>
            <translation>как клиент назвал себя</translation>
        </message>
        <message>
            <source>wait for the client</source>
            <translation>ожидание клиента</translation>
        </message>
        <message>
            <source>link to an article</source>
            <translation>ссылка на статью</translation>
        </message>
        <message>
            <source>linked requests</source>
            <translation>связанные обращения</translation>
        </message>
        <message>
            <source>norm</source>
            <translation>норма</translation>
        </message>
        <message>
            <source>rule</source>
            <translation>правило</translation>
        </message>
        <message>
            <source>edition of the contract</source>
            <translation>редакция договора</translation>
        </message>
        <message>
            <source>name</source>
            <translation>название</translation>
        </message>
        <message>
            <source>role</source>
            <translation>роль</translation>
        </message>
        <message>
            <source>login</source>
            <translation>имя входа</translation>
        </message>
        <message>
            <source>↑ waits to be sent</source>
            <translation>↑ ждёт отправки</translation>
        </message>
        <message>
            <source>Request No. %1 was taken earlier by another.</source>
            <translation>Заявку № %1 раньше взял другой консультант.</translation>
        </message>
        <message>
            <source>Request No. %1 was taken earlier by %2 (%3).</source>
            <translation>Заявку № %1 раньше взял(а) %2 (%3).</translation>
        </message>
        <message>
            <source>Your time of %1 is kept.</source>
            <translation>Ваше время %1 сохранено.</translation>
        </message>
        <message>
            <source>Agree who goes on; stop your timer or hand over your notes.</source>
            <translation>Договоритесь, кто продолжит; остановите таймер или передайте заметки.</translation>
        </message>
        <message>
            <source>The month %1 was closed on %2; %3 count in %4, date of work %5.</source>
            <translation>Месяц «%1» закрыт %2; %3 учтены в месяце «%4», дата работы %5.</translation>
        </message>
        <message>
            <source>The month %1 was closed; %3 count in %4, date of work %5.</source>
            <translation>Месяц «%1» закрыт; %3 учтены в месяце «%4», дата работы %5.</translation>
        </message>
        <message>
            <source>There is nothing to do; the supervisor sees it among the late entries (%1).</source>
            <translation>Делать ничего не нужно; руководитель видит запись среди опоздавших (%1).</translation>
        </message>
        <message>
            <source>It is stored here and goes out by itself as soon as the office is there.</source>
            <translation>Запись хранится здесь и уйдёт сама, как только появится связь с офисом.</translation>
        </message>
        <message>
            <source>The entry is taken back already.</source>
            <translation>Запись уже сторнирована.</translation>
        </message>
        <message>
            <source>The entry is taken back already by %1 (%2).</source>
            <translation>Запись уже сторнирована: %1, %2.</translation>
        </message>
        <message>
            <source>It counts once; there is nothing to do.</source>
            <translation>Сторно учтено один раз; делать ничего не нужно.</translation>
        </message>
        <message>
            <source>No. %1, %2</source>
            <translation>№ %1, %2</translation>
        </message>
        <message>
            <source>Your timer runs at another desk too: No. %1, %2, since %3. Both times are kept; stop the one that is wrong (%4).</source>
            <translation>Ваш таймер идёт и на другом месте: № %1, %2, с %3. Учтено будет и то и другое время; остановите лишний (%4).</translation>
        </message>
        <message>
            <source>No. %1</source>
            <translation>№ %1</translation>
        </message>
        <message>
            <source>The line opens %1.</source>
            <translation>Линия откроется %1.</translation>
        </message>
        <message>
            <source>nobody has taken it</source>
            <translation>никто не взял</translation>
        </message>
        <message>
            <source>free</source>
            <translation>свободен</translation>
        </message>
        <message>
            <source>pause</source>
            <translation>пауза</translation>
        </message>
        <message>
            <source>works</source>
            <translation>работает</translation>
        </message>
        <message>
            <source>pause at %1</source>
            <translation>пауза на %1</translation>
        </message>
        <message numerus="yes">
            <source>%n taken and not begun</source>
            <translation>
                <numerusform>%n взято и не начато</numerusform>
                <numerusform>%n взято и не начато</numerusform>
                <numerusform>%n взято и не начато</numerusform>
            </translation>
        </message>
        <message>
            <source>The general queue is empty.</source>
            <translation>Общая очередь пуста.</translation>
        </message>
        <message>
            <source>General queue: %1, the oldest (No. %2) waits %3 of working time.</source>
            <translation>Общая очередь: %1, старейшее (№ %2) ждёт %3 рабочего времени.</translation>
        </message>
        <message>
            <source>%1: %2 took it %3 and worked %4, %5 took it %6 and worked %7. Both times are kept.</source>
            <translation>%1: %2 — взято %3, работа %4; %5 — взято %6, работа %7. Сохранено время обоих.</translation>
        </message>
        <message>
            <source>%1: %2 and %3 at once, %4–%5. Both times are kept.</source>
            <translation>%1: %2 и %3 одновременно, %4–%5. Сохранено время по обоим.</translation>
        </message>
        <message>
            <source>%1: worked %2, came %3 when its month was closed (contract %4).</source>
            <translation>%1: работа %2, запись пришла %3, когда её месяц был закрыт (договор %4).</translation>
        </message>
        <message>
            <source>%1: the computer's clock said %2. It does not count; where it is needed, it is entered anew.</source>
            <translation>%1: часы компьютера показывали %2. Не учитывается; если нужно, вносится заново.</translation>
        </message>
        <message numerus="yes">
            <source>Dated: %n entry(ies) count from now on.</source>
            <translation>
                <numerusform>Время указано: с этого момента учитывается %n&#xa0;запись.</numerusform>
                <numerusform>Время указано: с этого момента учитываются %n&#xa0;записи.</numerusform>
                <numerusform>Время указано: с этого момента учитывается %n&#xa0;записей.</numerusform>
            </translation>
        </message>
        <message>
            <source>It cannot have happened more than 400 days ago (%1).</source>
            <translation>Это не могло произойти больше 400 дней назад (%1).</translation>
        </message>
        <message>
            <source>The time of this entry is not in doubt, or somebody has dated it meanwhile.</source>
            <translation>Время этой записи не вызывает сомнений, или его уже указали.</translation>
        </message>
        <message>
            <source>dated by the supervisor: %1</source>
            <translation>время указано руководителем: %1</translation>
        </message>
        <message>
            <source>What counts is what the log says.</source>
            <translation>Учитывается то, что говорит журнал.</translation>
        </message>
        <message>
            <source>Requests are marked finished by their facts.</source>
            <translation>Завершёнными отмечены обращения, о завершении которых есть факт.</translation>
        </message>
        <message>
            <source>%1: the computer's clock said %2, proposed is %3. It does not count until a supervisor dates it.</source>
            <translation>%1: часы компьютера показывали %2, предлагается %3. Не учитывается, пока руководитель не укажет время.</translation>
        </message>
        <message>
            <source>There is no consultant “%1”.</source>
            <translation>Нет консультанта «%1».</translation>
        </message>
        <message>
            <source>Choose one whom the board names.</source>
            <translation>Выберите того, кто назван в «Контроле отклика».</translation>
        </message>
        <message>
            <source>%1 no longer works here.</source>
            <translation>%1 здесь больше не работает.</translation>
        </message>
        <message>
            <source>Choose somebody else.</source>
            <translation>Выберите другого консультанта.</translation>
        </message>
        <message>
            <source>Request No. %1 is held by %2 already.</source>
            <translation>Обращение № %1 уже у консультанта: %2.</translation>
        </message>
        <message>
            <source>the handing over</source>
            <translation>передача обращения</translation>
        </message>
        <message>
            <source>No guaranteed request waits.</source>
            <translation>Обращений с гарантией в ожидании нет.</translation>
        </message>
        <message>
            <source>Deadline</source>
            <translation>Срок отклика</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Сейчас</translation>
        </message>
        <message>
            <source>Double work</source>
            <translation>Двойная работа</translation>
        </message>
        <message>
            <source>Late entry</source>
            <translation>Опоздавшая запись</translation>
        </message>
        <message>
            <source>Clock</source>
            <translation>Часы</translation>
        </message>
        <message>
            <source>Request No. %1 is handed over.</source>
            <translation>Обращение № %1 передано.</translation>
        </message>
    </context>
    <context>
        <name>hline::Application</name>
        <message>
            <source>The desk file %1 was removed or moved while the program ran. It has been written again with all records; do not work with a moved one.</source>
            <translation>Файл рабочего места %1 удалили или перенесли во время работы программы. Он записан заново со всеми записями; с перенесённым не работайте.</translation>
        </message>
        <message>
            <source>Only %1 are free on the disk of the desk %2. Make room before it takes no more records.</source>
            <translation>На диске рабочего места %2 осталось %1. Освободите место, пока записи ещё сохраняются.</translation>
        </message>
    </context>
    <context>
        <name>hline::AttachmentView</name>
        <message>
            <source>Move to an individual consultation</source>
            <translation>Перевести в индивидуальную консультацию</translation>
        </message>
        <message>
            <source>Add a file…</source>
            <translation>Добавить файл…</translation>
        </message>
        <message>
            <source>Paste  Ctrl+V</source>
            <translation>Вставить  Ctrl+V</translation>
        </message>
        <message>
            <source>Look at it  Enter</source>
            <translation>Посмотреть  Enter</translation>
        </message>
        <message>
            <source>Save as…</source>
            <translation>Сохранить как…</translation>
        </message>
        <message>
            <source>Attached files</source>
            <translation>Приложенные файлы</translation>
        </message>
        <message>
            <source>What the file shows</source>
            <translation>Что показывает файл</translation>
        </message>
        <message>
            <source>Screenshots help to solve it sooner (clause 2.4.4.1). Not here yet: %1.</source>
            <translation>Скриншоты помогут решить быстрее (п. 2.4.4.1). Пока нет: %1.</translation>
        </message>
        <message>
            <source>No files yet. Drop them here, paste a screenshot with Ctrl+V, or choose one.</source>
            <translation>Файлов пока нет. Перетащите их сюда, вставьте скриншот по Ctrl+V или выберите файл.</translation>
        </message>
        <message>
            <source>missing or damaged on this computer</source>
            <translation>нет на этом компьютере или повреждён</translation>
        </message>
        <message>
            <source>Files to attach</source>
            <translation>Какие файлы приложить</translation>
        </message>
        <message>
            <source>The clipboard holds neither a picture nor a file</source>
            <translation>В буфере нет ни рисунка, ни файла</translation>
        </message>
        <message>
            <source>Screenshot %1.png</source>
            <translation>Скриншот %1.png</translation>
        </message>
        <message>
            <source>Attached: %1</source>
            <translation>Приложен файл: %1</translation>
        </message>
        <message>
            <source>Pictures are shown here; other files are saved and opened by hand.</source>
            <translation>Рисунки показываются здесь; остальные файлы сохраняют и открывают сами.</translation>
        </message>
        <message>
            <source>Save the file</source>
            <translation>Сохранить файл</translation>
        </message>
        <message>
            <source>Saved: %1</source>
            <translation>Сохранено: %1</translation>
        </message>
    </context>
    <context>
        <name>hline::AuditDialog</name>
        <message>
            <source>Show older ones</source>
            <translation>Показать более ранние</translation>
        </message>
        <message>
            <source>Show the request  Enter</source>
            <translation>Показать обращение  Enter</translation>
        </message>
        <message>
            <source>Close  Esc</source>
            <translation>Закрыть  Esc</translation>
        </message>
        <message>
            <source>Refusals and permissions</source>
            <translation>Журнал отказов и разрешений</translation>
        </message>
        <message>
            <source>Refusals and permissions, newest first</source>
            <translation>Отказы и разрешения, сначала новые</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Когда</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Кто</translation>
        </message>
        <message>
            <source>Request</source>
            <translation>Обращение</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>Что произошло</translation>
        </message>
        <message>
            <source>Clause</source>
            <translation>Пункт</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Почему</translation>
        </message>
        <message>
            <source>The chosen entry in full</source>
            <translation>Выбранная запись целиком</translation>
        </message>
        <message>
            <source>all</source>
            <translation>все</translation>
        </message>
        <message>
            <source>Nothing has been refused and nothing allowed with a reason yet. Whenever a rule says no, or somebody lets a request pass all the same, it is listed here with its clause.</source>
            <translation>Отказов и разрешений с обоснованием пока нет. Когда правило чего-то не разрешит или кто-то пропустит обращение несмотря на это, здесь появится запись с пунктом регламента.</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>%1 (taken back)</source>
            <translation>%1 (отменено)</translation>
        </message>
    </context>
    <context>
        <name>hline::BalanceBar</name>
        <message>
            <source>No prepaid minutes: no contract</source>
            <translation>Предоплаченного времени нет: нет договора</translation>
        </message>
        <message>
            <source>Prepaid minutes: %1</source>
            <translation>Предоплаченное время: %1</translation>
        </message>
        <message>
            <source>%1 left of %2</source>
            <translation>%1 из %2</translation>
        </message>
        <message>
            <source>%1 beyond the package this month</source>
            <translation>Сверх пакета в этом месяце: %1</translation>
        </message>
        <message>
            <source>%1 will be carried over if paid by %2</source>
            <translation>Перенос %1 состоится при оплате до&#xa0;%2</translation>
        </message>
        <message>
            <source>%1 will be carried over if paid in time</source>
            <translation>Перенос %1 состоится при своевременной оплате</translation>
        </message>
        <message>
            <source>%1 %2 (until %3)</source>
            <translation>%1 %2 (до&#xa0;%3)</translation>
        </message>
        <message>
            <source>of it %1 carried over from %2, expire after %3</source>
            <translation>из них %1 – перенос (%2), сгорит после %3</translation>
        </message>
        <message>
            <source>of it %1 %2, until %3</source>
            <translation>из них %1 – %2, до&#xa0;%3</translation>
        </message>
    </context>
    <context>
        <name>hline::BoundaryPanel</name>
        <message>
            <source>Where the topic goes and why</source>
            <translation>Куда идёт тема и почему</translation>
        </message>
        <message>
            <source>The consultation line does not solve this</source>
            <translation>Линия консультаций это не решает</translation>
        </message>
        <message>
            <source>Support does not answer this</source>
            <translation>Сопровождение на это не отвечает</translation>
        </message>
        <message>
            <source>The supervisor has to approve this</source>
            <translation>Нужно одобрение руководителя</translation>
        </message>
        <message>
            <source>The topic belongs to another service</source>
            <translation>Тема относится к другой услуге</translation>
        </message>
        <message>
            <source>Is the question a simple one? If not, offer an individual consultation.</source>
            <translation>Вопрос простой? При необходимости предложите индивидуальную консультацию.</translation>
        </message>
        <message>
            <source>Is an installation or update of the thin client needed? It is charged by standard hours (%1).</source>
            <translation>Нужна установка/обновление тонкого клиента? Она тарифицируется по нормочасам (%1).</translation>
        </message>
        <message>
            <source>Installation is needed</source>
            <translation>Нужна установка</translation>
        </message>
        <message>
            <source>Move to: %1</source>
            <translation>Перевести: %1</translation>
        </message>
        <message>
            <source>Offer an individual consultation</source>
            <translation>Предложить индивидуальную консультацию</translation>
        </message>
        <message>
            <source>Approve the topic…</source>
            <translation>Одобрить тему…</translation>
        </message>
        <message>
            <source>Refuse (%1)…</source>
            <translation>Отказать (%1)…</translation>
        </message>
        <message>
            <source>Link to the knowledge base…</source>
            <translation>Ссылка на базу знаний…</translation>
        </message>
    </context>
    <context>
        <name>hline::CandidatesList</name>
        <message>
            <source>Copy the list</source>
            <translation>Скопировать список</translation>
        </message>
        <message>
            <source>To the queue  Esc</source>
            <translation>К очереди  Esc</translation>
        </message>
        <message>
            <source>Candidates for the knowledge base</source>
            <translation>Кандидаты в базу знаний</translation>
        </message>
        <message>
            <source>Nothing was missing so far. «An article is needed» is marked on the tab «Knowledge base» of a request.</source>
            <translation>Пока всего хватало. «Нужна статья» отмечают на вкладке «База знаний» обращения.</translation>
        </message>
        <message>
            <source>Answers of the line with a link this month: %1 of %2 (%3 %)</source>
            <translation>Ответы линии консультаций со ссылкой в этом месяце: %1 из %2 (%3 %)</translation>
        </message>
        <message>
            <source>No answers of the line this month yet.</source>
            <translation>В этом месяце ответов на линии консультаций пока нет.</translation>
        </message>
        <message>
            <source>The list is on the clipboard</source>
            <translation>Список скопирован</translation>
        </message>
    </context>
    <context>
        <name>hline::ClassSelector</name>
        <message>
            <source>Service: %1</source>
            <translation>Услуга: %1</translation>
        </message>
    </context>
    <context>
        <name>hline::ClientCard</name>
        <message>
            <source>No prepaid minutes are left now.</source>
            <translation>Предоплаченных минут сейчас нет.</translation>
        </message>
        <message>
            <source>No month of this contract has figures yet.</source>
            <translation>По этому договору цифр пока нет.</translation>
        </message>
        <message>
            <source>To the request  Esc</source>
            <translation>К обращению  Esc</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Клиент</translation>
        </message>
        <message>
            <source>Choose a client in the search or from a request.</source>
            <translation>Выберите клиента в поиске или откройте его из обращения.</translation>
        </message>
        <message>
            <source>Contract</source>
            <translation>Договор</translation>
        </message>
        <message>
            <source>Minutes the client has</source>
            <translation>Минуты клиента</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>Минуты</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>Осталось</translation>
        </message>
        <message>
            <source>Of</source>
            <translation>Из</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>До</translation>
        </message>
        <message>
            <source>Minutes by month</source>
            <translation>Минуты по месяцам</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>Месяц</translation>
        </message>
        <message>
            <source>Granted</source>
            <translation>Начислено</translation>
        </message>
        <message>
            <source>Carried in</source>
            <translation>Перенос</translation>
        </message>
        <message>
            <source>Used</source>
            <translation>Списано</translation>
        </message>
        <message>
            <source>Beyond</source>
            <translation>Сверх</translation>
        </message>
        <message>
            <source>Carried out</source>
            <translation>Перенесено</translation>
        </message>
        <message>
            <source>Expired</source>
            <translation>Сгорело</translation>
        </message>
        <message>
            <source>Why the balance is what it is</source>
            <translation>Почему такой остаток</translation>
        </message>
        <message>
            <source>Minutes of the contract</source>
            <translation>Минуты договора</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Сейчас</translation>
        </message>
        <message>
            <source>By month</source>
            <translation>По месяцам</translation>
        </message>
        <message>
            <source>Why so much?</source>
            <translation>Почему столько?</translation>
        </message>
        <message>
            <source>Contract %1</source>
            <translation>Договор %1</translation>
        </message>
        <message>
            <source>ITS until %1</source>
            <translation>ИТС до&#xa0;%1</translation>
        </message>
        <message>
            <source>ITS not known</source>
            <translation>ИТС неизвестна</translation>
        </message>
        <message>
            <source>updates until %1</source>
            <translation>обновления до&#xa0;%1</translation>
        </message>
        <message>
            <source>updates not known</source>
            <translation>обновления неизвестны</translation>
        </message>
        <message>
            <source>in force</source>
            <translation>действует</translation>
        </message>
        <message>
            <source>not in force</source>
            <translation>не действует</translation>
        </message>
        <message>
            <source>until %1</source>
            <translation>до&#xa0;%1</translation>
        </message>
        <message>
            <source>%1: %2 a month</source>
            <translation>%1: %2 в месяц</translation>
        </message>
        <message>
            <source>response %1</source>
            <translation>отклик %1</translation>
        </message>
        <message>
            <source>no guaranteed response</source>
            <translation>без гарантии отклика</translation>
        </message>
        <message>
            <source>%1 left</source>
            <translation>осталось %1</translation>
        </message>
        <message>
            <source>%1 will be carried over if paid by %2</source>
            <translation>Перенос %1 состоится при оплате до&#xa0;%2</translation>
        </message>
        <message>
            <source>No contract is known. Import the clients, or enter the number in a request.</source>
            <translation>Договор неизвестен. Загрузите клиентов или укажите номер в обращении.</translation>
        </message>
        <message>
            <source>Sum of the lines: %1</source>
            <translation>Сумма строк: %1</translation>
        </message>
        <message>
            <source>INN %1</source>
            <translation>ИНН %1</translation>
        </message>
        <message>
            <source>At first</source>
            <translation>Начало</translation>
        </message>
        <message>
            <source>At last</source>
            <translation>Конец</translation>
        </message>
        <message>
            <source>By invoice</source>
            <translation>Счёт</translation>
        </message>
        <message>
            <source>At first + granted + carried in = used + carried out + expired + at last</source>
            <translation>Начало + начислено + перенос = списано + перенесено + сгорело + конец</translation>
        </message>
        <message>
            <source>Add minutes</source>
            <translation>Добавить минуты</translation>
        </message>
    </context>
    <context>
        <name>hline::ClientFinder</name>
        <message>
            <source>Find the client</source>
            <translation>Найти клиента</translation>
        </message>
        <message>
            <source>Clients found</source>
            <translation>Найденные клиенты</translation>
        </message>
        <message>
            <source>Nobody found. Fill in the fields below; the request is registered anyway.</source>
            <translation>Никто не найден. Заполните поля ниже: обращение будет зарегистрировано в любом случае.</translation>
        </message>
        <message>
            <source>Contract, name, INN or phone</source>
            <translation>Договор, название, ИНН или телефон</translation>
        </message>
    </context>
    <context>
        <name>hline::ClientHint</name>
        <message>
            <source>What the client has</source>
            <translation>Что есть у клиента</translation>
        </message>
        <message>
            <source>%1 left</source>
            <translation>осталось %1</translation>
        </message>
        <message>
            <source>The regulation does not name this channel for this service (%1). It is accepted.</source>
            <translation>Для этой услуги регламент не называет такой канал (%1). Обращение принимается.</translation>
        </message>
        <message>
            <source>no guaranteed response for this service</source>
            <translation>у этой услуги нет гарантии отклика</translation>
        </message>
        <message>
            <source>general queue: no package with a guaranteed response</source>
            <translation>общая очередь: нет пакета с гарантией отклика</translation>
        </message>
        <message>
            <source>general queue: the prepaid minutes are used up (%1)</source>
            <translation>общая очередь: предоплаченное время исчерпано (%1)</translation>
        </message>
        <message>
            <source>guaranteed response %1</source>
            <translation>гарантированный отклик %1</translation>
        </message>
    </context>
    <context>
        <name>hline::CloseQuestion</name>
        <message>
            <source>A timer is running</source>
            <translation>Идёт таймер</translation>
        </message>
        <message>
            <source>The timer of %1 is running.</source>
            <translation>Идёт таймер (%1).</translation>
        </message>
        <message>
            <source>Stop it and quit</source>
            <translation>Остановить и выйти</translation>
        </message>
        <message>
            <source>Leave it running in the tray</source>
            <translation>Оставить идти в трее</translation>
        </message>
        <message>
            <source>Leave it running, minimise</source>
            <translation>Не останавливать, свернуть</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
    </context>
    <context>
        <name>hline::ActionRegistry</name>
        <message>
            <source>Not now: %1</source>
            <translation>Сейчас нельзя: %1</translation>
        </message>
    </context>
    <context>
        <name>hline::CommandBars</name>
        <message>
            <source>Main commands</source>
            <translation>Главные команды</translation>
        </message>
        <message>
            <source>&amp;Desk</source>
            <translation>&amp;Рабочее место</translation>
        </message>
        <message>
            <source>&amp;Request</source>
            <translation>&amp;Обращение</translation>
        </message>
        <message>
            <source>&amp;Time</source>
            <translation>&amp;Время</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>В&amp;ид</translation>
        </message>
        <message>
            <source>&amp;Search</source>
            <translation>&amp;Поиск</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Справка</translation>
        </message>
        <message>
            <source>Re&amp;ference</source>
            <translation>Сп&amp;равочники</translation>
        </message>
    </context>
    <context>
        <name>hline::CommandPalette</name>
        <message>
            <source>Searching…</source>
            <translation>Идёт поиск…</translation>
        </message>
        <message>
            <source>Nothing is found. A number, a client, ИНН, phone, words of a request and commands of the menus can be found.</source>
            <translation>Ничего не найдено. Ищутся номер, клиент, ИНН, телефон, слова обращения и команды меню.</translation>
        </message>
        <message>
            <source>Search or command</source>
            <translation>Поиск или команда</translation>
        </message>
        <message>
            <source>What to find or do</source>
            <translation>Что найти или сделать</translation>
        </message>
        <message>
            <source>Number, client, ИНН, phone, words of a request, or a command</source>
            <translation>Номер, клиент, ИНН, телефон, слова обращения или команда</translation>
        </message>
        <message>
            <source>What was found</source>
            <translation>Найденное</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>Обращения</translation>
        </message>
        <message>
            <source>Clients</source>
            <translation>Клиенты</translation>
        </message>
        <message>
            <source>Commands</source>
            <translation>Команды</translation>
        </message>
        <message>
            <source>not now: %1</source>
            <translation>сейчас нельзя: %1</translation>
        </message>
    </context>
    <context>
        <name>hline::ConsentPanel</name>
        <message>
            <source>Client agrees  Ctrl+Enter</source>
            <translation>Клиент согласен  Ctrl+Enter</translation>
        </message>
        <message>
            <source>Declined</source>
            <translation>Отказался</translation>
        </message>
        <message>
            <source>Ask by letter</source>
            <translation>Спросить письмом</translation>
        </message>
        <message>
            <source>The client's consent to paid work</source>
            <translation>Согласие клиента на платную работу</translation>
        </message>
        <message>
            <source>Waiting for the client's consent to paid work · %1</source>
            <translation>Ждём согласия клиента на платную работу · %1</translation>
        </message>
        <message>
            <source>What the consent would cost</source>
            <translation>Во что обойдётся согласие</translation>
        </message>
        <message>
            <source>The request returns to the free service it came from</source>
            <translation>Обращение вернётся в бесплатную услугу, из которой пришло</translation>
        </message>
        <message>
            <source>Copies the text of a letter that asks the client</source>
            <translation>Копирует текст письма с вопросом клиенту</translation>
        </message>
        <message>
            <source>How the client agreed</source>
            <translation>Как клиент согласился</translation>
        </message>
        <message>
            <source>Who agreed</source>
            <translation>Кто согласился</translation>
        </message>
        <message>
            <source>When the client agreed; empty: now</source>
            <translation>Когда клиент согласился; пусто — сейчас</translation>
        </message>
        <message>
            <source>now, or 14:10</source>
            <translation>сейчас или 14:10</translation>
        </message>
        <message>
            <source>“%1” is not understood. For example 14:10 or yesterday 14:10.</source>
            <translation>«%1» — непонятно. Например: 14:10 или вчера 14:10.</translation>
        </message>
        <message>
            <source>From the consent on each minute begun is charged.</source>
            <translation>С согласия списывается каждая начатая минута.</translation>
        </message>
        <message>
            <source>Prepaid time then: %1.</source>
            <translation>Предоплаченного времени после этого: %1.</translation>
        </message>
        <message>
            <source>No prepaid time is left: the work goes beyond the package.</source>
            <translation>Предоплаченного времени нет: работа пойдёт сверх пакета.</translation>
        </message>
        <message>
            <source>Response until %1.</source>
            <translation>Отклик до %1.</translation>
        </message>
        <message>
            <source>Consent recorded</source>
            <translation>Согласие записано</translation>
        </message>
        <message>
            <source>The client declined paid work: the request is free of charge again</source>
            <translation>Клиент отказался от платной работы: обращение снова бесплатное</translation>
        </message>
        <message>
            <source>The letter is on the clipboard</source>
            <translation>Письмо в буфере обмена</translation>
        </message>
    </context>
    <context>
        <name>hline::CrashQuestion</name>
        <message>
            <source>Count until now</source>
            <translation>Учесть до сейчас</translation>
        </message>
        <message>
            <source>Count until this time</source>
            <translation>Учесть до этого времени</translation>
        </message>
        <message>
            <source>Question about the interrupted timer</source>
            <translation>Вопрос о прерванном таймере</translation>
        </message>
        <message>
            <source>Until when the work went on</source>
            <translation>До какого времени шла работа</translation>
        </message>
        <message>
            <source>№ %1</source>
            <translation>№&#xa0;%1</translation>
        </message>
        <message>
            <source>№ %1, %2</source>
            <translation>№&#xa0;%1, %2</translation>
        </message>
        <message>
            <source>The timer of %1 ran until %2, then Hline ended unexpectedly. Until when is the time counted?</source>
            <translation>Таймер (%1) шёл до %2, затем программа неожиданно закрылась. До какого времени учесть?</translation>
        </message>
        <message>
            <source>The timer of %1 was started at %2; the computer was restarted since. Until when did the work go on?</source>
            <translation>Таймер (%1) запущен %2, после этого компьютер перезагружен. До какого времени шла работа?</translation>
        </message>
        <message>
            <source>Count until %1</source>
            <translation>Учесть до&#xa0;%1</translation>
        </message>
    </context>
    <context>
        <name>hline::CustomBox</name>
        <message>
            <source>Written application received</source>
            <translation>Заявка получена</translation>
        </message>
        <message>
            <source>Volume agreed</source>
            <translation>Объём согласован</translation>
        </message>
        <message>
            <source>Settings cannot do it</source>
            <translation>Нельзя получить настройками</translation>
        </message>
        <message>
            <source>Record the agreement</source>
            <translation>Согласовать</translation>
        </message>
        <message>
            <source>Deliver</source>
            <translation>Сдать работу</translation>
        </message>
        <message>
            <source>Customisation</source>
            <translation>Кастомизация</translation>
        </message>
        <message>
            <source>Is the client ready to pay?</source>
            <translation>Клиент готов оплатить?</translation>
        </message>
        <message>
            <source>not asked yet</source>
            <translation>ещё не спрошено</translation>
        </message>
        <message>
            <source>yes: customisation</source>
            <translation>да: кастомизация</translation>
        </message>
        <message>
            <source>no: a wish</source>
            <translation>нет: пожелание</translation>
        </message>
        <message>
            <source>A wish is free of charge and may never be done: choose the service “Wish”.</source>
            <translation>Пожелание бесплатно и может быть не выполнено: выберите услугу «Пожелание».</translation>
        </message>
        <message>
            <source>Agreed hours</source>
            <translation>Согласовано часов</translation>
        </message>
        <message>
            <source> h</source>
            <translation> ч</translation>
        </message>
        <message>
            <source>Who agreed for the client</source>
            <translation>Кто согласовал со стороны клиента</translation>
        </message>
        <message>
            <source>Delivered: %1 charged.</source>
            <translation>Сдано: к оплате %1.</translation>
        </message>
        <message>
            <source>Stop the timer first.</source>
            <translation>Сначала остановите таймер.</translation>
        </message>
        <message>
            <source>Charges the agreed volume and closes the request</source>
            <translation>Списывает согласованный объём и закрывает обращение</translation>
        </message>
        <message>
            <source>First the written application, and that settings cannot do it (%1).</source>
            <translation>Сначала письменная заявка и отметка «Нельзя получить настройками» (%1).</translation>
        </message>
        <message>
            <source>%1: %2, agreed by %3</source>
            <translation>%1: %2, согласовал(а) %3</translation>
        </message>
    </context>
    <context>
        <name>hline::DeskStatusBar</name>
        <message>
            <source>Time entries that do not say yet what was done; press to add the words</source>
            <translation>Записи времени, где ещё не сказано, что сделано; нажмите, чтобы дописать</translation>
        </message>
        <message>
            <source>● one desk, no server</source>
            <translation>● одно рабочее место, без сервера</translation>
        </message>
        <message>
            <source>● desk %1</source>
            <translation>● рабочее место %1</translation>
        </message>
        <message>
            <source>Everything is stored in the desk's own file on this computer; nothing waits to be sent</source>
            <translation>Всё сохранено в файле рабочего места на этом компьютере; ничто не ждёт отправки</translation>
        </message>
        <message numerus="yes">
            <source>Without words: %n</source>
            <translation>
                <numerusform>Без описания: %n</numerusform>
                <numerusform>Без описания: %n</numerusform>
                <numerusform>Без описания: %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Moscow %1 (here %2)</source>
            <translation>МСК %1 (здесь %2)</translation>
        </message>
        <message>
            <source>Moscow %1</source>
            <translation>МСК %1</translation>
        </message>
        <message>
            <source>the line works until %1</source>
            <translation>линия работает до&#xa0;%1</translation>
        </message>
        <message>
            <source>the line is closed, opens %1</source>
            <translation>линия закрыта, откроется %1</translation>
        </message>
        <message>
            <source>▲ No official calendar of %1 yet: deadlines are provisional</source>
            <translation>▲ Производственный календарь на %1&#xa0;год не загружен: сроки предварительные</translation>
        </message>
        <message>
            <source>Number of this desk in its office; the numbers of its requests begin with it</source>
            <translation>Номер этого места в офисе; с него начинаются номера его обращений</translation>
        </message>
    </context>
    <context>
        <name>hline::DeskView</name>
        <message>
            <source>Every time entry says what was done</source>
            <translation>У всех записей времени есть описание</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <source>&amp;New request</source>
            <translation>&amp;Новое обращение</translation>
        </message>
        <message>
            <source>Registers a request while the client speaks</source>
            <translation>Регистрирует обращение, пока клиент говорит</translation>
        </message>
        <message>
            <source>Pre&amp;vious request</source>
            <translation>&amp;Предыдущее обращение</translation>
        </message>
        <message>
            <source>Ne&amp;xt request</source>
            <translation>&amp;Следующее обращение</translation>
        </message>
        <message>
            <source>№ %1 is registered</source>
            <translation>Обращение №&#xa0;%1 зарегистрировано</translation>
        </message>
        <message>
            <source>№ %1: %2 logged</source>
            <translation>№&#xa0;%1: записано %2</translation>
        </message>
        <message>
            <source>Stopped: %1 · № %2</source>
            <translation>Остановлен: %1 · №&#xa0;%2</translation>
        </message>
        <message>
            <source>Shows the request above</source>
            <translation>Показывает обращение выше</translation>
        </message>
        <message>
            <source>Shows the request below</source>
            <translation>Показывает обращение ниже</translation>
        </message>
        <message>
            <source>no request is selected</source>
            <translation>обращение не выбрано</translation>
        </message>
        <message>
            <source>The browser did not open %1. Copy the address and open it by hand.</source>
            <translation>Браузер не открыл %1. Скопируйте адрес и откройте его сами.</translation>
        </message>
    </context>
    <context>
        <name>hline::EditionBox</name>
        <message>
            <source>Contract from before 2019: another edition of the regulation applies</source>
            <translation>Договор до 2019 г.: действует другая редакция регламента</translation>
        </message>
        <message>
            <source>By the day of signing</source>
            <translation>По дате подписания</translation>
        </message>
        <message>
            <source>Edition of %1</source>
            <translation>Редакция %1 года</translation>
        </message>
        <message>
            <source>Edition of the regulation: %1</source>
            <translation>Редакция регламента: %1</translation>
        </message>
        <message>
            <source>by the day of signing</source>
            <translation>по дате подписания</translation>
        </message>
    </context>
    <context>
        <name>hline::ExplanationWindow</name>
        <message>
            <source>Response</source>
            <translation>Отклик</translation>
        </message>
        <message>
            <source>Charge</source>
            <translation>Списание</translation>
        </message>
        <message>
            <source>Balance</source>
            <translation>Остаток</translation>
        </message>
        <message>
            <source>Right</source>
            <translation>Право</translation>
        </message>
        <message>
            <source>May begin?</source>
            <translation>Можно ли начать</translation>
        </message>
        <message>
            <source>Timer</source>
            <translation>Таймер</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Копировать</translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation>Сохранить в PDF…</translation>
        </message>
        <message>
            <source>Why?</source>
            <translation>Почему?</translation>
        </message>
        <message>
            <source>What is asked about</source>
            <translation>О чём вопрос</translation>
        </message>
        <message>
            <source>Derivation of the figure</source>
            <translation>Вывод числа</translation>
        </message>
        <message>
            <source>Regulation</source>
            <translation>Регламент</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>Загрузка…</translation>
        </message>
    </context>
    <context>
        <name>hline::GuaranteeLine</name>
        <message>
            <source>Guaranteed response</source>
            <translation>Гарантированное время отклика</translation>
        </message>
        <message>
            <source>Why?</source>
            <translation>Почему?</translation>
        </message>
        <message>
            <source>Why is the guarantee so?</source>
            <translation>Почему гарантия такая?</translation>
        </message>
        <message>
            <source>%1 The calendar of %2 is provisional.</source>
            <translation>%1 Производственный календарь на %2&#xa0;год не загружен, срок предварительный.</translation>
        </message>
    </context>
    <context>
        <name>hline::HistoryView</name>
        <message>
            <source>History of the request</source>
            <translation>История обращения</translation>
        </message>
        <message>
            <source>It was no event…	Del</source>
            <translation>Этого не было…	Del</translation>
        </message>
    </context>
    <context>
        <name>hline::ImportDialog</name>
        <message>
            <source>Nothing was loaded yet. Begin with the clients from 1C.</source>
            <translation>Ещё ничего не загружено. Начните с клиентов из 1С.</translation>
        </message>
        <message>
            <source>Choose…  Ctrl+O</source>
            <translation>Выбрать…  Ctrl+O</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>Проверить</translation>
        </message>
        <message>
            <source>Store</source>
            <translation>Загрузить</translation>
        </message>
        <message>
            <source>Take the import back</source>
            <translation>Отменить загрузку</translation>
        </message>
        <message>
            <source>Close  Esc</source>
            <translation>Закрыть  Esc</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Загрузка</translation>
        </message>
        <message>
            <source>Clients and contracts from 1C (CSV, XLSX)</source>
            <translation>Клиенты и договоры из 1С (CSV, XLSX)</translation>
        </message>
        <message>
            <source>Packages (CSV)</source>
            <translation>Пакеты (CSV)</translation>
        </message>
        <message>
            <source>Payments from the bank statement of 1C</source>
            <translation>Оплаты из банковской выписки 1С</translation>
        </message>
        <message>
            <source>Production calendar (XML, JSON, CSV)</source>
            <translation>Производственный календарь (XML, JSON, CSV)</translation>
        </message>
        <message>
            <source>any</source>
            <translation>любой</translation>
        </message>
        <message>
            <source>Earlier imports</source>
            <translation>Прежние загрузки</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Когда</translation>
        </message>
        <message>
            <source>Records</source>
            <translation>Записей</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Что</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Файл</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>Год</translation>
        </message>
        <message>
            <source>File to import</source>
            <translation>Файл для загрузки</translation>
        </message>
        <message>
            <source>Choose a file: it is checked first, and nothing is stored until you say so.</source>
            <translation>Выберите файл: сначала он проверяется, без вашей команды ничего не сохраняется.</translation>
        </message>
        <message>
            <source>Checking the file…</source>
            <translation>Файл проверяется…</translation>
        </message>
        <message>
            <source>Storing…</source>
            <translation>Сохранение…</translation>
        </message>
        <message>
            <source>%1 (taken back)</source>
            <translation>%1 (отменена)</translation>
        </message>
        <message numerus="yes">
            <source>%1, %2, %n record(s)</source>
            <translation>
                <numerusform>%1, %2, %n&#xa0;запись</numerusform>
                <numerusform>%1, %2, %n&#xa0;записи</numerusform>
                <numerusform>%1, %2, %n&#xa0;записей</numerusform>
            </translation>
        </message>
        <message>
            <source>The import is taken back.</source>
            <translation>Загрузка отменена.</translation>
        </message>
        <message>
            <source>Articles of the knowledge base (CSV, XLSX, JSON)</source>
            <translation>Статьи базы знаний (CSV, XLSX, JSON)</translation>
        </message>
    </context>
    <context>
        <name>hline::ImportReportView</name>
        <message>
            <source>Lines with a remark</source>
            <translation>Строки с замечаниями</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>Линия</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Итог</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Причина</translation>
        </message>
        <message>
            <source>Days that change</source>
            <translation>Дни, которые изменятся</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>День</translation>
        </message>
        <message>
            <source>Was</source>
            <translation>Был</translation>
        </message>
        <message>
            <source>Becomes</source>
            <translation>Станет</translation>
        </message>
        <message>
            <source>Result of the import</source>
            <translation>Итог загрузки</translation>
        </message>
        <message>
            <source>Lines</source>
            <translation>Строки</translation>
        </message>
        <message>
            <source>Calendar</source>
            <translation>Календарь</translation>
        </message>
        <message>
            <source>Choose a file: it is checked first, and nothing is stored until you say so.</source>
            <translation>Выберите файл: сначала он проверяется, без вашей команды ничего не сохраняется.</translation>
        </message>
        <message>
            <source>new %1 · changed %2 · same %3 · refused %4 · with a remark %5</source>
            <translation>новых %1 · изменено %2 · без изменений %3 · отклонено %4 · с замечанием %5</translation>
        </message>
        <message>
            <source>Checked, nothing stored yet: %1</source>
            <translation>Проверено, ещё ничего не сохранено: %1</translation>
        </message>
        <message>
            <source>Stored: %1</source>
            <translation>Сохранено: %1</translation>
        </message>
        <message>
            <source>Calendar of %1: %2</source>
            <translation>Календарь на %1: %2</translation>
        </message>
        <message numerus="yes">
            <source>Only the first %n line(s) are listed.</source>
            <translation>
                <numerusform>Показана только первая %n&#xa0;строка.</numerusform>
                <numerusform>Показаны только первые %n&#xa0;строки.</numerusform>
                <numerusform>Показаны только первые %n&#xa0;строк.</numerusform>
            </translation>
        </message>
        <message>
            <source>Line %1, %2: %3</source>
            <translation>Строка %1, %2: %3</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>отклонена</translation>
        </message>
        <message>
            <source>taken, remark</source>
            <translation>принята, замечание</translation>
        </message>
        <message>
            <source>%1 was %2, becomes %3</source>
            <translation>%1: был %2, станет %3</translation>
        </message>
        <message>
            <source>working day</source>
            <translation>рабочий день</translation>
        </message>
        <message>
            <source>day off</source>
            <translation>выходной</translation>
        </message>
        <message>
            <source>shortened day</source>
            <translation>сокращённый день</translation>
        </message>
    </context>
    <context>
        <name>hline::IntakeForm</name>
        <message>
            <source>%1  Alt+%2</source>
            <translation>%1  Alt+%2</translation>
        </message>
        <message>
            <source>Contract</source>
            <translation>Договор</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Организация</translation>
        </message>
        <message>
            <source>Last name</source>
            <translation>Фамилия</translation>
        </message>
        <message>
            <source>First name</source>
            <translation>Имя</translation>
        </message>
        <message>
            <source>Middle name (if they wish)</source>
            <translation>Отчество (по желанию)</translation>
        </message>
        <message>
            <source>Program</source>
            <translation>Программа</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Вопрос</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Подробности</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>Канал</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Услуга</translation>
        </message>
        <message>
            <source>Arrived (Moscow)</source>
            <translation>Поступило (МСК)</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Телефон</translation>
        </message>
        <message>
            <source>Topic</source>
            <translation>Тема</translation>
        </message>
    </context>
    <context>
        <name>hline::IntakeGaps</name>
        <message>
            <source>Copy a reply that asks for it</source>
            <translation>Скопировать запрос недостающего</translation>
        </message>
        <message>
            <source>Fill in</source>
            <translation>Дополнить</translation>
        </message>
        <message>
            <source>Save  Ctrl+Enter</source>
            <translation>Сохранить  Ctrl+Enter</translation>
        </message>
        <message>
            <source>Missing: %1 (%2)</source>
            <translation>Не хватает: %1 (%2)</translation>
        </message>
    </context>
    <context>
        <name>hline::KeySheet</name>
        <message>
            <source>Requests</source>
            <translation>Обращения</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Время</translation>
        </message>
        <message>
            <source>View</source>
            <translation>Вид</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Поиск</translation>
        </message>
        <message>
            <source>Desk</source>
            <translation>Рабочее место</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Справка</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Клавиши</translation>
        </message>
        <message>
            <source>Keys of the program</source>
            <translation>Клавиши программы</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Что</translation>
        </message>
        <message>
            <source>While writing</source>
            <translation>При вводе</translation>
        </message>
        <message>
            <source>Save what is being written</source>
            <translation>Сохранить то, что вводится</translation>
        </message>
        <message>
            <source>Register the request and start the timer</source>
            <translation>Зарегистрировать обращение и запустить таймер</translation>
        </message>
        <message>
            <source>Back; a draft is kept</source>
            <translation>Назад; черновик сохраняется</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>Справочники</translation>
        </message>
    </context>
    <context>
        <name>hline::KnowledgeView</name>
        <message>
            <source>Insert the link  Enter</source>
            <translation>Вставить ссылку  Enter</translation>
        </message>
        <message>
            <source>Open in the browser</source>
            <translation>Открыть в браузере</translation>
        </message>
        <message>
            <source>Remove the link</source>
            <translation>Убрать ссылку</translation>
        </message>
        <message>
            <source>Search the knowledge base</source>
            <translation>Поиск по базе знаний</translation>
        </message>
        <message>
            <source>What is the question about?</source>
            <translation>О чём вопрос?</translation>
        </message>
        <message>
            <source>Articles</source>
            <translation>Статьи</translation>
        </message>
        <message>
            <source>Text of the article</source>
            <translation>Текст статьи</translation>
        </message>
        <message>
            <source>What the knowledge base lacks</source>
            <translation>Чего не хватает в базе знаний</translation>
        </message>
        <message>
            <source>The knowledge base was enough</source>
            <translation>Базы знаний хватило</translation>
        </message>
        <message>
            <source>What the article should say</source>
            <translation>О чём должна быть статья</translation>
        </message>
        <message>
            <source>What should it say?</source>
            <translation>О чём должна быть статья?</translation>
        </message>
        <message>
            <source>The link is taken away</source>
            <translation>Ссылка убрана</translation>
        </message>
        <message numerus="yes">
            <source>%1 · used %n time(s)</source>
            <translation>
                <numerusform>%1 · использована %n раз</numerusform>
                <numerusform>%1 · использована %n раза</numerusform>
                <numerusform>%1 · использована %n раз</numerusform>
            </translation>
        </message>
        <message>
            <source>No articles on this desk yet. Desk → Import… takes them from a file; «Knowledge base» opens the site.</source>
            <translation>На этом рабочем месте статей пока нет. «Рабочее место» → «Импорт…» загрузит их из файла; «База знаний» откроет сайт.</translation>
        </message>
        <message>
            <source>Nothing is found. Try one word, or note below that an article is needed.</source>
            <translation>Ничего не найдено. Попробуйте одно слово или отметьте ниже, что нужна статья.</translation>
        </message>
        <message>
            <source>The link is copied and kept with the request</source>
            <translation>Ссылка скопирована и сохранена в обращении</translation>
        </message>
        <message>
            <source>Noted for the authors of the knowledge base</source>
            <translation>Отмечено для авторов базы знаний</translation>
        </message>
        <message>
            <source>The answer has no link yet.</source>
            <translation>В ответе пока нет ссылки.</translation>
        </message>
        <message>
            <source>Link of the answer: %1</source>
            <translation>Ссылка в ответе: %1</translation>
        </message>
    </context>
    <context>
        <name>hline::DifferingActsPage</name>
        <message>
            <source>Acts that differ from the records</source>
            <translation>Акты, которые расходятся с записями</translation>
        </message>
        <message>
            <source>Contract</source>
            <translation>Договор</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Клиент</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>Месяц</translation>
        </message>
        <message>
            <source>The act states</source>
            <translation>В акте</translation>
        </message>
        <message>
            <source>The records give</source>
            <translation>По записям</translation>
        </message>
        <message>
            <source>When the office is restored from a copy, it may take records in another order than before, and an act that is out may then state other figures. Open such a month again and close it once more to issue the act anew (%1).</source>
            <translation>После восстановления сервера из копии записи могут прийти в другом порядке, и тогда выданный акт расходится с ними. Откройте такой месяц снова и закройте ещё раз, чтобы выдать акт заново (%1).</translation>
        </message>
        <message>
            <source>Comparing the acts…</source>
            <translation>Сверка актов…</translation>
        </message>
        <message>
            <source>All acts agree with the records.</source>
            <translation>Все акты сходятся с записями.</translation>
        </message>
    </context>
    <context>
        <name>hline::LateEntriesPage</name>
        <message>
            <source>Show the request  Enter</source>
            <translation>Показать обращение  Enter</translation>
        </message>
        <message>
            <source>&amp;Waive</source>
            <translation>Ос&amp;вободить от оплаты</translation>
        </message>
        <message>
            <source>Why the client does not pay for the entry, or pays for it after all</source>
            <translation>Почему клиент не платит за запись или всё же платит</translation>
        </message>
        <message>
            <source>Reason, it stays in the history</source>
            <translation>Причина, остаётся в истории</translation>
        </message>
        <message>
            <source>Take the &amp;waiver back</source>
            <translation>&amp;Вернуть к оплате</translation>
        </message>
        <message>
            <source>The client does not pay for the time; it stays as worked time. Needs a supervisor and a reason.</source>
            <translation>Клиент за это время не платит, оно остаётся отработанным. Решает руководитель, с указанием причины.</translation>
        </message>
        <message>
            <source>The client pays for the entry of request No. %1 after all.</source>
            <translation>Клиент всё же платит за запись по обращению № %1.</translation>
        </message>
        <message>
            <source>Waived: the client does not pay for the entry of request No. %1.</source>
            <translation>Освобождено от оплаты: клиент не платит за запись по обращению № %1.</translation>
        </message>
        <message>
            <source>Month in which the entries came</source>
            <translation>Месяц, в котором пришли записи</translation>
        </message>
        <message>
            <source>Late entries, newest first</source>
            <translation>Опоздавшие записи, сначала новые</translation>
        </message>
        <message>
            <source>Request</source>
            <translation>Обращение</translation>
        </message>
        <message>
            <source>Contract</source>
            <translation>Договор</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Клиент</translation>
        </message>
        <message>
            <source>Worked at</source>
            <translation>Дата работы</translation>
        </message>
        <message>
            <source>Came at</source>
            <translation>Запись пришла</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Длительность</translation>
        </message>
        <message>
            <source>They count in the month in which they came, with their real date of work (%1). To have them in the act of their own month, open that month again for the contract and close it once more: the act is issued anew. Time that the client is not to pay for is waived: it stays as worked time and takes no minutes.</source>
            <translation>Эти записи учтены в том месяце, когда пришли, со своей датой работы (%1). Чтобы они вошли в акт своего месяца, откройте его по договору снова и закройте ещё раз: акт будет выдан заново. Время, за которое клиент не должен платить, освободите от оплаты: оно останется отработанным и не расходует минуты.</translation>
        </message>
        <message>
            <source>Came &amp;in</source>
            <translation>&amp;Записи пришли в месяце</translation>
        </message>
        <message>
            <source>Reading the late entries…</source>
            <translation>Чтение опоздавших записей…</translation>
        </message>
        <message>
            <source>No entry came late in %1. Time that is written after its month was closed is listed here.</source>
            <translation>За %1 опоздавших записей нет. Здесь появится время, внесённое после закрытия своего месяца.</translation>
        </message>
        <message>
            <source>by the norm</source>
            <translation>по нормативу</translation>
        </message>
        <message>
            <source>agreed volume</source>
            <translation>согласованный объём</translation>
        </message>
        <message>
            <source>%1 (waived)</source>
            <translation>%1 (освобождено от оплаты)</translation>
        </message>
        <message>
            <source>%1 (taken back)</source>
            <translation>%1 (отменено)</translation>
        </message>
    </context>
    <context>
        <name>hline::LinkRow</name>
        <message>
            <source>Linked requests</source>
            <translation>Связанные обращения</translation>
        </message>
        <message>
            <source>Linked:</source>
            <translation>Связано:</translation>
        </message>
        <message>
            <source>№ %1</source>
            <translation>№ %1</translation>
        </message>
        <message>
            <source>Go to the linked request № %1</source>
            <translation>Перейти к связанному обращению № %1</translation>
        </message>
        <message>
            <source>Go to it; the menu takes the link back</source>
            <translation>Перейти; в меню — убрать связь</translation>
        </message>
        <message>
            <source>Take the link back</source>
            <translation>Убрать связь</translation>
        </message>
        <message>
            <source>The requests are no longer linked</source>
            <translation>Обращения больше не связаны</translation>
        </message>
    </context>
    <context>
        <name>hline::LogTimePanel</name>
        <message>
            <source>Log time  Ctrl+Enter</source>
            <translation>Записать время  Ctrl+Enter</translation>
        </message>
        <message>
            <source>Hide  Esc</source>
            <translation>Скрыть  Esc</translation>
        </message>
        <message>
            <source>Time worked without the timer</source>
            <translation>Время, отработанное без таймера</translation>
        </message>
        <message>
            <source>35m yesterday 14:10 · 1h 30m · 1.5h · 10:15-11:00</source>
            <translation>35м вчера 14:10 · 1ч 30м · 1,5ч · 10:15-11:00</translation>
        </message>
        <message>
            <source>What was understood</source>
            <translation>Что понято</translation>
        </message>
        <message>
            <source>What was done, for the client's report</source>
            <translation>Что сделано – для отчёта клиенту</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Время</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Описание</translation>
        </message>
        <message>
            <source>Log time afterwards</source>
            <translation>Записать время позже</translation>
        </message>
        <message>
            <source>Log time: № %1 %2</source>
            <translation>Записать время: №&#xa0;%1 %2</translation>
        </message>
        <message>
            <source>%1: %2 – %3</source>
            <translation>%1: %2 – %3</translation>
        </message>
        <message>
            <source>How long, and when did it begin? Without a start it ended just now.</source>
            <translation>Сколько длилось и когда началось? Без начала считается, что закончилось сейчас.</translation>
        </message>
        <message>
            <source>How long did it take? For example 35m or 1:30.</source>
            <translation>Сколько это заняло? Например, 35м или 1:30.</translation>
        </message>
        <message>
            <source>“%1” is not understood.</source>
            <translation>«%1» непонятно.</translation>
        </message>
        <message>
            <source>There is no time or date “%1”.</source>
            <translation>Нет такого времени или даты: «%1».</translation>
        </message>
        <message>
            <source>When did it begin on that day? For example 14:10.</source>
            <translation>Когда в тот день началось? Например, 14:10.</translation>
        </message>
        <message>
            <source>The end lies before the beginning.</source>
            <translation>Конец раньше начала.</translation>
        </message>
        <message>
            <source>This would end later than now. Name the day: yesterday, Mon, 3.11.</source>
            <translation>Это закончится позже, чем сейчас. Назовите день: вчера, пн, 3.11.</translation>
        </message>
        <message>
            <source>One entry is at most 24 hours long.</source>
            <translation>Одна запись – не длиннее 24&#xa0;часов.</translation>
        </message>
    </context>
    <context>
        <name>hline::MainWindow</name>
        <message>
            <source>Opening the desk…</source>
            <translation>Рабочее место открывается…</translation>
        </message>
        <message>
            <source>Hline</source>
            <translation>Hline</translation>
        </message>
        <message>
            <source>Search or &amp;command…</source>
            <translation>Поиск или &amp;команда…</translation>
        </message>
        <message>
            <source>Finds requests, clients and commands</source>
            <translation>Находит обращения, клиентов и команды</translation>
        </message>
        <message>
            <source>Next &amp;pane</source>
            <translation>Следующая &amp;панель</translation>
        </message>
        <message>
            <source>Moves the cursor on to the next pane</source>
            <translation>Переводит курсор на следующую панель</translation>
        </message>
        <message>
            <source>&amp;Menu</source>
            <translation>&amp;Меню</translation>
        </message>
        <message>
            <source>Opens the menu</source>
            <translation>Открывает меню</translation>
        </message>
        <message>
            <source>&amp;Synchronise now</source>
            <translation>&amp;Синхронизировать сейчас</translation>
        </message>
        <message>
            <source>This desk works alone: there is no office to synchronise with, and everything is stored here.</source>
            <translation>Это рабочее место работает само по себе: синхронизировать не с чем, всё сохранено здесь.</translation>
        </message>
        <message>
            <source>&amp;Import…</source>
            <translation>&amp;Загрузка…</translation>
        </message>
        <message>
            <source>Clients, packages, payments and calendars from files</source>
            <translation>Клиенты, пакеты, оплаты и календари из файлов</translation>
        </message>
        <message>
            <source>Describe time without &amp;words</source>
            <translation>Описать время &amp;без описания</translation>
        </message>
        <message>
            <source>Asks what was done in the newest entry without words</source>
            <translation>Спрашивает, что сделано, для последней записи без описания</translation>
        </message>
        <message>
            <source>&amp;Keys</source>
            <translation>&amp;Клавиши</translation>
        </message>
        <message>
            <source>All keys on one sheet</source>
            <translation>Все клавиши на одном листе</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Выход</translation>
        </message>
        <message>
            <source>Ends the program</source>
            <translation>Закрывает программу</translation>
        </message>
        <message>
            <source>▶ № %1 %2 – Hline</source>
            <translation>▶ №&#xa0;%1 %2 – Hline</translation>
        </message>
        <message>
            <source>№ %1, %2</source>
            <translation>№&#xa0;%1, %2</translation>
        </message>
        <message>
            <source>Open another desk</source>
            <translation>Открыть другое рабочее место</translation>
        </message>
        <message>
            <source>%1 – Hline</source>
            <translation>%1 – Hline</translation>
        </message>
        <message>
            <source>the desk is damaged and can only be read</source>
            <translation>рабочее место повреждено и открыто только для чтения</translation>
        </message>
        <message>
            <source>the desk&apos;s file was removed: save what is not sent before you close the program</source>
            <translation>файл рабочего места удалён: выгрузите неотправленное, прежде чем закрыть программу</translation>
        </message>
        <message>
            <source>the desk&apos;s file was replaced: close the program, put the file you need in its place, start again</source>
            <translation>файл рабочего места заменён: закройте программу, положите на его место нужный файл и запустите её снова</translation>
        </message>
        <message>
            <source>another program has opened the desk&apos;s file: wait until it has finished</source>
            <translation>файл рабочего места открыла другая программа: подождите, пока она закончит</translation>
        </message>
        <message>
            <source>the desk&apos;s file can only be read</source>
            <translation>файл рабочего места можно только читать</translation>
        </message>
        <message>
            <source>&amp;Refusals and permissions…</source>
            <translation>Журнал &amp;отказов и разрешений…</translation>
        </message>
        <message>
            <source>What was not allowed and what was allowed all the same, by clause</source>
            <translation>Что не было разрешено и что разрешено с обоснованием, по пунктам</translation>
        </message>
        <message>
            <source>&amp;Topics of requests…</source>
            <translation>&amp;Темы обращений…</translation>
        </message>
        <message>
            <source>Which service takes a topic and where it goes</source>
            <translation>Какая услуга берёт тему и куда она идёт</translation>
        </message>
        <message>
            <source>Norms of &amp;time…</source>
            <translation>Нормы &amp;времени…</translation>
        </message>
        <message>
            <source>What services that are charged by a norm cost, from which day on</source>
            <translation>Сколько списывается за сервисные услуги и с какого дня</translation>
        </message>
        <message>
            <source>Closing of &amp;months…</source>
            <translation>Закрытие &amp;месяца…</translation>
        </message>
        <message>
            <source>Closes a month for all contracts; entries that came late</source>
            <translation>Закрывает месяц сразу по всем договорам; опоздавшие записи</translation>
        </message>
        <message>
            <source>Sends what waits and reads what is new</source>
            <translation>Отправляет неотправленное и читает новое</translation>
        </message>
    </context>
    <context>
        <name>hline::OfficeDesks</name>
        <message>
            <source>Desks of the office</source>
            <translation>Рабочие места офиса</translation>
        </message>
        <message>
            <source>Desk</source>
            <translation>Место</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Сотрудник</translation>
        </message>
        <message>
            <source>Not sent</source>
            <translation>Не отправлено</translation>
        </message>
        <message>
            <source>Last contact</source>
            <translation>Последняя связь</translation>
        </message>
        <message>
            <source>Program</source>
            <translation>Программа</translation>
        </message>
        <message>
            <source>The office is asked for its desks…</source>
            <translation>Запрашиваем рабочие места офиса…</translation>
        </message>
        <message>
            <source>Which desks have not sent everything cannot be said now. %1</source>
            <translation>Сейчас нельзя узнать, какие рабочие места отправили не&#xa0;всё. %1</translation>
        </message>
        <message>
            <source>%1 (not sent: %2, last contact %3)</source>
            <translation>%1 (не&#xa0;отправлено: %2, последняя связь %3)</translation>
        </message>
        <message>
            <source>The office has no desks but this one yet.</source>
            <translation>Других рабочих мест в&#xa0;офисе пока нет.</translation>
        </message>
        <message>
            <source>Not all desks are in step with the office: %1. What they bring after the closing counts when it comes; the month may be closed all the same.</source>
            <translation>Не&#xa0;все рабочие места синхронизированы: %1. Принесённое ими после закрытия учтётся, когда придёт; закрыть месяц всё равно можно.</translation>
        </message>
    </context>
    <context>
        <name>hline::MonthClosingPage</name>
        <message>
            <source>Close &amp;the month…</source>
            <translation>&amp;Закрыть месяц…</translation>
        </message>
        <message>
            <source>Yes, close &amp;the month: %1</source>
            <translation>Да, &amp;закрыть месяц: %1</translation>
        </message>
        <message>
            <source>Contracts to be closed: %1. Each can be opened again only by itself, with a reason. Press once more to close.</source>
            <translation>Договоров к закрытию: %1. Открыть снова можно только каждый по отдельности, с причиной. Нажмите ещё раз, чтобы закрыть.</translation>
        </message>
        <message>
            <source>O&amp;pen again</source>
            <translation>&amp;Открыть снова</translation>
        </message>
        <message>
            <source>Contracts of the month</source>
            <translation>Договоры месяца</translation>
        </message>
        <message>
            <source>Why the month is opened again for the contract</source>
            <translation>Почему месяц по договору открывается снова</translation>
        </message>
        <message>
            <source>Reason, it stays in the history</source>
            <translation>Причина, она останется в истории</translation>
        </message>
        <message>
            <source>Month to close</source>
            <translation>Какой месяц закрыть</translation>
        </message>
        <message>
            <source>Filter of the contracts</source>
            <translation>Фильтр договоров</translation>
        </message>
        <message>
            <source>Contract or client</source>
            <translation>Договор или клиент</translation>
        </message>
        <message>
            <source>M&amp;onth</source>
            <translation>&amp;Месяц</translation>
        </message>
        <message>
            <source>The month is being added up…</source>
            <translation>Подводим итоги месяца…</translation>
        </message>
        <message>
            <source>No contract here is like that. Clear the filter.</source>
            <translation>Таких договоров здесь нет. Очистите фильтр.</translation>
        </message>
        <message>
            <source>No contract was in force in %1: there is nothing to close.</source>
            <translation>Действующих договоров за %1 не было: закрывать нечего.</translation>
        </message>
        <message>
            <source>A timer still runs: request %1. If the month is closed first, its time comes late. Stop it before.</source>
            <translation>Таймер ещё идёт: обращение %1. Если сначала закрыть месяц, это время опоздает. Остановите таймер до закрытия.</translation>
        </message>
        <message>
            <source>Contracts: %1, still open: %2. In all used %3, beyond the package %4, carried over %5.</source>
            <translation>Договоров: %1, ещё открыто: %2. Всего израсходовано %3, сверх пакета %4, переносится %5.</translation>
        </message>
        <message>
            <source>May be closed from %1 on: until then entries still come in time (%2).</source>
            <translation>Можно закрыть с&#xa0;%1: до этого записи ещё приходят вовремя (%2).</translation>
        </message>
        <message>
            <source>May be closed since %1. What comes after the closing counts when it comes (%2).</source>
            <translation>Можно закрыть с&#xa0;%1. Что придёт после закрытия, будет учтено в месяце, когда пришло (%2).</translation>
        </message>
        <message>
            <source>There is nothing to close.</source>
            <translation>Закрывать нечего.</translation>
        </message>
        <message>
            <source>Closes the month for every contract that is still open</source>
            <translation>Закрывает месяц по всем договорам, по которым он ещё открыт</translation>
        </message>
        <message>
            <source>Contract %1:</source>
            <translation>Договор %1:</translation>
        </message>
        <message>
            <source>Choose a contract whose month is closed:</source>
            <translation>Выберите договор, по которому месяц закрыт:</translation>
        </message>
        <message>
            <source>Opens the month again for this contract: late entries go to it, and closing it once more issues the act anew. Needs a reason.</source>
            <translation>Снова открывает месяц по этому договору: опоздавшие записи войдут в него, а повторное закрытие выдаст акт заново. Нужна причина.</translation>
        </message>
        <message>
            <source>Closing the month…</source>
            <translation>Месяц закрывается…</translation>
        </message>
        <message>
            <source>Closed: %1. Contracts closed now: %2.</source>
            <translation>Месяц закрыт: %1. Договоров закрыто сейчас: %2.</translation>
        </message>
        <message>
            <source>Open again for contract %2: %1. Close the month once more to issue the act anew.</source>
            <translation>По договору %2 снова открыт месяц %1. Закройте его ещё раз, чтобы выдать акт заново.</translation>
        </message>
        <message>
            <source>The month is closed for every contract. What comes now counts when it comes (%1).</source>
            <translation>Месяц закрыт по всем договорам. Что придёт теперь, будет учтено в месяце, когда пришло (%1).</translation>
        </message>
    </context>
    <context>
        <name>hline::MonthContractsModel</name>
        <message>
            <source>closed %1</source>
            <translation>закрыт %1</translation>
        </message>
        <message>
            <source>open</source>
            <translation>открыт</translation>
        </message>
        <message>
            <source>Contract</source>
            <translation>Договор</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Клиент</translation>
        </message>
        <message>
            <source>Used, min</source>
            <translation>Израсходовано, мин</translation>
        </message>
        <message>
            <source>Beyond the package</source>
            <translation>Сверх пакета</translation>
        </message>
        <message>
            <source>Carried over</source>
            <translation>Переносится</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Состояние</translation>
        </message>
    </context>
    <context>
        <name>hline::MonthsDialog</name>
        <message>
            <source>Closing of months</source>
            <translation>Закрытие месяца</translation>
        </message>
        <message>
            <source>&amp;Closing</source>
            <translation>За&amp;крытие</translation>
        </message>
        <message>
            <source>&amp;Late entries</source>
            <translation>О&amp;поздавшие записи</translation>
        </message>
        <message>
            <source>Acts to co&amp;mpare</source>
            <translation>С&amp;верка актов</translation>
        </message>
        <message>
            <source>Close  Esc</source>
            <translation>Закрыть  Esc</translation>
        </message>
    </context>
    <context>
        <name>hline::NewRequestPanel</name>
        <message>
            <source>Register  Ctrl+Enter</source>
            <translation>Зарегистрировать  Ctrl+Enter</translation>
        </message>
        <message>
            <source>Register and start  Ctrl+Shift+Enter</source>
            <translation>Зарегистрировать и начать  Ctrl+Shift+Enter</translation>
        </message>
        <message>
            <source>Hide  Esc</source>
            <translation>Скрыть  Esc</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Не сохранять</translation>
        </message>
        <message>
            <source>New request</source>
            <translation>Новое обращение</translation>
        </message>
        <message>
            <source>Nothing is typed yet: find the client or write the question.</source>
            <translation>Пока ничего не введено: найдите клиента или напишите вопрос.</translation>
        </message>
        <message>
            <source>Not registered; what you typed is kept. %1</source>
            <translation>Не зарегистрировано; введённое сохранено. %1</translation>
        </message>
    </context>
    <context>
        <name>hline::NormBox</name>
        <message>
            <source>Completed</source>
            <translation>Выполнено</translation>
        </message>
        <message>
            <source>Norm of the service</source>
            <translation>Норма услуги</translation>
        </message>
        <message>
            <source>Number of workplaces</source>
            <translation>Количество рабочих мест</translation>
        </message>
        <message>
            <source>Norm: %1 (%2)</source>
            <translation>Норма: %1, %2</translation>
        </message>
        <message>
            <source>No norm of this service is in force, so it cannot be completed (%1). Enter it: “Reference”, “Norms of time”.</source>
            <translation>Нет действующей нормы этой услуги, выполнить её нельзя (%1). Внесите норму: «Справочники» → «Нормы времени».</translation>
        </message>
        <message>
            <source>Stop the timer first.</source>
            <translation>Сначала остановите таймер.</translation>
        </message>
        <message>
            <source>%1 will be charged (norm). Worked: %2.</source>
            <translation>Будет списано %1 (норма). Факт: %2.</translation>
        </message>
        <message>
            <source>Completed: %1 charged (norm %2 × %3). Worked: %4.</source>
            <translation>Выполнено: списано %1 (норма %2 × %3). Факт: %4.</translation>
        </message>
    </context>
    <context>
        <name>hline::NormsDialog</name>
        <message>
            <source>Store the norm</source>
            <translation>Записать норму</translation>
        </message>
        <message>
            <source>Norms of time</source>
            <translation>Нормы времени</translation>
        </message>
        <message>
            <source>Norms by service and day</source>
            <translation>Нормы по услугам и дням</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Услуга</translation>
        </message>
        <message>
            <source>In force from</source>
            <translation>Действует с</translation>
        </message>
        <message>
            <source>Norm</source>
            <translation>Норма</translation>
        </message>
        <message>
            <source>A norm acts from its day on; what was completed before keeps the norm of its day (%1).</source>
            <translation>Норма действует со своего дня; выполненное раньше сохраняет норму своего дня (%1).</translation>
        </message>
        <message>
            <source>Close  Esc</source>
            <translation>Закрыть  Esc</translation>
        </message>
        <message>
            <source>Norm-hours</source>
            <translation>Нормочасы</translation>
        </message>
        <message>
            <source>%1: %3 from %2 on</source>
            <translation>%1: %3 с %2</translation>
        </message>
        <message>
            <source>No norm is entered yet: services with a norm cannot be completed.</source>
            <translation>Норм ещё нет: сервисные услуги нельзя выполнить.</translation>
        </message>
        <message>
            <source>Stored.</source>
            <translation>Записано.</translation>
        </message>
    </context>
    <context>
        <name>hline::OverlimitBanner</name>
        <message>
            <source>Client agrees</source>
            <translation>Клиент согласен</translation>
        </message>
        <message>
            <source>Client agrees to go beyond the package: how was it said?</source>
            <translation>Клиент согласен на работу сверх пакета: как он это сказал?</translation>
        </message>
        <message>
            <source>%1 of prepaid time left.</source>
            <translation>Предоплаченного времени осталось %1.</translation>
        </message>
        <message>
            <source>No prepaid time is left. What follows is beyond the package.</source>
            <translation>Предоплаченного времени нет. Дальше — сверх пакета.</translation>
        </message>
        <message>
            <source>Prepaid time was used up at %1. What follows is beyond the package.</source>
            <translation>Предоплаченное время исчерпано в %1. Дальше — сверх пакета.</translation>
        </message>
        <message>
            <source>Understood</source>
            <translation>Понятно</translation>
        </message>
        <message>
            <source>Do not start</source>
            <translation>Не начинать</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Остановить</translation>
        </message>
        <message>
            <source>Client agrees to go beyond the package</source>
            <translation>Клиент согласен на работу сверх пакета</translation>
        </message>
        <message>
            <source>Asks how the client agreed, when the prepaid time is used up</source>
            <translation>Спрашивает, как клиент согласился, когда предоплаченное время исчерпано</translation>
        </message>
        <message>
            <source>№ %1: no prepaid time is left, the work would go beyond the package (%2). Ask the client first.</source>
            <translation>№ %1: предоплаченного времени не осталось, работа пойдёт сверх пакета (%2). Сначала спросите клиента.</translation>
        </message>
    </context>
    <context>
        <name>hline::PaperActions</name>
        <message>
            <source>&amp;Dossier of the request…</source>
            <translation>&amp;Дело обращения в PDF…</translation>
        </message>
        <message>
            <source>Everything of the request as PDF, for a dispute</source>
            <translation>Всё об обращении в PDF, для спора</translation>
        </message>
        <message>
            <source>Minutes charged in de&amp;tail…</source>
            <translation>Детализация &amp;списания минут…</translation>
        </message>
        <message>
            <source>Minutes of the contract in one month as PDF</source>
            <translation>Минуты договора за месяц в PDF</translation>
        </message>
        <message>
            <source>no request is selected</source>
            <translation>обращение не выбрано</translation>
        </message>
        <message>
            <source>Why %1</source>
            <translation>Почему %1</translation>
        </message>
        <message>
            <source>Dossier %1</source>
            <translation>Дело обращения %1</translation>
        </message>
        <message>
            <source>Minutes %1</source>
            <translation>Детализация %1</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>Сохранить в PDF</translation>
        </message>
        <message>
            <source>PDF documents (*.pdf)</source>
            <translation>Документы PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Written: %1</source>
            <translation>Записано: %1</translation>
        </message>
    </context>
    <context>
        <name>hline::PictureViewer</name>
        <message>
            <source>This file is no picture that can be shown. Save it and open it by hand.</source>
            <translation>Этот файл не удаётся показать как рисунок. Сохраните его и откройте сами.</translation>
        </message>
        <message>
            <source>Close  Esc</source>
            <translation>Закрыть  Esc</translation>
        </message>
    </context>
    <context>
        <name>hline::PolicyEditor</name>
        <message>
            <source>Decide  Ctrl+Enter</source>
            <translation>Утвердить  Ctrl+Enter</translation>
        </message>
        <message>
            <source>In force from</source>
            <translation>Действует с</translation>
        </message>
        <message>
            <source>New value</source>
            <translation>Новое значение</translation>
        </message>
        <message>
            <source>As the desk has it</source>
            <translation>Вернуть правило отдела</translation>
        </message>
        <message>
            <source>Return to the default</source>
            <translation>Вернуть значение по умолчанию</translation>
        </message>
        <message>
            <source>From that day on: %1</source>
            <translation>С этого дня: %1</translation>
        </message>
        <message>
            <source>That is what is in force today: %1.</source>
            <translation>Так действует и сегодня: %1.</translation>
        </message>
        <message>
            <source>From %1 on: %2. Until then: %3. Nothing before that day changes.</source>
            <translation>С %1: %2. До этого дня: %3. То, что было раньше, не меняется.</translation>
        </message>
        <message>
            <source>Decided and stored. Ctrl+Z in the main window takes it back.</source>
            <translation>Решение сохранено. Ctrl+Z в главном окне отменит его.</translation>
        </message>
    </context>
    <context>
        <name>hline::PolicyField</name>
        <message>
            <source>New value</source>
            <translation>Новое значение</translation>
        </message>
        <message>
            <source>min</source>
            <translation>мин</translation>
        </message>
        <message>
            <source>s</source>
            <translation>с</translation>
        </message>
        <message>
            <source>month(s)</source>
            <translation>мес.</translation>
        </message>
        <message>
            <source>day of the month</source>
            <translation>число месяца</translation>
        </message>
    </context>
    <context>
        <name>hline::PolicyWindow</name>
        <message>
            <source>Rules of the regulation</source>
            <translation>Правила регламента</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>Правило</translation>
        </message>
        <message>
            <source>In force</source>
            <translation>Действует</translation>
        </message>
        <message>
            <source>Otherwise</source>
            <translation>Иначе</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>С какого дня и кто</translation>
        </message>
        <message>
            <source>Calendars and packages</source>
            <translation>Календари и пакеты</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Что</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Состояние</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Подробности</translation>
        </message>
        <message>
            <source>What the rules rest on</source>
            <translation>На чём держатся правила</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>Правила</translation>
        </message>
        <message>
            <source>Words, key or rule</source>
            <translation>Слова, ключ или правило</translation>
        </message>
        <message>
            <source>Search in the rules</source>
            <translation>Поиск по правилам</translation>
        </message>
        <message>
            <source>What was decided about the rule</source>
            <translation>Что решено по правилу</translation>
        </message>
        <message>
            <source>from %1</source>
            <translation>с %1</translation>
        </message>
        <message>
            <source>always</source>
            <translation>всегда</translation>
        </message>
        <message>
            <source>from %1: %2</source>
            <translation>с %1: %2</translation>
        </message>
        <message>
            <source>Production calendars</source>
            <translation>Производственные календари</translation>
        </message>
        <message>
            <source>Not loaded: only the statutory holidays are off, deadlines are provisional.</source>
            <translation>Не загружен: нерабочие только праздники по закону, сроки предварительные.</translation>
        </message>
        <message>
            <source>Packages</source>
            <translation>Пакеты</translation>
        </message>
        <message>
            <source>response %1</source>
            <translation>отклик %1</translation>
        </message>
        <message>
            <source>no guaranteed response</source>
            <translation>без гарантированного отклика</translation>
        </message>
        <message>
            <source>%1 a month</source>
            <translation>%1 в месяц</translation>
        </message>
        <message>
            <source>Choose a rule to see what it decides.</source>
            <translation>Выберите правило, чтобы увидеть, что оно решает.</translation>
        </message>
        <message>
            <source>Open rule %1</source>
            <translation>Открыть правило %1</translation>
        </message>
        <message>
            <source>%1: %2 · decided %3</source>
            <translation>%1: %2 · решено %3</translation>
        </message>
        <message>
            <source>taken back</source>
            <translation>отменено</translation>
        </message>
        <message>
            <source>Nothing was decided about it: the regulation's own value holds.</source>
            <translation>По нему ничего не решали: действует значение по умолчанию.</translation>
        </message>
        <message>
            <source>Number of a contract: its own rules</source>
            <translation>Номер договора: его собственные правила</translation>
        </message>
        <message>
            <source>Contract whose rules are shown</source>
            <translation>Договор, правила которого показаны</translation>
        </message>
        <message>
            <source>Rules of the whole desk. A contract may have its own where the regulation leaves it to the contract.</source>
            <translation>Правила всего отдела. У договора могут быть свои там, где регламент оставляет это договору.</translation>
        </message>
        <message>
            <source>Contract %1, %2: only rules that a contract may have of its own. The others are those of the desk.</source>
            <translation>Договор %1, %2: только правила, которые у договора могут быть своими. Остальные — как у отдела.</translation>
        </message>
        <message>
            <source>as the desk has it</source>
            <translation>как у отдела</translation>
        </message>
        <message>
            <source>by default again: %1</source>
            <translation>снова по умолчанию: %1</translation>
        </message>
        <message>
            <source>waits for its day</source>
            <translation>ждёт своего дня</translation>
        </message>
        <message>
            <source>Nothing was decided for this contract: the desk's value holds.</source>
            <translation>Для этого договора ничего не решали: действует правило отдела.</translation>
        </message>
        <message>
            <source>%1 Key: %2.</source>
            <translation>%1 Ключ: %2.</translation>
        </message>
    </context>
    <context>
        <name>hline::PurchasePanel</name>
        <message>
            <source>Add the minutes</source>
            <translation>Добавить минуты</translation>
        </message>
        <message>
            <source>Take the chosen one back</source>
            <translation>Отменить выбранное</translation>
        </message>
        <message>
            <source>Minutes bought or granted</source>
            <translation>Докупленные и начисленные минуты</translation>
        </message>
        <message>
            <source>Top-up of this month</source>
            <translation>Докупить в этом месяце</translation>
        </message>
        <message>
            <source>One-off tariff</source>
            <translation>Разовый тариф</translation>
        </message>
        <message>
            <source>Larger package</source>
            <translation>Больший пакет</translation>
        </message>
        <message>
            <source>Adjustment</source>
            <translation>Корректировка</translation>
        </message>
        <message>
            <source>Minutes not provided</source>
            <translation>Не предоставлены минуты</translation>
        </message>
        <message>
            <source> min</source>
            <translation> мин</translation>
        </message>
        <message>
            <source>What will change</source>
            <translation>Что изменится</translation>
        </message>
        <message>
            <source>Minutes bought or granted so far</source>
            <translation>Что докуплено и начислено</translation>
        </message>
        <message>
            <source>With the reason written above</source>
            <translation>С причиной, указанной выше</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Что</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>Минуты</translation>
        </message>
        <message>
            <source>Package</source>
            <translation>Пакет</translation>
        </message>
        <message>
            <source>Paid on</source>
            <translation>Оплачено</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Причина</translation>
        </message>
        <message>
            <source>%1: %2 a month</source>
            <translation>%1: %2 в месяц</translation>
        </message>
        <message>
            <source>Day of that month</source>
            <translation>День того месяца</translation>
        </message>
        <message>
            <source>Why, for the record: required</source>
            <translation>Почему: обязательно</translation>
        </message>
        <message>
            <source>For the record, if there is one</source>
            <translation>Если есть</translation>
        </message>
        <message>
            <source>Enter the minutes: what will change is said before anything is stored.</source>
            <translation>Введите минуты: что изменится, будет видно до записи.</translation>
        </message>
        <message>
            <source>No contract is chosen.</source>
            <translation>Договор не выбран.</translation>
        </message>
        <message>
            <source>%1 added</source>
            <translation>Добавлено: %1</translation>
        </message>
        <message>
            <source>The purchase is taken back</source>
            <translation>Покупка отменена</translation>
        </message>
    </context>
    <context>
        <name>hline::QueueModel</name>
        <message>
            <source>Answer by</source>
            <translation>Отклик до</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>№</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Клиент</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>Тема</translation>
        </message>
        <message>
            <source>Minutes left</source>
            <comment>column of the queue</comment>
            <translation>Остаток</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Услуга</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>Канал</translation>
        </message>
        <message>
            <source>Taken by</source>
            <translation>Консультант</translation>
        </message>
    </context>
    <context>
        <name>hline::QueuePane</name>
        <message>
            <source>Show</source>
            <translation>Показать</translation>
        </message>
        <message>
            <source>Load again</source>
            <translation>Загрузить снова</translation>
        </message>
        <message>
            <source>Filter the queue</source>
            <translation>Отобрать в очереди</translation>
        </message>
        <message>
            <source>Queue</source>
            <translation>Очередь</translation>
        </message>
        <message>
            <source>Filter of the queue</source>
            <translation>Отбор в очереди</translation>
        </message>
        <message>
            <source>Filter: number, client, contract, words of the subject (Ctrl+F)</source>
            <translation>Отбор: номер, клиент, договор, слова темы (Ctrl+F)</translation>
        </message>
        <message>
            <source>Type to narrow the view; Down goes to the rows, Esc clears</source>
            <translation>Печатайте, чтобы сузить список; «вниз» – к строкам, Esc – очистить</translation>
        </message>
        <message numerus="yes">
            <source>%n found for «%1»</source>
            <translation>
                <numerusform>Найдено по «%1»: %n</numerusform>
                <numerusform>Найдено по «%1»: %n</numerusform>
                <numerusform>Найдено по «%1»: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n found</source>
            <translation>
                <numerusform>Найдено: %n</numerusform>
                <numerusform>Найдено: %n</numerusform>
                <numerusform>Найдено: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new</source>
            <translation>
                <numerusform>%n&#xa0;новое</numerusform>
                <numerusform>%n&#xa0;новых</numerusform>
                <numerusform>%n&#xa0;новых</numerusform>
            </translation>
        </message>
        <message>
            <source>No connection. What this desk knows stays on the screen; nothing is lost.</source>
            <translation>Нет связи. Всё, что знает это рабочее место, остаётся на экране; ничего не потеряно.</translation>
        </message>
        <message>
            <source>The queue could not be read</source>
            <translation>Очередь не удалось прочитать</translation>
        </message>
        <message>
            <source>The requests themselves are safe. Press «Load again».</source>
            <translation>Сами обращения целы. Нажмите «Загрузить снова».</translation>
        </message>
        <message>
            <source>Loading the queue…</source>
            <translation>Очередь загружается…</translation>
        </message>
        <message>
            <source>Nothing in this view contains «%1»</source>
            <translation>Здесь ничего не найдено по «%1»</translation>
        </message>
        <message>
            <source>Esc clears the filter; Ctrl+9 looks at all requests; Ctrl+K searches everywhere.</source>
            <translation>Esc очищает отбор; Ctrl+9 – все обращения; Ctrl+K ищет везде.</translation>
        </message>
        <message>
            <source>No open requests</source>
            <translation>Открытых обращений нет</translation>
        </message>
        <message>
            <source>F7 registers a request while the client speaks.</source>
            <translation>F7 регистрирует обращение, пока клиент говорит.</translation>
        </message>
        <message>
            <source>Nothing in this view</source>
            <translation>Здесь пусто</translation>
        </message>
        <message>
            <source>Ctrl+9 shows all requests; F4 takes the next one you may and can do.</source>
            <translation>Ctrl+9 показывает все обращения; F4 берёт следующее, которое вам можно взять.</translation>
        </message>
        <message>
            <source>Open the request</source>
            <translation>Открыть обращение</translation>
        </message>
        <message>
            <source>Start the timer</source>
            <translation>Запустить таймер</translation>
        </message>
        <message>
            <source>Why is so much left?</source>
            <translation>Почему столько осталось?</translation>
        </message>
        <message>
            <source>Why is it due then?</source>
            <translation>Почему такой срок?</translation>
        </message>
    </context>
    <context>
        <name>hline::QueueSidebar</name>
        <message>
            <source>Views of the queue</source>
            <translation>Представления очереди</translation>
        </message>
        <message>
            <source>Queue</source>
            <translation>Очередь</translation>
        </message>
        <message>
            <source>Show the view «%1» of the queue</source>
            <translation>Показать в очереди: «%1»</translation>
        </message>
    </context>
    <context>
        <name>hline::QueueTable</name>
        <message>
            <source>Queue of requests</source>
            <translation>Очередь обращений</translation>
        </message>
        <message>
            <source>Columns of the queue</source>
            <translation>Колонки очереди</translation>
        </message>
    </context>
    <context>
        <name>hline::QuickRegisterPanel</name>
        <message>
            <source>Register  Ctrl+Enter</source>
            <translation>Зарегистрировать  Ctrl+Enter</translation>
        </message>
        <message>
            <source>Hide  Esc</source>
            <translation>Скрыть  Esc</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Кто</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>Канал</translation>
        </message>
        <message>
            <source>Wish</source>
            <translation>Пожелание</translation>
        </message>
        <message>
            <source>What is wrong</source>
            <translation>Что не так</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Подробности</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>Шаги</translation>
        </message>
        <message>
            <source>Expected</source>
            <translation>Ожидалось</translation>
        </message>
        <message>
            <source>Came out</source>
            <translation>Получилось</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>Версия</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Описание</translation>
        </message>
        <message>
            <source>New wish</source>
            <translation>Новое пожелание</translation>
        </message>
        <message>
            <source>New defect</source>
            <translation>Новая ошибка</translation>
        </message>
        <message>
            <source>last name, first name</source>
            <translation>фамилия, имя</translation>
        </message>
        <message>
            <source>How complete the report is</source>
            <translation>Насколько полно описана ошибка</translation>
        </message>
        <message>
            <source>Screenshots of the error and of the settings help to solve it sooner: after registering, paste them on the tab «Files» (clause 2.4.4.1).</source>
            <translation>Скриншоты ошибки и настроек помогут решить быстрее: после регистрации вставьте их на вкладке «Файлы» (п. 2.4.4.1).</translation>
        </message>
        <message>
            <source>Everything is there.</source>
            <translation>Всё на месте.</translation>
        </message>
        <message>
            <source>Missing: %1</source>
            <translation>Не хватает: %1</translation>
        </message>
        <message>
            <source>Nothing is typed yet: say in a few words what it is about.</source>
            <translation>Пока ничего не введено: скажите в нескольких словах, о чём речь.</translation>
        </message>
        <message>
            <source>Not registered; what you typed is kept. %1</source>
            <translation>Не зарегистрировано; введённое сохранено. %1</translation>
        </message>
    </context>
    <context>
        <name>hline::RefuseDialog</name>
        <message>
            <source>Refuse and copy the answer  Ctrl+Enter</source>
            <translation>Отказать и скопировать ответ  Ctrl+Enter</translation>
        </message>
        <message>
            <source>Refuse request № %1</source>
            <translation>Отказать в обращении № %1</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Причина</translation>
        </message>
        <message>
            <source>Basis</source>
            <translation>Основание</translation>
        </message>
        <message>
            <source>Answer to the client</source>
            <translation>Ответ клиенту</translation>
        </message>
        <message>
            <source>Cancel  Esc</source>
            <translation>Отмена  Esc</translation>
        </message>
        <message>
            <source>What next</source>
            <translation>Что дальше</translation>
        </message>
    </context>
    <context>
        <name>hline::RegisterBoardPane</name>
        <message>
            <source>Choose an entry to see who asked for it.</source>
            <translation>Выберите запись, чтобы увидеть, кто о ней просил.</translation>
        </message>
        <message>
            <source>Merge the selected</source>
            <translation>Объединить выбранные</translation>
        </message>
        <message>
            <source>Copy the list</source>
            <translation>Скопировать список</translation>
        </message>
        <message>
            <source>To the queue  Esc</source>
            <translation>К очереди  Esc</translation>
        </message>
        <message>
            <source>Wishes</source>
            <translation>Пожелания</translation>
        </message>
        <message>
            <source>Defects</source>
            <translation>Ошибки</translation>
        </message>
        <message>
            <source>Filter of the board</source>
            <translation>Фильтр доски</translation>
        </message>
        <message>
            <source>Number, subject, client or release</source>
            <translation>Номер, тема, клиент или релиз</translation>
        </message>
        <message>
            <source>Which entries are shown</source>
            <translation>Какие записи показаны</translation>
        </message>
        <message>
            <source>Not settled yet</source>
            <translation>Ещё не решены</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Все</translation>
        </message>
        <message>
            <source>Who asks for it</source>
            <translation>Кто об этом просит</translation>
        </message>
        <message>
            <source>Reading the board…</source>
            <translation>Чтение доски…</translation>
        </message>
        <message>
            <source>Nothing here is like that. Choose «All» above, or clear the filter.</source>
            <translation>Таких записей здесь нет. Выберите выше «Все» или очистите фильтр.</translation>
        </message>
        <message>
            <source>No wishes yet. Shift+F7 records one while the client speaks.</source>
            <translation>Пожеланий пока нет. Shift+F7 запишет пожелание, пока клиент говорит.</translation>
        </message>
        <message>
            <source>No defects yet. Ctrl+F7 records one while the client speaks.</source>
            <translation>Ошибок пока нет. Ctrl+F7 запишет ошибку, пока клиент говорит.</translation>
        </message>
        <message>
            <source>Select two or more entries (Ctrl or Shift): the first one stays, the others become its duplicates. Nothing is deleted.</source>
            <translation>Выберите две записи или больше (Ctrl или Shift): первая остаётся, остальные становятся её дубликатами. Ничего не удаляется.</translation>
        </message>
        <message>
            <source>has been told</source>
            <translation>ответ дан</translation>
        </message>
        <message numerus="yes">
            <source>To be told about the result: %n</source>
            <translation>
                <numerusform>Известить о результате: %n</numerusform>
                <numerusform>Известить о результате: %n</numerusform>
                <numerusform>Известить о результате: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n merged; the clients are counted together</source>
            <translation>
                <numerusform>%n запись объединена; клиенты посчитаны вместе</numerusform>
                <numerusform>%n записи объединены; клиенты посчитаны вместе</numerusform>
                <numerusform>%n записей объединено; клиенты посчитаны вместе</numerusform>
            </translation>
        </message>
        <message>
            <source>The list is on the clipboard</source>
            <translation>Список скопирован</translation>
        </message>
    </context>
    <context>
        <name>hline::RegisterModel</name>
        <message>
            <source>today</source>
            <translation>сегодня</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n день</numerusform>
                <numerusform>%n дня</numerusform>
                <numerusform>%n дней</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of No. %2</source>
            <translation>%1 к № %2</translation>
        </message>
        <message>
            <source>Ask</source>
            <translation>Просят</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>№</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Состояние</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>Тема</translation>
        </message>
        <message>
            <source>Clients</source>
            <translation>Клиенты</translation>
        </message>
        <message>
            <source>Release</source>
            <translation>Релиз</translation>
        </message>
        <message>
            <source>Age</source>
            <translation>Возраст</translation>
        </message>
    </context>
    <context>
        <name>hline::RegisterPanels</name>
        <message>
            <source>New &amp;wish</source>
            <translation>Новое &amp;пожелание</translation>
        </message>
        <message>
            <source>Records a wish while the client speaks; nothing blocks it</source>
            <translation>Записывает пожелание, пока клиент говорит; ничто не мешает</translation>
        </message>
        <message>
            <source>New &amp;defect</source>
            <translation>Новая &amp;ошибка</translation>
        </message>
        <message>
            <source>Records a defect while the client speaks; nothing blocks it</source>
            <translation>Записывает ошибку, пока клиент говорит; ничто не мешает</translation>
        </message>
        <message>
            <source>Board of &amp;wishes</source>
            <translation>Доска «По&amp;желания»</translation>
        </message>
        <message>
            <source>What clients wish, how many of them, and where it stands</source>
            <translation>Чего хотят клиенты, сколько их и что решено</translation>
        </message>
        <message>
            <source>Board of &amp;defects</source>
            <translation>Доска «О&amp;шибки»</translation>
        </message>
        <message>
            <source>Reported defects, how many clients have them, and where they stand</source>
            <translation>Сообщения об ошибках, сколько клиентов их видят и что с ними</translation>
        </message>
        <message>
            <source>Candidates for the &amp;knowledge base</source>
            <translation>Кандидаты в &amp;базу знаний</translation>
        </message>
        <message>
            <source>Answers that lacked an article, and the share of answers with a link</source>
            <translation>Ответы, которым не хватило статьи, и доля ответов со ссылкой</translation>
        </message>
        <message>
            <source>&amp;Knowledge base</source>
            <translation>&amp;База знаний</translation>
        </message>
        <message>
            <source>Opens %1 in the browser</source>
            <translation>Открывает %1 в браузере</translation>
        </message>
    </context>
    <context>
        <name>hline::RegisterView</name>
        <message>
            <source>Steps to reproduce</source>
            <translation>Шаги воспроизведения</translation>
        </message>
        <message>
            <source>What was expected</source>
            <translation>Что ожидалось</translation>
        </message>
        <message>
            <source>What came out</source>
            <translation>Что получилось</translation>
        </message>
        <message>
            <source>Answer to the author</source>
            <translation>Ответ автору</translation>
        </message>
        <message>
            <source>Suggest an answer</source>
            <translation>Предложить ответ</translation>
        </message>
        <message>
            <source>Copy the answer</source>
            <translation>Скопировать ответ</translation>
        </message>
        <message>
            <source>Store  Ctrl+Enter</source>
            <translation>Записать  Ctrl+Enter</translation>
        </message>
        <message>
            <source>Confirm the defect</source>
            <translation>Подтвердить ошибку</translation>
        </message>
        <message>
            <source>State in the register</source>
            <translation>Состояние в реестре</translation>
        </message>
        <message>
            <source>Release</source>
            <translation>Релиз</translation>
        </message>
        <message>
            <source>Number of the request it repeats</source>
            <translation>Номер обращения, которое оно повторяет</translation>
        </message>
        <message>
            <source>How complete the report is</source>
            <translation>Насколько полно описана ошибка</translation>
        </message>
        <message>
            <source>Version of the program</source>
            <translation>Версия программы</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Состояние</translation>
        </message>
        <message>
            <source>Repeats request</source>
            <translation>Повторяет №</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Описание</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>Шаги</translation>
        </message>
        <message>
            <source>Expected</source>
            <translation>Ожидалось</translation>
        </message>
        <message>
            <source>Came out</source>
            <translation>Получилось</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>Версия</translation>
        </message>
        <message>
            <source>The answer is on the clipboard</source>
            <translation>Ответ скопирован</translation>
        </message>
        <message>
            <source>Wish</source>
            <translation>Пожелание</translation>
        </message>
        <message>
            <source>Defect</source>
            <translation>Ошибка</translation>
        </message>
        <message>
            <source>A defect?</source>
            <translation>Ошибка?</translation>
        </message>
        <message>
            <source>number of the update, for example 4.1.12</source>
            <translation>номер обновления, например 4.1.12</translation>
        </message>
        <message>
            <source>where it is meant to come</source>
            <translation>где намечено</translation>
        </message>
        <message>
            <source>Is it an error of the program? Describe the steps and confirm it: work on defects is free for the whole request, and minutes already charged return to the client (clause 2.4.4.2).</source>
            <translation>Это ошибка программы? Опишите шаги и подтвердите: работа по ошибкам бесплатна для всего обращения, а уже списанные минуты вернутся клиенту (п. 2.4.4.2).</translation>
        </message>
        <message>
            <source>Everything is there.</source>
            <translation>Всё на месте.</translation>
        </message>
        <message>
            <source>Missing: %1</source>
            <translation>Не хватает: %1</translation>
        </message>
        <message numerus="yes">
            <source>Asked for in %n request(s):</source>
            <translation>
                <numerusform>Просят в %n обращении:</numerusform>
                <numerusform>Просят в %n обращениях:</numerusform>
                <numerusform>Просят в %n обращениях:</numerusform>
            </translation>
        </message>
        <message>
            <source>%1. Returned to the client: %2</source>
            <translation>%1. Возвращено клиенту: %2</translation>
        </message>
        <message>
            <source>No. %1: %2</source>
            <translation>№ %1: %2</translation>
        </message>
    </context>
    <context>
        <name>hline::RegulationWindow</name>
        <message>
            <source>No clause has these words. Try fewer of them, or the number of the clause.</source>
            <translation>Таких слов в регламенте нет. Попробуйте меньше слов или номер пункта.</translation>
        </message>
        <message>
            <source>Regulation</source>
            <translation>Регламент</translation>
        </message>
        <message>
            <source>Words or number of a clause</source>
            <translation>Слова или номер пункта</translation>
        </message>
        <message>
            <source>Search in the regulation</source>
            <translation>Поиск по регламенту</translation>
        </message>
        <message>
            <source>Clauses</source>
            <translation>Пункты</translation>
        </message>
        <message>
            <source>Text of the clause</source>
            <translation>Текст пункта</translation>
        </message>
        <message>
            <source>What follows from the regulation</source>
            <translation>Что следует из регламента</translation>
        </message>
        <message>
            <source>How it is reckoned</source>
            <translation>Как считается</translation>
        </message>
        <message>
            <source>Decided in the settings: %1</source>
            <translation>Решается в настройках: %1</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Название</translation>
        </message>
    </context>
    <context>
        <name>hline::RemoteActions</name>
        <message>
            <source>Open 1C-&amp;Connect</source>
            <translation>Открыть 1С-&amp;Коннект</translation>
        </message>
        <message>
            <source>Notes the beginning of a remote session and copies the client's name</source>
            <translation>Отмечает начало удалённого сеанса и копирует имя клиента</translation>
        </message>
        <message>
            <source>&amp;End the remote session</source>
            <translation>&amp;Завершить удалённый сеанс</translation>
        </message>
        <message>
            <source>Notes when the remote session ended</source>
            <translation>Отмечает, когда удалённый сеанс окончен</translation>
        </message>
        <message>
            <source>no request is selected</source>
            <translation>обращение не выбрано</translation>
        </message>
        <message>
            <source>no remote session was begun from here</source>
            <translation>удалённый сеанс отсюда не начинали</translation>
        </message>
        <message>
            <source>№ %1: begin the remote access in the window of 1C-Connect. «%2» is on the clipboard.</source>
            <translation>№&#xa0;%1: начните удалённый доступ в окне 1С-Коннект. «%2» – в буфере обмена.</translation>
        </message>
        <message>
            <source>1C-Connect was not found in %1. Start it by hand; the client's name is on the clipboard.</source>
            <translation>1С-Коннект не найден в %1. Запустите его сами; имя клиента – в буфере обмена.</translation>
        </message>
        <message>
            <source>1C-Connect did not start (%1). Start it by hand; the client's name is on the clipboard.</source>
            <translation>1С-Коннект не запустился (%1). Запустите его сами; имя клиента – в буфере обмена.</translation>
        </message>
        <message>
            <source>№ %1: the end of the remote session is noted.</source>
            <translation>№&#xa0;%1: конец удалённого сеанса отмечен.</translation>
        </message>
        <message>
            <source>1C-Connect</source>
            <translation>1С-Коннект</translation>
        </message>
    </context>
    <context>
        <name>hline::RequestActions</name>
        <message>
            <source>More</source>
            <translation>Ещё</translation>
        </message>
        <message>
            <source>Take  F4</source>
            <translation>Взять  F4</translation>
        </message>
        <message>
            <source>Start  F8</source>
            <translation>Старт  F8</translation>
        </message>
        <message>
            <source>1C-Connect  F12</source>
            <translation>1С-Коннект  F12</translation>
        </message>
        <message>
            <source>More actions with the request</source>
            <translation>Другие действия с обращением</translation>
        </message>
        <message>
            <source>What cannot be done now and why</source>
            <translation>Что сейчас нельзя сделать и почему</translation>
        </message>
        <message>
            <source>Log time afterwards	Ctrl+L</source>
            <translation>Записать время позже	Ctrl+L</translation>
        </message>
        <message>
            <source>Return to the queue</source>
            <translation>Вернуть в очередь</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Выполнено</translation>
        </message>
        <message>
            <source>Cancelled by the client</source>
            <translation>Отменено клиентом</translation>
        </message>
        <message>
            <source>Stop  F8</source>
            <translation>Стоп  F8</translation>
        </message>
        <message>
            <source>The request is closed. A repeated contact is a new request linked to it.</source>
            <translation>Обращение закрыто. Повторный контакт – новое обращение, связанное с этим.</translation>
        </message>
        <message>
            <source>You have taken it already.</source>
            <translation>Обращение уже взято вами.</translation>
        </message>
        <message>
            <source>Taken by %1.</source>
            <translation>Взято: %1.</translation>
        </message>
        <message>
            <source>Start and 1C-Connect:</source>
            <translation>Старт и 1С-Коннект:</translation>
        </message>
        <message>
            <source>Start:</source>
            <translation>Старт:</translation>
        </message>
        <message>
            <source>1C-Connect:</source>
            <translation>1С-Коннект:</translation>
        </message>
        <message>
            <source>Contacted again</source>
            <translation>Обратился снова</translation>
        </message>
        <message>
            <source>Registers a new request linked to this one, with its own arrival</source>
            <translation>Регистрирует новое обращение, связанное с этим, со своим временем поступления</translation>
        </message>
        <message>
            <source>Allow with a reason…</source>
            <translation>Разрешить с обоснованием…</translation>
        </message>
        <message>
            <source>Refuse…</source>
            <translation>Отказать…</translation>
        </message>
    </context>
    <context>
        <name>hline::RequestFields</name>
        <message>
            <source>The task is written and detailed enough</source>
            <translation>Задание письменное и достаточно подробное</translation>
        </message>
        <message>
            <source>Save  Ctrl+Enter</source>
            <translation>Сохранить  Ctrl+Enter</translation>
        </message>
        <message>
            <source>Discard changes</source>
            <translation>Не сохранять изменения</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>Другое</translation>
        </message>
        <message>
            <source>Consultation with remote connection</source>
            <translation>Консультация с удалённым подключением</translation>
        </message>
        <message>
            <source>Configuration</source>
            <translation>Настройка</translation>
        </message>
        <message>
            <source>Search for an error</source>
            <translation>Поиск ошибки</translation>
        </message>
        <message>
            <source>Not chosen</source>
            <translation>Не выбрано</translation>
        </message>
        <message>
            <source>Jointly with the client</source>
            <translation>Совместно с пользователем</translation>
        </message>
        <message>
            <source>By a written task</source>
            <translation>По письменному заданию</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>Тема</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Вопрос</translation>
        </message>
        <message>
            <source>Kind of work</source>
            <translation>Вид работы</translation>
        </message>
        <message>
            <source>Basis</source>
            <translation>Основание</translation>
        </message>
        <message>
            <source>Arrived %1 · %2</source>
            <translation>Поступило %1 · %2</translation>
        </message>
        <message>
            <source>Caller: %1</source>
            <translation>Обратился: %1</translation>
        </message>
        <message>
            <source>Program: %1</source>
            <translation>Программа: %1</translation>
        </message>
        <message>
            <source>As the caller said: %1</source>
            <translation>Со слов обратившегося: %1</translation>
        </message>
        <message>
            <source>Not saved yet</source>
            <translation>Ещё не сохранено</translation>
        </message>
        <message>
            <source>With whom of the client</source>
            <translation>С кем со стороны клиента</translation>
        </message>
        <message>
            <source>Text of the written task</source>
            <translation>Текст письменного задания</translation>
        </message>
        <message>
            <source>The client's task, word by word. A letter or a message of the cabinet is written; the phone is not.</source>
            <translation>Задание клиента дословно. Письмо и сообщение в личном кабинете — письменные, телефон — нет.</translation>
        </message>
        <message>
            <source>Together with</source>
            <translation>Совместно с</translation>
        </message>
        <message>
            <source>Task</source>
            <translation>Задание</translation>
        </message>
        <message>
            <source>The words are no longer kept here: 90 days have passed since the request was closed, or they were erased on demand. Minutes and history stay.</source>
            <translation>Текст здесь больше не хранится: с закрытия обращения прошло 90 дней или он удалён по требованию. Минуты и история остались.</translation>
        </message>
    </context>
    <context>
        <name>hline::RequestPane</name>
        <message>
            <source>Edit the request</source>
            <translation>Изменить обращение</translation>
        </message>
        <message>
            <source>Log time afterwards</source>
            <translation>Записать время позже</translation>
        </message>
        <message>
            <source>Request</source>
            <translation>Обращение</translation>
        </message>
        <message>
            <source>Choose a request in the queue, or press F7 to register a new one.</source>
            <translation>Выберите обращение в очереди или нажмите F7, чтобы зарегистрировать новое.</translation>
        </message>
        <message>
            <source>Reading the request…</source>
            <translation>Обращение загружается…</translation>
        </message>
        <message>
            <source>Parts of the request</source>
            <translation>Части обращения</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Время</translation>
        </message>
        <message>
            <source>History</source>
            <translation>История</translation>
        </message>
        <message>
            <source>Change the words of the shown request</source>
            <translation>Изменить текст показанного обращения</translation>
        </message>
        <message>
            <source>Log time that was worked without the timer</source>
            <translation>Записать время, отработанное без таймера</translation>
        </message>
        <message>
            <source>Returned to the queue</source>
            <translation>Возвращено в очередь</translation>
        </message>
        <message>
            <source>Closed: %1</source>
            <translation>Закрыто: %1</translation>
        </message>
        <message>
            <source>Service: %1</source>
            <translation>Услуга: %1</translation>
        </message>
        <message>
            <source>Entry voided</source>
            <translation>Запись отменена</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>Сохранено</translation>
        </message>
        <message>
            <source>Client: %1</source>
            <translation>Клиент: %1</translation>
        </message>
        <message>
            <source>Replied to the client</source>
            <translation>Ответил клиенту</translation>
        </message>
        <message>
            <source>Notes a letter or message; it begins the work</source>
            <translation>Отмечает письмо или сообщение; это начало работы</translation>
        </message>
        <message>
            <source>Called the client</source>
            <translation>Позвонил клиенту</translation>
        </message>
        <message>
            <source>Notes a call; it begins the work</source>
            <translation>Отмечает звонок; это начало работы</translation>
        </message>
        <message>
            <source>Asked for missing data</source>
            <translation>Запросил данные</translation>
        </message>
        <message>
            <source>Notes a question about missing data; it does not begin the work</source>
            <translation>Отмечает запрос недостающих данных; это не начало работы</translation>
        </message>
        <message>
            <source>Split the letter</source>
            <translation>Разделить</translation>
        </message>
        <message>
            <source>Registers another question of the same letter with the same arrival</source>
            <translation>Регистрирует второй вопрос того же письма с тем же временем поступления</translation>
        </message>
        <message>
            <source>Link with a request</source>
            <translation>Связать с обращением</translation>
        </message>
        <message>
            <source>Says that two requests belong together</source>
            <translation>Отмечает, что два обращения относятся к одному делу</translation>
        </message>
        <message>
            <source>with the client's consent</source>
            <translation>с согласия клиента</translation>
        </message>
        <message>
            <source>%1 come back</source>
            <translation>вернётся %1</translation>
        </message>
        <message>
            <source>becomes −%1</source>
            <translation>станет −%1</translation>
        </message>
        <message>
            <source>№ %1 is registered: choose its service</source>
            <translation>№ %1 зарегистрировано: выберите услугу</translation>
        </message>
        <message>
            <source>Choose the service</source>
            <translation>Выбрать услугу</translation>
        </message>
        <message>
            <source>Opens the list of services; it says what another service would cost</source>
            <translation>Открывает список услуг; в нём видно, во что обойдётся другая услуга</translation>
        </message>
        <message>
            <source>Completed by the norm</source>
            <translation>Выполнено по норме</translation>
        </message>
        <message>
            <source>Volume agreed: %1</source>
            <translation>Объём согласован: %1</translation>
        </message>
        <message>
            <source>Delivered: the agreed volume is charged</source>
            <translation>Сдано: согласованный объём к оплате</translation>
        </message>
        <message>
            <source>Knowledge</source>
            <translation>База</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>Файлы</translation>
        </message>
        <message>
            <source>Files: %1</source>
            <translation>Файлы: %1</translation>
        </message>
    </context>
    <context>
        <name>hline::RequestQuestion</name>
        <message>
            <source>Replied to the client: what was said?</source>
            <translation>Ответ клиенту: что сказали?</translation>
        </message>
        <message>
            <source>Called the client: what was agreed?</source>
            <translation>Звонок клиенту: о чём договорились?</translation>
        </message>
        <message>
            <source>Asked for missing data: which? This does not begin the work.</source>
            <translation>Запрос данных: каких? Это не начало работы.</translation>
        </message>
        <message>
            <source>The letter's other question: a linked request with the same arrival</source>
            <translation>Второй вопрос письма: связанное обращение с тем же временем поступления</translation>
        </message>
        <message>
            <source>Number of the request this one belongs to</source>
            <translation>Номер обращения, с которым связать</translation>
        </message>
        <message>
            <source>Why was it no event? The response time is counted as if it had never happened.</source>
            <translation>Почему этого не было? Отклик будет посчитан так, как будто этого не было.</translation>
        </message>
        <message>
            <source>The requests are linked</source>
            <translation>Обращения связаны</translation>
        </message>
        <message>
            <source>Note  Enter</source>
            <translation>Записать  Enter</translation>
        </message>
        <message>
            <source>Hide  Esc</source>
            <translation>Скрыть  Esc</translation>
        </message>
        <message>
            <source>A line about the request</source>
            <translation>Строка об обращении</translation>
        </message>
        <message>
            <source>Noted</source>
            <translation>Отмечено</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>Отменено</translation>
        </message>
        <message>
            <source>№ %1 is registered</source>
            <translation>№ %1 зарегистрировано</translation>
        </message>
    </context>
    <context>
        <name>hline::RequestSummary</name>
        <message>
            <source>Client…</source>
            <translation>Клиент…</translation>
        </message>
        <message>
            <source>Open the client card</source>
            <translation>Открыть карточку клиента</translation>
        </message>
        <message>
            <source>№ %1 · %2</source>
            <translation>№&#xa0;%1 · %2</translation>
        </message>
        <message>
            <source>mine</source>
            <translation>моё</translation>
        </message>
        <message>
            <source>(not confirmed)</source>
            <translation>(не подтверждено)</translation>
        </message>
        <message>
            <source>Client not known</source>
            <translation>Клиент неизвестен</translation>
        </message>
        <message>
            <source>contract %1</source>
            <translation>договор %1</translation>
        </message>
        <message>
            <source>no contract</source>
            <translation>нет договора</translation>
        </message>
        <message>
            <source>Find the client…</source>
            <translation>Найти клиента…</translation>
        </message>
        <message>
            <source>Find the client of this request</source>
            <translation>Найти клиента этого обращения</translation>
        </message>
        <message>
            <source>short start</source>
            <translation>короткий старт</translation>
        </message>
    </context>
    <context>
        <name>hline::TimerStrip</name>
        <message>
            <source>Stop  F8</source>
            <translation>Стоп  F8</translation>
        </message>
        <message>
            <source>1C-Connect  F12</source>
            <translation>1С-Коннект  F12</translation>
        </message>
        <message>
            <source>Running timer</source>
            <translation>Идущий таймер</translation>
        </message>
        <message>
            <source>Working time of this session</source>
            <translation>Рабочее время этого сеанса</translation>
        </message>
        <message>
            <source>Began earlier</source>
            <translation>Началось раньше</translation>
        </message>
        <message>
            <source>Moves the beginning back, not before the request came in</source>
            <translation>Передвигает начало назад, не раньше поступления обращения</translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s) earlier</source>
            <translation>
                <numerusform>На %n&#xa0;минуту раньше</numerusform>
                <numerusform>На %n&#xa0;минуты раньше</numerusform>
                <numerusform>На %n&#xa0;минут раньше</numerusform>
            </translation>
        </message>
        <message>
            <source>When the request came in</source>
            <translation>С поступления обращения</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>На паузе</translation>
        </message>
        <message>
            <source>Running</source>
            <translation>Идёт</translation>
        </message>
        <message>
            <source>№ %1</source>
            <translation>№&#xa0;%1</translation>
        </message>
        <message>
            <source>%1  № %2</source>
            <translation>%1  №&#xa0;%2</translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>Продолжить</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Пауза</translation>
        </message>
        <message>
            <source>to charge %1</source>
            <translation>к списанию %1</translation>
        </message>
        <message>
            <source>to charge %1 · %2 will be left</source>
            <translation>к списанию %1 · останется %2</translation>
        </message>
        <message>
            <source>Paused: nothing is counted</source>
            <translation>На паузе: время не идёт</translation>
        </message>
        <message>
            <source>Started without a window</source>
            <translation>Запущен без окна</translation>
        </message>
        <message>
            <source>Then the work goes beyond the package: agree on it with the client</source>
            <translation>Дальше – сверх пакета: согласуйте с клиентом</translation>
        </message>
        <message>
            <source>Prepaid time is used up: %1 beyond the package</source>
            <translation>Предоплаченное время исчерпано: %1 сверх пакета</translation>
        </message>
        <message>
            <source>Prepaid time is used up; what follows is beyond the package</source>
            <translation>Предоплаченное время исчерпано. Дальше – сверх пакета</translation>
        </message>
        <message>
            <source>%1 beyond the package, the client agreed</source>
            <translation>%1 сверх пакета, клиент согласен</translation>
        </message>
        <message>
            <source>Is the question a simple one? If not, offer an individual consultation.</source>
            <translation>Вопрос простой? При необходимости предложите индивидуальную консультацию.</translation>
        </message>
    </context>
    <context>
        <name>hline::Toast</name>
        <message>
            <source>Undo  Ctrl+Z</source>
            <translation>Отменить  Ctrl+Z</translation>
        </message>
    </context>
    <context>
        <name>hline::TopicMapDialog</name>
        <message>
            <source>Save</source>
            <translation>Сохранить</translation>
        </message>
        <message>
            <source>As in the regulation</source>
            <translation>Как в регламенте</translation>
        </message>
        <message>
            <source>Topics of requests</source>
            <translation>Темы обращений</translation>
        </message>
        <message>
            <source>Topics and where they go</source>
            <translation>Темы и куда они идут</translation>
        </message>
        <message>
            <source>Topic</source>
            <translation>Тема</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>Линия</translation>
        </message>
        <message>
            <source>Individual</source>
            <translation>Индивидуальная</translation>
        </message>
        <message>
            <source>Goes to</source>
            <translation>Куда идёт</translation>
        </message>
        <message>
            <source>Clause</source>
            <translation>Пункт</translation>
        </message>
        <message>
            <source>Close  Esc</source>
            <translation>Закрыть  Esc</translation>
        </message>
        <message>
            <source>The line answers it</source>
            <translation>Линия отвечает</translation>
        </message>
        <message>
            <source>Individual consultation</source>
            <translation>Индивидуальная консультация</translation>
        </message>
        <message>
            <source>refuse</source>
            <translation>отказать</translation>
        </message>
        <message>
            <source>%1 (changed)</source>
            <translation>%1 (изменено)</translation>
        </message>
    </context>
    <context>
        <name>hline::TopicSelector</name>
        <message>
            <source>Topic: not chosen</source>
            <translation>Тема: не выбрана</translation>
        </message>
        <message>
            <source>Topic: %1</source>
            <translation>Тема: %1</translation>
        </message>
    </context>
    <context>
        <name>hline::TrayIcon</name>
        <message>
            <source>Hline: no timer is running</source>
            <translation>Hline: таймер не идёт</translation>
        </message>
        <message>
            <source>№ %1</source>
            <translation>№&#xa0;%1</translation>
        </message>
        <message>
            <source>left %1</source>
            <translation>остаток %1</translation>
        </message>
        <message>
            <source>paused</source>
            <translation>пауза</translation>
        </message>
        <message>
            <source>№ %1, %2</source>
            <translation>№&#xa0;%1, %2</translation>
        </message>
        <message>
            <source>Show the window</source>
            <translation>Показать окно</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Выход</translation>
        </message>
    </context>
    <context>
        <name>hline::TriageActions</name>
        <message>
            <source>Topic: %1</source>
            <translation>Тема: %1</translation>
        </message>
        <message>
            <source>Service: %1</source>
            <translation>Услуга: %1</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>Сохранено</translation>
        </message>
        <message>
            <source>The reply that asks for the missing data is on the clipboard</source>
            <translation>Запрос недостающих данных в буфере обмена</translation>
        </message>
        <message>
            <source>Approve the topic</source>
            <translation>Одобрить тему</translation>
        </message>
        <message>
            <source>“%1” becomes an individual consultation only with the supervisor's approval. %2 It is kept with the reason, shown on the card and in the list of permissions.</source>
            <translation>Тема «%1» становится индивидуальной консультацией только с одобрения руководителя. %2 Одобрение хранится с обоснованием, видно в карточке и в журнале.</translation>
        </message>
        <message>
            <source>Why it is approved</source>
            <translation>Почему одобрено</translation>
        </message>
        <message>
            <source>Approve  Ctrl+Enter</source>
            <translation>Одобрить  Ctrl+Enter</translation>
        </message>
        <message>
            <source>The topic is approved</source>
            <translation>Тема одобрена</translation>
        </message>
        <message>
            <source>Allow with a reason</source>
            <translation>Разрешить с обоснованием</translation>
        </message>
        <message>
            <source>The permission holds for this request and these reasons only. It is kept with your words, shown on the card and in the list of permissions.</source>
            <translation>Разрешение действует только для этого обращения и этих причин. Оно хранится с вашими словами, видно в карточке и в журнале.</translation>
        </message>
        <message>
            <source>Why the work may begin all the same</source>
            <translation>Почему работу всё же можно начать</translation>
        </message>
        <message>
            <source>Allow  Ctrl+Enter</source>
            <translation>Разрешить  Ctrl+Enter</translation>
        </message>
        <message>
            <source>Work is allowed</source>
            <translation>Работа разрешена</translation>
        </message>
        <message>
            <source>Refused; the answer is on the clipboard</source>
            <translation>Отказано; ответ в буфере обмена</translation>
        </message>
        <message>
            <source>Link to the knowledge base</source>
            <translation>Ссылка на базу знаний</translation>
        </message>
        <message>
            <source>The client gets a link instead of an answer of the line (%1). The request becomes one of the knowledge base and may be closed as done.</source>
            <translation>Вместо ответа линии клиент получает ссылку (%1). Обращение переходит на услугу «База знаний» и может быть закрыто как выполненное.</translation>
        </message>
        <message>
            <source>Address of the article</source>
            <translation>Адрес статьи</translation>
        </message>
        <message>
            <source>Keep the link  Ctrl+Enter</source>
            <translation>Сохранить ссылку  Ctrl+Enter</translation>
        </message>
        <message>
            <source>The link is kept</source>
            <translation>Ссылка сохранена</translation>
        </message>
    </context>
    <context>
        <name>hline::TriageView</name>
        <message>
            <source>Topic approved: %1</source>
            <translation>Тема одобрена: %1</translation>
        </message>
        <message>
            <source>Work allowed by the supervisor (%1)</source>
            <translation>Работа разрешена руководителем (%1)</translation>
        </message>
        <message>
            <source>%1. Reason: %2 · %3</source>
            <translation>%1. Обоснование: %2 · %3</translation>
        </message>
    </context>
    <context>
        <name>hline::TroublePage</name>
        <message>
            <source>Try again</source>
            <translation>Повторить</translation>
        </message>
        <message>
            <source>Make a desk here</source>
            <translation>Создать рабочее место здесь</translation>
        </message>
        <message>
            <source>Open another desk…</source>
            <translation>Открыть другое рабочее место…</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Выход</translation>
        </message>
        <message>
            <source>There is no desk here yet</source>
            <translation>Здесь пока нет рабочего места</translation>
        </message>
        <message>
            <source>The desk could not be opened</source>
            <translation>Рабочее место не удалось открыть</translation>
        </message>
        <message>
            <source>A desk is one file in which everything you do is stored. Make a new one, or open one that you have.</source>
            <translation>Рабочее место – это один файл, где хранится всё, что вы делаете. Создайте новое или откройте имеющееся.</translation>
        </message>
    </context>
    <context>
        <name>hline::ViewChoices</name>
        <message>
            <source>Colours of the window</source>
            <translation>Цвета окна</translation>
        </message>
        <message>
            <source>Colours of the &amp;system</source>
            <translation>Цвета &amp;системы</translation>
        </message>
        <message>
            <source>&amp;Light colours</source>
            <translation>С&amp;ветлые цвета</translation>
        </message>
        <message>
            <source>&amp;Dark colours</source>
            <translation>&amp;Тёмные цвета</translation>
        </message>
        <message>
            <source>&amp;High contrast</source>
            <translation>&amp;Высокий контраст</translation>
        </message>
        <message>
            <source>Height of the rows of the queue</source>
            <translation>Высота строк очереди</translation>
        </message>
        <message>
            <source>&amp;Compact rows</source>
            <translation>&amp;Плотные строки</translation>
        </message>
        <message>
            <source>Re&amp;gular rows</source>
            <translation>&amp;Обычные строки</translation>
        </message>
        <message>
            <source>R&amp;oomy rows</source>
            <translation>П&amp;росторные строки</translation>
        </message>
    </context>
    <context>
        <name>hline::WhyActions</name>
        <message>
            <source>&amp;Why?</source>
            <translation>&amp;Почему?</translation>
        </message>
        <message>
            <source>Shows how the figure at the cursor came about, with clauses</source>
            <translation>Показывает, откуда взялось число под курсором, с пунктами регламента</translation>
        </message>
        <message>
            <source>&amp;Regulation</source>
            <translation>&amp;Регламент</translation>
        </message>
        <message>
            <source>The regulation clause by clause, with search</source>
            <translation>Регламент по пунктам, с поиском</translation>
        </message>
        <message>
            <source>R&amp;ules of the regulation…</source>
            <translation>П&amp;равила регламента…</translation>
        </message>
        <message>
            <source>What is decided where the regulation leaves room, since when and by whom</source>
            <translation>Что решено там, где регламент оставляет выбор, с какого дня и кем</translation>
        </message>
    </context>
    <context>
        <name>hline::WorkActions</name>
        <message>
            <source>Timer here</source>
            <translation>Таймер сюда</translation>
        </message>
        <message>
            <source>Stop timer</source>
            <translation>Стоп таймера</translation>
        </message>
        <message>
            <source>Start timer</source>
            <translation>Старт таймера</translation>
        </message>
        <message>
            <source>&amp;Take the next request</source>
            <translation>&amp;Взять следующее обращение</translation>
        </message>
        <message>
            <source>The first one that you may and can do, by deadline</source>
            <translation>Первое по сроку, которое вам можно и доступно взять</translation>
        </message>
        <message>
            <source>&amp;Start the timer</source>
            <translation>&amp;Запустить таймер</translation>
        </message>
        <message>
            <source>Starts the timer on the selected request, stops it, or moves it here from another request</source>
            <translation>Запускает таймер на выбранном обращении, останавливает его или переводит с другого обращения</translation>
        </message>
        <message>
            <source>&amp;Pause the timer</source>
            <translation>&amp;Приостановить таймер</translation>
        </message>
        <message>
            <source>Paused time is not counted</source>
            <translation>Время на паузе не считается</translation>
        </message>
        <message>
            <source>&amp;Restart the last timer</source>
            <translation>&amp;Снова запустить последний таймер</translation>
        </message>
        <message>
            <source>Starts the timer on the request it was stopped on last</source>
            <translation>Запускает таймер на обращении, где он был остановлен последним</translation>
        </message>
        <message>
            <source>&amp;Undo the last step</source>
            <translation>&amp;Отменить последний шаг</translation>
        </message>
        <message>
            <source>Takes back what was done last, up to 20 steps</source>
            <translation>Отменяет последние действия, до 20&#xa0;шагов</translation>
        </message>
        <message>
            <source>no request is selected</source>
            <translation>обращение не выбрано</translation>
        </message>
        <message>
            <source>&amp;Switch the timer to this request</source>
            <translation>&amp;Перевести таймер на это обращение</translation>
        </message>
        <message>
            <source>&amp;Stop the timer</source>
            <translation>&amp;Остановить таймер</translation>
        </message>
        <message>
            <source>no timer runs</source>
            <translation>таймер не идёт</translation>
        </message>
        <message>
            <source>&amp;Resume the timer</source>
            <translation>&amp;Продолжить таймер</translation>
        </message>
        <message>
            <source>no timer was stopped since the program was started</source>
            <translation>с запуска программы таймер не останавливали</translation>
        </message>
        <message>
            <source>Take next</source>
            <translation>Взять следующее</translation>
        </message>
    </context>
    <context>
        <name>hline::WorkView</name>
        <message>
            <source>Void the entry</source>
            <translation>Отменить запись</translation>
        </message>
        <message>
            <source>Time entries</source>
            <translation>Записи времени</translation>
        </message>
        <message>
            <source>Why so much?</source>
            <translation>Почему столько?</translation>
        </message>
        <message>
            <source>Why is the entry wrong?</source>
            <translation>Почему запись неверна?</translation>
        </message>
        <message>
            <source>Reason for voiding the entry</source>
            <translation>Причина отмены записи</translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>Загрузка…</translation>
        </message>
        <message>
            <source>No time yet. F8 starts the timer, Ctrl+L logs time afterwards.</source>
            <translation>Времени пока нет. F8 запускает таймер, Ctrl+L записывает время позже.</translation>
        </message>
        <message>
            <source>free</source>
            <translation>бесплатно</translation>
        </message>
        <message>
            <source>billed %1, of it %2 beyond the package</source>
            <translation>списано %1, из них %2 сверх пакета</translation>
        </message>
        <message>
            <source>billed %1</source>
            <translation>списано %1</translation>
        </message>
        <message>
            <source>void</source>
            <translation>отменена</translation>
        </message>
        <message>
            <source>The entry stays visible, struck out, with the reason.</source>
            <translation>Запись останется видна зачёркнутой, с причиной.</translation>
        </message>
        <message>
            <source>Choose an own entry that is not void yet.</source>
            <translation>Выберите свою запись, которая ещё не отменена.</translation>
        </message>
    </context>
    <context>
        <name>hline::WorkWords</name>
        <message>
            <source>Save  Ctrl+Enter</source>
            <translation>Сохранить  Ctrl+Enter</translation>
        </message>
        <message>
            <source>Later  Esc</source>
            <translation>Позже  Esc</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>Что сделано</translation>
        </message>
        <message>
            <source>What was done, for the client</source>
            <translation>Что сделано – для клиента</translation>
        </message>
        <message>
            <source>What was done? The client reads it in the detailed report</source>
            <translation>Что сделано? Клиент прочтёт это в детализации</translation>
        </message>
        <message>
            <source>The time is stored already; the words can be added later</source>
            <translation>Время уже сохранено; слова можно добавить позже</translation>
        </message>
        <message>
            <source>№ %1, %2:</source>
            <translation>№&#xa0;%1, %2:</translation>
        </message>
    </context>
    <context>
        <name>hline::WrittenDialog</name>
        <message>
            <source>Cancel  Esc</source>
            <translation>Отмена  Esc</translation>
        </message>
    </context>
    <context>
        <name>hline::Curtain</name>
        <message>
            <source>What is written here is hidden: nobody has touched the program for a quarter of an hour.
Press any key, or click. Timer and response clocks go on.</source>
            <translation>Тексты скрыты: четверть часа в программе не было действий.
Нажмите любую клавишу или щёлкните мышью. Таймер и часы отклика идут.</translation>
        </message>
    </context>
    <context>
        <name>hline::ConnectDialog</name>
        <message>
            <source>Open the connection file…</source>
            <translation>Открыть файл подключения…</translation>
        </message>
        <message>
            <source>Connect  Enter</source>
            <translation>Подключить  Enter</translation>
        </message>
        <message>
            <source>Cancel  Esc</source>
            <translation>Отмена  Esc</translation>
        </message>
        <message>
            <source>Connect to an office</source>
            <translation>Подключение к офису</translation>
        </message>
        <message>
            <source>Password of the office</source>
            <translation>Пароль офиса</translation>
        </message>
        <message>
            <source>What happens</source>
            <translation>Что происходит</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Куда</translation>
        </message>
        <message>
            <source>As whom</source>
            <translation>Под именем</translation>
        </message>
        <message>
            <source>&amp;Password</source>
            <translation>&amp;Пароль</translation>
        </message>
        <message>
            <source>Open the connection file</source>
            <translation>Файл подключения</translation>
        </message>
        <message>
            <source>Connection files (*.hline-office *.json);;All files (*)</source>
            <translation>Файлы подключения (*.hline-office *.json);;Все файлы (*)</translation>
        </message>
        <message>
            <source>%1, database %2</source>
            <translation>%1, база %2</translation>
        </message>
        <message>
            <source>no office yet</source>
            <translation>офиса пока нет</translation>
        </message>
        <message>
            <source>no login yet</source>
            <translation>имени пока нет</translation>
        </message>
        <message>
            <source>The password came with the file, by another way. It is kept in the keychain of this computer and nowhere else.</source>
            <translation>Пароль администратор сообщил отдельно от файла. Он хранится в связке ключей этого компьютера и больше нигде.</translation>
        </message>
        <message>
            <source>The administrator of the office gives you a connection file. Open it; everything this desk holds stays and goes along.</source>
            <translation>Файл подключения выдаёт администратор офиса. Откройте его; всё, что есть на этом месте, останется и уйдёт в офис.</translation>
        </message>
        <message>
            <source>Meeting the office… All records of this desk go there, and those of the others come here.</source>
            <translation>Связываемся с офисом… Все записи этого места уходят туда, а записи остальных приходят сюда.</translation>
        </message>
    </context>
    <context>
        <name>hline::OfficeActions</name>
    <message>
        <source>Stop reading</source>
        <translation>Остановить чтение</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Читать снова</translation>
    </message>
    <message>
        <source>The reading was stopped: only records of this desk are here, and they do not go to the office yet.</source>
        <translation>Чтение остановлено: здесь только записи этого места, и в офис они пока не уходят.</translation>
    </message>
    <message>
        <source>The office&apos;s records are not read to the end; balances are incomplete until the office is there again.</source>
        <translation>Записи офиса прочитаны не до конца; балансы неполны, пока офис снова не ответит.</translation>
    </message>
    <message>
        <source>The office has records of a newer version; balances are incomplete. Update Hline: nothing is lost.</source>
        <translation>Есть записи новой версии; баланс неполный. Обновите программу: ничего не потеряно.</translation>
    </message>
        <message>
            <source>Save what is not sent…</source>
            <translation>Выгрузить неотправленное…</translation>
        </message>
        <message>
            <source>The desk file %1 takes no more records.</source>
            <translation>Файл рабочего места %1 больше не принимает записей.</translation>
        </message>
        <message>
            <source>The desk file %1 takes no more records; %2 are free on its disk.</source>
            <translation>Файл рабочего места %1 больше не принимает записей; на его диске свободно %2.</translation>
        </message>
        <message>
            <source>Met with the office %1</source>
            <translation>Есть связь с офисом %1</translation>
        </message>
        <message>
            <source>Not s&amp;ent…</source>
            <translation>Н&amp;е отправлено…</translation>
        </message>
        <message>
            <source>Line by line: what waits for the office and what it said</source>
            <translation>Построчно: что ждёт отправки и что ответил офис</translation>
        </message>
        <message>
            <source>&amp;Connect to an office…</source>
            <translation>Подключить к о&amp;фису…</translation>
        </message>
        <message>
            <source>Opens a connection file and asks for the password</source>
            <translation>Открывает файл подключения и спрашивает пароль</translation>
        </message>
        <message>
            <source>This desk works alone: there is no office to synchronise with, and everything is stored here.</source>
            <translation>Это рабочее место без офиса: синхронизироваться не с чем, всё хранится здесь.</translation>
        </message>
        <message>
            <source>Meeting the office…</source>
            <translation>Связываемся с офисом…</translation>
        </message>
        <message>
            <source>No timer of yours runs on this request.</source>
            <translation>Ваш таймер по этой заявке не идёт.</translation>
        </message>
        <message>
            <source>Write what you did; the one who goes on reads it in the history of the request.</source>
            <translation>Напишите, что сделано: тот, кто продолжит, прочтёт это в истории обращения.</translation>
        </message>
        <message>
            <source>Your notes are on the clipboard and in the history of the request.</source>
            <translation>Ваши заметки в буфере обмена и в истории обращения.</translation>
        </message>
    </context>
    <context>
        <name>hline::OfficeChip</name>
    <message>
        <source>▲ The office&apos;s records are not read</source>
        <translation>▲ Записи офиса не прочитаны</translation>
    </message>
    <message>
        <source>Only records of this desk are here, and they do not go to the office before its records are read. Press to read them.</source>
        <translation>Здесь только записи этого места, и в офис они уйдут, когда будут прочитаны его записи. Нажмите, чтобы прочитать.</translation>
    </message>
        <message>
            <source>● one desk, no server</source>
            <translation>● одно рабочее место, без сервера</translation>
        </message>
        <message>
            <source>Everything is stored in the desk's own file on this computer; nothing waits to be sent. To work with others: Desk → Connect to an office.</source>
            <translation>Всё хранится в файле рабочего места на этом компьютере, отправлять нечего. Чтобы работать с другими: Рабочее место → Подключить к офису.</translation>
        </message>
        <message>
            <source>▲ The office asks for the password</source>
            <translation>▲ Нужен пароль офиса</translation>
        </message>
        <message>
            <source>No password is kept on this computer. Press to enter it; everything is stored here meanwhile.</source>
            <translation>На этом компьютере пароль не хранится. Нажмите, чтобы ввести его; пока всё хранится здесь.</translation>
        </message>
        <message>
            <source>Office: %1</source>
            <translation>Офис: %1</translation>
        </message>
    </context>
    <context>
        <name>hline::OutboxDialog</name>
        <message>
            <source>Send now  F5</source>
            <translation>Отправить сейчас  F5</translation>
        </message>
        <message>
            <source>Save what is not sent…</source>
            <translation>Выгрузить неотправленное…</translation>
        </message>
        <message>
            <source>Show the request  Enter</source>
            <translation>Показать обращение  Enter</translation>
        </message>
        <message>
            <source>Close  Esc</source>
            <translation>Закрыть  Esc</translation>
        </message>
        <message>
            <source>Not sent</source>
            <translation>Не отправлено</translation>
        </message>
        <message>
            <source>Records of this desk: first those that wait, then what the office said of the others</source>
            <translation>Записи этого места: сначала те, что ждут, затем ответы офиса на остальные</translation>
        </message>
        <message>
            <source>Why, and what to do</source>
            <translation>Почему и что делать</translation>
        </message>
        <message>
            <source>The office asks for the password.</source>
            <translation>Нужен пароль офиса.</translation>
        </message>
        <message>
            <source>This desk works alone.</source>
            <translation>Рабочее место без офиса.</translation>
        </message>
        <message>
            <source>Enter it with Desk → Connect to an office.</source>
            <translation>Введите его: Рабочее место → Подключить к офису.</translation>
        </message>
        <message>
            <source>There is no office; everything is stored here.</source>
            <translation>Офиса нет; всё хранится здесь.</translation>
        </message>
        <message>
            <source>Reading what waits…</source>
            <translation>Читаем, что ждёт отправки…</translation>
        </message>
        <message>
            <source>Nothing was recorded on this desk yet. Whatever you enter appears here until the office has it, and then what the office said.</source>
            <translation>На этом месте пока нет записей. Всё, что вы введёте, появится здесь, а потом – и ответ офиса.</translation>
        </message>
        <message>
            <source>Save what is not sent</source>
            <translation>Выгрузка неотправленного</translation>
        </message>
        <message>
            <source>Take in from a file…</source>
            <translation>Принять из файла…</translation>
        </message>
        <message>
            <source>Records that another desk file could not send go to the office through this desk</source>
            <translation>Записи, которые не смогло отправить другое рабочее место, уйдут в офис отсюда</translation>
        </message>
        <message>
            <source>Take in what another desk has not sent</source>
            <translation>Принять неотправленное другого рабочего места</translation>
        </message>
        <message>
            <source>Unsent records (*.jsonl)</source>
            <translation>Неотправленные записи (*.jsonl)</translation>
        </message>
        <message>
            <source>Saved to %1. Give the file to the administrator; it stays here too.</source>
            <translation>Сохранено в %1. Передайте файл администратору; записи остаются и здесь.</translation>
        </message>
    </context>
    <context>
        <name>hline::OutboxModel</name>
        <message>
            <source>When</source>
            <translation>Когда</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Что</translation>
        </message>
        <message>
            <source>Request</source>
            <translation>Обращение</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Состояние</translation>
        </message>
        <message>
            <source>Why, and what to do</source>
            <translation>Почему и что делать</translation>
        </message>
    </context>
    <context>
        <name>hline::VerdictBar</name>
        <message>
            <source>Stop the timer</source>
            <translation>Остановить таймер</translation>
        </message>
        <message>
            <source>Hand over the notes</source>
            <translation>Передать заметки</translation>
        </message>
        <message>
            <source>Show the request</source>
            <translation>Показать заявку</translation>
        </message>
        <message>
            <source>Understood</source>
            <translation>Понятно</translation>
        </message>
        <message>
            <source>Copies what you wrote about this request, for the one who goes on</source>
            <translation>Копирует написанное вами по этой заявке для того, кто продолжит</translation>
        </message>
        <message numerus="yes">
            <source>Understood (%n more)</source>
            <translation>
                <numerusform>Понятно (ещё %n)</numerusform>
                <numerusform>Понятно (ещё %n)</numerusform>
                <numerusform>Понятно (ещё %n)</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hline::DatingDialog</name>
        <message>
            <source>&amp;Date</source>
            <translation>&amp;Указать</translation>
        </message>
        <message>
            <source>When it happened</source>
            <translation>Когда это произошло</translation>
        </message>
        <message>
            <source>How you know it; it stays in the history</source>
            <translation>Откуда известно; останется в истории</translation>
        </message>
        <message>
            <source>From now on the request is there, and with it what was entered on it meanwhile (%1).</source>
            <translation>С этого момента обращение учитывается, и вместе с ним то, что внесено по нему за это время (%1).</translation>
        </message>
        <message>
            <source>From now on the entry counts at this time; the length stays as it is (%1).</source>
            <translation>С этого момента запись учитывается в указанное время; длительность не меняется (%1).</translation>
        </message>
        <message>
            <source>&amp;Happened (Moscow)</source>
            <translation>&amp;Произошло (МСК)</translation>
        </message>
        <message>
            <source>&amp;Reason</source>
            <translation>&amp;Причина</translation>
        </message>
    </context>
    <context>
        <name>hline::AssignDialog</name>
        <message>
            <source>&amp;Hand over</source>
            <translation>&amp;Передать</translation>
        </message>
        <message>
            <source>Hand over No. %1</source>
            <translation>Передать № %1</translation>
        </message>
        <message>
            <source>To whom</source>
            <translation>Кому</translation>
        </message>
        <message>
            <source>Why; may be left out</source>
            <translation>Почему; можно не заполнять</translation>
        </message>
        <message>
            <source>There is nobody else on this desk. People come with the office, or with an import.</source>
            <translation>На этом рабочем месте больше никого нет. Сотрудники появятся вместе с базой отдела или при загрузке.</translation>
        </message>
        <message>
            <source>The response clock goes on: only the beginning of work stops it (%1).</source>
            <translation>Отсчёт времени отклика продолжается: его останавливает только начало работы (%1).</translation>
        </message>
        <message>
            <source>&amp;Reason</source>
            <translation>П&amp;ричина</translation>
        </message>
    </context>
    <context>
        <name>hline::BoardActions</name>
        <message>
            <source>Response c&amp;ontrol</source>
            <translation>К&amp;онтроль отклика</translation>
        </message>
        <message>
            <source>Deadlines with countdowns, who works on what and who is free, in a window of its own</source>
            <translation>Сроки отклика с отсчётом, кто чем занят и кто свободен — в отдельном окне</translation>
        </message>
    </context>
    <context>
        <name>hline::BoardHead</name>
        <message>
            <source>Overdue: %1</source>
            <translation>Просрочено: %1</translation>
        </message>
        <message>
            <source>In time: %1</source>
            <translation>В сроке: %1</translation>
        </message>
        <message>
            <source>This desk works alone: only what is recorded here</source>
            <translation>Рабочее место без базы отдела: видно только записанное здесь</translation>
        </message>
        <message>
            <source>Connected · data of %1</source>
            <translation>На связи · данные на %1</translation>
        </message>
        <message>
            <source>No connection · data of %1</source>
            <translation>Нет связи · данные на %1</translation>
        </message>
    </context>
    <context>
        <name>hline::BoardWindow</name>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Отменить</translation>
        </message>
        <message>
            <source>&amp;Hand over…  Ctrl+Enter</source>
            <translation>&amp;Передать…  Ctrl+Enter</translation>
        </message>
        <message>
            <source>&amp;Show the request  Enter</source>
            <translation>По&amp;казать обращение  Enter</translation>
        </message>
        <message>
            <source>&amp;Full screen  F11</source>
            <translation>На весь &amp;экран  F11</translation>
        </message>
        <message>
            <source>Close  Esc</source>
            <translation>Закрыть  Esc</translation>
        </message>
        <message>
            <source>Response control – Hline</source>
            <translation>Контроль отклика – Hline</translation>
        </message>
        <message>
            <source>Guaranteed requests by deadline</source>
            <translation>Обращения с гарантией по сроку отклика</translation>
        </message>
        <message>
            <source>People, and what to look through</source>
            <translation>Сотрудники и что разобрать</translation>
        </message>
        <message>
            <source>Who works on what</source>
            <translation>Кто чем занят</translation>
        </message>
        <message>
            <source>What to look through</source>
            <translation>Что разобрать</translation>
        </message>
        <message>
            <source>&amp;People</source>
            <translation>&amp;Сотрудники</translation>
        </message>
        <message>
            <source>To &amp;look through</source>
            <translation>Ра&amp;зобрать</translation>
        </message>
        <message>
            <source>To &amp;look through · %1</source>
            <translation>Ра&amp;зобрать · %1</translation>
        </message>
        <message>
            <source>%1 What is shown was read at %2.</source>
            <translation>%1 Показано то, что прочитано в %2.</translation>
        </message>
        <message>
            <source>The board could not be read.</source>
            <translation>Данные прочитать не удалось.</translation>
        </message>
        <message>
            <source>No guaranteed request waits. Whatever comes with a promised response time appears here by itself, the nearest deadline first.</source>
            <translation>Обращений с гарантированным временем отклика в ожидании нет. Новые появятся здесь сами, с ближайшим сроком вверху.</translation>
        </message>
        <message>
            <source>Reading the board…</source>
            <translation>Читаю данные…</translation>
        </message>
        <message>
            <source>Decides whose the request is, whoever has taken it</source>
            <translation>Решает, у кого обращение, кто бы его ни взял</translation>
        </message>
        <message>
            <source>Only a supervisor hands requests over. Ask the supervisor, or take it with F4.</source>
            <translation>Передаёт обращения только руководитель. Обратитесь к нему или возьмите обращение сами: F4.</translation>
        </message>
        <message numerus="yes">
            <source>Dated: %n entry(ies) count from now on.</source>
            <translation>
                <numerusform>Время указано: с этого момента учитывается %n&#xa0;запись.</numerusform>
                <numerusform>Время указано: с этого момента учитываются %n&#xa0;записи.</numerusform>
                <numerusform>Время указано: с этого момента учитывается %n&#xa0;записей.</numerusform>
            </translation>
        </message>
        <message>
            <source>No. %1 is handed over to %2.</source>
            <translation>№ %1 передано: %2.</translation>
        </message>
        <message>
            <source>&amp;Leave full screen  F11</source>
            <translation>Из полного &amp;экрана  F11</translation>
        </message>
    </context>
    <context>
        <name>hline::DoubtsTree</name>
        <message>
            <source>Double work</source>
            <translation>Двойная работа</translation>
        </message>
        <message>
            <source>Nobody worked on a request that another one had taken.</source>
            <translation>Никто не работал по обращению, которое взял другой.</translation>
        </message>
        <message>
            <source>Double timer</source>
            <translation>Двойной таймер</translation>
        </message>
        <message>
            <source>Nobody worked on two requests at once.</source>
            <translation>Никто не работал по двум обращениям сразу.</translation>
        </message>
        <message>
            <source>Late entries</source>
            <translation>Опоздавшие записи</translation>
        </message>
        <message>
            <source>Nothing came after its month was closed.</source>
            <translation>После закрытия месяца ничего не приходило.</translation>
        </message>
        <message>
            <source>Clocks</source>
            <translation>Часы</translation>
        </message>
        <message>
            <source>No computer's clock is in doubt.</source>
            <translation>Часы компьютеров сомнений не вызывают.</translation>
        </message>
        <message>
            <source>Moved starts</source>
            <translation>Перенесённые начала работы</translation>
        </message>
        <message>
            <source>The office moved no beginning of work.</source>
            <translation>Сервер не переносил начала работы.</translation>
        </message>
        <message>
            <source>Restored desks</source>
            <translation>Восстановленные рабочие места</translation>
        </message>
        <message>
            <source>No desk was restored from a copy.</source>
            <translation>Ни одно рабочее место не восстанавливали из копии.</translation>
        </message>
    </context>
</TS>
