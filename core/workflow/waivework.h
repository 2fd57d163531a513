// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workbench.h"

namespace hline {

/// The client does not pay for a piece of work: it stays on record as worked and takes no minutes, in its own month while that is open,
/// else from now on. A supervisor's decision, with a reason. S-OFF-2, I-03.
class WaiveWork
{
public:
    explicit WaiveWork(Workbench &bench) : m_bench(bench) { }

    [[nodiscard]] Result<void> operator()(const FactId &work, const QString &reason) const;
    /// The client pays for it after all.
    [[nodiscard]] Result<void> takeBack(const FactId &work, const QString &reason) const;

private:
    /// The piece of work, if this person may decide about it now.
    [[nodiscard]] Result<WorkRecord> decidedAbout(const FactId &work, const QString &reason) const;
    [[nodiscard]] Result<void> commit(FactDraft fact, const QString &reason) const;

    Workbench &m_bench;
};

} // namespace hline
