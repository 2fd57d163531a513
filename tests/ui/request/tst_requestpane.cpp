// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/balancebar.h"
#include "request/requestpane.h"
#include "request/typing.h"
#include "request/windowdesk.h"
#include "text/phrasebook.h"
#include "theme/theme.h"
#include "workflow/factmaker.h"

#include <QApplication>
#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;

class TestRequestPane : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void emptyPaneSaysWhatToDoFirst();
    void showsClientBalanceAndGuarantee();
    void unknownRequestIsAnErrorInPlace();
    void erasedWordsAreExplained();
    void everyTabIsSeen();
    void lateAnswerOfAnotherRequestIsIgnored();
    void blockedStartNamesTheClause();
    void buttonsTellWhichRequestIsMeant();
    void editedSubjectIsStoredAndShown();
    void draftSurvivesAChangeFromElsewhere();
    void classifyingStoresAtOnce();
    void loggedTimeAppearsAndCanBeVoidedWithAReason();
    void tabsReadOnlyWhenLookedAt();
    void clientIsFoundLaterForARequestWithoutOne();
    void closingAsksNothing();
    void normIsShownAndCompleted();
    void missingNormSaysWhereToEnterIt();
    void customizationIsAgreedAndDelivered();
    void everyFocusableWidgetHasAName();

private:
    template <typename Widget>
    [[nodiscard]] Widget *part(const char *name) const
    {
        return m_pane->findChild<Widget *>(QString::fromLatin1(name));
    }
    void show(const RequestRef &request);

    Phrasebook m_phrasebook{Language::English};
    Theme m_theme = lightTheme();
    std::unique_ptr<WindowDesk> m_desk;
    std::unique_ptr<RequestPane> m_pane;
};

void TestRequestPane::init()
{
    QTest::failOnWarning(QRegularExpression(
        u"^(?!This plugin does not support propagateSizeHints)"_s)); // offscreen always says that
    m_desk = std::make_unique<WindowDesk>();
    m_pane = std::make_unique<RequestPane>(m_desk->access(), m_phrasebook, m_theme);
    m_pane->resize(380, 700);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
}

void TestRequestPane::cleanup()
{
    m_pane.reset();
    m_desk.reset();
}

void TestRequestPane::show(const RequestRef &request)
{
    m_pane->showRequest(request.id);
    QTRY_VERIFY(part<QLabel>("requestNumber")->isVisible());
    QTRY_VERIFY(part<QLabel>("requestNumber")->text().contains(request.number));
}

void TestRequestPane::emptyPaneSaysWhatToDoFirst()
{
    QVERIFY(part<QLabel>("requestEmpty")->isVisible());
    QVERIFY(part<QLabel>("requestEmpty")->text().contains(u"F7"));
    for (const QAction *action : m_pane->globalActions())
        QVERIFY(!action->text().isEmpty() && !action->objectName().isEmpty() && !action->statusTip().isEmpty());
}

void TestRequestPane::showsClientBalanceAndGuarantee()
{
    const RequestRef request
        = m_desk->registerRequest(u"Не закрывается месяц"_s, Service::Indiv, u"117/2026"_s);

    show(request);

    QCOMPARE(part<QLabel>("clientName")->text(), u"ТСЖ «Заречье»"_s);
    QVERIFY(part<QLabel>("contractLine")->text().contains(u"117/2026"));
    minutes left{0};
    for (const auto &segment : part<BalanceBar>("balanceBar")->segments())
        left += segment.amount;
    QCOMPARE(left.count(), 120);
    QVERIFY2(part<QLabel>("guarantee")->text().contains(u"14:05"),
        qPrintable(part<QLabel>("guarantee")->text())); // 4 hours on
    QVERIFY(part<QPushButton>("startButton")->isEnabled());
}

void TestRequestPane::unknownRequestIsAnErrorInPlace()
{
    m_pane->showRequest(RequestId(QUuid::createUuid()));

    QTRY_VERIFY(part<QLabel>("requestFailure")->isVisible());
    QVERIFY(!part<QLabel>("requestFailure")->text().isEmpty());
}

