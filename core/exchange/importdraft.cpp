// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/importdraft.h"

#include "base/uuid7.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

FactDraft makeBatchFact(const ImportStamp &stamp, const QByteArray &kind, QJsonObject fields)
{
    fields.insert(u"who"_s, stamp.who.toString());
    fields.insert(u"batch"_s, stamp.batch.toString());
    FactDraft fact;
    fact.id = FactId(makeUuid7(stamp.now));
    fact.kind = kind;
    fact.at = stamp.now;
    fact.made = stamp.now;
    fact.boot = stamp.boot;
    fact.data = std::move(fields);
    return fact;
}

} // namespace hline
