// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/queuetable.h"

#include <array>
#include <utility>

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

int section(QueueColumn column)
{
    return static_cast<int>(column);
}

/// Columns that leave first when the window is narrow.
constexpr std::array Optional{QueueColumn::Assignee, QueueColumn::Channel, QueueColumn::Service};

} // namespace

QueueTable::QueueTable(QueueModel &model, const Theme &theme, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_theme(theme)
    , m_delegate(new QueueDelegate(model, theme, this))
    , m_rows(new RowHeader(this))
{
    setObjectName(u"queueTable"_s);
    setAccessibleName(tr("Queue of requests"));
    setVerticalHeader(m_rows);
    // Before the model: the header goes through all rows for each of these.
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(1);
    setRowHeight();
    setModel(&model);
    setItemDelegate(m_delegate);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(NoFrame);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false); // the order is the rule book's
    horizontalHeader()->setSortIndicatorShown(true);
    horizontalHeader()->setSortIndicator(section(QueueColumn::Countdown), Qt::AscendingOrder);
    horizontalHeader()->setSectionResizeMode(section(QueueColumn::Subject), QHeaderView::Stretch);
    horizontalHeader()->setAccessibleName(tr("Columns of the queue"));
    connect(&model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { keepCursorInPlace(first, last); });
    connect(&model, &QAbstractItemModel::rowsAboutToBeMoved, this, [this](const QModelIndex &, int from) {
        m_isCursorMoving = from == currentIndex().row() && viewport()->rect().intersects(visualRect(currentIndex()));
    });
    connect(&model, &QAbstractItemModel::rowsMoved, this, &QueueTable::followCursor);
    connect(this, &QTableView::doubleClicked, this,
            [this](const QModelIndex &index) { Q_EMIT requestActivated(m_model.idAt(index.row())); });
    applyLook();
}

void QueueTable::setDensity(Density density)
{
    m_density = density;
    applyLook();
}

void QueueTable::loadIcons()
{
    m_delegate->loadIcons();
    const int column = section(QueueColumn::Channel);
    viewport()->update(columnViewportPosition(column), 0, columnWidth(column), viewport()->height());
}

void QueueTable::setMessage(const QString &headline, const QString &advice)
{
    m_headline = headline;
    m_advice = advice;
    setAccessibleDescription(m_model.rowCount() == 0 ? headline + u' ' + advice : QString());
    viewport()->update();
}

std::optional<RequestId> QueueTable::currentRequest() const
{
    return currentIndex().isValid() ? std::optional<RequestId>(m_model.idAt(currentIndex().row())) : std::nullopt;
}

void QueueTable::setCurrentRow(int row)
{
    m_rows->takeAllRows();
    setCurrentIndex(m_model.index(row, 0));
    scrollTo(currentIndex());
}

void QueueTable::repaintCountdowns()
{
    const int column = section(QueueColumn::Countdown);
    const int bottom = m_model.rowCount() * verticalHeader()->defaultSectionSize();
    const QRect rect(columnViewportPosition(column), 0, columnWidth(column), qMin(viewport()->height(), bottom));
    viewport()->update(rect);
}

QByteArray QueueTable::saveColumns() const
{
    return horizontalHeader()->saveState();
}

void QueueTable::restoreColumns(const QByteArray &state)
{
    if (horizontalHeader()->restoreState(state))
        horizontalHeader()->setSectionResizeMode(section(QueueColumn::Subject), QHeaderView::Stretch);
    fitColumns();
}

void QueueTable::setRowHeight()
{
    const int height = sizesOf(fontMetrics(), m_density).rowHeight;
    if (verticalHeader()->defaultSectionSize() != height)
        verticalHeader()->setDefaultSectionSize(height);
}

void QueueTable::applyLook()
{
    m_delegate->setLook(font(), m_density);
    setRowHeight();
    for (int column = 0; column < QueueColumnCount; ++column) {
        if (static_cast<QueueColumn>(column) != QueueColumn::Subject)
            setColumnWidth(column, m_delegate->preferredWidth(static_cast<QueueColumn>(column)));
    }
    fitColumns();
    viewport()->update();
}

