// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time.h"
#include "base/uuid7.h"
#include "base/uuidtext.h"

#include <QSet>
#include <QTest>

using namespace hline;
using namespace Qt::Literals::StringLiterals;

class TestTime : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsAndWritesMoscowTime_data();
    void readsAndWritesMoscowTime();
    void refusesWhatIsNoInstant_data();
    void refusesWhatIsNoInstant();
    void daysThatDoNotExistAreNoDays();
    void dayAndMonthTurnAtMoscowMidnight();
    void uuid7CarriesTheMillisecondAndIsUnique();
    void importedRecordsKeepTheirIds();
    void idsAreWrittenInLowerCaseWithoutBraces();
};

void TestTime::readsAndWritesMoscowTime_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("iso");
    QTest::newRow("day alone is its first instant") << u"2026-09-14"_s << u"2026-09-14T00:00:00"_s;
    QTest::newRow("minutes") << u"2026-09-14T10:05"_s << u"2026-09-14T10:05:00"_s;
    QTest::newRow("seconds") << u"2026-09-14T10:05:59"_s << u"2026-09-14T10:05:59"_s;
    QTest::newRow("UTC is three hours behind Moscow") << u"2026-09-14T10:05:00Z"_s << u"2026-09-14T13:05:00"_s;
    QTest::newRow("with its own offset") << u"2026-09-14T10:05:00+07:00"_s << u"2026-09-14T06:05:00"_s;
    QTest::newRow("offset behind minutes") << u"2026-12-31T23:30-01:00"_s << u"2027-01-01T03:30:00"_s;
    QTest::newRow("29 February of a leap year") << u"2028-02-29T00:00"_s << u"2028-02-29T00:00:00"_s;
}

void TestTime::readsAndWritesMoscowTime()
{
    QFETCH(QString, text);
    QFETCH(QString, iso);

    const auto instant = parseIsoMoscow(text);

    QVERIFY(instant.has_value());
    QCOMPARE(isoMoscow(*instant), iso);
}

void TestTime::refusesWhatIsNoInstant_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "2026", "2026-02-29", "2026-13-01", "2026-09-14T24:00", "2026-09-14T10", "2026-09-14T10:60",
                             "2026-09-14T10:00:61", "14.09.2026", "2026-09-14T10:00+3", "2026-09-14T10:00:00 MSK", "२०२६-09-14"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestTime::refusesWhatIsNoInstant()
{
    QFETCH(QString, text);
    QVERIFY(!parseIsoMoscow(text).has_value());
}

void TestTime::daysThatDoNotExistAreNoDays()
{
    QVERIFY(makeDay(2028, 2, 29).has_value());
    QVERIFY(!makeDay(2027, 2, 29).has_value());
    QVERIFY(!makeDay(2027, 2, 31).has_value());
    QVERIFY(!makeDay(2027, 0, 1).has_value());
    QVERIFY(!makeDay(2027, 4, 31).has_value());
}

void TestTime::dayAndMonthTurnAtMoscowMidnight()
{
    const Instant lastSecond = *parseIsoMoscow(u"2026-09-30T23:59:59"_s);

    QCOMPARE(isoMonth(monthOf(lastSecond)), u"2026-09"_s);
    QCOMPARE(isoMonth(monthOf(lastSecond + seconds(1))), u"2026-10"_s);
    QCOMPARE(isoDay(dayOf(lastSecond + seconds(1))), u"2026-10-01"_s);
    QCOMPARE(timeOfDay(lastSecond).count(), 86399);
    QCOMPARE(isoDay(lastDay(*parseIsoMonth(u"2026-02"_s))), u"2026-02-28"_s);
}

void TestTime::uuid7CarriesTheMillisecondAndIsUnique()
{
    const Micros now = fromUs(1'794'985'500'123'456);
    QSet<QUuid> seen;
    for (int i = 0; i < 10'000; ++i) {
        const QUuid id = makeUuid7(now);
        const QByteArray bytes = id.toRfc4122();

        QCOMPARE(bytes.left(6).toHex(), QByteArray::number(1'794'985'500'123, 16).rightJustified(12, '0'));
        QCOMPARE(bytes[6] & 0xF0, 0x70);
        QCOMPARE(static_cast<uchar>(bytes[8]) & 0xC0U, 0x80U);
        QVERIFY(!seen.contains(id));
        seen.insert(id);
    }
}

void TestTime::idsAreWrittenInLowerCaseWithoutBraces()
{
    QCOMPARE(UuidText(QUuid()).view(), "00000000-0000-0000-0000-000000000000");
    for (int i = 0; i < 1000; ++i) {
        const QUuid id = QUuid::createUuid();
        QCOMPARE(UuidText(id).view(), id.toByteArray(QUuid::WithoutBraces));
    }
}

void TestTime::importedRecordsKeepTheirIds()
{
    // Ids of imported records are stored for ever: this value must not change with a refactoring.
    const QUuid id = makeUuid5("contract", u"117/2026"_s);

    QCOMPARE(id, makeUuid5("contract", u"117/2026"_s));
    QVERIFY(id != makeUuid5("package", u"117/2026"_s));
    QCOMPARE(id.version(), QUuid::Sha1);
}

QTEST_GUILESS_MAIN(TestTime)
#include "tst_time.moc"
