// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/changerequest.h"

#include "workflow/intake.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

template<typename Id>
void putId(QJsonObject &set, const QString &key, const std::optional<Id> &wanted, const std::optional<Id> &current)
{
    if (wanted && wanted != current)
        set[key] = wanted->toString();
}

void putCode(QJsonObject &set, const QString &key, const std::optional<QString> &wanted, const QString &current)
{
    if (wanted && *wanted != current)
        set[key] = wanted->isEmpty() ? QJsonValue() : QJsonValue(*wanted);
}

void putFlag(QJsonObject &set, const QString &key, const std::optional<bool> &wanted, const std::optional<bool> &current)
{
    if (wanted && wanted != current)
        set[key] = *wanted;
}

} // namespace

/// R-2.4.2.3: joint configuration names the user; it is the caller unless somebody else is named.
RequestChange ChangeRequest::withJointUser(const RequestRecord &request, RequestChange change) const
{
    const bool joint = change.configBasis == u"JOINT"_s && request.configBasis != "JOINT";
    if (joint && !change.jointUser && request.jointUser.isEmpty()) {
        const QString caller = u"%1 %2"_s.arg(request.caller.last, request.caller.first).trimmed();
        if (!caller.isEmpty())
            change.jointUser = caller;
    }
    return change;
}

/// A new contract brings its client and its only program along, unless they are named.
RequestChange ChangeRequest::completed(const RequestRecord &request, RequestChange change) const
{
    change = withJointUser(request, std::move(change));
    if (!change.contract || change.contract == request.contract)
        return change;
    const auto contract = m_bench.store.contract(*change.contract);
    if (!contract)
        return change;
    if (!change.client)
        change.client = contract->client;
    if (!change.product && contract->products.size() == 1)
        change.product = contract->products.front();
    return change;
}

/// The record as it will be, as far as intake asks for it.
RequestRecord ChangeRequest::afterwards(RequestRecord record, const RequestChange &change)
{
    const auto take = [](const auto &wanted, auto &field) {
        if (wanted)
            field = *wanted;
    };
    take(change.contract, record.contract);
    take(change.client, record.client);
    take(change.product, record.product);
    take(change.contact, record.contact);
    take(change.contractNo, record.intakeContractNo);
    take(change.org, record.intakeOrg);
    take(change.program, record.intakeProgram);
    take(change.lastName, record.caller.last);
    take(change.firstName, record.caller.first);
    return record;
}

/// Intake data said later: as words, for they name people.
QJsonObject ChangeRequest::intakeWords(const RequestRecord &request, const RequestChange &change)
{
    QJsonObject words;
    QJsonObject caller;
    putCode(caller, u"last"_s, change.lastName, request.caller.last);
    putCode(caller, u"first"_s, change.firstName, request.caller.first);
    if (!caller.isEmpty())
        words[u"caller"_s] = caller;
    QJsonObject intake;
    putCode(intake, u"contract_no"_s, change.contractNo, request.intakeContractNo);
    putCode(intake, u"org"_s, change.org, request.intakeOrg);
    putCode(intake, u"program"_s, change.program, request.intakeProgram);
    if (!intake.isEmpty())
        words[u"intake"_s] = intake;
    return words;
}

Result<void> ChangeRequest::operator()(const RequestId &id, const RequestChange &asked) const
{
    const auto request = m_bench.store.request(id);
    if (!request)
        return failure(request.error());
    const RequestChange change = completed(*request, asked);
    QJsonObject set;
    putId(set, u"contract"_s, change.contract, request->contract);
    putId(set, u"org"_s, change.client, request->client);
    putId(set, u"product"_s, change.product, request->product);
    putId(set, u"contact"_s, change.contact, request->contact);
    putCode(set, u"topic"_s, change.topic, QString::fromUtf8(request->topic));
    putCode(set, u"subtype"_s, change.subtype, QString::fromUtf8(request->subtype));
    putCode(set, u"config_basis"_s, change.configBasis, QString::fromUtf8(request->configBasis));
    putCode(set, u"kb_url"_s, change.kbUrl, request->kbUrl);
    if (change.articleGap && *change.articleGap != request->articleGap)
        set[u"kb_gap"_s] = *change.articleGap ? QJsonValue(QString::fromLatin1(code(**change.articleGap))) : QJsonValue();
    putFlag(set, u"written_task"_s, change.writtenTask, request->writtenTask);
    putFlag(set, u"waiting_client"_s, change.waitingClient, request->waitingClient);
    putFlag(set, u"settings_ruled_out"_s, change.settingsRuledOut, request->quote.settingsRuledOut);
    putFlag(set, u"client_pays"_s, change.clientPays, request->quote.clientPays);
    putFlag(set, u"written_request"_s, change.writtenRequest, request->quote.application.has_value());
    QJsonObject words = intakeWords(*request, change);
    putCode(words, u"subject"_s, change.subject, request->subject);
    putCode(words, u"text"_s, change.text, request->text);
    putCode(words, u"kb_note"_s, change.articleNote, request->articleNote);
    putCode(words, u"joint_user"_s, change.jointUser, request->jointUser);
    putCode(words, u"task"_s, change.task, request->task);
    if (set.isEmpty() && words.isEmpty())
        return {};

    // the instant at which nothing was missing any more (P: sla.incomplete_base).
    const bool wasMissing = !missingIntake(intakeOf(m_bench.store, *request)).isEmpty();
    if (wasMissing && missingIntake(intakeOf(m_bench.store, afterwards(*request, change))).isEmpty())
        set[u"complete_us"_s] = static_cast<qint64>(toUs(m_bench.clock.now()));
    FactDraft fact = m_bench.facts.about("request.set", idCast<FactId>(id), {{u"set"_s, set}, {u"seen"_s, 0}});
    if (set.contains(u"contract"_s))
        fact.contract = change.contract;
    if (!words.isEmpty())
        fact.words = QJsonObject{{u"set"_s, words}};
    if (const auto stored = m_bench.store.commit({{fact}, {}, {}}); !stored)
        return failure(stored.error());
    m_bench.undo.push({"change", id, request->number, madeFacts({fact}), {}, TimerReturn::None, {}, DoneStep::Counter::None});
    return {};
}

} // namespace hline
