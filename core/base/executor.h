// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>

#include <memory>
#include <type_traits>
#include <utility>

namespace hline {

/// One thread with a queue. Jobs run in order; a started job always finishes its future. Values go in and out, nothing else.
class Executor
{
public:
    explicit Executor(const QString &threadName);
    ~Executor(); ///< runs what was queued, then ends the thread
    Executor(const Executor &) = delete;
    Executor &operator=(const Executor &) = delete;

    /// Runs `job` on the thread. Never blocks the caller; take the result with `.then(context, …)`, or with deliver() if the answer
    /// must not come before the caller has gone on.
    template<typename Job>
    [[nodiscard]] auto run(Job job) -> QFuture<std::invoke_result_t<Job &>>
    {
        using Value = std::invoke_result_t<Job &>;
        auto promise = std::make_shared<QPromise<Value>>(); // shared: QMetaObject needs a copyable functor
        QFuture<Value> future = promise->future();
        promise->start();
        post([promise, job = std::move(job)]() mutable {
            if constexpr (std::is_void_v<Value>)
                job();
            else
                promise->addResult(job());
            promise->finish();
        });
        return future;
    }

    /// Queues `job` without an answer.
    template<typename Job>
    void post(Job job)
    {
        QMetaObject::invokeMethod(m_context.get(), std::move(job), Qt::QueuedConnection);
    }

    [[nodiscard]] bool isCurrent() const { return QThread::currentThread() == &m_thread; }

private:
    QThread m_thread;
    std::unique_ptr<QObject> m_context;
};

/// Hands the result over in `context`'s thread, which is the caller's, and always through its event loop. QFuture::then() alone
/// answers at once, in the middle of the caller, if the job was faster.
template<typename Value, typename Answer>
void deliver(QFuture<Value> future, QObject *context, Answer answer)
{
    auto isAsking = std::make_shared<bool>(true);
    future.then(context, [context, isAsking, answer = std::move(answer)](const Value &value) mutable {
        if (*isAsking)
            QMetaObject::invokeMethod(context, [answer = std::move(answer), value]() mutable { answer(value); }, Qt::QueuedConnection);
        else
            answer(value);
    });
    *isAsking = false;
}

} // namespace hline
