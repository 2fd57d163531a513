// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace hline {

enum class IconTone { ForLight, ForDark };
/// Breeze or Breeze Dark from where the system keeps its icon themes.
void useIconTheme(IconTone tone);

/// An icon by its freedesktop name; empty if the icon theme is not installed, and then the text beside it must do.
[[nodiscard]] QIcon themeIcon(const QString &name);

[[nodiscard]] QIcon programIcon();

} // namespace hline
