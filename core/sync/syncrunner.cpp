// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/syncrunner.h"

#include "sync/storeactions.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

SyncRunner::SyncRunner(Parts parts, QObject *parent) : QObject(parent), m_parts(std::move(parts)), m_engine(m_parts.seed) { }

SyncRunner::~SyncRunner()
{
    if (!m_thread)
        return;
    m_isEnding = true;
    m_parts.office->giveUp();
    m_thread->wait();
}

void SyncRunner::start()
{
    if (m_thread)
        return;
    m_thread.reset(QThread::create([this] { run(); }));
    m_thread->setObjectName(u"sync"_s);
    m_thread->start();
}

void SyncRunner::post(Event event)
{
    {
        const std::lock_guard lock(m_mutex);
        m_posted.push_back(std::move(event));
        m_isResting = false;
    }
    m_parts.office->wake();
}

void SyncRunner::ownFactsStored()
{
    const FeedStore &feed = m_parts.feed();
    const DeskPosition desk = readPosition(feed);
    keepFresh(desk, feed);
    post(event::OwnFactsStored{desk});
}

void SyncRunner::askDesks(std::function<void(const DeskList &)> answer)
{
    {
        const std::lock_guard lock(m_mutex);
        m_deskAsks.push_back(std::move(answer));
    }
    m_parts.office->wake();
}

/// The push that follows needs them: to ask for them then is a way to the storage thread and back, behind whatever the window asks
/// there after a commit.
void SyncRunner::keepFresh(const DeskPosition &desk, const FeedStore &feed)
{
    const DeviceId device = desk.identity.device;
    const std::int64_t last = desk.outbox.lastOwn;
    const std::int64_t known = m_fresh.device == device ? m_fresh.last : last - 1; // written on this thread only
    if (known == last)
        return;
    auto facts = feed.ownFacts(known + 1, Engine::MostFacts, Engine::MostBytes).value_or(std::vector<SentFact>());
    const std::lock_guard lock(m_mutex);
    m_fresh = {device, last, std::move(facts)};
}

/// Nothing if the push is of other facts. What has a number is never edited: these are what the file would say.
std::vector<SentFact> SyncRunner::takeFresh(const action::Push &action)
{
    const std::lock_guard lock(m_mutex);
    std::vector<SentFact> facts = std::exchange(m_fresh.facts, {});
    const bool areWanted = m_fresh.device == action.device && !facts.empty() && facts.front().dseq == action.from
        && std::ssize(facts) <= action.limit;
    return areWanted ? facts : std::vector<SentFact>();
}

void SyncRunner::sendLast(std::chrono::milliseconds patience)
{
    if (!m_thread)
        return;
    hurry();
    std::unique_lock lock(m_mutex);
    m_settled.wait_for(lock, patience, [this] {
        const bool canSend = m_latest.link == SyncStatus::Link::Connected && m_latest.trouble == Trouble::None;
        return m_isResting && (m_latest.unsent == 0 || !canSend);
    });
}

Clocks SyncRunner::clocks() const
{
    return clocksOf(m_parts.clock);
}

/// A job on the storage thread, waited for here: no one waits for this thread.
template<typename Job>
auto SyncRunner::onStorage(Job job)
{
    auto answer = m_parts.storage.run([feed = m_parts.feed, job = std::move(job)]() mutable { return job(feed()); });
    if constexpr (std::is_void_v<std::invoke_result_t<Job &, FeedStore &>>)
        answer.waitForFinished();
    else
        return answer.result();
}

/// Between two steps of the engine: no other request is under way.
void SyncRunner::tellDesks()
{
    std::vector<std::function<void(const DeskList &)>> asked;
    {
        const std::lock_guard lock(m_mutex);
        asked.swap(m_deskAsks);
    }
    if (asked.empty())
        return;
    const DeskList list = desks();
    for (auto &answer : asked)
        QMetaObject::invokeMethod(this, [answer = std::move(answer), list] { answer(list); }, Qt::QueuedConnection);
}

SyncRunner::DeskList SyncRunner::desks()
{
    if (!m_parts.desks || m_latest.link != SyncStatus::Link::Connected)
        return failure(errorOf(Trouble::NoLink, {}, {}));
    const QUuid incarnation = onStorage([](FeedStore &feed) { return feed.cursor().incarnation; });
    auto list = m_parts.desks->desks(incarnation);
    if (list)
        return *std::move(list);
    if (const auto *refused = std::get_if<event::Refused>(&list.error())) {
        if (refused->sqlState == "42501")
            return failure(Error::Kind::Denied, u"only supervisors are told of desks"_s, "SUPERVISOR_NEEDED", "I-03");
        return failure(errorOf(troubleOf(refusalOf(refused->sqlState)), refused->sqlState, {}));
    }
    handle(list.error()); // the link is gone, which the engine must know
    return failure(errorOf(Trouble::NoLink, {}, {}));
}

