// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fold.h"

#include <QTest>

using namespace hline;
using namespace Qt::Literals::StringLiterals;

class TestFold : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void searchFoldsCaseAndYo_data();
    void searchFoldsCaseAndYo();
    void theOtherLayoutIsUnderstood_data();
    void theOtherLayoutIsUnderstood();
    void contractNumbersCompareAsPeopleMeanThem_data();
    void contractNumbersCompareAsPeopleMeanThem();
    void phonesBecomeOneForm_data();
    void phonesBecomeOneForm();
    void textsLoseWhatCannotBeStored();
};

void TestFold::searchFoldsCaseAndYo_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    QTest::newRow("case") << u"ТСЖ Заречье"_s << u"тсж заречье"_s;
    QTest::newRow("ё is е") << u"Ёлочка"_s << u"елочка"_s;
    QTest::newRow("quotes are dropped") << u"ТСЖ «Север»"_s << u"тсж север"_s;
    QTest::newRow("blanks collapse") << u"  УК   Лада "_s << u"ук лада"_s;
    QTest::newRow("no-break space and dash") << u"УК\u00A0Рассвет—4"_s << u"ук рассвет-4"_s;
    QTest::newRow("decomposed й") << u"Мои\u0306"_s << u"мой"_s;
}

void TestFold::searchFoldsCaseAndYo()
{
    QFETCH(QString, text);
    QFETCH(QString, folded);
    QCOMPARE(foldForSearch(text), folded);
}

void TestFold::theOtherLayoutIsUnderstood_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("meant");
    QTest::newRow("Russian word under the Latin layout") << u"ghbdtn"_s << u"привет"_s;
    QTest::newRow("Latin word under the Russian layout") << u"туц"_s << u"new"_s;
    QTest::newRow("letters that are punctuation on the other side") << u"kbymz ,"_s << u"линья б"_s;
    QTest::newRow("capitals") << u"NC;"_s << u"ТСж"_s;
    QTest::newRow("digits stay") << u"131"_s << u"131"_s;
}

void TestFold::theOtherLayoutIsUnderstood()
{
    QFETCH(QString, typed);
    QFETCH(QString, meant);
    QCOMPARE(swapLayout(typed), meant);
}

void TestFold::contractNumbersCompareAsPeopleMeanThem_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("same");
    QTest::newRow("letter О between digits") << u" ИК-2О23/0016"_s << u"ИК-2023/0016"_s;
    QTest::newRow("Latin look-alikes") << u"ИK-2021/0007"_s << u"ИК-2021/0007"_s;
    QTest::newRow("case and blanks") << u"жкх 365-102"_s << u"ЖКХ365-102"_s;
    QTest::newRow("leading zeros of each run") << u"0002"_s << u"2"_s;
    QTest::newRow("zeros inside runs") << u"ИК-2024/0005"_s << u"ИК-2024/5"_s;
    QTest::newRow("number sign") << u"№117/2026"_s << u"117/2026"_s;
    QTest::newRow("N for №") << u"N117/2026"_s << u"117/2026"_s;
    QTest::newRow("the word itself") << u"Договор 0010"_s << u"10"_s;
    QTest::newRow("long dash") << u"ЖКХ365–110"_s << u"ЖКХ365-110"_s;
    QTest::newRow("a lone zero stays") << u"0"_s << u"0"_s;
}

void TestFold::contractNumbersCompareAsPeopleMeanThem()
{
    QFETCH(QString, written);
    QFETCH(QString, same);
    QCOMPARE(contractKey(written), contractKey(same));
    QVERIFY(!contractKey(written).isEmpty());
    QVERIFY(contractKey(u"117/2026"_s) != contractKey(u"118/2026"_s));
}

void TestFold::phonesBecomeOneForm_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("key");
    QTest::newRow("8 and brackets") << u"8 (4752) 50-13-12"_s << u"+74752501312"_s;
    QTest::newRow("+7") << u"+7 4752 617554"_s << u"+74752617554"_s;
    QTest::newRow("digits only") << u"84752126694"_s << u"+74752126694"_s;
    QTest::newRow("without country") << u"(915) 628-14-30"_s << u"+79156281430"_s;
    QTest::newRow("extension left out") << u"+7 (915) 628-14-30 доб. 12"_s << u"+79156281430"_s;
    QTest::newRow("too short is none") << u"50-13-12"_s << QString();
}

void TestFold::phonesBecomeOneForm()
{
    QFETCH(QString, written);
    QFETCH(QString, key);
    QCOMPARE(phoneKey(written), key);
}

void TestFold::textsLoseWhatCannotBeStored()
{
    QCOMPARE(cleanText(u"а\u0000б\u0007\tв\nг"_s), u"аб\tв\nг"_s);
    QCOMPARE(cleanText(QString(QChar(0xD83D)) + u"х"_s), u"х"_s);
    QCOMPARE(cleanText(u"😀"_s), u"😀"_s);
    QCOMPARE(cleanText(QString(50, u'я'), 10).size(), 10);
    QCOMPARE(cleanText(u"я😀"_s, 2), u"я"_s);
    QCOMPARE(cleanText(u"и\u0306"_s), u"й"_s);
}

QTEST_GUILESS_MAIN(TestFold)
#include "tst_fold.moc"
