// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/queuesample.h"
#include "models/queuemodel.h"
#include "models/queuesort.h"
#include "support/fakeclock.h"

#include <algorithm>

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace hline;
using namespace Qt::Literals::StringLiterals;
using bench::QueueSample;

namespace {

const Instant Now = *parseIsoMoscow(u"2026-11-24T14:02"); // a Tuesday, the line is open

/// What every change must leave true, checked against a slow and obvious recomputation.
struct Expected
{
    std::vector<RequestId> shown;
    std::array<int, QueueViewCount> counts{};
};

} // namespace

class TestQueueModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void orderIsThatOfTheRuleBook_data();
    void orderIsThatOfTheRuleBook();
    void randomChangesKeepOrderCountsAndSignals();
    void packingLosesNothing();
    void closedRequestsLeave();
    void viewsShowTheirOwn_data();
    void viewsShowTheirOwn();
    void filterFinds_data();
    void filterFinds();
    void narrowingEqualsFilteringAnew();
    void newRowsAboveTheCursorWait();
    void newRowsBelowTheCursorAppear();
    void heldRowsThatLeaveAreNotCounted();
    void anyCellReadsAsTheWholeRow();

private:
    static void fill(QueueModel &model, std::vector<QueueRow> rows);
    static std::vector<RequestId> shownIds(const QueueModel &model);

    Phrasebook m_phrasebook{Language::Russian};
    test::FakeClock m_clock{Now};
};

void TestQueueModel::fill(QueueModel &model, std::vector<QueueRow> rows)
{
    model.merge(prepare(std::move(rows)), QueueModel::Arrival::Load);
}

std::vector<RequestId> TestQueueModel::shownIds(const QueueModel &model)
{
    std::vector<RequestId> ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids.push_back(model.idAt(row));
    return ids;
}

void TestQueueModel::orderIsThatOfTheRuleBook_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("distinctSeconds");
    QTest::newRow("few rows: compared") << 500 << 0;
    QTest::newRow("many rows: radix") << 20000 << 0;
    QTest::newRow("many rows of the same seconds: ties by arrival and id") << 5000 << 7;
}

void TestQueueModel::orderIsThatOfTheRuleBook()
{
    QFETCH(int, count);
    QFETCH(int, distinctSeconds);
    std::vector<QueueRow> sample = QueueSample(Now, 1).rows(count);
    for (std::size_t i = 0; distinctSeconds > 0 && i < sample.size(); ++i) {
        sample[i].arrival = Now - seconds(i % static_cast<std::size_t>(distinctSeconds));
        if (sample[i].deadline)
            sample[i].deadline = Now + seconds(i % 3);
    }
    QueueRows rows;
    std::vector<Slot> slots;
    for (const QueueRow &row : sample)
        slots.push_back(rows.add(rows.pack(prepare(row))));

    sortQueue(rows, slots);

    std::sort(sample.begin(), sample.end(), [](const QueueRow &a, const QueueRow &b) { return isBefore(a.key(), b.key()); });
    for (std::size_t i = 0; i < sample.size(); ++i)
        QCOMPARE(rows.at(slots[i]).id.toString(), sample[i].id.toString());
}

namespace {

Expected recomputed(const std::vector<QueueRow> &all, QueueView view, const ConsultantId &me)
{
    QueueRows packing;
    std::vector<QueueRow> sorted = all;
    std::sort(sorted.begin(), sorted.end(), [](const QueueRow &a, const QueueRow &b) { return isBefore(a.key(), b.key()); });
    Expected expected;
    for (const QueueRow &row : sorted) {
        const PackedRow packed = packing.pack(prepare(row));
        if (isIn(view, packed, packing.holderIndex(me)))
            expected.shown.push_back(row.id);
        for (int v = 0; v < QueueViewCount; ++v)
            expected.counts[static_cast<std::size_t>(v)] += isIn(static_cast<QueueView>(v), packed, packing.holderIndex(me)) ? 1 : 0;
    }
    return expected;
}

} // namespace

