// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/attachmentfolder.h"

#include "base/files.h"

#include <algorithm>

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray nameOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

/// A name comes from a fact, and facts come from other desks too: nothing but 64 hex digits ever becomes a path.
bool isName(const QByteArray &sha256)
{
    return sha256.size() == 64 && std::all_of(sha256.begin(), sha256.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    });
}

} // namespace

QString AttachmentFolder::pathOf(const QByteArray &sha256) const
{
    const QString name = QString::fromLatin1(sha256);
    return u"%1/%2/%3"_s.arg(m_folder, name.first(2), name.sliced(2));
}

Result<QByteArray> AttachmentFolder::put(const QByteArray &bytes)
{
    if (m_access == Access::ReadOnly)
        return failure(Error::Kind::Denied, u"desk opened for rescue"_s, "DESK_READ_ONLY", {}, {m_folder});
    if (bytes.isEmpty())
        return failure(Error::Kind::Invalid, u"no bytes"_s, "ATTACHMENT_EMPTY");
    if (bytes.size() > LargestFile)
        return failure(Error::Kind::Invalid, u"too large"_s, "ATTACHMENT_TOO_LARGE", {}, {QString::number(LargestFile / 1024 / 1024)});
    const QByteArray name = nameOf(bytes);
    if (read(name))
        return name;
    const QString path = pathOf(name);
    if (!QDir().mkpath(QFileInfo(path).path()))
        return failure(Error::Kind::Denied, u"cannot make the folder"_s, "FILE_NOT_WRITABLE", {}, {path});
    const Result<void> written = writeFileSafely(path, bytes).and_then([&path] { return restrictToOwner(path); });
    if (!written)
        return failure(written.error());
    return name;
}

Result<QByteArray> AttachmentFolder::read(const QByteArray &sha256) const
{
    if (!has(sha256))
        return failure(Error::Kind::NotFound, u"no such file"_s, "ATTACHMENT_MISSING");
    Result<QByteArray> bytes = readFileLimited(pathOf(sha256), LargestFile);
    if (bytes && nameOf(*bytes) != sha256)
        return failure(Error::Kind::Corrupt, u"bytes differ from their name"_s, "ATTACHMENT_DAMAGED");
    return bytes;
}

bool AttachmentFolder::has(const QByteArray &sha256) const
{
    return isName(sha256) && QFileInfo(pathOf(sha256)).isFile();
}

void AttachmentFolder::remove(const QByteArray &sha256)
{
    if (m_access == Access::ReadWrite && has(sha256))
        QFile::remove(pathOf(sha256));
}

} // namespace hline
