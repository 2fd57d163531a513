// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace hline {

/// Regulation section 10: one JSON object a line in, one a line out. Needs no desk.
[[nodiscard]] QByteArray conformLines(const QByteArray &input);

} // namespace hline
