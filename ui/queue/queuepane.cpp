// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/queuepane.h"

#include "queue/noticebar.h"
#include "queue/queuesidebar.h"
#include "queue/queuetable.h"
#include "theme/icons.h"

#include <QDataStream>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QVBoxLayout>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr quint8 StateVersion = 1;

} // namespace

QueuePane::QueuePane(DeskAccess &desk, const Phrasebook &phrasebook, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_phrasebook(phrasebook)
    , m_theme(theme)
    , m_model(phrasebook, desk.clock())
    , m_feed(desk, m_model)
    , m_ticker(desk.clock())
    , m_sidebar(new QueueSidebar(phrasebook, theme, this))
    , m_table(new QueueTable(m_model, theme, this))
    , m_filter(new QLineEdit(this))
    , m_filterNote(new QLabel(this))
    , m_held(new NoticeBar(NoticeBar::Kind::Notice, tr("Show"), theme, this))
    , m_failure(new NoticeBar(NoticeBar::Kind::Failure, tr("Load again"), theme, this))
    , m_filterAction(new QAction(tr("Filter the queue"), this))
    , m_filterMark(m_filter->addAction(QIcon(), QLineEdit::LeadingPosition))
{
    m_feed.load(); // first: the desk reads while the widgets are made; its answer comes through the event loop
    setObjectName(u"queuePane"_s);
    setAccessibleName(tr("Queue"));
    buildFilter();
    buildLayout();
    connectModel();
    connectTable();
    m_sidebar->setView(m_model.view());
    updateMessage();
}

QueuePane::~QueuePane() = default;

void QueuePane::buildFilter()
{
    m_filter->setObjectName(u"queueFilter"_s);
    m_filter->setAccessibleName(tr("Filter of the queue"));
    m_filter->setPlaceholderText(tr("Filter: number, client, contract, words of the subject (Ctrl+F)"));
    m_filter->installEventFilter(this);
    m_filterNote->setTextFormat(Qt::PlainText);
    m_filterNote->setObjectName(u"queueFilterNote"_s);

    m_filterAction->setObjectName(u"filterQueue"_s);
    m_filterAction->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_F));
    m_filterAction->setStatusTip(tr("Type to narrow the view; Down goes to the rows, Esc clears"));
    connect(m_filterAction, &QAction::triggered, this, &QueuePane::focusFilter);
    connect(m_filter, &QLineEdit::textChanged, this, &QueuePane::applyFilter);
}

void QueuePane::buildLayout()
{
    const Sizes sizes = sizesOf(fontMetrics());
    m_held->setObjectName(u"newRowsBar"_s);
    m_held->button()->setObjectName(u"showNewRows"_s);
    m_failure->setObjectName(u"queueFailureBar"_s);
    m_failure->button()->setObjectName(u"reloadQueue"_s);

    auto *line = new QHBoxLayout;
    line->setContentsMargins(0, sizes.gap, sizes.gap, sizes.gap);
    line->addWidget(m_filter, 1);
    line->addWidget(m_filterNote);
    auto *centre = new QVBoxLayout;
    centre->setSpacing(0);
    centre->addLayout(line);
    centre->addWidget(m_failure);
    centre->addWidget(m_held);
    centre->addWidget(m_table, 1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_sidebar);
    layout->addLayout(centre, 1);
    setFocusProxy(m_table);
}

void QueuePane::connectModel()
{
    connect(&m_model, &QueueModel::countsChanged, this, &QueuePane::showCounts);
    connect(&m_model, &QueueModel::heldRowsChanged, this, &QueuePane::showHeld);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &QueuePane::restoreCursor);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &QueuePane::restoreCursor);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &QueuePane::updateMessage);
    connect(&m_feed, &QueueFeed::firstRowsLoaded, this, [this] {
        m_failure->say({});
        updateMessage();
    });
    connect(&m_feed, &QueueFeed::countsKnown, m_sidebar, &QueueSidebar::setCounts);
    connect(&m_feed, &QueueFeed::allRowsLoaded, this, [this] {
        showCounts();
        updateMessage();
    });
    connect(&m_feed, &QueueFeed::failed, this, &QueuePane::showFailure);
    connect(m_failure->button(), &QPushButton::clicked, this, [this] {
        m_failure->say({});
        m_feed.load();
        updateMessage();
    });
    connect(m_held->button(), &QPushButton::clicked, this, &QueuePane::showHeldRows);
}

