// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulationdesk.h"

#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;


namespace {

using Way = WayOut;

/// One client with a paid month and everything in order.
struct Morning
{
    RegulationDesk office{u"2026-09-14T09:00"_s};
    ContractId contract;

    explicit Morning(const Agreement &agreement = {.perMonth = 100min, .response = 240min}) : contract(office.signs(agreement))
    {
        office.pays(contract, {u"2026-09"_s}, u"2026-08-20"_s);
    }
    [[nodiscard]] RequestId arrives(std::optional<Service> service) { return office.arrives(contract, service); }
    [[nodiscard]] bool about(const RequestId &request, const QByteArray &topic, Routing routing = Routing::FirstOnly)
    {
        return done(office.anna().chooseTopic(request, topic, routing));
    }
    [[nodiscard]] std::vector<AuditRecord> audit(const QByteArray &clause = {}) { return office.desk.store().audit({clause}); }
};

} // namespace

/// The boundary of the consultation line and everything that says no. Regulation 2.4.1, 2.4.2.4, 3.2, 3.3; S-ROUTE, I-03, I-15.
class TestLineBoundary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void topicSortsANewRequest_data();
    void topicSortsANewRequest();
    void waysOutOfTheLine_data();
    void waysOutOfTheLine();
    void topicNeverMovesASortedRequest();
    void thinClientInstallationMovesToItsService();
    void lineGivesNoAnswerOutsideItsTopics();
    void linkToTheKnowledgeBaseAnswersAnyTopic();
    void timerNeverStartsOnExcludedTopics_data();
    void timerNeverStartsOnExcludedTopics();
    void approvedTopicBecomesAConsultation();
    void approvalHoldsForItsTopicOnly();
    void mapIsEditable();
    void overrideLetsTheNamedReasonsPass();
    void overrideNeedsAReasonAndSomethingToAllow();
    void overrideCanBeTakenBack();
    void refusalStoresItsClauseAndAnswer_data();
    void refusalStoresItsClauseAndAnswer();
    void auditListsEveryKindByClause();
    void auditIsKeptInTheFile();
    void editionIsSetByHand_data();
    void editionIsSetByHand();
    void intakeIsCompletedLater();
    void warningsStopNobody_data();
    void warningsStopNobody();
};

void TestLineBoundary::topicSortsANewRequest_data()
{
    QTest::addColumn<QByteArray>("topic");
    QTest::addColumn<std::optional<Service>>("service");
    const auto goes = [](const char *name, const char *topic, const std::optional<Service> &service) {
        QTest::newRow(name) << QByteArray(topic) << service;
    };
    goes("R-2.1.1a: cannot log in", "LOGIN_ERROR", Service::Tech);
    goes("R-2.1.1c: browser", "BROWSER_SETUP", Service::Tech);
    goes("R-2.1.1c: thin client settings", "THIN_SETTINGS", Service::Tech);
    goes("R-2.1.1c: thin client installation", "THIN_INSTALL", Service::SvcThin);
    goes("R-2.3.2.1: 1C:ITS services", "ITS_SERVICE", Service::SvcIts);
    goes("R-2.4.1.2.1: documents", "DOC_FILL", Service::Line);
    goes("R-2.4.1.2.2: reports", "REPORTS", Service::Line);
    goes("R-2.4.1.3.1: database setup", "IB_SETUP", Service::Indiv);
    goes("R-2.4.2.2.1: with a connection", "IB_CONNECT_CONSULT", Service::Indiv);
    goes("R-2.4.2.2.3: errors in settings", "SETTINGS_ERROR_SEARCH", Service::Indiv);
    goes("R-2.4.1.3.2: trade equipment waits for approval", "TRADE_EQUIPMENT", std::nullopt);
    goes("R-2.4.1.3.3: audit waits for approval", "IB_AUDIT", std::nullopt);
    goes("R-2.4.1.3.5: methods wait for approval", "METHODOLOGY", std::nullopt);
    goes("R-2.4.1.3.4: law goes nowhere", "LAW", std::nullopt);
    goes("R-2.4.2.4: audit opinion goes nowhere", "AUDIT_OPINION", std::nullopt);
    goes("R-1.2: outside the support goes nowhere", "OUT_OF_SCOPE", std::nullopt);
    goes("S-ROUTE: defect", "DEFECT", Service::Defect);
    goes("S-ROUTE: wish", "WISH", Service::Wish);
    goes("R-2.5.1: new feature", "NEW_FEATURE", Service::Custom);
}

