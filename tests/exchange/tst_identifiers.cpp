// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "exchange/identifiers.h"

using namespace hline;
using namespace Qt::Literals::StringLiterals;

class TestIdentifiers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void innIsCheckedByItsDigits_data();
    void innIsCheckedByItsDigits();
    void kppAndEmailAreCheckedByForm_data();
    void kppAndEmailAreCheckedByForm();
    void daysAreReadInEveryForm_data();
    void daysAreReadInEveryForm();
    void sumsAreKopecks_data();
    void sumsAreKopecks();
    void flagsAreWords_data();
    void flagsAreWords();
    void formulasAreTold_data();
    void formulasAreTold();
};

void TestIdentifiers::innIsCheckedByItsDigits_data()
{
    QTest::addColumn<QString>("inn");
    QTest::addColumn<InnCheck>("check");
    QTest::newRow("firm") << u"7707083893"_s << InnCheck::Good;
    QTest::newRow("firm, wrong last digit") << u"7707083894"_s << InnCheck::WrongDigit;
    QTest::newRow("person") << u"500100732259"_s << InnCheck::Good;
    QTest::newRow("person, wrong eleventh digit") << u"500100732269"_s << InnCheck::WrongDigit;
    QTest::newRow("person, wrong last digit") << u"500100732258"_s << InnCheck::WrongDigit;
    QTest::newRow("a digit short") << u"770708389"_s << InnCheck::WrongLength;
    QTest::newRow("letters") << u"77070838OЗ"_s << InnCheck::WrongLength;
    QTest::newRow("digits of another script") << u"٧٧٠٧٠٨٣٨٩٣"_s << InnCheck::WrongLength;
    QTest::newRow("nothing") << QString() << InnCheck::WrongLength;
}

void TestIdentifiers::innIsCheckedByItsDigits()
{
    QFETCH(QString, inn);
    QFETCH(InnCheck, check);
    QCOMPARE(checkInn(inn), check);
}

void TestIdentifiers::kppAndEmailAreCheckedByForm_data()
{
    QTest::addColumn<bool>("good");
    QTest::addColumn<bool>("expected");
    QTest::newRow("kpp") << isKpp(u"682901001"_s) << true;
    QTest::newRow("kpp with letters") << isKpp(u"7729AB001"_s) << true;
    QTest::newRow("kpp with small letters") << isKpp(u"7729ab001"_s) << false;
    QTest::newRow("kpp a digit short") << isKpp(u"68290100"_s) << false;
    QTest::newRow("e-mail") << isEmail(u"buh@zhek.example"_s) << true;
    QTest::newRow("Cyrillic e-mail") << isEmail(u"бух@дом.рф"_s) << true;
    QTest::newRow("phone instead of e-mail") << isEmail(u"8 (4752) 50-13-12"_s) << false;
    QTest::newRow("two e-mails") << isEmail(u"a@b.example, c@d.example"_s) << false;
}

void TestIdentifiers::kppAndEmailAreCheckedByForm()
{
    QFETCH(bool, good);
    QFETCH(bool, expected);
    QCOMPARE(good, expected);
}

void TestIdentifiers::daysAreReadInEveryForm_data()
{
    using Form = DayReading::Form;
    QTest::addColumn<QString>("text");
    QTest::addColumn<Cell::Kind>("kind");
    QTest::addColumn<Form>("form");
    QTest::addColumn<QString>("day");
    QTest::newRow("Russian") << u"16.05.2023"_s << Cell::Kind::Text << Form::Good << u"2023-05-16"_s;
    QTest::newRow("Russian with time") << u"16.05.2023 0:00:00"_s << Cell::Kind::Text << Form::Good << u"2023-05-16"_s;
    QTest::newRow("ISO") << u"2021-03-15"_s << Cell::Kind::Text << Form::Iso << u"2021-03-15"_s;
    QTest::newRow("date cell") << u"2021-03-15"_s << Cell::Kind::Date << Form::Good << u"2021-03-15"_s;
    QTest::newRow("day number of a sheet") << u"45062"_s << Cell::Kind::Number << Form::Good << u"2023-05-16"_s;
    QTest::newRow("the same digits as text") << u"45062"_s << Cell::Kind::Text << Form::Impossible << QString();
    QTest::newRow("31 February") << u"31.02.2027"_s << Cell::Kind::Text << Form::Impossible << QString();
    QTest::newRow("29 February of a leap year") << u"29.02.2028"_s << Cell::Kind::Text << Form::Good << u"2028-02-29"_s;
    QTest::newRow("year without a century") << u"16.05.23"_s << Cell::Kind::Text << Form::Impossible << QString();
    QTest::newRow("year 3023") << u"16.05.3023"_s << Cell::Kind::Text << Form::Impossible << QString();
    QTest::newRow("empty date of 1C") << u"  .  .    "_s << Cell::Kind::Text << Form::Empty << QString();
    QTest::newRow("first day of all") << u"01.01.0001"_s << Cell::Kind::Text << Form::Empty << QString();
    QTest::newRow("blank") << u" "_s << Cell::Kind::Text << Form::Empty << QString();
    QTest::newRow("a word") << u"бессрочно"_s << Cell::Kind::Text << Form::Impossible << QString();
}

