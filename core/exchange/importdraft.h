// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/importfile.h"

namespace hline {

/// Who imports, when, and as which batch.
struct ImportStamp
{
    ConsultantId who;
    Micros now;
    FactId batch; ///< id of the import fact
    std::optional<BootReading> boot = {}; ///< reading at `now`
};

/// What an importer would store and what it has to say. Nothing is stored by the importers themselves.
struct ImportDraft
{
    ImportReport report;
    std::vector<FactDraft> facts;
    int lines = 0; ///< lines of data, blank ones not counted
};

/// A fact of the batch, with `who` and `batch` in its data.
[[nodiscard]] FactDraft makeBatchFact(const ImportStamp &stamp, const QByteArray &kind, QJsonObject fields);

} // namespace hline
