// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/topics.h"

#include <algorithm>

namespace hline {

namespace {

constexpr auto Yes = TopicFit::Yes;
constexpr auto No = TopicFit::No;
constexpr auto Approval = TopicFit::Approval;

constexpr std::array Routes{
    // R-2.1.1a: problems before the login
    TopicRoute{"LOGIN_ERROR", No, No, Service::Tech},
    TopicRoute{"BROWSER_SETUP", No, No, Service::Tech},
    TopicRoute{"THIN_SETTINGS", No, No, Service::Tech},
    TopicRoute{"THIN_INSTALL", No, No, Service::SvcThin},
    // R-2.3.2.1: the work of 1C:ITS services
    TopicRoute{"ITS_SERVICE", No, No, Service::SvcIts},
    // R-2.4.1.2.1, R-2.4.1.2.2: what the line can solve
    TopicRoute{"DOC_FILL", Yes, Yes, Service::Line},
    TopicRoute{"REPORTS", Yes, Yes, Service::Line},
    TopicRoute{"IB_SETUP", No, Yes, Service::Indiv},
    TopicRoute{"IB_CONNECT_CONSULT", No, Yes, Service::Indiv},
    TopicRoute{"SETTINGS_ERROR_SEARCH", No, Yes, Service::Indiv},
    TopicRoute{"TRADE_EQUIPMENT", No, Approval, Service::Indiv},
    TopicRoute{"IB_AUDIT", No, Approval, Service::Indiv},
    TopicRoute{"METHODOLOGY", No, Approval, Service::Indiv},
    TopicRoute{"LAW", No, No, std::nullopt},
    TopicRoute{"AUDIT_OPINION", No, No, std::nullopt},
    TopicRoute{"DEFECT", No, No, Service::Defect},
    TopicRoute{"WISH", No, No, Service::Wish},
    TopicRoute{"NEW_FEATURE", No, No, Service::Custom},
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

std::optional<TopicRoute> routeOf(const QByteArray &topic)
{
    const auto found = std::find_if(Routes.begin(), Routes.end(), [&topic](const TopicRoute &route) { return topic == route.topic; });
    return found == Routes.end() ? std::nullopt : std::optional<TopicRoute>(*found);
}

} // namespace hline
