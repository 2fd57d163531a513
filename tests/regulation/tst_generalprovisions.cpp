// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Rule book, groups A and B (title and general provisions) and group H (how to apply) on a real desk.
// Left out as belonging to later work: the preselected program of R-1.1a and the tooltip of R-1.1b (screens), overrides by a
// supervisor (R-1.3, I-03), the reply template of, mailbox time of R-3.2 (the bridge).

#include "regulation/regulationdesk.h"
#include "regulation/rulebook.h"

#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(hline::test::Agreement)

class TestGeneralProvisions final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rightToSupportByTheBook_data();
    void rightToSupportByTheBook();
    void startIsAllowedByTheContract_data();
    void startIsAllowedByTheContract();
    void runningWorkMayBeFinished();
    void outOfScopeIsRefusedFree();
    void oldContractIsWarnedOfNotBlocked();
    void refusalOfAGateNamesItsClause_data();
    void refusalOfAGateNamesItsClause();
    void lineIsOpenByTheProductionCalendar_data();
    void lineIsOpenByTheProductionCalendar();
    void missingIntakeByTheBook_data();
    void missingIntakeByTheBook();
    void incompleteRequestIsQueuedWithAMark();
    void anyChannelIsAccepted_data();
    void anyChannelIsAccepted();
    void letterOrderingAnInstallationBecomesOne();
    void onlyProgramIsPreselected();
};

void TestGeneralProvisions::rightToSupportByTheBook_data()
{
    ruleColumns();
    const auto asks = [](const char *name, const QString &at, const QString &service, const QString &contract, const QString &product,
                         const QString &expected) {
        QTest::newRow(name) << u"{'fn':'eligibility','at':'%1','service':'%2','contract':%3,'product':%4}"_s.arg(at, service, contract, product)
                            << expected;
    };
    const QString good = u"{'status':'ACTIVE','signed':'2022-02-01','valid_from':'2022-02-01','valid_to':'2026-12-31'}"_s;
    const QString cloud = u"{'platform_1c':true,'boxed':false,'its_to':'2026-12-31'}"_s;
    const QString at = u"2026-09-14T10:00"_s;
    const QString allow = u"{'decision':'ALLOW','reasons':[]}"_s;
    const QString signedOn = u"{'status':'ACTIVE','signed':'%1','valid_from':'2018-01-01'}"_s;
    asks("R-0.1: signed 2018-12-31", at, u"INDIV"_s, signedOn.arg(u"2018-12-31"), cloud, u"{'decision':'WARN','reasons':['OLD_REGULATION']}"_s);
    asks("R-0.1: signed 2019-01-01", at, u"INDIV"_s, signedOn.arg(u"2019-01-01"), cloud, allow);
    const QString its = u"{'platform_1c':true,'its_to':'2026-09-14'}"_s;
    asks("R-1.3: ITS valid to the last second", u"2026-09-14T23:59:59"_s, u"INDIV"_s, good, its, allow);
    asks("R-1.3: ITS over at midnight", u"2026-09-15"_s, u"INDIV"_s, good, its, u"{'decision':'BLOCK','reasons':['ITS_MISSING']}"_s);
    asks("R-1.3: no ITS known", at, u"INDIV"_s, good, u"{'platform_1c':true}"_s, u"{'decision':'BLOCK','reasons':['ITS_MISSING']}"_s);
    asks("R-1.3: not a 1C program", at, u"INDIV"_s, good, u"{'platform_1c':false}"_s, allow);
    asks("R-1.3: technical consultations too", at, u"TECH"_s, good, u"{'platform_1c':true}"_s, u"{'decision':'BLOCK','reasons':['ITS_MISSING']}"_s);
    asks("R-1.3: defects with a warning", at, u"DEFECT"_s, good, u"{'platform_1c':true}"_s, u"{'decision':'WARN','reasons':['ITS_MISSING']}"_s);
    asks("R-1.3: wishes with a warning", at, u"WISH"_s, good, u"{'platform_1c':true}"_s, u"{'decision':'WARN','reasons':['ITS_MISSING']}"_s);
    const QString box = u"{'platform_1c':%1,'boxed':true,'its_to':'2026-12-31','updates_to':'%2'}"_s;
    asks("R-1.4: boxed 1C without updates", at, u"INDIV"_s, good, box.arg(u"true", u"2026-08-31"), u"{'decision':'BLOCK','reasons':['UPDATES_MISSING']}"_s);
    asks("R-1.4: updates valid today", at, u"INDIV"_s, good, box.arg(u"true", u"2026-09-14"), allow);
    asks("R-1.4: boxed and not 1C needs updates only", at, u"LINE"_s, good, u"{'platform_1c':false,'boxed':true,'updates_to':'2026-09-13'}"_s,
         u"{'decision':'BLOCK','reasons':['UPDATES_MISSING']}"_s);
    asks("R-1.4: both conditions", at, u"INDIV"_s, good, u"{'platform_1c':true,'boxed':true,'its_to':'2026-09-01','updates_to':'2026-09-01'}"_s,
         u"{'decision':'BLOCK','reasons':['ITS_MISSING','UPDATES_MISSING']}"_s);
    asks("R-1.4: cloud has no access of its own", at, u"INDIV"_s, good, u"{'platform_1c':true,'boxed':false,'its_to':'2026-12-31','updates_to':'2020-01-01'}"_s, allow);
    asks("R-2.1.2: no contract", at, u"TECH"_s, u"null"_s, cloud, u"{'decision':'BLOCK','reasons':['NO_CONTRACT']}"_s);
    asks("R-2.4.4.1a: defect without contract", at, u"DEFECT"_s, u"null"_s, cloud, u"{'decision':'WARN','reasons':['NO_CONTRACT']}"_s);
    asks("R-2.4.4.1a: contract ended", at, u"DEFECT"_s, u"{'status':'ACTIVE','signed':'2022-02-01','valid_to':'2026-08-31'}"_s, cloud,
         u"{'decision':'WARN','reasons':['CONTRACT_INACTIVE']}"_s);
    asks("I-19: last day of the contract", u"2026-12-31T23:59:59"_s, u"INDIV"_s, good, cloud, allow);
    asks("I-19: the day after", u"2027-01-01"_s, u"INDIV"_s, good, cloud, u"{'decision':'BLOCK','reasons':['CONTRACT_INACTIVE','ITS_MISSING']}"_s);
    asks("I-19: before its first day", u"2022-01-31T23:59:59"_s, u"INDIV"_s, good, cloud, u"{'decision':'BLOCK','reasons':['CONTRACT_INACTIVE']}"_s);
    asks("R-2.2.1a: the knowledge base is public", at, u"KB"_s, u"null"_s, u"{'platform_1c':false}"_s, u"{'decision':'WARN','reasons':['NO_CONTRACT']}"_s);
}

