// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/theme.h"
#include "theme/icons.h"

#include <QApplication>
#include <QStyleFactory>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int DarkBelow = 128; // of QColor::lightness

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < DarkBelow;
}

} // namespace

Theme themeFor(ThemeChoice choice, const QPalette &system)
{
    switch (choice) {
    case ThemeChoice::Auto: return isDark(system) ? darkTheme() : lightTheme();
    case ThemeChoice::Light: return lightTheme();
    case ThemeChoice::Dark: return darkTheme();
    case ThemeChoice::HighContrast: return highContrastTheme(system);
    }
    return lightTheme();
}

QPalette paletteOf(const Theme &theme)
{
    QPalette palette(theme.raised, theme.window);
    palette.setColor(QPalette::Window, theme.window);
    palette.setColor(QPalette::WindowText, theme.text);
    palette.setColor(QPalette::Base, theme.surface);
    palette.setColor(QPalette::AlternateBase, theme.alternate);
    palette.setColor(QPalette::Text, theme.text);
    palette.setColor(QPalette::PlaceholderText, theme.mutedText);
    palette.setColor(QPalette::Button, theme.raised);
    palette.setColor(QPalette::ButtonText, theme.text);
    palette.setColor(QPalette::BrightText, theme.negative);
    palette.setColor(QPalette::ToolTipBase, theme.raised);
    palette.setColor(QPalette::ToolTipText, theme.text);
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::HighlightedText, theme.accentText);
    palette.setColor(QPalette::Link, theme.link);
    palette.setColor(QPalette::LinkVisited, theme.link);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, theme.disabledText);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, theme.raised);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, theme.mutedText);
    return palette;
}

Theme applyTheme(QApplication &application, ThemeChoice choice)
{
    application.setStyle(QStyleFactory::create(u"Fusion"_s));
    application.setPalette(QPalette()); // back to the system's own, which is what Auto and high contrast look at
    const Theme theme = themeFor(choice, application.palette());
    application.setPalette(paletteOf(theme));
    useIconTheme(theme.window.lightness() < DarkBelow ? IconTone::ForDark : IconTone::ForLight);
    return theme;
}

} // namespace hline
