// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/chiprow.h"

#include <QPainter>

#include "request/flowlayout.h"
#include "theme/plaintext.h"
#include "theme/theme.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

QColor colourOf(const Theme &theme, Chip::Tone tone)
{
    switch (tone) {
    case Chip::Tone::Good:
        return theme.positive;
    case Chip::Tone::Neutral:
        return theme.mutedText;
    case Chip::Tone::Warning:
        return theme.caution;
    case Chip::Tone::Bad:
        return theme.negative;
    }
    Q_UNREACHABLE();
}

QString signOf(Chip::Tone tone)
{
    switch (tone) {
    case Chip::Tone::Good:
        return u"✓"_s;
    case Chip::Tone::Neutral:
        return u"–"_s;
    case Chip::Tone::Warning:
        return u"!"_s;
    case Chip::Tone::Bad:
        return u"✕"_s;
    }
    Q_UNREACHABLE();
}

/// One chip: an outlined label, elided when the place is narrower than its text.
class ChipLabel final : public QWidget
{
public:
    ChipLabel(const Theme &theme, QWidget *parent)
        : QWidget(parent)
        , m_theme(theme)
    {
    }

    void showChip(const Chip &chip)
    {
        m_tone = chip.tone;
        m_text = signOf(chip.tone) + u' ' + chip.text;
        setAccessibleName(chip.detail.isEmpty() ? chip.text : chip.text + u". "_s + chip.detail);
        setToolTip(plainToolTip(chip.detail.isEmpty() ? chip.text : chip.detail));
        updateGeometry();
        update();
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const Sizes sizes = sizesOf(fontMetrics());
        return {fontMetrics().horizontalAdvance(m_text) + 2 * sizes.padding,
            fontMetrics().height() + sizes.padding};
    }
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return {sizeHint().height(), sizeHint().height()};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Sizes sizes = sizesOf(fontMetrics());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(colourOf(m_theme, m_tone), 1.0));
        painter.setBrush(m_theme.surface);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), sizes.radius, sizes.radius);
        const QRect inner = rect().adjusted(sizes.padding, 0, -sizes.padding, 0);
        painter.drawText(inner, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
            fontMetrics().elidedText(m_text, Qt::ElideRight, inner.width() + 1));
    }

private:
    const Theme &m_theme;
    Chip::Tone m_tone = Chip::Tone::Neutral;
    QString m_text;
};

} // namespace

ChipRow::ChipRow(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    auto *layout = new FlowLayout(this);
    layout->setSpacing(sizesOf(fontMetrics()).gap);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    hide();
}

void ChipRow::showChips(const std::vector<Chip> &chips)
{
    if (chips == m_chips)
        return;
    m_chips = chips;
    while (layout()->count() < std::ssize(chips))
        layout()->addWidget(new ChipLabel(m_theme, this));
    for (int i = 0; i < layout()->count(); ++i) {
        auto *label = static_cast<ChipLabel *>(layout()->itemAt(i)->widget());
        const bool isUsed = i < std::ssize(chips);
        if (isUsed)
            label->showChip(chips[static_cast<std::size_t>(i)]);
        label->setVisible(isUsed);
    }
    setVisible(!chips.empty());
}

} // namespace hline