void QueuePane::connectTable()
{
    const auto tellWhenPainted = [this] {
        connect(m_table, &QueueTable::painted, this, &QueuePane::firstRowsPainted, Qt::SingleShotConnection);
    };
    connect(&m_feed, &QueueFeed::firstRowsLoaded, this, tellWhenPainted, Qt::SingleShotConnection);
    connect(&m_feed, &QueueFeed::failed, this, tellWhenPainted, Qt::SingleShotConnection);
    connect(m_sidebar, &QueueSidebar::viewChosen, this, &QueuePane::chooseView);
    connect(m_table, &QueueTable::currentRequestChanged, this, &QueuePane::takeCursor);
    connect(m_table, &QueueTable::requestActivated, this, &QueuePane::requestActivated);
    connect(m_table, &QueueTable::clicked, this, [this] {
        if (const auto clicked = currentRequest())
            Q_EMIT requestClicked(*clicked);
    });
    connect(&m_ticker, &Ticker::ticked, m_table, &QueueTable::repaintCountdowns);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, &QueuePane::openMenu);
}

// ---- cursor

std::optional<RequestId> QueuePane::currentRequest() const
{
    return m_table->currentRequest();
}

void QueuePane::takeCursor(const std::optional<RequestId> &id)
{
    m_model.setCursor(id);
    if (!id)
        return;
    m_current = id;
    Q_EMIT requestSelected(*id);
}

/// After rows came or the list became another one: the wanted row, else the one that was current, else the first.
void QueuePane::restoreCursor()
{
    updateMessage();
    const std::optional<int> wanted = m_wanted ? m_model.rowOf(*m_wanted) : std::nullopt;
    if (wanted) {
        m_wanted.reset();
        selectRow(*wanted);
        return;
    }
    if (m_table->currentIndex().isValid() || m_model.rowCount() == 0)
        return;
    const std::optional<int> old = m_current ? m_model.rowOf(*m_current) : std::nullopt;
    selectRow(old.value_or(0));
}

void QueuePane::selectRow(int row)
{
    m_table->setCurrentRow(row);
}

void QueuePane::select(const RequestId &id)
{
    m_wanted = id;
    if (m_model.contains(id) && !m_model.rowOf(id) && m_model.heldRows() > 0)
        m_model.showHeldRows();
    if (m_model.contains(id) && !m_model.rowOf(id))
        m_filter->clear();
    if (m_model.contains(id) && !m_model.rowOf(id))
        chooseView(QueueView::All);
    restoreCursor();
}

void QueuePane::selectNext()
{
    if (m_table->currentIndex().row() + 1 < m_model.rowCount())
        selectRow(m_table->currentIndex().row() + 1);
}

void QueuePane::selectPrevious()
{
    if (m_table->currentIndex().row() > 0)
        selectRow(m_table->currentIndex().row() - 1);
}

// ---- view and filter

void QueuePane::setView(QueueView view)
{
    chooseView(view);
}

void QueuePane::chooseView(QueueView view)
{
    m_sidebar->setView(view);
    if (view == m_model.view())
        return;
    m_filter->clear();
    m_model.setView(view);
    showCounts();
    Q_EMIT viewChanged(view);
}

void QueuePane::applyFilter(const QString &text)
{
    m_model.setFilter(text);
    const bool isOtherLayout = m_model.effectiveFilter() != text;
    m_filterNote->setText(text.isEmpty()    ? QString()
                          : isOtherLayout ? tr("%n found for «%1»", nullptr, m_model.rowCount()).arg(m_model.effectiveFilter())
                                          : tr("%n found", nullptr, m_model.rowCount()));
}

void QueuePane::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void QueuePane::loadIcons()
{
    const QIcon icon = themeIcon(u"view-filter"_s);
    m_filterMark->setIcon(icon);
    m_filter->setClearButtonEnabled(true); // looks for its icon too
    m_filterAction->setIcon(icon);
    m_table->loadIcons();
}

void QueuePane::focusTable()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

