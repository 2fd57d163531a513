// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/papers.h"

#include <QRegularExpression>
#include <QTest>

using namespace hline;
using namespace Qt::Literals::StringLiterals;

namespace {

Instant msk(const QString &text)
{
    return parseIsoMoscow(text).value();
}

QString spaced(QString text)
{
    return text.replace(u'\u00a0', u' ');
}

Statement september()
{
    Statement out;
    out.client = u"ТСЖ «Заречье»"_s;
    out.contract = u"117/2026"_s;
    out.package = u"Стандарт"_s;
    out.month = Month(std::chrono::year(2026), std::chrono::September);
    out.asOf = msk(u"2026-09-30T23:59:59"_s);
    out.perMonth = minutes(120);
    out.priceKopecks = 540050;
    out.opening = minutes(40);
    out.closing = minutes(147);

    StatementRow granted;
    granted.kind = StatementRow::Kind::Granted;
    granted.at = msk(u"2026-09-01"_s);
    granted.change = minutes(120);
    granted.balance = minutes(160);
    granted.lot = u"PKG:2026-09"_s;
    StatementRow work;
    work.at = msk(u"2026-09-14T10:00"_s);
    work.to = msk(u"2026-09-14T10:12:40"_s);
    work.number = u"131"_s;
    work.subject = u"Не закрывается месяц"_s;
    work.note = u"Перепроведены документы"_s;
    work.who = u"Иванова Анна"_s;
    work.caller = u"Орлова Ольга"_s;
    work.service = Service::Indiv;
    work.worked = seconds(760);
    work.billed = work.carried = minutes(13);
    work.change = minutes(-13);
    work.balance = minutes(147);
    work.target = minutes(240);
    work.response = seconds(5700);
    out.rows = {granted, work};
    return out;
}

QString fieldOf(const Paper &paper, const QString &name)
{
    for (const Paper::Field &field : paper.head) {
        if (field.name == name)
            return spaced(field.value);
    }
    return {};
}

} // namespace

/// «Детализация списания минут» in words: the columns clients argue about, and what the month ended with. S-BAL-7.
class TestStatementPaper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headNamesWhoWhatAndHowMuch();
    void paymentIsNamedWithItsDueDay_data();
    void paymentIsNamedWithItsDueDay();
    void workRowHasEveryColumn();
    void forgottenWordsAreSaidToBe();
    void lateEntryKeepsItsDateOfWork();
    void minutesThatCameHaveNoWork();
    void totalIsTheSumOfTheRows();
    void endSaysWhatBecameOfTheRest_data();
    void endSaysWhatBecameOfTheRest();
    void emptyMonthSaysSo();
    void englishHasNoRussianWords();

private:
    Phrasebook m_words{Language::Russian};
    Papers m_papers{m_words};
};

void TestStatementPaper::headNamesWhoWhatAndHowMuch()
{
    const Paper paper = m_papers.statement(september());

    QCOMPARE(paper.title, u"Детализация списания минут: сентябрь 2026"_s);
    QCOMPARE(paper.orientation, Paper::Orientation::Landscape);
    QCOMPARE(fieldOf(paper, u"Клиент"_s), u"ТСЖ «Заречье»"_s);
    QCOMPARE(fieldOf(paper, u"Договор"_s), u"117/2026"_s);
    QCOMPARE(fieldOf(paper, u"Пакет"_s), u"Стандарт, 120 мин в месяц, 5400,50 руб."_s);
    QCOMPARE(fieldOf(paper, u"На начало месяца"_s), u"40 мин"_s);
}

void TestStatementPaper::paymentIsNamedWithItsDueDay_data()
{
    QTest::addColumn<QString>("paidAt");
    QTest::addColumn<QString>("text");
    QTest::newRow("S-CRY-3: paid") << u"2026-08-28"_s << u"оплачено полностью 28.08.2026, срок до 31.08.2026 включительно"_s;
    QTest::newRow("S-CRY-3: not paid") << QString() << u"полной оплаты нет, срок до 31.08.2026 включительно"_s;
}

void TestStatementPaper::paymentIsNamedWithItsDueDay()
{
    QFETCH(QString, paidAt);
    QFETCH(QString, text);
    Statement statement = september();
    statement.paid = PrepaidMonth{statement.month, minutes(120), paidAt.isEmpty() ? std::nullopt : std::optional(msk(paidAt)),
                                  makeDay(2026, 8, 31), u"Стандарт"_s};

    QCOMPARE(fieldOf(m_papers.statement(statement), u"Оплата"_s), text);
}

void TestStatementPaper::workRowHasEveryColumn()
{
    const Paper paper = m_papers.statement(september());

    const Paper::Table &table = *paper.parts.front().table;
    QStringList titles;
    for (const Paper::Column &column : table.columns)
        titles << column.title;
    QCOMPARE(titles.size(), 13);
    const QStringList row = table.rows.back();
    QCOMPARE(row.value(titles.indexOf(u"Дата"_s)), u"14.09.2026"_s);
    QCOMPARE(row.value(titles.indexOf(u"Начало – окончание"_s)), u"10:00–10:12"_s);
    QCOMPARE(row.value(titles.indexOf(u"Тема, что сделано"_s)), u"Не закрывается месяц — Перепроведены документы"_s);
    QCOMPARE(row.value(titles.indexOf(u"Консультант, кто обращался"_s)), u"Иванова Анна; Орлова Ольга"_s);
    QCOMPARE(row.value(titles.indexOf(u"Фактически"_s)), u"00:12:40"_s);
    QCOMPARE(row.value(titles.indexOf(u"К списанию, мин"_s)), u"13"_s);
    QCOMPARE(row.value(titles.indexOf(u"Из переноса"_s)), u"13"_s);
    QCOMPARE(row.value(titles.indexOf(u"Остаток"_s)), u"147"_s);
    QCOMPARE(row.value(titles.indexOf(u"Отклик"_s)), u"1:35 / 4:00"_s);
}

