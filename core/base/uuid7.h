// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"

#include <QByteArray>
#include <QUuid>

namespace hline {

/// UUIDv7 (RFC 9562): 48 bits of milliseconds, 74 random bits of the system generator. An identity, never an order.
[[nodiscard]] QUuid makeUuid7(Micros now);

/// UUIDv5 of `type|key` in Hline's own namespace: the id of an imported record (facts.md 4).
[[nodiscard]] QUuid makeUuid5(const QByteArray &type, const QString &key);

} // namespace hline
