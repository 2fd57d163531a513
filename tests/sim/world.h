// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mix.h"
#include "modeloffice.h"

#include <functional>
#include <queue>

namespace hline::sim {

class SimDesk;

/// What a run showed.
struct Outcome
{
    QStringList violations;
    std::array<std::int64_t, FaultCount> faults{};
    std::int64_t events = 0, facts = 0, minutes = 0, operations = 0;
    std::uint64_t trace = 0;
    QStringList story;
};

/// Virtual time, one office, some desks, what can happen to them, and the checks (reliability.md 5.1). Everything random comes from
/// one seed; two runs of a seed are equal to the last event.
class World
{
public:
    World(std::uint64_t seed, const Mix &mix, const Plants &plants);
    ~World();

    enum class Story { Untold, Told };
    [[nodiscard]] Outcome run(Story story = Story::Untold);
    /// The person of the first desk leaves in the middle of it all, or is taken for one who has, for a quarter of the time
    /// (reliability.md F10).
    enum class Leaving { ForGood, ByMistake };
    void letLeave(Leaving how);

    // ---- for desks
    [[nodiscard]] std::int64_t now() const { return m_now; }
    [[nodiscard]] std::int64_t officeUs() const { return OfficeEpochUs + m_now; }
    [[nodiscard]] SeededRandom &random() { return m_random; }
    [[nodiscard]] const Plants &plants() const { return m_plants; }
    [[nodiscard]] ModelOffice &office() { return m_office; }
    void after(std::int64_t us, std::function<void()> what);
    [[nodiscard]] QUuid makeId();
    /// A fresh file, or a copy of one.
    [[nodiscard]] std::unique_ptr<DeskMemory> makeStore(const Clock &clock, const DeskMemory::SharedImage &file);
    [[nodiscard]] std::vector<SharedFact> makeFacts(const SimDesk &desk);
    [[nodiscard]] SharedFact makeFact(const SimDesk &desk, const QByteArray &kind, std::optional<FactId> target = {});
    [[nodiscard]] SharedFact makeDating(const SimDesk &desk);
    /// How a request to the office fares.
    struct Fate { enum class End { Answered, CutBefore, CutAfter, SwallowedBefore, SwallowedAfter } end = End::Answered;
                  std::int64_t there = 10'000, back = 10'000; bool isRepeated = false; bool isZombie = false; };
    [[nodiscard]] Fate fate();
    [[nodiscard]] bool isOfficeUp() const { return m_now >= m_officeUpFrom; }
    [[nodiscard]] std::uint64_t officeLife() const { return m_officeLife; }
    [[nodiscard]] bool isLocked() const { return m_now < m_lockedUntil; }
    [[nodiscard]] bool isFull() const { return m_now < m_fullUntil; }
    [[nodiscard]] bool isHealing() const { return m_isHealing; }
    /// Counts a request or a write: is this the one that shall fail?
    [[nodiscard]] bool fails()
    {
        const bool isIt = ++m_out.operations == m_mix.failing;
        if (isIt)
            m_failedAt = m_now;
        return isIt;
    }
    [[nodiscard]] Mix::Failure failure() const { return m_mix.failure; }
    [[nodiscard]] bool isHit(Fault fault, int permille);
    void passNotice(const SimDesk &from);
    void trace(std::uint64_t word);
    void violated(const QString &what);
    void tell(const QString &what);
    void count(Fault fault) { ++m_out.faults[static_cast<std::size_t>(fault)]; }

    static constexpr std::int64_t OfficeEpochUs = 1'789'369'200'000'000; ///< 14 September 2026, 10:00 Moscow time

private:
    struct Item { std::int64_t time = 0, order = 0; std::function<void()> what; };
    struct Later { bool operator()(const Item &a, const Item &b) const { return a.time != b.time ? a.time > b.time : a.order > b.order; } };

    void addDesk(const DeskMemory::SharedImage &file, const QByteArray &login, HelloAnswer::Mode mode);
    void runUntil(std::int64_t time);
    void personActs(std::size_t desk);
    void nemesis();
    void strike(Fault fault);
    void strikeDesk(Fault fault, SimDesk &desk);
    void strikeOffice(Fault fault);
    void eraseWords();
    void leave(Leaving how);
    void reinstate();
    void endLinksOf(const QByteArray &login);
    void heal();
    void checkLatency();
    void checkPoll();
    void checkEnd();
    void checkDesk(SimDesk &desk, const FactSet &office);
    [[nodiscard]] SimDesk &anyDesk();
    [[nodiscard]] std::int64_t toldInstant();
    [[nodiscard]] std::vector<FactId> doubted() const;

    std::uint64_t m_seed;
    Mix m_mix;
    Plants m_plants;
    SeededRandom m_random;
    std::priority_queue<Item, std::vector<Item>, Later> m_queue;
    std::int64_t m_now = 0, m_order = 0;
    ModelOffice m_office;
    LinkBook m_links;
    std::vector<std::unique_ptr<SimDesk>> m_desks;
    std::vector<FactId> m_requests, m_works, m_decisions, m_facts;
    FactMap<std::int64_t> m_made; ///< every fact that people made, with the number of their intention
    std::vector<std::pair<std::int64_t, std::int64_t>> m_backups; ///< when, and how long the log was
    std::int64_t m_officeUpFrom = 0, m_lockedUntil = 0, m_fullUntil = 0;
    std::int64_t m_failedAt = -1; ///< when the operation failed that shall fail
    std::uint64_t m_officeLife = 0;
    bool m_isHealing = false, m_areNoticesLost = false, m_isTold = false;
    Outcome m_out;
};

} // namespace hline::sim
