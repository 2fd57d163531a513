-- SPDX-FileCopyrightText: 2026 Hline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What is checked of requests that change hands, and which desks an office has.

SET LOCAL lock_timeout = '5s';
SET LOCAL ROLE hl_owner;

-- I8 is told of each request by its own history: what let it change hands may have been taken back since, but it stands between the
-- two. A fact of an import is in force from the import on, whatever its number.
CREATE OR REPLACE FUNCTION hl.invariants_of_the_log() RETURNS TABLE (code text, says text, holds boolean) LANGUAGE sql STABLE AS $$
  SELECT 'I1', 'the log is numbered without gaps', count(*) = coalesce(max(seq), 0) FROM hl.fact
  UNION ALL SELECT 'I2', 'each desk is numbered without gaps', NOT EXISTS (
    SELECT 1 FROM hl.device v LEFT JOIN (SELECT f.device_id, count(*) c, max(f.dseq) m FROM hl.fact f GROUP BY 1) f USING (device_id)
     WHERE coalesce(f.m, 0) <> coalesce(f.c, 0) OR v.next_dseq <> coalesce(f.m, 0) + 1)
  UNION ALL SELECT 'I3', 'every link and every hash holds', hl.chain_holds()
  UNION ALL SELECT 'I3b', 'the head is the last link', (SELECT (h.seq, h.chain, h.posted_us) FROM hl.head h) IS NOT DISTINCT FROM
    coalesce((SELECT (f.seq, f.chain, f.posted_us) FROM hl.fact f ORDER BY f.seq DESC LIMIT 1), (0::bigint, sha256(''), 0::bigint))
  UNION ALL SELECT 'I3c', 'postings never go back', NOT EXISTS (
    SELECT 1 FROM (SELECT f.posted_us, lag(f.posted_us) OVER (ORDER BY f.seq) p FROM hl.fact f) x WHERE x.posted_us < x.p)
  UNION ALL SELECT 'I4', 'every posting sums to zero', NOT EXISTS (
    SELECT 1 FROM hl.entry e GROUP BY e.seq, (e.n - 1) / 2 HAVING sum(e.secs) <> 0 OR count(*) <> 2)
  UNION ALL SELECT 'I5', 'time in force is posted once, other time not at all', NOT EXISTS (
    SELECT 1 FROM hl.fact f JOIN hl.standing s ON s.seq = f.seq
      LEFT JOIN (SELECT e.work_seq, sum(e.secs) FILTER (WHERE e.acct <> 'logged') AS secs FROM hl.entry e GROUP BY 1) e ON e.work_seq = f.seq
     WHERE coalesce(e.secs, 0) <> CASE WHEN f.kind = 'work' AND f.verdict IN ('ok', 'late') AND s.voided_us IS NULL THEN f.secs ELSE 0 END)
  UNION ALL SELECT 'I6', 'closed months never move', NOT EXISTS (
    SELECT 1 FROM hl.period p WHERE p.worked_secs <> (SELECT coalesce(sum(e.secs), 0) FROM hl.entry e WHERE e.contract = p.contract
        AND e.month = p.month AND e.acct = 'worked' AND e.seq < p.closed_seq)
       OR EXISTS (SELECT 1 FROM hl.entry e WHERE e.contract = p.contract AND e.month <= p.month AND e.seq > p.closed_seq
        AND (p.reopened_seq IS NULL OR e.seq < p.reopened_seq)))
  UNION ALL SELECT 'I6b', 'the act names the link in front of it', NOT EXISTS (
    SELECT 1 FROM hl.period p WHERE p.chain_before IS DISTINCT FROM
      coalesce((SELECT f.chain FROM hl.fact f WHERE f.seq = p.closed_seq - 1), sha256('')))
  UNION ALL SELECT 'I7', 'what was taken back is void, and nothing else', NOT EXISTS (
    SELECT 1 FROM hl.standing s FULL JOIN hl.reversal r ON r.target_seq = s.seq WHERE (coalesce(s.voided_us, 0) > 0) <> (r.target_seq IS NOT NULL))
  UNION ALL SELECT 'I8', 'a request changes hands only by a release or an assignment', NOT EXISTS (
    SELECT 1 FROM (SELECT s.kind, s.subject, s.seq, s.batch, f.data::jsonb ->> 'who' AS who, lag(s.kind) OVER w AS before,
                          lag(s.seq) OVER w AS before_seq, lag(s.batch) OVER w AS before_batch, lag(f.data::jsonb ->> 'who') OVER w AS had
                     FROM hl.standing s JOIN hl.fact f ON f.seq = s.seq
                    WHERE s.kind IN ('claim', 'release', 'assign') AND s.counted AND s.voided_us IS NULL
                   WINDOW w AS (PARTITION BY s.subject ORDER BY s.seq)) x
     WHERE x.kind = 'claim' AND x.before = 'claim' AND x.who <> x.had AND x.batch IS NULL AND x.before_batch IS NULL
       AND NOT EXISTS (SELECT 1 FROM hl.standing s JOIN hl.reversal r ON r.target_seq = s.seq
                        WHERE s.subject = x.subject AND s.kind IN ('release', 'assign') AND s.seq BETWEEN x.before_seq AND x.seq))
  UNION ALL SELECT 'I9', 'worked and waived time is all time in force',
    (SELECT coalesce(sum(e.secs), 0) FROM hl.entry e WHERE e.acct <> 'logged')
    = (SELECT coalesce(sum(f.secs), 0) FROM hl.fact f JOIN hl.standing s ON s.seq = f.seq
        WHERE f.kind = 'work' AND s.counted AND s.voided_us IS NULL)
  UNION ALL SELECT 'I10', 'words match their hash or are gone', NOT EXISTS (
    SELECT 1 FROM hl.fact f JOIN hl.body b ON b.seq = f.seq WHERE f.body_sha <> sha256(convert_to(b.words, 'UTF8'))) $$;

-- ---------- which desks an office has, for a supervisor who closes a month (sync.md 4.8, 4.10) ----------

-- The number of the last fact that a desk said it holds: what it has sent since then it no longer holds unsent.
ALTER TABLE hl.device ADD COLUMN told_to bigint NOT NULL DEFAULT 0;
UPDATE hl.device SET told_to = next_dseq - 1 + outbox_len;

CREATE FUNCTION hl.keep_told() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.told_to := NEW.next_dseq - 1 + NEW.outbox_len;
  RETURN NEW;
END $$;
CREATE TRIGGER told BEFORE UPDATE OF outbox_len ON hl.device FOR EACH ROW EXECUTE FUNCTION hl.keep_told();

CREATE FUNCTION hl_api.desks_v1(p_incarnation uuid)
RETURNS TABLE (desk_no int, owner name, app text, unsent bigint, seen_us bigint, facts bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = hl, pg_temp AS $$
#variable_conflict use_column
BEGIN
  IF (SELECT h.incarnation FROM head h) IS DISTINCT FROM p_incarnation THEN RAISE EXCEPTION 'incarnation' USING ERRCODE = 'HL001'; END IF;
  RETURN QUERY SELECT v.desk_no, v.owner, v.app, greatest(v.told_to - v.next_dseq + 1, 0), (extract(epoch FROM v.seen_at) * 1000000)::bigint,
                      v.next_dseq - 1
                 FROM device v WHERE v.desk_no IS NOT NULL AND v.revoked_at IS NULL ORDER BY v.desk_no;
END $$;
GRANT EXECUTE ON FUNCTION hl_api.desks_v1 TO hl_supervisor;

RESET ROLE;
