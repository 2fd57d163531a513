// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/phrasebook.h"

#include <QTest>

using namespace hline;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(hline::GuaranteeState)

namespace {

// 14 September 2026 is a Monday, 18 September a Friday.
Instant at(const QString &iso)
{
    return parseIsoMoscow(iso).value();
}

QueueRow rowOf(GuaranteeState state, const QString &deadline, const QString &started = {})
{
    QueueRow row;
    row.number = u"131"_s;
    row.client = u"ТСЖ «Заречье»"_s;
    row.subject = u"Не закрывается месяц"_s;
    row.service = Service::Indiv;
    row.guarantee = state;
    row.arrival = at(u"2026-09-14T09:00"_s);
    row.target = minutes(240);
    if (!deadline.isEmpty())
        row.deadline = at(deadline);
    if (!started.isEmpty())
        row.startedAt = at(started);
    return row;
}

} // namespace

class TestQueueCells : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cellSaysWhatIsPromised_data();
    void cellSaysWhatIsPromised();
    void servicesWithoutGuaranteeSayTheirPrice_data();
    void servicesWithoutGuaranteeSayTheirPrice();
    void secondLineSaysTheInstant_data();
    void secondLineSaysTheInstant();
    void rowReadsAsOneSentence();
    void everyNameIsTranslated();

private:
    BusinessCalendar m_calendar = BusinessCalendar::build({});
    Phrasebook m_words{Language::Russian};
};

void TestQueueCells::cellSaysWhatIsPromised_data()
{
    QTest::addColumn<GuaranteeState>("state");
    QTest::addColumn<QString>("deadline");
    QTest::addColumn<QString>("started");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("cell");

    const auto row = [](const char *rule, GuaranteeState state, const char16_t *deadline, const char16_t *started,
                        const char16_t *now, const char16_t *cell) {
        const auto text = [](const char16_t *utf16) { return QString::fromUtf16(utf16); };
        QTest::newRow(rule) << state << text(deadline) << text(started) << text(now) << text(cell);
    };
    using enum GuaranteeState;
    row("in time today", Running, u"2026-09-14T15:49", u"", u"2026-09-14T14:02", u"1:47");
    row("seconds are cut: never more than is left", Running, u"2026-09-14T13:00", u"", u"2026-09-14T11:30:01", u"1:29");
    row("exactly at the deadline is in time", Running, u"2026-09-14T13:00", u"", u"2026-09-14T13:00", u"0:00");
    row("one second late is a minute", Running, u"2026-09-14T13:00", u"", u"2026-09-14T13:00:01", u"−0:01");
    row("61 seconds late are two minutes", Breached, u"2026-09-14T13:00", u"", u"2026-09-14T13:01:01", u"−0:02");
    row("overdue", Breached, u"2026-09-14T13:00", u"", u"2026-09-14T13:12", u"−0:12");
    row("overdue stands still at night", Breached, u"2026-09-14T17:48", u"", u"2026-09-14T22:00", u"−0:12");
    row("not today: the day is named", Running, u"2026-09-21T08:30", u"", u"2026-09-18T17:10", u"1:20 · пн");
    row("a week ahead: the date is named", Running, u"2026-09-21T08:30", u"", u"2026-09-14T17:10", u"41:20 · 21.09");
    row("before opening", Running, u"2026-09-15T10:00", u"", u"2026-09-15T06:00", u"закрыто · с\u00a008:00");
    row("after closing", Running, u"2026-09-15T10:00", u"", u"2026-09-14T19:00", u"закрыто · с\u00a008:00");
    row("at the weekend", Running, u"2026-09-21T10:00", u"", u"2026-09-19T12:00", u"закрыто · с\u00a0пн\u00a008:00");
    row("general queue", GeneralQueue, u"", u"", u"2026-09-14T14:00", u"общая очередь");
    row("waiting for consent", AwaitingConsent, u"", u"", u"2026-09-14T14:00", u"ждём согласия");
    row("waiting for data", AwaitingInfo, u"", u"", u"2026-09-14T14:00", u"ждём данные");
    row("answered in time", Met, u"2026-09-14T13:00", u"2026-09-14T10:35", u"2026-09-20T14:00", u"отклик дан за\u00a01:35");
    row("answered late", Breached, u"2026-09-14T13:00", u"2026-09-14T13:12", u"2026-09-20T14:00", u"−0:12");
    row("without a guarantee", Unguaranteed, u"", u"2026-09-14T13:12", u"2026-09-14T14:00", u"начато без гарантии");
}

