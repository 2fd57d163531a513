// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/requestpane.h"
#include "request/topicselector.h"
#include "request/windowdesk.h"
#include "text/phrasebook.h"
#include "theme/theme.h"
#include "triage/auditdialog.h"
#include "triage/topicmapdialog.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

#include <functional>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Makes a request of which something is refused.
using Making = std::function<RequestRef(WindowDesk &)>;

} // namespace

Q_DECLARE_METATYPE(Making)

/// The boundary of the line in the window: topics, ways out, permissions, refusals and their list. R-1.1b, R-2.4.1.3, I-03, I-15.
class TestTriage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everyNoIsToldWithItsClause_data();
    void everyNoIsToldWithItsClause();
    void topicIsChosenFromTheTree();
    void lawLeavesOnlyRefusalAndLink();
    void setupOffersAConsultation();
    void approvalIsRecordedWithItsReason();
    void thinClientQuestionMovesTheService();
    void overrideOpensTheStart();
    void refusalIsStoredAndItsAnswerCopied();
    void linkBecomesTheAnswer();
    void missingDataIsAskedForAndFilledIn();
    void auditListFiltersByClause();
    void emptyAuditListSaysWhatItIs();
    void mapIsChangedInItsDialog();

private:
    template <typename Widget>
    [[nodiscard]] Widget *part(const char *name) const
    {
        return m_pane->findChild<Widget *>(QString::fromLatin1(name));
    }
    void show(const RequestRef &request);
    void write(const QString &words);
    [[nodiscard]] RequestRecord record(const RequestRef &request);
    [[nodiscard]] static RequestRef about(WindowDesk &desk, const QByteArray &topic, Service service);

    Phrasebook m_phrasebook{Language::English};
    Theme m_theme = lightTheme();
    std::unique_ptr<WindowDesk> m_desk;
    std::unique_ptr<RequestPane> m_pane;
};

void TestTriage::init()
{
    m_desk = std::make_unique<WindowDesk>();
    m_pane = std::make_unique<RequestPane>(m_desk->access(), m_phrasebook, m_theme);
    m_pane->resize(420, 760);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
}

void TestTriage::cleanup()
{
    m_pane.reset();
    m_desk.reset();
}

void TestTriage::show(const RequestRef &request)
{
    m_pane->showRequest(request.id);
    QTRY_VERIFY(part<QLabel>("requestNumber")->isVisible() && part<QLabel>("requestNumber")->text().contains(request.number));
}

/// Writes into the dialog that is open and confirms it.
void TestTriage::write(const QString &words)
{
    QTRY_VERIFY(part<QDialog>("writtenDialog"));
    QVERIFY(!part<QPushButton>("writtenAccept")->isEnabled());
    part<QPlainTextEdit>("writtenWords")->setPlainText(words);
    part<QPushButton>("writtenAccept")->click();
}

RequestRecord TestTriage::record(const RequestRef &request)
{
    return *m_desk->run([id = request.id](const Workplace &work) { return work.store().request(id); });
}

RequestRef TestTriage::about(WindowDesk &desk, const QByteArray &topic, Service service)
{
    const RequestRef request = desk.registerRequest(u"Вопрос"_s, service, u"117/2026"_s);
    static_cast<void>(desk.run([=](Workplace &work) { return work.chooseTopic(request.id, topic, Routing::FirstOnly); }));
    return request;
}

