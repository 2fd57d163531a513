// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <random>

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include "domain/calendar.h"
#include "exchange/calendars/shippedcalendars.h"
#include "minutebitmap.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace hline {

namespace {

Instant at(const QString &iso)
{
    return parseIsoMoscow(iso).value();
}

Day day(const QString &iso)
{
    return parseIsoDay(iso).value();
}

BusinessCalendar official(const LineHours &hours = {})
{
    return BusinessCalendar::build(shippedCalendars(), hours);
}

/// An instant of the years 2012 to 2061: the table and a year beyond each of its ends.
rc::Gen<Instant> anyInstant()
{
    const auto begin = startOf(std::chrono::year(2012) / 1).time_since_epoch().count();
    const auto end = startOf(std::chrono::year(2062) / 1).time_since_epoch().count();
    return rc::gen::map(rc::gen::inRange(begin, end), [](std::int64_t s) { return Instant(seconds(s)); });
}

rc::Gen<seconds> anyBudget()
{
    return rc::gen::map(rc::gen::inRange<std::int64_t>(1, 3'000'000), [](std::int64_t s) { return seconds(s); });
}

/// Ten cases in each of rapidcheck's hundred.
template<typename Property>
bool holds(const char *name, Property property)
{
    return rc::check(name, [property] {
        for (int i = 0; i < 10; ++i)
            property();
    });
}

} // namespace

class TestCalendar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lineIsOpen_data();
    void lineIsOpen();
    void deadlines_data();
    void deadlines();
    void workingTimeIsHalfOpen_data();
    void workingTimeIsHalfOpen();
    void officialSumsAreRight_data();
    void officialSumsAreRight();
    void statutoryYearFollowsTheLabourCode_data();
    void statutoryYearFollowsTheLabourCode();
    void statusTellsWhereAYearComesFrom();
    void nthWorkingDay();
    void shortDayCutClosesEarlier();
    void hoursThatCloseBeforeTheyOpenAreDefault();
    void oracleAgreesInEveryRow();
    void bitmapAgreesOnRandomCases_data();
    void bitmapAgreesOnRandomCases();
    void addAndSubtractAreInverse();
    void workingTimeIsAdditive();
    void firstWorkingIsTheNextOpenInstant();
    void daysOutsideTheTableArePlainWeeks();
    void shippedCalendarsNameTheirDecree();
    void publicHolidaysAreThoseOfPythonHolidays_data();
    void publicHolidaysAreThoseOfPythonHolidays();
};

void TestCalendar::lineIsOpen_data()
{
    QTest::addColumn<QString>("instant");
    QTest::addColumn<bool>("open");

    QTest::newRow("Friday, last second") << u"2026-09-11T17:59:59"_s << true;
    QTest::newRow("Friday, closing is outside") << u"2026-09-11T18:00:00"_s << false;
    QTest::newRow("Saturday") << u"2026-09-12T11:00"_s << false;
    QTest::newRow("Monday before opening") << u"2026-09-14T07:59:59"_s << false;
    QTest::newRow("Monday, opening is inside") << u"2026-09-14T08:00:00"_s << true;
    QTest::newRow("no lunch break") << u"2026-09-14T13:00"_s << true;
    QTest::newRow("working Saturday by transfer") << u"2025-11-01T10:00"_s << true;
    QTest::newRow("transferred day off") << u"2025-11-03T10:00"_s << false;
    QTest::newRow("public holiday on a weekday") << u"2026-11-04T10:00"_s << false;
    QTest::newRow("short day is not shortened by default") << u"2026-05-08T17:30"_s << true;
    QTest::newRow("working Saturday of 2024") << u"2024-12-28T08:00"_s << true;
    QTest::newRow("New Year") << u"2026-01-01T12:00"_s << false;
}

void TestCalendar::lineIsOpen()
{
    QFETCH(QString, instant);
    QFETCH(bool, open);

    QCOMPARE(official().isOpen(at(instant)), open);
}

