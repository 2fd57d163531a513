// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/policytext.h"

#include <algorithm>
#include <array>

#include "domain/service.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

QString timeOfDayText(seconds time)
{
    const auto minute = std::chrono::duration_cast<minutes>(time).count();
    const auto twoDigits = [](std::int64_t number) { return QString::number(number).rightJustified(2, u'0'); };
    return u"%1:%2"_s.arg(twoDigits(minute / 60), twoDigits(minute % 60));
}

/// Fractions are read from decimals, so they are decimals again.
QString fractionText(const Fraction &fraction)
{
    std::int64_t scale = 1;
    int digits = 0;
    while (scale % fraction.denominator != 0 && digits < 15) {
        scale *= 10;
        ++digits;
    }
    const std::int64_t decimals = fraction.numerator * (scale / fraction.denominator);
    if (digits == 0)
        return QString::number(decimals);
    return u"%1.%2"_s.arg(QString::number(decimals / scale), QString::number(decimals % scale).rightJustified(digits, u'0'));
}

QString listText(const std::set<QByteArray> &words)
{
    QStringList list;
    for (const QByteArray &word : words)
        list << QString::fromLatin1(word);
    return list.join(u", "_s);
}

template<typename Numbers, typename Count>
QString numbersText(const Numbers &numbers, Count count)
{
    QStringList list;
    for (const auto &number : numbers)
        list << QString::number(count(number));
    return list.join(u", "_s);
}

struct Writer
{
    const char *key;
    QString (*write)(const Policy &policy);
};

/// Keys whose values are no words of a list.
constexpr std::array Writers{
    Writer{"calendar.open", [](const Policy &p) { return timeOfDayText(p.calendarOpen); }},
    Writer{"calendar.close", [](const Policy &p) { return timeOfDayText(p.calendarClose); }},
    Writer{"calendar.short_day_cut_min", [](const Policy &p) { return QString::number(p.shortDayCut.count()); }},
    Writer{"sla.start_events", [](const Policy &p) { return listText(p.slaStartEvents); }},
    Writer{"sla.warn_fraction", [](const Policy &p) { return fractionText(p.slaWarnFraction); }},
    Writer{"sla.critical_fraction", [](const Policy &p) { return fractionText(p.slaCriticalFraction); }},
    Writer{"sla.warn_min_minutes", [](const Policy &p) { return QString::number(p.slaWarnMinutes.count()); }},
    Writer{"billing.unit_min", [](const Policy &p) { return QString::number(p.billingUnit.count()); }},
    Writer{"billing.min_charge_min", [](const Policy &p) { return QString::number(p.billingMinCharge.count()); }},
    Writer{"billing.discard_below_s", [](const Policy &p) { return QString::number(p.billingDiscardBelow.count()); }},
    Writer{"carryover.max_hops", [](const Policy &p) { return QString::number(p.carryMaxHops); }},
    Writer{"carryover.cap_min", [](const Policy &p) { return p.carryCap ? QString::number(p.carryCap->count()) : u"none"_s; }},
    Writer{"payment.due", [](const Policy &p) { return p.paymentDueDay ? u"day:%1"_s.arg(*p.paymentDueDay) : u"prev_month_end"_s; }},
    Writer{"balance.warn_minutes",
           [](const Policy &p) { return numbersText(p.balanceWarnMinutes, [](minutes m) { return m.count(); }); }},
    Writer{"period.close_working_day", [](const Policy &p) { return QString::number(p.periodCloseWorkingDay); }},
    Writer{"eligibility.exempt", [](const Policy &p) { return listText(p.eligibilityExempt); }},
    Writer{"timer.max_concurrent", [](const Policy &p) { return QString::number(p.timerMaxConcurrent); }},
    Writer{"capacity.utilisation", [](const Policy &p) { return fractionText(p.capacityUtilisation); }},
    Writer{"capacity.client_parallel", [](const Policy &p) { return QString::number(p.capacityClientParallel); }},
    Writer{"capacity.levels", [](const Policy &p) { return numbersText(p.capacityLevels, [](int level) { return level; }); }},
};

/// The option in force is the one that changes nothing.
QString optionInForce(const Policy &policy, const QByteArray &key)
{
    for (const QString &option : policyChoices(key)) {
        const Result<Policy> chosen = withPolicy(policy, key, option);
        if (chosen && *chosen == policy)
            return option;
    }
    return {};
}

} // namespace

const PolicyKey *findPolicyKey(const QByteArray &key)
{
    const auto keys = policyKeys();
    const auto found = std::ranges::find_if(keys, [&key](const PolicyKey &known) { return key == known.key; });
    return found == keys.end() ? nullptr : &*found;
}

QString policyText(const Policy &policy, const QByteArray &key)
{
    const auto writer = std::ranges::find_if(Writers, [&key](const Writer &known) { return key == known.key; });
    if (writer != Writers.end())
        return writer->write(policy);
    return optionInForce(policy, key);
}

QStringList policyChoices(const QByteArray &key)
{
    const PolicyKey *known = findPolicyKey(key);
    QStringList out;
    for (const QString &option : QString::fromUtf8(known ? known->options : "").split(u',', Qt::SkipEmptyParts)) {
        if (!withPolicy({}, key, option))
            return {}; // section 3 describes the values, it does not list them
        out << option.trimmed();
    }
    return out;
}

QStringList policyWords(const QByteArray &key)
{
    QStringList out;
    if (key == "sla.start_events")
        out = listText(Policy{}.slaStartEvents).split(u", "_s) << u"INFO_REQUEST"_s;
    if (key == "eligibility.exempt") {
        for (const Service service : AllServices)
            out << QString::fromLatin1(code(service));
    }
    return out;
}

} // namespace hline
