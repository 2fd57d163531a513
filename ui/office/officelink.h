// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diskencryption.h"
#include "base/result.h"
#include "domain/closedmonths.h"
#include "models/dataage.h"
#include "sync/syncstatus.h"
#include "workflow/ports/deskcontact.h"
#include "workflow/takeunsent.h"
#include "workflow/ports/feedstore.h"

#include <QObject>

#include <functional>

namespace hline {

/// What a connection file says to a person: where the office is and who comes there.
struct OfficeCard
{
    QString file, host, database, login;
};

/// The disk that a desk file lies on.
struct DeskDisk
{
    QString path; ///< of the file
    qint64 free = -1; ///< bytes; negative: not known
    DiskEncryption encryption = DiskEncryption::Unknown;
};

/// The window's way to its office. Every call returns at once; what happens comes as a signal or an answer in this thread.
class OfficeLink : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Unknown,       ///< not looked yet
        Lone,          ///< the desk has no office
        NeedsPassword, ///< none is kept here, or the kept one cannot be read
        Parted,        ///< for good (parting()); whoever has a password may still connect
        Unread,        ///< a person stopped the first reading of the office's log: nothing goes either way until it is read
        Running
    };
    using QObject::QObject;

    [[nodiscard]] virtual State state() const = 0;
    [[nodiscard]] virtual OfficeCard office() const = 0; ///< without a file; empty if Lone
    [[nodiscard]] virtual const SyncStatus &status() const = 0;
    /// What the desk and its office have done about it, if its person has left.
    [[nodiscard]] virtual std::optional<Parting> parting() const { return {}; }

    virtual void sendNow() = 0; ///< Unread: begins the first reading again
    virtual void cancelReading() = 0;
    virtual void readFile(const QString &file, std::function<void(const Result<OfficeCard> &)> answer) = 0;
    /// Meets the office of the file, or the known one if no file is named; only then file and password are kept.
    virtual void meet(const QString &file, const QString &password) = 0;
    /// Writes what the office has not confirmed to a file.
    virtual void saveUnsent(const QString &file, std::function<void(const Result<void> &)> answer) = 0;
    /// Takes in what such a file of another desk holds.
    virtual void takeUnsent(const QString &file, std::function<void(const Result<TakenUnsent> &)> answer) = 0;
    /// The desks of the office, for a supervisor.
    virtual void askDesks(std::function<void(const Result<std::vector<DeskContact>> &)> answer) = 0;
    virtual void askDisk(std::function<void(const DeskDisk &)> answer) = 0;

Q_SIGNALS:
    void changed();                            ///< state or status
    void met(const QString &title);            ///< as meet() asked for, or again: its person has not left after all
    void notMet(const hline::Error &error);
    void passwordNotKept(const hline::Error &error); ///< the office is met all the same
};

[[nodiscard]] DataAge dataAge(const OfficeLink &office);
/// Can work that needs the office be done now?
[[nodiscard]] OfficeReach reachOf(const OfficeLink &office);

} // namespace hline
