// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workbench.h"
#include "workflow/workplace.h"

namespace hline {

/// Changes fields of a request, one fact for all of them.
class ChangeRequest
{
public:
    explicit ChangeRequest(Workbench &bench) : m_bench(bench) { }

    [[nodiscard]] Result<void> operator()(const RequestId &id, const RequestChange &change) const;

private:
    [[nodiscard]] RequestChange withJointUser(const RequestRecord &request, RequestChange change) const;
    [[nodiscard]] static RequestRecord afterwards(RequestRecord record, const RequestChange &change);
    [[nodiscard]] static QJsonObject intakeWords(const RequestRecord &request, const RequestChange &change);
    [[nodiscard]] RequestChange completed(const RequestRecord &request, RequestChange change) const;

    Workbench &m_bench;
};

} // namespace hline
