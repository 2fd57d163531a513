// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/doubtstree.h"

#include "text/boardwords.h"

#include <QHeaderView>
#include <QStyledItemDelegate>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int RequestRole = Qt::UserRole;

/// A tree wraps words but does not give them the height they need then.
class WrappedLines final : public QStyledItemDelegate
{
public:
    explicit WrappedLines(QTreeWidget &tree) : QStyledItemDelegate(&tree), m_tree(tree) { }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem item = option;
        initStyleOption(&item, index);
        const int margin = 2 * (m_tree.style()->pixelMetric(QStyle::PM_FocusFrameHMargin) + 1);
        const int width = m_tree.viewport()->width() - (index.parent().isValid() ? m_tree.indentation() : 0) - margin;
        const QRect words = item.fontMetrics.boundingRect(QRect(0, 0, width, QWIDGETSIZE_MAX), Qt::TextWordWrap, item.text);
        return {width, words.height() + item.fontMetrics.descent()};
    }

private:
    QTreeWidget &m_tree;
};

} // namespace

DoubtsTree::DoubtsTree(const Phrasebook &phrasebook, QWidget *parent) : QTreeWidget(parent), m_phrasebook(phrasebook)
{
    setHeaderHidden(true);
    setColumnCount(1);
    setWordWrap(true);
    setItemDelegate(new WrappedLines(*this));
    setIndentation(fontMetrics().averageCharWidth() * 2);
    setItemsExpandable(false);
    setRootIsDecorated(false);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    header()->setSectionResizeMode(QHeaderView::Stretch);
    connect(this, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem *item) {
        const int clock = m_clockGroup && item->parent() == m_clockGroup ? m_clockGroup->indexOfChild(item) : -1;
        if (clock >= 0 && std::size_t(clock) < m_clocks.size() && m_clocks[std::size_t(clock)].canBeDated)
            Q_EMIT datingAsked(m_clocks[std::size_t(clock)]);
        else if (const auto id = RequestId::fromString(item->data(0, RequestRole).toString()))
            Q_EMIT requestChosen(*id);
    });
}

template<typename List, typename Request>
void DoubtsTree::addGroup(const QString &name, const QString &none, const List &list, Instant now, Request request)
{
    auto *group = new QTreeWidgetItem(this, {u"%1 · %2"_s.arg(name).arg(list.size())});
    QFont bold = font();
    bold.setBold(true);
    group->setFont(0, bold);
    for (const auto &one : list) {
        auto *item = new QTreeWidgetItem(group, {BoardWords(m_phrasebook).line(one, now)});
        const std::optional<RequestId> id = request(one);
        item->setData(0, RequestRole, id ? id->toString() : QString());
        item->setData(0, Qt::AccessibleTextRole, name + u": "_s + item->text(0));
    }
    if (list.empty()) {
        auto *item = new QTreeWidgetItem(group, {none});
        item->setFlags(Qt::ItemIsEnabled);
        item->setForeground(0, palette().placeholderText());
    }
    group->setExpanded(true);
}

void DoubtsTree::resizeEvent(QResizeEvent *event)
{
    QTreeWidget::resizeEvent(event);
    scheduleDelayedItemsLayout(); // other lines, other heights
}

void DoubtsTree::show(const BoardDoubts &doubts, Instant now)
{
    m_clockGroup = nullptr;
    clear();
    addGroup(tr("Double work"), tr("Nobody worked on a request that another one had taken."), doubts.work, now,
             [](const DoubledWork &one) { return std::optional(one.request); });
    addGroup(tr("Double timer"), tr("Nobody worked on two requests at once."), doubts.timers, now,
             [](const DoubledTime &one) { return std::optional(one.first.request); });
    addGroup(tr("Late entries"), tr("Nothing came after its month was closed."), doubts.late, now,
             [](const LateEntry &one) { return std::optional(one.record.request); });
    addGroup(tr("Clocks"), tr("No computer's clock is in doubt."), doubts.clocks, now, [](const ClockDoubt &one) { return one.request; });
    m_clocks = doubts.clocks;
    m_clockGroup = topLevelItem(topLevelItemCount() - 1);
    addGroup(tr("Moved starts"), tr("The office moved no beginning of work."), doubts.starts, now,
             [](const MovedStart &one) { return std::optional(one.what.request); });
    addGroup(tr("Restored desks"), tr("No desk was restored from a copy."), doubts.desks, now,
             [](const RestoredDesk &) { return std::optional<RequestId>(); });
}

} // namespace hline