/// sync.md 4.12: where the question stood it says why there is none, and the rest of the pane goes on.
void TestRequestPane::erasedWordsAreExplained()
{
    const RequestRef request = m_desk->registerRequest(u"Звонила Ольга Канарейкина"_s, Service::Indiv, u"117/2026"_s);
    show(request);
    QCOMPARE(part<QPlainTextEdit>("textEdit")->placeholderText(), QString());

    const bool isErased = m_desk->run([request](Workplace &workplace) {
        const FactMaker facts(workplace.clock(), workplace.me());
        const FactDraft erased = facts.fact("erased", {{u"facts"_s, QJsonArray{request.id.toString()}}});
        return workplace.store().commit({{erased}, {}, {}}).has_value();
    });

    QVERIFY(isErased);
    QTRY_COMPARE(part<QLineEdit>("subjectEdit")->text(), QString());
    QVERIFY(!part<QPlainTextEdit>("textEdit")->placeholderText().isEmpty());
    QVERIFY(part<QPushButton>("startButton")->isEnabled());
}

/// At 100 % as at 150 %: the pane is 24 times as wide there as its font is high, or 17 times.
void TestRequestPane::everyTabIsSeen()
{
    show(m_desk->registerRequest(u"Вопрос"_s, Service::Indiv, u"117/2026"_s));
    auto *tabs = part<QTabWidget>("requestTabs");
    const QTabBar *bar = tabs->tabBar();
    for (const int heights : {24, 17}) {
        m_pane->resize(heights * m_pane->fontMetrics().height(), 600);
        QCoreApplication::processEvents();
        const QRect last = bar->tabRect(bar->count() - 1);
        QVERIFY2(last.width() > 0 && last.right() <= tabs->width(), qPrintable(u"%1 of %2"_s.arg(last.right()).arg(tabs->width())));
        for (const QObject *arrow : bar->findChildren<QToolButton *>())
            QVERIFY(!qobject_cast<const QWidget *>(arrow)->isVisible());
    }
    for (int tab = 0; tab < bar->count(); ++tab)
        QCOMPARE(bar->tabToolTip(tab), bar->tabText(tab));
}

void TestRequestPane::lateAnswerOfAnotherRequestIsIgnored()
{
    const RequestRef first = m_desk->registerRequest(u"Первое"_s, Service::Indiv, u"117/2026"_s);
    const RequestRef second = m_desk->registerRequest(u"Второе"_s, Service::Line, u"118/2026"_s);

    m_pane->showRequest(first.id);
    m_pane->showRequest(second.id);
    m_pane->showRequest(first.id);
    show(second);
    QCOMPARE(m_desk->run([](const Workplace &) { return 1; }),
        1); // every earlier question has been answered by now
    QCoreApplication::processEvents();

    QCOMPARE(part<QLineEdit>("subjectEdit")->text(), u"Второе"_s);
    QCOMPARE(part<QLabel>("clientName")->text(), u"УК «Север»"_s);
}

void TestRequestPane::blockedStartNamesTheClause()
{
    const RequestRef request = m_desk->registerRequest(u"Отчёт"_s, Service::Indiv, u"118/2026"_s);

    show(request);

    QVERIFY(!part<QPushButton>("startButton")->isEnabled());
    const QString why = part<QLabel>("whyNot")->text();
    QVERIFY2(why.contains(m_phrasebook.clause("1.3")), qPrintable(why));
}

void TestRequestPane::buttonsTellWhichRequestIsMeant()
{
    const RequestRef request = m_desk->registerRequest(u"Вопрос"_s, Service::Indiv, u"117/2026"_s);
    QSignalSpy taken(m_pane.get(), &RequestPane::takeRequested);
    QSignalSpy started(m_pane.get(), &RequestPane::startRequested);
    QSignalSpy connected(m_pane.get(), &RequestPane::connectRequested);
    QSignalSpy logged(m_pane.get(), &RequestPane::logTimeRequested);
    show(request);

    for (const auto *name : {"takeButton", "startButton", "connectButton"})
        QTest::keyClick(part<QPushButton>(name), Qt::Key_Space);
    m_pane->globalActions().last()->trigger();

    for (const QSignalSpy *spy : {&taken, &started, &connected, &logged}) {
        QCOMPARE(spy->count(), 1);
        QVERIFY(spy->first().first().value<RequestId>() == request.id);
    }
}

void TestRequestPane::editedSubjectIsStoredAndShown()
{
    const RequestRef request = m_desk->registerRequest(u"Вопрос"_s, Service::Indiv, u"117/2026"_s);
    QSignalSpy done(m_pane.get(), &RequestPane::done);
    show(request);

    m_pane->globalActions().first()->trigger(); // F2
    QTest::keyClicks(QApplication::focusWidget(), u"New subject"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);

    QTRY_COMPARE(done.count(), 1);
    const auto record = m_desk->run([id = request.id](const Workplace &w) { return w.store().request(id); });
    QCOMPARE(record->subject, u"New subject"_s);
    QTRY_VERIFY(!part<QPushButton>("saveFieldsButton")->isEnabled());
}