void TestGeneralProvisions::rightToSupportByTheBook()
{
    QFETCH(QString, question);
    QFETCH(QString, expected);

    QCOMPARE(broken(question, expected), QString());
}

void TestGeneralProvisions::startIsAllowedByTheContract_data()
{
    QTest::addColumn<Agreement>("agreement");
    QTest::addColumn<QString>("start");
    QTest::addColumn<Service>("service");
    QTest::addColumn<QByteArray>("refusal");
    const auto agreement = [](auto change) {
        Agreement out{.perMonth = 100min, .response = 240min};
        change(out);
        return out;
    };
    const auto its = agreement([](Agreement &a) { a.itsTo = u"2026-09-14"_s; });
    const auto box = agreement([](Agreement &a) { a.boxed = true; a.cloud = false; a.itsTo = u"2026-12-31"_s; a.updatesTo = u"2026-08-31"_s; });
    const auto ended = agreement([](Agreement &a) { a.validTo = u"2026-09-14"_s; });
    const auto suspended = agreement([](Agreement &a) { a.status = u"SUSPENDED"_s; });
    const auto local = agreement([](Agreement &a) { a.platform1c = false; a.itsTo.clear(); });
    QTest::newRow("R-1.3: last minutes of ITS") << its << u"2026-09-14T17:59"_s << Service::Indiv << QByteArray();
    QTest::newRow("R-1.3: the morning after") << its << u"2026-09-15T08:00"_s << Service::Indiv << QByteArray("ITS_MISSING");
    QTest::newRow("R-1.3: the line too") << its << u"2026-09-15T08:00"_s << Service::Line << QByteArray("ITS_MISSING");
    QTest::newRow("R-1.3: a defect is looked into") << its << u"2026-09-15T08:00"_s << Service::Defect << QByteArray();
    QTest::newRow("R-1.3: a wish is written down") << its << u"2026-09-15T08:00"_s << Service::Wish << QByteArray();
    QTest::newRow("R-1.3: no 1C, no ITS") << local << u"2026-09-15T08:00"_s << Service::Indiv << QByteArray();
    QTest::newRow("R-1.4: box without updates") << box << u"2026-09-14T10:00"_s << Service::Indiv << QByteArray("UPDATES_MISSING");
    QTest::newRow("R-1.4: box with a defect") << box << u"2026-09-14T10:00"_s << Service::Defect << QByteArray();
    QTest::newRow("I-19: last day of the contract") << ended << u"2026-09-14T23:59:59"_s << Service::Tech << QByteArray();
    QTest::newRow("I-19: contract over") << ended << u"2026-09-15T00:00"_s << Service::Tech << QByteArray("CONTRACT_INACTIVE");
    QTest::newRow("R-2.1.2: suspended contract") << suspended << u"2026-09-14T10:00"_s << Service::Tech << QByteArray("CONTRACT_INACTIVE");
    QTest::newRow("R-2.4.4.1a: defect of a former client") << ended << u"2026-09-16T16:05"_s << Service::Defect << QByteArray();
}

