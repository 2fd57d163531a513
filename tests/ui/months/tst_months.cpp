// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "months/monthchooser.h"
#include "months/monthcontractsmodel.h"
#include "months/monthsdialog.h"
#include "request/windowdesk.h"
#include "support/paperoffice.h"
#include "text/phrasebook.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTabWidget>
#include <QTest>
#include <QTreeWidget>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Month October = std::chrono::year(2026) / 10;
constexpr Month November = std::chrono::year(2026) / 11;
/// The third working day of December.
const QString NovemberCloses = u"2026-12-03T18:00"_s;

Instant msk(const QString &text)
{
    return parseIsoMoscow(text).value();
}

/// The same file as the sync engine sees it.
FeedStore &feedOf(Workplace &work)
{
    return dynamic_cast<FeedStore &>(work.store());
}

} // namespace

/// «Закрытие месяца» and «Опоздавшие записи» in their dialog. Regulation 2.4.2.6b, S-OFF-2.
class TestMonths : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void lastFinishedMonthIsOffered();
    void closesNotBeforeItsInstant();
    void oneActionClosesAllContracts();
    void onePressClosesNothing();
    void runningTimersAreNamed();
    void filterAndSums();
    void closedContractIsOpenedWithAReason();
    void laterMonthIsOpenedFirst();
    void monthWithoutContractsSaysSo();
    void lateEntryIsListedAndOpened();
    void lateEntryIsWaivedWithAReason();
    void withoutLateEntriesItSaysWhatComesHere();
    void actsThatAgreeAreNotListed();
    void keysAloneCloseAMonth();
    void withoutTheOfficeItSaysWhyNot();
    void desksThatHaveNotSentAreNamed();
    void listOfDesksThatCannotBeHadStopsNothing();

private:
    template<typename Widget>
    [[nodiscard]] Widget *part(const char *name) const
    {
        return m_dialog->findChild<Widget *>(QString::fromLatin1(name));
    }
    void open();
    void close(Month month);
    void closes();
    void chooseContract(int row);
    [[nodiscard]] QString cell(int row, int column) const;
    [[nodiscard]] QString state(int row) const { return cell(row, MonthContractsModel::StateColumn); }
    [[nodiscard]] int rows() const { return part<QTableView>("monthTable")->model()->rowCount(); }
    [[nodiscard]] QString text(const char *label) const { return part<QLabel>(label)->text().replace(u'\u00a0', u' '); }
    [[nodiscard]] std::size_t closedMonths(const QString &contract);

    Phrasebook m_phrasebook{Language::English};
    std::unique_ptr<WindowDesk> m_desk;
    std::unique_ptr<MonthsDialog> m_dialog;
};

void TestMonths::init()
{
    QApplication::setDoubleClickInterval(0); // who presses here has read what the button asks
    m_desk = std::make_unique<WindowDesk>();
}

void TestMonths::cleanup()
{
    m_dialog.reset();
    m_desk.reset();
}

void TestMonths::open()
{
    m_dialog = std::make_unique<MonthsDialog>(m_desk->access(), m_phrasebook);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    QTRY_VERIFY(!text("monthWhen").isEmpty());
}

void TestMonths::close(Month month)
{
    const auto closed = m_desk->run([month](Workplace &work) { return work.closeMonth(month); });
    QVERIFY2(closed.has_value(), closed ? "" : closed.error().code.constData());
}

/// In the dialog: asked for, then confirmed.
void TestMonths::closes()
{
    for (int press = 0; press < 2; ++press)
        part<QPushButton>("monthClose")->click();
}

void TestMonths::chooseContract(int row)
{
    auto *table = part<QTableView>("monthTable");
    table->setCurrentIndex(table->model()->index(row, 0));
}

QString TestMonths::cell(int row, int column) const
{
    const QAbstractItemModel &model = *part<QTableView>("monthTable")->model();
    return model.index(row, column).data().toString();
}

std::size_t TestMonths::closedMonths(const QString &contract)
{
    const ContractId id = m_desk->contract(contract);
    return m_desk->run([id](const Workplace &work) { return work.store().closedMonths(id); }).size();
}

