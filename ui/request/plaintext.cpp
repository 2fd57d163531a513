// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/plaintext.h"

#include <QEvent>
#include <QHash>
#include <QLabel>
#include <QTextDocument>

#include <optional>

namespace hline {

namespace {

/// A label that can be selected lays its text document out for every size it is asked for, and layouts ask for the same ones again and
/// again: a third of what it costs to show another request. As wide as its place, it has one size of its own, each line unwrapped; what
/// fits into its width is no higher, and other heights are kept.
class PlainLabel final : public QLabel
{
public:
    using QLabel::QLabel;

    [[nodiscard]] QSize sizeHint() const override { return minimumSizeHint(); }
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, unwrapped().height()}; }
    [[nodiscard]] int heightForWidth(int width) const override
    {
        if (unwrapped().width() < width)
            return unwrapped().height();
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
    [[nodiscard]] QSize unwrapped() const
    {
        if (m_text != text()) {
            m_text = text();
            m_heights.clear();
            const auto lines = static_cast<int>(m_text->count(u'\n')) + 1;
            m_unwrapped = {fontMetrics().size(0, *m_text).width(), lines * fontMetrics().lineSpacing()};
        }
        return m_unwrapped.grownBy(contentsMargins() + margin());
    }

    mutable std::optional<QString> m_text; ///< that the sizes are of
    mutable QSize m_unwrapped;
    mutable QHash<int, int> m_heights;
};

} // namespace

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new PlainLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    label->setSizePolicy(policy);
    return label;
}

QString plainToolTip(const QString &text)
{
    return text.isEmpty() ? text : Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal);
}

} // namespace hline
