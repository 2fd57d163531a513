// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QFile>
#include <QMutex>

namespace hline {

/// The log of a program in files that only its owner reads: `path`, and the full ones before it as `path.1` (the last) and so on
/// (reliability.md 6.3, 16.4.1). A message is one line, whatever it holds. Of messages that are not the program's own only their category
/// is kept: nobody answers for what libraries put into theirs. Called from any thread; a log that cannot be written is none.
class LogFile
{
public:
    static constexpr qint64 UsualSize = 5 * 1024 * 1024;

    explicit LogFile(const QString &path, qint64 mostBytes = UsualSize, int mostFiles = 10);

    void write(QtMsgType type, const char *category, const QString &message);

private:
    void open();
    void turnOver();

    SystemClock m_clock;
    QMutex m_mutex;
    QString m_path;
    qint64 m_mostBytes;
    int m_mostFiles;
    QFile m_file;
};

/// From now on everything that is logged goes to this file as well.
void logTo(const QString &path);

} // namespace hline
