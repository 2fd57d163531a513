// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/referencestore.h"
#include "workflow/ports/records.h"

namespace hline {

/// Folded texts of clients, contracts, contacts, open requests and articles of the knowledge base in a trigram index.
class SearchIndex
{
public:
    explicit SearchIndex(Database &database) : m_database(database) { }

    /// Sets the searched text of a thing; an empty one removes it.
    void put(const QByteArray &kind, const QUuid &id, const QString &folded);
    void putRecord(const RefState &state);
    /// Articles with all words, else with all beginnings of words, else with any of them; those with them in the title first.
    /// R-2.2.1a
    [[nodiscard]] std::vector<ArticleRecord> articles(const QString &folded, int limit, ReferenceStore &references);
    [[nodiscard]] std::vector<SearchHit> find(const QString &folded, int limit, ReferenceStore &references);

private:
    [[nodiscard]] std::vector<QUuid> articleIds(const QString &folded, int limit);
    [[nodiscard]] std::vector<QUuid> mostUsed(int limit);

    Database &m_database;
};

} // namespace hline
