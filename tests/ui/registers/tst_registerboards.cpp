// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registers/candidateslist.h"
#include "registers/quickregisterpanel.h"
#include "registers/registerboard.h"
#include "request/windowdesk.h"
#include "text/phrasebook.h"
#include "theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;

/// Boards of wishes and defects, the quick forms, and the candidates for the knowledge base.
class TestRegisterBoards : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void emptyBoardSaysWhatToDo();
    void equalWishesAreMergedOnTheBoard();
    void filterAndStateNarrowTheBoard();
    void askersAreCopied();
    void openedWithTheKeyboard();
    void quickWishIsRegisteredWithKeysAlone();
    void quickDefectKeepsItsReport();
    void formerClientIsWarnedOfAndKept();
    void hiddenDraftIsKept();
    void candidatesAndShareAreListed();
    void everyFocusableWidgetHasAName();

private:
    template <typename Widget>
    [[nodiscard]] static Widget *part(const QWidget &view, const char *name)
    {
        return view.findChild<Widget *>(QString::fromLatin1(name));
    }
    [[nodiscard]] static bool isShown(QWidget &view)
    {
        view.resize(760, 640);
        view.show();
        return QTest::qWaitForWindowActive(&view);
    }
    [[nodiscard]] std::vector<RegisterEntry> entries(RegisterKind kind)
    {
        return m_desk->run([kind](const Workplace &w) { return w.registerBoard(kind); })->entries;
    }

    Phrasebook m_words{Language::Russian};
    Theme m_theme = lightTheme();
    std::unique_ptr<WindowDesk> m_desk;
};

void TestRegisterBoards::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s));
    m_desk = std::make_unique<WindowDesk>();
}

void TestRegisterBoards::emptyBoardSaysWhatToDo()
{
    RegisterBoardPane board(RegisterKind::Wish, m_desk->access(), m_words);
    QVERIFY(isShown(board));

    QTRY_VERIFY(part<QLabel>(board, "registerMessage")->text().contains(u"Shift+F7"_s));
    QVERIFY(!part<QTableView>(board, "registerTable")->isVisible());
    QVERIFY(!part<QPushButton>(board, "mergeButton")->isEnabled());
}

/// R-2.4.3.2a: one remains, with counter 2.
void TestRegisterBoards::equalWishesAreMergedOnTheBoard()
{
    (void)m_desk->registerRequest(u"Квитанции в мессенджер"_s, Service::Wish, u"117/2026"_s);
    (void)m_desk->registerRequest(u"Отправлять квитанции в чат"_s, Service::Wish, u"118/2026"_s);
    RegisterBoardPane board(RegisterKind::Wish, m_desk->access(), m_words);
    QVERIFY(isShown(board));
    auto *table = part<QTableView>(board, "registerTable");
    QTRY_COMPARE(table->model()->rowCount(), 2);

    table->selectAll();
    part<QPushButton>(board, "mergeButton")->click();

    QTRY_COMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->index(0, RegisterModel::AskingColumn).data().toString(), u"2"_s);
    QTRY_COMPARE(part<QListWidget>(board, "askersList")->count(), 2);
    part<QComboBox>(board, "registerStates")->setCurrentIndex(part<QComboBox>(board, "registerStates")->count() - 1);
    QCOMPARE(table->model()->rowCount(), 2); // nothing is deleted
}