void TestQueueCells::cellSaysWhatIsPromised()
{
    QFETCH(GuaranteeState, state);
    QFETCH(QString, deadline);
    QFETCH(QString, started);
    QFETCH(QString, now);

    const QueueRow row = rowOf(state, deadline, started);

    QTEST(m_words.countdown(row, m_calendar, at(now)), "cell");
    QFETCH(const QString, cell); // short where the line is closed, which shape and colour say
    QCOMPARE(m_words.shortCountdown(row, m_calendar, at(now)), QString(cell).remove(u"закрыто · "_s));
}

void TestQueueCells::servicesWithoutGuaranteeSayTheirPrice_data()
{
    QTest::addColumn<QByteArray>("service");
    QTest::addColumn<QString>("cell");

    QTest::newRow("line") << QByteArray("LINE") << u"бесплатно"_s;
    QTest::newRow("technical") << QByteArray("TECH") << u"бесплатно"_s;
    QTest::newRow("defect") << QByteArray("DEFECT") << u"бесплатно"_s;
    QTest::newRow("wish") << QByteArray("WISH") << u"бесплатно"_s;
    QTest::newRow("thin client") << QByteArray("SVC_THIN") << u"нормочасы"_s;
    QTest::newRow("customisation") << QByteArray("CUSTOM") << u"по объёму"_s;
    QTest::newRow("not sorted") << QByteArray() << u"не разобрано"_s;
}

void TestQueueCells::servicesWithoutGuaranteeSayTheirPrice()
{
    QFETCH(QByteArray, service);

    QueueRow row = rowOf(GuaranteeState::NotApplicable, {});
    row.service = serviceFromCode(service);

    QTEST(m_words.countdown(row, m_calendar, at(u"2026-09-14T14:00"_s)), "cell");
}

void TestQueueCells::secondLineSaysTheInstant_data()
{
    QTest::addColumn<GuaranteeState>("state");
    QTest::addColumn<QString>("deadline");
    QTest::addColumn<QString>("text");

    QTest::newRow("today") << GuaranteeState::Running << u"2026-09-14T15:49"_s << u"до\u00a015:49"_s;
    QTest::newRow("on another day") << GuaranteeState::Running << u"2026-09-16T10:20"_s << u"до\u00a0ср\u00a010:20"_s;
    QTest::newRow("overdue") << GuaranteeState::Breached << u"2026-09-14T13:30"_s << u"срок был 13:30"_s;
    QTest::newRow("general queue") << GuaranteeState::GeneralQueue << QString() << u"поступило 09:00"_s;
}

void TestQueueCells::secondLineSaysTheInstant()
{
    QFETCH(GuaranteeState, state);
    QFETCH(QString, deadline);

    QTEST(m_words.deadlineText(rowOf(state, deadline), m_calendar, at(u"2026-09-14T14:00"_s)), "text");
}

void TestQueueCells::rowReadsAsOneSentence()
{
    QueueRow row = rowOf(GuaranteeState::Running, u"2026-09-14T15:49"_s);
    row.balance = minutes(78);
    row.assignee = u"Иванова А."_s;

    const QString sentence = m_words.rowSentence(row, m_calendar, at(u"2026-09-14T14:02"_s));

    QCOMPARE(QString(sentence).replace(u'\u00a0', u' '),
             u"Обращение № 131, ТСЖ «Заречье», Не закрывается месяц, Индивидуальная консультация, осталось 1:47, "
             "отклик до 15:49, Новое, остаток 78 мин, в работе у: Иванова А."_s);
}

void TestQueueCells::everyNameIsTranslated()
{
    const Phrasebook english(Language::English);
    const auto check = [&](auto value) {
        QVERIFY(!m_words.name(value).isEmpty());
        QVERIFY2(m_words.name(value) != english.name(value), qPrintable(english.name(value)));
    };
    for (const Service service : AllServices)
        check(service);
    for (int view = 0; view < QueueViewCount; ++view)
        check(static_cast<QueueView>(view));
    for (const char *code : {"CABINET", "EMAIL", "CONNECT", "PHONE"})
        check(channelFromCode(code).value());
    for (const char *code : {"NEW", "QUEUED", "IN_WORK", "WAITING_CLIENT", "DONE", "REFUSED", "CANCELLED"})
        check(workStateFromCode(code).value());
    for (const char *code : {"PACKAGE", "CARRY", "ONEOFF", "TOPUP", "ADJUSTMENT"})
        check(lotKindFromCode(code).value());
    for (const char *field : {"contract_no", "org", "last_name", "first_name", "program"})
        QVERIFY(m_words.missingField(field) != QString::fromLatin1(field));
}

QTEST_GUILESS_MAIN(TestQueueCells)
#include "tst_queuecells.moc"
