// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"
#include "workflow/ports/records.h"

namespace hline {

struct RequestState;

/// The boards of wishes and defects, and what the knowledge base has done for answers. R-2.4.3.2a, R-2.4.4.1b, R-2.4.1.1d
class RegisterStore
{
public:
    explicit RegisterStore(Database &database) : m_database(database) { }

    /// Writes the rows of a request whose facts have changed, or takes them away.
    void put(const RequestState &state);

    [[nodiscard]] std::vector<RegisterRow> rows(RegisterKind kind);
    [[nodiscard]] AnswerCounts answers(Instant from, Instant to);
    [[nodiscard]] std::vector<RequestId> gaps();

private:
    void putEntry(const RequestRecord &record);
    void putAnswer(const RequestRecord &record);

    Database &m_database;
};

} // namespace hline