/// False if a person cancelled it.
bool SyncRunner::readsFirst()
{
    if (!m_parts.source)
        return true;
    const auto onStorage = [this](const std::function<void(FirstReading::Desk)> &job) {
        m_parts.storage.run([this, &job] { job({m_parts.feed(), m_parts.snapshot()}); }).waitForFinished();
    };
    bool isDue = false;
    onStorage([&isDue](FirstReading::Desk desk) { isDue = FirstReading::isDue(desk.feed, desk.snapshot); });
    if (!isDue)
        return true;
    FirstReading reading({*m_parts.office, *m_parts.source, onStorage, [this](const SyncStatus::Reading &progress) { return tell(progress); }});
    return reading.run() != FirstReading::Outcome::Cancelled;
}

FirstReading::Wish SyncRunner::tell(const SyncStatus::Reading &progress)
{
    SyncStatus status;
    status.link = SyncStatus::Link::Connected;
    status.readTo = progress.stored;
    status.officeEnd = progress.whole;
    status.reading = progress;
    perform(action::ShowStatus{status});
    return m_isEnding ? FirstReading::Wish::Pause : m_isReadingCancelled ? FirstReading::Wish::Cancel : FirstReading::Wish::GoOn;
}

void SyncRunner::run()
{
    if (!readsFirst()) {
        Q_EMIT readingCancelled();
        return;
    }
    handle(onStorage([now = m_parts.clock.boot()](FeedStore &feed) { return begun(feed, now); }));
    while (!m_isEnding) {
        tellDesks();
        if (std::optional<Event> event = nextEvent())
            handle(*std::move(event));
    }
    handle(event::Stopped{});
}

/// What own actions brought comes first: it belongs to what the engine waits for.
std::optional<Event> SyncRunner::nextEvent()
{
    const auto takeFirst = [](std::deque<Event> &from) {
        Event out = std::move(from.front());
        from.pop_front();
        return out;
    };
    if (!m_answers.empty())
        return takeFirst(m_answers);
    {
        const std::lock_guard lock(m_mutex);
        if (!m_posted.empty())
            return takeFirst(m_posted);
        m_isResting = true;
    }
    m_settled.notify_all();
    const std::chrono::microseconds left(m_waitsUntil ? *m_waitsUntil - clocks().bootUs : std::chrono::microseconds(1h).count());
    if (left > 0us)
        return m_parts.office->waitFor(left);
    m_waitsUntil.reset();
    return event::TimerFired{};
}

void SyncRunner::handle(Event event)
{
    for (const Action &action : m_engine.step(std::move(event), clocks()))
        std::visit([this](const auto &wanted) { this->perform(wanted); }, action);
}

void SyncRunner::perform(const action::Connect &action)
{
    answer(m_parts.office->connect(action));
}

void SyncRunner::perform(const action::Disconnect &)
{
    m_parts.office->disconnect();
}

void SyncRunner::perform(const action::Hello &action)
{
    answer(m_parts.office->hello(action));
}

void SyncRunner::perform(const action::Push &action)
{
    Result<std::vector<SentFact>> facts = takeFresh(action);
    if (facts->empty())
        facts = onStorage([action](FeedStore &feed) { return feed.ownFacts(action.from, action.limit, action.bytes); });
    if (!facts)
        answer(failedBy(facts.error()));
    else if (facts->empty())
        answer(event::Pushed{action.from, action.from - 1, {}});
    else
        answer(m_parts.office->push(action, *facts, m_parts.clock.boot()));
}

void SyncRunner::perform(const action::Pull &action)
{
    answer(m_parts.office->pull(action));
}

void SyncRunner::perform(const action::Notify &action)
{
    answer(m_parts.office->notify(action));
}

void SyncRunner::perform(const action::StorePage &action)
{
    answer(onStorage([action](FeedStore &feed) { return performed(action, feed); }));
}

void SyncRunner::perform(const action::DropFeed &action)
{
    answer(onStorage([action](FeedStore &feed) { return performed(action, feed); }));
}

void SyncRunner::perform(const action::Renumber &action)
{
    answer(onStorage([action, now = m_parts.clock.now()](FeedStore &feed) { return performed(action, feed, now); }));
}

void SyncRunner::perform(const action::Join &action)
{
    answer(onStorage([action](FeedStore &feed) { return performed(action, feed); }));
}

void SyncRunner::perform(const action::WaitUntil &action)
{
    m_waitsUntil = action.bootUs;
}

void SyncRunner::perform(const action::KeepOfficeTime &action)
{
    onStorage([action, now = m_parts.clock.boot()](FeedStore &feed) { performed(action, feed, now); });
}

void SyncRunner::perform(const action::ShowStatus &action)
{
    {
        const std::lock_guard lock(m_mutex);
        m_latest = action.status;
    }
    QMetaObject::invokeMethod(this, [this, status = action.status] { Q_EMIT this->statusChanged(status); }, Qt::QueuedConnection);
}

} // namespace hline
