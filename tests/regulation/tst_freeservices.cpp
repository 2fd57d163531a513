// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Rule book, groups C and D (technical consultations, knowledge base, service works, the line) and clause 2.4.4.2 on a real desk.
// Left out as belonging to later work: the statistics of free minutes,
// completion of norm services (R-2.3.1.1b, R-2.3.3, R-2.3.4 on the desk; their arithmetic is asked of the rule book's interface),
// approvals (R-2.4.1.3). Wishes, defects, attachments and the knowledge base: tst_registers.cpp, tst_filesandarticles.cpp.

#include "domain/linehint.h"
#include "regulation/regulationdesk.h"
#include "regulation/rulebook.h"

#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A client with a hundred minutes of September and four hours' response, on Monday morning.
struct Monday
{
    RegulationDesk office;
    ContractId contract;

    explicit Monday(minutes package = 100min) : contract(office.signs({.perMonth = package, .response = 240min}))
    {
        office.pays(contract, {u"2026-09"_s}, u"2026-08-20"_s);
        if (!office.comes(u"2026-09-14T09:00"_s))
            qFatal("September lies behind");
    }
};

} // namespace

class TestFreeServices final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void topicsFindTheirService_data();
    void topicsFindTheirService();
    void exactlyOneClassAtATime();
    void unsortedLetterMustBeClassifiedFirst();
    void letterWithTwoQuestionsBecomesLinkedRequests();
    void freeWorkCostsNothing_data();
    void freeWorkCostsNothing();
    void freeWorkNeedsNoBalance_data();
    void freeWorkNeedsNoBalance();
    void freeServicesHaveNoGuarantee_data();
    void freeServicesHaveNoGuarantee();
    void remoteSessionsByService_data();
    void remoteSessionsByService();
    void normsByTheBook_data();
    void normsByTheBook();
    void startGatesByTheBook_data();
    void startGatesByTheBook();
    void longTimeOnTheLineIsOnlyAHint_data();
    void longTimeOnTheLineIsOnlyAHint();
    void articleLinkIsKept();
    void conversationArrivesWithItsFirstMessage();
    void confirmedDefectGivesMinutesBack();
    void workOnADefectStaysFree();
    void formerClientMayReportADefect();
};

void TestFreeServices::topicsFindTheirService_data()
{
    QTest::addColumn<QStringList>("topics");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *clause, const QStringList &topics, const QString &line, const QString &individual, const QString &target) {
        QTest::newRow(clause) << topics << u"{'line':'%1','individual':'%2','target':'%3'}"_s.arg(line, individual, target);
    };
    row("R-2.1.1a", {u"LOGIN_ERROR"_s}, u"NO"_s, u"NO"_s, u"TECH"_s);
    row("R-2.1.1c: settings are technical", {u"BROWSER_SETUP"_s, u"THIN_SETTINGS"_s}, u"NO"_s, u"NO"_s, u"TECH"_s);
    row("R-2.1.1c: installation is a service", {u"THIN_INSTALL"_s}, u"NO"_s, u"NO"_s, u"SVC_THIN"_s);
    row("R-2.3.2.1", {u"ITS_SERVICE"_s}, u"NO"_s, u"NO"_s, u"SVC_ITS"_s);
    row("R-2.4.1.2.1, R-2.4.1.2.2", {u"DOC_FILL"_s, u"REPORTS"_s}, u"YES"_s, u"YES"_s, u"LINE"_s);
    row("R-2.4.1.3.1", {u"IB_SETUP"_s, u"IB_CONNECT_CONSULT"_s, u"SETTINGS_ERROR_SEARCH"_s}, u"NO"_s, u"YES"_s, u"INDIV"_s);
    row("R-2.4.1.3.2, 3, 5", {u"TRADE_EQUIPMENT"_s, u"IB_AUDIT"_s, u"METHODOLOGY"_s}, u"NO"_s, u"APPROVAL"_s, u"INDIV"_s);
    row("R-2.4.1.3.4, R-2.4.2.4", {u"LAW"_s, u"AUDIT_OPINION"_s}, u"NO"_s, u"NO"_s, u"REFUSE"_s);
    row("R-2.4.4", {u"DEFECT"_s}, u"NO"_s, u"NO"_s, u"DEFECT"_s);
    row("R-2.4.3", {u"WISH"_s}, u"NO"_s, u"NO"_s, u"WISH"_s);
    row("R-2.5.1", {u"NEW_FEATURE"_s}, u"NO"_s, u"NO"_s, u"CUSTOM"_s);
}

