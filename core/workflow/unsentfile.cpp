// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/unsentfile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <limits>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int FormatVersion = 1;

QJsonObject jsonOf(const SentFact &fact)
{
    const FactDraft &envelope = fact.envelope;
    QJsonObject out{{u"number"_s, qint64(fact.dseq)},
                    {u"id"_s, envelope.id.toString()},
                    {u"kind"_s, QString::fromLatin1(envelope.kind)},
                    {u"version"_s, envelope.version},
                    {u"at_us"_s, qint64(toUs(envelope.at))},
                    {u"made_us"_s, qint64(toUs(envelope.made))},
                    {u"data"_s, QString::fromUtf8(fact.data)},
                    {u"body_sha"_s, QString::fromLatin1(fact.bodySha.toHex())}};
    if (envelope.contract)
        out.insert(u"contract"_s, envelope.contract->toString());
    if (envelope.target)
        out.insert(u"target"_s, envelope.target->toString());
    if (envelope.secs)
        out.insert(u"secs"_s, qint64(*envelope.secs));
    if (fact.words)
        out.insert(u"words"_s, QString::fromUtf8(*fact.words));
    return out;
}

} // namespace

Result<QByteArray> unsentFile(const FeedStore &feed)
{
    const FeedStore::OutboxState outbox = feed.outbox();
    QJsonArray rows;
    if (outbox.waiting > 0) {
        const auto facts = feed.ownFacts(outbox.firstWaiting, std::numeric_limits<int>::max(), std::numeric_limits<std::int64_t>::max());
        if (!facts)
            return failure(facts.error());
        for (const SentFact &fact : *facts)
            rows.append(jsonOf(fact));
    }
    return QJsonDocument(QJsonObject{{u"hline_unsent"_s, FormatVersion}, {u"device"_s, feed.device().toString()}, {u"facts"_s, rows}}).toJson();
}

} // namespace hline