void TestTriage::everyNoIsToldWithItsClause_data()
{
    QTest::addColumn<Making>("make");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("clause");
    const auto row = [](const char *name, const QString &code, const QString &clause, const Making &make) {
        QTest::newRow(name) << make << code << clause;
    };
    const auto fresh = [](const NewRequest &request) {
        return [request](WindowDesk &desk) { return *desk.run([request](Workplace &work) { return work.registerRequest(request); }); };
    };
    NewRequest unknown;
    unknown.subject = u"Вопрос"_s;
    unknown.service = Service::Tech;
    row("R-1.1: NO_CONTRACT", u"NO_CONTRACT"_s, u"1.1"_s, fresh(unknown));
    row("R-1.3: ITS_MISSING", u"ITS_MISSING"_s, u"1.3"_s,
        [](WindowDesk &desk) { return desk.registerRequest(u"Вопрос"_s, Service::Indiv, u"118/2026"_s); });
    NewRequest unsorted;
    unsorted.subject = u"Вопрос"_s;
    row("R-2.0: UNCLASSIFIED", u"UNCLASSIFIED"_s, u"2.0"_s, fresh(unsorted));
    row("R-2.4.2.4: TOPIC_REFUSED", u"TOPIC_REFUSED"_s, u"2.4.2.4"_s, [](WindowDesk &desk) { return about(desk, "LAW", Service::Indiv); });
    row("R-2.4.1.3.2: TOPIC_APPROVAL_REQUIRED", u"TOPIC_APPROVAL_REQUIRED"_s, u"2.4.1.3.2"_s,
        [](WindowDesk &desk) { return about(desk, "TRADE_EQUIPMENT", Service::Indiv); });
    row("I-08: CONSENT_REQUIRED", u"CONSENT_REQUIRED"_s, u"2.4.2.1"_s, [](WindowDesk &desk) {
        const RequestRef request = desk.registerRequest(u"Вопрос"_s, Service::Line, u"117/2026"_s);
        static_cast<void>(desk.run([=](Workplace &work) { return work.classify(request.id, Service::Indiv); }));
        return request;
    });
    const auto configured = [](const QString &basis) {
        return [basis](WindowDesk &desk) {
            const RequestRef request = desk.registerRequest(u"Вопрос"_s, Service::Indiv, u"117/2026"_s);
            RequestChange change;
            change.subtype = u"CONFIG"_s;
            change.configBasis = basis;
            static_cast<void>(desk.run([=](Workplace &work) { return work.changeRequest(request.id, change); }));
            return request;
        };
    };
    row("R-2.4.2.3: CONFIG_BASIS_REQUIRED", u"CONFIG_BASIS_REQUIRED"_s, u"2.4.2.3"_s, configured(u"NONE"_s));
    row("R-2.4.2.3: WRITTEN_TASK_REQUIRED", u"WRITTEN_TASK_REQUIRED"_s, u"2.4.2.3"_s, configured(u"WRITTEN"_s));
    const auto custom = [](WindowDesk &desk) { return desk.registerRequest(u"Вопрос"_s, Service::Custom, u"117/2026"_s); };
    row("R-2.5.2b: WRITTEN_REQUEST_REQUIRED", u"WRITTEN_REQUEST_REQUIRED"_s, u"2.5.2"_s, custom);
    row("R-2.5.3: VOLUME_NOT_AGREED", u"VOLUME_NOT_AGREED"_s, u"2.5.3"_s, custom);
    row("R-2.4.1.1b: REMOTE_FORBIDDEN_FOR_SERVICE", u"REMOTE_FORBIDDEN_FOR_SERVICE"_s, u"2.4.1.1"_s,
        [](WindowDesk &desk) { return desk.registerRequest(u"Вопрос"_s, Service::Line, u"117/2026"_s); });
}

/// What, why and what next, beside the button that does not work.
void TestTriage::everyNoIsToldWithItsClause()
{
    QFETCH(Making, make);
    QFETCH(QString, code);
    QFETCH(QString, clause);

    show(make(*m_desk));

    const GateReason reason{code.toLatin1(), clause.toLatin1(), {}};
    QTRY_VERIFY(part<QLabel>("whyNot")->isVisible());
    const QString told = part<QLabel>("whyNot")->text();
    QVERIFY2(told.contains(m_phrasebook.reasonText(reason.code)), qPrintable(told));
    QVERIFY2(told.contains(m_phrasebook.clause(reason.clause)), qPrintable(told));
    QVERIFY2(told.contains(m_phrasebook.nextStep(reason)), qPrintable(told));
    const bool isRemote = code.startsWith(u"REMOTE"_s);
    QVERIFY(!part<QPushButton>(isRemote ? "connectButton" : "startButton")->isEnabled());
}

void TestTriage::topicIsChosenFromTheTree()
{
    NewRequest unsorted;
    unsorted.subject = u"Не открывается страница входа"_s;
    const RequestRef request = *m_desk->run([unsorted](Workplace &work) { return work.registerRequest(unsorted); });
    show(request);
    const QList<QAction *> groups = part<TopicSelector>("topicButton")->menu()->actions();
    QCOMPARE(groups.size(), 7);
    QCOMPARE(groups.first()->text(), m_phrasebook.name(TopicGroup::BeforeLogin));

    part<TopicSelector>("topicButton")->findChild<QAction *>(u"topicLOGIN_ERROR"_s)->trigger();

    QTRY_COMPARE(part<TopicSelector>("topicButton")->topic(), QByteArray("LOGIN_ERROR"));
    QCOMPARE(record(request).service(), std::optional(Service::Tech));
    QVERIFY(part<QLabel>("boundaryText")->text().contains(m_phrasebook.name(Service::Tech)));
    QVERIFY(part<QLabel>("boundaryText")->text().contains(m_phrasebook.clause("2.1.1")));
}

/// R-2.4.1.3.4
void TestTriage::lawLeavesOnlyRefusalAndLink()
{
    show(about(*m_desk, "LAW", Service::Line));

    QTRY_COMPARE(part<QLabel>("boundaryTitle")->text(), u"The consultation line does not solve this"_s);
    QVERIFY(part<QPushButton>("wayRefusal")->text().contains(m_phrasebook.clause("2.4.2.4")));
    QVERIFY(part<QPushButton>("wayKnowledgeBase"));
    QVERIFY(!part<QPushButton>("wayIndividual"));
    QVERIFY(!part<QPushButton>("wayApproval"));
}

