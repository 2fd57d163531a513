// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ledger.h"
#include "exchange/calendars/shippedcalendars.h"

namespace hline::sample {

/// Instants, days and months of tests as people write them; a typing error stops the test.
inline Instant at(const char *iso)
{
    return parseIsoMoscow(QString::fromLatin1(iso)).value();
}
inline Day day(const char *iso)
{
    return parseIsoDay(QString::fromLatin1(iso)).value();
}
inline Month month(const char *iso)
{
    return parseIsoMonth(QString::fromLatin1(iso)).value();
}

inline const BusinessCalendar &calendar()
{
    static const BusinessCalendar official = BusinessCalendar::build(shippedCalendars());
    return official;
}

/// The default policy with some keys of section 3 changed.
inline Policy policy(std::initializer_list<std::pair<const char *, const char *>> changes)
{
    Policy policy;
    for (const auto &[key, value] : changes)
        policy = withPolicy(policy, key, QString::fromLatin1(value)).value();
    return policy;
}

inline PrepaidMonth paid(const char *iso, int package, const char *paidAt)
{
    return {month(iso), minutes(package), at(paidAt), {}, {}};
}
inline PrepaidMonth unpaid(const char *iso, int package)
{
    return {month(iso), minutes(package), {}, {}, {}};
}
inline PurchasedLot lot(const char *id, LotKind kind, int amount, const char *from)
{
    return {QString::fromLatin1(id), kind, minutes(amount), at(from), {}};
}
inline SessionCharge session(const char *id, const char *from, const char *to)
{
    const QString name = QString::fromLatin1(id);
    return {name, {{name, QStringLiteral("p"), at(from), at(to), false}}, {}, {}, {}};
}

} // namespace hline::sample
