// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simdesk.h"
#include "world.h"

namespace hline::sim {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::int64_t Second = 1'000'000;
constexpr std::size_t MostConnects = 40; ///< a minute without any success: full jitter makes about 10 at first, then 2
constexpr int MostDevices = 500; ///< of one desk: nobody makes so many copies of it

template<typename Answer, typename Good>
Event eventOf(const ModelOffice::Answer<Answer> &answer, Good good)
{
    return answer ? good(*answer) : Event(event::Refused{answer.error()});
}

Event failed(const Error &error)
{
    return event::StoreFailed{error.code};
}

} // namespace

void SimDesk::countConnect()
{
    std::erase_if(m_connects, [this](std::int64_t at) { return at < m_world.now() - 60 * Second; });
    m_connects.push_back(m_world.now());
    if (m_connects.size() > MostConnects)
        m_world.violated(u"desk %1: more than %2 connections a minute to an office that is away"_s.arg(m_index).arg(MostConnects));
}

void SimDesk::perform(const action::Connect &action)
{
    countConnect();
    m_isSilent = false;
    ask(action.deadline, [this, life = m_life]() -> Served {
        if (m_world.isHit(Fault::Garbage, 300))
            return {event::LinkLost{}};
        if (m_world.isFull())
            return {event::Refused{"53300"}};
        if (life == m_life)
            m_isConnected = true;
        return {event::Connected{}};
    });
}

void SimDesk::perform(const action::Disconnect &)
{
    ++m_request;
    m_isAsking = m_isConnected = m_isSilent = false;
}

void SimDesk::perform(const action::Hello &action)
{
    const ModelOffice::Sender sender{action.device, m_login, m_boot, clocks().bootUs};
    ask(action.deadline, [this, sender]() -> Served {
        return {eventOf(m_world.office().hello(sender, m_mode, m_world.officeUs()),
                        [](const HelloAnswer &answer) -> Event { return event::Greeted{answer}; })};
    });
}

void SimDesk::perform(const action::Push &action)
{
    auto facts = m_store->ownFacts(action.from, action.limit, action.bytes);
    if (std::ssize(*facts) > Engine::MostFacts)
        m_world.violated(u"desk %1: %2 facts in one push"_s.arg(m_index).arg(facts->size()));
    if (m_world.plants().has(ModelDefect::NewIdOnRetry)) {
        for (SentFact &fact : *facts) {
            if (fact.dseq <= m_mostPushed && !m_store->isInFeed(fact.envelope.id))
                fact.envelope.id = FactId(m_world.makeId());
        }
    }
    m_mostPushed = std::max(m_mostPushed, action.from + std::ssize(*facts) - 1);
    ask(action.deadline, [this, action, facts = *facts, bootUs = clocks().bootUs] { return servePush(action, facts, bootUs); });
}

SimDesk::Served SimDesk::servePush(const action::Push &action, const std::vector<SentFact> &facts, std::int64_t bootUs) const
{
    if (m_world.isLocked())
        return {event::Refused{m_world.random().below(2) == 0 ? "55P03" : "25006"}, 5 * Second};
    const event::Pushed pushed{action.from, action.from + std::ssize(facts) - 1, {}};
    if (m_world.plants().has(ModelDefect::AnswerBeforeCommit) && !m_world.isHealing() && m_world.random().below(20) == 0) {
        // The rows are read, the commit fails, and nobody looks at the error that follows them (2.10).
        event::Pushed told = pushed;
        for (const SentFact &fact : facts)
            told.answers.push_back({fact.dseq, fact.dseq, "ok"});
        return {told};
    }
    const ModelOffice::Sender sender{action.device, m_login, m_boot, bootUs};
    return {eventOf(m_world.office().push(sender, action.incarnation, facts, m_world.officeUs()),
                    [&pushed](const std::vector<PushAnswer> &answers) -> Event {
                        event::Pushed out = pushed;
                        out.answers = answers;
                        return out;
                    })};
}

void SimDesk::perform(const action::Pull &action)
{
    ask(action.deadline, [this, action]() -> Served {
        return {eventOf(m_world.office().pull(m_login, action.incarnation, action.after, action.chain, action.limit),
                        [](const std::vector<FeedRow> &rows) -> Event { return event::Pulled{rows}; })};
    });
}

