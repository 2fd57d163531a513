// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

#include <chrono>
#include <vector>

namespace hline::test {

/// A person at the window: key after key at a steady pace, whatever comes of them. A round registers a request, runs a timer and tells
/// what was done, goes through the queue, filters it and asks how the office stands.
class WindowPerson final : public QObject
{
public:
    explicit WindowPerson(QWidget &window);

    /// Whole rounds, at least this long.
    void works(std::chrono::milliseconds time);
    /// The last key pressed.
    [[nodiscard]] const QString &lastKey() const { return m_lastKey; }

private:
    /// Nothing is pressed in a pause.
    struct Stroke { QKeyCombination keys = Qt::Key_unknown; QString letter = {}; };

    void presses(QKeyCombination keys, int times = 1);
    void types(const QString &text);
    void waits(int beats);
    void managesTimer();
    void registersRequest();
    void looksAround();
    void strikesNext();

    QWidget &m_window;
    std::vector<Stroke> m_round;
    std::size_t m_at = 0;
    QString m_lastKey;
    QTimer m_beat;
};

} // namespace hline::test
