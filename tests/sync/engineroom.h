// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/engine.h"

#include <QString>

#include <algorithm>

namespace hline::test {

/// One desk's engine with the desk's file and the office played by the test, event by event.
class EngineRoom
{
public:
    explicit EngineRoom(std::uint64_t seed = 1) : m_engine(seed)
    {
        desk.identity.device = DeviceId(QUuid::createUuidV5(QUuid(), QByteArray("desk")));
        desk.identity.lone = false;
        desk.cursor.chain = chainStart();
        office.incarnation = QUuid::createUuidV5(QUuid(), QByteArray("office"));
        office.timeline = 1;
    }

    DeskPosition desk;
    HelloAnswer office;
    Clocks clocks{1'000'000'000, fromUs(1'789'369'200'000'000)};

    // ---- what is so
    /// Facts 1 … last were made here, the log holds those before `firstWaiting`.
    void hasFacts(std::int64_t last, std::int64_t firstWaiting)
    {
        desk.outbox.lastOwn = last;
        desk.outbox.waiting = static_cast<int>(std::max<std::int64_t>(0, last - firstWaiting + 1));
        desk.outbox.firstWaiting = firstWaiting <= last ? firstWaiting : 0;
    }
    void hasRead(std::int64_t seq)
    {
        desk.cursor = {office.incarnation, 1, seq, "link" + QByteArray::number(qint64(seq))};
    }

    // ---- what happens
    void happens(Event event) { m_actions = m_engine.step(std::move(event), clocks); }
    void passes(std::chrono::microseconds time)
    {
        clocks.bootUs += time.count();
        clocks.wall += time;
    }
    /// Time passes up to the instant the engine waits for, and its timer fires.
    std::chrono::microseconds waits()
    {
        const std::chrono::microseconds time(std::max<std::int64_t>(0, waitsUntil() - clocks.bootUs));
        passes(time);
        happens(event::TimerFired{});
        return time;
    }
    void connects()
    {
        happens(event::Started{desk});
        happens(event::Connected{});
    }
    void greets() { happens(event::Greeted{office}); }
    /// The office answers the push under way with `verdict` for each fact.
    void takes(const QByteArray &verdict = "ok")
    {
        const auto pushed = *asked<action::Push>();
        event::Pushed answer{pushed.from, std::min(pushed.from + pushed.limit - 1, desk.outbox.lastOwn), {}};
        for (std::int64_t n = answer.first; n <= answer.last; ++n)
            answer.answers.push_back({n, 1000 + n, verdict});
        happens(answer);
    }
    void answers(std::vector<PushAnswer> answers)
    {
        const auto pushed = *asked<action::Push>();
        happens(event::Pushed{pushed.from, std::min(pushed.from + pushed.limit - 1, desk.outbox.lastOwn), std::move(answers)});
    }
    void givesRows(std::int64_t count)
    {
        std::vector<FeedRow> rows(static_cast<std::size_t>(count));
        for (FeedRow &row : rows) {
            row.word.seq = desk.cursor.seq + 1 + (&row - rows.data());
            row.chain = "link" + QByteArray::number(qint64(row.word.seq));
        }
        happens(event::Pulled{rows});
    }
    void storesPage()
    {
        desk.cursor = asked<action::StorePage>()->after;
        happens(event::PageStored{desk});
    }
    /// Connected, greeted, nothing to send, nothing to read.
    void rests()
    {
        connects();
        greets();
        givesRows(0);
    }

    // ---- what is asked for
    template<typename A>
    [[nodiscard]] const A *asked() const
    {
        const auto found = std::find_if(m_actions.begin(), m_actions.end(), [](const Action &a) { return std::holds_alternative<A>(a); });
        return found == m_actions.end() ? nullptr : &std::get<A>(*found);
    }
    [[nodiscard]] std::int64_t waitsUntil() const { return asked<action::WaitUntil>() ? asked<action::WaitUntil>()->bootUs : clocks.bootUs; }
    [[nodiscard]] std::chrono::microseconds wait() const { return std::chrono::microseconds(waitsUntil() - clocks.bootUs); }
    [[nodiscard]] const SyncStatus &shows() const { return m_engine.status(); }

private:
    Engine m_engine;
    std::vector<Action> m_actions;
};

} // namespace hline::test
