-- SPDX-FileCopyrightText: 2026 Hline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Which requests are open, told by the request: a desk that reads the log for the first time asks for those before all else, and
-- they are few among many.

SET LOCAL lock_timeout = '5s';
SET LOCAL ROLE hl_owner;

ALTER TABLE hl.request ADD COLUMN finished boolean NOT NULL DEFAULT false;
UPDATE hl.request q SET finished = true FROM hl.standing s
 WHERE s.subject = q.request_id AND s.kind = 'request.finish' AND s.counted AND s.voided_us IS NULL;
CREATE INDEX request_open ON hl.request (request_id) WHERE present AND NOT finished;

-- The last claim, assignment or release in force says who holds a request (sync.md 4.7), any finish in force that it is finished.
CREATE OR REPLACE FUNCTION hl.derive_request(id uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE h uuid; made boolean; done boolean;
BEGIN
  IF id IS NULL THEN RETURN; END IF;
  SELECT CASE f.kind
      WHEN 'claim' THEN coalesce(hl.uuid_of(hl.said(f.data::jsonb, 'who')), '00000000-0000-0000-0000-000000000000')
      WHEN 'assign' THEN hl.uuid_of(hl.said(f.data::jsonb, 'to')) END INTO h
    FROM hl.standing s JOIN hl.fact f ON f.seq = s.seq
   WHERE s.subject = id AND s.kind IN ('claim', 'release', 'assign') AND s.counted AND s.voided_us IS NULL ORDER BY s.seq DESC LIMIT 1;
  made := EXISTS (SELECT 1 FROM hl.standing s WHERE s.fact_id = id AND s.kind = 'request.new' AND s.counted AND s.voided_us IS NULL);
  done := EXISTS (SELECT 1 FROM hl.standing s WHERE s.subject = id AND s.kind = 'request.finish' AND s.counted AND s.voided_us IS NULL);
  INSERT INTO hl.request AS q (request_id, present, holder, finished) VALUES (id, made, h, done)
    ON CONFLICT (request_id) DO UPDATE SET present = made, holder = h, finished = done;
END $$;

CREATE OR REPLACE FUNCTION hl.set_voided(cause hl.fact, which bigint, at bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE s hl.standing; f hl.fact;
BEGIN
  SELECT * INTO STRICT s FROM hl.standing t WHERE t.seq = which;
  SELECT * INTO STRICT f FROM hl.fact t WHERE t.seq = which;
  UPDATE hl.standing t SET voided_us = at WHERE t.seq = which;
  IF at IS NOT NULL THEN INSERT INTO hl.reversal (target_seq, by_seq) VALUES (which, cause.seq) ON CONFLICT DO NOTHING; END IF;
  IF NOT s.counted THEN RETURN; END IF;
  IF s.kind IN ('request.new', 'request.finish', 'claim', 'release', 'assign') THEN PERFORM hl.derive_request(s.subject);
  ELSIF s.kind = 'work' AND at IS NULL THEN PERFORM hl.post(cause, f);
  ELSIF s.kind = 'work' THEN PERFORM hl.unpost(cause, f);
  ELSIF s.kind = 'waive' AND at IS NULL THEN PERFORM hl.waive(cause, f);
  ELSIF s.kind = 'waive' THEN PERFORM hl.unwaive(cause, f); END IF;
END $$;

CREATE OR REPLACE FUNCTION hl.fold(f hl.fact, d jsonb, subject uuid, chain_before bytea) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  counts boolean := f.verdict IN ('ok', 'late');
  its_batch uuid := hl.uuid_of(hl.said(d, 'batch'));
  waits boolean := its_batch IS NOT NULL AND f.kind NOT IN ('reverse', 'import') AND NOT EXISTS (
    SELECT 1 FROM hl.standing s WHERE s.fact_id = its_batch AND s.kind = 'import' AND s.counted);
BEGIN
  INSERT INTO hl.standing (seq, fact_id, kind, subject, batch, counted, voided_us)
    VALUES (f.seq, f.fact_id, f.kind, fold.subject, its_batch, counts, CASE WHEN waits THEN 0 END);
  IF NOT counts THEN RETURN; END IF;
  CASE f.kind
    WHEN 'request.new', 'request.finish', 'claim', 'release', 'assign' THEN PERFORM hl.derive_request(fold.subject);
    WHEN 'work' THEN PERFORM hl.fold_work(f, d, waits);
    WHEN 'ref' THEN
      IF hl.said(d, 'type') = 'consultant' AND d -> 'set' ? 'login' THEN
        INSERT INTO hl.person (seq, record, login) VALUES (f.seq, f.target, nullif(hl.said(d -> 'set', 'login'), ''));
      END IF;
    WHEN 'reverse' THEN PERFORM hl.fold_reverse(f);
    WHEN 'import' THEN PERFORM hl.fold_import(f);
    WHEN 'close' THEN PERFORM hl.fold_close(f, d, chain_before);
    WHEN 'close.reverse' THEN PERFORM hl.fold_reopening(f);
    WHEN 'waive' THEN IF NOT waits THEN PERFORM hl.waive(f, f); END IF;
    ELSE NULL;
  END CASE;
END $$;

-- OFFSET 0, no scans of tables: each of these is looked up by its key. The planner cannot know that few requests are open.
CREATE OR REPLACE FUNCTION hl_api.snapshot_v1(p_incarnation uuid, p_upto bigint)
RETURNS TABLE (seq bigint, fact_id uuid, device_id uuid, dseq bigint, author name, kind text, v smallint, contract uuid, target uuid,
               secs bigint, at_us bigint, made_us bigint, data text, words text, scope text, body_sha bytea, env_sha bytea,
               eff_us bigint, posted_us bigint, verdict text, chain bytea)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = hl, pg_temp SET jit = off SET enable_seqscan = off SET work_mem = '32MB' AS $$
#variable_conflict use_column
BEGIN
  IF (SELECT h.incarnation FROM head h) IS DISTINCT FROM p_incarnation THEN RAISE EXCEPTION 'incarnation' USING ERRCODE = 'HL001'; END IF;
  RETURN QUERY
    WITH undone AS MATERIALIZED (SELECT s.fact_id FROM standing s WHERE s.kind = 'import' AND s.voided_us > 0),
         wanted AS MATERIALIZED (
           SELECT q.request_id AS subject FROM request q WHERE q.present AND NOT q.finished
           UNION SELECT s.subject FROM standing s WHERE s.kind IN ('ref', 'ref.same') AND s.subject IS NOT NULL),
         chosen AS MATERIALIZED (
           SELECT s.seq, s.fact_id, s.batch FROM wanted w
             CROSS JOIN LATERAL (SELECT x.seq, x.fact_id, x.batch FROM standing x WHERE x.subject = w.subject OFFSET 0) s
           UNION ALL SELECT s.seq, s.fact_id, s.batch FROM standing s WHERE s.kind = 'import')
    SELECT t.seq, t.fact_id, t.device_id, t.dseq, t.author, t.kind, t.v, t.contract, t.target, t.secs, t.at_us, t.made_us,
           t.data, b.words, b.scope, t.body_sha, t.env_sha, t.eff_us, t.posted_us, t.verdict, t.chain
      FROM chosen c
      CROSS JOIN LATERAL (SELECT * FROM fact x WHERE x.seq = c.seq OFFSET 0) t
      LEFT JOIN LATERAL (SELECT x.words, x.scope FROM body x WHERE x.seq = c.seq OFFSET 0) b ON true
     WHERE c.seq <= p_upto AND NOT EXISTS (SELECT 1 FROM undone u WHERE u.fact_id = c.fact_id OR u.fact_id = c.batch)
     ORDER BY t.seq;
END $$;

-- What is marked must be what the facts say.
ALTER FUNCTION hl.invariants() RENAME TO invariants_of_the_log;
CREATE FUNCTION hl.invariants() RETURNS TABLE (code text, says text, holds boolean) LANGUAGE sql STABLE AS $$
  SELECT * FROM hl.invariants_of_the_log()
  UNION ALL SELECT 'I8b', 'requests are marked finished by their facts', NOT EXISTS (
    SELECT 1 FROM hl.request q WHERE q.finished <> EXISTS (SELECT 1 FROM hl.standing s
      WHERE s.subject = q.request_id AND s.kind = 'request.finish' AND s.counted AND s.voided_us IS NULL)) $$;

RESET ROLE;