/// The subject stretches. Where the width does not do, columns hide, least needed first; then countdown and client shrink. Where that
/// would leave no word of the subject, the balance goes, which stands beside the queue too; last of all the subject itself.
void QueueTable::fitColumns()
{
    const auto preferred = [this](QueueColumn column) { return m_delegate->preferredWidth(column); };
    const int subject = preferred(QueueColumn::Subject) * 2 / 3;
    int free = viewport()->width() - subject;
    for (int column = 0; column < QueueColumnCount; ++column) {
        if (static_cast<QueueColumn>(column) != QueueColumn::Subject)
            free -= preferred(static_cast<QueueColumn>(column));
    }
    const auto hide = [this, &free, &preferred](QueueColumn column, bool isHidden) {
        setColumnHidden(section(column), isHidden);
        free += isHidden ? preferred(column) : 0;
    };
    for (const QueueColumn column : Optional)
        hide(column, free < 0);
    int countdown = preferred(QueueColumn::Countdown), client = preferred(QueueColumn::Client);
    const auto shrink = [&free](int &width, int least) {
        const int by = qBound(0, -free, qMax(0, width - least));
        width -= by;
        free += by;
    };
    shrink(countdown, m_delegate->snugWidth(QueueColumn::Countdown));
    shrink(client, m_delegate->leastWidth(QueueColumn::Client));
    shrink(countdown, m_delegate->leastWidth(QueueColumn::Countdown));
    const auto hasSubject = [&] { return free + subject >= m_delegate->leastWidth(QueueColumn::Subject); };
    hide(QueueColumn::Balance, !hasSubject());
    const bool isWithout = !hasSubject();
    setColumnHidden(section(QueueColumn::Subject), isWithout);
    if (isWithout)
        client += free + subject;
    setColumnWidth(section(QueueColumn::Countdown), countdown);
    setColumnWidth(section(QueueColumn::Client), client);
}

void QueueTable::keepCursorInPlace(int first, int last)
{
    const QModelIndex current = currentIndex();
    const bool pushed = current.isValid() && current.row() > last;
    if (!pushed || !isVisible())
        return;
    executeDelayedItemsLayout(); // the scroll bar must know the new rows before it can move by them
    verticalScrollBar()->setValue(verticalScrollBar()->value() + last - first + 1);
}

/// Work began on the request one is looking at: it has another place now, and stays in sight.
void QueueTable::followCursor()
{
    if (std::exchange(m_isCursorMoving, false))
        scrollTo(currentIndex());
}

void QueueTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_model.rowCount() == 0 && !m_headline.isEmpty())
        paintMessage();
    Q_EMIT painted();
}

void QueueTable::paintMessage()
{
    QPainter painter(viewport());
    const Sizes sizes = sizesOf(fontMetrics());
    QFont bold = font();
    bold.setBold(true);
    const QRect area = viewport()->rect().adjusted(sizes.rowHeight, sizes.rowHeight * 2, -sizes.rowHeight, 0);
    painter.setFont(bold);
    painter.setPen(m_theme.text);
    QRect used;
    painter.drawText(area, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_headline, &used);
    painter.setFont(font());
    painter.setPen(m_theme.mutedText);
    painter.drawText(area.adjusted(0, used.height() + sizes.gap * 2, 0, 0), Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
                     m_advice);
}

void QueueTable::resizeEvent(QResizeEvent *event)
{
    const QRect row = visualRect(currentIndex());
    const bool wasInSight = row.isValid() && QRect(QPoint(), event->oldSize()).contains(row.center());
    fitColumns();
    QTableView::resizeEvent(event);
    if (wasInSight && row.bottom() >= viewport()->height())
        scrollTo(currentIndex()); // the timer's strip took the room it stood in
}

void QueueTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        applyLook();
}

void QueueTable::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const std::optional<RequestId> id = currentRequest();
    if (isEnter && isPlain && id) {
        Q_EMIT requestActivated(*id);
        return;
    }
    if (event->matches(QKeySequence::Copy) && id) {
        copyCurrent();
        return;
    }
    m_rows->takeAllRows();
    QTableView::keyPressEvent(event);
}

void QueueTable::copyCurrent() const
{
    const QueueRow row = m_model.rowAt(currentIndex().row());
    const QString titled = row.number + u' ' + row.subject;
    const QStringList forms{row.number, titled, titled + u" hline://request/"_s + row.id.toString()};
    QClipboard *clipboard = QGuiApplication::clipboard();
    clipboard->setText(forms[(forms.indexOf(clipboard->text()) + 1) % forms.size()]);
}

void QueueTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    Q_EMIT currentRequestChanged(current.isValid() ? std::optional<RequestId>(m_model.idAt(current.row())) : std::nullopt);
}

} // namespace hline
