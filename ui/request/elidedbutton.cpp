// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/elidedbutton.h"

#include <QStyleOptionButton>
#include <QStylePainter>

namespace hline {

void ElidedButton::paintEvent(QPaintEvent *)
{
    QStyleOptionButton option;
    initStyleOption(&option);
    int room = style()->subElementRect(QStyle::SE_PushButtonContents, &option, this).width();
    if (menu())
        room -= 2 * style()->pixelMetric(QStyle::PM_MenuButtonIndicator, &option, this); // the words are centred
    option.text = fontMetrics().elidedText(option.text, Qt::ElideRight, room, Qt::TextShowMnemonic);
    QStylePainter(this).drawControl(QStyle::CE_PushButton, option);
}

} // namespace hline
