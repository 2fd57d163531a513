// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workbench.h"
#include "workflow/workplace.h"

namespace hline {

/// The client agrees to a volume of customization: by a written application, for what settings cannot give.,
/// Another volume is another agreement; the last one is in force.
class AgreeQuote
{
public:
    explicit AgreeQuote(Workbench &bench) : m_bench(bench) { }

    [[nodiscard]] Result<void> operator()(const RequestId &id, const Quote &quote) const;

private:
    [[nodiscard]] static Result<void> check(const RequestRecord &request, const Quote &quote);

    Workbench &m_bench;
};

} // namespace hline
