-- SPDX-FileCopyrightText: 2026 Hline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Disposable, as everything in 0002: what was refused and what was allowed all the same (I-03, I-15), newest last.

CREATE TABLE audit (
    dseq INTEGER PRIMARY KEY NOT NULL,
    fact_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    at_us INTEGER NOT NULL,
    who TEXT NOT NULL,
    request TEXT NOT NULL,
    action TEXT NOT NULL,
    reasons TEXT NOT NULL,
    clauses TEXT NOT NULL,
    voided_us INTEGER
) STRICT;

-- One row for each clause of an entry: «everything under 2.4.1» is a range of it.
CREATE TABLE audit_clause (
    clause TEXT NOT NULL,
    dseq INTEGER NOT NULL,
    PRIMARY KEY (clause, dseq)
) STRICT, WITHOUT ROWID;
