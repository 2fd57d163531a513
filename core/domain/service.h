// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <array>
#include <optional>

namespace hline {

/// The closed list of services. Regulation 2.0; catalogue in section 2.3 of the rule book.
enum class Service { Tech, Kb, SvcThin, SvcIts, Line, Indiv, Wish, Defect, Custom };
inline constexpr std::array AllServices{Service::Tech, Service::Kb, Service::SvcThin, Service::SvcIts, Service::Line,
                                        Service::Indiv, Service::Wish, Service::Defect, Service::Custom};

enum class BillingRule { NotBilled, StandardHours, PerMinute, AgreedScope };
enum class RemoteRule { NotOffered, Forbidden, AllowedWithHint, Allowed, Expected };
enum class Channel { Cabinet, Email, Connect, Phone };

/// Work state of a request (section 2.2).
enum class WorkState { New, Queued, InWork, WaitingClient, Done, Refused, Cancelled };

/// One row of the service catalogue.
struct ServiceRules
{
    Service service;
    BillingRule billing;
    RemoteRule remote;
    bool guaranteed;        ///< has a guaranteed response time
    bool needsContract;     ///< contract, ITS and update access gate the start of work
    bool usesPrepaid;       ///< charged to prepaid minutes by default policy
    const char *clause;     ///< clause that describes the service
    const char *billingClause; ///< clause that says how it is charged
};
[[nodiscard]] const ServiceRules &rulesOf(Service service);

/// Codes of the rule book: TECH, KB, SVC_THIN, … ; CABINET, … ; NEW, QUEUED, …
[[nodiscard]] QByteArray code(Service service);
[[nodiscard]] QByteArray code(Channel channel);
[[nodiscard]] QByteArray code(WorkState state);
[[nodiscard]] std::optional<Service> serviceFromCode(const QByteArray &code);
[[nodiscard]] std::optional<Channel> channelFromCode(const QByteArray &code);
[[nodiscard]] std::optional<WorkState> workStateFromCode(const QByteArray &code);

/// Does what comes this way count as written? E-mail and cabinet do.
[[nodiscard]] bool isWritten(Channel channel);
/// False once the request is done, refused or cancelled.
[[nodiscard]] bool isOpen(WorkState state);

} // namespace hline
