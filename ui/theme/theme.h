// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/clockface.h"

#include <array>

#include <QColor>
#include <QPalette>

class QApplication;
class QFontMetrics;

namespace hline {

/// What a person chooses; Auto follows the lightness of the system's palette.
enum class ThemeChoice { Auto, Light, Dark, HighContrast };
enum class ThemeTone { Light, Dark, HighContrast };

/// A filled label. An invalid fill or border is not drawn.
struct ChipColours { QColor fill, text, border; };

/// Segments of the balance bar, left to right.
struct BalanceColours { QColor used, left, carried, running, overlimit, track; };

/// Every colour of the program, by its meaning. Widgets borrow one theme and never name a colour themselves.
struct Theme
{
    ThemeTone tone = ThemeTone::Light;
    QColor window;        ///< behind everything
    QColor surface;       ///< lists, fields, cards
    QColor alternate;     ///< every second row
    QColor raised;        ///< bars, headers, the timer strip
    QColor border;
    QColor text, mutedText, disabledText;
    QColor accent, accentText;
    QColor selection, selectionText;
    QColor link;
    QColor positive, caution, negative; ///< words of that meaning on surface, window and raised
    ChipColours notice;   ///< «3 new · show»
    ChipColours failure;  ///< what went wrong
    BalanceColours balance;
    std::array<ChipColours, ClockFaceCount> clock;

    [[nodiscard]] const ChipColours &chip(ClockFace face) const { return clock[static_cast<std::size_t>(face)]; }
};

[[nodiscard]] Theme lightTheme();
[[nodiscard]] Theme darkTheme();
/// No fills of our own: the system's colours, shapes and words carry the meaning.
[[nodiscard]] Theme highContrastTheme(const QPalette &system);
[[nodiscard]] Theme themeFor(ThemeChoice choice, const QPalette &system);
[[nodiscard]] QPalette paletteOf(const Theme &theme);

/// Fusion, palette, icon theme and program icon. Call again to change the theme of a running program.
[[nodiscard]] Theme applyTheme(QApplication &application, ThemeChoice choice);

/// WCAG 2.1 contrast ratio, 1 … 21.
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

enum class Density { Compact, Regular, Roomy }; ///< Roomy rows have a second line
/// Lengths in logical pixels, all from the font, so that they follow scaling and zoom.
struct Sizes
{
    int rowHeight = 0;
    int chipHeight = 0;
    int padding = 0; ///< between text and the edge of a cell
    int gap = 0;     ///< between things that belong together
    int icon = 0;
    int radius = 0;
};
[[nodiscard]] Sizes sizesOf(const QFontMetrics &metrics, Density density = Density::Regular);

} // namespace hline
