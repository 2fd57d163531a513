// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/executor.h"
#include "workflow/workplace.h"

#include <QObject>

#include <functional>
#include <utility>

namespace hline {

/// The window's way to the storage thread: jobs go down as functions of the workplace, changes come up as one signal in the
/// window's thread. Nothing here ever waits.
class DeskAccess final : public QObject
{
    Q_OBJECT
public:
    /// `workplace` is called on the storage thread only.
    DeskAccess(Executor &storage, std::function<Workplace &()> workplace, const Clock &clock, QObject *parent = nullptr);

    /// `deliver(desk.ask([id](Workplace &w) { return w.take(id); }), this, [](const Result<RequestRef> &taken) { … });`
    template<typename Job>
    [[nodiscard]] auto ask(Job job)
    {
        return m_storage.run([workplace = m_workplace, job = std::move(job)]() mutable { return job(workplace()); });
    }

    [[nodiscard]] const Clock &clock() const { return m_clock; }

    /// From any thread: emits changed() in this object's thread.
    void announce(const Changes &changes);

Q_SIGNALS:
    /// Facts were stored by this window, by hlinectl or by an import.
    void changed(const hline::Changes &changes);

private:
    Executor &m_storage;
    std::function<Workplace &()> m_workplace;
    const Clock &m_clock;
};

} // namespace hline
