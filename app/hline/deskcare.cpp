// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hline/deskcare.h"

#include "base/files.h"
#include "base/logging.h"

#include <utility>

namespace hline {

namespace {

constexpr std::chrono::seconds Rest{20};
constexpr std::chrono::minutes BetweenPlaces{1};
constexpr std::chrono::hours BetweenRounds{1};
constexpr std::chrono::hours BetweenWords{24};
constexpr qint64 LeastRoom = 200'000'000; // reliability.md A5
constexpr int LinksAPortion = 500; // some 5 ms of the storage thread, …
constexpr std::chrono::milliseconds BetweenPortions{100}; // … which then is free for others

} // namespace

DeskCare::DeskCare(Executor &storage, std::function<Desk &()> desk, const DeskAccess &access)
    : m_storage(storage)
    , m_desk(std::move(desk))
{
    m_rest.setInterval(Rest);
    connect(&access, &DeskAccess::changed, &m_rest, qOverload<>(&QTimer::start));
    connect(&m_rest, &QTimer::timeout, this, &DeskCare::checkpoint);
    m_rest.start();
    m_minute.setInterval(BetweenPlaces);
    connect(&m_minute, &QTimer::timeout, this, &DeskCare::checkPlace);
    m_minute.start();
    m_hour.setInterval(BetweenRounds);
    connect(&m_hour, &QTimer::timeout, this, &DeskCare::checkLinks);
    m_hour.start();
    m_portion.setSingleShot(true);
    m_portion.setInterval(BetweenPortions);
    connect(&m_portion, &QTimer::timeout, this, &DeskCare::checkLinks);
    m_words.setSingleShot(true);
    connect(&m_words, &QTimer::timeout, this, &DeskCare::forgetWords);
    m_words.start(Rest);
}

/// Goes on while the window is open: heartbeats write too, and tell nobody.
void DeskCare::checkpoint()
{
    const auto moved = m_storage.run([desk = m_desk] { return desk().checkpoint(); });
    deliver(moved, this, [this](const Result<void> &done) {
        if (done)
            return;
        qCWarning(lcStorage).noquote() << "checkpoint:" << done.error().detail; // the log only grows
        if (done.error().code != "DISK_ERROR")
            return;
        m_rest.stop();
        Q_EMIT damaged(done.error());
    });
}

void DeskCare::checkLinks()
{
    const auto checked = m_storage.run([desk = m_desk] { return desk().verifyNext(LinksAPortion); });
    deliver(checked, this, [this](const Result<std::int64_t> &left) {
        if (!left)
            Q_EMIT damaged(left.error());
        else if (*left > 0)
            m_portion.start();
    });
}

void DeskCare::checkPlace()
{
    struct Place { Result<bool> wasPutBack; qint64 room; };
    const auto looked = m_storage.run([desk = m_desk] { return Place{desk().checkPlace(), freeBytes(desk().path())}; });
    deliver(looked, this, [this](const Place &place) {
        const bool isHeld = !place.wasPutBack && place.wasPutBack.error().kind == Error::Kind::Busy;
        if (!place.wasPutBack && !isHeld)
            m_minute.stop();
        const bool isTold = std::exchange(m_isHeld, isHeld) && isHeld;
        if (!place.wasPutBack && !isTold)
            Q_EMIT lost(place.wasPutBack.error());
        else if (place.wasPutBack.value_or(false))
            Q_EMIT putBack();
        const bool isShort = place.room >= 0 && place.room < LeastRoom;
        if (isShort && !m_isRoomShort)
            Q_EMIT roomIsShort(place.room);
        m_isRoomShort = isShort;
    });
}

void DeskCare::forgetWords()
{
    const auto looked = m_storage.run([desk = m_desk, after = m_lookedAt] { return desk().forgetOldWords(after); });
    deliver(looked, this, [this](const Result<std::optional<FactId>> &last) {
        if (!last)
            qCWarning(lcStorage).noquote() << "words kept long enough:" << last.error().detail; // tomorrow is another day
        m_lookedAt = last.value_or(std::nullopt);
        if (m_lookedAt)
            m_words.start(BetweenPortions);
        else
            m_words.start(BetweenWords);
    });
}

} // namespace hline
