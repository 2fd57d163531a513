// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/helpdesk.h"
#include "support/paperoffice.h"

namespace hline::test {

/// Anna and Boris of one office; both know a client with 120 minutes a month, September paid in time.
class TwoDesks
{
public:
    TwoDesks();

    /// Whatever anybody has goes to the office, and from there to both.
    void meet();
    void pass(std::chrono::seconds time);

    Helpdesk anna;
    Helpdesk boris{QStringLiteral("2026-09-14T10:00:00"), QStringLiteral("Борис Петров")};
    PaperOffice office{anna.clock};
    ContractId contract;
};

} // namespace hline::test