void TestMonths::lastFinishedMonthIsOffered()
{
    open();

    auto *months = part<MonthChooser>("closingMonth");
    QCOMPARE(months->month(), October);
    QVERIFY(months->count() > 12);
    QCOMPARE(rows(), 2);
    QCOMPARE(cell(0, 0), u"117/2026"_s);
    QCOMPARE(state(0), u"open"_s);
    QVERIFY(part<QPushButton>("monthClose")->isEnabled());
    for (const QWidget *widget : {static_cast<QWidget *>(months), static_cast<QWidget *>(part<QTableView>("monthTable")),
                                  static_cast<QWidget *>(part<QLineEdit>("monthFilter")), static_cast<QWidget *>(part<QLineEdit>("monthReason")),
                                  static_cast<QWidget *>(part<QTreeWidget>("lateList"))})
        QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
}

/// S-OFF-2: the third working day, 18:00; before that the button says why not.
void TestMonths::closesNotBeforeItsInstant()
{
    m_desk->clock().setWall(msk(NovemberCloses) - 1s);
    open();
    QCOMPARE(part<MonthChooser>("closingMonth")->month(), November);
    QVERIFY(!part<QPushButton>("monthClose")->isEnabled());
    QVERIFY2(text("monthWhen").contains(u"03.12.2026 18:00"_s), qPrintable(text("monthWhen")));
    QVERIFY(text("monthWhen").contains(u"S-OFF-2"_s));
    QVERIFY(part<QPushButton>("monthClose")->toolTip().contains(u"S-OFF-2"_s));

    m_desk->clock().setWall(msk(NovemberCloses));
    open();

    QVERIFY(part<QPushButton>("monthClose")->isEnabled());
}

/// R-2.4.2.6b
void TestMonths::oneActionClosesAllContracts()
{
    open();

    closes();

    QTRY_COMPARE(text("monthResult"), u"Closed: October 2026. Contracts closed now: 2."_s);
    QVERIFY(state(0).startsWith(u"closed"_s));
    QVERIFY(state(1).startsWith(u"closed"_s));
    QCOMPARE(closedMonths(u"117/2026"_s), std::size_t(1));
    QTRY_VERIFY(!part<QPushButton>("monthClose")->isEnabled());
    QVERIFY(!part<QPushButton>("monthClose")->toolTip().isEmpty());
}

/// The button stands beside that which closes the window, and forty acts are opened again one by one.
void TestMonths::onePressClosesNothing()
{
    open();
    auto *button = part<QPushButton>("monthClose");
    QVERIFY(button->text().endsWith(u'…'));

    button->click();

    QVERIFY2(text("monthResult").startsWith(u"Contracts to be closed: 2."_s), qPrintable(text("monthResult")));
    QVERIFY(button->text().contains(u"October 2026"_s));
    QCOMPARE(closedMonths(u"117/2026"_s), std::size_t(0));
    part<MonthChooser>("closingMonth")->setCurrentIndex(1); // another month: what was asked is no longer meant
    QTRY_VERIFY(button->text().endsWith(u'…'));
    part<MonthChooser>("closingMonth")->setCurrentIndex(0);
    QTRY_VERIFY(button->isEnabled());
    QVERIFY(button->text().endsWith(u'…'));
    QCOMPARE(closedMonths(u"117/2026"_s), std::size_t(0));
}

/// sync.md 4.8: what still runs is named before the month is closed.
void TestMonths::runningTimersAreNamed()
{
    const RequestRef request = m_desk->registerRequest(u"Вопрос"_s, Service::Indiv, u"117/2026"_s);
    QVERIFY(m_desk->run([=](Workplace &work) { return work.start(request.id, {}); }).has_value());
    m_desk->clock().setWall(msk(NovemberCloses));
    open();
    QVERIFY(part<QLabel>("monthRunning")->isVisible());
    QVERIFY2(text("monthRunning").contains(u"№ "_s + request.number), qPrintable(text("monthRunning")));

    part<MonthChooser>("closingMonth")->choose(October);

    QTRY_VERIFY(!part<QLabel>("monthRunning")->isVisible() && rows() == 2);
}

