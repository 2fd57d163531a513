// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/ports/attachmentstore.h"

#include <QString>

namespace hline {

/// Attached files beside the desk: `<desk>.files/ab/cdef…`, one file for equal bytes, readable by their owner only.
class AttachmentFolder final : public AttachmentStore
{
public:
    enum class Access { ReadWrite, ReadOnly };
    AttachmentFolder(const QString &deskPath, Access access) : m_folder(deskPath + QStringLiteral(".files")), m_access(access) { }

    [[nodiscard]] Result<QByteArray> put(const QByteArray &bytes) override;
    [[nodiscard]] Result<QByteArray> read(const QByteArray &sha256) const override;
    [[nodiscard]] bool has(const QByteArray &sha256) const override;

    void remove(const QByteArray &sha256); ///< the bytes of a file whose name was erased
    [[nodiscard]] QString pathOf(const QByteArray &sha256) const;

private:
    QString m_folder;
    Access m_access;
};

} // namespace hline
