// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/explainable.h"

#include <QWidget>

namespace hline {

std::optional<Question> questionAround(const QWidget *widget)
{
    for (const QWidget *around = widget; around; around = around->parentWidget()) {
        const auto *pane = dynamic_cast<const Explainable *>(around);
        if (const auto question = pane ? pane->questionAt(widget) : std::nullopt)
            return question;
    }
    return std::nullopt;
}

} // namespace hline
