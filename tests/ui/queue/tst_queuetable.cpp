// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/queuesample.h"
#include "queue/elidedtext.h"
#include "queue/queuesidebar.h"
#include "queue/queuetable.h"
#include "support/fakeclock.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QPaintEvent>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace hline;
using namespace Qt::Literals::StringLiterals;
using bench::QueueSample;

namespace {

const Instant Now = *parseIsoMoscow(u"2026-11-24T14:02");

/// Notes what a widget was asked to repaint.
class PaintSpy final : public QObject
{
public:
    explicit PaintSpy(QWidget &widget) { widget.installEventFilter(this); }
    [[nodiscard]] bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            region += static_cast<QPaintEvent *>(event)->region();
        return QObject::eventFilter(watched, event);
    }
    QRegion region;
};

} // namespace

class TestQueueTable : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void tickRepaintsTheCountdownColumnOnly();
    void rowsThatComeAboveDoNotMoveTheCursor();
    void rowThatMovesStaysInSight();
    void enterOpensTheRequest();
    void copyingAgainCopiesMore();
    void narrowTableHidesWhatIsNeededLeast();
    void lastColumnIsWholeAtAnyWidth();
    void subjectKeepsItsWords_data();
    void subjectKeepsItsWords();
    void emptyTableSaysWhatToDo();
    void everyRowIsOneHeight();
    void longTablePlacesTheFirstScreensFirst();
    void longTableHasItsLastRowAtOnce_data();
    void longTableHasItsLastRowAtOnce();
    void elidedTextFits_data();
    void elidedTextFits();
    void sidebarCountsAndChooses();
    void unsortedAppearsWhenThereIsSomething();
    void screenReaderHearsTheRow();

private:
    std::unique_ptr<QueueModel> model(int rows);
    static void paint() { QCoreApplication::sendPostedEvents(); QCoreApplication::processEvents(); }

    Phrasebook m_phrasebook{Language::Russian};
    test::FakeClock m_clock{Now};
    Theme m_theme = lightTheme();
};

void TestQueueTable::initTestCase()
{
    m_theme = applyTheme(*qApp, ThemeChoice::Light);
}

std::unique_ptr<QueueModel> TestQueueTable::model(int rows)
{
    auto model = std::make_unique<QueueModel>(m_phrasebook, m_clock);
    model->merge(prepare(QueueSample(Now, 3).rows(rows)), QueueModel::Arrival::Load);
    return model;
}

void TestQueueTable::tickRepaintsTheCountdownColumnOnly()
{
    const auto queue = model(500);
    QueueTable table(*queue, m_theme);
    table.resize(1200, 600);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    paint();
    PaintSpy spy(*table.viewport());

    table.repaintCountdowns();
    paint();

    const QRect column(table.columnViewportPosition(0), 0, table.columnWidth(0), table.viewport()->height());
    QVERIFY(!spy.region.isEmpty());
    QCOMPARE(spy.region.boundingRect(), column);
}

void TestQueueTable::rowsThatComeAboveDoNotMoveTheCursor()
{
    const auto queue = model(300);
    QueueTable table(*queue, m_theme);
    table.resize(900, 400);
    table.show();
    paint();
    table.setCurrentRow(100);
    table.verticalScrollBar()->setValue(95);
    const RequestId id = *table.currentRequest();
    const int y = table.visualRect(table.currentIndex()).y();

    std::vector<QueueRow> earlier = QueueSample(Now, 99).rows(7);
    for (QueueRow &row : earlier) { // before everything else: guaranteed and long overdue
        row.lane = QueueLane::Guaranteed;
        row.guarantee = GuaranteeState::Breached;
        row.state = WorkState::Queued;
        row.deadline = Now - std::chrono::hours(1000);
    }
    queue->merge(prepare(earlier), QueueModel::Arrival::Load);
    paint();

    QCOMPARE(table.currentRequest(), std::optional(id));
    QCOMPARE(table.currentIndex().row(), 107);
    QCOMPARE(table.visualRect(table.currentIndex()).y(), y);
}

/// Its guarantee ended as work began: it stands far below now, and is what one works on.
void TestQueueTable::rowThatMovesStaysInSight()
{
    const auto queue = model(300);
    QueueTable table(*queue, m_theme);
    table.resize(900, 400);
    table.show();
    paint();
    table.setCurrentRow(3);
    const RequestId id = *table.currentRequest();
    QueueRow row = queue->rowAt(3);
    row.lane = QueueLane::InWork;
    row.state = WorkState::InWork;

    queue->merge(prepare(std::vector{row}), QueueModel::Arrival::Load);
    paint();

    QCOMPARE(table.currentRequest(), std::optional(id));
    QVERIFY(table.currentIndex().row() > 50);
    QVERIFY(table.viewport()->rect().contains(table.visualRect(table.currentIndex()).center()));
    table.resize(900, 340); // the timer's strip comes
    paint();
    QVERIFY(table.viewport()->rect().contains(table.visualRect(table.currentIndex()).center()));
}

