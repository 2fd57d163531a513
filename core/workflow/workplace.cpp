// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/workplace.h"

#include "workflow/balancequery.h"
#include "workflow/changerequest.h"
#include "workflow/classifyrequest.h"
#include "workflow/closerequest.h"
#include "workflow/describework.h"
#include "workflow/keeptimer.h"
#include "workflow/logwork.h"
#include "workflow/movestart.h"
#include "workflow/pausework.h"
#include "workflow/queuequery.h"
#include "workflow/registerrequest.h"
#include "workflow/remotesessions.h"
#include "workflow/requestquery.h"
#include "workflow/resumework.h"
#include "workflow/searchquery.h"
#include "workflow/setpolicy.h"
#include "workflow/startwork.h"
#include "workflow/stopwork.h"
#include "workflow/takerequest.h"
#include "workflow/timerquery.h"
#include "workflow/undoimport.h"
#include "workflow/undostep.h"
#include "workflow/voidwork.h"
#include "workflow/workplaceparts.h"

namespace hline {

Workplace::Workplace(DeskStore &store, const Clock &clock, ConsultantId me)
    : m_parts(new Parts{Workbench(store, clock, me)})
{
}

Workplace::~Workplace() = default;

DeskStore &Workplace::store() const
{
    return m_parts->bench.store;
}

const Clock &Workplace::clock() const
{
    return m_parts->bench.clock;
}

ConsultantId Workplace::me() const
{
    return m_parts->bench.me;
}

void Workplace::tellReach(OfficeReach reach)
{
    m_parts->bench.office = reach;
}

OfficeReach Workplace::reach() const
{
    return m_parts->bench.office;
}

Result<RequestRef> Workplace::registerRequest(const NewRequest &request)
{
    return RegisterRequest(m_parts->bench)(request);
}

Result<void> Workplace::changeRequest(const RequestId &id, const RequestChange &change)
{
    return ChangeRequest(m_parts->bench)(id, change);
}

Result<void> Workplace::classify(const RequestId &id, Service service)
{
    return ClassifyRequest(m_parts->bench)(id, service);
}

Result<RequestRef> Workplace::take(const RequestId &id)
{
    return TakeRequest(m_parts->bench).take(id);
}

Result<RequestRef> Workplace::takeNext()
{
    return TakeRequest(m_parts->bench).takeNext();
}

Result<void> Workplace::release(const RequestId &id)
{
    return TakeRequest(m_parts->bench).release(id);
}

Result<StartedWork> Workplace::start(const RequestId &id, const StartOptions &options)
{
    return StartWork(m_parts->bench)(id, options);
}

Result<TimerView> Workplace::pause()
{
    return PauseWork(m_parts->bench)();
}

Result<TimerView> Workplace::resume(TimerRow::Keeper keeper)
{
    return ResumeWork(m_parts->bench)(keeper);
}

Result<StoppedWork> Workplace::stop(const StopOptions &options)
{
    return StopWork(m_parts->bench)(options);
}

Result<TimerView> Workplace::moveStart(minutes back)
{
    return MoveStart(m_parts->bench)(back);
}

Result<StoppedWork> Workplace::logWork(const RequestId &id, Instant from, minutes length, const QString &note)
{
    return LogWork(m_parts->bench)(id, from, length, note);
}

Result<void> Workplace::describe(const SessionId &session, const QString &note)
{
    return DescribeWork(m_parts->bench)(session, note);
}

Result<RequestRef> Workplace::close(const RequestId &id, WorkState how, const QString &reason, const QByteArray &clause)
{
    return CloseRequest(m_parts->bench)(id, how, reason, clause);
}

Result<void> Workplace::voidWork(const FactId &work, const QString &reason)
{
    return VoidWork(m_parts->bench)(work, reason);
}

Result<void> Workplace::startRemote(const RequestId &id)
{
    return RemoteSessions(m_parts->bench).start(id);
}

Result<void> Workplace::endRemote(const RequestId &id)
{
    return RemoteSessions(m_parts->bench).end(id);
}

Result<UndoneStep> Workplace::undo()
{
    return UndoStep(m_parts->bench)();
}

Result<void> Workplace::beat()
{
    return KeepTimer(m_parts->bench)();
}

Result<void> Workplace::setPolicy(const PolicyChange &change)
{
    return SetPolicy(m_parts->bench)(change);
}

Result<void> Workplace::undoImport(const FactId &import)
{
    return UndoImport(m_parts->bench)(import);
}

Result<std::optional<TimerView>> Workplace::timer() const
{
    return TimerQuery(m_parts->bench)();
}

Result<std::vector<QueueRow>> Workplace::queue(std::optional<QueueView> view) const
{
    return QueueQuery(m_parts->bench).rows(view);
}

Result<RequestView> Workplace::request(const RequestId &id) const
{
    return RequestQuery(m_parts->bench)(id);
}

Result<BalanceView> Workplace::balance(const ContractId &id, std::optional<Instant> asOf) const
{
    return BalanceQuery(m_parts->bench)(id, asOf.value_or(m_parts->bench.clock.instant()));
}

Result<ResponseExplanation> Workplace::explainResponse(const RequestId &id, std::optional<Instant> asOf) const
{
    return RequestQuery(m_parts->bench).response(id, asOf.value_or(m_parts->bench.clock.instant()));
}

QueueCounts Workplace::counts() const
{
    return QueueQuery(m_parts->bench).counts();
}

std::vector<SearchHit> Workplace::search(const QString &text, int limit) const
{
    return SearchQuery(m_parts->bench)(text, limit);
}

} // namespace hline
