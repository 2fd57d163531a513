// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>
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

    /// Runs `job` on the thread. Never blocks the caller, who takes the result with deliver().
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

/// Hands the result over in `context`'s thread, which is the caller's, and always through its event loop; nobody answers a context
/// that has gone. QFuture::then() answers in the middle of the caller if the job was faster, and twice if it ends at that moment.
template<typename Value, typename Answer>
void deliver(const QFuture<Value> &future, QObject *context, Answer answer)
{
    auto *watcher = new QFutureWatcher<Value>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, watcher, [watcher, answer = std::move(answer)]() mutable {
        watcher->deleteLater(); // the answer may be the end of everybody
        if (!watcher->isCanceled())
            answer(watcher->result());
    });
    watcher->setFuture(future);
}

} // namespace hline