void TestRequestPane::draftSurvivesAChangeFromElsewhere()
{
    const RequestRef request = m_desk->registerRequest(u"Вопрос"_s, Service::Line, u"117/2026"_s);
    show(request);
    auto *subject = part<QLineEdit>("subjectEdit");
    subject->selectAll();
    QTest::keyClicks(subject, u"typed"_s);

    QVERIFY(m_desk->run([id = request.id](Workplace &w) { return w.classify(id, Service::Wish); }));

    QTRY_VERIFY(
        part<QPushButton>("serviceButton")->accessibleName().contains(m_phrasebook.name(Service::Wish)));
    QCOMPARE(subject->text(), u"typed"_s);
    QVERIFY(part<QPushButton>("saveFieldsButton")->isEnabled());
}

void TestRequestPane::classifyingStoresAtOnce()
{
    const RequestRef request = m_desk->registerRequest(u"Вопрос"_s, Service::Line, u"117/2026"_s);
    show(request);

    for (QAction *action : part<QPushButton>("serviceButton")->menu()->actions()) {
        if (action->objectName() == u"serviceDEFECT")
            action->trigger();
    }

    QTRY_VERIFY(
        part<QPushButton>("serviceButton")->accessibleName().contains(m_phrasebook.name(Service::Defect)));
    const auto record = m_desk->run([id = request.id](const Workplace &w) { return w.store().request(id); });
    QVERIFY(record->service() == Service::Defect);
}

void TestRequestPane::loggedTimeAppearsAndCanBeVoidedWithAReason()
{
    const RequestRef request = m_desk->registerRequest(u"Вопрос"_s, Service::Indiv, u"117/2026"_s);
    show(request);
    part<QTabWidget>("requestTabs")->setCurrentIndex(1);
    auto *list = part<QListWidget>("workList");
    m_desk->clock().advance(std::chrono::minutes(30));
    const Instant from = m_desk->clock().instant() - minutes(20);
    QVERIFY(m_desk->run([=, id = request.id](
                            Workplace &w) { return w.logWork(id, from, minutes(13), u"<b>сделано</b>"_s); }));

    QTRY_COMPARE(list->count(), 1);
    QVERIFY2(list->item(0)->text().contains(m_phrasebook.minutesText(minutes(13))),
        qPrintable(list->item(0)->text()));
    QVERIFY(list->item(0)->text().contains(u"<b>сделано</b>"));
    list->setCurrentRow(0);
    QVERIFY(!part<QPushButton>("voidButton")->isEnabled());
    QTest::keyClicks(part<QLineEdit>("voidReason"), u"wrong request"_s);
    QTest::keyClick(part<QLineEdit>("voidReason"), Qt::Key_Return);

    QTRY_VERIFY(list->count() == 1 && list->item(0)->font().strikeOut());
    const auto balance = m_desk->run(
        [id = m_desk->contract(u"117/2026"_s)](const Workplace &w) { return w.balance(id, std::nullopt); });
    QCOMPARE(balance->ledger.balance.count(), 120);
}

void TestRequestPane::tabsReadOnlyWhenLookedAt()
{
    const RequestRef request = m_desk->registerRequest(u"Вопрос"_s, Service::Indiv, u"117/2026"_s);
    show(request);
    auto *history = part<QListWidget>("historyList");
    QCOMPARE(history->count(), 0);

    part<QTabWidget>("requestTabs")->setCurrentIndex(2);

    QTRY_VERIFY(history->count() > 0);
    QVERIFY(!history->item(0)->text().isEmpty());
}

void TestRequestPane::clientIsFoundLaterForARequestWithoutOne()
{
    const RequestRef request = m_desk->registerRequest(u"Кто это был"_s, Service::Indiv, {});
    show(request);

    QTest::mouseClick(part<QPushButton>("clientCardButton"), Qt::LeftButton);
    auto *field = part<QLineEdit>("clientSearch");
    typeText(field, u"заречье"_s);
    QTRY_VERIFY(part<QListWidget>("clientHits")->count() > 0);
    QTest::keyClick(field, Qt::Key_Return);

    QTRY_COMPARE(part<QLabel>("clientName")->text(), u"ТСЖ «Заречье»"_s);
    QVERIFY(part<QLabel>("contractLine")->text().contains(u"117/2026"));
}

