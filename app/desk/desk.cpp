// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/desk.h"

#include "base/uuid7.h"
#include "desk/deskopening.h"
#include "exchange/calendarimport.h"
#include "exchange/calendars/shippedcalendars.h"
#include "settings/connectionfile.h"
#include "storage/sqlitedeskstore.h"

#include <algorithm>
#include <utility>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A person of a fresh lone desk is its supervisor too: one person is all (facts.md 2).
FactDraft consultantFact(const ConsultantId &id, const QString &name, Micros now, const BootReading &boot)
{
    FactDraft fact;
    fact.id = FactId(makeUuid7(now));
    fact.kind = "ref";
    fact.target = idCast<FactId>(id);
    fact.at = fact.made = now;
    fact.boot = boot;
    fact.data = QJsonObject{{u"type"_s, u"consultant"_s},
                            {u"who"_s, id.toString()},
                            {u"seen"_s, 0},
                            {u"set"_s, QJsonObject{{u"role"_s, u"supervisor"_s}, {u"active"_s, true}}}};
    fact.words = QJsonObject{{u"set"_s, QJsonObject{{u"name"_s, name}}}};
    return fact;
}

/// The first facts of a desk: its person, and the official calendars that come with the program.
Result<void> furnish(DeskStore &store, const Clock &clock, const QString &name)
{
    const Micros now = clock.now();
    const ConsultantId me(makeUuid7(now));
    CommandFacts command;
    command.facts.push_back(consultantFact(me, name, now, clock.boot()));

    const ImportStamp stamp{me, now, FactId(makeUuid7(now)), clock.boot()};
    auto calendars = draftCalendar(store, stamp, shippedCalendars(), {});
    if (!calendars)
        return failure(calendars.error());
    for (FactDraft &fact : calendars->facts) {
        fact.data.remove(u"batch"_s); // nobody imported them, so nobody can undo them
        command.facts.push_back(std::move(fact));
    }
    const auto committed = store.commit(command);
    return committed ? Result<void>() : failure(committed.error());
}

/// The person this desk works for: the one asked for, else whose login the office knows this desk by, else who made its first fact, even
/// if the office does not know that person yet; else the first active one.
Result<ConsultantId> personOf(const SqliteDeskStore &store, const QString &name, const QString &login)
{
    const std::vector<ConsultantRecord> all = store.consultants();
    const auto active = [&all](const auto &isMeant) {
        return std::ranges::find_if(all, [&](const ConsultantRecord &person) { return person.active && isMeant(person); });
    };
    const auto known = active([&](const ConsultantRecord &person) {
        return name.isEmpty() ? !login.isEmpty() && person.login == login : person.name == name;
    });
    if (known != all.end())
        return known->id;
    if (!name.isEmpty())
        return failure(Error::Kind::NotFound, u"no such active consultant"_s, "CONSULTANT_UNKNOWN", {}, {name});
    if (const auto author = store.firstAuthor()) {
        const auto record = std::ranges::find_if(all, [&author](const ConsultantRecord &person) { return person.id == *author; });
        if (record == all.end() || record->active)
            return *author;
    }
    const auto anybody = active([](const ConsultantRecord &) { return true; });
    if (anybody == all.end())
        return failure(Error::Kind::NotFound, u"no active consultant"_s, "CONSULTANT_UNKNOWN", {}, {name});
    return anybody->id;
}

} // namespace

struct Desk::Parts
{
    std::unique_ptr<CorrectedClock> clock; ///< unless it is a window's
    std::unique_ptr<SqliteDeskStore> store;
    std::unique_ptr<Workplace> workplace;
    DeskOptions options;
    std::optional<RebuiltDesk> rebuilt;
};

Desk::Desk()
    : m_parts(std::make_unique<Parts>())
{
}

Desk::~Desk() = default;

Result<std::unique_ptr<Desk>> Desk::open(const DeskOptions &options)
{
    Q_ASSERT(options.clock);
    std::unique_ptr<Desk> desk(new Desk);
    if (!options.corrected)
        desk->m_parts->clock = std::make_unique<CorrectedClock>(*options.clock);
    CorrectedClock &clock = options.corrected ? *options.corrected : *desk->m_parts->clock;
    StoreOptions storeOptions{options.path, clock, StoreOptions::Missing::Refuse, StoreMode::Normal, &clock};
    if (options.create)
        storeOptions.missing = StoreOptions::Missing::Create;
    desk->m_parts->options = options;
    if (options.mode == DeskMode::ReadOnlyRescue)
        storeOptions.mode = StoreMode::ReadOnlyRescue;

    auto opened = openDeskFile(storeOptions, options.damaged);
    if (!opened)
        return failure(opened.error());
    desk->m_parts->rebuilt = std::move(opened->rebuilt);
    std::unique_ptr<SqliteDeskStore> &store = opened->store;
    const bool fresh = store->lastNumber() == 0 && store->identity().lone; // a forked desk has numbered nothing yet either
    if (fresh && options.mode == DeskMode::Normal) {
        const QString name = options.consultant.isEmpty() ? u"Консультант"_s : options.consultant;
        if (const auto furnished = furnish(*store, clock, name); !furnished)
            return failure(furnished.error());
    }
    const auto office = store->identity().lone ? ConnectionFile() : officeOf(options.path).value_or(ConnectionFile());
    const auto me = personOf(*store, fresh ? QString() : options.consultant, office.login);
    if (!me)
        return failure(me.error());

    desk->m_parts->store = std::move(store);
    desk->m_parts->workplace = std::make_unique<Workplace>(*desk->m_parts->store, clock, *me);
    return desk;
}

Workplace &Desk::workplace()
{
    return *m_parts->workplace;
}

DeskStore &Desk::store()
{
    return *m_parts->store;
}

FeedStore &Desk::feed()
{
    return *m_parts->store;
}

SnapshotStore &Desk::snapshot()
{
    return *m_parts->store;
}

UnsentStore &Desk::unsent()
{
    return *m_parts->store;
}

std::optional<RebuiltDesk> Desk::takeRebuilt()
{
    return std::exchange(m_parts->rebuilt, std::nullopt);
}

Result<bool> Desk::verify()
{
    if (const auto whole = m_parts->store->verify(); !whole)
        return failure(whole.error());
    return m_parts->store->rebuildAndCompare();
}

Result<std::int64_t> Desk::verifyNext(int links)
{
    return m_parts->store->verifyNext(links);
}

Result<std::optional<FactId>> Desk::forgetOldWords(const std::optional<FactId> &after)
{
    return m_parts->store->forgetOldWords(after);
}

Result<bool> Desk::checkPlace()
{
    return m_parts->store->checkPlace();
}

Result<void> Desk::checkpoint()
{
    return m_parts->store->checkpoint();
}

bool Desk::isWipeDue() const
{
    return m_parts->store->isWipeDue();
}

Result<void> Desk::part(const Parting &how)
{
    return m_parts->store->part(how);
}

std::optional<Parting> Desk::parting() const
{
    return m_parts->store->parting();
}

Result<void> Desk::meetAgain()
{
    return m_parts->store->meetAgain();
}

DeskMode Desk::mode() const
{
    return m_parts->options.mode;
}

QString Desk::path() const
{
    return m_parts->options.path;
}

} // namespace hline
