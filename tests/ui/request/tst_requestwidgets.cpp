// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/balancebar.h"
#include "request/chiprow.h"
#include "request/classselector.h"
#include "request/guaranteeline.h"
#include "request/requestactions.h"
#include "request/requestexample.h"
#include "request/requestfields.h"
#include "request/requestsummary.h"
#include "text/phrasebook.h"
#include "theme/plaintext.h"
#include "theme/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;

using SegmentKind = BalanceBar::Segment::Kind;

class TestRequestWidgets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void barSegmentsAddUpToThePrepaidTimeOfTheMonth();
    void carriedMinutesAreTheirOwnSegmentAndSayWhenTheyExpire();
    void minutesBeyondThePackageStandApart();
    void withoutContractTheBarSaysSo();
    void guaranteeCanBeAskedWhy();
    void namesAreShownAsPlainText();
    void blockedActionsTellClauseAndWayOut();
    void closedRequestOffersNothing();
    void heldRequestCannotBeTakenTwice();
    void runningTimerOffersToStop();
    void serviceIsChosenFromTheMenuOnly();
    void confirmedDefectSaysWhatCameBack();
    void draftSurvivesRefreshAndOtherRequests();
    void draftNeverOverwritesWhatOthersStored();
    void storedPartOfADraftIsSettled();
    void discardedDraftShowsWhatIsStored();
    void ctrlEnterSavesOnlyWhatChanged();
    void labelForTextFromOutsideIsAsHighAsQtsOwn_data();
    void labelForTextFromOutsideIsAsHighAsQtsOwn();

private:
    [[nodiscard]] static RequestSheet another();
    Phrasebook m_phrasebook{Language::English};
    Theme m_theme = lightTheme();
};

void TestRequestWidgets::init()
{
    QTest::failOnWarning(QRegularExpression(
        u"^(?!This plugin does not support propagateSizeHints)"_s)); // offscreen always says that
}

RequestSheet TestRequestWidgets::another()
{
    RequestSheet sheet = exampleSheet();
    sheet.view.record.id = *RequestId::fromString(u"0199a0c0-0000-7000-8000-000000000999"_s);
    sheet.view.record.subject = u"Льготы"_s;
    return sheet;
}

void TestRequestWidgets::barSegmentsAddUpToThePrepaidTimeOfTheMonth()
{
    BalanceBar bar(m_phrasebook, m_theme);
    const BalanceView balance = *exampleSheet().view.balance;

    bar.showBalance(balance, minutes(0));

    minutes sum{0}, left{0};
    for (const auto &segment : bar.segments()) {
        sum += segment.amount;
        left += segment.kind == SegmentKind::Used ? minutes(0) : segment.amount;
    }
    QCOMPARE(sum.count(), 180); // 60 carried over + 120 of the package
    QCOMPARE(left.count(), balance.ledger.balance.count());
    QVERIFY2(bar.lines().first().contains(m_phrasebook.minutesText(balance.ledger.balance)),
        qPrintable(bar.lines().first()));
    QVERIFY(bar.accessibleName().contains(bar.lines().first()));
}

void TestRequestWidgets::carriedMinutesAreTheirOwnSegmentAndSayWhenTheyExpire()
{
    BalanceBar bar(m_phrasebook, m_theme);

    bar.showBalance(*exampleSheet().view.balance, minutes(0));

    const std::vector<BalanceBar::Segment> expected{{SegmentKind::Package, minutes(120)},
        {SegmentKind::Carried, minutes(14)}, {SegmentKind::Used, minutes(46)}};
    QVERIFY(bar.segments() == expected);
    QVERIFY2(bar.lines().join(u' ').contains(u"30.11.2026"), qPrintable(bar.lines().join(u' ')));
    QVERIFY2(bar.toolTip().contains(u"134 = "), qPrintable(bar.toolTip()));
}

void TestRequestWidgets::minutesBeyondThePackageStandApart()
{
    BalanceBar bar(m_phrasebook, m_theme);

    bar.showBalance(*exampleSheet().view.balance, minutes(12));

    QVERIFY(bar.segments().back() == (BalanceBar::Segment{SegmentKind::Overlimit, minutes(12)}));
    QVERIFY(bar.lines().filter(m_phrasebook.minutesText(minutes(12))).size() == 1);
}

