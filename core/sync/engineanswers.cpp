// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine.h"

#include "sync/planted.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace hline {

namespace {

constexpr std::size_t SmallestPortion = 2;
constexpr std::int64_t DoubtsApartUs = 60'000'000;
constexpr std::int64_t HelloApartUs = 15 * 60 * 1'000'000LL;

} // namespace

void Engine::takePosition(const DeskPosition &desk)
{
    m_desk = desk;
}

void Engine::on(const event::Started &event)
{
    if (m_phase != Phase::Off)
        return;
    takePosition(event.desk);
    if (event.clock)
        m_offset.add(*event.clock);
    connect();
}

void Engine::on(const event::Connected &)
{
    if (m_phase != Phase::Connecting)
        return;
    m_isLinked = true;
    proceed();
}

void Engine::on(const event::Greeted &event)
{
    if (m_phase != Phase::Greeting)
        return;
    m_offset.add(event.answer.serverUs, m_sentAt, clock());
    m_status.clock = m_offset.best(m_now);
    m_status.awaySince.reset();
    m_office = event.answer;
    m_status.officeEnd = m_office.headSeq;
    m_status.dismissal = isDismissed() ? SyncStatus::Dismissal::Sends : SyncStatus::Dismissal::None;
    m_isHelloDue = false;
    m_helloAgainAt = clock() + HelloApartUs;
    m_isReadDue = true;
    m_isJoinDue = m_desk.identity.lone || (m_office.deskNumber > 0 && m_office.deskNumber != m_desk.identity.deskNumber);
    if (m_desk.cursor.seq > 0 && m_desk.cursor.incarnation != m_office.incarnation && !isPlanted(Defect::KeepFeedOfOtherOffice))
        m_isDropDue = true;
    readNextDseq(m_office.nextDseq);
    proceed();
}

/// What the office's number says about this desk (sync.md 4.3.1).
void Engine::readNextDseq(std::int64_t nextDseq)
{
    const std::int64_t sent = m_sendFrom;
    m_confirmed = nextDseq - 1;
    // More than was ever made here: this file is an older copy of the desk (reliability.md A11).
    if (nextDseq > m_desk.outbox.lastOwn + 1 && !isPlanted(Defect::IgnoreForkAtHello)) {
        m_isForked = true;
        return;
    }
    // From the first that the log did not show, not from the office's number: what an answer would have told is told by a replay,
    // and a replay is how a copied file is found out.
    m_sendFrom = isPlanted(Defect::TrustMemory) ? std::max(m_sendFrom, inFeed() + 1) : inFeed() + 1;
    if (isDismissed()) // no log will ever show it: once in a run of the program is enough
        m_sendFrom = std::max(inFeed() + 1, std::min(sent, nextDseq));
    if (isPlanted(Defect::SendFromOfficesNumber))
        m_sendFrom = std::max(m_sendFrom, nextDseq);
    // The office has lost facts that it had: they are sent again, nobody is asked (reliability.md D7, D8).
    if (nextDseq <= inFeed() && !isPlanted(Defect::NoRewindAtHello)) {
        m_status.restoredOffice = SyncStatus::Repeated{inFeed() + 1 - nextDseq, m_now.wall};
        m_sendFrom = nextDseq;
    }
}

void Engine::on(const event::Pushed &event)
{
    if (m_phase != Phase::Pushing)
        return;
    const bool isWhole = static_cast<std::int64_t>(event.answers.size()) == event.last - event.first + 1;
    const bool isCut = !event.answers.empty() && (event.answers.back().verdict == "gap" || event.answers.back().verdict == "fork");
    std::int64_t expected = event.first;
    const bool isOrdered = std::all_of(event.answers.begin(), event.answers.end(), [&expected](const PushAnswer &answer) {
        return answer.dseq == expected++ || answer.verdict == "gap";
    });
    // On any doubt: nothing is taken for sent, the link is made anew and the same goes out again.
    if ((!(isWhole || isCut) || !isOrdered || event.first != m_sendFrom) && !isPlanted(Defect::PartialAnswerCounts)) {
        goAway(Trouble::Unexpected);
        return;
    }
    if (event.answers.empty()) // the file holds less than it said
        blockPush(Trouble::StoreFailing, "NOTHING_TO_SEND");
    m_portion = m_portion > 0 ? m_portion - 1 : 0;
    for (const PushAnswer &answer : event.answers)
        readPushAnswer(event, answer);
    if (isPlanted(Defect::PartialAnswerCounts))
        m_sendFrom = event.last + 1;
    m_isReadDue = true;
    proceed();
}

