// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/plaintext.h"

#include <QEvent>
#include <QFontMetrics>
#include <QHash>
#include <QLabel>
#include <QTextDocument>

#include <algorithm>
#include <optional>

namespace hline {

namespace {

/// Letters of the font itself; tabs, other separators of lines and glyphs of other fonts are for the text document to measure.
bool isMeasuredByFont(const QString &text, const QFontMetrics &font)
{
    return !text.isEmpty() && std::ranges::all_of(text, [&font](QChar c) {
        const bool isSeparator = c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph;
        return c == u'\n' || (c.isPrint() && !isSeparator && font.inFont(c));
    });
}

/// A label that can be selected lays its text document out for every size it is asked for, and layouts ask for the same ones again and
/// again: a third of what it costs to show another request. As wide as its place, it has one size of its own, each line unwrapped; what
/// fits into its width is no higher, and other heights are kept.
class PlainLabel final : public QLabel
{
public:
    using QLabel::QLabel;

    [[nodiscard]] QSize sizeHint() const override
    {
        const std::optional<QSize> whole = unwrapped();
        return whole ? *whole : QLabel::sizeHint();
    }
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        const std::optional<QSize> whole = unwrapped();
        return whole ? *whole : QLabel::minimumSizeHint();
    }
    [[nodiscard]] int heightForWidth(int width) const override
    {
        const std::optional<QSize> whole = unwrapped();
        if (whole && whole->width() < width)
            return whole->height();
        const auto known = m_heights.constFind(width);
        return known != m_heights.cend() ? *known : *m_heights.insert(width, QLabel::heightForWidth(width));
    }

protected:
    void changeEvent(QEvent *event) override
    {
        m_text.reset(); // another font, style or direction
        QLabel::changeEvent(event);
    }

private:
    [[nodiscard]] std::optional<QSize> unwrapped() const
    {
        if (m_text != text()) {
            m_text = text();
            m_heights.clear();
            m_unwrapped.reset();
            if (const QFontMetrics font = fontMetrics(); isMeasuredByFont(*m_text, font))
                m_unwrapped = QSize(font.size(0, *m_text).width(), (static_cast<int>(m_text->count(u'\n')) + 1) * font.lineSpacing());
        }
        return m_unwrapped ? std::optional(m_unwrapped->grownBy(contentsMargins() + margin())) : std::nullopt;
    }

    mutable std::optional<QString> m_text; ///< that the sizes are of
    mutable std::optional<QSize> m_unwrapped;
    mutable QHash<int, int> m_heights;
};

} // namespace

QLabel *plainLabel(QWidget *parent, const QString &objectName)
{
    auto *label = new PlainLabel(parent);
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    label->setSizePolicy(policy);
    return label;
}

QLabel *plainLine(QWidget *parent, const QString &objectName)
{
    auto *label = new QLabel(parent);
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QString plainToolTip(const QString &text)
{
    return text.isEmpty() ? text : Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal);
}

} // namespace hline
