// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/picture.h"

#include <QBuffer>
#include <QImageReader>

namespace hline {

namespace {

constexpr qint64 MostPixels = 64 * 1000 * 1000;

}

QImage decodePicture(const QByteArray &bytes, QSize bound)
{
    QBuffer buffer;
    buffer.setData(bytes);
    if (!buffer.open(QIODevice::ReadOnly))
        return {};
    QImageReader reader(&buffer);
    const QByteArray format = QImageReader::imageFormat(&buffer);
    reader.setFormat(format);
    reader.setAutoTransform(true);
    const QList<QByteArray> known{"png", "jpeg", "bmp", "gif"}; // no markup, nothing that reads other files
    const QSize size = reader.size();
    if (!known.contains(format) || !size.isValid() || qint64(size.width()) * size.height() > MostPixels)
        return {};
    if (size.width() > bound.width() || size.height() > bound.height())
        reader.setScaledSize(size.scaled(bound, Qt::KeepAspectRatio).expandedTo({1, 1}));
    return reader.read();
}

QByteArray encodePicture(const QImage &image)
{
    QBuffer buffer;
    return buffer.open(QIODevice::WriteOnly) && image.save(&buffer, "PNG") ? buffer.data() : QByteArray();
}

} // namespace hline
