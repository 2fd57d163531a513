// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/desk.h"
#include "queue/queuepane.h"
#include "support/fakeclock.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace hline;
using namespace Qt::Literals::StringLiterals;

namespace {

const Instant Now = *parseIsoMoscow(u"2026-11-24T14:02");

QueueRow guaranteedRow()
{
    QueueRow row;
    row.id = RequestId(QUuid::createUuid());
    row.number = u"77"_s;
    row.service = Service::Indiv;
    row.state = WorkState::Queued;
    row.lane = QueueLane::Guaranteed;
    row.guarantee = GuaranteeState::Running;
    row.arrival = Now;
    row.deadline = Now + minutes(5);
    return row;
}

/// A desk on disk behind its own storage thread, and the pane on it.
struct Screen
{
    Screen()
        : access(storage, [this]() -> Workplace & { return desk->workplace(); }, clock)
    {
        auto opened = storage.run([this] {
            DeskOptions options;
            options.path = folder.filePath(u"desk.hline"_s);
            options.clock = &clock;
            options.create = true;
            auto made = Desk::open(options);
            if (made) {
                desk = std::move(*made);
                desk->store().onCommitted([this](const Changes &changes) { access.announce(changes); });
            }
            return desk != nullptr;
        });
        isOpen = opened.result();
        pane = std::make_unique<QueuePane>(access, phrasebook, theme);
        pane->resize(1100, 600);
    }
    ~Screen()
    {
        pane.reset();
        storage.run([this] { desk.reset(); }).waitForFinished();
    }

    /// Lets the storage thread and this one finish what they owe each other.
    void settle()
    {
        do {
            storage.run([] { }).waitForFinished();
            QCoreApplication::processEvents();
        } while (pane->feed().isLoading());
        storage.run([] { }).waitForFinished();
        QCoreApplication::processEvents();
    }
    RequestId add(const QString &subject, std::optional<Service> service)
    {
        NewRequest request;
        request.subject = subject;
        request.service = service;
        request.org = u"ТСЖ «Заречье»"_s;
        const auto made = access.ask([request](Workplace &w) { return w.registerRequest(request); }).result();
        clock.advance(seconds(60)); // so that arrivals decide the order
        return made ? made->id : RequestId();
    }
    template<typename Widget>
    [[nodiscard]] Widget *child(const char *name) const { return pane->findChild<Widget *>(QString::fromLatin1(name)); }
    [[nodiscard]] QTableView *table() const { return child<QTableView>("queueTable"); }

    QTemporaryDir folder;
    test::FakeClock clock{Now};
    Phrasebook phrasebook{Language::English};
    Theme theme = lightTheme();
    std::unique_ptr<Desk> desk;
    Executor storage{u"storage"_s};
    DeskAccess access;
    std::unique_ptr<QueuePane> pane;
    bool isOpen = false;
};

} // namespace

class TestQueuePane : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyStateSaysWhatToDo();
    void registeredRequestsAppearByThemselves();
    void changedRowsComeWithTheChange();
    void questionsEndWithWhoAsks();
    void cursorSurvivesFilterAndView();
    void selectingLeavesViewAndFilter();
    void urgentRequestsWaitAboveTheCursor();
    void stateIsRestored();
    void foreignStateIsIgnored();
    void everyControlHasAName();
    void nothingTicksWhileNobodyLooks();
    void ticksFallOnTheClock_data();
    void ticksFallOnTheClock();
};

void TestQueuePane::everyStateSaysWhatToDo()
{
    Screen screen;
    QVERIFY(screen.isOpen);
    const auto said = [&screen] { return screen.table()->accessibleDescription(); };
    QVERIFY(said().contains(u"Loading"_s));

    screen.settle();
    QVERIFY2(said().contains(u"F7"_s), qPrintable(said()));

    screen.add(u"How to reprint receipts"_s, Service::Line);
    screen.settle();
    screen.pane->setView(QueueView::Defects);
    QVERIFY2(said().contains(u"Ctrl+9"_s), qPrintable(said()));

    screen.pane->setView(QueueView::All);
    screen.child<QLineEdit>("queueFilter")->setText(u"nowhere"_s);
    QVERIFY2(said().contains(u"nowhere"_s) && said().contains(u"Esc"_s), qPrintable(said()));

    Q_EMIT screen.pane->feed().failed(Error{Error::Kind::Corrupt, u"test"_s, {}, {}, {}, {}});
    QVERIFY2(said().contains(u"Load again"_s), qPrintable(said()));
    QVERIFY(!screen.child<QWidget>("queueFailureBar")->isHidden());

    screen.child<QPushButton>("reloadQueue")->click();
    screen.settle();
    QVERIFY(screen.child<QWidget>("queueFailureBar")->isHidden());
}

