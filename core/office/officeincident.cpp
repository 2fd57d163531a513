// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "office/officeincident.h"

#include "domain/wordskept.h"

#include <algorithm>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Question
{
    QString login;
    bool seesAll = false;
    Micros from, until;       ///< the time that is asked for
    Micros lastRead;          ///< the office told the login nothing that came later
    Micros kept;              ///< from when on its computers are taken to hold what they held
};

/// Words that were there in that time: not come after it, not erased before it. How far those that are erased could be read is not known
/// any more, so they count as everybody's. A computer keeps words of requests that are open, and WordsAreKept longer.
Result<std::vector<ExposedWords>> wordsFor(OfficeDatabase &office, const Question &asked)
{
    const auto rows = office.rows(OfficeSql(
        "WITH gone AS (SELECT g.id::uuid AS fact_id, e.received_us AS us FROM hl.fact e "
        "  CROSS JOIN LATERAL jsonb_array_elements_text(hl.parsed(e.data) -> 'facts') g (id) WHERE e.kind = 'erased' AND e.verdict = 'ok'), "
        "last AS (SELECT s.subject, max(f.received_us) AS us FROM hl.standing s JOIN hl.fact f USING (seq) GROUP BY 1) "
        "SELECT f.seq, f.fact_id, f.kind, f.made_us, f.contract, "
        "  CASE WHEN hl.is_natural(hl.parsed(r.data), 'n') THEN concat_ws('-', nullif(v.desk_no, 1), hl.parsed(r.data) ->> 'n') END, "
        "  r.fact_id IS NULL OR f.author = ? OR NOT coalesce(q.finished, false) OR l.us >= ? "
        "FROM hl.fact f JOIN hl.standing s USING (seq) LEFT JOIN hl.body b USING (seq) LEFT JOIN gone g ON g.fact_id = f.fact_id "
        "LEFT JOIN hl.fact r ON r.fact_id = s.subject AND r.kind = 'request.new' LEFT JOIN hl.device v ON v.device_id = r.device_id "
        "LEFT JOIN hl.request q ON q.request_id = s.subject LEFT JOIN last l ON l.subject = s.subject "
        "WHERE f.kind <> 'erased' AND f.received_us < ? AND (b.seq IS NOT NULL OR g.us >= ?) AND (?::boolean OR coalesce(b.scope, 'all') = 'all' OR f.author = ?) "
        "ORDER BY f.seq"),
        asked.login, qlonglong(toUs(asked.kept - WordsAreKept)), qlonglong(toUs(std::min(asked.until, asked.lastRead))), qlonglong(toUs(asked.kept)), asked.seesAll,
        asked.login);
    return rows.map([&asked](const std::vector<OfficeDatabase::Row> &all) {
        std::vector<ExposedWords> out;
        for (const OfficeDatabase::Row &row : all) {
            const bool isOnDesk = row[6].toBool();
            if (isOnDesk || asked.lastRead > asked.from) // else only what its computers still hold
                out.push_back({row[0].toLongLong(), QUuid::fromString(row[1].toString()), row[2].toString().toUtf8(), fromUs(row[3].toLongLong()),
                               QUuid::fromString(row[4].toString()), row[5].toString(), isOnDesk});
        }
        return out;
    });
}

} // namespace

Result<OfficeIncident> exposedBy(OfficeAdministration &office, const QString &login, Micros from, Micros to)
{
    const auto status = office.status();
    const auto trades = office.database().rows(OfficeSql(
        "SELECT coalesce((SELECT substr(d.trade, 4) FROM hl.dismissal d WHERE d.login = ?), "
        "  (SELECT substr(g, 4) FROM hl.groups_of(?) g WHERE g IN ('hl_consultant', 'hl_supervisor', 'hl_intake', 'hl_report', 'hl_dpo') LIMIT 1), ''), "
        "(SELECT d.since FROM hl.dismissal d WHERE d.login = ?), EXISTS (SELECT 1 FROM pg_roles r WHERE r.rolname = ?)"), login, login, login, login);
    if (!status || !trades)
        return failure(!status ? status.error() : trades.error());
    OfficeIncident out;
    std::ranges::copy_if(status->desks, std::back_inserter(out.desks), [&login](const OfficeStatus::DeskLine &desk) { return desk.login == login; });
    const OfficeDatabase::Row &known = trades->front();
    if (out.desks.empty() && !known[2].toBool())
        return failure(Error::Kind::NotFound, u"no such login"_s, "LOGIN_UNKNOWN", {}, {login});
    out.trade = known[0].toString();
    out.readUntil = known[1].toDateTime();
    Question asked{login, out.trade.isEmpty() || out.trade == u"supervisor" || out.trade == u"dpo", from, to, Micros::max(), from};
    if (out.readUntil.isValid())
        asked.lastRead = fromUs(out.readUntil.toMSecsSinceEpoch() * 1000);
    for (const OfficeStatus::DeskLine &desk : out.desks) // what it has not heard of, it has not forgotten either
        asked.kept = std::min(asked.kept, fromUs(desk.seen.toMSecsSinceEpoch() * 1000));
    auto words = out.trade == u"report" ? Result<std::vector<ExposedWords>>() : wordsFor(office.database(), asked); // its views hold no words
    if (!words)
        return failure(words.error());
    out.words = *std::move(words);
    return out;
}

} // namespace hline