void TestMonths::filterAndSums()
{
    const RequestRef request = m_desk->registerRequest(u"Вопрос"_s, Service::Indiv, u"117/2026"_s);
    m_desk->clock().setWall(msk(u"2026-11-18T12:00"_s));
    QVERIFY(m_desk->run([=](Workplace &work) { return work.logWork(request.id, msk(u"2026-11-18T11:00"_s), 25min, {}); }).has_value());
    m_desk->clock().setWall(msk(NovemberCloses));
    open();
    QCOMPARE(cell(0, MonthContractsModel::UsedColumn), u"25"_s);
    QVERIFY2(text("monthSums").contains(u"Contracts: 2, still open: 2. In all used 25 min"_s), qPrintable(text("monthSums")));

    part<QLineEdit>("monthFilter")->setText(u"СЕВЕР"_s);
    QCOMPARE(rows(), 1);
    QCOMPARE(cell(0, 0), u"118/2026"_s);
    part<QLineEdit>("monthFilter")->setText(u"восток"_s);

    QVERIFY(part<QLabel>("monthMessage")->isVisible());
    QVERIFY(text("monthMessage").contains(u"Clear the filter"_s));
}

void TestMonths::closedContractIsOpenedWithAReason()
{
    close(October);
    open();
    QTRY_COMPARE(rows(), 2);
    chooseContract(0);
    auto *button = part<QPushButton>("monthReopen");
    auto *reason = part<QLineEdit>("monthReason");
    QVERIFY(reason->isVisible());
    QVERIFY(!button->isEnabled()); // I-11
    reason->setText(u"  "_s);
    QVERIFY(!button->isEnabled());

    reason->setText(u"Акт выдан с ошибкой"_s);
    QTest::keyClick(reason, Qt::Key_Return); // closes no month by the way

    QTRY_COMPARE(state(0), u"open"_s);
    QTRY_VERIFY(text("monthResult").startsWith(u"Open again for contract 117/2026: October 2026."_s));
    QVERIFY(reason->text().isEmpty());
    QCOMPARE(closedMonths(u"117/2026"_s), std::size_t(0));
    QCOMPARE(closedMonths(u"118/2026"_s), std::size_t(1));
    QTRY_VERIFY(part<QPushButton>("monthClose")->isEnabled()); // the act is issued anew
}

/// S-OFF-2: months of a contract are opened in order; the refusal says what to do.
void TestMonths::laterMonthIsOpenedFirst()
{
    m_desk->clock().setWall(msk(NovemberCloses));
    close(October);
    close(November);
    open();
    part<MonthChooser>("closingMonth")->choose(October);
    QTRY_COMPARE(rows(), 2);
    chooseContract(1);

    part<QLineEdit>("monthReason")->setText(u"Ошибка"_s);
    part<QPushButton>("monthReopen")->click();

    QTRY_VERIFY2(text("monthResult").contains(u"S-OFF-2"_s), qPrintable(text("monthResult")));
    QVERIFY(text("monthResult").contains(u"Open that one first."_s));
    QCOMPARE(part<QLineEdit>("monthReason")->text(), u"Ошибка"_s);
}

void TestMonths::monthWithoutContractsSaysSo()
{
    open();

    part<MonthChooser>("closingMonth")->choose(std::chrono::year(2026) / 8);

    QTRY_VERIFY2(text("monthMessage").contains(u"August 2026"_s), qPrintable(text("monthMessage")));
    QVERIFY(part<QLabel>("monthMessage")->isVisible());
    QVERIFY(!part<QPushButton>("monthClose")->isEnabled());
}

/// S-OFF-2: listed for the supervisor with its real work time.
void TestMonths::lateEntryIsListedAndOpened()
{
    const RequestRef request = m_desk->registerRequest(u"Вопрос"_s, Service::Indiv, u"117/2026"_s);
    m_desk->clock().setWall(msk(u"2026-12-07T10:00"_s));
    close(November);
    open();
    QSignalSpy chosen(m_dialog.get(), &MonthsDialog::requestChosen);
    QVERIFY(m_desk->run([=](Workplace &work) { return work.logWork(request.id, msk(u"2026-11-20T10:00"_s), 20min, {}); }).has_value());

    auto *list = part<QTreeWidget>("lateList");
    QTRY_COMPARE(list->topLevelItemCount(), 1);
    part<QTabWidget>("monthTabs")->setCurrentIndex(1);

    const QTreeWidgetItem &row = *list->topLevelItem(0);
    QCOMPARE(row.text(0), u"№ "_s + request.number);
    QCOMPARE(row.text(1), u"117/2026"_s);
    QCOMPARE(row.text(2), u"ТСЖ «Заречье»"_s);
    QCOMPARE(row.text(3).replace(u'\u00a0', u' '), u"20.11.2026 10:00"_s);
    QCOMPARE(row.text(4).replace(u'\u00a0', u' '), u"07.12.2026 10:00"_s);
    QCOMPARE(row.text(5), u"00:20:00"_s);
    QVERIFY(row.data(0, Qt::AccessibleTextRole).toString().contains(u"20.11.2026"_s));
    QVERIFY(list->isVisible());
    Q_EMIT list->itemActivated(list->topLevelItem(0), 0);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().value<RequestId>(), request.id);
    QVERIFY(!m_dialog->isVisible());
}