void TestQueueModel::randomChangesKeepOrderCountsAndSignals()
{
    QueueSample sample(Now, 7);
    QueueModel model(m_phrasebook, m_clock);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const ConsultantId me = QueueSample::consultant(1);
    model.setMe(me);
    std::vector<QueueRow> all = sample.rows(120);
    fill(model, all);
    std::mt19937 random(3);

    for (int step = 0; step < 400; ++step) {
        const std::size_t at = random() % all.size();
        switch (random() % 5) {
        case 0: {
            std::vector<QueueRow> added;
            for (int i = 0; i < 5; ++i)
                added.push_back(sample.row(1000 + step * 5 + i, 50));
            all.insert(all.end(), added.begin(), added.end());
            model.merge(prepare(added), QueueModel::Arrival::Live);
            break;
        }
        case 1:
            model.remove({all[at].id});
            all.erase(all.begin() + static_cast<std::ptrdiff_t>(at));
            break;
        case 2:
            model.setView(static_cast<QueueView>(random() % QueueViewCount));
            break;
        case 3: {
            QueueRow other = sample.row(9000 + step, 50);
            other.id = all[at].id;
            all[at] = other;
            model.merge(prepare(std::vector{other}), QueueModel::Arrival::Live);
            break;
        }
        case 4:
            if (all[at].deadline)
                *all[at].deadline += minutes(random() % 600);
            model.merge(prepare(std::vector{all[at]}), QueueModel::Arrival::Live);
            break;
        }
        const Expected expected = recomputed(all, model.view(), me);
        QCOMPARE(shownIds(model), expected.shown);
        QCOMPARE(model.counts(), expected.counts);
        if (model.rowCount() > 0)
            QCOMPARE(model.rowOf(model.idAt(model.rowCount() / 2)), std::optional(model.rowCount() / 2));
    }
}

void TestQueueModel::packingLosesNothing()
{
    QueueRows rows;
    for (const QueueRow &row : QueueSample(Now, 11).rows(500)) {
        const QueueRow back = rows.unpack(rows.add(rows.pack(prepare(row))));
        QCOMPARE(back.id, row.id);
        QCOMPARE((QStringList{back.number, back.subject, back.client, back.contract, back.program, back.assignee}),
                 (QStringList{row.number, row.subject, row.client, row.contract, row.program, row.assignee}));
        QVERIFY(std::tie(back.service, back.channel, back.state, back.guarantee, back.lane, back.arrival, back.deadline, back.target,
                         back.startedAt, back.warnBelow, back.criticalBelow, back.balance, back.holder, back.intakeIncomplete)
                == std::tie(row.service, row.channel, row.state, row.guarantee, row.lane, row.arrival, row.deadline, row.target,
                            row.startedAt, row.warnBelow, row.criticalBelow, row.balance, row.holder, row.intakeIncomplete));
    }
}

void TestQueueModel::closedRequestsLeave()
{
    QueueModel model(m_phrasebook, m_clock);
    std::vector<QueueRow> rows = QueueSample(Now, 5).rows(3);
    fill(model, rows);

    rows[1].state = WorkState::Done;
    model.merge(prepare(std::vector{rows[1]}), QueueModel::Arrival::Live);

    QCOMPARE(model.rowCount(), 2);
    QVERIFY(!model.contains(rows[1].id));
    QCOMPARE(model.counts()[static_cast<std::size_t>(QueueView::All)], 2);
}

