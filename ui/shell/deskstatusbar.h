// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/calendar.h"
#include "models/ticker.h"
#include "workflow/deskaccess.h"

#include <QStatusBar>

class QLabel;
class QPushButton;

namespace hline {

class Phrasebook;

/// What always holds: Moscow time and hours of the line, how the desk is connected, what the calendar lacks, and how much time
/// still waits for words.
class DeskStatusBar final : public QStatusBar
{
    Q_OBJECT
public:
    DeskStatusBar(const Clock &clock, const Phrasebook &phrasebook, QWidget *parent = nullptr);

    void follow(DeskAccess &desk); ///< once it is open
    void load();
    /// Says from now on how the office stands.
    void addOffice(QWidget &chip);

Q_SIGNALS:
    void withoutWordsClicked();

private:
    struct State { BusinessCalendar calendar; int withoutNote = 0; DeskIdentity identity; };

    void show(const State &state);
    void showTime(Instant now);
    [[nodiscard]] QString lineText(Instant now) const;
    [[nodiscard]] QString calendarWarning(Instant now) const;

    const Clock &m_clock;
    const Phrasebook &m_phrasebook;
    DeskAccess *m_desk = nullptr;
    std::optional<BusinessCalendar> m_calendar;
    Ticker m_ticker;
    QLabel *m_warning;
    QPushButton *m_withoutWords;
    QLabel *m_link;
    QLabel *m_time;
    bool m_hasOffice = false;
};

} // namespace hline
