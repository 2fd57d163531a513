// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/chiprow.h"
#include "request/intakeform.h"
#include "request/logtimepanel.h"
#include "request/newrequestpanel.h"
#include "request/typing.h"
#include "request/windowdesk.h"
#include "text/phrasebook.h"
#include "theme/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;

/// Registering and logging by keyboard, against a real desk.
class TestNewRequest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void clientIsFoundByAnyPart_data();
    void clientIsFoundByAnyPart();
    void enterBeforeTheAnswerWaitsForIt();
    void ctrlEnterRegistersWithTheFoundClient();
    void ctrlShiftEnterAsksForTheTimerToo();
    void nothingFoundStillRegisters();
    void typedContractNumberIsRecognised();
    void missingItemsAreListedAndDoNotBlock();
    void escHidesAndKeepsTheDraft();
    void blankFormRegistersNothing();
    void arrivalIsWhenTheCallBegan();
    void openedForNothingBeforeIsNoArrival();
    void onlyATypedArrivalHasNoReading();
    void altDigitChoosesTheChannel();
    void expiredItsIsSaidWhileRegistering();
    void everyFieldHasAName();
    void logPanelSaysWhatItUnderstood();
    void logPanelStoresWithTheNote();
    void logPanelKeepsADraftPerRequest();

private:
    template <typename Widget>
    [[nodiscard]] Widget *part(const char *name) const
    {
        return m_panel->findChild<Widget *>(QString::fromLatin1(name));
    }
    void type(const QString &text) { typeText(QApplication::focusWidget(), text); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void find(const QString &text);
    [[nodiscard]] RequestRecord stored(const RequestRef &request);

    Phrasebook m_phrasebook{Language::English};
    Theme m_theme = lightTheme();
    std::unique_ptr<WindowDesk> m_desk;
    std::unique_ptr<NewRequestPanel> m_panel;
};

void TestNewRequest::init()
{
    QTest::failOnWarning(QRegularExpression(
        u"^(?!This plugin does not support propagateSizeHints)"_s)); // offscreen always says that
    m_desk = std::make_unique<WindowDesk>();
    m_panel = std::make_unique<NewRequestPanel>(m_desk->access(), m_phrasebook, m_theme);
    m_panel->resize(560, 700);
    m_panel->open();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    QTRY_VERIFY(part<QLineEdit>("clientSearch")->hasFocus());
}

void TestNewRequest::cleanup()
{
    m_panel.reset();
    m_desk.reset();
}

void TestNewRequest::find(const QString &text)
{
    type(text);
    QTRY_VERIFY(part<QListWidget>("clientHits")->count() > 0);
    press(Qt::Key_Return);
    QTRY_VERIFY(!part<QLineEdit>("newOrg")->text().isEmpty());
}

RequestRecord TestNewRequest::stored(const RequestRef &request)
{
    return *m_desk->run(
        [id = request.id](const Workplace &workplace) { return workplace.store().request(id); });
}

void TestNewRequest::clientIsFoundByAnyPart_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("part of the name in another case") << u"зАРЕЧ"_s;
    QTest::newRow("contract number") << u"117/2026"_s;
    QTest::newRow("ИНН") << u"7707083893"_s;
    QTest::newRow("phone") << u"4951234567"_s;
    QTest::newRow("name in the wrong layout") << u"pfhtxmt"_s;
}

void TestNewRequest::clientIsFoundByAnyPart()
{
    QFETCH(QString, typed);

    find(typed);

    QCOMPARE(part<QLineEdit>("newOrg")->text(), u"ТСЖ «Заречье»"_s);
    QCOMPARE(part<QComboBox>("newContract")->currentText(), u"117/2026"_s);
    QCOMPARE(part<QComboBox>("newProgram")->currentText(), u"Инфокрафт ЖКХ 365. Бухгалтерия"_s);
    QVERIFY2(part<QLabel>("clientHint")->text().contains(m_phrasebook.minutesText(minutes(120))),
        qPrintable(part<QLabel>("clientHint")->text()));
}

