// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace hline {

/// A virtual screen with a window manager and a session bus, the built program on it, and real keys.
class Stage
{
public:
    /// Screenshots go to `folder` beside the built programs.
    explicit Stage(const QString &folder = QStringLiteral("tour"));
    ~Stage();
    Stage(const Stage &) = delete;
    Stage &operator=(const Stage &) = delete;

    /// Screen, window manager, bus; false with a reason in failure().
    [[nodiscard]] bool raise();
    [[nodiscard]] QString failure() const { return m_failure; }

    [[nodiscard]] bool makeDesk(const QString &consultant);
    [[nodiscard]] bool useLayout(const QString &layouts); ///< "us", "us,ru", "ru"
    /// Starts the window and waits until the desk is on the screen.
    [[nodiscard]] bool openWindow(const QStringList &options = {});
    void killWindow(); ///< kill -9
    [[nodiscard]] bool closeWindow();
    [[nodiscard]] qint64 windowProcess() const { return m_window ? m_window->processId() : 0; }

    void press(const QString &keys); ///< as xdotool names them: "F8", "ctrl+Return"
    void type(const QString &text);
    /// Everything pressed so far has reached the window, and what it asked its storage has come back: commands over the socket
    /// pass the same two queues, behind it.
    void settle();
    void keepScreenshot(const QString &name);

    /// A command of hlinectl; null if it was refused.
    [[nodiscard]] QJsonDocument ask(const QStringList &command);
    /// Asks until `isDone` says so, at most 20 s.
    [[nodiscard]] bool waitFor(const QStringList &command, const std::function<bool(const QJsonDocument &)> &isDone);
    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); } ///< beside the desk
    [[nodiscard]] bool keepFile(const QString &name, const QByteArray &content) const;
    [[nodiscard]] QString deskPath() const { return file(QStringLiteral("desk.hline")); }
    [[nodiscard]] QString outputFolder() const { return m_output; }

private:
    [[nodiscard]] std::unique_ptr<QProcess> launch(const QString &program, const QStringList &arguments);
    QByteArray run(const QString &program, const QStringList &arguments);
    [[nodiscard]] bool readLine(QProcess &process, QByteArray &line);

    QTemporaryDir m_folder;
    QString m_output;
    QString m_failure;
    QString m_refusal; ///< of the last command that was refused
    QProcessEnvironment m_environment;
    std::unique_ptr<QProcess> m_screen, m_bus, m_manager, m_window;
};

} // namespace hline
