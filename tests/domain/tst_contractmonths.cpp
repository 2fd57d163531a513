// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "domain/contractmonths.h"
#include "domainsample.h"

using namespace Qt::Literals::StringLiterals;
using namespace hline::sample;
using namespace std::chrono_literals;

namespace hline {

namespace {

const std::vector<PackageTerms> &terms()
{
    static const std::vector<PackageTerms> all{{u"s"_s, u"Старт"_s, 60min, {}, 0, false},
                                               {u"b"_s, u"Бизнес"_s, 180min, 240min, 0, false},
                                               {u"p"_s, u"Проф"_s, 600min, 120min, 0, false},
                                               {u"o"_s, u"Разовый"_s, 60min, 480min, 0, true}};
    return all;
}

QString text(const std::vector<PrepaidMonth> &months)
{
    QStringList parts;
    for (const PrepaidMonth &m : months) {
        const QString paid = m.paidAt ? isoMoscow(*m.paidAt).mid(5, 5) : u"-"_s;
        parts.append(u"%1=%2/%3"_s.arg(isoMonth(m.month).mid(5)).arg(m.package.count()).arg(paid));
    }
    return parts.join(u' ');
}

} // namespace

class TestContractMonths : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void packageOfAMonth_data();
    void packageOfAMonth();
    void paymentOfAMonth_data();
    void paymentOfAMonth();
    void targetsFollowTheSameRegister();
};

void TestContractMonths::packageOfAMonth_data()
{
    QTest::addColumn<QString>("packages"); // id@day …
    QTest::addColumn<QString>("months");

    QTest::newRow("first package: from the month of signing") << u"b@2026-08-17"_s << u"08=180/- 09=180/- 10=180/-"_s;
    QTest::newRow("before signing there is none") << u"b@2026-09-17"_s << u"09=180/- 10=180/-"_s;
    QTest::newRow("change on the first of a month") << u"b@2026-07-01 p@2026-09-01"_s << u"08=180/- 09=600/- 10=600/-"_s;
    QTest::newRow("change inside a month: from the next") << u"b@2026-07-01 p@2026-09-02"_s << u"08=180/- 09=180/- 10=600/-"_s;
    QTest::newRow("register out of order") << u"p@2026-09-01 b@2026-07-01"_s << u"08=180/- 09=600/- 10=600/-"_s;
    QTest::newRow("two changes for one month: the later") << u"b@2026-07-01 p@2026-08-05 s@2026-08-20"_s << u"08=180/- 09=60/- 10=60/-"_s;
    QTest::newRow("one-off packages give no months") << u"o@2026-07-01"_s << QString();
    QTest::newRow("unknown package") << u"x@2026-07-01"_s << QString();
    QTest::newRow("no register") << QString() << QString();
}

void TestContractMonths::packageOfAMonth()
{
    QFETCH(QString, packages);
    QFETCH(QString, months);
    std::vector<PackageFrom> given;
    for (const QString &entry : packages.split(u' ', Qt::SkipEmptyParts))
        given.push_back({parseIsoDay(entry.section(u'@', 1)).value(), entry.section(u'@', 0, 0)});

    QCOMPARE(text(contractMonths(given, terms(), {}, month("2026-08"), month("2026-10"))), months);
}

void TestContractMonths::paymentOfAMonth_data()
{
    QTest::addColumn<QString>("payments"); // day:month[!] …, «!» covers in full
    QTest::addColumn<QString>("months");

    QTest::newRow("none") << QString() << u"08=180/- 09=180/-"_s;
    QTest::newRow("one month") << u"2026-08-28:2026-09!"_s << u"08=180/- 09=180/08-28"_s;
    QTest::newRow("part of the price is no payment") << u"2026-08-28:2026-09"_s << u"08=180/- 09=180/-"_s;
    QTest::newRow("several months at once") << u"2026-07-30:2026-08!,2026-09!"_s << u"08=180/07-30 09=180/07-30"_s;
    QTest::newRow("paid twice: the first counts") << u"2026-09-03:2026-09! 2026-08-30:2026-09!"_s << u"08=180/- 09=180/08-30"_s;
    QTest::newRow("part first, then in full") << u"2026-08-28:2026-09 2026-09-04:2026-09!"_s << u"08=180/- 09=180/09-04"_s;
}

void TestContractMonths::paymentOfAMonth()
{
    QFETCH(QString, payments);
    QFETCH(QString, months);
    std::vector<PaymentTerms> given;
    for (const QString &payment : payments.split(u' ', Qt::SkipEmptyParts)) {
        PaymentTerms terms{parseIsoDay(payment.section(u':', 0, 0)).value(), {}};
        for (const QString &covered : payment.section(u':', 1).split(u','))
            terms.cover.push_back({parseIsoMonth(covered.left(7)).value(), covered.endsWith(u'!')});
        given.push_back(terms);
    }

    const std::vector<PrepaidMonth> result
        = contractMonths({{day("2026-07-01"), u"b"_s}}, terms(), given, month("2026-08"), month("2026-09"));

    QCOMPARE(text(result), months);
    QCOMPARE(result.front().packageName, u"Бизнес"_s);
}

void TestContractMonths::targetsFollowTheSameRegister()
{
    const std::vector<TargetStep> steps
        = responseTargets({{day("2026-08-17"), u"b"_s}, {day("2026-09-10"), u"p"_s}, {day("2026-12-01"), u"s"_s}}, terms());

    const std::vector<TargetStep> expected{
        {at("2026-08-01"), 240min}, {at("2026-10-01"), 120min}, {at("2026-12-01"), std::nullopt}};
    QVERIFY(steps == expected);
}

} // namespace hline

QTEST_GUILESS_MAIN(hline::TestContractMonths)
#include "tst_contractmonths.moc"
