// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "officefacts.h"

namespace hline::test {

inline const QString Means = QStringLiteral("программно");

/// What a data officer's login can do.
class Officer
{
public:
    explicit Officer(const QString &connection) : m_login(connection)
    {
        const auto said = m_login.database().rows(OfficeSql("SELECT hl_api.incarnation_v1()"));
        if (!said)
            qFatal("no incarnation: %s", qPrintable(said.error().detail));
        incarnation = said->front()[0].toString();
    }
    using Rows = Result<std::vector<OfficeDatabase::Row>>;
    Rows erase(const QStringList &facts, const QString &means = Means)
    {
        const QString list = QLatin1Char('{') + facts.join(QLatin1Char(',')) + QLatin1Char('}');
        return m_login.database().rows(OfficeSql("SELECT * FROM hl_api.erase_v1(?, ?, ?)"), incarnation, list, means);
    }
    Rows words(const QString &text)
    {
        return m_login.database().rows(OfficeSql("SELECT * FROM hl_api.words_v1(?, ?)"), incarnation, text);
    }
    Rows erasures(qint64 from = 0, qint64 to = std::numeric_limits<qint64>::max())
    {
        return m_login.database().rows(OfficeSql("SELECT * FROM hl_api.erasures_v1(?, ?, ?)"), incarnation, qlonglong(from), qlonglong(to));
    }
    [[nodiscard]] OfficeDatabase &database() { return m_login.database(); }

    QString incarnation;

private:
    OfficeLogin m_login;
};

/// One column of all rows.
inline QStringList column(const Officer::Rows &rows, std::size_t which)
{
    QStringList out;
    for (const OfficeDatabase::Row &row : rows.value_or(std::vector<OfficeDatabase::Row>()))
        out.append(row[which].toString());
    return out;
}

/// A request of which somebody wrote something personal.
inline FactDraft request(const OfficeDesk &desk, const QString &subject)
{
    FactDraft out = desk.fact("request.new");
    out.words = QJsonObject{{QStringLiteral("subject"), subject}};
    return out;
}

/// Many requests in few pushes; their ids.
inline QStringList pushes(OfficeDesk &desk, int requests)
{
    QStringList ids;
    while (ids.size() < requests) {
        std::vector<SentFact> batch;
        for (; batch.size() < 200 && ids.size() < requests; ids.append(batch.back().envelope.id.toString()))
            batch.push_back(sentFact(request(desk, QStringLiteral("Ольга Орлова")), desk.next++));
        if (const auto pushed = desk.login.push(desk.id, desk.hello.incarnation, batch); !pushed)
            qFatal("no push: %s", qPrintable(pushed.error().detail));
    }
    return ids;
}

} // namespace hline::test
