// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workbench.h"
#include "workflow/workplace.h"

namespace hline {

/// Who works on a request: taking it, taking the next one, giving it back (sync.md 4.7).
class TakeRequest
{
public:
    explicit TakeRequest(Workbench &bench) : m_bench(bench) { }

    [[nodiscard]] Result<RequestRef> take(const RequestId &id) const;
    [[nodiscard]] Result<RequestRef> takeNext() const;
    [[nodiscard]] Result<void> release(const RequestId &id) const;

private:
    [[nodiscard]] Result<RequestRef> claim(const RequestRecord &request) const;
    [[nodiscard]] Result<bool> isStartable(const RequestId &id) const;
    [[nodiscard]] QString nameOf(const ConsultantId &id) const;

    Workbench &m_bench;
};

} // namespace hline
