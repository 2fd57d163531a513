// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/correctedclock.h"

#include <QString>

namespace hline {

enum class StoreMode { Normal, ReadOnlyRescue };

struct StoreOptions
{
    QString path;
    const Clock &clock;
    enum class Missing { Refuse, Create };
    Missing missing = Missing::Refuse; ///< what to do when there is no file: NotFound, or a fresh desk
    StoreMode mode = StoreMode::Normal;
    CorrectedClock *corrected = nullptr; ///< borrowed: what `clock` goes by, put right by what the desk knows of its office
};

} // namespace hline
