// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QTest>

#include "exchange/bankstatement.h"
#include "exchange/paymentpurpose.h"

using namespace hline;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString Small = u"1CClientBankExchange\r\nВерсияФормата=1.03\r\nКодировка=%1\r\nРасчСчет=40702\r\nСекцияРасчСчет\r\nРасчСчет=40702\r\n"
                      "КонецРасчСчет\r\nСекцияДокумент=Платежное поручение\r\nНомер=7\r\nСумма=2700.00\r\nПлательщик1=УК «Ёлка»\r\n"
                      "НазначениеПлатежа=Оплата по дог. 0002\r\nНазначениеПлатежа2=за сентябрь 2026\r\nКонецДокумента\r\nКонецФайла\r\n"_s;

/// One byte a character: the two halves of the Russian alphabet lie elsewhere in each code page.
QByteArray encoded(const QString &text, bool dos)
{
    QByteArray out;
    for (const QChar c : text) {
        const ushort u = c.unicode();
        if (u < 0x80)
            out += static_cast<char>(u);
        else if (u >= 0x410 && u <= 0x44F)
            out += static_cast<char>(!dos ? u - 0x410 + 0xC0 : u < 0x440 ? u - 0x410 + 0x80 : u - 0x440 + 0xE0);
        else if (c == u'Ё')
            out += dos ? '\xF0' : '\xA8';
        else
            out += dos ? '"' : c == u'«' ? '\xAB' : '\xBB';
    }
    return out;
}

} // namespace

class TestBankStatement : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyEncodingIsRead_data();
    void everyEncodingIsRead();
    void anythingButAWholeStatementIsRefused_data();
    void anythingButAWholeStatementIsRefused();
    void aStatementCutAnywhereIsRefused();
    void theSampleHasItsDocuments();
    void monthsAreUnderstood_data();
    void monthsAreUnderstood();
    void contractNumbersAreFound_data();
    void contractNumbersAreFound();
    void unmarkedNumbersAreFoundOnlyAsWords_data();
    void unmarkedNumbersAreFoundOnlyAsWords();
};

void TestBankStatement::everyEncodingIsRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("payer");
    QTest::newRow("windows-1251") << encoded(Small.arg(u"Windows"_s), false) << u"УК «Ёлка»"_s;
    QTest::newRow("cp866") << encoded(Small.arg(u"DOS"_s), true) << u"УК \"Ёлка\""_s;
    QTest::newRow("cp866 that calls itself Windows") << encoded(Small.arg(u"Windows"_s), true) << u"УК \"Ёлка\""_s;
    QTest::newRow("UTF-8") << Small.arg(u"UTF-8"_s).toUtf8() << u"УК «Ёлка»"_s;
    QTest::newRow("lone CR as line end") << encoded(QString(Small.arg(u"Windows"_s)).remove(u'\n'), false) << u"УК «Ёлка»"_s;
    QTest::newRow("lone LF as line end") << encoded(QString(Small.arg(u"Windows"_s)).remove(u'\r'), false) << u"УК «Ёлка»"_s;
}

void TestBankStatement::everyEncodingIsRead()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, payer);

    const Result<BankStatement> statement = readBankStatement(bytes);

    QVERIFY2(statement, statement ? "" : statement.error().code.constData());
    QCOMPARE(statement->accounts, QStringList{u"40702"_s});
    QCOMPARE(statement->documents.size(), 1U);
    const BankDocument &document = statement->documents.front();
    QCOMPARE(document.line, 8);
    QCOMPARE(document.field(u"Плательщик1"_s), payer);
    QCOMPARE(document.field(u"Сумма"_s), u"2700.00"_s);
    QCOMPARE(document.field(u"НазначениеПлатежа"_s), u"Оплата по дог. 0002"_s);
}

void TestBankStatement::anythingButAWholeStatementIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("code");
    const QByteArray good = Small.arg(u"UTF-8"_s).toUtf8();
    QTest::newRow("a table") << QByteArray("a;b\nc;d\n") << QByteArray("UNKNOWN_FORMAT");
    QTest::newRow("blank") << QByteArray(" \r\n") << QByteArray("EMPTY_FILE");
    QTest::newRow("without its end") << QByteArray(good).replace(QByteArray("КонецФайла"), "") << QByteArray("TRUNCATED");
    QTest::newRow("a document without its end") << QByteArray(good).replace(QByteArray("КонецДокумента"), "") << QByteArray("TRUNCATED");
    QTest::newRow("a document inside a document")
        << QByteArray(good).replace(QByteArray("КонецДокумента"), "СекцияДокумент=Платежное поручение") << QByteArray("TRUNCATED");
    QTest::newRow("an end without a document") << QByteArray(good).replace(QByteArray("КонецРасчСчет"), "КонецДокумента") << QByteArray("TRUNCATED");
    QTest::newRow("a line of 1 MB") << QByteArray(good).replace("40702", QByteArray(1024 * 1024, '1')) << QByteArray("LINE_TOO_LONG");
}