void TestNewRequest::enterBeforeTheAnswerWaitsForIt()
{
    type(u"11"_s);
    QTRY_COMPARE(part<QListWidget>("clientHits")->currentRow(), 0);

    type(u"8/2026"_s);
    press(Qt::Key_Return);

    QTRY_COMPARE(part<QComboBox>("newContract")->currentText(), u"118/2026"_s);
    QCOMPARE(part<QLineEdit>("newOrg")->text(), u"УК «Север»"_s);
}

void TestNewRequest::ctrlEnterRegistersWithTheFoundClient()
{
    QSignalSpy registered(m_panel.get(), &NewRequestPanel::registered);
    find(u"117/2026"_s);
    part<QLineEdit>("newSubject")->setFocus();
    type(u"Does not close"_s);

    press(Qt::Key_Return, Qt::ControlModifier);

    QTRY_COMPARE(registered.count(), 1);
    const RequestRecord record = stored(registered.first().first().value<RequestRef>());
    QCOMPARE(record.subject, u"Does not close"_s);
    QVERIFY(record.contract == m_desk->contract(u"117/2026"_s));
    QVERIFY(record.client.has_value() && record.product.has_value());
    QVERIFY(record.channel == Channel::Phone && !record.service());
    QVERIFY(!m_panel->isVisible() && !m_panel->hasDraft());
}

void TestNewRequest::ctrlShiftEnterAsksForTheTimerToo()
{
    QSignalSpy registered(m_panel.get(), &NewRequestPanel::registered);
    QSignalSpy started(m_panel.get(), &NewRequestPanel::registeredAndStart);
    find(u"117/2026"_s);

    press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);

    QTRY_COMPARE(started.count(), 1);
    QCOMPARE(registered.count(), 0);
}

void TestNewRequest::nothingFoundStillRegisters()
{
    QSignalSpy registered(m_panel.get(), &NewRequestPanel::registered);
    type(u"nobody like that"_s);
    QTRY_VERIFY(part<QLabel>("clientSearchState")->isVisible());

    press(Qt::Key_Return);
    QTRY_VERIFY(part<QComboBox>("newContract")->lineEdit()->hasFocus());
    part<QLineEdit>("newSubject")->setFocus();
    type(u"<b>Question</b>"_s);
    press(Qt::Key_Return, Qt::ControlModifier);

    QTRY_COMPARE(registered.count(), 1);
    const RequestRecord record = stored(registered.first().first().value<RequestRef>());
    QCOMPARE(record.subject, u"<b>Question</b>"_s);
    QVERIFY(!record.contract && !record.client);
}

void TestNewRequest::typedContractNumberIsRecognised()
{
    QSignalSpy registered(m_panel.get(), &NewRequestPanel::registered);
    part<QComboBox>("newContract")->lineEdit()->setFocus();
    type(u"118/2026"_s);

    press(Qt::Key_Return, Qt::ControlModifier);

    QTRY_COMPARE(registered.count(), 1);
    const RequestRecord record = stored(registered.first().first().value<RequestRef>());
    QVERIFY(record.contract == m_desk->contract(u"118/2026"_s));
    QVERIFY(record.client.has_value());
}

void TestNewRequest::missingItemsAreListedAndDoNotBlock()
{
    QSignalSpy registered(m_panel.get(), &NewRequestPanel::registered);
    auto *missing = part<ChipRow>("newMissing");
    QCOMPARE(int(missing->chips().size()), 5);

    part<QLineEdit>("newLast")->setFocus();
    type(u"Orlova"_s);
    QCOMPARE(int(missing->chips().size()), 4);
    press(Qt::Key_Return, Qt::ControlModifier);

    QTRY_COMPARE(registered.count(), 1);
    QCOMPARE(stored(registered.first().first().value<RequestRef>()).caller.last, u"Orlova"_s);
}