void TestFreeServices::topicsFindTheirService()
{
    QFETCH(QStringList, topics);
    QFETCH(QString, expected);

    for (const QString &topic : topics)
        QCOMPARE(broken(u"{'fn':'route','topic':'%1'}"_s.arg(topic), expected), QString());
}

void TestFreeServices::exactlyOneClassAtATime()
{
    //
    Monday day;
    const RequestId request = day.office.arrives(day.contract, std::nullopt);
    for (const Service service : AllServices) {
        QVERIFY(day.office.comes(day.office.now() + 1min));
        QVERIFY(day.office.classified(request, service));
        QCOMPARE(day.office.card(request).record.service(), std::optional(service));
    }

    const std::vector<ClassChange> history = day.office.card(request).record.classes;

    QCOMPARE(history.size(), AllServices.size());
    for (std::size_t i = 0; i < history.size(); ++i)
        QCOMPARE(history[i].service, AllServices[i]);
}

void TestFreeServices::unsortedLetterMustBeClassifiedFirst()
{
    Monday day;
    const RequestId letter = day.office.arrives(day.contract, std::nullopt);

    QCOMPARE(day.office.list(QueueView::Unsorted), QStringList{u"1"_s});
    QCOMPARE(day.office.blocks(letter), QList<QByteArray>{"UNCLASSIFIED"});
    QCOMPARE(refusalOf(day.office.starts(letter)), QByteArray("UNCLASSIFIED"));
    QVERIFY(day.office.classified(letter, Service::Tech));
    QVERIFY(done(day.office.starts(letter)));
}

void TestFreeServices::letterWithTwoQuestionsBecomesLinkedRequests()
{
    Monday day;
    const RequestId first = day.office.arrives(day.contract, Service::Line, u"2026-09-14T08:10"_s);
    NewRequest second;
    second.service = Service::Indiv;
    second.contract = day.contract;
    second.arrival = day.office.card(first).record.arrival;
    second.links = {first};

    const auto made = day.office.anna().registerRequest(second);

    QVERIFY(done(made));
    const RequestView card = day.office.card(made->id);
    QCOMPARE(card.record.arrival, msk(u"2026-09-14T08:10"_s));
    QCOMPARE(card.links.size(), std::size_t(1));
    QCOMPARE(card.links.front().id, first);
    QCOMPARE(day.office.promise(made->id).base, std::optional(msk(u"2026-09-14T08:10"_s)));
}

void TestFreeServices::freeWorkCostsNothing_data()
{
    QTest::addColumn<Service>("service");
    QTest::addColumn<minutes>("length");
    QTest::newRow("R-2.1.3") << Service::Tech << minutes(22);
    QTest::newRow("R-2.4.1.5") << Service::Line << minutes(35);
    QTest::newRow("R-2.4.4.2") << Service::Defect << minutes(50);
    QTest::newRow("I-04") << Service::Wish << minutes(10);
    QTest::newRow("R-2.4.1.5: longer than the package") << Service::Line << minutes(180);
}

void TestFreeServices::freeWorkCostsNothing()
{
    QFETCH(Service, service);
    QFETCH(minutes, length);
    Monday day;
    const RequestId request = day.office.arrives(day.contract, service);

    const auto worked = day.office.works(request, day.office.now(), day.office.now() + length);

    QVERIFY(done(worked));
    QCOMPARE(worked->worked, seconds(length));
    QCOMPARE(worked->billed, 0min);
    QCOMPARE(day.office.balance(day.contract), 100min);
    const ChargedTotal total = totalOf(day.office.ledger(day.contract));
    QCOMPARE(total.billed, 0min);
    QCOMPARE(total.overlimit, 0min);
    QCOMPARE(day.office.desk.workedOn(request), seconds(length));
}

