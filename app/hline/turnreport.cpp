// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hline/turnreport.h"

#include "base/logging.h"
#include "base/threadtime.h"

#include <algorithm>

namespace hline {

namespace {

using Milliseconds = std::chrono::duration<double, std::milli>;

constexpr std::chrono::milliseconds Noticeable{100};

QByteArray figure(Milliseconds time)
{
    return QByteArray::number(time.count(), 'f', 2) + " ms";
}

} // namespace

TurnReport::TurnReport(QCoreApplication &application)
    : m_watch(application, threadCpuTime, steadyTime)
    , m_wall(Buckets + 1)
{
    connect(&m_watch, &TurnWatch::turnEnded, this, &TurnReport::take);
}

void TurnReport::take(const Turn &turn)
{
    ++m_count;
    m_longestCpu = std::max(m_longestCpu, turn.cpu);
    m_longestWall = std::max(m_longestWall, turn.wall);
    const double bucket = std::min<double>(Milliseconds(turn.wall).count() * BucketsPerMillisecond, Buckets);
    ++m_wall[static_cast<std::size_t>(bucket)];
    if (turn.wall > Noticeable)
        qCWarning(lcApp).noquote() << "a turn of the window took" << figure(turn.wall) << "of which CPU" << figure(turn.cpu);
}

QByteArray TurnReport::text() const
{
    constexpr quint64 OneOf = 1000;
    quint64 above = 0; // the p99.9 turn is the one with one thousandth of all above it
    std::size_t bucket = m_wall.size() - 1;
    while (bucket > 0 && (above += m_wall[bucket]) * OneOf <= m_count)
        --bucket;
    const Milliseconds usual(static_cast<double>(bucket + 1) / BucketsPerMillisecond);
    return "turns " + QByteArray::number(m_count) + ", CPU max " + figure(m_longestCpu) + ", wall p99.9 " + figure(usual)
        + ", wall max " + figure(m_longestWall);
}

} // namespace hline
