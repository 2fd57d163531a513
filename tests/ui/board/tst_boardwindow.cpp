// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/boarddelegates.h"
#include "board/boardwindow.h"
#include "board/doubtstree.h"
#include "board/rowsview.h"
#include "request/windowdesk.h"
#include "text/boardwords.h"
#include "text/phrasebook.h"
#include "workflow/factmaker.h"

#include <QAbstractButton>
#include <QDialog>
#include <QFontMetrics>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const ConsultantId Boris(QUuid::fromString(u"0199a0c0-0000-7000-8000-0000000000b2"_s));

} // namespace

/// «Контроль отклика» in its window, and its models.
class TestBoardWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void emptyBoardSaysWhatComesHere();
    void promisesStandByDeadline();
    void closedLineIsToldOnce();
    void cutLinesAreWholeUnderThePointer();
    void tickCostsOnlyWhatIsSeen();
    void workingPeopleTick();
    void countdownIsReadFromThreeMetres();
    void changesComeByThemselves();
    void handedOverWithKeysAlone();
    void handingOverIsTakenBack();
    void nobodyElseIsSaid();
    void enterShowsTheRequest();
    void oldDataIsShownWhileTheOfficeIsAway();
    void doubtsAreListed();
    void doubtedClockIsDated();
    void placeIsRemembered();
    void hiddenBoardAsksNothing();
    void everyFocusableWidgetHasAName();

private:
    template<typename Widget>
    [[nodiscard]] Widget *part(const char *name) const
    {
        return m_board->findChild<Widget *>(QString::fromLatin1(name));
    }
    void open();
    void joinsBoris();
    [[nodiscard]] RequestId waits(const QString &subject);
    [[nodiscard]] int rows() const { return part<RowsView>("boardWall")->model()->rowCount(); }
    [[nodiscard]] QString figure(int row) const { return part<RowsView>("boardWall")->model()->index(row, 0).data().toString(); }
    [[nodiscard]] QString said(const char *label) const { return part<QLabel>(label)->text().replace(u'\u00a0', u' '); }

    Phrasebook m_phrasebook{Language::English};
    Theme m_theme = lightTheme();
    std::unique_ptr<WindowDesk> m_desk;
    std::unique_ptr<BoardWindow> m_board;
};

void TestBoardWindow::init()
{
    m_desk = std::make_unique<WindowDesk>(); // Wednesday 2026-11-18, 10:05
}

void TestBoardWindow::cleanup()
{
    m_board.reset();
    m_desk.reset();
}

void TestBoardWindow::open()
{
    m_board = std::make_unique<BoardWindow>(m_desk->access(), m_phrasebook, m_theme);
    m_board->resize(1366, 700);
    QSignalSpy read(part<QTabWidget>("boardSide")->findChild<DoubtsTree *>()->model(), &QAbstractItemModel::rowsInserted);
    m_board->open();
    QVERIFY(QTest::qWaitForWindowActive(m_board.get()));
    QTRY_VERIFY(read.count() >= 4); // the four lists come last
}

void TestBoardWindow::joinsBoris()
{
    const auto joined = m_desk->run([](Workplace &work) {
        FactDraft fact = FactMaker(work.clock(), work.me())
                             .about("ref", idCast<FactId>(Boris), {{u"type"_s, u"consultant"_s}, {u"set"_s, QJsonObject{{u"role"_s, u"consultant"_s}}}, {u"seen"_s, 0}});
        fact.words = QJsonObject{{u"set"_s, QJsonObject{{u"name"_s, u"Boris Petrov"_s}}}};
        return work.store().commit({{fact}, {}, {}}).has_value();
    });
    QVERIFY(joined);
}

RequestId TestBoardWindow::waits(const QString &subject)
{
    return m_desk->registerRequest(subject, Service::Indiv, u"117/2026"_s).id;
}

void TestBoardWindow::emptyBoardSaysWhatComesHere()
{
    open();

    QVERIFY(part<QLabel>("boardMessage")->isVisible());
    QVERIFY(said("boardMessage").contains(u"No guaranteed request waits"_s));
    QCOMPARE(said("boardMissed"), u"Overdue: 0"_s);
    QCOMPARE(said("boardQueue"), u"The general queue is empty."_s);
    QVERIFY(said("boardAge").contains(u"works alone"_s));
    QVERIFY(!part<QAbstractButton>("boardHand")->isEnabled());
}

