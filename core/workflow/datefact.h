// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workbench.h"

namespace hline {

/// When a thing happened that a wrong clock had dated: from now on it counts, at that instant, and so does what was said of a request that
/// was not there for it. A supervisor's decision, with a reason. S-OFF-1.
class DateFact
{
public:
    explicit DateFact(Workbench &bench) : m_bench(bench) { }

    /// How many entries count now that did not.
    [[nodiscard]] Result<int> operator()(const FactId &fact, Instant at, const QString &reason) const;

private:
    [[nodiscard]] FactDraft dating(const FactId &fact, Micros at, const QString &reason) const;

    Workbench &m_bench;
};

} // namespace hline