void Engine::readPushAnswer(const event::Pushed &event, const PushAnswer &answer)
{
    if (answer.verdict == "gap" && !isPlanted(Defect::IgnoreGap)) {
        // It lost facts since it greeted. Asked for what was just sent, or for more than there is, it makes no sense: later.
        if (answer.dseq < 1 || answer.dseq >= event.first) {
            blockPush(Trouble::Unexpected, "GAP");
            return;
        }
        if (answer.dseq <= inFeed())
            m_status.restoredOffice = SyncStatus::Repeated{inFeed() + 1 - answer.dseq, m_now.wall};
        m_sendFrom = answer.dseq;
        m_confirmed = answer.dseq - 1;
        return;
    }
    if (answer.verdict == "fork" && !isPlanted(Defect::IgnoreFork)) {
        m_isForked = true;
        return;
    }
    if (isPlanted(Defect::StopAtPoison) && answer.verdict == "malformed") {
        blockPush(Trouble::Unexpected, "POISON");
        m_sendFrom = answer.dseq;
        return;
    }
    m_sendFrom = answer.dseq + 1;
    m_confirmed = std::max(m_confirmed.value_or(0), answer.dseq);
    m_isNotifyDue = true;
    m_pushBackoff.reset();
}

void Engine::on(event::Pulled &event)
{
    if (m_phase != Phase::Pulling)
        return;
    m_portion = m_portion > 0 ? m_portion - 1 : 0;
    m_isLastPage = static_cast<int>(event.rows.size()) < m_askedRows;
    if ((event.rows.empty() && m_gathered.empty()) || m_askedRows == 0) { // an old desk only asked whether it is refused
        finishRead();
        proceed();
        return;
    }
    std::ranges::move(event.rows, std::back_inserter(m_gathered));
    // Own facts that wait are judged anew behind what comes in: not more often than as many rows have come.
    const auto wanted = static_cast<std::size_t>(std::min(m_desk.outbox.waiting, MostGathered));
    if (!m_isLastPage && m_gathered.size() < wanted) {
        pull();
        return;
    }
    const FeedRow &last = m_gathered.back();
    const FeedCursor after{m_office.incarnation, m_office.timeline, last.word.seq, last.chain};
    m_phase = Phase::Storing;
    act(action::StorePage{std::exchange(m_gathered, {}), after});
}

/// The log was read to its end.
void Engine::finishRead()
{
    m_isReadDue = false;
    m_isReadingAgain = false;
    m_readBackoff.reset();
    m_pollFrom = clock();
    m_hintFrom = clock() + HintsApart.count();
    if (m_askedRows == 0)
        return;
    m_status.readAt = m_now.wall;
    // Confirmed, and not in the log that was read after it: somebody believed an answer too early. Ask what is so.
    const std::int64_t first = m_desk.outbox.firstWaiting;
    if (first > 0 && first <= m_confirmed.value_or(0) && !m_isForked && clock() >= m_doubtFrom) {
        m_doubtFrom = clock() + DoubtsApartUs;
        m_isHelloDue = true;
    }
}

void Engine::on(const event::PageStored &event)
{
    if (m_phase != Phase::Storing)
        return;
    takePosition(event.desk);
    if (m_isLastPage)
        finishRead();
    proceed();
}

void Engine::on(const event::FeedDropped &event)
{
    if (m_phase != Phase::Dropping)
        return;
    takePosition(event.desk);
    m_isDropDue = false;
    m_isReadDue = true;
    proceed();
}

void Engine::on(const event::Renumbered &event)
{
    if (m_phase != Phase::Renumbering)
        return;
    takePosition(event.desk);
    m_isForked = false;
    m_sendFrom = 1;
    m_confirmed = 0;
    m_status.restoredDesk = SyncStatus::Repeated{event.facts, m_now.wall, m_desk.identity.continues.lost.has_value()};
    m_office.deskNumber = 0; // of the former device
    m_isHelloDue = true; // a device the office does not know yet
    proceed();
}

void Engine::on(const event::Joined &event)
{
    if (m_phase != Phase::Joining)
        return;
    takePosition(event.desk);
    m_isJoinDue = false;
    proceed();
}

void Engine::on(const event::StoreFailed &event)
{
    if (m_phase == Phase::Pushing) {
        blockPush(Trouble::StoreFailing, event.code);
    } else if (!waitsForDesk()) {
        return;
    } else if (m_phase == Phase::Storing && event.code == "FEED_BROKEN" && !m_isReadingAgain) {
        m_isReadingAgain = m_isDropDue = true;
    } else {
        blockRead(event.code == "FEED_BROKEN" ? Trouble::LogBroken : Trouble::StoreFailing, event.code);
    }
    proceed();
}