void TestLineBoundary::topicSortsANewRequest()
{
    QFETCH(QByteArray, topic);
    QFETCH(std::optional<Service>, service);
    Morning day;
    const RequestId request = day.arrives(std::nullopt);

    QVERIFY(day.about(request, topic));

    const RequestView card = day.office.card(request);
    QCOMPARE(card.record.topic, topic);
    QCOMPARE(card.record.service(), service);
    QVERIFY(card.topic.has_value());
    QVERIFY(service || !day.office.blocks(request).isEmpty()); // what nobody may decide alone cannot begin
}

void TestLineBoundary::waysOutOfTheLine_data()
{
    QTest::addColumn<QByteArray>("topic");
    QTest::addColumn<QList<WayOut>>("ways");
    QTest::newRow("R-2.4.1.3.4: law: only refuse or link") << QByteArray("LAW") << QList<WayOut>{Way::Refusal, Way::KnowledgeBase};
    QTest::newRow("R-2.4.2.4: audit opinion") << QByteArray("AUDIT_OPINION") << QList<WayOut>{Way::Refusal, Way::KnowledgeBase};
    QTest::newRow("R-1.2: out of scope") << QByteArray("OUT_OF_SCOPE") << QList<WayOut>{Way::Refusal, Way::KnowledgeBase};
    QTest::newRow("R-2.4.1.3.1: setup: offer a consultation") << QByteArray("IB_SETUP")
                                                              << QList<WayOut>{Way::Individual, Way::Refusal, Way::KnowledgeBase};
    QTest::newRow("R-2.4.1.3.2: equipment: approval first") << QByteArray("TRADE_EQUIPMENT")
                                                            << QList<WayOut>{Way::Approval, Way::Refusal, Way::KnowledgeBase};
    QTest::newRow("R-2.4.1.3.3: audit: approval first") << QByteArray("IB_AUDIT")
                                                        << QList<WayOut>{Way::Approval, Way::Refusal, Way::KnowledgeBase};
    QTest::newRow("R-2.4.1.3.5: methods: approval first") << QByteArray("METHODOLOGY")
                                                          << QList<WayOut>{Way::Approval, Way::Refusal, Way::KnowledgeBase};
    QTest::newRow("R-2.1.1a: login: another service") << QByteArray("LOGIN_ERROR") << QList<WayOut>{Way::OtherService};
    QTest::newRow("R-2.4.1.2.1: documents stay") << QByteArray("DOC_FILL") << QList<WayOut>{};
}

void TestLineBoundary::waysOutOfTheLine()
{
    QFETCH(QByteArray, topic);
    QFETCH(QList<WayOut>, ways);

    QCOMPARE(waysOut(Service::Line, *routeOf(topic), TopicApproval::None), ways);
}

/// S-ROUTE is the first classification; later ones are a person's own.
void TestLineBoundary::topicNeverMovesASortedRequest()
{
    Morning day;
    const RequestId request = day.arrives(Service::Line);

    QVERIFY(day.about(request, "IB_SETUP"));

    QCOMPARE(day.office.card(request).record.service(), std::optional(Service::Line));
    QCOMPARE(day.office.card(request).warnings, QList<GateReason>({{"TOPIC_NOT_FOR_LINE", "2.4.1.3.1", {}}}));
    QVERIFY(day.office.blocks(request).isEmpty()); // free work on the line is not stopped, only its answer is
}

/// R-2.1.1c: settings are free; an installation is a service of its own.
void TestLineBoundary::thinClientInstallationMovesToItsService()
{
    Morning day;
    const RequestId request = day.arrives(std::nullopt);
    QVERIFY(day.about(request, "THIN_SETTINGS"));

    QVERIFY(day.about(request, "THIN_INSTALL", Routing::Move));

    const RequestView card = day.office.card(request);
    QCOMPARE(card.record.service(), std::optional(Service::SvcThin));
    QCOMPARE(card.record.topic, QByteArray("THIN_INSTALL"));
}

