// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/elidedtext.h"

namespace hline {

namespace {

constexpr char16_t SimpleEnd = 0x0530; // Latin, Greek and Cyrillic come before it: one letter, one advance
constexpr QChar Ellipsis = u'…';
constexpr float Unmeasured = -1;

bool isSimple(QChar c)
{
    const char16_t code = c.unicode();
    const bool isCombining = code >= 0x0300 && code < 0x0370;
    return (code < SimpleEnd && !isCombining) || c == Ellipsis || c == u'—' || c == u'–' || c == u'№' || c == u'−';
}

} // namespace

ElidedText::ElidedText(const QFont &font)
    : m_metrics(font)
    , m_exact(font)
    , m_advances(SimpleEnd, Unmeasured)
    , m_ellipsis(static_cast<float>(m_exact.horizontalAdvance(Ellipsis)))
{
}

float ElidedText::advance(QChar c) const
{
    if (c.unicode() >= SimpleEnd)
        return m_ellipsis; // dashes and № are no wider than «…»
    float &known = m_advances[c.unicode()];
    if (known < 0)
        known = static_cast<float>(m_exact.horizontalAdvance(c));
    return known;
}

QString ElidedText::fit(const QString &text, int width) const
{
    const auto limit = static_cast<float>(width);
    float used = 0;
    qsizetype fits = 0; ///< letters that leave room for «…»
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!isSimple(text[i]))
            return m_metrics.elidedText(text, Qt::ElideRight, width);
        used += advance(text[i]);
        if (used + m_ellipsis <= limit)
            fits = i + 1;
        if (used > limit)
            return text.left(fits).trimmed() + Ellipsis;
    }
    return text;
}

} // namespace hline
