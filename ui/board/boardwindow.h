// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/boardfeed.h"
#include "models/boardmodel.h"
#include "models/dataage.h"
#include "models/ticker.h"
#include "theme/theme.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTabWidget;

namespace hline {

class BoardHead;
class DoubtsTree;
class RowsView;

/// «Контроль отклика», a window of its own that can stand on a second screen: promises by deadline with countdowns that are read from
/// afar, what is missed, the general queue, who works on what and who is free; «Передать…»; beside it what a supervisor looks through.
/// Goes on while the office is away and says how old its data is. S-QUE-1, S-UI-1, S-OFF-3
class BoardWindow final : public QWidget
{
    Q_OBJECT
public:
    BoardWindow(DeskAccess &desk, const Phrasebook &phrasebook, const Theme &theme);

    void open(); ///< to the front
    void showAge(const DataAge &age);
    [[nodiscard]] QByteArray saveState() const; ///< place, size, splitter
    void restoreState(const QByteArray &state);

Q_SIGNALS:
    void requestChosen(const hline::RequestId &id);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum Page { WallPage, MessagePage };

    void build();
    [[nodiscard]] QWidget *buildWall();
    [[nodiscard]] QWidget *buildSide();
    void buildFoot();
    void addActions();
    void connectParts();
    void showBoard(const Board &board, const BusinessCalendar &calendar);
    void showDoubts(const BoardDoubts &doubts);
    void fail(const Error &error);
    void tick(Instant now);
    void sayMessage();
    void offer();
    void handOver();
    void date(const ClockDoubt &doubt);
    void openCurrent();
    void undo();
    void toggleFullScreen();
    void askDoubts();
    void applyColours();
    [[nodiscard]] const QueueRow *current() const;

    DeskAccess &m_desk;
    const Phrasebook &m_phrasebook;
    const Theme &m_theme;
    BoardFeed m_feed;
    BoardModel m_wallModel;
    PeopleModel m_peopleModel;
    Ticker m_ticker;
    QTimer m_slow;       ///< says «reading» only when it takes long enough to be noticed
    QTimer m_undoOffer;
    bool m_isRead = false;
    bool m_mayAssign = false;
    std::optional<RequestId> m_current;
    BoardHead *m_head;
    QLabel *m_failure;
    QStackedWidget *m_pages;
    RowsView *m_wall;
    QLabel *m_message;
    QSplitter *m_splitter;
    QTabWidget *m_side;
    RowsView *m_people;
    DoubtsTree *m_doubts;
    QLabel *m_done;
    QPushButton *m_undo, *m_hand, *m_open, *m_full, *m_close;
};

} // namespace hline
