// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workbench.h"
#include "workflow/workplace.h"

namespace hline {

/// Says what was done in a session.
class DescribeWork
{
public:
    explicit DescribeWork(Workbench &bench) : m_bench(bench) { }

    [[nodiscard]] Result<void> operator()(const SessionId &session, const QString &note) const;

private:
    Workbench &m_bench;
};

} // namespace hline
