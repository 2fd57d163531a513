// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QLabel;
class QWidget;

namespace hline {

/// A label for text from outside: plain text, wrapped, never wider than its place, selectable with the mouse.
[[nodiscard]] QLabel *plainLabel(QWidget *parent, const QString &objectName = {});
/// A label for text from outside on one line, as wide as the text.
[[nodiscard]] QLabel *plainLine(QWidget *parent, const QString &objectName);
/// Text from outside for a tooltip, which would otherwise read markup out of it.
[[nodiscard]] QString plainToolTip(const QString &text);

} // namespace hline
