// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/topics.h"

#include <algorithm>

namespace hline {

namespace {

constexpr auto Yes = TopicFit::Yes;
constexpr auto No = TopicFit::No;
constexpr auto Approval = TopicFit::Approval;

// Table S-ROUTE.
constexpr std::array Routes{
    // Regulation 2.1.1: before the login, only for databases in the cloud. R-2.1.1a, R-2.1.1c.
    TopicRoute{"LOGIN_ERROR", No, No, Service::Tech, TopicGroup::BeforeLogin, "2.1.1", "2.1.1"},
    TopicRoute{"BROWSER_SETUP", No, No, Service::Tech, TopicGroup::BeforeLogin, "2.1.1", "2.1.1"},
    TopicRoute{"THIN_SETTINGS", No, No, Service::Tech, TopicGroup::BeforeLogin, "2.1.1", "2.1.1"},
    TopicRoute{"THIN_INSTALL", No, No, Service::SvcThin, TopicGroup::ServiceWork, "2.3.1", "2.3.1"},
    TopicRoute{"ITS_SERVICE", No, No, Service::SvcIts, TopicGroup::ServiceWork, "2.3.2", "2.3.2"},
    TopicRoute{"DOC_FILL", Yes, Yes, Service::Line, TopicGroup::Simple, "2.4.1.2.1", "2.4.1.2.1"}, // R-2.4.1.2.1
    TopicRoute{"REPORTS", Yes, Yes, Service::Line, TopicGroup::Simple, "2.4.1.2.2", "2.4.1.2.2"},  // R-2.4.1.2.2
    TopicRoute{"IB_SETUP", No, Yes, Service::Indiv, TopicGroup::Individual, "2.4.1.3.1", "2.4.2.2.2"}, // R-2.4.1.3.1
    TopicRoute{"IB_CONNECT_CONSULT", No, Yes, Service::Indiv, TopicGroup::Individual, "2.4.1.1", "2.4.2.2.1"},
    TopicRoute{"SETTINGS_ERROR_SEARCH", No, Yes, Service::Indiv, TopicGroup::Individual, "2.4.1.1", "2.4.2.2.3"},
    TopicRoute{"TRADE_EQUIPMENT", No, Approval, Service::Indiv, TopicGroup::NotForLine, "2.4.1.3.2", "2.4.1.3.2"}, // R-2.4.1.3.2
    TopicRoute{"IB_AUDIT", No, Approval, Service::Indiv, TopicGroup::NotForLine, "2.4.1.3.3", "2.4.1.3.3"}, // R-2.4.1.3.3
    TopicRoute{"METHODOLOGY", No, Approval, Service::Indiv, TopicGroup::NotForLine, "2.4.1.3.5", "2.4.1.3.5"}, // R-2.4.1.3.5
    TopicRoute{"LAW", No, No, std::nullopt, TopicGroup::NotForLine, "2.4.1.3.4", "2.4.2.4"}, // R-2.4.1.3.4, R-2.4.2.4
    TopicRoute{"AUDIT_OPINION", No, No, std::nullopt, TopicGroup::NotForLine, "2.4.2.4", "2.4.2.4"}, // R-2.4.2.4
    TopicRoute{"DEFECT", No, No, Service::Defect, TopicGroup::Product, "2.4.4", "2.4.4"},
    TopicRoute{"WISH", No, No, Service::Wish, TopicGroup::Product, "2.4.3", "2.4.3"},
    TopicRoute{"NEW_FEATURE", No, No, Service::Custom, TopicGroup::Product, "2.5", "2.5"},
    TopicRoute{"OUT_OF_SCOPE", No, No, std::nullopt, TopicGroup::Outside, "1.2", "1.2"},
};

} // namespace

QByteArray code(TopicFit fit)
{
    switch (fit) {
    case TopicFit::Yes: return "YES";
    case TopicFit::No: return "NO";
    case TopicFit::Approval: return "APPROVAL";
    }
    Q_UNREACHABLE();
}

std::optional<TopicFit> topicFitFromCode(const QByteArray &text)
{
    for (const TopicFit fit : {TopicFit::Yes, TopicFit::No, TopicFit::Approval}) {
        if (code(fit) == text)
            return fit;
    }
    return std::nullopt;
}

std::span<const TopicRoute> defaultRoutes()
{
    return Routes;
}

std::optional<TopicRoute> routeOf(const QByteArray &topic)
{
    const auto found = std::find_if(Routes.begin(), Routes.end(), [&topic](const TopicRoute &route) { return topic == route.topic; });
    return found == Routes.end() ? std::nullopt : std::optional<TopicRoute>(*found);
}

std::optional<Service> firstService(const TopicRoute &route)
{
    const bool isForPeople = route.target == Service::Indiv && route.individual != TopicFit::Yes;
    return isForPeople ? std::nullopt : route.target;
}

bool isPlaced(const std::optional<Service> &service, const TopicRoute &route, TopicApproval approval)
{
    if (!service)
        return false;
    switch (*service) {
    case Service::Kb:
        return true;
    case Service::Line:
        return route.line == TopicFit::Yes;
    case Service::Indiv:
        return route.individual == TopicFit::Yes || (route.individual == TopicFit::Approval && approval == TopicApproval::Given);
    case Service::Tech:
    case Service::SvcThin:
    case Service::SvcIts:
    case Service::Wish:
    case Service::Defect:
    case Service::Custom:
        return route.target == service;
    }
    Q_UNREACHABLE();
}

// R-2.4.1.3: what the line does not handle does not all become an individual consultation.
QList<WayOut> waysOut(const std::optional<Service> &service, const TopicRoute &route, TopicApproval approval)
{
    if (isPlaced(service, route, approval))
        return {};
    if (!route.target)
        return {WayOut::Refusal, WayOut::KnowledgeBase};
    if (route.target != Service::Indiv)
        return {WayOut::OtherService};
    if (isPlaced(Service::Indiv, route, approval))
        return {WayOut::Individual, WayOut::Refusal, WayOut::KnowledgeBase};
    return {route.individual == TopicFit::Approval ? WayOut::Approval : WayOut::OtherService, WayOut::Refusal, WayOut::KnowledgeBase};
}

} // namespace hline
