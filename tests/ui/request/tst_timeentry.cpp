// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/timeentry.h"

#include <QTest>

using namespace hline;
using namespace Qt::Literals::StringLiterals;

using Kind = TimeEntryFault::Kind;
Q_DECLARE_METATYPE(hline::TimeEntryFault::Kind)

/// Wednesday 2026-11-18, 15:20:40 in Moscow.
class TestTimeEntry : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void understands_data();
    void understands();
    void refuses_data();
    void refuses();
    void neverReachesBeyondNow_data();
    void neverReachesBeyondNow();

private:
    Instant m_now = *parseIsoMoscow(u"2026-11-18T15:20:40");
};

void TestTimeEntry::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestTimeEntry::understands_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("from");
    QTest::addColumn<int>("length");

    const auto row = [](const char *name, const QString &line, const QString &from, int length) {
        QTest::newRow(name) << line << from << length;
    };
    row("minutes, day and time", u"35м вчера 14:10"_s, u"2026-11-17T14:10:00"_s, 35);
    row("the same in another order", u"вчера 14:10 35м"_s, u"2026-11-17T14:10:00"_s, 35);
    row("the same with prepositions", u"вчера в 14:10, 35 минут"_s, u"2026-11-17T14:10:00"_s, 35);
    row("hours and minutes end now", u"1ч 30м"_s, u"2026-11-18T13:50:00"_s, 90);
    row("hours and minutes without blanks", u"1ч30м"_s, u"2026-11-18T13:50:00"_s, 90);
    row("minutes after hours need no unit", u"1ч 30"_s, u"2026-11-18T13:50:00"_s, 90);
    row("decimal hours with a comma", u"1,5ч"_s, u"2026-11-18T13:50:00"_s, 90);
    row("decimal hours with a dot are no date", u"1.5 ч"_s, u"2026-11-18T13:50:00"_s, 90);
    row("a quarter of an hour", u"0,25ч"_s, u"2026-11-18T15:05:00"_s, 15);
    row("a bare number is minutes", u"90"_s, u"2026-11-18T13:50:00"_s, 90);
    row("a clock alone is a length", u"1:30"_s, u"2026-11-18T13:50:00"_s, 90);
    row("length as clock with a start", u"1:30 с 10:15"_s, u"2026-11-18T10:15:00"_s, 90);
    row("start before the length as clock", u"с 10:15 1:30"_s, u"2026-11-18T10:15:00"_s, 90);
    row("two clocks: length, then start", u"0:20 10:15"_s, u"2026-11-18T10:15:00"_s, 20);
    row("a clock beside minutes is the start", u"14:10 35м"_s, u"2026-11-18T14:10:00"_s, 35);
    row("a clock beside a bare number is the start", u"14:10 35"_s, u"2026-11-18T14:10:00"_s, 35);
    row("range with a dash", u"10:15-11:00"_s, u"2026-11-18T10:15:00"_s, 45);
    row("range with a long dash and blanks", u"10:15 – 11:00"_s, u"2026-11-18T10:15:00"_s, 45);
    row("range in words", u"с 10:15 до 11:00"_s, u"2026-11-18T10:15:00"_s, 45);
    row("range without the first word", u"10:15 до 11:00"_s, u"2026-11-18T10:15:00"_s, 45);
    row("range of whole hours", u"с 9 до 10"_s, u"2026-11-18T09:00:00"_s, 60);
    row("range on a named day", u"вчера 10:15-11:00"_s, u"2026-11-17T10:15:00"_s, 45);
    row("length and end", u"20м до 11:00"_s, u"2026-11-18T10:40:00"_s, 20);
    row("the day before yesterday", u"позавчера 9:05 10 мин"_s, u"2026-11-16T09:05:00"_s, 10);
    row("today said aloud", u"сегодня 9:05 10 мин."_s, u"2026-11-18T09:05:00"_s, 10);
    row("today without a start ends now", u"10м сегодня"_s, u"2026-11-18T15:10:00"_s, 10);
    row("last Monday", u"пн 10:00 40м"_s, u"2026-11-16T10:00:00"_s, 40);
    row("on Friday is last week's", u"в пятницу в 10:00 40м"_s, u"2026-11-13T10:00:00"_s, 40);
    row("this weekday is today", u"ср 10:00 40м"_s, u"2026-11-18T10:00:00"_s, 40);
    row("day and month", u"3.11 14:10 35м"_s, u"2026-11-03T14:10:00"_s, 35);
    row("day, month, year", u"03.11.2026 14:10 35м"_s, u"2026-11-03T14:10:00"_s, 35);
    row("year in two digits", u"03.11.26 14:10 35м"_s, u"2026-11-03T14:10:00"_s, 35);
    row("a later day without a year is last year's", u"28.12 14:10 35м"_s, u"2025-12-28T14:10:00"_s, 35);
    row("English", u"45m yesterday 9:30"_s, u"2026-11-17T09:30:00"_s, 45);
    row("English in words", u"1 hour 10 minutes from 10:15"_s, u"2026-11-18T10:15:00"_s, 70);
    row("English range", u"from 10:15 to 11:00"_s, u"2026-11-18T10:15:00"_s, 45);
    row("English weekday", u"on monday at 10:00, 40 min"_s, u"2026-11-16T10:00:00"_s, 40);
    row("decimal English hours", u"1.5h"_s, u"2026-11-18T13:50:00"_s, 90);
    row("an hour in a word", u"час с 10:15"_s, u"2026-11-18T10:15:00"_s, 60);
    row("half an hour in a word", u"полчаса"_s, u"2026-11-18T14:50:00"_s, 30);
    row("capital letters", u"35 МИН ВЧЕРА 14:10"_s, u"2026-11-17T14:10:00"_s, 35);
    row("non-breaking blanks", u"35\u00a0мин вчера 14:10"_s, u"2026-11-17T14:10:00"_s, 35);
    row("Russian words in the Latin layout", u"35v dxthf 14:10"_s, u"2026-11-17T14:10:00"_s, 35);
    row("English words in the Russian layout", u"45ь нуыеуквфн 9:30"_s, u"2026-11-17T09:30:00"_s, 45);
    row("Latin c for the Russian preposition", u"1:30 c 10:15"_s, u"2026-11-18T10:15:00"_s, 90);
    row("up to the last full minute", u"15:00-15:20"_s, u"2026-11-18T15:00:00"_s, 20);
    row("across midnight", u"2ч вчера 23:00"_s, u"2026-11-17T23:00:00"_s, 120);
    row("a whole day", u"24ч 16.11 8:00"_s, u"2026-11-16T08:00:00"_s, 1440);
}

