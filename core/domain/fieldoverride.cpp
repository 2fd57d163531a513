// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/fieldoverride.h"

namespace hline {

std::vector<QString> unseenOverride(const FieldChange &earlier, const FieldChange &later)
{
    const bool wasKnown = later.seen <= 0 || earlier.seq <= later.seen;
    std::vector<QString> out;
    if (wasKnown || earlier.seq >= later.seq || earlier.who == later.who)
        return out;
    for (auto field = later.set.cbegin(); field != later.set.cend(); ++field) {
        const auto before = earlier.set.constFind(field.key());
        if (before != earlier.set.cend() && *before != *field)
            out.push_back(field.key());
    }
    return out;
}

} // namespace hline
