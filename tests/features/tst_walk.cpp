// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stage.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace hline;
using namespace Qt::Literals::StringLiterals;

namespace {

// Places in the menu of services, counted from its top.
constexpr int LinesToIndividual = 6;
constexpr int LinesToDefect = 8;

QString ago(int minutes)
{
    return QDateTime::currentDateTimeUtc().addSecs(3 * 3600 - minutes * 60).toString(u"yyyy-MM-ddTHH:mm:ss"_s); // Moscow
}

QJsonObject running(const QJsonDocument &timer)
{
    return timer[u"running"].toObject();
}

} // namespace

/// One request from the free line to a paid consultation, over the balance, to a confirmed defect: by keys in the real window.
/// Regulation 2.4.1.5, 2.4.2.1, 2.4.2.5b, 2.4.4.2; S-RCL-2 … S-RCL-4, S-BAL-5.
class TestWalk : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fromTheFreeLineToAReturnedMinute_data();
    void fromTheFreeLineToAReturnedMinute();

private:
    [[nodiscard]] QString registered(const QString &subject, const QString &service, int minutesAgo);
    [[nodiscard]] int balance();
    /// Another request of the same contract takes all but `left` minutes; a new one, for time on one request is paid once.
    [[nodiscard]] bool usesUpAllBut(int left);
    void choose(int line);
    void agreeBeyondPackage();
    void startsOnTheLine();
    void agreesToPaidWork();
    void goesBeyondThePackage();
    void provesToBeADefect();
    void keep(const QString &step) { m_stage->keepScreenshot(m_name + step); }

    const QString m_contract = u"ЖКХ365-101"_s;
    std::unique_ptr<Stage> m_stage;
    QString m_name;
    QString m_number;
};

void TestWalk::fromTheFreeLineToAReturnedMinute_data()
{
    QTest::addColumn<QStringList>("options");
    for (const QString &theme : {u"light"_s, u"dark"_s})
        QTest::newRow(qPrintable(theme)) << QStringList{u"--lang"_s, u"ru"_s, u"--theme"_s, theme};
}

QString TestWalk::registered(const QString &subject, const QString &service, int minutesAgo)
{
    return m_stage->ask({u"request"_s, u"new"_s, u"--subject"_s, subject, u"--contract"_s, m_contract, u"--service"_s, service,
                         u"--arrival"_s, ago(minutesAgo)})[u"number"].toString();
}

int TestWalk::balance()
{
    return m_stage->ask({u"balance"_s, m_contract})[u"balance_min"].toInt(-1);
}

bool TestWalk::usesUpAllBut(int left)
{
    const int length = balance() - left;
    const QString other = registered(u"Загрузка показаний"_s, u"INDIV"_s, 3000);
    return !m_stage->ask({u"log"_s, other, u"--from"_s, ago(length + 1), u"--minutes"_s, QString::number(length)}).isNull() && balance() == left;
}

void TestWalk::choose(int line)
{
    m_stage->press(u"ctrl+shift+39"_s); // by the place of S
    m_stage->settle();
    for (int i = 0; i < line; ++i)
        m_stage->press(u"Down"_s);
}

/// From anywhere in the window; the menu asks how the client agreed.
void TestWalk::agreeBeyondPackage()
{
    m_stage->press(u"ctrl+shift+38"_s); // by the place of A
    m_stage->settle();
    m_stage->press(u"Down"_s);
    m_stage->press(u"Return"_s);
    QVERIFY(m_stage->waitFor({u"timer"_s}, [](const QJsonDocument &timer) { return running(timer)[u"overlimit_agreed"].toBool(); }));
}

void TestWalk::startsOnTheLine()
{
    m_number = registered(u"Не считается пеня"_s, u"LINE"_s, 180);
    QVERIFY(!m_number.isEmpty());
    QVERIFY(!m_stage->ask({u"log"_s, m_number, u"--from"_s, ago(120), u"--minutes"_s, u"12"_s}).isNull());
    QVERIFY(usesUpAllBut(6));
    m_stage->press(u"ctrl+k"_s);
    m_stage->settle();
    m_stage->type(m_number);
    m_stage->settle();
    m_stage->press(u"Return"_s);
    keep(u"-1-line"_s);
}

