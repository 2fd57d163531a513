// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/syncparts.h"

#include "base/uuid7.h"
#include "sync/firstreading.h"
#include "sync/syncround.h"

#include <QEventLoop>
#include <QTimer>

#include <cmath>

namespace hline::bench {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

void restFor(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

double exponent(const std::vector<std::pair<double, double>> &points)
{
    double sx = 0, sy = 0, sxx = 0, sxy = 0;
    const double n = double(points.size());
    for (const auto &[x, y] : points) {
        const double lx = std::log(x), ly = std::log(std::max(y, 1e-9));
        sx += lx; sy += ly; sxx += lx * lx; sxy += lx * ly;
    }
    return (n * sxy - sx * sy) / (n * sxx - sx * sx);
}

Measurement figure(const QByteArray &bench, const QByteArray &id, qint64 n, double value, const QByteArray &unit,
                   const QByteArray &yardstick, double yardstickValue, double bar)
{
    Measurement out;
    out.bench = bench;
    out.id = id;
    out.n = n;
    out.value = value;
    out.unit = unit;
    out.yardstick = yardstick;
    out.yardstickValue = yardstickValue;
    out.ratio = yardstickValue > 0 ? value / yardstickValue : 0;
    out.min = out.max = out.ratio;
    out.runs = 1;
    out.bar = bar;
    out.ok = bar == 0 || out.ratio <= bar;
    return out;
}

std::vector<SentFact> deskFacts(int count, int desk)
{
    std::vector<FactDraft> drafts;
    const Micros now = SystemClock().now();
    for (int i = 0; i < count; ++i) {
        FactDraft fact;
        fact.id = FactId(makeUuid7(now + std::chrono::milliseconds(i)));
        fact.kind = "request.new";
        fact.at = fact.made = now;
        fact.data = {{u"n"_s, i + 1}, {u"channel"_s, u"PHONE"_s}, {u"who"_s, seedConsultant().toString()}, {u"topic"_s, u"%1"_s.arg(desk)}};
        drafts.push_back(std::move(fact));
    }
    return sentFacts(drafts);
}

void readsFirst(SqliteDeskStore &store, PgOffice &link)
{
    const auto onStorage = [&store](const std::function<void(FirstReading::Desk)> &job) { job({store, store}); };
    const auto outcome = FirstReading({link, link, onStorage, [](const SyncStatus::Reading &) { return FirstReading::Wish::GoOn; }}).run();
    if (outcome != FirstReading::Outcome::Whole && outcome != FirstReading::Outcome::NotNeeded)
        qFatal("bench: the log is not read");
}

void meets(SqliteDeskStore &store, PgOffice &link, const Clock &clock)
{
    const SyncStatus met = SyncRound(store, link, clock, 1).meet();
    if (met.trouble != Trouble::None)
        qFatal("bench: the round fails: %s", met.troubleCode.constData());
}

Pusher::Pusher(BenchOffice &office, const QString &name, int count, int desk) : m_link(office.login(name)), m_facts(deskFacts(count, desk))
{
    static_cast<void>(m_link->connect({5s}));
    const Event greeted = m_link->hello({m_device, count, 5s});
    if (!std::holds_alternative<event::Greeted>(greeted))
        qFatal("bench: the office does not greet");
    m_incarnation = std::get<event::Greeted>(greeted).answer.incarnation;
}

void Pusher::push(int batch)
{
    for (std::size_t at = 0; at < m_facts.size(); at += std::size_t(batch))
        pushOne(at, batch);
}

void Pusher::pushOne(std::size_t at, int batch)
{
    const auto end = std::min(m_facts.size(), at + std::size_t(batch));
    const std::vector<SentFact> part(m_facts.begin() + std::ptrdiff_t(at), m_facts.begin() + std::ptrdiff_t(end));
    const Event event = m_link->push({m_device, m_incarnation, part.front().dseq, batch, 1'000'000, 30s}, part, m_clock.boot());
    if (!std::holds_alternative<event::Pushed>(event))
        qFatal("bench: the office does not take facts");
}

} // namespace hline::bench
