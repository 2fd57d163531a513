// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace hline {

enum class TextEncoding { Utf8, Utf16LittleEndian, Utf16BigEndian, Windows1251, Dos866 };

/// Byte order mark, else valid UTF-8, else windows-1251: what Russian Excel and 1C write.
[[nodiscard]] TextEncoding guessEncoding(const QByteArray &bytes);
/// Own tables: not every build of Qt knows the two Russian code pages. A byte order mark is dropped.
[[nodiscard]] QString decodeText(const QByteArray &bytes, TextEncoding encoding);

} // namespace hline