void TestRegisterBoards::filterAndStateNarrowTheBoard()
{
    const RequestId first = m_desk->registerRequest(u"Квитанции в мессенджер"_s, Service::Wish, u"117/2026"_s).id;
    (void)m_desk->registerRequest(u"Тёмная тема"_s, Service::Wish, u"118/2026"_s);
    QVERIFY(m_desk->run([first](Workplace &w) { return w.moveInRegister(first, {.to = RegisterState::Analysis}); }).has_value());
    RegisterBoardPane board(RegisterKind::Wish, m_desk->access(), m_words);
    QVERIFY(isShown(board));
    auto *table = part<QTableView>(board, "registerTable");
    QTRY_COMPARE(table->model()->rowCount(), 2);

    part<QLineEdit>(board, "registerFilter")->setText(u"темная"_s); // е for ё
    QCOMPARE(table->model()->rowCount(), 1);
    part<QLineEdit>(board, "registerFilter")->clear();
    auto *states = part<QComboBox>(board, "registerStates");
    states->setCurrentIndex(states->findData(static_cast<int>(RegisterState::Analysis)));
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->index(0, RegisterModel::StateColumn).data().toString(), u"На анализе"_s);
    states->setCurrentIndex(states->findData(static_cast<int>(RegisterState::Released)));
    QVERIFY(part<QLabel>(board, "registerMessage")->isVisible());
}

/// R-2.4.3.2b: clients can be listed for notice.
void TestRegisterBoards::askersAreCopied()
{
    (void)m_desk->registerRequest(u"Квитанции в мессенджер"_s, Service::Wish, u"117/2026"_s);
    RegisterBoardPane board(RegisterKind::Wish, m_desk->access(), m_words);
    QVERIFY(isShown(board));
    QTRY_COMPARE(part<QListWidget>(board, "askersList")->count(), 1);

    part<QPushButton>(board, "copyAskersButton")->click();

    QVERIFY(QApplication::clipboard()->text().contains(u"Заречье"_s));
}

void TestRegisterBoards::openedWithTheKeyboard()
{
    const RequestId wish = m_desk->registerRequest(u"Квитанции в мессенджер"_s, Service::Wish, u"117/2026"_s).id;
    RegisterBoardPane board(RegisterKind::Wish, m_desk->access(), m_words);
    QVERIFY(isShown(board));
    auto *table = part<QTableView>(board, "registerTable");
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QSignalSpy opened(&board, &RegisterBoardPane::requestActivated);
    QSignalSpy closed(&board, &RegisterBoardPane::closed);
    table->setCurrentIndex(table->model()->index(0, 1));
    board.open();

    QTest::keyClick(table, Qt::Key_Return);
    QTest::keyClick(table, Qt::Key_Escape);

    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.front().front().value<RequestId>(), wish);
    QCOMPARE(closed.size(), 1);
}

/// R-2.4.3.1: thirty seconds during a call.
void TestRegisterBoards::quickWishIsRegisteredWithKeysAlone()
{
    QuickRegisterPanel panel(RegisterKind::Wish, m_desk->access(), m_words, m_theme);
    QVERIFY(isShown(panel));
    panel.open();
    QSignalSpy registered(&panel, &QuickRegisterPanel::registered);

    QTest::keyClicks(QApplication::focusWidget(), u"117/2026"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(QApplication::focusWidget(), part<QLineEdit>(panel, "quickSubject"));
    part<QLineEdit>(panel, "quickSubject")->setText(u"Квитанции в мессенджер"_s); // QTest types Latin letters only
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);

    QTRY_COMPARE(registered.size(), 1);
    const std::vector<RegisterEntry> board = entries(RegisterKind::Wish);
    QCOMPARE(board.size(), std::size_t(1));
    QCOMPARE(board.front().row.subject, u"Квитанции в мессенджер"_s);
    QCOMPARE(board.front().clients, QStringList{u"ТСЖ «Заречье»"_s});
}

/// R-2.4.4.1b
void TestRegisterBoards::quickDefectKeepsItsReport()
{
    QuickRegisterPanel panel(RegisterKind::Defect, m_desk->access(), m_words, m_theme);
    QVERIFY(isShown(panel));
    panel.open();
    QSignalSpy registered(&panel, &QuickRegisterPanel::registered);
    part<QLineEdit>(panel, "quickSubject")->setText(u"Отчёт теряет строку"_s);
    part<QPlainTextEdit>(panel, "quickSteps")->setPlainText(u"Открыть отчёт по 31 дому"_s);
    part<QLineEdit>(panel, "quickVersion")->setText(u"4.1.11"_s);
    QVERIFY(part<QLabel>(panel, "quickReminder")->isVisible());

    part<QPushButton>(panel, "quickRegister")->click();

    QTRY_COMPARE(registered.size(), 1);
    QCOMPARE(entries(RegisterKind::Defect).front().row.percent, 50);
    QVERIFY(part<QPlainTextEdit>(panel, "quickSteps")->toPlainText().isEmpty());
}

