// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "olderversions.h"

#include "officefacts.h"
#include "randomfacts.h"
#include "sync/engine.h"

namespace hline::test {

using namespace Qt::Literals::StringLiterals;

namespace {

template<typename Numbered>
std::vector<Numbered> upTo(std::vector<Numbered> all, int number)
{
    std::erase_if(all, [number](const Numbered &one) { return one.number > number; });
    return all;
}

/// In the order in which they were made: what a row refers to comes first.
QStringList tablesToFill(Database &database, int number)
{
    if (number < FirstJoinedSchema)
        return {u"desk"_s, u"fact"_s, u"words"_s, u"numbering"_s, u"timer"_s};
    QStringList out;
    Rows rows = database.select(Sql("SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name <> 'migration' "
                                    "AND (name = 'search_text' OR name NOT GLOB 'search*') AND name NOT GLOB 'sqlite_*' ORDER BY rowid"));
    while (rows.next())
        out.append(rows.text(0));
    return out;
}

/// Those of the older table; later ones only add to it.
QString columnsOf(Database &database, const QString &table)
{
    Rows rows = database.select(Sql("SELECT group_concat(name, ', ') FROM pragma_table_info(:table, 'main')"), table);
    return rows.next() ? rows.text(0) : QString();
}

} // namespace

std::vector<OfficeMigration> officeUpTo(int number)
{
    return upTo(officeMigrations(), number);
}

std::vector<Migration> deskUpTo(int number)
{
    return upTo(deskMigrations(), number);
}

void fillOffice(const QString &connection, int facts)
{
    OfficeDesk desk(connection);
    RandomFacts random(20'261'126);
    while (facts > 0) {
        std::vector<SentFact> batch;
        for (; facts > 0 && batch.size() < 200; --facts) {
            FactDraft fact = random.next(fromUs(desk.hello.serverUs));
            fact.data.remove(u"session"_s); // a session of two requests is what no program makes
            batch.push_back(sentFact(fact, desk.next++));
        }
        if (const auto pushed = desk.login.push(desk.id, desk.hello.incarnation, batch); !pushed)
            qFatal("the office does not take facts: %s", qPrintable(pushed.error().detail));
    }
}

Result<void> writeOlderDesk(const QString &path, const QString &made, int number)
{
    auto database = Database::open(path);
    if (!database)
        return failure(database.error());
    if (auto older = migrate(**database, deskUpTo(number), Micros{}); !older)
        return older;
    QStringList statements{u"ATTACH '%1' AS made"_s.arg(made)};
    for (const QString &table : tablesToFill(**database, number))
        statements.append(u"INSERT INTO main.%1 (%2) SELECT %2 FROM made.%1"_s.arg(table, columnsOf(**database, table)));
    if (number >= FirstJoinedSchema)
        statements.append(u"INSERT INTO main.search (search) VALUES ('rebuild')"_s);
    statements.append(u"DETACH made"_s);
    for (const QString &statement : std::as_const(statements)) {
        if (auto ran = (*database)->runScript(statement); !ran)
            return ran;
    }
    return {};
}

Event LinkOfOldProtocol::hello(const action::Hello &request)
{
    Event said = m_link.hello(request);
    const auto met = m_login.hello(request.device, request.waiting, Engine::Protocol - 1);
    if (auto *greeted = std::get_if<event::Greeted>(&said); greeted && met)
        greeted->answer.mode = met->mode == u"ok" ? HelloAnswer::Mode::Full : HelloAnswer::Mode::DrainOnly;
    return said;
}

} // namespace hline::test
