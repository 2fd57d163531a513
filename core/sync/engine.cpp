// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine.h"

#include "sync/planted.h"

#include <algorithm>
#include <array>
#include <limits>

namespace hline {

using namespace std::chrono_literals;

namespace {

using std::chrono::microseconds;

constexpr microseconds ConnectDeadline = 5s; // reliability.md C2
constexpr microseconds HelloDeadline = 5s;
constexpr microseconds RequestDeadline = 15s;
constexpr microseconds PollShown = 5s;
constexpr microseconds PollHidden = 30s;
constexpr microseconds HelloApart = 15min;   ///< the office learns of the outbox, the desk of the office's clock
constexpr microseconds Gap = 30s;            ///< reliability.md B6
constexpr microseconds ClockIsSet = 1s;      ///< less is drift

struct Portion { int facts, rows; };
constexpr std::array Portions{Portion{Engine::MostFacts, Engine::MostRows}, Portion{20, 50}, Portion{1, 5}};

} // namespace

std::vector<Action> Engine::step(Event event, const Clocks &now)
{
    m_now = now;
    m_actions.clear();
    noticeGap();
    std::visit([this](auto &happened) { this->on(happened); }, event);
    keepOfficeTime();
    publish();
    return std::exchange(m_actions, {});
}

/// The clock that waits are measured on.
std::int64_t Engine::clock() const
{
    return isPlanted(Defect::WallClockWaits) ? toUs(m_now.wall) : m_now.bootUs;
}

/// After sleep, or a machine that stood still, the desk asks anew where the office is before it sends anything (reliability.md B6).
void Engine::noticeGap()
{
    if (m_expectedBy && clock() > *m_expectedBy + Gap.count() && m_isLinked && !isPlanted(Defect::NoHelloAfterGap))
        m_isHelloDue = true;
}

/// A better answer of the office, or a wall clock that somebody has set: after the next start of the computer only its offset tells the
/// office's time (sync.md 4.6).
void Engine::keepOfficeTime()
{
    const auto sample = m_offset.best();
    if (!sample || m_phase == Phase::Off)
        return;
    const auto estimate = m_offset.best(m_now);
    if (m_kept && m_kept->clock == *sample && std::chrono::abs(m_kept->ahead - estimate->ahead) < ClockIsSet)
        return;
    m_kept = {*sample, estimate->ahead};
    m_status.clock = estimate;
    act(*m_kept);
}

void Engine::expectWithin(microseconds time)
{
    m_sentAt = clock();
    m_expectedBy = m_sentAt + time.count();
}

void Engine::waitUntil(std::int64_t bootUs)
{
    m_expectedBy = bootUs;
    act(action::WaitUntil{bootUs});
}

std::int64_t Engine::inFeed() const
{
    return m_desk.outbox.firstWaiting > 0 ? m_desk.outbox.firstWaiting - 1 : m_desk.outbox.lastOwn;
}

/// Number of the last own fact that the office has, as far as known. A number alone may speak of another copy of this file: whoever
/// deletes by it what the office has goes by what a replay has shown.
std::int64_t Engine::confirmed() const
{
    std::int64_t known = m_isForked ? inFeed() : m_confirmed.value_or(inFeed());
    if (m_status.dismissal != SyncStatus::Dismissal::None)
        known = std::min(known, std::max(m_sendFrom - 1, inFeed()));
    return std::min(known, m_desk.outbox.lastOwn);
}

int Engine::unsent() const
{
    return static_cast<int>(m_desk.outbox.lastOwn - confirmed()) + m_desk.outbox.stranded;
}

bool Engine::hasToSend() const
{
    return !m_isForked && m_sendFrom <= m_desk.outbox.lastOwn
        && !(isPlanted(Defect::DrainSendsNothing) && m_office.mode == HelloAnswer::Mode::DrainOnly);
}

/// A desk too old to read still reads where it must know what the office lacks: minutes are never stranded.
bool Engine::readsRows() const
{
    return m_office.mode == HelloAnswer::Mode::Full || m_isForked || m_desk.outbox.stranded > 0;
}

/// … and asks, for no rows, whether the log still is the one it once read. Whose person has left reads nothing at all.
bool Engine::mayRead() const
{
    return !isDismissed() && (readsRows() || m_desk.cursor.seq > 0);
}

/// The next thing to do on a good link, or a rest.
void Engine::proceed()
{
    if (!m_isLinked) {
        goAway(m_status.trouble == Trouble::None ? Trouble::NoLink : m_status.trouble, m_status.troubleCode);
        return;
    }
    if (m_isHelloDue) {
        hello();
        return;
    }
    if (!keepsDesk() && !asksOffice())
        rest();
}

/// Work on the desk's own file that must come before more of the office's.
bool Engine::keepsDesk()
{
    if (clock() < m_readFrom)
        return false;
    if (m_isJoinDue) {
        m_phase = Phase::Joining;
        act(action::Join{m_office.deskNumber > 0 ? m_office.deskNumber : m_desk.identity.deskNumber});
        return true;
    }
    if (!mayRead())
        return false;
    if (m_isDropDue) {
        m_phase = Phase::Dropping;
        act(action::DropFeed{});
        return true;
    }
    // Only after everything was read is it known which facts the office lacks (sync.md 4.9).
    const bool isReadWhole = !m_isReadDue || isPlanted(Defect::RenumberBeforeReading);
    const bool hasStranded = m_desk.outbox.stranded > 0 && !isPlanted(Defect::ForgetStranded);
    if ((m_isForked || hasStranded) && isReadWhole) {
        m_phase = Phase::Renumbering;
        // A desk that was made anew (reliability.md A8) has a device that the office knows nothing else by.
        const bool isUnused = !m_isForked && m_desk.outbox.lastOwn == 0;
        act(action::Renumber{isUnused ? action::Renumber::Under::ThisDevice : action::Renumber::Under::NewDevice});
        return true;
    }
    return false;
}

bool Engine::asksOffice()
{
    if (hasToSend() && clock() >= m_pushFrom) {
        push();
        return true;
    }
    if (m_isNotifyDue && clock() >= m_notifyFrom) {
        notify();
        return true;
    }
    const bool isHint = m_isHinted && clock() >= m_hintFrom;
    if (mayRead() && (m_isReadDue || isHint) && clock() >= m_readFrom) {
        pull();
        return true;
    }
    return false;
}

void Engine::hello()
{
    m_phase = Phase::Greeting;
    expectWithin(HelloDeadline);
    // The file does not learn what the office has of it any more.
    m_toldUnsent = isDismissed() ? unsent() : m_desk.outbox.waiting;
    act(action::Hello{m_desk.identity.device, m_toldUnsent, isPlanted(Defect::NoDeadline) ? microseconds(24h) : HelloDeadline});
}

void Engine::push()
{
    m_phase = Phase::Pushing;
    expectWithin(RequestDeadline);
    // Never past the last fact known here: what the office then has can always be recognised as this desk's.
    const std::int64_t known = m_desk.outbox.lastOwn - m_sendFrom + 1;
    const int most = isPlanted(Defect::BatchOverLimit) ? 2 * MostFacts : Portions[m_portion].facts;
    const int limit = static_cast<int>(std::min<std::int64_t>(most, known));
    act(action::Push{m_desk.identity.device, m_office.incarnation, m_sendFrom, limit, MostBytes,
                     isPlanted(Defect::NoDeadline) ? microseconds(24h) : RequestDeadline});
    if (isPlanted(Defect::PullDuringPush) && mayRead())
        act(action::Pull{m_office.incarnation, m_desk.cursor.seq, m_desk.cursor.chain, MostRows, RequestDeadline});
}

void Engine::pull()
{
    m_phase = Phase::Pulling;
    m_isHinted = false;
    m_isReadDue = true;
    m_askedRows = readsRows() ? Portions[m_portion].rows : 0;
    expectWithin(RequestDeadline);
    const std::int64_t after = m_gathered.empty() ? m_desk.cursor.seq : m_gathered.back().word.seq;
    const QByteArray &chain = m_gathered.empty() ? m_desk.cursor.chain : m_gathered.back().chain;
    act(action::Pull{m_office.incarnation, after, chain, m_askedRows,
                     isPlanted(Defect::NoDeadline) ? microseconds(24h) : RequestDeadline});
}

void Engine::notify()
{
    m_phase = Phase::Notifying;
    m_isNotifyDue = false;
    m_notifyFrom = clock() + HintsApart.count();
    expectWithin(HelloDeadline);
    act(action::Notify{HelloDeadline});
}

void Engine::connect()
{
    m_phase = Phase::Connecting;
    m_isHelloDue = true;
    m_status.nextTry.reset();
    expectWithin(ConnectDeadline);
    act(action::Connect{isPlanted(Defect::NoDeadline) ? microseconds(24h) : ConnectDeadline});
}

void Engine::goAway(Trouble trouble, const QByteArray &code)
{
    m_gathered.clear();
    m_isLinked = false;
    m_status.trouble = trouble;
    m_status.troubleCode = code;
    if (!m_status.awaySince)
        m_status.awaySince = m_now.wall;
    const microseconds pause = isPlanted(Defect::NoBackoff) ? 1ms : m_linkBackoff.next(m_random);
    m_nextTry = clock() + pause.count();
    m_status.nextTry = m_now.wall + pause;
    m_phase = Phase::Away;
    act(action::Disconnect{});
    waitUntil(m_nextTry);
}

/// A round is over: nothing to send, everything read.
void Engine::rest()
{
    if (isDismissed() && m_toldUnsent != unsent()) { // a supervisor waits for the word that nothing is left
        hello();
        return;
    }
    const bool isBlocked = (hasToSend() && clock() < m_pushFrom) || (m_isReadDue && clock() < m_readFrom);
    if (!isBlocked) {
        m_linkBackoff.reset();
        m_status.trouble = Trouble::None;
        m_status.troubleCode.clear();
    }
    m_phase = Phase::Resting;
    waitUntil(nextWake());
}

std::int64_t Engine::nextWake() const
{
    std::int64_t wake = m_helloAgainAt;
    if (hasToSend())
        wake = std::min(wake, m_pushFrom);
    if (m_isNotifyDue)
        wake = std::min(wake, m_notifyFrom);
    if (mayRead()) {
        const microseconds poll = m_visibility == Visibility::Shown ? PollShown : PollHidden;
        if (!isPlanted(Defect::NoPoll))
            wake = std::min(wake, std::max(m_readFrom, m_pollFrom + poll.count()));
        if (m_isReadDue || m_isDropDue)
            wake = std::min(wake, m_readFrom);
        if (m_isHinted)
            wake = std::min(wake, std::max(m_readFrom, m_hintFrom));
    }
    if (m_isJoinDue)
        wake = std::min(wake, m_readFrom);
    return std::max(wake, clock());
}

void Engine::on(const event::TimerFired &)
{
    if (m_phase == Phase::Away) {
        if (clock() >= m_nextTry)
            connect();
        else
            waitUntil(m_nextTry);
        return;
    }
    if (m_phase != Phase::Resting)
        return;
    const microseconds poll = m_visibility == Visibility::Shown ? PollShown : PollHidden;
    m_isReadDue = m_isReadDue || (clock() >= m_pollFrom + poll.count() && !isPlanted(Defect::NoPoll));
    m_isHelloDue = m_isHelloDue || clock() >= m_helloAgainAt;
    proceed();
}

void Engine::on(const event::VisibilityChanged &event)
{
    m_visibility = event.visibility;
    if (m_phase == Phase::Resting)
        on(event::TimerFired{});
}

void Engine::on(const event::Hurried &)
{
    if (m_phase == Phase::Away) {
        m_linkBackoff.reset();
        connect();
    } else if (m_phase == Phase::Resting) {
        m_isReadDue = true;
        m_pushFrom = m_readFrom = clock();
        proceed();
    }
}

void Engine::on(const event::Stopped &)
{
    if (m_phase != Phase::Off)
        act(action::Disconnect{});
    m_isLinked = false;
    m_expectedBy.reset();
    m_phase = Phase::Off;
}

void Engine::publish()
{
    using Link = SyncStatus::Link;
    m_status.link = m_phase == Phase::Off ? Link::Off : m_phase == Phase::Away ? Link::Away
        : m_phase == Phase::Connecting || !m_isLinked ? Link::Connecting : Link::Connected;
    m_status.readTo = m_desk.cursor.seq;
    m_status.newest = m_desk.newest;
    m_status.officeEnd = std::max(m_status.officeEnd, m_status.readTo);
    m_status.confirmed = confirmed();
    m_status.unsent = unsent();
    m_status.unsendable = !isDismissed() ? 0 : m_isForked ? m_status.unsent : m_desk.outbox.stranded;
    m_status.oldestUnsent = m_status.unsent > 0 ? m_desk.outbox.oldest : std::nullopt;
    m_status.isTooOld = m_isLinked ? m_office.mode == HelloAnswer::Mode::DrainOnly : m_status.isTooOld;
    m_status.isForkOpen = m_isForked;
    const bool isItself = m_isLinked && m_status.readAt && !m_isForked && !m_isJoinDue && m_desk.outbox.stranded == 0;
    m_status.deskNumber = isItself ? m_office.deskNumber : 0;
    if (m_status == m_shown)
        return;
    m_shown = m_status;
    act(action::ShowStatus{m_status});
}

} // namespace hline
