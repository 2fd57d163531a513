// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandtable.h"
#include "commands/jsonshapes.h"
#include "commands/texttable.h"
#include "text/boardwords.h"

#include <algorithm>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject personJson(const BoardPerson &person, Instant now)
{
    QJsonArray work;
    for (const BoardWork &one : person.work)
        work.append(QJsonObject{{u"request"_s, one.request.toString()}, {u"number"_s, one.number}, {u"client"_s, jsonOf(one.client)},
                                {u"elapsed_s"_s, qint64(one.elapsed(now).count())}, {u"paused"_s, !one.isRunning}});
    return {{u"id"_s, person.id.toString()}, {u"name"_s, person.name}, {u"presence"_s, QString::fromLatin1(code(person.presence))},
            {u"work"_s, work}, {u"held"_s, person.held}};
}

QJsonObject doubtsJson(const BoardDoubts &doubts)
{
    QJsonArray work, timers, late, clocks, starts, desks;
    for (const DoubledWork &one : doubts.work)
        work.append(QJsonObject{{u"request"_s, one.number}, {u"client"_s, jsonOf(one.client)}, {u"holder"_s, one.holder},
                                {u"holder_at"_s, isoMoscow(one.what.holder.at)}, {u"holder_s"_s, qint64(one.what.holderWorked.count())},
                                {u"late"_s, one.late}, {u"late_at"_s, isoMoscow(one.what.late.at)}, {u"late_s"_s, qint64(one.what.lateWorked.count())}});
    for (const DoubledTime &one : doubts.timers)
        timers.append(QJsonObject{{u"consultant"_s, jsonOf(one.who)}, {u"first"_s, one.first.number}, {u"second"_s, one.second.number},
                                  {u"from"_s, isoMoscow(one.from)}, {u"to"_s, isoMoscow(one.to)}});
    for (const LateEntry &one : doubts.late)
        late.append(QJsonObject{{u"request"_s, one.number}, {u"contract"_s, one.contract}, {u"at"_s, isoMoscow(one.record.at)},
                                {u"posted"_s, isoMoscow(one.record.posted)}});
    for (const ClockDoubt &one : doubts.clocks)
        clocks.append(QJsonObject{{u"fact"_s, one.fact.toString()}, {u"kind"_s, QString::fromLatin1(one.kind)}, {u"consultant"_s, jsonOf(one.who)},
                                  {u"request"_s, jsonOf(one.number)}, {u"said"_s, isoMoscow(one.said)}, {u"proposed"_s, isoMoscow(one.proposed)}, {u"can_be_dated"_s, one.canBeDated}});
    for (const MovedStart &one : doubts.starts)
        starts.append(QJsonObject{{u"request"_s, one.number}, {u"client"_s, jsonOf(one.client)}, {u"consultant"_s, jsonOf(one.who)},
                                  {u"said"_s, isoMoscow(one.what.said)}, {u"at"_s, isoMoscow(one.what.at)}});
    for (const RestoredDesk &one : doubts.desks) {
        QJsonArray former;
        for (const int number : one.what.former)
            former.append(number);
        desks.append(QJsonObject{{u"desk"_s, one.what.number}, {u"consultant"_s, jsonOf(one.who)}, {u"at"_s, isoMoscow(one.what.posted)}, {u"former"_s, former},
                                 {u"sent_again"_s, one.what.again}, {u"lost"_s, one.what.lost ? QJsonValue(*one.what.lost) : QJsonValue()}});
    }
    return {{u"double_work"_s, work}, {u"double_timers"_s, timers}, {u"late"_s, late}, {u"clocks"_s, clocks}, {u"starts"_s, starts},
            {u"desks"_s, desks}};
}

QJsonDocument boardJson(const Board &board, const BoardDoubts &doubts, const BusinessCalendar &calendar)
{
    QJsonArray missed, waiting, people;
    for (std::size_t i = 0; i < board.guaranteed.size(); ++i)
        (i < board.missed ? missed : waiting).append(jsonOf(board.guaranteed[i], calendar, board.asOf));
    for (const BoardPerson &person : board.people)
        people.append(personJson(person, board.asOf));
    const std::optional<seconds> age = board.general.since ? std::optional(calendar.workingTime(*board.general.since, board.asOf)) : std::nullopt;
    const QJsonObject general{{u"waiting"_s, board.general.waiting}, {u"oldest"_s, board.general.oldest ? QJsonValue(board.general.oldest->number) : QJsonValue()},
                              {u"since"_s, jsonOf(board.general.since)}, {u"age_s"_s, jsonOf(age)}};
    return QJsonDocument(QJsonObject{{u"as_of"_s, isoMoscow(board.asOf)}, {u"overdue"_s, missed}, {u"waiting"_s, waiting}, {u"general"_s, general},
                                     {u"people"_s, people}, {u"may_assign"_s, board.mayAssign}, {u"doubts"_s, doubtsJson(doubts)}});
}

