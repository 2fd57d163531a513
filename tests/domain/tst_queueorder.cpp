// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <random>

#include <QTest>

#include "domain/queueorder.h"
#include "domainsample.h"

using namespace Qt::Literals::StringLiterals;
using namespace hline::sample;

namespace hline {

class TestQueueOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void orderOfWaitingRequests_data();
    void orderOfWaitingRequests();
    void orderIsStrictAndTotal();
    void laneOfAState_data();
    void laneOfAState();
};

void TestQueueOrder::orderOfWaitingRequests_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");

    // id lane arrival deadline
    QTest::newRow("guaranteed before general, even if later") << u"7 guaranteed 09:00 13:00"_s << u"5 general 08:00 -"_s;
    QTest::newRow("earlier deadline first") << u"9 guaranteed 10:00 12:00"_s << u"1 guaranteed 09:00 13:00"_s;
    QTest::newRow("same deadline: earlier arrival") << u"9 guaranteed 09:00 13:00"_s << u"1 guaranteed 09:30 13:00"_s;
    QTest::newRow("same deadline and arrival: id") << u"1 guaranteed 09:00 13:00"_s << u"2 guaranteed 09:00 13:00"_s;
    QTest::newRow("general by arrival, whatever the deadline") << u"9 general 08:00 18:00"_s << u"1 general 08:01 09:00"_s;
    QTest::newRow("general, same arrival: id") << u"1 general 08:00 -"_s << u"2 general 08:00 -"_s;
    QTest::newRow("waiting for the client after all that wait for us") << u"9 general 12:00 -"_s << u"1 client 08:00 -"_s;
}

void TestQueueOrder::orderOfWaitingRequests()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    const auto key = [](const QString &text) {
        const QStringList parts = text.split(u' ');
        const auto time = [](const QString &t) { return parseIsoMoscow(u"2026-09-14T"_s + t).value_or(Instant{}); };
        const QueueLane lane = parts[1] == u"guaranteed" ? QueueLane::Guaranteed
            : parts[1] == u"general"                     ? QueueLane::General
                                                         : QueueLane::WaitingClient;
        return QueueKey{lane, time(parts[3]), time(parts[2]), parts[0]};
    };

    QVERIFY(isBefore(key(first), key(second)));
    QVERIFY(!isBefore(key(second), key(first)));
    QVERIFY(!isBefore(key(first), key(first)));
}

void TestQueueOrder::orderIsStrictAndTotal()
{
    std::mt19937 random(5);
    std::uniform_int_distribution<int> few(0, 3);
    std::vector<QueueKey> keys;
    for (int i = 0; i < 300; ++i) {
        keys.push_back({QueueLane(few(random)), at("2026-09-14") + minutes(few(random)), at("2026-09-14") + minutes(few(random)),
                        QString::number(i)});
    }
    std::vector<QueueKey> other = keys;
    std::shuffle(other.begin(), other.end(), random);

    std::sort(keys.begin(), keys.end(), isBefore);
    std::sort(other.begin(), other.end(), isBefore);

    QVERIFY(keys == other);
    for (std::size_t i = 1; i < keys.size(); ++i)
        QVERIFY(isBefore(keys[i - 1], keys[i]));
}

void TestQueueOrder::laneOfAState_data()
{
    QTest::addColumn<QByteArray>("state");
    QTest::addColumn<QByteArray>("work");
    QTest::addColumn<int>("lane");

    const QByteArray queued("QUEUED");
    QTest::newRow("running") << QByteArray("RUNNING") << queued << int(QueueLane::Guaranteed);
    QTest::newRow("breached") << QByteArray("BREACHED") << queued << int(QueueLane::Guaranteed);
    QTest::newRow("breached, but started") << QByteArray("BREACHED") << QByteArray("IN_WORK") << int(QueueLane::InWork);
    QTest::newRow("no guarantee") << QByteArray("GENERAL_QUEUE") << queued << int(QueueLane::General);
    QTest::newRow("not applicable") << QByteArray("NOT_APPLICABLE") << QByteArray("NEW") << int(QueueLane::General);
    QTest::newRow("awaiting consent") << QByteArray("AWAITING_CONSENT") << queued << int(QueueLane::WaitingClient);
    QTest::newRow("awaiting data") << QByteArray("AWAITING_INFO") << queued << int(QueueLane::WaitingClient);
    QTest::newRow("met by a reply") << QByteArray("MET") << queued << int(QueueLane::InWork);
    QTest::newRow("started without guarantee") << QByteArray("UNGUARANTEED") << queued << int(QueueLane::InWork);
    QTest::newRow("started, then waiting for the client") << QByteArray("MET") << QByteArray("WAITING_CLIENT") << int(QueueLane::InWork);
    QTest::newRow("done") << QByteArray("MET") << QByteArray("DONE") << int(QueueLane::Closed);
    QTest::newRow("refused while running") << QByteArray("RUNNING") << QByteArray("REFUSED") << int(QueueLane::Closed);
    QTest::newRow("cancelled") << QByteArray("GENERAL_QUEUE") << QByteArray("CANCELLED") << int(QueueLane::Closed);
}

void TestQueueOrder::laneOfAState()
{
    QFETCH(QByteArray, state);
    QFETCH(QByteArray, work);
    QFETCH(int, lane);

    QCOMPARE(int(laneOf(guaranteeStateFromCode(state).value(), workStateFromCode(work).value())), lane);
}

} // namespace hline

QTEST_GUILESS_MAIN(hline::TestQueueOrder)
#include "tst_queueorder.moc"
