-- SPDX-FileCopyrightText: 2026 Hline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The desk and its office have parted (reliability.md F10): words that the office has are gone from here, and how far it has this desk's
-- own facts is known by its word only, since the log is read no more.
CREATE TABLE parting (
    one INTEGER PRIMARY KEY NOT NULL CHECK (one = 1),
    why TEXT NOT NULL CHECK (why IN ('dismissed', 'too late', 'left')),
    at_us INTEGER NOT NULL,
    confirmed INTEGER NOT NULL
) STRICT;
