// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandtable.h"
#include "commands/jsonshapes.h"
#include "commands/officemeeting.h"

#include "desk/desk.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<Month> monthArgument(const CommandContext &context, int argument)
{
    const QString text = context.arguments.at(argument);
    const std::optional<Month> month = parseIsoMonth(text);
    if (!month)
        return usageFailure("MONTH", {text});
    return *month;
}

QJsonObject closingJson(const MonthClosing &closing)
{
    QJsonArray contracts, running;
    for (const MonthToClose &one : closing.contracts) {
        contracts.append(QJsonObject{{u"contract"_s, one.number}, {u"client"_s, jsonOf(one.client)}, {u"used_min"_s, qint64(one.used.count())},
                                     {u"overlimit_min"_s, qint64(one.overlimit.count())}, {u"carried_min"_s, qint64(one.carried.count())},
                                     {u"closed_at"_s, jsonOf(one.closedAt)}});
    }
    for (const RunningThen &one : closing.running)
        running.append(QJsonObject{{u"number"_s, one.number}, {u"consultant"_s, jsonOf(one.who)}});
    return {{u"month"_s, isoMonth(closing.month)}, {u"closes_at"_s, isoMoscow(closing.closesAt)}, {u"closed_now"_s, qint64(closing.closedNow)},
            {u"contracts"_s, contracts}, {u"running"_s, running}};
}

QString closingText(const MonthClosing &closing, const CommandContext &context)
{
    const Phrasebook &words = context.words;
    QStringList lines;
    for (const MonthToClose &one : closing.contracts) {
        const QString state = one.closedAt
            ? words.say(QT_TRANSLATE_NOOP("Hline", "closed %1"), {words.moment(*one.closedAt, context.now())})
            : words.say(QT_TRANSLATE_NOOP("Hline", "open"));
        lines << words.say(QT_TRANSLATE_NOOP("Hline", "%1 · %2 · used %3, beyond the package %4, carried over %5 · %6"),
                           {one.number, one.client, words.minutesText(one.used), words.minutesText(one.overlimit), words.minutesText(one.carried), state});
    }
    for (const RunningThen &one : closing.running)
        lines << words.say(QT_TRANSLATE_NOOP("Hline", "The timer still runs on request No. %1 (%2): its time will come late."), {one.number, one.who});
    if (lines.isEmpty())
        lines << words.say(QT_TRANSLATE_NOOP("Hline", "No contract was in force in %1."), {words.monthName(closing.month)});
    return lines.join(u'\n');
}

/// Without a window that has a link, a joined desk meets its office first, as `sync` does, and tells it of the closing at once.
struct ClosedWithOffice
{
    MonthClosing closing;
    bool isMet = false;
    std::optional<Error> untold = {}; ///< the closing stands, and goes to the office with the next `sync`
};

Result<ClosedWithOffice> closeWithOffice(const CommandContext &context, Month month)
{
    auto closing = context.work.closeMonth(month);
    if (closing)
        return ClosedWithOffice{*std::move(closing)};
    if (closing.error().code != "MONTH_NEEDS_OFFICE")
        return failure(closing.error());
    if (const auto met = meetOwnOffice(context); !met)
        return failure(met.error());
    const OfficeReach before = context.work.reach();
    context.work.tellReach(OfficeReach::Current);
    closing = context.work.closeMonth(month);
    context.work.tellReach(before);
    if (!closing)
        return failure(closing.error());
    ClosedWithOffice out{*std::move(closing), true};
    if (out.closing.closedNow > 0) {
        if (const auto told = meetOwnOffice(context); !told)
            out.untold = told.error();
    }
    return out;
}

QJsonObject jsonOf(const ActFigures &figures)
{
    return {{u"used_min"_s, qint64(figures.used.count())}, {u"overlimit_min"_s, qint64(figures.overlimit.count())},
            {u"carried_min"_s, qint64(figures.carried.count())}};
}

} // namespace

Result<Answer> showMonth(const CommandContext &context)
{
    const Result<Month> month = monthArgument(context, 0);
    if (!month)
        return failure(month.error());
    const Result<MonthClosing> closing = context.work.previewClosing(*month);
    if (!closing)
        return failure(closing.error());
    const QString when = context.words.say(QT_TRANSLATE_NOOP("Hline", "%1 may be closed from %2 on."),
                                           {context.words.monthName(*month), context.words.moment(closing->closesAt, context.now())});
    return Answer{QJsonDocument(closingJson(*closing)), when + u'\n' + closingText(*closing, context)};
}

Result<Answer> closeMonth(const CommandContext &context)
{
    const Result<Month> month = monthArgument(context, 0);
    if (!month)
        return failure(month.error());
    const Result<ClosedWithOffice> closed = closeWithOffice(context, *month);
    if (!closed)
        return failure(closed.error());
    const MonthClosing *closing = &closed->closing;
    QJsonObject json = closingJson(*closing);
    if (closed->isMet)
        json.insert(u"unsent"_s, context.desk.feed().outbox().waiting);
    QString done = closing->closedNow == 0
        ? context.words.say(QT_TRANSLATE_NOOP("Hline", "%1 is closed already."), {context.words.monthName(*month)})
        : context.words.say(QT_TRANSLATE_NOOP("Hline", "%1 is closed: contracts %2."),
                            {context.words.monthName(*month), QString::number(closing->closedNow)});
    if (closed->untold) {
        done += u'\n' + context.words.say(QT_TRANSLATE_NOOP("Hline", "The office has not been told yet, hlinectl sync does it. %1"),
                                          {context.words.sentence(*closed->untold)});
    }
    return Answer{QJsonDocument(json), closingText(*closing, context) + u'\n' + done};
}

