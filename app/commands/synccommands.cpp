// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandtable.h"
#include "commands/jsonshapes.h"
#include "commands/officemeeting.h"

#include "base/diskencryption.h"
#include "base/files.h"
#include "desk/desk.h"
#include "text/officewords.h"
#include "text/unsentwords.h"
#include "workflow/unsentfile.h"

#include <QDir>

#include <algorithm>
#include <limits>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 ConnectionFileLimit = 64 * 1024;
constexpr int MostShown = 1000;

Answer met(const CommandContext &context, const SyncStatus &status, const ConnectionFile &office)
{
    const bool isDismissed = status.dismissal != SyncStatus::Dismissal::None;
    QJsonObject json{{u"office"_s, office.title()}, {u"dismissed"_s, isDismissed}, {u"read_to"_s, qint64(status.readTo)}, {u"unsent"_s, status.unsent},
                           {u"desk"_s, context.desk.store().identity().deskNumber},
                           {u"sent_again"_s, status.restoredOffice ? qint64(status.restoredOffice->facts) : 0},
                           {u"renumbered"_s, status.restoredDesk ? qint64(status.restoredDesk->facts) : 0}};
    QStringList lines{
        isDismissed && status.unsent > 0
            ? OfficeWords(context.words).leaving(status).tip + u' ' + context.words.say(QT_TRANSLATE_NOOP("Hline", "To a file: hlinectl unsent save FILE."))
        : isDismissed ? context.words.say(QT_TRANSLATE_NOOP("Hline", "The office %1 has everything of this desk, whose person has left: nothing is read from it any more. What "
                                                                   "others wrote, clients' data and files are gone from this computer; your entries stay, without their texts."),
                                        {office.title()})
                    : context.words.say(QT_TRANSLATE_NOOP("Hline", "Met with %1: everything is sent, %2 records are known."),
                                        {office.title(), QString::number(status.readTo)})};
    if (status.restoredOffice) {
        lines << context.words.say(QT_TRANSLATE_NOOP("Hline", "The office was restored from a copy; it got %1 records again."),
                                   {QString::number(status.restoredOffice->facts)});
    }
    if (status.restoredDesk && !status.restoredDesk->isOfDamage) {
        lines << context.words.say(QT_TRANSLATE_NOOP("Hline", "This desk was restored from a copy; %1 records were sent anew."),
                                   {QString::number(status.restoredDesk->facts)});
    }
    if (const auto rebuilt = context.desk.takeRebuilt()) {
        json.insert(u"rebuilt"_s, QJsonObject{{u"aside"_s, rebuilt->aside}, {u"unsent"_s, rebuilt->unsent},
                                              {u"lost"_s, rebuilt->lost}});
        lines.prepend(rebuiltText(context.words, *rebuilt));
    }
    return {QJsonDocument(json), lines.join(u'\n')};
}

/// Clients' data come to this computer now: whoever connects it is told what a thief would find.
Answer withDisk(const CommandContext &context, Answer answer)
{
    const DiskEncryption disk = diskEncryption(context.desk.path());
    QJsonObject json = answer.json.object();
    json.insert(u"disk_encrypted"_s, disk == DiskEncryption::Unknown ? QJsonValue() : QJsonValue(disk == DiskEncryption::On));
    answer.json.setObject(json);
    if (const QString warning = OfficeWords(context.words).openDiskText(disk); !warning.isEmpty())
        answer.text += u'\n' + warning;
    return answer;
}

/// What the office does not have: a desk that reads no more is told so by its word only.
int unsentOf(Desk &desk)
{
    const FeedStore::OutboxState outbox = desk.feed().outbox();
    const auto parting = desk.parting();
    return parting ? outbox.unsent(parting->confirmed) : outbox.waiting + outbox.stranded;
}

} // namespace

Result<Answer> connectOffice(const CommandContext &context)
{
    const QString file = QDir(context.cwd).absoluteFilePath(context.arguments.front());
    const auto office = readFileLimited(file, ConnectionFileLimit).and_then(parseConnectionFile);
    if (!office)
        return failure(office.error());
    const auto password = passwordOf(context, *office);
    if (!password)
        return failure(password.error());
    const auto status = meetOffice(context, *office, *password, context.has(u"adopt"_s) ? Joining::WithHistory : Joining::Plain);
    if (!status)
        return failure(status.error());
    if (auto kept = setOfficeOf(context.desk.path(), *office); !kept)
        return failure(kept.error());
    Answer answer = met(context, *status, *office);
    if (status->dismissal != SyncStatus::Dismissal::None)
        return answer;
    if (const auto stored = keepPassword(*office, *password); !stored)
        answer.text += u'\n' + context.words.sentence(stored.error());
    return withDisk(context, std::move(answer));
}

