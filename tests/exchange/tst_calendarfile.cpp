// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QTest>

#include "exchange/calendarfile.h"

using namespace hline;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray readData(const QString &name)
{
    QFile file(QStringLiteral(HLINE_TEST_DATA "/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The year of the XML sample as `{"year","months"}`: every day off with weekends, `*` short, `+` moved.
QByteArray asJson(const CalendarYear &year)
{
    QStringList months;
    for (unsigned m = 1; m <= 12; ++m) {
        QStringList days;
        const Month month = std::chrono::year(year.year) / std::chrono::month(m);
        for (Day day = firstDay(month); day <= lastDay(month); day += std::chrono::days(1)) {
            const auto named = std::find_if(year.days.begin(), year.days.end(), [day](const CalendarDay &d) { return d.day == day; });
            const bool weekend = std::chrono::weekday(day).iso_encoding() >= 6;
            const DayKind kind = named != year.days.end() ? named->kind : weekend ? DayKind::Off : DayKind::Work;
            const QString number = QString::number(unsigned(std::chrono::year_month_day(day).day()));
            if (kind == DayKind::Short)
                days += number + u'*';
            else if (kind == DayKind::Off)
                days += weekend ? number : number + u'+';
        }
        months += u"{\"month\":%1,\"days\":\"%2\"}"_s.arg(m).arg(days.join(u','));
    }
    return u"{\"year\":%1,\"months\":[%2],\"statistic\":{}}"_s.arg(year.year).arg(months.join(u',')).toUtf8();
}

QByteArray codeOf(const Result<std::vector<CalendarYear>> &years)
{
    return years ? QByteArray() : years.error().code;
}

} // namespace

class TestCalendarFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void allThreeFormatsAgree_data();
    void allThreeFormatsAgree();
    void theFirstOfNovember2025WorksAndIsShort();
    void theDecreeIsTheSource();
    void badCalendarsAreRefusedWhole_data();
    void badCalendarsAreRefusedWhole();
};

void TestCalendarFile::allThreeFormatsAgree_data()
{
    QTest::addColumn<int>("year");
    QTest::newRow("2025") << 2025;
    QTest::newRow("2026") << 2026;
}

void TestCalendarFile::allThreeFormatsAgree()
{
    QFETCH(int, year);

    const auto xml = readCalendarFile(readData(u"inputs/calendar-%1.xml"_s.arg(year)), u"c"_s);
    const auto csv = readCalendarFile(readData(u"production-calendar-2025-2026.csv"_s), u"c"_s);
    QVERIFY(xml && csv);
    const auto json = readCalendarFile(asJson(xml->front()), u"c"_s);
    QVERIFY(json);

    QCOMPARE(xml->size(), 1U);
    QCOMPARE(xml->front().year, year);
    QVERIFY(xml->front().days.size() > 10);
    QCOMPARE(json->front(), xml->front());
    QCOMPARE(csv->size(), 2U);
    QCOMPARE(csv->at(year == 2025 ? 0 : 1), xml->front());
    const BusinessCalendar calendar = BusinessCalendar::build(*xml);
    int working = 0;
    for (unsigned m = 1; m <= 12; ++m)
        working += calendar.workingDays(std::chrono::year(year) / std::chrono::month(m));
    QCOMPARE(working, 247);
}

void TestCalendarFile::theFirstOfNovember2025WorksAndIsShort()
{
    const auto xml = readCalendarFile(readData(u"inputs/calendar-2025.xml"_s), u"c"_s);
    QVERIFY(xml);
    const BusinessCalendar calendar = BusinessCalendar::build(*xml);
    QCOMPARE(calendar.kind(*makeDay(2025, 11, 1)), DayKind::Short);
    QVERIFY(calendar.isWorkingDay(*makeDay(2025, 11, 1)));
}

void TestCalendarFile::theDecreeIsTheSource()
{
    const QByteArray rows = "date,kind,note\n2027-01-01,holiday,\n";
    const auto named = readCalendarFile("# decree=№ 1466 от 24.09.2025; loaded=2026-01-01\n" + rows, u"c.csv"_s);
    const auto unnamed = readCalendarFile(rows, u"c.csv"_s);
    QVERIFY(named && unnamed);
    QCOMPARE(named->front().source, u"№ 1466 от 24.09.2025"_s);
    QCOMPARE(unnamed->front().source, u"c.csv"_s);
}

void TestCalendarFile::badCalendarsAreRefusedWhole_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("code");
    const QByteArray xml = readData(u"inputs/calendar-2025.xml"_s);
    QTest::newRow("a page of a site") << QByteArray("<html><body/></html>") << QByteArray("UNKNOWN_FORMAT");
    QTest::newRow("another table") << QByteArray("Код;Наименование\n1;2\n") << QByteArray("UNKNOWN_FORMAT");
    QTest::newRow("another JSON") << QByteArray("{\"a\":1}") << QByteArray("UNKNOWN_FORMAT");
    QTest::newRow("XML cut in half") << xml.left(xml.size() / 2) << QByteArray("TRUNCATED");
    QTest::newRow("JSON cut in half") << QByteArray("{\"year\":2026,\"months\":[{\"mon") << QByteArray("TRUNCATED");
    QTest::newRow("eleven months") << QByteArray("{\"year\":2026,\"months\":[{\"month\":1,\"days\":\"1\"}]}") << QByteArray("TRUNCATED");
    QTest::newRow("year 1") << QByteArray(xml).replace("year=\"2025\"", "year=\"1\"") << QByteArray("WRONG_YEAR");
    QTest::newRow("no year") << QByteArray(xml).replace("year=\"2025\"", "") << QByteArray("WRONG_YEAR");
    QTest::newRow("30 February") << QByteArray(xml).replace("02.23", "02.30") << QByteArray("CALENDAR_LINE");
    QTest::newRow("unknown kind of day") << QByteArray(xml).replace("t=\"2\"", "t=\"7\"") << QByteArray("CALENDAR_LINE");
    QTest::newRow("unknown kind in a table") << QByteArray("date,kind,note\n2026-01-01,party,\n") << QByteArray("CALENDAR_LINE");
    QTest::newRow("impossible day in a table") << QByteArray("date,kind,note\n2026-02-30,holiday,\n") << QByteArray("CALENDAR_LINE");
    QByteArray lazy = "date,kind,note\n";
    for (Day day = *makeDay(2026, 1, 1); day < *makeDay(2026, 8, 1); day += std::chrono::days(1))
        lazy += isoDay(day).toUtf8() + ",holiday,\n";
    QTest::newRow("seven months of holidays") << lazy << QByteArray("CALENDAR_ABSURD");
    QTest::newRow("entities") << QByteArray("<!DOCTYPE c [<!ENTITY a \"b\">]><calendar year=\"2026\"/>") << QByteArray("UNKNOWN_FORMAT");
    QTest::newRow("blank") << QByteArray(" ") << QByteArray("EMPTY_FILE");
    QTest::newRow("header alone") << QByteArray("date,kind,note\n") << QByteArray("EMPTY_FILE");
}

void TestCalendarFile::badCalendarsAreRefusedWhole()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, code);
    QCOMPARE(codeOf(readCalendarFile(bytes, u"calendar"_s)), code);
}

QTEST_GUILESS_MAIN(TestCalendarFile)
#include "tst_calendarfile.moc"