bool QueuePane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == window() && event->type() == QEvent::WindowStateChange)
        updatePace();
    if (watched != m_filter || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Escape && !m_filter->text().isEmpty()) {
        m_filter->clear();
        return true;
    }
    if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape) {
        focusTable();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

QList<QAction *> QueuePane::globalActions() const
{
    return m_sidebar->actions() + QList<QAction *>{m_filterAction};
}

// ---- what is said

void QueuePane::showCounts()
{
    updatePace();
    if (m_feed.isLoading())
        return; // the desk has said how many there are; those in memory still grow towards it
    m_sidebar->setCounts(m_model.counts());
    Q_EMIT countsChanged(m_model.counts());
}

void QueuePane::showHeld(int count)
{
    m_held->say(count > 0 ? tr("%n new", nullptr, count) : QString());
}

void QueuePane::showHeldRows()
{
    m_model.showHeldRows();
    focusTable();
}

void QueuePane::showFailure(const Error &error)
{
    const bool isOffline = error.kind == Error::Kind::Offline;
    m_failure->say(isOffline ? tr("No connection. What this desk knows stays on the screen; nothing is lost.")
                             : m_phrasebook.sentence(error));
    updateMessage();
}

void QueuePane::updateMessage()
{
    if (m_model.rowCount() > 0)
        m_table->setMessage({}, {});
    else if (m_failure->isVisibleTo(this))
        m_table->setMessage(tr("The queue could not be read"), tr("The requests themselves are safe. Press «Load again»."));
    else if (m_feed.isLoading())
        m_table->setMessage(tr("Loading the queue…"), {});
    else if (!m_model.filterText().isEmpty())
        m_table->setMessage(tr("Nothing in this view contains «%1»").arg(m_model.filterText()),
                            tr("Esc clears the filter; Ctrl+9 looks at all requests; Ctrl+K searches everywhere."));
    else if (m_model.counts()[static_cast<std::size_t>(QueueView::All)] == 0)
        m_table->setMessage(tr("No open requests"), tr("F7 registers a request while the client speaks."));
    else
        m_table->setMessage(tr("Nothing in this view"), tr("Ctrl+9 shows all requests; F4 takes the next one you may and can do."));
}

// ---- time

void QueuePane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    window()->installEventFilter(this);
    updatePace();
    m_table->repaintCountdowns();
}

void QueuePane::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    updatePace();
}

/// Countdowns tick only while somebody can see them.
void QueuePane::updatePace()
{
    const bool isSeen = isVisible() && !window()->isMinimized();
    const bool wasRunning = m_ticker.isRunning();
    m_ticker.setPace(isSeen && m_model.hasCountdowns() ? std::optional(Ticker::Pace::Quarters) : std::nullopt);
    if (!wasRunning && m_ticker.isRunning())
        m_table->repaintCountdowns();
}

// ---- the rest

void QueuePane::openMenu(const QPoint &at)
{
    const std::optional<RequestId> id = currentRequest();
    if (!id)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *open = menu->addAction(tr("Open the request"));
    connect(open, &QAction::triggered, this, [this, id] { Q_EMIT requestActivated(*id); });
    QAction *start = menu->addAction(themeIcon(u"media-playback-start"_s), tr("Start the timer"));
    connect(start, &QAction::triggered, this, [this, id] { Q_EMIT startRequested(*id); });
    const bool isBalance = m_table->columnAt(at.x()) == static_cast<int>(QueueColumn::Balance);
    QAction *why = menu->addAction(themeIcon(u"help-hint"_s), isBalance ? tr("Why is so much left?") : tr("Why is it due then?"));
    why->setObjectName(u"whyEntry"_s);
    connect(why, &QAction::triggered, this, [this, id, isBalance] {
        Q_EMIT whyAsked({isBalance ? Question::About::Balance : Question::About::Response, *id, {}, {}});
    });
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

std::optional<Question> QueuePane::questionAt(const QWidget *) const
{
    const std::optional<RequestId> id = currentRequest();
    return id ? std::optional(Question{Question::About::Response, id, {}, {}}) : std::nullopt;
}

void QueuePane::setDensity(Density density)
{
    m_table->setDensity(density);
}

Density QueuePane::density() const
{
    return m_table->density();
}

QByteArray QueuePane::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << StateVersion << static_cast<quint8>(m_model.view()) << static_cast<quint8>(m_table->density())
           << m_table->saveColumns();
    return state;
}

void QueuePane::restoreState(const QByteArray &state)
{
    QDataStream stream(state);
    quint8 version = 0, view = 0, density = 0;
    QByteArray columns;
    stream >> version >> view >> density >> columns;
    if (stream.status() != QDataStream::Ok || version != StateVersion || view >= QueueViewCount
        || density > static_cast<quint8>(Density::Roomy))
        return; // of another version, or not ours: the defaults are good
    m_table->setDensity(static_cast<Density>(density));
    m_table->restoreColumns(columns);
    chooseView(static_cast<QueueView>(view));
}

} // namespace hline
