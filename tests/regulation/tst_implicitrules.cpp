// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Rule book, section 5 (implicit rules) and S-QUE, S-UI on a real desk.
// Left out as belonging to later work: I-03, I-05's confirmation, I-13, I-15's report, I-16, I-21.

#include "regulation/regulationdesk.h"
#include "regulation/rulebook.h"

#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A client with prepaid September minutes and a promise, on Monday 14 September, 08:00.
struct Promised
{
    RegulationDesk office;
    ContractId contract;

    explicit Promised(minutes package = 100min, std::optional<minutes> response = 240min)
        : contract(office.signs({.perMonth = package, .response = response}))
    {
        office.pays(contract, {u"2026-09"_s}, u"2026-08-20"_s);
        if (!office.comes(u"2026-09-14T08:00"_s))
            qFatal("September lies behind");
    }
};

} // namespace

class TestImplicitRules final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneTimerAPerson();
    void repeatedContactIsANewRequest();
    void correctionsLeaveTheirTrace();
    void unknownCallerIsRegistered();
    void sundayLetterIsQueuedAtOnce();
    void queueOfTheBook_data();
    void queueOfTheBook();
    void queueOrderOnTheDesk();
};

void TestImplicitRules::oneTimerAPerson()
{
    Promised client; // I-10
    const RequestId first = client.office.arrives(client.contract, Service::Indiv);
    const RequestId second = client.office.arrives(client.contract, Service::Indiv);
    QVERIFY(done(client.office.starts(first)));
    QVERIFY(client.office.comes(u"2026-09-14T08:10:30"_s));

    const auto switched = client.office.starts(second);

    QVERIFY(done(switched));
    QVERIFY(switched->stopped);
    QCOMPARE(switched->stopped->billed, 11min);
    QCOMPARE(switched->timer.request, second);
    QCOMPARE(client.office.desk.openSessions(), 1);
    QCOMPARE(client.office.balance(client.contract), 89min);
}

void TestImplicitRules::repeatedContactIsANewRequest()
{
    Promised client; // I-18
    const RequestId first = client.office.arrives(client.contract, Service::Indiv);
    QVERIFY(done(client.office.works(first, u"2026-09-14T09:00"_s, u"2026-09-14T09:10"_s)));
    QVERIFY(done(client.office.anna().close(first, WorkState::Done, {}, {})));
    QCOMPARE(refusalOf(client.office.starts(first)), QByteArray("REQUEST_CLOSED"));
    QVERIFY(client.office.comes(u"2026-09-15T09:00"_s));
    NewRequest again;
    again.contract = client.contract;
    again.service = Service::Indiv;
    again.links = {first};

    const auto made = client.office.anna().registerRequest(again);

    QVERIFY(done(made));
    QCOMPARE(client.office.promise(made->id).base, std::optional(msk(u"2026-09-15T09:00"_s)));
    QCOMPARE(client.office.card(made->id).links.front().number, client.office.number(first));
}

void TestImplicitRules::correctionsLeaveTheirTrace()
{
    Promised client; // I-11
    const RequestId request = client.office.arrives(client.contract, Service::Indiv);
    const auto worked = client.office.works(request, u"2026-09-14T09:00"_s, u"2026-09-14T09:10"_s);
    QVERIFY(done(worked));

    QCOMPARE(refusalOf(client.office.anna().voidWork(worked->work, u"  "_s)), QByteArray("REASON_NEEDED"));
    QVERIFY(client.office.voids(worked->work));

    const std::vector<WorkRecord> work = client.office.card(request).record.work;
    QCOMPARE(work.size(), std::size_t(1));
    QVERIFY(work.front().voided);
    QCOMPARE(work.front().length, seconds(10min));
    QCOMPARE(refusalOf(client.office.anna().voidWork(worked->work, u"ещё раз"_s)), QByteArray("ALREADY_REVERSED"));
}

void TestImplicitRules::unknownCallerIsRegistered()
{
    RegulationDesk office(u"2026-09-14T09:05"_s); // I-02, I-14
    NewRequest unknown;
    unknown.service = Service::Indiv;
    unknown.arrival = msk(u"2026-09-14T09:00"_s);

    const auto made = office.anna().registerRequest(unknown);

    QVERIFY(done(made));
    QCOMPARE(office.card(made->id).record.arrival, msk(u"2026-09-14T09:00"_s));
    QVERIFY(!office.card(made->id).missingIntake.contains("middle_name"));
    QCOMPARE(office.state(made->id), GuaranteeState::GeneralQueue);
    QVERIFY(office.blocks(made->id).contains("NO_CONTRACT"));
}