/// R-2.4.1.3.1
void TestTriage::setupOffersAConsultation()
{
    const RequestRef request = about(*m_desk, "IB_SETUP", Service::Line);
    show(request);
    QTRY_VERIFY(part<QPushButton>("wayIndividual"));
    QVERIFY(part<QPushButton>("wayRefusal")->text().contains(m_phrasebook.clause("2.4.1.3.1"))); // what the line does not do

    part<QPushButton>("wayIndividual")->click();

    QTRY_COMPARE(record(request).service(), std::optional(Service::Indiv));
}

void TestTriage::approvalIsRecordedWithItsReason()
{
    const RequestRef request = about(*m_desk, "METHODOLOGY", Service::Indiv);
    show(request);
    QTRY_VERIFY(part<QPushButton>("wayApproval"));

    part<QPushButton>("wayApproval")->click();
    write(u"Клиент ведёт учёт впервые"_s);

    QTRY_VERIFY(part<QLabel>("permissions")->text().contains(u"Клиент ведёт учёт впервые"_s));
    QCOMPARE(record(request).overrides.front().topic, QByteArray("METHODOLOGY"));
    QVERIFY(part<QPushButton>("startButton")->isEnabled());
}

/// R-2.1.1c
void TestTriage::thinClientQuestionMovesTheService()
{
    const RequestRef request = about(*m_desk, "THIN_SETTINGS", Service::Tech);
    show(request);
    QTRY_VERIFY(part<QPushButton>("thinInstallButton"));

    part<QPushButton>("thinInstallButton")->click();

    QTRY_COMPARE(record(request).service(), std::optional(Service::SvcThin));
    QTRY_COMPARE(part<TopicSelector>("topicButton")->topic(), QByteArray("THIN_INSTALL"));
}

/// I-03
void TestTriage::overrideOpensTheStart()
{
    const RequestRef request = m_desk->registerRequest(u"Вопрос"_s, Service::Indiv, u"118/2026"_s);
    show(request);
    QTRY_VERIFY(part<QPushButton>("overrideButton")->isVisible());

    part<QPushButton>("overrideButton")->click();
    QVERIFY(part<QLabel>("writtenExplanation")->text().contains(m_phrasebook.clause("1.3")));
    write(u"ИТС оплачена сегодня"_s);

    QTRY_VERIFY(part<QPushButton>("startButton")->isEnabled());
    QVERIFY(!part<QPushButton>("overrideButton")->isVisible());
    QVERIFY(part<QLabel>("permissions")->text().contains(u"ИТС оплачена сегодня"_s));
}

/// I-15
void TestTriage::refusalIsStoredAndItsAnswerCopied()
{
    const RequestRef request = about(*m_desk, "AUDIT_OPINION", Service::Line);
    show(request);
    QTRY_VERIFY(part<QPushButton>("wayRefusal"));

    part<QPushButton>("wayRefusal")->click();
    QTRY_VERIFY(part<QDialog>("refuseDialog"));
    QCOMPARE(part<QComboBox>("refusalReason")->currentData().toByteArray(), QByteArray("AUDIT_OPINION"));
    QVERIFY(part<QLabel>("refusalClause")->text().contains(u"2.4.2.4"_s));
    const QString answer = part<QPlainTextEdit>("refusalAnswer")->toPlainText();
    QVERIFY(answer.contains(u"audit opinions"_s));
    part<QPushButton>("refuseAccept")->click();

    QTRY_COMPARE(record(request).state, WorkState::Refused);
    QCOMPARE(record(request).closedClause, QByteArray("2.4.2.4"));
    QCOMPARE(QApplication::clipboard()->text(), answer);
}

void TestTriage::linkBecomesTheAnswer()
{
    const RequestRef request = about(*m_desk, "LAW", Service::Line);
    show(request);
    QTRY_VERIFY(part<QPushButton>("wayKnowledgeBase"));

    part<QPushButton>("wayKnowledgeBase")->click();
    write(u"https://help.gkh365.ru/article/77"_s);

    QTRY_COMPARE(record(request).service(), std::optional(Service::Kb));
    QCOMPARE(record(request).kbUrl, u"https://help.gkh365.ru/article/77"_s);
}