void TestGeneralProvisions::startIsAllowedByTheContract()
{
    QFETCH(Agreement, agreement);
    QFETCH(QString, start);
    QFETCH(Service, service);
    QFETCH(QByteArray, refusal);
    RegulationDesk office;
    const ContractId contract = office.signs(agreement);
    office.pays(contract, {u"2026-09"_s}, u"2026-08-20"_s);
    QVERIFY(office.comes(u"2026-09-14T09:00"_s));
    const RequestId request = office.arrives(contract, service);
    QVERIFY(office.comes(start));

    const auto started = office.starts(request);

    QCOMPARE(refusalOf(started), refusal);
    QCOMPARE(office.desk.openSessions(), refusal.isEmpty() ? 1 : 0);
    QCOMPARE(office.desk.facts(request, "refusal"), refusal.isEmpty() ? 0 : 1); // I-15
    QCOMPARE(office.ledger(contract).prepaidTotal, 0min);
}

void TestGeneralProvisions::runningWorkMayBeFinished()
{
    RegulationDesk office;
    const ContractId contract = office.signs({.perMonth = 100min, .itsTo = u"2026-09-14"_s});
    office.pays(contract, {u"2026-09"_s}, u"2026-08-20"_s);
    QVERIFY(office.comes(u"2026-09-14T23:50"_s));
    const RequestId request = office.arrives(contract, Service::Indiv);
    QVERIFY(done(office.starts(request)));
    QVERIFY(office.comes(u"2026-09-15T00:20"_s));

    const auto stopped = office.stops();

    QVERIFY(done(stopped));
    QCOMPARE(stopped->billed, 30min);
    QCOMPARE(office.balance(contract), 70min);
    QCOMPARE(refusalOf(office.starts(request)), QByteArray("ITS_MISSING"));
}

void TestGeneralProvisions::outOfScopeIsRefusedFree()
{
    RegulationDesk office(u"2026-09-14T09:00"_s);
    const ContractId contract = office.signs({.perMonth = 100min, .response = 240min});
    office.pays(contract, {u"2026-09"_s}, u"2026-08-20"_s);
    const RequestId request = office.arrives(contract, Service::Line);

    const auto refused = office.anna().close(request, WorkState::Refused, u"Драйвер принтера не относится к эксплуатации сервиса"_s, "1.2");

    QVERIFY(done(refused));
    const RequestView card = office.card(request);
    QCOMPARE(card.record.state, WorkState::Refused);
    QCOMPARE(card.record.closedClause, QByteArray("1.2"));
    QCOMPARE(card.record.closedReason, u"Драйвер принтера не относится к эксплуатации сервиса"_s);
    QCOMPARE(office.balance(contract), 100min);
    QVERIFY(!office.list(std::nullopt).contains(card.record.number));
}

