// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/boardwindow.h"

#include "board/assigndialog.h"
#include "board/boarddelegates.h"
#include "board/boardhead.h"
#include "board/datingdialog.h"
#include "board/doubtstree.h"
#include "board/rowsview.h"
#include "text/boardwords.h"
#include "theme/icons.h"
#include "theme/plaintext.h"
#include "theme/windowsize.h"
#include "workflow/askdesk.h"

#include <QAction>
#include <QDataStream>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::milliseconds NoticeableWait{300}; // experience.md: states every screen has
constexpr std::chrono::seconds UndoOffered{10};
constexpr int WallRows = 8, PeopleRows = 10;
/// At 3 m a digit wants some 12 mm (a 250th of the distance): 48 px of 0.25 mm, which a bold figure of 0.72 × 92 px has.
constexpr int LowestWallRow = 92;
constexpr int LowestPersonRow = 44;

QPushButton *button(QWidget *parent, const char *name, const QString &text, const char *icon)
{
    auto *out = new QPushButton(themeIcon(QString::fromLatin1(icon)), text, parent);
    out->setObjectName(QString::fromLatin1(name));
    out->setAutoDefault(false);
    return out;
}

} // namespace

BoardWindow::BoardWindow(DeskAccess &desk, const Phrasebook &phrasebook, const Theme &theme)
    : QWidget(nullptr, Qt::Window)
    , m_desk(desk)
    , m_phrasebook(phrasebook)
    , m_theme(theme)
    , m_feed(desk)
    , m_wallModel(phrasebook)
    , m_peopleModel(phrasebook)
    , m_ticker(desk.clock())
    , m_head(new BoardHead(m_wallModel, phrasebook, theme, this))
    , m_failure(plainLine(this, u"boardFailure"_s))
    , m_pages(new QStackedWidget(this))
    , m_wall(new RowsView(WallRows, LowestWallRow, this))
    , m_message(plainLine(this, u"boardMessage"_s))
    , m_splitter(new QSplitter(this))
    , m_side(new QTabWidget(this))
    , m_people(new RowsView(PeopleRows, LowestPersonRow, this))
    , m_doubts(new DoubtsTree(phrasebook, this))
    , m_done(plainLine(this, u"boardDone"_s))
    , m_undo(button(this, "boardUndo", tr("&Undo"), "edit-undo"))
    , m_hand(button(this, "boardHand", tr("&Hand over…  Ctrl+Enter"), "system-users"))
    , m_open(button(this, "boardOpen", tr("&Show the request  Enter"), "document-open"))
    , m_full(button(this, "boardFull", tr("&Full screen  F11"), "view-fullscreen"))
    , m_close(button(this, "boardClose", tr("Close  Esc"), "window-close"))
{
    setObjectName(u"boardWindow"_s);
    setWindowTitle(tr("Response control – Hline"));
    build();
    addActions();
    connectParts();
    resizeToText(*this, 150, 40);
    applyColours();
    offer();
}

void BoardWindow::build()
{
    buildFoot();
    m_splitter->setObjectName(u"boardSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(buildWall());
    m_splitter->addWidget(buildSide());
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({2000, 1000});
    m_failure->setWordWrap(true);
    m_failure->setMargin(6);
    m_failure->hide();
    auto *foot = new QHBoxLayout;
    for (QPushButton *one : {m_hand, m_open})
        foot->addWidget(one);
    foot->addWidget(m_done, 1);
    for (QPushButton *one : {m_undo, m_full, m_close})
        foot->addWidget(one);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_head);
    column->addWidget(m_failure);
    column->addWidget(m_splitter, 1);
    column->addLayout(foot);
    QWidget *before = m_side;
    for (QWidget *next : std::initializer_list<QWidget *>{m_hand, m_open, m_undo, m_full, m_close})
        setTabOrder(std::exchange(before, next), next);
}

QWidget *BoardWindow::buildWall()
{
    m_wall->setObjectName(u"boardWall"_s);
    m_wall->setAccessibleName(tr("Guaranteed requests by deadline"));
    m_wall->setModel(&m_wallModel);
    m_wall->setItemDelegate(new CountdownDelegate(m_wallModel, m_phrasebook, m_theme, *m_wall));
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    m_message->setMargin(24);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.35);
    m_message->setFont(large);
    m_pages->insertWidget(WallPage, m_wall);
    m_pages->insertWidget(MessagePage, m_message);
    m_pages->setCurrentIndex(MessagePage);
    return m_pages;
}