void TestFreeServices::freeWorkNeedsNoBalance_data()
{
    QTest::addColumn<Service>("service");
    QTest::newRow("R-2.1.2") << Service::Tech;
    QTest::newRow("R-2.4.1.5") << Service::Line;
    QTest::newRow("R-2.4.4.1a") << Service::Defect;
    QTest::newRow("R-2.4.3.1") << Service::Wish;
}

void TestFreeServices::freeWorkNeedsNoBalance()
{
    QFETCH(Service, service);
    RegulationDesk office(u"2026-09-14T09:00"_s);
    const ContractId contract = office.signs({.perMonth = 100min}); // nothing is paid
    const RequestId request = office.arrives(contract, service, {}, Channel::Phone);
    QCOMPARE(office.balance(contract), 0min);

    QVERIFY(done(office.works(request, office.now(), office.now() + 15min)));

    QCOMPARE(office.balance(contract), 0min);
    QCOMPARE(totalOf(office.ledger(contract)).overlimit, 0min);
}

void TestFreeServices::freeServicesHaveNoGuarantee_data()
{
    QTest::addColumn<Service>("service");
    for (const Service service : AllServices) {
        if (service != Service::Indiv)
            QTest::addRow("R-4.2.1a: %s", code(service).constData()) << service;
    }
}

void TestFreeServices::freeServicesHaveNoGuarantee()
{
    QFETCH(Service, service);
    Monday day;
    const RequestId request = day.office.arrives(day.contract, service, u"2026-09-14T08:00"_s);
    QVERIFY(day.office.comes(u"2026-09-16T14:00"_s));

    const Response promise = day.office.promise(request);

    QCOMPARE(promise.state, GuaranteeState::NotApplicable);
    QVERIFY(!promise.deadline);
    QVERIFY(!promise.level);
    QVERIFY(!day.office.card(request).row.deadline);
    QVERIFY(day.office.list(QueueView::Guaranteed).isEmpty());
}

void TestFreeServices::remoteSessionsByService_data()
{
    QTest::addColumn<Service>("service");
    QTest::addColumn<QByteArray>("clause"); ///< of the refusal; empty: may connect
    QTest::newRow("R-2.4.1.1b: not on the line") << Service::Line << QByteArray("2.4.1.1");
    QTest::newRow("R-4.1a: individual consultation") << Service::Indiv << QByteArray();
    QTest::newRow("R-2.3.1.1a: thin client") << Service::SvcThin << QByteArray();
    QTest::newRow("2.3: services of 1C:ITS") << Service::SvcIts << QByteArray();
    QTest::newRow("2.3: technical, with a hint") << Service::Tech << QByteArray();
    QTest::newRow("2.3: a defect is reproduced") << Service::Defect << QByteArray();
}

void TestFreeServices::remoteSessionsByService()
{
    QFETCH(Service, service);
    QFETCH(QByteArray, clause);
    Monday day;
    const RequestId request = day.office.arrives(day.contract, service);

    const auto connected = day.office.anna().startRemote(request);

    QCOMPARE(refusalOf(connected), clause.isEmpty() ? QByteArray() : QByteArray("REMOTE_FORBIDDEN_FOR_SERVICE"));
    QCOMPARE(clauseOf(connected), clause);
    QCOMPARE(day.office.card(request).record.remote.size(), std::size_t(clause.isEmpty() ? 1 : 0));
    QCOMPARE(day.office.card(request).remoteGate.allowed, clause.isEmpty());
}

