// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "world.h"

#include "simdesk.h"
#include "sqlitefeedstore.h"

#include <QtEndian>

#include <algorithm>

namespace hline::sim {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::int64_t Second = 1'000'000;
constexpr std::int64_t Minute = 60 * Second;
constexpr std::int64_t HealMinutes = 10;

const std::array<QByteArray, 3> Logins{"anna", "boris", "vera"};
const std::array<QByteArray, 2> Supervisors{"anna", "vera"};

/// The same id for the same person on every desk.
QByteArray idOf(const QByteArray &login)
{
    return QUuid(0x0199a0c0, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, static_cast<uchar>(login.front())).toByteArray(QUuid::WithoutBraces);
}

ContractId contractOf(std::int64_t n)
{
    return ContractId(QUuid(0x7d1c8a52, 0x0b7e, 0x5f3a, 0x9c, 0x41, 0x5a, 0x0e, 0x8f, 0x2b, 0x11, static_cast<uchar>(n)));
}

} // namespace

World::World(std::uint64_t seed, const Mix &mix, const Plants &plants)
    : m_seed(seed)
    , m_mix(mix)
    , m_plants(plants)
    , m_random(seed ^ 0x5EED5EED5EED5EEDu)
    , m_office(makeId(), plants)
{
    for (const QByteArray &login : Supervisors)
        m_office.makeSupervisor(login);
}

World::~World() = default;

QUuid World::makeId()
{
    const std::uint64_t high = m_random.next();
    const std::uint64_t low = m_random.next();
    std::array<char, 16> bytes;
    qToBigEndian(quint64(high), bytes.data());
    qToBigEndian(quint64(low), bytes.data() + 8);
    return QUuid::fromRfc4122(QByteArrayView(bytes.data(), qsizetype(bytes.size())));
}

std::unique_ptr<DeskMemory> World::makeStore(const Clock &clock, const DeskMemory::SharedImage &file)
{
    if (m_mix.disk == Mix::Disk::File && file)
        return std::make_unique<SqliteFeedStore>(clock, *file);
    if (m_mix.disk == Mix::Disk::File)
        return std::make_unique<SqliteFeedStore>(clock, DeviceId(makeId()));
    MemoryFeedStore::File fresh;
    if (!file) {
        fresh.identity.device = DeviceId(makeId());
        fresh.cursor = freshCursor();
    }
    return std::make_unique<MemoryFeedStore>(file ? static_cast<const MemoryFeedStore::File &>(*file) : fresh, m_plants, m_links);
}

void World::after(std::int64_t us, std::function<void()> what)
{
    m_queue.push({m_now + us, m_order++, std::move(what)});
}

void World::trace(std::uint64_t word)
{
    ++m_out.events;
    m_out.trace = (m_out.trace ^ word ^ static_cast<std::uint64_t>(m_now)) * 0x100000001B3u;
}

void World::violated(const QString &what)
{
    if (m_out.violations.size() < 8)
        m_out.violations += what;
    tell(u"!! "_s + what);
}

void World::tell(const QString &what)
{
    if (m_isTold)
        m_out.story += u"%1:%2 %3"_s.arg(m_now / Minute, 4).arg(m_now / Second % 60, 2, 10, QLatin1Char('0')).arg(what);
}

bool World::isHit(Fault fault, int permille)
{
    const bool isHit = !m_isHealing && m_mix.has(fault) && m_random.below(1000) < permille;
    if (isHit)
        count(fault);
    return isHit;
}

World::Fate World::fate()
{
    using End = Fate::End;
    Fate out;
    out.there = 2'000 + m_random.below(30'000);
    out.back = 2'000 + m_random.below(30'000);
    if (m_isHealing)
        return out;
    if (isHit(Fault::SlowLink, m_mix.permille))
        out.there += m_random.below(8 * Second);
    if (isHit(Fault::SlowLink, m_mix.permille))
        out.back += m_random.below(8 * Second);
    if (isHit(Fault::Cut, m_mix.permille))
        out.end = m_random.below(2) == 0 ? End::CutBefore : End::CutAfter;
    else if (isHit(Fault::HalfOpen, m_mix.permille))
        out.end = m_random.below(2) == 0 ? End::SwallowedBefore : End::SwallowedAfter;
    out.isRepeated = isHit(Fault::Repeated, m_mix.permille);
    out.isZombie = isHit(Fault::Zombie, m_mix.permille);
    return out;
}

void World::passNotice(const SimDesk &from)
{
    for (const auto &desk : m_desks) {
        if (desk.get() == &from || m_areNoticesLost || isHit(Fault::LostNotice, 500))
            continue;
        after(1'000 + m_random.below(50'000), [&to = *desk] { to.hear(); });
    }
}

