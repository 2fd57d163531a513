-- SPDX-FileCopyrightText: 2026 Hline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Words were erased by law (sync.md 4.12), and what the file still holds of them between its rows is to be wiped in an idle moment.
CREATE TABLE wipe_due (
    one INTEGER PRIMARY KEY NOT NULL CHECK (one = 1)
) STRICT;