Result<Answer> reopenMonth(const CommandContext &context)
{
    const Result<ContractId> contract = context.contract(0);
    if (!contract)
        return failure(contract.error());
    const Result<Month> month = monthArgument(context, 1);
    if (!month)
        return failure(month.error());
    if (const Result<void> opened = context.work.reopenMonth(*contract, *month, context.value(u"reason"_s)); !opened)
        return failure(opened.error());
    return Answer{QJsonDocument(QJsonObject{{u"contract"_s, context.arguments.at(0)}, {u"month"_s, isoMonth(*month)}}),
                  context.words.say(QT_TRANSLATE_NOOP("Hline", "%1 is open again for contract %2."),
                                    {context.words.monthName(*month), context.arguments.at(0)})};
}

Result<Answer> listLateEntries(const CommandContext &context)
{
    const Result<Month> month = context.month();
    if (!month)
        return failure(month.error());
    const auto entries = context.work.lateEntries(*month);
    if (!entries)
        return failure(entries.error());
    QJsonArray json;
    QStringList lines;
    for (const LateEntry &one : *entries) {
        json.append(QJsonObject{{u"id"_s, one.record.fact.toString()}, {u"kind"_s, QString::fromLatin1(one.record.kind)},
                                {u"request"_s, one.number}, {u"contract"_s, one.contract}, {u"client"_s, jsonOf(one.client)},
                                {u"at"_s, isoMoscow(one.record.at)}, {u"seconds"_s, qint64(one.record.length.count())},
                                {u"posted"_s, isoMoscow(one.record.posted)}, {u"reversed"_s, one.record.voided},
                                {u"waived"_s, one.record.waived}});
        lines << context.words.say(QT_TRANSLATE_NOOP("Hline", "Request No. %1 · %2 · %3 · worked %4, came %5"),
                                   {one.number, one.contract, one.client, context.words.moment(one.record.at, context.now()),
                                    context.words.moment(one.record.posted, context.now())});
    }
    if (lines.isEmpty())
        lines << context.words.say(QT_TRANSLATE_NOOP("Hline", "No entry came late in %1."), {context.words.monthName(*month)});
    return Answer{QJsonDocument(json), lines.join(u'\n')};
}

Result<Answer> listDifferingActs(const CommandContext &context)
{
    const auto acts = context.work.differingActs();
    if (!acts)
        return failure(acts.error());
    const Phrasebook &words = context.words;
    QJsonArray json;
    QStringList lines;
    for (const DifferingAct &act : *acts) {
        json.append(QJsonObject{{u"contract"_s, act.contract}, {u"client"_s, jsonOf(act.client)}, {u"month"_s, isoMonth(act.month)},
                                {u"closed_at"_s, isoMoscow(act.closedAt)}, {u"said"_s, jsonOf(act.said)}, {u"now"_s, jsonOf(act.now)}});
        lines << words.say(QT_TRANSLATE_NOOP("Hline", "%1 · %2 · %3: %4"), {act.contract, act.client, words.monthName(act.month), words.actDifference(act)});
    }
    if (lines.isEmpty())
        lines << words.say(QT_TRANSLATE_NOOP("Hline", "All acts agree with the records."));
    return Answer{QJsonDocument(json), lines.join(u'\n')};
}

Result<Answer> dateFact(const CommandContext &context)
{
    const QString text = context.arguments.at(0);
    const std::optional<FactId> fact = FactId::fromString(text);
    const Result<std::optional<Instant>> at = context.instant(u"at"_s);
    if (!at)
        return failure(at.error());
    if (!fact || !*at)
        return usageFailure(fact ? "--at" : "FACT", {text});
    const Result<int> counted = context.work.dateFact(*fact, **at, context.value(u"reason"_s));
    if (!counted)
        return failure(counted.error());
    return Answer{QJsonDocument(QJsonObject{{u"id"_s, fact->toString()}, {u"at"_s, isoMoscow(**at)}, {u"counted"_s, *counted}}),
                  context.words.say(QT_TRANSLATE_N_NOOP("Hline", "Dated: %n entry(ies) count from now on."), {}, *counted)};
}

Result<Answer> waiveWork(const CommandContext &context)
{
    const QString text = context.arguments.at(0);
    const std::optional<FactId> work = FactId::fromString(text);
    if (!work)
        return usageFailure("FACT", {text});
    const QString reason = context.value(u"reason"_s);
    const bool isUndo = context.has(u"undo"_s);
    if (const Result<void> decided = isUndo ? context.work.takeBackWaiver(*work, reason) : context.work.waiveWork(*work, reason); !decided)
        return failure(decided.error());
    return Answer{QJsonDocument(QJsonObject{{u"id"_s, work->toString()}, {u"waived"_s, !isUndo}}),
                  isUndo ? context.words.say(QT_TRANSLATE_NOOP("Hline", "The waiver is taken back: the client pays for the entry."))
                         : context.words.say(QT_TRANSLATE_NOOP("Hline", "The entry is waived: it stays as worked time, and the client does not pay for it."))};
}

} // namespace hline
