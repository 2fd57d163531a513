// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/outcome.h"

#include "text/phrasebook.h"

#include <QJsonArray>
#include <QJsonObject>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray line(const QJsonDocument &document)
{
    return document.toJson(QJsonDocument::Compact) + '\n';
}

QJsonArray texts(const QList<QByteArray> &words)
{
    QJsonArray array;
    for (const QByteArray &word : words)
        array.append(QString::fromLatin1(word));
    return array;
}

} // namespace

int exitCode(const Error &error)
{
    if (error.code.startsWith("USAGE_"))
        return 2;
    switch (error.kind) {
    case Error::Kind::Offline:
        return 3;
    case Error::Kind::TooNew:
    case Error::Kind::Corrupt:
        return 4;
    case Error::Kind::Busy:
        return 5;
    case Error::Kind::Invalid:
    case Error::Kind::NotFound:
    case Error::Kind::Conflict:
    case Error::Kind::Denied:
    case Error::Kind::Cancelled:
    case Error::Kind::Internal:
        break;
    }
    return 1;
}

CommandOutput succeeded(const Answer &answer, Format format)
{
    if (format == Format::Json)
        return {0, line(answer.json), {}};
    return {0, answer.text.isEmpty() ? QByteArray() : answer.text.toUtf8() + '\n', {}};
}

CommandOutput refused(const Error &error, const Phrasebook &words, Format format, const QString &hint)
{
    const int exit = exitCode(error);
    const QString sentence = words.sentence(error);
    if (format == Format::Text)
        return {exit, {}, (hint.isEmpty() ? sentence : sentence + u'\n' + hint).toUtf8() + '\n'};
    const QJsonObject json{{u"code"_s, QString::fromLatin1(error.code)},
                           {u"clause"_s, QString::fromUtf8(error.clause)},
                           {u"sentence"_s, sentence},
                           {u"next"_s, words.nextStep(error)},
                           {u"reasons"_s, texts(error.reasons)},
                           {u"clauses"_s, texts(error.clauses)},
                           {u"about"_s, QJsonArray::fromStringList(error.about)}};
    return {exit, line(QJsonDocument(json)), {}};
}

} // namespace hline
