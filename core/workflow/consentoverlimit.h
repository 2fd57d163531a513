// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workbench.h"
#include "workflow/workplace.h"

namespace hline {

/// The client agrees that the running session goes on beyond the package: once per session. Regulation 2.4.2.5b, S-BAL-5.
class ConsentOverlimit
{
public:
    explicit ConsentOverlimit(Workbench &bench) : m_bench(bench) { }

    [[nodiscard]] Result<void> operator()(const ConsentGiven &given) const;

private:
    Workbench &m_bench;
};

/// What the client agreed to, as the consent keeps it.
[[nodiscard]] QJsonObject overlimitOf(const SessionId &session);
/// Has the client agreed that this session goes beyond the package?
[[nodiscard]] std::optional<OverlimitAgreed> agreedOverlimit(const RequestRecord &request, const SessionId &session);

} // namespace hline
