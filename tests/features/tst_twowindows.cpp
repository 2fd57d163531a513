// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "departmentstage.h"

#include <QDateTime>
#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;

namespace {

QDateTime yesterday()
{
    return QDateTime::currentDateTimeUtc().addDays(-1);
}

} // namespace

/// Two real windows with one real office, each on a screen of its own. What sync.md 4.10 lets a person see is kept as screenshots.
class TestTwoWindows : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneTakesWhatTheOtherRegistered();

private:
    using Desk = StagedDesk;

    [[nodiscard]] QString seesTheOtherWork(Desk &anna, Desk &boris);
    [[nodiscard]] QString takesTwiceWithoutALink(Desk &anna, Desk &boris);
    void returns(Desk &anna, Desk &boris, const QString &number);
    void bringsAgainWhatTheCopyLacks(Desk &anna, Desk &boris, const QString &first);

    std::unique_ptr<StagedOffice> m_office;
    QString m_backup;
};

void TestTwoWindows::oneTakesWhatTheOtherRegistered()
{
    m_office = std::make_unique<StagedOffice>();
    Desk anna(u"anna"_s), boris(u"boris"_s);
    m_office->join(anna, boris);
    anna.open({u"--theme"_s, u"light"_s});
    boris.open({u"--theme"_s, u"dark"_s});

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
    const QString number = anna.registers(u"Не закрывается месяц"_s, yesterday());
    boris.sees(number);
    boris.choose(number);
    boris.stage.press(u"F4"_s);
    if (!anna.waitForHolder(number, u"Петров"_s))
        QTest::qFail("the other's claim did not come", __FILE__, __LINE__);
    boris.stage.press(u"F8"_s);
    boris.isSent();
    anna.choose(number);
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
    const QString number = anna.registers(u"Не сходятся льготы"_s, yesterday());
    boris.sees(number);
    anna.isSent();
    m_backup = anna.stage.file(u"yesterday"_s);
    m_office->administers({u"office"_s, u"backup"_s, m_backup});
    m_office->goesAway();
    for (Desk *desk : {&anna, &boris}) {
        desk->choose(number);
        desk->stage.press(u"F4"_s);
        desk->waitForUnsent([](int waiting) { return waiting > 0; });
        desk->stage.press(u"F8"_s);
        desk->stage.settle();
        desk->stage.keepScreenshot(u"3-%1-without-a-link"_s.arg(desk->login));
        desk->keepOutbox(u"4-%1-outbox"_s.arg(desk->login));
    }
    return number;
}

/// It comes back: one of the two has lost the claim, and nobody has lost a minute.
void TestTwoWindows::returns(Desk &anna, Desk &boris, const QString &number)
{
    m_office->comesBack();
    for (Desk *desk : {&anna, &boris})
        desk->isSent();
    QVERIFY(anna.stage.waitFor({u"request"_s, u"show"_s, number}, [&](const QJsonDocument &here) {
        return here[u"assignee"] == boris.stage.ask({u"request"_s, u"show"_s, number})[u"assignee"];
    }));
    for (Desk *desk : {&anna, &boris}) {
        desk->stage.keepScreenshot(u"5-%1-after-the-return"_s.arg(desk->login));
        desk->keepOutbox(u"6-%1-verdicts"_s.arg(desk->login));
    }
}

/// Yesterday's copy takes the place of the office: the desks bring today's work again.
void TestTwoWindows::bringsAgainWhatTheCopyLacks(Desk &anna, Desk &boris, const QString &first)
{
    m_office->isRestoredFrom(m_backup);
    for (Desk *desk : {&anna, &boris}) {
        QVERIFY(!desk->registers(u"После восстановления"_s, yesterday()).isEmpty());
        desk->isSent();
        QVERIFY(desk->waitForHolder(first, u"Петров"_s));
        desk->stage.keepScreenshot(u"7-%1-office-restored"_s.arg(desk->login));
    }
    QCOMPARE(m_office->brokenInvariants(), QStringList());
}

QTEST_GUILESS_MAIN(TestTwoWindows)
#include "tst_twowindows.moc"
