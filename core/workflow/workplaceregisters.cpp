// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/attachfile.h"
#include "workflow/knowledgebase.h"
#include "workflow/moveinregister.h"
#include "workflow/registerquery.h"
#include "workflow/workplaceparts.h"

// Wishes and defects, files, the knowledge base.

namespace hline {

Result<RegisterMoved> Workplace::moveInRegister(const RequestId &id, const RegisterChange &change)
{
    return MoveInRegister(m_parts->bench)(id, change);
}

Result<RegisterBoard> Workplace::registerBoard(RegisterKind kind) const
{
    return RegisterQuery(m_parts->bench).board(kind);
}

Result<std::vector<RegisterAsker>> Workplace::registerAskers(const RequestId &id) const
{
    return RegisterQuery(m_parts->bench).askers(id);
}

Result<Attached> Workplace::attach(const RequestId &id, const NewAttachment &file)
{
    return AttachFile(m_parts->bench)(id, file);
}

Result<QByteArray> Workplace::attachmentBytes(const AttachmentRecord &file) const
{
    return AttachFile::bytes(m_parts->bench.store, file);
}

std::vector<ArticleRecord> Workplace::articles(const QString &text, int limit) const
{
    return KnowledgeBase(m_parts->bench).find(text, limit);
}

Result<void> Workplace::citeArticle(const RequestId &id, const QString &url)
{
    return KnowledgeBase(m_parts->bench).cite(id, url);
}

AnswerShare Workplace::answerShare(Day from, Day to) const
{
    return KnowledgeBase(m_parts->bench).share(from, to);
}

Result<std::vector<ArticleCandidate>> Workplace::articleCandidates() const
{
    return KnowledgeBase(m_parts->bench).candidates();
}

} // namespace hline
