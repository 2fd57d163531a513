// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/logfile.h"

#include "base/files.h"

#include <QDateTime>

#include <memory>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

std::unique_ptr<LogFile> programLog; // lives as long as the process: messages come until its end
QtMessageHandler handlerBefore = nullptr;

char letterOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg: return 'D';
    case QtInfoMsg: return 'I';
    case QtWarningMsg: return 'W';
    case QtCriticalMsg: return 'C';
    case QtFatalMsg: return 'F';
    }
    return '?';
}

/// No message begins a line of its own or moves a terminal's cursor.
QByteArray oneLine(const QString &message)
{
    QByteArray out;
    for (const char byte : message.toUtf8()) {
        const auto code = static_cast<unsigned char>(byte);
        if (code == '\n')
            out += "\\n";
        else if (code < 0x20 || code == 0x7F)
            out += "\\x" + QByteArray::number(code, 16).rightJustified(2, '0');
        else
            out += byte;
    }
    return out;
}

void handle(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    programLog->write(type, context.category, message);
    if (handlerBefore)
        handlerBefore(type, context, message);
}

} // namespace

LogFile::LogFile(const QString &path, qint64 mostBytes, int mostFiles) : m_path(path), m_mostBytes(mostBytes), m_mostFiles(mostFiles)
{
    open();
}

void LogFile::open()
{
    m_file.setFileName(m_path);
    if (m_file.open(QIODevice::WriteOnly | QIODevice::Append))
        static_cast<void>(restrictToOwner(m_path));
}

void LogFile::turnOver()
{
    m_file.close();
    const auto nameOf = [this](int number) { return number == 0 ? m_path : u"%1.%2"_s.arg(m_path).arg(number); };
    QFile::remove(nameOf(m_mostFiles - 1));
    for (int number = m_mostFiles - 1; number > 0; --number)
        QFile::rename(nameOf(number - 1), nameOf(number));
    open();
}

void LogFile::write(QtMsgType type, const char *category, const QString &message)
{
    const QByteArray from(category ? category : "default");
    const QByteArray said = from.startsWith("hline.") ? oneLine(message) : QByteArray("(not Hline's own)");
    const QByteArray line = QDateTime::fromMSecsSinceEpoch(toUs(m_clock.now()) / 1000, Qt::UTC).toString(Qt::ISODateWithMs).toLatin1() + ' ' + letterOf(type) + ' ' + from + ' ' + said + '\n';
    const QMutexLocker locker(&m_mutex);
    if (m_file.isOpen() && m_file.size() > 0 && m_file.size() + line.size() > m_mostBytes)
        turnOver();
    if (m_file.isOpen() && m_file.write(line) == line.size())
        m_file.flush();
}

void logTo(const QString &path)
{
    programLog = std::make_unique<LogFile>(path);
    handlerBefore = qInstallMessageHandler(handle);
}

} // namespace hline
