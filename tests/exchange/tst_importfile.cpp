// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importdesk.h"

#include "exchange/issuecodes.h"

#include <QTest>

using namespace hline;
using namespace hline::test;

/// Clients and packages: what becomes of every line.
class TestImportFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theSampleExportNamesEveryDirtyLine();
    void csvAndWorkbookGiveTheSameClients();
    void dirtyValuesAreKeptOrLeftEmpty();
    void aRepeatChangesNothing();
    void aDryRunStoresNothing();
    void anUndoneBatchIsGoneAndComesBack();
    void packagesMayComeAfterClients();
    void correctedKeysMakeNoDouble_data();
    void correctedKeysMakeNoDouble();
    void aChangedPackageActsFromNextMonth();
    void packageSinceOverrides();
    void anotherClientsNumberIsRefused();
    void firmsOfOneNameStayApart();
    void aBlankGateDateClosesTheGate();
    void conflictingLinesSettle();
    void badFilesLeaveTheDeskAlone_data();
    void badFilesLeaveTheDeskAlone();
    void everyCodeIsListed();
};

void TestImportFile::theSampleExportNamesEveryDirtyLine()
{
    ImportDesk desk;
    (void)desk.take(ImportKind::Packages, readInput(u"packages.csv"_s), u"packages.csv"_s);

    const ImportReport report = desk.take(ImportKind::Clients, readInput(u"clients-1c-export.csv"_s), u"clients.csv"_s);

    QCOMPARE(counts(report), u"300 new, 0 changed, 1 same, 1 refused"_s);
    QCOMPARE(codes(report.refused), QStringList{u"304 TOTAL_LINE"_s});
    QCOMPARE(codes(report.warnings),
             (QStringList{u"6 INN_CHECKSUM"_s, u"8 INN_MISSING"_s, u"10 DATE_ISO"_s, u"12 DATE_IMPOSSIBLE"_s, u"16 FORMULA_TEXT"_s,
                          u"17 NUMBER_LOOKALIKE"_s, u"302 REPEATS_LINE"_s, u"303 LINE_BLANK"_s}));
    QCOMPARE(report.warnings[0].args, (QStringList{u"5890682883"_s, u"ООО УК «Дом на Набережной»"_s}));
    QCOMPARE(report.warnings[3].args, (QStringList{u"31.02.2027"_s, u"ИТС до"_s}));
    QCOMPARE(report.warnings[5].args, (QStringList{u"ИК-2О23/0016"_s, u"ИК-2023/16"_s}));
    QCOMPARE(report.warnings[6].args, (QStringList{u"13"_s, u"12/2022"_s}));
}

void TestImportFile::csvAndWorkbookGiveTheSameClients()
{
    ImportDesk csv, xlsx;
    const ImportReport fromCsv = csv.take(ImportKind::Clients, readInput(u"clients-1c-export.csv"_s), u"clients.csv"_s);
    const ImportReport fromXlsx = xlsx.take(ImportKind::Clients, readInput(u"clients-1c-export.xlsx"_s), u"clients.xlsx"_s);

    QCOMPARE(counts(fromXlsx), counts(fromCsv));
    QCOMPARE(fromXlsx.warnings, fromCsv.warnings);
    QCOMPARE(fromXlsx.refused, fromCsv.refused);
    for (const QString &number : {u"1/2023"_s, u"0002"_s, u"ИК-2024/0005"_s, u"ИК-2021/0007"_s, u"ЖКХ365-108"_s, u"ЖКХ365-110"_s, u"15/2023"_s,
                                  u"ИК-2023/16"_s, u"300/2022"_s})
        QCOMPARE(xlsx.everything(number), csv.everything(number));
    QCOMPARE(counts(csv.take(ImportKind::Clients, readInput(u"clients-1c-export.xlsx"_s), u"clients.xlsx"_s)),
             u"0 new, 0 changed, 301 same, 1 refused"_s);
}

