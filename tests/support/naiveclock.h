// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/naivetime.h"

namespace hline::test::naive {

/// Answers a question of the rule book's interface by the naive book and clock: `ledger`, `sla`, `scenario`, `bill`.
[[nodiscard]] QJsonObject naiveAnswer(const QJsonObject &question);

} // namespace hline::test::naive
