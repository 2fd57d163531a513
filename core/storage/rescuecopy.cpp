// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/rescuecopy.h"

#include <QFile>
#include <QTemporaryDir>

namespace hline {

using namespace Qt::Literals::StringLiterals;

RescueCopy::RescueCopy() : m_folder(std::make_unique<QTemporaryDir>()) { }
RescueCopy::RescueCopy(RescueCopy &&) noexcept = default;
RescueCopy &RescueCopy::operator=(RescueCopy &&) noexcept = default;
RescueCopy::~RescueCopy() = default;

QString RescueCopy::path() const
{
    return m_folder->filePath(u"rescue.hline"_s);
}

Result<RescueCopy> RescueCopy::of(const QString &desk)
{
    RescueCopy out;
    const QString wal = desk + u"-wal"_s;
    if (!QFile::copy(desk, out.path()) || (QFile::exists(wal) && !QFile::copy(wal, out.path() + u"-wal"_s)))
        return failure(Error::Kind::Denied, u"cannot copy the desk for rescue"_s, "COPY_FAILED", {}, {desk});
    // The copies of a read-only file are read-only themselves.
    for (const QString &name : {out.path(), QString(out.path() + u"-wal"_s)})
        QFile::setPermissions(name, QFile::ReadOwner | QFile::WriteOwner);
    return out;
}

} // namespace hline
