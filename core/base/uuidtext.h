// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QUuid>
#include <QtEndian>

#include <algorithm>
#include <array>

namespace hline {

/// An id as files, tables and hashes write it: 36 lower-case characters. Holds them itself, for rows written by the million.
class UuidText
{
public:
    explicit UuidText(const QUuid &id)
    {
        constexpr char Digits[] = "0123456789abcdef";
        std::array<uchar, 16> bytes;
        qToBigEndian(id.data1, bytes.data());
        qToBigEndian(id.data2, bytes.data() + 4);
        qToBigEndian(id.data3, bytes.data() + 6);
        std::copy(std::begin(id.data4), std::end(id.data4), bytes.begin() + 8);
        auto to = m_text.begin();
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            if (i == 4 || i == 6 || i == 8 || i == 10)
                *to++ = '-';
            *to++ = Digits[bytes[i] >> 4];
            *to++ = Digits[bytes[i] & 0xf];
        }
    }
    [[nodiscard]] QByteArrayView view() const { return {m_text.data(), qsizetype(m_text.size())}; }

private:
    std::array<char, 36> m_text;
};

} // namespace hline
