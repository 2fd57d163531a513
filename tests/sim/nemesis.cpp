// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simdesk.h"
#include "world.h"

#include <algorithm>

namespace hline::sim {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::int64_t Second = 1'000'000;
constexpr std::int64_t Minute = 60 * Second;
constexpr std::int64_t Hour = 60 * Minute;
constexpr std::size_t MostDesks = 8;

constexpr std::array LinkFaults{Fault::DeadLink, Fault::Cut};
constexpr std::array DeskFaults{Fault::Crash, Fault::Reboot, Fault::Pause, Fault::Sleep, Fault::WallJump, Fault::DiskFull,
                                Fault::ClonedDesk, Fault::RestoredDesk};
constexpr std::array Orders{Fault::ErasedWords};
constexpr std::array OfficeFaults{Fault::OfficeRestart, Fault::RestoredOffice, Fault::FailOver, Fault::LockedOffice, Fault::FullOffice};

} // namespace

void World::nemesis()
{
    if (m_isHealing)
        return;
    m_backups.emplace_back(m_now, std::ssize(m_office.log()));
    std::vector<Fault> able;
    const auto add = [&](const auto &faults) {
        std::copy_if(faults.begin(), faults.end(), std::back_inserter(able), [this](Fault fault) { return m_mix.has(fault); });
    };
    add(LinkFaults);
    add(DeskFaults);
    add(OfficeFaults);
    add(Orders);
    if (!able.empty())
        strike(able[std::size_t(m_random.below(std::ssize(able)))]);
    after(Second + m_random.below(2 * m_mix.secondsApart * Second), [this] { nemesis(); });
}

void World::strike(Fault fault)
{
    const auto isOne = [fault](const auto &faults) { return std::find(faults.begin(), faults.end(), fault) != faults.end(); };
    SimDesk &desk = anyDesk();
    if (isOne(Orders)) {
        eraseWords();
    } else if (isOne(OfficeFaults)) {
        tell(u"office: %1"_s.arg(QLatin1StringView(nameOf(fault))));
        strikeOffice(fault);
    } else {
        tell(u"desk %1 (%2): %3"_s.arg(desk.index()).arg(QString::fromLatin1(desk.login()), QLatin1StringView(nameOf(fault))));
        strikeDesk(fault, desk);
    }
}

/// Somebody wants what is known of them erased (sync.md 4.12): some of the facts that have words.
void World::eraseWords()
{
    constexpr int MostFacts = 6;
    const auto &log = m_office.log();
    FactSet facts;
    for (int i = 0; i < MostFacts && !log.empty(); ++i) {
        const SharedRow &row = log[std::size_t(m_random.below(std::ssize(log)))];
        if (row->fact.words)
            facts.insert(row->fact.envelope.id);
    }
    if (facts.empty())
        return;
    count(Fault::ErasedWords);
    tell(u"the words of %1 facts are erased"_s.arg(facts.size()));
    const FactId id(makeId());
    m_made[id] = std::ssize(m_made) + 1;
    m_office.erase(facts, id, officeUs());
}

void World::strikeDesk(Fault fault, SimDesk &desk)
{
    if (!desk.isRunning())
        return;
    count(fault);
    if (fault == Fault::Cut) {
        desk.loseLink();
    } else if (fault == Fault::DeadLink) {
        desk.goSilent();
    } else if (fault == Fault::Crash) {
        desk.crash(Second + m_random.below(Minute));
    } else if (fault == Fault::Reboot) {
        desk.reboot(30 * Second + m_random.below(10 * Minute));
    } else if (fault == Fault::Pause) {
        desk.standStill(Second + m_random.below(2 * Minute));
    } else if (fault == Fault::Sleep) {
        desk.standStill(Minute + m_random.below(Hour));
        desk.goSilent();
    } else if (fault == Fault::WallJump) {
        const std::int64_t size = m_random.below(2) == 0 ? m_random.below(3 * Hour) : m_random.below(std::int64_t(24) * 1000 * Hour);
        desk.moveWall(m_random.below(2) == 0 ? size : -size);
    } else if (fault == Fault::DiskFull) {
        desk.store().setFull(true);
        after(Second + m_random.below(5 * Minute), [&desk] { desk.store().setFull(false); });
    } else if (fault == Fault::RestoredDesk && desk.keptImage()) {
        desk.restore(*desk.keptImage());
    } else if (fault == Fault::ClonedDesk && m_desks.size() < MostDesks) {
        const SimDesk::Image image = desk.keptImage() && m_random.below(2) == 0 ? *desk.keptImage() : desk.image();
        addDesk(image.file, desk.login(), desk.modeOfProgram());
        m_desks.back()->isTold(image.told);
        desk.isCopied();
        m_desks.back()->isCopied();
    }
}

