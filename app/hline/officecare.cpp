// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hline/officecare.h"

#include "base/files.h"
#include "base/logging.h"
#include "sync/partingdue.h"
#include "sync/pgoffice.h"
#include "workflow/telldesk.h"
#include "workflow/unsentfile.h"

#include <QFileInfo>
#include <QNetworkInterface>
#include <QPointer>
#include <QRandomGenerator>

#include <algorithm>

namespace hline {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 ConnectionFileLimit = 64 * 1024;
constexpr qint64 PasswordLimit = 512;
constexpr std::chrono::milliseconds LastPush = 2s;
constexpr std::chrono::milliseconds BetweenLooks = 3s; ///< at the network, while the office is away

Result<ConnectionFile> fileAt(const QString &file)
{
    return readFileLimited(file, ConnectionFileLimit).and_then(parseConnectionFile);
}

OfficeCard cardOf(const ConnectionFile &office, const QString &file = {})
{
    return {file, office.host, office.database, office.login};
}

/// Addresses under which this computer can be reached: another set means another network.
QStringList ownAddresses()
{
    QStringList out;
    for (const QHostAddress &address : QNetworkInterface::allAddresses()) {
        if (!address.isLoopback())
            out += address.toString();
    }
    out.sort();
    return out;
}

} // namespace

OfficeCare::OfficeCare(Parts parts) : m_parts(std::move(parts)), m_relay(std::make_shared<Relay>())
{
    m_network.setInterval(BetweenLooks);
    connect(&m_network, &QTimer::timeout, this, &OfficeCare::watchNetwork);
}

OfficeCare::~OfficeCare()
{
    stop();
}

OfficeCard OfficeCare::office() const
{
    return m_way ? cardOf(m_way->office) : OfficeCard();
}

/// The certificate goes to a file of this process: libpq reads nothing else.
Result<OfficeCare::Way> OfficeCare::wayOf(const Result<ConnectionFile> &office, const QString &password)
{
    if (!office)
        return failure(office.error());
    auto certificate = std::make_shared<QTemporaryFile>();
    if (!certificate->open() || certificate->write(office->rootCertificate) != office->rootCertificate.size() || !certificate->flush())
        return failure(Error::Kind::Denied, certificate->errorString(), "FILE_NOT_WRITABLE", {}, {certificate->fileName()});
    return Way{*office, password, certificate, 0};
}

void OfficeCare::begin(const QString &deskPath)
{
    m_deskPath = deskPath;
    m_parts.storage.post([this, desk = m_parts.desk, relay = m_relay] {
        desk().store().onCommitted([this, desk, relay](const Changes &changes) {
            {
                const std::lock_guard lock(relay->mutex);
                if (relay->runner)
                    relay->runner->ownFactsStored();
                if (relay->runner && !changes.everything)
                    return;
            }
            if (const auto parting = desk().parting()) {
                const int unsent = desk().feed().outbox().unsent(parting->confirmed);
                QMetaObject::invokeMethod(this, [this, parting, unsent] { this->takeParting(parting, unsent); }, Qt::QueuedConnection);
            }
        });
        if (const auto parting = desk().parting()) {
            const int unsent = desk().feed().outbox().unsent(parting->confirmed);
            QMetaObject::invokeMethod(this, [this, parting, unsent] { this->takeParting(parting, unsent); }, Qt::QueuedConnection);
        }
    });
    recallRestoring();
    const auto way = m_parts.storage.run([deskPath, passwordFile = m_parts.passwordFile]() -> Result<Way> {
        QString password;
        if (!passwordFile.isEmpty()) {
            const auto bytes = readFileLimited(passwordFile, PasswordLimit);
            if (!bytes)
                return failure(bytes.error());
            password = QString::fromUtf8(*bytes).trimmed();
        }
        return wayOf(officeOf(deskPath), password);
    });
    deliver(way, this, [this](const Result<Way> &found) { takeOffice(found); });
}

void OfficeCare::takeOffice(const Result<Way> &way)
{
    if (!way) {
        setState(m_parting ? State::Parted : way.error().code == "NO_OFFICE" ? State::Lone : State::NeedsPassword);
        return;
    }
    m_way = *way;
    if (m_parting && m_way->password.isEmpty()) {
        erasePassword(); // the program may have ended between the two
        setState(State::Parted);
        return;
    }
    if (m_way->password.isEmpty())
        askKeychain();
    else
        run(*m_way);
}

