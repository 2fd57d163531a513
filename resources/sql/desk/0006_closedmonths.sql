-- SPDX-FileCopyrightText: 2026 Hline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Disposable like all projections: months of contracts that were closed (S-OFF-2). `ledger` is what was known at the closing and what
-- its figures follow from; `opening` is where the next month begins. Months are written as YYYY-MM.

CREATE TABLE closed_month (
    contract TEXT NOT NULL,
    month TEXT NOT NULL,
    fact_id TEXT NOT NULL,
    dseq INTEGER NOT NULL,
    posted_us INTEGER NOT NULL,
    used_min INTEGER NOT NULL,
    over_min INTEGER NOT NULL,
    carried_min INTEGER NOT NULL,
    ledger TEXT NOT NULL,
    opening TEXT NOT NULL,
    PRIMARY KEY (contract, month)
) STRICT, WITHOUT ROWID;
CREATE INDEX closed_month_by_fact ON closed_month (fact_id);

-- Entries that were posted after their month was closed (verdict late).
CREATE INDEX judged_late ON judged (dseq) WHERE verdict = 'late';
