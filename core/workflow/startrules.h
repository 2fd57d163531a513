// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/overlimit.h"
#include "workflow/workbench.h"

namespace hline {

/// The gates of work on a request: classification, right to support, basis, consent, remote tool. Regulation 1.3, 1.4, 2.0,
/// 2.4.1.1, 2.4.2.3, 2.5, 4.1; I-03, I-08.
class StartRules
{
public:
    explicit StartRules(const DeskStore &store) : m_store(store) { }

    /// A contract or program that nobody knows counts as none; one that cannot be read is an error, never a refusal.
    [[nodiscard]] Result<Eligibility> eligibility(const RequestRecord &request, Instant at) const;
    /// May work begin? NOT_ELIGIBLE is told by the reasons behind it.
    [[nodiscard]] Result<StartGate> gate(const RequestRecord &request, StartAction action, Instant at) const;
    /// What stands against the timer because no prepaid minute is left (R-2.4.2.5b); nothing if nothing does.
    [[nodiscard]] Result<std::optional<GateReason>> overlimit(const RequestRecord &request, OverlimitConsent consent, Instant at) const;

private:
    const DeskStore &m_store;
};

/// Stores that something was not allowed, by which clauses (I-15), and says so.
[[nodiscard]] Result<void> deny(const Workbench &bench, const RequestRecord &request, const QList<GateReason> &why, const QByteArray &asked);

/// Lets work begin, or stores the refusal with its clauses (I-15) and says why. `action`: what was asked, as the refusal records it.
[[nodiscard]] Result<void> admit(const Workbench &bench, const RequestRecord &request, StartAction action, Instant at, const QByteArray &asked);

} // namespace hline
