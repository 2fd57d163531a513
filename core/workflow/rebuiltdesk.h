// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hline {

/// A desk file that was made anew in place of a damaged one (reliability.md A8).
struct RebuiltDesk
{
    QString aside;           ///< where the damaged file is kept
    int unsent = 0;          ///< facts brought over that the office's log, as far as it could be read, does not hold
    int lost = 0;            ///< facts that could not be read and may be unsent
    bool operator==(const RebuiltDesk &) const = default;
};

} // namespace hline
