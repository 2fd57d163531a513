// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/clientcard.h"
#include "client/importdialog.h"
#include "client/importreportview.h"
#include "client/normsdialog.h"
#include "domain/monthhistory.h"
#include "request/typing.h"
#include "request/windowdesk.h"
#include "text/phrasebook.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTest>
#include <QTreeWidget>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;

class TestClient : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void monthsBalance();
    void overlimitBelongsToTheMonthTheSessionBegan();
    void cardShowsContractsAndMinutes();
    void balanceLinesAddUp();
    void cardFollowsTheDesk();
    void emptyListSaysWhy();
    void importIsCheckedBeforeItIsStored();
    void refusedLinesTellTheirReason();
    void unreadableFileIsASentenceAndStoresNothing();
    void anotherFileMustBeCheckedAgain();
    void importIsTakenBack();
    void minutesAreAddedAfterAPreview();
    void purchaseIsTakenBackWithItsReason();
    void normIsStoredFromADayOn();
    void everyControlHasAName();

private:
    [[nodiscard]] ClientId zarechye();
    [[nodiscard]] int packages();

    const QByteArray m_csv
        = u"Пакет;Минут в месяц;Отклик, рабочих минут;Вид;Цена, руб.\nБазовый;60;600;Абонентский;2700\n"
          "Стандарт;120;240;Абонентский;5400\n"_s.toUtf8();
    Phrasebook m_phrasebook{Language::English};
    std::unique_ptr<WindowDesk> m_desk;
};

void TestClient::init()
{
    QTest::failOnWarning(QRegularExpression(
        u"^(?!This plugin does not support propagateSizeHints)"_s)); // offscreen always says that
    m_desk = std::make_unique<WindowDesk>();
}

void TestClient::cleanup()
{
    m_desk.reset();
}

ClientId TestClient::zarechye()
{
    return *m_desk->run([](const Workplace &workplace) {
        return workplace.store().contract(*workplace.store().findContract(u"117/2026"_s))->client;
    });
}

int TestClient::packages()
{
    return m_desk->run(
        [](const Workplace &workplace) { return static_cast<int>(workplace.store().packages().size()); });
}

void TestClient::monthsBalance()
{
    using namespace std::chrono;
    const auto at = [](const char16_t *iso) { return *parseIsoMoscow(QStringView(iso)); };
    LedgerInput input;
    input.months = {{2026y / October, minutes(60), at(u"2026-09-25"), {}, u"60"_s},
        {2026y / November, minutes(120), at(u"2026-10-30"), {}, u"120"_s}};
    input.charges = {SessionCharge{
        u"s"_s, {{u"s"_s, u"a"_s, at(u"2026-11-03T10:00"), at(u"2026-11-03T10:46"), false}}, {}, {}, {}}};
    const Ledger ledger = replay(input, BusinessCalendar::build({}), Policy(), at(u"2026-11-18T10:00"));

    const std::vector<MonthLine> months = monthHistory(input, ledger);

    QCOMPARE(int(months.size()), 2);
    QCOMPARE(months[0].granted.count(), 60);
    QCOMPARE(months[0].carriedOut.count(), 60);
    QCOMPARE(months[1].carriedIn.count(), 60);
    QCOMPARE(months[1].used.count(), 46);
    QCOMPARE(months[1].closing.count(), ledger.balance.count());
}

void TestClient::overlimitBelongsToTheMonthTheSessionBegan()
{
    using namespace std::chrono;
    const auto at = [](const char16_t *iso) { return *parseIsoMoscow(QStringView(iso)); };
    LedgerInput input;
    input.months = {{2026y / November, minutes(30), at(u"2026-10-30"), {}, u"30"_s}};
    input.charges = {SessionCharge{
                         u"s"_s, {{u"s"_s, u"a"_s, at(u"2026-11-03T10:00"), at(u"2026-11-03T10:46"), false}}, {}, {}, {}},
        NormCharge{u"n"_s, minutes(25), {}, at(u"2026-11-04T10:00"), true, {}}, QuotedCharge{u"q"_s, minutes(300), {}, at(u"2026-11-05T10:00"), true, {}}};
    const Ledger ledger = replay(input, BusinessCalendar::build({}), Policy(), at(u"2026-11-18T10:00"));

    const std::vector<MonthLine> months = monthHistory(input, ledger);

    QCOMPARE(int(months.size()), 1);
    QCOMPARE(months[0].used.count(), 30);
    QCOMPARE(months[0].overlimit.count(), 16 + 25);
    QCOMPARE(months[0].invoice.count(), 300);
    QCOMPARE(months[0].closing.count(), 0);
}

