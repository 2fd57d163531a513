// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace hline {

/// Rows of cells as lines for a terminal: columns side by side, each as wide as its widest cell, but no cell wider than
/// `widest`. Line breaks and control characters in cells become blanks, so that no text from outside can steer the terminal.
[[nodiscard]] QString textTable(const QStringList &heads, const std::vector<QStringList> &rows, qsizetype widest = 40);

/// One line fit for a terminal.
[[nodiscard]] QString plainLine(const QString &text);

} // namespace hline
