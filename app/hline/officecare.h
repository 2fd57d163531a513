// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/desk.h"
#include "office/officelink.h"
#include "secrets/keychain.h"
#include "settings/connectionfile.h"
#include "sync/syncrunner.h"
#include "workflow/deskaccess.h"

#include <QTemporaryFile>
#include <QTimer>

#include <memory>
#include <mutex>

namespace hline {

/// The office beside the desk: finds the connection file, asks the keychain, runs the sync thread, tells it of commits, of the window
/// and of the network. Lives in the window's thread and never waits there, but for a last push when the window is gone.
class OfficeCare final : public OfficeLink
{
    Q_OBJECT
public:
    struct Parts
    {
        Executor &storage;
        std::function<Desk &()> desk; ///< called on the storage thread only
        const Clock &clock;
        QString passwordFile;         ///< empty: the keychain
    };
    explicit OfficeCare(Parts parts);
    ~OfficeCare() override;

    /// Once the desk is open.
    void begin(const QString &deskPath);
    void show(Visibility visibility);
    /// The window is gone: sends what is left, at most two seconds long.
    void end();

    [[nodiscard]] State state() const override { return m_state; }
    [[nodiscard]] OfficeCard office() const override;
    [[nodiscard]] const SyncStatus &status() const override { return m_status; }
    [[nodiscard]] std::optional<Parting> parting() const override { return m_parting; }
    void sendNow() override;
    void cancelReading() override;
    void readFile(const QString &file, std::function<void(const Result<OfficeCard> &)> answer) override;
    void meet(const QString &file, const QString &password) override;
    void saveUnsent(const QString &file, std::function<void(const Result<void> &)> answer) override;
    void takeUnsent(const QString &file, std::function<void(const Result<TakenUnsent> &)> answer) override;
    void askDesks(std::function<void(const Result<std::vector<DeskContact>> &)> answer) override;
    void askDisk(std::function<void(const DeskDisk &)> answer) override;

private:
    /// An office and what is needed to go there; the certificate is what libpq reads. `adopt`: the desk joins with what it did alone, its
    /// facts up to this number (sync.md 4.3.5).
    struct Way { ConnectionFile office; QString password; std::shared_ptr<QTemporaryFile> certificate; std::int64_t adopt = 0; };
    /// Commits come on the storage thread while the window changes runners.
    struct Relay { std::mutex mutex; SyncRunner *runner = nullptr; };

    [[nodiscard]] static Result<Way> wayOf(const Result<ConnectionFile> &office, const QString &password);
    void takeOffice(const Result<Way> &way);
    void takeParting(const std::optional<Parting> &parting, int unsent);
    void partIfDue(const SyncStatus &status);
    void meetAgainIfTakenBack();
    void meetAgain();
    void erasePassword();
    void askKeychain();
    void run(const Way &way);
    void stop();
    void take(const SyncStatus &status);
    void takeTrial(const SyncStatus &status);
    void endTrial(const Error &error);
    void keepTrial();
    void keepPassword();
    void tellNumber();
    void recallRestoring();
    void rest();
    void watchNetwork();
    void tellReach();
    void setState(State state);

    Parts m_parts;
    QString m_deskPath;
    State m_state = State::Unknown;
    SyncStatus m_status;
    std::optional<Parting> m_parting;     ///< as the desk's file has it
    std::optional<Parting> m_partingNow;  ///< on its way there
    OfficeReach m_reach = OfficeReach::Away; ///< as the desk was told
    std::optional<Way> m_way;     ///< of this desk, met before
    std::optional<Way> m_trial;   ///< being met for the first time
    Keychain m_keychain;
    std::shared_ptr<Relay> m_relay;
    std::unique_ptr<SyncRunner> m_runner;
    Visibility m_visibility = Visibility::Shown;
    int m_deskNumber = 0;         ///< that was told to all
    std::optional<SyncStatus::Repeated> m_restored; ///< today, as the desk's record says
    QTimer m_network;
    QStringList m_addresses;
};

} // namespace hline
