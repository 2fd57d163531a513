// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/capacity.h"
#include "exchange/conform/jsonfields.h"

namespace hline {

/// Input and answer of the conformance function `capacity` (rule book, sections 8 and 10).
[[nodiscard]] CapacityInput capacityInputOf(const JsonFields &in);
[[nodiscard]] QJsonObject capacityJson(const Capacity &capacity);

} // namespace hline
