// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/policytext.h"
#include "request/windowdesk.h"
#include "settings/policyeditor.h"
#include "settings/policyfield.h"
#include "settings/policywindow.h"
#include "text/calendardate.h"
#include "text/phrasebook.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QTest>
#include <QTreeWidget>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;

/// «Настройки → Правила регламента»: what is in force, and where a supervisor decides it. Regulation, section 3 and 9.
class TestPolicyWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup();
    void everyKeyHasItsField_data();
    void everyKeyHasItsField();
    void ruleIsDecidedFromTheNextMonth();
    void ruleReturnsToItsDefault();
    void dayInThePastIsRefused();
    void contractHasItsOwnRules();
    void unknownContractIsSaid();
    void onlyASupervisorDecides();
    void nothingScrollsSideways();

private:
    [[nodiscard]] WindowDesk &desk(); ///< with the window over it
    template<typename Widget>
    [[nodiscard]] Widget *part(const char *name) const
    {
        return m_window->findChild<Widget *>(QLatin1StringView(name));
    }
    [[nodiscard]] QString message() const { return part<QLabel>("policyMessage")->text(); }
    [[nodiscard]] PolicyRow rowOf(const QByteArray &key, const std::optional<ContractId> &contract = {});
    /// The window on that key, with its editor.
    [[nodiscard]] bool opened(const QByteArray &key);
    void choose(const QString &value);
    void decide();

    Phrasebook m_phrasebook{Language::Russian};
    std::unique_ptr<WindowDesk> m_desk;
    std::unique_ptr<PolicyWindow> m_window;
};

void TestPolicyWindow::cleanup()
{
    m_window.reset();
    m_desk.reset();
}

WindowDesk &TestPolicyWindow::desk()
{
    if (!m_desk) {
        m_desk = std::make_unique<WindowDesk>();
        m_window = std::make_unique<PolicyWindow>(m_desk->access(), m_phrasebook);
    }
    return *m_desk;
}

PolicyRow TestPolicyWindow::rowOf(const QByteArray &key, const std::optional<ContractId> &contract)
{
    const PolicyRegister all = desk().run([contract](const Workplace &workplace) { return workplace.policies(contract, {}); });
    return *std::ranges::find(all.rows, key, &PolicyRow::key);
}

bool TestPolicyWindow::opened(const QByteArray &key)
{
    static_cast<void>(desk());
    m_window->showKey(key);
    return QTest::qWaitFor([this, key] { return m_window->currentKey() == key && !message().isEmpty(); });
}

void TestPolicyWindow::choose(const QString &value)
{
    auto *choice = part<QComboBox>("policyChoice");
    choice->setCurrentIndex(choice->findData(value));
}

void TestPolicyWindow::decide()
{
    part<QPushButton>("policyDecide")->click();
}

void TestPolicyWindow::everyKeyHasItsField_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("value");
    for (const PolicyKey &key : policyKeys()) {
        QTest::addRow("%s by default", key.key) << QByteArray(key.key) << policyText({}, key.key);
        for (const QString &choice : policyChoices(key.key))
            QTest::addRow("%s %s", key.key, qPrintable(choice)) << QByteArray(key.key) << choice;
    }
    QTest::newRow("S-CRY-2: without limit") << QByteArray("carryover.max_hops") << u"-1"_s;
    QTest::newRow("S-CRY-2: twelve months") << QByteArray("carryover.max_hops") << u"12"_s;
    QTest::newRow("S-CRY-3: a day of the month") << QByteArray("payment.due") << u"day:10"_s;
    QTest::newRow("S-CRY-4: a cap") << QByteArray("carryover.cap_min") << u"120"_s;
    QTest::newRow("S-CRY-4: nothing at all") << QByteArray("carryover.cap_min") << u"0"_s;
    QTest::newRow("S-SLA-4: no event") << QByteArray("sla.start_events") << QString();
    QTest::newRow("S-SLA-9: an eighth") << QByteArray("sla.warn_fraction") << u"0.125"_s;
}

/// A field says what it was given, as withPolicy() reads it.
void TestPolicyWindow::everyKeyHasItsField()
{
    QFETCH(QByteArray, key);
    QFETCH(QString, value);
    PolicyField field(m_phrasebook);

    field.show(key, value);

    QCOMPARE(field.value(), value);
    QVERIFY(withPolicy({}, key, field.value()));
}

