// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workbench.h"
#include "workflow/workplace.h"

namespace hline {

/// The knowledge base at this desk: finds articles without a network, links them to answers and counts. R-2.2.1a, R-2.2.1b,
/// R-2.4.1.1d
class KnowledgeBase
{
public:
    explicit KnowledgeBase(Workbench &bench) : m_bench(bench) { }

    [[nodiscard]] std::vector<ArticleRecord> find(const QString &text, int limit) const;
    [[nodiscard]] Result<void> cite(const RequestId &id, const QString &url) const;
    [[nodiscard]] AnswerShare share(Day from, Day to) const;
    [[nodiscard]] Result<std::vector<ArticleCandidate>> candidates() const;

private:
    Workbench &m_bench;
};

} // namespace hline