void TestClient::cardShowsContractsAndMinutes()
{
    ClientCard card(m_desk->access(), m_phrasebook);
    card.show();
    QVERIFY(card.findChild<QLabel *>(u"clientEmpty"_s)->isVisible());

    card.showClient(zarechye());

    QTRY_COMPARE(card.findChild<QLabel *>(u"clientCardName"_s)->text(), u"ТСЖ «Заречье»"_s);
    const QString facts = card.findChild<QLabel *>(u"contractFacts"_s)->text();
    QVERIFY2(facts.contains(m_phrasebook.minutesText(minutes(120))), qPrintable(facts));
    auto *lots = card.findChild<QTreeWidget *>(u"lotTable"_s);
    QCOMPARE(lots->topLevelItemCount(), 1);
    QCOMPARE(lots->topLevelItem(0)->text(3), u"30.11.2026"_s);
    QVERIFY(lots->topLevelItem(0)->data(0, Qt::AccessibleTextRole).toString().contains(u"30.11.2026"));
    auto *months = card.findChild<QTreeWidget *>(u"monthTable"_s);
    QVERIFY(!months->isColumnHidden(2)); // granted
    QVERIFY(months->isColumnHidden(9)); // nothing by invoice
}

void TestClient::balanceLinesAddUp()
{
    ClientCard card(m_desk->access(), m_phrasebook);
    card.showClient(zarechye());

    QTRY_VERIFY(card.findChild<QListWidget *>(u"balanceLines"_s)->count() > 0);

    const auto balance = m_desk->run(
        [id = m_desk->contract(u"117/2026"_s)](const Workplace &w) { return w.balance(id, std::nullopt); });
    QCOMPARE(card.findChild<QListWidget *>(u"balanceLines"_s)->count(), int(balance->ledger.lines.size()));
    QVERIFY(card.findChild<QLabel *>(u"balanceSum"_s)
                ->text()
                .contains(m_phrasebook.minutesText(balance->ledger.balance)));
}

void TestClient::cardFollowsTheDesk()
{
    ClientCard card(m_desk->access(), m_phrasebook);
    card.showClient(zarechye());
    auto *lots = card.findChild<QTreeWidget *>(u"lotTable"_s);
    QTRY_COMPARE(lots->topLevelItemCount(), 1);
    const RequestRef request = m_desk->registerRequest(u"Вопрос"_s, Service::Indiv, u"117/2026"_s);
    m_desk->clock().advance(std::chrono::hours(1));
    const Instant from = m_desk->clock().instant() - minutes(30);

    QVERIFY(m_desk->run([=](Workplace &w) { return w.logWork(request.id, from, minutes(20), {}); }));

    QTRY_COMPARE(lots->topLevelItem(0)->text(1), u"100"_s);
}

void TestClient::importIsCheckedBeforeItIsStored()
{
    ImportDialog dialog(m_desk->access(), m_phrasebook);
    QSignalSpy imported(&dialog, &ImportDialog::imported);
    auto *apply = dialog.findChild<QPushButton *>(u"importApply"_s);
    auto *report = dialog.findChild<ImportReportView *>();

    dialog.choose(ImportKind::Packages, m_desk->writeFile(u"packages.csv"_s, m_csv));
    QTRY_VERIFY(apply->isEnabled());
    QCOMPARE(packages(), 1);
    QVERIFY2(report->summary().contains(u"new 1"), qPrintable(report->summary()));
    apply->click();

    QTRY_COMPARE(imported.count(), 1);
    QCOMPARE(packages(), 2);
    QVERIFY(!apply->isEnabled());
}

