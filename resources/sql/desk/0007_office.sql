-- SPDX-FileCopyrightText: 2026 Hline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A desk that knows an office (sync.md 4). No desk has a row of the feed before this file, so the table may be made anew.

DROP TABLE feed;
CREATE TABLE feed (
    seq INTEGER PRIMARY KEY NOT NULL,
    fact_id TEXT NOT NULL UNIQUE REFERENCES fact (fact_id),
    device TEXT NOT NULL,
    dseq INTEGER NOT NULL,
    author TEXT NOT NULL,
    verdict TEXT NOT NULL,
    eff_us INTEGER NOT NULL,
    posted_us INTEGER NOT NULL,
    chain BLOB NOT NULL
) STRICT;
CREATE TRIGGER feed_is_never_changed BEFORE UPDATE ON feed BEGIN SELECT RAISE(ABORT, 'the feed is never changed'); END;
CREATE TRIGGER feed_goes_as_a_whole BEFORE DELETE ON feed WHEN OLD.seq <> (SELECT max(seq) FROM feed) BEGIN SELECT RAISE(ABORT, 'the feed is emptied only as a whole'); END;

-- How far the office's log is known here; no row: never met one. Own facts up to number `acked` are all in the feed.
CREATE TABLE cursor (
    one INTEGER PRIMARY KEY NOT NULL CHECK (one = 1),
    incarnation TEXT NOT NULL,
    timeline INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    chain BLOB NOT NULL,
    acked INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Disposable from here on. Facts are folded by their place: the office's number, then own facts that it has not numbered yet.
-- `at_us` is when a thing happened by the office's dating, where it has one.
DELETE FROM projection;
DROP TABLE judged;
CREATE TABLE judged (
    fact_id TEXT PRIMARY KEY NOT NULL,
    place INTEGER NOT NULL,
    verdict TEXT NOT NULL,
    at_us INTEGER NOT NULL,
    posted_us INTEGER NOT NULL,
    subject TEXT NOT NULL,
    batch TEXT,
    voided_us INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX judged_by_subject ON judged (subject, place) WHERE subject <> '';
CREATE INDEX judged_by_batch ON judged (batch, place) WHERE batch IS NOT NULL;
CREATE INDEX judged_late ON judged (place) WHERE verdict = 'late';

ALTER TABLE batch RENAME COLUMN dseq TO place;
ALTER TABLE work RENAME COLUMN dseq TO place;
ALTER TABLE money RENAME COLUMN dseq TO place;
ALTER TABLE closed_month RENAME COLUMN dseq TO place;
ALTER TABLE audit RENAME COLUMN dseq TO place;
ALTER TABLE audit_clause RENAME COLUMN dseq TO place;

-- Read with the work of a contract, and therefore kept beside each other: a contract's ledger is replayed from few pages.
DROP TABLE work_class;
CREATE TABLE work_class (
    contract TEXT NOT NULL,
    request TEXT NOT NULL,
    classes TEXT NOT NULL,
    PRIMARY KEY (contract, request)
) STRICT, WITHOUT ROWID;

-- Until a desk is told which number another one has, two requests may look alike.
DROP INDEX request_by_number;
CREATE INDEX request_by_number ON request (desk_no, n);
