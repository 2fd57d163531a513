// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

class QObject;

namespace hline {

/// Runs one slice in each turn of the event loop, in order, while `context` lives: long work of the window's thread between
/// which keys are read and paints happen.
void runInSlices(QObject *context, std::vector<std::function<void()>> slices);

} // namespace hline