/// Section 3: a change applies from a date, unless told the first of the next month.
void TestPolicyWindow::ruleIsDecidedFromTheNextMonth()
{
    QVERIFY(opened("billing.round"));
    QVERIFY(!part<QPushButton>("policyReturn")->isEnabled());

    choose(u"floor"_s);
    QVERIFY2(message().contains(u"01.12.2026"_s), qPrintable(message()));
    decide();

    QTRY_COMPARE(rowOf("billing.round").history.size(), 1U);
    const PolicyRow row = rowOf("billing.round");
    QCOMPARE(row.value, u"ceil"_s);
    QCOMPARE(row.history.front().value, std::optional(u"floor"_s));
    QCOMPARE(row.history.front().from, makeDay(2026, 12, 1));
    QTRY_VERIFY(part<QListWidget>("policyHistory")->item(0)->text().contains(u"01.12.2026"_s));
    QTRY_VERIFY(part<QPushButton>("policyReturn")->isEnabled());
}

void TestPolicyWindow::ruleReturnsToItsDefault()
{
    const auto decided = desk().run([](Workplace &workplace) {
        return workplace.setPolicy({"period.close_working_day", u"5"_s, *makeDay(2026, 11, 18), {}});
    });
    QVERIFY(decided);
    QVERIFY(opened("period.close_working_day"));
    QCOMPARE(part<QSpinBox>("policyNumber")->value(), 5);

    part<QPushButton>("policyReturn")->click();

    QTRY_COMPARE(rowOf("period.close_working_day").history.size(), 2U);
    QVERIFY(!rowOf("period.close_working_day").history.front().value);
}

void TestPolicyWindow::dayInThePastIsRefused()
{
    QVERIFY(opened("billing.round"));
    choose(u"floor"_s);

    part<QDateEdit>("policyFrom")->setDate(QDate(2026, 11, 17));

    QVERIFY(!part<QPushButton>("policyDecide")->isEnabled());
    QVERIFY2(message().contains(u"17.11.2026"_s) && message().contains(u"18.11.2026"_s), qPrintable(message()));
}

void TestPolicyWindow::contractHasItsOwnRules()
{
    QVERIFY(opened("billing.round"));
    part<QLineEdit>("policyContract")->setText(u"117/2026"_s);
    Q_EMIT part<QLineEdit>("policyContract")->editingFinished();
    QTRY_VERIFY(part<QLabel>("policyScope")->text().contains(u"«Заречье»"_s));
    for (QTreeWidgetItemIterator it(part<QTreeWidget>("policyRules")); *it; ++it)
        QVERIFY((*it)->text(0) != m_phrasebook.policyName("sla.clock"));

    choose(u"nearest"_s);
    decide();

    QTRY_COMPARE(rowOf("billing.round", desk().contract(u"117/2026"_s)).history.size(), 1U);
    QVERIFY(rowOf("billing.round").history.empty());
}

void TestPolicyWindow::unknownContractIsSaid()
{
    QVERIFY(opened("billing.round"));

    part<QLineEdit>("policyContract")->setText(u"999/2026"_s);
    Q_EMIT part<QLineEdit>("policyContract")->editingFinished();

    QTRY_VERIFY(part<QLabel>("policyScope")->text().contains(u"999/2026"_s));
}

void TestPolicyWindow::onlyASupervisorDecides()
{
    PolicyRegister all = desk().run([](const Workplace &workplace) { return workplace.policies({}, {}); });
    all.readOnly = Error{Error::Kind::Denied, {}, "SUPERVISOR_NEEDED", "I-03", {}, {}};
    PolicyEditor editor(m_phrasebook);

    editor.show(all, &all.rows.front());

    QVERIFY(!editor.findChild<QPushButton *>(u"policyDecide"_s)->isEnabled());
    QVERIFY(!editor.findChild<QWidget *>(u"policyField"_s)->isEnabled());
    QCOMPARE(editor.findChild<QLabel *>(u"policyMessage"_s)->text(), m_phrasebook.sentence(*all.readOnly));
}

void TestPolicyWindow::nothingScrollsSideways()
{
    QVERIFY(opened("sla.start_events"));
    m_window->resize(1200, 660);
    auto *rules = part<QTreeWidget>("policyRules");
    QTRY_VERIFY(rules->topLevelItemCount() > 0);

    QCOMPARE(rules->horizontalScrollBar()->maximum(), 0);
    QVERIFY(m_window->minimumSizeHint().width() <= 1366);
    QVERIFY(m_window->minimumSizeHint().height() <= 700);
}

QTEST_MAIN(TestPolicyWindow)
#include "tst_policywindow.moc"