void SimDesk::perform(const action::Notify &action)
{
    ask(action.deadline, [this]() -> Served {
        m_world.passNotice(*this);
        return {event::NotifySent{}};
    });
}

void SimDesk::perform(const action::StorePage &action)
{
    if (m_world.plants().has(ModelDefect::CursorBeforeRows)) {
        // The cursor in a transaction of its own, the rows in the next one: a crash in between skips them for ever.
        m_store->moveCursorAlone(action.after);
        afterLife(Second, [this, action] { storeLater([this, action]() -> Event {
            m_store->addRowsAlone(action.rows);
            return event::PageStored{readPosition(*m_store)};
        }); });
        return;
    }
    storeLater([this, action]() -> Event {
        if (const auto done = m_store->receive(action.rows, action.after); !done)
            return failed(done.error());
        // I15: within one office's log the desk only goes on.
        if (action.after.seq <= m_seenSeq && !m_hasDropped)
            m_world.violated(u"I15: desk %1 went back from row %2 to %3"_s.arg(m_index).arg(m_seenSeq).arg(action.after.seq));
        m_seenSeq = action.after.seq;
        m_hasDropped = false;
        return event::PageStored{readPosition(*m_store)};
    });
}

void SimDesk::perform(const action::DropFeed &)
{
    m_world.tell(u"desk %1 forgets the log and reads it again"_s.arg(m_index));
    storeLater([this]() -> Event {
        if (const auto done = m_store->dropFeed(); !done)
            return failed(done.error());
        m_hasDropped = true;
        return event::FeedDropped{readPosition(*m_store)};
    });
}

void SimDesk::perform(const action::Renumber &action)
{
    if (!m_isCopied)
        m_world.violated(u"desk %1 takes itself for a copy"_s.arg(m_index));
    if (++m_renumbered > MostDevices)
        m_world.violated(u"desk %1 takes new devices without end"_s.arg(m_index));
    const DeviceId device = action.under == action::Renumber::Under::NewDevice ? DeviceId(m_world.makeId()) : m_store->device();
    storeLater([this, device]() -> Event {
        const auto count = m_store->renumber(device);
        if (!count)
            return failed(count.error());
        m_mostPushed = 0;
        m_world.tell(u"desk %1 takes a new device and numbers %2 facts anew"_s.arg(m_index).arg(*count));
        return event::Renumbered{readPosition(*m_store), *count};
    });
}

void SimDesk::perform(const action::Join &action)
{
    storeLater([this, number = action.deskNumber]() -> Event {
        if (const auto done = m_store->joinOffice(number); !done)
            return failed(done.error());
        return event::Joined{readPosition(*m_store)};
    });
}

void SimDesk::perform(const action::WaitUntil &action)
{
    const Clocks now = clocks();
    const std::int64_t left = action.bootUs - (isPlanted(Defect::WallClockWaits) ? toUs(now.wall) : now.bootUs);
    const std::int64_t wait = std::max<std::int64_t>(0, left) + std::max<std::int64_t>(0, left) / 8000 + 1; // drift of up to 100 ppm
    const std::uint64_t timer = ++m_timer;
    afterLife(wait, [this, timer] {
        if (timer == m_timer)
            deliver(event::TimerFired{});
    });
}

void SimDesk::perform(const action::KeepOfficeTime &action)
{
    const OfficeTime known{m_boot, action.clock.serverMinusBootUs, action.clock.errorUs, action.ahead.count()};
    static_cast<void>(m_store->keepOfficeTime(known)); // a full disk keeps the one before
}

void SimDesk::perform(const action::ShowStatus &action)
{
    if (action.status.link == SyncStatus::Link::Connected && action.status.trouble == Trouble::None)
        m_connects.clear(); // a round was whole
    m_status = action.status;
    // I16: whatever was entered here is here, sent or not.
    if (m_status.unsent < 0 || m_status.unsent > m_store->ownCount())
        m_world.violated(u"I16: desk %1 shows %2 unsent facts"_s.arg(m_index).arg(m_status.unsent));
}

} // namespace hline::sim