void OfficeCare::askKeychain()
{
    m_keychain.read(m_way->office.title(), [self = QPointer(this)](const Result<QString> &password) {
        if (!self || self->m_trial)
            return;
        if (!password) {
            self->setState(self->m_parting ? State::Parted : State::NeedsPassword);
            return;
        }
        self->m_way->password = *password;
        self->run(*self->m_way);
    });
}

void OfficeCare::run(const Way &way)
{
    stop();
    m_status = {};
    auto gateway = std::make_unique<PgOffice>(OfficeAccess{connectionString(way.office, way.certificate->fileName()).toUtf8(),
                                                           way.password.toUtf8(), "hline/" HLINE_VERSION, way.adopt});
    PgOffice *source = gateway.get(); // and of the list of desks
    m_runner = std::make_unique<SyncRunner>(SyncRunner::Parts{
        m_parts.storage, [desk = m_parts.desk]() -> FeedStore & { return desk().feed(); }, m_parts.clock, std::move(gateway),
        QRandomGenerator::system()->generate64(), source, [desk = m_parts.desk]() -> SnapshotStore & { return desk().snapshot(); }, source});
    connect(m_runner.get(), &SyncRunner::statusChanged, this, m_trial ? &OfficeCare::takeTrial : &OfficeCare::take);
    connect(m_runner.get(), &SyncRunner::readingCancelled, this, [this, runner = QPointer(m_runner.get())] {
        if (runner) // else another run has begun meanwhile
            rest();
    }, Qt::QueuedConnection);
    {
        const std::lock_guard lock(m_relay->mutex);
        m_relay->runner = m_runner.get();
    }
    m_runner->start();
    m_runner->show(m_visibility);
    setState(State::Running);
}

void OfficeCare::stop()
{
    {
        const std::lock_guard lock(m_relay->mutex);
        m_relay->runner = nullptr;
    }
    m_runner.reset();
}

void OfficeCare::end()
{
    if (m_runner)
        m_runner->sendLast(LastPush);
    stop();
}

/// What the desk and its office have become, told by the desk's file; hlinectl may have done it.
void OfficeCare::takeParting(const std::optional<Parting> &parting, int unsent)
{
    m_parting = parting;
    if (m_parting && m_parting->why == Parting::Why::Left && m_runner) {
        stop();
        m_way.reset();
        m_status = {};
        m_state = State::Parted;
    }
    if (m_parting && !m_runner)
        m_status.unsent = unsent;
    meetAgainIfTakenBack(); // meanwhile
    tellReach();
    Q_EMIT changed();
}

/// The person has left: once nothing is left to send, or may be sent, what others wrote goes from here, and the password.
void OfficeCare::partIfDue(const SyncStatus &status)
{
    const auto due = partingDue(status, m_partingNow ? m_partingNow : m_parting, m_parts.clock.now());
    if (!due)
        return;
    m_partingNow = due;
    const auto parted = m_parts.storage.run([desk = m_parts.desk, due = *due] { return desk().part(due); });
    deliver(parted, this, [this](const Result<void> &done) {
        m_partingNow.reset(); // a desk that could not will be asked again by what comes next
        if (done)
            erasePassword();
        else
            qCWarning(lcStorage).noquote() << "words stay here:" << done.error().code << done.error().detail;
    });
}

/// … and has not, after all. What is being met for the first time decides that itself.
void OfficeCare::meetAgainIfTakenBack()
{
    if (!m_trial && isTakenBack(m_status, m_parting))
        meetAgain();
}

/// They are one again: what went from here comes with the log.
void OfficeCare::meetAgain()
{
    const auto parting = std::exchange(m_parting, std::nullopt);
    deliver(m_parts.storage.run([desk = m_parts.desk] { return desk().meetAgain(); }), this, [this, parting](const Result<void> &begun) {
        if (begun) {
            run(*m_way);
            keepPassword();
            return;
        }
        stop(); // the office's every word would begin it again; whether it is to be, a person decides
        m_way->password.clear();
        m_parting = parting;
        m_status = {};
        setState(State::Parted);
        Q_EMIT notMet(begun.error());
    });
}

void OfficeCare::erasePassword()
{
    m_keychain.erase(m_way->office.title(), [](const Result<void> &erased) {
        if (!erased && erased.error().code != "NO_SECRET")
            qWarning().noquote() << "the password stays in the keychain:" << erased.error().detail;
    });
}

