// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "office/officeerasure.h"

#include <QStringList>

#include <algorithm>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t FactsACall = 1000; ///< the office holds its lock for as long as one call lasts

QUuid uuidOf(const QVariant &value)
{
    return QUuid::fromString(value.toString());
}

/// The functions of 0015_erasure.sql raise these.
tl::unexpected<Error> erasureFailure(const Error &error, const QString &login, const QString &database)
{
    if (error.code == "SQL_42501")
        return failure(Error::Kind::Denied, error.detail, "OFFICE_NOT_OFFICER", {}, {login});
    if (error.code == "SQL_3F000")
        return failure(Error::Kind::NotFound, error.detail, "OFFICE_MISSING");
    if (error.code == "SQL_42883")
        return failure(Error::Kind::Conflict, error.detail, "OFFICE_NO_ERASURE", {}, {database});
    return failure(error);
}

} // namespace

Result<OfficeErasure> OfficeErasure::open(const QString &connection)
{
    auto database = OfficeDatabase::open(connection);
    if (!database)
        return failure(database.error());
    // To look through all words takes its time; nobody waits for it.
    if (const auto set = (*database)->run(OfficeSql("SET statement_timeout = 0")); !set)
        return failure(set.error());
    const auto where = (*database)->rows(OfficeSql("SELECT session_user, current_database()"));
    if (!where)
        return failure(where.error());
    const auto incarnation = (*database)->rows(OfficeSql("SELECT hl_api.incarnation_v1()"));
    if (!incarnation)
        return erasureFailure(incarnation.error(), where->front()[0].toString(), where->front()[1].toString());
    return OfficeErasure(*std::move(database), incarnation->front()[0].toString());
}

Result<std::vector<FoundWords>> OfficeErasure::words(const QString &text)
{
    return m_database->rows(OfficeSql("SELECT seq, fact_id, kind, made_us, number, words FROM hl_api.words_v1(?, ?)"), m_incarnation, text)
        .map([](const std::vector<OfficeDatabase::Row> &rows) {
            std::vector<FoundWords> out;
            for (const OfficeDatabase::Row &row : rows)
                out.push_back({row[0].toLongLong(), uuidOf(row[1]), row[2].toString().toUtf8(), fromUs(row[3].toLongLong()), row[4].toString(), row[5].toString()});
            return out;
        });
}

Result<std::vector<ErasedFact>> OfficeErasure::erase(const std::vector<QUuid> &facts, const QString &means)
{
    std::vector<ErasedFact> out;
    for (std::size_t done = 0; done < facts.size(); done += FactsACall) {
        QStringList ids;
        for (std::size_t i = done; i < std::min(facts.size(), done + FactsACall); ++i)
            ids.append(facts[i].toString(QUuid::WithoutBraces));
        const auto erased = m_database->rows(OfficeSql("SELECT seq, fact_id FROM hl_api.erase_v1(?, ?, ?)"), m_incarnation,
                                             u'{' + ids.join(u',') + u'}', means);
        if (!erased && erased.error().code == "SQL_HL015")
            return failure(Error::Kind::Invalid, erased.error().detail, "ERASE_MEANS");
        if (!erased)
            return failure(erased.error());
        for (const OfficeDatabase::Row &row : *erased)
            out.push_back({row[0].toLongLong(), uuidOf(row[1])});
    }
    return out;
}

Result<std::vector<Erasure>> OfficeErasure::erasures(Micros from, Micros to)
{
    return m_database->rows(OfficeSql("SELECT erased_seq, eff_us, author, means, seq, fact_id FROM hl_api.erasures_v1(?, ?, ?)"), m_incarnation,
                            qlonglong(toUs(from)), qlonglong(toUs(to)))
        .map([](const std::vector<OfficeDatabase::Row> &rows) {
            std::vector<Erasure> out;
            for (const OfficeDatabase::Row &row : rows) {
                if (out.empty() || out.back().seq != row[0].toLongLong())
                    out.push_back({row[0].toLongLong(), fromUs(row[1].toLongLong()), row[2].toString(), row[3].toString(), {}});
                out.back().facts.push_back({row[4].toLongLong(), uuidOf(row[5])});
            }
            return out;
        });
}

} // namespace hline
