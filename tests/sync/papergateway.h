// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/paperoffice.h"
#include "sync/officegateway.h"

namespace hline::test {

/// The way to a paper office: answers as the office's functions do (sync.md 4.3), at once.
class PaperGateway : public OfficeGateway
{
public:
    explicit PaperGateway(PaperOffice &office) : m_office(office) { }

    bool isReachable = true;
    int deskNumber = 1; ///< granted at the first hello

    [[nodiscard]] Event connect(const action::Connect &) override
    {
        return isReachable ? Event(event::Connected{}) : Event(event::LinkLost{});
    }
    void disconnect() override { }
    [[nodiscard]] Event hello(const action::Hello &request) override
    {
        HelloAnswer answer;
        answer.incarnation = m_office.m_incarnation;
        answer.timeline = 1;
        answer.nextDseq = m_office.heldOf(request.device) + 1;
        answer.headSeq = std::ssize(m_office.log());
        answer.serverUs = toUs(m_office.m_clock.now());
        answer.deskNumber = deskNumber;
        return event::Greeted{answer};
    }
    [[nodiscard]] Event push(const action::Push &request, const std::vector<SentFact> &facts, const BootReading &) override
    {
        event::Pushed out{facts.front().dseq, facts.back().dseq, {}};
        for (const SentFact &fact : facts) {
            m_office.append(fact, request.device);
            out.answers.push_back({fact.dseq, m_office.log().back().word.seq, m_office.log().back().word.verdict});
        }
        return out;
    }
    [[nodiscard]] Event pull(const action::Pull &request) override
    {
        if (request.incarnation != m_office.m_incarnation)
            return event::Refused{"HL001"};
        if (m_office.cursorAt(request.after).chain != request.chain)
            return event::Refused{"HL003"};
        return event::Pulled{m_office.rowsAfter(request.after, request.limit)};
    }
    [[nodiscard]] Event notify(const action::Notify &) override { return event::NotifySent{}; }
    [[nodiscard]] std::optional<Event> waitFor(std::chrono::microseconds) override { return std::nullopt; }
    void wake() override { }
    void giveUp() override { }

private:
    PaperOffice &m_office;
};

} // namespace hline::test
