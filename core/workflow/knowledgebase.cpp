// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/knowledgebase.h"

#include "base/fold.h"
#include "workflow/changerequest.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

std::vector<ArticleRecord> KnowledgeBase::find(const QString &text, int limit) const
{
    std::vector<ArticleRecord> found = m_bench.store.findArticles(foldForSearch(text), limit);
    if (found.empty())
        found = m_bench.store.findArticles(foldForSearch(swapLayout(text)), limit);
    return found;
}

Result<void> KnowledgeBase::cite(const RequestId &id, const QString &url) const
{
    const QString link = articleLink(url);
    if (link.isEmpty() && !url.trimmed().isEmpty())
        return failure(Error::Kind::Invalid, u"no https link"_s, "LINK_BAD", "2.2.1", {url});
    RequestChange change;
    change.kbUrl = link;
    return ChangeRequest(m_bench)(id, change);
}

AnswerShare KnowledgeBase::share(Day from, Day to) const
{
    AnswerShare out{from, to, m_bench.store.answerCounts(startOf(from), startOf(to + std::chrono::days(1))), {}};
    out.percent = linkShare(out.counts.answers, out.counts.withLink);
    return out;
}

Result<std::vector<ArticleCandidate>> KnowledgeBase::candidates() const
{
    std::vector<ArticleCandidate> out;
    for (const RequestId &id : m_bench.store.articleGaps()) {
        const auto record = m_bench.store.request(id);
        if (!record)
            return failure(record.error());
        out.push_back({id, record->number, record->subject, record->articleGap.value_or(ArticleGap::Missing), record->articleNote,
                       record->kbUrl});
    }
    return out;
}

} // namespace hline
