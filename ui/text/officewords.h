// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diskencryption.h"
#include "sync/syncstatus.h"
#include "workflow/outboxquery.h"
#include "workflow/ports/feedstore.h"

#include <QString>

namespace hline {

class Phrasebook;

/// How the office stands, in one short sentence and a longer one that says what to do.
struct OfficeSign
{
    enum class Tone { Good, Quiet, Caution, Bad };
    Tone tone = Tone::Quiet;
    QString text, tip;
    QString brief = {}; ///< what counts most, where there is no room for the text
    bool operator==(const OfficeSign &) const = default;
};

/// What a person reads about desk and office (sync.md 4.10).
class OfficeWords
{
public:
    explicit OfficeWords(const Phrasebook &phrasebook) : m_phrasebook(phrasebook) { }

    /// The chip of the status bar. Amber after ten minutes on-line, red after an hour: then something is wrong, not only slow.
    /// How far the first reading of the office's log is, and what can be worked with meanwhile.
    [[nodiscard]] QString readingText(const SyncStatus::Reading &reading) const;
    [[nodiscard]] OfficeSign sign(const SyncStatus &status, Instant now) const;
    /// Of a desk whose person has left, or that left its office; `unsent`: what only this desk has.
    [[nodiscard]] OfficeSign parted(Parting::Why why, int unsent) const;
    /// … while the office still takes what it holds.
    [[nodiscard]] OfficeSign leaving(const SyncStatus &status) const;
    [[nodiscard]] QString unsendableText(int count) const;
    /// What a thief would read from the disk of a desk; empty unless that is known to be open (reliability.md G12).
    [[nodiscard]] QString openDiskText(DiskEncryption disk) const;

    // one line of the outbox
    [[nodiscard]] QString kind(const QByteArray &kind) const;           ///< «Таймер запущен»
    [[nodiscard]] QString state(const OutboxLine &line) const;          ///< «ждёт отправки», «заявку взяли раньше»
    [[nodiscard]] QString reason(const OutboxLine &line, Instant now) const; ///< why, and what to do
    /// As a notice: whose request, then the reason.
    [[nodiscard]] QString notice(const OutboxLine &line, Instant now) const;
    [[nodiscard]] QString timerElsewhere(const OutboxLine &line, Instant now) const;

private:
    [[nodiscard]] OfficeSign troubleSign(const SyncStatus &status, Instant now) const;
    [[nodiscard]] OfficeSign awaySign(const SyncStatus &status, Instant now) const;
    [[nodiscard]] OfficeSign waitingSign(const SyncStatus &status, Instant now) const;
    [[nodiscard]] std::optional<OfficeSign> oddSign(const SyncStatus &status, Instant now) const;
    [[nodiscard]] OfficeSign restoredSign(const SyncStatus::Repeated &desk) const;
    [[nodiscard]] QString unsentText(const SyncStatus &status) const;
    [[nodiscard]] QString claimText(const OutboxLine &line, Instant now) const;
    [[nodiscard]] QString lateText(const OutboxLine &line) const;
    [[nodiscard]] QString clashText(const OutboxLine &line, Instant now) const;

    const Phrasebook &m_phrasebook;
};

} // namespace hline
