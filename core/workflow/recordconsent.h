// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workbench.h"
#include "workflow/workplace.h"

namespace hline {

/// Records that the client agreed to paid work under the current class (I-08, S-RCL-2).
class RecordConsent
{
public:
    explicit RecordConsent(Workbench &bench) : m_bench(bench) { }

    [[nodiscard]] Result<void> operator()(const RequestId &id, Channel how, const QString &by) const;

private:
    Workbench &m_bench;
};

} // namespace hline
