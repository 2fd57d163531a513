// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fold.h"

#include <algorithm>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

// Keys of the two layouts in the same order: what one finger types under us and under ru.
constexpr QStringView LatinKeys = u"qwertyuiop[]asdfghjkl;'zxcvbnm,./`QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>?~";
constexpr QStringView RussianKeys = u"йцукенгшщзхъфывапролджэячсмитьбю.ёЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,Ё";

// Latin letters that look like Cyrillic ones; people type contract numbers with either.
constexpr QStringView LatinLookAlikes = u"ABCEHKMOPTXY";
constexpr QStringView CyrillicLookAlikes = u"АВСЕНКМОРТХУ";

QChar cyrillicLookAlike(QChar c)
{
    const qsizetype i = LatinLookAlikes.indexOf(c);
    return i < 0 ? c : CyrillicLookAlikes[i];
}

bool isDash(QChar c)
{
    return c.category() == QChar::Punctuation_Dash || c == u'\u2212';
}

QString upperKey(const QString &text)
{
    QString out = text.normalized(QString::NormalizationForm_KC).toUpper();
    out.replace(u'Ё', u'Е');
    for (QChar &c : out)
        c = cyrillicLookAlike(c);
    return out;
}

bool isDigitAt(const QString &text, qsizetype i)
{
    return i >= 0 && i < text.size() && text[i].isDigit();
}

/// «ИК-2О23/0016»: a letter О with a digit on either side is a zero somebody typed with the wrong key.
void lettersToZeros(QString &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'О' && isDigitAt(text, i - 1) && isDigitAt(text, i + 1))
            text[i] = u'0';
    }
}

QString withoutLeadingZeros(const QString &text)
{
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool leading = text[i] == u'0' && !isDigitAt(text, i - 1) && isDigitAt(text, i + 1);
        if (leading) {
            while (text[i] == u'0' && isDigitAt(text, i + 1))
                ++i;
        }
        out += text[i];
    }
    return out;
}

} // namespace

QString foldForSearch(const QString &text)
{
    const QString folded = text.normalized(QString::NormalizationForm_KC).toCaseFolded();
    QString out;
    out.reserve(folded.size());
    for (QChar c : folded) {
        if (u"«»\"'„“”`"_s.contains(c))
            continue;
        if (c == u'ё')
            c = u'е';
        if (isDash(c) || c.isSpace() || c.category() == QChar::Other_Control)
            c = isDash(c) ? u'-' : u' ';
        const bool repeats = !out.isEmpty() && (c == u' ' || c == u'-') && out.back() == c;
        if (!repeats)
            out += c;
    }
    return out.trimmed();
}

QString swapLayout(const QString &text)
{
    QString out = text;
    // A text with any Cyrillic letter was typed under the Russian layout, else under the Latin one.
    const bool russian = std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Cyrillic; });
    const QStringView from = russian ? RussianKeys : LatinKeys;
    const QStringView to = russian ? LatinKeys : RussianKeys;
    for (QChar &c : out) {
        const qsizetype i = from.indexOf(c);
        if (i >= 0)
            c = to[i];
    }
    return out;
}

QString contractKey(const QString &number)
{
    QString out;
    for (const QChar c : upperKey(number)) {
        if (isDash(c))
            out += u'-';
        else if (!c.isSpace() && c.category() != QChar::Other_Control)
            out += c;
    }
    // NFKC turns № into «No», which the look-alike step then spells with a Cyrillic О.
    for (const QString &prefix : {u"ДОГОВОР"_s, u"DОG"_s, u"ДОГ."_s, u"NО"_s, u"№"_s}) {
        if (out.startsWith(prefix))
            out.remove(0, prefix.size());
    }
    if (out.size() > 1 && out[0] == u'N' && out[1].isDigit())
        out.remove(0, 1);
    lettersToZeros(out);
    return withoutLeadingZeros(out);
}

QString nameKey(const QString &name)
{
    return upperKey(name).simplified();
}

QString phoneKey(const QString &phone)
{
    QString digits;
    for (const QChar c : phone) {
        // «доб. 12», «вн. 12», «#12»: what follows is an extension
        if (c == u'#' || (c.isLetter() && !digits.isEmpty()))
            break;
        if (c >= u'0' && c <= u'9')
            digits += c;
    }
    if (digits.size() == 11 && (digits[0] == u'7' || digits[0] == u'8'))
        return u"+7"_s + digits.sliced(1);
    if (digits.size() == 10)
        return u"+7"_s + digits;
    return {};
}

QString cleanText(const QString &text, qsizetype limit)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool control = c.unicode() < 0x20 && c != u'\n' && c != u'\t';
        const bool pair = c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (control || (c.isSurrogate() && !pair))
            continue; // a lone half of a character cannot be written as UTF-8
        out += c;
        if (pair)
            out += text[++i];
    }
    out = out.normalized(QString::NormalizationForm_C); // then: what was removed may have kept a letter and its accent apart
    if (out.size() > limit)
        out.truncate(out[limit - 1].isHighSurrogate() ? limit - 1 : limit);
    return out.trimmed();
}

} // namespace hline
