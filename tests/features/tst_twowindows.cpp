// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hlinectl.h"
#include "stage.h"
#include "support/privatecluster.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;

/// Two real windows with one real office, each on a screen of its own. What sync.md 4.10 lets a person see is kept as screenshots.
class TestTwoWindows : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneTakesWhatTheOtherRegistered();

private:
    struct Desk { Stage stage; QString login; };

    void join(Desk &desk, const QStringList &init);
    void open(Desk &desk, const QStringList &options);
    [[nodiscard]] QString registers(Desk &desk, const QString &subject);
    [[nodiscard]] static bool waitForUnsent(Desk &desk, const std::function<bool(int)> &isDone);
    /// Both desks know the same of the request, and nothing waits.
    [[nodiscard]] static bool waitForHolder(Desk &desk, const QString &number, const QString &name);
    /// The request is chosen in the window by its number.
    static void choose(Desk &desk, const QString &number);
    void restoreTheOffice(const QString &backup);

    std::unique_ptr<PrivateCluster> m_cluster;
    QString m_office;
};

void TestTwoWindows::join(Desk &desk, const QStringList &init)
{
    QVERIFY2(desk.stage.raise(), qPrintable(desk.stage.failure()));
    m_cluster->hires(m_office, desk.login, u"supervisor"_s);
    QVERIFY(!desk.stage.ask(QStringList{u"desk"_s, u"init"_s} + init).isNull());
    const QJsonObject connection{{u"hline_office"_s, 1}, {u"host"_s, m_cluster->server().folder()}, {u"database"_s, m_office},
                                 {u"login"_s, desk.login}};
    QVERIFY(desk.stage.keepFile(u"office.json"_s, QJsonDocument(connection).toJson()));
    QVERIFY(desk.stage.keepFile(u"password"_s, m_cluster->passwordOf(desk.login).toUtf8()));
    QVERIFY(!desk.stage.ask({u"office"_s, u"connect"_s, desk.stage.file(u"office.json"_s), u"--adopt"_s, u"--password-file"_s,
                             desk.stage.file(u"password"_s)}).isNull());
}

void TestTwoWindows::open(Desk &desk, const QStringList &options)
{
    QVERIFY2(desk.stage.openWindow(QStringList{u"--password-file"_s, desk.stage.file(u"password"_s), u"--lang"_s, u"ru"_s} + options),
             qPrintable(desk.stage.failure()));
}

QString TestTwoWindows::registers(Desk &desk, const QString &subject)
{
    const QString arrival = QDateTime::currentDateTimeUtc().addDays(-1).toString(Qt::ISODate);
    return desk.stage.ask({u"request"_s, u"new"_s, u"--subject"_s, subject, u"--contract"_s, u"ЖКХ365-101"_s, u"--service"_s, u"INDIV"_s,
                           u"--arrival"_s, arrival})[u"number"].toString();
}

bool TestTwoWindows::waitForUnsent(Desk &desk, const std::function<bool(int)> &isDone)
{
    for (int attempt = 0; attempt < 4; ++attempt) { // the longest back-off is a minute
        if (desk.stage.waitFor({u"outbox"_s}, [&isDone](const QJsonDocument &outbox) {
                return !outbox.isNull() && isDone(outbox[u"waiting"].toInt());
            }))
            return true;
    }
    return false;
}

bool TestTwoWindows::waitForHolder(Desk &desk, const QString &number, const QString &name)
{
    return desk.stage.waitFor({u"request"_s, u"show"_s, number},
                              [&name](const QJsonDocument &request) { return request[u"assignee"].toString().contains(name); });
}

void TestTwoWindows::choose(Desk &desk, const QString &number)
{
    desk.stage.press(u"ctrl+f"_s);
    desk.stage.type(number);
    desk.stage.settle();
    desk.stage.press(u"Return"_s);
    desk.stage.settle();
}

/// Yesterday's copy takes the place of the office.
void TestTwoWindows::restoreTheOffice(const QString &backup)
{
    const QString server = m_cluster->server().connection();
    m_cluster->disconnect();
    auto admin = OfficeDatabase::open(server);
    QVERIFY(admin.has_value());
    QVERIFY((*admin)->runScript(u"DROP DATABASE %1 WITH (FORCE)"_s.arg(m_office)).has_value());
    const CtlDesk terminal;
    const CtlResult restored = terminal.run({u"office"_s, u"restore"_s, backup, u"--connection"_s, server, u"--database"_s, m_office});
    QVERIFY2(restored.exit == 0, restored.everything());
}

