// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkbook.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace hline::sim {

bool isSameFact(const SentFact &a, const SentFact &b)
{
    const FactDraft &x = a.envelope, &y = b.envelope;
    return x.id == y.id && x.kind == y.kind && x.version == y.version && x.contract == y.contract && x.target == y.target
        && x.secs == y.secs && x.at == y.at && x.made == y.made && a.data == b.data && a.bodySha == b.bodySha;
}

/// Links are hashes themselves.
SentFact withoutWords(SentFact fact)
{
    fact.words.reset();
    return fact;
}

SharedRow withoutWords(const FeedRow &row)
{
    auto out = std::make_shared<FeedRow>(row);
    out->fact = withoutWords(out->fact);
    return out;
}

FactSet erasedBy(const SentFact &fact)
{
    FactSet out;
    for (const QJsonValue &named : QJsonDocument::fromJson(fact.data).object().value(QStringLiteral("facts")).toArray())
        out.insert(FactId::fromString(named.toString()).value());
    return out;
}

std::size_t LinkBook::LinkHash::operator()(const QByteArray &link) const noexcept
{
    return std::size_t(link.size()) < sizeof(quint64) ? 0 : qFromUnaligned<quint64>(link.constData());
}

SharedRow LinkBook::find(const QByteArray &previous, const FeedRow &row) const
{
    const auto found = m_rows.find(row.chain);
    if (found == m_rows.end() || found->second.previous != previous)
        return {};
    const FeedRow &known = *found->second.row;
    const bool isSame = known.word == row.word && known.device == row.device && known.author == row.author
        && known.fact.dseq == row.fact.dseq && known.fact.words == row.fact.words && isSameFact(known.fact, row.fact);
    return isSame ? found->second.row : SharedRow();
}

} // namespace hline::sim
