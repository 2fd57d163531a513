// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workbench.h"
#include "workflow/workplace.h"

namespace hline {

/// Says what a request is about, and by table S-ROUTE which service that is: at once for a request that is not sorted yet, for
/// another one when asked to (R-2.1.1c: the thin client is to be installed, not set up).
class ChooseTopic
{
public:
    explicit ChooseTopic(Workbench &bench) : m_bench(bench) { }

    [[nodiscard]] Result<void> operator()(const RequestId &id, const QByteArray &topic, Routing routing) const;

private:
    Workbench &m_bench;
};

} // namespace hline
