// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/executor.h"

namespace hline {

Executor::Executor(const QString &threadName)
    : m_context(std::make_unique<QObject>())
{
    m_thread.setObjectName(threadName);
    m_context->moveToThread(&m_thread);
    m_thread.start();
}

Executor::~Executor()
{
    // Queued behind every job that was posted before, so none of them is lost.
    post([this] { m_thread.quit(); });
    m_thread.wait();
}

} // namespace hline