QWidget *BoardWindow::buildSide()
{
    m_side->setObjectName(u"boardSide"_s);
    m_side->setAccessibleName(tr("People, and what to look through"));
    m_people->setObjectName(u"boardPeople"_s);
    m_people->setAccessibleName(tr("Who works on what"));
    m_people->setModel(&m_peopleModel);
    m_people->setItemDelegate(new PersonDelegate(m_peopleModel, m_theme, *m_people));
    m_doubts->setObjectName(u"boardDoubts"_s);
    m_doubts->setAccessibleName(tr("What to look through"));
    m_side->addTab(m_people, tr("&People"));
    m_side->addTab(m_doubts, tr("To &look through"));
    return m_side;
}

void BoardWindow::buildFoot()
{
    m_undo->hide();
    m_done->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_done->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

/// Enter is the list's own; the others work wherever the cursor is.
void BoardWindow::addActions()
{
    const auto add = [this](const QString &name, const QList<QKeySequence> &keys, void (BoardWindow::*slot)()) {
        auto *action = new QAction(this);
        action->setObjectName(name);
        action->setShortcuts(keys);
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
    };
    add(u"boardHandKeys"_s, {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)}, &BoardWindow::handOver);
    add(u"boardFullKeys"_s, {Qt::Key_F11}, &BoardWindow::toggleFullScreen);
    auto *leave = new QAction(this);
    leave->setShortcut(Qt::Key_Escape);
    connect(leave, &QAction::triggered, this, [this] {
        if (isFullScreen())
            toggleFullScreen();
        else
            close();
    });
    addAction(leave);
}

void BoardWindow::connectParts()
{
    m_slow.setSingleShot(true);
    m_slow.setInterval(NoticeableWait);
    connect(&m_slow, &QTimer::timeout, this, &BoardWindow::sayMessage);
    m_undoOffer.setSingleShot(true);
    m_undoOffer.setInterval(UndoOffered);
    connect(&m_undoOffer, &QTimer::timeout, this, [this] {
        m_undo->hide();
        m_done->clear();
    });
    connect(&m_feed, &BoardFeed::boardLoaded, this, &BoardWindow::showBoard);
    connect(&m_feed, &BoardFeed::doubtsLoaded, this, &BoardWindow::showDoubts);
    connect(&m_feed, &BoardFeed::changed, this, &BoardWindow::askDoubts);
    connect(&m_feed, &BoardFeed::failed, this, &BoardWindow::fail);
    connect(&m_ticker, &Ticker::ticked, this, &BoardWindow::tick);
    connect(m_wall, &RowsView::currentRowChanged, this, [this](int row) {
        if (const QueueRow *chosen = m_wallModel.row(row))
            m_current = chosen->id;
        offer();
    });
    connect(m_wall, &QListView::activated, this, &BoardWindow::openCurrent);
    connect(m_people, &QListView::activated, this, [this](const QModelIndex &index) {
        if (const BoardPerson *person = m_peopleModel.person(index.row()); person && !person->work.empty())
            Q_EMIT requestChosen(person->work.front().request);
    });
    connect(m_doubts, &DoubtsTree::requestChosen, this, &BoardWindow::requestChosen);
    connect(m_doubts, &DoubtsTree::datingAsked, this, &BoardWindow::date);
    connect(m_side, &QTabWidget::currentChanged, this, &BoardWindow::askDoubts);
    connect(m_hand, &QPushButton::clicked, this, &BoardWindow::handOver);
    connect(m_open, &QPushButton::clicked, this, &BoardWindow::openCurrent);
    connect(m_undo, &QPushButton::clicked, this, &BoardWindow::undo);
    connect(m_full, &QPushButton::clicked, this, &BoardWindow::toggleFullScreen);
    connect(m_close, &QPushButton::clicked, this, &QWidget::close);
}

void BoardWindow::open()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
    m_wall->setFocus(Qt::OtherFocusReason);
}

void BoardWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_isRead)
        m_slow.start();
    m_feed.wake();
    m_ticker.setPace(Ticker::Pace::Seconds);
    if (m_isRead)
        tick(m_desk.clock().instant());
}

void BoardWindow::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_feed.sleep();
    m_ticker.setPace(std::nullopt);
}

void BoardWindow::showBoard(const Board &board, const BusinessCalendar &calendar)
{
    m_slow.stop();
    m_isRead = true;
    m_failure->hide();
    m_head->setGeneral(board.general);
    m_mayAssign = board.mayAssign;
    const std::optional<RequestId> kept = m_current;
    m_wallModel.setBoard(board, calendar);
    m_peopleModel.setPeople(board.people, board.asOf);
    if (m_wallModel.rowCount() > 0)
        m_wall->choose(kept ? m_wallModel.rowOf(*kept).value_or(0) : 0);
    else
        m_current.reset();
    m_head->say(board.asOf);
    sayMessage();
    offer();
}

void BoardWindow::showDoubts(const BoardDoubts &doubts)
{
    m_doubts->show(doubts, m_desk.clock().instant());
    m_side->setTabText(m_side->indexOf(m_doubts), doubts.count() == 0 ? tr("To &look through")
                                                                      : tr("To &look through · %1").arg(doubts.count()));
}

