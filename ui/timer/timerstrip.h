// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explain/explainable.h"
#include "theme/theme.h"
#include "timer/timerwatch.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace hline {

class Phrasebook;

/// The bottom strip: always there while a timer runs, whatever else is on the screen. Says what is charged so far, what is
/// left afterwards, and what happens once the prepaid minutes have run out (S-BAL-5).
class TimerStrip final : public QFrame, public Explainable
{
    Q_OBJECT
public:
    TimerStrip(TimerWatch &watch, const Phrasebook &phrasebook, const Theme &theme, QWidget *parent = nullptr);
    [[nodiscard]] std::optional<Question> questionAt(const QWidget *part) const override;

Q_SIGNALS:
    void stopRequested();
    void pauseRequested();
    void resumeRequested();
    void connectRequested(hline::RequestId id);
    void moveRequested(hline::minutes back);
    void moveToArrivalRequested();
    void requestActivated(hline::RequestId id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    enum class Mood { Free, Prepaid, NearlyOut, Overlimit };

    void build();
    void connectParts();
    void fillMoveMenu();
    void showTimer();
    void showElapsed();
    [[nodiscard]] Mood moodOf(const TimerView &timer) const;
    [[nodiscard]] QString chargeText(const TimerView &timer) const;
    [[nodiscard]] QString outlook(const TimerView &timer) const;
    [[nodiscard]] QColor edge() const;

    TimerWatch &m_watch;
    const Phrasebook &m_phrasebook;
    const Theme &m_theme;
    Mood m_mood = Mood::Free;
    QLabel *m_state;
    QLabel *m_elapsed;
    QLabel *m_subject;
    QLabel *m_charge;
    QLabel *m_outlook;
    QToolButton *m_move;
    QPushButton *m_pause;
    QPushButton *m_stop;
    QPushButton *m_connect;
};

} // namespace hline