void TestImportFile::dirtyValuesAreKeptOrLeftEmpty()
{
    ImportDesk desk;
    desk.takeSamples();

    QCOMPARE(desk.store->client(*desk.contract(u"ИК-2024/0005"_s).client)->inn, u"5890682883"_s);
    QCOMPARE(desk.store->client(*desk.contract(u"ИК-2021/0007"_s).client)->inn, QString());
    QCOMPARE(desk.contract(u"ЖКХ365-108"_s).standing.signedDay, makeDay(2021, 3, 15));
    const ProductRecord product = *desk.store->product(desk.contract(u"ЖКХ365-110"_s).products.front());
    QCOMPARE(product.standing.itsTo, std::nullopt);
    QCOMPARE(product.standing.updatesTo, makeDay(2027, 11, 22));
    QCOMPARE(desk.store->contactsOf(*desk.contract(u"15/2023"_s).client).front().last, u"=HYPERLINK(\"http://x.example\";\"Иванов\")"_s);
    QCOMPARE(desk.contract(u"ИК-2023/0016"_s).number, u"ИК-2О23/0016"_s);
    QCOMPARE(desk.store->client(*desk.contract(u"ЖКХ365-102"_s).client)->name, u"ТСН «Старый город»"_s);
    QCOMPARE(desk.store->client(*desk.contract(u"ЖКХ365-113"_s).client)->name, u"ООО УК \"Восток\""_s);
}

void TestImportFile::aRepeatChangesNothing()
{
    ImportDesk desk;
    desk.takeSamples();
    (void)desk.take(ImportKind::Payments, readInput(u"kl_to_1c.txt"_s), u"kl_to_1c.txt"_s);
    (void)desk.take(ImportKind::Calendar, readInput(u"calendar-2026.xml"_s), u"calendar.xml"_s);

    const ImportReport clients = desk.take(ImportKind::Clients, readInput(u"clients-1c-export.csv"_s), u"again.csv"_s);
    const ImportReport packages = desk.take(ImportKind::Packages, readInput(u"packages.csv"_s), u"again.csv"_s);
    const ImportReport payments = desk.take(ImportKind::Payments, readInput(u"kl_to_1c.txt"_s), u"again.txt"_s);
    const ImportReport calendar = desk.take(ImportKind::Calendar, readInput(u"calendar-2026.xml"_s), u"again.xml"_s);

    QCOMPARE(counts(clients), u"0 new, 0 changed, 301 same, 1 refused"_s);
    QCOMPARE(counts(packages), u"0 new, 0 changed, 5 same, 0 refused"_s);
    QCOMPARE(counts(payments), u"0 new, 0 changed, 749 same, 0 refused"_s);
    QCOMPARE(counts(calendar), u"0 new, 0 changed, 1 same, 0 refused"_s);
    for (const ImportReport &report : {clients, packages, payments, calendar})
        QVERIFY(!report.batch);
    QCOMPARE(desk.store->batches().size(), 4U);
}

void TestImportFile::aDryRunStoresNothing()
{
    ImportDesk desk;
    const ImportReport dry = desk.take(ImportKind::Clients, readInput(u"clients-1c-export.csv"_s), u"clients.csv"_s, ImportMode::DryRun);

    QCOMPARE(dry.created, 300);
    QVERIFY(!dry.batch);
    QVERIFY(desk.store->batches().empty());
    QVERIFY(!desk.store->findRef("contract", u"1/2023"_s));

    const ImportReport real = desk.take(ImportKind::Clients, readInput(u"clients-1c-export.csv"_s), u"clients.csv"_s);
    QCOMPARE(counts(real), counts(dry));
    QCOMPARE(real.warnings, dry.warnings);
}

void TestImportFile::anUndoneBatchIsGoneAndComesBack()
{
    ImportDesk desk;
    const ImportReport first = desk.take(ImportKind::Clients, readInput(u"clients-1c-export.csv"_s), u"clients.csv"_s);
    const QJsonObject before = desk.everything(u"1/2023"_s);

    QVERIFY(desk.undo(*first.batch));
    QVERIFY(!desk.store->findRef("contract", u"1/2023"_s));

    const ImportReport again = desk.take(ImportKind::Clients, readInput(u"clients-1c-export.csv"_s), u"clients.csv"_s);
    QCOMPARE(counts(again), counts(first));
    QCOMPARE(desk.everything(u"1/2023"_s), before);
}

