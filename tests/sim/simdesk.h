// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deskmemory.h"
#include "sync/engine.h"

#include <functional>

namespace hline::sim {

class World;

class SimDesk;

/// The clocks of a desk, as its file reads them.
class DeskClock final : public Clock
{
public:
    explicit DeskClock(const SimDesk &desk) : m_desk(desk) { }
    [[nodiscard]] Micros now() const override;
    [[nodiscard]] BootReading boot() const override;

private:
    const SimDesk &m_desk;
};

/// A workstation: the real engine, its file, its clocks, and what runs the engine's actions.
class SimDesk
{
public:
    SimDesk(World &world, std::size_t index, const QByteArray &login, HelloAnswer::Mode mode,
            const DeskMemory::SharedImage &file);

    // ---- what people and programs do
    void start();
    void crash(std::int64_t backAfterUs);
    void reboot(std::int64_t backAfterUs);
    [[nodiscard]] bool isRunning() const { return m_engine != nullptr; }
    /// The person enters facts; what was stored is told.
    void enter(const std::vector<SharedFact> &facts);
    void show(Visibility visibility) { deliver(event::VisibilityChanged{visibility}); }
    void hear();

    // ---- what happens to it
    void standStill(std::int64_t us);
    void loseLink();
    void goSilent() { m_isSilent = true; }
    void moveWall(std::int64_t us) { m_wallOffsetUs += us; }
    void heal();
    struct Image { DeskMemory::SharedImage file; std::vector<FactId> told; };
    [[nodiscard]] Image image() const { return {m_store->image(), m_told}; }
    void keepImage() { m_image = image(); }
    [[nodiscard]] const std::optional<Image> &keptImage() const { return m_image; }
    void restore(const Image &image);
    /// Another desk began with this one's file.
    void isCopied() { m_isCopied = true; }

    [[nodiscard]] DeskMemory &store() { return *m_store; }
    [[nodiscard]] const DeskMemory &store() const { return *m_store; }
    void isTold(const std::vector<FactId> &told) { m_told = told; }
    [[nodiscard]] const SyncStatus &status() const { return m_status; }
    [[nodiscard]] const QByteArray &login() const { return m_login; }
    [[nodiscard]] std::size_t index() const { return m_index; }
    [[nodiscard]] HelloAnswer::Mode mode() const;
    /// … while its person has not left.
    [[nodiscard]] HelloAnswer::Mode modeOfProgram() const { return m_mode; }
    [[nodiscard]] bool isConnected() const { return m_isConnected; }
    [[nodiscard]] Clocks clocks() const;
    [[nodiscard]] QByteArray boot() const { return m_boot; }
    /// Told ⊆ own (I11).
    void checkTold() const;

private:
    struct Served { Event event; std::int64_t extraUs = 0; };
    using Serve = std::function<Served()>;

    void deliver(Event event);
    void goOn();
    void afterLife(std::int64_t us, std::function<void()> what);
    void ask(std::chrono::microseconds deadline, Serve serve);
    void settle(std::uint64_t request, Event event);
    void storeLater(std::function<Event()> what);

    void perform(const action::Connect &action);
    void perform(const action::Disconnect &action);
    void perform(const action::Hello &action);
    void perform(const action::Push &action);
    void perform(const action::Pull &action);
    void perform(const action::Notify &action);
    void perform(const action::StorePage &action);
    void perform(const action::DropFeed &action);
    void perform(const action::Renumber &action);
    void perform(const action::Join &action);
    void perform(const action::WaitUntil &action);
    void perform(const action::ShowStatus &action);
    void perform(const action::KeepOfficeTime &action);
    [[nodiscard]] Served servePush(const action::Push &action, const std::vector<SentFact> &facts, std::int64_t bootUs) const;
    void countConnect();

    World &m_world;
    std::size_t m_index;
    QByteArray m_login;
    HelloAnswer::Mode m_mode;
    std::unique_ptr<Engine> m_engine;
    std::vector<FactId> m_told; ///< shown as saved
    std::optional<Image> m_image;
    bool m_isCopied = false;
    SyncStatus m_status;

    std::uint64_t m_life = 0, m_timer = 0, m_request = 0;
    bool m_isAsking = false, m_isConnected = false, m_isSilent = false;
    std::int64_t m_stillUntil = 0;
    std::vector<Event> m_held; ///< came while the machine stood still
    std::int64_t m_bootedAt = 0, m_driftPpm = 0, m_wallOffsetUs = 0;
    QByteArray m_boot;
    DeskClock m_clock{*this};
    std::unique_ptr<DeskMemory> m_store; ///< reads the clocks above as soon as it is made
    int m_boots = 0;
    std::vector<std::int64_t> m_connects; ///< of the last minute, without an answer in between
    std::int64_t m_mostPushed = 0;
    int m_renumbered = 0;
    std::int64_t m_seenSeq = 0;
    bool m_hasDropped = false;
};

} // namespace hline::sim