void TestClient::refusedLinesTellTheirReason()
{
    ImportDialog dialog(m_desk->access(), m_phrasebook);
    auto *issues = dialog.findChild<QTreeWidget *>(u"importIssues"_s);

    dialog.choose(
        ImportKind::Packages, m_desk->writeFile(u"p.csv"_s, m_csv + u";10;10;Абонентский;1\n"_s.toUtf8()));

    QTRY_VERIFY(issues->topLevelItemCount() > 0);
    QCOMPARE(issues->topLevelItem(0)->text(0), u"4"_s);
    QVERIFY(!issues->topLevelItem(0)->text(2).isEmpty());
}

void TestClient::unreadableFileIsASentenceAndStoresNothing()
{
    ImportDialog dialog(m_desk->access(), m_phrasebook);
    QSignalSpy failed(&dialog, &ImportDialog::failed);

    dialog.choose(ImportKind::Packages, m_desk->writeFile(u"one.csv"_s, "just\none\ncolumn\n"));

    QTRY_COMPARE(failed.count(), 1);
    const auto error = failed.first().first().value<Error>();
    QCOMPARE(dialog.findChild<ImportReportView *>()->summary(), m_phrasebook.sentence(error));
    QVERIFY(!dialog.findChild<QPushButton *>(u"importApply"_s)->isEnabled());
    QCOMPARE(packages(), 1);
}

void TestClient::anotherFileMustBeCheckedAgain()
{
    ImportDialog dialog(m_desk->access(), m_phrasebook);
    auto *apply = dialog.findChild<QPushButton *>(u"importApply"_s);
    dialog.choose(ImportKind::Packages, m_desk->writeFile(u"packages.csv"_s, m_csv));
    QTRY_VERIFY(apply->isEnabled());

    dialog.findChild<QLineEdit *>(u"importFile"_s)->setText(u"other.csv"_s);

    QVERIFY(!apply->isEnabled());
}

void TestClient::emptyListSaysWhy()
{
    const auto unpaid = m_desk->run([id = m_desk->contract(u"118/2026"_s)](const Workplace &work) { return work.store().contract(id)->client; });
    ClientCard card(m_desk->access(), m_phrasebook);
    card.showClient(unpaid);
    auto *lots = card.findChild<QTreeWidget *>(u"lotTable"_s);
    QTRY_COMPARE(lots->topLevelItemCount(), 1);
    QCOMPARE(lots->topLevelItem(0)->text(0), u"No prepaid minutes are left now."_s);
    QVERIFY(!(lots->topLevelItem(0)->flags() & Qt::ItemIsSelectable));
}

void TestClient::importIsTakenBack()
{
    ImportDialog dialog(m_desk->access(), m_phrasebook);
    auto *apply = dialog.findChild<QPushButton *>(u"importApply"_s);
    auto *list = dialog.findChild<QTreeWidget *>(u"importBatches"_s);
    auto *undo = dialog.findChild<QPushButton *>(u"importUndo"_s);
    dialog.choose(ImportKind::Packages, m_desk->writeFile(u"mine.csv"_s, m_csv));
    QTRY_VERIFY(apply->isEnabled());
    apply->click();
    QTRY_COMPARE(list->topLevelItemCount(), 3);
    QVERIFY(!undo->isEnabled());

    list->setCurrentItem(list->findItems(u"mine.csv"_s, Qt::MatchExactly).value(0));
    QVERIFY(undo->isEnabled());
    undo->click();

    QTRY_COMPARE(packages(), 1);
}

