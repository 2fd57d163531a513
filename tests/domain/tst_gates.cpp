// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "domain/gates.h"
#include "domainsample.h"

using namespace Qt::Literals::StringLiterals;
using namespace hline::sample;

namespace hline {

namespace {

QByteArrayList codes(const QList<GateReason> &reasons)
{
    QByteArrayList result;
    for (const GateReason &reason : reasons)
        result.append(reason.code);
    return result;
}

ContractStanding activeContract()
{
    return {true, day("2022-02-01"), day("2022-02-01"), day("2026-12-31")};
}

ProductStanding boxedOnPlatform(const char *itsTo, const char *updatesTo)
{
    return {true, true, false, day(itsTo), day(updatesTo)};
}

} // namespace

class TestGates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eligibilityByDates_data();
    void eligibilityByDates();
    void eligibilityByContract_data();
    void eligibilityByContract();
    void exemptServicesAreOnlyWarned_data();
    void exemptServicesAreOnlyWarned();
    void failureMayOnlyWarnByPolicy();
    void everyReasonHasItsClause();
    void startGateReasons_data();
    void startGateReasons();
    void remoteByService_data();
    void remoteByService();
    void consentMayBeWaivedByPolicy();
    void missingIntakeFields_data();
    void missingIntakeFields();
    void channelMatrix_data();
    void channelMatrix();
    void catalogueMatchesTheRuleBook_data();
    void catalogueMatchesTheRuleBook();
    void codesAreReadBack();
};

void TestGates::eligibilityByDates_data()
{
    QTest::addColumn<QString>("when");
    QTest::addColumn<QByteArray>("decision");
    QTest::addColumn<QByteArrayList>("reasons");

    // ITS to 14 September, updates to 20 September, both inclusive.
    QTest::newRow("both valid") << u"2026-09-14T17:59"_s << QByteArray("ALLOW") << QByteArrayList();
    QTest::newRow("valid through the last second") << u"2026-09-14T23:59:59"_s << QByteArray("ALLOW") << QByteArrayList();
    QTest::newRow("the day after") << u"2026-09-15T00:00"_s << QByteArray("BLOCK") << QByteArrayList{"ITS_MISSING"};
    QTest::newRow("both over") << u"2026-09-21T08:00"_s << QByteArray("BLOCK") << QByteArrayList{"ITS_MISSING", "UPDATES_MISSING"};
    QTest::newRow("contract over too") << u"2027-01-11T08:00"_s << QByteArray("BLOCK")
                                       << QByteArrayList{"CONTRACT_INACTIVE", "ITS_MISSING", "UPDATES_MISSING"};
}

void TestGates::eligibilityByDates()
{
    QFETCH(QString, when);
    QFETCH(QByteArray, decision);
    QFETCH(QByteArrayList, reasons);

    const Eligibility result = eligibility(parseIsoMoscow(when).value(), Service::Indiv, activeContract(),
                                           boxedOnPlatform("2026-09-14", "2026-09-20"), {});

    QCOMPARE(code(result.decision), decision);
    QCOMPARE(codes(result.reasons), reasons);
}

void TestGates::eligibilityByContract_data()
{
    QTest::addColumn<QString>("signedOn");
    QTest::addColumn<bool>("exists");
    QTest::addColumn<bool>("active");
    QTest::addColumn<QByteArray>("decision");
    QTest::addColumn<QByteArrayList>("reasons");

    QTest::newRow("active") << u"2019-01-01"_s << true << true << QByteArray("ALLOW") << QByteArrayList();
    QTest::newRow("signed before 2019") << u"2018-12-31"_s << true << true << QByteArray("WARN") << QByteArrayList{"OLD_REGULATION"};
    QTest::newRow("none") << QString() << false << false << QByteArray("BLOCK") << QByteArrayList{"NO_CONTRACT"};
    QTest::newRow("not active") << u"2020-01-01"_s << true << false << QByteArray("BLOCK") << QByteArrayList{"CONTRACT_INACTIVE"};
    QTest::newRow("not active and old") << u"2018-01-01"_s << true << false << QByteArray("BLOCK")
                                        << QByteArrayList{"CONTRACT_INACTIVE", "OLD_REGULATION"};
    QTest::newRow("signing day unknown") << QString() << true << true << QByteArray("ALLOW") << QByteArrayList();
}

