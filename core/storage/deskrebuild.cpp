// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/deskrebuild.h"

#include "base/logging.h"
#include "base/uuid7.h"
#include "domain/wordskept.h"
#include "storage/damagemark.h"
#include "storage/deskplace.h"
#include "storage/factlog.h"
#include "storage/formerdesks.h"
#include "storage/migrator.h"
#include "storage/salvage.h"
#include "storage/timerrows.h"
#include "storage/transaction.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString Wal = u"-wal"_s;

QString newFile(const QString &path) { return path + u".rebuilt"_s; }

/// The first that is free; the log alone may be there already, if moving the file broke off.
QString asideOf(const QString &path)
{
    for (int number = 1;; ++number) {
        const QString name = u"%1.damaged-%2"_s.arg(path).arg(number);
        if (!QFileInfo::exists(name))
            return name;
    }
}

/// It is kept from now on, however old its last change is.
void keptSince(const QString &aside, Instant now)
{
    QFile file(aside);
    if (file.open(QIODevice::ReadWrite))
        file.setFileTime(QDateTime::fromSecsSinceEpoch(now.time_since_epoch().count()), QFileDevice::FileModificationTime);
}

tl::unexpected<Error> notMoved(const QString &path)
{
    return failure(Error::Kind::Denied, u"cannot move a desk file"_s, "DESK_NOT_REBUILT", {}, {path});
}

/// A copy to read: SQLite cannot read a WAL file without writing beside it, and what is damaged must not be written to. It has a name of
/// its own, so that one which a power cut left goes with the next.
class CopyToRead
{
public:
    explicit CopyToRead(const QString &path) : m_from(path), m_path(newFile(path) + u"-copy"_s) { remove(); }
    ~CopyToRead() { remove(); }
    CopyToRead(const CopyToRead &) = delete;
    CopyToRead &operator=(const CopyToRead &) = delete;

    [[nodiscard]] Result<std::unique_ptr<Database>> open() const
    {
        if (!QFile::copy(m_from, m_path) || (QFile::exists(m_from + Wal) && !QFile::copy(m_from + Wal, m_path + Wal)))
            return failure(Error::Kind::Denied, u"cannot copy the desk to read it"_s, "COPY_FAILED", {}, {m_from});
        return Database::open(m_path);
    }

private:
    void remove() const
    {
        QFile::remove(m_path);
        QFile::remove(m_path + Wal);
        unmarkDamaged(m_path);
    }

    QString m_from, m_path;
};

/// Nothing: not even SQLite can make anything of the file.
Result<std::optional<Salvaged>> salvageFile(const QString &path)
{
    const CopyToRead copy(path);
    auto database = copy.open();
    if (database)
        return std::optional(salvage(**database));
    return database.error().kind == Error::Kind::Corrupt ? Result<std::optional<Salvaged>>(std::nullopt) : failure(database.error());
}

Result<void> fill(Database &database, const Salvaged &salvaged, Micros now)
{
    DeskIdentity identity{DeviceId(makeUuid7(now)), salvaged.deskNumber.value_or(1), false};
    Transaction transaction(database);
    database.run(Sql("INSERT INTO desk (one, device, desk_no, lone) VALUES (1, :device, :no, :lone)"), identity.device, identity.deskNumber,
                 int(identity.lone));
    if (salvaged.device)
        keepFormer(database, *salvaged.device, salvaged.lost, salvaged.untold);
    std::vector<FactRow> rows;
    for (const Salvaged::Piece &piece : salvaged.facts)
        rows.push_back(ownRowOf(piece.fact.fact));
    static_cast<void>(insertFacts(database, rows));
    identity.device = DeviceId(makeUuid7(now)); // the former one, with numbers that have no holes
    FactLog former(database, identity);
    for (const FactRow &row : rows)
        former.number(row.id);
    if (salvaged.timer)
        writeTimer(database, *salvaged.timer);
    if (salvaged.officeTime) {
        database.run(Sql("INSERT INTO office_time (one, boot, office_minus_boot_us, error_us, office_minus_wall_us) VALUES (1, :boot, :bootus, "
                         ":error, :wallus)"),
                     salvaged.officeTime->boot, salvaged.officeTime->officeMinusBootUs, salvaged.officeTime->errorUs,
                     salvaged.officeTime->officeMinusWallUs);
    }
    return transaction.commit();
}

/// A whole file under its own name, or none: it is renamed when everything is on the disk.
Result<void> make(const QString &path, const Salvaged &salvaged, Micros now)
{
    const QString draft = newFile(path) + u"-draft"_s;
    QFile::remove(draft + Wal);
    QFile::remove(draft);
    {
        auto database = Database::open(draft);
        if (!database)
            return failure(database.error());
        if (auto schema = migrate(**database, deskMigrations(), now); !schema)
            return schema;
        if (auto filled = fill(**database, salvaged, now); !filled)
            return filled;
        (*database)->run(Sql("PRAGMA wal_checkpoint(TRUNCATE)"));
        if (auto good = (*database)->check(); !good)
            return good;
    }
    return QFile::rename(draft, newFile(path)) ? Result<void>() : notMoved(draft);
}

} // namespace

Result<RebuiltDesk> rebuildDesk(const QString &path, const Clock &clock)
{
    const auto read = salvageFile(path);
    if (!read)
        return failure(read.error());
    // Of a desk that says nothing nobody knows whose it was: whoever worked in a new one would be a stranger to the office.
    if (!*read || (*read)->facts.empty())
        return failure(Error::Kind::Corrupt, u"nothing can be read of the desk"_s, "DESK_UNREADABLE", {}, {path});
    const Salvaged &salvaged = **read;
    RebuiltDesk out{asideOf(path), static_cast<int>(unsentOf(salvaged).size()), salvaged.lost};
    if (auto made = make(path, salvaged, clock.now()); !made)
        return failure(made.error());
    if (auto moved = finishRebuilding(path, clock.instant()); !moved)
        return failure(moved.error());
    qCWarning(lcStorage) << "a damaged desk was made anew:" << salvaged.facts.size() << "facts read," << out.unsent << "of them not sent,"
                         << salvaged.lost << "lost";
    return out;
}

/// The log first: alone it harms nobody, while beside the new file SQLite would take it for the new one's.
Result<void> finishRebuilding(const QString &path, Instant now)
{
    if (!isRebuildingBegun(path))
        return {};
    const QString aside = asideOf(path);
    for (const QString &part : {Wal, QString()}) {
        if (!QFileInfo::exists(path + part))
            continue;
        if (!QFile::rename(path + part, aside + part))
            return notMoved(path + part);
        keptSince(aside + part, now);
    }
    if (!QFile::rename(newFile(path), path))
        return notMoved(newFile(path));
    unmarkDamaged(path);
    return {};
}

bool isRebuildingBegun(const QString &path)
{
    return QFileInfo::exists(newFile(path));
}

void dropOldAsides(const QString &path, Instant now)
{
    const QFileInfo desk(path);
    for (const QFileInfo &aside : desk.dir().entryInfoList({desk.fileName() + u".damaged-*"_s}, QDir::Files) + savedAsides(path)) {
        if (now - toInstant(fromUs(aside.lastModified().toMSecsSinceEpoch() * 1000)) > WordsAreKept)
            QFile::remove(aside.filePath());
    }
}

} // namespace hline
