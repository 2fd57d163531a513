// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workbench.h"
#include "workflow/workplace.h"

namespace hline {

/// «Ответил клиенту», «Позвонил клиенту», «Запросил данные»: what happened outside the program and acts on the response clock;
/// and taking such an event back. Regulation 3.4; S-SLA-4.
class RecordEvent
{
public:
    explicit RecordEvent(Workbench &bench) : m_bench(bench) { }

    [[nodiscard]] Result<void> operator()(const RequestId &id, const HandEvent &event) const;
    /// Within the day of the event, with a reason: the clock runs as if it had never happened.
    [[nodiscard]] Result<void> voided(const RequestId &id, const FactId &event, const QString &reason) const;

private:
    Workbench &m_bench;
};

} // namespace hline
