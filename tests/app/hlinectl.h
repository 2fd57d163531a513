// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

QT_BEGIN_NAMESPACE
class QProcess;
QT_END_NAMESPACE

namespace hline::test {

struct CtlResult
{
    int exit = -1; ///< -1: crashed or did not end
    QByteArray out, err;

    [[nodiscard]] QJsonDocument json() const { return QJsonDocument::fromJson(out); }
    [[nodiscard]] QJsonValue operator[](const QString &key) const { return json()[key]; }
    [[nodiscard]] QByteArray everything() const { return QByteArray::number(exit) + '\n' + out + err; }
};

/// A folder with one desk, and the real hlinectl to work on it.
class CtlDesk
{
public:
    CtlDesk();

    [[nodiscard]] QString file(const QString &name = QStringLiteral("desk.hline")) const { return m_folder.filePath(name); }
    /// Writes a file into the folder.
    void write(const QString &name, const QByteArray &bytes) const;
    /// `hlinectl --desk <desk> <words>` in the folder, in English unless said otherwise.
    [[nodiscard]] CtlResult run(const QStringList &words, const QString &locale = QStringLiteral("C.UTF-8"),
                                const QByteArray &input = {}) const;
    /// … with --json.
    [[nodiscard]] CtlResult json(const QStringList &words) const { return run(words + QStringList{QStringLiteral("--json")}); }
    /// A new desk with one paid client: contract 117/2026, package of 120 minutes with 240 minutes of response, all of this
    /// and the next year.
    void prepare() const;

    /// The words with which a process of hlinectl works on this desk.
    [[nodiscard]] QStringList words(const QStringList &words) const;

private:
    QTemporaryDir m_folder;
};

[[nodiscard]] QString ctlProgram();

/// A process that holds the desk as the window does, and answers hlinectl.
class Holder
{
public:
    enum class Manner { Answers, IsSilent };
    Holder(const QString &desk, Manner manner);
    ~Holder();
    [[nodiscard]] bool isReady() const { return m_ready; }
    /// kill -9
    void kill() const;

private:
    std::unique_ptr<QProcess> m_process;
    bool m_ready = false;
};

} // namespace hline::test
