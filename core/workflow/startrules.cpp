// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/startrules.h"

#include "workflow/topicmap.h"

#include <algorithm>

#include <QJsonArray>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

/// R-2.4.2.2.1 – R-2.4.2.2.3
Subtype subtypeOf(const QByteArray &code)
{
    if (code == "CONFIG")
        return Subtype::Config;
    if (code == "CONSULT_REMOTE")
        return Subtype::ConsultRemote;
    return code == "ERROR_SEARCH" ? Subtype::ErrorSearch : Subtype::Other;
}

ConfigBasis basisOf(const QByteArray &code)
{
    if (code == "JOINT")
        return ConfigBasis::Joint;
    return code == "WRITTEN" ? ConfigBasis::Written : ConfigBasis::None;
}

/// S-RCL-2: the class before the current one was a free service.
bool comesFromFree(const std::vector<ClassChange> &classes)
{
    return classes.size() > 1 && rulesOf(classes[classes.size() - 2].service).billing == BillingRule::NotBilled;
}

/// I-03: the written reason of whoever let everything pass that stands against the work now; empty if somebody has not.
QString overrideReason(const RequestRecord &request, const Eligibility &right)
{
    QString written;
    for (const GateReason &reason : right.reasons) {
        if (!isOverridable(reason.code))
            continue;
        const auto given = std::find_if(request.overrides.begin(), request.overrides.end(), [&reason](const OverrideRecord &one) {
            return one.gate == "ELIGIBILITY" && one.reasons.contains(reason.code);
        });
        if (given == request.overrides.end())
            return {};
        written = given->reason.isEmpty() ? u"-"_s : given->reason; // words may have been erased; the permission stands
    }
    return written;
}

bool hasFile(const RequestRecord &request, AttachmentSlot slot)
{
    return std::ranges::find(request.attachments, slot, &AttachmentRecord::slot) != request.attachments.end();
}

/// R-2.4.2.3: a letter, a message in the cabinet, a file of the client or the text of the task on the request, and the consultant
/// finds it detailed enough. What was said on the phone is not written.
bool hasWrittenTask(const RequestRecord &request)
{
    const bool isOnPaper = isWritten(request.channel) || !request.task.trimmed().isEmpty() || hasFile(request, AttachmentSlot::Task);
    return request.writtenTask && isOnPaper;
}

StartGateInput gateInput(const RequestRecord &request, Service service, StartAction action, const Eligibility &right)
{
    StartGateInput input;
    input.service = service;
    input.action = action;
    input.eligibility = right.decision;
    input.overrideReason = overrideReason(request, right);
    input.subtype = subtypeOf(request.subtype);
    input.configBasis = basisOf(request.configBasis);
    input.writtenTask = hasWrittenTask(request);
    input.fromFree = comesFromFree(request.classes);
    input.consent = request.classes.back().consentAt.has_value();
    input.writtenRequest = request.quote.application.has_value(); // R-2.5.2b
    input.volumeAgreed = !request.quote.agreements.empty();
    return input;
}

} // namespace

Result<Eligibility> StartRules::eligibility(const RequestRecord &request, Instant at) const
{
    std::optional<ContractStanding> standing;
    if (request.contract) {
        const auto contract = m_store.contract(*request.contract);
        if (!contract && contract.error().kind != Error::Kind::NotFound)
            return failure(contract.error());
        if (contract)
            standing = contract->standing;
    }
    ProductStanding product;
    if (request.product) {
        const auto record = m_store.product(*request.product);
        if (!record && record.error().kind != Error::Kind::NotFound)
            return failure(record.error());
        if (record)
            product = record->standing;
    }
    return hline::eligibility(at, request.service().value_or(Service::Indiv), standing, product, m_store.policy(request.contract, at));
}

Result<StartGate> StartRules::gate(const RequestRecord &request, StartAction action, Instant at) const
{
    const auto service = request.service();
    if (!service)
        return StartGate{false, {{"UNCLASSIFIED", "2.0", {}}}};
    const auto right = eligibility(request, at);
    if (!right)
        return failure(right.error());
    StartGateInput input = gateInput(request, *service, action, *right);
    input.topic = topicRoute(m_store, request.topic, dayOf(at));
    input.topicApproval = approvalOf(request);
    StartGate out = startGate(input, m_store.policy(request.contract, at));
    const auto vague = std::find_if(out.reasons.begin(), out.reasons.end(), [](const GateReason &r) { return r.code == "NOT_ELIGIBLE"; });
    if (vague == out.reasons.end())
        return out;
    out.reasons.erase(vague);
    for (const GateReason &reason : right->reasons) {
        if (reason.code != "OLD_REGULATION") // only ever a warning
            out.reasons.append(reason);
    }
    std::sort(out.reasons.begin(), out.reasons.end(), [](const GateReason &a, const GateReason &b) { return a.code < b.code; });
    return out;
}

Result<std::optional<GateReason>> StartRules::overlimit(const RequestRecord &request, OverlimitConsent consent, Instant at) const
{
    const Policy policy = m_store.policy(request.contract, at);
    const auto service = request.service();
    if (!service || !overlimitReason(*service, minutes(0), consent, policy))
        return std::optional<GateReason>(); // whatever the balance is
    if (!request.contract)
        return overlimitReason(*service, minutes(0), consent, policy);
    return m_store.ledger(*request.contract, at).map([&](const std::shared_ptr<const Ledger> &ledger) {
        return overlimitReason(*service, ledger->balance, consent, policy);
    });
}

Result<void> deny(const Workbench &bench, const RequestRecord &request, const QList<GateReason> &why, const QByteArray &asked)
{
    Error error{Error::Kind::Denied, u"the regulation does not let this happen"_s, why.front().code, why.front().clause,
                {request.number}, {}, {}};
    QJsonArray reasons;
    QJsonArray clauses;
    for (const GateReason &reason : why) {
        error.reasons.append(reason.code);
        error.clauses.append(reason.clause);
        reasons.append(QString::fromLatin1(reason.code));
        clauses.append(QString::fromLatin1(reason.clause));
    }
    const QJsonObject data{{u"action"_s, QString::fromLatin1(asked)}, {u"reasons"_s, reasons}, {u"clauses"_s, clauses}};
    const auto stored = bench.store.commit({{bench.facts.about("refusal", idCast<FactId>(request.id), data)}, {}, {}});
    return failure(stored ? error : stored.error());
}

Result<void> admit(const Workbench &bench, const RequestRecord &request, StartAction action, Instant at, const QByteArray &asked)
{
    const auto gate = StartRules(bench.store).gate(request, action, at);
    if (!gate)
        return failure(gate.error());
    return gate->allowed ? Result<void>() : deny(bench, request, gate->reasons, asked);
}

} // namespace hline