/// I-14
void TestTriage::missingDataIsAskedForAndFilledIn()
{
    NewRequest call;
    call.subject = u"Вопрос"_s;
    call.org = u"ТСЖ «Ромашка»"_s;
    call.caller.last = u"Ким"_s;
    call.program = u"Инфокрафт ЖКХ 365"_s;
    const RequestRef request = *m_desk->run([call](Workplace &work) { return work.registerRequest(call); });
    show(request);
    QTRY_VERIFY(part<QLabel>("missingLine")->text().contains(m_phrasebook.missingField("contract_no")));

    part<QPushButton>("copyQuestionButton")->click();
    const QString question = QApplication::clipboard()->text();
    QVERIFY(question.contains(u"number of your support contract"_s));
    QVERIFY(question.contains(u"first name"_s));
    QVERIFY(!question.contains(u"last name"_s));
    QVERIFY(!question.contains(u"iddle"_s));
    part<QPushButton>("fillGapsButton")->click();
    QVERIFY(!part<QLineEdit>("gap_last_name")->isVisible());
    part<QLineEdit>("gap_contract_no")->setText(u"412/2026"_s);
    part<QLineEdit>("gap_first_name")->setText(u"Вера"_s);
    part<QPushButton>("storeGapsButton")->click();

    QTRY_VERIFY(!part<QLabel>("missingLine")->isVisible());
    QCOMPARE(record(request).caller.first, u"Вера"_s);
}

void TestTriage::auditListFiltersByClause()
{
    const RequestRef line = m_desk->registerRequest(u"Вопрос"_s, Service::Line, u"117/2026"_s);
    const RequestRef old = m_desk->registerRequest(u"Вопрос"_s, Service::Indiv, u"118/2026"_s);
    m_desk->run([=](Workplace &work) {
        static_cast<void>(work.startRemote(line.id));
        static_cast<void>(work.start(old.id, {}));
        static_cast<void>(work.overrideGate(old.id, u"Оплачено"_s));
        return work.refuse(line.id, {"LAW", u"Нет"_s});
    });
    AuditDialog dialog(m_desk->access(), m_phrasebook);
    QSignalSpy chosen(&dialog, &AuditDialog::requestChosen);
    dialog.show();
    auto *list = dialog.findChild<QTreeWidget *>(u"auditList"_s);
    auto *clause = dialog.findChild<QComboBox *>(u"auditClause"_s);
    QTRY_COMPARE(list->topLevelItemCount(), 4);
    QCOMPARE(clause->count(), 4); // all, 1.3, 2.4.1.1, 2.4.2.4

    clause->setCurrentIndex(clause->findData(QByteArray("2.4.1.1")));
    Q_EMIT clause->activated(clause->currentIndex());

    QTRY_COMPARE(list->topLevelItemCount(), 1);
    QVERIFY(list->topLevelItem(0)->text(5).contains(m_phrasebook.reasonText("REMOTE_FORBIDDEN_FOR_SERVICE")));
    dialog.findChild<QPushButton *>(u"auditOpen"_s)->click();
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().value<RequestId>(), line.id);
}

void TestTriage::emptyAuditListSaysWhatItIs()
{
    AuditDialog dialog(m_desk->access(), m_phrasebook);
    dialog.show();

    QTRY_VERIFY(dialog.findChild<QLabel *>(u"auditEmpty"_s)->isVisible());
    QVERIFY(!dialog.findChild<QLabel *>(u"auditEmpty"_s)->text().isEmpty());
    QVERIFY(!dialog.findChild<QPushButton *>(u"auditOpen"_s)->isEnabled());
}

/// R-2.4.1.3: the map is editable by the supervisor.
void TestTriage::mapIsChangedInItsDialog()
{
    TopicMapDialog dialog(m_desk->access(), m_phrasebook);
    dialog.show();
    auto *map = dialog.findChild<QTreeWidget *>(u"topicMap"_s);
    QTRY_COMPARE(map->topLevelItemCount(), 7);
    const auto found = map->findItems(m_phrasebook.topicName("TRADE_EQUIPMENT"), Qt::MatchExactly | Qt::MatchRecursive);
    QCOMPARE(found.size(), 1);
    map->setCurrentItem(found.first());
    auto *individual = dialog.findChild<QComboBox *>(u"topicIndividual"_s);
    individual->setCurrentIndex(individual->findData(static_cast<int>(TopicFit::Yes)));

    dialog.findChild<QPushButton *>(u"topicStore"_s)->click();

    const auto fit = [this] {
        const auto routes = m_desk->run([](const Workplace &work) { return work.topics(); });
        return std::ranges::find_if(routes, [](const TopicRoute &one) { return one.topic == "TRADE_EQUIPMENT"_ba; })->individual;
    };
    QTRY_COMPARE(fit(), TopicFit::Yes);
    QTRY_VERIFY(dialog.findChild<QPushButton *>(u"topicReset"_s)->isEnabled());
    dialog.findChild<QPushButton *>(u"topicReset"_s)->click();
    QTRY_COMPARE(fit(), TopicFit::Approval);
}

QTEST_MAIN(TestTriage)
#include "tst_triage.moc"
