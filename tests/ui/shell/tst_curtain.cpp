// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/curtain.h"

#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace hline;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// Nobody has touched the program for a while (here: a fifth of a second).
class TestCurtain : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }
    void quarterOfAnHourHidesTheDesk();
    void whoWorksIsNotDisturbed();
    void firstKeyOnlyLiftsIt();
    void firstClickOnlyLiftsIt();
    void doubleClickOnlyLiftsIt();
    void openMenusAreClosed();
    void commandByKeysWaits();
    void dialogsAreHiddenToo();
    void itFollowsTheWindow();

private:
    void isLeftAlone() { QTRY_VERIFY(m_curtain->isDrawn()); }
    [[nodiscard]] QWidget *sheet() const
    {
        auto *found = m_window->findChild<QWidget *>(u"curtain"_s);
        return found && found->isVisible() ? found : nullptr;
    }

    std::unique_ptr<QMainWindow> m_window;
    QWidget *m_desk = nullptr;
    QLineEdit *m_field = nullptr;
    QLabel *m_timer = nullptr;
    Curtain *m_curtain = nullptr;
};

void TestCurtain::init()
{
    m_window = std::make_unique<QMainWindow>();
    m_desk = new QWidget(m_window.get());
    m_field = new QLineEdit(m_desk);
    (new QVBoxLayout(m_desk))->addWidget(m_field);
    auto *page = new QWidget(m_window.get());
    auto *rows = new QVBoxLayout(page);
    rows->addWidget(m_timer = new QLabel(u"00:17"_s, page));
    rows->addWidget(m_desk);
    m_window->setCentralWidget(page);
    m_window->resize(400, 300);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_field->setFocus();
    m_curtain = new Curtain(*m_desk, 200ms);
}

void TestCurtain::quarterOfAnHourHidesTheDesk()
{
    QVERIFY(!m_curtain->isDrawn());
    isLeftAlone();
    QVERIFY(sheet());
    QCOMPARE(sheet()->geometry(), m_desk->geometry());
    QVERIFY(sheet()->autoFillBackground());
    const QPoint field = m_field->mapTo(m_window.get(), m_field->rect().center());
    QCOMPARE(m_window->childAt(m_timer->mapTo(m_window.get(), m_timer->rect().center())), m_timer);
    QVERIFY(sheet() == m_window->childAt(field) || sheet()->isAncestorOf(m_window->childAt(field)));
}

void TestCurtain::whoWorksIsNotDisturbed()
{
    QTest::keyClicks(m_field, u"word"_s);
    QVERIFY(!m_curtain->isDrawn());
    QCOMPARE(m_field->text(), u"word"_s);
}

void TestCurtain::firstKeyOnlyLiftsIt()
{
    isLeftAlone();
    QTest::keyClick(m_field, Qt::Key_A);
    QVERIFY(!sheet());
    QVERIFY(m_field->text().isEmpty());
    QTest::keyClick(m_field, Qt::Key_B);
    QCOMPARE(m_field->text(), u"b"_s);
}

void TestCurtain::firstClickOnlyLiftsIt()
{
    int pressed = 0;
    connect(m_field, &QLineEdit::selectionChanged, this, [&pressed] { ++pressed; });
    isLeftAlone();
    QTest::mouseClick(sheet(), Qt::LeftButton);
    QVERIFY(!sheet());
    QCOMPARE(pressed, 0);
}

/// The second click of two would open what nobody has seen.
void TestCurtain::doubleClickOnlyLiftsIt()
{
    int clicked = 0;
    m_field->setText(u"word"_s);
    connect(m_field, &QLineEdit::selectionChanged, this, [&clicked] { ++clicked; });
    isLeftAlone();
    QTest::mousePress(sheet(), Qt::LeftButton);
    QTest::mouseDClick(m_field, Qt::LeftButton);
    QVERIFY(!sheet());
    QCOMPARE(clicked, 0);
    QTest::mouseDClick(m_field, Qt::LeftButton);
    QVERIFY(clicked > 0);
}

void TestCurtain::openMenusAreClosed()
{
    QMenu menu;
    menu.addAction(u"Орлова"_s);
    QSignalSpy drawn(m_curtain, &Curtain::drawn);
    menu.popup({});
    isLeftAlone();
    QVERIFY(!menu.isVisible());
    QCOMPARE(drawn.size(), 1);
}

/// A command whose keys are pressed without seeing what it would be done to is not done.
void TestCurtain::commandByKeysWaits()
{
    int done = 0;
    auto *command = new QAction(m_window.get());
    command->setShortcut(Qt::CTRL | Qt::Key_T);
    connect(command, &QAction::triggered, this, [&done] { ++done; });
    m_window->addAction(command);
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    isLeftAlone();
    QTest::keyClick(m_window->windowHandle(), Qt::Key_T, Qt::ControlModifier);
    QCOMPARE(done, 0);
    QVERIFY(!sheet());
    QTest::keyClick(m_window->windowHandle(), Qt::Key_T, Qt::ControlModifier);
    QCOMPARE(done, 1);
}

void TestCurtain::dialogsAreHiddenToo()
{
    QDialog before(m_window.get()), during(m_window.get());
    before.show();
    isLeftAlone();
    QVERIFY(before.findChild<QWidget *>(u"curtain"_s));
    during.show();
    QVERIFY(during.findChild<QWidget *>(u"curtain"_s));
    QWidget board; // a window of its own
    board.show();
    QVERIFY(!board.findChild<QWidget *>(u"curtain"_s));
}

void TestCurtain::itFollowsTheWindow()
{
    isLeftAlone();
    m_window->resize(600, 500);
    QTRY_COMPARE(sheet()->geometry(), m_desk->geometry());
}

QTEST_MAIN(TestCurtain)
#include "tst_curtain.moc"
