// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace hline {

/// Scrolls up and down only: it is never narrower than what is in it, so that nothing is cut off at its right edge.
class VerticalScroll final : public QScrollArea
{
    Q_OBJECT
public:
    explicit VerticalScroll(QWidget *body, QWidget *parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace hline