void TestFreeServices::normsByTheBook_data()
{
    ruleColumns();
    const auto row = [](const char *clause, int package, const QString &norm, const QString &expected) {
        QTest::newRow(clause) << u"{'fn':'ledger','months':[{'month':'2026-09','package_min':%1,'paid_at':'2026-08-28'},{'month':'2026-10','package_min':%1,'paid_at':'2026-09-28'}],'charges':[%2],'as_of':'2026-10-03'}"_s
                                     .arg(package).arg(norm) << expected;
    };
    row("R-2.3.4: twelve minutes of work", 100, u"{'id':'t','type':'NORM','norm_min':30,'actual_min':12,'completed_at':'2026-09-14T12:00'}"_s,
        u"{'charges':{'t':{'billed':30,'prepaid':30,'overlimit':0}},'balance':170}"_s);
    row("R-2.3.4: seventy-five minutes of work", 100, u"{'id':'t','type':'NORM','norm_min':30,'actual_min':75,'completed_at':'2026-09-14T12:00'}"_s,
        u"{'charges':{'t':{'billed':30,'prepaid':30}},'balance':170}"_s);
    row("R-2.3.1.1b: two workplaces", 100, u"{'id':'t','type':'NORM','norm_min':60,'completed_at':'2026-09-14T12:00'}"_s,
        u"{'charges':{'t':{'billed':60,'prepaid':60}},'balance':140}"_s);
    row("R-2.3.4: cancelled", 100, u"{'id':'t','type':'NORM','norm_min':30,'completed_at':'2026-09-14T12:00','status':'cancelled'}"_s,
        u"{'charges':{'t':{'billed':0,'prepaid':0}},'balance':200}"_s);
    row("S-NRM-1: beyond the balance", 25, u"{'id':'t','type':'NORM','norm_min':30,'actual_min':11,'completed_at':'2026-09-14T15:00'}"_s,
        u"{'charges':{'t':{'billed':30,'prepaid':25,'overlimit':5}},'balance':25}"_s);
    row("S-NRM-2: completed in the next month", 20, u"{'id':'t','type':'NORM','norm_min':30,'completed_at':'2026-10-01T08:10'}"_s,
        u"{'charges':{'t':{'by_lot':{'CARRY:2026-09>2026-10':20,'PKG:2026-10':10}}},'balance':10}"_s);
    QTest::newRow("R-2.3.3: on the invoice by agreement")
        << u"{'fn':'ledger','policy':{'norm.charge_to':'invoice'},'months':[{'month':'2026-09','package_min':50,'paid_at':'2026-08-28'}],'charges':[{'id':'t','type':'NORM','norm_min':30,'completed_at':'2026-09-14T12:00'}],'as_of':'2026-09-15'}"_s
        << u"{'charges':{'t':{'prepaid':0,'overlimit':0,'invoice':30}},'balance':50}"_s;
    QTest::newRow("R-2.5.3: the agreed volume, on the invoice")
        << u"{'fn':'ledger','months':[{'month':'2026-09','package_min':50,'paid_at':'2026-08-28'}],'charges':[{'id':'q','type':'QUOTED','agreed_min':300,'actual_min':420,'delivered_at':'2026-09-14T12:00'}],'as_of':'2026-09-15'}"_s
        << u"{'charges':{'q':{'billed':300,'prepaid':0,'overlimit':0,'invoice':300}},'balance':50}"_s;
}

void TestFreeServices::normsByTheBook()
{
    QFETCH(QString, question);
    QFETCH(QString, expected);

    QCOMPARE(broken(question, expected), QString());
}

