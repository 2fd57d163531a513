// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/assignrequest.h"
#include "workflow/boardquery.h"
#include "workflow/workplaceparts.h"

// The supervisor's board.

namespace hline {

Result<Board> Workplace::board() const
{
    return BoardQuery(m_parts->bench)();
}

Result<BoardDoubts> Workplace::boardDoubts(Month month) const
{
    return BoardQuery(m_parts->bench).doubts(month);
}

Result<RequestRef> Workplace::assign(const RequestId &id, const ConsultantId &to, const QString &reason)
{
    return AssignRequest(m_parts->bench)(id, to, reason);
}

} // namespace hline