void OfficeCare::take(const SyncStatus &status)
{
    m_status = status;
    if (m_way)
        partIfDue(status);
    meetAgainIfTakenBack();
    const bool isAway = status.link == SyncStatus::Link::Away;
    if (isAway && !m_network.isActive())
        m_network.start();
    else if (!isAway)
        m_network.stop();
    if (!m_status.restoredDesk)
        m_status.restoredDesk = m_restored;
    const int told = std::exchange(m_deskNumber, status.deskNumber);
    if (status.deskNumber > 0 && status.deskNumber != told)
        tellNumber();
    tellReach();
    Q_EMIT changed();
}

/// Before anybody hears of it here: what is asked of the desk from now on knows it too.
void OfficeCare::tellReach()
{
    const OfficeReach reach = reachOf(*this);
    if (reach == std::exchange(m_reach, reach))
        return;
    m_parts.storage.post([desk = m_parts.desk, reach] { desk().workplace().tellReach(reach); });
}

/// What the person was told today is still said after a restart of the window.
void OfficeCare::recallRestoring()
{
    const auto restored = m_parts.storage.run([desk = m_parts.desk, now = m_parts.clock.instant()]() -> std::optional<SyncStatus::Repeated> {
        for (const ContinuedDeskRecord &one : desk().store().continuedDesks(startOf(dayOf(now)), now + 1s)) {
            if (one.device == desk().store().identity().device)
                return SyncStatus::Repeated{one.again, toMicros(one.posted), one.lost.has_value()};
        }
        return std::nullopt;
    });
    deliver(restored, this, [this](const std::optional<SyncStatus::Repeated> &today) {
        m_restored = today;
        if (!today || m_status.restoredDesk)
            return;
        m_status.restoredDesk = today;
        Q_EMIT changed();
    });
}

/// A desk that has just got its number, or another one after its file was copied, tells it, so that all can print the numbers of its requests.
void OfficeCare::tellNumber()
{
    const QString login = m_trial ? m_trial->office.login : m_way ? m_way->office.login : QString();
    m_parts.storage.post([desk = m_parts.desk, &clock = m_parts.clock, login] {
        if (const auto told = tellDeskNumber(desk().store(), clock, desk().workplace().me(), login); !told)
            qWarning().noquote() << "number of the desk:" << told.error().detail;
    });
}

// ---- meeting an office for the first time, or with another password

void OfficeCare::meet(const QString &file, const QString &password)
{
    const auto known = m_way ? Result<ConnectionFile>(m_way->office)
                             : Result<ConnectionFile>(failure(Error::Kind::NotFound, u"the desk has no office"_s, "NO_OFFICE", {}, {m_deskPath}));
    const auto trial = m_parts.storage.run([file, password, known, desk = m_parts.desk] {
        return wayOf(file.isEmpty() ? known : fileAt(file), password).map([&desk](Way way) {
            // Work that was done alone counts from when it was done, not from when the office hears of it.
            if (desk().feed().identity().lone && desk().store().greatestRequestNumber() > 0)
                way.adopt = desk().feed().outbox().lastOwn;
            return way;
        });
    });
    deliver(trial, this, [this](const Result<Way> &way) {
        if (!way) {
            Q_EMIT notMet(way.error());
            return;
        }
        m_trial = *way;
        run(*m_trial);
    });
}

/// Met is who has heard everything, or whose first reading has begun; any trouble before that ends the attempt, and nothing is kept.
void OfficeCare::takeTrial(const SyncStatus &status)
{
    if (!m_trial)
        return take(status);
    if (m_way && m_way->office == m_trial->office)
        partIfDue(status);
    if (status.trouble != Trouble::None || status.link == SyncStatus::Link::Away)
        return endTrial(errorOf(status.trouble, status.troubleCode, m_trial->office.title()));
    take(status);
    if (status.reading || (status.link == SyncStatus::Link::Connected && status.isSent()
                           && (status.readAt || status.dismissal == SyncStatus::Dismissal::Sends)))
        keepTrial();
}