/// S-QUE-1, S-UI-1: the nearest deadline first, whole minutes, overdue rounded up with a minus.
void TestBoardWindow::promisesStandByDeadline()
{
    const RequestId first = waits(u"First"_s);
    m_desk->clock().advance(1h);
    static_cast<void>(waits(u"Second"_s));
    open();
    QCOMPARE(rows(), 2);
    const auto deadline = m_desk->run([first](Workplace &work) { return *work.request(first)->response.deadline; });

    m_desk->clock().setWall(deadline + 61s);
    QTRY_COMPARE(figure(0), u"−0:02"_s); // the ticker of the board

    QTRY_COMPARE(said("boardMissed"), u"Overdue: 1"_s);
    QCOMPARE(said("boardWaiting"), u"In time: 1"_s);
}

/// In every row it would push aside who has taken the request.
void TestBoardWindow::closedLineIsToldOnce()
{
    const RequestId id = waits(u"First"_s);
    m_desk->clock().advance(12h); // in the evening
    open();

    QTRY_COMPARE(said("boardQueue"), u"The general queue is empty. The line opens tomorrow 08:00."_s);
    const auto row = m_desk->run([id](const Workplace &work) { return work.request(id)->row; });
    const auto calendar = m_desk->run([](const Workplace &work) { return work.store().calendar(); });
    const QString below = BoardWords(m_phrasebook).below(row, calendar, m_desk->clock().instant());
    QVERIFY2(!below.contains(u"08:00"_s) && below.endsWith(u"nobody has taken it"_s), qPrintable(below));
}

void TestBoardWindow::cutLinesAreWholeUnderThePointer()
{
    static_cast<void>(waits(u"<b>First"_s));
    open();
    const auto sentence = [this](const char *list, int role) {
        return part<RowsView>(list)->model()->index(0, 0).data(role).toString();
    };
    for (const char *list : {"boardWall", "boardPeople"}) {
        QTRY_VERIFY(!sentence(list, Qt::AccessibleTextRole).isEmpty());
        QCOMPARE(sentence(list, Qt::ToolTipRole), u"<qt>%1</qt>"_s.arg(sentence(list, Qt::AccessibleTextRole).toHtmlEscaped()));
    }
}

void TestBoardWindow::tickCostsOnlyWhatIsSeen()
{
    for (int i = 0; i < 30; ++i)
        QVERIFY(!waits(u"Request"_s).isNull());
    const auto board = m_desk->run([](const Workplace &work) { return *work.board(); });
    const auto calendar = m_desk->run([](const Workplace &work) { return work.store().calendar(); });
    BoardModel model(m_phrasebook);
    model.setBoard(board, calendar);
    model.tick(board.asOf, 10, 17);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);

    model.tick(board.asOf + 20s, 10, 17); // S-UI-1: cut down to whole minutes
    QCOMPARE(changed.count(), 8);
    QCOMPARE(changed.first().first().toModelIndex().row(), 10);
    changed.clear();
    model.tick(board.asOf + 21s, 10, 17);

    QCOMPARE(changed.count(), 0); // the words are the same: nothing is painted
}

void TestBoardWindow::workingPeopleTick()
{
    const RequestId id = waits(u"Request"_s);
    QVERIFY(m_desk->run([id](Workplace &work) { return work.start(id, {}).has_value(); }));
    const auto board = m_desk->run([](const Workplace &work) { return *work.board(); });
    PeopleModel model(m_phrasebook);
    model.setPeople(board.people, board.asOf);
    QCOMPARE(model.rowCount(), 1);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);

    model.tick(board.asOf + 761s, 0, 5);

    QCOMPARE(changed.count(), 1);
    QVERIFY2(model.index(0).data().toString().startsWith(u"00:12:41 · No. 1 "_s), qPrintable(model.index(0).data().toString()));
    QVERIFY(model.index(0).data(Qt::AccessibleTextRole).toString().contains(board.people.front().name));
}

