// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/executor.h"
#include "workflow/workplace.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <utility>
#include <vector>

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

    /// A question that goes with every change: read on the storage thread before the change is told, so that the answer comes in one
    /// trip instead of three. Ends with `context`, which lives in this object's thread.
    ///
    /// `desk.readWithChanges(this, [](Workplace &w, const Changes &changes) { … }, [this](const Changes &changes, Value read) { … });`
    template<typename Read, typename Take>
    void readWithChanges(QObject *context, Read read, Take take)
    {
        Question question = [this, to = QPointer(context), read = std::move(read), take = std::move(take)](const Changes &changes) {
            if (!to)
                return Interest::Ended;
            auto tell = [to, take, changes, value = read(m_workplace(), changes)]() mutable {
                if (to)
                    take(changes, std::move(value));
            };
            QMetaObject::invokeMethod(this, std::move(tell), Qt::QueuedConnection);
            return Interest::GoesOn;
        };
        m_storage.post([questions = m_questions, question = std::move(question)] { questions->push_back(question); });
    }

    [[nodiscard]] const Clock &clock() const { return m_clock; }

    /// On the storage thread: answers what is asked with changes, then emits changed() in this object's thread.
    void announce(const Changes &changes);

Q_SIGNALS:
    /// Facts were stored by this window, by hlinectl or by an import.
    void changed(const hline::Changes &changes);

private:
    enum class Interest { GoesOn, Ended };
    using Question = std::function<Interest(const Changes &)>;

    Executor &m_storage;
    std::function<Workplace &()> m_workplace;
    const Clock &m_clock;
    std::shared_ptr<std::vector<Question>> m_questions = std::make_shared<std::vector<Question>>(); ///< on the storage thread only
};

} // namespace hline
