// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/service.h"

namespace hline {

namespace {

constexpr std::array Catalogue{
    // technical questions are free and ask for no balance
    ServiceRules{Service::Tech, BillingRule::NotBilled, RemoteRule::AllowedWithHint, false, true, false, "2.1", "2.1.3"},
    ServiceRules{Service::Kb, BillingRule::NotBilled, RemoteRule::NotOffered, false, false, false, "2.2", "2.2"},
    // R-2.3.1.1a: thin clients are served by remote access
    ServiceRules{Service::SvcThin, BillingRule::StandardHours, RemoteRule::Expected, false, true, true, "2.3.1", "2.3.3"},
    ServiceRules{Service::SvcIts, BillingRule::StandardHours, RemoteRule::Allowed, false, true, true, "2.3.2", "2.3.3"},
    // R-2.4.1.5: the line is free
    ServiceRules{Service::Line, BillingRule::NotBilled, RemoteRule::Forbidden, false, true, false, "2.4.1", "2.4.1.5"},
    ServiceRules{Service::Indiv, BillingRule::PerMinute, RemoteRule::Allowed, true, true, true, "2.4.2", "2.4.2.6"},
    // I-04: a wish costs nothing
    ServiceRules{Service::Wish, BillingRule::NotBilled, RemoteRule::Forbidden, false, false, false, "2.4.3", "2.4.3"},
    ServiceRules{Service::Defect, BillingRule::NotBilled, RemoteRule::Allowed, false, false, false, "2.4.4", "2.4.4.2"},
    ServiceRules{Service::Custom, BillingRule::AgreedScope, RemoteRule::Allowed, false, true, false, "2.5", "2.5.3"},
};

template<typename Enum, std::size_t Size>
std::optional<Enum> fromCode(const QByteArray &text, const std::array<Enum, Size> &all)
{
    for (const Enum value : all) {
        if (code(value) == text)
            return value;
    }
    return std::nullopt;
}

} // namespace

const ServiceRules &rulesOf(Service service)
{
    return Catalogue.at(static_cast<std::size_t>(service));
}

QByteArray code(Service service)
{
    switch (service) {
    case Service::Tech: return "TECH";
    case Service::Kb: return "KB";
    case Service::SvcThin: return "SVC_THIN";
    case Service::SvcIts: return "SVC_ITS";
    case Service::Line: return "LINE";
    case Service::Indiv: return "INDIV";
    case Service::Wish: return "WISH";
    case Service::Defect: return "DEFECT";
    case Service::Custom: return "CUSTOM";
    }
    Q_UNREACHABLE();
}

QByteArray code(Channel channel)
{
    switch (channel) {
    case Channel::Cabinet: return "CABINET";
    case Channel::Email: return "EMAIL";
    case Channel::Connect: return "CONNECT";
    case Channel::Phone: return "PHONE";
    }
    Q_UNREACHABLE();
}

QByteArray code(WorkState state)
{
    switch (state) {
    case WorkState::New: return "NEW";
    case WorkState::Queued: return "QUEUED";
    case WorkState::InWork: return "IN_WORK";
    case WorkState::WaitingClient: return "WAITING_CLIENT";
    case WorkState::Done: return "DONE";
    case WorkState::Refused: return "REFUSED";
    case WorkState::Cancelled: return "CANCELLED";
    }
    Q_UNREACHABLE();
}

std::optional<Service> serviceFromCode(const QByteArray &text)
{
    return fromCode(text, AllServices);
}

std::optional<Channel> channelFromCode(const QByteArray &text)
{
    return fromCode(text, std::array{Channel::Cabinet, Channel::Email, Channel::Connect, Channel::Phone});
}

std::optional<WorkState> workStateFromCode(const QByteArray &text)
{
    return fromCode(text, std::array{WorkState::New, WorkState::Queued, WorkState::InWork, WorkState::WaitingClient,
                                     WorkState::Done, WorkState::Refused, WorkState::Cancelled});
}

// Regulation 2.5.2b
bool isWritten(Channel channel)
{
    return channel == Channel::Email || channel == Channel::Cabinet;
}

bool isOpen(WorkState state)
{
    switch (state) {
    case WorkState::New:
    case WorkState::Queued:
    case WorkState::InWork:
    case WorkState::WaitingClient:
        return true;
    case WorkState::Done:
    case WorkState::Refused:
    case WorkState::Cancelled:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace hline
