// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/clauselist.h"

#include <QJsonArray>
#include <QJsonObject>

#include "commands/texttable.h"
#include "text/phrasebook.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The first place, and how many more there are.
QString firstOf(const QStringList &places)
{
    const QString first = places.value(0);
    return places.size() < 2 ? first : u"%1 +%2"_s.arg(first).arg(places.size() - 1);
}

} // namespace

Answer clauseList(const Phrasebook &words)
{
    QJsonArray json;
    std::vector<QStringList> rows;
    for (const Clause &clause : shippedClauses()) {
        json.append(QJsonObject{{u"id"_s, clause.id}, {u"title"_s, clause.title}, {u"code"_s, QJsonArray::fromStringList(clause.code)},
                                {u"tests"_s, QJsonArray::fromStringList(clause.tests)}});
        rows.push_back({clause.id, clause.title, firstOf(clause.code), firstOf(clause.tests)});
    }
    const QStringList heads{words.say(QT_TRANSLATE_NOOP("Hline", "Rule"), {}), words.say(QT_TRANSLATE_NOOP("Hline", "What it says"), {}),
                            words.say(QT_TRANSLATE_NOOP("Hline", "Implemented in"), {}), words.say(QT_TRANSLATE_NOOP("Hline", "Proved by"), {})};
    return {QJsonDocument(json), textTable(heads, rows, 60)};
}

} // namespace hline