void TestIdentifiers::daysAreReadInEveryForm()
{
    QFETCH(QString, text);
    QFETCH(Cell::Kind, kind);
    QFETCH(DayReading::Form, form);
    QFETCH(QString, day);
    const DayReading reading = readDay({text, kind});
    QCOMPARE(reading.form, form);
    QCOMPARE(reading.day ? isoDay(*reading.day) : QString(), day);
}

void TestIdentifiers::sumsAreKopecks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("kopecks"); // -1 = no sum
    QTest::newRow("bank") << u"2700.00"_s << qint64{270000};
    QTest::newRow("one decimal") << u"2700,5"_s << qint64{270050};
    QTest::newRow("no decimals") << u"2700"_s << qint64{270000};
    QTest::newRow("grouped, with a word") << u"1 234 567,89 руб."_s << qint64{123456789};
    QTest::newRow("kopecks") << u"0.01"_s << qint64{1};
    QTest::newRow("negative") << u"-5"_s << qint64{-1};
    QTest::newRow("three decimals") << u"1.234"_s << qint64{-1};
    QTest::newRow("exponent") << u"1e9"_s << qint64{-1};
    QTest::newRow("beyond all money") << u"99999999999999999999"_s << qint64{-1};
    QTest::newRow("a word") << u"много"_s << qint64{-1};
}

void TestIdentifiers::sumsAreKopecks()
{
    QFETCH(QString, text);
    QFETCH(qint64, kopecks);
    QCOMPARE(qint64{readKopecks(text).value_or(-1)}, kopecks);
}

void TestIdentifiers::flagsAreWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("flag");
    QTest::newRow("yes") << u"Да"_s << u"yes"_s;
    QTest::newRow("sheet flag") << u"1"_s << u"yes"_s;
    QTest::newRow("1C") << u"ИСТИНА"_s << u"yes"_s;
    QTest::newRow("no") << u" нет "_s << u"no"_s;
    QTest::newRow("perhaps") << u"наверное"_s << u"neither"_s;
    QTest::newRow("blank") << QString() << u"neither"_s;
}

void TestIdentifiers::flagsAreWords()
{
    QFETCH(QString, text);
    QFETCH(QString, flag);
    const std::optional<bool> read = readFlag(text);
    QCOMPARE(!read ? u"neither"_s : *read ? u"yes"_s : u"no"_s, flag);
}

void TestIdentifiers::formulasAreTold_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("formula");
    QTest::newRow("link") << u"=HYPERLINK(\"http://x.example\";\"Иванов\")"_s << true;
    QTest::newRow("sum") << u"=1+1"_s << true;
    QTest::newRow("at") << u"@SUM(A1)"_s << true;
    QTest::newRow("plus word") << u"+cmd|' /C calc'!A0"_s << true;
    QTest::newRow("phone") << u"+7 4752 427731"_s << false;
    QTest::newRow("dash") << u"-"_s << false;
    QTest::newRow("name") << u"Иванов-Петров"_s << false;
}

void TestIdentifiers::formulasAreTold()
{
    QFETCH(QString, text);
    QFETCH(bool, formula);
    QCOMPARE(looksLikeFormula(text), formula);
}

QTEST_GUILESS_MAIN(TestIdentifiers)
#include "tst_identifiers.moc"