void TestQueueModel::viewsShowTheirOwn_data()
{
    QTest::addColumn<int>("service"); // -1: none
    QTest::addColumn<GuaranteeState>("guarantee");
    QTest::addColumn<WorkState>("state");
    QTest::addColumn<QList<int>>("views");
    const auto views = [](std::initializer_list<QueueView> list) {
        QList<int> numbers;
        for (const QueueView view : list)
            numbers << static_cast<int>(view);
        return numbers;
    };
    const auto row = [&views](const char *name, std::optional<Service> service, GuaranteeState guarantee, WorkState state,
                              std::initializer_list<QueueView> in) {
        QTest::newRow(name) << (service ? static_cast<int>(*service) : -1) << guarantee << state << views(in);
    };
    row("running promise", Service::Indiv, GuaranteeState::Running, WorkState::Queued, {QueueView::Guaranteed, QueueView::All});
    row("missed promise", Service::Indiv, GuaranteeState::Breached, WorkState::Queued, {QueueView::Guaranteed, QueueView::All});
    row("no minutes left", Service::Indiv, GuaranteeState::GeneralQueue, WorkState::Queued, {QueueView::General, QueueView::All});
    row("free line", Service::Line, GuaranteeState::NotApplicable, WorkState::Queued, {QueueView::Line, QueueView::All});
    row("cannot log in", Service::Tech, GuaranteeState::NotApplicable, WorkState::Queued, {QueueView::Tech, QueueView::All});
    row("defect", Service::Defect, GuaranteeState::NotApplicable, WorkState::Queued, {QueueView::Defects, QueueView::All});
    row("wish", Service::Wish, GuaranteeState::NotApplicable, WorkState::Queued, {QueueView::Wishes, QueueView::All});
    row("details missing", Service::Indiv, GuaranteeState::AwaitingInfo, WorkState::Queued, {QueueView::Waiting, QueueView::All});
    row("asked the client while in work", Service::Indiv, GuaranteeState::Met, WorkState::WaitingClient,
        {QueueView::Waiting, QueueView::All});
    row("nobody sorted it", std::nullopt, GuaranteeState::NotApplicable, WorkState::New, {QueueView::All, QueueView::Unsorted});
}

void TestQueueModel::viewsShowTheirOwn()
{
    QFETCH(int, service);
    QFETCH(GuaranteeState, guarantee);
    QFETCH(WorkState, state);
    QFETCH(QList<int>, views);
    QueueRow row = QueueSample(Now, 2).row(1, 50);
    row.service = service < 0 ? std::nullopt : std::optional(static_cast<Service>(service));
    row.guarantee = guarantee;
    row.state = state;
    row.lane = laneOf(guarantee, state);
    row.holder.reset();
    QueueModel model(m_phrasebook, m_clock);
    fill(model, {row});

    QList<int> found;
    for (int view = 0; view < QueueViewCount; ++view) {
        model.setView(static_cast<QueueView>(view));
        QCOMPARE(model.rowCount(), model.counts()[static_cast<std::size_t>(view)]);
        if (model.rowCount() == 1)
            found << view;
    }

    QCOMPARE(found, views);
}

void TestQueueModel::filterFinds_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("found");
    QTest::newRow("number") << u"4131"_s << true;
    QTest::newRow("part of the client") << u"заречь"_s << true;
    QTest::newRow("other case") << u"ЗАРЕЧЬЕ"_s << true;
    QTest::newRow("е for ё") << u"отчет"_s << true;
    QTest::newRow("ё for е") << u"зарёчье"_s << true;
    QTest::newRow("contract") << u"117/2026"_s << true;
    QTest::newRow("program") << u"квартплат"_s << true;
    QTest::newRow("assignee") << u"иванова"_s << true;
    QTest::newRow("words of different fields, any order") << u"отчёт заречье 4131"_s << true;
    QTest::newRow("wrong keyboard layout") << u"pfhtxmt"_s << true;
    QTest::newRow("one word is nowhere") << u"заречье штрихкод"_s << false;
    QTest::newRow("letters across two fields") << u"4131отчёт"_s << false;
}

void TestQueueModel::filterFinds()
{
    QFETCH(QString, typed);
    QFETCH(bool, found);
    QueueRow row = QueueSample(Now, 2).row(4131, 50);
    row.client = u"ТСЖ «Заречье»"_s;
    row.contract = u"117/2026"_s;
    row.program = u"1С:Расчёт квартплаты"_s;
    row.subject = u"Отчёт по долгам"_s;
    row.holder = QueueSample::consultant(0);
    row.assignee = u"Иванова А."_s;
    QueueModel model(m_phrasebook, m_clock);
    fill(model, {row});

    model.setFilter(typed);

    QCOMPARE(model.rowCount() == 1, found);
}