/// S-BAL-6, S-ONE-1: what will change is said first.
void TestClient::minutesAreAddedAfterAPreview()
{
    ClientCard card(m_desk->access(), m_phrasebook);
    card.showClient(zarechye());
    auto *lots = card.findChild<QTreeWidget *>(u"lotTable"_s);
    QTRY_COMPARE(lots->topLevelItemCount(), 1);
    auto *buy = card.findChild<QPushButton *>(u"purchaseButton"_s);
    auto *preview = card.findChild<QLabel *>(u"purchasePreview"_s);
    QVERIFY(!buy->isEnabled());

    card.findChild<QComboBox *>(u"purchaseKind"_s)->setCurrentIndex(1); // one-off tariff
    card.findChild<QSpinBox *>(u"purchaseMinutes"_s)->setValue(60);

    QTRY_VERIFY(buy->isEnabled());
    QVERIFY2(preview->text().contains(m_phrasebook.minutesText(minutes(180))), qPrintable(preview->text()));
    QCOMPARE(lots->topLevelItemCount(), 1);
    buy->click();
    QTRY_COMPARE(lots->topLevelItemCount(), 2);
    QVERIFY(card.findChild<QLabel *>(u"contractFacts"_s)->text().contains(u"One-off tariff"));
    QTRY_COMPARE(card.findChild<QListWidget *>(u"purchaseList"_s)->count(), 1);
}

/// I-11: an adjustment needs a reason, and so does taking it back.
void TestClient::purchaseIsTakenBackWithItsReason()
{
    ClientCard card(m_desk->access(), m_phrasebook);
    card.showClient(zarechye());
    auto *lots = card.findChild<QTreeWidget *>(u"lotTable"_s);
    QTRY_COMPARE(lots->topLevelItemCount(), 1);
    auto *buy = card.findChild<QPushButton *>(u"purchaseButton"_s);
    auto *reason = card.findChild<QLineEdit *>(u"purchaseReason"_s);
    auto *preview = card.findChild<QLabel *>(u"purchasePreview"_s);
    card.findChild<QComboBox *>(u"purchaseKind"_s)->setCurrentIndex(3); // adjustment
    card.findChild<QSpinBox *>(u"purchaseMinutes"_s)->setValue(15);
    QTRY_VERIFY2(preview->text().contains(u"reason"), qPrintable(preview->text()));
    QVERIFY(!buy->isEnabled());
    reason->setText(u"Ошибка отдела"_s);
    QTRY_VERIFY(buy->isEnabled());
    buy->click();
    auto *list = card.findChild<QListWidget *>(u"purchaseList"_s);
    QTRY_COMPARE(list->count(), 1);
    list->setCurrentRow(0);
    auto *undo = card.findChild<QPushButton *>(u"purchaseUndo"_s);

    undo->click();
    QTRY_VERIFY(preview->text().contains(u"reason"));
    reason->setText(u"Начислено дважды"_s);
    undo->click();

    QTRY_VERIFY(list->item(0)->text().contains(u"taken back"));
    QTRY_COMPARE(lots->topLevelItemCount(), 1);
}

///
void TestClient::normIsStoredFromADayOn()
{
    NormsDialog dialog(m_desk->access(), m_phrasebook);
    auto *table = dialog.findChild<QTreeWidget *>(u"normTable"_s);
    QTRY_COMPARE(table->topLevelItemCount(), 1); // says that there is none
    dialog.findChild<QDoubleSpinBox *>(u"normHours"_s)->setValue(0.75);
    QVERIFY(dialog.findChild<QLabel *>(u"normMinutes"_s)->text().contains(m_phrasebook.minutesText(minutes(45))));
    dialog.findChild<QDateEdit *>(u"normFrom"_s)->setDate(QDate(2026, 10, 1));

    dialog.findChild<QPushButton *>(u"normStore"_s)->click();

    QTRY_COMPARE(table->topLevelItem(0)->text(1), u"01.10.2026"_s);
    QVERIFY(table->topLevelItem(0)->text(2).contains(m_phrasebook.minutesText(minutes(45))));
    QCOMPARE(namelessWidgets(&dialog), QStringList());
}

void TestClient::everyControlHasAName()
{
    ImportDialog dialog(m_desk->access(), m_phrasebook);
    ClientCard card(m_desk->access(), m_phrasebook);
    QCOMPARE(namelessWidgets(&dialog), QStringList());
    QCOMPARE(namelessWidgets(&card), QStringList());
}

QTEST_MAIN(TestClient)
#include "tst_client.moc"