void TestTwoWindows::oneTakesWhatTheOtherRegistered()
{
    m_cluster = std::make_unique<PrivateCluster>();
    m_office = m_cluster->makesOffice();
    Desk anna{Stage(u"tour/office"_s), u"anna"_s}, boris{Stage(u"tour/office"_s), u"boris"_s};
    join(anna, {u"--demo"_s, u"--consultant"_s, u"Иванова Анна"_s});
    join(boris, {u"--consultant"_s, u"Петров Борис"_s});
    open(anna, {u"--theme"_s, u"light"_s});
    open(boris, {u"--theme"_s, u"dark"_s});
    if (QTest::currentTestFailed())
        return;

    // One registers, the other takes it and works; the first sees it live.
    const QString first = registers(anna, u"Не закрывается месяц"_s);
    QVERIFY(!first.isEmpty());
    QVERIFY(boris.stage.waitFor({u"request"_s, u"show"_s, first}, [](const QJsonDocument &request) { return !request.isNull(); }));
    choose(boris, first);
    boris.stage.press(u"F4"_s);
    QVERIFY(waitForHolder(anna, first, u"Петров"_s));
    boris.stage.press(u"F8"_s);
    QVERIFY(waitForUnsent(boris, [](int waiting) { return waiting == 0; }));
    choose(anna, first);
    anna.stage.keepScreenshot(u"1-anna-sees-it-taken"_s);
    boris.stage.keepScreenshot(u"1-boris-works"_s);
    anna.stage.press(u"F11"_s);
    anna.stage.settle();
    anna.stage.keepScreenshot(u"2-board"_s);
    anna.stage.press(u"alt+F4"_s);

    // The office goes away: both work on, and both take the same request.
    const QString second = registers(anna, u"Не сходятся льготы"_s);
    QVERIFY(boris.stage.waitFor({u"request"_s, u"show"_s, second}, [](const QJsonDocument &request) { return !request.isNull(); }));
    const CtlDesk terminal;
    const QString backup = anna.stage.file(u"yesterday"_s);
    const CtlResult kept = terminal.run({u"office"_s, u"backup"_s, backup, u"--connection"_s, m_cluster->server().connection(), u"--database"_s, m_office});
    QVERIFY2(kept.exit == 0, kept.everything());
    m_cluster->disconnect();
    QVERIFY(m_cluster->server().stop(PostgresCluster::Stop::Fast));
    for (Desk *desk : {&anna, &boris}) {
        choose(*desk, second);
        desk->stage.press(u"F4"_s);
        QVERIFY(waitForUnsent(*desk, [](int waiting) { return waiting > 0; }));
        desk->stage.press(u"F8"_s);
        desk->stage.settle();
        desk->stage.keepScreenshot(u"3-%1-without-a-link"_s.arg(desk->login));
        desk->stage.press(u"ctrl+shift+u"_s);
        desk->stage.settle();
        desk->stage.keepScreenshot(u"4-%1-outbox"_s.arg(desk->login));
        desk->stage.press(u"Escape"_s);
    }

    // It comes back: one of the two has lost the claim, and nobody has lost a minute.
    QVERIFY(m_cluster->server().start());
    for (Desk *desk : {&anna, &boris})
        QVERIFY(waitForUnsent(*desk, [](int waiting) { return waiting == 0; }));
    QVERIFY(anna.stage.waitFor({u"request"_s, u"show"_s, second}, [&](const QJsonDocument &here) {
        return here[u"assignee"] == boris.stage.ask({u"request"_s, u"show"_s, second})[u"assignee"];
    }));
    for (Desk *desk : {&anna, &boris}) {
        desk->stage.keepScreenshot(u"5-%1-after-the-return"_s.arg(desk->login));
        desk->stage.press(u"ctrl+shift+u"_s);
        desk->stage.settle();
        desk->stage.keepScreenshot(u"6-%1-verdicts"_s.arg(desk->login));
        desk->stage.press(u"Escape"_s);
    }

    // Yesterday's copy of the office lacks today's work: the desks bring it again.
    restoreTheOffice(backup);
    if (QTest::currentTestFailed())
        return;
    for (Desk *desk : {&anna, &boris}) {
        QVERIFY(!registers(*desk, u"После восстановления"_s).isEmpty());
        QVERIFY(waitForUnsent(*desk, [](int waiting) { return waiting == 0; }));
        QVERIFY(waitForHolder(*desk, first, u"Петров"_s));
        desk->stage.keepScreenshot(u"7-%1-office-restored"_s.arg(desk->login));
    }
    QCOMPARE(m_cluster->brokenInvariants(m_office), QStringList());
    for (Desk *desk : {&anna, &boris})
        desk->stage.killWindow();
}

QTEST_GUILESS_MAIN(TestTwoWindows)
#include "tst_twowindows.moc"