void TestQueuePane::registeredRequestsAppearByThemselves()
{
    Screen screen;
    screen.settle();
    QSignalSpy selected(screen.pane.get(), &QueuePane::requestSelected);

    const RequestId id = screen.add(u"How to reprint receipts"_s, Service::Line);
    screen.settle();

    QCOMPARE(screen.pane->model().rowCount(), 1);
    QCOMPARE(screen.pane->model().counts()[static_cast<std::size_t>(QueueView::Line)], 1);
    QCOMPARE(screen.pane->currentRequest(), std::optional(id)); // the first row has the cursor
    QCOMPARE(selected.count(), 1);
}

void TestQueuePane::changedRowsComeWithTheChange()
{
    Screen screen;
    screen.settle();

    const RequestId id = screen.add(u"Не открывается база"_s, Service::Indiv);
    QSemaphore busy;
    screen.storage.post([&busy] { busy.acquire(); }); // an import begins
    QCoreApplication::processEvents();

    const bool isShown = screen.table()->model()->rowCount() == 1;
    busy.release();
    QVERIFY(!id.isNull());
    QVERIFY(isShown);
}

void TestQueuePane::questionsEndWithWhoAsks()
{
    Screen screen;
    screen.settle();
    std::atomic<int> asked = 0;
    int answered = 0;
    auto asker = std::make_unique<QObject>();
    screen.access.readWithChanges(asker.get(), [&asked](Workplace &, const Changes &changes) { ++asked; return changes.requests; },
                                  [&answered](const Changes &changes, const std::vector<RequestId> &read) {
                                      if (changes.requests == read)
                                          ++answered;
                                  });
    static_cast<void>(screen.add(u"Не открывается база"_s, Service::Indiv));
    screen.settle();
    QCOMPARE(asked.load(), 1);
    QCOMPARE(answered, 1);

    static_cast<void>(screen.add(u"Не печатается квитанция"_s, Service::Indiv));
    asker.reset(); // the answer is under way
    screen.settle();
    QCOMPARE(answered, 1);
    const int last = asked;
    static_cast<void>(screen.add(u"Не считается пени"_s, Service::Indiv));
    screen.settle();
    QCOMPARE(asked.load(), last);
}

void TestQueuePane::cursorSurvivesFilterAndView()
{
    Screen screen;
    const RequestId receipts = screen.add(u"Receipts"_s, Service::Line);
    const RequestId report = screen.add(u"Report"_s, Service::Line);
    screen.settle();
    screen.pane->select(report);
    QCOMPARE(screen.pane->currentRequest(), std::optional(report));

    screen.child<QLineEdit>("queueFilter")->setText(u"repo"_s);
    QCOMPARE(screen.pane->model().rowCount(), 1);
    QCOMPARE(screen.pane->currentRequest(), std::optional(report));
    screen.child<QLineEdit>("queueFilter")->clear();
    QCOMPARE(screen.pane->currentRequest(), std::optional(report));
    screen.pane->setView(QueueView::Line);
    QCOMPARE(screen.pane->currentRequest(), std::optional(report));

    screen.pane->selectPrevious();
    QCOMPARE(screen.pane->currentRequest(), std::optional(receipts));
}

void TestQueuePane::selectingLeavesViewAndFilter()
{
    Screen screen;
    const RequestId wish = screen.add(u"Sort the accounts"_s, Service::Wish);
    screen.add(u"Receipts"_s, Service::Line);
    screen.settle();
    screen.pane->setView(QueueView::Line);
    screen.child<QLineEdit>("queueFilter")->setText(u"receipts"_s);

    screen.pane->select(wish);

    QCOMPARE(screen.pane->currentRequest(), std::optional(wish));
    QCOMPARE(screen.pane->view(), QueueView::All);
    QVERIFY(screen.child<QLineEdit>("queueFilter")->text().isEmpty());
}

