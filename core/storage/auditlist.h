// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/factlog.h"
#include "storage/referencestore.h"

namespace hline {

/// The list of refusals and permissions (I-03, I-15), as folded from `refusal`, `override` and refusing `request.finish` facts.
class AuditList
{
public:
    explicit AuditList(Database &database) : m_database(database) { }

    /// Takes note of a fact that counts; does nothing for kinds that do not belong here.
    void add(const StoredFact &stored);
    void setVoided(const StoredFact &stored, const std::optional<Micros> &at);
    /// Forgets an entry whose fact is to be folded at another place.
    void remove(const StoredFact &stored);
    void reset();

    [[nodiscard]] std::vector<AuditRecord> find(const AuditFilter &filter);
    [[nodiscard]] std::vector<std::pair<QByteArray, int>> clauses();

private:
    Database &m_database;
};

} // namespace hline
