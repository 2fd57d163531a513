// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace hline::test {

/// What no login of an office may do, whatever its role. `%1` stands for the login itself.
[[nodiscard]] QStringList forbiddenStatements();

} // namespace hline::test
