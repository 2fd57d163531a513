// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/ports/records.h"

#include <random>

namespace hline::bench {

/// Queues as a department sees them: as many clients as one per 200 requests, all services and states, deadlines around `now`.
/// The same seed gives the same rows.
class QueueSample
{
public:
    QueueSample(Instant now, std::uint32_t seed);
    [[nodiscard]] QueueRow row(int number, int clients);
    [[nodiscard]] std::vector<QueueRow> rows(int count);
    [[nodiscard]] static ConsultantId consultant(int index);

private:
    [[nodiscard]] int below(int limit);
    void setService(QueueRow &row);
    void setClock(QueueRow &row);

    Instant m_now;
    std::mt19937 m_random;
};

} // namespace hline::bench
