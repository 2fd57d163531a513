// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/barelink.h"
#include "bench/syncparts.h"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace hline::bench {

/// A link that hears the notices of an office and can send one.
class NoticeLink
{
public:
    virtual ~NoticeLink() = default;
    /// Waits a short while; true if somebody's notice came.
    [[nodiscard]] virtual bool hears() = 0;
    virtual void notify() = 0;
};
/// As a desk does it.
[[nodiscard]] std::unique_ptr<NoticeLink> deskLink(BenchOffice &office, const QString &name);
/// By libpq and poll() alone.
[[nodiscard]] std::unique_ptr<NoticeLink> bareLink(BenchOffice &office, const QString &name);
using LinkMaker = std::unique_ptr<NoticeLink> (*)(BenchOffice &, const QString &);

/// So many who listen and do nothing else, each on a thread of its own, as desks do: so both kinds of link wake as many threads.
class Listeners
{
public:
    Listeners(BenchOffice &office, const QString &name, int count, LinkMaker make);
    ~Listeners();

    /// Now a notice goes out.
    void sent();
    [[nodiscard]] std::size_t heard();
    /// Median microseconds of so many notices, each sent by `notify` after a rest and what comes `before` it, and heard by all.
    [[nodiscard]] double latency(int notices, std::chrono::milliseconds rest, const std::function<void()> &before,
                                 const std::function<void()> &notify);

private:
    void listen(NoticeLink &link);
    /// Until each of them has heard it; or the bench ends.
    void waitForAll();
    /// Microseconds from the notice to its listeners, median since the last call.
    [[nodiscard]] double takeLatency();

    std::vector<std::unique_ptr<NoticeLink>> m_links;
    std::vector<std::thread> m_threads;
    std::mutex m_mutex;
    std::condition_variable m_hearing;
    std::vector<double> m_latencies;
    double m_sentAt = 0;           ///< 0: nothing was sent yet
    std::size_t m_heardSince = 0;  ///< by how many since then
    std::atomic<bool> m_isEnding = false;
};

/// One who commits facts and tells the others.
class Speaker
{
public:
    Speaker(BenchOffice &office, const QString &name, LinkMaker make) : m_office(office), m_name(name), m_link(make(office, name)) { }

    /// Latency of so many notices, each heard by all before the next goes out, each after a rest and the commit of a fact.
    [[nodiscard]] double latency(Listeners &listeners, int notices, std::chrono::milliseconds rest = {});

private:
    void commitOne();

    BenchOffice &m_office;
    QString m_name;
    std::unique_ptr<NoticeLink> m_link;
    std::unique_ptr<Pusher> m_pusher;
    std::size_t m_next = 0;
};

/// The yardstick of Y5: an office in which nothing but libpq speaks and listens.
class BareNotices
{
public:
    BareNotices(BenchOffice &office, int listeners)
        : m_name(office.empty()), m_listeners(office, m_name, listeners, bareLink), m_speaker(office, m_name, bareLink)
    {
    }
    [[nodiscard]] double latency(int notices, std::chrono::milliseconds rest = {}) { return m_speaker.latency(m_listeners, notices, rest); }

private:
    QString m_name;
    Listeners m_listeners;
    Speaker m_speaker;
};

/// The yardstick of Y7, which begins before the commit: libpq's latency of performance.md 5.3, of one INSERT with its notice from just
/// before the statement to those who listen.
class BareChanges
{
public:
    BareChanges(BenchOffice &office, int listeners);
    /// Microseconds, median, of so many changes, each after a rest and heard by all before the next.
    [[nodiscard]] double latency(int changes, std::chrono::milliseconds rest);

private:
    QString m_name;
    Listeners m_listeners;
    BareLink m_writer;
};

} // namespace hline::bench