void TestImportFile::packagesMayComeAfterClients()
{
    ImportDesk clientsFirst, packagesFirst;
    const ImportReport early = clientsFirst.take(ImportKind::Clients, readInput(u"clients-1c-export.csv"_s), u"clients.csv"_s);
    (void)clientsFirst.take(ImportKind::Packages, readInput(u"packages.csv"_s), u"packages.csv"_s);
    (void)packagesFirst.take(ImportKind::Packages, readInput(u"packages.csv"_s), u"packages.csv"_s);
    (void)packagesFirst.take(ImportKind::Clients, readInput(u"clients-1c-export.csv"_s), u"clients.csv"_s);

    QCOMPARE(countOf(early.warnings, "PACKAGE_UNKNOWN"), 5); // once a package, not once a line
    QCOMPARE(clientsFirst.contract(u"1/2023"_s).packages, packagesFirst.contract(u"1/2023"_s).packages);
    const std::vector<PackageRecord> packages = clientsFirst.store->packages();
    QCOMPARE(packages.size(), 5U);
    const auto basic = std::find_if(packages.begin(), packages.end(), [](const PackageRecord &p) { return p.terms.name == u"Базовый"; });
    QCOMPARE(clientsFirst.contract(u"1/2023"_s).packages, (std::vector{PackageFrom{*makeDay(2023, 5, 1), basic->id.toString()}}));
    QCOMPARE(basic->terms.perMonth, minutes(60));
    QCOMPARE(basic->terms.response, minutes(600));
    QCOMPARE(basic->terms.priceKopecks, 270000);
    const auto oneOff = std::find_if(packages.begin(), packages.end(), [](const PackageRecord &p) { return p.terms.oneOff; });
    QCOMPARE(oneOff->terms.response, std::nullopt);
}

void TestImportFile::correctedKeysMakeNoDouble_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("inn");
    QTest::newRow("corrected ИНН") << QByteArray("УК «Рассвет»;7707083893;770701001;1/2023;16.05.2023;;;;;\n") << u"УК «Рассвет»"_s << u"7707083893"_s;
    QTest::newRow("renamed") << QByteArray("УК «Закат»;7707083894;770701001;1/2023;16.05.2023;;;;;\n") << u"УК «Закат»"_s << u"7707083894"_s;
    QTest::newRow("moved to another tax office") << QByteArray("УК «Рассвет»;7707083894;501001001;1/2023;16.05.2023;;;;;\n") << u"УК «Рассвет»"_s << u"7707083894"_s;
    QTest::newRow("number written otherwise") << QByteArray("УК «Рассвет»;7707083894;770701001;№ 01/2023;16.05.2023;;;;;\n") << u"УК «Рассвет»"_s << u"7707083894"_s;
    QTest::newRow("second contract") << QByteArray("УК «Рассвет»;7707083894;770701001;2/2023;16.05.2023;;;;;\n") << u"УК «Рассвет»"_s << u"7707083894"_s;
}

void TestImportFile::correctedKeysMakeNoDouble()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, name);
    QFETCH(QString, inn);
    ImportDesk desk;
    (void)desk.take(ImportKind::Clients, Header + "УК «Рассвет»;7707083894;770701001;1/2023;16.05.2023;;;;;\n", u"c.csv"_s);
    const ClientId before = *desk.contract(u"1/2023"_s).client;

    const ImportReport report = desk.take(ImportKind::Clients, Header + line, u"c.csv"_s);

    QCOMPARE(report.created + report.changed, 1);
    QCOMPARE(*desk.contract(u"1/2023"_s).client, before);
    QCOMPARE(desk.store->client(before)->name, name);
    QCOMPARE(desk.store->client(before)->inn, inn);
    QCOMPARE(counts(desk.take(ImportKind::Clients, Header + line, u"c.csv"_s)), u"0 new, 0 changed, 1 same, 0 refused"_s);
}

void TestImportFile::aChangedPackageActsFromNextMonth()
{
    ImportDesk desk; // 22 November 2026
    (void)desk.take(ImportKind::Packages, "Пакет;Минут\nБазовый;60\nПремиум;600\n", u"p.csv"_s);
    const QByteArray changed = Header + "УК «Один»;7707083893;;1/2023;16.05.2023;;;Премиум;;\n";
    (void)desk.take(ImportKind::Clients, Header + "УК «Один»;7707083893;;1/2023;16.05.2023;;;Базовый;;\n", u"c.csv"_s);

    QCOMPARE(desk.take(ImportKind::Clients, changed, u"c.csv"_s).changed, 1);
    QCOMPARE(desk.take(ImportKind::Clients, changed, u"c.csv"_s).changed, 0);

    const std::vector<PackageFrom> packages = desk.contract(u"1/2023"_s).packages;
    QCOMPARE(packages.size(), 2U);
    QCOMPARE(packages[0].from, *makeDay(2023, 5, 1));
    QCOMPARE(packages[1].from, *makeDay(2026, 12, 1));
    QCOMPARE(QUuid::fromString(packages[1].package), *desk.store->findRef("package", nameKey(u"Премиум"_s)));
}

