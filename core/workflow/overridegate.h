// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workbench.h"

namespace hline {

/// A supervisor lets work begin although the right to support is not confirmed, for the reasons that stand now and no other.
/// Audited, shown on the card. I-03.
class OverrideGate
{
public:
    explicit OverrideGate(Workbench &bench) : m_bench(bench) { }

    [[nodiscard]] Result<void> operator()(const RequestId &id, const QString &reason) const;

private:
    Workbench &m_bench;
};

} // namespace hline
