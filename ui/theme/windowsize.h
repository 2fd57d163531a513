// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace hline {

/// Makes a window so many letters wide and lines high, but not larger than its screen has room for with a frame around it: at
/// 150 % a screen of 1366×768 is small.
void resizeToText(QWidget &window, int letters, int lines);

} // namespace hline
