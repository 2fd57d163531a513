// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workbench.h"
#include "workflow/workplace.h"

namespace hline {

/// Remote sessions noted by hand, only inside a registered request (I-12) and only where the service has them. Regulation
/// 2.4.1.1, 4.1.
class RemoteSessions
{
public:
    explicit RemoteSessions(Workbench &bench) : m_bench(bench) { }

    [[nodiscard]] Result<void> start(const RequestId &id) const;
    [[nodiscard]] Result<void> end(const RequestId &id) const;

private:
    Workbench &m_bench;
};

} // namespace hline
