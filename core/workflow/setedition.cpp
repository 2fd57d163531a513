// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/setedition.h"

#include "workflow/supervision.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int FirstEdition = 2000;
constexpr int LastEdition = 2099;

}

Result<void> SetEdition::operator()(const ContractId &contract, const QString &edition) const
{
    const auto record = m_bench.store.contract(contract);
    if (!record)
        return failure(record.error());
    if (const auto allowed = needSupervisor(m_bench); !allowed)
        return allowed;
    const QString wanted = edition.trimmed();
    const int year = wanted.toInt();
    if (!wanted.isEmpty() && (year < FirstEdition || year > LastEdition))
        return failure(Error::Kind::Invalid, u"an edition is named by its year"_s, "EDITION_UNKNOWN", "0", {wanted});
    if (wanted == record->edition)
        return {};
    const QJsonObject set{{u"edition"_s, wanted.isEmpty() ? QJsonValue() : QJsonValue(wanted)}};
    const FactDraft fact = m_bench.facts.about("ref", idCast<FactId>(contract), {{u"type"_s, u"contract"_s}, {u"set"_s, set}, {u"seen"_s, 0}});
    return m_bench.store.commit({{fact}, {}, {}}).map([](const Committed &) { });
}

} // namespace hline
