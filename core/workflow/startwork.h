// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workbench.h"
#include "workflow/workplace.h"

namespace hline {

/// Starts the timer on a request: gate, claim if nobody holds it, stop of the other timer when switching, all in one
/// transaction. Regulation 2.4.2.1; I-10.
class StartWork
{
public:
    explicit StartWork(Workbench &bench) : m_bench(bench) { }

    [[nodiscard]] Result<StartedWork> operator()(const RequestId &id, const StartOptions &options) const;

private:
    struct Start { RequestRecord request; std::optional<OpenTimer> other; FactDraft fact; CommandFacts command; DoneStep step; };

    /// The open request, and the other timer when it may be stopped for it; TIMER_RUNNING or the gate's refusal otherwise.
    [[nodiscard]] Result<Start> admitted(const RequestId &id, const StartOptions &options) const;
    [[nodiscard]] Result<void> beyondPackage(const RequestRecord &request, const std::optional<ConsentGiven> &given) const;
    [[nodiscard]] Result<void> keepConsent(Start &start, const ConsentGiven &given) const;
    [[nodiscard]] Result<void> endOther(Start &start) const;
    void begin(Start &start, TimerRow::Keeper keeper) const;
    [[nodiscard]] Result<StartedWork> answer(const Start &start) const;

    Workbench &m_bench;
};

} // namespace hline
