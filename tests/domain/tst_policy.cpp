// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QFile>
#include <QTest>

#include "domain/policy.h"

using namespace Qt::Literals::StringLiterals;

namespace hline {

class TestPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysAreThoseOfSectionThree();
    void everyDefaultIsTheDefault();
    void valuesAreRead_data();
    void valuesAreRead();
    void wrongValuesAreRefusedByName_data();
    void wrongValuesAreRefusedByName();
};

void TestPolicy::keysAreThoseOfSectionThree()
{
    QFile file(QStringLiteral(HLINE_SOURCE_DIR "/core/domain/REGULATION.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString section = QString::fromUtf8(file.readAll()).section(u"\n## 3. Policy keys"_s, 1, 1).section(u"\n## 4."_s, 0, 0);

    QList<QByteArray> named;
    for (const QString &line : section.split(u'\n')) {
        if (!line.startsWith(u"| ") || line.startsWith(u"| Key"))
            continue;
        for (const QString &key : line.section(u'|', 1, 1).split(u'/'))
            named.append(key.trimmed().toLatin1());
    }

    QList<QByteArray> known;
    for (const PolicyKey &key : policyKeys())
        known.append(key.key);
    QCOMPARE(known, named);
}

void TestPolicy::everyDefaultIsTheDefault()
{
    for (const PolicyKey &key : policyKeys()) {
        const Result<Policy> policy = withPolicy({}, key.key, QString::fromUtf8(key.defaultValue));
        QVERIFY2(policy, key.key);
        QVERIFY2(*policy == Policy(), key.key);
    }
}

void TestPolicy::valuesAreRead_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("changes");

    QTest::newRow("exact fraction") << QByteArray("sla.warn_fraction") << u"0.30"_s << true;
    QTest::newRow("the same fraction otherwise written") << QByteArray("sla.warn_fraction") << u"0.2500"_s << false;
    QTest::newRow("whole fraction") << QByteArray("capacity.utilisation") << u"1"_s << true;
    QTest::newRow("no limit of hops") << QByteArray("carryover.max_hops") << u"-1"_s << true;
    QTest::newRow("a cap") << QByteArray("carryover.cap_min") << u"45"_s << true;
    QTest::newRow("no cap") << QByteArray("carryover.cap_min") << u"none"_s << false;
    QTest::newRow("due day") << QByteArray("payment.due") << u"day:5"_s << true;
    QTest::newRow("list in any order") << QByteArray("eligibility.exempt") << u"KB,WISH , DEFECT"_s << false;
    QTest::newRow("another list") << QByteArray("eligibility.exempt") << u"TECH"_s << true;
    QTest::newRow("empty list") << QByteArray("eligibility.exempt") << u""_s << true;
    QTest::newRow("events with INFO_REQUEST") << QByteArray("sla.start_events") << u"TIMER_START, INFO_REQUEST"_s << true;
    QTest::newRow("open till midnight") << QByteArray("calendar.close") << u"24:00"_s << true;
    QTest::newRow("warning minutes") << QByteArray("balance.warn_minutes") << u"30, 15, 5"_s << true;
    QTest::newRow("levels") << QByteArray("capacity.levels") << u"60, 80, 95"_s << true;
    QTest::newRow("blanks around") << QByteArray("billing.round") << u" floor "_s << true;
}

void TestPolicy::valuesAreRead()
{
    QFETCH(QByteArray, key);
    QFETCH(QString, value);
    QFETCH(bool, changes);

    const Result<Policy> policy = withPolicy({}, key, value);

    QVERIFY2(policy, key.constData());
    QCOMPARE(*policy != Policy(), changes);
}

void TestPolicy::wrongValuesAreRefusedByName_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("code");

    QTest::newRow("unknown key") << QByteArray("sla.mood") << u"good"_s << QByteArray("POLICY_KEY");
    QTest::newRow("unknown option") << QByteArray("sla.clock") << u"moon"_s << QByteArray("POLICY_VALUE");
    QTest::newRow("case matters") << QByteArray("sla.clock") << u"WORKING"_s << QByteArray("POLICY_VALUE");
    QTest::newRow("unit not offered") << QByteArray("billing.unit_min") << u"7"_s << QByteArray("POLICY_VALUE");
    QTest::newRow("over its range") << QByteArray("calendar.short_day_cut_min") << u"241"_s << QByteArray("POLICY_VALUE");
    QTest::newRow("fraction over one") << QByteArray("sla.warn_fraction") << u"1.01"_s << QByteArray("POLICY_VALUE");
    QTest::newRow("negative fraction") << QByteArray("sla.warn_fraction") << u"-0.1"_s << QByteArray("POLICY_VALUE");
    QTest::newRow("no number") << QByteArray("sla.warn_fraction") << u"much"_s << QByteArray("POLICY_VALUE");
    QTest::newRow("no day") << QByteArray("payment.due") << u"day:0"_s << QByteArray("POLICY_VALUE");
    QTest::newRow("unknown service") << QByteArray("eligibility.exempt") << u"WISH, TEA"_s << QByteArray("POLICY_VALUE");
    QTest::newRow("event that cannot start work") << QByteArray("sla.start_events") << u"VIEWED"_s << QByteArray("POLICY_VALUE");
    QTest::newRow("no time of day") << QByteArray("calendar.open") << u"8 o'clock"_s << QByteArray("POLICY_VALUE");
    QTest::newRow("after midnight") << QByteArray("calendar.close") << u"24:30"_s << QByteArray("POLICY_VALUE");
    QTest::newRow("two levels") << QByteArray("capacity.levels") << u"70, 90"_s << QByteArray("POLICY_VALUE");
    QTest::newRow("levels upside down") << QByteArray("capacity.levels") << u"100, 90, 70"_s << QByteArray("POLICY_VALUE");
    QTest::newRow("empty") << QByteArray("billing.round") << QString() << QByteArray("POLICY_VALUE");
}

void TestPolicy::wrongValuesAreRefusedByName()
{
    QFETCH(QByteArray, key);
    QFETCH(QString, value);
    QFETCH(QByteArray, code);

    const Result<Policy> policy = withPolicy({}, key, value);

    QVERIFY(!policy);
    QCOMPARE(policy.error().kind, Error::Kind::Invalid);
    QCOMPARE(policy.error().code, code);
    QCOMPARE(policy.error().about.front(), QString::fromLatin1(key));
}

} // namespace hline

QTEST_GUILESS_MAIN(hline::TestPolicy)
#include "tst_policy.moc"
