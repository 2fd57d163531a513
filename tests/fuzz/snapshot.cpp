// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets.h"

#include "sync/copyrows.h"
#include "workflow/checkedrow.h"

namespace hline::fuzz {

QString snapshot(const QByteArray &bytes)
{
    CopyRows whole;
    const bool isTaken = whole.take(bytes);
    CopyRows inPieces;
    bool areTaken = true;
    constexpr qsizetype Piece = 7;
    for (qsizetype at = 0; areTaken && at < bytes.size(); at += Piece)
        areTaken = inPieces.take(QByteArrayView(bytes).sliced(at).first(std::min(Piece, bytes.size() - at)));
    std::vector<FeedRow> rows = whole.takeRows();
    if (isTaken && areTaken && (whole.isWhole() != inPieces.isWhole() || rows.size() != inPieces.takeRows().size()))
        return QStringLiteral("what is read depends on how the bytes came");
    return complaintOf(CheckedRow::inChain(std::move(rows), chainStart()));
}

} // namespace hline::fuzz
