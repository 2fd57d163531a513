// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/ports/deskstore.h"
#include "workflow/unsentfile.h"

namespace hline {

enum class DamagedLines { Refuse, LeaveOut };

struct TakenUnsent
{
    UnsentStore::Taken facts;
    std::vector<Error> leftOut; ///< damaged lines of the file
};

/// Brings what another desk file could not send to the office through this desk (reliability.md F10). Nothing of a file with damaged lines
/// is taken in, unless they are to be left out. Denied, code UNSENT_OF_OTHERS, if others made it and this person is no supervisor: the
/// office would keep it and not count it (sync.md 4.1). Lines of others that only a supervisor makes are named like damaged ones, code
/// UNSENT_BEYOND_ROLE: payments, waivers, rules and the like are entered by whoever decides them.
[[nodiscard]] Result<TakenUnsent> takeUnsent(UnsentStore &store, const DeskStore &desk, const ConsultantId &me, const QByteArray &file,
                                             DamagedLines lines);

} // namespace hline
