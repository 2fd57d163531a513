// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/strongid.h"
#include "base/time.h"
#include "domain/verdict.h"

#include <QUuid>

#include <optional>

namespace hline {

/// A fact of this desk on its way to the office, or with the office's word on it.
struct OutboxRecord
{
    FactId fact;
    QByteArray kind;
    Instant made;                   ///< recorded here
    Instant at;                     ///< when the thing happened
    std::optional<Instant> posted;  ///< counts from, by the office
    std::optional<Verdict> verdict; ///< nothing: it waits to be sent
    std::optional<FactId> target;
    QUuid subject;                  ///< the request or record it belongs to
    seconds length{0};              ///< of work
};

} // namespace hline