/// R-2.4.1.3: such a topic cannot be closed on the line with an answer.
void TestLineBoundary::lineGivesNoAnswerOutsideItsTopics()
{
    Morning day;
    const RequestId request = day.arrives(Service::Line);
    QVERIFY(day.about(request, "IB_SETUP"));

    const auto closed = day.office.anna().close(request, WorkState::Done, u"Настроили"_s, {});

    QCOMPARE(refusalOf(closed), QByteArray("TOPIC_NOT_FOR_LINE"));
    QCOMPARE(clauseOf(closed), QByteArray("2.4.1.3.1"));
    QCOMPARE(day.office.card(request).record.state, WorkState::Queued);
    QCOMPARE(day.audit().size(), std::size_t(1));
    QCOMPARE(day.audit().front().action, QByteArray("CLOSE"));
    QVERIFY(done(day.office.anna().close(request, WorkState::Cancelled, {}, {}))); // nobody is kept from withdrawing
}

/// R-2.4.1.1d: most of the time the line sends to an article.
void TestLineBoundary::linkToTheKnowledgeBaseAnswersAnyTopic()
{
    Morning day;
    const RequestId request = day.arrives(Service::Line);
    QVERIFY(day.about(request, "LAW"));
    QCOMPARE(refusalOf(day.office.anna().close(request, WorkState::Done, {}, {})), QByteArray("TOPIC_REFUSED"));
    RequestChange link;
    link.kbUrl = u"https://help.gkh365.ru/article/77"_s;
    QVERIFY(done(day.office.anna().changeRequest(request, link)));
    QVERIFY(done(day.office.anna().classify(request, Service::Kb)));

    QVERIFY(done(day.office.anna().close(request, WorkState::Done, {}, {})));
}

void TestLineBoundary::timerNeverStartsOnExcludedTopics_data()
{
    QTest::addColumn<QByteArray>("topic");
    QTest::addColumn<Service>("service");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("clause");
    QTest::newRow("R-2.4.2.4: law, individually") << QByteArray("LAW") << Service::Indiv << QByteArray("TOPIC_REFUSED") << QByteArray("2.4.2.4");
    QTest::newRow("R-2.4.2.4: law, on the line") << QByteArray("LAW") << Service::Line << QByteArray("TOPIC_REFUSED") << QByteArray("2.4.2.4");
    QTest::newRow("R-2.4.2.4: audit opinion") << QByteArray("AUDIT_OPINION") << Service::Indiv << QByteArray("TOPIC_REFUSED") << QByteArray("2.4.2.4");
    QTest::newRow("R-1.2: out of scope") << QByteArray("OUT_OF_SCOPE") << Service::Line << QByteArray("TOPIC_REFUSED") << QByteArray("1.2");
    QTest::newRow("R-2.4.1.3.2: equipment without approval") << QByteArray("TRADE_EQUIPMENT") << Service::Indiv
                                                             << QByteArray("TOPIC_APPROVAL_REQUIRED") << QByteArray("2.4.1.3.2");
    QTest::newRow("R-2.4.1.3.5: methods without approval") << QByteArray("METHODOLOGY") << Service::Indiv
                                                           << QByteArray("TOPIC_APPROVAL_REQUIRED") << QByteArray("2.4.1.3.5");
    QTest::newRow("R-2.4.2.2.3: errors in settings may be looked for") << QByteArray("SETTINGS_ERROR_SEARCH") << Service::Indiv
                                                                       << QByteArray() << QByteArray();
}

void TestLineBoundary::timerNeverStartsOnExcludedTopics()
{
    QFETCH(QByteArray, topic);
    QFETCH(Service, service);
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, clause);
    Morning day;
    const RequestId request = day.arrives(service);
    QVERIFY(day.about(request, topic));

    const auto started = day.office.starts(request);

    QCOMPARE(refusalOf(started), code);
    QCOMPARE(clauseOf(started), clause);
    QCOMPARE(day.office.desk.openSessions(), code.isEmpty() ? 1 : 0);
    QCOMPARE(day.audit(clause).size(), std::size_t(code.isEmpty() ? 0 : 1));
}

