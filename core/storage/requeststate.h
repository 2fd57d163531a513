// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/factlog.h"

#include <map>

namespace hline {

/// Number of a request: `n` at desk 1, `D-n` at desk D (facts.md 4).
[[nodiscard]] QString printedNumber(std::int64_t desk, std::int64_t n);

/// A request as folded from its facts, one after the other. Nothing here looks at the clock.
struct RequestState
{
    struct Start
    {
        FactId fact;
        SessionId session;
        ConsultantId who;
        Micros at;
        std::optional<BootReading> boot;
        std::optional<Instant> endedAt;
        bool voided = false;
    };
    struct Work
    {
        WorkRecord record;
        std::int64_t place = 0;
        Micros posted;
        std::optional<Micros> voidedAt;
    };
    struct Session
    {
        RequestId request;
        ConsultantId who;
        std::optional<std::size_t> lastStart; ///< index into starts
        SessionState state = SessionState::Ended;
        Micros endedAt;
        QString note;
        bool isNoteGone = false; ///< there was one
        bool isWritten = false; ///< its projected row is as above: sessions that ended long ago are not written again
    };

    bool exists = false;
    bool linksWritten = false; ///< their projected rows are as in record
    std::int64_t n = 0;
    std::optional<DeviceId> device;    ///< where it was registered, once the office's log is known to tell
    RequestRecord record;              ///< all but work, events and number, which follow from the lists below
    std::optional<Instant> completeAt; ///< intake completed later (I-14)
    std::vector<Start> starts;
    std::vector<Work> work;
    std::vector<RequestEvent> messages; ///< request.event facts
    std::vector<FactId> messageFacts;
    std::map<SessionId, Session> sessions;

    /// Facts come in fold order; those whose verdict does not count are never given.
    void apply(const StoredFact &stored);
    /// Everything that may start the work (S-SLA-4).
    [[nodiscard]] std::vector<RequestEvent> events() const;
    /// record with work, events and work state.
    [[nodiscard]] RequestRecord full() const;
    [[nodiscard]] SessionRecord session(const SessionId &id) const;
    [[nodiscard]] WorkState workState() const;

private:
    void applyNew(const Fact &fact);
    void applySet(const Fact &fact);
    void applyWork(const StoredFact &stored);
    void applyTimer(const StoredFact &stored);
    void startTakenBack(const SessionId &id, Session &session) const;
    void applyRemote(const StoredFact &stored);
    void applyClass(const Fact &fact);
    void applyRegister(const Fact &fact);
    void applyAttach(const Fact &fact);
    void applyConsent(const Fact &fact);
    void applyLinks(const QJsonValue &links);
    void applyOverride(const Fact &fact);
    void applyCharge(const Fact &fact);
};

[[nodiscard]] ConsultantId authorOf(const FactDraft &draft);

/// A queue row without the names that reads join, and when time alone may change it.
struct ProjectedRow { QueueRow row; std::optional<Instant> nextChange; };

} // namespace hline
