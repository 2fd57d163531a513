// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/connectionfile.h"

#include "base/files.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 FileLimit = 64 * 1024;
constexpr int FormatVersion = 1;
constexpr int GreatestPort = 65535;

tl::unexpected<Error> wrong(const QString &field)
{
    return failure(Error::Kind::Invalid, u"connection file: "_s + field, "BAD_CONNECTION_FILE", {}, {field});
}

QString fileBeside(const QString &deskPath)
{
    return deskPath + u".office"_s;
}

/// A value of a connection string: quotes and backslashes escaped, always quoted.
QString quoted(QString value)
{
    value.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
    return u'\'' + value + u'\'';
}

} // namespace

QString ConnectionFile::title() const
{
    return u"%1@%2:%3/%4"_s.arg(login, host).arg(port).arg(database);
}

Result<ConnectionFile> parseConnectionFile(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError || !object.contains(u"hline_office"_s))
        return wrong(u"hline_office"_s);
    if (object.value(u"hline_office"_s).toInt() != FormatVersion)
        return failure(Error::Kind::TooNew, u"connection file of a newer Hline"_s, "CONNECTION_FILE_TOO_NEW");
    ConnectionFile out;
    out.host = object.value(u"host"_s).toString();
    out.port = object.value(u"port"_s).toInt(out.port);
    out.database = object.value(u"database"_s).toString(out.database);
    out.login = object.value(u"login"_s).toString();
    out.rootCertificate = object.value(u"sslrootcert"_s).toString().toUtf8();
    if (out.host.isEmpty())
        return wrong(u"host"_s);
    if (out.port < 1 || out.port > GreatestPort)
        return wrong(u"port"_s);
    if (out.database.isEmpty())
        return wrong(u"database"_s);
    if (out.login.isEmpty())
        return wrong(u"login"_s);
    if (out.rootCertificate.isEmpty() && !out.isLocalSocket())
        return wrong(u"sslrootcert"_s);
    return out;
}

QByteArray writeConnectionFile(const ConnectionFile &file)
{
    QJsonObject object{{u"hline_office"_s, FormatVersion}, {u"host"_s, file.host}, {u"port"_s, file.port},
                       {u"database"_s, file.database}, {u"login"_s, file.login}};
    if (!file.rootCertificate.isEmpty())
        object.insert(u"sslrootcert"_s, QString::fromUtf8(file.rootCertificate));
    return QJsonDocument(object).toJson();
}

Result<ConnectionFile> officeOf(const QString &deskPath)
{
    const QString path = fileBeside(deskPath);
    if (!QFileInfo::exists(path))
        return failure(Error::Kind::NotFound, u"the desk has no office"_s, "NO_OFFICE", {}, {deskPath});
    return readFileLimited(path, FileLimit).and_then(parseConnectionFile);
}

Result<void> setOfficeOf(const QString &deskPath, const ConnectionFile &file)
{
    return writeFileSafely(fileBeside(deskPath), writeConnectionFile(file)).and_then([&] { return restrictToOwner(fileBeside(deskPath)); });
}

Result<void> forgetOfficeOf(const QString &deskPath)
{
    const QString path = fileBeside(deskPath);
    if (QFile file(path); file.exists() && !file.remove())
        return failure(Error::Kind::Denied, file.errorString(), "FILE_NOT_WRITABLE", {}, {path});
    return {};
}

QString connectionString(const ConnectionFile &file, const QString &certificateFile)
{
    QStringList parts{u"host="_s + quoted(file.host), u"port=%1"_s.arg(file.port), u"dbname="_s + quoted(file.database),
                      u"user="_s + quoted(file.login), u"application_name='hline/" HLINE_VERSION "'"_s, u"connect_timeout=5"_s,
                      u"keepalives_idle=20"_s, u"keepalives_interval=5"_s, u"keepalives_count=3"_s, u"tcp_user_timeout=15000"_s,
                      u"target_session_attrs=read-write"_s};
    if (!file.isLocalSocket()) {
        parts += {u"sslmode=verify-full"_s, u"channel_binding=require"_s, u"ssl_min_protocol_version=TLSv1.2"_s,
                  u"sslrootcert="_s + quoted(certificateFile)};
    }
    return parts.join(u' ');
}

} // namespace hline
