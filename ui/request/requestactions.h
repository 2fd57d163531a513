// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "request/requestsheet.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace hline {

class Phrasebook;

/// How a request ends (facts.md: request.finish).
struct Ending
{
    WorkState state = WorkState::Done;
    QString reason;
    QByteArray clause;
};

/// What can be done with a request now, and for what cannot: why, by which clause, and what to do next. The
/// keys on the buttons belong to the window; here they are only told.
class RequestActions final : public QWidget
{
    Q_OBJECT
public:
    explicit RequestActions(const Phrasebook &phrasebook, QWidget *parent = nullptr);

    void showSheet(const RequestSheet &sheet);
    /// An action of the card that stands in the menu, too.
    void addToMenu(QAction *action);
    void disable(); ///< while it is not known what is shown

Q_SIGNALS:
    void takeClicked();
    void startClicked();
    void stopClicked();
    void connectClicked();
    void logClicked();
    void releaseClicked();
    void endClicked(const hline::Ending &ending);
    void againClicked(); ///< «Обратился снова»: the closed request's next one (I-18)
    void refuseClicked();
    void overrideClicked(); ///< I-03

private:
    void build();
    void fillMenu();
    void addEnding(const QString &text, const QString &objectName, const Ending &ending);
    [[nodiscard]] QString whyNotTake(const RequestSheet &sheet) const;
    [[nodiscard]] QString whyNot(const StartGate &gate) const;
    void offer(QPushButton &button, const QString &whyNot);

    const Phrasebook &m_phrasebook;
    QPushButton *m_take;
    QPushButton *m_start;
    QPushButton *m_connect;
    QPushButton *m_again;
    QToolButton *m_more;
    QAction *m_release = nullptr;
    QLabel *m_reasons;
    QPushButton *m_allow;
    bool m_timerRuns = false;
};

} // namespace hline
