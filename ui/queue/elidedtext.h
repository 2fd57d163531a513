// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QFontMetrics>
#include <QHash>

#include <vector>

namespace hline {

/// Cuts texts to a width with «…». Sums known advances instead of shaping the text, which a page of the queue does 200 times.
class ElidedText
{
public:
    explicit ElidedText(const QFont &font);
    [[nodiscard]] QString fit(const QString &text, int width) const;
    [[nodiscard]] const QFontMetrics &metrics() const { return m_metrics; }

private:
    [[nodiscard]] float advance(QChar c) const;

    QFontMetrics m_metrics;
    QFontMetricsF m_exact;
    mutable std::vector<float> m_advances; ///< Latin and Cyrillic, by code; measured when first met
    float m_ellipsis = 0;
};

} // namespace hline
