// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/uuid7.h"

#include <QRandomGenerator>

#include <array>

namespace hline {

QUuid makeUuid7(Micros now)
{
    std::array<quint32, 4> bits{};
    QRandomGenerator::system()->fillRange(bits.data(), static_cast<qsizetype>(bits.size()));
    const auto ms = static_cast<quint64>(std::chrono::floor<std::chrono::milliseconds>(now).time_since_epoch().count());
    const auto byte = [](quint64 value, int shift) { return static_cast<uchar>((value >> shift) & 0xFF); };

    return QUuid(static_cast<uint>((ms >> 16) & 0xFFFFFFFF), static_cast<ushort>(ms & 0xFFFF),
                 static_cast<ushort>(0x7000 | (bits[0] & 0x0FFF)), static_cast<uchar>(0x80 | (bits[1] & 0x3F)),
                 byte(bits[1], 8), byte(bits[2], 0), byte(bits[2], 8), byte(bits[2], 16), byte(bits[2], 24),
                 byte(bits[3], 0), byte(bits[3], 8));
}

QUuid makeUuid5(const QByteArray &type, const QString &key)
{
    // UUIDv5 of the name "hline" in the nil namespace; never to change, ids of imported records hang on it.
    static const QUuid space = QUuid::createUuidV5(QUuid(), QByteArrayLiteral("hline"));
    return QUuid::createUuidV5(space, type + '|' + key.toUtf8());
}

} // namespace hline
