// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/ports/feedstore.h"

namespace hline {

/// A row of the office's log whose hashes and link hold. Checking is most of the work of taking a row, and needs no desk: it is done
/// where a core is free.
class CheckedRow
{
public:
    /// Rows that follow each other, the first after the link `previous`. Corrupt, code FEED_BROKEN, at the first that does not hold.
    [[nodiscard]] static Result<std::vector<CheckedRow>> inChain(std::vector<FeedRow> rows, QByteArray previous);

    [[nodiscard]] const FeedRow &row() const { return m_row; }
    [[nodiscard]] const QByteArray &previous() const { return m_previous; } ///< link that its own continues
    [[nodiscard]] const QByteArray &envelopeSha() const { return m_envelopeSha; }

private:
    CheckedRow() = default;

    FeedRow m_row;
    QByteArray m_previous, m_envelopeSha;
};

/// Hash of the envelope of a row, if its words are those it was made with; FEED_BROKEN otherwise.
[[nodiscard]] Result<QByteArray> checkedEnvelope(const FeedRow &row);
/// What is wrong with a row of the office's log.
[[nodiscard]] Error brokenRow(std::int64_t seq, const QString &what);

} // namespace hline
