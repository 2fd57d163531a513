// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lyingdisk.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <new>

namespace hline::test {

namespace {

constexpr qsizetype Sector = 512;

struct OpenFile
{
    sqlite3_file base;
    LyingDisk *disk;
    std::string *name;
    bool deleteOnClose;
};

OpenFile &opened(sqlite3_file *file)
{
    return *reinterpret_cast<OpenFile *>(file); // SQLite allocates szOsFile bytes that begin with its own part
}

LyingDisk *diskOf(sqlite3_vfs *vfs)
{
    return static_cast<LyingDisk *>(vfs->pAppData);
}

int result(LyingDisk::Outcome outcome, int ioError)
{
    switch (outcome) {
    case LyingDisk::Outcome::Done: return SQLITE_OK;
    case LyingDisk::Outcome::Cut:
    case LyingDisk::Outcome::Failed: return ioError;
    case LyingDisk::Outcome::Full: return SQLITE_FULL;
    }
    return ioError;
}

int closeFile(sqlite3_file *file)
{
    OpenFile &self = opened(file);
    if (self.deleteOnClose)
        static_cast<void>(self.disk->remove(*self.name));
    delete self.name;
    return SQLITE_OK;
}

int readFile(sqlite3_file *file, void *to, int amount, sqlite3_int64 offset)
{
    const QByteArray &bytes = opened(file).disk->file(*opened(file).name).now;
    const qsizetype there = std::clamp<qsizetype>(bytes.size() - offset, 0, amount);
    if (there > 0)
        std::memcpy(to, bytes.constData() + offset, std::size_t(there));
    std::memset(static_cast<char *>(to) + there, 0, std::size_t(amount - there));
    return there == amount ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int writeFile(sqlite3_file *file, const void *from, int amount, sqlite3_int64 offset)
{
    const QByteArray bytes(static_cast<const char *>(from), amount);
    return result(opened(file).disk->write(*opened(file).name, {offset, bytes, false}), SQLITE_IOERR_WRITE);
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    return result(opened(file).disk->write(*opened(file).name, {size, {}, true}), SQLITE_IOERR_TRUNCATE);
}

int syncFile(sqlite3_file *file, int)
{
    return result(opened(file).disk->sync(*opened(file).name), SQLITE_IOERR_FSYNC);
}

int sizeOfFile(sqlite3_file *file, sqlite3_int64 *size)
{
    *size = opened(file).disk->file(*opened(file).name).now.size();
    return SQLITE_OK;
}

// One process, one connection: locks have nothing to keep apart.
int lockFile(sqlite3_file *, int) { return SQLITE_OK; }
int unlockFile(sqlite3_file *, int) { return SQLITE_OK; }
int isReserved(sqlite3_file *, int *out) { *out = 0; return SQLITE_OK; }
int control(sqlite3_file *, int, void *) { return SQLITE_NOTFOUND; }
int sectorSize(sqlite3_file *) { return Sector; }
int characteristics(sqlite3_file *) { return 0; }

const sqlite3_io_methods Methods{1, closeFile, readFile, writeFile, truncateFile, syncFile, sizeOfFile, lockFile, unlockFile, isReserved,
                                 control, sectorSize, characteristics, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr};

int openFile(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    static int temporary = 0;
    OpenFile &self = opened(file);
    LyingDisk *disk = diskOf(vfs);
    self.base.pMethods = nullptr;
    const std::string path = name ? std::string(name) : "temporary-" + std::to_string(++temporary);
    if (!disk->exists(path) && (flags & SQLITE_OPEN_CREATE) == 0)
        return SQLITE_CANTOPEN;
    static_cast<void>(disk->file(path));
    self = {{&Methods}, disk, new std::string(path), (flags & SQLITE_OPEN_DELETEONCLOSE) != 0};
    if (outFlags)
        *outFlags = flags;
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs *vfs, const char *name, int)
{
    return result(diskOf(vfs)->remove(name), SQLITE_IOERR_DELETE);
}

int accessFile(sqlite3_vfs *vfs, const char *name, int, int *out)
{
    *out = diskOf(vfs)->exists(name) ? 1 : 0;
    return SQLITE_OK;
}

int fullName(sqlite3_vfs *, const char *name, int size, char *out)
{
    qstrncpy(out, name, std::size_t(size));
    return SQLITE_OK;
}

sqlite3_vfs makeVfs(LyingDisk *disk)
{
    const sqlite3_vfs *real = sqlite3_vfs_find(nullptr);
    sqlite3_vfs out{};
    out.iVersion = 1;
    out.szOsFile = sizeof(OpenFile);
    out.mxPathname = 512;
    out.zName = "lying";
    out.pAppData = disk;
    out.xOpen = openFile;
    out.xDelete = deleteFile;
    out.xAccess = accessFile;
    out.xFullPathname = fullName;
    out.xRandomness = real->xRandomness;
    out.xSleep = real->xSleep;
    out.xCurrentTime = real->xCurrentTime;
    out.xGetLastError = real->xGetLastError;
    return out;
}

sqlite3_vfs TheVfs; // SQLite keeps the pointer while it is registered

void apply(QByteArray &bytes, const LyingDisk::Change &change)
{
    if (change.truncate) {
        bytes.resize(change.offset, '\0');
        return;
    }
    if (bytes.size() < change.offset + change.bytes.size())
        bytes.append(change.offset + change.bytes.size() - bytes.size(), '\0');
    std::memcpy(bytes.data() + change.offset, change.bytes.constData(), std::size_t(change.bytes.size()));
}

/// Some sectors of a write arrive, others do not.
void applyTorn(QByteArray &bytes, const LyingDisk::Change &change, std::mt19937_64 &random)
{
    for (qsizetype at = 0; at < change.bytes.size(); at += Sector) {
        if (random() % 2 == 0)
            apply(bytes, {change.offset + at, change.bytes.mid(at, Sector), false});
    }
}

} // namespace

LyingDisk::LyingDisk()
{
    TheVfs = makeVfs(this);
    sqlite3_vfs_register(&TheVfs, 1);
}

LyingDisk::~LyingDisk()
{
    sqlite3_vfs_unregister(&TheVfs);
}

LyingDisk::Outcome LyingDisk::step(Space space)
{
    if (m_cut)
        return Outcome::Cut;
    ++m_operations;
    if (m_left == 0) {
        m_cut = true;
        return Outcome::Cut;
    }
    if (m_left > 0)
        --m_left;
    if (m_space > 0 && --m_space == 0)
        m_full = true;
    return m_full && space == Space::Needed ? Outcome::Full : Outcome::Done;
}

LyingDisk::Outcome LyingDisk::write(const std::string &name, const Change &change)
{
    File &to = m_files[name];
    const bool wasCut = m_cut;
    const Outcome outcome = step(change.truncate ? Space::NotNeeded : Space::Needed);
    if (outcome == Outcome::Full)
        return outcome;
    // The write during which the power goes may still arrive in part; later ones never left the machine.
    if (outcome == Outcome::Done)
        apply(to.now, change);
    if (outcome == Outcome::Done || !wasCut)
        to.unsynced.push_back(change);
    return outcome;
}

LyingDisk::Outcome LyingDisk::sync(const std::string &name)
{
    const Outcome outcome = step(Space::NotNeeded);
    if (outcome != Outcome::Done)
        return outcome;
    File &file = m_files[name];
    file.unsynced.clear();
    if (m_flush > 0 && --m_flush == 0)
        return Outcome::Failed;
    file.durable = file.now;
    return outcome;
}

LyingDisk::Outcome LyingDisk::remove(const std::string &name)
{
    const Outcome outcome = step(Space::NotNeeded);
    if (outcome == Outcome::Done)
        m_files.erase(name);
    return outcome;
}

void LyingDisk::restart(std::mt19937_64 &random)
{
    for (auto &[name, file] : m_files) {
        if (random() % 2 == 0)
            std::shuffle(file.unsynced.begin(), file.unsynced.end(), random);
        for (const Change &change : file.unsynced) {
            const auto fate = random() % 3;
            if (fate == 1)
                apply(file.durable, change);
            else if (fate == 2 && !change.truncate)
                applyTorn(file.durable, change, random);
        }
        file.now = file.durable;
        file.unsynced.clear();
    }
    m_cut = false;
    m_left = -1;
}

} // namespace hline::test