void TestNewRequest::escHidesAndKeepsTheDraft()
{
    QSignalSpy cancelled(m_panel.get(), &NewRequestPanel::cancelled);
    part<QLineEdit>("newSubject")->setFocus();
    type(u"half a sen"_s);

    press(Qt::Key_Escape);
    QCOMPARE(cancelled.count(), 1);
    QVERIFY(!m_panel->isVisible() && m_panel->hasDraft());
    m_panel->open();

    QCOMPARE(part<QLineEdit>("newSubject")->text(), u"half a sen"_s);
}

void TestNewRequest::blankFormRegistersNothing()
{
    QSignalSpy registered(m_panel.get(), &NewRequestPanel::registered);

    press(Qt::Key_Return, Qt::ControlModifier);

    QVERIFY(part<QLabel>("newFailure")->isVisible());
    const int last
        = m_desk->run([](const Workplace &workplace) { return workplace.store().greatestRequestNumber(); });
    QCOMPARE(last, 0);
    QCOMPARE(registered.count(), 0);
}

void TestNewRequest::arrivalIsWhenTheCallBegan()
{
    QSignalSpy registered(m_panel.get(), &NewRequestPanel::registered);
    const Instant begun = m_desk->clock().instant();
    part<QLineEdit>("newSubject")->setFocus();
    type(u"x"_s);
    m_desk->clock().advance(std::chrono::minutes(3));

    press(Qt::Key_Return, Qt::ControlModifier);

    QTRY_COMPARE(registered.count(), 1);
    QCOMPARE(isoMoscow(stored(registered.first().first().value<RequestRef>()).arrival), isoMoscow(begun));
}

/// F7 by mistake, only the client was looked for; the guarantee of the next call would count from then.
void TestNewRequest::openedForNothingBeforeIsNoArrival()
{
    QSignalSpy registered(m_panel.get(), &NewRequestPanel::registered);
    type(u"ТСЖ"_s);
    press(Qt::Key_Escape);
    m_desk->clock().advance(std::chrono::minutes(15));
    const Instant call = m_desk->clock().instant();

    m_panel->open();
    part<QLineEdit>("newSubject")->setFocus();
    type(u"x"_s);
    press(Qt::Key_Return, Qt::ControlModifier);

    QTRY_COMPARE(registered.count(), 1);
    QCOMPARE(isoMoscow(stored(registered.first().first().value<RequestRef>()).arrival), isoMoscow(call));
}

/// What the clock said keeps its boot reading, by which the office dates it; what a person typed has none (sync.md 4.6).
void TestNewRequest::onlyATypedArrivalHasNoReading()
{
    IntakeForm form(m_phrasebook);
    FakeClock clock(m_desk->clock().instant());
    form.begin(clock.instant(), clock.boot());
    const BootReading begun = clock.boot();
    clock.advance(std::chrono::minutes(3));

    const NewRequest taken = form.request(clock.instant());
    QCOMPARE(taken.taken, std::optional(begun));

    auto *arrival = form.findChild<QDateTimeEdit *>(u"newArrival"_s);
    QVERIFY(arrival);
    arrival->setDateTime(arrival->dateTime().addSecs(-600));
    const NewRequest typed = form.request(clock.instant());
    QVERIFY(typed.arrival);
    QVERIFY(!typed.taken);
}

void TestNewRequest::altDigitChoosesTheChannel()
{
    QVERIFY(part<QDateTimeEdit>("newArrival")->isVisible());

    press(Qt::Key_2, Qt::AltModifier);

    QVERIFY(part<QComboBox>("newChannel")->currentText().startsWith(m_phrasebook.name(Channel::Email)));
    QVERIFY(!part<QDateTimeEdit>("newArrival")->isVisible());
    QCOMPARE(part<QLineEdit>("clientSearch")->text(), QString());
}