void TestQueueTable::enterOpensTheRequest()
{
    const auto queue = model(10);
    QueueTable table(*queue, m_theme);
    table.setCurrentRow(4);
    QSignalSpy activated(&table, &QueueTable::requestActivated);

    QTest::keyClick(&table, Qt::Key_Return);

    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated[0][0].value<RequestId>(), queue->idAt(4));
}

void TestQueueTable::copyingAgainCopiesMore()
{
    const auto queue = model(10);
    QueueTable table(*queue, m_theme);
    table.setCurrentRow(2);
    const QueueRow row = queue->rowAt(2);
    QGuiApplication::clipboard()->clear();

    QStringList copied;
    for (int press = 0; press < 4; ++press) {
        QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
        copied << QGuiApplication::clipboard()->text();
    }

    const QString titled = row.number + u' ' + row.subject;
    QCOMPARE(copied, (QStringList{row.number, titled, titled + u" hline://request/"_s + row.id.toString(), row.number}));
}

void TestQueueTable::narrowTableHidesWhatIsNeededLeast()
{
    const auto queue = model(10);
    QueueTable table(*queue, m_theme);
    table.resize(2000, 300);
    table.show();
    paint();
    QVERIFY(!table.isColumnHidden(static_cast<int>(QueueColumn::Assignee)));

    table.resize(560, 300);
    paint();

    QVERIFY(table.isColumnHidden(static_cast<int>(QueueColumn::Assignee)));
    QVERIFY(table.isColumnHidden(static_cast<int>(QueueColumn::Service)));
    QVERIFY(table.horizontalHeader()->length() <= table.viewport()->width());
    const int balance = static_cast<int>(QueueColumn::Balance);
    QVERIFY(table.columnViewportPosition(balance) + table.columnWidth(balance) <= table.viewport()->width());
}

/// Rows that come after the table was laid out bring a scroll bar, which takes its width from the columns.
void TestQueueTable::lastColumnIsWholeAtAnyWidth()
{
    constexpr int Narrowest = 320, Widest = 1400, Step = 23;
    for (int width = Narrowest; width <= Widest; width += Step) {
        QueueModel empty(m_phrasebook, m_clock);
        QueueTable table(empty, m_theme);
        table.resize(width, 300);
        table.show();
        paint();
        empty.merge(prepare(QueueSample(Now, 3).rows(200)), QueueModel::Arrival::Load);
        paint();
        int right = 0;
        for (int column = 0; column < QueueColumnCount; ++column) {
            if (!table.isColumnHidden(column))
                right = qMax(right, table.columnViewportPosition(column) + table.columnWidth(column));
        }
        QVERIFY2(right <= table.viewport()->width(), qPrintable(u"%1 of %2 at %3"_s.arg(right).arg(table.viewport()->width()).arg(width)));
    }
}

void TestQueueTable::subjectKeepsItsWords_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("letters");
    QTest::newRow("1366 pixels at 150 %") << 18 << 9;
    QTest::newRow("1366 pixels at 125 %") << 25 << 12;
    QTest::newRow("1366 pixels at 100 %") << 32 << 18;
}

/// Widths in heights of the font, as all else in the table.
void TestQueueTable::subjectKeepsItsWords()
{
    QFETCH(int, width);
    QFETCH(int, letters);
    const auto queue = model(10);
    QueueTable table(*queue, m_theme);
    table.resize(width * table.fontMetrics().height(), 300);
    table.show();
    paint();

    const int least = table.fontMetrics().horizontalAdvance(QString(letters, u'н'));
    const int subject = table.columnWidth(static_cast<int>(QueueColumn::Subject));
    QVERIFY2(subject >= least, qPrintable(u"%1 of %2"_s.arg(subject).arg(least)));
    QVERIFY(!table.isColumnHidden(static_cast<int>(QueueColumn::Countdown)) && !table.isColumnHidden(static_cast<int>(QueueColumn::Client)));
}

void TestQueueTable::emptyTableSaysWhatToDo()
{
    const auto queue = model(0);
    QueueTable table(*queue, m_theme);
    table.resize(600, 300);
    const QImage silent = table.grab().toImage();

    table.setMessage(u"No open requests"_s, u"F7 registers one"_s);

    QVERIFY(table.grab().toImage() != silent);
    QCOMPARE(table.accessibleDescription(), u"No open requests F7 registers one"_s);
}

void TestQueueTable::everyRowIsOneHeight()
{
    const auto queue = model(50);
    QueueTable table(*queue, m_theme);
    for (const Density density : {Density::Compact, Density::Regular, Density::Roomy}) {
        table.setDensity(density);
        for (int row = 0; row < 50; ++row)
            QCOMPARE(table.rowHeight(row), sizesOf(table.fontMetrics(), density).rowHeight);
    }
}

void TestQueueTable::longTablePlacesTheFirstScreensFirst()
{
    const auto queue = model(3000);
    QueueTable table(*queue, m_theme);
    table.resize(900, 400);
    table.show();
    QCOMPARE(table.verticalHeader()->count(), 1000);

    QTRY_COMPARE(table.verticalHeader()->count(), 3000); // after the first frame
    QVERIFY(table.verticalScrollBar()->maximum() > 2900);
}