/// sync.md 4.12: minutes outlive the words.
void TestStatementPaper::forgottenWordsAreSaidToBe()
{
    Statement old = september();
    old.rows.back().subject.clear();
    old.rows.back().note.clear();
    old.rows.back().areWordsGone = true;

    const QStringList row = m_papers.statement(old).parts.front().table->rows.back();

    QCOMPARE(row.at(3), u"текст больше не хранится"_s);
}

/// S-OFF-2: charged when it came, with its real work time.
void TestStatementPaper::lateEntryKeepsItsDateOfWork()
{
    Statement october = september();
    StatementRow &late = october.rows.back();
    late.workedAt = late.at;
    late.at = msk(u"2026-10-06T09:30"_s);

    const QStringList row = m_papers.statement(october).parts.front().table->rows.back();

    QCOMPARE(row.at(0), u"06.10.2026"_s);
    QCOMPARE(row.at(2), u"10:00–10:12"_s);
    QCOMPARE(spaced(row.at(3)), u"Не закрывается месяц — Перепроведены документы (опоздавшая запись, дата работы 14.09.2026)"_s);
    late.kind = StatementRow::Kind::Norm;
    QVERIFY(spaced(m_papers.statement(october).parts.front().table->rows.back().at(3)).endsWith(u"(по нормативу) (опоздавшая запись, дата работы 14.09.2026)"_s));
}

void TestStatementPaper::minutesThatCameHaveNoWork()
{
    const Paper paper = m_papers.statement(september());

    const QStringList row = paper.parts.front().table->rows.front();
    QCOMPARE(spaced(row.at(3)), u"Начислено 120 мин: пакет за сентябрь 2026"_s);
    QVERIFY(row.at(1).isEmpty());
    QCOMPARE(row.at(11), u"160"_s);
}

void TestStatementPaper::totalIsTheSumOfTheRows()
{
    Statement statement = september();
    StatementRow more = statement.rows.back();
    more.worked = seconds(60);
    more.billed = more.overlimit = minutes(1);
    more.carried = minutes(0);
    more.change = minutes(0);
    statement.rows.push_back(more);

    const Paper paper = m_papers.statement(statement);
    const QStringList total = paper.parts.front().table->total;

    QCOMPARE(total.at(0), u"Итого"_s);
    QCOMPARE(total.at(6), u"00:13:40"_s);
    QCOMPARE(total.at(7), u"14"_s);
    QCOMPARE(total.at(8), u"13"_s);
    QCOMPARE(total.at(10), u"1"_s);
    QCOMPARE(total.at(11), u"147"_s);
}

void TestStatementPaper::endSaysWhatBecameOfTheRest_data()
{
    QTest::addColumn<int>("carried");
    QTest::addColumn<int>("expired");
    QTest::addColumn<int>("pending");
    QTest::addColumn<QString>("text");
    QTest::newRow("S-CRY-1: carried over") << 147 << 0 << 0 << u"Из него перенесено на следующий месяц: 147 мин."_s;
    QTest::newRow("S-CRY-3: burnt") << 0 << 147 << 0 << u"Из него сгорело в конце месяца: 147 мин."_s;
    QTest::newRow("S-CRY-3: awaited") << 0 << 0 << 147 << u"Перенос 147 мин состоится при оплате до 30.09.2026."_s;
}

void TestStatementPaper::endSaysWhatBecameOfTheRest()
{
    QFETCH(int, carried);
    QFETCH(int, expired);
    QFETCH(int, pending);
    QFETCH(QString, text);
    Statement statement = september();
    statement.carriedOut = minutes(carried);
    statement.expiredAtEnd = minutes(expired);
    statement.pendingCarry = minutes(pending);
    statement.pendingDue = makeDay(2026, 9, 30);

    const Paper paper = m_papers.statement(statement);
    const QString end = spaced(paper.parts.back().items.join(u'\n'));

    QVERIFY2(end.contains(u"Остаток на 30.09.2026 23:59:59: 147 мин."_s), qPrintable(end));
    QVERIFY2(end.contains(text), qPrintable(end));
}

void TestStatementPaper::emptyMonthSaysSo()
{
    Statement statement = september();
    statement.rows.clear();

    const Paper paper = m_papers.statement(statement);

    QVERIFY(!paper.parts.front().table);
    QCOMPARE(paper.parts.front().text, u"В этом месяце ничего не происходило."_s);
}

void TestStatementPaper::englishHasNoRussianWords()
{
    const Phrasebook english(Language::English);
    Statement statement = september();
    statement.client = u"Zarechye"_s;
    statement.package = u"Standard"_s;
    statement.rows.pop_back();

    const Paper paper = Papers(english).statement(statement);

    QStringList texts{paper.title, paper.footing};
    for (const Paper::Field &field : paper.head)
        texts << field.name << field.value;
    for (const Paper::Part &part : paper.parts)
        texts << part.heading << part.text << part.items;
    static const QRegularExpression cyrillic(u"[А-Яа-яЁё]"_s);
    QVERIFY2(!texts.join(u'\n').contains(cyrillic), qPrintable(texts.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestStatementPaper)
#include "tst_statementpaper.moc"
