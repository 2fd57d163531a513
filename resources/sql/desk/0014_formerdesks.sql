-- SPDX-FileCopyrightText: 2026 Hline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Whom this desk goes on for since it took its present device (sync.md 4.9): its record tells the office so.
CREATE TABLE former_desk (
    device TEXT PRIMARY KEY NOT NULL
) STRICT, WITHOUT ROWID;
-- Facts that were numbered anew then, and those that could not be read in a damaged file (NULL: the file was a copy).
ALTER TABLE desk ADD COLUMN sent_again INTEGER NOT NULL DEFAULT 0;
ALTER TABLE desk ADD COLUMN lost INTEGER;
