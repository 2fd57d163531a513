-- SPDX-FileCopyrightText: 2026 Hline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A desk that reads an office's log for the first time (sync.md 4.12). While the row is there, balances are incomplete.
CREATE TABLE first_reading (
    one INTEGER PRIMARY KEY NOT NULL CHECK (one = 1),
    up_to INTEGER NOT NULL
) STRICT;

-- Disposable: facts of the log that were folded before their turn, and the desks that made them.
CREATE TABLE ahead (
    fact_id TEXT PRIMARY KEY NOT NULL,
    device TEXT NOT NULL
) STRICT, WITHOUT ROWID;