void Engine::on(const event::OwnFactsStored &event)
{
    // Said before the desk got a new device, heard after it: the numbers are of another row.
    if (event.desk.identity.device != m_desk.identity.device || isPlanted(Defect::MissOwnFacts))
        return;
    // Said before a page was stored, heard after it: with a number that was sent already forgotten the office would seem to know more
    // than was ever made here, and the desk would take itself for a copy.
    if (event.desk.outbox.lastOwn < m_desk.outbox.lastOwn)
        return;
    m_desk.outbox = event.desk.outbox;
    if (m_phase == Phase::Resting)
        proceed();
}

void Engine::on(const event::Notified &)
{
    m_isHinted = true;
    if (m_phase == Phase::Resting)
        proceed();
}

void Engine::on(const event::NotifySent &)
{
    if (m_phase == Phase::Notifying)
        proceed();
}

void Engine::on(const event::LinkLost &event)
{
    if (m_phase == Phase::Off || m_phase == Phase::Away)
        return;
    // Smaller portions get through a bad link (reliability.md C5, C14).
    if (m_phase == Phase::Pushing || m_phase == Phase::Pulling)
        m_portion = std::min(m_portion + 1, SmallestPortion);
    if (isPlanted(Defect::AckOnSend) && m_phase == Phase::Pushing)
        m_sendFrom = m_desk.outbox.lastOwn + 1;
    const Trouble trouble = event.cause == event::LinkLost::Cause::Overdue ? Trouble::Overdue : Trouble::NoLink;
    m_isLinked = false;
    m_status.trouble = trouble;
    m_status.troubleCode.clear();
    if (!waitsForDesk()) // else its answer finds the link gone
        goAway(trouble);
}

void Engine::on(const event::Refused &event)
{
    const bool isAsking = m_phase >= Phase::Connecting && m_phase <= Phase::Notifying;
    if (!isAsking)
        return;
    m_gathered.clear();
    const Refusal refusal = refusalOf(event.sqlState);
    switch (refusal) {
    case Refusal::OtherOffice:
    case Refusal::Lost:
        goAway(troubleOf(refusal), event.sqlState);
        return;
    case Refusal::Dismissed:
        m_status.dismissal = SyncStatus::Dismissal::TooLate;
        [[fallthrough]];
    case Refusal::Device: // only a person can end these; the desk still asks now and then
    case Refusal::Password:
    case Refusal::Unproven:
    case Refusal::TooOld:
    case Refusal::Unexpected:
        if (m_phase == Phase::Connecting || m_phase == Phase::Greeting) // else rights may have changed under the link: a greeting tells
            m_linkBackoff.exhaust();
        goAway(troubleOf(refusal), event.sqlState);
        return;
    case Refusal::Diverged:
    case Refusal::TooMuch:
    case Refusal::Busy:
        break;
    }
    if (m_phase == Phase::Connecting || m_phase == Phase::Greeting)
        goAway(troubleOf(refusal), event.sqlState);
    else
        refusedOnLink(refusal, event.sqlState);
}

/// One request was refused, the link and the rest of the round are good.
void Engine::refusedOnLink(Refusal refusal, const QByteArray &sqlState)
{
    if (refusal == Refusal::Diverged && m_phase == Phase::Pulling && m_desk.cursor.seq > 0) {
        if (isPlanted(Defect::IgnoreDiverged))
            blockRead(Trouble::Unexpected, sqlState);
        else
            m_isDropDue = true;
        proceed();
        return;
    }
    if (refusal == Refusal::TooMuch && m_portion < SmallestPortion)
        ++m_portion;
    else if (m_phase == Phase::Pushing)
        blockPush(troubleOf(refusal), sqlState);
    else if (m_phase == Phase::Pulling)
        blockRead(refusal == Refusal::Diverged ? Trouble::Unexpected : troubleOf(refusal), sqlState);
    proceed();
}

void Engine::blockPush(Trouble trouble, const QByteArray &code)
{
    m_pushFrom = clock() + m_pushBackoff.next(m_random).count();
    m_status.trouble = trouble;
    m_status.troubleCode = code;
}

void Engine::blockRead(Trouble trouble, const QByteArray &code)
{
    m_readFrom = clock() + m_readBackoff.next(m_random).count();
    m_status.trouble = trouble;
    m_status.troubleCode = code;
}

} // namespace hline
