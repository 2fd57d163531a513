// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/firstreading.h"

#include "base/logging.h"

#include <algorithm>
#include <future>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::int64_t RowsOfPortion = 5000;
constexpr std::size_t AheadAtATime = 1000;
constexpr std::chrono::seconds Deadline(5);

} // namespace

bool FirstReading::isDue(const FeedStore &feed, const SnapshotStore &snapshot)
{
    return feed.cursor().seq == 0 || snapshot.readingTo();
}

FirstReading::Outcome FirstReading::run()
{
    DeskPosition desk;
    m_parts.onStorage([&desk](Desk at) { desk = readPosition(at.feed); });
    m_cursor = desk.cursor;
    const auto office = greeted(desk.identity.device, desk.outbox.waiting);
    // A copied file and another office are the engine's to find out.
    const bool isKnownOffice = office && (m_cursor.seq == 0 || m_cursor.incarnation == office->incarnation)
        && office->nextDseq <= desk.outbox.lastOwn + 1 && office->mode == HelloAnswer::Mode::Full;
    Outcome outcome = Outcome::NotNeeded;
    if (isKnownOffice && office->headSeq - m_cursor.seq > FewRows) {
        m_progress = {m_cursor.seq, 0, office->headSeq, false};
        const bool isStored = begin(*office) && goesOn() && readOpen(*office) && readAll(*office);
        m_parts.office.disconnect();
        const bool isSettled = settle(); // what came before the link was lost is shown as well
        outcome = m_wish == Wish::Cancel ? Outcome::Cancelled : isStored && isSettled ? Outcome::Whole : Outcome::Paused;
    }
    m_parts.office.disconnect();
    if (outcome == Outcome::Cancelled)
        static_cast<void>(isDone([](Desk at) { return at.snapshot.cancelReading(); }));
    return outcome;
}

std::optional<HelloAnswer> FirstReading::greeted(const DeviceId &device, int waiting)
{
    if (!std::holds_alternative<event::Connected>(m_parts.office.connect({Deadline})))
        return {};
    const Event answer = m_parts.office.hello({device, waiting, Deadline});
    const auto *greeted = std::get_if<event::Greeted>(&answer);
    return greeted ? std::optional(greeted->answer) : std::nullopt;
}

/// The office's number first: requests of others are named by their desks.
bool FirstReading::begin(const HelloAnswer &office)
{
    qCInfo(lcSync) << "the office's log is read for the first time:" << office.headSeq << "rows";
    return isDone([&office](Desk at) -> Result<void> {
        const DeskIdentity identity = at.feed.identity();
        if (identity.lone || (office.deskNumber > 0 && identity.deskNumber != office.deskNumber)) {
            if (auto joined = at.feed.joinOffice(office.deskNumber > 0 ? office.deskNumber : identity.deskNumber); !joined)
                return joined;
        }
        return at.snapshot.beginReading(office.headSeq);
    });
}

bool FirstReading::readOpen(const HelloAnswer &office)
{
    const auto ahead = m_parts.source.open(office.incarnation, office.headSeq);
    if (!ahead)
        return false;
    for (std::span<const FeedRow> left = *ahead; !left.empty() && goesOn();) {
        const std::span<const FeedRow> part = left.first(std::min(left.size(), AheadAtATime));
        const auto stored = isDone([&part](Desk at) -> Result<void> { return at.snapshot.receiveAhead(part).map([](const Changes &) { }); });
        if (!stored)
            return false;
        left = left.subspan(part.size());
    }
    m_progress.isQueueUsable = true;
    return goesOn();
}

/// A second core reads and checks the next portion, and frees the last one, while this one is stored.
bool FirstReading::readAll(const HelloAnswer &office)
{
    using Portion = Result<std::vector<CheckedRow>>;
    const auto portion = [this, &office](std::int64_t after, const QByteArray &chain, Portion last) {
        return std::async(std::launch::async, [this, &office, after, chain, last = std::move(last)]() mutable -> Portion {
            last = {};
            SnapshotSource::Rows rows = m_parts.source.rows(office.incarnation, after, std::min(after + RowsOfPortion, office.headSeq));
            if (!rows || rows->empty())
                return failure(Error::Kind::Offline, u"the office gives no rows"_s, "OFFICE_UNREACHABLE");
            return CheckedRow::inChain(*std::move(rows), chain);
        });
    };
    Portion stored;
    for (auto coming = portion(m_cursor.seq, m_cursor.chain, {}); m_cursor.seq < office.headSeq;) {
        Portion rows = coming.get();
        if (!rows) {
            qCWarning(lcSync) << "the first reading breaks off:" << rows.error().code << rows.error().detail;
            return false;
        }
        const FeedRow &last = rows->back().row();
        if (last.word.seq < office.headSeq)
            coming = portion(last.word.seq, last.chain, std::move(stored));
        if (!store(*rows, office))
            return false; // the future waits for what is under way
        stored = std::move(rows);
    }
    return true;
}

bool FirstReading::store(std::span<const CheckedRow> rows, const HelloAnswer &office)
{
    while (!rows.empty()) {
        std::size_t count = 0;
        const FeedCursor log{office.incarnation, office.timeline, 0, {}};
        const bool isStored = isDone([&](Desk at) {
            return at.snapshot.receiveNext(rows, log).map([&count](std::size_t stored) { count = stored; });
        });
        if (!isStored || count == 0)
            return false;
        m_cursor.seq = m_progress.stored = rows[count - 1].row().word.seq;
        rows = rows.subspan(count);
        if (!goesOn())
            return false;
    }
    return true;
}

bool FirstReading::settle()
{
    for (std::size_t left = 1; left > 0 && goesOn();) {
        const bool isSettled = isDone([&](Desk at) {
            return at.snapshot.settleReading().map([&](std::size_t more) {
                left = more;
                m_progress.folded = at.snapshot.foldedTo();
            });
        });
        if (!isSettled)
            return false;
    }
    return goesOn();
}

bool FirstReading::goesOn()
{
    if (m_wish == Wish::GoOn)
        m_wish = m_parts.tell(m_progress);
    return m_wish == Wish::GoOn;
}

bool FirstReading::isDone(const std::function<Result<void>(Desk)> &job)
{
    Result<void> done;
    m_parts.onStorage([&](Desk at) { done = job(at); });
    if (!done)
        qCWarning(lcSync) << "the first reading breaks off:" << done.error().code << done.error().detail;
    return done.has_value();
}

} // namespace hline