void TestMonths::lateEntryIsWaivedWithAReason()
{
    const RequestRef request = m_desk->registerRequest(u"Вопрос"_s, Service::Indiv, u"117/2026"_s);
    m_desk->clock().setWall(msk(u"2026-12-07T10:00"_s));
    close(November);
    QVERIFY(m_desk->run([=](Workplace &work) { return work.logWork(request.id, msk(u"2026-11-20T10:00"_s), 20min, {}); }).has_value());
    open();
    part<QTabWidget>("monthTabs")->setCurrentIndex(1);
    auto *list = part<QTreeWidget>("lateList");
    QTRY_COMPARE(list->topLevelItemCount(), 1);
    auto *waive = part<QPushButton>("lateWaive");
    auto *reason = part<QLineEdit>("lateReason");
    QVERIFY(!waive->isEnabled());
    QVERIFY(!reason->accessibleName().isEmpty());

    reason->setText(u"по нашей вине"_s);
    QTest::keyClick(reason, Qt::Key_Return);

    QTRY_COMPARE(list->topLevelItemCount() == 1 ? list->topLevelItem(0)->text(5) : QString(), u"00:20:00 (waived)"_s);
    QVERIFY(text("lateResult").contains(request.number));
    QVERIFY(reason->text().isEmpty());
    QTRY_COMPARE(waive->text(), u"Take the &waiver back"_s);
    QVERIFY(!waive->isEnabled());

    reason->setText(u"клиент согласен"_s);
    QTest::mouseClick(waive, Qt::LeftButton);

    QTRY_COMPARE(list->topLevelItemCount() == 1 ? list->topLevelItem(0)->text(5) : QString(), u"00:20:00"_s);
}

void TestMonths::withoutLateEntriesItSaysWhatComesHere()
{
    open();

    part<QTabWidget>("monthTabs")->setCurrentIndex(1);

    QTRY_VERIFY(part<QLabel>("lateMessage")->isVisible() && !text("lateMessage").isEmpty());
    QVERIFY(text("lateMessage").contains(u"November 2026"_s));
    QVERIFY(!part<QPushButton>("lateOpen")->isEnabled());
}

void TestMonths::actsThatAgreeAreNotListed()
{
    m_desk->clock().setWall(msk(u"2026-12-07T10:00"_s));
    close(November);
    open();

    part<QTabWidget>("monthTabs")->setCurrentIndex(2);

    QTRY_COMPARE(text("differingMessage"), u"All acts agree with the records."_s);
    QVERIFY(!part<QTreeWidget>("differingList")->accessibleName().isEmpty());
}

void TestMonths::keysAloneCloseAMonth()
{
    open();
    QTRY_COMPARE(rows(), 2);
    QVERIFY(part<MonthChooser>("closingMonth")->hasFocus());
    const QList<QWidget *> way{part<QLineEdit>("monthFilter"), part<QTableView>("monthTable"), part<QPushButton>("monthClose")};
    for (QWidget *next : way) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY2(next->hasFocus(), qPrintable(next->objectName()));
    }

    for (int press = 0; press < 2; ++press)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);

    QTRY_COMPARE(text("monthResult"), u"Closed: October 2026. Contracts closed now: 2."_s);
}

