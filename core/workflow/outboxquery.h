// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/ports/deskstore.h"

namespace hline {

/// What a person needs to understand one line of the outbox: which request, who was first, what was kept.
struct OutboxLine
{
    OutboxRecord record;
    std::optional<RequestId> request;
    QString number, client;
    QString other;                   ///< name of the one who was first
    std::optional<Instant> otherAt;
    seconds kept{0};                 ///< own time on the request that stays
    std::optional<Instant> closedAt; ///< when the month of a late entry was closed
    /// Somebody else changed the same fields, and neither knew of the other: `other`, `otherAt` say who and when (facts.md 2, `seen`).
    struct Clash { std::vector<QString> fields; bool isMine = false; }; ///< isMine: what this desk's person said is in force
    std::optional<Clash> clash;
};

/// «Не отправлено»: own facts that wait, then those on which the office has spoken (sync.md 4.10).
class OutboxQuery
{
public:
    OutboxQuery(const DeskStore &store, const ConsultantId &me) : m_store(store), m_me(me) { }

    /// The waiting ones, oldest first, then the answered ones, newest first.
    [[nodiscard]] std::vector<OutboxLine> lines(int limit) const;
    /// A timer of the same person that runs at another desk while one runs here.
    [[nodiscard]] std::optional<OutboxLine> timerElsewhere() const;

private:
    [[nodiscard]] OutboxLine lineOf(const OutboxRecord &record) const;
    void nameRequest(OutboxLine &line, const RequestId &id) const;
    static void findFirst(OutboxLine &line, const std::vector<HistoryRecord> &history);
    void findClosing(OutboxLine &line) const;
    static void findClash(OutboxLine &line, const std::vector<HistoryRecord> &history);

    const DeskStore &m_store;
    ConsultantId m_me;
};

} // namespace hline
