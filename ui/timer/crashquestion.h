// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"
#include "timer/timerwatch.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace hline {

class MoscowEdit;
class Phrasebook;

/// After a crash or a restart of the computer with a running timer: until when is the time counted? Nothing is billed before a
/// person has said so; the last heartbeat is the default.
class CrashQuestion final : public QFrame
{
    Q_OBJECT
public:
    CrashQuestion(DeskAccess &desk, TimerWatch &watch, const Phrasebook &phrasebook, const Theme &theme,
                  QWidget *parent = nullptr);

    void ask(); ///< puts the cursor on the default answer

Q_SIGNALS:
    void answered(const hline::StoppedWork &work);
    void failed(const hline::Error &error);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void showQuestion();
    void answer(const StopOptions &options);
    [[nodiscard]] QString question(const TimerView &timer) const;

    DeskAccess &m_desk;
    TimerWatch &m_watch;
    const Phrasebook &m_phrasebook;
    const Theme &m_theme;
    bool m_isAnswering = false;
    QLabel *m_text;
    QPushButton *m_beat;
    QPushButton *m_now;
    MoscowEdit *m_other;
    QPushButton *m_countOther;
};

} // namespace hline