/// sync.md 4.10: on a joined desk the month waits for the office; why and what to do is in plain sight.
void TestMonths::withoutTheOfficeItSaysWhyNot()
{
    open();
    QVERIFY(!part<QLabel>("monthWaits")->isVisible());
    QVERIFY(m_desk->run([](Workplace &work) { return feedOf(work).joinOffice(1).has_value(); }));
    open();
    QTRY_VERIFY(part<QLabel>("monthWaits")->isVisible());
    QVERIFY(text("monthWaits").startsWith(u"A month is closed together with the office"_s));
    QVERIFY(!part<QPushButton>("monthClose")->isEnabled());
    QVERIFY(part<QPushButton>("monthClose")->toolTip().contains(u"the office"_s));
    QCOMPARE(rows(), 2); // what it would come to is shown all the same

    const auto comes = [this](OfficeReach reach, int unsent) {
        m_desk->run([reach](Workplace &work) { work.tellReach(reach); return true; });
        m_dialog->officeChanged(reach, unsent);
    };
    comes(OfficeReach::Behind, 0);
    QTRY_VERIFY(text("monthWaits").startsWith(u"The office's records are not all here yet"_s));
    comes(OfficeReach::Current, 0);
    QTRY_VERIFY(text("monthWaits").startsWith(u"Records of this desk have not reached the office"_s));
    QVERIFY(!part<QPushButton>("monthClose")->isEnabled());

    PaperOffice office(m_desk->clock());
    QVERIFY(m_desk->run([&office](Workplace &work) { return office.meets(feedOf(work)).has_value(); }));
    comes(OfficeReach::Current, 1); // any change of what the link says
    QTRY_VERIFY(part<QPushButton>("monthClose")->isEnabled());
    QVERIFY(!part<QLabel>("monthWaits")->isVisible());
    closes();
    QTRY_COMPARE(text("monthResult"), u"Closed: October 2026. Contracts closed now: 2."_s);
}

/// sync.md 4.8: «Не все рабочие места синхронизированы».
void TestMonths::desksThatHaveNotSentAreNamed()
{
    open();
    QVERIFY(!part<QWidget>("officeDesks")->isVisible()); // a desk of its own has no others
    const Instant now = m_desk->clock().instant();
    std::vector<DeskContact> desks{{1, u"anna"_s, u"hline/0.1.0"_s, 0, now}, {2, u"boris"_s, u"hline/0.0.9"_s, 0, now - 24h}};
    std::function<void(const OfficeDesks::List &)> answer;
    m_dialog->askDesksBy([&answer](auto take) { answer = std::move(take); });
    QTRY_COMPARE(text("desksMessage"), u"The office is asked for its desks…"_s);

    answer(desks);
    auto *list = part<QTreeWidget>("desksList");
    QTRY_COMPARE(list->topLevelItemCount(), 2);
    QVERIFY(list->isVisible() && !part<QLabel>("desksMessage")->isVisible());
    QVERIFY(!list->accessibleName().isEmpty());
    QVERIFY(!part<QLabel>("desksQuiet")->isVisible()); // a day to the second is not older than a day
    QCOMPARE(list->topLevelItem(1)->text(1), u"boris"_s);
    QCOMPARE(list->topLevelItem(1)->text(4), u"hline/0.0.9"_s);

    desks[0].unsent = 7;
    desks[1].seen -= 1s;
    m_dialog->officeChanged(OfficeReach::Current, 0);
    answer(desks);
    QTRY_VERIFY(part<QLabel>("desksQuiet")->isVisible());
    QVERIFY2(text("desksQuiet").contains(u"anna (not sent: 7"_s), qPrintable(text("desksQuiet")));
    QVERIFY(text("desksQuiet").contains(u"boris (not sent: 0"_s));
    QVERIFY(part<QPushButton>("monthClose")->isEnabled());
}

void TestMonths::listOfDesksThatCannotBeHadStopsNothing()
{
    open();
    m_dialog->askDesksBy([](auto take) { take(failure(Error::Kind::Offline, u"no link"_s, "OFFICE_UNREACHABLE", {}, {u"hl@office"_s})); });

    QTRY_VERIFY2(text("desksMessage").startsWith(u"Which desks have not sent everything cannot be said now. "_s), qPrintable(text("desksMessage")));
    QVERIFY(text("desksMessage").contains(u"hl@office"_s));
    QVERIFY(!part<QTreeWidget>("desksList")->isVisible());
    QVERIFY(part<QPushButton>("monthClose")->isEnabled());
    closes();
    QTRY_COMPARE(text("monthResult"), u"Closed: October 2026. Contracts closed now: 2."_s);
}

QTEST_MAIN(TestMonths)
#include "tst_months.moc"