void TestQueueTable::longTableHasItsLastRowAtOnce_data()
{
    QTest::addColumn<std::function<void(QueueTable &, QueueModel &)>>("act");
    using Act = std::function<void(QueueTable &, QueueModel &)>;
    QTest::newRow("Ctrl+End") << Act([](QueueTable &table, QueueModel &) { QTest::keyClick(&table, Qt::Key_End, Qt::ControlModifier); });
    QTest::newRow("chosen by a link") << Act([](QueueTable &table, QueueModel &queue) { table.setCurrentRow(queue.rowCount() - 1); });
    QTest::newRow("more rows come first") << Act([](QueueTable &table, QueueModel &queue) {
        queue.merge(prepare(QueueSample(Now, 99).rows(7)), QueueModel::Arrival::Load);
        table.setCurrentRow(queue.rowCount() - 1);
    });
}

void TestQueueTable::longTableHasItsLastRowAtOnce()
{
    QFETCH(const std::function<void(QueueTable &, QueueModel &)>, act);
    const auto queue = model(3000);
    QueueTable table(*queue, m_theme);
    table.resize(900, 400);
    table.show();
    paint();

    act(table, *queue);

    QCOMPARE(table.currentIndex().row(), queue->rowCount() - 1);
    QCOMPARE(table.verticalHeader()->count(), queue->rowCount());
    QVERIFY(table.viewport()->rect().contains(table.visualRect(table.currentIndex())));
}

void TestQueueTable::elidedTextFits_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("Russian") << u"Не закрывается месяц, ошибка в проводках по счёту 20"_s;
    QTest::newRow("mixed with dashes and quotes") << u"ТСЖ «Заречье» — договор № 117/2026 – Wii iii"_s;
    QTest::newRow("other scripts") << u"日本語のテキスト with Latin"_s;
    QTest::newRow("combining accents") << u"за\u0301мок и замо\u0301к, много раз подряд"_s;
    QTest::newRow("very long") << QString(20000, u'щ');
}

void TestQueueTable::elidedTextFits()
{
    QFETCH(QString, text);
    const ElidedText elided{QFont()};
    for (const int width : {0, 5, 40, 120, 300, 100000}) {
        const QString cut = elided.fit(text, width);
        if (cut == text)
            continue;
        QVERIFY(cut.isEmpty() || cut.endsWith(u'…'));
        if (cut.size() > 1) // a lone «…» may be wider than nothing
            QVERIFY2(elided.metrics().horizontalAdvance(cut) <= width + 1, qPrintable(cut));
    }
    QCOMPARE(elided.fit(text, 1000000), text);
}

void TestQueueTable::sidebarCountsAndChooses()
{
    QueueSidebar sidebar(m_phrasebook, m_theme);
    std::array<int, QueueViewCount> counts{};
    counts[static_cast<std::size_t>(QueueView::Guaranteed)] = 7;
    QSignalSpy chosen(&sidebar, &QueueSidebar::viewChosen);

    sidebar.setCounts(counts);

    const ViewButton &guaranteed = sidebar.button(QueueView::Guaranteed);
    QVERIFY(guaranteed.accessibleName().endsWith(u": 7"_s));
    QCOMPARE(sidebar.actions().size(), QueueViewCount);
    for (int view = 0; view < QueueViewCount; ++view) {
        QAction *action = sidebar.actions().at(view);
        QCOMPARE(action->shortcut(), QKeySequence(u"Ctrl+%1"_s.arg((view + 1) % 10)));
        QVERIFY(action->objectName().startsWith(u"view"_s) && !action->statusTip().isEmpty());
        action->trigger();
        QCOMPARE(chosen.last()[0].value<QueueView>(), static_cast<QueueView>(view));
    }
}

void TestQueueTable::unsortedAppearsWhenThereIsSomething()
{
    QueueSidebar sidebar(m_phrasebook, m_theme);
    std::array<int, QueueViewCount> counts{};
    QVERIFY(sidebar.button(QueueView::Unsorted).isHidden());

    counts[static_cast<std::size_t>(QueueView::Unsorted)] = 1;
    sidebar.setCounts(counts);

    QVERIFY(!sidebar.button(QueueView::Unsorted).isHidden());
}

void TestQueueTable::screenReaderHearsTheRow()
{
    const auto queue = model(5);
    QueueTable table(*queue, m_theme);
    table.show();
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(&table);
    QVERIFY(interface && interface->tableInterface());
    QVERIFY(!interface->text(QAccessible::Name).isEmpty());

    for (int column = 0; column < QueueColumnCount; ++column) {
        QAccessibleInterface *cell = interface->tableInterface()->cellAt(2, column);
        QCOMPARE(cell->text(QAccessible::Name), m_phrasebook.rowSentence(queue->rowAt(2), queue->calendar(), Now));
    }
}

QTEST_MAIN(TestQueueTable)
#include "tst_queuetable.moc"
