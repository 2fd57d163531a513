// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace hline {

/// A rule of the book (REGULATION.md): a sentence of the regulation, an implicit rule or an algorithm.
struct BookRule
{
    QByteArray id; ///< "R-2.4.2.6a", "I-02", "S-SLA-3"
    QString quote; ///< the regulation's own words in Russian, only for R-…
    QString rule;  ///< what it means, in the book's English
};
/// A heading of the regulation's outline.
struct BookHeading
{
    QByteArray number; ///< "2.4.1"
    QString title;     ///< «Линия консультаций»
};
struct RuleBook
{
    std::vector<BookHeading> outline;
    std::vector<BookRule> rules; ///< in the order of the book

    /// The rule itself, or for a clause number without a letter ("R-2.4.1.1") the first of its sentences. Null if there is none.
    [[nodiscard]] const BookRule *find(const QByteArray &id) const;
};
[[nodiscard]] RuleBook readRuleBook(const QString &markdown);

} // namespace hline
