// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"

namespace hline {

/// When what is committed is on the disk: with the commit, or with the next commit that is durable at once.
enum class Durable { AtOnce, Later };

/// BEGIN IMMEDIATE … COMMIT; rolls back when it goes without having been committed.
class Transaction
{
public:
    explicit Transaction(Database &database, Durable durable = Durable::AtOnce);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    /// Fails with the first error of the transaction.
    [[nodiscard]] Result<void> commit();

private:
    Database &m_database;
    Durable m_durable;
    bool m_open = false;
};

} // namespace hline