void TestRequestPane::closingAsksNothing()
{
    const RequestRef request = m_desk->registerRequest(u"Вопрос"_s, Service::Line, u"117/2026"_s);
    QSignalSpy done(m_pane.get(), &RequestPane::done);
    show(request);

    part<QAction>("endDone")->trigger();

    QTRY_COMPARE(done.count(), 1);
    QTRY_VERIFY(!part<QPushButton>("startButton")->isEnabled());
    QVERIFY(part<QLineEdit>("subjectEdit")->isReadOnly());
}

/// R-2.3.1.1b, R-2.3.4
void TestRequestPane::normIsShownAndCompleted()
{
    QVERIFY(m_desk->run([](Workplace &w) { return w.setNorm(Service::SvcThin, minutes(30), *parseIsoDay(u"2026-01-01"_s)); }));
    show(m_desk->registerRequest(u"Тонкий клиент"_s, Service::SvcThin, u"117/2026"_s));
    QVERIFY2(part<QLabel>("normText")->text().contains(u"0.5"), qPrintable(part<QLabel>("normText")->text()));
    QVERIFY(part<QLabel>("normCharge")->text().contains(m_phrasebook.minutesText(minutes(30))));
    part<QSpinBox>("workplaceCount")->setValue(2);
    QVERIFY(part<QLabel>("normCharge")->text().contains(m_phrasebook.minutesText(minutes(60))));

    part<QPushButton>("completeButton")->click();

    QTRY_VERIFY(!part<QPushButton>("completeButton")->isVisible());
    QVERIFY(part<QLabel>("normText")->text().contains(m_phrasebook.minutesText(minutes(60))));
    minutes left{0};
    for (const auto &segment : part<BalanceBar>("balanceBar")->segments())
        left += segment.amount;
    QVERIFY(m_desk->run([id = m_desk->contract(u"117/2026"_s)](const Workplace &w) { return w.balance(id, {})->ledger.balance; }) == minutes(60));
}

///
void TestRequestPane::missingNormSaysWhereToEnterIt()
{
    show(m_desk->registerRequest(u"Сервис ИТС"_s, Service::SvcIts, u"117/2026"_s));

    QVERIFY(!part<QPushButton>("completeButton")->isEnabled());
    QVERIFY(part<QLabel>("normText")->text().contains(u"Norms of time"));
    show(m_desk->registerRequest(u"Вопрос"_s, Service::Indiv, u"117/2026"_s));
    QVERIFY(!part<QLabel>("normText")->isVisible());
}

///
void TestRequestPane::customizationIsAgreedAndDelivered()
{
    show(m_desk->registerRequest(u"Своя квитанция"_s, Service::Custom, u"117/2026"_s));
    QVERIFY(!part<QPushButton>("agreeButton")->isEnabled());
    QVERIFY(!part<QPushButton>("startButton")->isEnabled());
    if (part<QCheckBox>("applicationReceived")->isEnabled())
        part<QCheckBox>("applicationReceived")->click();
    part<QCheckBox>("settingsRuledOut")->click();
    QTRY_VERIFY(part<QDoubleSpinBox>("quoteHours")->isEnabled());
    part<QDoubleSpinBox>("quoteHours")->setValue(8);
    part<QLineEdit>("quoteBy")->setText(u"Орлова Ольга"_s);
    QVERIFY(part<QPushButton>("agreeButton")->isEnabled());

    part<QPushButton>("agreeButton")->click();

    QTRY_VERIFY(part<QCheckBox>("volumeAgreed")->isChecked());
    QVERIFY(part<QLabel>("quoteHistory")->text().contains(u"Орлова Ольга"));
    QVERIFY(part<QLabel>("quotePlan")->text().contains(m_phrasebook.span(minutes(480))));
    QVERIFY(part<QLineEdit>("quoteBy")->text().isEmpty());
    QTRY_VERIFY(part<QPushButton>("startButton")->isEnabled());
    part<QPushButton>("deliverButton")->click();
    QTRY_VERIFY(!part<QPushButton>("deliverButton")->isVisible());
}

void TestRequestPane::everyFocusableWidgetHasAName()
{
    show(m_desk->registerRequest(u"Вопрос"_s, Service::Indiv, u"117/2026"_s));

    QCOMPARE(namelessWidgets(m_pane.get()), QStringList());
}

QTEST_MAIN(TestRequestPane)
#include "tst_requestpane.moc"
