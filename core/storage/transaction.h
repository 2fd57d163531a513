// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"

namespace hline {

/// BEGIN IMMEDIATE … COMMIT; rolls back when it goes without having been committed.
class Transaction
{
public:
    explicit Transaction(Database &database);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    /// Durable when it returns a value. Fails with the first error of the transaction.
    [[nodiscard]] Result<void> commit();

private:
    Database &m_database;
    bool m_open = false;
};

} // namespace hline
