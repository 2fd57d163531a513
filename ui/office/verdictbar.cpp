// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "office/verdictbar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace hline {

using namespace Qt::Literals::StringLiterals;

VerdictBar::VerdictBar(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_text(new QLabel(this))
    , m_stop(new QPushButton(tr("Stop the timer"), this))
    , m_handover(new QPushButton(tr("Hand over the notes"), this))
    , m_show(new QPushButton(tr("Show the request"), this))
    , m_done(new QPushButton(tr("Understood"), this))
{
    setObjectName(u"verdictBar"_s);
    m_text->setObjectName(u"verdictText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_stop->setObjectName(u"verdictStop"_s);
    m_handover->setObjectName(u"verdictHandover"_s);
    m_handover->setToolTip(tr("Copies what you wrote about this request, for the one who goes on"));
    m_show->setObjectName(u"verdictShow"_s);
    m_done->setObjectName(u"verdictDone"_s);
    const Sizes sizes = sizesOf(fontMetrics());
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(sizes.padding, sizes.gap / 2, sizes.gap, sizes.gap / 2);
    row->addWidget(m_text, 1);
    for (QPushButton *button : {m_stop, m_handover, m_show, m_done})
        row->addWidget(button);
    connect(m_stop, &QPushButton::clicked, this, [this] { Q_EMIT stopWanted(request()); });
    connect(m_handover, &QPushButton::clicked, this, [this] { Q_EMIT handoverWanted(request()); });
    connect(m_show, &QPushButton::clicked, this, [this] { Q_EMIT requestChosen(request()); });
    connect(m_done, &QPushButton::clicked, this, &VerdictBar::next);
    applyColours();
    hide();
}

void VerdictBar::add(const VerdictNotice &notice)
{
    m_notices.push_back(notice);
    showFirst();
}

void VerdictBar::next()
{
    m_notices.pop_front();
    showFirst();
}

void VerdictBar::showFirst()
{
    setVisible(!m_notices.empty());
    if (m_notices.empty())
        return;
    const VerdictNotice &first = m_notices.front();
    const auto more = static_cast<int>(m_notices.size()) - 1;
    m_text->setText(first.text);
    setAccessibleName(first.text);
    m_stop->setVisible(first.way == VerdictNotice::Way::GiveUp);
    m_handover->setVisible(first.way == VerdictNotice::Way::GiveUp);
    m_show->setVisible(first.request.has_value());
    m_done->setText(more > 0 ? tr("Understood (%n more)", nullptr, more) : tr("Understood"));
}

void VerdictBar::applyColours()
{
    QPalette colours = m_text->palette();
    colours.setColor(QPalette::WindowText, m_theme.notice.text);
    m_text->setPalette(colours);
}

void VerdictBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.notice.fill);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.notice.border);
}

void VerdictBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyColours();
}

} // namespace hline
