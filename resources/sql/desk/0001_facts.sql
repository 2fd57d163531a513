-- SPDX-FileCopyrightText: 2026 Hline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What a desk must never lose. A statement ends with a semicolon at the end of a line.

CREATE TABLE desk (
    one INTEGER PRIMARY KEY NOT NULL CHECK (one = 1),
    device TEXT NOT NULL,
    desk_no INTEGER NOT NULL,
    lone INTEGER NOT NULL
) STRICT;

CREATE TABLE fact (
    fact_id TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    v INTEGER NOT NULL,
    contract TEXT,
    target TEXT,
    secs INTEGER CHECK (secs BETWEEN 1 AND 86400),
    at_us INTEGER NOT NULL,
    made_us INTEGER NOT NULL,
    boot TEXT,
    boot_us INTEGER,
    data TEXT NOT NULL,
    body_sha BLOB NOT NULL,
    env_sha BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE words (
    fact_id TEXT PRIMARY KEY NOT NULL REFERENCES fact (fact_id),
    scope TEXT NOT NULL CHECK (scope IN ('all', 'own')),
    text TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE numbering (
    device TEXT NOT NULL,
    dseq INTEGER NOT NULL,
    fact_id TEXT NOT NULL REFERENCES fact (fact_id),
    own_chain BLOB NOT NULL,
    PRIMARY KEY (device, dseq)
) STRICT, WITHOUT ROWID;

CREATE TABLE feed (
    seq INTEGER PRIMARY KEY NOT NULL,
    fact_id TEXT NOT NULL,
    author TEXT,
    verdict TEXT NOT NULL,
    eff_us INTEGER NOT NULL,
    posted_us INTEGER NOT NULL,
    chain BLOB NOT NULL
) STRICT;

-- The feed is emptied only as a whole: a row may go only while no row follows it, that is from the end to the beginning.
CREATE TRIGGER fact_is_never_changed BEFORE UPDATE ON fact BEGIN SELECT RAISE(ABORT, 'facts are never changed'); END;
CREATE TRIGGER fact_is_never_deleted BEFORE DELETE ON fact BEGIN SELECT RAISE(ABORT, 'facts are never deleted'); END;
CREATE TRIGGER numbering_is_never_changed BEFORE UPDATE ON numbering BEGIN SELECT RAISE(ABORT, 'numbers are never changed'); END;
CREATE TRIGGER numbering_is_never_deleted BEFORE DELETE ON numbering BEGIN SELECT RAISE(ABORT, 'numbers are never deleted'); END;
CREATE TRIGGER words_are_never_changed BEFORE UPDATE ON words BEGIN SELECT RAISE(ABORT, 'words may only be deleted'); END;
CREATE TRIGGER feed_is_never_changed BEFORE UPDATE ON feed BEGIN SELECT RAISE(ABORT, 'the feed is never changed'); END;
CREATE TRIGGER feed_goes_as_a_whole BEFORE DELETE ON feed WHEN OLD.seq <> (SELECT max(seq) FROM feed) BEGIN SELECT RAISE(ABORT, 'the feed is emptied only as a whole'); END;

-- The running timer of this desk: no fact, rebuildable.
CREATE TABLE timer (
    one INTEGER PRIMARY KEY NOT NULL CHECK (one = 1),
    who TEXT NOT NULL,
    start TEXT NOT NULL,
    session TEXT NOT NULL,
    keeper TEXT NOT NULL CHECK (keeper IN ('window', 'none')),
    boot TEXT NOT NULL,
    beat_boot_us INTEGER NOT NULL,
    beat_awake_us INTEGER NOT NULL,
    beat_wall_us INTEGER NOT NULL
) STRICT;
