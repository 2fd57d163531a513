// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/twodesks.h"

namespace hline::test {

using namespace std::chrono_literals;

TwoDesks::TwoDesks()
{
    if (!done(anna.desk().feed().joinOffice(1)) || !done(boris.desk().feed().joinOffice(2)))
        qFatal("a desk cannot join");
    contract = anna.signsContract(QStringLiteral("117/2026"), 120min, 30min);
    anna.pays(contract, QStringLiteral("2026-09"), QStringLiteral("2026-08-28"));
    meet();
}

void TwoDesks::meet()
{
    for (Helpdesk *desk : {&anna, &boris, &anna}) {
        if (!done(office.meets(desk->desk().feed())))
            qFatal("a desk does not meet the office");
    }
}

void TwoDesks::pass(std::chrono::seconds time)
{
    anna.clock.advance(time);
    boris.clock.advance(time);
}

} // namespace hline::test
