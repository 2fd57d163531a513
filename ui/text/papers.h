// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/explained.h"
#include "workflow/dossier.h"
#include "workflow/ports/paper.h"

namespace hline {

/// The documents of a dispute in words; core/documents makes pages of them. Regulation 1.1, R-1.1b, R-2.4.2.6a, S-BAL-7.
class Papers
{
public:
    explicit Papers(const Phrasebook &words) : m_words(words), m_explain(words) { }

    [[nodiscard]] Paper explained(const ExplainedText &text) const;
    [[nodiscard]] Paper dossier(const Dossier &dossier, Instant now) const;
    /// «Детализация списания минут»
    [[nodiscard]] Paper statement(const Statement &statement) const;

private:
    [[nodiscard]] Paper blank(const QString &title, const QString &footing) const;
    void addHead(Paper &paper, const RequestView &view) const;
    void addTimeline(Paper &paper, const Dossier &dossier) const;
    void addExplanation(Paper &paper, const QString &heading, const Explanation &explanation, const QList<QByteArray> &sections) const;
    void addFiles(Paper &paper, const Dossier &dossier) const;
    void addSeal(Paper &paper, const Dossier &dossier) const;
    void addStatementHead(Paper &paper, const Statement &statement) const;
    [[nodiscard]] Paper::Table entriesOf(const Statement &statement) const;
    [[nodiscard]] QStringList statementRow(const StatementRow &row) const;
    [[nodiscard]] QString workText(const StatementRow &row) const;
    [[nodiscard]] QString movementText(const StatementRow &row) const;
    [[nodiscard]] Paper::Part sums(const Statement &statement) const;
    [[nodiscard]] QString price(std::int64_t kopecks) const;

    const Phrasebook &m_words;
    Explainer m_explain;
};

} // namespace hline
