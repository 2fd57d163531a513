// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/slices.h"

#include <QTimer>

namespace hline {

void runInSlices(QObject *context, std::vector<std::function<void()>> slices)
{
    if (slices.empty())
        return;
    QTimer::singleShot(0, context, [context, slices = std::move(slices)]() mutable {
        slices.front()();
        slices.erase(slices.begin());
        runInSlices(context, std::move(slices));
    });
}

} // namespace hline
