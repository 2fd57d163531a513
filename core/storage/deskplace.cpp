// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/deskplace.h"

#include "base/files.h"
#include "storage/deskfold.h"
#include "storage/sqlitedeskstore.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>
#include <array>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array<const char *, 15> NetworkFileSystems{"nfs", "nfs4", "cifs", "smb2", "smb3", "smbfs", "afpfs", "webdav", "davfs", "fuse.sshfs",
                                                          "fuse.davfs", "fuse.davfs2", "fuse.gvfsd-fuse", "fuse.rclone", "ncpfs"};

QString unusedName(const QString &path)
{
    int number = 1;
    while (QFileInfo::exists(u"%1.saved-%2"_s.arg(path).arg(number)))
        ++number;
    return u"%1.saved-%2"_s.arg(path).arg(number);
}

/// Under which names a desk is saved: beside where it was, else at home, where desks of other folders may be saved too.
QStringList namesFor(const QString &path)
{
    const QByteArray folder = QCryptographicHash::hash(QFileInfo(path).absolutePath().toUtf8(), QCryptographicHash::Sha256).toHex().first(8);
    return {path, QDir::homePath() + u'/' + QFileInfo(path).fileName() + u'-' + QString::fromLatin1(folder)};
}

/// Everything that a connection still reads, wherever its file went, in a new file that nobody else may read.
Result<QString> savedAside(Database &database, const QString &path)
{
    Result<void> saved;
    for (const QString &name : namesFor(path)) {
        const QString aside = unusedName(name);
        if (QFile file(aside); !file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
            saved = failure(Error::Kind::Denied, file.errorString(), "FILE_NOT_WRITABLE", {}, {aside});
            continue;
        }
        database.clearFailure();
        saved = restrictToOwner(aside);
        if (saved) {
            database.run(Sql("VACUUM INTO :aside"), aside);
            saved = database.check();
        }
        if (saved)
            return aside;
        QFile::remove(aside);
    }
    return failure(saved.error());
}

/// It stands again; only for that reason it cannot be written here yet.
Error notOpened(const Error &error, const QString &path)
{
    return error.kind == Error::Kind::Busy ? Error{Error::Kind::Busy, error.detail, "DESK_FILE_HELD", {}, {path}, {}} : error;
}

/// The end of the desk's own log stands in it: it is the file of before, whatever was written to it since.
bool isGrownFrom(Database &file, const DeviceId &device, const FactLog::End &end)
{
    if (end.dseq == 0) // it has made nothing under its device yet
        return file.select(Sql("SELECT 1 FROM desk WHERE device = :device"), device).next();
    return file.select(Sql("SELECT 1 FROM numbering WHERE device = :device AND dseq = :dseq AND own_chain = :chain"), device, end.dseq, Blob{end.chain}).next();
}

} // namespace

bool isNetworkFileSystem(const QByteArray &type)
{
    return std::ranges::any_of(NetworkFileSystems, [said = type.toLower()](const char *name) { return said == name; });
}

Result<void> checkDisk(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    const QByteArray type = QStorageInfo(folder).fileSystemType();
    if (isNetworkFileSystem(type) || folder.startsWith(u"//"_s)) // as Qt writes the name of a Windows share
        return failure(Error::Kind::Denied, u"network drive"_s, "DESK_ON_NETWORK", {}, {path, QString::fromLatin1(type)});
    return {};
}

QFileInfoList savedAsides(const QString &path)
{
    QFileInfoList out;
    for (const QString &name : namesFor(path))
        out += QFileInfo(name).dir().entryInfoList({QFileInfo(name).fileName() + u".saved-*"_s}, QDir::Files);
    return out;
}

/// What was written after its name was lost is in no file that anybody could open: it goes back under the name, or beside what took it.
Result<bool> SqliteDeskStore::checkPlace()
{
    const auto there = placeOf(m_path);
    // After an error of the disk nothing is put back before the whole file has been checked; and a file that comes back in the place of
    // what was put there is not taken for granted: something may have been written to either.
    if (m_database->diskError() || (m_mode == StoreMode::ReadOnlyRescue && !m_putBack) || (there == m_place && !m_putBack)
        || (!there && !isGone(m_path)) || readingTo())
        return false;
    m_mode = StoreMode::ReadOnlyRescue; // until a file is there to write to, what is still read can be saved by hand
    if (m_putBack && there == m_putBack) {
        auto opened = Database::open(m_path);
        if (!opened)
            return failure(notOpened(opened.error(), m_path));
        if (isGrownFrom(**opened, m_identity.device, m_log->end())) {
            if (auto done = goOnIn(*std::move(opened)); !done)
                return failure(done.error());
            Changes changes; // the other program may have written to it
            changes.everything = true;
            for (const auto &listener : m_listeners)
                listener(changes);
            return true;
        }
    }
    m_putBack.reset();
    const auto aside = savedAside(*m_database, m_path);
    if (!aside)
        return failure(Error::Kind::Denied, aside.error().detail, "DESK_FILE_GONE", {}, {m_path});
    // A write-ahead log names no file: what stands under the name next would be given the pages of this one. It is emptied by what is
    // open here, whosever the name is by now, and so is the name of the log.
    static_cast<void>(m_database->select(Sql("PRAGMA wal_checkpoint(TRUNCATE)")).next());
    m_database->leaveLog();
    const bool isPutBack = !there && QFile::rename(*aside, m_path);
    if (isPutBack)
        m_putBack = placeOf(m_path);
    auto opened = Database::open(isPutBack ? m_path : *aside);
    if (!opened && isPutBack)
        return failure(notOpened(opened.error(), m_path));
    if (opened) {
        if (auto done = goOnIn(*std::move(opened)); !done)
            return failure(done.error());
    }
    if (!isPutBack)
        return failure(Error::Kind::Denied, u"another file has the desk's name"_s, "DESK_FILE_REPLACED", {}, {m_path, *aside});
    return true;
}

/// The file that was open is left as it is.
Result<void> SqliteDeskStore::goOnIn(std::unique_ptr<Database> file)
{
    m_putBack.reset();
    m_fold.reset();
    m_log.reset();
    m_timer.reset();
    m_database = std::move(file);
    m_log = std::make_unique<FactLog>(*m_database, m_identity);
    m_fold = std::make_unique<DeskFold>(*m_database, *m_log, m_identity, m_clock);
    const bool isInPlace = m_database->path() == m_path;
    m_mode = isInPlace ? StoreMode::Normal : StoreMode::ReadOnlyRescue;
    auto done = prepare();
    if (!done)
        m_mode = StoreMode::ReadOnlyRescue;
    else if (isInPlace)
        m_place = placeOf(m_path);
    return done;
}

} // namespace hline
