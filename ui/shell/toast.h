// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QPushButton;

namespace hline {

/// What was just done, over the lower edge of its parent for 10 s, with the way back. Never takes the focus.
class Toast final : public QFrame
{
    Q_OBJECT
public:
    enum class Offer { Nothing, Undo };

    Toast(const Theme &theme, QWidget *parent);

    void say(const QString &text, Offer offer = Offer::Nothing);

Q_SIGNALS:
    void undoRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place();

    const Theme &m_theme;
    QTimer m_life;
    QLabel *m_text;
    QPushButton *m_undo;
};

} // namespace hline
