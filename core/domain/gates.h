// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/policy.h"
#include "domain/service.h"
#include "domain/topics.h"

#include <QList>

namespace hline {

/// What is known of the client's right to support. Regulation 1.3, 1.4, title.
struct ContractStanding
{
    bool active = false;
    std::optional<Day> signedDay;
    std::optional<Day> validFrom;
    std::optional<Day> validTo; ///< inclusive (I-19)
    QByteArray edition = {};    ///< of the regulation, set by hand or by an import; empty: by the day of signing (I-01)
};
struct ProductStanding
{
    bool platform1c = false;
    bool boxed = false;
    bool cloud = false;
    std::optional<Day> itsTo;     ///< inclusive
    std::optional<Day> updatesTo; ///< inclusive
};

enum class Decision { Allow, Warn, Block };
[[nodiscard]] QByteArray code(Decision decision);

/// A reason of a gate and the clause that gives it.
struct GateReason
{
    QByteArray code;   ///< NO_CONTRACT, CONTRACT_INACTIVE, ITS_MISSING, UPDATES_MISSING, OLD_REGULATION, CONSENT_REQUIRED, …
    QByteArray clause; ///< "1.3"
    std::optional<Day> day; ///< the date that decides, if one does
    bool operator==(const GateReason &) const = default;
};

struct Eligibility
{
    Decision decision = Decision::Allow;
    QList<GateReason> reasons; ///< sorted by code
};
/// Gate of regulation 1.3, 1.4, 0.1: evaluated at registration (warning) and at every start of work.
[[nodiscard]] Eligibility eligibility(Instant at, Service service, const std::optional<ContractStanding> &contract,
                                      const ProductStanding &product, const Policy &policy);

enum class StartAction { Timer, Remote };
enum class Subtype { Other, ConsultRemote, Config, ErrorSearch };
enum class ConfigBasis { None, Joint, Written };

struct StartGateInput
{
    Service service = Service::Indiv;
    StartAction action = StartAction::Timer;
    QByteArray tool = "1C_CONNECT";
    Decision eligibility = Decision::Allow;
    QString overrideReason;
    Subtype subtype = Subtype::Other;
    ConfigBasis configBasis = ConfigBasis::None;
    bool writtenTask = false;
    bool fromFree = false;       ///< began as a free request (I-08)
    bool consent = false;
    bool writtenRequest = false;
    bool volumeAgreed = false;
    std::optional<TopicRoute> topic = {}; ///< by the map in force; nothing: no topic chosen
    TopicApproval topicApproval = TopicApproval::None;
};
struct StartGate
{
    bool allowed = true;
    QList<GateReason> reasons; ///< sorted by code
};
/// May work (or a remote session) start? Regulation 1.3, 1.4, 2.4.1.1, 2.4.2.3, 2.5, 4.1; I-03, I-08.
[[nodiscard]] StartGate startGate(const StartGateInput &input, const Policy &policy);

/// May a supervisor let this reason pass with a written reason (I-03)? The right to support, never what the service itself is.
[[nodiscard]] bool isOverridable(const QByteArray &reason);

/// What does not stop anybody but should be seen where a request is sorted: TECH for a program outside the cloud (R-2.1.1b), a
/// channel the regulation does not name, a topic that belongs to another service (S-ROUTE).
struct PlacementInput
{
    std::optional<Service> service;
    Channel channel = Channel::Phone;
    std::optional<ProductStanding> product;
    std::optional<TopicRoute> topic;
    TopicApproval topicApproval = TopicApproval::None;
};
[[nodiscard]] QList<GateReason> placementWarnings(const PlacementInput &input);

/// Why a request may not be closed as done, empty if it may: no answer of the line on a topic it does not handle. R-2.4.1.3.
[[nodiscard]] QList<GateReason> doneReasons(const PlacementInput &input);

/// Intake data of regulation 3.3; blank strings are missing; the middle name never is (I-14).
struct IntakeFields { QString contractNo, org, lastName, firstName, middleName, program; };
/// Missing fields in the order contract_no, org, last_name, first_name, program.
[[nodiscard]] QList<QByteArray> missingIntake(const IntakeFields &fields);

/// Is this channel named for this service? Never blocks.
enum class ChannelFit { Named, Accepted, NotListed };
[[nodiscard]] ChannelFit channelFit(Service service, Channel channel);

} // namespace hline
