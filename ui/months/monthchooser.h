// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"

#include <QComboBox>

namespace hline {

class Phrasebook;

/// A page that has nothing to show by then says what it waits for (experience.md: states every screen has).
inline constexpr std::chrono::milliseconds NoticeableWait{300};

/// Two years of months to choose from, newest first.
class MonthChooser final : public QComboBox
{
    Q_OBJECT
public:
    MonthChooser(const Phrasebook &phrasebook, Month newest, QWidget *parent = nullptr);

    [[nodiscard]] Month month() const;
    void choose(Month month); ///< stays where it is if the month is not offered
};

} // namespace hline
