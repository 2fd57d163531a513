// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/officeseed.h"
#include "bench/report.h"
#include "base/clock.h"

namespace hline::bench {

// What the suites of desk and office share.

/// A new desk takes the log of an office.
void readsFirst(SqliteDeskStore &store, PgOffice &link);
/// One round, without trouble.
void meets(SqliteDeskStore &store, PgOffice &link, const Clock &clock);

/// Lets that time pass; events are handled meanwhile.
void restFor(std::chrono::milliseconds time);

/// Slope of a straight line through points in log-log.
[[nodiscard]] double exponent(const std::vector<std::pair<double, double>> &points);
/// A case that was measured once; bar 0 = shown only.
[[nodiscard]] Measurement figure(const QByteArray &bench, const QByteArray &id, qint64 n, double value, const QByteArray &unit,
                                 const QByteArray &yardstick, double yardstickValue, double bar);

/// Facts of one desk that names requests of its own.
[[nodiscard]] std::vector<SentFact> deskFacts(int count, int desk);

/// A login that sends its facts in batches.
class Pusher
{
public:
    Pusher(BenchOffice &office, const QString &name, int count, int desk);

    /// All of them.
    void push(int batch);
    /// Those from index `at` on.
    void pushOne(std::size_t at, int batch);

private:
    SystemClock m_clock;
    std::unique_ptr<PgOffice> m_link;
    std::vector<SentFact> m_facts;
    DeviceId m_device{QUuid::createUuid()};
    QUuid m_incarnation;
};

} // namespace hline::bench
