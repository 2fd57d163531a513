// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"
#include "storage/rescuecopy.h"
#include "workflow/ports/logcopy.h"

namespace hline {

/// The office's log in a desk's file, read from a copy of it.
class DeskLog final : public LogCopy
{
public:
    /// NotFound, code NO_DESK: no such file. NotFound, code LOG_MISSING: the desk has read no office's log, or forgot it when it left.
    /// Corrupt: damaged. TooNew: made by a newer Hline.
    [[nodiscard]] static Result<std::unique_ptr<DeskLog>> open(const QString &path, Micros now);

    [[nodiscard]] QString name() const override { return m_path; }
    [[nodiscard]] std::int64_t end() const override { return m_end; }
    [[nodiscard]] QByteArray linkOf(std::int64_t seq) override;
    [[nodiscard]] Result<std::vector<FeedRow>> rowsAfter(std::int64_t after, int limit) override;

private:
    DeskLog(QString path, RescueCopy copy, std::unique_ptr<Database> database);

    QString m_path;
    RescueCopy m_copy;
    std::unique_ptr<Database> m_database;
    std::int64_t m_end = 0;
};

} // namespace hline
