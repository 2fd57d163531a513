// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "office/officerebuild.h"

#include "office/officemigrations.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int RowsAtATime = 200; ///< with the longest words that a fact may have still a statement that a server takes

QJsonObject jsonOf(const FeedRow &row)
{
    const FactDraft &fact = row.fact.envelope;
    QJsonObject out{{u"seq"_s, qint64(row.word.seq)}, {u"id"_s, fact.id.toString()}, {u"device"_s, row.device.toString()},
                    {u"ds"_s, qint64(row.fact.dseq)}, {u"author"_s, QString::fromUtf8(row.author)}, {u"kind"_s, QString::fromUtf8(fact.kind)},
                    {u"v"_s, fact.version}, {u"at_us"_s, qint64(toUs(fact.at))}, {u"made_us"_s, qint64(toUs(fact.made))},
                    {u"data"_s, QString::fromUtf8(row.fact.data)}, {u"body"_s, QString::fromLatin1(row.fact.bodySha.toHex())},
                    {u"eff_us"_s, qint64(row.word.effectiveUs)}, {u"posted_us"_s, qint64(row.word.postedUs)},
                    {u"verdict"_s, QString::fromUtf8(row.word.verdict)}, {u"chain"_s, QString::fromLatin1(row.chain.toHex())}};
    if (fact.contract)
        out.insert(u"contract"_s, fact.contract->toString());
    if (fact.target)
        out.insert(u"target"_s, fact.target->toString());
    if (fact.secs)
        out.insert(u"secs"_s, qint64(*fact.secs));
    if (row.fact.words) {
        out.insert(u"scope"_s, QString::fromUtf8(fact.scope));
        out.insert(u"words"_s, QString::fromUtf8(*row.fact.words));
    }
    return out;
}

/// Every copy's end stands in the longest one: then all of them are of one log.
Result<LogCopy *> longestOf(const std::vector<std::unique_ptr<LogCopy>> &copies)
{
    LogCopy *longest = copies.front().get();
    for (const auto &copy : copies) {
        if (copy->end() > longest->end())
            longest = copy.get();
    }
    for (const auto &copy : copies) {
        if (copy->linkOf(copy->end()) != longest->linkOf(copy->end()))
            return failure(Error::Kind::Conflict, u"copies of different logs"_s, "LOGS_DIFFER", {}, {copy->name(), longest->name()});
    }
    return longest;
}

/// Words that the longest copy has forgotten may be in another one: a desk keeps its own longer.
Result<void> addWords(std::vector<FeedRow> &rows, const std::vector<std::unique_ptr<LogCopy>> &copies, const LogCopy *longest)
{
    const std::int64_t after = rows.front().word.seq - 1;
    for (const auto &copy : copies) {
        if (copy.get() == longest || copy->end() <= after)
            continue;
        auto others = copy->rowsAfter(after, static_cast<int>(rows.size()));
        if (!others)
            return failure(others.error());
        for (std::size_t i = 0; i < others->size(); ++i) {
            SentFact &other = (*others)[i].fact;
            if (!rows[i].fact.words && other.words) {
                rows[i].fact.words = std::move(other.words);
                rows[i].fact.envelope.scope = other.envelope.scope;
            }
        }
    }
    return {};
}

Result<void> takeLog(OfficeDatabase &office, const std::vector<std::unique_ptr<LogCopy>> &copies, LogCopy &longest)
{
    for (std::int64_t taken = 0; taken < longest.end();) {
        auto rows = longest.rowsAfter(taken, RowsAtATime);
        if (!rows)
            return failure(rows.error());
        if (const auto added = addWords(*rows, copies, &longest); !added)
            return added;
        QJsonArray json;
        for (const FeedRow &row : *rows)
            json.append(jsonOf(row));
        if (const auto done = office.run(OfficeSql("SELECT pg_temp.take(?::jsonb)"), QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact))); !done)
            return done;
        taken = rows->back().word.seq;
    }
    return office.run(OfficeSql("SELECT pg_temp.settle()"));
}

Result<RebuiltOffice> described(OfficeAdministration &office, const LogCopy &longest)
{
    const auto head = office.head();
    const auto desks = office.database().rows(OfficeSql("SELECT count(*) FROM hl.device WHERE desk_no IS NOT NULL"));
    const auto missing = office.database().rows(OfficeSql(
        "SELECT count(*) FROM hl.fact f WHERE f.body_sha <> sha256('') AND NOT EXISTS (SELECT 1 FROM hl.body b WHERE b.seq = f.seq) "
        "AND f.fact_id NOT IN (SELECT jsonb_array_elements_text(hl.parsed(e.data) -> 'facts')::uuid FROM hl.fact e WHERE e.kind = 'erased' AND e.verdict = 'ok')"));
    const auto logins = office.database().rows(OfficeSql(
        "SELECT DISTINCT v.owner FROM hl.device v WHERE v.desk_no IS NOT NULL AND NOT EXISTS (SELECT 1 FROM pg_roles r WHERE r.rolname = v.owner) ORDER BY 1"));
    if (!head || !desks || !missing || !logins)
        return failure(!head ? head.error() : !desks ? desks.error() : !missing ? missing.error() : logins.error());
    RebuiltOffice out{*head, longest.name(), 0, desks->front()[0].toInt(), missing->front()[0].toLongLong(), {}};
    for (const OfficeDatabase::Row &row : *logins)
        out.logins.append(row[0].toString());
    return out;
}

Result<RebuiltOffice> fill(const QString &target, const std::vector<std::unique_ptr<LogCopy>> &copies, LogCopy &longest)
{
    auto database = openAsSuperuser(target);
    if (!database)
        return failure(database.error());
    auto filled = migrateOffice(**database, officeMigrations()).and_then([&](int) { return runOfficeFile(**database, officeScript(u"rebuild.sql"_s)); })
                      .and_then([&] { return takeLog(**database, copies, longest); });
    if (!filled)
        return failure(filled.error());
    auto office = OfficeAdministration::open(target);
    if (!office)
        return failure(office.error());
    const auto failed = office->firstBroken();
    if (!failed)
        return failure(failed.error());
    if (const auto &check = *failed)
        return failure(Error::Kind::Corrupt, check->says, "LOG_BROKEN", {}, {longest.name(), QString::fromLatin1(check->code)});
    auto out = described(*office, longest);
    if (!out)
        return out;
    return openOfficeToDesks(office->database()).map([&out] { return *std::move(out); });
}

} // namespace

Result<RebuiltOffice> rebuildOffice(const QString &connection, const QString &database, const std::vector<std::unique_ptr<LogCopy>> &copies)
{
    const auto longest = longestOf(copies);
    if (!longest)
        return failure(longest.error());
    if (const auto made = makeOfficeDatabase(connection, database); !made)
        return failure(made.error());
    auto rebuilt = fill(connectionTo(connection, database), copies, **longest);
    if (!rebuilt) {
        dropOfficeDatabase(connection, database);
        return rebuilt;
    }
    for (const auto &copy : copies) {
        if (copy.get() != *longest)
            rebuilt->confirmed = std::max(rebuilt->confirmed, copy->end());
    }
    return rebuilt;
}

} // namespace hline
