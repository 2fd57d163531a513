// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"
#include "timer/timerwatch.h"

#include <QFrame>

class QAction;
class QLabel;
class QPushButton;

namespace hline {

class Phrasebook;

/// Above the timer strip: 15 and 5 minutes left, then «исчерпано в 14:17. Дальше — сверх пакета», and the question before a timer
/// starts with nothing left. It asks and waits; the timer never stops by itself. Regulation 2.4.2.5b; S-BAL-5.
class OverlimitBanner final : public QFrame
{
    Q_OBJECT
public:
    OverlimitBanner(TimerWatch &watch, const Phrasebook &phrasebook, const Theme &theme, QWidget *parent = nullptr);

    /// F8 was pressed on a request with no prepaid minute left.
    void askBefore(const RequestId &request, const Error &why);
    /// «Клиент согласен» from anywhere in the window.
    [[nodiscard]] QAction *agreeAction() const { return m_agreeAction; }

Q_SIGNALS:
    void agreed(hline::Channel how);                                     ///< the running session may go on
    void startAgreed(const hline::RequestId &request, hline::Channel how); ///< the timer may start
    void stopRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum class Mood { Hidden, Low, UsedUp, Asking };

    void build();
    void fillConsents();
    void showTimer();
    void setMood(Mood mood, const QString &text);
    void agree(Channel how);
    void refuse();
    [[nodiscard]] Mood moodOf(const TimerView &timer) const;
    [[nodiscard]] QString usedUpText(const TimerView &timer) const;
    [[nodiscard]] const ChipColours &colours() const;
    void applyColours();

    TimerWatch &m_watch;
    const Phrasebook &m_phrasebook;
    const Theme &m_theme;
    Mood m_mood = Mood::Hidden;
    std::optional<RequestId> m_request; ///< asked about before its timer starts
    std::optional<SessionId> m_session;
    std::optional<minutes> m_read;      ///< the warning that was put away, in this session
    QLabel *m_text;
    QPushButton *m_agree;
    QPushButton *m_stop;
    QAction *m_agreeAction;
};

} // namespace hline
