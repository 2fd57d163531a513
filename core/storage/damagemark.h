// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hline {

// Beside a desk file, that something in it could not be read: at its next opening all of it is checked, not only its end.

void markDamaged(const QString &path);
[[nodiscard]] bool isMarkedDamaged(const QString &path);
void unmarkDamaged(const QString &path);

} // namespace hline
