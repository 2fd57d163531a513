// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/keychain.h"

#include <QTest>

using namespace hline;
using namespace Qt::Literals::StringLiterals;

/// Without a session bus there is no safe place: every question is answered so, and soon (sync.md 2.22).
class TestKeychain : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/at/all"); }
    void readingSaysThatThereIsNoKeychain();
    void writingSaysThatThereIsNoKeychain();
};

void TestKeychain::readingSaysThatThereIsNoKeychain()
{
    Keychain keychain;
    std::optional<Result<QString>> answer;
    keychain.read(u"anna@office"_s, [&answer](Result<QString> secret) { answer = std::move(secret); });

    QTRY_VERIFY(answer);

    QVERIFY(!*answer);
    QCOMPARE(answer->error().code, QByteArray("NO_KEYCHAIN"));
}

void TestKeychain::writingSaysThatThereIsNoKeychain()
{
    Keychain keychain;
    std::optional<Result<void>> answer;
    keychain.write(u"anna@office"_s, u"secret"_s, [&answer](Result<void> done) { answer = std::move(done); });

    QTRY_VERIFY(answer);

    QVERIFY(!*answer);
    QCOMPARE(answer->error().code, QByteArray("NO_KEYCHAIN"));
}

QTEST_GUILESS_MAIN(TestKeychain)
#include "tst_keychain.moc"