QString wallText(const Board &board, const BusinessCalendar &calendar, const Phrasebook &words)
{
    const BoardWords say(words);
    if (board.guaranteed.empty())
        return words.say(QT_TRANSLATE_NOOP("Hline", "No guaranteed request waits."));
    std::vector<QStringList> lines;
    for (const QueueRow &row : board.guaranteed)
        lines.push_back({say.remaining(row, calendar, board.asOf), row.number, row.client, say.below(row, calendar, board.asOf)});
    return textTable({words.say(QT_TRANSLATE_NOOP("Hline", "Time left")), words.say(QT_TRANSLATE_NOOP("Hline", "No.")),
                      words.say(QT_TRANSLATE_NOOP("Hline", "Client")), words.say(QT_TRANSLATE_NOOP("Hline", "Deadline"))}, lines, 60);
}

QString peopleText(const Board &board, const Phrasebook &words)
{
    std::vector<QStringList> lines;
    for (const BoardPerson &person : board.people)
        lines.push_back({person.name, BoardWords(words).doing(person, board.asOf)});
    return textTable({words.say(QT_TRANSLATE_NOOP("Hline", "Consultant")), words.say(QT_TRANSLATE_NOOP("Hline", "Now"))}, lines, 80);
}

QStringList doubtLines(const BoardDoubts &doubts, const Phrasebook &words, Instant now)
{
    const BoardWords say(words);
    QStringList out;
    const auto add = [&](const char *name, const auto &list) {
        for (const auto &one : list)
            out << words.say(name) + u": "_s + plainLine(say.line(one, now));
    };
    add(QT_TRANSLATE_NOOP("Hline", "Double work"), doubts.work);
    add(QT_TRANSLATE_NOOP("Hline", "Double timer"), doubts.timers);
    add(QT_TRANSLATE_NOOP("Hline", "Late entry"), doubts.late);
    add(QT_TRANSLATE_NOOP("Hline", "Clock"), doubts.clocks);
    add(QT_TRANSLATE_NOOP("Hline", "Moved start"), doubts.starts);
    add(QT_TRANSLATE_NOOP("Hline", "Restored desk"), doubts.desks);
    return out;
}

/// A consultant by the whole name or its only beginning, or by id.
Result<ConsultantId> consultantNamed(const DeskStore &store, const QString &name)
{
    std::vector<ConsultantId> found;
    for (const ConsultantRecord &person : store.consultants()) {
        if (person.name == name || person.id.toString() == name)
            return person.id;
        if (person.active && !name.isEmpty() && person.name.startsWith(name, Qt::CaseInsensitive))
            found.push_back(person.id);
    }
    if (found.size() == 1)
        return found.front();
    return failure(Error::Kind::NotFound, u"no such consultant"_s, "CONSULTANT_NOT_FOUND", {}, {name});
}

} // namespace

Result<Answer> showBoard(const CommandContext &context)
{
    const Result<Board> board = context.work.board();
    if (!board)
        return failure(board.error());
    const Result<BoardDoubts> doubts = context.work.boardDoubts(monthOf(board->asOf));
    if (!doubts)
        return failure(doubts.error());
    const BusinessCalendar calendar = context.work.store().calendar();
    QStringList text{wallText(*board, calendar, context.words), {}, BoardWords(context.words).general(board->general, calendar, board->asOf), {},
                     peopleText(*board, context.words)};
    const QStringList lines = doubtLines(*doubts, context.words, board->asOf);
    if (!lines.isEmpty())
        text << QString() << lines;
    return Answer{boardJson(*board, *doubts, calendar), text.join(u'\n')};
}

Result<Answer> assignRequest(const CommandContext &context)
{
    const Result<RequestId> id = context.request(0);
    if (!id)
        return failure(id.error());
    const Result<ConsultantId> to = consultantNamed(context.work.store(), context.value(u"to"_s));
    if (!to)
        return failure(to.error());
    const Result<RequestRef> handed = context.work.assign(*id, *to, context.value(u"reason"_s));
    if (!handed)
        return failure(handed.error());
    return Answer{QJsonDocument(QJsonObject{{u"id"_s, handed->id.toString()}, {u"number"_s, handed->number}, {u"to"_s, to->toString()}}),
                  context.words.say(QT_TRANSLATE_NOOP("Hline", "Request No. %1 is handed over."), {handed->number})};
}

} // namespace hline
