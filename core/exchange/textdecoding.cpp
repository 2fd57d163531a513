// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/textdecoding.h"

#include <algorithm>

#include <QStringDecoder>

namespace hline {

namespace {

// Bytes 0x80 … 0xFF of the two code pages.
constexpr QStringView Windows1251 =
    u"ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\ufffd™љ›њќћџ"
    u"\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї°±Ііґµ¶·ё№є»јЅѕї"
    u"АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"
    u"абвгдежзийклмнопрстуфхцчшщъыьэюя";
constexpr QStringView Dos866 =
    u"АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"
    u"абвгдежзийклмноп░▒▓│┤╡╢╖╕╣║╗╝╜╛┐"
    u"└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀"
    u"рстуфхцчшщъыьэюяЁёЄєЇїЎў°∙·√№¤■\u00a0";
static_assert(Windows1251.size() == 128 && Dos866.size() == 128);

QString decodeSingleByte(const QByteArray &bytes, QStringView upperHalf)
{
    QString out(bytes.size(), Qt::Uninitialized);
    std::transform(bytes.begin(), bytes.end(), out.begin(), [upperHalf](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x80 ? QChar(char16_t{byte}) : upperHalf[byte - 0x80];
    });
    return out;
}

bool isUtf8(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    [[maybe_unused]] const QString text = decoder(bytes);
    return !decoder.hasError();
}

} // namespace

TextEncoding guessEncoding(const QByteArray &bytes)
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        return TextEncoding::Utf8;
    if (bytes.startsWith("\xFF\xFE"))
        return TextEncoding::Utf16LittleEndian;
    if (bytes.startsWith("\xFE\xFF"))
        return TextEncoding::Utf16BigEndian;
    return isUtf8(bytes) ? TextEncoding::Utf8 : TextEncoding::Windows1251;
}

QString decodeText(const QByteArray &bytes, TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8: {
        QStringDecoder decoder(QStringDecoder::Utf8);
        return decoder(bytes);
    }
    case TextEncoding::Utf16LittleEndian: {
        QStringDecoder decoder(QStringDecoder::Utf16LE);
        return decoder(bytes);
    }
    case TextEncoding::Utf16BigEndian: {
        QStringDecoder decoder(QStringDecoder::Utf16BE);
        return decoder(bytes);
    }
    case TextEncoding::Windows1251:
        return decodeSingleByte(bytes, Windows1251);
    case TextEncoding::Dos866:
        return decodeSingleByte(bytes, Dos866);
    }
    Q_UNREACHABLE();
}

} // namespace hline
