// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/room.h"

#include <algorithm>

#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// What screens and commands are told, complete in itself.
class TestQueries final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void countsEqualTheRowsOfEachView_data();
    void countsEqualTheRowsOfEachView();
    void countsNameWorkWithoutWords();
    void requestViewTellsEverything();
    void contractBringsClientAndProgram();
    void linkedRequestIsNamed();
    void balanceTellsPackageAndCarriedMinutes();
    void balanceOfThePast();
    void searchUnderstandsTheOtherLayout_data();
    void searchUnderstandsTheOtherLayout();
    void pulseTellsTheListenerWhatTimeChanged();
};

void TestQueries::countsEqualTheRowsOfEachView_data()
{
    QTest::addColumn<QueueView>("view");
    QTest::addColumn<int>("rows");
    QTest::newRow("guaranteed") << QueueView::Guaranteed << 2;
    QTest::newRow("mine: taken and started") << QueueView::Mine << 2;
    QTest::newRow("general: individual consultations without a guarantee") << QueueView::General << 0;
    QTest::newRow("line") << QueueView::Line << 1;
    QTest::newRow("technical") << QueueView::Tech << 1;
    QTest::newRow("defects") << QueueView::Defects << 1;
    QTest::newRow("wishes") << QueueView::Wishes << 1;
    QTest::newRow("waiting for consent") << QueueView::Waiting << 1;
    QTest::newRow("all open ones") << QueueView::All << 9;
    QTest::newRow("not sorted yet") << QueueView::Unsorted << 1;
}

void TestQueries::countsEqualTheRowsOfEachView()
{
    QFETCH(QueueView, view);
    QFETCH(int, rows);
    Room room;
    for (const auto service : {Service::Line, Service::Tech, Service::Defect, Service::Wish})
        QVERIFY(!room.desk.registers(room.contract, service).isNull());
    QVERIFY(!room.desk.registers(room.contract, std::nullopt).isNull());
    const RequestId asked = room.desk.registers(room.contract, Service::Line);
    QVERIFY(done(room.desk.anna().classify(asked, Service::Indiv)));
    const RequestId taken = room.desk.registers(room.contract);
    QVERIFY(done(room.desk.anna().take(taken)));
    const RequestId started = room.desk.registers(room.contract);
    QVERIFY(done(room.desk.startsTimer(started)));
    const RequestId closed = room.desk.registers(room.contract);
    QVERIFY(done(room.desk.anna().close(closed, WorkState::Done, {}, {})));

    const auto shown = room.desk.anna().queue(view);

    QVERIFY(done(shown));
    QCOMPARE(static_cast<int>(shown->size()), rows);
    QCOMPARE(room.desk.anna().counts().counts[static_cast<std::size_t>(view)], rows);
}

void TestQueries::countsNameWorkWithoutWords()
{
    Room room;
    QVERIFY(done(room.desk.startsTimer(room.request)));
    room.desk.clock.advance(5min);
    const auto stopped = room.desk.stopsTimer();
    QVERIFY(done(stopped));
    QCOMPARE(room.desk.anna().counts().withoutNote, 1);

    QCOMPARE(codeOf(room.desk.anna().describe(stopped->session, u"  "_s)), QByteArray("EMPTY_NOTE"));
    QVERIFY(done(room.desk.anna().describe(stopped->session, u"Объяснено закрытие месяца"_s)));

    QCOMPARE(room.desk.anna().counts().withoutNote, 0);
    QCOMPARE(room.desk.store().request(room.request)->work.front().note, u"Объяснено закрытие месяца"_s);
}

void TestQueries::requestViewTellsEverything()
{
    Room room;

    const auto view = room.desk.anna().request(room.request);

    QVERIFY(done(view));
    QCOMPARE(view->client->name, u"ТСЖ «Заречье»"_s);
    QCOMPARE(view->contract->number, u"117/2026"_s);
    QCOMPARE(view->product->program, u"Инфокрафт ЖКХ 365"_s);
    QCOMPARE(view->response.state, GuaranteeState::Running);
    QCOMPARE(view->response.deadline, std::optional(msk(u"2026-09-14T11:00:00"_s)));
    QCOMPARE(view->eligibility.decision, Decision::Allow);
    QVERIFY(view->timerGate.allowed);
    QVERIFY(view->remoteGate.allowed);
    QVERIFY(view->missingIntake.isEmpty());
    QVERIFY(!view->provisionalCalendar);
    QCOMPARE(view->balance->ledger.balance, 120min);
    QCOMPARE(view->row.number, u"1"_s);
    QCOMPARE(view->history.size(), std::size_t(1));
}

