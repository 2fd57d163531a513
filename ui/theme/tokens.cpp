// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/theme.h"

#include <cmath>

#include <QFontMetrics>

namespace hline {

namespace {

constexpr QRgb White = 0xFFFFFFFF;
constexpr QRgb Black = 0xFF000000;

ChipColours filled(QRgb fill, QRgb text)
{
    return {QColor(fill), QColor(text), {}};
}

ChipColours bordered(QRgb fill, QRgb text, QRgb border)
{
    return {QColor(fill), QColor(text), QColor(border)};
}

ChipColours bare(const QColor &text)
{
    return {{}, text, {}};
}

/// Faces that have no fill in any theme.
void setBareFaces(Theme &theme)
{
    for (const ClockFace face : {ClockFace::NoGuarantee, ClockFace::Free, ClockFace::Waiting, ClockFace::Answered})
        theme.clock[static_cast<std::size_t>(face)] = bare(theme.mutedText);
}

void setFace(Theme &theme, ClockFace face, const ChipColours &colours)
{
    theme.clock[static_cast<std::size_t>(face)] = colours;
}

double channel(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) + 0.0722 * channel(colour.blueF());
}

constexpr double ClearText = 7.0, ReadableText = 4.5; // WCAG 2.1, 1.4.6 and 1.4.3

/// As near to the grounds as can be read on both with at least this contrast; the text itself where the grounds allow no less.
QColor softened(const QColor &text, const QColor &ground, const QColor &otherGround, double least)
{
    constexpr int Steps = 100;
    for (int step = 1; step < Steps; ++step) {
        const float part = static_cast<float>(step) / Steps;
        const auto mix = [part](float from, float to) { return from + (to - from) * part; };
        const QColor mixed = QColor::fromRgbF(mix(ground.redF(), text.redF()), mix(ground.greenF(), text.greenF()), mix(ground.blueF(), text.blueF()));
        if (std::min(contrast(mixed, ground), contrast(mixed, otherGround)) >= least)
            return mixed;
    }
    return text;
}

} // namespace

Theme lightTheme()
{
    Theme theme;
    theme.tone = ThemeTone::Light;
    theme.window = QColor(0xFFF1F3F5);
    theme.surface = QColor(White);
    theme.alternate = QColor(0xFFF7F8FA);
    theme.raised = QColor(0xFFE6EAEE);
    theme.border = QColor(0xFFC3CAD2);
    theme.text = QColor(0xFF1B1F24);
    theme.mutedText = QColor(0xFF55606B);
    theme.disabledText = QColor(0xFF8B949E);
    theme.accent = QColor(0xFF1F66A3);
    theme.accentText = QColor(White);
    theme.selection = QColor(0xFFCFE3F5);
    theme.selectionText = QColor(0xFF10161C);
    theme.link = QColor(0xFF1A5C96);
    theme.positive = QColor(0xFF1D6B52);
    theme.caution = QColor(0xFF7A4B00);
    theme.negative = QColor(0xFFA3201D);
    theme.notice = bordered(0xFFDCEBFA, 0xFF12324D, 0xFF8DB8DD);
    theme.failure = bordered(0xFFFBE4E1, 0xFF5E1210, 0xFFDB9A95);
    theme.balance = {QColor(0xFF8A97A5), QColor(0xFF2A78B8), QColor(0xFF67ABDD), QColor(0xFFF2B705), QColor(0xFF5A0A24),
                     QColor(0xFFE1E6EB)};
    setBareFaces(theme);
    setFace(theme, ClockFace::InTime, filled(0xFF2A78B8, White));
    setFace(theme, ClockFace::Soon, bordered(0xFFF2B705, Black, 0xFF7A5C00));
    setFace(theme, ClockFace::Urgent, filled(0xFFC2410C, White));
    setFace(theme, ClockFace::Overdue, filled(0xFF5A0A24, White));
    setFace(theme, ClockFace::Closed, filled(0xFF6B7280, White));
    return theme;
}

