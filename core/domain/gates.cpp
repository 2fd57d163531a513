// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/gates.h"

#include <algorithm>

namespace hline {

namespace {

/// First day of contracts under this edition.
constexpr Day EditionFrom{std::chrono::year(2019) / 1 / 1};
constexpr int EditionYear = 2019;

bool isValidThrough(const std::optional<Day> &last, Day day)
{
    return last && day <= *last;
}

void sortByCode(QList<GateReason> &reasons)
{
    std::sort(reasons.begin(), reasons.end(), [](const GateReason &a, const GateReason &b) { return a.code < b.code; });
}

QList<GateReason> standingReasons(Day day, const std::optional<ContractStanding> &contract, const ProductStanding &product)
{
    QList<GateReason> reasons;
    if (!contract) {
        reasons.append({"NO_CONTRACT", "1.1", {}});
    } else if (!contract->active || (contract->validFrom && day < *contract->validFrom)) {
        reasons.append({"CONTRACT_INACTIVE", "1.1", contract->validFrom});
    } else if (contract->validTo && day > *contract->validTo) {
        reasons.append({"CONTRACT_INACTIVE", "1.1", contract->validTo});
    }
    if (product.platform1c && !isValidThrough(product.itsTo, day))
        reasons.append({"ITS_MISSING", "1.3", product.itsTo});
    if (product.boxed && !isValidThrough(product.updatesTo, day))
        reasons.append({"UPDATES_MISSING", "1.4", product.updatesTo});
    return reasons;
}

/// I-01: the edition that a supervisor set decides, else the day of signing.
bool isOlderEdition(const ContractStanding &contract)
{
    bool isYear = false;
    const int year = contract.edition.toInt(&isYear);
    if (isYear)
        return year < EditionYear;
    return contract.signedDay && *contract.signedDay < EditionFrom;
}

/// R-2.4.1.1b, R-4.1a, R-4.1b
void checkRemote(const StartGateInput &input, QList<GateReason> &reasons)
{
    if (input.action != StartAction::Remote)
        return;
    if (input.tool != "1C_CONNECT")
        reasons.append({"TOOL_FORBIDDEN", "4.1", {}});
    const ServiceRules &rules = rulesOf(input.service);
    if (rules.remote == RemoteRule::Forbidden || rules.remote == RemoteRule::NotOffered) {
        const QByteArray clause = input.service == Service::Line ? QByteArray("2.4.1.1") : QByteArray(rules.clause);
        reasons.append({"REMOTE_FORBIDDEN_FOR_SERVICE", clause, {}});
    }
}

void checkConfiguration(const StartGateInput &input, QList<GateReason> &reasons)
{
    if (input.service != Service::Indiv || input.subtype != Subtype::Config)
        return;
    if (input.configBasis == ConfigBasis::None)
        reasons.append({"CONFIG_BASIS_REQUIRED", "2.4.2.3", {}});
    if (input.configBasis == ConfigBasis::Written && !input.writtenTask)
        reasons.append({"WRITTEN_TASK_REQUIRED", "2.4.2.3", {}});
}

// S-ROUTE: R-2.4.2.4, R-1.2 give no work at all; R-2.4.1.3.2, 3, 5 only after the supervisor's approval.
void checkTopic(const StartGateInput &input, QList<GateReason> &reasons)
{
    if (!input.topic)
        return;
    const TopicRoute &topic = *input.topic;
    if (!topic.target)
        reasons.append({"TOPIC_REFUSED", topic.clause, {}});
    else if (input.service == Service::Indiv && topic.individual == TopicFit::Approval && input.topicApproval == TopicApproval::None)
        reasons.append({"TOPIC_APPROVAL_REQUIRED", topic.clause, {}});
}

/// R-2.5.2a, R-2.5.2b
void checkCustomization(const StartGateInput &input, QList<GateReason> &reasons)
{
    if (input.service != Service::Custom)
        return;
    if (!input.writtenRequest)
        reasons.append({"WRITTEN_REQUEST_REQUIRED", "2.5.2", {}});
    if (!input.volumeAgreed)
        reasons.append({"VOLUME_NOT_AGREED", "2.5.3", {}});
}

} // namespace

QByteArray code(Decision decision)
{
    switch (decision) {
    case Decision::Allow: return "ALLOW";
    case Decision::Warn: return "WARN";
    case Decision::Block: return "BLOCK";
    }
    Q_UNREACHABLE();
}

Eligibility eligibility(Instant at, Service service, const std::optional<ContractStanding> &contract,
                        const ProductStanding &product, const Policy &policy)
{
    Eligibility result;
    result.reasons = standingReasons(dayOf(at), contract, product);
    // R-2.4.4.1a: a defect is written down and looked into whatever the contract says
    const bool exempt = policy.eligibilityExempt.contains(code(service));
    if (!result.reasons.isEmpty())
        result.decision = exempt || policy.eligibilityOnFail == OnFail::Warn ? Decision::Warn : Decision::Block;

    if (contract && isOlderEdition(*contract)) {
        result.reasons.append({"OLD_REGULATION", "0", contract->edition.isEmpty() ? contract->signedDay : std::nullopt});
        result.decision = std::max(result.decision, Decision::Warn);
    }
    sortByCode(result.reasons);
    return result;
}

StartGate startGate(const StartGateInput &input, const Policy &policy)
{
    StartGate gate;
    if (input.eligibility == Decision::Block && input.overrideReason.trimmed().isEmpty())
        gate.reasons.append({"NOT_ELIGIBLE", "1", {}});
    checkRemote(input, gate.reasons);
    checkConfiguration(input, gate.reasons);
    const bool paid = rulesOf(input.service).billing != BillingRule::NotBilled;
    if (paid && input.fromFree && !input.consent && policy.reclassConsentRequired)
        gate.reasons.append({"CONSENT_REQUIRED", "2.4.2.1", {}});
    checkCustomization(input, gate.reasons);
    checkTopic(input, gate.reasons);
    sortByCode(gate.reasons);
    gate.allowed = gate.reasons.isEmpty();
    return gate;
}

bool isOverridable(const QByteArray &reason)
{
    return reason == "NO_CONTRACT" || reason == "CONTRACT_INACTIVE" || reason == "ITS_MISSING" || reason == "UPDATES_MISSING";
}

QList<GateReason> placementWarnings(const PlacementInput &input)
{
    QList<GateReason> reasons;
    // R-2.1.1b: technical consultations are about databases in the cloud service.
    if (input.service == Service::Tech && input.product && !input.product->cloud)
        reasons.append({"NOT_CLOUD", "2.1.1", {}});
    if (input.service && channelFit(*input.service, input.channel) == ChannelFit::NotListed)
        reasons.append({"CHANNEL_NOT_LISTED", "3.2", {}});
    if (input.topic && input.service && !isPlaced(input.service, *input.topic, input.topicApproval)) {
        const TopicRoute &topic = *input.topic;
        if (!topic.target)
            reasons.append({"TOPIC_REFUSED", topic.clause, {}});
        else if (input.service == Service::Line)
            reasons.append({"TOPIC_NOT_FOR_LINE", topic.lineClause, {}});
        else if (input.service == Service::Indiv && topic.individual == TopicFit::Approval)
            reasons.append({"TOPIC_APPROVAL_REQUIRED", topic.clause, {}});
        else
            reasons.append({"TOPIC_OTHER_SERVICE", topic.clause, {}});
    }
    return reasons;
}

QList<GateReason> doneReasons(const PlacementInput &input)
{
    if (!input.topic || !input.service || input.service == Service::Kb)
        return {};
    if (!input.topic->target)
        return {{"TOPIC_REFUSED", input.topic->clause, {}}};
    if (input.service == Service::Line && input.topic->line == TopicFit::No)
        return {{"TOPIC_NOT_FOR_LINE", input.topic->lineClause, {}}};
    return {};
}

/// I-14
QList<QByteArray> missingIntake(const IntakeFields &fields)
{
    QList<QByteArray> missing;
    const auto require = [&missing](const QString &value, const char *name) {
        if (value.trimmed().isEmpty())
            missing.append(name);
    };
    require(fields.contractNo, "contract_no");
    require(fields.org, "org");
    require(fields.lastName, "last_name");
    require(fields.firstName, "first_name");
    require(fields.program, "program");
    return missing;
}

/// R-2.4.1.4: chat for the line; R-2.4.3.1: wishes by telephone: letters for everything.
ChannelFit channelFit(Service service, Channel channel)
{
    switch (channel) {
    case Channel::Cabinet:
    case Channel::Email:
        return ChannelFit::Named;
    case Channel::Connect:
        if (service == Service::Custom)
            return ChannelFit::NotListed;
        return service == Service::Line ? ChannelFit::Named : ChannelFit::Accepted;
    case Channel::Phone:
        if (service == Service::Wish || service == Service::Defect)
            return ChannelFit::Named;
        return service == Service::Tech ? ChannelFit::Accepted : ChannelFit::NotListed;
    }
    Q_UNREACHABLE();
}

} // namespace hline