void World::strikeOffice(Fault fault)
{
    count(fault);
    if (fault == Fault::LockedOffice) {
        m_lockedUntil = m_now + Second + m_random.below(3 * Minute);
        return;
    }
    if (fault == Fault::FullOffice) {
        m_fullUntil = m_now + Second + m_random.below(2 * Minute);
        return;
    }
    m_officeUpFrom = m_now + Second + m_random.below(2 * Minute);
    ++m_officeLife;
    std::int64_t kept = std::ssize(m_office.log());
    if (fault == Fault::RestoredOffice && !m_backups.empty()) {
        kept = std::min(kept, m_backups[std::size_t(m_random.below(std::ssize(m_backups)))].second);
        m_office.loseTail(kept);
        if (isHit(Fault::OtherIncarnation, 700))
            m_office.setIncarnation(makeId());
    } else if (fault == Fault::FailOver) {
        m_office.loseTail(std::max<std::int64_t>(0, kept - m_random.below(6)));
        m_office.promote();
    }
    for (auto &backup : m_backups)
        backup.second = std::min<std::int64_t>(backup.second, std::ssize(m_office.log()));
    for (const auto &desk : m_desks)
        desk->loseLink();
}

/// On good links an own fact is at the office within a second and everywhere within two (reliability.md 7.9).
void World::checkLatency()
{
    for (const auto &desk : m_desks) {
        const SharedFact fact = makeFact(*desk, "request.new");
        desk->enter({fact});
        after(Second, [this, id = fact->envelope.id, &from = *desk, since = m_now] {
            if (m_failedAt >= since)
                return; // nobody promises a second to what fails meanwhile
            const bool isThere = std::any_of(m_office.log().rbegin(), m_office.log().rend(),
                                             [&id](const SharedRow &row) { return row->fact.envelope.id == id; });
            if (!isThere)
                violated(u"I17: an own fact of desk %1 is not at the office after a second"_s.arg(from.index()));
        });
    }
    after(2 * Second, [this, since = m_now] {
        if (m_failedAt >= since)
            return;
        for (const auto &desk : m_desks) {
            if (desk->mode() == HelloAnswer::Mode::Full && desk->store().cursor().seq != std::ssize(m_office.log()))
                violated(u"desk %1 does not see within two seconds what others did"_s.arg(desk->index()));
        }
    });
}

/// A lost notice costs one poll, no more.
void World::checkPoll()
{
    m_areNoticesLost = true;
    SimDesk &from = *m_desks.front();
    from.enter({makeFact(from, "request.new")});
    after(33 * Second, [this] {
        for (const auto &desk : m_desks) {
            if (desk->mode() == HelloAnswer::Mode::Full && desk->store().cursor().seq != std::ssize(m_office.log()))
                violated(u"desk %1 does not see within a poll what others did"_s.arg(desk->index()));
        }
    });
}

