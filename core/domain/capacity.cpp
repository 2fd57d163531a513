// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/capacity.h"

#include <algorithm>
#include <numeric>

#include "domain/consultanttime.h"

namespace hline {

using std::chrono::days;

namespace {

Step capacityStep(const char *code, const char *rule, std::optional<Instant> at = {})
{
    return {.code = code, .rule = rule, .at = at, .until = {}, .seconds = {}, .amount = {}, .ref = {}};
}

minutes wholeMinutes(seconds time)
{
    return std::chrono::floor<minutes>(time);
}

/// Computes one answer; the members are the words of section 8.
class CapacityReading
{
public:
    CapacityReading(const CapacityInput &input, const BusinessCalendar &calendar, const Policy &policy)
        : m_input(input), m_calendar(calendar), m_policy(policy), m_supply(input.consultants, calendar, policy.capacityUtilisation)
    {
    }

    [[nodiscard]] Capacity read()
    {
        collectLots();
        if (!m_lots.empty()) {
            readDays();
            readClients();
            concludeRoom();
        }
        warnOfUnusedPackages();
        return std::move(m_capacity);
    }

private:
    void collectLots();
    void readDays();
    void readCheckpoint(Instant at, minutes supply);
    void planDay(Day day, Instant from, minutes supply);
    void readClients();
    void concludeRoom();
    void warnOfUnusedPackages();
    void warnOfCalendar();
    [[nodiscard]] CapacityLevel levelOf(minutes demand, minutes supply) const;

