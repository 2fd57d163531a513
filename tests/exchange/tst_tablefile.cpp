// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRegularExpression>
#include <QTest>
#include <QtEndian>

#include "exchange/csvreader.h"
#include "exchange/tablefile.h"
#include "exchange/textdecoding.h"
#include "exchange/xlsxreader.h"
#include "exchange/zipparts.h"
#include "zipmaker.h"

using namespace hline;
using namespace Qt::Literals::StringLiterals;

namespace {

QString shown(const Table &table)
{
    QStringList rows;
    for (const TableRow &row : table) {
        QStringList cells;
        for (const Cell &cell : row.cells)
            cells += cell.text;
        rows += QString::number(row.line) + u':' + cells.join(u'|');
    }
    return rows.join(u'\n');
}

QByteArray codeOf(const Result<Table> &table)
{
    return table ? QByteArray() : table.error().code;
}

} // namespace

class TestTableFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }
    void textIsDecodedByWhatItsBytesAre_data();
    void textIsDecodedByWhatItsBytesAre();
    void csvFollowsQuotesDelimitersAndLines_data();
    void csvFollowsQuotesDelimitersAndLines();
    void hugeTextsAreRefused_data();
    void hugeTextsAreRefused();
    void dateFormatsAreTold_data();
    void dateFormatsAreTold();
    void serialNumbersAreDays_data();
    void serialNumbersAreDays();
    void everyKindOfCellIsRead();
    void theOtherDateSystemIsFollowed();
    void badArchivesAreRefused_data();
    void badArchivesAreRefused();
    void aBombThatLiesAboutItsSizeIsRefused();
};

void TestTableFile::textIsDecodedByWhatItsBytesAre_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("UTF-8 with byte order mark") << QByteArray("\xEF\xBB\xBF\xD0\x9F") << u"П"_s;
    QTest::newRow("UTF-8 without one") << QByteArray("\xD0\x9F\xC2\xAB") << u"П«"_s;
    QTest::newRow("windows-1251") << QByteArray("\xD2\xD1\xC6 \xAB\xB8\xBB \xB9 1 \x88") << u"ТСЖ «ё» № 1 €"_s;
    QTest::newRow("UTF-16 of Excel") << QByteArray("\xFF\xFE\x1F\x04\x31\x00", 6) << u"П1"_s;
    QTest::newRow("plain digits") << QByteArray("12") << u"12"_s;
}

void TestTableFile::textIsDecodedByWhatItsBytesAre()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    QCOMPARE(decodeText(bytes, guessEncoding(bytes)), text);
}

void TestTableFile::csvFollowsQuotesDelimitersAndLines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("table");
    QTest::newRow("semicolons, CRLF") << u"а;б\r\nв;г\r\n"_s << u"1:а|б\n2:в|г"_s;
    QTest::newRow("commas win when there are more") << u"a,b;c,d\n"_s << u"1:a|b;c|d"_s;
    QTest::newRow("tabs") << u"a\tb"_s << u"1:a|b"_s;
    QTest::newRow("quotes keep the delimiter and double themselves") << u"\"а;\"\"б\"\"\";в"_s << u"1:а;\"б\"|в"_s;
    QTest::newRow("text after a closing quote is kept") << u"\"а\"б;в"_s << u"1:аб|в"_s;
    QTest::newRow("a quoted line end is counted") << u"\"а\r\nб\";в\nг;д"_s << u"1:а\nб|в\n3:г|д"_s;
    QTest::newRow("lone CR ends a line") << u"а;б\rв;г"_s << u"1:а|б\n2:в|г"_s;
    QTest::newRow("empty cells and lines stay") << u";;\n\nа;"_s << u"1:||\n2:\n3:а|"_s;
    QTest::newRow("a formula is text") << u"\"=HYPERLINK(\"\"x\"\";\"\"y\"\")\";1"_s << u"1:=HYPERLINK(\"x\";\"y\")|1"_s;
}

void TestTableFile::csvFollowsQuotesDelimitersAndLines()
{
    QFETCH(QString, text);
    QFETCH(QString, table);
    const Result<Table> read = readCsv(text);
    QVERIFY(read);
    QCOMPARE(shown(*read), table);
}

