// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importdesk.h"

#include "exchange/issuecodes.h"

#include <QTest>

using namespace hline;
using namespace hline::test;

/// Payments and calendars: who has paid what, and which days count.
class TestImportMoney : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void paymentsOfTheSampleAreMatched();
    void paymentsAreDecidedOneByOne_data();
    void paymentsAreDecidedOneByOne();
    void aOneOffPaymentOpensItsLot();
    void aPaidMonthGivesItsMinutes();
    void calendarYearsAreComparedAndStored();
    void wrongYearsAreRefused();
    void longBatchesAreChunkedAndUndone();
};

void TestImportMoney::paymentsOfTheSampleAreMatched()
{
    ImportDesk desk;
    desk.takeSamples();

    const ImportReport report = desk.take(ImportKind::Payments, readInput(u"kl_to_1c.txt"_s), u"kl_to_1c.txt"_s);

    QCOMPARE(counts(report), u"749 new, 0 changed, 0 same, 0 refused"_s);
    QCOMPARE(countOf(report.warnings, "MONTH_UNNAMED"), 34);
    QCOMPARE(countOf(report.warnings, "HALF_SUM"), 32);
    QCOMPARE(countOf(report.warnings, "FOUND_BY_NUMBER"), 6);
    QCOMPARE(report.warnings.size(), std::size_t{34 + 32 + 6});
    QVERIFY(codes(report.warnings).contains(u"80 FOUND_BY_NUMBER"_s));
    QVERIFY(codes(report.warnings).contains(u"112 FOUND_BY_NUMBER"_s));
}

void TestImportMoney::paymentsAreDecidedOneByOne_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QStringList>("warned");
    QTest::addColumn<QStringList>("refused");
    const QByteArray one = "ПлательщикИНН=7707083893\nПлательщик1=УК «Один»\n";
    const QByteArray two = "ПлательщикИНН=500100732259\nПлательщик1=ИП Два\n";
    const auto row = [](const char *name, const QByteArray &document, const QStringList &warned, const QStringList &refused) {
        QTest::newRow(name) << document << warned << refused;
    };
    row("number and month", one + "Сумма=2700.00\nНазначениеПлатежа=дог. 1/2023 за сентябрь 2026\n", {}, {});
    row("month alone, one contract", one + "Сумма=2700.00\nНазначениеПлатежа=за сентябрь 2026\n", {}, {});
    row("three months in full", one + "Сумма=8100\nНазначениеПлатежа=дог. 1/2023 за 3 квартал 2026\n", {}, {});
    row("three months, a kopeck short", one + "Сумма=8099.99\nНазначениеПлатежа=дог. 1/2023 за 3 квартал 2026\n", {u"HALF_SUM"_s}, {});
    row("more than the price", one + "Сумма=2701\nНазначениеПлатежа=дог. 1/2023 за сентябрь 2026\n", {u"OVERPAID"_s}, {});
    row("month without a year", one + "Сумма=2700\nНазначениеПлатежа=дог. 1/2023 за сентябрь\n", {u"YEAR_INFERRED"_s}, {});
    row("neither number nor month", one + "Сумма=2700\nНазначениеПлатежа=Оплата по счёту за услуги\n", {u"MONTH_UNNAMED"_s}, {});
    row("number decides between two contracts", two + "Сумма=2700\nНазначениеПлатежа=дог. ИК-3 за сентябрь 2026\n", {}, {});
    row("two contracts, none named", two + "Сумма=2700\nНазначениеПлатежа=за сентябрь 2026\n", {}, {u"CONTRACT_AMBIGUOUS"_s});
    row("somebody else's contract", one + "Сумма=2700\nНазначениеПлатежа=дог. ИК-3 за сентябрь 2026\n", {}, {u"CONTRACT_OF_OTHER"_s});
    row("a contract nobody has", one + "Сумма=2700\nНазначениеПлатежа=дог. 99/2099 за сентябрь 2026\n", {}, {u"CONTRACT_NOT_FOUND"_s});
    row("unknown payer, known number", "ПлательщикИНН=7727563778\nСумма=2700\nНазначениеПлатежа=дог. 1/2023 за сентябрь 2026\n", {u"FOUND_BY_NUMBER"_s}, {});
    row("unknown payer, nothing named", "ПлательщикИНН=7727563778\nСумма=2700\nНазначениеПлатежа=за услуги\n", {}, {u"PAYER_UNKNOWN"_s});
    row("payer without ИНН", "ПлательщикИНН=0\nСумма=2700\nНазначениеПлатежа=за сентябрь 2026\n", {}, {u"PAYER_UNKNOWN"_s});
    row("package without a price", two + "Сумма=2700\nНазначениеПлатежа=дог. ИК-4 за сентябрь 2026\n", {u"PRICE_UNKNOWN"_s}, {});
    row("no sum", one + "Сумма=\nНазначениеПлатежа=за сентябрь 2026\n", {}, {u"AMOUNT_BAD"_s});
    row("impossible day", one + "ДатаПоступило=31.09.2026\nСумма=2700\nНазначениеПлатежа=за сентябрь 2026\n", {}, {u"DAY_BAD"_s});
    row("money that went out", "ПлательщикСчет=40702\nДатаСписано=01.09.2026\nПолучательСчет=99\nСумма=2700\n", {}, {u"OUTGOING"_s});
}

