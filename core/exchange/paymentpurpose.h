// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace hline {

/// Months that the purpose of a payment names.
struct NamedMonths
{
    std::vector<Month> months; ///< ascending, each once
    QString inferredYear;      ///< the words, if the year was not written and was taken as the nearest one
};

/// «за сентябрь 2026», «октябрь, ноябрь 2026 г.», «09.2026», «с сентября по ноябрь 2026», «за 3 квартал», «IV квартал 2026 г.».
/// A day («от 01.09.2026») names no month.
[[nodiscard]] NamedMonths namedMonths(const QString &purpose, Day paid);

/// Contract numbers as the purpose spells them: what follows «дог.», «договору №», «контракт». Each entry lists the readings of one
/// place, longest first, since a number may contain blanks («ИК 2024/0005 за сентябрь»).
[[nodiscard]] std::vector<QStringList> namedContracts(const QString &purpose);

/// Does the purpose contain this contract number as a word of its own, not as the number of an invoice? Numbers of digits alone
/// do not count: «2026» is a year.
[[nodiscard]] bool mentionsContract(const QString &purpose, const QString &number);

} // namespace hline
