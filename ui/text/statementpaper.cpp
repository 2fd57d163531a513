// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/papers.h"
#include "text/phrases.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

QString figure(minutes amount)
{
    return amount == minutes(0) ? u"–"_s : QString::number(amount.count());
}

using Align = Paper::Column::Align;

} // namespace

QString Papers::price(std::int64_t kopecks) const
{
    const QString rubles = u"%1,%2"_s.arg(QString::number(kopecks / 100), QString::number(kopecks % 100).rightJustified(2, u'0'));
    return m_words.say(QT_TRANSLATE_NOOP("Hline", "%1 rub."), {rubles}).replace(u' ', u'\u00a0');
}

Paper Papers::statement(const Statement &about) const
{
    const QString title = m_words.say(QT_TRANSLATE_NOOP("Hline", "Minutes charged in detail: %1"), {m_words.monthName(about.month)});
    const QString footing = m_words.say(QT_TRANSLATE_NOOP("Hline", "Contract %1, as known on %2, Moscow time"),
                                        {about.contract, m_words.moment(about.asOf, OnPaper)});
    Paper paper = blank(title, footing);
    paper.orientation = Paper::Orientation::Landscape;
    addStatementHead(paper, about);
    Paper::Part entries{m_words.say(QT_TRANSLATE_NOOP("Hline", "Entries")), {}, {}, {}};
    if (about.rows.empty())
        entries.text = m_words.say(QT_TRANSLATE_NOOP("Hline", "Nothing happened in this month."));
    else
        entries.table = entriesOf(about);
    paper.parts.push_back(std::move(entries));
    paper.parts.push_back(sums(about));
    return paper;
}

void Papers::addStatementHead(Paper &paper, const Statement &about) const
{
    const auto add = [&](const char *name, const QString &value) { paper.head.push_back({m_words.say(name), value}); };
    add(QT_TRANSLATE_NOOP("Hline", "Client"), about.client);
    add(QT_TRANSLATE_NOOP("Hline", "Contract"), about.contract);
    if (!about.package.isEmpty()) {
        const QString package = m_words.say(QT_TRANSLATE_NOOP("Hline", "%1, %2 a month"), {about.package, m_words.minutesText(about.perMonth)});
        add(QT_TRANSLATE_NOOP("Hline", "Package"), about.priceKopecks > 0 ? package + u", "_s + price(about.priceKopecks) : package);
    }
    if (about.paid) {
        const QString due = about.paid->due ? m_words.day(*about.paid->due) : QString();
        add(QT_TRANSLATE_NOOP("Hline", "Payment"),
            about.paid->paidAt ? m_words.say(QT_TRANSLATE_NOOP("Hline", "paid in full %1, due by %2"), {m_words.day(dayOf(*about.paid->paidAt)), due})
                               : m_words.say(QT_TRANSLATE_NOOP("Hline", "no full payment is known, due by %1"), {due}));
    }
    QString opening = m_words.minutesText(about.opening);
    for (const LotState &lot : about.openingLots)
        opening += m_words.say(QT_TRANSLATE_NOOP("Hline", ", carried over, expires %1"), {m_words.day(dayOf(lot.validTo - seconds(1)))});
    add(QT_TRANSLATE_NOOP("Hline", "At the beginning"), opening);
}

Paper::Table Papers::entriesOf(const Statement &about) const
{
    Paper::Table table;
    const auto column = [&](const char *name, int share, Align align = Align::Left) { table.columns.push_back({m_words.say(name), align, share}); };
    column(QT_TRANSLATE_NOOP("Hline", "Date"), 13);
    column(QT_TRANSLATE_NOOP("Hline", "No."), 7);
    column(QT_TRANSLATE_NOOP("Hline", "From – to"), 14);
    column(QT_TRANSLATE_NOOP("Hline", "Subject, what was done"), 32);
    column(QT_TRANSLATE_NOOP("Hline", "Service"), 18);
    column(QT_TRANSLATE_NOOP("Hline", "Consultant, caller"), 19);
    column(QT_TRANSLATE_NOOP("Hline", "Worked"), 16, Align::Right); // the widest heading: it must not be broken
    column(QT_TRANSLATE_NOOP("Hline", "Charged, min"), 12, Align::Right);
    column(QT_TRANSLATE_NOOP("Hline", "Carried over"), 11, Align::Right);
    column(QT_TRANSLATE_NOOP("Hline", "Package"), 9, Align::Right);
    column(QT_TRANSLATE_NOOP("Hline", "Beyond"), 10, Align::Right);
    column(QT_TRANSLATE_NOOP("Hline", "Left"), 10, Align::Right);
    column(QT_TRANSLATE_NOOP("Hline", "Response"), 13, Align::Right);
    StatementRow sum;
    for (const StatementRow &row : about.rows) {
        table.rows.push_back(statementRow(row));
        sum.worked += row.worked;
        sum.billed += row.billed;
        sum.carried += row.carried;
        sum.package += row.package;
        sum.overlimit += row.overlimit;
    }
    table.total = {m_words.say(QT_TRANSLATE_NOOP("Hline", "In all")), {}, {}, {}, {}, {}, m_words.stopwatch(sum.worked), figure(sum.billed),
                   figure(sum.carried), figure(sum.package), figure(sum.overlimit), QString::number(about.closing.count()), {}};
    return table;
}

