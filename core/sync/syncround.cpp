// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/syncround.h"

#include "sync/storeactions.h"

#include <utility>

namespace hline {

SyncRound::SyncRound(FeedStore &feed, OfficeGateway &office, const Clock &clock, std::uint64_t seed)
    : m_feed(feed), m_office(office), m_clock(clock), m_engine(seed)
{
}

SyncStatus SyncRound::meet()
{
    m_next = begun(m_feed, m_clock.boot());
    while (m_next)
        handle(*std::exchange(m_next, std::nullopt));
    const SyncStatus reached = m_engine.status();
    handle(event::Stopped{});
    return reached;
}

void SyncRound::handle(Event event)
{
    for (const Action &action : m_engine.step(std::move(event), clocksOf(m_clock)))
        std::visit([this](const auto &wanted) { this->perform(wanted); }, action);
}

void SyncRound::perform(const action::Push &action)
{
    const auto facts = m_feed.ownFacts(action.from, action.limit, action.bytes);
    if (!facts)
        m_next = failedBy(facts.error());
    else if (facts->empty())
        m_next = event::Pushed{action.from, action.from - 1, {}};
    else
        m_next = m_office.push(action, *facts, m_clock.boot());
}

void SyncRound::perform(const action::StorePage &action)
{
    m_next = performed(action, m_feed);
}

void SyncRound::perform(const action::DropFeed &action)
{
    m_next = performed(action, m_feed);
}

void SyncRound::perform(const action::Renumber &action)
{
    m_next = performed(action, m_feed, m_clock.now());
}

void SyncRound::perform(const action::KeepOfficeTime &action)
{
    performed(action, m_feed, m_clock.boot());
}

void SyncRound::perform(const action::Join &action)
{
    m_next = performed(action, m_feed);
}

} // namespace hline
