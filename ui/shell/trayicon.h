// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"
#include "timer/timerwatch.h"

#include <QMenu>
#include <QSystemTrayIcon>

#include <memory>

namespace hline {

class ActionRegistry;
class Phrasebook;

/// The program in the desktop's tray: what the timer does, by shape as well as by colour, and the way back to the window. Where the
/// desktop has no tray it waits for one; nothing may be left there before.
class TrayIcon final : public QObject
{
    Q_OBJECT
public:
    TrayIcon(const TimerWatch &timer, const Phrasebook &phrasebook, const Theme &theme, const ActionRegistry &registry,
             QObject *parent = nullptr);
    ~TrayIcon() override;

    /// Asked anew each time: a panel may start after the program, or go before it.
    [[nodiscard]] bool isThere();
    [[nodiscard]] QMenu &menu() { return *m_menu; }
    /// «ТСЖ «Заречье» · 12 мин · остаток 48 мин».
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void showRequested();
    void requestChosen(const hline::RequestId &id);
    void quitRequested();

private:
    enum class Face { Unset, Idle, Running, Stands };
    struct Recent { RequestId id; QString title; };

    void follow();
    void fillMenu();
    [[nodiscard]] QIcon iconOf(Face face) const;

    const TimerWatch &m_timer;
    const Phrasebook &m_phrasebook;
    const Theme &m_theme;
    const ActionRegistry &m_registry;
    std::unique_ptr<QMenu> m_menu; // has no widget for a parent
    QSystemTrayIcon m_icon;
    QList<Recent> m_recent; ///< requests worked on since the start of the program, latest first
    Face m_face = Face::Unset;
};

} // namespace hline
