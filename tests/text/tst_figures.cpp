// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/phrasebook.h"

#include <QLocale>
#include <QTest>

using namespace hline;
using namespace Qt::Literals::StringLiterals;

namespace {

Instant at(const char *iso)
{
    return parseIsoMoscow(QString::fromLatin1(iso)).value();
}

} // namespace

class TestFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void durationsAreHoursAndMinutes_data();
    void durationsAreHoursAndMinutes();
    void momentsNameTheDayOnlyWhenItIsNotToday_data();
    void momentsNameTheDayOnlyWhenItIsNotToday();
    void pluralFormsFollowTheNumber_data();
    void pluralFormsFollowTheNumber();
    void minutesKeepTheirUnit();
    void textFromOutsideIsNeverAPattern();
    void localeChoosesTheLanguage();
    void monthsAndWeekdaysAreThoseOfTheLocale_data();
    void monthsAndWeekdaysAreThoseOfTheLocale();
};

void TestFigures::durationsAreHoursAndMinutes_data()
{
    QTest::addColumn<int>("length");
    QTest::addColumn<QString>("hoursMinutes");
    QTest::addColumn<QString>("stopwatch");

    QTest::newRow("nothing") << 0 << u"0:00"_s << u"00:00:00"_s;
    QTest::newRow("less than a minute") << 59 << u"0:00"_s << u"00:00:59"_s;
    QTest::newRow("78 minutes") << 78 * 60 << u"1:18"_s << u"01:18:00"_s;
    QTest::newRow("the timer strip of the picture") << 761 << u"0:12"_s << u"00:12:41"_s;
    QTest::newRow("more than a day") << 90061 << u"25:01"_s << u"25:01:01"_s;
    QTest::newRow("negative") << -3600 << u"−1:00"_s << u"00:00:00"_s;
}

void TestFigures::durationsAreHoursAndMinutes()
{
    QFETCH(int, length);

    const Phrasebook words(Language::Russian);

    QTEST(words.hoursMinutes(seconds(length)), "hoursMinutes");
    QTEST(words.stopwatch(seconds(length)), "stopwatch");
}

void TestFigures::momentsNameTheDayOnlyWhenItIsNotToday_data()
{
    QTest::addColumn<QString>("iso");
    QTest::addColumn<QString>("text");

    QTest::newRow("today") << u"2026-09-14T14:10"_s << u"14:10"_s;
    QTest::newRow("yesterday") << u"2026-09-13T23:59"_s << u"вчера\u00a023:59"_s;
    QTest::newRow("tomorrow") << u"2026-09-15T10:20"_s << u"завтра\u00a010:20"_s;
    QTest::newRow("this week") << u"2026-09-18T10:20"_s << u"пт\u00a010:20"_s;
    QTest::newRow("six days ago") << u"2026-09-08T10:20"_s << u"вт\u00a010:20"_s;
    QTest::newRow("a week ahead the weekday would be ambiguous") << u"2026-09-21T10:20"_s << u"21.09.2026\u00a010:20"_s;
    QTest::newRow("another year") << u"2025-11-03T14:10"_s << u"03.11.2025\u00a014:10"_s;
}

void TestFigures::momentsNameTheDayOnlyWhenItIsNotToday()
{
    QFETCH(QString, iso);

    const Phrasebook words(Language::Russian);

    QTEST(words.moment(at(iso.toLatin1().constData()), at("2026-09-14T12:00")), "text");
}

void TestFigures::pluralFormsFollowTheNumber_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("russian");
    QTest::addColumn<QString>("english");

    QTest::newRow("0") << 0 << u"0 обращений"_s << u"0 requests"_s;
    QTest::newRow("1") << 1 << u"1 обращение"_s << u"1 request"_s;
    QTest::newRow("2") << 2 << u"2 обращения"_s << u"2 requests"_s;
    QTest::newRow("5") << 5 << u"5 обращений"_s << u"5 requests"_s;
    QTest::newRow("11") << 11 << u"11 обращений"_s << u"11 requests"_s;
    QTest::newRow("21") << 21 << u"21 обращение"_s << u"21 requests"_s;
    QTest::newRow("112") << 112 << u"112 обращений"_s << u"112 requests"_s;
}

void TestFigures::pluralFormsFollowTheNumber()
{
    QFETCH(int, count);

    const Phrasebook russian(Language::Russian);
    const Phrasebook english(Language::English);

    QTEST(russian.requests(count).replace(u'\u00a0', u' '), "russian");
    QTEST(english.requests(count).replace(u'\u00a0', u' '), "english");
}

void TestFigures::minutesKeepTheirUnit()
{
    const Phrasebook russian(Language::Russian);
    const Phrasebook english(Language::English);

    QCOMPARE(russian.minutesText(minutes(78)), u"78\u00a0мин"_s);
    QCOMPARE(russian.minutesText(minutes(-8)), u"−8\u00a0мин"_s);
    QCOMPARE(english.minutesText(minutes(78)), u"78\u00a0min"_s);
    QCOMPARE(russian.day(makeDay(2026, 12, 31).value()), u"31.12.2026"_s);
    QCOMPARE(russian.monthName(std::chrono::year(2026) / 10), u"октябрь 2026"_s);
}

void TestFigures::textFromOutsideIsNeverAPattern()
{
    const Phrasebook words(Language::English);
    const Error error{Error::Kind::NotFound, {}, "FILE_NOT_FOUND", {}, {u"%1%2 <b>"_s}, {}};

    QVERIFY2(words.sentence(error).contains(u"%1%2 <b>"_s), qPrintable(words.sentence(error)));
}

void TestFigures::localeChoosesTheLanguage()
{
    QCOMPARE(languageFromLocale(u"ru_RU.UTF-8"_s), Language::Russian);
    QCOMPARE(languageFromLocale(u"ru"_s), Language::Russian);
    QCOMPARE(languageFromLocale(u"C.UTF-8"_s), Language::English);
    QCOMPARE(languageFromLocale(QString()), Language::English);
}

void TestFigures::monthsAndWeekdaysAreThoseOfTheLocale_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QLocale>("locale");
    QTest::newRow("Russian") << Language::Russian << QLocale(QLocale::Russian);
    QTest::newRow("English") << Language::English << QLocale(QLocale::English);
}

/// Independent words: those of the Unicode locale data.
void TestFigures::monthsAndWeekdaysAreThoseOfTheLocale()
{
    QFETCH(Language, language);
    QFETCH(QLocale, locale);
    const Phrasebook words(language);

    for (unsigned month = 1; month <= 12; ++month) {
        const QString expected = locale.standaloneMonthName(static_cast<int>(month)) + u" 2026"_s;
        QCOMPARE(words.monthName(std::chrono::year(2026) / std::chrono::month(month)).toLower(), expected.toLower());
    }
    for (int day = 1; day <= 7; ++day) { // 14 September 2026 is a Monday
        const Instant then = at("2026-09-14T10:00") + std::chrono::days(day - 1);
        const QString moment = words.moment(then, then + std::chrono::days(3));
        const QString expected = locale.standaloneDayName(day, QLocale::ShortFormat);
        QVERIFY2(moment.contains(expected, Qt::CaseInsensitive), qPrintable(moment + u" / "_s + expected));
    }
}

QTEST_GUILESS_MAIN(TestFigures)
#include "tst_figures.moc"
