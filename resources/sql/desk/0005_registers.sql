-- SPDX-FileCopyrightText: 2026 Hline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Disposable like all projections: wishes and defects as registers, and answers as the knowledge base sees them.

CREATE TABLE register (
    request_id TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    release TEXT NOT NULL,
    duplicate_of TEXT,
    percent INTEGER NOT NULL,
    answered INTEGER NOT NULL,
    arrival_us INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX register_by_kind ON register (kind, arrival_us);

-- Requests that were answered with a link, lacked an article, or were closed on the consultation line.
CREATE TABLE answer (
    request_id TEXT PRIMARY KEY NOT NULL,
    is_line INTEGER NOT NULL,
    closed_us INTEGER,
    url TEXT NOT NULL,
    gap TEXT NOT NULL,
    arrival_us INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX answer_by_url ON answer (url) WHERE url <> '';
CREATE INDEX answer_by_closing ON answer (closed_us) WHERE is_line = 1 AND closed_us IS NOT NULL;
CREATE INDEX answer_by_gap ON answer (arrival_us) WHERE gap <> '';
