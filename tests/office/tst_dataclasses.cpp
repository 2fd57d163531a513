// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/migrator.h"
#include "support/privatecluster.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <map>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;

/// docs/data-classes.md names every column that is kept, once (reliability.md 6.1, ASVS 14.1.1).
class TestDataClasses : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void deskIsClassified();
    void officeIsClassified();

private:
    /// Columns by table, sorted.
    using Columns = std::map<QString, QStringList>;
    [[nodiscard]] static Columns classified(const QString &heading);
    static void compare(Columns page, Columns schema);
};

TestDataClasses::Columns TestDataClasses::classified(const QString &heading)
{
    QFile file(QStringLiteral(HLINE_SOURCE_DIR "/docs/data-classes.md"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    Columns out;
    QString section;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (line.startsWith(u"## "_s))
            section = line.sliced(3);
        const QStringList cells = line.split(u'|');
        if (section != heading || cells.size() != 7 || cells[1].contains(u"Table"_s) || cells[1].startsWith(u"---"_s))
            continue;
        for (const QString &cell : cells.sliced(2, 4))
            out[cells[1].trimmed()] += cell.split(u' ', Qt::SkipEmptyParts);
    }
    return out;
}

void TestDataClasses::compare(Columns page, Columns schema)
{
    QVERIFY(page.size() > 10);
    for (auto *columns : {&page, &schema}) {
        for (auto &[table, names] : *columns)
            names.sort();
    }
    for (const auto &[table, names] : schema)
        QVERIFY2(page[table] == names, qPrintable(table + u": "_s + names.join(u' ') + u" but the page has "_s + page[table].join(u' ')));
    QCOMPARE(page.size(), schema.size());
}

void TestDataClasses::deskIsClassified()
{
    const QTemporaryDir folder;
    auto desk = Database::open(folder.filePath(u"desk.hline"_s));
    QVERIFY(desk.has_value());
    QVERIFY(migrate(**desk, deskMigrations(), Micros()).has_value());
    Columns schema;
    Rows rows = (*desk)->select(Sql("SELECT m.name, t.name FROM sqlite_master m JOIN pragma_table_info(m.name) t WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%'"));
    while (rows.next())
        schema[rows.text(0)].append(rows.text(1));

    compare(classified(u"A desk's file"_s), schema);
}

void TestDataClasses::officeIsClassified()
{
    PrivateCluster cluster;
    Columns schema;
    for (const auto &row : cluster.rows(cluster.makesOffice(), u"SELECT c.table_name, c.column_name FROM information_schema.columns c JOIN information_schema.tables t "
                                                               "USING (table_schema, table_name) WHERE t.table_type = 'BASE TABLE' AND c.table_schema IN ('hl', 'hl_api', 'hl_report')"_s))
        schema[row[0].toString()].append(row[1].toString());

    compare(classified(u"An office's database, schema hl"_s), schema);
}

QTEST_GUILESS_MAIN(TestDataClasses)
#include "tst_dataclasses.moc"