void TestGates::eligibilityByContract()
{
    QFETCH(QString, signedOn);
    QFETCH(bool, exists);
    QFETCH(bool, active);
    QFETCH(QByteArray, decision);
    QFETCH(QByteArrayList, reasons);
    std::optional<ContractStanding> contract;
    if (exists)
        contract = {active, parseIsoDay(signedOn), {}, {}};

    const Eligibility result = eligibility(at("2026-09-14T10:00"), Service::Line, contract, ProductStanding{}, {});

    QCOMPARE(code(result.decision), decision);
    QCOMPARE(codes(result.reasons), reasons);
}

void TestGates::exemptServicesAreOnlyWarned_data()
{
    QTest::addColumn<QByteArray>("service");
    QTest::addColumn<QByteArray>("decision");

    for (const Service service : AllServices) {
        const bool exempt = service == Service::Wish || service == Service::Defect || service == Service::Kb;
        QTest::newRow(code(service).constData()) << code(service) << QByteArray(exempt ? "WARN" : "BLOCK");
    }
}

void TestGates::exemptServicesAreOnlyWarned()
{
    QFETCH(QByteArray, service);
    QFETCH(QByteArray, decision);

    const Eligibility result = eligibility(at("2026-09-14"), serviceFromCode(service).value(), std::nullopt, {}, {});

    QCOMPARE(code(result.decision), decision);
    QCOMPARE(codes(result.reasons), QByteArrayList{"NO_CONTRACT"});
}

void TestGates::failureMayOnlyWarnByPolicy()
{
    const Policy lenient = policy({{"eligibility.on_fail", "warn"}});
    QCOMPARE(eligibility(at("2026-09-14"), Service::Indiv, std::nullopt, {}, lenient).decision, Decision::Warn);

    const Policy exemptTech = policy({{"eligibility.exempt", "TECH"}});
    QCOMPARE(eligibility(at("2026-09-14"), Service::Tech, std::nullopt, {}, exemptTech).decision, Decision::Warn);
    QCOMPARE(eligibility(at("2026-09-14"), Service::Wish, std::nullopt, {}, exemptTech).decision, Decision::Block);
}

void TestGates::everyReasonHasItsClause()
{
    const Eligibility result = eligibility(at("2026-09-14"), Service::Indiv, ContractStanding{false, day("2018-01-01"), {}, {}},
                                           boxedOnPlatform("2026-08-31", "2026-08-31"), {});

    QMap<QByteArray, QByteArray> clauses;
    for (const GateReason &reason : result.reasons)
        clauses.insert(reason.code, reason.clause);
    QCOMPARE(clauses.value("ITS_MISSING"), QByteArray("1.3"));
    QCOMPARE(clauses.value("UPDATES_MISSING"), QByteArray("1.4"));
    QVERIFY(!clauses.values().contains(QByteArray()));
    QCOMPARE(result.reasons.at(1).day, day("2026-08-31"));
}

void TestGates::startGateReasons_data()
{
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<QByteArrayList>("reasons");

    QTest::newRow("plain individual consultation") << QByteArray() << QByteArrayList();
    QTest::newRow("not eligible") << QByteArray("blocked") << QByteArrayList{"NOT_ELIGIBLE"};
    QTest::newRow("overridden with a reason") << QByteArray("blocked overridden") << QByteArrayList();
    QTest::newRow("a blank reason is none") << QByteArray("blocked blank") << QByteArrayList{"NOT_ELIGIBLE"};
    QTest::newRow("only warned") << QByteArray("warned") << QByteArrayList();
    QTest::newRow("another remote tool") << QByteArray("remote anydesk") << QByteArrayList{"TOOL_FORBIDDEN"};
    QTest::newRow("remote on the line") << QByteArray("remote line") << QByteArrayList{"REMOTE_FORBIDDEN_FOR_SERVICE"};
    QTest::newRow("another tool on the line") << QByteArray("remote anydesk line")
                                              << QByteArrayList{"REMOTE_FORBIDDEN_FOR_SERVICE", "TOOL_FORBIDDEN"};
    QTest::newRow("timer on the line") << QByteArray("line") << QByteArrayList();
    QTest::newRow("configuration without a basis") << QByteArray("config") << QByteArrayList{"CONFIG_BASIS_REQUIRED"};
    QTest::newRow("configuration jointly") << QByteArray("config joint") << QByteArrayList();
    QTest::newRow("configuration by a task that is not there") << QByteArray("config written") << QByteArrayList{"WRITTEN_TASK_REQUIRED"};
    QTest::newRow("configuration by a task") << QByteArray("config written task") << QByteArrayList();
    QTest::newRow("paid after free, no consent") << QByteArray("free") << QByteArrayList{"CONSENT_REQUIRED"};
    QTest::newRow("paid after free, consent") << QByteArray("free consent") << QByteArrayList();
    QTest::newRow("free after free needs none") << QByteArray("free line") << QByteArrayList();
    QTest::newRow("customization") << QByteArray("custom") << QByteArrayList{"VOLUME_NOT_AGREED", "WRITTEN_REQUEST_REQUIRED"};
    QTest::newRow("customization asked in writing") << QByteArray("custom asked") << QByteArrayList{"VOLUME_NOT_AGREED"};
    QTest::newRow("customization agreed") << QByteArray("custom asked agreed") << QByteArrayList();
}