void TestCalendar::deadlines_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<int>("budget");
    QTest::addColumn<QString>("deadline");

    QTest::newRow("inside a day") << u"2026-09-14T09:00"_s << 240 << u"2026-09-14T13:00:00"_s;
    QTest::newRow("over the night") << u"2026-09-14T17:00"_s << 120 << u"2026-09-15T09:00:00"_s;
    QTest::newRow("over a weekend") << u"2026-09-11T17:50"_s << 20 << u"2026-09-14T08:10:00"_s;
    QTest::newRow("W-01: over holidays") << u"2026-05-08T17:50"_s << 240 << u"2026-05-12T11:50:00"_s;
    QTest::newRow("W-02: arrival out of hours") << u"2026-09-12T11:00"_s << 120 << u"2026-09-14T10:00:00"_s;
    QTest::newRow("arrival before opening") << u"2026-09-14T06:30"_s << 120 << u"2026-09-14T10:00:00"_s;
    QTest::newRow("W-03: ends exactly at closing") << u"2026-09-11T16:00"_s << 120 << u"2026-09-11T18:00:00"_s;
    QTest::newRow("whole day ends at closing") << u"2026-09-13T12:00"_s << 600 << u"2026-09-14T18:00:00"_s;
    QTest::newRow("one minute after closing") << u"2026-09-11T18:00"_s << 1 << u"2026-09-14T08:01:00"_s;
    QTest::newRow("no budget is the base itself") << u"2026-09-12T11:00"_s << 0 << u"2026-09-12T11:00:00"_s;
    QTest::newRow("through a working Saturday") << u"2025-10-31T17:00"_s << 120 << u"2025-11-01T09:00:00"_s;
    QTest::newRow("over New Year") << u"2025-12-30T17:30"_s << 60 << u"2026-01-12T08:30:00"_s;
    QTest::newRow("a year of work") << u"2025-01-01T00:00"_s << 247 * 600 << u"2025-12-30T18:00:00"_s;
}

void TestCalendar::deadlines()
{
    QFETCH(QString, base);
    QFETCH(int, budget);
    QFETCH(QString, deadline);

    QCOMPARE(isoMoscow(official().addWorking(at(base), minutes(budget))), deadline);
}

void TestCalendar::workingTimeIsHalfOpen_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<qint64>("worked");

    QTest::newRow("nothing between an instant and itself") << u"2026-09-14T10:00"_s << u"2026-09-14T10:00"_s << qint64(0);
    QTest::newRow("backwards is nothing") << u"2026-09-14T12:00"_s << u"2026-09-14T10:00"_s << qint64(0);
    QTest::newRow("seconds count") << u"2026-09-14T10:00:00"_s << u"2026-09-14T10:00:07"_s << qint64(7);
    QTest::newRow("closed hours do not") << u"2026-09-11T18:00"_s << u"2026-09-14T08:00"_s << qint64(0);
    QTest::newRow("one second each side of the night") << u"2026-09-14T17:59:59"_s << u"2026-09-15T08:00:01"_s << qint64(2);
    QTest::newRow("a whole day") << u"2026-09-14"_s << u"2026-09-15"_s << qint64(36000);
    QTest::newRow("a year") << u"2026-01-01"_s << u"2027-01-01"_s << qint64(247 * 36000);
}

void TestCalendar::workingTimeIsHalfOpen()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(qint64, worked);

    QCOMPARE(official().workingTime(at(from), at(to)).count(), worked);
}

void TestCalendar::officialSumsAreRight_data()
{
    QTest::addColumn<int>("year");
    QTest::addColumn<QList<int>>("months");

    // Check sums printed in section 12.
    QTest::newRow("2024") << 2024 << QList<int>{17, 20, 20, 21, 20, 19, 23, 22, 21, 23, 21, 21};
    QTest::newRow("2025") << 2025 << QList<int>{17, 20, 21, 22, 18, 19, 23, 21, 22, 23, 19, 22};
    QTest::newRow("2026") << 2026 << QList<int>{15, 19, 21, 22, 19, 21, 23, 21, 22, 22, 20, 22};
}

void TestCalendar::officialSumsAreRight()
{
    QFETCH(int, year);
    QFETCH(QList<int>, months);
    const BusinessCalendar calendar = official();

    QList<int> counted;
    for (unsigned month = 1; month <= 12; ++month)
        counted.append(calendar.workingDays(std::chrono::year(year) / std::chrono::month(month)));

    QCOMPARE(counted, months);
    QCOMPARE(calendar.status(year), YearStatus::Official);
}

