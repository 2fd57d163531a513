// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <QTest>

#include "domain/board.h"
#include "domain/doublework.h"
#include "domainsample.h"

using namespace Qt::Literals::StringLiterals;
using namespace hline::sample;

namespace hline {

/// The supervisor's board: who is free, what is missed, what was done twice.
class TestBoard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoIsFree_data();
    void whoIsFree();
    void orderOfPeople();
    void missedDeadlines_data();
    void missedDeadlines();
    void workDoneTwice_data();
    void workDoneTwice();
    void clockIsProposed_data();
    void clockIsProposed();
};

void TestBoard::whoIsFree_data()
{
    QTest::addColumn<QString>("open");
    QTest::addColumn<QByteArray>("presence");
    QTest::newRow("no session: free") << u""_s << QByteArray("FREE");
    QTest::newRow("a running one") << u"r"_s << QByteArray("WORKING");
    QTest::newRow("a paused one: not free") << u"p"_s << QByteArray("PAUSED");
    QTest::newRow("I-10, S-OFF-3: one paused here, one running at another desk") << u"pr"_s << QByteArray("WORKING");
}

void TestBoard::whoIsFree()
{
    QFETCH(QString, open);
    QFETCH(QByteArray, presence);
    std::vector<OpenTime> times;
    for (const QChar one : open)
        times.push_back(one == u'r' ? OpenTime::Running : OpenTime::Paused);

    QCOMPARE(code(presenceOf(times)), presence);
}

void TestBoard::orderOfPeople()
{
    const std::vector<PersonKey> wanted{{Presence::Free, at("2026-09-14T11:00"), u"Белов"_s},
                                        {Presence::Free, at("2026-09-14T09:00"), u"Яшина"_s},
                                        {Presence::Paused, at("2026-09-14T09:00"), u"Юдин"_s},
                                        {Presence::Working, at("2026-09-14T09:00"), u"Эрн"_s},
                                        {Presence::Working, at("2026-09-14T10:00"), u"Анина"_s}};
    std::vector<PersonKey> sorted(wanted.rbegin(), wanted.rend());

    std::ranges::sort(sorted, [](const PersonKey &a, const PersonKey &b) { return isBefore(a, b); });

    for (std::size_t i = 0; i < wanted.size(); ++i)
        QCOMPARE(sorted[i].name, wanted[i].name);
}

void TestBoard::missedDeadlines_data()
{
    QTest::addColumn<QString>("now");
    QTest::addColumn<int>("missed");
    // Deadlines: Monday 11:00, 18:00 (the line closes) and Tuesday 09:00.
    QTest::newRow("none yet") << u"2026-09-14T10:59"_s << 0;
    QTest::newRow("at the very instant none is missed") << u"2026-09-14T11:00"_s << 0;
    QTest::newRow("a second later one is") << u"2026-09-14T11:00:01"_s << 1;
    QTest::newRow("S-SLA-3: the line is closed, no time has passed") << u"2026-09-14T22:00"_s << 1;
    QTest::newRow("it opens") << u"2026-09-15T08:00:01"_s << 2;
    QTest::newRow("all") << u"2026-09-15T12:00"_s << 3;
}

void TestBoard::missedDeadlines()
{
    QFETCH(QString, now);
    QFETCH(int, missed);
    const std::array deadlines{at("2026-09-14T11:00"), at("2026-09-14T18:00"), at("2026-09-15T09:00")};

    QCOMPARE(static_cast<int>(missedOf(deadlines, calendar(), parseIsoMoscow(now).value())), missed);
}

