// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLabel;
class QWidget;

namespace hline {

/// A line of text with the sign of a warning in front.
void warn(QWidget *line, QLabel *text);

} // namespace hline
