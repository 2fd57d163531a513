// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/conform/jsonfields.h"

#include <cmath>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double LargestNumber = 1e12; ///< whole numbers up to here are exact in JSON and cannot overflow a time

} // namespace

JsonFields::JsonFields(QJsonObject object, QString &problem, QString where)
    : m_object(std::move(object)), m_problem(problem), m_where(std::move(where))
{
}

bool JsonFields::has(const char *key) const
{
    const QJsonValue found = value(key);
    return !found.isUndefined() && !found.isNull();
}

void JsonFields::refuse(const QString &what) const
{
    if (m_problem.isEmpty())
        m_problem = what;
}

void JsonFields::refuseKey(const char *key, const char *expected) const
{
    refuse(u"%1%2: expected %3"_s.arg(m_where, QLatin1StringView(key), QLatin1StringView(expected)));
}

void JsonFields::refuseValue(const char *key, const QString &value) const
{
    refuse(u"%1%2: \"%3\" is not known"_s.arg(m_where, QLatin1StringView(key), value));
}

Instant JsonFields::instant(const char *key) const
{
    const std::optional<Instant> at = optionalInstant(key);
    if (!at)
        refuseKey(key, "an instant such as 2026-09-14T10:00");
    return at.value_or(Instant{});
}

std::optional<Instant> JsonFields::optionalInstant(const char *key) const
{
    if (!has(key))
        return std::nullopt;
    const std::optional<Instant> at = parseIsoMoscow(value(key).toString());
    if (!at)
        refuseKey(key, "an instant such as 2026-09-14T10:00");
    return at;
}

std::optional<Day> JsonFields::optionalDay(const char *key) const
{
    const std::optional<Instant> at = optionalInstant(key);
    return at ? std::optional<Day>(dayOf(*at)) : std::nullopt;
}

Month JsonFields::month(const char *key) const
{
    const std::optional<Month> month = parseIsoMonth(value(key).toString());
    if (!month)
        refuseKey(key, "a month such as 2026-09");
    return month.value_or(std::chrono::year(2000) / 1);
}

std::int64_t JsonFields::number(const char *key) const
{
    const QJsonValue found = value(key);
    const double number = found.toDouble();
    if (!found.isDouble() || std::trunc(number) != number || std::fabs(number) > LargestNumber) {
        refuseKey(key, "a whole number");
        return 0;
    }
    return static_cast<std::int64_t>(number);
}

minutes JsonFields::amount(const char *key) const
{
    const std::int64_t count = number(key);
    if (count < 0 || count > 100'000'000) {
        refuseKey(key, "a number of minutes, not negative");
        return minutes(0);
    }
    return minutes(count);
}

std::optional<minutes> JsonFields::optionalAmount(const char *key) const
{
    return has(key) ? std::optional<minutes>(amount(key)) : std::nullopt;
}

bool JsonFields::flag(const char *key) const
{
    if (has(key) && !value(key).isBool())
        refuseKey(key, "true or false");
    return value(key).toBool();
}

QString JsonFields::text(const char *key) const
{
    if (!value(key).isString())
        refuseKey(key, "a text");
    return value(key).toString();
}

QString JsonFields::textOr(const char *key, const QString &fallback) const
{
    return has(key) ? text(key) : fallback;
}

Service JsonFields::serviceOr(const char *key, Service fallback) const
{
    if (!has(key))
        return fallback;
    const QString word = text(key);
    const std::optional<Service> service = serviceFromCode(word.toLatin1());
    if (!service)
        refuseValue(key, word);
    return service.value_or(fallback);
}

JsonFields JsonFields::object(const char *key) const
{
    if (has(key) && !value(key).isObject())
        refuseKey(key, "an object");
    return JsonFields(value(key).toObject(), m_problem, m_where + QLatin1StringView(key) + u'.');
}

std::vector<JsonFields> JsonFields::list(const char *key) const
{
    if (has(key) && !value(key).isArray())
        refuseKey(key, "a list");
    std::vector<JsonFields> fields;
    const QJsonArray array = value(key).toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString where = u"%1%2[%3]."_s.arg(m_where, QLatin1StringView(key)).arg(i);
        if (!array[i].isObject())
            refuse(where.chopped(1) + u": expected an object"_s);
        fields.emplace_back(array[i].toObject(), m_problem, where);
    }
    return fields;
}

} // namespace hline
