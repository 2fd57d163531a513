// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "months/monthchooser.h"

#include "text/phrasebook.h"

namespace hline {

namespace {

constexpr int MonthsOffered = 24;

} // namespace

MonthChooser::MonthChooser(const Phrasebook &phrasebook, Month newest, QWidget *parent) : QComboBox(parent)
{
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (int back = 0; back < MonthsOffered; ++back) {
        const Month month = newest - std::chrono::months(back);
        addItem(phrasebook.monthName(month), isoMonth(month));
    }
}

Month MonthChooser::month() const
{
    return parseIsoMonth(currentData().toString()).value_or(Month());
}

void MonthChooser::choose(Month month)
{
    if (const int found = findData(isoMonth(month)); found >= 0)
        setCurrentIndex(found);
}

} // namespace hline
