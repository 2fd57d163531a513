// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/event.h"
#include "workflow/ports/deskcontact.h"

#include <tl/expected.hpp>

namespace hline {

/// The desks of an office, for a supervisor who closes a month (sync.md 4.8): the list, or what happened instead. On the thread of the
/// gateway whose link it uses, one call at a time.
class DeskListSource
{
public:
    using Desks = tl::expected<std::vector<DeskContact>, Event>;
    virtual ~DeskListSource() = default;

    /// By number; those that are out are left out.
    [[nodiscard]] virtual Desks desks(const QUuid &incarnation) = 0;
};

} // namespace hline
