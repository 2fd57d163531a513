// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <functional>

namespace hline {

class ActionRegistry;

/// Commands of which one at a time holds: colours and height of rows. `use` is called while `context` lives.
void addThemeChoices(ActionRegistry &registry, QObject &context, ThemeChoice current, const std::function<void(ThemeChoice)> &use);
void addDensityChoices(ActionRegistry &registry, QObject &context, Density current, const std::function<void(Density)> &use);

} // namespace hline