void TestRequestWidgets::withoutContractTheBarSaysSo()
{
    BalanceBar bar(m_phrasebook, m_theme);
    bar.showBalance(*exampleSheet().view.balance, minutes(0));

    bar.showNothing();

    QVERIFY(bar.segments().empty());
    QCOMPARE(bar.lines().size(), 1);
    QVERIFY(!bar.lines().first().isEmpty());
}

void TestRequestWidgets::guaranteeCanBeAskedWhy()
{
    GuaranteeLine line(m_phrasebook);
    line.show();
    const Response response = exampleSheet().view.response;

    line.showResponse(response, exampleNow());

    QCOMPARE(line.text(), m_phrasebook.guaranteeReason(response, exampleNow()));
    QSignalSpy asked(&line, &GuaranteeLine::whyClicked);
    QTest::mouseClick(line.findChild<QToolButton *>(u"guaranteeWhy"_s), Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
}

void TestRequestWidgets::namesAreShownAsPlainText()
{
    RequestSheet sheet = exampleSheet();
    const QString hostile = u"<b>ТСЖ</b><img src=\"file:///etc/passwd\">"_s;
    sheet.view.client->name = hostile;
    sheet.view.record.number = u"<i>1</i>"_s;
    RequestSummary summary(m_phrasebook, m_theme);

    summary.showSheet(sheet, exampleNow());

    QCOMPARE(summary.findChild<QLabel *>(u"clientName"_s)->text(), hostile);
    for (const QLabel *label : summary.findChildren<QLabel *>())
        QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(label->objectName()));
}

void TestRequestWidgets::blockedActionsTellClauseAndWayOut()
{
    RequestSheet sheet = exampleSheet();
    const GateReason reason{"ITS_MISSING", "1.3", makeDay(2026, 9, 13)};
    sheet.view.timerGate = {false, {reason}};
    RequestActions actions(m_phrasebook);

    actions.showSheet(sheet);

    auto *start = actions.findChild<QPushButton *>(u"startButton"_s);
    QVERIFY(!start->isEnabled());
    QVERIFY(start->accessibleDescription().contains(m_phrasebook.sentence(reason)));
    const QString why = actions.findChild<QLabel *>(u"whyNot"_s)->text();
    QVERIFY2(why.contains(m_phrasebook.sentence(reason)), qPrintable(why));
    QVERIFY(actions.findChild<QPushButton *>(u"connectButton"_s)->isEnabled());
}

void TestRequestWidgets::closedRequestOffersNothing()
{
    RequestSheet sheet = exampleSheet();
    sheet.view.record.state = WorkState::Done;
    RequestActions actions(m_phrasebook);

    actions.showSheet(sheet);

    for (const auto *name : {"takeButton", "startButton", "connectButton", "moreButton"})
        QVERIFY2(!actions.findChild<QWidget *>(QString::fromLatin1(name))->isEnabled(), name);
    QVERIFY(!actions.findChild<QLabel *>(u"whyNot"_s)->text().isEmpty());
}

void TestRequestWidgets::heldRequestCannotBeTakenTwice()
{
    RequestSheet sheet = exampleSheet();
    sheet.view.record.holder = *ConsultantId::fromString(u"0199a0c0-0000-7000-8000-0000000000b2"_s);
    sheet.view.row.assignee = u"Петрова"_s;
    RequestActions actions(m_phrasebook);

    actions.showSheet(sheet);

    auto *take = actions.findChild<QPushButton *>(u"takeButton"_s);
    QVERIFY(!take->isEnabled());
    QVERIFY2(take->accessibleDescription().contains(u"Петрова"), qPrintable(take->accessibleDescription()));
}

void TestRequestWidgets::runningTimerOffersToStop()
{
    RequestSheet sheet = exampleSheet();
    sheet.timerRuns = true;
    RequestActions actions(m_phrasebook);
    actions.showSheet(sheet);
    QSignalSpy started(&actions, &RequestActions::startClicked);
    QSignalSpy stopped(&actions, &RequestActions::stopClicked);

    QTest::mouseClick(actions.findChild<QPushButton *>(u"startButton"_s), Qt::LeftButton);

    QCOMPARE(started.count(), 0);
    QCOMPARE(stopped.count(), 1);
}

