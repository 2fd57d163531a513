// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/slabench.h"

#include <random>

#include <QFile>

#include "domain/calendar.h"
#include "domain/minutebitmap.h"
#include "exchange/calendars/shippedcalendars.h"

namespace hline::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t CaseCount = 1024; ///< small enough for the cache, as in a queue's visible part

struct Case
{
    Instant from;
    Instant to;
    seconds budget;
};

/// The least that can be done: sums over the days of three years in plain arrays, nothing checked, everything inlined.
class BarePrefixSums
{
public:
    BarePrefixSums(const BusinessCalendar &calendar, Day first, Day end)
        : m_begin(startOf(first).time_since_epoch().count())
    {
        std::int64_t sum = 0;
        for (Day day = first; day < end; day += std::chrono::days(1)) {
            const std::int64_t length = calendar.isWorkingDay(day) ? 36000 : 0;
            m_sum.push_back(sum);
            m_length.push_back(length);
            sum += length;
            while (m_hint.size() <= static_cast<std::size_t>(sum >> 15))
                m_hint.push_back(m_sum.size() - 1);
        }
        m_sum.push_back(sum);
    }

    [[nodiscard]] std::int64_t worked(std::int64_t utc) const
    {
        const std::int64_t since = utc - m_begin;
        const auto day = static_cast<std::size_t>(since / 86400);
        const std::int64_t today = since % 86400 - 8 * 3600;
        return m_sum[day] + (today < 0 ? 0 : today > m_length[day] ? m_length[day] : today);
    }
    [[nodiscard]] std::int64_t deadline(std::int64_t utc, std::int64_t budget) const
    {
        const std::int64_t target = worked(utc) + budget;
        std::size_t day = m_hint[static_cast<std::size_t>(target >> 15)];
        while (m_sum[day + 1] < target)
            ++day;
        return m_begin + static_cast<std::int64_t>(day) * 86400 + 8 * 3600 + target - m_sum[day];
    }

private:
    std::int64_t m_begin;
    std::vector<std::int64_t> m_sum, m_length;
    std::vector<std::size_t> m_hint;
};

std::vector<Case> randomCases(seconds longest)
{
    std::mt19937_64 random(1);
    std::uniform_int_distribution<std::int64_t> anyStart(0, 600LL * 86400);
    std::uniform_int_distribution<std::int64_t> anyBudget(60, longest.count());
    std::vector<Case> cases;
    const Instant begin = startOf(std::chrono::year(2024) / 1);
    for (std::size_t i = 0; i < CaseCount; ++i) {
        const Instant from = begin + seconds(anyStart(random));
        cases.push_back({from, from + seconds(anyBudget(random)), seconds(anyBudget(random))});
    }
    return cases;
}

/// Nanoseconds for one call of `answer`, which returns a number so that no call can be left out.
template<typename Answer>
double nanosecondsEach(const std::vector<Case> &cases, int rounds, std::int64_t &checksum, Answer answer)
{
    const double begin = threadCpuSeconds();
    for (int round = 0; round < rounds; ++round) {
        for (const Case &c : cases)
            checksum += answer(c);
    }
    return (threadCpuSeconds() - begin) * 1e9 / (static_cast<double>(cases.size()) * rounds);
}

template<typename Ours, typename Bare>
Measurement pairUp(const Pairing &pairing, const std::vector<Case> &cases, int rounds, Ours ours, Bare bare)
{
    std::int64_t mine = 0;
    std::int64_t theirs = 0;
    Measurement m = alternate(
        pairing, [&] { return nanosecondsEach(cases, rounds, mine, ours); },
        [&] { return nanosecondsEach(cases, rounds, theirs, bare); });
    m.n = static_cast<qint64>(cases.size()) * rounds;
    m.ok = m.ok && mine == theirs;
    return m;
}

