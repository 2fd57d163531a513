// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "office/verdictwatch.h"

#include "workflow/askdesk.h"

namespace hline {

namespace {

constexpr int LatelySaid = 200;
constexpr std::chrono::milliseconds PagesTogether{500};

/// Nothing to hear: it counts as it was meant.
bool isPlain(const OutboxLine &line)
{
    return !line.record.verdict || (!line.clash && (*line.record.verdict == Verdict::Ok || *line.record.verdict == Verdict::Same));
}

} // namespace

VerdictWatch::VerdictWatch(DeskAccess &desk, const Phrasebook &phrasebook, QObject *parent)
    : QObject(parent), m_desk(desk), m_words(phrasebook)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(PagesTogether);
    connect(&m_soon, &QTimer::timeout, this, &VerdictWatch::load);
    connect(&m_desk, &DeskAccess::changed, this, [this] {
        if (!m_soon.isActive())
            m_soon.start();
    });
    load();
}

void VerdictWatch::load()
{
    askDesk(
        m_desk, this,
        [](const Workplace &work) {
            const OutboxQuery query(work.store(), work.me());
            return work.store().identity().lone ? Heard() : Heard{query.lines(LatelySaid), query.timerElsewhere()};
        },
        [this](const Heard &heard) { take(heard); });
}

void VerdictWatch::take(const Heard &heard)
{
    const bool isNews = std::exchange(m_hasBegun, true);
    for (const OutboxLine &line : heard.lines) {
        if (isPlain(line) || m_told.contains(line.record.fact.uuid()))
            continue;
        m_told.insert(line.record.fact.uuid());
        if (isNews)
            tell(line);
    }
    if (heard.timerElsewhere && !m_told.contains(heard.timerElsewhere->record.fact.uuid())) {
        const OutboxLine &line = *heard.timerElsewhere;
        m_told.insert(line.record.fact.uuid());
        Q_EMIT noticed({line.record.fact, m_words.timerElsewhere(line, m_desk.clock().instant()), line.request, VerdictNotice::Way::Show});
    }
}

void VerdictWatch::tell(const OutboxLine &line)
{
    const auto way = *line.record.verdict == Verdict::ClaimLost ? VerdictNotice::Way::GiveUp : VerdictNotice::Way::Show;
    Q_EMIT noticed({line.record.fact, m_words.notice(line, m_desk.clock().instant()), line.request, way});
}

} // namespace hline