    const CapacityInput &m_input;
    const BusinessCalendar &m_calendar;
    const Policy &m_policy;
    DepartmentSupply m_supply;
    std::vector<OwedLot> m_lots;   ///< in the order of S-CAP-5
    std::vector<minutes> m_toPlan; ///< of m_lots, not planned yet
    Capacity m_capacity;
};

/// S-CAP-2: expired and empty lots are ignored, CARRY by policy.
void CapacityReading::collectLots()
{
    for (const OwedLot &lot : m_input.lots) {
        const bool counts = lot.kind != LotKind::Carry || m_policy.capacityIncludeCarryover;
        if (counts && lot.validTo > m_input.now && lot.remaining > minutes(0))
            m_lots.push_back(lot);
    }
    std::stable_sort(m_lots.begin(), m_lots.end(), [](const OwedLot &a, const OwedLot &b) {
        return a.validTo != b.validTo ? a.validTo < b.validTo : a.contract.toUtf8() < b.contract.toUtf8();
    });
    m_toPlan.reserve(m_lots.size());
    for (const OwedLot &lot : m_lots)
        m_toPlan.push_back(lot.remaining);
}

/// Walks the days once: supply grows, checkpoints are read where they lie, and each working day is planned.
void CapacityReading::readDays()
{
    const Instant last = m_lots.back().validTo;
    SupplySum sum;
    std::size_t next = 0;
    for (Day day = dayOf(m_input.now); startOf(day) < last; day += days(1)) {
        const Instant from = std::max(startOf(day), m_input.now);
        const Instant end = startOf(day + days(1));
        for (; next < m_lots.size() && m_lots[next].validTo <= end; ++next) {
            const Instant at = m_lots[next].validTo;
            if (next + 1 == m_lots.size() || m_lots[next + 1].validTo != at)
                readCheckpoint(at, m_supply.minutesOf(sum + m_supply.between(from, at)));
        }
        const minutes before = m_supply.minutesOf(sum);
        sum = sum + m_supply.between(from, end);
        if (m_calendar.isWorkingDay(day))
            planDay(day, from, m_supply.minutesOf(sum) - before);
    }
    m_capacity.unplanned = std::accumulate(m_toPlan.begin(), m_toPlan.end(), minutes(0));
    warnOfCalendar();
}

/// S-CAP-2, S-CAP-3.
void CapacityReading::readCheckpoint(Instant at, minutes supply)
{
    minutes demand{0};
    for (const OwedLot &lot : m_lots)
        demand += lot.validTo <= at ? lot.remaining : minutes(0);
    const CapacityLevel level = levelOf(demand, supply);
    m_capacity.checkpoints.push_back({at, demand, supply, supply - demand, level});

    Step owed = capacityStep("CAP_DEMAND", "S-CAP-2", at);
    owed.amount = demand;
    Step given = capacityStep("CAP_SUPPLY", "S-CAP-1", at);
    given.amount = supply;
    m_capacity.steps.insert(m_capacity.steps.end(), {owed, given});
    if (level == CapacityLevel::Green)
        return;
    Step warning = capacityStep(level == CapacityLevel::Red ? "CAP_RED" : level == CapacityLevel::Orange ? "CAP_ORANGE" : "CAP_AMBER", "S-CAP-3", at);
    if (level == CapacityLevel::Red)
        warning.amount = demand - supply;
    else
        warning.ref = QString::number(demand.count() * 100 / supply.count());
    m_capacity.warnings.push_back(warning);
}

CapacityLevel CapacityReading::levelOf(minutes demand, minutes supply) const
{
    const std::vector<int> &levels = m_policy.capacityLevels;
    const auto within = [&](std::size_t i) { return i < levels.size() && demand * 100 <= supply * levels[i]; };
    return within(0) ? CapacityLevel::Green : within(1) ? CapacityLevel::Amber : within(2) ? CapacityLevel::Orange : CapacityLevel::Red;
}

/// S-CAP-5: earliest end first; a client is served by capacity.client_parallel consultants at a time.
void CapacityReading::planDay(Day day, Instant from, minutes supply)
{
    const Instant end = startOf(day + days(1));
    const minutes perClient = wholeMinutes(m_calendar.workingTime(from, end)) * m_policy.capacityClientParallel;
    std::map<QString, minutes> ofClient;
    minutes left = supply;
    for (std::size_t i = 0; i < m_lots.size() && left > minutes(0); ++i) {
        if (m_lots[i].validTo < end)
            continue;
        minutes &planned = ofClient[m_lots[i].contract];
        const minutes given = std::min({m_toPlan[i], left, perClient - planned});
        m_toPlan[i] -= given;
        planned += given;
        left -= given;
    }
    m_capacity.plan.push_back({day, supply, supply - left});
    if (supply > minutes(0) && left == minutes(0))
        m_capacity.warnings.push_back(capacityStep("CAP_DAY", "S-CAP-5", startOf(day)));
}

/// S-CAP-4: even an idle department could not give these minutes.
void CapacityReading::readClients()
{
    std::map<QByteArray, std::pair<QString, minutes>> owed;
    for (std::size_t i = 0; i < m_lots.size(); ++i) {
        const OwedLot &lot = m_lots[i];
        auto &[contract, remaining] = owed[lot.contract.toUtf8()];
        contract = lot.contract;
        remaining += lot.remaining;
        const seconds possible = m_calendar.workingTime(m_input.now, lot.validTo) * m_policy.capacityClientParallel;
        const auto isListed = [&lot](const ClientAtRisk &c) { return c.contract == lot.contract; };
        const bool listed = std::any_of(m_capacity.clientsAtRisk.begin(), m_capacity.clientsAtRisk.end(), isListed);
        if (remaining > possible && !listed)
            m_capacity.clientsAtRisk.push_back({contract, lot.validTo, remaining, wholeMinutes(possible)});
    }
    std::sort(m_capacity.clientsAtRisk.begin(), m_capacity.clientsAtRisk.end(),
              [](const ClientAtRisk &a, const ClientAtRisk &b) { return a.contract.toUtf8() < b.contract.toUtf8(); });
    for (const ClientAtRisk &client : m_capacity.clientsAtRisk) {
        Step warning = capacityStep("CAP_CLIENT", "S-CAP-4", client.at);
        warning.ref = client.contract;
        warning.amount = client.remaining;
        warning.seconds = seconds(client.available).count();
        m_capacity.warnings.push_back(warning);
    }
}

/// S-CAP-6, regulation 2.4.2.5b.
void CapacityReading::concludeRoom()
{
    const auto tightest = std::min_element(m_capacity.checkpoints.begin(), m_capacity.checkpoints.end(),
                                           [](const Checkpoint &a, const Checkpoint &b) { return a.slack < b.slack; });
    m_capacity.feasible = tightest->slack >= minutes(0) && m_capacity.clientsAtRisk.empty();
    m_capacity.overlimitRoom = std::max(minutes(0), tightest->slack);
    Step room = capacityStep("CAP_ROOM", "S-CAP-6", tightest->at);
    room.amount = m_capacity.overlimitRoom;
    m_capacity.steps.push_back(room);
}

/// CAP_UNUSED: less than a quarter of the package used after three quarters of the month's working days.
void CapacityReading::warnOfUnusedPackages()
{
    for (const PackageUse &use : m_input.packages) {
        int passed = 0;
        for (Day day = firstDay(use.month); day <= lastDay(use.month); day += days(1))
            passed += m_calendar.isWorkingDay(day) && m_calendar.closingOf(day) <= m_input.now ? 1 : 0;
        if (passed * 4 < m_calendar.workingDays(use.month) * 3 || use.used * 4 >= use.package)
            continue;
        Step warning = capacityStep("CAP_UNUSED", "R-2.4.2.5a", startOf(next(use.month)));
        warning.ref = use.contract;
        warning.amount = use.package - use.used;
        m_capacity.warnings.push_back(warning);
    }
}

/// CAP_CALENDAR: promises reach into a year whose production calendar is not loaded (S-CAL-6).
void CapacityReading::warnOfCalendar()
{
    const Day last = dayOf(m_lots.back().validTo - seconds(1));
    const int lastYear = static_cast<int>(std::chrono::year_month_day(last).year());
    for (int year = static_cast<int>(monthOf(m_input.now).year()); year <= lastYear; ++year) {
        if (m_calendar.status(year) == YearStatus::Official)
            continue;
        Step warning = capacityStep("CAP_CALENDAR", "S-CAL-6");
        warning.ref = QString::number(year);
        m_capacity.warnings.push_back(warning);
        return; // the first such year says it all
    }
}

} // namespace

QByteArray code(CapacityLevel level)
{
    switch (level) {
    case CapacityLevel::Green: return "GREEN";
    case CapacityLevel::Amber: return "AMBER";
    case CapacityLevel::Orange: return "ORANGE";
    case CapacityLevel::Red: return "RED";
    }
    Q_UNREACHABLE();
}

Capacity capacityAt(const CapacityInput &input, const BusinessCalendar &calendar, const Policy &policy)
{
    return CapacityReading(input, calendar, policy).read();
}

std::optional<Step> overlimitWarning(const Capacity &capacity, minutes asked)
{
    if (!capacity.overlimitRoom || asked <= *capacity.overlimitRoom)
        return std::nullopt;
    Step warning = capacityStep("CAP_OVERLIMIT", "S-CAP-6");
    warning.amount = asked - *capacity.overlimitRoom;
    return warning;
}

} // namespace hline
