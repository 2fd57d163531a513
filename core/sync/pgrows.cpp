// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/pgrows.h"

#include "sync/libpq.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace hline {

using namespace Qt::Literals::StringLiterals;

int PgRows::count() const
{
    return PQntuples(m_result);
}

bool PgRows::isNull(int row, int column) const
{
    return PQgetisnull(m_result, row, column) != 0;
}

QByteArray PgRows::text(int row, int column) const
{
    return {PQgetvalue(m_result, row, column), PQgetlength(m_result, row, column)};
}

QUuid PgRows::uuid(int row, int column) const
{
    return QUuid::fromString(QLatin1StringView(text(row, column)));
}

QByteArray PgRows::bytes(int row, int column) const
{
    return QByteArray::fromHex(text(row, column).mid(2)); // \x…
}

std::optional<HelloAnswer> readHello(const PgRows &rows)
{
    if (rows.count() != 1)
        return {};
    HelloAnswer out;
    out.incarnation = rows.uuid(0, 0);
    out.timeline = static_cast<int>(rows.number(0, 1));
    out.nextDseq = rows.number(0, 2);
    out.headSeq = rows.number(0, 3);
    out.serverUs = rows.number(0, 4);
    const QByteArray mode = rows.text(0, 5);
    out.mode = mode == "ok" ? HelloAnswer::Mode::Full : mode == "dismissed" ? HelloAnswer::Mode::Dismissed : HelloAnswer::Mode::DrainOnly;
    out.deskNumber = static_cast<int>(rows.number(0, 6));
    if (out.incarnation.isNull() || out.nextDseq < 1)
        return {};
    return out;
}

std::optional<std::vector<PushAnswer>> readPushAnswers(const PgRows &rows)
{
    std::vector<PushAnswer> out;
    for (int row = 0; row < rows.count(); ++row) {
        PushAnswer answer{rows.number(row, 0), {}, rows.text(row, 2)};
        if (!rows.isNull(row, 1))
            answer.seq = rows.number(row, 1);
        if (answer.dseq < 1 || answer.verdict.isEmpty())
            return {};
        out.push_back(answer);
    }
    return out;
}

std::optional<std::vector<FeedRow>> readFeed(const PgRows &rows)
{
    std::vector<FeedRow> out(static_cast<std::size_t>(rows.count()));
    for (int row = 0; row < rows.count(); ++row) {
        FeedRow &to = out[static_cast<std::size_t>(row)];
        FactDraft &envelope = to.fact.envelope;
        to.word.seq = rows.number(row, 0);
        envelope.id = FactId(rows.uuid(row, 1));
        to.device = DeviceId(rows.uuid(row, 2));
        to.fact.dseq = rows.number(row, 3);
        to.author = rows.text(row, 4);
        envelope.kind = rows.text(row, 5);
        envelope.version = static_cast<int>(rows.number(row, 6));
        if (!rows.isNull(row, 7))
            envelope.contract = ContractId(rows.uuid(row, 7));
        if (!rows.isNull(row, 8))
            envelope.target = FactId(rows.uuid(row, 8));
        if (!rows.isNull(row, 9))
            envelope.secs = rows.number(row, 9);
        envelope.at = fromUs(rows.number(row, 10));
        envelope.made = fromUs(rows.number(row, 11));
        to.fact.data = rows.text(row, 12);
        if (!rows.isNull(row, 13)) {
            to.fact.words = rows.text(row, 13);
            envelope.scope = rows.text(row, 14);
        }
        to.fact.bodySha = rows.bytes(row, 15);
        to.word.effectiveUs = rows.number(row, 16);
        to.word.postedUs = rows.number(row, 17);
        to.word.verdict = rows.text(row, 18);
        to.chain = rows.bytes(row, 19);
        if (envelope.id.isNull() || to.device.isNull())
            return {};
    }
    return out;
}

std::vector<DeskContact> readDesks(const PgRows &rows)
{
    std::vector<DeskContact> out;
    for (int row = 0; row < rows.count(); ++row) {
        out.push_back({static_cast<int>(rows.number(row, 0)), QString::fromUtf8(rows.text(row, 1)), QString::fromUtf8(rows.text(row, 2)),
                       static_cast<int>(rows.number(row, 3)), toInstant(Micros(std::chrono::microseconds(rows.number(row, 4))))});
    }
    return out;
}

QByteArray jsonOf(const std::vector<SentFact> &facts)
{
    QJsonArray all;
    for (const SentFact &fact : facts) {
        const FactDraft &envelope = fact.envelope;
        QJsonObject out{{u"ds"_s, qint64(fact.dseq)},
                        {u"id"_s, envelope.id.toString()},
                        {u"kind"_s, QString::fromUtf8(envelope.kind)},
                        {u"v"_s, envelope.version},
                        {u"at_us"_s, qint64(toUs(envelope.at))},
                        {u"made_us"_s, qint64(toUs(envelope.made))},
                        {u"data"_s, QString::fromUtf8(fact.data)}};
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
        if (fact.words) {
            out.insert(u"words"_s, QString::fromUtf8(*fact.words));
            out.insert(u"scope"_s, QString::fromUtf8(envelope.scope));
        } else if (fact.bodySha != bodySha({})) {
            out.insert(u"body"_s, QString::fromLatin1(fact.bodySha.toHex())); // words that this desk had to forget are still in the chain
        }
        all.append(out);
    }
    return QJsonDocument(all).toJson(QJsonDocument::Compact);
}

} // namespace hline