void TestCalendar::statutoryYearFollowsTheLabourCode_data()
{
    QTest::addColumn<QString>("date");
    QTest::addColumn<int>("kind");

    QTest::newRow("New Year holidays") << u"2027-01-08"_s << int(DayKind::Off);
    QTest::newRow("after them") << u"2027-01-11"_s << int(DayKind::Work);
    QTest::newRow("holiday on a weekday") << u"2027-02-23"_s << int(DayKind::Off);
    QTest::newRow("its eve is short") << u"2027-02-22"_s << int(DayKind::Short);
    QTest::newRow("8 March on a Monday") << u"2027-03-08"_s << int(DayKind::Off);
    QTest::newRow("its eve is a Sunday") << u"2027-03-07"_s << int(DayKind::Off);
    QTest::newRow("1 May on Saturday moves to Monday") << u"2027-05-03"_s << int(DayKind::Off);
    QTest::newRow("9 May on Sunday moves to Monday") << u"2027-05-10"_s << int(DayKind::Off);
    QTest::newRow("a Friday before a holiday on Saturday is short") << u"2027-04-30"_s << int(DayKind::Short);
    QTest::newRow("12 June on Saturday moves to Monday") << u"2027-06-14"_s << int(DayKind::Off);
    QTest::newRow("31 December is the eve of a holiday") << u"2027-12-31"_s << int(DayKind::Short);
    QTest::newRow("New Year on Saturday does not move") << u"2028-01-10"_s << int(DayKind::Work);
    QTest::newRow("no working Saturdays") << u"2027-02-20"_s << int(DayKind::Off);
}

void TestCalendar::statutoryYearFollowsTheLabourCode()
{
    QFETCH(QString, date);
    QFETCH(int, kind);

    QCOMPARE(int(official().kind(day(date))), kind);
}

void TestCalendar::statusTellsWhereAYearComesFrom()
{
    const BusinessCalendar calendar = official();

    QCOMPARE(calendar.status(2012), YearStatus::Missing);
    QCOMPARE(calendar.status(2013), YearStatus::Statutory);
    QCOMPARE(calendar.status(2024), YearStatus::Official);
    QCOMPARE(calendar.status(2027), YearStatus::Statutory);
    QCOMPARE(calendar.status(2060), YearStatus::Statutory);
    QCOMPARE(calendar.status(2061), YearStatus::Missing);
}

void TestCalendar::nthWorkingDay()
{
    const BusinessCalendar calendar = official();

    QCOMPARE(isoDay(calendar.nthWorkingDay(std::chrono::year(2026) / 10, 3)), u"2026-10-05"_s);
    QCOMPARE(isoDay(calendar.nthWorkingDay(std::chrono::year(2026) / 1, 1)), u"2026-01-12"_s);
    QCOMPARE(isoDay(calendar.nthWorkingDay(std::chrono::year(2025) / 11, 1)), u"2025-11-01"_s);
}

void TestCalendar::shortDayCutClosesEarlier()
{
    const BusinessCalendar calendar = official({.shortDayCut = minutes(60)});

    QVERIFY(calendar.isOpen(at(u"2026-05-08T16:59:59"_s)));
    QVERIFY(!calendar.isOpen(at(u"2026-05-08T17:00"_s)));
    QCOMPARE(isoMoscow(calendar.closingOf(day(u"2026-05-08"_s))), u"2026-05-08T17:00:00"_s);
    QCOMPARE(isoMoscow(calendar.closingOf(day(u"2026-05-07"_s))), u"2026-05-07T18:00:00"_s);
    QCOMPARE(isoMoscow(calendar.closingOf(day(u"2026-05-09"_s))), u"2026-05-09T00:00:00"_s);
    QCOMPARE(isoMoscow(calendar.addWorking(at(u"2026-05-08T17:50"_s), 240min)), u"2026-05-12T12:00:00"_s);
    QCOMPARE(isoMoscow(calendar.addWorking(at(u"2025-11-01T16:30"_s), 60min)), u"2025-11-05T08:30:00"_s);
}

void TestCalendar::hoursThatCloseBeforeTheyOpenAreDefault()
{
    const BusinessCalendar calendar = official({.open = 18h, .close = 8h});

    QCOMPARE(calendar.workingTime(at(u"2026-09-14"_s), at(u"2026-09-15"_s)), seconds(10h));
}

