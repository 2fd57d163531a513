// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "office/officedatabase.h"
#include "workflow/ports/feedstore.h"

namespace hline::test {

/// What a desk's login can do at an office: the four functions, as the protocol has them (sync.md 4.3).
class OfficeLogin
{
public:
    explicit OfficeLogin(const QString &connection);

    struct Hello { QUuid incarnation; int timeline = 0; std::int64_t nextDseq = 0, headSeq = 0, serverUs = 0; QString mode; int deskNumber = 0; };
    [[nodiscard]] Result<Hello> hello(const DeviceId &device, int outbox = 0, int protocol = 1);

    struct Answer { std::int64_t dseq = 0, seq = 0; QByteArray verdict; bool operator==(const Answer &) const = default; };
    [[nodiscard]] Result<std::vector<Answer>> push(const DeviceId &device, const QUuid &incarnation, const std::vector<SentFact> &facts,
                                                   const BootReading &now = {});
    [[nodiscard]] Result<std::vector<FeedRow>> pull(const QUuid &incarnation, std::int64_t after, const QByteArray &chain, int limit = 500);
    [[nodiscard]] Result<std::vector<FeedRow>> snapshot(const QUuid &incarnation, std::int64_t after, std::int64_t upTo);

    [[nodiscard]] OfficeDatabase &database() { return *m_database; }

private:
    std::unique_ptr<OfficeDatabase> m_database;
};

/// A fact as it is sent, with the bytes that a desk would store.
[[nodiscard]] SentFact sentFact(const FactDraft &draft, std::int64_t dseq);

} // namespace hline::test