Theme darkTheme()
{
    Theme theme;
    theme.tone = ThemeTone::Dark;
    theme.window = QColor(0xFF25282C);
    theme.surface = QColor(0xFF1E1E1E);
    theme.alternate = QColor(0xFF232427);
    theme.raised = QColor(0xFF2F3338);
    theme.border = QColor(0xFF4A5058);
    theme.text = QColor(0xFFE9ECEF);
    theme.mutedText = QColor(0xFFABB4BD);
    theme.disabledText = QColor(0xFF777F88);
    theme.accent = QColor(0xFF4FA8E0);
    theme.accentText = QColor(0xFF06121B);
    theme.selection = QColor(0xFF274A66);
    theme.selectionText = QColor(White);
    theme.link = QColor(0xFF7CC0EE);
    theme.positive = QColor(0xFF6FCBA9);
    theme.caution = QColor(0xFFFFD166);
    theme.negative = QColor(0xFFFF8F88);
    theme.notice = bordered(0xFF1F3B52, 0xFFDCEBFA, 0xFF3F6E94);
    theme.failure = bordered(0xFF4A2220, 0xFFFFD9D6, 0xFF8C433E);
    theme.balance = {QColor(0xFF76828F), QColor(0xFF4FA8E0), QColor(0xFF9AD0F2), QColor(0xFFFFE066), QColor(0xFFFF4D7E),
                     QColor(0xFF3A3F45)};
    setBareFaces(theme);
    setFace(theme, ClockFace::InTime, filled(0xFF4FA8E0, Black));
    setFace(theme, ClockFace::Soon, filled(0xFFFFE066, Black));
    setFace(theme, ClockFace::Urgent, filled(0xFFF07A1A, Black));
    setFace(theme, ClockFace::Overdue, filled(0xFFFF4D7E, Black));
    setFace(theme, ClockFace::Closed, filled(0xFF8E98A6, Black));
    return theme;
}

Theme highContrastTheme(const QPalette &system)
{
    Theme theme;
    theme.tone = ThemeTone::HighContrast;
    theme.window = system.color(QPalette::Window);
    theme.surface = theme.alternate = system.color(QPalette::Base);
    theme.raised = theme.window;
    // In such palettes only pairs of roles are promised to contrast, so every word on them takes the pair's text.
    theme.text = theme.border = system.color(QPalette::Text);
    theme.mutedText = softened(theme.text, theme.surface, theme.window, ClearText);
    const QColor disabled = system.color(QPalette::Disabled, QPalette::Text);
    const bool isDisabledSeen = disabled != theme.text && contrast(disabled, theme.surface) >= ReadableText && contrast(disabled, theme.window) >= ReadableText;
    theme.disabledText = isDisabledSeen ? disabled : softened(theme.text, theme.surface, theme.window, ReadableText);
    theme.positive = theme.caution = theme.negative = theme.text;
    const QColor highlight = system.color(QPalette::Highlight), onHighlight = system.color(QPalette::HighlightedText);
    const bool isHighlightClear = contrast(onHighlight, highlight) >= ClearText;
    theme.accent = theme.selection = isHighlightClear ? highlight : theme.text; // else the other way round
    theme.accentText = theme.selectionText = isHighlightClear ? onHighlight : theme.surface;
    theme.link = system.color(QPalette::Link);
    theme.notice = theme.failure = {theme.surface, theme.text, theme.text};
    theme.balance = {theme.surface, theme.text, highlight, theme.text, highlight, theme.surface};
    setBareFaces(theme);
    for (const ClockFace face :
         {ClockFace::InTime, ClockFace::Soon, ClockFace::Urgent, ClockFace::Overdue, ClockFace::Closed})
        setFace(theme, face, {{}, theme.text, theme.text});
    return theme;
}

double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a), lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

Sizes sizesOf(const QFontMetrics &metrics, Density density)
{
    const int height = metrics.height();
    Sizes sizes;
    switch (density) {
    case Density::Compact: sizes.rowHeight = qRound(height * 1.25); break;
    case Density::Regular: sizes.rowHeight = qRound(height * 1.6); break;
    case Density::Roomy: sizes.rowHeight = qRound(height * 2.6); break;
    }
    sizes.chipHeight = qRound(height * 1.2);
    sizes.padding = qRound(height * 0.4);
    sizes.gap = qRound(height * 0.3);
    sizes.icon = qRound(height * 1.0);
    sizes.radius = qMax(2, qRound(height * 0.2));
    return sizes;
}

} // namespace hline
