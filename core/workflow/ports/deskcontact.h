// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"

#include <QString>

namespace hline {

/// A desk of the office as the office last heard of it (sync.md 4.10).
struct DeskContact
{
    int number = 0;
    QString login;   ///< whose desk it is
    QString program; ///< "hline/0.1.0"
    int unsent = 0;  ///< facts it holds that the office does not have, as it said when it came last
    Instant seen;    ///< it was there last
    bool operator==(const DeskContact &) const = default;
};

} // namespace hline