void TestTableFile::hugeTextsAreRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("line over the limit") << u"а;"_s + QString(MaxLineChars, u'б') << QByteArray("LINE_TOO_LONG");
    QTest::newRow("quoted field over the limit") << u"а;\""_s + QString(MaxLineChars + 1, u'\n') + u'"' << QByteArray("LINE_TOO_LONG");
    QTest::newRow("quote never closed") << u"а;\"б\nв;г\n"_s << QByteArray("TRUNCATED");
    QTest::newRow("rows over the limit") << u"а;б\n"_s.repeated(MaxRows + 1) << QByteArray("TOO_MANY_ROWS");
    QTest::newRow("columns over the limit") << QString(MaxColumns + 1, u';') << QByteArray("LINE_TOO_LONG");
    QTest::newRow("cells over the limit") << (QString(MaxColumns - 1, u';') + u'\n').repeated(MaxCells / MaxColumns + 2) << QByteArray("TOO_MANY_ROWS");
}

void TestTableFile::hugeTextsAreRefused()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, code);
    QCOMPARE(codeOf(readCsv(text)), code);
}

void TestTableFile::dateFormatsAreTold_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<bool>("date");
    QTest::newRow("Russian date") << u"dd\\.mm\\.yyyy"_s << true;
    QTest::newRow("with locale") << u"[$-419]d mmmm yyyy;@"_s << true;
    QTest::newRow("month only") << u"mmmm"_s << true;
    QTest::newRow("money") << u"#,##0.00\\ [$₽-419]"_s << false;
    QTest::newRow("letters in quotes") << u"0 \"days\""_s << false;
    QTest::newRow("colour") << u"[Red]0"_s << false;
    QTest::newRow("minutes and seconds") << u"mm:ss"_s << false;
    QTest::newRow("general") << u"General"_s << false;
}

void TestTableFile::dateFormatsAreTold()
{
    QFETCH(QString, format);
    QFETCH(bool, date);
    QCOMPARE(isDateFormat(format), date);
}

void TestTableFile::serialNumbersAreDays_data()
{
    QTest::addColumn<double>("serial");
    QTest::addColumn<DateSystem>("system");
    QTest::addColumn<QString>("day");
    QTest::newRow("first day") << 1.0 << DateSystem::From1900 << u"1900-01-01"_s;
    QTest::newRow("last before the day that never was") << 59.0 << DateSystem::From1900 << u"1900-02-28"_s;
    QTest::newRow("first after it") << 61.0 << DateSystem::From1900 << u"1900-03-01"_s;
    QTest::newRow("today's exports") << 45062.0 << DateSystem::From1900 << u"2023-05-16"_s;
    QTest::newRow("the time of day is dropped") << 45062.99 << DateSystem::From1900 << u"2023-05-16"_s;
    QTest::newRow("Macintosh") << 43600.0 << DateSystem::From1904 << u"2023-05-16"_s;
    QTest::newRow("zero") << 0.0 << DateSystem::From1900 << QString();
    QTest::newRow("far too large") << 1e12 << DateSystem::From1900 << QString();
}

void TestTableFile::serialNumbersAreDays()
{
    QFETCH(double, serial);
    QFETCH(DateSystem, system);
    QFETCH(QString, day);
    QCOMPARE(serialToIso(serial, system).value_or(QString()), day);
}

void TestTableFile::everyKindOfCellIsRead()
{
    const QByteArray book = test::makeWorkbook({
        .rows = R"(<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="D2" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c></row>)"
                R"(<row r="5"><c s="1"><v>45062</v></c><c s="2"><v>45062.5</v></c><c><v>2417776311</v></c><c><v>0.5</v></c>)"
                R"(<c t="b"><v>1</v></c><c t="str"><f>A1&amp;"x"</f><v>cached</v></c><c t="e"><v>#N/A</v></c><c t="s"><v>9</v></c></row>)",
        .strings = "<si><t>plain</t></si><si><r><t xml:space=\"preserve\">rich </t></r><r><t>text</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></si>",
        .styles = R"(<numFmts><numFmt numFmtId="170" formatCode="dd/mm/yy"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>)"
                  R"(<cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs>)",
        .properties = {}});

    const Result<Table> table = readXlsx(book);

    QVERIFY2(table, table ? "" : qPrintable(table.error().detail));
    QCOMPARE(shown(*table), u"2:plain|rich text||inline\n5:2023-05-16|2023-05-16|2417776311|0.5|1|cached|#N/A"_s);
    QCOMPARE(table->at(1).cells.at(0).kind, Cell::Kind::Date);
    QCOMPARE(table->at(1).cells.at(2).kind, Cell::Kind::Number);
    QCOMPARE(table->at(1).cells.at(4).kind, Cell::Kind::Flag);
}

