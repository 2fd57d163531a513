// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/servercertificate.h"

#include "office/postgrestools.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>

namespace hline::test {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto AsServer = PostgresTool::RunAs::ServerUser;

QByteArray ran(const QString &program, const QStringList &arguments)
{
    const auto done = runProgram(program, {program, arguments, AsServer});
    if (!done)
        qFatal("%s: %s; install the package openssl", qPrintable(program), qPrintable(done.error().detail));
    return *done;
}

void openssl(const QString &words)
{
    ran(u"openssl"_s, words.split(u' '));
}

} // namespace

ServerCertificate::ServerCertificate(const QStringList &names, Validity validity)
    : m_folder(QString::fromUtf8(ran(u"mktemp"_s, {u"-d"_s, QDir::tempPath() + u"/hline-tls-XXXXXXXX"_s})).trimmed())
{
    const QString key = u"-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes"_s;
    openssl(u"req -x509 %1 -days 2 -subj /CN=Authority -keyout %2/ca.key -out %2/ca.crt -addext basicConstraints=critical,CA:TRUE"_s.arg(key, m_folder));
    openssl(u"req %1 -subj /CN=server -keyout %2/server.key -out %2/server.csr -addext subjectAltName=%3"_s.arg(key, m_folder, names.join(u',')));
    // A certificate ends in the past by a negative number of days.
    const QString days = validity == Validity::Good ? u"2"_s : u"-1"_s;
    openssl(u"x509 -req -in %1/server.csr -CA %1/ca.crt -CAkey %1/ca.key -CAcreateserial -copy_extensions copyall -days %2 -out %1/server.crt"_s
                .arg(m_folder, days));
    QFile file(authorityFile());
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(file.errorString()));
    m_authority = file.readAll();
}

ServerCertificate::~ServerCertificate()
{
    QDir(m_folder).removeRecursively();
}

QStringList ServerCertificate::settings() const
{
    return {u"ssl = on"_s, u"ssl_cert_file = '%1/server.crt'"_s.arg(m_folder), u"ssl_key_file = '%1/server.key'"_s.arg(m_folder)};
}

QString ownLoopback()
{
    const auto part = [] { return QString::number(1 + QRandomGenerator::system()->bounded(253)); };
    return u"127.%1.%2.%3"_s.arg(part(), part(), part());
}

QString listensOn(const QString &address)
{
    return u"listen_addresses = '%1'"_s.arg(address);
}

} // namespace hline::test