void TestFreeServices::startGatesByTheBook_data()
{
    ruleColumns();
    const char *allowed = "{'allowed':true,'reasons':[]}";
    rule("R-2.4.1.1b", "{'fn':'start_gate','service':'LINE','action':'REMOTE'}", "{'allowed':false,'reasons':['REMOTE_FORBIDDEN_FOR_SERVICE']}");
    rule("R-2.4.1.4: the line may chat", "{'fn':'start_gate','service':'LINE','action':'TIMER'}", allowed);
    rule("R-4.1b", "{'fn':'start_gate','service':'INDIV','action':'REMOTE','tool':'AnyDesk'}", "{'allowed':false,'reasons':['TOOL_FORBIDDEN']}");
    rule("R-4.1a", "{'fn':'start_gate','service':'INDIV','action':'REMOTE'}", allowed);
    rule("R-4.1b and R-2.4.1.1b", "{'fn':'start_gate','service':'LINE','action':'REMOTE','tool':'TeamViewer'}",
         "{'allowed':false,'reasons':['REMOTE_FORBIDDEN_FOR_SERVICE','TOOL_FORBIDDEN']}");
    rule("R-2.4.2.3: settings without a basis", "{'fn':'start_gate','service':'INDIV','action':'TIMER','subtype':'CONFIG'}", "{'allowed':false,'reasons':['CONFIG_BASIS_REQUIRED']}");
    rule("R-2.4.2.3: written, no task", "{'fn':'start_gate','service':'INDIV','action':'TIMER','subtype':'CONFIG','config_basis':'WRITTEN'}",
         "{'allowed':false,'reasons':['WRITTEN_TASK_REQUIRED']}");
    rule("R-2.4.2.3: with the user", "{'fn':'start_gate','service':'INDIV','action':'TIMER','subtype':'CONFIG','config_basis':'JOINT'}", allowed);
    rule("I-08", "{'fn':'start_gate','service':'INDIV','action':'TIMER','from_free':true}", "{'allowed':false,'reasons':['CONSENT_REQUIRED']}");
    rule("I-08: consent recorded", "{'fn':'start_gate','service':'INDIV','action':'TIMER','from_free':true,'consent':true}", allowed);
    rule("I-08: not asked by decision", "{'fn':'start_gate','service':'INDIV','action':'TIMER','from_free':true,'policy':{'reclass.consent_required':false}}", allowed);
    rule("R-2.5.2a, R-2.5.2b", "{'fn':'start_gate','service':'CUSTOM','action':'TIMER'}", "{'allowed':false,'reasons':['VOLUME_NOT_AGREED','WRITTEN_REQUEST_REQUIRED']}");
    rule("R-2.5.3", "{'fn':'start_gate','service':'CUSTOM','action':'TIMER','written_request':true}", "{'allowed':false,'reasons':['VOLUME_NOT_AGREED']}");
    rule("R-2.5.3: agreed", "{'fn':'start_gate','service':'CUSTOM','action':'TIMER','written_request':true,'volume_agreed':true}", allowed);
    rule("R-1.3", "{'fn':'start_gate','service':'INDIV','action':'TIMER','eligibility':'BLOCK'}", "{'allowed':false,'reasons':['NOT_ELIGIBLE']}");
    rule("I-03: allowed with a reason", "{'fn':'start_gate','service':'INDIV','action':'TIMER','eligibility':'BLOCK','override_reason':'оплачено сегодня'}", allowed);
}

void TestFreeServices::startGatesByTheBook()
{
    QFETCH(QString, question);
    QFETCH(QString, expected);

    QCOMPARE(broken(question, expected), QString());
}

void TestFreeServices::longTimeOnTheLineIsOnlyAHint_data()
{
    QTest::addColumn<Service>("service");
    QTest::addColumn<seconds>("worked");
    QTest::addColumn<std::optional<minutes>>("limit");
    QTest::addColumn<bool>("isLong");
    QTest::newRow("R-2.4.1.1a: fifteen minutes") << Service::Line << seconds(15min) << std::optional(15min) << true;
    QTest::newRow("R-2.4.1.1a: a second less") << Service::Line << 899s << std::optional(15min) << false;
    QTest::newRow("R-2.4.1.1a: off by default") << Service::Line << seconds(90min) << std::optional<minutes>() << false;
    QTest::newRow("R-2.4.1.1a: other services take their time") << Service::Tech << seconds(90min) << std::optional(15min) << false;
}

void TestFreeServices::longTimeOnTheLineIsOnlyAHint()
{
    QFETCH(Service, service);
    QFETCH(seconds, worked);
    QFETCH(std::optional<minutes>, limit);
    QFETCH(bool, isLong);
    Monday day;
    const RequestId request = day.office.arrives(day.contract, service);
    QVERIFY(done(day.office.starts(request)));
    day.office.desk.clock.advance(worked);

    const auto timer = day.office.anna().timer();

    QVERIFY(done(timer) && timer->has_value());
    QCOMPARE(isLongForLine((*timer)->service, (*timer)->workedBefore + (*timer)->elapsed, limit), isLong);
    QCOMPARE((*timer)->toBill, 0min);
    QCOMPARE(day.office.balance(day.contract), 100min);
}

