// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/remotesessions.h"

#include "workflow/startrules.h"

#include <algorithm>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

std::optional<RemoteSessionRecord> openRemote(const RequestRecord &request)
{
    const auto found = std::find_if(request.remote.rbegin(), request.remote.rend(),
                                    [](const RemoteSessionRecord &remote) { return !remote.to && !remote.voided; });
    return found == request.remote.rend() ? std::nullopt : std::optional(*found);
}

} // namespace

Result<void> RemoteSessions::start(const RequestId &id) const
{
    const auto request = m_bench.openRequest(id);
    if (!request)
        return failure(request.error());
    if (auto allowed = admit(m_bench, *request, StartAction::Remote, m_bench.clock.instant(), "REMOTE"); !allowed)
        return allowed;
    if (openRemote(*request))
        return {}; // F12 twice opens the program twice, not the session
    const FactDraft start = m_bench.facts.onContract("connect.start", *request, {{u"source"_s, u"MANUAL"_s}});
    if (const auto stored = m_bench.store.commit({{start}, {}, {}}); !stored)
        return failure(stored.error());
    m_bench.undo.push({"remote", id, request->number, madeFacts({start}), {}, TimerReturn::None, {}, DoneStep::Counter::None});
    return {};
}

Result<void> RemoteSessions::end(const RequestId &id) const
{
    const auto request = m_bench.store.request(id);
    if (!request)
        return failure(request.error());
    const auto remote = openRemote(*request);
    if (!remote)
        return failure(Error::Kind::Conflict, u"no remote session is open"_s, "NO_REMOTE_SESSION", {}, {request->number});
    FactDraft end = m_bench.facts.onContract("connect.end", *request, {{u"source"_s, u"MANUAL"_s}});
    end.target = remote->start;
    return m_bench.store.commit({{end}, {}, {}}).map([](const Committed &) { });
}

} // namespace hline
