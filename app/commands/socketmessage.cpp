// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/socketmessage.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int ProtocolVersion = 1;
constexpr qsizetype NameDigits = 32;

QByteArray line(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

tl::unexpected<Error> badLine()
{
    return failure(Error::Kind::Invalid, u"not a line of this protocol"_s, "BAD_CALL");
}

} // namespace

QString socketName(const QString &deskPath)
{
    const QFileInfo file(deskPath);
    const QString canonical = file.exists() ? file.canonicalFilePath() : file.absoluteFilePath();
    const QByteArray hash = QCryptographicHash::hash(canonical.toUtf8(), QCryptographicHash::Sha256).toHex();
    return u"hline-"_s + QString::fromLatin1(hash.left(NameDigits));
}

QByteArray encode(const DeskCall &call)
{
    if (call.what == DeskCall::What::Raise)
        return line({{u"v"_s, ProtocolVersion}, {u"raise"_s, true}, {u"task"_s, call.task}});
    return line({{u"v"_s, ProtocolVersion},
                 {u"argv"_s, QJsonArray::fromStringList(call.invocation.argv)},
                 {u"cwd"_s, call.invocation.cwd},
                 {u"locale"_s, call.invocation.locale}});
}

Result<DeskCall> decodeCall(const QByteArray &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    if (object.value(u"v"_s).toInt() != ProtocolVersion)
        return badLine();
    if (object.value(u"raise"_s).toBool())
        return DeskCall{DeskCall::What::Raise, {}, object.value(u"task"_s).toString()};
    if (!object.value(u"argv"_s).isArray())
        return badLine();
    DeskCall call;
    for (const QJsonValue &word : object.value(u"argv"_s).toArray())
        call.invocation.argv << word.toString();
    call.invocation.cwd = object.value(u"cwd"_s).toString();
    call.invocation.locale = object.value(u"locale"_s).toString();
    return call;
}

QByteArray encode(const CommandOutput &output)
{
    return line({{u"exit"_s, output.exit},
                 {u"out"_s, QString::fromUtf8(output.out)},
                 {u"err"_s, QString::fromUtf8(output.err)}});
}

Result<CommandOutput> decodeOutput(const QByteArray &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.trimmed()).object();
    if (!object.value(u"exit"_s).isDouble())
        return badLine();
    return CommandOutput{object.value(u"exit"_s).toInt(), object.value(u"out"_s).toString().toUtf8(),
                         object.value(u"err"_s).toString().toUtf8()};
}

} // namespace hline
