// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>

class QSettings;

namespace hline {

/// What this person chose on this computer; the only place that names QSettings. Nothing secret is ever kept here.
class Settings
{
public:
    Settings();                              ///< the person's own file
    explicit Settings(const QString &file);  ///< a file of its own, for trials
    ~Settings();
    Settings(const Settings &) = delete;
    Settings &operator=(const Settings &) = delete;

    /// The desk opened last; before that one in the person's data folder.
    [[nodiscard]] QString deskPath() const;
    void setDeskPath(const QString &path);
    [[nodiscard]] QString language() const; ///< ru | en; empty = as the system
    [[nodiscard]] QString theme() const;    ///< auto | light | dark | contrast
    void setTheme(const QString &theme);

    [[nodiscard]] QString connectExecutable() const;        ///< empty = look in the known places
    [[nodiscard]] QString connectUrlTemplate() const;       ///< empty = start the program instead
    [[nodiscard]] QStringList connectLaunchArguments() const;

    /// From how many minutes of the line on one request the timer asks whether the question is a simple one; 0 = never (R-2.4.1.1a).
    [[nodiscard]] int lineHintMinutes() const;

    // state of the window, opaque to everyone but the window
    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);
    [[nodiscard]] QByteArray splitterState() const;
    void setSplitterState(const QByteArray &state);
    [[nodiscard]] QByteArray queueState() const; ///< view, columns, density
    void setQueueState(const QByteArray &state);
    [[nodiscard]] QByteArray boardState() const; ///< of the supervisor's board: place, size, splitter
    void setBoardState(const QByteArray &state);

private:
    std::unique_ptr<QSettings> m_store;
};

} // namespace hline
