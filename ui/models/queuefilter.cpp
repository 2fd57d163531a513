// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/queuefilter.h"

#include "base/fold.h"

#include <algorithm>
#include <string_view>

namespace hline {

namespace {

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

bool contains(const QByteArray &text, const QByteArray &word)
{
    return view(text).find(view(word)) != std::string_view::npos;
}

} // namespace

QueueFilter::QueueFilter(const QString &text)
{
    const QStringList words = foldForSearch(text).split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words)
        m_words.push_back(searchBytes(word));
}

bool QueueFilter::narrows(const QueueFilter &previous) const
{
    return std::all_of(previous.m_words.begin(), previous.m_words.end(), [this](const QByteArray &old) {
        return std::any_of(m_words.begin(), m_words.end(), [&old](const QByteArray &word) { return contains(word, old); });
    });
}

QueueMatcher::QueueMatcher(const QueueFilter &filter, QueueRows &rows)
    : m_rows(rows)
{
    for (const QByteArray &text : filter.words()) {
        Word word{text, {}};
        const std::vector<QByteArray> &names = rows.pool().folded();
        word.inPool.reserve(names.size());
        for (const QByteArray &name : names)
            word.inPool.push_back(contains(name, text) ? 1 : 0);
        m_words.push_back(std::move(word));
    }
}

bool QueueMatcher::matches(const PackedRow &row) const
{
    return std::all_of(m_words.begin(), m_words.end(), [this, &row](const Word &word) {
        return word.inPool[row.client] || word.inPool[row.contract] || word.inPool[row.program]
            || word.inPool[m_rows.holderName(row.holder)] || contains(row.folded, word.text);
    });
}

} // namespace hline
