// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/connectionfile.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace hline;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray Certificate = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n";

ConnectionFile department()
{
    return {u"office.example"_s, 5433, u"hline"_s, u"anna"_s, Certificate};
}

} // namespace

/// What an administrator hands out, and what becomes of it (reliability.md 6.2).
class TestConnectionFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fileComesBackAsItWasWritten();
    void wrongFieldIsNamed_data();
    void wrongFieldIsNamed();
    void newerFormatIsRefused();
    void deskKeepsItsOfficeBesideItself();
    void connectionIsVerifiedInFull();
    void socketFolderNeedsNoCertificate();
    void namesCannotAddOptions();
};

void TestConnectionFile::fileComesBackAsItWasWritten()
{
    QCOMPARE(parseConnectionFile(writeConnectionFile(department())).value(), department());
}

void TestConnectionFile::wrongFieldIsNamed_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("no host") << u"host"_s << QJsonValue();
    QTest::newRow("port beyond all ports") << u"port"_s << QJsonValue(70000);
    QTest::newRow("no login") << u"login"_s << QJsonValue();
    QTest::newRow("empty database") << u"database"_s << QJsonValue(QString());
    QTest::newRow("TLS without a root") << u"sslrootcert"_s << QJsonValue();
    QTest::newRow("another file") << u"hline_office"_s << QJsonValue();
}

void TestConnectionFile::wrongFieldIsNamed()
{
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    QJsonObject object = QJsonDocument::fromJson(writeConnectionFile(department())).object();
    if (value.isNull())
        object.remove(field);
    else
        object.insert(field, value);

    const auto parsed = parseConnectionFile(QJsonDocument(object).toJson());

    QVERIFY(!parsed);
    QCOMPARE(parsed.error().code, QByteArray("BAD_CONNECTION_FILE"));
    QCOMPARE(parsed.error().about, QStringList{field});
}

void TestConnectionFile::newerFormatIsRefused()
{
    QCOMPARE(parseConnectionFile("{\"hline_office\": 2}").error().kind, Error::Kind::TooNew);
    QCOMPARE(parseConnectionFile("no JSON at all").error().code, QByteArray("BAD_CONNECTION_FILE"));
}

void TestConnectionFile::deskKeepsItsOfficeBesideItself()
{
    const QTemporaryDir folder;
    const QString desk = folder.filePath(u"my.hline"_s);
    QCOMPARE(officeOf(desk).error().code, QByteArray("NO_OFFICE"));

    QVERIFY(setOfficeOf(desk, department()));

    QCOMPARE(officeOf(desk).value(), department());
    const auto others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(desk + u".office"_s) & others));
}

void TestConnectionFile::connectionIsVerifiedInFull()
{
    const QString text = connectionString(department(), u"/home/anna/root.crt"_s);

    for (const QString &part : {u"host='office.example'"_s, u"port=5433"_s, u"user='anna'"_s, u"sslmode=verify-full"_s,
                                u"sslrootcert='/home/anna/root.crt'"_s, u"channel_binding=require"_s, u"connect_timeout=5"_s,
                                u"target_session_attrs=read-write"_s})
        QVERIFY2(text.contains(part), qPrintable(part));
    QVERIFY(!text.contains(u"password"_s));
}

void TestConnectionFile::socketFolderNeedsNoCertificate()
{
    ConnectionFile local = department();
    local.host = u"/run/postgresql"_s;
    local.rootCertificate.clear();
    QCOMPARE(parseConnectionFile(writeConnectionFile(local)).value(), local);
    QVERIFY(!connectionString(local, {}).contains(u"sslmode"_s));
}

void TestConnectionFile::namesCannotAddOptions()
{
    ConnectionFile hostile = department();
    hostile.login = u"anna' sslmode=disable \\"_s;
    QVERIFY(connectionString(hostile, {}).contains(u"user='anna\\' sslmode=disable \\\\'"_s));
}

QTEST_GUILESS_MAIN(TestConnectionFile)
#include "tst_connectionfile.moc"
