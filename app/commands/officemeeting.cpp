// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/officemeeting.h"

#include "base/executor.h"
#include "base/logging.h"
#include "base/files.h"
#include "desk/desk.h"
#include "secrets/keychain.h"
#include "sync/firstreading.h"
#include "sync/partingdue.h"
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

constexpr qint64 PasswordLimit = 512;

/// Asks the keychain, which answers by an event loop, on a thread that has one; it answers within two seconds.
template<typename T, typename Ask>
Result<T> awaited(Ask ask)
{
    std::promise<Result<T>> answer;
    Executor thread(u"keychain"_s);
    thread.post([&] { ask([&answer](Result<T> result) { answer.set_value(std::move(result)); }); });
    return answer.get_future().get();
}

/// A password that the keychain does not give up is told of by the log: the office does not accept it for long.
Result<void> partIfDue(const CommandContext &context, const ConnectionFile &office, const SyncStatus &status)
{
    if (const auto due = partingDue(status, context.desk.parting(), context.work.clock().now())) {
        if (auto parted = context.desk.part(*due); !parted)
            return parted;
    }
    if (context.desk.parting() && status.dismissal != SyncStatus::Dismissal::None) {
        if (const auto erased = erasePassword(office); !erased)
            qCWarning(lcSync).noquote() << "the password stays in the keychain:" << erased.error().detail;
    }
    return {};
}

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
    if (auto parted = partIfDue(context, office, status); !parted)
        return failure(parted.error());
    if (status.trouble != Trouble::None || status.link != SyncStatus::Link::Connected)
        return failure(errorOf(status.trouble, status.troubleCode, office.title()));
    return status;
}

} // namespace

Result<QString> passwordOf(const CommandContext &context, const ConnectionFile &office)
{
    if (context.has(u"password-file"_s)) {
        const auto bytes = readFileLimited(QDir(context.cwd).absoluteFilePath(context.value(u"password-file"_s)), PasswordLimit);
        return bytes.map([](const QByteArray &text) { return QString::fromUtf8(text).trimmed(); });
    }
    Keychain keychain;
    return awaited<QString>([&](auto answer) { keychain.read(office.title(), std::move(answer)); });
}

Result<void> keepPassword(const ConnectionFile &office, const QString &password)
{
    Keychain keychain;
    return awaited<void>([&](auto done) { keychain.write(office.title(), password, std::move(done)); });
}

Result<void> erasePassword(const ConnectionFile &office)
{
    Keychain keychain;
    auto erased = awaited<void>([&](auto done) { keychain.erase(office.title(), std::move(done)); });
    return erased || erased.error().code == "NO_SECRET" ? Result<void>() : erased;
}

/// A desk that has just got its number tells it at once.
Result<SyncStatus> meetOffice(const CommandContext &context, const ConnectionFile &office, const QString &password, Joining joining)
{
    auto status = meetOnce(context, office, password, joining);
    if (!status || status->dismissal != SyncStatus::Dismissal::None)
        return status;
    // What happened at an earlier meeting is told too.
    const auto meetOnceMore = [&] {
        return meetOnce(context, office, password, Joining::Plain).map([&status](SyncStatus last) {
            last.restoredDesk = last.restoredDesk ? last.restoredDesk : status->restoredDesk;
            last.restoredOffice = last.restoredOffice ? last.restoredOffice : status->restoredOffice;
            return last;
        });
    };
    if (context.desk.parting()) {
        if (auto begun = context.desk.meetAgain(); !begun)
            return failure(begun.error());
        status = meetOnceMore();
        if (!status)
            return status;
    }
    if (auto told = tellDeskNumber(context.desk.store(), context.work.clock(), context.work.me(), office.login); !told)
        return failure(told.error());
    return context.desk.feed().outbox().waiting == 0 ? status : meetOnceMore();
}

Result<MetOffice> meetOwnOffice(const CommandContext &context)
{
    const auto office = officeOf(context.desk.path());
    if (!office)
        return failure(office.error());
    const auto password = passwordOf(context, *office);
    if (!password)
        return failure(password.error());
    return meetOffice(context, *office, *password, Joining::Plain).map([&](const SyncStatus &status) { return MetOffice{*office, status}; });
}

} // namespace hline