QString Papers::workText(const StatementRow &row) const
{
    // Regulation S-OFF-2: the real date stays, whatever month it counts in
    const QString late = row.workedAt
        ? m_words.say(QT_TRANSLATE_NOOP("Hline", "(late entry, date of work %1)"), {m_words.day(dayOf(*row.workedAt))}) : QString();
    const QString waived = row.waivedBy.isEmpty() && row.waivedWhy.isEmpty()
        ? QString() : m_words.say(QT_TRANSLATE_NOOP("Hline", "(waived by %1: %2)"), {row.waivedBy, row.waivedWhy});
    const QString subject = row.areWordsGone && row.subject.isEmpty() ? m_words.wordsGone() : row.subject;
    switch (row.kind) {
    case StatementRow::Kind::Norm: return sentences({subject, m_words.say(QT_TRANSLATE_NOOP("Hline", "(by the norm)")), late});
    case StatementRow::Kind::Quoted: return sentences({subject, m_words.say(QT_TRANSLATE_NOOP("Hline", "(agreed volume)")), late});
    case StatementRow::Kind::Work:
    case StatementRow::Kind::Granted:
    case StatementRow::Kind::CarriedIn:
    case StatementRow::Kind::Expired:
    case StatementRow::Kind::TakenBack: break;
    }
    return sentences({row.note.isEmpty() ? subject : subject + u" — "_s + row.note, late, waived});
}

QString Papers::movementText(const StatementRow &row) const
{
    const QStringList values{m_words.minutesText(std::chrono::abs(row.change)), m_words.lotName(row.lot)};
    switch (row.kind) {
    case StatementRow::Kind::Granted: return m_words.say(QT_TRANSLATE_NOOP("Hline", "Granted %1: %2"), values);
    case StatementRow::Kind::CarriedIn: return m_words.say(QT_TRANSLATE_NOOP("Hline", "Carried over %1: %2"), values);
    case StatementRow::Kind::Expired: return m_words.say(QT_TRANSLATE_NOOP("Hline", "Expired %1: %2"), values);
    case StatementRow::Kind::TakenBack: return m_words.say(QT_TRANSLATE_NOOP("Hline", "Taken back %1: %2"), values);
    case StatementRow::Kind::Work:
    case StatementRow::Kind::Norm:
    case StatementRow::Kind::Quoted: break;
    }
    return {};
}

QStringList Papers::statementRow(const StatementRow &row) const
{
    const QString date = m_words.day(dayOf(row.at));
    if (const QString movement = movementText(row); !movement.isEmpty())
        return {date, {}, m_words.time(row.at), movement, {}, {}, {}, {}, {}, {}, {}, QString::number(row.balance.count()), {}};
    const bool isTimed = row.kind == StatementRow::Kind::Work && row.to;
    const QString began = m_words.time(row.workedAt.value_or(row.at));
    const QString span = isTimed ? began + u"–"_s + m_words.time(*row.to) : began;
    QStringList people{row.who, row.caller};
    people.removeAll(QString());
    const QString response = row.response
        ? m_words.hoursMinutes(*row.response) + (row.target ? u" / "_s + m_words.hoursMinutes(*row.target) : QString())
        : QString();
    return {date, row.number, span, workText(row), m_words.name(row.service), people.join(u"; "_s), m_words.stopwatch(row.worked),
            figure(row.billed), figure(row.carried), figure(row.package), figure(row.overlimit), QString::number(row.balance.count()), response};
}

Paper::Part Papers::sums(const Statement &about) const
{
    Paper::Part part{m_words.say(QT_TRANSLATE_NOOP("Hline", "At the end")), {}, {}, {}};
    part.items << m_words.say(QT_TRANSLATE_NOOP("Hline", "Left on %1: %2."), {m_words.moment(about.asOf, OnPaper), m_words.minutesText(about.closing)});
    const auto add = [&](const char *text, minutes amount) {
        if (amount > minutes(0))
            part.items << m_words.say(text, {m_words.minutesText(amount)});
    };
    add(QT_TRANSLATE_NOOP("Hline", "Of it carried into the next month: %1."), about.carriedOut);
    add(QT_TRANSLATE_NOOP("Hline", "Of it expired at the end of the month: %1."), about.expiredAtEnd);
    if (about.pendingCarry > minutes(0) && about.carriedOut + about.expiredAtEnd == minutes(0)) {
        const QString due = about.pendingDue ? m_words.day(*about.pendingDue) : QString();
        part.items << m_words.say(QT_TRANSLATE_NOOP("Hline", "%1 will be carried over if the month is paid by %2."),
                                  {m_words.minutesText(about.pendingCarry), due});
    }
    part.items << m_words.say(QT_TRANSLATE_NOOP("Hline", "Worked is the time as recorded; charged is that time with each session rounded once, a minute that has begun counts."));
    return part;
}

} // namespace hline
