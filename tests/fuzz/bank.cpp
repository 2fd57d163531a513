// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets.h"

#include "exchange/bankstatement.h"
#include "exchange/identifiers.h"
#include "exchange/paymentpurpose.h"

#include <algorithm>

namespace hline::fuzz {

QString bank(const QByteArray &bytes)
{
    const Result<BankStatement> statement = readBankStatement(bytes);
    if (!statement)
        return complaintOf(statement);
    const Day paid = *makeDay(2026, 11, 20);
    for (const BankDocument &document : statement->documents) {
        const QString purpose = document.field(QStringLiteral("НазначениеПлатежа"));
        const NamedMonths named = namedMonths(purpose, paid);
        if (!std::ranges::is_sorted(named.months) || std::ranges::adjacent_find(named.months) != named.months.end())
            return QStringLiteral("months are not ascending: ") + purpose;
        for (const QStringList &readings : namedContracts(purpose)) {
            for (const QString &number : readings)
                (void)mentionsContract(purpose, number);
        }
        if (const auto sum = readKopecks(document.field(QStringLiteral("Сумма"))); sum && *sum < 0)
            return QStringLiteral("a negative sum");
        (void)readDay({document.field(QStringLiteral("Дата")), Cell::Kind::Text});
    }
    return {};
}

} // namespace hline::fuzz
