// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/historyview.h"

#include <algorithm>

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>

#include "text/phrasebook.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

HistoryView::HistoryView(const Phrasebook &phrasebook, QWidget *parent)
    : QListWidget(parent)
    , m_phrasebook(phrasebook)
{
    setObjectName(u"historyList"_s);
    setAccessibleName(tr("History of the request"));
    setWordWrap(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void HistoryView::showHistory(std::vector<HistoryRecord> history, Instant now)
{
    m_history = std::move(history);
    std::ranges::stable_sort(m_history, std::ranges::greater(), &HistoryRecord::place);
    m_now = now;
    m_stale = true;
    if (isVisible())
        fill();
}

std::optional<FactId> HistoryView::voidable() const
{
    const auto row = static_cast<std::size_t>(std::max(0, currentRow()));
    if (currentRow() < 0 || row >= m_history.size())
        return std::nullopt;
    const HistoryRecord &record = m_history[row];
    const bool isEvent = record.kind == "request.event" || record.kind == "connect.start";
    return isEvent && !record.reversed ? std::optional(record.fact) : std::nullopt;
}

void HistoryView::keyPressEvent(QKeyEvent *event)
{
    const auto fact = voidable();
    if (event->key() == Qt::Key_Delete && fact)
        Q_EMIT voidRequested(*fact);
    else
        QListWidget::keyPressEvent(event);
}

void HistoryView::contextMenuEvent(QContextMenuEvent *event)
{
    const auto fact = voidable();
    if (!fact)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("It was no event…\tDel")), &QAction::triggered, this, [this, fact] { Q_EMIT voidRequested(*fact); });
    menu->popup(event->globalPos());
}

void HistoryView::showEvent(QShowEvent *event)
{
    QListWidget::showEvent(event);
    if (m_stale)
        fill();
}

void HistoryView::fill()
{
    m_stale = false;
    const int current = currentRow();
    clear();
    for (const HistoryRecord &record : m_history) {
        auto *item = new QListWidgetItem(m_phrasebook.historyLine(record, m_now), this);
        QFont itemFont = item->font();
        itemFont.setStrikeOut(record.reversed);
        item->setFont(itemFont);
    }
    setCurrentRow(current);
}

} // namespace hline
