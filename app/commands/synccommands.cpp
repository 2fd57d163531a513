// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandtable.h"
#include "commands/jsonshapes.h"

#include "base/executor.h"
#include "base/files.h"
#include "desk/desk.h"
#include "secrets/keychain.h"
#include "settings/connectionfile.h"
#include "sync/firstreading.h"
#include "sync/pgoffice.h"
#include "sync/syncround.h"
#include "workflow/telldesk.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTemporaryFile>

#include <future>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 ConnectionFileLimit = 64 * 1024;
constexpr qint64 PasswordLimit = 512;
constexpr int MostShown = 1000;

/// Asks the keychain, which answers by an event loop, on a thread that has one; it answers within two seconds.
template<typename T, typename Ask>
Result<T> awaited(Ask ask)
{
    std::promise<Result<T>> answer;
    Executor thread(u"keychain"_s);
    thread.post([&] { ask([&answer](Result<T> result) { answer.set_value(std::move(result)); }); });
    return answer.get_future().get();
}

Result<QString> passwordOf(const CommandContext &context, const ConnectionFile &office)
{
    if (context.has(u"password-file"_s)) {
        const auto bytes = readFileLimited(QDir(context.cwd).absoluteFilePath(context.value(u"password-file"_s)), PasswordLimit);
        return bytes.map([](const QByteArray &text) { return QString::fromUtf8(text).trimmed(); });
    }
    Keychain keychain;
    return awaited<QString>([&](auto answer) { keychain.read(office.title(), std::move(answer)); });
}

/// Joining with history, a desk tells up to which of its facts (sync.md 4.3.5).
enum class Joining { Plain, WithHistory };

Result<SyncStatus> meetOnce(const CommandContext &context, const ConnectionFile &office, const QString &password, Joining joining)
{
    QTemporaryFile certificate; // libpq reads it from a file
    if (!certificate.open() || certificate.write(office.rootCertificate) != office.rootCertificate.size() || !certificate.flush())
        return failure(Error::Kind::Denied, certificate.errorString(), "FILE_NOT_WRITABLE", {}, {certificate.fileName()});
    PgOffice link({connectionString(office, certificate.fileName()).toUtf8(), password.toUtf8(), "hline/" HLINE_VERSION,
                   joining == Joining::WithHistory ? context.desk.feed().outbox().lastOwn : 0});
    if (FirstReading::isDue(context.desk.feed(), context.desk.snapshot()))
        static_cast<void>(FirstReading({link, link, [&](const auto &job) { job({context.desk.feed(), context.desk.snapshot()}); },
                                        [](const SyncStatus::Reading &) { return FirstReading::Wish::GoOn; }}).run());
    const SyncStatus status = SyncRound(context.desk.feed(), link, context.work.clock(), QRandomGenerator::system()->generate64()).meet();
    if (status.trouble != Trouble::None || status.link != SyncStatus::Link::Connected)
        return failure(errorOf(status.trouble, status.troubleCode, office.title()));
    return status;
}

/// A desk that has just got its number tells it at once.
Result<SyncStatus> meet(const CommandContext &context, const ConnectionFile &office, const QString &password, Joining joining)
{
    auto status = meetOnce(context, office, password, joining);
    if (!status)
        return status;
    if (auto told = tellDeskNumber(context.desk.store(), context.work.clock(), context.work.me()); !told)
        return failure(told.error());
    return context.desk.feed().outbox().waiting > 0 ? meetOnce(context, office, password, Joining::Plain) : status;
}

Answer met(const CommandContext &context, const SyncStatus &status, const ConnectionFile &office)
{
    const QJsonObject json{{u"office"_s, office.title()}, {u"read_to"_s, qint64(status.readTo)}, {u"unsent"_s, status.unsent},
                           {u"desk"_s, context.desk.store().identity().deskNumber},
                           {u"sent_again"_s, status.restoredOffice ? qint64(status.restoredOffice->facts) : 0},
                           {u"renumbered"_s, status.restoredDesk ? qint64(status.restoredDesk->facts) : 0}};
    QStringList lines{context.words.say(QT_TRANSLATE_NOOP("Hline", "Met with %1: everything is sent, %2 records are known."),
                                        {office.title(), QString::number(status.readTo)})};
    if (status.restoredOffice) {
        lines << context.words.say(QT_TRANSLATE_NOOP("Hline", "The office was restored from a copy; it got %1 records again."),
                                   {QString::number(status.restoredOffice->facts)});
    }
    if (status.restoredDesk) {
        lines << context.words.say(QT_TRANSLATE_NOOP("Hline", "This desk was restored from a copy; %1 records were sent anew."),
                                   {QString::number(status.restoredDesk->facts)});
    }
    return {QJsonDocument(json), lines.join(u'\n')};
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
    const auto status = meet(context, *office, *password, context.has(u"adopt"_s) ? Joining::WithHistory : Joining::Plain);
    if (!status)
        return failure(status.error());
    if (auto kept = setOfficeOf(context.desk.path(), *office); !kept)
        return failure(kept.error());
    Answer answer = met(context, *status, *office);
    Keychain keychain;
    const auto stored = awaited<void>([&](auto done) { keychain.write(office->title(), *password, std::move(done)); });
    if (!stored)
        answer.text += u'\n' + context.words.sentence(stored.error());
    return answer;
}

Result<Answer> syncDesk(const CommandContext &context)
{
    const auto office = officeOf(context.desk.path());
    if (!office)
        return failure(office.error());
    const auto password = passwordOf(context, *office);
    if (!password)
        return failure(password.error());
    return meet(context, *office, *password, Joining::Plain).map([&](const SyncStatus &status) { return met(context, status, *office); });
}

Result<Answer> listOutbox(const CommandContext &context)
{
    FeedStore &feed = context.desk.feed();
    const FeedStore::OutboxState state = feed.outbox();
    QJsonArray rows;
    QStringList lines;
    if (state.waiting > 0) {
        const auto facts = feed.ownFacts(state.firstWaiting, MostShown, std::numeric_limits<std::int64_t>::max());
        if (!facts)
            return failure(facts.error());
        for (const SentFact &fact : *facts) {
            const Instant made = toInstant(fact.envelope.made);
            rows.append(QJsonObject{{u"number"_s, qint64(fact.dseq)}, {u"kind"_s, QString::fromLatin1(fact.envelope.kind)},
                                    {u"id"_s, fact.envelope.id.toString()}, {u"made"_s, isoMoscow(made)}});
            lines << u"%1  %2  %3"_s.arg(fact.dseq).arg(context.words.moment(made, context.now()), QString::fromLatin1(fact.envelope.kind));
        }
    }
    lines.prepend(context.words.say(QT_TRANSLATE_NOOP("Hline", "Not sent: %1."), {QString::number(state.waiting)}));
    return Answer{QJsonDocument(QJsonObject{{u"waiting"_s, state.waiting}, {u"records"_s, rows}}), lines.join(u'\n')};
}

} // namespace hline
