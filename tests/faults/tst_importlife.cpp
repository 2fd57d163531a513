// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/importfile.h"
#include "support/helpdesk.h"

#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray Packages = "Пакет;Минут;Отклик;Вид;Цена\nСтандарт;120;60;Абонентский;5400\nПремиум;600;60;Абонентский;27000\n";
const QByteArray Header = "Наименование;ИНН;КПП;Номер договора;Дата договора;Программа;ИТС до;Пакет\n";
const QByteArray Clients = Header + "УК «Один»;7707083893;770701001;1/2023;16.05.2023;Бухгалтерия;01.02.2027;Стандарт\n"
                                    "УК «Один»;7707083893;770701001;2/2023;16.05.2023;Бухгалтерия;01.02.2027;Премиум\n";

QByteArray document(const QByteArray &number, const QByteArray &purpose)
{
    return "СекцияДокумент=Платежное поручение\nНомер=" + number + "\nДата=28.08.2026\nДатаПоступило=31.08.2026\nСумма=5400.00\n"
           "ПлательщикИНН=7707083893\nПлательщик1=УК «Один»\nНазначениеПлатежа=" + purpose + "\nКонецДокумента\n";
}

QByteArray statement(const QByteArray &documents)
{
    return "1CClientBankExchange\nРасчСчет=40702\n" + documents + "КонецФайла\n";
}

} // namespace

/// Imports in the life of a desk: work between batches, undone in any order, told again with more in them.
class TestImportLife final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void batchInUseIsNotUndone();
    void batchesAreUndoneBackToFront();
    void longerStatementAddsOnlyWhatIsNew();
    void contractsOfOneClientStayApart();

private:
    [[nodiscard]] static ImportReport take(Helpdesk &desk, ImportKind kind, const QByteArray &bytes);
};

ImportReport TestImportLife::take(Helpdesk &desk, ImportKind kind, const QByteArray &bytes)
{
    desk.clock.advance(1s);
    const auto report = ImportFile(desk.store(), desk.clock, desk.anna().me()).run(kind, bytes, u"файл.csv"_s, ImportMode::Apply);
    if (!done(report))
        qFatal("the file is not taken");
    return *report;
}

void TestImportLife::batchInUseIsNotUndone()
{
    Helpdesk desk;
    (void)take(desk, ImportKind::Packages, Packages);
    const ImportReport clients = take(desk, ImportKind::Clients, Clients);
    const auto contract = desk.store().findContract(u"1/2023"_s);
    QVERIFY(done(contract));
    const RequestId request = desk.registers(*contract);

    const auto undone = desk.anna().undoImport(*clients.batch);

    QVERIFY(!undone);
    QVERIFY(!desk.store().batchUses(*clients.batch).isEmpty());
    QVERIFY(!undone.error().about.isEmpty()); // the list of what refers to it
    QVERIFY(done(desk.store().findContract(u"1/2023"_s)));
    QVERIFY(done(desk.store().request(request)));
    QVERIFY(*desk.desk().verify());
}

void TestImportLife::batchesAreUndoneBackToFront()
{
    Helpdesk desk;
    const ImportReport packages = take(desk, ImportKind::Packages, Packages);
    const ImportReport clients = take(desk, ImportKind::Clients, Clients);
    const ImportReport payments = take(desk, ImportKind::Payments, statement(document("1", "дог. 1/2023 за сентябрь 2026")));
    QVERIFY(!desk.anna().undoImport(*clients.batch)); // a payment refers to its contract
    for (const ImportReport &report : {payments, clients, packages}) {
        QVERIFY(done(desk.anna().undoImport(*report.batch)));
        QVERIFY(!desk.anna().undoImport(*report.batch)); // once is enough
        QVERIFY(*desk.desk().verify());
    }
    QVERIFY(!desk.store().findContract(u"1/2023"_s));
    QVERIFY(desk.store().packages().empty());

    QCOMPARE(take(desk, ImportKind::Packages, Packages).created, packages.created);
    QCOMPARE(take(desk, ImportKind::Clients, Clients).created, clients.created);
    QCOMPARE(take(desk, ImportKind::Payments, statement(document("1", "дог. 1/2023 за сентябрь 2026"))).created, 1);
    desk.pullPlug();
    QCOMPARE(desk.balance(*desk.store().findContract(u"1/2023"_s)), 120min);
}

void TestImportLife::longerStatementAddsOnlyWhatIsNew()
{
    Helpdesk desk;
    (void)take(desk, ImportKind::Packages, Packages);
    (void)take(desk, ImportKind::Clients, Clients);
    const QByteArray first = document("1", "дог. 1/2023 за сентябрь 2026");
    QCOMPARE(take(desk, ImportKind::Payments, statement(first)).created, 1);

    const ImportReport longer = take(desk, ImportKind::Payments, statement(first + document("2", "дог. 1/2023 за октябрь 2026")));

    QCOMPARE(longer.created, 1);
    QCOMPARE(longer.same, 1);
    QVERIFY(done(desk.anna().undoImport(*longer.batch)));
    QCOMPARE(desk.balance(*desk.store().findContract(u"1/2023"_s)), 120min); // the first file's payment stays
}

void TestImportLife::contractsOfOneClientStayApart()
{
    Helpdesk desk;
    (void)take(desk, ImportKind::Packages, Packages);
    (void)take(desk, ImportKind::Clients, Clients);
    (void)take(desk, ImportKind::Payments, statement(document("1", "дог. 1/2023 за сентябрь 2026")));
    const auto first = desk.store().findContract(u"1/2023"_s), second = desk.store().findContract(u"2/2023"_s);
    QVERIFY(done(first) && done(second));
    QCOMPARE(desk.store().contract(*first)->client, desk.store().contract(*second)->client);
    QCOMPARE(desk.balance(*first), 120min);
    QCOMPARE(desk.balance(*second), 0min);
}

QTEST_GUILESS_MAIN(TestImportLife)
#include "tst_importlife.moc"
