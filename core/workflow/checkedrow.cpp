// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/checkedrow.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

Result<std::vector<CheckedRow>> CheckedRow::inChain(std::vector<FeedRow> rows, QByteArray previous)
{
    std::vector<CheckedRow> out;
    out.reserve(rows.size());
    for (FeedRow &row : rows) {
        auto sha = checkedEnvelope(row);
        if (!sha)
            return failure(sha.error());
        if (officeLink(previous, row.fact.envelope.id, row.device, row.fact.dseq, *sha, row.word) != row.chain)
            return failure(brokenRow(row.word.seq, u"link does not hold"_s));
        CheckedRow checked;
        checked.m_previous = std::exchange(previous, row.chain);
        checked.m_envelopeSha = *std::move(sha);
        checked.m_row = std::move(row);
        out.push_back(std::move(checked));
    }
    return out;
}

Result<QByteArray> checkedEnvelope(const FeedRow &row)
{
    const SentFact &fact = row.fact;
    if (fact.words && bodySha(*fact.words) != fact.bodySha)
        return failure(brokenRow(row.word.seq, u"words differ from their hash"_s));
    return envelopeSha(fact.envelope, fact.data, fact.bodySha);
}

Error brokenRow(std::int64_t seq, const QString &what)
{
    return {Error::Kind::Corrupt, u"row %1 of the office's log: %2"_s.arg(seq).arg(what), "FEED_BROKEN", {}, {QString::number(seq)}, {}};
}

} // namespace hline
