// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace hline {

/// A button whose words end in "…" where they do not fit, instead of being cut off on both sides.
class ElidedButton : public QPushButton
{
    Q_OBJECT
public:
    explicit ElidedButton(QWidget *parent = nullptr) : QPushButton(parent) { }

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace hline
