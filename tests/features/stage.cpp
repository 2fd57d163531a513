// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stage.h"

#include <QDeadlineTimer>
#include <QDir>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Patience = 20000; // ms: a loaded machine is slow, a broken program never comes
constexpr int RoundsToSettle = 3; // a question may lead to one more question

void end(std::unique_ptr<QProcess> &process)
{
    if (!process)
        return;
    process->terminate();
    if (!process->waitForFinished(Patience))
        process->kill();
    process->waitForFinished(Patience);
    process.reset();
}

} // namespace

Stage::Stage(const QString &folder)
    : m_output(qEnvironmentVariable("HLINE_TOUR_DIR", QStringLiteral(HLINE_BIN_DIR "/../") + folder))
    , m_environment(QProcessEnvironment::systemEnvironment())
{
    QDir().mkpath(m_output);
    m_environment.remove(u"QT_QPA_PLATFORM"_s);
    for (const QString &name : {u"HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_RUNTIME_DIR"_s, u"TMPDIR"_s}) {
        const QString home = m_folder.filePath(name.toLower());
        QDir().mkpath(home);
        QFile::setPermissions(home, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        m_environment.insert(name, home);
    }
}

Stage::~Stage()
{
    end(m_window);
    end(m_manager);
    end(m_bus);
    end(m_screen);
}

std::unique_ptr<QProcess> Stage::launch(const QString &program, const QStringList &arguments)
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = m_environment;
    for (const QString &clock : {u"LD_PRELOAD"_s, u"FAKETIME"_s, u"FAKETIME_DONT_FAKE_MONOTONIC"_s}) {
        if (qEnvironmentVariableIsSet(clock.toLatin1()))
            environment.insert(clock, qEnvironmentVariable(clock.toLatin1())); // as the world's clock stands now
    }
    process->setProcessEnvironment(environment);
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process->start(program, arguments);
    if (!process->waitForStarted(Patience))
        m_failure = program + u": "_s + process->errorString();
    return process;
}

QByteArray Stage::run(const QString &program, const QStringList &arguments)
{
    const auto process = launch(program, arguments);
    process->closeWriteChannel();
    if (!process->waitForFinished(Patience))
        m_failure = program + u" does not end"_s;
    return process->readAllStandardOutput().trimmed();
}

bool Stage::readLine(QProcess &process, QByteArray &line)
{
    while (!process.canReadLine()) {
        if (!process.waitForReadyRead(Patience)) {
            m_failure = process.program() + u" says nothing"_s;
            return false;
        }
    }
    line = process.readLine().trimmed();
    return true;
}

bool Stage::raise()
{
    QByteArray number, address;
    m_screen = launch(u"Xvfb"_s, {u"-screen"_s, u"0"_s, u"1366x768x24"_s, u"-displayfd"_s, u"1"_s, u"-nolisten"_s, u"tcp"_s});
    if (!readLine(*m_screen, number))
        return false;
    m_environment.insert(u"DISPLAY"_s, u":"_s + QString::fromLatin1(number));
    m_bus = launch(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address=1"_s});
    if (!readLine(*m_bus, address))
        return false;
    m_environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, QString::fromLatin1(address));
    m_manager = launch(u"openbox"_s, {u"--sm-disable"_s});
    return m_failure.isEmpty();
}

bool Stage::makeDesk(const QString &consultant)
{
    return !ask({u"desk"_s, u"init"_s, u"--demo"_s, u"--consultant"_s, consultant}).isNull();
}

bool Stage::keepFile(const QString &name, const QByteArray &content) const
{
    QFile kept(file(name));
    return kept.open(QIODevice::WriteOnly) && kept.write(content) == content.size();
}

bool Stage::useLayout(const QString &layouts)
{
    run(u"setxkbmap"_s, {u"-layout"_s, layouts});
    return run(u"setxkbmap"_s, {u"-query"_s}).contains(layouts.toLatin1());
}

bool Stage::openWindow(const QStringList &options)
{
    m_window = launch(QStringLiteral(HLINE_BIN_DIR "/hline"), QStringList{u"--desk"_s, deskPath()} + options);
    const QDeadlineTimer deadline(Patience);
    while (!deadline.hasExpired()) {
        // The title names the request of a running timer, or else the desk; while the desk is being opened, neither.
        const QByteArray id = run(u"xdotool"_s, {u"search"_s, u"--onlyvisible"_s, u"--name"_s, u"^(desk|▶ .*) – Hline$"_s});
        if (!id.isEmpty() && !ask({u"timer"_s}).isNull()) {
            run(u"xdotool"_s, {u"windowfocus"_s, u"--sync"_s, QString::fromLatin1(id.split('\n').first())});
            settle();
            return true;
        }
        if (m_window->waitForFinished(0)) {
            m_failure = (m_window->exitStatus() == QProcess::CrashExit ? u"the program crashed, signal %1"_s : u"the program ended, exit %1"_s)
                            .arg(m_window->exitCode());
            return false;
        }
    }
    m_failure = u"no window with the desk "_s + m_refusal;
    return false;
}

void Stage::killWindow()
{
    m_window->kill();
    m_window->waitForFinished(Patience);
    m_window.reset();
}

bool Stage::closeWindow()
{
    press(u"ctrl+24"_s); // by the place of Q: with only a Russian layout no key gives the letter
    const bool isClosed = m_window->waitForFinished(Patience);
    m_window.reset();
    return isClosed;
}

void Stage::press(const QString &keys)
{
    run(u"xdotool"_s, {u"key"_s, u"--clearmodifiers"_s, keys});
}

void Stage::type(const QString &text)
{
    run(u"xdotool"_s, {u"type"_s, u"--clearmodifiers"_s, u"--delay"_s, u"4"_s, text});
}

void Stage::settle()
{
    for (int round = 0; round < RoundsToSettle; ++round)
        run(QStringLiteral(HLINE_BIN_DIR "/hlinectl"), {u"--desk"_s, deskPath(), u"timer"_s});
}

void Stage::keepScreenshot(const QString &name)
{
    settle();
    run(u"import"_s, {u"-window"_s, u"root"_s, m_output + u'/' + name + u".png"_s});
}

QJsonDocument Stage::ask(const QStringList &command)
{
    const QStringList arguments = QStringList{u"--desk"_s, deskPath()} + command + QStringList{u"--json"_s};
    const auto ctl = launch(QStringLiteral(HLINE_BIN_DIR "/hlinectl"), arguments);
    if (!ctl->waitForFinished(Patience) || ctl->exitCode() != 0) {
        m_refusal = ctl->errorString() + u' ' + QString::fromUtf8(ctl->readAllStandardOutput());
        return {};
    }
    return QJsonDocument::fromJson(ctl->readAllStandardOutput());
}

bool Stage::waitFor(const QStringList &command, const std::function<bool(const QJsonDocument &)> &isDone)
{
    const QDeadlineTimer deadline(Patience);
    while (!deadline.hasExpired()) {
        if (isDone(ask(command)))
            return true;
    }
    return false;
}

} // namespace hline