/// A digit wants a 250th of the distance: 12 mm at 3 m, 48 px of 0.25 mm.
void TestBoardWindow::countdownIsReadFromThreeMetres()
{
    static_cast<void>(waits(u"Request"_s));
    open();
    m_board->resize(1000, 560); // as low as it gets at 150 %

    const auto *wall = part<RowsView>("boardWall");
    const QFontMetrics figures(CountdownDelegate::figureFont(wall->font(), wall->rowHeight()));
    QVERIFY2(figures.tightBoundingRect(u"0"_s).height() >= 48, qPrintable(QString::number(figures.tightBoundingRect(u"0"_s).height())));
}

void TestBoardWindow::changesComeByThemselves()
{
    open();
    QCOMPARE(rows(), 0);

    static_cast<void>(waits(u"Request"_s));

    QTRY_COMPARE(rows(), 1);
    QVERIFY(part<RowsView>("boardWall")->isVisible());
}

void TestBoardWindow::handedOverWithKeysAlone()
{
    joinsBoris();
    const RequestId id = waits(u"Request"_s);
    open();

    QTest::keyClick(m_board.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_board->findChild<QDialog *>(u"assignDialog"_s));
    auto *dialog = m_board->findChild<QDialog *>(u"assignDialog"_s);
    auto *people = dialog->findChild<QListWidget *>(u"assignPeople"_s);
    QCOMPARE(people->count(), 2);
    people->setCurrentRow(people->item(0)->text().startsWith(u"Boris"_s) ? 0 : 1);
    dialog->findChild<QLineEdit *>(u"assignReason"_s)->setText(u"He is free"_s);
    QTest::keyClick(dialog, Qt::Key_Return);

    QTRY_VERIFY(said("boardDone").contains(u"handed over to Boris Petrov"_s));
    QCOMPARE(m_desk->run([id](Workplace &work) { return work.store().request(id)->holder; }), std::optional(Boris));
    QTRY_VERIFY(part<RowsView>("boardWall")->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"taken by Boris Petrov"_s));
}

void TestBoardWindow::handingOverIsTakenBack()
{
    joinsBoris();
    const RequestId id = waits(u"Request"_s);
    open();
    QTest::keyClick(m_board.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_board->findChild<QDialog *>(u"assignDialog"_s));
    QTest::keyClick(m_board->findChild<QDialog *>(u"assignDialog"_s), Qt::Key_Return);
    QTRY_VERIFY(part<QAbstractButton>("boardUndo")->isVisible());

    part<QAbstractButton>("boardUndo")->click();

    QTRY_VERIFY(said("boardDone").contains(u"the handing over"_s));
    QVERIFY(!m_desk->run([id](Workplace &work) { return work.store().request(id)->holder; }));
}

void TestBoardWindow::nobodyElseIsSaid()
{
    const RequestId id = waits(u"Request"_s);
    QVERIFY(m_desk->run([id](Workplace &work) { return work.take(id).has_value(); }));
    open();

    part<QAbstractButton>("boardHand")->click();

    auto *dialog = m_board->findChild<QDialog *>(u"assignDialog"_s);
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<QListWidget *>(u"assignPeople"_s)->count(), 0);
    QVERIFY(!dialog->findChild<QAbstractButton *>(u"assignHand"_s)->isEnabled());
}

void TestBoardWindow::enterShowsTheRequest()
{
    const RequestId id = waits(u"Request"_s);
    open();
    QSignalSpy chosen(m_board.get(), &BoardWindow::requestChosen);

    QTest::keyClick(part<RowsView>("boardWall"), Qt::Key_Return);

    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().first().value<RequestId>(), id);
}

/// sync.md 4.10: nothing is taken from the screen; the age of what is on it is said.
void TestBoardWindow::oldDataIsShownWhileTheOfficeIsAway()
{
    static_cast<void>(waits(u"Request"_s));
    open();

    m_board->showAge({DataAge::Reach::Away, m_desk->clock().instant() - 4min});

    QCOMPARE(rows(), 1);
    QCOMPARE(said("boardAge"), u"No connection · data of 10:01"_s);
    m_board->showAge({DataAge::Reach::Connected, m_desk->clock().instant()});
    QCOMPARE(said("boardAge"), u"Connected · data of 10:05"_s);
}

