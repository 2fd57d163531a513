// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets.h"
#include "fuzzdesk.h"

#include "exchange/articlesimport.h"
#include "exchange/bankstatement.h"
#include "exchange/calendarfile.h"
#include "exchange/calendarimport.h"
#include "exchange/clientsimport.h"
#include "exchange/importfile.h"
#include "exchange/issuecodes.h"
#include "exchange/packagesimport.h"
#include "exchange/paymentsimport.h"
#include "exchange/tablefile.h"
#include "storage/factlog.h"

#include <algorithm>

namespace hline::fuzz {

using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray Clients = "Код;Наименование;ИНН;КПП;Номер договора;Дата договора;Программа;ИТС до;Пакет;Контактное лицо;Телефон\n"
                           "1;ООО «Ромашка»;7707083893;770701001;ИК-0001;01.02.2025;1С:Бухгалтерия;31.12.2026;Базовый;Иванова Анна;+7 900 000-00-01\n"
                           "2;ИП Петров;500100732259;;ИК-0002;03.02.2025;1С:УНФ;;Расширенный;Петров Пётр;8 900 000 00 02\n";
const QByteArray Packages = "Пакет;Минут;Срок ответа;Цена\nБазовый;60;120;2700\nРасширенный;180;60;7200\n";

/// A desk with two clients and two packages.
struct ImportRoom : FuzzDesk
{
    ImportRoom()
    {
        for (const auto &[kind, bytes] : {std::pair(ImportKind::Packages, Packages), std::pair(ImportKind::Clients, Clients)}) {
            if (const auto report = ImportFile(*store, clock, anna).run(kind, bytes, u"sample.csv"_s, ImportMode::Apply); !report)
                qFatal("%s", qPrintable(report.error().detail));
        }
    }
};

/// The first line says what the rest is.
Result<ImportDraft> draftOf(const ImportRoom &room, const QByteArray &what, const QByteArray &bytes)
{
    const DeskStore &store = *room.store;
    const ImportStamp stamp{room.anna, room.clock.now(), FactId(makeUuid5("import", u"batch"_s)), room.clock.boot()};
    const QString name = u"file"_s;
    if (what == "clients")
        return readTable(bytes, name).and_then([&](const Table &table) { return draftClients(store, stamp, table); });
    if (what == "packages")
        return readTable(bytes, name).and_then([&](const Table &table) { return draftPackages(store, stamp, table); });
    if (what == "payments")
        return readBankStatement(bytes).map([&](const BankStatement &statement) { return draftPayments(store, stamp, statement); });
    if (what == "calendar")
        return readCalendarFile(bytes, name).and_then([&](const auto &years) { return draftCalendar(store, stamp, years, {}); });
    return readArticles(bytes, name).and_then([&](const Table &table) { return draftArticles(store, stamp, table); });
}

template<typename Codes>
bool isListed(const Codes &codes, const QByteArray &code)
{
    return std::ranges::any_of(codes, [&code](const ImportCode &known) { return code == known.code; });
}

} // namespace

QString imports(const QByteArray &bytes)
{
    static const ImportRoom room;
    const qsizetype end = bytes.indexOf('\n');
    const Result<ImportDraft> draft = draftOf(room, bytes.first(std::max<qsizetype>(end, 0)), bytes.sliced(end + 1));
    if (!draft)
        return isListed(ImportErrorCodes, draft.error().code) ? QString() : u"no sentence for "_s + QString::fromLatin1(draft.error().code);
    for (const auto *issues : {&draft->report.refused, &draft->report.warnings}) {
        for (const ImportIssue &issue : *issues) {
            if (!isListed(ImportIssueCodes, issue.code))
                return u"no sentence for "_s + QString::fromLatin1(issue.code);
        }
    }
    for (const FactDraft &fact : draft->facts) {
        if (const auto texts = canonicalTexts(fact); !texts)
            return u"what was read cannot be stored: "_s + texts.error().detail;
    }
    return {};
}

} // namespace hline::fuzz
