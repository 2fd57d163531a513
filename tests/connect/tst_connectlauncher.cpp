// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connect/connectlauncher.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace hline;
using namespace Qt::Literals::StringLiterals;

/// Regulation 4.1: 1C-Connect and no other program.
class TestConnectLauncher : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void distributionIsFound();
    void otherProgramOfThatNameIsNotFound();
    void missingProgramIsNamedWithItsPlaces();
    void onlyConnectIsStarted_data();
    void onlyConnectIsStarted();
    void fileThatCannotRunIsNotFound();
    void startsInItsOwnFolderWithItsArguments();
    void addressIsEncodedAndOpened();
    void onlyConnectAddressesAreOpened_data();
    void onlyConnectAddressesAreOpened();
    void addressNobodyOpensIsAFailure();

private:
    [[nodiscard]] QString program(const QString &path, const QByteArray &script = "#!/bin/sh\n") const;
    [[nodiscard]] ConnectLauncher launcher(const ConnectOptions &options);

    std::unique_ptr<QTemporaryDir> m_folder;
    QList<QUrl> m_opened;
    bool m_hasHandler = true;
};

void TestConnectLauncher::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_opened.clear();
    m_hasHandler = true;
}

QString TestConnectLauncher::program(const QString &path, const QByteArray &script) const
{
    QFile file(m_folder->filePath(path));
    if (!QDir().mkpath(QFileInfo(file).path()) || !file.open(QIODevice::WriteOnly) || file.write(script) != script.size())
        qFatal("%s", qPrintable(file.errorString()));
    file.close();
    if (!file.setPermissions(file.permissions() | QFileDevice::ExeOwner))
        qFatal("%s", qPrintable(file.errorString()));
    return file.fileName();
}

ConnectLauncher TestConnectLauncher::launcher(const ConnectOptions &options)
{
    return {options, {m_folder->path()}, [this](const QUrl &url) {
                m_opened += url;
                return m_hasHandler;
            }};
}

void TestConnectLauncher::distributionIsFound()
{
    const QString file = program(u"app/bin/connect"_s);
    (void)program(u"dist.json"_s, "{}");
    QCOMPARE(findConnect({m_folder->path()}), file);
    QVERIFY(launcher({}).check({}));
}

void TestConnectLauncher::otherProgramOfThatNameIsNotFound()
{
    (void)program(u"app/bin/connect"_s); // without dist.json beside it
    QCOMPARE(findConnect({m_folder->path()}), QString());
}

void TestConnectLauncher::missingProgramIsNamedWithItsPlaces()
{
    ConnectLauncher missing = launcher({});
    for (const Result<void> &answer : {missing.check({}), missing.launch({})}) {
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, QByteArray("CONNECT_NOT_FOUND"));
        QCOMPARE(answer.error().about, QStringList{m_folder->path()});
    }
}

void TestConnectLauncher::onlyConnectIsStarted_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("another remote tool") << u"anydesk"_s;
    QTest::newRow("a shell") << u"sh"_s;
    QTest::newRow("a name that begins alike") << u"connect-other"_s;
}

void TestConnectLauncher::onlyConnectIsStarted()
{
    QFETCH(QString, name);
    const QString trace = m_folder->filePath(u"trace"_s);
    ConnectLauncher other = launcher({program(name, "#!/bin/sh\ntouch " + trace.toUtf8() + '\n'), {}, {}});
    for (const Result<void> &answer : {other.check({}), other.launch({})}) {
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, QByteArray("TOOL_FORBIDDEN"));
        QCOMPARE(answer.error().clause, QByteArray("4.1"));
    }
    QVERIFY(!QFile::exists(trace));
}

void TestConnectLauncher::fileThatCannotRunIsNotFound()
{
    const QString file = program(u"connect"_s);
    QVERIFY(QFile::setPermissions(file, QFileDevice::ReadOwner));
    const Result<void> answer = launcher({file, {}, {}}).check({});
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, QByteArray("CONNECT_NOT_FOUND"));
}

void TestConnectLauncher::startsInItsOwnFolderWithItsArguments()
{
    const QString file = program(u"app/bin/connect"_s, "#!/bin/sh\nprintf '%s|%s' \"$PWD\" \"$1\" > seen.new && mv seen.new seen\n");
    QVERIFY(launcher({file, {}, {u"--quiet; touch x"_s}}).launch({}));
    QFile seen(QFileInfo(file).path() + u"/seen"_s);
    QTRY_VERIFY(seen.exists());
    QVERIFY(seen.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(seen.readAll()),
             QFileInfo(QFileInfo(file).path()).canonicalFilePath() + u"|--quiet; touch x"_s);
}

void TestConnectLauncher::addressIsEncodedAndOpened()
{
    QVERIFY(launcher({{}, u"connect://treatment?line={line_id}&user={user_id}"_s, {}}).launch({u"a b"_s, u"x&y=1"_s, {}}));
    QCOMPARE(m_opened.size(), 1);
    QCOMPARE(m_opened.first().toEncoded(), QByteArray("connect://treatment?line=a%20b&user=x%26y%3D1"));
}

void TestConnectLauncher::onlyConnectAddressesAreOpened_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("a web page") << u"https://example.org/{line_id}"_s;
    QTest::newRow("a file") << u"file:///bin/sh"_s;
    QTest::newRow("no scheme") << u"connect"_s;
}

void TestConnectLauncher::onlyConnectAddressesAreOpened()
{
    QFETCH(QString, address);
    ConnectLauncher other = launcher({{}, address, {}});
    for (const Result<void> &answer : {other.check({}), other.launch({})}) {
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, QByteArray("TOOL_FORBIDDEN"));
    }
    QVERIFY(m_opened.isEmpty());
}

void TestConnectLauncher::addressNobodyOpensIsAFailure()
{
    m_hasHandler = false;
    const Result<void> answer = launcher({{}, u"connect://open"_s, {}}).launch({});
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, QByteArray("CONNECT_FAILED"));
}

QTEST_GUILESS_MAIN(TestConnectLauncher)
#include "tst_connectlauncher.moc"
