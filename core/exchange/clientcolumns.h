// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/columnmap.h"

#include <array>

namespace hline {

enum ClientField {
    CodeField, NameField, InnField, KppField, NumberField, SignedField, KindField, ProgramField, PlatformField, BoxedField, CloudField,
    ItsField, UpdatesField, PackageField, PackageFromField, ContactField, PhoneField, EmailField, ConnectField, ValidFromField,
    ValidToField, EditionField
};

/// What the columns of an export of clients may be called.
inline constexpr std::array ClientColumns{
    ColumnName{CodeField, u"Код|Код контрагента|Код 1С|Code"},
    ColumnName{NameField, u"Наименование|Контрагент|Организация|Клиент|Наименование контрагента|Полное наименование|Client"},
    ColumnName{InnField, u"ИНН|ИНН контрагента|INN"},
    ColumnName{KppField, u"КПП|КПП контрагента|KPP"},
    ColumnName{NumberField, u"Номер договора|Договор|№ договора|Договор №|Номер|Договор контрагента|Contract"},
    ColumnName{SignedField, u"Дата договора|Дата заключения|Договор от|Дата|Подписан|Signed"},
    ColumnName{KindField, u"Вид договора|Тип договора|Вид|Kind"},
    ColumnName{ProgramField, u"Программа|Программный продукт|Конфигурация|Продукт|Program"},
    ColumnName{PlatformField, u"Платформа 1С|На платформе 1С|Платформа|Platform"},
    ColumnName{BoxedField, u"Коробочная|Коробочный продукт|Коробка|Коробочный|Boxed"},
    ColumnName{CloudField, u"Облачная|Облако|Облачный|Cloud"},
    ColumnName{ItsField, u"ИТС до|Подписка ИТС до|ИТС действует до|Срок ИТС|ИТС|ITS"},
    ColumnName{UpdatesField, u"Обновления до|Доступ к обновлениям до|Обновления|Updates"},
    ColumnName{PackageField, u"Пакет|Пакет услуг|Тариф|Пакет сопровождения|Package"},
    ColumnName{PackageFromField, u"Пакет с|Пакет действует с|Тариф с|Package from"},
    ColumnName{ContactField, u"Контактное лицо|Контакт|ФИО|Ответственный|Contact"},
    ColumnName{PhoneField, u"Телефон|Тел|Телефоны|Phone"},
    ColumnName{EmailField, u"E-mail|Почта|Электронная почта|Эл. почта|Адрес электронной почты"},
    ColumnName{ConnectField, u"1С-Коннект|Пользователь 1С-Коннект|Коннект|Connect"},
    ColumnName{ValidFromField, u"Действует с|Начало действия|Valid from"},
    ColumnName{ValidToField, u"Действует до|Действует по|Срок действия|Окончание действия|Valid to"},
    ColumnName{EditionField, u"Редакция регламента|Регламент|Edition"},
};
inline constexpr std::array<int, 2> RequiredClientColumns{NameField, NumberField};

} // namespace hline