void TestQueuePane::urgentRequestsWaitAboveTheCursor()
{
    Screen screen;
    screen.add(u"Receipts"_s, Service::Line);
    screen.settle();
    const QueueRow current = screen.pane->model().rowAt(0);
    const QueueRow urgent = guaranteedRow();

    screen.pane->model().merge(prepare(std::vector{urgent}), QueueModel::Arrival::Live);

    QWidget *bar = screen.child<QWidget>("newRowsBar");
    QVERIFY(!bar->isHidden());
    QVERIFY2(bar->accessibleName().contains(u'1'), qPrintable(bar->accessibleName()));
    QCOMPARE(screen.pane->currentRequest(), std::optional(current.id));

    screen.child<QPushButton>("showNewRows")->click();

    QVERIFY(bar->isHidden());
    QCOMPARE(screen.pane->model().idAt(0), urgent.id);
    QCOMPARE(screen.pane->currentRequest(), std::optional(current.id));
}

void TestQueuePane::stateIsRestored()
{
    Screen screen;
    screen.pane->setView(QueueView::Wishes);
    screen.pane->setDensity(Density::Compact);
    const QByteArray state = screen.pane->saveState();

    Screen other;
    other.pane->restoreState(state);

    QCOMPARE(other.pane->view(), QueueView::Wishes);
    QCOMPARE(other.pane->saveState(), state);
}

void TestQueuePane::foreignStateIsIgnored()
{
    Screen screen;
    const QByteArray before = screen.pane->saveState();
    for (const QByteArray &state : {QByteArray(), QByteArray("garbage"), QByteArray(1, '\x01') + QByteArray(3, '\x7f')})
        screen.pane->restoreState(state);
    QCOMPARE(screen.pane->saveState(), before);
}

void TestQueuePane::everyControlHasAName()
{
    Screen screen;
    screen.settle();
    const QList<QWidget *> widgets = screen.pane->findChildren<QWidget *>();
    int checked = 0;
    for (const QWidget *widget : widgets) {
        const bool isReached = widget->focusPolicy() != Qt::NoFocus && !widget->objectName().startsWith(u"qt_"_s);
        if (!isReached)
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool hasName = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        QVERIFY2(hasName && !widget->objectName().isEmpty(), widget->metaObject()->className());
        ++checked;
    }
    QVERIFY(checked >= QueueViewCount + 3);
    for (const QAction *action : screen.pane->globalActions())
        QVERIFY2(!action->objectName().isEmpty() && !action->shortcut().isEmpty() && !action->statusTip().isEmpty(), qPrintable(action->text()));
}

void TestQueuePane::nothingTicksWhileNobodyLooks()
{
    Screen screen;
    screen.settle();
    screen.pane->show();
    QVERIFY2(!screen.pane->isTicking(), "no countdown, nothing to repaint");

    screen.pane->model().merge(prepare(std::vector{guaranteedRow()}), QueueModel::Arrival::Load);
    QVERIFY(screen.pane->isTicking());

    screen.pane->hide();
    QVERIFY(!screen.pane->isTicking());
    screen.pane->show();
    QVERIFY(screen.pane->isTicking());
    screen.pane->showMinimized();
    QCoreApplication::processEvents();
    QVERIFY(!screen.pane->isTicking());
}

void TestQueuePane::ticksFallOnTheClock_data()
{
    QTest::addColumn<Ticker::Pace>("pace");
    QTest::addColumn<qint64>("afterUs");
    QTest::addColumn<qint64>("untilUs");
    constexpr qint64 Second = 1'000'000;
    QTest::newRow("on the minute") << Ticker::Pace::Quarters << qint64(0) << 15 * Second;
    QTest::newRow("a second later") << Ticker::Pace::Quarters << Second << 14 * Second;
    QTest::newRow("just before the quarter") << Ticker::Pace::Quarters << 15 * Second - 1 << qint64(1);
    QTest::newRow("stopwatch") << Ticker::Pace::Seconds << qint64(1) << Second - 1;
}

void TestQueuePane::ticksFallOnTheClock()
{
    QFETCH(Ticker::Pace, pace);
    QFETCH(qint64, afterUs);
    QFETCH(qint64, untilUs);
    QCOMPARE(qint64(Ticker::untilNext(toMicros(Now) + std::chrono::microseconds(afterUs), pace).count()), untilUs);
}

QTEST_MAIN(TestQueuePane)
#include "tst_queuepane.moc"
