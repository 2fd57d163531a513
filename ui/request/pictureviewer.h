// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace hline {

/// An attached picture as large as it fits.
class PictureViewer final : public QDialog
{
    Q_OBJECT
public:
    /// A null picture: says that it could not be read.
    PictureViewer(const QString &name, const QImage &picture, QWidget *parent = nullptr);
};

} // namespace hline
