// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simdesk.h"

#include "world.h"

#include <algorithm>

namespace hline::sim {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::int64_t Second = 1'000'000;

} // namespace

Micros DeskClock::now() const
{
    return m_desk.clocks().wall;
}

BootReading DeskClock::boot() const
{
    const std::int64_t now = m_desk.clocks().bootUs;
    return {m_desk.boot(), now, now};
}

SimDesk::SimDesk(World &world, std::size_t index, const QByteArray &login, HelloAnswer::Mode mode,
                 const DeskMemory::SharedImage &file)
    : m_world(world)
    , m_index(index)
    , m_login(login)
    , m_mode(mode)
    , m_bootedAt(world.now() - 60 * Second)
    , m_driftPpm(world.random().below(200) - 100)
    , m_boot("desk" + QByteArray::number(index) + "-0")
    , m_store(world.makeStore(m_clock, file))
{
}

Clocks SimDesk::clocks() const
{
    const std::int64_t since = m_world.now() - m_bootedAt;
    return {since + since * m_driftPpm / Second, fromUs(m_world.officeUs() + m_wallOffsetUs)};
}

void SimDesk::afterLife(std::int64_t us, std::function<void()> what)
{
    m_world.after(us, [this, life = m_life, what = std::move(what)] {
        if (life == m_life && m_engine)
            what();
    });
}

void SimDesk::start()
{
    if (m_engine)
        return;
    ++m_life;
    m_bootedAt = std::min(m_bootedAt, m_world.now() - Second);
    checkTold();
    m_engine = std::make_unique<Engine>(m_world.random().next());
    m_isAsking = m_isConnected = m_isSilent = false;
    m_connects.clear();
    m_seenSeq = 0;
    deliver(begun(*m_store, m_clock.boot()));
    if (m_world.random().below(3) == 0)
        deliver(event::VisibilityChanged{Visibility::Shown});
}

void SimDesk::crash(std::int64_t backAfterUs)
{
    m_engine.reset();
    m_store->crash();
    ++m_life;
    m_isConnected = false;
    m_stillUntil = 0;
    m_held.clear();
    m_world.after(backAfterUs, [this, life = m_life] {
        if (life == m_life)
            start();
    });
}

void SimDesk::reboot(std::int64_t backAfterUs)
{
    crash(backAfterUs);
    m_boot = "desk" + QByteArray::number(m_index) + '-' + QByteArray::number(++m_boots);
    m_bootedAt = m_world.now() + backAfterUs - 20 * Second;
}

void SimDesk::restore(const Image &image)
{
    crash(20 * Second);
    m_store->restore(*image.file);
    m_isCopied = true;
    m_told = image.told;
}

void SimDesk::heal()
{
    m_stillUntil = 0;
    m_isSilent = false;
    m_store->setFull(false);
    start();
    goOn();
}

HelloAnswer::Mode SimDesk::mode() const
{
    return m_world.office().isDismissed(m_login) ? HelloAnswer::Mode::Dismissed : m_mode;
}

void SimDesk::checkTold() const
{
    const bool isKept = std::all_of(m_told.begin(), m_told.end(), [this](const FactId &id) { return m_store->hasOwn(id); });
    if (!isKept)
        m_world.violated(u"I11: desk %1 has lost a fact that it showed as saved"_s.arg(m_index));
}

void SimDesk::enter(const std::vector<SharedFact> &facts)
{
    if (!m_engine || m_world.now() < m_stillUntil)
        return;
    const auto told = [this, facts] {
        for (const SharedFact &fact : facts)
            m_told.push_back(fact->envelope.id);
    };
    const auto stored = [this, facts, told](bool isTold) {
        if (!m_store->commit(facts))
            return;
        if (!isTold)
            told();
        // Whoever waits for the office hears it late.
        const std::int64_t heardAfter = m_world.random().below(4) == 0 ? m_world.random().below(Second / 2) : 0;
        afterLife(heardAfter, [this, desk = readPosition(*m_store)] { deliver(event::OwnFactsStored{desk}); });
    };
    if (m_world.plants().has(ModelDefect::ToldBeforeStored)) {
        told();
        afterLife(2 * Second, [stored] { stored(true); });
    } else {
        stored(false);
    }
}

