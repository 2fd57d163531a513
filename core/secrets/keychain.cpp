// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/keychain.h"

#include <QLoggingCategory>
#include <QTimer>

#include <chrono>
#include <memory>

#include <qt6keychain/keychain.h>

namespace hline {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(log, "hline.secrets")

constexpr auto Patience = 2s; // a mute Secret Service would hold the answer for 25 s

const QString &service()
{
    static const QString name = u"Hline"_s;
    return name;
}

/// Every error but «nothing there» means the same to a person: no safe place. Which one it was goes to the log.
Result<void> translated(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::NoError: return {};
    case QKeychain::EntryNotFound: return failure(Error::Kind::NotFound, u"no such secret"_s, "NO_SECRET");
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError: break;
    }
    qCWarning(log) << "keychain refuses, error" << int(job.error());
    return failure(Error::Kind::Denied, u"keychain error %1"_s.arg(int(job.error())), "NO_KEYCHAIN");
}

/// Starts a job that answers once: when it is done, or when patience is over. It deletes itself whenever it ends.
void start(QKeychain::Job *job, std::function<void(Result<void>)> answer)
{
    const auto once = std::make_shared<std::function<void(Result<void>)>>(std::move(answer));
    const auto say = [once](Result<void> result) {
        if (const auto listener = std::exchange(*once, nullptr))
            listener(std::move(result));
    };
    QObject::connect(job, &QKeychain::Job::finished, job, [say](const QKeychain::Job *done) { say(translated(*done)); });
    QTimer::singleShot(Patience, job, [say] { say(failure(Error::Kind::Denied, u"keychain does not answer"_s, "NO_KEYCHAIN")); });
    job->start();
}

} // namespace

void Keychain::read(const QString &name, std::function<void(Result<QString>)> answer)
{
    auto *job = new QKeychain::ReadPasswordJob(service());
    job->setKey(name);
    start(job, [job, answer = std::move(answer)](Result<void> done) { answer(done.map([job] { return job->textData(); })); });
}

void Keychain::write(const QString &name, const QString &secret, std::function<void(Result<void>)> answer)
{
    auto *job = new QKeychain::WritePasswordJob(service());
    job->setKey(name);
    job->setTextData(secret);
    start(job, std::move(answer));
}

void Keychain::erase(const QString &name, std::function<void(Result<void>)> answer)
{
    auto *job = new QKeychain::DeletePasswordJob(service());
    job->setKey(name);
    start(job, std::move(answer));
}

} // namespace hline