void TestRequestWidgets::serviceIsChosenFromTheMenuOnly()
{
    ClassSelector selector(m_phrasebook);
    selector.showService(Service::Line, {}, ClassSelector::Access::Editable);
    QSignalSpy classified(&selector, &ClassSelector::classified);
    auto *button = selector.findChild<QPushButton *>(u"serviceButton"_s);

    QTest::keyClick(button, Qt::Key_Down);
    QCOMPARE(classified.count(), 0);
    for (QAction *action : button->menu()->actions()) {
        if (action->objectName() == u"serviceINDIV")
            action->trigger();
    }

    QCOMPARE(classified.count(), 1);
    QCOMPARE(classified.first().first().value<Service>(), Service::Indiv);
    QVERIFY(button->accessibleName().contains(m_phrasebook.name(Service::Line)));
}

// R-2.4.4.2: «Возвращено клиенту: 23 мин»
void TestRequestWidgets::confirmedDefectSaysWhatCameBack()
{
    RequestSheet sheet = exampleSheet();
    RequestSummary summary(m_phrasebook, m_theme);
    summary.show();
    auto *note = summary.findChild<QLabel *>(u"serviceNote"_s);

    summary.showSheet(sheet, exampleNow());
    QVERIFY(!note->isVisible());
    sheet.view.returned = ReclassCost();
    sheet.view.returned->returned = minutes(23);
    summary.showSheet(sheet, exampleNow());

    QVERIFY(note->isVisible());
    QVERIFY(note->text().contains(m_phrasebook.minutesText(minutes(23))));
}

void TestRequestWidgets::draftSurvivesRefreshAndOtherRequests()
{
    RequestFields fields(m_phrasebook);
    RequestSheet first = exampleSheet();
    fields.showRequest(first.view, exampleNow());
    auto *subject = fields.findChild<QLineEdit *>(u"subjectEdit"_s);
    auto *text = fields.findChild<QPlainTextEdit *>(u"textEdit"_s);

    subject->selectAll();
    QTest::keyClicks(subject, u"typed"_s);
    QTest::keyClicks(text, u"more "_s);
    first.view.record.subject = u"изменено с другого места"_s;
    fields.showRequest(first.view, exampleNow());
    QCOMPARE(subject->text(), u"typed"_s);
    fields.showRequest(another().view, exampleNow());
    QCOMPARE(subject->text(), u"Льготы"_s);
    fields.showRequest(first.view, exampleNow());

    QCOMPARE(subject->text(), u"typed"_s);
    QVERIFY(text->toPlainText().startsWith(u"more "));
    QVERIFY(fields.hasDraft(first.view.record.id));
    QVERIFY(!fields.hasDraft(another().view.record.id));
}

void TestRequestWidgets::draftNeverOverwritesWhatOthersStored()
{
    RequestFields fields(m_phrasebook);
    fields.show();
    RequestSheet sheet = exampleSheet();
    fields.showRequest(sheet.view, exampleNow());
    QSignalSpy changed(&fields, &RequestFields::changed);
    auto *subject = fields.findChild<QLineEdit *>(u"subjectEdit"_s);
    QTest::keyClicks(subject, u"1"_s);

    sheet.view.record.text = u"дополнено с другого места"_s;
    fields.showRequest(sheet.view, exampleNow());
    QTest::keyClicks(subject, u"2"_s);
    QTest::keyClick(subject, Qt::Key_Return, Qt::ControlModifier);

    QCOMPARE(changed.count(), 1);
    QVERIFY(!changed.first().at(1).value<RequestChange>().text);
    QCOMPARE(fields.findChild<QPlainTextEdit *>(u"textEdit"_s)->toPlainText(), sheet.view.record.text);
}

