// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <memory>

#include <QFile>
#include <QTemporaryDir>

#include "base/fold.h"
#include "base/uuid7.h"
#include "exchange/importfile.h"
#include "storage/sqlitedeskstore.h"
#include "../support/fakeclock.h"

namespace hline::test {

using namespace Qt::Literals::StringLiterals;

[[nodiscard]] inline QByteArray readInput(const QString &name)
{
    QFile file(QStringLiteral(HLINE_TEST_DATA "/inputs/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

[[nodiscard]] inline QString counts(const ImportReport &report)
{
    return u"%1 new, %2 changed, %3 same, %4 refused"_s.arg(report.created).arg(report.changed).arg(report.same).arg(report.refused.size());
}

/// «6 INN_CHECKSUM(3184011076, …)» without the arguments.
[[nodiscard]] inline QStringList codes(const std::vector<ImportIssue> &issues)
{
    QStringList out;
    for (const ImportIssue &issue : issues)
        out += u"%1 %2"_s.arg(issue.line).arg(QString::fromLatin1(issue.code));
    return out;
}

[[nodiscard]] inline int countOf(const std::vector<ImportIssue> &issues, const QByteArray &code)
{
    return static_cast<int>(std::count_if(issues.begin(), issues.end(), [&code](const ImportIssue &i) { return i.code == code; }));
}

/// A fresh desk and the one who imports into it.
class ImportDesk
{
public:
    ImportDesk()
    {
        auto opened = SqliteDeskStore::open({m_folder.filePath(u"desk.hline"_s), clock, StoreOptions::Missing::Create, StoreMode::Normal});
        if (!opened)
            qFatal("%s", qPrintable(opened.error().detail));
        store = std::move(*opened);
    }

    [[nodiscard]] Result<ImportReport> run(ImportKind kind, const QByteArray &bytes, const QString &name, ImportMode mode = ImportMode::Apply,
                                           std::optional<int> year = {})
    {
        clock.advance(std::chrono::seconds(1));
        return ImportFile(*store, clock, who).run(kind, bytes, name, mode, year);
    }
    [[nodiscard]] ImportReport take(ImportKind kind, const QByteArray &bytes, const QString &name, ImportMode mode = ImportMode::Apply)
    {
        Result<ImportReport> report = run(kind, bytes, name, mode);
        if (!report)
            qFatal("%s %s", report.error().code.constData(), qPrintable(report.error().detail));
        return *report;
    }
    void takeSamples()
    {
        (void)take(ImportKind::Clients, readInput(u"clients-1c-export.csv"_s), u"clients.csv"_s);
        (void)take(ImportKind::Packages, readInput(u"packages.csv"_s), u"packages.csv"_s);
    }
    [[nodiscard]] Result<Committed> undo(const FactId &import)
    {
        FactDraft fact;
        fact.id = FactId(makeUuid7(clock.now()));
        fact.kind = "reverse";
        fact.target = import;
        fact.at = fact.made = clock.now();
        fact.data = {{u"who"_s, who.toString()}, {u"reason"_s, u"batch"_s}};
        CommandFacts command;
        command.facts.push_back(fact);
        return store->commit(command);
    }
    [[nodiscard]] ContractRecord contract(const QString &number) const
    {
        const std::optional<QUuid> id = store->findRef("contract", contractKey(number));
        return id ? *store->contract(ContractId(*id)) : ContractRecord{};
    }
    [[nodiscard]] QJsonObject fields(const QByteArray &type, const QUuid &id) const { return store->refFields(type, id, dayOf(clock.instant())); }
    /// Every field of contract, organisation, products and contacts, to compare two desks.
    [[nodiscard]] QJsonObject everything(const QString &number) const
    {
        const ContractRecord record = contract(number);
        QJsonObject out{{u"contract"_s, fields("contract", record.id.uuid())}, {u"org"_s, fields("org", record.client->uuid())}};
        for (const ProductId &product : record.products)
            out.insert(product.toString(), fields("product", product.uuid()));
        for (const ContactRecord &person : store->contactsOf(*record.client))
            out.insert(person.id.toString(), fields("contact", person.id.uuid()));
        return out;
    }

    test::FakeClock clock{*parseIsoMoscow(u"2026-11-22T12:00:00")};
    ConsultantId who{makeUuid5("consultant", u"test"_s)};
    std::unique_ptr<SqliteDeskStore> store;

private:
    QTemporaryDir m_folder;
};

inline const QByteArray Header = "Наименование;ИНН;КПП;Номер договора;Дата договора;Программа;ИТС до;Пакет;Контактное лицо;Телефон\n";

} // namespace hline::test
