// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workbench.h"
#include "workflow/workplace.h"

namespace hline {

/// Closes a request as done, refused (with its clause, I-15) or cancelled.
class CloseRequest
{
public:
    explicit CloseRequest(Workbench &bench) : m_bench(bench) { }

    [[nodiscard]] Result<RequestRef> operator()(const RequestId &id, WorkState how, const QString &reason, const QByteArray &clause) const;

private:
    [[nodiscard]] Result<void> mayAnswer(const RequestRecord &request) const;
    [[nodiscard]] static Result<void> checkCharged(const RequestRecord &request, WorkState how);

    Workbench &m_bench;
};

} // namespace hline