SharedFact World::makeFact(const SimDesk &desk, const QByteArray &kind, std::optional<FactId> target)
{
    auto fact = std::make_shared<SentFact>();
    const std::int64_t intent = std::ssize(m_made) + 1;
    const Clocks now = desk.clocks();
    fact->envelope.id = FactId(makeId());
    fact->envelope.kind = kind;
    fact->envelope.target = target;
    fact->envelope.at = fact->envelope.made = now.wall;
    fact->envelope.boot = BootReading{desk.boot(), now.bootUs, now.bootUs};
    if (kind == "work" || kind == "close" || kind == "request.new")
        fact->envelope.contract = contractOf(m_random.below(6));
    if (kind == "work")
        fact->envelope.secs = 1 + m_random.below(3600);
    const QByteArray said = kind == "close" ? "\"month\":\"2026-09\","
        : kind == "date"                    ? "\"at_us\":" + QByteArray::number(qint64(toldInstant())) + ','
                                            : QByteArray();
    fact->data = '{' + said + "\"n\":" + QByteArray::number(qint64(intent)) + ",\"who\":\"" + idOf(desk.login()) + "\"}";
    if (m_random.below(4) == 0)
        fact->words = "{\"note\":\"" + QByteArray::number(qint64(m_random.below(1'000'000))) + "\"}";
    fact->bodySha = bodySha(fact->words.value_or(QByteArray()));
    m_made[fact->envelope.id] = intent;
    m_facts.push_back(fact->envelope.id);
    if (kind == "request.new")
        m_requests.push_back(fact->envelope.id);
    if (kind == "work")
        m_works.push_back(fact->envelope.id);
    if (kind == "date" || kind == "waive")
        m_decisions.push_back(fact->envelope.id);
    return fact;
}

/// What a supervisor says of when something happened is sometimes as wrong as the clock was.
std::int64_t World::toldInstant()
{
    constexpr std::int64_t FarAway = 1000 * 24 * 60 * Minute;
    const std::int64_t before = m_random.below(60 * Minute);
    return officeUs() - before + (m_random.below(8) == 0 ? FarAway : 0);
}

/// What the office did not count and may count yet.
std::vector<FactId> World::doubted() const
{
    std::vector<FactId> out;
    for (const SharedRow &row : m_office.log()) {
        const Verdict verdict = verdictFromCode(row->word.verdict);
        if (!counts(verdict) && canBeDated(row->fact.envelope.kind, verdict))
            out.push_back(row->fact.envelope.id);
    }
    return out;
}

/// … or of something else, which may not be dated.
SharedFact World::makeDating(const SimDesk &desk)
{
    const std::vector<FactId> wanted = doubted();
    const std::vector<FactId> &from = wanted.empty() || m_random.below(4) == 0 ? m_facts : wanted;
    return makeFact(desk, "date", from[std::size_t(m_random.below(std::ssize(from)))]);
}

std::vector<SharedFact> World::makeFacts(const SimDesk &desk)
{
    const auto anyOf = [this](const std::vector<FactId> &ids) { return ids[std::size_t(m_random.below(std::ssize(ids)))]; };
    const std::int64_t what = m_random.below(100);
    if (m_requests.empty() || what < 25)
        return {makeFact(desk, "request.new"), makeFact(desk, "claim", m_requests.empty() ? std::nullopt : std::optional(m_requests.back()))};
    if (what < 43)
        return {makeFact(desk, "claim", anyOf(m_requests))};
    if (what < 52)
        return {makeFact(desk, "release", anyOf(m_requests))};
    if (what < 79)
        return {makeFact(desk, "work", anyOf(m_requests))};
    if (what < 86)
        return {makeFact(desk, "reverse", anyOf(m_decisions.empty() || m_random.below(3) > 0 ? m_facts : m_decisions)),
                makeFact(desk, "work", anyOf(m_requests))};
    if (what < 88)
        return {makeFact(desk, "close")};
    if (what < 91 && m_office.isSupervisor(desk.login()))
        return {makeDating(desk)};
    if (what < 94 && m_office.isSupervisor(desk.login()))
        return {makeFact(desk, "waive", anyOf(m_works.empty() ? m_facts : m_works))};
    if (what < 94 || !isHit(Fault::OddFacts, 1000))
        return {makeFact(desk, "work", anyOf(m_requests))};
    // A kind of a newer program, a time that cannot be, work without a length: stored, judged, never in the way (reliability.md F6).
    const bool isCall = what >= 97 && m_random.below(3) == 0;
    auto odd = std::make_shared<SentFact>(isCall ? *makeFact(desk, "request.new") : *makeFact(desk, "work", anyOf(m_requests)));
    if (what < 95) {
        odd->envelope.kind = "future.kind";
        odd->envelope.version = 7;
    } else if (what < 97) {
        odd->envelope.secs.reset(); // no desk can store more than a day, so a malformed one has none
    } else {
        odd->envelope.boot.reset();
        odd->envelope.at += std::chrono::years(m_random.below(2) == 0 ? 3 : -3);
    }
    return {odd};
}

