// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/turnwatch.h"

#include <QAbstractEventDispatcher>
#include <QCoreApplication>
#include <QThread>

namespace hline {

TurnWatch::TurnWatch(QCoreApplication &application, Reading threadCpu, Reading wall, QObject *parent)
    : QObject(parent)
    , m_threadCpu(std::move(threadCpu))
    , m_wall(std::move(wall))
    , m_cpuAtWait(m_threadCpu())
{
    connect(application.thread()->eventDispatcher(), &QAbstractEventDispatcher::aboutToBlock, this, &TurnWatch::endTurn);
    // awake() comes after the timers with some dispatchers; the first event of a turn is seen by a filter with all of them.
    application.installEventFilter(this);
}

bool TurnWatch::eventFilter(QObject *watched, QEvent *event)
{
    if (!m_isInTurn) {
        m_isInTurn = true;
        m_wallAtStart = m_wall();
    }
    return QObject::eventFilter(watched, event);
}

void TurnWatch::endTurn()
{
    const std::chrono::nanoseconds cpu = m_threadCpu();
    if (m_isInTurn)
        Q_EMIT turnEnded({cpu - m_cpuAtWait, m_wall() - m_wallAtStart});
    m_cpuAtWait = m_threadCpu(); // what listeners did is not the program's
    m_isInTurn = false;
}

} // namespace hline
