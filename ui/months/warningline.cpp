// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "months/warningline.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>

#include "theme/icons.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

void warn(QWidget *line, QLabel *text)
{
    auto *sign = new QLabel(line);
    const int side = line->style()->pixelMetric(QStyle::PM_SmallIconSize);
    sign->setPixmap(themeIcon(u"dialog-warning"_s).pixmap(side));
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins({});
    row->addWidget(sign, 0, Qt::AlignTop);
    row->addWidget(text, 1);
}

} // namespace hline
