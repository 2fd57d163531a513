// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workbench.h"

namespace hline {

/// A supervisor approves a topic for an individual consultation: who, when and why stay on the request. A request that is not
/// sorted yet becomes one. R-2.4.1.3.2, R-2.4.1.3.3, R-2.4.1.3.5.
class ApproveTopic
{
public:
    explicit ApproveTopic(Workbench &bench) : m_bench(bench) { }

    [[nodiscard]] Result<void> operator()(const RequestId &id, const QString &reason) const;

private:
    Workbench &m_bench;
};

} // namespace hline