void TestGeneralProvisions::oldContractIsWarnedOfNotBlocked()
{
    // I-01
    for (const auto &[signedOn, decision] : {std::pair(u"2018-12-31"_s, Decision::Warn), std::pair(u"2019-01-01"_s, Decision::Allow)}) {
        RegulationDesk office(u"2026-09-14T10:00"_s);
        const ContractId contract = office.signs({.perMonth = 100min, .signedOn = signedOn});
        const RequestId request = office.arrives(contract, Service::Line);

        const RequestView card = office.card(request);

        QCOMPARE(card.eligibility.decision, decision);
        if (decision == Decision::Warn) {
            QCOMPARE(card.eligibility.reasons.size(), 1);
            QCOMPARE(card.eligibility.reasons.front().code, QByteArray("OLD_REGULATION"));
        }
        QVERIFY(card.timerGate.allowed);
        QVERIFY(done(office.starts(request)));
    }
}

void TestGeneralProvisions::refusalOfAGateNamesItsClause_data()
{
    QTest::addColumn<Agreement>("agreement");
    QTest::addColumn<QByteArray>("clause");
    QTest::newRow("R-1.3") << Agreement{.itsTo = {}} << QByteArray("1.3");
    QTest::newRow("R-1.4") << Agreement{.updatesTo = u"2026-01-01"_s, .boxed = true} << QByteArray("1.4");
}

void TestGeneralProvisions::refusalOfAGateNamesItsClause()
{
    QFETCH(Agreement, agreement);
    QFETCH(QByteArray, clause);
    RegulationDesk office(u"2026-09-14T10:00"_s);
    const RequestId request = office.arrives(office.signs(agreement), Service::Indiv);

    QCOMPARE(clauseOf(office.starts(request)), clause);
    QCOMPARE(office.card(request).eligibility.reasons.front().clause, clause);
}

void TestGeneralProvisions::lineIsOpenByTheProductionCalendar_data()
{
    QTest::addColumn<QString>("at");
    QTest::addColumn<bool>("open");
    QTest::newRow("R-3.1: the last second of Friday") << u"2026-09-11T17:59:59"_s << true;
    QTest::newRow("R-3.1: closed at six sharp") << u"2026-09-11T18:00:00"_s << false;
    QTest::newRow("R-3.1: closed a second before eight") << u"2026-09-11T07:59:59"_s << false;
    QTest::newRow("R-3.1: open at eight sharp") << u"2026-09-11T08:00:00"_s << true;
    QTest::newRow("R-3.1: Saturday") << u"2026-09-12T12:00"_s << false;
    QTest::newRow("R-3.1: a working Saturday") << u"2025-11-01T12:00"_s << true;
    QTest::newRow("R-3.1: the day moved for it") << u"2025-11-03T12:00"_s << false;
    QTest::newRow("R-3.1: no shorter before a holiday") << u"2026-05-08T17:59:59"_s << true;
    QTest::newRow("R-3.1: New Year") << u"2026-01-05T12:00"_s << false;
    QTest::newRow("R-3.1: lunch is open") << u"2026-09-14T13:00"_s << true;
}

void TestGeneralProvisions::lineIsOpenByTheProductionCalendar()
{
    QFETCH(QString, at);
    QFETCH(bool, open);
    Helpdesk desk;

    QCOMPARE(desk.store().calendar().isOpen(msk(at)), open);
}

void TestGeneralProvisions::missingIntakeByTheBook_data()
{
    ruleColumns();
    const char *all = "{'complete':true,'missing':[]}";
    rule("R-3.3: everything", "{'fn':'intake','fields':{'contract_no':'117/2026','org':'ТСЖ','last_name':'Орлова','first_name':'Ольга','middle_name':'Ивановна','program':'ЖКХ'}}", all);
    rule("R-3.3.3: the middle name is by wish", "{'fn':'intake','fields':{'contract_no':'1','org':'ТСЖ','last_name':'Орлова','first_name':'Ольга','program':'ЖКХ'}}", all);
    rule("R-3.3: last name and organisation only", "{'fn':'intake','fields':{'org':'ТСЖ','last_name':'Орлов'}}",
         "{'complete':false,'missing':['contract_no','first_name','program']}");
    rule("R-3.3: blanks are missing", "{'fn':'intake','fields':{'contract_no':'  ','org':'ТСЖ','last_name':' ','first_name':'Ольга','program':'ЖКХ'}}",
         "{'complete':false,'missing':['contract_no','last_name']}");
    rule("R-3.3: nothing at all", "{'fn':'intake','fields':{'middle_name':'Ивановна'}}",
         "{'complete':false,'missing':['contract_no','org','last_name','first_name','program']}");
}

