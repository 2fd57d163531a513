// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workbench.h"
#include "workflow/workplace.h"

namespace hline {

/// Requests that belong together: two programs or several questions are linked requests, not one (R-2.0, I-09), and a repeated
/// contact is a new one linked to the old (I-18). A link is kept once and shown at both ends.
class LinkRequests
{
public:
    explicit LinkRequests(Workbench &bench) : m_bench(bench) { }

    [[nodiscard]] Result<void> link(const RequestId &id, const RequestId &other) const;
    [[nodiscard]] Result<void> unlink(const RequestId &id, const RequestId &other) const;
    /// «Обратился снова»: a new request with its own arrival and guarantee; its service is not chosen yet (I-18).
    [[nodiscard]] Result<RequestRef> contactAgain(const RequestId &id, const RepeatedContact &contact) const;
    /// «Разделить»: one more question of the same letter, with the letter's arrival.
    [[nodiscard]] Result<RequestRef> split(const RequestId &id, const QString &subject) const;

private:
    [[nodiscard]] FactDraft withLinks(const RequestRecord &request, const std::vector<RequestId> &links) const;

    Workbench &m_bench;
};

} // namespace hline
