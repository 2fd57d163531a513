// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/rulebook.h"

#include "exchange/conform/conform.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace hline::test {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject object(QString text)
{
    return QJsonDocument::fromJson(text.replace(u'\'', u'"').toUtf8()).object();
}

QString inWords(const QJsonValue &value)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
}

} // namespace

QJsonObject asked(const QString &question)
{
    const QByteArray line = QJsonDocument(object(question)).toJson(QJsonDocument::Compact);
    return QJsonDocument::fromJson(conformLine(line)).object();
}

QString differs(const QJsonValue &answer, const QJsonValue &expected, const QString &where)
{
    if (!expected.isObject() || !answer.isObject())
        return answer == expected ? QString() : u"%1: %2 instead of %3"_s.arg(where, inWords(answer), inWords(expected));
    const QJsonObject wanted = expected.toObject();
    for (auto key = wanted.begin(); key != wanted.end(); ++key) {
        const QString found = differs(answer.toObject().value(key.key()), key.value(), where + u'.' + key.key());
        if (!found.isEmpty())
            return found;
    }
    return {};
}

QString broken(const QString &question, const QString &expected)
{
    const QJsonObject wanted = object(expected);
    if (wanted.isEmpty() || object(question).isEmpty())
        return u"the row is not JSON"_s;
    return differs(asked(question), wanted);
}

void ruleColumns()
{
    QTest::addColumn<QString>("question");
    QTest::addColumn<QString>("expected");
}

void rule(const char *clause, const char *question, const char *expected)
{
    QTest::newRow(clause) << QString::fromUtf8(question) << QString::fromUtf8(expected);
}

} // namespace hline::test
