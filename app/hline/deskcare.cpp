// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hline/deskcare.h"

#include "base/logging.h"

namespace hline {

namespace {

constexpr std::chrono::seconds Rest{20};
constexpr std::chrono::hours BetweenRounds{1};
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
    m_hour.setInterval(BetweenRounds);
    connect(&m_hour, &QTimer::timeout, this, &DeskCare::checkLinks);
    m_hour.start();
    m_portion.setSingleShot(true);
    m_portion.setInterval(BetweenPortions);
    connect(&m_portion, &QTimer::timeout, this, &DeskCare::checkLinks);
}

/// Goes on while the window is open: heartbeats write too, and tell nobody.
void DeskCare::checkpoint()
{
    m_storage.post([desk = m_desk] {
        if (const auto done = desk().checkpoint(); !done)
            qCWarning(lcStorage).noquote() << "checkpoint:" << done.error().detail; // the log only grows
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

} // namespace hline
