// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workbench.h"
#include "workflow/workplace.h"

namespace hline {

/// Puts a file on a request: first the bytes, then the fact that names them. R-2.4.4.1c, R-2.4.1.1c, R-2.4.2.3
class AttachFile
{
public:
    explicit AttachFile(Workbench &bench) : m_bench(bench) { }

    [[nodiscard]] Result<Attached> operator()(const RequestId &id, const NewAttachment &file) const;
    /// A file of this computer, ready to be attached. Errors: those of reading, ATTACHMENT_TOO_LARGE.
    [[nodiscard]] static Result<NewAttachment> fromFile(const QString &path, AttachmentSlot slot);
    /// Errors name the file: ATTACHMENT_MISSING, ATTACHMENT_DAMAGED.
    [[nodiscard]] static Result<QByteArray> bytes(const DeskStore &store, const AttachmentRecord &file);

private:
    Workbench &m_bench;
};

} // namespace hline
