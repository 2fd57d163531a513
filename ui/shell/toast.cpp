// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/toast.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::seconds Life{10};
constexpr int MarginLines = 1;

} // namespace

Toast::Toast(const Theme &theme, QWidget *parent)
    : QFrame(parent), m_theme(theme), m_text(new QLabel(this)), m_undo(new QPushButton(tr("Undo  Ctrl+Z"), this))
{
    setObjectName(u"toast"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setObjectName(u"toastText"_s);
    m_undo->setObjectName(u"toastUndo"_s);
    m_undo->setFocusPolicy(Qt::NoFocus);
    m_life.setSingleShot(true);
    m_life.setInterval(Life);
    const Sizes sizes = sizesOf(fontMetrics());
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(sizes.padding * 2, sizes.gap, sizes.padding, sizes.gap);
    line->addWidget(m_text);
    line->addWidget(m_undo);
    connect(&m_life, &QTimer::timeout, this, &QWidget::hide);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT undoRequested();
    });
    parent->installEventFilter(this);
    hide();
}

void Toast::say(const QString &text, Offer offer)
{
    m_text->setText(text);
    setAccessibleName(text);
    m_undo->setVisible(offer == Offer::Undo);
    show();
    place();
    raise();
    m_life.start();
}

void Toast::place()
{
    const int most = parentWidget()->width() - sizesOf(fontMetrics()).gap * 2;
    m_text->setWordWrap(false);
    if (sizeHint().width() > most)
        m_text->setWordWrap(true);
    const int width = std::min(sizeHint().width(), most);
    resize(width, heightForWidth(width) > 0 ? heightForWidth(width) : sizeHint().height());
    move((parentWidget()->width() - this->width()) / 2,
         parentWidget()->height() - height() - fontMetrics().height() * MarginLines);
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.accent);
    painter.setBrush(m_theme.raised);
    const double radius = sizesOf(fontMetrics()).radius;
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

} // namespace hline