void TestBankStatement::anythingButAWholeStatementIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, code);
    const Result<BankStatement> statement = readBankStatement(bytes);
    QCOMPARE(statement ? QByteArray() : statement.error().code, code);
}

void TestBankStatement::aStatementCutAnywhereIsRefused()
{
    const QByteArray good = encoded(Small.arg(u"Windows"_s), false);
    const qsizetype whole = good.trimmed().size();
    for (qsizetype size = 0; size < whole; ++size)
        QVERIFY2(!readBankStatement(good.first(size)), qPrintable(QString::number(size)));
    QVERIFY(readBankStatement(good.first(whole)));
}

void TestBankStatement::theSampleHasItsDocuments()
{
    QFile file(QStringLiteral(HLINE_TEST_DATA "/inputs/kl_to_1c.txt"));
    QVERIFY(file.open(QIODevice::ReadOnly));

    const Result<BankStatement> statement = readBankStatement(file.readAll());

    QVERIFY(statement);
    QCOMPARE(statement->documents.size(), 749U);
    QCOMPARE(statement->documents.front().line, 16);
    QCOMPARE(statement->documents.front().field(u"НазначениеПлатежа"_s), u"Сопровождение ПО дог. 1/2023 за сентябрь 2026"_s);
}

void TestBankStatement::monthsAreUnderstood_data()
{
    QTest::addColumn<QString>("purpose");
    QTest::addColumn<QString>("paid");
    QTest::addColumn<QString>("months");
    QTest::addColumn<bool>("inferred");
    const QString august = u"2026-08-28"_s;
    QTest::newRow("month and year") << u"Сопровождение ПО дог. 1/2023 за сентябрь 2026"_s << august << u"2026-09"_s << false;
    QTest::newRow("after a comma") << u"Договор ЖКХ365-108, сентябрь 2026, сопровождение программ"_s << august << u"2026-09"_s << false;
    QTest::newRow("year with г.") << u"за Октябрь 2026 г. Без НДС"_s << august << u"2026-10"_s << false;
    QTest::newRow("genitive") << u"оплата сентября 2026 года"_s << august << u"2026-09"_s << false;
    QTest::newRow("short") << u"за сент. 2026"_s << august << u"2026-09"_s << false;
    QTest::newRow("May") << u"за май 2026"_s << august << u"2026-05"_s << false;
    QTest::newRow("March is not May") << u"за март 2027"_s << august << u"2027-03"_s << false;
    QTest::newRow("number") << u"аб. плата 09.2026"_s << august << u"2026-09"_s << false;
    QTest::newRow("list with one year") << u"за сентябрь, октябрь и ноябрь 2026"_s << august << u"2026-09 2026-10 2026-11"_s << false;
    QTest::newRow("list with each year") << u"за декабрь 2026, январь 2027"_s << august << u"2026-12 2027-01"_s << false;
    QTest::newRow("range") << u"с сентября по ноябрь 2026"_s << august << u"2026-09 2026-10 2026-11"_s << false;
    QTest::newRow("range over New Year") << u"за ноябрь - январь 2027"_s << august << u"2026-11 2026-12 2027-01"_s << false;
    QTest::newRow("range with two years") << u"декабрь 2026 – февраль 2027"_s << august << u"2026-12 2027-01 2027-02"_s << false;
    QTest::newRow("quarter without a year") << u"за 3 квартал"_s << august << u"2026-07 2026-08 2026-09"_s << true;
    QTest::newRow("quarter in Roman digits") << u"за IV квартал 2026 г."_s << august << u"2026-10 2026-11 2026-12"_s << false;
    QTest::newRow("quarter as an ordinal") << u"за 1-й кв. 2027"_s << august << u"2027-01 2027-02 2027-03"_s << false;
    QTest::newRow("no year: the nearest") << u"за сентябрь"_s << august << u"2026-09"_s << true;
    QTest::newRow("no year, paid in advance in December") << u"за январь"_s << u"2026-12-25"_s << u"2027-01"_s << true;
    QTest::newRow("no year, paid late in January") << u"за декабрь"_s << u"2027-01-12"_s << u"2026-12"_s << true;
    QTest::newRow("a day is no month") << u"по счёту 45 от 01.09.2026"_s << august << QString() << false;
    QTest::newRow("a day in words is no month") << u"по договору от 15 марта 2021 г."_s << august << QString() << false;
    QTest::newRow("a day and a month") << u"дог. 2 от 15.06.2021 за сентябрь 2026"_s << august << u"2026-09"_s << false;
    QTest::newRow("nothing") << u"Оплата по счёту за услуги"_s << august << QString() << false;
    QTest::newRow("words that begin like months") << u"декларация, маяк, авгур, ноябрьский проезд"_s << august << u"2026-11"_s << true;
    QTest::newRow("an endless range is cut") << u"с января 2000 по декабрь 2099"_s << august << QString() << false;
}

