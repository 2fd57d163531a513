// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "office/officeincident.h"

#include "domain/wordskept.h"

#include <algorithm>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Words that were there in that time: not come after it, not erased before it. How far those that are erased could be read is not known
/// any more, so they count as everybody's.
Result<std::vector<ExposedWords>> wordsFor(OfficeDatabase &office, const QString &login, bool seesAll, Micros from, Micros to)
{
    const auto rows = office.rows(OfficeSql(
        "WITH gone AS (SELECT g.id::uuid AS fact_id, e.received_us AS us FROM hl.fact e "
        "  CROSS JOIN LATERAL jsonb_array_elements_text(e.data::jsonb -> 'facts') g (id) WHERE e.kind = 'erased' AND e.verdict = 'ok'), "
        "last AS (SELECT s.subject, max(f.received_us) AS us FROM hl.standing s JOIN hl.fact f USING (seq) GROUP BY 1) "
        "SELECT f.seq, f.fact_id, f.kind, f.made_us, f.contract, "
        "  CASE WHEN hl.is_natural(hl.parsed(r.data), 'n') THEN concat_ws('-', nullif(v.desk_no, 1), hl.parsed(r.data) ->> 'n') END, "
        "  r.fact_id IS NULL OR f.author = ? OR l.us >= ? "
        "FROM hl.fact f JOIN hl.standing s USING (seq) LEFT JOIN hl.body b USING (seq) LEFT JOIN gone g ON g.fact_id = f.fact_id "
        "LEFT JOIN hl.fact r ON r.fact_id = s.subject AND r.kind = 'request.new' LEFT JOIN hl.device v ON v.device_id = r.device_id "
        "LEFT JOIN last l ON l.subject = s.subject "
        "WHERE f.kind <> 'erased' AND f.received_us < ? AND (b.seq IS NOT NULL OR g.us >= ?) AND (?::boolean OR coalesce(b.scope, 'all') = 'all' OR f.author = ?) "
        "ORDER BY f.seq"),
        login, qlonglong(toUs(from - WordsAreKept)), qlonglong(toUs(to)), qlonglong(toUs(from)), seesAll, login);
    return rows.map([](const std::vector<OfficeDatabase::Row> &all) {
        std::vector<ExposedWords> out;
        for (const OfficeDatabase::Row &row : all)
            out.push_back({row[0].toLongLong(), QUuid::fromString(row[1].toString()), row[2].toString().toUtf8(), fromUs(row[3].toLongLong()),
                           QUuid::fromString(row[4].toString()), row[5].toString(), row[6].toBool()});
        return out;
    });
}

} // namespace

Result<OfficeIncident> exposedBy(OfficeAdministration &office, const QString &login, Micros from, Micros to)
{
    const auto status = office.status();
    const auto trades = office.database().rows(OfficeSql(
        "SELECT coalesce((SELECT substr(d.trade, 4) FROM hl.dismissal d WHERE d.login = ?), "
        "  (SELECT substr(g, 4) FROM hl.groups_of(?) g WHERE g IN ('hl_consultant', 'hl_supervisor', 'hl_intake') LIMIT 1), ''), "
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
    if (out.readUntil.isValid())
        to = std::min(to, fromUs(out.readUntil.toMSecsSinceEpoch() * 1000));
    const bool seesAll = out.trade.isEmpty() || out.trade == u"supervisor";
    auto words = to <= from ? Result<std::vector<ExposedWords>>() : wordsFor(office.database(), login, seesAll, from, to);
    if (!words)
        return failure(words.error());
    out.words = *std::move(words);
    return out;
}

} // namespace hline