void TestBoard::workDoneTwice_data()
{
    QTest::addColumn<QStringList>("claims"); // who, time, + held or - lost
    QTest::addColumn<QStringList>("pieces"); // who, from, to
    QTest::addColumn<QStringList>("told");   // holder, minutes, late one, minutes
    QTest::newRow("S-OFF-3: both worked, both times are told")
        << QStringList{u"anna 10:00 +"_s, u"boris 10:05 -"_s} << QStringList{u"anna 10:00 10:20"_s, u"boris 10:05 10:17"_s}
        << QStringList{u"anna 20 boris 12"_s};
    QTest::newRow("he noticed before he worked") << QStringList{u"anna 10:00 +"_s, u"boris 10:05 -"_s}
                                                 << QStringList{u"anna 10:00 10:20"_s} << QStringList();
    QTest::newRow("the holder has not begun yet") << QStringList{u"anna 10:00 +"_s, u"boris 10:05 -"_s}
                                                  << QStringList{u"boris 10:05 10:17"_s} << QStringList{u"anna 0 boris 12"_s};
    QTest::newRow("the office heard first of the later claim") << QStringList{u"boris 10:00 -"_s, u"anna 10:05 +"_s}
                                                               << QStringList{u"boris 10:00 10:10"_s} << QStringList{u"anna 0 boris 10"_s};
    QTest::newRow("handed over meanwhile: the holder of that time") << QStringList{u"anna 09:00 +"_s, u"vera 10:00 +"_s, u"boris 10:05 -"_s}
                                                                    << QStringList{u"boris 10:05 10:07"_s} << QStringList{u"vera 0 boris 2"_s};
    QTest::newRow("pressed twice, told once") << QStringList{u"anna 10:00 +"_s, u"boris 10:05 -"_s, u"boris 10:06 -"_s}
                                              << QStringList{u"boris 10:05 10:17"_s} << QStringList{u"anna 0 boris 12"_s};
    QTest::newRow("one after the other is no double work") << QStringList{u"anna 10:00 +"_s, u"boris 11:00 +"_s}
                                                           << QStringList{u"anna 10:00 10:20"_s, u"boris 11:00 11:20"_s} << QStringList();
}

void TestBoard::workDoneTwice()
{
    QFETCH(QStringList, claims);
    QFETCH(QStringList, pieces);
    QFETCH(QStringList, told);
    const auto time = [](const QString &text) { return parseIsoMoscow(u"2026-09-14T"_s + text).value(); };
    std::vector<ClaimMade> made;
    for (const QString &claim : claims) {
        const QStringList part = claim.split(u' ');
        made.push_back({part[0], time(part[1]), part[2] == u"+" ? ClaimMade::Outcome::Held : ClaimMade::Outcome::Lost});
    }
    std::vector<TimedPiece> timed;
    for (const QString &piece : pieces) {
        const QStringList part = piece.split(u' ');
        timed.push_back({part[0], u"131"_s, time(part[1]), time(part[2])});
    }

    QStringList found;
    for (const DoubleWork &one : doubleWork(made, timed))
        found << u"%1 %2 %3 %4"_s.arg(one.holder.consultant).arg(one.holderWorked / minutes(1)).arg(one.late.consultant).arg(one.lateWorked / minutes(1));

    QCOMPARE(found, told);
}

void TestBoard::clockIsProposed_data()
{
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("made");
    QTest::addColumn<QString>("proposed");
    // All came on 2026-09-14 at 12:00.
    QTest::newRow("S-OFF-1: the clock is two years ahead") << u"2028-09-14T10:00"_s << u"2028-09-14T10:10"_s << u"2026-09-14T11:50"_s;
    QTest::newRow("recorded as it happened") << u"2028-01-01T10:00"_s << u"2028-01-01T10:00"_s << u"2026-09-14T12:00"_s;
    QTest::newRow("recorded before it happened, by that clock") << u"2028-01-01T10:00"_s << u"2026-01-01T10:00"_s << u"2026-09-14T12:00"_s;
}

void TestBoard::clockIsProposed()
{
    QFETCH(QString, said);
    QFETCH(QString, made);
    QFETCH(QString, proposed);
    const auto time = [](const QString &text) { return parseIsoMoscow(text).value(); };

    QCOMPARE(isoMoscow(proposedInstant(time(said), time(made), at("2026-09-14T12:00"))), isoMoscow(time(proposed)));
}

} // namespace hline

QTEST_GUILESS_MAIN(hline::TestBoard)
#include "tst_board.moc"