void OfficeCare::endTrial(const Error &error)
{
    m_trial.reset();
    // Not inside the runner's own signal.
    QTimer::singleShot(0, this, [this, error] {
        stop();
        m_status = {};
        if (m_way && !m_way->password.isEmpty())
            run(*m_way);
        else
            setState(m_parting ? State::Parted : m_way ? State::NeedsPassword : State::Lone);
        Q_EMIT notMet(error);
    });
}

void OfficeCare::keepTrial()
{
    m_way = *std::exchange(m_trial, std::nullopt);
    m_way->adopt = 0; // that was done once
    const auto saved = m_parts.storage.run([path = m_deskPath, office = m_way->office] { return setOfficeOf(path, office); });
    deliver(saved, this, [this](const Result<void> &kept) {
        if (!kept)
            Q_EMIT passwordNotKept(kept.error());
    });
    if (m_status.dismissal != SyncStatus::Dismissal::None) {
        partIfDue(m_status);
        Q_EMIT met(m_way->office.title());
        return;
    }
    if (m_parting)
        meetAgain();
    else
        keepPassword();
}

void OfficeCare::keepPassword()
{
    m_keychain.write(m_way->office.title(), m_way->password, [self = QPointer(this)](const Result<void> &kept) {
        if (self && !kept)
            Q_EMIT self->passwordNotKept(kept.error());
    });
    Q_EMIT met(m_way->office.title());
}

// ---- what the window says

void OfficeCare::show(Visibility visibility)
{
    m_visibility = visibility;
    if (m_runner)
        m_runner->show(visibility);
}

void OfficeCare::sendNow()
{
    if (m_runner)
        m_runner->hurry();
    else if (m_state == State::Unread)
        run(*m_way);
}

void OfficeCare::cancelReading()
{
    if (m_runner)
        m_runner->cancelReading();
}

void OfficeCare::rest()
{
    stop();
    m_status = {};
    setState(State::Unread);
}

void OfficeCare::readFile(const QString &file, std::function<void(const Result<OfficeCard> &)> answer)
{
    const auto card = m_parts.storage.run([file] {
        return fileAt(file).map([&file](const ConnectionFile &office) { return cardOf(office, file); });
    });
    deliver(card, this, std::move(answer));
}

void OfficeCare::saveUnsent(const QString &file, std::function<void(const Result<void> &)> answer)
{
    const auto saved = m_parts.storage.run([desk = m_parts.desk, file]() -> Result<void> {
        return unsentFile(desk().unsent(), desk().feed().device()).and_then([&file](const QByteArray &bytes) { return writeFileSafely(file, bytes); });
    });
    deliver(saved, this, std::move(answer));
}

void OfficeCare::takeUnsent(const QString &file, std::function<void(const Result<TakenUnsent> &)> answer)
{
    const auto taken = m_parts.storage.run([desk = m_parts.desk, file] {
        return readFileLimited(file, UnsentFileLimit).and_then([&desk](const QByteArray &bytes) {
            return hline::takeUnsent(desk().unsent(), desk().store(), desk().workplace().me(), bytes, DamagedLines::Refuse);
        });
    });
    deliver(taken, this, std::move(answer));
}

void OfficeCare::askDesks(std::function<void(const Result<std::vector<DeskContact>> &)> answer)
{
    const QString title = m_way ? m_way->office.title() : QString();
    if (!m_runner || m_status.reading) { // the sync thread is busy with the log, or there is none
        answer(failure(errorOf(Trouble::NoLink, {}, title)));
        return;
    }
    m_runner->askDesks([answer = std::move(answer), title](Result<std::vector<DeskContact>> list) {
        if (!list && list.error().about == QStringList{QString()})
            list.error().about = {title};
        answer(list);
    });
}

void OfficeCare::askDisk(std::function<void(const DeskDisk &)> answer)
{
    const auto space = m_parts.storage.run([path = m_deskPath] { return DeskDisk{path, freeBytes(path), diskEncryption(path)}; });
    deliver(space, this, std::move(answer));
}

/// The cable is back, another network was joined: try at once instead of at the end of the back-off.
void OfficeCare::watchNetwork()
{
    deliver(m_parts.storage.run([] { return ownAddresses(); }), this, [this](const QStringList &addresses) {
        const bool isOther = !m_addresses.isEmpty() && addresses != m_addresses;
        m_addresses = addresses;
        if (isOther)
            sendNow();
    });
}

void OfficeCare::setState(State state)
{
    m_state = state;
    tellReach();
    Q_EMIT changed();
}

} // namespace hline
