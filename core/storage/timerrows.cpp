// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/timerrows.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

std::optional<TimerRow> readTimer(Database &database)
{
    Rows rows = database.select(
        Sql("SELECT who, start, session, keeper, boot, beat_boot_us, beat_awake_us, beat_wall_us FROM timer WHERE one = 1"));
    if (!rows.next())
        return std::nullopt;
    return TimerRow{rows.id<ConsultantId>(0), rows.id<FactId>(1), rows.id<SessionId>(2),
                    rows.text(3) == u"window" ? TimerRow::Keeper::Window : TimerRow::Keeper::None,
                    {rows.utf8(4), rows.number(5), rows.number(6)}, rows.micros(7)};
}

void writeTimer(Database &database, const TimerRow &row)
{
    database.run(
        Sql("INSERT INTO timer (one, who, start, session, keeper, boot, beat_boot_us, beat_awake_us, beat_wall_us) VALUES (1, :who, "
            ":start, :session, :keeper, :boot, :boot_us, :awake_us, :wall_us) ON CONFLICT (one) DO UPDATE SET who = excluded.who, "
            "start = excluded.start, session = excluded.session, keeper = excluded.keeper, boot = excluded.boot, "
            "beat_boot_us = excluded.beat_boot_us, beat_awake_us = excluded.beat_awake_us, beat_wall_us = excluded.beat_wall_us"),
        row.who, row.start, row.session, row.keeper == TimerRow::Keeper::Window ? u"window"_s : u"none"_s, row.beat.boot,
        row.beat.bootUs, row.beat.awakeUs, row.beatWall);
}

} // namespace hline
