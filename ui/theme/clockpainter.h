// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QPainterPath>

class QFont;
class QPainter;

namespace hline {

/// Shape of a face inside `box` (a square), to be filled with the face's text colour: ◆ overdue, ▲ soon and urgent, ● in time,
/// ❚❚ closed, ─ no guarantee, ○ free, … waiting, ✓ answered.
[[nodiscard]] QPainterPath clockShape(ClockFace face, const QRectF &box);

/// Draws shape and text, on the face's fill if it has one, left-aligned in `rect` and as wide as needed. Returns the used width.
int drawClockChip(QPainter &painter, const QRect &rect, ClockFace face, const QString &text, const Theme &theme,
                  const QFont &font);
/// Width that drawClockChip() needs.
[[nodiscard]] int clockChipWidth(ClockFace face, const QString &text, const Theme &theme, const QFont &font);

} // namespace hline
