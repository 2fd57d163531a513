// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/notices.h"

namespace hline::bench {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds Glance = 200ms; // how late a listener sees that it shall end
constexpr int FactsOfADevice = 200;

class DeskLink final : public NoticeLink
{
public:
    explicit DeskLink(std::unique_ptr<PgOffice> link) : m_link(std::move(link))
    {
        if (!std::holds_alternative<event::Connected>(m_link->connect({10s})))
            qFatal("bench: a desk cannot connect");
    }
    bool hears() override
    {
        const auto event = m_link->waitFor(Glance);
        return event && std::holds_alternative<event::Notified>(*event);
    }
    void notify() override
    {
        if (!std::holds_alternative<event::NotifySent>(m_link->notify({5s})))
            qFatal("bench: a notice is not sent");
    }

private:
    std::unique_ptr<PgOffice> m_link;
};

class PlainLink final : public NoticeLink
{
public:
    explicit PlainLink(const OfficeAccess &access) : m_link(access) { }
    bool hears() override { return m_link.hears(Glance); }
    void notify() override { m_link.run("NOTIFY hl"); }

private:
    BareLink m_link;
};

} // namespace

std::unique_ptr<NoticeLink> deskLink(BenchOffice &office, const QString &name)
{
    return std::make_unique<DeskLink>(office.login(name));
}

std::unique_ptr<NoticeLink> bareLink(BenchOffice &office, const QString &name)
{
    return std::make_unique<PlainLink>(office.access(name));
}

Listeners::Listeners(BenchOffice &office, const QString &name, int count, LinkMaker make)
{
    for (int i = 0; i < count; ++i)
        m_links.push_back(make(office, name));
    for (const auto &link : m_links)
        m_threads.emplace_back([this, &link] { listen(*link); });
}

Listeners::~Listeners()
{
    m_isEnding = true;
    for (std::thread &thread : m_threads)
        thread.join();
}

void Listeners::listen(NoticeLink &link)
{
    while (!m_isEnding) {
        if (!link.hears())
            continue;
        const double now = wallSeconds(); // before the lock that all of them want
        const std::lock_guard lock(m_mutex);
        if (m_sentAt > 0) {
            m_latencies.push_back((now - m_sentAt) * 1e6);
            ++m_heardSince;
            m_hearing.notify_one();
        }
    }
}

void Listeners::sent()
{
    const std::lock_guard lock(m_mutex);
    m_heardSince = 0;
    m_sentAt = wallSeconds();
}

void Listeners::waitForAll()
{
    std::unique_lock lock(m_mutex);
    if (!m_hearing.wait_for(lock, 10s, [this] { return m_heardSince >= m_links.size(); }))
        qFatal("bench: a notice is not heard by all");
}

std::size_t Listeners::heard()
{
    const std::lock_guard lock(m_mutex);
    return m_latencies.size();
}

double Listeners::takeLatency()
{
    const std::lock_guard lock(m_mutex);
    return median(std::exchange(m_latencies, {}));
}

double Listeners::latency(int notices, std::chrono::milliseconds rest, const std::function<void()> &before,
                          const std::function<void()> &notify)
{
    static_cast<void>(takeLatency()); // what was heard of others
    for (int i = 0; i < notices; ++i) {
        restFor(rest);
        before();
        sent();
        notify();
        waitForAll();
    }
    return takeLatency();
}

void Speaker::commitOne()
{
    if (!m_pusher || m_next == FactsOfADevice) {
        m_pusher = std::make_unique<Pusher>(m_office, m_name, FactsOfADevice, 1);
        m_next = 0;
    }
    m_pusher->pushOne(m_next++, 1);
}

double Speaker::latency(Listeners &listeners, int notices, std::chrono::milliseconds rest)
{
    return listeners.latency(notices, rest, [this] { commitOne(); }, [this] { m_link->notify(); });
}

/// A table that any login may write to.
static QString officeWithNotes(BenchOffice &office)
{
    const QString name = office.empty();
    for (const char16_t *statement : {u"CREATE SCHEMA bare", u"GRANT USAGE ON SCHEMA bare TO PUBLIC",
                                      u"CREATE TABLE bare.note (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, words text NOT NULL)",
                                      u"GRANT INSERT ON bare.note TO PUBLIC"})
        static_cast<void>(office.cluster().rows(name, QString::fromUtf16(statement)));
    return name;
}

BareChanges::BareChanges(BenchOffice &office, int listeners)
    : m_name(officeWithNotes(office)), m_listeners(office, m_name, listeners, bareLink), m_writer(office.access(m_name))
{
}

double BareChanges::latency(int changes, std::chrono::milliseconds rest)
{
    return m_listeners.latency(changes, rest, [] { }, [this] {
        m_writer.run("WITH kept AS (INSERT INTO bare.note (words) VALUES ('changed') RETURNING 1) SELECT pg_notify('hl', '') FROM kept");
    });
}

} // namespace hline::bench
