// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTemporaryDir>

#include <atomic>
#include <thread>

namespace hline::test {

/// A socket folder that leads to PostgreSQL's own, over a line that can be cut behind any byte. One link at a time.
class CutLine
{
public:
    enum class Way { ToOffice, ToDesk };

    /// Goes on to the socket folder `server`.
    explicit CutLine(const QString &server);
    ~CutLine();
    CutLine(const CutLine &) = delete;
    CutLine &operator=(const CutLine &) = delete;

    [[nodiscard]] QString folder() const { return m_folder.path(); }
    /// So many more bytes get through that way, then both ends are closed.
    void cutsAfter(Way way, std::int64_t bytes);
    void holds();

private:
    void run();
    void carry(int desk, int office);
    /// Carries what is there; false when the link ended.
    [[nodiscard]] bool pass(int from, int to, std::atomic<std::int64_t> &left);

    static constexpr std::int64_t NoEnd = -1;
    QTemporaryDir m_folder{QStringLiteral("/tmp/hline-cut-XXXXXX")}; // a socket's path has 107 characters at most
    QString m_server;
    std::atomic<std::int64_t> m_toOffice = NoEnd, m_toDesk = NoEnd;
    std::atomic<bool> m_isOver = false;
    int m_listener = -1;
    std::thread m_thread;
};

} // namespace hline::test
