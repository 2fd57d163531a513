// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/refusal.h"
#include "sync/clockoffset.h"

namespace hline {

/// What a person may want to know about the office (sync.md 4.10). A value: the sentences are made in ui/text.
struct SyncStatus
{
    enum class Link { Off, Away, Connecting, Connected };
    Link link = Link::Off;
    std::optional<Micros> awaySince;      ///< «Работаем без связи с 10:42»
    std::optional<Micros> nextTry;
    std::optional<Micros> readAt;         ///< the office's log was read to its end at this instant: «Данные на 10:41»
    std::optional<Micros> newest;         ///< posting of its last fact here
    std::int64_t readTo = 0;              ///< the office's number of the last fact here
    std::int64_t officeEnd = 0;           ///< … and of its last fact, as far as known
    int unsent = 0;                       ///< own facts that the office has not confirmed
    int unsendable = 0;                   ///< of them: to send them, a desk that may read no more would have to know which the office lacks
    std::int64_t confirmed = 0;           ///< number of the last own fact that it has, as far as known
    /// The person has left: the office reads nothing out to this desk and takes what it holds, or no longer does (reliability.md F10).
    enum class Dismissal { None, Sends, TooLate };
    Dismissal dismissal = Dismissal::None;
    std::optional<Micros> oldestUnsent;
    Trouble trouble = Trouble::None;      ///< the last one, until a round succeeds
    QByteArray troubleCode;               ///< SQLSTATE or the store's code, for the log
    bool isTooOld = false;                ///< the office takes this desk's facts and lets it read no more
    bool isForkOpen = false;              ///< forked, not renumbered yet
    int deskNumber = 0;                   ///< what the office has granted to this device; 0 before it is known whether the desk keeps it
    /// The office lost facts and got them again from here: «Сервер восстановлен из копии; отправляем 14 записей повторно».
    struct Repeated
    {
        std::int64_t facts = 0;
        Micros at;
        bool isOfDamage = false; ///< the desk's file was damaged and made anew
        bool operator==(const Repeated &) const = default;
    };
    std::optional<Repeated> restoredOffice;
    /// «Рабочее место восстановлено из копии; 3 записи отправлены заново».
    std::optional<Repeated> restoredDesk;
    std::optional<ClockOffset::Estimate> clock;
    /// The log is read for the first time: balances are incomplete («неполно»), the queue is good once it says so.
    /// Rows are stored first, and folded when all are there.
    struct Reading
    {
        std::int64_t stored = 0, folded = 0, whole = 0;
        bool isQueueUsable = false;
        bool operator==(const Reading &) const = default;
    };
    std::optional<Reading> reading;

    /// Nothing is left that could be sent.
    [[nodiscard]] bool isSent() const { return unsent <= unsendable; }
    /// How old the data are: until the log is read again, its last fact here is all that is known.
    [[nodiscard]] std::optional<Micros> dataFrom() const { return readAt ? readAt : newest; }

    bool operator==(const SyncStatus &) const = default;
};

} // namespace hline
