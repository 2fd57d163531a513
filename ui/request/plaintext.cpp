// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/plaintext.h"

#include <QEvent>
#include <QHash>
#include <QLabel>
#include <QTextDocument>

namespace hline {

namespace {

/// A label that can be selected asks its text document for every height, and layouts ask for the same ones again and again: a third
/// of what it costs to show another request.
class PlainLabel final : public QLabel
{
public:
    using QLabel::QLabel;

    [[nodiscard]] int heightForWidth(int width) const override
    {
        if (m_text != text()) {
            m_text = text();
            m_heights.clear();
        }
        const auto known = m_heights.constFind(width);
        return known != m_heights.cend() ? *known : *m_heights.insert(width, QLabel::heightForWidth(width));
    }

protected:
    void changeEvent(QEvent *event) override
    {
        m_heights.clear(); // of another font, style or direction
        QLabel::changeEvent(event);
    }

private:
    mutable QString m_text; ///< that the heights are of
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