void SimDesk::hear()
{
    if (m_isConnected && !m_isSilent)
        deliver(event::Notified{});
}

void SimDesk::standStill(std::int64_t us)
{
    m_stillUntil = std::max(m_stillUntil, m_world.now() + us);
    afterLife(us, [this] { goOn(); });
}

/// What came while the machine stood happens now.
void SimDesk::goOn()
{
    if (m_world.now() < m_stillUntil)
        return;
    for (Event &event : std::exchange(m_held, {}))
        deliver(std::move(event));
}

void SimDesk::loseLink()
{
    if (!m_engine || !m_isConnected)
        return;
    m_isAsking = m_isConnected = false;
    ++m_request;
    deliver(event::LinkLost{});
}

/// The engine gets an event as soon as the machine runs.
void SimDesk::deliver(Event event)
{
    m_world.after(0, [this, life = m_life, event = std::move(event)]() mutable {
        if (life != m_life || !m_engine)
            return;
        if (m_world.now() < m_stillUntil) {
            m_held.push_back(std::move(event));
            return;
        }
        m_world.trace(event.index() * 64 + m_index);
        for (const Action &action : m_engine->step(std::move(event), clocks()))
            std::visit([this](const auto &wanted) { perform(wanted); }, action);
    });
}

/// One request: what the office does and what the desk hears are two things.
void SimDesk::ask(std::chrono::microseconds deadline, Serve serve)
{
    using End = World::Fate::End;
    if (m_isAsking)
        m_world.violated(u"desk %1: two requests under way"_s.arg(m_index));
    m_isAsking = true;
    const std::uint64_t request = ++m_request;
    World::Fate fate = m_world.fate();
    if (m_world.fails())
        fate.end = m_world.failure() == Mix::Failure::Undone ? End::CutBefore : End::CutAfter;
    afterLife(deadline.count(), [this, request] { settle(request, event::LinkLost{event::LinkLost::Cause::Overdue}); });
    const bool isSwallowed = m_isSilent || fate.end == End::SwallowedBefore;
    const std::int64_t there = fate.isZombie ? fate.there + Second * (1 + m_world.random().below(60)) : fate.there;
    const auto answer = [this, life = m_life, request, fate, isSwallowed](std::int64_t us, Event event) {
        if (isSwallowed || fate.end == End::SwallowedAfter)
            return;
        m_world.after(us, [this, life, request, event = std::move(event)]() mutable {
            if (life == m_life && m_engine)
                settle(request, std::move(event));
        });
    };
    if (fate.end == End::CutBefore && !fate.isZombie) {
        answer(fate.there, event::LinkLost{});
        return;
    }
    if (fate.isZombie)
        answer(fate.there, event::LinkLost{});
    if (isSwallowed && !fate.isZombie)
        return;
    m_world.after(there, [this, officeLife = m_world.officeLife(), serve, fate, answer] {
        if (!m_world.isOfficeUp() || officeLife != m_world.officeLife()) {
            answer(fate.back, event::LinkLost{});
            return;
        }
        Served served = serve();
        if (fate.end == End::CutAfter)
            answer(fate.back, event::LinkLost{});
        else
            answer(fate.back + served.extraUs, std::move(served.event));
        if (fate.isRepeated)
            m_world.after(Second, [serve] { static_cast<void>(serve()); });
    });
}

void SimDesk::settle(std::uint64_t request, Event event)
{
    if (request != m_request || !m_isAsking)
        return;
    m_isAsking = false;
    if (std::holds_alternative<event::LinkLost>(event))
        m_isConnected = false;
    deliver(std::move(event));
}

void SimDesk::storeLater(std::function<Event()> what)
{
    afterLife(1000 + m_world.random().below(9000), [this, what = std::move(what)] {
        // Undone: the write failed; unheard: the program dies after it.
        const bool isFailing = m_world.fails();
        Event event = isFailing && m_world.failure() == Mix::Failure::Undone ? Event(event::StoreFailed{"DISK_ERROR"}) : what();
        if (isFailing && m_world.failure() == Mix::Failure::Unheard) {
            crash(Second);
            return;
        }
        // A crash may come between what is on the disk and what the program knows of it.
        afterLife(m_world.random().below(5000), [this, event = std::move(event)]() mutable { deliver(std::move(event)); });
    });
}

} // namespace hline::sim