std::vector<Measurement> measureSpeed(const BusinessCalendar &calendar, Profile profile)
{
    const BarePrefixSums bare(calendar, Day(std::chrono::year(2024) / 1 / 1), Day(std::chrono::year(2027) / 1 / 1));
    const int rounds = profile == Profile::Quick ? 1000 : 10'000;
    const int pairs = profile == Profile::Quick ? 7 : 15;
    const auto pairing = [pairs](const char *bench, const char *id, const char *yardstick, double bar) {
        return Pairing{bench, id, 0, "ns", yardstick, pairs, bar};
    };
    const std::vector<Case> month = randomCases(std::chrono::hours(200));
    const std::vector<Case> day = randomCases(std::chrono::hours(10));
    const std::vector<Case> year = randomCases(std::chrono::hours(2400));
    const auto utc = [](Instant t) { return t.time_since_epoch().count(); };
    const auto deadline = [&](const Case &c) { return utc(calendar.addWorking(c.from, c.budget)); };

    std::vector<Measurement> all;
    all.push_back(pairUp(pairing("sla.deadline", "S1", "bare prefix sums", 3), month, rounds, deadline,
                         [&](const Case &c) { return bare.deadline(utc(c.from), c.budget.count()); }));
    all.push_back(pairUp(
        pairing("sla.between", "S1", "bare prefix sums", 3), month, rounds,
        [&](const Case &c) { return calendar.workingTime(c.from, c.to).count(); },
        [&](const Case &c) { return bare.worked(utc(c.to)) - bare.worked(utc(c.from)); }));
    const Instant now = startOf(std::chrono::year(2026) / 9) + std::chrono::hours(12);
    const std::int64_t workedNow = calendar.workedUntil(now);
    const std::int64_t bareNow = bare.worked(utc(now));
    all.push_back(pairUp(
        pairing("sla.sweep", "S1", "bare prefix sums", 3), month, rounds,
        [&](const Case &c) { return workedNow - calendar.workedUntil(c.from); },
        [&](const Case &c) { return bareNow - bare.worked(utc(c.from)); }));
    Measurement span = alternate(
        pairing("sla.span", "S1", "spans of a day", 0),
        [&, sum = std::int64_t(0)]() mutable { return nanosecondsEach(year, rounds, sum, deadline); },
        [&, sum = std::int64_t(0)]() mutable { return nanosecondsEach(day, rounds, sum, deadline); });
    span.n = static_cast<qint64>(CaseCount) * rounds;
    all.push_back(span);
    return all;
}

Measurement disagreements(const char *bench, const char *yardstick, qint64 cases, qint64 wrong)
{
    Measurement m;
    m.bench = bench;
    m.id = "S3";
    m.n = cases;
    m.value = static_cast<double>(wrong);
    m.unit = "rows";
    m.yardstick = yardstick;
    m.runs = 1;
    m.ok = wrong == 0 && cases > 0;
    return m;
}

Measurement compareWithOracle(const BusinessCalendar &calendar)
{
    QFile file(QStringLiteral(HLINE_TEST_DATA "/working-time-oracle.csv"));
    const bool isThere = file.open(QIODevice::ReadOnly);
    qint64 rows = 0;
    qint64 wrong = 0;
    for (const QString &line : QString::fromUtf8(isThere ? file.readAll() : QByteArray()).split(u'\n').mid(1)) {
        const QStringList cells = line.trimmed().split(u',');
        if (cells.size() != 4)
            continue;
        const std::optional<Instant> from = parseIsoMoscow(cells[1]);
        const std::optional<Instant> to = parseIsoMoscow(cells[2]);
        const minutes worked(cells[3].toInt());
        ++rows;
        const bool agrees = from && to
            && (cells[0] == u"deadline" ? calendar.addWorking(*from, worked) == *to : calendar.workingTime(*from, *to) == worked);
        wrong += agrees ? 0 : 1;
    }
    return disagreements("sla.oracle", "oracle file", rows, wrong);
}

Measurement compareWithBitmap(const BusinessCalendar &calendar, qint64 cases)
{
    const MinuteBitmap bitmap(shippedCalendars(), {});
    std::mt19937_64 random(3);
    std::uniform_int_distribution<std::int64_t> anyMinute(0, bitmap.size() - 1);
    std::uniform_int_distribution<std::int64_t> anySpan(0, 60'000);
    qint64 wrong = 0;
    for (qint64 i = 0; i < cases; ++i) {
        const std::int64_t from = anyMinute(random);
        const std::int64_t span = anySpan(random);
        const std::int64_t to = std::min(from + span, bitmap.size());
        const std::optional<std::int64_t> deadline = bitmap.add(from, minutes(span));
        const bool agrees = calendar.workingTime(bitmap.at(from), bitmap.at(to)) == bitmap.between(from, to)
            && (!deadline || calendar.addWorking(bitmap.at(from), minutes(span)) == bitmap.at(*deadline));
        wrong += agrees ? 0 : 1;
    }
    return disagreements("sla.bitmap", "minute bitmap 2024-2026", cases, wrong);
}

} // namespace

std::vector<Measurement> measureSla(Profile profile)
{
    const BusinessCalendar calendar = BusinessCalendar::build(shippedCalendars());
    std::vector<Measurement> all = measureSpeed(calendar, profile);
    all.push_back(compareWithOracle(calendar));
    all.push_back(compareWithBitmap(calendar, profile == Profile::Quick ? 1'000'000 : 10'000'000));
    return all;
}

} // namespace hline::bench