Result<Answer> disconnectOffice(const CommandContext &context)
{
    const auto office = officeOf(context.desk.path());
    if (!office)
        return failure(office.error());
    if (context.desk.store().timerRow()) // its time would be told to nobody
        return failure(Error::Kind::Conflict, u"a timer is running"_s, "OFFICE_TIMER_RUNS", {}, {office->title()});
    const FeedStore::OutboxState outbox = context.desk.feed().outbox();
    const auto known = context.desk.parting();
    const int unsent = unsentOf(context.desk);
    if (unsent > 0 && !context.has(u"leave-unsent"_s))
        return failure(Error::Kind::Conflict, u"%1 facts are not sent"_s.arg(unsent), "OFFICE_LACKS_FACTS", {}, {office->title(), QString::number(unsent)});
    const std::int64_t inFeed = outbox.firstWaiting > 0 ? outbox.firstWaiting - 1 : outbox.lastOwn;
    if (auto parted = context.desk.part({Parting::Why::Left, context.work.clock().now(), std::max(inFeed, known ? known->confirmed : 0)}); !parted)
        return failure(parted.error());
    const auto erased = erasePassword(*office);
    if (auto forgotten = forgetOfficeOf(context.desk.path()); !forgotten)
        return failure(forgotten.error());
    QStringList lines{context.words.say(QT_TRANSLATE_NOOP("Hline", "This desk has left the office %1. What others wrote, clients' data and files are gone from this computer; your "
                                                                   "entries stay, without their texts. Kept whole, since the office lacks them: %2."),
                                        {office->title(), QString::number(unsent)})};
    const bool isWipeDue = context.desk.isWipeDue();
    if (isWipeDue)
        lines << context.words.say(QT_TRANSLATE_NOOP("Hline", "What was deleted can still be read in the desk's file: the disk has no room to write it anew. Make room and start the "
                                                              "program; it does that by itself."));
    if (!erased)
        lines << context.words.sentence(erased.error());
    return Answer{QJsonDocument(QJsonObject{{u"office"_s, office->title()}, {u"unsent"_s, unsent}, {u"password_erased"_s, erased.has_value()},
                                            {u"wipe_due"_s, isWipeDue}}),
                  lines.join(u'\n')};
}

Result<Answer> syncDesk(const CommandContext &context)
{
    return meetOwnOffice(context).map([&](const MetOffice &office) { return met(context, office.status, office.office); });
}

Result<Answer> listOutbox(const CommandContext &context)
{
    FeedStore &feed = context.desk.feed();
    const FeedStore::OutboxState state = feed.outbox();
    QJsonArray rows;
    QStringList lines;
    const auto parting = context.desk.parting();
    const int unsent = unsentOf(context.desk);
    if (unsent > 0 && state.firstWaiting > 0) {
        const auto facts = feed.ownFacts(std::max(state.firstWaiting, parting ? parting->confirmed + 1 : 0), MostShown, std::numeric_limits<std::int64_t>::max());
        if (!facts)
            return failure(facts.error());
        for (const SentFact &fact : *facts) {
            const Instant made = toInstant(fact.envelope.made);
            rows.append(QJsonObject{{u"number"_s, qint64(fact.dseq)}, {u"kind"_s, QString::fromLatin1(fact.envelope.kind)},
                                    {u"id"_s, fact.envelope.id.toString()}, {u"made"_s, isoMoscow(made)}});
            lines << u"%1  %2  %3"_s.arg(fact.dseq).arg(context.words.moment(made, context.now()), QString::fromLatin1(fact.envelope.kind));
        }
    }
    lines.prepend(context.words.say(QT_TRANSLATE_NOOP("Hline", "Not sent: %1."), {QString::number(unsent)}));
    return Answer{QJsonDocument(QJsonObject{{u"waiting"_s, unsent}, {u"records"_s, rows}}), lines.join(u'\n')};
}

Result<Answer> saveUnsent(const CommandContext &context)
{
    const QString file = QDir(context.cwd).absoluteFilePath(context.arguments.front());
    const auto bytes = unsentFile(context.desk.unsent(), context.desk.feed().device());
    if (!bytes)
        return failure(bytes.error());
    if (auto written = writeFileSafely(file, *bytes); !written)
        return failure(written.error());
    const auto count = bytes->count('\n') - 2; // a line each, between the first and the last
    return Answer{QJsonDocument(QJsonObject{{u"file"_s, file}, {u"records"_s, qint64(count)}}),
                  context.words.say(QT_TRANSLATE_NOOP("Hline", "Saved: %1 records that the office has not confirmed, in %2. They stay here too."),
                                    {QString::number(count), file})};
}

Result<Answer> importUnsent(const CommandContext &context)
{
    const QString file = QDir(context.cwd).absoluteFilePath(context.arguments.front());
    const auto bytes = readFileLimited(file, UnsentFileLimit);
    if (!bytes)
        return failure(bytes.error());
    const auto taken = takeUnsent(context.desk.unsent(), context.desk.store(), context.work.me(), *bytes,
                                  context.has(u"skip-damaged"_s) ? DamagedLines::LeaveOut : DamagedLines::Refuse);
    if (!taken)
        return failure(taken.error());
    QJsonArray damaged;
    for (const Error &line : taken->leftOut)
        damaged.append(QJsonObject{{u"line"_s, line.about.front().toInt()}, {u"reason"_s, context.words.sentence(line)}});
    return Answer{QJsonDocument(QJsonObject{{u"taken"_s, taken->facts.taken}, {u"known"_s, taken->facts.known}, {u"damaged"_s, damaged}}),
                  takenText(context.words, *taken)};
}

} // namespace hline