void TestFreeServices::articleLinkIsKept()
{
    Monday day;
    const RequestId request = day.office.arrives(day.contract, Service::Line);
    RequestChange change;
    change.kbUrl = u"https://help.gkh365.ru/articles/12"_s;

    QVERIFY(done(day.office.anna().changeRequest(request, change)));
    QVERIFY(done(day.office.anna().close(request, WorkState::Done, {}, {})));

    QCOMPARE(day.office.card(request).record.kbUrl, u"https://help.gkh365.ru/articles/12"_s);
    QCOMPARE(day.office.card(request).record.state, WorkState::Done);
}

void TestFreeServices::conversationArrivesWithItsFirstMessage()
{
    Monday day;
    QVERIFY(day.office.comes(u"2026-09-14T09:20"_s));

    const RequestId request = day.office.arrives(day.contract, Service::Line, u"2026-09-14T09:05"_s, Channel::Connect);

    const RequestView card = day.office.card(request);
    QCOMPARE(card.record.arrival, msk(u"2026-09-14T09:05"_s));
    QCOMPARE(card.record.registeredAt, msk(u"2026-09-14T09:20"_s));
    QCOMPARE(card.record.channel, Channel::Connect);
}

void TestFreeServices::confirmedDefectGivesMinutesBack()
{
    Monday day;
    const RequestId request = day.office.arrives(day.contract, Service::Indiv);
    QVERIFY(done(day.office.works(request, u"2026-09-14T10:00"_s, u"2026-09-14T10:23"_s)));
    QCOMPARE(day.office.balance(day.contract), 77min);
    QVERIFY(day.office.comes(u"2026-09-15T09:00"_s));

    QVERIFY(day.office.classified(request, Service::Defect));

    QCOMPARE(day.office.balance(day.contract), 100min);
    QCOMPARE(day.office.state(request), GuaranteeState::NotApplicable);
    QCOMPARE(totalOf(day.office.ledger(day.contract)).billed, 0min);
    QCOMPARE(day.office.desk.workedOn(request), seconds(23min)); // the time was spent all the same
}

void TestFreeServices::workOnADefectStaysFree()
{
    Monday day;
    const RequestId request = day.office.arrives(day.contract, Service::Defect, {}, Channel::Phone);
    QVERIFY(done(day.office.works(request, u"2026-09-14T10:00"_s, u"2026-09-14T10:23"_s)));
    QVERIFY(day.office.classified(request, Service::Indiv)); // it is no defect after all

    QCOMPARE(day.office.balance(day.contract), 100min);
    QCOMPARE(day.office.blocks(request), QList<QByteArray>{"CONSENT_REQUIRED"});
    QVERIFY(day.office.agreed(request));
    QVERIFY(done(day.office.works(request, u"2026-09-14T11:00"_s, u"2026-09-14T11:10"_s)));
    QCOMPARE(day.office.balance(day.contract), 90min);
}

void TestFreeServices::formerClientMayReportADefect()
{
    RegulationDesk office(u"2026-09-14T16:05"_s);
    const ContractId contract = office.signs({.validTo = u"2026-08-31"_s});

    const RequestId request = office.arrives(contract, Service::Defect, {}, Channel::Phone);

    const RequestView card = office.card(request);
    QCOMPARE(card.record.arrival, msk(u"2026-09-14T16:05"_s));
    QCOMPARE(card.eligibility.decision, Decision::Warn);
    QCOMPARE(card.eligibility.reasons.front().code, QByteArray("CONTRACT_INACTIVE"));
    QVERIFY(card.timerGate.allowed);
}

QTEST_GUILESS_MAIN(TestFreeServices)
#include "tst_freeservices.moc"
