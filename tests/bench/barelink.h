// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/pgoffice.h"

#include <chrono>
#include <memory>

struct pg_conn;

namespace hline::bench {

/// The yardstick of a desk's link: plain libpq and poll(), with the parameters the desk connects with.
class BareLink
{
public:
    /// Listens to the channel of the desks.
    explicit BareLink(const OfficeAccess &access);

    /// One statement and its answer; the bench ends if it fails.
    void run(const char *statement);
    /// True if a notice came within the time.
    [[nodiscard]] bool hears(std::chrono::milliseconds patience);
    /// Process of the server that serves this link.
    [[nodiscard]] qint64 backend() const;

private:
    struct Closer { void operator()(pg_conn *connection) const; };
    std::unique_ptr<pg_conn, Closer> m_connection;
};

} // namespace hline::bench