void TestGates::startGateReasons()
{
    QFETCH(QByteArray, given);
    QFETCH(QByteArrayList, reasons);
    const QByteArrayList words = given.split(' ');
    const auto is = [&words](const char *word) { return words.contains(word); };
    const StartGateInput input{
        .service = is("line") ? Service::Line : is("custom") ? Service::Custom : Service::Indiv,
        .action = is("remote") ? StartAction::Remote : StartAction::Timer,
        .tool = is("anydesk") ? "AnyDesk" : "1C_CONNECT",
        .eligibility = is("blocked") ? Decision::Block : is("warned") ? Decision::Warn : Decision::Allow,
        .overrideReason = is("overridden") ? u"оплата сегодня"_s : is("blank") ? u"  "_s : QString(),
        .subtype = is("config") ? Subtype::Config : Subtype::Other,
        .configBasis = is("joint") ? ConfigBasis::Joint : is("written") ? ConfigBasis::Written : ConfigBasis::None,
        .writtenTask = is("task"),
        .fromFree = is("free"),
        .consent = is("consent"),
        .writtenRequest = is("asked"),
        .volumeAgreed = is("agreed"),
    };

    const StartGate gate = startGate(input, {});

    QCOMPARE(codes(gate.reasons), reasons);
    QCOMPARE(gate.allowed, reasons.isEmpty());
}

void TestGates::remoteByService_data()
{
    QTest::addColumn<QByteArray>("service");
    QTest::addColumn<bool>("allowed");

    QTest::newRow("line") << QByteArray("LINE") << false;
    QTest::newRow("wish") << QByteArray("WISH") << false;
    QTest::newRow("knowledge base") << QByteArray("KB") << false;
    QTest::newRow("technical") << QByteArray("TECH") << true;
    QTest::newRow("thin client") << QByteArray("SVC_THIN") << true;
    QTest::newRow("ITS services") << QByteArray("SVC_ITS") << true;
    QTest::newRow("individual") << QByteArray("INDIV") << true;
    QTest::newRow("defect, to reproduce") << QByteArray("DEFECT") << true;
}

void TestGates::remoteByService()
{
    QFETCH(QByteArray, service);
    QFETCH(bool, allowed);
    StartGateInput input;
    input.service = serviceFromCode(service).value();
    input.action = StartAction::Remote;

    const StartGate gate = startGate(input, {});

    QCOMPARE(gate.allowed, allowed);
    if (service == "LINE")
        QCOMPARE(gate.reasons.front().clause, QByteArray("2.4.1.1"));
}

void TestGates::consentMayBeWaivedByPolicy()
{
    StartGateInput input;
    input.fromFree = true;

    QVERIFY(startGate(input, policy({{"reclass.consent_required", "false"}})).allowed);
}

void TestGates::missingIntakeFields_data()
{
    QTest::addColumn<QStringList>("given"); // contract, org, last, first, middle, program
    QTest::addColumn<QByteArrayList>("missing");

    QTest::newRow("all but the middle name") << QStringList{u"И-1"_s, u"ТСЖ"_s, u"Орлов"_s, u"Пётр"_s, u""_s, u"ЖКХ"_s} << QByteArrayList();
    QTest::newRow("nothing") << QStringList{u""_s, u""_s, u""_s, u""_s, u""_s, u""_s}
                             << QByteArrayList{"contract_no", "org", "last_name", "first_name", "program"};
    QTest::newRow("blanks are missing") << QStringList{u" "_s, u"ТСЖ"_s, u"Орлов"_s, u"\t"_s, u"Ильич"_s, u"\u00a0"_s}
                                        << QByteArrayList{"contract_no", "first_name", "program"};
}

