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

/// What a chip says and how: usually `theme.chip(face)`, on a selected row with the selection's text colour.
struct ClockChip
{
    ClockFace face = ClockFace::NoGuarantee;
    QString text;
    ChipColours colours;
};
/// Draws shape and text, framed if the colours have a fill or border, left-aligned in `rect` and as wide as needed.
void drawClockChip(QPainter &painter, const QRect &rect, const ClockChip &chip, const QFont &font);
/// Width that drawClockChip() needs.
[[nodiscard]] int clockChipWidth(const ClockChip &chip, const QFont &font);

} // namespace hline
