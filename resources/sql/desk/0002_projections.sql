-- SPDX-FileCopyrightText: 2026 Hline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Disposable: every row below is folded from facts and may be folded again at any time.

CREATE TABLE projection (
    name TEXT PRIMARY KEY NOT NULL,
    version INTEGER NOT NULL,
    solid_to INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The desk's word on each fact, and which aggregate it belongs to. voided_us: posting instant of its reversal,
-- 0 while the import it belongs to is not complete, NULL in force.
CREATE TABLE judged (
    fact_id TEXT PRIMARY KEY NOT NULL,
    dseq INTEGER NOT NULL,
    verdict TEXT NOT NULL,
    posted_us INTEGER NOT NULL,
    subject TEXT NOT NULL,
    batch TEXT,
    voided_us INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX judged_by_subject ON judged (subject, dseq) WHERE subject <> '';
CREATE INDEX judged_by_batch ON judged (batch, dseq) WHERE batch IS NOT NULL;

CREATE TABLE batch (
    import TEXT PRIMARY KEY NOT NULL,
    dseq INTEGER NOT NULL,
    at_us INTEGER NOT NULL,
    what TEXT NOT NULL,
    reversed INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Current state of a reference record: `fields` merges data and words; a dated field is a list of [from, value].
CREATE TABLE record (
    record_id TEXT PRIMARY KEY NOT NULL,
    type TEXT NOT NULL,
    parent TEXT,
    key TEXT NOT NULL,
    second_key TEXT,
    same_as TEXT,
    fields TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX record_by_key ON record (type, key);
CREATE INDEX record_by_second_key ON record (type, second_key) WHERE second_key IS NOT NULL;
CREATE INDEX record_by_parent ON record (parent, type) WHERE parent IS NOT NULL;

CREATE TABLE request (
    request_id TEXT PRIMARY KEY NOT NULL,
    desk_no INTEGER NOT NULL,
    n INTEGER NOT NULL,
    contract TEXT,
    client TEXT,
    product TEXT,
    contact TEXT,
    holder TEXT,
    subject TEXT NOT NULL,
    said_contract TEXT NOT NULL,
    said_client TEXT NOT NULL,
    said_program TEXT NOT NULL,
    service TEXT,
    channel TEXT NOT NULL,
    state TEXT NOT NULL,
    guarantee TEXT NOT NULL,
    lane INTEGER NOT NULL,
    sort_us INTEGER NOT NULL,
    arrival_us INTEGER NOT NULL,
    deadline_us INTEGER,
    target_min INTEGER,
    started_us INTEGER,
    warn_s INTEGER NOT NULL,
    critical_s INTEGER NOT NULL,
    incomplete INTEGER NOT NULL,
    next_change_us INTEGER
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX request_by_number ON request (desk_no, n);
CREATE INDEX request_in_order ON request (lane, sort_us, arrival_us, request_id) WHERE lane < 4;
CREATE INDEX request_of_contract ON request (contract) WHERE lane < 4 AND contract IS NOT NULL;
CREATE INDEX request_of_holder ON request (holder) WHERE lane < 4 AND holder IS NOT NULL;
CREATE INDEX request_by_next_change ON request (next_change_us) WHERE next_change_us IS NOT NULL;

CREATE TABLE session (
    session_id TEXT PRIMARY KEY NOT NULL,
    request TEXT NOT NULL,
    who TEXT NOT NULL,
    state INTEGER NOT NULL,
    noted INTEGER NOT NULL,
    ended_us INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX session_open ON session (who) WHERE state < 2;
CREATE INDEX session_without_note ON session (who, ended_us) WHERE state = 2 AND noted = 0;

-- Worked time by contract ('' = none): what its ledger replays.
CREATE TABLE work (
    contract TEXT NOT NULL,
    dseq INTEGER NOT NULL,
    fact_id TEXT NOT NULL,
    request TEXT NOT NULL,
    session TEXT NOT NULL,
    who TEXT NOT NULL,
    at_us INTEGER NOT NULL,
    secs INTEGER NOT NULL,
    posted_us INTEGER NOT NULL,
    voided_us INTEGER,
    PRIMARY KEY (contract, dseq)
) STRICT, WITHOUT ROWID;

-- Classification changes of requests on which work was done: which minutes are charged, and how.
CREATE TABLE work_class (
    request TEXT PRIMARY KEY NOT NULL,
    classes TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE money (
    contract TEXT NOT NULL,
    dseq INTEGER NOT NULL,
    fact_id TEXT NOT NULL,
    target TEXT NOT NULL,
    posted_us INTEGER NOT NULL,
    voided_us INTEGER,
    PRIMARY KEY (contract, dseq)
) STRICT, WITHOUT ROWID;
CREATE INDEX money_by_target ON money (target);

-- Balance of a contract, good until `until_us`; `turns` are the instants at which it becomes positive or zero: while they stay,
-- no promise to a waiting request moves.
CREATE TABLE contract_balance (
    contract TEXT PRIMARY KEY NOT NULL,
    from_us INTEGER NOT NULL,
    until_us INTEGER,
    balance_min INTEGER NOT NULL,
    turns TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE search_text (
    row INTEGER PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    text TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX search_text_by_id ON search_text (id);
CREATE VIRTUAL TABLE search USING fts5 (text, content = 'search_text', content_rowid = 'row', tokenize = 'trigram');
