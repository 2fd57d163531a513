// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace hline {

/// Regulation, section 10: one JSON object in, one out, on one line and without a line end. What cannot be understood is
/// answered by {"error":"…"}; what the rule book leaves to later by {"error":"unsupported"}.
[[nodiscard]] QByteArray conformLine(const QByteArray &line);

} // namespace hline
