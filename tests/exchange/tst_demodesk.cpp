// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "base/fold.h"
#include "base/uuid7.h"
#include "desk/demodates.h"
#include "desk/demodesk.h"
#include "exchange/importfile.h"
#include "storage/sqlitedeskstore.h"
#include "../support/fakeclock.h"

using namespace hline;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray demoFile(const QString &name, Day today)
{
    QFile file(QStringLiteral(HLINE_SOURCE_DIR "/resources/demo/") + name);
    return file.open(QIODevice::ReadOnly) ? withDemoDates(QString::fromUtf8(file.readAll()), today).toUtf8() : QByteArray();
}

/// Every figure that was told to a client so far: lines, charges and carry-overs of all contracts, statements of the last months, promises
/// of all requests.
QStringList figuresOf(Desk &desk, Instant now)
{
    QStringList out;
    Workplace &work = desk.workplace();
    for (const ContractId &id : desk.store().contracts()) {
        const auto whole = desk.store().wholeLedger(id, now);
        const QString number = desk.store().contract(id)->number;
        for (const BalanceLine &line : whole->ledger.lines)
            out << u"%1 %2 %3 %4 %5 %6"_s.arg(number, isoMoscow(line.at)).arg(int(line.kind)).arg(line.delta.count()).arg(line.lot, line.charge);
        for (const auto &[charge, result] : whole->ledger.charges)
            out << u"%1 %2: %3 billed, %4 beyond, %5 free"_s.arg(number, charge).arg(result.billed.count()).arg(result.overlimit.count()).arg(result.free.count());
        for (const Rollover &turn : whole->ledger.rollovers)
            out << u"%1 %2: %3 carried, %4 expired"_s.arg(number, isoMonth(turn.to)).arg(turn.carried.count()).arg(turn.expired.count());
        for (int back = 0; back < 3; ++back) {
            const auto statement = work.statement(id, monthOf(now) - std::chrono::months(back));
            for (const StatementRow &row : statement->rows)
                out << u"%1 %2 %3 %4"_s.arg(number, isoMoscow(row.at)).arg(row.change.count()).arg(row.balance.count());
            out << u"%1 %2 → %3"_s.arg(number).arg(statement->opening.count()).arg(statement->closing.count());
        }
    }
    for (const RequestId &request : desk.store().requestsTouched(startOf(monthOf(now) - std::chrono::months(3)), now + seconds(1))) {
        const auto promise = work.explainResponse(request, now);
        out << u"promise %1 %2 %3"_s.arg(request.toString(), QString::fromLatin1(code(promise->response.state)),
                                 promise->response.deadline ? isoMoscow(*promise->response.deadline) : QString());
    }
    return out;
}

} // namespace

class TestDemoDesk : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void datesAreRelativeToTheDay_data();
    void datesAreRelativeToTheDay();
    void momentsAreRelativeToNow_data();
    void momentsAreRelativeToNow();
    void theDepartmentIsCleanOnAnyDay_data();
    void theDepartmentIsCleanOnAnyDay();
    void theDeskIsAliveWheneverItIsMade_data();
    void theDeskIsAliveWheneverItIsMade();
    void policyOfNextMonthMovesNoFigure();
    void closingTheMonthMovesNoFigure();
};

void TestDemoDesk::datesAreRelativeToTheDay_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("written");
    QTest::newRow("today") << u"{day}"_s << u"31.12.2026"_s;
    QTest::newRow("days ahead") << u"ИТС до {day+9};"_s << u"ИТС до 09.01.2027;"_s;
    QTest::newRow("this month") << u"за {month} г."_s << u"за декабрь 2026 г."_s;
    QTest::newRow("next month") << u"{month+1}"_s << u"январь 2027"_s;
    QTest::newRow("day of another month") << u"{month-1.25}"_s << u"25.11.2026"_s;
    QTest::newRow("day that a month lacks") << u"{month-1.31} {month+2.29}"_s << u"30.11.2026 28.02.2027"_s;
    QTest::newRow("no placeholder") << u"{неделя} {}"_s << u"{неделя} {}"_s;
}

void TestDemoDesk::datesAreRelativeToTheDay()
{
    QFETCH(QString, text);
    QFETCH(QString, written);
    QCOMPARE(withDemoDates(text, *makeDay(2026, 12, 31)), written);
}

void TestDemoDesk::momentsAreRelativeToNow_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("moment");
    QTest::newRow("working time over a weekend") << u"w-1h12m"_s << u"2026-11-20T17:48:00"_s;
    QTest::newRow("minutes") << u"w-30m"_s << u"2026-11-23T08:30:00"_s;
    QTest::newRow("yesterday") << u"d-1 16:40"_s << u"2026-11-22T16:40:00"_s;
    QTest::newRow("later today") << u"d-0 16:40"_s << QString();
    QTest::newRow("something else") << u"soon"_s << QString();
}

