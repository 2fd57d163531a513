// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStorageInfo>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

tl::unexpected<Error> fileFailure(Error::Kind kind, const QString &what, const QByteArray &code, const QString &path)
{
    return failure(kind, what, code, {}, {path});
}

} // namespace

Result<void> writeFileSafely(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fileFailure(Error::Kind::Denied, file.errorString(), "FILE_NOT_WRITABLE", path);

    // QSaveFile::commit() replaces the old file even after a failed flush on a full disk; so nothing is committed unless every
    // byte is known to be with the operating system.
    if (file.write(bytes) != bytes.size() || !file.flush() || file.error() != QFileDevice::NoError) {
        const QString reason = file.errorString();
        file.cancelWriting();
        return fileFailure(Error::Kind::Busy, reason, "DISK_FULL", path);
    }
    if (!file.commit())
        return fileFailure(Error::Kind::Denied, file.errorString(), "FILE_NOT_WRITABLE", path);

    const auto written = readFileLimited(path, bytes.size());
    if (!written)
        return failure(written.error());
    const auto sha = [](const QByteArray &b) { return QCryptographicHash::hash(b, QCryptographicHash::Sha256); };
    if (sha(*written) != sha(bytes))
        return fileFailure(Error::Kind::Corrupt, u"file differs after writing"_s, "FILE_DIFFERS", path);
    return {};
}

Result<QByteArray> readFileLimited(const QString &path, qint64 limit)
{
    const QFileInfo info(path);
    if (!info.exists())
        return fileFailure(Error::Kind::NotFound, u"no such file"_s, "FILE_NOT_FOUND", path);
    if (!info.isFile())
        return fileFailure(Error::Kind::Invalid, u"not a regular file"_s, "NOT_A_FILE", path);
    if (info.size() > limit)
        return fileFailure(Error::Kind::Invalid, u"larger than %1 bytes"_s.arg(limit), "TOO_LARGE", path);

    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fileFailure(Error::Kind::Denied, file.errorString(), "FILE_NOT_READABLE", path);
    QByteArray bytes = file.read(limit + 1);
    if (file.error() != QFileDevice::NoError)
        return fileFailure(Error::Kind::Denied, file.errorString(), "FILE_NOT_READABLE", path);
    if (bytes.size() > limit)
        return fileFailure(Error::Kind::Invalid, u"larger than %1 bytes"_s.arg(limit), "TOO_LARGE", path);
    return bytes;
}

Result<void> restrictToOwner(const QString &path)
{
    // On Windows the profile folder already keeps others out; QFile maps owner permissions to the read-only flag there.
    if (!QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return fileFailure(Error::Kind::Denied, u"cannot set permissions"_s, "FILE_NOT_WRITABLE", path);
    return {};
}

qint64 freeBytes(const QString &path)
{
    const QStorageInfo volume(QFileInfo(path).absolutePath());
    return volume.isValid() ? volume.bytesAvailable() : -1;
}

} // namespace hline
