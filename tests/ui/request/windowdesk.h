// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/desk.h"
#include "exchange/importfile.h"
#include "support/fakeclock.h"
#include "workflow/deskaccess.h"

#include <QTemporaryDir>

namespace hline::test {

/// A real desk file behind a real storage thread, as a window has it, with two clients from a file: TSZh
/// «Zarechye» (117/2026, 120 minutes a month, November paid in time) and UK «Sever» (118/2026, ITS ended).
/// Wednesday 2026-11-18, 10:05.
class WindowDesk
{
public:
    WindowDesk();
    ~WindowDesk();

    /// Runs a job on the storage thread and waits for its answer.
    template <typename Job>
    auto run(Job job)
    {
        return m_access->ask(std::move(job)).result();
    }
    /// Runs a job with the desk itself on the storage thread and waits for its answer.
    template <typename Job>
    auto runWithDesk(Job job)
    {
        return m_storage.run([this, job = std::move(job)]() mutable { return job(*m_desk); }).result();
    }
    /// The program ends without a word and is started again.
    void reopen();
    [[nodiscard]] RequestRef registerRequest(
        const QString &subject, Service service, const QString &contract);
    [[nodiscard]] ContractId contract(const QString &number);
    [[nodiscard]] QString writeFile(const QString &name, const QByteArray &bytes) const;

    [[nodiscard]] DeskAccess &access() { return *m_access; }
    [[nodiscard]] FakeClock &clock() { return m_clock; }

private:
    [[nodiscard]] Result<void> open();
    [[nodiscard]] Result<void> furnish();
    [[nodiscard]] Result<void> import(ImportKind kind, const QString &csv);
    [[nodiscard]] Result<void> pay(const QString &contract);

    QTemporaryDir m_folder;
    FakeClock m_clock;
    Executor m_storage;
    std::unique_ptr<Desk> m_desk; ///< lives on the storage thread
    std::unique_ptr<DeskAccess> m_access;
};

} // namespace hline::test
