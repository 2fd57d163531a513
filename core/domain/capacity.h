// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/calendar.h"
#include "domain/ledger.h"

#include <array>
#include <vector>

namespace hline {

/// What is left of one prepaid lot: the department owes it until the lot ends (S-CAP-2).
struct OwedLot
{
    QString contract;
    minutes remaining{0};
    Instant validTo; ///< exclusive
    LotKind kind = LotKind::Package;
    bool operator==(const OwedLot &) const = default;
};

struct Shift { seconds from{0}; seconds to{0}; }; ///< Moscow time of day
struct Absence { Instant from; Instant to; };     ///< vacation, sick leave, training

/// When a consultant is at work (S-CAP-1).
struct ConsultantHours
{
    QString id;
    std::array<std::vector<Shift>, 7> week; ///< Monday first
    std::vector<Absence> absences;
    std::optional<Fraction> utilisation;    ///< the consultant's own share; nothing: capacity.utilisation
};

/// A package of the running month and what was used of it, for the warning CAP_UNUSED.
struct PackageUse { QString contract; Month month; minutes package{0}; minutes used{0}; };

struct CapacityInput
{
    Instant now;
    std::vector<OwedLot> lots;
    std::vector<ConsultantHours> consultants;
    std::vector<PackageUse> packages;
};

/// S-CAP-3.
enum class CapacityLevel { Green, Amber, Orange, Red };
[[nodiscard]] QByteArray code(CapacityLevel level);

/// What is owed and what can be given up to an instant at which lots end.
struct Checkpoint
{
    Instant at;
    minutes demand{0}, supply{0}, slack{0};
    CapacityLevel level = CapacityLevel::Green;
    bool operator==(const Checkpoint &) const = default;
};
/// A client whose minutes no department could give any more (S-CAP-4); the earliest such checkpoint.
struct ClientAtRisk { QString contract; Instant at; minutes remaining{0}; minutes available{0}; };
struct PlannedDay { Day day; minutes supply{0}; minutes planned{0}; };

/// Can every prepaid minute still be given in time? Regulation 2.4.2.5a.
struct Capacity
{
    std::vector<Checkpoint> checkpoints;    ///< ascending
    bool feasible = true;
    std::optional<minutes> overlimitRoom;   ///< S-CAP-6; nothing when nothing is owed
    std::vector<ClientAtRisk> clientsAtRisk; ///< by contract
    std::vector<PlannedDay> plan;
    minutes unplanned{0};                   ///< owed, but found no day before its end
    Steps steps;                            ///< why
    Steps warnings;                         ///< CAP_… for the supervisor
};

[[nodiscard]] Capacity capacityAt(const CapacityInput &input, const BusinessCalendar &calendar, const Policy &policy);

/// CAP_OVERLIMIT when `asked` minutes over the limit are more than there is room for (regulation 2.4.2.5b): a warning, never a block.
[[nodiscard]] std::optional<Step> overlimitWarning(const Capacity &capacity, minutes asked);

} // namespace hline
