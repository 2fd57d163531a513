// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlitedeskstore.h"

#include "base/logging.h"
#include "storage/damagemark.h"
#include "storage/deskfold.h"
#include "storage/feedlog.h"
#include "storage/transaction.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Projection
{
    const char *name;
    Sql rows;
};

/// A stored balance is good until it is read, so only the contract it belongs to is compared.
constexpr std::array Projections{
    Projection{"judged",
               Sql("SELECT json_array(fact_id, place, verdict, at_us, posted_us, subject, batch, voided_us) FROM judged ORDER BY fact_id")},
    Projection{"batch",
               Sql("SELECT json_array(import, place, at_us, what, reversed) FROM batch ORDER BY import")},
    Projection{"record",
               Sql("SELECT json_array(record_id, type, parent, key, second_key, same_as, fields) FROM record ORDER BY record_id")},
    Projection{"request",
               Sql("SELECT json_array(request_id, desk_no, n, contract, client, product, contact, holder, subject, "
                   "said_contract, said_client, said_program, service, channel, state, guarantee, lane, sort_us, "
                   "arrival_us, deadline_us, target_min, started_us, warn_s, critical_s, incomplete, next_change_us) "
                   "FROM request ORDER BY request_id")},
    Projection{"session",
               Sql("SELECT json_array(session_id, request, who, state, noted, ended_us) FROM session ORDER BY session_id")},
    Projection{"work",
               Sql("SELECT json_array(contract, place, fact_id, request, session, who, at_us, secs, posted_us, voided_us) "
                   "FROM work ORDER BY contract, place")},
    Projection{"waiver",
               Sql("SELECT json_array(fact_id, contract, work, work_place, request, from_place, from_us, until_place, until_us) "
                   "FROM waiver ORDER BY fact_id")},
    Projection{"work_class",
               Sql("SELECT json_array(contract, request, classes) FROM work_class ORDER BY contract, request")},
    Projection{"money",
               Sql("SELECT json_array(contract, place, fact_id, target, posted_us, voided_us) FROM money ORDER BY contract, place")},
    Projection{"closed_month",
               Sql("SELECT json_array(contract, month, fact_id, place, posted_us, used_min, over_min, carried_min, ledger, opening) "
                   "FROM closed_month ORDER BY contract, month")},
    Projection{"register",
               Sql("SELECT json_array(request_id, kind, state, release, duplicate_of, percent, answered, arrival_us) "
                   "FROM register ORDER BY request_id")},
    Projection{"answer",
               Sql("SELECT json_array(request_id, is_line, closed_us, url, gap, arrival_us) FROM answer ORDER BY request_id")},
    Projection{"request_link",
               Sql("SELECT json_array(request, other) FROM request_link ORDER BY request, other")},
    Projection{"audit",
               Sql("SELECT json_array(place, fact_id, kind, at_us, who, request, action, reasons, clauses, voided_us) "
                   "FROM audit ORDER BY place")},
    Projection{"audit_clause",
               Sql("SELECT json_array(clause, place) FROM audit_clause ORDER BY clause, place")},
    Projection{"search_text",
               Sql("SELECT json_array(kind, id, text) FROM search_text ORDER BY id")},
};

/// A hash over every row of each projection.
std::array<QByteArray, Projections.size()> fingerprints(Database &database)
{
    std::array<QByteArray, Projections.size()> out;
    std::ranges::transform(Projections, out.begin(), [&database](const Projection &projection) {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (Rows rows = database.select(projection.rows); rows.next();) {
            hash.addData(rows.utf8(0));
            hash.addData(QByteArrayView("\n"));
        }
        return hash.result();
    });
    return out;
}

Result<void> isIntact(Database &database, const QString &path)
{
    Rows rows = database.select(Sql("PRAGMA integrity_check(1)"));
    if (rows.next() && rows.text(0) == u"ok")
        return {};
    return failure(Error::Kind::Corrupt, u"integrity_check"_s, "DESK_DAMAGED", {}, {path});
}

} // namespace

Result<bool> SqliteDeskStore::rebuildAndCompare()
{
    // Time alone may have moved rows since they were written; bring them to this instant first, then both sides speak of it.
    if (auto refreshed = refreshQueue(m_clock.instant()); !refreshed)
        return failure(refreshed.error());
    const auto stored = fingerprints(*m_database);
    {
        Transaction transaction(*m_database);
        m_fold->reset();
        if (auto emptied = transaction.commit(); !emptied)
            return failure(emptied.error());
    }
    if (auto folded = m_fold->catchUp(m_clock.instant()); !folded)
        return failure(folded.error());
    const auto rebuilt = fingerprints(*m_database);
    for (std::size_t i = 0; i < Projections.size(); ++i) {
        if (stored[i] != rebuilt[i])
            qCWarning(lcStorage) << "a refold gives other rows of" << Projections[i].name;
    }
    return m_database->check().map([&] { return stored == rebuilt; });
}

Result<void> SqliteDeskStore::verify()
{
    const auto whole = isIntact(*m_database, m_path)
                           .and_then([this] { return FeedLog(*m_database).verify(); })
                           .and_then([this] { return m_log->verifyAll(); });
    if (!whole && whole.error().kind == Error::Kind::Corrupt)
        markDamaged(m_path);
    return whole;
}

} // namespace hline
