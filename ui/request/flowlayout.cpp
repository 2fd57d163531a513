// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/flowlayout.h"

#include <algorithm>

#include <QWidget>

namespace hline {

FlowLayout::FlowLayout(QWidget *parent)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(6);
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
}

int FlowLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)].get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem *item = m_items[static_cast<std::size_t>(index)].release();
    m_items.erase(m_items.begin() + index);
    return item;
}

std::vector<FlowLayout::Place> FlowLayout::places(const QRect &outer) const
{
    const QRect rect = outer.marginsRemoved(contentsMargins());
    std::vector<Place> placed;
    QPoint at = rect.topLeft();
    int lineHeight = 0;
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        QSize size = item->sizeHint();
        size.setWidth(std::min(size.width(), std::max(1, rect.width())));
        if (at.x() > rect.left() && at.x() + size.width() > rect.left() + rect.width()) {
            at = QPoint(rect.left(), at.y() + lineHeight + spacing());
            lineHeight = 0;
        }
        placed.push_back({item.get(), QRect(at, size)});
        at.rx() += size.width() + spacing();
        lineHeight = std::max(lineHeight, size.height());
    }
    return placed;
}

int FlowLayout::heightForWidth(int width) const
{
    int bottom = contentsMargins().top();
    for (const Place &place : places(QRect(0, 0, width, 0)))
        bottom = std::max(bottom, place.rect.y() + place.rect.height());
    return bottom + contentsMargins().bottom();
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const auto &item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(QSize(item->minimumSize().width(), item->sizeHint().height()));
    }
    return size.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    for (const Place &place : places(rect))
        place.item->setGeometry(place.rect);
}

} // namespace hline