void TestCalendar::oracleAgreesInEveryRow()
{
    QFile file(QStringLiteral(HLINE_TEST_DATA "/working-time-oracle.csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const BusinessCalendar calendar = official();
    QStringList lines = QString::fromUtf8(file.readAll()).split(QRegularExpression(u"\r?\n"_s), Qt::SkipEmptyParts);
    QCOMPARE(lines.takeFirst(), u"kind,start_utc,end_utc,working_minutes"_s);

    for (const QString &line : lines) {
        const QStringList cells = line.split(u',');
        const Instant start = at(cells.at(1));
        const Instant end = at(cells.at(2));
        const minutes worked(cells.at(3).toInt());
        if (cells.at(0) == u"deadline")
            QVERIFY2(calendar.addWorking(start, worked) == end, qPrintable(line));
        else
            QVERIFY2(calendar.workingTime(start, end) == worked, qPrintable(line));
    }
    QCOMPARE(lines.size(), 285);
}

void TestCalendar::bitmapAgreesOnRandomCases_data()
{
    QTest::addColumn<int>("open");
    QTest::addColumn<int>("close");
    QTest::addColumn<int>("cut");

    QTest::newRow("8 to 18") << 8 * 60 << 18 * 60 << 0;
    QTest::newRow("8 to 18, short days cut") << 8 * 60 << 18 * 60 << 60;
    QTest::newRow("one hour a day, short days have none") << 9 * 60 << 10 * 60 << 90;
    QTest::newRow("round the clock") << 0 << 24 * 60 << 0;
}

void TestCalendar::bitmapAgreesOnRandomCases()
{
    QFETCH(int, open);
    QFETCH(int, close);
    QFETCH(int, cut);
    const LineHours hours{minutes(open), minutes(close), minutes(cut)};
    const MinuteBitmap bitmap(shippedCalendars(), hours);
    const BusinessCalendar calendar = official(hours);
    std::mt19937_64 random(20260914);
    std::uniform_int_distribution<std::int64_t> anyMinute(0, bitmap.size() - 1);
    std::uniform_int_distribution<std::int64_t> anySpan(0, 3000);

    for (int i = 0; i < 25'000; ++i) {
        const std::int64_t from = anyMinute(random);
        const std::int64_t to = std::min(from + anySpan(random) * 10, bitmap.size() - 1);
        QVERIFY(calendar.workingTime(bitmap.at(from), bitmap.at(to)) == bitmap.between(from, to));
        const minutes budget(anySpan(random));
        const std::optional<std::int64_t> deadline = bitmap.add(from, budget);
        if (deadline)
            QVERIFY2(calendar.addWorking(bitmap.at(from), budget) == bitmap.at(*deadline), qPrintable(isoMoscow(bitmap.at(from))));
    }
}

void TestCalendar::addAndSubtractAreInverse()
{
    const BusinessCalendar calendar = official({.shortDayCut = minutes(60)});

    QVERIFY(holds("W(a, add(a, n)) = n, and no earlier instant has it", [&] {
        const Instant a = *anyInstant();
        const seconds n = *anyBudget();
        const Instant d = calendar.addWorking(a, n);
        RC_ASSERT(calendar.workingTime(a, d) == n);
        RC_ASSERT(calendar.workingTime(a, d - 1s) == n - 1s);
    }));
    QVERIFY(holds("W(subtract(b, n), b) = n, and no later instant has it", [&] {
        const Instant b = *anyInstant();
        const seconds n = *anyBudget();
        const Instant a = calendar.subtractWorking(b, n);
        RC_ASSERT(calendar.workingTime(a, b) == n);
        RC_ASSERT(calendar.workingTime(a + 1s, b) == n - 1s);
    }));
    QVERIFY(holds("subtract undoes add up to closed hours", [&] {
        const Instant a = *anyInstant();
        const seconds n = *anyBudget();
        RC_ASSERT(calendar.subtractWorking(calendar.addWorking(a, n), n) == calendar.firstWorking(a));
    }));
}

void TestCalendar::workingTimeIsAdditive()
{
    const BusinessCalendar calendar = official();

    QVERIFY(holds("W(a, b) + W(b, c) = W(a, c) for a ≤ b ≤ c", [&] {
        std::array<Instant, 3> t{*anyInstant(), *anyInstant(), *anyInstant()};
        std::sort(t.begin(), t.end());
        RC_ASSERT(calendar.workingTime(t[0], t[1]) + calendar.workingTime(t[1], t[2]) == calendar.workingTime(t[0], t[2]));
        RC_ASSERT(calendar.workedUntil(t[2]) - calendar.workedUntil(t[0]) == calendar.workingTime(t[0], t[2]).count());
    }));
}

void TestCalendar::firstWorkingIsTheNextOpenInstant()
{
    const BusinessCalendar calendar = official();

    QCOMPARE(isoMoscow(calendar.firstWorking(at(u"2026-09-11T18:00"_s))), u"2026-09-14T08:00:00"_s);
    QVERIFY(holds("open, not before, nothing worked in between", [&] {
        const Instant a = *anyInstant();
        const Instant first = calendar.firstWorking(a);
        RC_ASSERT(first >= a);
        RC_ASSERT(calendar.isOpen(first));
        RC_ASSERT(calendar.workingTime(a, first) == 0s);
    }));
}

void TestCalendar::daysOutsideTheTableArePlainWeeks()
{
    const BusinessCalendar calendar = official();

    QCOMPARE(calendar.workingTime(at(u"2012-01-02"_s), at(u"2012-01-09"_s)), seconds(50h));
    QCOMPARE(isoMoscow(calendar.addWorking(at(u"2012-12-28T17:00"_s), 120min)), u"2012-12-31T09:00:00"_s);
    QCOMPARE(isoMoscow(calendar.addWorking(at(u"2012-12-31T17:00"_s), 120min)), u"2013-01-09T09:00:00"_s);
    QCOMPARE(isoMoscow(calendar.addWorking(at(u"2060-12-31T17:00"_s), 120min)), u"2061-01-03T09:00:00"_s);
    QCOMPARE(calendar.kind(day(u"2061-01-03"_s)), DayKind::Work);
    QCOMPARE(calendar.workingTime(at(u"2061-01-01"_s), at(u"2061-01-08"_s)), seconds(50h));
}

void TestCalendar::publicHolidaysAreThoseOfPythonHolidays_data()
{
    QTest::addColumn<int>("year");
    for (int year = 2013; year <= 2026; ++year)
        QTest::newRow(QByteArray::number(year).constData()) << year;
}

/// Independent data: Debian's python3-holidays knows the public holidays (not their transfers)., S-CAL-2, S-CAL-6
void TestCalendar::publicHolidaysAreThoseOfPythonHolidays()
{
    QFETCH(int, year);
    QProcess python;
    python.start(u"/usr/bin/python3"_s, {u"-c"_s, u"import holidays\nfor day in sorted(holidays.RU(years=%1)): print(day)"_s.arg(year)});
    QVERIFY2(python.waitForFinished(), "python3 does not run");
    const QByteArray error = python.readAllStandardError();
    QVERIFY2(python.exitCode() == 0, error.constData()); // packaging/linux/packages.txt: python3-holidays
    const QStringList dates = QString::fromLatin1(python.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(dates.size(), 14);
    const BusinessCalendar calendar = official();
    const std::vector<CalendarDay> statutory = statutoryDays(year);
    for (const QString &date : dates) {
        QVERIFY2(!calendar.isWorkingDay(day(date)), qPrintable(date));
        const bool isWeekend = std::chrono::weekday(day(date)).iso_encoding() > 5;
        const bool isListed = std::any_of(statutory.begin(), statutory.end(), [&](const CalendarDay &d) { return d.day == day(date) && d.kind == DayKind::Off; });
        QVERIFY2(isWeekend || isListed, qPrintable(date));
    }
}

void TestCalendar::shippedCalendarsNameTheirDecree()
{
    const std::vector<CalendarYear> years = shippedCalendars();

    QCOMPARE(years.size(), std::size_t(3));
    QCOMPARE(years[0].source, u"Постановление Правительства РФ от 10.08.2023 № 1314"_s);
    QCOMPARE(years[1].source, u"Постановление Правительства РФ от 04.10.2024 № 1335"_s);
    QCOMPARE(years[2].source, u"Постановление Правительства РФ от 24.09.2025 № 1466"_s);
    // 1 November 2025 is both a working Saturday and short.
    QCOMPARE(official().kind(day(u"2025-11-01"_s)), DayKind::Short);
}

} // namespace hline

QTEST_GUILESS_MAIN(hline::TestCalendar)
#include "tst_calendar.moc"
