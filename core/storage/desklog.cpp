// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/desklog.h"

#include "storage/feedlog.h"
#include "storage/migrator.h"

#include <QFileInfo>

namespace hline {

using namespace Qt::Literals::StringLiterals;

DeskLog::DeskLog(QString path, RescueCopy copy, std::unique_ptr<Database> database)
    : m_path(std::move(path)), m_copy(std::move(copy)), m_database(std::move(database)), m_end(FeedLog(*m_database).cursor().seq)
{
}

Result<std::unique_ptr<DeskLog>> DeskLog::open(const QString &path, Micros now)
{
    if (!QFileInfo::exists(path))
        return failure(Error::Kind::NotFound, u"no desk file"_s, "NO_DESK", {}, {path});
    auto copy = RescueCopy::of(path);
    if (!copy)
        return failure(copy.error());
    auto database = Database::open(copy->path());
    if (!database)
        return failure(database.error());
    if (const auto done = migrate(**database, deskMigrations(), now); !done)
        return failure(done.error());
    std::unique_ptr<DeskLog> out(new DeskLog(path, *std::move(copy), *std::move(database)));
    if (const auto read = out->m_database->check(); !read)
        return failure(read.error());
    if (out->m_end == 0)
        return failure(Error::Kind::NotFound, u"no office's log in this desk"_s, "LOG_MISSING", {}, {path});
    return out;
}

QByteArray DeskLog::linkOf(std::int64_t seq)
{
    Rows rows = m_database->select(Sql("SELECT chain FROM feed WHERE seq = :seq"), seq);
    return rows.next() ? rows.bytes(0) : chainStart();
}

Result<std::vector<FeedRow>> DeskLog::rowsAfter(std::int64_t after, int limit)
{
    std::vector<FeedRow> out;
    {
        Rows rows = m_database->select(
            Sql("SELECT f.fact_id, f.kind, f.v, f.contract, f.target, f.secs, f.at_us, f.made_us, f.boot, f.boot_us, f.data, f.body_sha, "
                "w.scope, w.text, e.dseq, e.device, e.author, e.seq, e.verdict, e.eff_us, e.posted_us, e.chain FROM feed e "
                "JOIN fact f ON f.fact_id = e.fact_id LEFT JOIN words w ON w.fact_id = e.fact_id "
                "WHERE e.seq > :after AND e.seq <= :end ORDER BY e.seq LIMIT :limit"), after, m_end, limit);
        while (rows.next()) {
            const OfficeWord word{rows.number(17), rows.utf8(18), rows.number(19), rows.number(20)};
            out.push_back({sentFactOf(rows), rows.id<DeviceId>(15), rows.utf8(16), word, rows.bytes(21)});
        }
    }
    if (const auto read = m_database->check(); !read)
        return failure(read.error());
    const bool isWhole = std::ssize(out) == std::min<std::int64_t>(limit, m_end - after);
    const auto checked = CheckedRow::inChain(out, linkOf(after));
    if (!isWhole || !checked)
        return failure(Error::Kind::Corrupt, checked ? u"rows are missing"_s : checked.error().detail, "LOG_BROKEN", {}, {m_path, QString::number(after)});
    return out;
}

} // namespace hline
