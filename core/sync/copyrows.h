// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/ports/feedstore.h"

namespace hline {

/// Reads rows of the log from PostgreSQL's binary COPY as it streams in.
class CopyRows
{
public:
    /// Takes what came next; false if it is not what a snapshot sends.
    [[nodiscard]] bool take(QByteArrayView bytes);
    /// The stream ended as it should.
    [[nodiscard]] bool isWhole() const { return m_isEnded; }
    [[nodiscard]] std::vector<FeedRow> takeRows() { return std::exchange(m_rows, {}); }

private:
    [[nodiscard]] bool takeHeader();
    [[nodiscard]] bool takeRow();

    QByteArray m_bytes;
    qsizetype m_at = 0; ///< of the bytes: what lies before was read
    bool m_hasHeader = false, m_isEnded = false;
    std::vector<FeedRow> m_rows;
};

} // namespace hline
