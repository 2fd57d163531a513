// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hlinectl.h"
#include "support/chaosproxy.h"

#include <QProcess>
#include <QSet>

#include <map>
#include <random>

namespace hline::test {

/// What desks of one office know of each other by talking, not by the office.
struct DeskTalk
{
    QStringList requests; ///< ids that somebody was told
    QSet<QString> begun;  ///< marks in the words of every entry that was attempted
    QSet<QString> told;   ///< … of those that a desk reported as saved
};

/// A person at a desk: real processes of hlinectl, one after the other, without end.
class NemesisDesk final : public QObject
{
    Q_OBJECT
public:
    NemesisDesk(int number, DeskTalk &talk, std::uint64_t seed);

    [[nodiscard]] const CtlDesk &desk() const { return m_desk; }
    [[nodiscard]] ChaosProxy *proxy() const { return m_proxy.get(); }
    void goesThrough(std::unique_ptr<ChaosProxy> proxy) { m_proxy = std::move(proxy); }

    void begin();
    /// Begins nothing more.
    void finish() { m_isEnding = true; }
    [[nodiscard]] bool rests() const { return m_process.state() == QProcess::NotRunning; }
    /// kill -9 of what runs now: whether anything did.
    [[nodiscard]] bool kills();
    /// SIGSTOP of what runs now, for a while.
    [[nodiscard]] bool freezes(std::chrono::milliseconds time);

    /// One round with the office, to its end.
    [[nodiscard]] CtlResult syncs() const;

    /// Answers of processes that nobody killed, by code; "" for done.
    [[nodiscard]] const std::map<QByteArray, int> &answers() const { return m_answers; }
    /// Processes that ended otherwise than by an answer, and what they wrote.
    [[nodiscard]] const QStringList &surprises() const { return m_surprises; }

private:
    void next();
    [[nodiscard]] QStringList nextWords();
    [[nodiscard]] QStringList moneyWords(int dice);
    [[nodiscard]] QString newMark();
    void ended();
    [[nodiscard]] int below(int bound) { return std::uniform_int_distribution<int>(0, bound - 1)(m_random); }

    int m_number;
    DeskTalk &m_talk;
    std::mt19937_64 m_random;
    CtlDesk m_desk;
    std::unique_ptr<ChaosProxy> m_proxy;
    QProcess m_process;
    QStringList m_words, m_own;
    QString m_mark;
    int m_marks = 0;
    bool m_isKilled = false, m_isEnding = false;
    std::map<QByteArray, int> m_answers;
    QStringList m_surprises;
};

} // namespace hline::test