void TestWalk::agreesToPaidWork()
{
    choose(LinesToIndividual);
    keep(u"-2-services"_s);
    m_stage->press(u"Return"_s);
    QVERIFY(m_stage->waitFor({u"request"_s, u"show"_s, m_number},
                             [](const QJsonDocument &request) { return request[u"state"] == u"AWAITING_CONSENT"_s; }));
    m_stage->press(u"F8"_s); // refused: the cursor goes to the consent
    m_stage->settle();
    QVERIFY(m_stage->ask({u"timer"_s})[u"running"].isNull());
    m_stage->type(u"Orlova"_s);
    keep(u"-3-consent"_s);
    m_stage->press(u"ctrl+Return"_s);
    QVERIFY(m_stage->waitFor({u"request"_s, u"show"_s, m_number},
                             [](const QJsonDocument &request) { return request[u"state"] != u"AWAITING_CONSENT"_s; }));
    QCOMPARE(balance(), 6); // the twelve minutes on the line stay free
    keep(u"-4-agreed"_s);
}

void TestWalk::goesBeyondThePackage()
{
    const auto billed = [](const QJsonDocument &timer) { return running(timer)[u"to_bill_min"].toInt() == 1; };
    // The window asks once a second, and in the first one nothing is taken yet.
    const auto isKnownToBeUsedUp = [](const QJsonDocument &timer) {
        return running(timer)[u"exhausted_at"].isString() && running(timer)[u"elapsed_s"].toInt() >= 2;
    };
    m_stage->press(u"F8"_s);
    QVERIFY(m_stage->waitFor({u"timer"_s}, billed));
    keep(u"-5-five-left"_s);
    m_stage->press(u"F8"_s);
    QVERIFY(m_stage->waitFor({u"timer"_s}, [](const QJsonDocument &timer) { return timer[u"running"].isNull(); }));
    m_stage->press(u"Escape"_s);
    QVERIFY(usesUpAllBut(1));

    m_stage->press(u"F8"_s);
    QVERIFY(m_stage->waitFor({u"timer"_s}, isKnownToBeUsedUp));
    keep(u"-6-used-up"_s);
    agreeBeyondPackage();
    keep(u"-7-agreed-beyond"_s);
    m_stage->press(u"F8"_s);
    QVERIFY(m_stage->waitFor({u"timer"_s}, [](const QJsonDocument &timer) { return timer[u"running"].isNull(); }));
    m_stage->press(u"Escape"_s);
    QCOMPARE(balance(), 0);

    m_stage->press(u"F8"_s); // nothing is left: the client is asked first
    m_stage->settle();
    QVERIFY(m_stage->ask({u"timer"_s})[u"running"].isNull());
    keep(u"-8-asked-first"_s);
    agreeBeyondPackage();
    QVERIFY(m_stage->waitFor({u"timer"_s}, billed));
    m_stage->press(u"F8"_s);
    QVERIFY(m_stage->waitFor({u"timer"_s}, [](const QJsonDocument &timer) { return timer[u"running"].isNull(); }));
    m_stage->press(u"Escape"_s);
}

void TestWalk::provesToBeADefect()
{
    choose(LinesToDefect);
    keep(u"-9-defect-would-return"_s);
    m_stage->press(u"Return"_s);
    QVERIFY(m_stage->waitFor({u"request"_s, u"show"_s, m_number},
                             [](const QJsonDocument &request) { return request[u"service"] == u"DEFECT"_s; }));
    keep(u"-10-returned"_s);
    const QJsonDocument request = m_stage->ask({u"request"_s, u"show"_s, m_number});
    QCOMPARE(request[u"returned_min"].toInt(), 3); // two prepaid, one beyond the package
    QCOMPARE(balance(), 2);
    for (const QJsonValue &session : m_stage->ask({u"report"_s, u"overlimit-without-consent"_s}).array())
        QVERIFY(session[u"number"].toString() != m_number);
}

void TestWalk::fromTheFreeLineToAReturnedMinute()
{
    QFETCH(QStringList, options);
    m_name = QString::fromLatin1(QTest::currentDataTag());
    m_stage = std::make_unique<Stage>(u"walk"_s);
    QVERIFY2(m_stage->raise(), qPrintable(m_stage->failure()));
    QVERIFY2(m_stage->makeDesk(u"Иванова Анна"_s), qPrintable(m_stage->failure()));
    QVERIFY(m_stage->useLayout(u"us"_s));
    QVERIFY2(m_stage->openWindow(options), qPrintable(m_stage->failure()));

    for (void (TestWalk::*step)() : {&TestWalk::startsOnTheLine, &TestWalk::agreesToPaidWork, &TestWalk::goesBeyondThePackage, &TestWalk::provesToBeADefect}) {
        (this->*step)();
        if (QTest::currentTestFailed()) {
            keep(u"-failed"_s);
            return;
        }
    }

    QVERIFY(m_stage->closeWindow());
}

QTEST_GUILESS_MAIN(TestWalk)
#include "tst_walk.moc"