void TestTableFile::theOtherDateSystemIsFollowed()
{
    const QByteArray book = test::makeWorkbook({.rows = R"(<row><c s="0"><v>43600</v></c><c><v>1</v></c></row>)",
                                                .strings = {},
                                                .styles = R"(<cellXfs><xf numFmtId="22"/></cellXfs>)",
                                                .properties = R"(<workbookPr date1904="1"/>)"});
    const Result<Table> table = readXlsx(book);
    QVERIFY(table);
    QCOMPARE(shown(*table), u"1:2023-05-16|1"_s);
}

void TestTableFile::badArchivesAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("code");
    const QByteArray good = test::makeWorkbook({.rows = "<row><c><v>1</v></c><c><v>2</v></c></row>", .strings = {}, .styles = {}, .properties = {}});
    QTest::newRow("a text called .xlsx") << QByteArray("no zip at all;1") << QByteArray("NOT_A_ZIP");
    QTest::newRow("cut in half") << good.left(good.size() / 2) << QByteArray("NOT_A_ZIP");
    QTest::newRow("empty archive") << QByteArray("PK\x05\x06") + QByteArray(18, '\0') << QByteArray("UNKNOWN_FORMAT");
    QTest::newRow("another archive") << test::makeZip({{u"readme.txt"_s, "x"}}) << QByteArray("UNKNOWN_FORMAT");
    QTest::newRow("binary workbook") << QByteArray("\xD0\xCF\x11\xE0 old") << QByteArray("UNKNOWN_FORMAT");
    QTest::newRow("a part that leads outside") << test::makeZip({{u"../../etc/passwd"_s, "x"}}) << QByteArray("ZIP_BAD_NAME");
    QTest::newRow("dense part") << test::makeWorkbook({.rows = {}, .strings = QByteArray(20'000'000, ' '), .styles = {}, .properties = {}}) << QByteArray("ZIP_BOMB");
    QTest::newRow("too much in all") << test::makeZip({{u"a"_s, QByteArray(30'000'000, ' ')}, {u"b"_s, QByteArray(30'000'000, ' ')}}) << QByteArray("ZIP_BOMB");
    std::vector<std::pair<QString, QByteArray>> many(ZipParts::MaxParts + 1);
    for (std::size_t i = 0; i < many.size(); ++i)
        many[i].first = QString::number(i);
    QTest::newRow("too many parts") << test::makeZip(many) << QByteArray("ZIP_BOMB");
    QTest::newRow("entities") << test::makeWorkbook({.rows = "]]<!DOCTYPE x [<!ENTITY a \"b\">]><row/>", .strings = {}, .styles = {}, .properties = {}}) << QByteArray("TRUNCATED");
    QTest::newRow("sheet cut") << test::makeWorkbook({.rows = "<row><c><v>1</v>", .strings = {}, .styles = {}, .properties = {}}) << QByteArray("TRUNCATED");
    QTest::newRow("empty sheet") << test::makeWorkbook({.rows = {}, .strings = {}, .styles = {}, .properties = {}}) << QByteArray("EMPTY_FILE");
    QTest::newRow("one column") << test::makeWorkbook({.rows = "<row><c><v>1</v></c></row>", .strings = {}, .styles = {}, .properties = {}}) << QByteArray("ONE_COLUMN");
}

void TestTableFile::badArchivesAreRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, code);
    QCOMPARE(codeOf(readTable(bytes, u"export.xlsx"_s)), code);
}

/// The directory says 100 bytes, the stream gives 20 MB: what comes out is counted.
void TestTableFile::aBombThatLiesAboutItsSizeIsRefused()
{
    QByteArray bomb = test::makeWorkbook({.rows = {}, .strings = QByteArray(20'000'000, ' '), .styles = {}, .properties = {}});
    const quint32 real = 20'000'000 + 11; // <sst></sst>
    QByteArray said(4, '\0'), lie(4, '\0');
    qToLittleEndian(real, said.data());
    qToLittleEndian(quint32{100}, lie.data());
    QVERIFY(bomb.contains(said));
    bomb.replace(said, lie);

    const QByteArray code = codeOf(readTable(bomb, u"export.xlsx"_s));

    QVERIFY2(code == "ZIP_BOMB" || code == "NOT_A_ZIP", code.constData());
}

QTEST_GUILESS_MAIN(TestTableFile)
#include "tst_tablefile.moc"
