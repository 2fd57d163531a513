// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/doubletimers.h"

#include <algorithm>
#include <tuple>

namespace hline {

// S-OFF-3
std::vector<DoubleTimer> doubleTimers(std::vector<TimedPiece> pieces)
{
    std::ranges::sort(pieces, {}, [](const TimedPiece &piece) { return std::tie(piece.consultant, piece.from, piece.to, piece.request); });
    std::vector<DoubleTimer> out;
    for (auto first = pieces.begin(); first != pieces.end(); ++first) {
        for (auto second = first + 1; second != pieces.end() && second->consultant == first->consultant && second->from < first->to; ++second) {
            if (second->request != first->request && second->from < second->to)
                out.push_back({*first, *second, second->from, std::min(first->to, second->to)});
        }
    }
    return out;
}

} // namespace hline
