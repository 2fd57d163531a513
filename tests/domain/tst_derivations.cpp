// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <numeric>

#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include "domain/chargesteps.h"
#include "domain/counteddays.h"
#include "domain/policytext.h"
#include "domain/rulebook.h"
#include "exchange/calendars/shippedcalendars.h"

using namespace Qt::Literals::StringLiterals;

namespace hline {

namespace {

Instant msk(const QString &text)
{
    return parseIsoMoscow(text).value();
}

QStringList codesOf(const Steps &steps)
{
    QStringList codes;
    for (const Step &step : steps)
        codes << QString::fromLatin1(step.code);
    return codes;
}

} // namespace

/// What a derivation is made of: days that counted, values of policies, steps of charges, rules of the book.
class TestDerivations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void daysSayWhyTheyCounted_data();
    void daysSayWhyTheyCounted();
    void daysAddUpToWorkingTime();
    void unknownYearIsMarkedProvisional();
    void everyPolicyValueIsWrittenAsItIsRead();
    void chargesAreExplainedServiceByService_data();
    void chargesAreExplainedServiceByService();
    void theBookIsReadWhole();
    void aClauseWithoutLetterIsItsFirstSentence();

private:
    BusinessCalendar m_calendar = BusinessCalendar::build(shippedCalendars());
};

void TestDerivations::daysSayWhyTheyCounted_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QStringList>("days");

    QTest::newRow("S-CAL-3: part of a working day") << u"2026-09-14T09:30"_s << u"2026-09-14T12:00"_s << QStringList{u"14 WORKING 9000"_s};
    QTest::newRow("S-CAL-2, S-CAL-5: a pre-holiday day, a weekend and a day off (W-01)")
        << u"2026-05-08T17:50"_s << u"2026-05-12T11:50"_s
        << QStringList{u"08 SHORT 600"_s, u"09 WEEKEND 0"_s, u"10 WEEKEND 0"_s, u"11 HOLIDAY 0"_s, u"12 WORKING 13800"_s};
    QTest::newRow("R-3.1: a working Saturday of 2025")
        << u"2025-10-31T17:00"_s << u"2025-11-01T09:00"_s << QStringList{u"31 WORKING 3600"_s, u"01 WORKING_WEEKEND 3600"_s};
    QTest::newRow("S-CAL-1: after closing nothing counts")
        << u"2026-09-11T18:00"_s << u"2026-09-14T08:00:01"_s
        << QStringList{u"11 WORKING 0"_s, u"12 WEEKEND 0"_s, u"13 WEEKEND 0"_s, u"14 WORKING 1"_s};
    QTest::newRow("S-CAL-3: backwards there is nothing") << u"2026-09-15"_s << u"2026-09-14"_s << QStringList{};
}

void TestDerivations::daysSayWhyTheyCounted()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QStringList, days);

    QStringList counted;
    for (const CountedDay &day : workingDaysBetween(m_calendar, msk(from), msk(to))) {
        counted << u"%1 %2 %3"_s.arg(isoDay(day.day).right(2), QString::fromLatin1(code(day.why))).arg(day.worked.count());
        QCOMPARE(day.from.has_value(), day.worked > seconds(0));
        if (day.from)
            QCOMPARE(m_calendar.workingTime(*day.from, *day.to), day.worked);
    }

    QCOMPARE(counted, days);
}

/// S-CAL-3 on random spans: the days of a derivation never say more or less than W(from, to).
void TestDerivations::daysAddUpToWorkingTime()
{
    QRandomGenerator random(20260914);
    const Instant begin = msk(u"2024-01-01"_s);
    for (int i = 0; i < 2000; ++i) {
        const Instant from = begin + seconds(random.bounded(3 * 365 * 86400));
        const Instant to = from + seconds(random.bounded(20 * 86400));
        seconds sum{0};
        for (const CountedDay &day : workingDaysBetween(m_calendar, from, to))
            sum += day.worked;
        QCOMPARE(sum, m_calendar.workingTime(from, to));
    }
}

void TestDerivations::unknownYearIsMarkedProvisional()
{
    // S-CAL-6: 2030 has no official calendar.
    const auto days = workingDaysBetween(m_calendar, msk(u"2030-06-10T09:00"_s), msk(u"2030-06-13T09:00"_s));

    QVERIFY(!days.empty());
    for (const CountedDay &day : days)
        QCOMPARE(day.source, YearStatus::Statutory);
}

/// Section 3: what is shown of a key can be typed in again.
void TestDerivations::everyPolicyValueIsWrittenAsItIsRead()
{
    for (const PolicyKey &key : policyKeys()) {
        QStringList values = QString::fromUtf8(key.options).split(u',');
        values << QString::fromUtf8(key.defaultValue) << u"0.65"_s << u"7"_s << u"07:30"_s << u"day:10"_s << u"20, 10, 1"_s << u"-1"_s
               << u"50, 75, 90"_s << u"LINE, TECH"_s;
        for (const QString &value : values) {
            const Result<Policy> chosen = withPolicy({}, key.key, value);
            if (!chosen)
                continue;
            const QString written = policyText(*chosen, key.key);
            const Result<Policy> again = withPolicy({}, key.key, written);
            QVERIFY2(again && *again == *chosen, qPrintable(u"%1: %2 → %3"_s.arg(QString::fromLatin1(key.key), value, written)));
        }
        QVERIFY2(withPolicy({}, key.key, policyText({}, key.key)), key.key);
    }
}

