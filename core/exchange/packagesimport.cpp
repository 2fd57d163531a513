// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/packagesimport.h"

#include <array>

#include "base/fold.h"
#include "exchange/columnmap.h"
#include "exchange/identifiers.h"
#include "exchange/referencebatch.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

enum PackageField { NameField, MinutesField, ResponseField, KindField, PriceField };

constexpr std::array PackageColumns{
    ColumnName{NameField, u"Пакет|Наименование|Название|Тариф|Пакет услуг|Package"},
    ColumnName{MinutesField, u"Минут в месяц|Минут|Минуты|Количество минут|Minutes"},
    ColumnName{ResponseField, u"Отклик, рабочих минут|Отклик, мин|Отклик|Время отклика|Response"},
    ColumnName{KindField, u"Вид|Тип|Вид договора|Kind"},
    ColumnName{PriceField, u"Цена, руб.|Цена|Стоимость|Стоимость, руб.|Price"},
};
constexpr std::array<int, 2> RequiredColumns{NameField, MinutesField};
constexpr qsizetype PackageNameLimit = 100;

class PackagesImport
{
public:
    PackagesImport(const DeskStore &store, const ImportStamp &stamp, const ColumnMap &columns)
        : m_stamp(stamp), m_columns(columns), m_batch(store, dayOf(toInstant(stamp.now)))
    {
    }

    [[nodiscard]] ImportDraft run(const Table &table)
    {
        for (std::size_t r = m_columns.headerRow() + 1; r < table.size(); ++r) {
            if (!isBlank(table[r]))
                readLine(table[r]);
        }
        for (const auto &[package, isNew] : m_packages) {
            int &counter = !m_batch.differs(package) ? m_draft.report.same : isNew ? m_draft.report.created : m_draft.report.changed;
            ++counter;
        }
        m_draft.facts = m_batch.facts(m_stamp);
        return std::move(m_draft);
    }

private:
    void readLine(const TableRow &row)
    {
        ++m_draft.lines;
        const QString name = m_columns.text(row, NameField);
        const QString minutesText = m_columns.text(row, MinutesField);
        const std::optional<int> perMonth = readCount(minutesText);
        if (nameKey(name).isEmpty() || name.size() > PackageNameLimit)
            return m_draft.report.refused.push_back({row.line, "PACKAGE_NAME_MISSING", {}});
        if (!perMonth)
            return m_draft.report.refused.push_back({row.line, "MINUTES_BAD", {minutesText, name}});

        const QString key = nameKey(name);
        const std::optional<QUuid> known = m_batch.find("package", key);
        const RefKey package{"package", known ? *known : m_batch.newId("package", key)};
        m_packages.emplace_back(package, m_batch.isNew(package) && !known);
        m_batch.remember(package, key);
        m_batch.set(package, u"name"_s, name);
        m_batch.set(package, u"minutes"_s, *perMonth);
        readTerms(row, package, name);
    }

    void readTerms(const TableRow &row, const RefKey &package, const QString &name)
    {
        const QString response = m_columns.text(row, ResponseField);
        if (const std::optional<int> target = readCount(response))
            m_batch.set(package, u"response_min"_s, *target);
        else if (response.isEmpty() && m_columns.has(ResponseField))
            m_batch.set(package, u"response_min"_s, QJsonValue::Null);
        else if (!response.isEmpty())
            warn(row, "RESPONSE_BAD", {response, name});

        const QString price = m_columns.text(row, PriceField);
        if (const std::optional<std::int64_t> kopecks = readKopecks(price))
            m_batch.set(package, u"price_kop"_s, qint64{*kopecks});
        else if (!price.isEmpty())
            warn(row, "PRICE_BAD", {price, name});

        const QString kind = m_columns.text(row, KindField).toLower();
        if (kind.startsWith(u"абон") || kind == u"subscription")
            m_batch.set(package, u"kind"_s, u"SUBSCRIPTION"_s);
        else if (kind.startsWith(u"разов") || kind == u"oneoff")
            m_batch.set(package, u"kind"_s, u"ONEOFF"_s);
        else if (!kind.isEmpty())
            warn(row, "KIND_UNKNOWN", {kind, m_columns.header(KindField)});
    }

    void warn(const TableRow &row, const QByteArray &code, const QStringList &args)
    {
        m_draft.report.warnings.push_back({row.line, code, args});
    }

    ImportStamp m_stamp;
    const ColumnMap &m_columns;
    ReferenceBatch m_batch;
    ImportDraft m_draft;
    std::vector<std::pair<RefKey, bool>> m_packages; ///< of each line, and whether the line makes it
};

} // namespace

Result<ImportDraft> draftPackages(const DeskStore &store, const ImportStamp &stamp, const Table &table)
{
    const Result<ColumnMap> columns = ColumnMap::find(table, PackageColumns, RequiredColumns);
    if (!columns)
        return failure(columns.error());
    return PackagesImport(store, stamp, *columns).run(table);
}

} // namespace hline
