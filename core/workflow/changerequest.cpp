// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/changerequest.h"

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

/// A new contract brings its client and its only program along, unless they are named.
RequestChange ChangeRequest::completed(const RequestRecord &request, RequestChange change) const
{
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
    QJsonObject words;
    putCode(words, u"subject"_s, change.subject, request->subject);
    putCode(words, u"text"_s, change.text, request->text);
    putCode(words, u"kb_note"_s, change.articleNote, request->articleNote);
    if (set.isEmpty() && words.isEmpty())
        return {};

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
