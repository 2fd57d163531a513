// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/ledgerbench.h"

#include "bench/storeseed.h"
#include "exchange/calendars/shippedcalendars.h"
#include "storage/sqlitedeskstore.h"
#include "support/fakeclock.h"
#include "workflow/workplace.h"

#include <QTemporaryDir>

#include <random>

namespace hline::bench {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Month FirstMonth = std::chrono::year(2026) / 8;
constexpr int MonthCount = 2;
constexpr int SessionsAMonth = 5;
constexpr int MinutesAContract = 200;

/// What is open of a contract between two closings: two months paid in time, five calls a month, 200 billed minutes in all.
LedgerInput openMonths(unsigned seed)
{
    std::mt19937 random(seed);
    LedgerInput input;
    int left = MinutesAContract;
    for (int m = 0; m < MonthCount; ++m) {
        const Month month = FirstMonth + std::chrono::months(m);
        input.months.push_back({month, minutes(120), startOf(month) - 86400s * 5, {}, {}});
        for (int i = 0; i < SessionsAMonth; ++i) {
            const int sessions = MonthCount * SessionsAMonth - (m * SessionsAMonth + i);
            const int amount = left / sessions;
            left -= amount;
            const Instant from = startOf(month) + seconds(86400 * (1 + 5 * i + int(random() % 5)) + 36000 + int(random() % 20000));
            const QString id = u"%1-%2"_s.arg(m).arg(i);
            input.charges.emplace_back(SessionCharge{id, {{id, u"anna"_s, from, from + minutes(amount), false}}, {}, id, {}});
        }
    }
    return input;
}

/// The least that gives the same figures when nothing but paid months and sessions one after the other can happen: each minute takes
/// from the carried lot, then from the package; what a session took, and the balance after each minute, are kept.
struct BareFold
{
    struct Taken { std::int64_t prepaid = 0, overlimit = 0; };
    std::vector<Taken> taken;
    std::vector<std::pair<std::int64_t, std::int64_t>> curve;
    std::int64_t balance = 0;

    explicit BareFold(const LedgerInput &input)
    {
        taken.resize(input.charges.size());
        std::size_t month = 0;
        std::int64_t carried = 0, package = 0;
        std::int64_t monthEnd = 0;
        const auto turn = [&] {
            carried = package;
            package = input.months[month].package.count();
            monthEnd = startOf(next(input.months[month].month)).time_since_epoch().count();
            balance = carried + package;
            curve.emplace_back(startOf(input.months[month].month).time_since_epoch().count(), balance);
            ++month;
        };
        for (std::size_t i = 0; i < input.charges.size(); ++i) {
            for (const WorkSegment &segment : std::get<SessionCharge>(input.charges[i]).segments) {
                const std::int64_t end = segment.to.time_since_epoch().count();
                for (std::int64_t at = segment.from.time_since_epoch().count(); at < end; at += 60) {
                    while (at >= monthEnd)
                        turn();
                    std::int64_t &lot = carried > 0 ? carried : package;
                    if (lot == 0) {
                        ++taken[i].overlimit;
                        continue;
                    }
                    --lot;
                    ++taken[i].prepaid;
                    curve.emplace_back(at, --balance);
                }
            }
        }
        while (month < input.months.size())
            turn();
    }
};

/// Regulation 2.4.2.6b; S-BAL-4: all balances of a department from nothing.
Measurement measureReplay(Profile profile)
{
    const int contracts = profile == Profile::Quick ? 500 : 5000;
    std::vector<LedgerInput> inputs;
    for (int i = 0; i < contracts; ++i)
        inputs.push_back(openMonths(static_cast<unsigned>(i)));
    const BusinessCalendar calendar = BusinessCalendar::build(shippedCalendars());
    const PolicyTimeline policies;
    const Instant asOf = startOf(FirstMonth + std::chrono::months(MonthCount)) - 1s;
    std::int64_t ours = 0, bare = 0;
    Measurement m = alternate(
        {"ledger.replay", "L1", qint64(contracts) * MinutesAContract, "ns/minute", "bare fold of the same arrays", 7, 3},
        [&] {
            const double begin = threadCpuSeconds();
            ours = 0;
            for (const LedgerInput &input : inputs)
                ours += replay(input, calendar, policies, asOf).balance.count();
            return (threadCpuSeconds() - begin) * 1e9 / (contracts * MinutesAContract);
        },
        [&] {
            const double begin = threadCpuSeconds();
            bare = 0;
            for (const LedgerInput &input : inputs)
                bare += BareFold(input).balance;
            return (threadCpuSeconds() - begin) * 1e9 / (contracts * MinutesAContract);
        });
    m.ok = m.ok && ours == bare;
    return m;
}

/// S-OFF-2: a month of 1 000 contracts closed in one action, durable when it returns; then once more, which must change nothing. The
/// yardstick is the bar itself: two seconds.
Measurement measureClosing(Profile profile)
{
    constexpr double Bar = 2;
    const int contracts = profile == Profile::Quick ? 100 : 1000;
    test::FakeClock clock(*parseIsoMoscow(u"2026-09-14T10:00:00"));
    QTemporaryDir folder;
    auto store = SqliteDeskStore::open({folder.filePath(u"desk.hline"_s), clock, StoreOptions::Missing::Create, StoreMode::Normal});
    Measurement m{"ledger.close", "L2", contracts, 0, "s", "two seconds", Bar, 0, 1, 0, 0, 1, false, 1};
    if (!store || !seedDesk(**store, {contracts, contracts, 10, SeedSize::Requests::Worked, 0}, clock.instant()))
        return m;
    clock.advance(std::chrono::days(22)); // 6 October
    Workplace work(**store, clock, seedConsultant());
    const double begin = wallSeconds();
    const auto closing = work.closeMonth(std::chrono::year(2026) / 9);
    m.value = wallSeconds() - begin;
    m.ratio = m.min = m.max = m.value / Bar;
    const auto again = work.closeMonth(std::chrono::year(2026) / 9);
    const auto isSame = [&] {
        for (std::size_t i = 0; i < closing->contracts.size(); ++i) {
            const MonthToClose &a = closing->contracts[i], &b = again->contracts[i];
            if (a.number != b.number || a.used != b.used || a.overlimit != b.overlimit || a.carried != b.carried)
                return false;
        }
        return closing->contracts.size() == again->contracts.size();
    };
    m.ok = closing && again && closing->closedNow == std::size_t(contracts) && again->closedNow == 0 && isSame() && m.ratio <= m.bar;
    return m;
}

} // namespace

std::vector<Measurement> measureLedger(Profile profile)
{
    return {measureReplay(profile), measureClosing(profile)};
}

} // namespace hline::bench
