-- SPDX-FileCopyrightText: 2026 Hline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Disposable like all projections: time that the client is not to pay for (sync.md 4.8), from the fact that waived it until the one that
-- took that back. Only waivers that did something: of work in force that was not waived already.

CREATE TABLE waiver (
    fact_id TEXT PRIMARY KEY NOT NULL,
    contract TEXT NOT NULL,
    work TEXT NOT NULL,
    work_place INTEGER NOT NULL,
    request TEXT NOT NULL,
    from_place INTEGER NOT NULL,
    from_us INTEGER NOT NULL,
    until_place INTEGER,
    until_us INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX waiver_of_contract ON waiver (contract, from_place);
CREATE INDEX waiver_of_work ON waiver (work);
CREATE INDEX waiver_of_request ON waiver (request);