void TestBankStatement::monthsAreUnderstood()
{
    QFETCH(QString, purpose);
    QFETCH(QString, paid);
    QFETCH(QString, months);
    QFETCH(bool, inferred);

    const NamedMonths named = namedMonths(purpose, *parseIsoDay(paid));

    QStringList found;
    for (const Month month : named.months)
        found += isoMonth(month);
    QCOMPARE(found.join(u' '), months);
    QCOMPARE(!named.inferredYear.isEmpty(), inferred);
}

void TestBankStatement::contractNumbersAreFound_data()
{
    QTest::addColumn<QString>("purpose");
    QTest::addColumn<QString>("number"); // shortest reading
    QTest::newRow("abbreviated") << u"Сопровождение ПО дог. 0002 за сентябрь 2026"_s << u"0002"_s;
    QTest::newRow("№ glued to it") << u"Оплата по договору №ИК-2021/0007 за сопровождение"_s << u"ИК-2021/0007"_s;
    QTest::newRow("№ apart") << u"по договору № 117/2026 от 01.02.2026"_s << u"117/2026"_s;
    QTest::newRow("words between") << u"по договору сопровождения программ № ЖКХ365-108, сентябрь"_s << u"ЖКХ365-108"_s;
    QTest::newRow("comma behind") << u"Договор ЖКХ365-108, сентябрь 2026"_s << u"ЖКХ365-108"_s;
    QTest::newRow("written apart") << u"дог. ИК 2024/0005 за ноябрь"_s << u"ИК 2024/0005"_s;
    QTest::newRow("no number") << u"Оплата по договору за сентябрь 2026"_s << QString();
    QTest::newRow("no contract") << u"Оплата по счёту 45 за услуги"_s << QString();
}

void TestBankStatement::contractNumbersAreFound()
{
    QFETCH(QString, purpose);
    QFETCH(QString, number);
    const std::vector<QStringList> found = namedContracts(purpose);
    QCOMPARE(found.empty() ? QString() : found.front().last(), number);
}

void TestBankStatement::unmarkedNumbersAreFoundOnlyAsWords_data()
{
    QTest::addColumn<QString>("purpose");
    QTest::addColumn<QString>("number");
    QTest::addColumn<bool>("found");
    QTest::newRow("as a word") << u"ЖКХ365-108 сентябрь"_s << u"ЖКХ365-108"_s << true;
    QTest::newRow("with other zeros and dashes") << u"за сентябрь (ИК–2024/5)"_s << u"ИК-2024/0005"_s << true;
    QTest::newRow("inside another word") << u"ЖКХ365-1080 сентябрь"_s << u"ЖКХ365-108"_s << false;
    QTest::newRow("number of an invoice") << u"счет № 12/2022 за сентябрь"_s << u"12/2022"_s << false;
    QTest::newRow("digits alone are a year") << u"за сентябрь 2026"_s << u"2026"_s << false;
}

void TestBankStatement::unmarkedNumbersAreFoundOnlyAsWords()
{
    QFETCH(QString, purpose);
    QFETCH(QString, number);
    QFETCH(bool, found);
    QCOMPARE(mentionsContract(purpose, number), found);
}

QTEST_GUILESS_MAIN(TestBankStatement)
#include "tst_bankstatement.moc"