/// R-2.4.1.3.2, 3, 5: who approved it, when and why stay on the request, and the class change rests on that fact.
void TestLineBoundary::approvedTopicBecomesAConsultation()
{
    Morning day;
    const RequestId request = day.arrives(std::nullopt);
    QVERIFY(day.about(request, "METHODOLOGY"));
    QCOMPARE(refusalOf(day.office.anna().approveTopic(request, u"  "_s)), QByteArray("WRITTEN_REASON_NEEDED"));

    QVERIFY(done(day.office.anna().approveTopic(request, u"Клиент ведёт учёт впервые"_s)));

    const RequestView card = day.office.card(request);
    QCOMPARE(card.record.service(), std::optional(Service::Indiv));
    QCOMPARE(card.topicApproval, TopicApproval::Given);
    QCOMPARE(card.record.overrides.front().reason, u"Клиент ведёт учёт впервые"_s);
    QCOMPARE(card.record.overrides.front().who, day.office.anna().me());
    for (const HistoryRecord &fact : card.history) {
        if (fact.kind == "request.class")
            QCOMPARE(fact.data[u"approval"_s].toString(), card.record.overrides.front().fact.toString());
    }
    QCOMPARE(day.audit("2.4.1.3").front().kind, AuditRecord::Kind::Approval);
    QVERIFY(done(day.office.starts(request)));
    QCOMPARE(refusalOf(day.office.anna().approveTopic(request, u"Ещё раз"_s)), QByteArray("NOTHING_TO_APPROVE"));
}

void TestLineBoundary::approvalHoldsForItsTopicOnly()
{
    Morning day;
    const RequestId request = day.arrives(Service::Indiv);
    QVERIFY(day.about(request, "METHODOLOGY"));
    QVERIFY(done(day.office.anna().approveTopic(request, u"Одобрено"_s)));
    QVERIFY(day.office.blocks(request).isEmpty());

    QVERIFY(day.about(request, "IB_AUDIT"));

    QCOMPARE(day.office.blocks(request), QList<QByteArray>{"TOPIC_APPROVAL_REQUIRED"});
}

/// R-2.4.1.3, ambiguity: the supervisor edits the map.
void TestLineBoundary::mapIsEditable()
{
    Morning day;
    TopicRoute wanted = *routeOf("TRADE_EQUIPMENT");
    wanted.target = Service::Line;
    QCOMPARE(refusalOf(day.office.anna().setTopicRoute(wanted)), QByteArray("TOPIC_TARGET")); // the line does not take it
    wanted.target.reset();
    wanted.individual = TopicFit::No;

    QVERIFY(done(day.office.anna().setTopicRoute(wanted)));

    const RequestId request = day.arrives(Service::Indiv);
    QVERIFY(day.about(request, "TRADE_EQUIPMENT"));
    QCOMPARE(day.office.blocks(request), QList<QByteArray>{"TOPIC_REFUSED"});
    QVERIFY(done(day.office.anna().setTopicRoute(*routeOf("TRADE_EQUIPMENT"))));
    QCOMPARE(day.office.blocks(request), QList<QByteArray>{"TOPIC_APPROVAL_REQUIRED"});
}

/// I-03: ITS was paid today; the supervisor's reason lets the work begin, and nothing else that comes later.
void TestLineBoundary::overrideLetsTheNamedReasonsPass()
{
    Morning day({.perMonth = 100min, .validTo = u"2026-09-14"_s, .itsTo = u"2026-09-13"_s});
    const RequestId request = day.arrives(Service::Indiv);
    QCOMPARE(day.office.blocks(request), QList<QByteArray>{"ITS_MISSING"});

    QVERIFY(done(day.office.anna().overrideGate(request, u"ИТС оплачена сегодня, платёж виден в банке"_s)));

    const RequestView card = day.office.card(request);
    QVERIFY(card.timerGate.allowed);
    QCOMPARE(card.eligibility.decision, Decision::Block); // the chip goes on telling the truth
    QCOMPARE(card.record.overrides.size(), std::size_t(1));
    QCOMPARE(card.record.overrides.front().reasons, QList<QByteArray>{"ITS_MISSING"});
    QCOMPARE(card.record.overrides.front().clause, QByteArray("1.3"));
    QCOMPARE(day.audit("1.3").front().kind, AuditRecord::Kind::Override);
    QCOMPARE(day.audit("1.3").front().words, u"ИТС оплачена сегодня, платёж виден в банке"_s);
    QVERIFY(done(day.office.starts(request)));
    QVERIFY(done(day.office.stops()));
    QVERIFY(day.office.comes(u"2026-09-15T09:00"_s)); // now the contract is over, too
    QCOMPARE(day.office.blocks(request), QList<QByteArray>({"CONTRACT_INACTIVE", "ITS_MISSING"}));
}

