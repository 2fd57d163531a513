// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/importdraft.h"
#include "exchange/table.h"

namespace hline {

/// A list of articles as CSV, XLSX or a JSON array of objects with the same fields. Errors: those of readTable, JSON_BAD.
[[nodiscard]] Result<Table> readArticles(const QByteArray &bytes, const QString &fileName);

/// Articles of the knowledge base for the offline search: title, link, text. The link says which article it is. R-2.2.1a
[[nodiscard]] Result<ImportDraft> draftArticles(const DeskStore &store, const ImportStamp &stamp, const Table &table);

} // namespace hline