void World::addDesk(const DeskMemory::SharedImage &file, const QByteArray &login, HelloAnswer::Mode mode)
{
    m_desks.push_back(std::make_unique<SimDesk>(*this, m_desks.size(), login, mode, file));
    const std::size_t index = m_desks.size() - 1;
    after(m_random.below(30 * Second), [this, index] { m_desks[index]->start(); });
    after(m_random.below(Minute), [this, index] { personActs(index); });
}

void World::personActs(std::size_t index)
{
    if (m_isHealing)
        return;
    SimDesk &desk = *m_desks[index];
    if (desk.isRunning())
        desk.enter(makeFacts(desk));
    if (m_random.below(10) == 0)
        desk.keepImage();
    if (m_random.below(20) == 0)
        desk.show(m_random.below(2) == 0 ? Visibility::Shown : Visibility::Hidden);
    after(Second + m_random.below(2 * m_mix.secondsOfPeople * Second), [this, index] { personActs(index); });
}

void World::runUntil(std::int64_t time)
{
    while (!m_queue.empty() && m_queue.top().time <= time && m_out.violations.isEmpty()) {
        const std::function<void()> what = std::move(const_cast<Item &>(m_queue.top()).what);
        m_now = m_queue.top().time;
        m_queue.pop();
        what();
    }
    m_now = time;
}

Outcome World::run(Story story)
{
    m_isTold = story == Story::Told;
    for (int i = 0; i < m_mix.desks; ++i) {
        const bool isOld = m_random.below(3) == 0 && isHit(Fault::OldVersion, 1000);
        addDesk({}, Logins[std::size_t(i) % Logins.size()], isOld ? HelloAnswer::Mode::DrainOnly : HelloAnswer::Mode::Full);
        std::vector<SharedFact> facts;
        for (int n = 0; n < m_mix.firstFacts; ++n)
            facts.push_back(makeFact(*m_desks.back(), "request.new"));
        if (m_desks.back()->store().commit(facts)) {
            std::vector<FactId> told;
            for (const SharedFact &fact : facts)
                told.push_back(fact->envelope.id);
            m_desks.back()->isTold(told);
        }
    }
    after(m_random.below(2 * Minute), [this] { nemesis(); });
    runUntil(m_mix.minutes * Minute);
    heal();
    runUntil((m_mix.minutes + HealMinutes) * Minute);
    if (m_out.violations.isEmpty())
        checkEnd();
    m_out.facts = std::ssize(m_made);
    m_out.minutes = m_mix.minutes * m_mix.desks;
    trace(static_cast<std::uint64_t>(m_office.log().size()));
    return m_out;
}

void World::letLeave(Leaving how)
{
    after(m_mix.minutes * Minute / 2, [this, how] { leave(how); });
}

/// A desk that the office has not heard of sends nothing after that (0018_dismissed.sql): they meet first.
void World::leave(Leaving how)
{
    const std::vector<DeviceId> known = m_office.devices();
    const bool isAnyUnknown = std::ranges::any_of(m_desks, [&known](const auto &desk) {
        return desk->login() == Logins.front() && std::ranges::find(known, desk->store().device()) == known.end();
    });
    if (isAnyUnknown) {
        after(Second, [this, how] { leave(how); });
        return;
    }
    tell(u"%1 leaves"_s.arg(QString::fromLatin1(Logins.front())));
    m_office.dismiss(Logins.front(), officeUs());
    endLinksOf(Logins.front());
    if (how == Leaving::ByMistake)
        after(std::max(Second, m_mix.minutes * Minute * 3 / 4 - now()), [this] { reinstate(); });
}

void World::reinstate()
{
    tell(u"%1 has not left after all"_s.arg(QString::fromLatin1(Logins.front())));
    m_office.reinstate(Logins.front());
    endLinksOf(Logins.front());
}

/// What is asked for goes on.
void World::endLinksOf(const QByteArray &login)
{
    for (const auto &desk : m_desks) {
        if (desk->login() == login)
            desk->loseLink();
    }
}

/// No new faults, every link good, every computer on: now everything must come together in ten minutes.
void World::heal()
{
    tell(u"everything is well again"_s);
    m_isHealing = true;
    m_officeUpFrom = m_lockedUntil = m_fullUntil = 0;
    for (const auto &desk : m_desks)
        desk->heal();
    after(6 * Minute, [this] { checkLatency(); });
    after(8 * Minute, [this] { checkPoll(); });
}

SimDesk &World::anyDesk()
{
    return *m_desks[std::size_t(m_random.below(std::ssize(m_desks)))];
}

} // namespace hline::sim