void TestQueries::contractBringsClientAndProgram()
{
    Room room;
    const ContractId other = room.desk.signsContract(u"200"_s, 60min, {});
    RequestChange change;
    change.contract = other;

    QVERIFY(done(room.desk.anna().changeRequest(room.request, change)));
    QVERIFY(done(room.desk.anna().changeRequest(room.request, change))); // nothing left to change

    const auto record = room.desk.store().request(room.request);
    QVERIFY(done(record));
    QCOMPARE(record->contract, std::optional(other));
    QCOMPARE(record->product, std::optional(room.desk.store().contract(other)->products.front()));
    QCOMPARE(room.desk.facts(room.request, "request.set"), 1);
}

void TestQueries::linkedRequestIsNamed()
{
    Room room;
    NewRequest again;
    again.subject = u"Опять не закрывается"_s;
    again.contract = room.contract;
    again.links = {room.request};

    const auto made = room.desk.anna().registerRequest(again);

    QVERIFY(done(made));
    const auto view = room.desk.anna().request(made->id);
    QVERIFY(done(view));
    QCOMPARE(view->links.size(), std::size_t(1));
    QCOMPARE(view->links.front().number, u"1"_s);
    QCOMPARE(room.desk.store().request(room.request)->classes.size(), std::size_t(1));
}

void TestQueries::balanceTellsPackageAndCarriedMinutes()
{
    Room room;
    room.desk.pays(room.contract, u"2026-10"_s, u"2026-09-14"_s);
    room.desk.clock.setWall(msk(u"2026-10-02T10:00:00"_s));

    const auto view = room.desk.anna().balance(room.contract, {});

    QVERIFY(done(view));
    QCOMPARE(view->ledger.balance, 240min);
    QCOMPARE(view->carried, 120min);
    QCOMPARE(view->packageMinutes, 120min);
    QCOMPARE(view->package->terms.name, u"Пакет 117/2026"_s);
}

void TestQueries::balanceOfThePast()
{
    Room room;
    QVERIFY(done(room.desk.startsTimer(room.request)));
    room.desk.clock.advance(30min);
    QVERIFY(done(room.desk.stopsTimer()));

    const auto before = room.desk.anna().balance(room.contract, msk(u"2026-09-14T09:59:59"_s));
    const auto middle = room.desk.anna().balance(room.contract, msk(u"2026-09-14T10:09:59"_s));

    QVERIFY(done(before));
    QCOMPARE(before->ledger.balance, 120min);
    QVERIFY(done(middle));
    QCOMPARE(middle->ledger.balance, 110min);
}

void TestQueries::searchUnderstandsTheOtherLayout_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a part of the name") << u"зареч"_s;
    QTest::newRow("capitals") << u"ЗАРЕЧЬЕ"_s;
    QTest::newRow("the same keys under the Latin layout") << u"pfhtxmt"_s;
    QTest::newRow("contract number") << u"117/2026"_s;
    QTest::newRow("taxpayer number") << u"7701234567"_s;
}

void TestQueries::searchUnderstandsTheOtherLayout()
{
    QFETCH(QString, text);
    Room room;

    const auto hits = room.desk.anna().search(text, 10);

    QVERIFY(!hits.empty());
    const bool found = std::any_of(hits.begin(), hits.end(), [&room](const SearchHit &hit) {
        return hit.contract == room.contract || hit.title.contains(u"Заречье"_s);
    });
    QVERIFY(found);
}

void TestQueries::pulseTellsTheListenerWhatTimeChanged()
{
    Room room;
    std::vector<RequestId> changed;
    room.desk.store().onCommitted([&changed](const Changes &changes) { changed = changes.requests; });
    QVERIFY(done(room.desk.anna().beat()));
    QVERIFY(changed.empty());

    room.desk.clock.setWall(msk(u"2026-10-01T08:00:00"_s)); // October is not paid
    QVERIFY(done(room.desk.anna().beat()));

    QCOMPARE(changed, std::vector<RequestId>{room.request});
}

QTEST_GUILESS_MAIN(TestQueries)
#include "tst_queries.moc"