void World::checkEnd()
{
    const auto log = std::span(m_office.log());
    QByteArray chain = chainStart();
    std::map<DeviceId, std::int64_t> numbers;
    FactMap<QByteArray> holders;
    FactSet ids;
    std::set<std::int64_t> intents;
    std::int64_t seq = 0;
    for (const SharedRow &row : log) {
        const SentFact &fact = row->fact;
        if (row->word.seq != ++seq)
            violated(u"I1: row %1 has number %2"_s.arg(seq).arg(row->word.seq));
        if (fact.dseq != ++numbers[row->device])
            violated(u"I2: row %1 has a hole before it in the numbers of its device"_s.arg(seq));
        if (fact.words && bodySha(*fact.words) != fact.bodySha)
            violated(u"I10: the words of row %1 are not those that were hashed"_s.arg(seq));
        const QByteArray sha = envelopeSha(fact.envelope, fact.data, fact.bodySha);
        chain = officeLink(chain, fact.envelope.id, row->device, fact.dseq, sha, row->word);
        if (chain != row->chain)
            violated(u"I3: the chain does not hold at row %1"_s.arg(seq));
        if (!ids.insert(fact.envelope.id).second)
            violated(u"I12: a fact is there twice, row %1"_s.arg(seq));
        const auto made = m_made.find(fact.envelope.id);
        if (made == m_made.end() || !intents.insert(made->second).second)
            violated(u"I12: nobody made the fact of row %1"_s.arg(seq));
        if (row->word.verdict != "ok" || !fact.envelope.target)
            continue;
        QByteArray &holder = holders[*fact.envelope.target];
        if (fact.envelope.kind == "claim" && !holder.isEmpty() && holder != row->author)
            violated(u"I8: row %1 gives a request to %2 that %3 holds"_s.arg(seq).arg(QString::fromLatin1(row->author), QString::fromLatin1(holder)));
        if (fact.envelope.kind == "claim")
            holder = row->author;
        if (fact.envelope.kind == "release")
            holder.clear();
    }
    if (const QString flaw = m_office.books().flaw(log); !flaw.isEmpty())
        violated(flaw);
    if (m_office.refolded() != m_office.books())
        violated(u"I14: the books kept row by row are not those of a refold"_s);
    for (const auto &[device, last] : numbers) {
        if (m_office.nextDseq(device) != last + 1)
            violated(u"I2: a device's next number is not the one after its last"_s);
    }
    for (const auto &desk : m_desks)
        checkDesk(*desk, ids);
}

void World::checkDesk(SimDesk &desk, const FactSet &office)
{
    const QString name = u"desk %1"_s.arg(desk.index());
    desk.checkTold();
    for (const FactId &id : desk.store().own()) {
        if (!office.contains(id)) {
            violated(u"I12: %1 made fact %2 and the office lacks it"_s.arg(name).arg(m_made[id]));
            break;
        }
    }
    if (desk.status().unsent != 0 || desk.status().link != SyncStatus::Link::Connected)
        violated(u"I17: %1 shows %2 unsent facts, trouble %3, ten minutes after everything was well"_s.arg(name)
                     .arg(desk.status().unsent).arg(int(desk.status().trouble)));
    if (desk.mode() != HelloAnswer::Mode::Full)
        return;
    const std::vector<QByteArray> feed = desk.store().links();
    const auto &log = m_office.log();
    const bool isPrefix = feed.size() <= log.size()
        && std::equal(feed.begin(), feed.end(), log.begin(), [](const QByteArray &link, const SharedRow &row) { return link == row->chain; });
    if (!isPrefix)
        violated(u"I13: the feed of %1 is no prefix of the office's log"_s.arg(name));
    if (feed.size() != log.size() || desk.store().outbox().waiting != 0 || desk.store().outbox().stranded != 0)
        violated(u"I12: %1 has not read the log to its end"_s.arg(name));
    const FactSet kept = desk.store().withWords();
    for (const SharedRow &row : log) {
        const FactSet erased = row->fact.envelope.kind == "erased" ? erasedBy(row->fact) : FactSet();
        if (std::ranges::any_of(erased, [&kept](const FactId &id) { return kept.contains(id); }))
            violated(u"I10: %1 still has words that row %2 erased"_s.arg(name).arg(row->word.seq));
    }
    if (const auto used = desk.store().used(); used && *used != m_office.books().used())
        violated(u"I14: %1 folds the log to other balances than the office"_s.arg(name));
    if (const QString flaw = desk.store().flaw(); !flaw.isEmpty())
        violated(u"%1: %2"_s.arg(name, flaw));
}

} // namespace hline::sim
