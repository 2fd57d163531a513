// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/boardviews.h"
#include "workflow/deskaccess.h"

#include <QTimer>

namespace hline {

/// Keeps the board up to date while somebody looks: after changes, many of them at once for one question, and never more than one
/// question on the way.
class BoardFeed final : public QObject
{
    Q_OBJECT
public:
    explicit BoardFeed(DeskAccess &desk, QObject *parent = nullptr);

    void wake();  ///< somebody looks: asks at once if anything has changed since
    void sleep();
    void askDoubts(Month month);

Q_SIGNALS:
    void boardLoaded(const hline::Board &board, const hline::BusinessCalendar &calendar);
    void doubtsLoaded(const hline::BoardDoubts &doubts);
    void changed(); ///< the doubts may have changed, too
    void failed(const hline::Error &error);

private:
    struct Reading { Result<Board> board; std::optional<BusinessCalendar> calendar; };

    void note(const Changes &changes);
    void ask();
    void take(const Reading &reading);

    DeskAccess &m_desk;
    QTimer m_soon;
    std::optional<BusinessCalendar> m_calendar;
    bool m_isAwake = false;
    bool m_isStale = true;
    bool m_isAsked = false;
};

} // namespace hline
