// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/undoimport.h"

#include <algorithm>

namespace hline {

using namespace Qt::Literals::StringLiterals;

Result<void> UndoImport::operator()(const FactId &import) const
{
    const auto batches = m_bench.store.batches();
    const auto batch = std::find_if(batches.begin(), batches.end(), [&import](const DeskStore::BatchRecord &b) { return b.import == import; });
    if (batch == batches.end())
        return failure(Error::Kind::NotFound, u"no such import"_s, "IMPORT_UNKNOWN", {}, {import.toString()});
    if (batch->reversed)
        return failure(Error::Kind::Conflict, u"the import is taken back already"_s, "ALREADY_REVERSED", {}, {batch->fileName});
    if (const QStringList uses = m_bench.store.batchUses(import); !uses.isEmpty())
        return failure(Error::Kind::Conflict, u"the records of the import are in use"_s, "IMPORT_IN_USE", "I-11", uses);
    return m_bench.store.commit({{m_bench.facts.reversal(import, {}, "batch")}, {}, {}}).map([](const Committed &) { });
}

} // namespace hline
