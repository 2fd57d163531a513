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
    static void waitForUnsent(Desk &desk, const std::function<bool(int)> &isDone);
    static void sees(Desk &desk, const QString &number);
    [[nodiscard]] static bool waitForHolder(Desk &desk, const QString &number, const QString &name);
    /// The request is chosen in the window by its number.
    static void choose(Desk &desk, const QString &number);
    static void keepOutbox(Desk &desk, const QString &name);
    void administers(const QStringList &command);

    [[nodiscard]] QString seesTheOtherWork(Desk &anna, Desk &boris);
    [[nodiscard]] QString takesTwiceWithoutALink(Desk &anna, Desk &boris);
    void returns(Desk &anna, Desk &boris, const QString &number);
    void bringsAgainWhatTheCopyLacks(Desk &anna, Desk &boris, const QString &first);

    std::unique_ptr<PrivateCluster> m_cluster;
    QString m_office, m_backup;
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

void TestTwoWindows::waitForUnsent(Desk &desk, const std::function<bool(int)> &isDone)
{
    for (int attempt = 0; attempt < 4; ++attempt) { // the longest back-off is a minute
        if (desk.stage.waitFor({u"outbox"_s}, [&isDone](const QJsonDocument &outbox) {
                return !outbox.isNull() && isDone(outbox[u"waiting"].toInt());
            }))
            return;
    }
    QFAIL(qPrintable(desk.login + u": records still wait"_s));
}

void TestTwoWindows::sees(Desk &desk, const QString &number)
{
    QVERIFY2(desk.stage.waitFor({u"request"_s, u"show"_s, number}, [](const QJsonDocument &request) { return !request.isNull(); }),
             qPrintable(number));
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

void TestTwoWindows::keepOutbox(Desk &desk, const QString &name)
{
    desk.stage.press(u"ctrl+shift+u"_s);
    desk.stage.settle();
    desk.stage.keepScreenshot(name);
    desk.stage.press(u"Escape"_s);
}

/// A command of the administrator, at the server.
void TestTwoWindows::administers(const QStringList &command)
{
    const CtlResult done = CtlDesk().run(command + QStringList{u"--connection"_s, m_cluster->server().connection(), u"--database"_s, m_office});
    QVERIFY2(done.exit == 0, done.everything());
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

    QString first, second;
    for (const auto &step : std::initializer_list<std::function<void()>>{
             [&] { first = seesTheOtherWork(anna, boris); },
             [&] { second = takesTwiceWithoutALink(anna, boris); },
             [&] { returns(anna, boris, second); },
             [&] { bringsAgainWhatTheCopyLacks(anna, boris, first); }}) {
        if (QTest::currentTestFailed())
            return;
        step();
    }
    for (Desk *desk : {&anna, &boris})
        desk->stage.killWindow();
}

/// One registers, the other takes it and works; the first sees it live. Empty after a failure.
QString TestTwoWindows::seesTheOtherWork(Desk &anna, Desk &boris)
{
    const QString number = registers(anna, u"Не закрывается месяц"_s);
    sees(boris, number);
    choose(boris, number);
    boris.stage.press(u"F4"_s);
    if (!waitForHolder(anna, number, u"Петров"_s))
        QTest::qFail("the other's claim did not come", __FILE__, __LINE__);
    boris.stage.press(u"F8"_s);
    waitForUnsent(boris, [](int waiting) { return waiting == 0; });
    choose(anna, number);
    anna.stage.keepScreenshot(u"1-anna-sees-it-taken"_s);
    boris.stage.keepScreenshot(u"1-boris-works"_s);
    anna.stage.press(u"F11"_s);
    anna.stage.settle();
    anna.stage.keepScreenshot(u"2-board"_s);
    anna.stage.press(u"alt+F4"_s);
    return number;
}

/// The office goes away, after a copy of it was made: both work on, and both take the same request.
QString TestTwoWindows::takesTwiceWithoutALink(Desk &anna, Desk &boris)
{
    const QString number = registers(anna, u"Не сходятся льготы"_s);
    sees(boris, number);
    waitForUnsent(anna, [](int waiting) { return waiting == 0; });
    m_backup = anna.stage.file(u"yesterday"_s);
    administers({u"office"_s, u"backup"_s, m_backup});
    m_cluster->disconnect();
    if (!m_cluster->server().stop(PostgresCluster::Stop::Fast))
        QTest::qFail("the office does not stop", __FILE__, __LINE__);
    for (Desk *desk : {&anna, &boris}) {
        choose(*desk, number);
        desk->stage.press(u"F4"_s);
        waitForUnsent(*desk, [](int waiting) { return waiting > 0; });
        desk->stage.press(u"F8"_s);
        desk->stage.settle();
        desk->stage.keepScreenshot(u"3-%1-without-a-link"_s.arg(desk->login));
        keepOutbox(*desk, u"4-%1-outbox"_s.arg(desk->login));
    }
    return number;
}

/// It comes back: one of the two has lost the claim, and nobody has lost a minute.
void TestTwoWindows::returns(Desk &anna, Desk &boris, const QString &number)
{
    QVERIFY(m_cluster->server().start());
    for (Desk *desk : {&anna, &boris})
        waitForUnsent(*desk, [](int waiting) { return waiting == 0; });
    QVERIFY(anna.stage.waitFor({u"request"_s, u"show"_s, number}, [&](const QJsonDocument &here) {
        return here[u"assignee"] == boris.stage.ask({u"request"_s, u"show"_s, number})[u"assignee"];
    }));
    for (Desk *desk : {&anna, &boris}) {
        desk->stage.keepScreenshot(u"5-%1-after-the-return"_s.arg(desk->login));
        keepOutbox(*desk, u"6-%1-verdicts"_s.arg(desk->login));
    }
}

/// Yesterday's copy takes the place of the office: the desks bring today's work again.
void TestTwoWindows::bringsAgainWhatTheCopyLacks(Desk &anna, Desk &boris, const QString &first)
{
    m_cluster->disconnect();
    const auto admin = OfficeDatabase::open(m_cluster->server().connection());
    QVERIFY(admin.has_value());
    QVERIFY((*admin)->runScript(u"DROP DATABASE %1 WITH (FORCE)"_s.arg(m_office)).has_value());
    administers({u"office"_s, u"restore"_s, m_backup});
    for (Desk *desk : {&anna, &boris}) {
        QVERIFY(!registers(*desk, u"После восстановления"_s).isEmpty());
        waitForUnsent(*desk, [](int waiting) { return waiting == 0; });
        QVERIFY(waitForHolder(*desk, first, u"Петров"_s));
        desk->stage.keepScreenshot(u"7-%1-office-restored"_s.arg(desk->login));
    }
    QCOMPARE(m_cluster->brokenInvariants(m_office), QStringList());
}

QTEST_GUILESS_MAIN(TestTwoWindows)
#include "tst_twowindows.moc"