void TestLineBoundary::overrideNeedsAReasonAndSomethingToAllow()
{
    Morning day({.perMonth = 100min, .itsTo = u"2026-09-13"_s});
    const RequestId blocked = day.arrives(Service::Indiv);
    QCOMPARE(refusalOf(day.office.anna().overrideGate(blocked, u" "_s)), QByteArray("WRITTEN_REASON_NEEDED"));
    Morning good;
    const RequestId free = good.arrives(Service::Line);
    QCOMPARE(refusalOf(good.office.anna().overrideGate(free, u"Просто так"_s)), QByteArray("NOTHING_TO_OVERRIDE"));
    QVERIFY(good.audit().empty());
    // What a service itself is cannot be allowed away: no remote connection on the line (R-2.4.1.1b).
    QCOMPARE(refusalOf(good.office.anna().startRemote(free)), QByteArray("REMOTE_FORBIDDEN_FOR_SERVICE"));
    QCOMPARE(refusalOf(good.office.anna().overrideGate(free, u"Клиент просит"_s)), QByteArray("NOTHING_TO_OVERRIDE"));
}

void TestLineBoundary::overrideCanBeTakenBack()
{
    Morning day({.perMonth = 100min, .itsTo = u"2026-09-13"_s});
    const RequestId request = day.arrives(Service::Indiv);
    QVERIFY(done(day.office.anna().overrideGate(request, u"Ошибся обращением"_s)));

    QVERIFY(done(day.office.anna().undo()));

    QCOMPARE(day.office.blocks(request), QList<QByteArray>{"ITS_MISSING"});
    QVERIFY(day.audit().front().reversed); // the list forgets nothing
}

void TestLineBoundary::refusalStoresItsClauseAndAnswer_data()
{
    QTest::addColumn<QByteArray>("reason");
    QTest::addColumn<QByteArray>("clause");
    QTest::newRow("I-15: R-1.1 no contract") << QByteArray("NO_CONTRACT") << QByteArray("1.1");
    QTest::newRow("I-15: R-1.1 contract over") << QByteArray("CONTRACT_INACTIVE") << QByteArray("1.1");
    QTest::newRow("I-15: R-1.2 out of scope") << QByteArray("OUT_OF_SCOPE") << QByteArray("1.2");
    QTest::newRow("I-15: R-1.3 no ITS") << QByteArray("ITS_MISSING") << QByteArray("1.3");
    QTest::newRow("I-15: R-1.4 no updates") << QByteArray("UPDATES_MISSING") << QByteArray("1.4");
    QTest::newRow("I-15: R-2.4.1.1b no remote on the line") << QByteArray("LINE_WITHOUT_REMOTE") << QByteArray("2.4.1.1");
    QTest::newRow("I-15: R-2.4.1.3 not for the line") << QByteArray("TOPIC_NOT_FOR_LINE") << QByteArray("2.4.1.3");
    QTest::newRow("I-15: R-2.4.1.3 not approved") << QByteArray("TOPIC_NOT_APPROVED") << QByteArray("2.4.1.3");
    QTest::newRow("I-15: R-2.4.2.1 no consent") << QByteArray("CONSENT_NOT_GIVEN") << QByteArray("2.4.2.1");
    QTest::newRow("I-15: R-2.4.2.3 no task") << QByteArray("WRITTEN_TASK_REQUIRED") << QByteArray("2.4.2.3");
    QTest::newRow("I-15: R-2.4.2.4 law") << QByteArray("LAW") << QByteArray("2.4.2.4");
    QTest::newRow("I-15: R-2.4.2.4 audit opinion") << QByteArray("AUDIT_OPINION") << QByteArray("2.4.2.4");
    QTest::newRow("I-15: R-2.4.2.5b over the limit") << QByteArray("OVERLIMIT") << QByteArray("2.4.2.5");
    QTest::newRow("I-15: R-2.5.2b no application") << QByteArray("WRITTEN_REQUEST_REQUIRED") << QByteArray("2.5.2");
    QTest::newRow("I-15: R-2.5.3 no agreed volume") << QByteArray("VOLUME_NOT_AGREED") << QByteArray("2.5.3");
    QTest::newRow("I-15: R-4.1b another tool") << QByteArray("TOOL_FORBIDDEN") << QByteArray("4.1");
}