void TestImportFile::packageSinceOverrides()
{
    ImportDesk desk;
    const QByteArray header = "Наименование;Номер договора;Дата договора;Пакет;Пакет с\n";
    (void)desk.take(ImportKind::Clients, header + "УК «Один»;1/2023;16.05.2023;Базовый;01.01.2026\n", u"c.csv"_s);
    const QByteArray second = header + "УК «Один»;1/2023;16.05.2023;Премиум;01.10.2026\n";
    QCOMPARE(desk.take(ImportKind::Clients, second, u"c.csv"_s).changed, 1);
    QCOMPARE(desk.take(ImportKind::Clients, second, u"c.csv"_s).changed, 0);

    const std::vector<PackageFrom> packages = desk.contract(u"1/2023"_s).packages;
    QCOMPARE(packages.size(), 2U);
    QCOMPARE(packages[0].from, *makeDay(2026, 1, 1));
    QCOMPARE(packages[1].from, *makeDay(2026, 10, 1));
}

void TestImportFile::anotherClientsNumberIsRefused()
{
    ImportDesk desk;
    const ImportReport report = desk.take(ImportKind::Clients, Header + "УК «Один»;7707083893;;1/2023;16.05.2023;;;;;\n"
                                                                        "УК «Другой»;7727563778;;1/2023;16.05.2023;;;;;\n", u"c.csv"_s);
    QCOMPARE(counts(report), u"1 new, 0 changed, 0 same, 1 refused"_s);
    QCOMPARE(codes(report.refused), QStringList{u"3 NUMBER_TAKEN"_s});
    QCOMPARE(report.refused.front().args, (QStringList{u"1/2023"_s, u"УК «Один»"_s, u"УК «Другой»"_s}));
}

void TestImportFile::firmsOfOneNameStayApart()
{
    ImportDesk desk;
    (void)desk.take(ImportKind::Clients, Header + "ТСН «Речной»;7707083893;;1/2023;16.05.2023;;;;;\n"
                                                  "ТСН «Речной»;7727563778;;2/2023;16.05.2023;;;;;\n", u"c.csv"_s);
    QVERIFY(*desk.contract(u"1/2023"_s).client != *desk.contract(u"2/2023"_s).client);
}

void TestImportFile::aBlankGateDateClosesTheGate()
{
    ImportDesk desk;
    const auto line = [](const QByteArray &its, const QByteArray &phone) {
        return Header + "УК «Один»;7707083893;;1/2023;16.05.2023;Расчёт;" + its + ";;Иванова Анна;" + phone + '\n';
    };
    (void)desk.take(ImportKind::Clients, line("01.02.2027", "84752501312"), u"c.csv"_s);
    const auto its = [&desk] { return desk.store->product(desk.contract(u"1/2023"_s).products.front())->standing.itsTo; };
    QCOMPARE(its(), makeDay(2027, 2, 1));

    (void)desk.take(ImportKind::Clients, line("31.02.2028", ""), u"c.csv"_s);
    QCOMPARE(its(), makeDay(2027, 2, 1));
    (void)desk.take(ImportKind::Clients, line("", ""), u"c.csv"_s);
    QCOMPARE(its(), std::nullopt);
    QCOMPARE(desk.store->contactsOf(*desk.contract(u"1/2023"_s).client).front().phone, u"84752501312"_s);
}

/// Two lines that contradict each other: the last one wins, and a repeat finds nothing to change.

void TestImportFile::conflictingLinesSettle()
{
    ImportDesk desk;
    const QByteArray both = Header + "УК «Один»;7707083893;;1/2023;16.05.2023;Расчёт;01.02.2027;;Иванова Анна;1111\n"
                                     "УК «Один»;7707083893;;1/2023;16.05.2023;Расчёт;01.03.2027;;Иванова Анна;2222\n";
    QCOMPARE(counts(desk.take(ImportKind::Clients, both, u"c.csv"_s)), u"1 new, 1 changed, 0 same, 0 refused"_s);
    QCOMPARE(counts(desk.take(ImportKind::Clients, both, u"c.csv"_s)), u"0 new, 0 changed, 2 same, 0 refused"_s);
    QCOMPARE(desk.store->product(desk.contract(u"1/2023"_s).products.front())->standing.itsTo, makeDay(2027, 3, 1));
}

