// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/historyview.h"

#include <algorithm>

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
    std::ranges::stable_sort(m_history, std::ranges::greater(), &HistoryRecord::dseq);
    m_now = now;
    m_stale = true;
    if (isVisible())
        fill();
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