void TestQueueModel::narrowingEqualsFilteringAnew()
{
    const std::vector<QueueRow> rows = QueueSample(Now, 9).rows(3000);
    QueueModel typing(m_phrasebook, m_clock);
    fill(typing, rows);
    const QString text = u"ёлк 12 зар"_s;

    for (qsizetype length = 1; length <= text.size(); ++length) {
        typing.setFilter(text.left(length));
        QueueModel fresh(m_phrasebook, m_clock);
        fill(fresh, rows);
        fresh.setFilter(text.left(length));
        QCOMPARE(shownIds(typing), shownIds(fresh));
    }
    QVERIFY(typing.rowCount() > 0);
    for (qsizetype length = text.size() - 1; length >= 0; --length)
        typing.setFilter(text.left(length));
    QCOMPARE(typing.rowCount(), 3000);
}

namespace {

QueueRow guaranteedRow(QueueSample &sample, int number, minutes left)
{
    QueueRow row = sample.row(number, 50);
    row.service = Service::Indiv;
    row.guarantee = GuaranteeState::Running;
    row.state = WorkState::Queued;
    row.lane = QueueLane::Guaranteed;
    row.deadline = Now + left;
    return row;
}

} // namespace

void TestQueueModel::newRowsAboveTheCursorWait()
{
    QueueSample sample(Now, 4);
    QueueModel model(m_phrasebook, m_clock);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    fill(model, {guaranteedRow(sample, 1, minutes(60)), guaranteedRow(sample, 2, minutes(120))});
    model.setCursor(model.idAt(0));
    QSignalSpy held(&model, &QueueModel::heldRowsChanged);

    const QueueRow urgent = guaranteedRow(sample, 3, minutes(5));
    model.merge(prepare(std::vector{urgent}), QueueModel::Arrival::Live);

    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(held.count(), 1);
    QCOMPARE(model.heldRows(), 1);
    QCOMPARE(model.counts()[static_cast<std::size_t>(QueueView::Guaranteed)], 3); // counts tell the truth at once

    model.showHeldRows();

    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.idAt(0), urgent.id);
    QCOMPARE(model.heldRows(), 0);
}

void TestQueueModel::newRowsBelowTheCursorAppear()
{
    QueueSample sample(Now, 4);
    QueueModel model(m_phrasebook, m_clock);
    fill(model, {guaranteedRow(sample, 1, minutes(60))});
    model.setCursor(model.idAt(0));

    model.merge(prepare(std::vector{guaranteedRow(sample, 2, minutes(90))}), QueueModel::Arrival::Live);

    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.heldRows(), 0);
}

void TestQueueModel::heldRowsThatLeaveAreNotCounted()
{
    QueueSample sample(Now, 4);
    QueueModel model(m_phrasebook, m_clock);
    fill(model, {guaranteedRow(sample, 1, minutes(60))});
    model.setCursor(model.idAt(0));
    QueueRow urgent = guaranteedRow(sample, 2, minutes(5));
    model.merge(prepare(std::vector{urgent}), QueueModel::Arrival::Live);
    QCOMPARE(model.heldRows(), 1);

    urgent.state = WorkState::Cancelled;
    model.merge(prepare(std::vector{urgent}), QueueModel::Arrival::Live);

    QCOMPARE(model.heldRows(), 0);
    model.showHeldRows();
    QCOMPARE(model.rowCount(), 1);
}

void TestQueueModel::anyCellReadsAsTheWholeRow()
{
    QueueModel model(m_phrasebook, m_clock);
    fill(model, QueueSample(Now, 6).rows(20));

    for (int row = 0; row < model.rowCount(); ++row) {
        const QueueRow whole = model.rowAt(row);
        for (int column = 0; column < model.columnCount(); ++column) {
            const QString sentence = model.index(row, column).data(Qt::AccessibleTextRole).toString();
            QVERIFY2(sentence.endsWith(u'.'), qPrintable(sentence));
            QVERIFY2(sentence.contains(whole.number) && sentence.contains(whole.client), qPrintable(sentence));
        }
    }
}

QTEST_GUILESS_MAIN(TestQueueModel)
#include "tst_queuemodel.moc"
