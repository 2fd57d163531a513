// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/consentoverlimit.h"
#include "workflow/linkrequests.h"
#include "workflow/oversightquery.h"
#include "workflow/reclassquery.h"
#include "workflow/recordconsent.h"
#include "workflow/recordevent.h"
#include "workflow/workplaceparts.h"

// Paid work, events by hand, linked requests.

namespace hline {

Result<void> Workplace::recordConsent(const RequestId &id, const ConsentGiven &given)
{
    return RecordConsent(m_parts->bench)(id, given);
}

Result<void> Workplace::declinePaid(const RequestId &id, const QString &why)
{
    return RecordConsent(m_parts->bench).declined(id, why);
}

Result<void> Workplace::consentOverlimit(const ConsentGiven &given)
{
    return ConsentOverlimit(m_parts->bench)(given);
}

Result<void> Workplace::recordEvent(const RequestId &id, const HandEvent &event)
{
    return RecordEvent(m_parts->bench)(id, event);
}

Result<void> Workplace::voidEvent(const RequestId &id, const FactId &event, const QString &reason)
{
    return RecordEvent(m_parts->bench).voided(id, event, reason);
}

Result<void> Workplace::linkRequests(const RequestId &id, const RequestId &other)
{
    return LinkRequests(m_parts->bench).link(id, other);
}

Result<void> Workplace::unlinkRequests(const RequestId &id, const RequestId &other)
{
    return LinkRequests(m_parts->bench).unlink(id, other);
}

Result<RequestRef> Workplace::contactAgain(const RequestId &closed, const RepeatedContact &contact)
{
    return LinkRequests(m_parts->bench).contactAgain(closed, contact);
}

Result<RequestRef> Workplace::splitRequest(const RequestId &id, const QString &subject)
{
    return LinkRequests(m_parts->bench).split(id, subject);
}

Result<ReclassView> Workplace::previewClass(const RequestId &id, const ClassWish &wish) const
{
    return ReclassQuery(m_parts->bench)(id, wish);
}

Result<std::vector<UnagreedSession>> Workplace::overlimitWithoutConsent(Month month) const
{
    return OversightQuery(m_parts->bench).overlimitWithoutConsent(month);
}

Result<std::vector<OddStart>> Workplace::oddStarts(Month month) const
{
    return OversightQuery(m_parts->bench).oddStarts(month);
}

Result<PromiseReport> Workplace::promises(Month month) const
{
    return OversightQuery(m_parts->bench).promises(month);
}

Result<std::vector<DoubledTime>> Workplace::doubledTime(Month month) const
{
    return OversightQuery(m_parts->bench).doubledTime(month);
}

} // namespace hline