/// What was read stays on the screen: old figures with a sentence are worth more than none.
void BoardWindow::fail(const Error &error)
{
    m_slow.stop();
    m_failure->setText(m_isRead ? tr("%1 What is shown was read at %2.").arg(m_phrasebook.sentence(error), m_phrasebook.time(m_wallModel.now()))
                                : m_phrasebook.sentence(error));
    m_failure->show();
    if (!m_isRead)
        m_message->setText(tr("The board could not be read."));
}

void BoardWindow::tick(Instant now)
{
    m_wallModel.tick(now, m_wall->firstVisible(), m_wall->lastVisible());
    m_peopleModel.tick(now, m_people->firstVisible(), m_people->lastVisible());
    m_head->say(now);
}

void BoardWindow::sayMessage()
{
    m_pages->setCurrentIndex(m_isRead && m_wallModel.rowCount() > 0 ? WallPage : MessagePage);
    m_message->setText(m_isRead ? tr("No guaranteed request waits. Whatever comes with a promised response time appears here by itself, "
                                     "the nearest deadline first.")
                                : tr("Reading the board…"));
}

void BoardWindow::showAge(const DataAge &age)
{
    m_head->setAge(age);
    m_head->say(m_desk.clock().instant());
}

const QueueRow *BoardWindow::current() const
{
    const auto row = m_current ? m_wallModel.rowOf(*m_current) : std::nullopt;
    return row ? m_wallModel.row(*row) : nullptr;
}

void BoardWindow::offer()
{
    const bool hasRow = current() != nullptr;
    m_open->setEnabled(hasRow);
    m_hand->setEnabled(hasRow && m_mayAssign);
    m_hand->setToolTip(!m_isRead || m_mayAssign ? tr("Decides whose the request is, whoever has taken it")
                                                : tr("Only a supervisor hands requests over. Ask the supervisor, or take it with F4."));
}

void BoardWindow::handOver()
{
    const QueueRow *row = current();
    if (!row || !m_mayAssign)
        return;
    auto *dialog = new AssignDialog({m_desk, m_phrasebook}, *row, m_peopleModel.people(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AssignDialog::assigned, this, [this](const RequestRef &request, const QString &to) {
        m_done->setText(tr("No. %1 is handed over to %2.").arg(request.number, to));
        m_undo->show();
        m_undoOffer.start();
    });
    dialog->open();
}

void BoardWindow::date(const ClockDoubt &doubt)
{
    auto *dialog = new DatingDialog({m_desk, m_phrasebook}, doubt, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DatingDialog::dated, this, [this](int entries) {
        m_undo->hide(); // of what was done before
        m_done->setText(tr("Dated: %n entry(ies) count from now on.", nullptr, entries));
        m_undoOffer.start();
    });
    dialog->open();
}

void BoardWindow::undo()
{
    m_undo->hide();
    askDesk(
        m_desk, this, [](Workplace &work) { return work.undo(); },
        [this](const Result<UndoneStep> &undone) {
            m_done->setText(undone ? m_phrasebook.undone(*undone) : m_phrasebook.sentence(undone.error()));
            m_undoOffer.start();
        });
}

void BoardWindow::openCurrent()
{
    if (const QueueRow *row = current())
        Q_EMIT requestChosen(row->id);
}

void BoardWindow::toggleFullScreen()
{
    setWindowState(windowState() ^ Qt::WindowFullScreen);
    m_full->setText(isFullScreen() ? tr("&Leave full screen  F11") : tr("&Full screen  F11"));
}

/// They take a walk through the month, so they are read only where they are looked at, and once for the number on the tab.
void BoardWindow::askDoubts()
{
    if (m_isRead && (m_side->currentWidget() == m_doubts || m_doubts->topLevelItemCount() == 0))
        m_feed.askDoubts(monthOf(m_desk.clock().instant()));
}

/// The palette is told before the theme holds the new colours.
void BoardWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        QTimer::singleShot(0, this, &BoardWindow::applyColours);
}

void BoardWindow::applyColours()
{
    tint(*m_failure, m_theme.failure);
    m_head->say(m_desk.clock().instant());
    m_wall->viewport()->update();
    m_people->viewport()->update();
}

QByteArray BoardWindow::saveState() const
{
    QByteArray out;
    QDataStream stream(&out, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << saveGeometry() << m_splitter->saveState();
    return out;
}

void BoardWindow::restoreState(const QByteArray &state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    QByteArray geometry, splitter;
    stream >> geometry >> splitter;
    if (stream.status() != QDataStream::Ok)
        return;
    restoreGeometry(geometry);
    m_splitter->restoreState(splitter);
}

} // namespace hline
