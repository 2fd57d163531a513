-- SPDX-FileCopyrightText: 2026 Hline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What the desk last knew of its office's clock (sync.md 4.6). It corrects the wall clock before a fact is made.
CREATE TABLE office_time (
    one INTEGER PRIMARY KEY NOT NULL CHECK (one = 1),
    boot TEXT NOT NULL,
    office_minus_boot_us INTEGER NOT NULL,
    error_us INTEGER NOT NULL,
    office_minus_wall_us INTEGER NOT NULL
) STRICT;