void TestDerivations::chargesAreExplainedServiceByService_data()
{
    QTest::addColumn<QString>("service");
    QTest::addColumn<QString>("consent");
    QTest::addColumn<QStringList>("codes");
    QTest::addColumn<QList<int>>("totals");

    QTest::newRow("R-2.4.2.6a: one session, a minute that has begun counts")
        << u"INDIV"_s << QString() << QStringList{u"CHARGED_AS"_s, u"SEGMENT"_s, u"GROUP"_s, u"ROUNDED_UP"_s, u"TOTAL"_s} << QList<int>{46};
    QTest::newRow("S-RCL-3: free until the consent, each part rounded on its own (W-05)")
        << u"LINE"_s << u"2026-09-14T09:20:30"_s
        << QStringList{u"FREE_AS"_s, u"SEGMENT"_s, u"GROUP"_s, u"ROUNDED_UP"_s, u"TOTAL_FREE"_s,
                       u"CHARGED_AS"_s, u"SEGMENT"_s, u"GROUP"_s, u"ROUNDED_UP"_s, u"TOTAL"_s}
        << QList<int>{21, 25};
    QTest::newRow("S-RCL-3: without consent the time stays free")
        << u"LINE"_s << QString() << QStringList{u"FREE_AS"_s, u"SEGMENT"_s, u"GROUP"_s, u"ROUNDED_UP"_s, u"TOTAL_FREE"_s} << QList<int>{46};
}

void TestDerivations::chargesAreExplainedServiceByService()
{
    QFETCH(QString, service);
    QFETCH(QString, consent);
    QFETCH(QStringList, codes);
    QFETCH(QList<int>, totals);
    const Service first = serviceFromCode(service.toLatin1()).value();
    SessionCharge session{u"s"_s, {{u"s"_s, u"petrov"_s, msk(u"2026-09-14T09:00"_s), msk(u"2026-09-14T09:45:20"_s), false}}, {{msk(u"2026-09-14T08:10"_s), first, {}}}, u"r"_s, {}};
    if (first != Service::Indiv)
        session.classes.push_back({msk(u"2026-09-14T08:30"_s), Service::Indiv, consent.isEmpty() ? std::nullopt : std::optional(msk(consent))});

    const Steps steps = chargeSteps({session}, {}, msk(u"2026-09-15"_s));

    QCOMPARE(codesOf(steps), codes);
    QList<int> found;
    for (const Step &step : steps) {
        if (step.code == "TOTAL" || step.code == "TOTAL_FREE")
            found << static_cast<int>(step.amount->count());
    }
    QCOMPARE(found, totals);
    // The derivation never says anything else than the ledger.
    const Ledger ledger = replay({{}, {}, {session}, {}, {}}, m_calendar, {}, msk(u"2026-09-15"_s));
    const ChargeResult &charged = ledger.charges.at(u"s"_s);
    QCOMPARE(charged.billed + charged.free, minutes(std::accumulate(found.begin(), found.end(), 0)));
}

/// R-1.1b: every rule that the book names in bold is there, with words.
void TestDerivations::theBookIsReadWhole()
{
    QFile file(QStringLiteral(HLINE_SOURCE_DIR "/core/domain/REGULATION.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const RuleBook book = readRuleBook(QString::fromUtf8(file.readAll()));

    for (const char *id : {"R-0.1", "R-1.1b", "R-2.4.1.2.2", "R-2.4.1.3.1", "R-2.4.1.3.4", "R-2.4.2.2.3", "R-2.4.2.6e", "R-2.5.2b", "R-3.3.4", "R-4.2.4b",
                           "I-01", "I-21", "S-CAL-6", "S-SLA-11", "S-RCL-5", "S-ONE-2", "S-QUO-1", "S-UI-1", "S-CAP-6"}) {
        const BookRule *rule = book.find(id);
        QVERIFY2(rule, id);
        QVERIFY2(!rule->quote.isEmpty() || !rule->rule.isEmpty(), id);
    }
    QCOMPARE(book.find("R-1.1a")->quote, u"Пользователям программ онлайн-сервиса «Инфокрафт ЖКХ 365» … доступны услуги сопровождения"_s);
    for (const BookRule &rule : book.rules) {
        QVERIFY2(!rule.id.startsWith("R-") || !rule.quote.isEmpty(), rule.id.constData());
        QCOMPARE(std::ranges::count(book.rules, rule.id, &BookRule::id), 1);
    }
    const auto outline = std::ranges::find(book.outline, QByteArray("2.4.1"), &BookHeading::number);
    QVERIFY(outline != book.outline.end());
    QCOMPARE(outline->title, u"Линия консультаций"_s);
}

void TestDerivations::aClauseWithoutLetterIsItsFirstSentence()
{
    RuleBook book;
    book.rules = {{"R-2.4.1.1a", u"простые вопросы"_s, {}}, {"R-2.4.1.1b", u"без подключения"_s, {}}, {"R-2.4.1.1.2", u"иное"_s, {}}};

    QCOMPARE(book.find("R-2.4.1.1")->id, QByteArray("R-2.4.1.1a"));
    QVERIFY(!book.find("R-2.4.1"));
}

} // namespace hline

QTEST_GUILESS_MAIN(hline::TestDerivations)
#include "tst_derivations.moc"
