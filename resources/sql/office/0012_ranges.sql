-- SPDX-FileCopyrightText: 2026 Hline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The first reading of the log by what it needs, not by what there is. A portion and its words are two ranges beside each other: told
-- only of the first, the server reads the words of all facts for each portion. And open requests are found by their facts.

SET LOCAL lock_timeout = '5s';
SET LOCAL ROLE hl_owner;

CREATE OR REPLACE FUNCTION hl_api.snapshot_v1(p_incarnation uuid, p_after bigint, p_upto bigint)
RETURNS TABLE (seq bigint, fact_id uuid, device_id uuid, dseq bigint, author name, kind text, v smallint, contract uuid, target uuid,
               secs bigint, at_us bigint, made_us bigint, data text, words text, scope text, body_sha bytea, env_sha bytea,
               eff_us bigint, posted_us bigint, verdict text, chain bytea)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = hl, pg_temp SET jit = off AS $$
#variable_conflict use_column
BEGIN
  IF (SELECT h.incarnation FROM head h) IS DISTINCT FROM p_incarnation THEN RAISE EXCEPTION 'incarnation' USING ERRCODE = 'HL001'; END IF;
  RETURN QUERY SELECT t.seq, t.fact_id, t.device_id, t.dseq, t.author, t.kind, t.v, t.contract, t.target, t.secs, t.at_us, t.made_us,
           t.data, b.words, b.scope, t.body_sha, t.env_sha, t.eff_us, t.posted_us, t.verdict, t.chain
    FROM fact t LEFT JOIN body b ON b.seq = t.seq AND b.seq > p_after AND b.seq <= p_upto
   WHERE t.seq > p_after AND t.seq <= p_upto ORDER BY t.seq;
END $$;

DROP INDEX hl.standing_subject_seq_idx;
CREATE INDEX standing_by_subject ON hl.standing (subject, seq) WHERE subject IS NOT NULL;
CREATE INDEX standing_finished ON hl.standing (subject) WHERE kind = 'request.finish' AND counted AND voided_us IS NULL;
CREATE INDEX standing_records ON hl.standing (subject) WHERE kind IN ('ref', 'ref.same');
CREATE INDEX standing_imports ON hl.standing (fact_id) WHERE kind = 'import';

-- OFFSET 0: each of these is looked up by its key. The planner cannot know that few requests are open, and would read whole tables.
CREATE OR REPLACE FUNCTION hl_api.snapshot_v1(p_incarnation uuid, p_upto bigint)
RETURNS TABLE (seq bigint, fact_id uuid, device_id uuid, dseq bigint, author name, kind text, v smallint, contract uuid, target uuid,
               secs bigint, at_us bigint, made_us bigint, data text, words text, scope text, body_sha bytea, env_sha bytea,
               eff_us bigint, posted_us bigint, verdict text, chain bytea)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = hl, pg_temp SET jit = off AS $$
#variable_conflict use_column
BEGIN
  IF (SELECT h.incarnation FROM head h) IS DISTINCT FROM p_incarnation THEN RAISE EXCEPTION 'incarnation' USING ERRCODE = 'HL001'; END IF;
  RETURN QUERY
    WITH finished AS MATERIALIZED (SELECT s.subject FROM standing s
           WHERE s.kind = 'request.finish' AND s.counted AND s.voided_us IS NULL AND s.subject IS NOT NULL),
         undone AS MATERIALIZED (SELECT s.fact_id FROM standing s WHERE s.kind = 'import' AND s.voided_us > 0),
         wanted AS MATERIALIZED (
           SELECT q.request_id AS subject FROM request q WHERE q.present AND q.request_id NOT IN (SELECT f.subject FROM finished f)
           UNION SELECT s.subject FROM standing s WHERE s.kind IN ('ref', 'ref.same') AND s.subject IS NOT NULL),
         chosen AS MATERIALIZED (
           SELECT s.seq, s.fact_id, s.batch FROM wanted w
             CROSS JOIN LATERAL (SELECT x.seq, x.fact_id, x.batch FROM standing x WHERE x.subject = w.subject OFFSET 0) s
           UNION SELECT s.seq, s.fact_id, s.batch FROM standing s WHERE s.kind = 'import')
    SELECT t.seq, t.fact_id, t.device_id, t.dseq, t.author, t.kind, t.v, t.contract, t.target, t.secs, t.at_us, t.made_us,
           t.data, b.words, b.scope, t.body_sha, t.env_sha, t.eff_us, t.posted_us, t.verdict, t.chain
      FROM chosen c
      CROSS JOIN LATERAL (SELECT * FROM fact x WHERE x.seq = c.seq OFFSET 0) t
      LEFT JOIN LATERAL (SELECT x.words, x.scope FROM body x WHERE x.seq = c.seq OFFSET 0) b ON true
     WHERE c.seq <= p_upto AND NOT EXISTS (SELECT 1 FROM undone u WHERE u.fact_id = c.fact_id OR u.fact_id = c.batch)
     ORDER BY t.seq;
END $$;

RESET ROLE;