void TestLineBoundary::refusalStoresItsClauseAndAnswer()
{
    QFETCH(QByteArray, reason);
    QFETCH(QByteArray, clause);
    Morning day;
    const RequestId request = day.arrives(Service::Line);

    QVERIFY(done(day.office.anna().refuse(request, {reason, u"Ответ клиенту"_s})));

    const RequestRecord record = day.office.card(request).record;
    QCOMPARE(record.state, WorkState::Refused);
    QCOMPARE(record.closedCode, reason);
    QCOMPARE(record.closedClause, clause);
    QCOMPARE(record.closedReason, u"Ответ клиенту"_s);
    QCOMPARE(day.office.balance(day.contract), 100min); // nothing is charged
    const auto listed = day.audit(clause);
    QCOMPARE(listed.size(), std::size_t(1));
    QCOMPARE(listed.front().kind, AuditRecord::Kind::Closing);
    QCOMPARE(listed.front().reasons, QList<QByteArray>{reason});
    QCOMPARE(refusalOf(day.office.anna().refuse(request, {reason, {}})), QByteArray("REQUEST_CLOSED"));
}

/// I-15: the report by clause; a clause stands for its sub-clauses, too.
void TestLineBoundary::auditListsEveryKindByClause()
{
    Morning day({.perMonth = 100min, .itsTo = u"2026-09-13"_s});
    const RequestId request = day.arrives(Service::Indiv);
    QCOMPARE(refusalOf(day.office.starts(request)), QByteArray("ITS_MISSING"));
    QVERIFY(done(day.office.anna().overrideGate(request, u"Оплачено"_s)));
    const RequestId second = day.arrives(std::nullopt);
    QVERIFY(day.about(second, "TRADE_EQUIPMENT"));
    QVERIFY(done(day.office.anna().approveTopic(second, u"Одобрено"_s)));
    const RequestId third = day.arrives(Service::Line);
    QVERIFY(done(day.office.anna().refuse(third, {"LAW", u"Нет"_s})));

    const auto all = day.audit();
    QCOMPARE(all.size(), std::size_t(4));
    QCOMPARE(all.front().kind, AuditRecord::Kind::Closing); // newest first
    QCOMPARE(all.back().kind, AuditRecord::Kind::Refusal);
    QCOMPARE(all.back().number, day.office.number(request));
    QVERIFY(!all.back().who.isEmpty());
    QCOMPARE(day.audit("2.4").size(), std::size_t(2));
    QCOMPARE(day.audit("2.4.1.3").size(), std::size_t(1));
    QCOMPARE(day.audit("1.3").size(), std::size_t(2));
    QCOMPARE(day.audit("1").size(), std::size_t(2));
    QCOMPARE(day.audit("9").size(), std::size_t(0));
    QCOMPARE(day.office.desk.store().audit({{}, 2}).size(), std::size_t(2));
    QCOMPARE(day.office.desk.store().audit({{}, 2, all[1].place}).front().place, all[2].place); // the next page
}

void TestLineBoundary::auditIsKeptInTheFile()
{
    Morning day;
    const RequestId request = day.arrives(Service::Line);
    QCOMPARE(refusalOf(day.office.anna().startRemote(request)), QByteArray("REMOTE_FORBIDDEN_FOR_SERVICE"));

    day.office.desk.crash();

    QCOMPARE(day.audit("2.4.1.1").size(), std::size_t(1));
    QCOMPARE(day.audit("2.4.1.1").front().action, QByteArray("REMOTE"));
}

void TestLineBoundary::editionIsSetByHand_data()
{
    QTest::addColumn<QString>("signedOn");
    QTest::addColumn<QString>("edition");
    QTest::addColumn<bool>("warned");
    QTest::newRow("R-0.1: signed 2018, nothing set") << u"2018-12-31"_s << QString() << true;
    QTest::newRow("R-0.1: signed 2018, set to 2019") << u"2018-12-31"_s << u"2019"_s << false;
    QTest::newRow("I-01: signed 2019, nothing set") << u"2019-01-01"_s << QString() << false;
    QTest::newRow("R-0.1: signed 2024, set to 2018") << u"2024-01-01"_s << u"2018"_s << true;
}