/// R-2.4.4.1a: ITS of «УК Север» has ended; the defect is stored all the same.
void TestRegisterBoards::formerClientIsWarnedOfAndKept()
{
    QuickRegisterPanel panel(RegisterKind::Defect, m_desk->access(), m_words, m_theme);
    QVERIFY(isShown(panel));
    panel.open();
    QSignalSpy registered(&panel, &QuickRegisterPanel::registered);
    QTest::keyClicks(QApplication::focusWidget(), u"118/2026"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(QApplication::focusWidget(), part<QLineEdit>(panel, "quickSubject"));

    part<QLineEdit>(panel, "quickSubject")->setText(u"Не печатает"_s);
    part<QPushButton>(panel, "quickRegister")->click();

    QTRY_COMPARE(registered.size(), 1);
}

void TestRegisterBoards::hiddenDraftIsKept()
{
    QuickRegisterPanel panel(RegisterKind::Wish, m_desk->access(), m_words, m_theme);
    QVERIFY(isShown(panel));
    panel.open();
    part<QPushButton>(panel, "quickRegister")->click();
    QVERIFY(part<QLabel>(panel, "quickFailure")->isVisible()); // nothing is typed
    QSignalSpy cancelled(&panel, &QuickRegisterPanel::cancelled);
    part<QLineEdit>(panel, "quickSubject")->setText(u"Квитанции"_s);

    QTest::keyClick(part<QLineEdit>(panel, "quickSubject"), Qt::Key_Escape);
    panel.open();

    QCOMPARE(cancelled.size(), 1);
    QCOMPARE(part<QLineEdit>(panel, "quickSubject")->text(), u"Квитанции"_s);
}

/// R-2.2.1b, R-2.4.1.1d
void TestRegisterBoards::candidatesAndShareAreListed()
{
    const RequestId line = m_desk->registerRequest(u"Как закрыть счёт"_s, Service::Line, u"117/2026"_s).id;
    m_desk->run([line](Workplace &w) {
        RequestChange change;
        change.articleGap = ArticleGap::Missing;
        return w.changeRequest(line, change).and_then([&] { return w.close(line, WorkState::Done, {}, {}); });
    });
    CandidatesList list(m_desk->access(), m_words);
    QVERIFY(isShown(list));

    QTRY_COMPARE(part<QListWidget>(list, "candidatesList")->count(), 1);
    QVERIFY(part<QListWidget>(list, "candidatesList")->item(0)->text().contains(u"Нужна статья"_s));
    QVERIFY(part<QLabel>(list, "linkShare")->text().contains(u"0 of 1 (0 %)"_s));
}

void TestRegisterBoards::everyFocusableWidgetHasAName()
{
    RegisterBoardPane board(RegisterKind::Defect, m_desk->access(), m_words);
    QuickRegisterPanel panel(RegisterKind::Defect, m_desk->access(), m_words, m_theme);
    CandidatesList list(m_desk->access(), m_words);
    for (const QWidget *view : std::initializer_list<QWidget *>{&board, &panel, &list}) {
        for (const QWidget *widget : view->findChildren<QWidget *>()) {
            const bool isOurs = widget->focusPolicy() & Qt::TabFocus && widget->parentWidget() && !widget->objectName().startsWith(u"qt_");
            if (isOurs && !widget->inherits("QAbstractItemView") && !widget->inherits("QScrollArea"))
                QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
        }
    }
}

QTEST_MAIN(TestRegisterBoards)
#include "tst_registerboards.moc"