void TestBoardWindow::doubtsAreListed()
{
    joinsBoris();
    const RequestId id = waits(u"Request"_s);
    const auto happened = m_desk->run([id](Workplace &work) {
        const bool taken = work.take(id).has_value();
        FactDraft claim = FactMaker(work.clock(), Boris).about("claim", idCast<FactId>(id));
        claim.at = toMicros(work.clock().instant() + std::chrono::hours(1000));
        return taken && work.store().commit({{claim}, {}, {}}).has_value();
    });
    QVERIFY(happened);
    open();

    auto *side = part<QTabWidget>("boardSide");
    QTRY_VERIFY(side->tabText(1).endsWith(u"· 1"_s));
    auto *doubts = part<DoubtsTree>("boardDoubts");
    QCOMPARE(doubts->topLevelItemCount(), 6);
    QVERIFY(doubts->topLevelItem(3)->child(0)->text(0).contains(u"Boris Petrov"_s));
    QSignalSpy chosen(m_board.get(), &BoardWindow::requestChosen);
    side->setCurrentIndex(1);
    QTRY_VERIFY(doubts->visualItemRect(doubts->topLevelItem(3)->child(0)).height() > doubts->fontMetrics().lineSpacing() * 2); // all of it is read
    Q_EMIT doubts->itemActivated(doubts->topLevelItem(3)->child(0), 0);

    QCOMPARE(chosen.count(), 1);
}

/// S-OFF-1
void TestBoardWindow::doubtedClockIsDated()
{
    const RequestId id = waits(u"Request"_s);
    const auto happened = m_desk->run([id](Workplace &work) {
        FactDraft event = FactMaker(work.clock(), work.me()).about("request.event", idCast<FactId>(id), {{u"type"_s, u"CALL_TO_CLIENT"_s}});
        event.at = toMicros(work.clock().instant() + std::chrono::hours(1000));
        return work.store().commit({{event}, {}, {}}).has_value();
    });
    QVERIFY(happened);
    open();
    auto *doubts = part<DoubtsTree>("boardDoubts");
    part<QTabWidget>("boardSide")->setCurrentIndex(1);
    QTRY_VERIFY(doubts->topLevelItemCount() == 6 && doubts->topLevelItem(3)->childCount() == 1);

    Q_EMIT doubts->itemActivated(doubts->topLevelItem(3)->child(0), 0);

    auto *dialog = part<QDialog>("datingDialog");
    QVERIFY(dialog);
    auto *date = dialog->findChild<QAbstractButton *>(u"datingDate"_s);
    QVERIFY(!date->isEnabled()); // nobody says why
    dialog->findChild<QLineEdit *>(u"datingReason"_s)->setText(u"The client confirmed it"_s);
    date->click();
    QTRY_VERIFY(said("boardDone").contains(u"1 entry"_s));
    QTRY_COMPARE(doubts->topLevelItem(3)->child(0)->text(0), u"No computer's clock is in doubt."_s);
    const auto counted = m_desk->run([id](Workplace &work) {
        return std::ranges::any_of(work.store().history(id), [](const HistoryRecord &one) { return one.kind == "request.event" && counts(one.verdict); });
    });
    QVERIFY(counted);
}

void TestBoardWindow::placeIsRemembered()
{
    open();
    m_board->resize(1100, 650);
    const QByteArray state = m_board->saveState();

    BoardWindow again(m_desk->access(), m_phrasebook, m_theme);
    again.restoreState(state);
    QCOMPARE(again.size(), QSize(1100, 650));
    again.restoreState("nothing that it wrote"); // an older program, a damaged file
    QCOMPARE(again.size(), QSize(1100, 650));
}

void TestBoardWindow::hiddenBoardAsksNothing()
{
    open();
    m_board->close();
    static_cast<void>(waits(u"Request"_s));
    QCOMPARE(rows(), 0);

    m_board->open();

    QTRY_COMPARE(rows(), 1);
}

void TestBoardWindow::everyFocusableWidgetHasAName()
{
    open();
    for (const QWidget *widget : m_board->findChildren<QWidget *>()) {
        if (widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus)) {
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            const bool isNamed = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()) || widget->inherits("QTabBar");
            QVERIFY2(isNamed, qPrintable(widget->objectName() + QString::fromLatin1(widget->metaObject()->className())));
        }
    }
}

QTEST_MAIN(TestBoardWindow)
#include "tst_boardwindow.moc"
