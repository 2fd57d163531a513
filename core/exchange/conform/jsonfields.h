// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QJsonArray>
#include <QJsonObject>

#include "base/time.h"
#include "domain/service.h"

namespace hline {

/// Reads typed fields of a JSON object. The first thing that is not as it must be is remembered in a problem shared by all
/// objects of one line; readers then give harmless values, and the caller asks problem() before it computes.
class JsonFields
{
public:
    /// `problem` must outlive the fields; `where` names the object in messages ("charges[2].").
    JsonFields(QJsonObject object, QString &problem, QString where = {});

    [[nodiscard]] bool has(const char *key) const; ///< there and not null
    [[nodiscard]] bool names(const char *key) const { return m_object.contains(QLatin1StringView(key)); }
    [[nodiscard]] const QJsonObject &json() const { return m_object; }
    [[nodiscard]] const QString &problem() const { return m_problem; }
    void refuse(const QString &what) const; ///< remembers a problem found by the caller

    [[nodiscard]] Instant instant(const char *key) const;
    [[nodiscard]] std::optional<Instant> optionalInstant(const char *key) const;
    [[nodiscard]] std::optional<Day> optionalDay(const char *key) const;
    [[nodiscard]] Month month(const char *key) const;
    [[nodiscard]] minutes amount(const char *key) const; ///< whole minutes, not negative
    [[nodiscard]] std::optional<minutes> optionalAmount(const char *key) const;
    [[nodiscard]] std::int64_t number(const char *key) const;
    [[nodiscard]] bool flag(const char *key) const; ///< false if absent
    [[nodiscard]] QString text(const char *key) const;
    [[nodiscard]] QString textOr(const char *key, const QString &fallback) const;
    [[nodiscard]] Service serviceOr(const char *key, Service fallback) const;
    [[nodiscard]] JsonFields object(const char *key) const;
    [[nodiscard]] std::vector<JsonFields> list(const char *key) const; ///< empty if absent

    /// Value of an enumeration written as a word; `fallback` if absent.
    template<typename Enum>
    [[nodiscard]] Enum choiceOr(const char *key, Enum fallback, std::initializer_list<std::pair<const char *, Enum>> choices) const
    {
        if (!has(key))
            return fallback;
        const QString word = text(key);
        for (const auto &[name, value] : choices) {
            if (word == QLatin1StringView(name))
                return value;
        }
        refuseValue(key, word);
        return fallback;
    }

private:
    void refuseValue(const char *key, const QString &value) const;
    void refuseKey(const char *key, const char *expected) const;
    [[nodiscard]] QJsonValue value(const char *key) const { return m_object.value(QLatin1StringView(key)); }

    QJsonObject m_object;
    QString &m_problem;
    QString m_where;
};

} // namespace hline
