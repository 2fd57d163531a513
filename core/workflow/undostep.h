// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workbench.h"
#include "workflow/workplace.h"

namespace hline {

/// Takes the last step of this desk back (facts.md 3): by reversals, or by its opposite where it has one.
class UndoStep
{
public:
    explicit UndoStep(Workbench &bench) : m_bench(bench) { }

    [[nodiscard]] Result<UndoneStep> operator()() const;

private:
    [[nodiscard]] Result<void> reverseAll(const DoneStep &step, CommandFacts &command) const;
    void addCounter(const DoneStep &step, CommandFacts &command) const;
    [[nodiscard]] Result<void> returnTimer(const DoneStep &step, CommandFacts &command) const;

    Workbench &m_bench;
};

} // namespace hline
