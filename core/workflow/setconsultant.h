// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workbench.h"

namespace hline {

struct ConsultantChange
{
    QString name;  ///< as consultants() has it; a new one becomes a new person
    QString login; ///< at the office; what is entered under it is this person's (sync.md 4.1)
    QString role;  ///< consultant | supervisor; empty: as it is, else consultant
    bool hasLeft = false; ///< nothing else is changed then: no request is given to them, and the board no longer waits for them
};

/// Who is who at the office: a person, the login, the role. By a supervisor.
class SetConsultant
{
public:
    explicit SetConsultant(Workbench &bench) : m_bench(bench) { }

    /// Conflict, LOGIN_TAKEN: another person has the login.
    [[nodiscard]] Result<ConsultantId> operator()(const ConsultantChange &change) const;

private:
    Workbench &m_bench;
};

} // namespace hline
