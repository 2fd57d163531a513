// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/explanation.h"

class QWidget;

namespace hline {

/// A pane whose figures can be asked «Почему?», by key or by pointer. Regulation 1.1, R-1.1b.
class Explainable
{
public:
    virtual ~Explainable() = default;

    /// What is asked of somebody who is at `part`: the pane itself or something inside it. Nothing if the pane shows nothing.
    [[nodiscard]] virtual std::optional<Question> questionAt(const QWidget *part) const = 0;
};

/// The question of the innermost pane around a widget that has one.
[[nodiscard]] std::optional<Question> questionAround(const QWidget *widget);

} // namespace hline
