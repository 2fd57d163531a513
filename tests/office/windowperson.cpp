// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowperson.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QKeySequence>
#include <QTest>

namespace hline::test {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto Beat = 50ms;    ///< 20 keys a second: nobody types faster
constexpr int BeatsToRead = 8; ///< until what a key asked for is usually on the screen
constexpr int FieldsToQuestion = 4; // from the last name: first and middle name, program, question

} // namespace

WindowPerson::WindowPerson(QWidget &window) : m_window(window)
{
    presses(Qt::Key_Escape, 2);
    managesTimer();
    looksAround();
    registersRequest();
    managesTimer();
    types(u"Объяснила"_s);
    presses(Qt::CTRL | Qt::Key_Return);
    waits(BeatsToRead);

    m_beat.setTimerType(Qt::PreciseTimer);
    m_beat.setInterval(Beat);
    connect(&m_beat, &QTimer::timeout, this, &WindowPerson::strikesNext);
}

void WindowPerson::presses(QKeyCombination keys, int times)
{
    m_round.insert(m_round.end(), static_cast<std::size_t>(times), Stroke{keys});
}

void WindowPerson::types(const QString &text)
{
    for (const QChar letter : text)
        m_round.push_back({static_cast<Qt::Key>(letter.toUpper().unicode()), letter});
}

void WindowPerson::waits(int beats)
{
    m_round.insert(m_round.end(), static_cast<std::size_t>(beats), Stroke{});
}

/// Starts it on the first request of the queue; stops it there the second time.
void WindowPerson::managesTimer()
{
    presses(Qt::CTRL | Qt::Key_Home);
    waits(BeatsToRead);
    presses(Qt::Key_F8);
    waits(BeatsToRead);
}

void WindowPerson::looksAround()
{
    presses(Qt::ALT | Qt::Key_Down, 8);
    presses(Qt::ALT | Qt::Key_Up, 4);
    presses(Qt::Key_F5);
    presses(Qt::CTRL | Qt::Key_F);
    types(u"вопрос"_s);
    waits(BeatsToRead);
    presses(Qt::Key_Escape, 2);
}

void WindowPerson::registersRequest()
{
    presses(Qt::Key_F7);
    waits(BeatsToRead);
    types(u"заречье"_s);
    waits(BeatsToRead);
    presses(Qt::Key_Return);
    waits(BeatsToRead);
    types(u"Петрова"_s);
    presses(Qt::Key_Tab, FieldsToQuestion);
    types(u"Льготы"_s);
    presses(Qt::CTRL | Qt::Key_Return);
    waits(BeatsToRead);
}

void WindowPerson::works(std::chrono::milliseconds time)
{
    QEventLoop loop;
    const QDeadlineTimer end(time, Qt::PreciseTimer);
    const auto watching = connect(&m_beat, &QTimer::timeout, &loop, [this, &end, &loop] {
        if (m_at == 0 && end.hasExpired())
            loop.quit();
    });
    m_beat.start();
    loop.exec();
    m_beat.stop();
    disconnect(watching);
}

void WindowPerson::strikesNext()
{
    const Stroke &stroke = m_round[m_at];
    m_at = (m_at + 1) % m_round.size();
    if (stroke.keys.key() == Qt::Key_unknown)
        return;
    m_lastKey = QKeySequence(stroke.keys).toString();
    QWidget *focused = QApplication::focusWidget();
    QTest::sendKeyEvent(QTest::Click, focused ? focused : &m_window, stroke.keys.key(), stroke.letter, stroke.keys.keyboardModifiers());
}

} // namespace hline::test