void TestImportMoney::paymentsAreDecidedOneByOne()
{
    QFETCH(QByteArray, document);
    QFETCH(QStringList, warned);
    QFETCH(QStringList, refused);
    ImportDesk desk;
    (void)desk.take(ImportKind::Packages, "Пакет;Минут;Цена\nБазовый;60;2700\nБез цены;60;\n", u"p.csv"_s);
    (void)desk.take(ImportKind::Clients, Header + "УК «Один»;7707083893;770701001;1/2023;16.05.2023;;;Базовый;;\n"
                                                  "ИП Два;500100732259;;ИК-3;01.02.2024;;;Базовый;;\n"
                                                  "ИП Два;500100732259;;ИК-4;01.02.2024;;;Без цены;;\n", u"c.csv"_s);
    const QByteArray statement = "1CClientBankExchange\nРасчСчет=40702\nСекцияДокумент=Платежное поручение\nНомер=1\nДата=28.08.2026\n"
        + document + "КонецДокумента\nКонецФайла\n";

    const ImportReport report = desk.take(ImportKind::Payments, statement, u"kl.txt"_s);

    const auto plain = [](const std::vector<ImportIssue> &issues) {
        QStringList out;
        for (const ImportIssue &issue : issues)
            out += QString::fromLatin1(issue.code);
        return out;
    };
    QCOMPARE(plain(report.warnings), warned);
    QCOMPARE(plain(report.refused), refused);
    QCOMPARE(report.created, refused.isEmpty() ? 1 : 0);
}

void TestImportMoney::aOneOffPaymentOpensItsLot()
{
    ImportDesk desk;
    desk.takeSamples();
    const QByteArray statement = "1CClientBankExchange\nРасчСчет=40702\nСекцияДокумент=Платежное поручение\nНомер=1\nДата=10.11.2026\n"
                                 "ДатаПоступило=12.11.2026\nСумма=3300.00\nПлательщикИНН=7711466338\nНазначениеПлатежа=Разовая консультация\n"
                                 "КонецДокумента\nКонецФайла\n";

    const ImportReport report = desk.take(ImportKind::Payments, statement, u"kl.txt"_s);

    QCOMPARE(codes(report.warnings), QStringList());
    const ContractRecord contract = desk.contract(u"300/2022"_s);
    QVERIFY(contract.oneOff);
    const Result<LedgerInput> input = desk.store->ledgerInput(contract.id, desk.clock.instant());
    QVERIFY(input);
    QCOMPARE(input->lots.size(), 1U);
    QCOMPARE(input->lots.front().kind, LotKind::OneOff);
    QCOMPARE(input->lots.front().amount, minutes(60));
    QCOMPARE(input->lots.front().activeFrom, startOf(*makeDay(2026, 11, 12)));
    QCOMPARE(counts(desk.take(ImportKind::Payments, statement, u"kl.txt"_s)), u"0 new, 0 changed, 1 same, 0 refused"_s);
    QVERIFY(desk.undo(*report.batch));
    QVERIFY(desk.store->ledgerInput(contract.id, desk.clock.instant())->lots.empty());
}