void TestImportFile::badFilesLeaveTheDeskAlone_data()
{
    QTest::addColumn<ImportKind>("kind");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("code");
    const QByteArray statement = readInput(u"kl_to_1c.txt"_s);
    const QByteArray clients = readInput(u"clients-1c-export.csv"_s);
    QTest::newRow("nothing") << ImportKind::Clients << QByteArray() << u"a.csv"_s << QByteArray("EMPTY_FILE");
    QTest::newRow("51 MB") << ImportKind::Clients << QByteArray(51 * 1024 * 1024, 'a') << u"a.csv"_s << QByteArray("TOO_LARGE");
    QTest::newRow("one column") << ImportKind::Clients << QByteArray("Наименование\nУК\n") << u"a.csv"_s << QByteArray("ONE_COLUMN");
    QTest::newRow("other columns") << ImportKind::Clients << QByteArray("a;b\n1;2\n") << u"a.csv"_s << QByteArray("COLUMNS_MISSING");
    QTest::newRow("a workbook that is none") << ImportKind::Clients << clients << u"a.xlsx"_s << QByteArray("NOT_A_ZIP");
    QTest::newRow("clients as packages") << ImportKind::Packages << clients << u"a.csv"_s << QByteArray("COLUMNS_MISSING");
    QTest::newRow("statement cut in half") << ImportKind::Payments << statement.left(statement.size() / 2) << u"kl.txt"_s << QByteArray("TRUNCATED");
    QTest::newRow("a table as statement") << ImportKind::Payments << clients << u"kl.txt"_s << QByteArray("UNKNOWN_FORMAT");
    QTest::newRow("clients as calendar") << ImportKind::Calendar << clients << u"c.csv"_s << QByteArray("UNKNOWN_FORMAT");
}

void TestImportFile::badFilesLeaveTheDeskAlone()
{
    QFETCH(ImportKind, kind);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, name);
    QFETCH(QByteArray, code);
    ImportDesk desk;

    const Result<ImportReport> report = desk.run(kind, bytes, name);

    QVERIFY(!report);
    QCOMPARE(report.error().code, code);
    QCOMPARE(report.error().about.value(0), name);
    QVERIFY(desk.store->batches().empty());
    QVERIFY(desk.store->packages().empty());
}

void TestImportFile::everyCodeIsListed()
{
    const auto listed = [](const QByteArray &code) {
        return std::any_of(ImportIssueCodes.begin(), ImportIssueCodes.end(), [&code](const ImportCode &c) { return code == c.code; });
    };
    const auto argumentsOf = [](const QByteArray &code) {
        const auto found = std::find_if(ImportIssueCodes.begin(), ImportIssueCodes.end(), [&code](const ImportCode &c) { return code == c.code; });
        return QString::fromLatin1(found->args).split(u',', Qt::SkipEmptyParts).size();
    };
    ImportDesk desk;
    std::vector<ImportIssue> issues;
    const auto collect = [&issues](const ImportReport &report) {
        issues.insert(issues.end(), report.warnings.begin(), report.warnings.end());
        issues.insert(issues.end(), report.refused.begin(), report.refused.end());
    };
    collect(desk.take(ImportKind::Clients, readInput(u"clients-1c-export.csv"_s), u"c.csv"_s));
    collect(desk.take(ImportKind::Clients,
                      "Наименование;ИНН;КПП;Номер договора;Дата договора;Вид договора;Программа;Коробочная;Пакет;E-mail\n"
                      "УК;1;1;№;;;;;;\nУК;12;1;5;;чужой;;может быть;;нет\n;;;6;;;;;;\nУК;;;;;;;;;\n" + QByteArray(400, 'x') + ";;;7;;;;;;\n", u"c.csv"_s));
    collect(desk.take(ImportKind::Packages, "Пакет;Минут;Отклик;Вид;Цена\n;1;;;\nА;много;;;\nБ;1;скоро;любой;дорого\n", u"p.csv"_s));
    collect(desk.take(ImportKind::Payments, readInput(u"kl_to_1c.txt"_s), u"kl.txt"_s));

    QVERIFY(issues.size() > 100);
    for (const ImportIssue &issue : issues) {
        QVERIFY2(listed(issue.code), issue.code.constData());
        QCOMPARE(issue.args.size(), argumentsOf(issue.code));
    }
}

QTEST_GUILESS_MAIN(TestImportFile)
#include "tst_importfile.moc"
