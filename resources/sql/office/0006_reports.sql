-- SPDX-FileCopyrightText: 2026 Hline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- For analysts: any reporting tool, read only, without words. No function of ours in a view: its reader would need the right to call it.

SET LOCAL lock_timeout = '5s';
SET LOCAL ROLE hl_owner;

CREATE VIEW hl_report.log AS
  SELECT f.seq, f.fact_id, v.desk_no, f.author, f.kind, f.v, f.contract, f.target, f.secs,
         timestamptz 'epoch' + least(greatest(f.eff_us, 0), 9007199254740992) * interval '1 microsecond' AS happened_at,
         timestamptz 'epoch' + f.posted_us * interval '1 microsecond' AS posted_at,
         timestamptz 'epoch' + f.received_us * interval '1 microsecond' AS received_at,
         f.verdict, f.data, s.voided_us IS NOT NULL AS voided
    FROM hl.fact f JOIN hl.standing s ON s.seq = f.seq JOIN hl.device v ON v.device_id = f.device_id;

CREATE VIEW hl_report.work AS
  SELECT f.seq, f.fact_id, f.author, f.data::jsonb ->> 'who' AS consultant, f.contract, f.target AS request, f.secs,
         timestamptz 'epoch' + f.eff_us * interval '1 microsecond' AS began_at,
         timestamptz 'epoch' + f.posted_us * interval '1 microsecond' AS posted_at, f.verdict, s.voided_us IS NOT NULL AS voided
    FROM hl.fact f JOIN hl.standing s ON s.seq = f.seq WHERE f.kind = 'work' AND s.counted;

-- Worked seconds, not minutes: rounding and lots are the program's (S-BIL-3).
CREATE VIEW hl_report.worked_seconds AS
  SELECT e.contract, e.month, e.acct AS account, sum(e.secs)::bigint AS secs FROM hl.entry e WHERE e.acct <> 'logged'
   GROUP BY e.contract, e.month, e.acct;

CREATE VIEW hl_report.late_work AS
  SELECT w.* FROM hl_report.work w WHERE w.verdict = 'late' AND NOT w.voided;

CREATE VIEW hl_report.closed_month AS
  SELECT p.contract, p.month, p.worked_secs, p.closed_seq, p.reopened_seq, f.author AS closed_by,
         timestamptz 'epoch' + f.posted_us * interval '1 microsecond' AS closed_at
    FROM hl.period p JOIN hl.fact f ON f.seq = p.closed_seq;

CREATE VIEW hl_report.request AS
  SELECT q.request_id, q.holder, f.contract, f.author AS registered_by,
         timestamptz 'epoch' + f.eff_us * interval '1 microsecond' AS arrived_at,
         EXISTS (SELECT 1 FROM hl.fact t JOIN hl.standing s ON s.seq = t.seq WHERE t.target = q.request_id AND t.kind = 'request.finish'
                   AND s.counted AND s.voided_us IS NULL) AS finished
    FROM hl.request q JOIN hl.fact f ON f.fact_id = q.request_id WHERE q.present;

CREATE VIEW hl_report.desk AS
  SELECT v.desk_no, v.owner, v.app, v.outbox_len, v.seen_at, v.next_dseq - 1 AS facts, v.revoked_at FROM hl.device v;

GRANT SELECT ON ALL TABLES IN SCHEMA hl_report TO hl_report;

RESET ROLE;
