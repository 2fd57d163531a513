// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "nemesisdesk.h"

#include <QDateTime>
#include <QFileInfo>
#include <QJsonObject>
#include <QTimer>

#include <csignal>

namespace hline::test {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype RecentRequests = 12;

/// Moscow time, as hlinectl reads it.
QDateTime minutesAgo(int minutes)
{
    return QDateTime::currentDateTimeUtc().addSecs(3 * 3600 - minutes * 60);
}

QString iso(const QDateTime &time)
{
    return time.toString(u"yyyy-MM-ddTHH:mm:ss"_s);
}

/// One that can be closed.
QString lastMonth()
{
    return minutesAgo(0).addMonths(-1).toString(u"yyyy-MM"_s);
}

} // namespace

NemesisDesk::NemesisDesk(int number, DeskTalk &talk, std::uint64_t seed) : m_number(number), m_talk(talk), m_random(seed)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    m_process.setProcessEnvironment(environment);
    m_process.setWorkingDirectory(QFileInfo(m_desk.file()).absolutePath());
    connect(&m_process, &QProcess::finished, this, &NemesisDesk::ended);
}

void NemesisDesk::begin()
{
    m_isEnding = false;
    next();
}

bool NemesisDesk::kills()
{
    if (m_process.state() != QProcess::Running)
        return false;
    m_isKilled = true;
    m_process.kill();
    return true;
}

bool NemesisDesk::freezes(std::chrono::milliseconds time)
{
    if (m_process.state() != QProcess::Running)
        return false;
    const auto pid = static_cast<pid_t>(m_process.processId());
    ::kill(pid, SIGSTOP);
    QTimer::singleShot(time, &m_process, [this, pid] {
        if (m_process.processId() == pid)
            ::kill(pid, SIGCONT);
    });
    return true;
}

CtlResult NemesisDesk::syncs() const
{
    return m_desk.json({u"sync"_s, u"--password-file"_s, u"password"_s});
}

void NemesisDesk::next()
{
    if (m_isEnding)
        return;
    m_isKilled = false;
    m_mark.clear();
    m_words = nextWords();
    m_process.start(ctlProgram(), m_desk.words(m_words + QStringList{u"--json"_s}));
    m_process.closeWriteChannel();
}

/// A mark that no other entry of any desk has.
QString NemesisDesk::newMark()
{
    m_mark = u"mark%1x%2e"_s.arg(m_number).arg(++m_marks);
    m_talk.begun.insert(m_mark);
    return m_mark;
}

QStringList NemesisDesk::nextWords()
{
    const int dice = below(100);
    if (dice < 36)
        return {u"sync"_s, u"--password-file"_s, u"password"_s};
    if (dice < 50 || m_talk.requests.isEmpty()) {
        return {u"request"_s, u"new"_s, u"--contract"_s, u"117/2026"_s, u"--service"_s, u"indiv"_s, u"--arrival"_s, iso(minutesAgo(600)),
                u"--subject"_s, newMark()};
    }
    if (dice < 56)
        return moneyWords(dice);
    // Mostly what this desk knows for certain; else what others told of, which may not have arrived here.
    const QStringList &known = m_own.isEmpty() || dice % 4 == 0 ? m_talk.requests : m_own;
    const QString request = known[known.size() - 1 - below(static_cast<int>(std::min<qsizetype>(RecentRequests, known.size())))];
    if (dice < 64)
        return {u"take"_s, request};
    if (dice < 72)
        return {u"start"_s, request, u"--switch"_s};
    if (dice < 79)
        return {u"stop"_s, u"--until"_s, u"now"_s, u"--note"_s, newMark()};
    if (dice < 82)
        return {u"close"_s, request};
    if (dice < 89)
        return {u"event"_s, request, u"--type"_s, u"internal-note"_s, u"--text"_s, newMark()};
    return {u"log"_s, request, u"--from"_s, iso(minutesAgo(30 + below(500))), u"--minutes"_s, QString::number(1 + below(9)), u"--note"_s,
            newMark()};
}

/// What only a supervisor may do: the others are refused.
QStringList NemesisDesk::moneyWords(int dice)
{
    switch (dice % 3) {
    case 0: return {u"month"_s, u"close"_s, lastMonth(), u"--password-file"_s, u"password"_s}; // a link that is down is a refusal too
    case 1: return {u"month"_s, u"reopen"_s, u"117/2026"_s, lastMonth(), u"--reason"_s, newMark()};
    default:
        return {u"purchase"_s, u"117/2026"_s, u"--kind"_s, u"adjustment"_s, u"--minutes"_s, QString::number(1 + below(9)), u"--reason"_s,
                newMark()};
    }
}

void NemesisDesk::ended()
{
    const QByteArray out = m_process.readAllStandardOutput();
    const QByteArray err = m_process.readAllStandardError();
    const QJsonObject json = QJsonDocument::fromJson(out).object();
    const QJsonObject refusal = QJsonDocument::fromJson(err).object();
    const bool isDone = m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
    if (isDone && !m_mark.isEmpty())
        m_talk.told.insert(m_mark);
    if (isDone && m_words.first() == u"request"_s) {
        m_own << json[u"id"_s].toString();
        m_talk.requests << m_own.last();
    }
    if (!m_isKilled) {
        const QByteArray code = (refusal.isEmpty() ? json : refusal)[u"code"_s].toString().toLatin1();
        ++m_answers[code];
        if (m_process.exitStatus() != QProcess::NormalExit || (!isDone && code.isEmpty()))
            m_surprises << m_words.join(u' ') + u": "_s + QString::fromUtf8(out + err);
    }
    QTimer::singleShot(0, this, &NemesisDesk::next);
}

} // namespace hline::test