void TestDemoDesk::momentsAreRelativeToNow()
{
    QFETCH(QString, text);
    QFETCH(QString, moment);
    const std::optional<Instant> at = demoInstant(text, *parseIsoMoscow(u"2026-11-23T09:00:00"), BusinessCalendar::build({}));
    QCOMPARE(at ? isoMoscow(*at) : QString(), moment);
}

void TestDemoDesk::theDepartmentIsCleanOnAnyDay_data()
{
    QTest::addColumn<QString>("day");
    QTest::newRow("in the middle of a month") << u"2026-11-24"_s;
    QTest::newRow("on the first of January") << u"2027-01-01"_s;
    QTest::newRow("on the last of February") << u"2028-02-29"_s;
}

/// No warning, nothing refused, and the balances of a living department: full, carried over, unpaid.
void TestDemoDesk::theDepartmentIsCleanOnAnyDay()
{
    QFETCH(QString, day);
    const Day today = *parseIsoDay(day);
    test::FakeClock clock(startOf(today) + std::chrono::hours(11));
    QTemporaryDir folder;
    auto opened = SqliteDeskStore::open({folder.filePath(u"desk.hline"_s), clock, StoreOptions::Missing::Create, StoreMode::Normal});
    QVERIFY(opened);
    SqliteDeskStore &store = **opened;
    ImportFile import(store, clock, ConsultantId(makeUuid5("consultant", u"test"_s)));

    for (const auto &[kind, name, created] : {std::tuple(ImportKind::Packages, u"packages.csv"_s, 5), std::tuple(ImportKind::Clients, u"clients.csv"_s, 40),
                                              std::tuple(ImportKind::Payments, u"payments.txt"_s, 58)}) {
        const Result<ImportReport> report = import.run(kind, demoFile(name, today), name, ImportMode::Apply);
        QVERIFY2(report, qPrintable(name));
        QCOMPARE(report->created, created);
        QVERIFY2(report->warnings.empty(), report->warnings.empty() ? "" : report->warnings.front().code.constData());
        QVERIFY2(report->refused.empty(), report->refused.empty() ? "" : report->refused.front().code.constData());
    }
    const auto balance = [&](const QString &number) {
        return store.ledger(ContractId(*store.findRef("contract", contractKey(number))), clock.instant()).value()->balance;
    };
    QCOMPARE(balance(u"109/2022"_s), minutes(60));
    QCOMPARE(balance(u"ЖКХ365-102"_s), minutes(600)); // 300 of last month carried
    QCOMPARE(balance(u"107/2022"_s), minutes(0));
    QCOMPARE(balance(u"ЖКХ365-113"_s), minutes(60));
}

void TestDemoDesk::theDeskIsAliveWheneverItIsMade_data()
{
    QTest::addColumn<QString>("now");
    QTest::newRow("on a working day") << u"2026-11-24T11:00:00"_s;
    QTest::newRow("early in the morning") << u"2026-11-24T08:05:00"_s;
    QTest::newRow("on a Sunday night") << u"2026-11-22T23:59:00"_s;
    QTest::newRow("in the first minutes of a year") << u"2027-01-01T00:05:00"_s;
}

/// Every lane of the queue has something to show.
void TestDemoDesk::theDeskIsAliveWheneverItIsMade()
{
    QFETCH(QString, now);
    test::FakeClock clock(*parseIsoMoscow(now));
    QTemporaryDir folder;

    const auto desk = makeDemoDesk({folder.filePath(u"desk.hline"_s), &clock, true, u"Иванова Анна"_s});

    QVERIFY2(desk, desk ? "" : qPrintable(QString::fromLatin1(desk.error().code) + desk.error().detail));
    Workplace &workplace = (*desk)->workplace();
    const auto rows = workplace.queue(QueueView::All);
    QVERIFY(rows);
    const auto count = [&rows](auto isOne) { return std::count_if(rows->begin(), rows->end(), isOne); };
    const auto inState = [&count](GuaranteeState state) { return count([state](const QueueRow &row) { return row.guarantee == state; }); };
    const Instant instant = clock.instant();
    QVERIFY(rows->size() >= 25);
    QVERIFY(inState(GuaranteeState::Breached) >= 1);
    QVERIFY(inState(GuaranteeState::Running) >= 8);
    QVERIFY(inState(GuaranteeState::GeneralQueue) >= 2);
    QVERIFY(inState(GuaranteeState::Met) >= 2);
    QVERIFY(inState(GuaranteeState::NotApplicable) >= 5);
    QVERIFY(count([](const QueueRow &row) { return !row.service; }) >= 3);
    QVERIFY(count([instant](const QueueRow &row) { return row.deadline && *row.deadline > instant && row.guarantee == GuaranteeState::Running; }) >= 8);
    QVERIFY(count([](const QueueRow &row) { return row.state == WorkState::InWork; }) >= 2);

    DeskStore &store = (*desk)->store();
    const auto balance = [&](const QString &number) { return workplace.balance(*store.findContract(number), {}); };
    QCOMPARE(balance(u"ЖКХ365-113"_s)->ledger.balance, minutes(0)); // used up
    QVERIFY(balance(u"ЖКХ365-113"_s)->ledger.overlimitTotal > minutes(0));
    QVERIFY(balance(u"ЖКХ365-102"_s)->carried > minutes(0));
    for (const QueueRow &row : *rows) { // clients and payments were read two months ago: nothing may be left as it was then
        if (row.contract.isEmpty() || !row.balance)
            continue;
        QCOMPARE(*row.balance, balance(row.contract)->ledger.balance);
    }
}