void TestImplicitRules::sundayLetterIsQueuedAtOnce()
{
    Promised client; // I-07
    QVERIFY(client.office.comes(u"2026-09-20T15:00"_s));

    const RequestId letter = client.office.arrives(client.contract, Service::Indiv);

    QCOMPARE(client.office.list(QueueView::Guaranteed), QStringList{client.office.number(letter)});
    QCOMPARE(client.office.promise(letter).elapsed, std::optional(seconds(0)));
    QCOMPARE(client.office.promise(letter).deadline, std::optional(msk(u"2026-09-21T12:00"_s)));
}

void TestImplicitRules::queueOfTheBook_data()
{
    ruleColumns();
    const char *a = "{'fn':'queue','requests':[{'id':'1','state':'GENERAL_QUEUE','arrival':'2026-09-14T08:00'},{'id':'2','state':'RUNNING','arrival':'2026-09-14T09:00','deadline':'2026-09-14T13:00'},"
                    "{'id':'3','state':'BREACHED','arrival':'2026-09-14T07:00','deadline':'2026-09-14T12:00'},{'id':'4','state':'NOT_APPLICABLE','arrival':'2026-09-14T07:30'}]}";
    rule("S-QUE-1: by deadline, then the others by arrival", a, "{'order':['3','2','4','1']}");
    rule("S-QUE-1: equal deadlines by arrival", "{'fn':'queue','requests':[{'id':'1','state':'RUNNING','arrival':'2026-09-14T09:00','deadline':'2026-09-14T13:00'},{'id':'2','state':'RUNNING','arrival':'2026-09-14T08:00','deadline':'2026-09-14T13:00'}]}", "{'order':['2','1']}");
    rule("S-QUE-1: equal arrivals by id", "{'fn':'queue','requests':[{'id':'b','state':'GENERAL_QUEUE','arrival':'2026-09-14T09:00'},{'id':'a','state':'GENERAL_QUEUE','arrival':'2026-09-14T09:00'}]}", "{'order':['a','b']}");
    rule("S-QUE-1: others do not wait", "{'fn':'queue','requests':[{'id':'1','state':'MET','arrival':'2026-09-14T09:00'},{'id':'2','state':'AWAITING_CONSENT','arrival':'2026-09-14T09:00'},{'id':'3','state':'UNGUARANTEED','arrival':'2026-09-14T09:00'},{'id':'4','state':'AWAITING_INFO','arrival':'2026-09-14T09:00'}]}", "{'order':[]}");
    rule("S-UI-1: cut down", "{'fn':'format_remaining','remaining_s':119}", "{'text':'0:01'}");
    rule("S-UI-1: never more than is left", "{'fn':'format_remaining','remaining_s':59}", "{'text':'0:00'}");
    rule("S-UI-1: a second overdue", "{'fn':'format_remaining','remaining_s':-1}", "{'text':'-0:01'}");
    rule("S-UI-1: a minute overdue", "{'fn':'format_remaining','remaining_s':-60}", "{'text':'-0:01'}");
    rule("S-UI-1: 61 s overdue", "{'fn':'format_remaining','remaining_s':-61}", "{'text':'-0:02'}");
    rule("S-UI-1: hours", "{'fn':'format_remaining','remaining_s':36000}", "{'text':'10:00'}");
}

void TestImplicitRules::queueOfTheBook()
{
    QFETCH(QString, question);
    QFETCH(QString, expected);

    QCOMPARE(broken(question, expected), QString());
}

void TestImplicitRules::queueOrderOnTheDesk()
{
    Promised client; // S-QUE-1 with facts
    const ContractId unpaid = client.office.signs({.number = u"118/2026"_s, .perMonth = 50min, .response = 60min});
    const RequestId general = client.office.arrives(unpaid, Service::Indiv);
    const RequestId line = client.office.arrives(client.contract, Service::Line);
    const RequestId late = client.office.arrives(client.contract, Service::Indiv);
    QVERIFY(client.office.comes(u"2026-09-14T09:00"_s));
    client.office.takesPackage(unpaid, 50min, 60min, u"2026-09-01"_s);
    QVERIFY(!client.office.buys(unpaid, LotKind::TopUp, 20min).isNull());
    const RequestId soon = client.office.arrives(unpaid, Service::Indiv);

    // the general one got its window at the top-up: equal deadlines go by arrival
    QCOMPARE(client.office.list(std::nullopt), QStringList({client.office.number(general), client.office.number(soon), client.office.number(late), client.office.number(line)}));
    QVERIFY(done(client.office.starts(soon)));
    QVERIFY(!client.office.list(std::nullopt).contains(client.office.number(soon)));
}

QTEST_GUILESS_MAIN(TestImplicitRules)
#include "tst_implicitrules.moc"
