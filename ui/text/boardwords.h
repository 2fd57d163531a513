// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/phrasebook.h"
#include "workflow/boardviews.h"

namespace hline {

/// Sentences of the supervisor's board, the same in its window and in hlinectl.
class BoardWords
{
public:
    explicit BoardWords(const Phrasebook &phrasebook) : m_words(phrasebook) { }

    /// «−0:12», «1:47»: working time left, without the day or why the line is closed. S-UI-1
    [[nodiscard]] QString remaining(const QueueRow &row, const BusinessCalendar &calendar, Instant now) const;
    /// «до 15:49 · взяла Иванова»: what is said below a large countdown.
    [[nodiscard]] QString below(const QueueRow &row, const BusinessCalendar &calendar, Instant now) const;
    [[nodiscard]] QString name(Presence presence) const;
    /// «00:12:41 · № 131 ТСЖ «Заречье»», «пауза · …», «свободен»
    [[nodiscard]] QString doing(const BoardPerson &person, Instant now) const;
    /// «Общая очередь: 3 обращения, старейшее ждёт 2:52»
    [[nodiscard]] QString general(const GeneralQueue &queue, const BusinessCalendar &calendar, Instant now) const;

    [[nodiscard]] QString line(const DoubledWork &one, Instant now) const;
    [[nodiscard]] QString line(const DoubledTime &one, Instant now) const;
    [[nodiscard]] QString line(const LateEntry &one, Instant now) const;
    [[nodiscard]] QString line(const ClockDoubt &one, Instant now) const;
    [[nodiscard]] QString line(const MovedStart &one, Instant now) const;
    [[nodiscard]] QString line(const RestoredDesk &one, Instant now) const;

private:
    [[nodiscard]] QString session(const BoardWork &work, Instant now) const;
    [[nodiscard]] QString title(const QString &number, const QString &client) const;

    const Phrasebook &m_words;
};

} // namespace hline