void TestLineBoundary::editionIsSetByHand()
{
    QFETCH(QString, signedOn);
    QFETCH(QString, edition);
    QFETCH(bool, warned);
    Morning day({.perMonth = 100min, .signedOn = signedOn});
    const RequestId request = day.arrives(Service::Line);

    QVERIFY(done(day.office.anna().setEdition(day.contract, edition)));

    const Eligibility right = day.office.card(request).eligibility;
    QCOMPARE(right.decision, warned ? Decision::Warn : Decision::Allow);
    QCOMPARE(!right.reasons.isEmpty() && right.reasons.front().code == "OLD_REGULATION", warned);
    QCOMPARE(refusalOf(day.office.anna().setEdition(day.contract, u"новая"_s)), QByteArray("EDITION_UNKNOWN"));
}

/// what is missing is listed, asked for and completed later; the middle name never is (I-14).
void TestLineBoundary::intakeIsCompletedLater()
{
    RegulationDesk office(u"2026-09-14T09:00"_s);
    NewRequest call;
    call.subject = u"Не открывается база"_s;
    call.org = u"ТСЖ «Ромашка»"_s;
    call.caller.last = u"Ким"_s;
    const auto registered = office.anna().registerRequest(call);
    QVERIFY(done(registered));
    const auto missing = [&] { return office.card(registered->id).missingIntake; };
    QCOMPARE(missing(), QList<QByteArray>({"contract_no", "first_name", "program"}));

    RequestChange said;
    said.contractNo = u"412/2026"_s;
    said.firstName = u"Вера"_s;
    QVERIFY(done(office.anna().changeRequest(registered->id, said)));
    QCOMPARE(missing(), QList<QByteArray>{"program"});
    QVERIFY(office.comes(u"2026-09-14T10:30"_s));
    RequestChange rest;
    rest.program = u"Инфокрафт ЖКХ 365"_s;
    QVERIFY(done(office.anna().changeRequest(registered->id, rest)));

    QVERIFY(missing().isEmpty());
    QCOMPARE(office.card(registered->id).record.caller.last, u"Ким"_s);
    bool isDated = false;
    for (const HistoryRecord &fact : office.card(registered->id).history)
        isDated = isDated || fact.data[u"set"_s].toObject()[u"complete_us"_s].toInteger() == toUs(toMicros(office.now()));
    QVERIFY(isDated);
}

void TestLineBoundary::warningsStopNobody_data()
{
    QTest::addColumn<Service>("service");
    QTest::addColumn<Channel>("channel");
    QTest::addColumn<bool>("cloud");
    QTest::addColumn<QList<QByteArray>>("warnings");
    const auto row = [](const char *name, Service service, Channel channel, bool cloud, const QList<QByteArray> &warnings) {
        QTest::newRow(name) << service << channel << cloud << warnings;
    };
    row("R-2.1.1b: local program", Service::Tech, Channel::Email, false, {"NOT_CLOUD"});
    row("R-2.1.1b: cloud program", Service::Tech, Channel::Email, true, {});
    row("R-2.1.1b: only for technical questions", Service::Line, Channel::Email, false, {});
    row("R-3.2: the line by phone", Service::Line, Channel::Phone, true, {"CHANNEL_NOT_LISTED"});
    row("R-3.2: an individual consultation by phone", Service::Indiv, Channel::Phone, true, {"CHANNEL_NOT_LISTED"});
    row("R-3.2: a service by phone", Service::SvcThin, Channel::Phone, true, {"CHANNEL_NOT_LISTED"});
    row("R-3.2: customisation by chat", Service::Custom, Channel::Connect, true, {"CHANNEL_NOT_LISTED"});
    row("R-3.2: a technical question by phone", Service::Tech, Channel::Phone, true, {});
    row("R-3.2: a wish by phone", Service::Wish, Channel::Phone, true, {});
    row("R-2.4.1.4: the line by 1C-Connect", Service::Line, Channel::Connect, true, {});
}

void TestLineBoundary::warningsStopNobody()
{
    QFETCH(Service, service);
    QFETCH(Channel, channel);
    QFETCH(bool, cloud);
    QFETCH(QList<QByteArray>, warnings);
    Morning day({.perMonth = 100min, .cloud = cloud});

    const RequestId request = day.office.arrives(day.contract, service, {}, channel);

    QList<QByteArray> seen;
    for (const GateReason &warning : day.office.card(request).warnings)
        seen += warning.code;
    QCOMPARE(seen, warnings);
    QVERIFY(service == Service::Custom || day.office.blocks(request).isEmpty());
}

QTEST_GUILESS_MAIN(TestLineBoundary)
#include "tst_lineboundary.moc"