void TestRequestWidgets::storedPartOfADraftIsSettled()
{
    RequestFields fields(m_phrasebook);
    const RequestSheet sheet = exampleSheet();
    const RequestId id = sheet.view.record.id;
    fields.showRequest(sheet.view, exampleNow());
    auto *subject = fields.findChild<QLineEdit *>(u"subjectEdit"_s);
    QTest::keyClicks(subject, u"1"_s);
    RequestChange sent;
    sent.subject = subject->text();

    QTest::keyClicks(subject, u"2"_s); // typed while the first change was on its way
    fields.settle(id, sent);
    QVERIFY(fields.hasDraft(id));
    sent.subject = subject->text();
    fields.settle(id, sent);

    QVERIFY(!fields.hasDraft(id));
}

void TestRequestWidgets::discardedDraftShowsWhatIsStored()
{
    RequestFields fields(m_phrasebook);
    const RequestSheet sheet = exampleSheet();
    fields.showRequest(sheet.view, exampleNow());
    auto *subject = fields.findChild<QLineEdit *>(u"subjectEdit"_s);
    QTest::keyClicks(subject, u"typed"_s);

    QTest::mouseClick(fields.findChild<QPushButton *>(u"discardFieldsButton"_s), Qt::LeftButton);

    QCOMPARE(subject->text(), sheet.view.record.subject);
    QVERIFY(!fields.hasDraft(sheet.view.record.id));
}

void TestRequestWidgets::ctrlEnterSavesOnlyWhatChanged()
{
    RequestFields fields(m_phrasebook);
    fields.show();
    QVERIFY(QTest::qWaitForWindowActive(&fields));
    const RequestSheet sheet = exampleSheet();
    fields.showRequest(sheet.view, exampleNow());
    QSignalSpy changed(&fields, &RequestFields::changed);
    fields.edit();

    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(changed.count(), 0);
    QTest::keyClicks(QApplication::focusWidget(), u"new subject"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);

    QCOMPARE(changed.count(), 1);
    const auto change = changed.first().at(1).value<RequestChange>();
    QCOMPARE(change.subject.value_or(QString()), u"new subject"_s);
    QVERIFY(!change.text && !change.subtype && !change.configBasis && !change.writtenTask);
}

void TestRequestWidgets::labelForTextFromOutsideIsAsHighAsQtsOwn_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("one line") << u"Не закрывается месяц"_s;
    QTest::newRow("long") << u"Не закрывается месяц, начисления пеней считаются дважды по всем лицевым счетам"_s;
    QTest::newRow("two lines") << u"Не закрывается месяц\nПени начислены дважды"_s;
    QTest::newRow("empty last line") << u"Не закрывается месяц\n"_s;
    QTest::newRow("lines of Windows") << u"Не закрывается месяц\r\nПени"_s;
    QTest::newRow("lines of an old Mac") << u"Не закрывается месяц\rПени"_s;
    QTest::newRow("line separator") << u"Не закрывается месяц\u2028Пени"_s;
    QTest::newRow("paragraph separator") << u"Не закрывается месяц\u2029Пени"_s;
    QTest::newRow("form feed") << u"Не закрывается месяц\u000cПени"_s;
    QTest::newRow("tabs") << u"Дом\t12\tкв.\t7\tлицевой счёт\t104"_s;
    QTest::newRow("other scripts") << u"Спасибо 👍🏽 漢字 สวัสดี"_s;
}

void TestRequestWidgets::labelForTextFromOutsideIsAsHighAsQtsOwn()
{
    QFETCH(QString, text);
    QWidget parent;
    QLabel *label = plainLabel(&parent);
    QLabel qt(&parent);
    qt.setTextFormat(label->textFormat());
    qt.setWordWrap(true);
    qt.setTextInteractionFlags(label->textInteractionFlags());
    label->setText(text);
    qt.setText(text);
    for (int width = 30; width < 900; ++width)
        QVERIFY2(label->heightForWidth(width) == qt.heightForWidth(width),
                 qPrintable(u"width %1: %2 instead of %3"_s.arg(width).arg(label->heightForWidth(width)).arg(qt.heightForWidth(width))));
}

QTEST_MAIN(TestRequestWidgets)
#include "tst_requestwidgets.moc"
