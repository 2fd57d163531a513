// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/queuesidebar.h"

#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Unsorted has no number of its own on the screen's list of nine; 0 comes after 9.
QKeySequence keyOf(QueueView view)
{
    const int number = static_cast<int>(view) + 1;
    return QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + number % 10));
}

QString objectNameOf(QueueView view)
{
    switch (view) {
    case QueueView::Guaranteed: return u"viewGuaranteed"_s;
    case QueueView::Mine: return u"viewMine"_s;
    case QueueView::General: return u"viewGeneral"_s;
    case QueueView::Line: return u"viewLine"_s;
    case QueueView::Tech: return u"viewTech"_s;
    case QueueView::Defects: return u"viewDefects"_s;
    case QueueView::Wishes: return u"viewWishes"_s;
    case QueueView::Waiting: return u"viewWaiting"_s;
    case QueueView::All: return u"viewAll"_s;
    case QueueView::Unsorted: return u"viewUnsorted"_s;
    }
    return {};
}

} // namespace

ViewButton::ViewButton(const QString &name, const Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setText(name);
    setAccessibleName(name + u": 0"_s);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ViewButton::setCount(int count)
{
    if (count == m_count)
        return;
    m_count = count;
    setAccessibleName(text() + u": "_s + QString::number(count));
    updateGeometry();
    update();
}

QSize ViewButton::sizeHint() const
{
    const Sizes sizes = sizesOf(fontMetrics());
    const int figures = fontMetrics().horizontalAdvance(QString::number(qMax(m_count, 100)));
    return {fontMetrics().horizontalAdvance(text()) + figures + 4 * sizes.padding + sizes.gap, qMax(24, sizes.rowHeight)};
}

void ViewButton::paintEvent(QPaintEvent *)
{
    const Sizes sizes = sizesOf(fontMetrics());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect frame = rect().adjusted(sizes.gap / 2, 1, -sizes.gap / 2, -1);
    if (isChecked() || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isChecked() ? m_theme.selection : m_theme.raised);
        painter.drawRoundedRect(frame, sizes.radius, sizes.radius);
    }
    if (isChecked())
        painter.fillRect(QRect(frame.x(), frame.y() + 2, qMax(2, sizes.gap / 2), frame.height() - 4), m_theme.accent);
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.accent, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(frame).adjusted(0.75, 0.75, -0.75, -0.75), sizes.radius, sizes.radius);
    }
    // Told by its ground and the bar at its edge; a bold font would have to be found and loaded before the first paint.
    const QRect words = frame.adjusted(2 * sizes.padding, 0, -sizes.padding, 0);
    const QString figures = QString::number(m_count);
    const int left = words.width() - fontMetrics().horizontalAdvance(figures) - sizes.padding; // a scroll bar may take some of it
    painter.setPen(isChecked() ? m_theme.selectionText : m_theme.text);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, fontMetrics().elidedText(text(), Qt::ElideRight, left));
    painter.setPen(isChecked() ? m_theme.selectionText : m_theme.mutedText);
    painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter, figures);
}

QueueSidebar::QueueSidebar(const Phrasebook &phrasebook, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_group(this)
    , m_scroll(new QScrollArea(this))
{
    setObjectName(u"queueSidebar"_s);
    setAccessibleName(tr("Views of the queue"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    auto *body = new QWidget(this);
    auto *layout = new QVBoxLayout(body);
    const Sizes sizes = sizesOf(fontMetrics());
    layout->setContentsMargins(sizes.gap, sizes.padding, sizes.gap, sizes.padding);
    layout->setSpacing(1);
    auto *title = new QLabel(tr("Queue"), this);
    title->setIndent(sizes.padding + sizes.gap);
    title->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(title);
    layout->addSpacing(sizes.gap);
    for (int view = 0; view < QueueViewCount; ++view)
        addView(static_cast<QueueView>(view), phrasebook.name(static_cast<QueueView>(view)), layout);
    layout->addStretch();
    m_buttons[static_cast<std::size_t>(QueueView::Unsorted)]->hide();
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(body);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_scroll);
}

void QueueSidebar::addView(QueueView view, const QString &name, QVBoxLayout *layout)
{
    auto *button = new ViewButton(name, m_theme, this);
    const QKeySequence key = keyOf(view);
    button->setObjectName(objectNameOf(view) + u"Button"_s);
    button->setToolTip(name + u" ("_s + key.toString(QKeySequence::NativeText) + u')');
    m_buttons[static_cast<std::size_t>(view)] = button;
    m_group.addButton(button);
    layout->addWidget(button);
    connect(button, &QAbstractButton::clicked, this, [this, view] { Q_EMIT viewChosen(view); });

    auto *action = new QAction(name, this);
    action->setObjectName(objectNameOf(view));
    action->setShortcut(key);
    action->setStatusTip(tr("Show the view «%1» of the queue").arg(name));
    connect(action, &QAction::triggered, this, [this, view] { Q_EMIT viewChosen(view); });
    m_actions += action;
}

void QueueSidebar::setView(QueueView view)
{
    ViewButton *button = m_buttons[static_cast<std::size_t>(view)];
    button->setChecked(true);
    m_scroll->ensureWidgetVisible(button);
}

void QueueSidebar::setCounts(const std::array<int, QueueViewCount> &counts)
{
    for (std::size_t view = 0; view < counts.size(); ++view)
        m_buttons[view]->setCount(counts[view]);
    ViewButton *unsorted = m_buttons[static_cast<std::size_t>(QueueView::Unsorted)];
    unsorted->setVisible(unsorted->count() > 0 || unsorted->isChecked());
    if (m_scroll->widget()->sizeHint().width() != width())
        m_scroll->updateGeometry(); // a figure more
}

} // namespace hline
