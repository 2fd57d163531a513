// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "officelogin.h"

#include "storage/factlog.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace hline::test {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject jsonOf(const SentFact &fact)
{
    const FactDraft &envelope = fact.envelope;
    QJsonObject out{{u"ds"_s, qint64(fact.dseq)}, {u"id"_s, envelope.id.toString()}, {u"kind"_s, QString::fromUtf8(envelope.kind)},
                    {u"v"_s, envelope.version}, {u"at_us"_s, qint64(toUs(envelope.at))}, {u"made_us"_s, qint64(toUs(envelope.made))},
                    {u"scope"_s, QString::fromUtf8(envelope.scope)}, {u"data"_s, QString::fromUtf8(fact.data)}};
    if (envelope.contract)
        out.insert(u"contract"_s, envelope.contract->toString());
    if (envelope.target)
        out.insert(u"target"_s, envelope.target->toString());
    if (envelope.secs)
        out.insert(u"secs"_s, qint64(*envelope.secs));
    if (envelope.boot) {
        out.insert(u"boot"_s, QString::fromUtf8(envelope.boot->boot));
        out.insert(u"boot_us"_s, qint64(envelope.boot->bootUs));
    }
    if (fact.words)
        out.insert(u"words"_s, QString::fromUtf8(*fact.words));
    else if (!fact.bodySha.isEmpty() && fact.bodySha != bodySha({}))
        out.insert(u"body"_s, QString::fromLatin1(fact.bodySha.toHex())); // of words that the desk has erased
    return out;
}

template<typename Id>
std::optional<Id> optionalId(const QVariant &value)
{
    return value.isNull() ? std::nullopt : Id::fromString(value.toString());
}

FeedRow feedRow(const OfficeDatabase::Row &row)
{
    FeedRow out;
    out.word.seq = row[0].toLongLong();
    out.fact.envelope.id = FactId(QUuid::fromString(row[1].toString()));
    out.device = DeviceId(QUuid::fromString(row[2].toString()));
    out.fact.dseq = row[3].toLongLong();
    out.author = row[4].toString().toUtf8();
    out.fact.envelope.kind = row[5].toString().toUtf8();
    out.fact.envelope.version = row[6].toInt();
    out.fact.envelope.contract = optionalId<ContractId>(row[7]);
    out.fact.envelope.target = optionalId<FactId>(row[8]);
    if (!row[9].isNull())
        out.fact.envelope.secs = row[9].toLongLong();
    out.fact.envelope.at = fromUs(row[10].toLongLong());
    out.fact.envelope.made = fromUs(row[11].toLongLong());
    out.fact.data = row[12].toString().toUtf8();
    if (!row[13].isNull()) {
        out.fact.words = row[13].toString().toUtf8();
        out.fact.envelope.scope = row[14].toString().toUtf8();
    }
    out.fact.bodySha = row[15].toByteArray();
    out.word.effectiveUs = row[17].toLongLong();
    out.word.postedUs = row[18].toLongLong();
    out.word.verdict = row[19].toString().toUtf8();
    out.chain = row[20].toByteArray();
    return out;
}

Result<std::vector<FeedRow>> feedRows(const Result<std::vector<OfficeDatabase::Row>> &rows)
{
    return rows.map([](const std::vector<OfficeDatabase::Row> &all) {
        std::vector<FeedRow> out;
        for (const OfficeDatabase::Row &row : all)
            out.push_back(feedRow(row));
        return out;
    });
}

} // namespace

OfficeLogin::OfficeLogin(const QString &connection)
{
    auto opened = OfficeDatabase::open(connection);
    if (!opened)
        qFatal("the office does not let in: %s", qPrintable(opened.error().detail));
    m_database = *std::move(opened);
}

Result<OfficeLogin::Hello> OfficeLogin::hello(const DeviceId &device, int outbox, int protocol)
{
    return m_database->rows(OfficeSql("SELECT * FROM hl_api.hello_v1(?, ?, 'hline/test', ?)"), device.toString(), protocol, outbox)
        .map([](const std::vector<OfficeDatabase::Row> &rows) {
            const OfficeDatabase::Row &row = rows.front();
            return Hello{QUuid::fromString(row[0].toString()), row[1].toInt(), row[2].toLongLong(), row[3].toLongLong(),
                         row[4].toLongLong(), row[5].toString(), row[6].toInt()};
        });
}

Result<std::vector<OfficeLogin::Answer>> OfficeLogin::push(const DeviceId &device, const QUuid &incarnation,
                                                           const std::vector<SentFact> &facts, const BootReading &now)
{
    QJsonArray all;
    for (const SentFact &fact : facts)
        all.append(jsonOf(fact));
    return m_database
        ->rows(OfficeSql("SELECT dseq, seq, verdict FROM hl_api.push_v1(?, ?, ?, ?, ?)"), device.toString(),
               incarnation.toString(QUuid::WithoutBraces), QString::fromUtf8(now.boot), qlonglong(now.bootUs),
               QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact)))
        .map([](const std::vector<OfficeDatabase::Row> &rows) {
            std::vector<Answer> out;
            for (const OfficeDatabase::Row &row : rows)
                out.push_back({row[0].toLongLong(), row[1].toLongLong(), row[2].toString().toUtf8()});
            return out;
        });
}

Result<std::vector<FeedRow>> OfficeLogin::pull(const QUuid &incarnation, std::int64_t after, const QByteArray &chain, int limit)
{
    return feedRows(m_database->rows(OfficeSql("SELECT * FROM hl_api.pull_v1(?, ?, ?, ?)"), incarnation.toString(QUuid::WithoutBraces),
                                     qlonglong(after), chain, limit));
}

Result<std::vector<FeedRow>> OfficeLogin::snapshot(const QUuid &incarnation, std::int64_t after, std::int64_t upTo)
{
    return feedRows(m_database->rows(OfficeSql("SELECT * FROM hl_api.snapshot_v1(?, ?, ?)"), incarnation.toString(QUuid::WithoutBraces),
                                     qlonglong(after), qlonglong(upTo)));
}

SentFact sentFact(const FactDraft &draft, std::int64_t dseq)
{
    const auto texts = canonicalTexts(draft);
    if (!texts)
        qFatal("no canonical form: %s", qPrintable(texts.error().detail));
    SentFact out;
    out.dseq = dseq;
    out.envelope = draft;
    out.data = texts->data;
    if (draft.words)
        out.words = texts->words;
    out.bodySha = bodySha(texts->words);
    return out;
}

} // namespace hline::test
