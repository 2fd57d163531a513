// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/windowsize.h"

#include <QFontMetrics>
#include <QScreen>
#include <QWidget>

namespace hline {

namespace {

constexpr double WithoutFrame = 0.9;

} // namespace

void resizeToText(QWidget &window, int letters, int lines)
{
    const QFontMetrics metrics = window.fontMetrics();
    const QSize wanted(metrics.averageCharWidth() * letters, metrics.lineSpacing() * lines);
    window.resize(wanted.boundedTo(window.screen()->availableSize() * WithoutFrame));
}

} // namespace hline