void TestNewRequest::expiredItsIsSaidWhileRegistering()
{
    find(u"118/2026"_s);

    QStringList chips;
    for (const Chip &chip : part<ChipRow>("clientHintChips")->chips())
        chips += chip.text;
    QVERIFY2(
        chips.join(u'|').contains(u"13.09.2026") && chips.join(u'|').contains(m_phrasebook.clause("1.3")),
        qPrintable(chips.join(u'|')));
    QVERIFY(part<QPushButton>("registerButton")->isEnabled());
}

void TestNewRequest::everyFieldHasAName()
{
    QCOMPARE(namelessWidgets(m_panel.get()), QStringList());
}

void TestNewRequest::logPanelSaysWhatItUnderstood()
{
    const RequestRef request = m_desk->registerRequest(u"Вопрос"_s, Service::Indiv, u"117/2026"_s);
    LogTimePanel panel(m_desk->access(), m_phrasebook);
    panel.open(request.id);
    auto *line = panel.findChild<QLineEdit *>(u"logLine"_s);
    auto *understood = panel.findChild<QLabel *>(u"logUnderstood"_s);
    auto *save = panel.findChild<QPushButton *>(u"logSaveButton"_s);

    QTest::keyClicks(line, u"35m yesterday 14:1"_s);
    QVERIFY(!save->isEnabled());
    QTest::keyClicks(line, u"0"_s);

    QVERIFY(save->isEnabled());
    QVERIFY2(understood->text().contains(m_phrasebook.minutesText(minutes(35)))
            && understood->text().contains(u"14:45"),
        qPrintable(understood->text()));
    QTRY_VERIFY(panel.findChild<QLabel *>(u"logTitle"_s)->text().contains(u"Заречье"));
}

void TestNewRequest::logPanelStoresWithTheNote()
{
    const RequestRef request = m_desk->registerRequest(u"Вопрос"_s, Service::Indiv, u"117/2026"_s);
    m_desk->clock().advance(std::chrono::hours(1));
    LogTimePanel panel(m_desk->access(), m_phrasebook);
    QSignalSpy logged(&panel, &LogTimePanel::logged);
    panel.open(request.id);
    QTest::keyClicks(panel.findChild<QLineEdit *>(u"logLine"_s), u"13m"_s);
    QTest::keyClicks(panel.findChild<QLineEdit *>(u"logNote"_s), u"explained"_s);

    QTest::keyClick(panel.findChild<QLineEdit *>(u"logNote"_s), Qt::Key_Return, Qt::ControlModifier);

    QTRY_COMPARE(logged.count(), 1);
    const auto work = logged.first().first().value<StoppedWork>();
    QCOMPARE(work.billed.count(), 13);
    const RequestRecord record = stored(request);
    QCOMPARE(int(record.work.size()), 1);
    QCOMPARE(record.work.front().note, u"explained"_s);
    QCOMPARE(isoMoscow(record.work.front().from), u"2026-11-18T10:52:00"_s);
    QVERIFY(!panel.isVisible());
}

void TestNewRequest::logPanelKeepsADraftPerRequest()
{
    const RequestRef first = m_desk->registerRequest(u"Первое"_s, Service::Indiv, u"117/2026"_s);
    const RequestRef second = m_desk->registerRequest(u"Второе"_s, Service::Indiv, u"117/2026"_s);
    LogTimePanel panel(m_desk->access(), m_phrasebook);
    auto *line = panel.findChild<QLineEdit *>(u"logLine"_s);
    panel.open(first.id);
    QTest::keyClicks(line, u"35m"_s);
    QTest::keyClick(line, Qt::Key_Escape);

    panel.open(second.id);
    QCOMPARE(line->text(), QString());
    panel.open(first.id);

    QCOMPARE(line->text(), u"35m"_s);
}

QTEST_MAIN(TestNewRequest)
#include "tst_newrequest.moc"
