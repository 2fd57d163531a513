-- SPDX-FileCopyrightText: 2026 Hline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What a new desk reads before all the rest (sync.md 4.12): the records, and open requests with everything said of them. Their
-- facts come whole up to p_upto, the ones that were taken back included, so that a desk can fold them before the log is there. An
-- import that was taken back is left out: its records only come in their turn.

SET LOCAL lock_timeout = '5s';
SET LOCAL ROLE hl_owner;

CREATE FUNCTION hl_api.snapshot_v1(p_incarnation uuid, p_upto bigint)
RETURNS TABLE (seq bigint, fact_id uuid, device_id uuid, dseq bigint, author name, kind text, v smallint, contract uuid, target uuid,
               secs bigint, at_us bigint, made_us bigint, data text, words text, scope text, body_sha bytea, env_sha bytea,
               eff_us bigint, posted_us bigint, verdict text, chain bytea)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = hl, pg_temp AS $$
#variable_conflict use_column
BEGIN
  IF (SELECT h.incarnation FROM head h) IS DISTINCT FROM p_incarnation THEN RAISE EXCEPTION 'incarnation' USING ERRCODE = 'HL001'; END IF;
  RETURN QUERY
    WITH finished AS MATERIALIZED (SELECT DISTINCT s.subject FROM standing s
           WHERE s.kind = 'request.finish' AND s.counted AND s.voided_us IS NULL AND s.subject IS NOT NULL),
         undone AS MATERIALIZED (SELECT s.fact_id FROM standing s WHERE s.kind = 'import' AND s.voided_us > 0),
         wanted AS MATERIALIZED (
           SELECT q.request_id AS subject FROM request q WHERE q.present AND q.request_id NOT IN (SELECT f.subject FROM finished f)
           UNION SELECT s.subject FROM standing s WHERE s.kind IN ('ref', 'ref.same') AND s.subject IS NOT NULL)
    SELECT t.seq, t.fact_id, t.device_id, t.dseq, t.author, t.kind, t.v, t.contract, t.target, t.secs, t.at_us, t.made_us,
           t.data, b.words, b.scope, t.body_sha, t.env_sha, t.eff_us, t.posted_us, t.verdict, t.chain
      FROM standing s JOIN fact t ON t.seq = s.seq LEFT JOIN body b ON b.seq = s.seq
     WHERE s.seq <= p_upto AND (s.kind = 'import' OR s.subject IN (SELECT w.subject FROM wanted w))
       AND NOT EXISTS (SELECT 1 FROM undone u WHERE u.fact_id = s.fact_id OR u.fact_id = s.batch)
     ORDER BY s.seq;
END $$;

GRANT EXECUTE ON FUNCTION hl_api.snapshot_v1(uuid, bigint) TO hl_client;

RESET ROLE;
