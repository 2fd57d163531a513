// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/noticebar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace hline {

NoticeBar::NoticeBar(Kind kind, const QString &buttonText, const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_kind(kind)
    , m_theme(theme)
    , m_label(new QLabel(this))
    , m_button(new QPushButton(buttonText, this))
{
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    const Sizes sizes = sizesOf(fontMetrics());
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(sizes.padding, sizes.gap / 2, sizes.gap, sizes.gap / 2);
    layout->addWidget(m_label, 1);
    layout->addWidget(m_button);
    m_button->setVisible(!buttonText.isEmpty());
    applyColours();
    hide();
}

void NoticeBar::say(const QString &text)
{
    m_label->setText(text);
    setAccessibleName(text);
    setVisible(!text.isEmpty());
}

const ChipColours &NoticeBar::colours() const
{
    return m_kind == Kind::Notice ? m_theme.notice : m_theme.failure;
}

void NoticeBar::applyColours()
{
    QPalette palette = m_label->palette();
    palette.setColor(QPalette::WindowText, colours().text);
    m_label->setPalette(palette);
}

void NoticeBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colours().fill);
    painter.fillRect(QRect(0, height() - 1, width(), 1), colours().border);
}

void NoticeBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyColours();
}

} // namespace hline
