// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/claimwatch.h"

#include "workflow/askdesk.h"

#include <algorithm>
#include <utility>

namespace hline {

namespace {

constexpr std::chrono::seconds Patience{2};

} // namespace

ClaimWatch::ClaimWatch(DeskAccess &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(Patience);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        if (const auto waiting = std::exchange(m_waiting, {}))
            Q_EMIT told(tr("№ %1 is taken (not confirmed)").arg(waiting->number));
    });
    connect(&desk, &DeskAccess::changed, this, [this](const Changes &changes) {
        if (m_waiting && (changes.everything || std::ranges::find(changes.requests, m_waiting->id) != changes.requests.end()))
            look();
    });
}

void ClaimWatch::taken(const RequestRef &request)
{
    m_waiting = request;
    m_patience.start();
    look();
}

void ClaimWatch::forget()
{
    m_patience.stop();
    m_waiting.reset();
}

void ClaimWatch::look()
{
    const RequestId id = m_waiting->id;
    askDesk(
        m_desk, this, [id](Workplace &work) { return std::pair(work.store().request(id), work.me()); },
        [this, id](const std::pair<Result<RequestRecord>, ConsultantId> &seen) {
            if (seen.first)
                take(id, *seen.first, seen.second);
        });
}

/// A claim that was lost has a notice of its own.
void ClaimWatch::take(const RequestId &id, const RequestRecord &record, const ConsultantId &me)
{
    if (!m_waiting || m_waiting->id != id || (record.holder == me && !record.isHeldForSure))
        return;
    forget();
    if (record.holder == me)
        Q_EMIT told(tr("№ %1 is yours").arg(record.number));
}

} // namespace hline