void TestGates::missingIntakeFields()
{
    QFETCH(QStringList, given);
    QFETCH(QByteArrayList, missing);

    QCOMPARE(missingIntake({given[0], given[1], given[2], given[3], given[4], given[5]}), missing);
}

void TestGates::channelMatrix_data()
{
    QTest::addColumn<QByteArray>("service");
    QTest::addColumn<QString>("fits"); // cabinet, e-mail, 1C-Connect, phone

    QTest::newRow("technical") << QByteArray("TECH") << u"++oo"_s;
    QTest::newRow("thin client") << QByteArray("SVC_THIN") << u"++o!"_s;
    QTest::newRow("ITS services") << QByteArray("SVC_ITS") << u"++o!"_s;
    QTest::newRow("line") << QByteArray("LINE") << u"+++!"_s;
    QTest::newRow("individual") << QByteArray("INDIV") << u"++o!"_s;
    QTest::newRow("wish") << QByteArray("WISH") << u"++o+"_s;
    QTest::newRow("defect") << QByteArray("DEFECT") << u"++o+"_s;
    QTest::newRow("customization") << QByteArray("CUSTOM") << u"++!!"_s;
}

void TestGates::channelMatrix()
{
    QFETCH(QByteArray, service);
    QFETCH(QString, fits);

    QString found;
    for (const Channel channel : {Channel::Cabinet, Channel::Email, Channel::Connect, Channel::Phone}) {
        const ChannelFit fit = channelFit(serviceFromCode(service).value(), channel);
        found.append(fit == ChannelFit::Named ? u'+' : fit == ChannelFit::Accepted ? u'o' : u'!');
    }

    QCOMPARE(found, fits);
}

void TestGates::catalogueMatchesTheRuleBook_data()
{
    QTest::addColumn<QByteArray>("service");
    QTest::addColumn<int>("billing");
    QTest::addColumn<QString>("traits"); // guaranteed, needs contract, uses prepaid

    QTest::newRow("TECH") << QByteArray("TECH") << int(BillingRule::NotBilled) << u"-c-"_s;
    QTest::newRow("KB") << QByteArray("KB") << int(BillingRule::NotBilled) << u"---"_s;
    QTest::newRow("SVC_THIN") << QByteArray("SVC_THIN") << int(BillingRule::StandardHours) << u"-cp"_s;
    QTest::newRow("SVC_ITS") << QByteArray("SVC_ITS") << int(BillingRule::StandardHours) << u"-cp"_s;
    QTest::newRow("LINE") << QByteArray("LINE") << int(BillingRule::NotBilled) << u"-c-"_s;
    QTest::newRow("INDIV") << QByteArray("INDIV") << int(BillingRule::PerMinute) << u"gcp"_s;
    QTest::newRow("WISH") << QByteArray("WISH") << int(BillingRule::NotBilled) << u"---"_s;
    QTest::newRow("DEFECT") << QByteArray("DEFECT") << int(BillingRule::NotBilled) << u"---"_s;
    QTest::newRow("CUSTOM") << QByteArray("CUSTOM") << int(BillingRule::AgreedScope) << u"-c-"_s;
}

void TestGates::catalogueMatchesTheRuleBook()
{
    QFETCH(QByteArray, service);
    QFETCH(int, billing);
    QFETCH(QString, traits);

    const ServiceRules &rules = rulesOf(serviceFromCode(service).value());

    QCOMPARE(code(rules.service), service);
    QCOMPARE(int(rules.billing), billing);
    const QString found = QString(rules.guaranteed ? u'g' : u'-') + (rules.needsContract ? u'c' : u'-') + (rules.usesPrepaid ? u'p' : u'-');
    QCOMPARE(found, traits);
}

void TestGates::codesAreReadBack()
{
    for (const Service service : AllServices)
        QCOMPARE(serviceFromCode(code(service)), service);
    for (const Channel channel : {Channel::Cabinet, Channel::Email, Channel::Connect, Channel::Phone})
        QCOMPARE(channelFromCode(code(channel)), channel);
    for (const WorkState state : {WorkState::New, WorkState::Queued, WorkState::InWork, WorkState::WaitingClient, WorkState::Done,
                                  WorkState::Refused, WorkState::Cancelled})
        QCOMPARE(workStateFromCode(code(state)), state);
    QVERIFY(!serviceFromCode("indiv"));
    QVERIFY(!channelFromCode(""));
}

} // namespace hline

QTEST_GUILESS_MAIN(hline::TestGates)
#include "tst_gates.moc"