/// Section 3: a policy change applies from a date; past figures stay to the minute.
void TestDemoDesk::policyOfNextMonthMovesNoFigure()
{
    test::FakeClock clock(*parseIsoMoscow(u"2026-11-24T11:00:00"));
    QTemporaryDir folder;
    const auto desk = makeDemoDesk({folder.filePath(u"desk.hline"_s), &clock, true, u"Иванова Анна"_s});
    QVERIFY(desk);
    const QStringList before = figuresOf(**desk, clock.instant());
    QVERIFY(before.size() > 150);

    const Day december(std::chrono::year(2026) / 12 / 1);
    for (const auto &[key, value] : {std::pair("billing.unit_min", "15"), std::pair("billing.min_charge_min", "10"), std::pair("billing.round", "floor"),
                                     std::pair("billing.scope", "request_day"), std::pair("billing.month_split", "session_start"),
                                     std::pair("carryover.max_hops", "0"), std::pair("carryover.cap_min", "5"), std::pair("payment.due", "day:1"),
                                     std::pair("grant.activation", "month_start"), std::pair("ledger.order", "package_first"),
                                     std::pair("topup.carries_over", "false"), std::pair("norm.charge_to", "invoice"), std::pair("quoted.charge_to", "balance"),
                                     std::pair("calendar.open", "10:00"), std::pair("calendar.close", "16:00"), std::pair("sla.clock", "calendar"),
                                     std::pair("reclass.to_defect", "from_now"), std::pair("reclass.consent_required", "false"),
                                     std::pair("late.closed_period", "original_month"), std::pair("period.close_working_day", "1")}) {
        const auto changed = (*desk)->workplace().setPolicy({key, QString::fromLatin1(value), december, {}});
        QVERIFY2(changed, changed ? "" : qPrintable(QString::fromLatin1(key) + u": "_s + changed.error().detail));
    }

    QCOMPARE(figuresOf(**desk, clock.instant()), before);
    clock.advance(std::chrono::days(7)); // the new rules are in force: they judge what comes, not minutes of November
    const auto november = [](QStringList figures) {
        figures.removeIf([](const QString &figure) { return !figure.contains(u" 2026-11-") || figure.startsWith(u"promise "); });
        return figures;
    };
    const auto later = november(figuresOf(**desk, clock.instant()));
    for (const QString &figure : november(before))
        QVERIFY2(later.contains(figure), qPrintable(figure));
}

/// S-OFF-2: all contracts of the department at once.
void TestDemoDesk::closingTheMonthMovesNoFigure()
{
    test::FakeClock clock(*parseIsoMoscow(u"2026-11-24T11:00:00"));
    QTemporaryDir folder;
    const auto desk = makeDemoDesk({folder.filePath(u"desk.hline"_s), &clock, true, u"Иванова Анна"_s});
    QVERIFY(desk);
    clock.advance(std::chrono::days(10));
    const QStringList before = figuresOf(**desk, clock.instant());

    const auto closing = (*desk)->workplace().closeMonth(std::chrono::year(2026) / 11);

    QVERIFY2(closing, closing ? "" : closing.error().code.constData());
    QCOMPARE(closing->closedNow, (*desk)->store().contracts().size());
    QCOMPARE(figuresOf(**desk, clock.instant()), before);
    QVERIFY(*(*desk)->verify());
}

QTEST_GUILESS_MAIN(TestDemoDesk)
#include "tst_demodesk.moc"
