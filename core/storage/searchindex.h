// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/referencestore.h"
#include "workflow/ports/records.h"

namespace hline {

/// Folded texts of clients, contracts, contacts and open requests in a trigram index.
class SearchIndex
{
public:
    explicit SearchIndex(Database &database) : m_database(database) { }

    /// Sets the searched text of a thing; an empty one removes it.
    void put(const QByteArray &kind, const QUuid &id, const QString &folded);
    void putRecord(const RefState &state);
    [[nodiscard]] std::vector<SearchHit> find(const QString &folded, int limit, ReferenceStore &references);

private:
    Database &m_database;
};

} // namespace hline
