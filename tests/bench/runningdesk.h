// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/syncparts.h"
#include "sync/syncrunner.h"
#include "workflow/deskaccess.h"

namespace hline::bench {

/// A desk as the program runs it: storage thread, sync thread, changes told to the window's thread.
class RunningDesk
{
public:
    RunningDesk(BenchOffice &office, const QString &name);
    ~RunningDesk();
    RunningDesk(const RunningDesk &) = delete;
    RunningDesk &operator=(const RunningDesk &) = delete;

    [[nodiscard]] DeskAccess &access() { return *m_access; }
    /// Everything the office has is here, everything from here is there.
    [[nodiscard]] bool isMet() const { return m_status.readAt && m_status.unsent == 0 && m_status.link == SyncStatus::Link::Connected; }

private:
    SystemClock m_clock;
    QTemporaryDir m_folder = benchFolder();
    Executor m_storage{QStringLiteral("storage")};
    std::unique_ptr<SqliteDeskStore> m_store;  ///< like the next two: used on the storage thread
    std::unique_ptr<Workplace> m_workplace;
    SyncRunner *m_told = nullptr;              ///< hears of commits
    std::unique_ptr<DeskAccess> m_access;
    std::unique_ptr<SyncRunner> m_runner;
    SyncStatus m_status;
};

/// Runs the window's thread until something is so; or the bench ends.
void waitFor(const char *what, const std::function<bool()> &isSo);

} // namespace hline::bench
