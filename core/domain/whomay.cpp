// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/whomay.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace hline {

bool needsSupervisor(const QByteArray &kind, bool isOfBatch)
{
    static constexpr auto Decisions = std::to_array<std::string_view>(
        {"assign", "waive", "close", "close.reverse", "date", "override", "purchase", "payment", "ref.same", "erased", "base"});
    const std::string_view wanted(kind.constData(), static_cast<std::size_t>(kind.size()));
    return std::ranges::find(Decisions, wanted) != Decisions.end() || (wanted == "ref" && !isOfBatch);
}

} // namespace hline