void TestImportMoney::aPaidMonthGivesItsMinutes()
{
    ImportDesk desk;
    desk.takeSamples();
    const ContractId contract = desk.contract(u"1/2023"_s).id;
    QCOMPARE(desk.store->ledger(contract, *parseIsoMoscow(u"2026-09-15T12:00:00")).value()->balance, minutes(0));

    (void)desk.take(ImportKind::Payments, readInput(u"kl_to_1c.txt"_s), u"kl_to_1c.txt"_s);

    QCOMPARE(desk.store->ledger(contract, *parseIsoMoscow(u"2026-09-15T12:00:00")).value()->balance, minutes(60));
}

void TestImportMoney::calendarYearsAreComparedAndStored()
{
    ImportDesk desk;
    QCOMPARE(desk.store->calendar().status(2025), YearStatus::Statutory);
    const ImportReport dry = desk.take(ImportKind::Calendar, readInput(u"calendar-2025.xml"_s), u"calendar-2025.xml"_s, ImportMode::DryRun);
    QCOMPARE(dry.calendarYear->status, YearStatus::Statutory);
    QVERIFY(std::any_of(dry.calendarDiff.begin(), dry.calendarDiff.end(), [](const CalendarDiff &diff) {
        return diff.day == *makeDay(2025, 11, 1) && diff.was == DayKind::Off && diff.becomes == DayKind::Short;
    }));

    const ImportReport real = desk.take(ImportKind::Calendar, readInput(u"calendar-2025.xml"_s), u"calendar-2025.xml"_s);

    QCOMPARE(real.created, 1);
    QCOMPARE(real.calendarYear->status, YearStatus::Official);
    QCOMPARE(desk.store->calendar().status(2025), YearStatus::Official);
    QCOMPARE(desk.store->calendar().kind(*makeDay(2025, 11, 1)), DayKind::Short);
    QVERIFY(desk.take(ImportKind::Calendar, readInput(u"calendar-2025.xml"_s), u"other name.xml"_s).calendarDiff.empty());
}

void TestImportMoney::wrongYearsAreRefused()
{
    ImportDesk desk;
    const Result<ImportReport> wrong = desk.run(ImportKind::Calendar, readInput(u"calendar-2025.xml"_s), u"c.xml"_s, ImportMode::Apply, 2026);
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().code, QByteArray("WRONG_YEAR"));
    QCOMPARE(wrong.error().about, (QStringList{u"c.xml"_s, u"2025"_s, u"2026"_s}));
    QVERIFY(desk.run(ImportKind::Calendar, readInput(u"calendar-2026.xml"_s), u"c.xml"_s, ImportMode::Apply, 2026));

    const QByteArray guess = readInput(u"calendar-2026.xml"_s).replace("year=\"2026\"", "year=\"2031\"");
    const Result<ImportReport> early = desk.run(ImportKind::Calendar, guess, u"c.xml"_s);
    QVERIFY(!early);
    QCOMPARE(early.error().code, QByteArray("YEAR_NOT_OFFICIAL"));
    QCOMPARE(early.error().about, (QStringList{u"c.xml"_s, u"2031"_s, u"2027"_s}));
}

void TestImportMoney::longBatchesAreChunkedAndUndone()
{
    ImportDesk desk;
    QByteArray file = Header;
    for (int i = 1; i <= 1500; ++i) {
        const QByteArray n = QByteArray::number(i);
        file += "УК «Дом " + n + "»;;;" + n + "/2020;16.05.2020;Расчёт;01.02.2027;Базовый;Иванова Анна;" + n + '\n';
    }

    const ImportReport report = desk.take(ImportKind::Clients, file, u"c.csv"_s);

    QCOMPARE(report.created, 1500);
    QVERIFY(desk.store->batches().front().facts > 5000);
    QCOMPARE(desk.contract(u"1500/2020"_s).packages.size(), 1U);
    QCOMPARE(desk.take(ImportKind::Clients, file, u"c.csv"_s).same, 1500);
    QVERIFY(desk.undo(*report.batch));
    QVERIFY(!desk.store->findRef("contract", u"1/2020"_s));
    QVERIFY(!desk.store->findRef("contract", u"1500/2020"_s));
}

/// What the importers say is what ui/text has sentences for.

QTEST_GUILESS_MAIN(TestImportMoney)
#include "tst_importmoney.moc"
