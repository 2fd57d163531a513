// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/pictureviewer.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "theme/plaintext.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

PictureViewer::PictureViewer(const QString &name, const QImage &picture, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"pictureViewer"_s);
    setWindowTitle(name);
    QLabel *label = plainLabel(this);
    label->setObjectName(u"picture"_s);
    label->setAccessibleName(name);
    label->setAlignment(Qt::AlignCenter);
    if (picture.isNull())
        label->setText(tr("This file is no picture that can be shown. Save it and open it by hand."));
    else
        label->setPixmap(QPixmap::fromImage(picture));
    auto *close = new QPushButton(tr("Close  Esc"), this);
    close->setObjectName(u"pictureClose"_s);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *column = new QVBoxLayout(this);
    column->addWidget(label, 1);
    column->addWidget(close, 0, Qt::AlignRight);
}

} // namespace hline