void TestTimeEntry::understands()
{
    QFETCH(QString, line);
    QFETCH(QString, from);
    QFETCH(int, length);

    const auto entry = parseTimeEntry(line, m_now);

    QVERIFY2(entry,
        qPrintable(entry ? QString()
                         : u"fault %1 at \"%2\""_s.arg(int(entry.error().kind)).arg(entry.error().word)));
    QCOMPARE(isoMoscow(entry->from), from);
    QCOMPARE(int(entry->length.count()), length);
}

void TestTimeEntry::refuses_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("word");

    const auto row = [](const char *name, const QString &line, Kind kind, const QString &word) {
        QTest::newRow(name) << line << kind << word;
    };
    row("nothing", u""_s, Kind::Empty, u""_s);
    row("only blanks", u"   "_s, Kind::Empty, u""_s);
    row("a day and no length", u"вчера"_s, Kind::NoLength, u""_s);
    row("a start and no length", u"с 10:15"_s, Kind::NoLength, u""_s);
    row("zero minutes", u"0м"_s, Kind::NoLength, u""_s);
    row("a word nobody knows", u"35м ромашка"_s, Kind::UnknownWord, u"ромашка"_s);
    row("two days", u"35м вчера сегодня 10:00"_s, Kind::UnknownWord, u"сегодня"_s);
    row("a second bare number", u"35 40"_s, Kind::UnknownWord, u"40"_s);
    row("a sign", u"35м & 10:00"_s, Kind::UnknownWord, u"&"_s);
    row("25 o'clock", u"35м с 25:10"_s, Kind::NoSuchTime, u"25:10"_s);
    row("minute 61", u"35м с 10:61"_s, Kind::NoSuchTime, u"10:61"_s);
    row("31 February", u"35м 31.02 10:00"_s, Kind::NoSuchTime, u"31.02"_s);
    row("another day without a start", u"35м вчера"_s, Kind::StartMissing, u""_s);
    row("end before the start", u"11:00-10:15"_s, Kind::EndBeforeStart, u""_s);
    row("would end after now", u"35м 15:00"_s, Kind::Future, u""_s);
    row("tomorrow's date", u"35м 19.11.2026 10:00"_s, Kind::Future, u""_s);
    row("longer than a day", u"25ч"_s, Kind::TooLong, u"25ч"_s);
    row("hours that wrap to one", u"4611686018427387905ч"_s, Kind::TooLong, u"4611686018427387905ч"_s);
    row("a phone number by mistake", u"89161234567"_s, Kind::TooLong, u"89161234567"_s);
}

void TestTimeEntry::refuses()
{
    QFETCH(QString, line);
    QFETCH(Kind, kind);
    QFETCH(QString, word);

    const auto entry = parseTimeEntry(line, m_now);

    QVERIFY(!entry);
    QCOMPARE(entry.error().kind, kind);
    QCOMPARE(entry.error().word, word);
}

void TestTimeEntry::neverReachesBeyondNow_data()
{
    QTest::addColumn<QString>("line");
    for (int hour = 0; hour < 24; ++hour)
        QTest::addRow("start at %d", hour) << u"1ч с %1:00"_s.arg(hour);
}

void TestTimeEntry::neverReachesBeyondNow()
{
    QFETCH(QString, line);

    const auto entry = parseTimeEntry(line, m_now);

    QVERIFY(entry ? entry->from + entry->length <= m_now : entry.error().kind == Kind::Future);
}

QTEST_GUILESS_MAIN(TestTimeEntry)
#include "tst_timeentry.moc"