void TestGeneralProvisions::missingIntakeByTheBook()
{
    //
    QFETCH(QString, question);
    QFETCH(QString, expected);

    QCOMPARE(broken(question, expected), QString());
}

void TestGeneralProvisions::incompleteRequestIsQueuedWithAMark()
{
    RegulationDesk office(u"2026-09-14T10:00"_s);
    NewRequest caller;
    caller.service = Service::Line;
    caller.org = u"ТСЖ «Ромашка»"_s;
    caller.caller.last = u"Орлов"_s;

    const auto made = office.anna().registerRequest(caller);

    QVERIFY(done(made));
    QCOMPARE(office.card(made->id).missingIntake, QList<QByteArray>({"contract_no", "first_name", "program"}));
    const auto rows = office.anna().queue(QueueView::Line);
    QVERIFY(done(rows));
    QCOMPARE(rows->size(), std::size_t(1));
    QVERIFY(rows->front().intakeIncomplete);
}

void TestGeneralProvisions::anyChannelIsAccepted_data()
{
    QTest::addColumn<Service>("service");
    QTest::addColumn<Channel>("channel");
    QTest::addColumn<ChannelFit>("fit");
    const std::array channels{Channel::Cabinet, Channel::Email, Channel::Connect, Channel::Phone};
    const auto row = [&channels](Service service, const std::array<ChannelFit, 4> &fits) {
        for (std::size_t i = 0; i < channels.size(); ++i)
            QTest::addRow("R-3.2: %s by %s", code(service).constData(), code(channels[i]).constData()) << service << channels[i] << fits[i];
    };
    using enum ChannelFit;
    row(Service::Tech, {Named, Named, Accepted, Accepted});
    row(Service::SvcThin, {Named, Named, Accepted, NotListed});
    row(Service::SvcIts, {Named, Named, Accepted, NotListed});
    row(Service::Line, {Named, Named, Named, NotListed});
    row(Service::Indiv, {Named, Named, Accepted, NotListed});
    row(Service::Wish, {Named, Named, Accepted, Named});
    row(Service::Defect, {Named, Named, Accepted, Named});
    row(Service::Custom, {Named, Named, NotListed, NotListed});
}

void TestGeneralProvisions::anyChannelIsAccepted()
{
    QFETCH(Service, service);
    QFETCH(Channel, channel);
    QFETCH(ChannelFit, fit);
    RegulationDesk office(u"2026-09-14T10:00"_s);
    const ContractId contract = office.signs({.perMonth = 100min});

    const RequestId request = office.arrives(contract, service, {}, channel);

    QVERIFY(!request.isNull());
    QCOMPARE(office.card(request).record.channel, channel);
    QCOMPARE(channelFit(service, channel), fit);
}

void TestGeneralProvisions::onlyProgramIsPreselected()
{
    RegulationDesk office(u"2026-09-14T10:00"_s); // R-1.1a
    const ContractId contract = office.signs({.perMonth = 100min});

    const RequestId request = office.arrives(contract, Service::Line);

    QVERIFY(office.card(request).record.product.has_value());
    QCOMPARE(office.card(request).product->id, *office.card(request).record.product);
}

void TestGeneralProvisions::letterOrderingAnInstallationBecomesOne()
{
    //
    RegulationDesk office(u"2026-09-14T09:12"_s);
    const ContractId contract = office.signs({.perMonth = 100min});
    const RequestId letter = office.arrives(contract, std::nullopt);
    QCOMPARE(office.list(QueueView::Unsorted), QStringList{office.number(letter)});

    QVERIFY(office.classified(letter, Service::SvcThin));

    QCOMPARE(office.card(letter).record.service(), std::optional(Service::SvcThin));
    QCOMPARE(office.list(QueueView::Unsorted), QStringList());
    QCOMPARE(office.card(letter).record.arrival, msk(u"2026-09-14T09:12"_s));
}

QTEST_GUILESS_MAIN(TestGeneralProvisions)
#include "tst_generalprovisions.moc"
