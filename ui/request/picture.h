// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>

namespace hline {

/// Decodes a picture that came from outside, no larger than `bound`; null if it is none of PNG, JPEG, BMP, GIF, or absurdly large.
/// Takes its time: never call it in the window's thread.
[[nodiscard]] QImage decodePicture(const QByteArray &bytes, QSize bound);

/// The picture as a PNG file.
[[nodiscard]] QByteArray encodePicture(const QImage &image);

} // namespace hline
