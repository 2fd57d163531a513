// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/queuerows.h"

namespace hline {

/// What a person typed to narrow the queue: rows must contain every word in number, subject, client, contract, program or
/// assignee, whatever its case and whether with ё or е.
class QueueFilter
{
public:
    QueueFilter() = default;
    explicit QueueFilter(const QString &text);

    [[nodiscard]] bool isEmpty() const { return m_words.empty(); }
    /// True if every row this lets through passes `previous` too, so that only its rows need a look.
    [[nodiscard]] bool narrows(const QueueFilter &previous) const;
    [[nodiscard]] const std::vector<QByteArray> &words() const { return m_words; }

private:
    std::vector<QByteArray> m_words; ///< searchBytes()
};

/// A filter bound to rows; shared names are looked at once, not once a row. Valid until rows are added.
class QueueMatcher
{
public:
    QueueMatcher(const QueueFilter &filter, QueueRows &rows);
    [[nodiscard]] bool matches(const PackedRow &row) const;

private:
    struct Word
    {
        QByteArray text;
        std::vector<char> inPool; ///< by pool index
    };
    const QueueRows &m_rows;
    std::vector<Word> m_words;
};

} // namespace hline
