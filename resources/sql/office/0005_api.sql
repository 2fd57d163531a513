-- SPDX-FileCopyrightText: 2026 Hline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- All that a person's login can do: hello, push, pull, snapshot (sync.md 4.3). The author is session_user, never a parameter.
--   HL001 another office · HL002 device refused · HL003 diverged · HL007 no well-formed batch · HL008 inside a transaction

SET LOCAL lock_timeout = '5s';
SET LOCAL ROLE hl_owner;

CREATE FUNCTION hl.now_us() RETURNS bigint LANGUAGE sql VOLATILE AS $$
  SELECT (extract(epoch FROM clock_timestamp()) * 1000000)::bigint $$;

-- The first hello grants a desk the next free number (facts.md 4).
CREATE FUNCTION hl_api.hello_v1(p_device uuid, p_proto int, p_app text, p_outbox int)
RETURNS TABLE (incarnation uuid, timeline int, next_dseq bigint, head_seq bigint, server_us bigint, mode text, desk_no int)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = hl, pg_temp AS $$
#variable_conflict use_column
BEGIN
  IF NOT EXISTS (SELECT 1 FROM device v WHERE v.device_id = p_device) THEN
    PERFORM set_config('lock_timeout', '5s', true);
    PERFORM 1 FROM head WHERE one FOR UPDATE;
    INSERT INTO device AS v (device_id, owner, desk_no, proto, app)
      SELECT p_device, session_user, coalesce(max(v.desk_no), 0) + 1, p_proto, left(p_app, 64) FROM device v
      ON CONFLICT DO NOTHING;
  END IF;
  UPDATE device v SET proto = p_proto, app = left(p_app, 64), outbox_len = p_outbox, seen_at = clock_timestamp(),
      drained_us = CASE WHEN p_outbox = 0 THEN now_us() ELSE v.drained_us END
    WHERE v.device_id = p_device AND v.owner = session_user AND v.revoked_at IS NULL;
  IF NOT FOUND THEN RAISE EXCEPTION 'device refused' USING ERRCODE = 'HL002'; END IF;
  RETURN QUERY SELECT h.incarnation, (pg_control_checkpoint()).timeline_id, v.next_dseq, h.seq, now_us(),
      CASE WHEN p_proto >= 1 THEN 'ok' ELSE 'drain_only' END, v.desk_no
    FROM head h, device v WHERE v.device_id = p_device;
END $$;

-- When a thing happened (sync.md 4.6): by the boot clock if it still runs, else as the desk says. A start of an earlier boot lies
-- between the desk's last empty outbox and now (S-OFF-4).
CREATE FUNCTION hl.dated(f hl.fact, d jsonb, desk hl.device, boot text, boot_us bigint, p_boot text, p_boot_us bigint, now_us bigint)
RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN boot = p_boot AND boot_us BETWEEN 0 AND p_boot_us AND p_boot_us < 9007199254740992 THEN now_us - (p_boot_us - boot_us)
    WHEN f.kind IN ('timer.start', 'connect.start') AND boot IS NOT NULL AND f.dseq > desk.adopted_to AND desk.drained_us IS NOT NULL
      THEN least(now_us, greatest(f.at_us, desk.drained_us - 1000000 * CASE jsonb_typeof(d -> 'moved_s')
             WHEN 'number' THEN least(abs((d ->> 'moved_s')::numeric), 86400)::bigint ELSE 0 END))
    ELSE f.at_us END $$;

CREATE FUNCTION hl.check_batch(p_facts jsonb) RETURNS void LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  IF jsonb_typeof(p_facts) IS DISTINCT FROM 'array' OR jsonb_array_length(p_facts) > 200 OR octet_length(p_facts::text) > 16777216 THEN
    RAISE EXCEPTION 'batch' USING ERRCODE = 'HL007';
  END IF;
  IF EXISTS (SELECT 1 FROM jsonb_to_recordset(p_facts) AS x (ds bigint, id uuid, kind text, v smallint, at_us bigint, made_us bigint,
                                                             scope text, data text, words text)
      WHERE x.ds IS NULL OR x.ds < 1 OR x.id IS NULL OR x.kind IS NULL OR octet_length(x.kind) > 32 OR x.v IS NULL OR x.at_us IS NULL
         OR x.made_us IS NULL OR x.data IS NULL OR octet_length(x.data) > 8192 OR octet_length(x.words) > 65536
         OR x.scope NOT IN ('all', 'own')) THEN
    RAISE EXCEPTION 'fact' USING ERRCODE = 'HL007';
  END IF;
EXCEPTION WHEN data_exception THEN RAISE EXCEPTION 'fact' USING ERRCODE = 'HL007';
END $$;

-- Stores the facts of one desk in its order. Answers each with its number and verdict; "gap" names the number that is wanted,
-- "fork" says that this number or this fact is known with other content.
CREATE FUNCTION hl_api.push_v1(p_device uuid, p_incarnation uuid, p_boot text, p_boot_us bigint, p_facts jsonb)
RETURNS TABLE (dseq bigint, seq bigint, verdict text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = hl, pg_temp AS $$
#variable_conflict use_column
DECLARE
  h hl.head; desk hl.device; x record; known record; f hl.fact; d jsonb; its_subject uuid;
  t0 bigint := now_us(); want bigint; stored int := 0; before bytea;
BEGIN
  IF current_setting('transaction_isolation') <> 'read committed' OR now() <> statement_timestamp() THEN
    RAISE EXCEPTION 'push must be one autocommitted statement at READ COMMITTED' USING ERRCODE = 'HL008';
  END IF;
  PERFORM check_batch(p_facts);
  PERFORM set_config('synchronous_commit', 'on', true);    -- local to the transaction: a SET clause would end before the commit
  PERFORM set_config('lock_timeout', '5s', true);
  SELECT * INTO STRICT h FROM head WHERE one FOR UPDATE;
  IF h.incarnation IS DISTINCT FROM p_incarnation THEN RAISE EXCEPTION 'incarnation' USING ERRCODE = 'HL001'; END IF;
  SELECT * INTO desk FROM device v WHERE v.device_id = p_device AND v.owner = session_user AND v.revoked_at IS NULL;
  IF NOT FOUND THEN RAISE EXCEPTION 'device refused' USING ERRCODE = 'HL002'; END IF;
  want := desk.next_dseq;
  FOR x IN SELECT * FROM jsonb_to_recordset(p_facts) AS y (ds bigint, id uuid, kind text, v smallint, contract uuid, target uuid,
      secs bigint, at_us bigint, made_us bigint, boot text, boot_us bigint, scope text, data text, words text) ORDER BY y.ds
  LOOP
    f := NULL;
    f.fact_id := x.id; f.device_id := p_device; f.dseq := x.ds; f.author := session_user; f.kind := x.kind; f.v := x.v;
    f.contract := x.contract; f.target := x.target; f.secs := x.secs; f.at_us := x.at_us; f.made_us := x.made_us; f.data := x.data;
    f.body_sha := sha256(convert_to(coalesce(x.words, ''), 'UTF8'));
    f.env_sha := env_sha(f.kind, f.v, f.contract, f.target, f.secs, f.at_us, f.made_us, f.data, f.body_sha);
    dseq := x.ds; seq := NULL;
    IF x.ds > want THEN dseq := want; verdict := 'gap'; RETURN NEXT; EXIT; END IF;
    IF x.ds < want THEN
      SELECT t.seq, t.fact_id, t.env_sha, t.verdict INTO known FROM fact t WHERE t.device_id = p_device AND t.dseq = x.ds;
      IF known.fact_id = f.fact_id AND known.env_sha = f.env_sha THEN seq := known.seq; verdict := known.verdict; RETURN NEXT; CONTINUE; END IF;
      verdict := 'fork'; RETURN NEXT; EXIT;
    END IF;
    IF EXISTS (SELECT 1 FROM fact t WHERE t.fact_id = x.id) THEN verdict := 'fork'; RETURN NEXT; EXIT; END IF;

    d := parsed(f.data);
    before := h.chain;
    h.seq := h.seq + 1;
    h.posted_us := greatest(h.posted_us, CASE WHEN x.ds <= desk.adopted_to THEN least(f.made_us, t0) ELSE t0 END);
    f.seq := h.seq; f.posted_us := h.posted_us; f.received_us := t0;
    f.eff_us := dated(f, d, desk, x.boot, x.boot_us, p_boot, p_boot_us, t0);
    its_subject := subject_of(f);
    f.verdict := judge(f, d, its_subject, x.ds <= desk.adopted_to);
    f.chain := link(h.chain, f.seq, f.fact_id, p_device, f.dseq, f.env_sha, f.verdict, f.eff_us, f.posted_us);
    h.chain := f.chain;
    INSERT INTO fact VALUES (f.*);
    IF x.words IS NOT NULL THEN INSERT INTO body VALUES (f.seq, coalesce(x.scope, 'all'), session_user, x.words); END IF;
    PERFORM fold(f, d, its_subject, before);
    want := want + 1; stored := stored + 1; seq := f.seq; verdict := f.verdict; RETURN NEXT;
  END LOOP;
  IF stored > 0 THEN
    UPDATE head SET seq = h.seq, chain = h.chain, posted_us = h.posted_us WHERE one;
    UPDATE device v SET next_dseq = want, seen_at = clock_timestamp() WHERE v.device_id = p_device;
  END IF;
END $$;

-- The log after a place that the desk knows; words that are hidden or erased are NULL, rows are never left out.
CREATE FUNCTION hl_api.snapshot_v1(p_incarnation uuid, p_after bigint, p_upto bigint)
RETURNS TABLE (seq bigint, fact_id uuid, device_id uuid, dseq bigint, author name, kind text, v smallint, contract uuid, target uuid,
               secs bigint, at_us bigint, made_us bigint, data text, words text, scope text, body_sha bytea, env_sha bytea,
               eff_us bigint, posted_us bigint, verdict text, chain bytea)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = hl, pg_temp AS $$
#variable_conflict use_column
BEGIN
  IF (SELECT h.incarnation FROM head h) IS DISTINCT FROM p_incarnation THEN RAISE EXCEPTION 'incarnation' USING ERRCODE = 'HL001'; END IF;
  RETURN QUERY SELECT t.seq, t.fact_id, t.device_id, t.dseq, t.author, t.kind, t.v, t.contract, t.target, t.secs, t.at_us, t.made_us,
           t.data, b.words, b.scope, t.body_sha, t.env_sha, t.eff_us, t.posted_us, t.verdict, t.chain
    FROM fact t LEFT JOIN body b ON b.seq = t.seq WHERE t.seq > p_after AND t.seq <= p_upto ORDER BY t.seq;
END $$;

CREATE FUNCTION hl_api.pull_v1(p_incarnation uuid, p_after bigint, p_chain bytea, p_limit int)
RETURNS TABLE (seq bigint, fact_id uuid, device_id uuid, dseq bigint, author name, kind text, v smallint, contract uuid, target uuid,
               secs bigint, at_us bigint, made_us bigint, data text, words text, scope text, body_sha bytea, env_sha bytea,
               eff_us bigint, posted_us bigint, verdict text, chain bytea)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = hl, pg_temp AS $$
#variable_conflict use_column
DECLARE known bytea := CASE WHEN p_after = 0 THEN sha256('') ELSE (SELECT t.chain FROM fact t WHERE t.seq = p_after) END;
BEGIN
  IF (SELECT h.incarnation FROM head h) IS DISTINCT FROM p_incarnation THEN RAISE EXCEPTION 'incarnation' USING ERRCODE = 'HL001'; END IF;
  IF known IS DISTINCT FROM p_chain THEN RAISE EXCEPTION 'diverged' USING ERRCODE = 'HL003'; END IF;
  RETURN QUERY SELECT * FROM hl_api.snapshot_v1(p_incarnation, p_after, p_after + greatest(1, least(coalesce(p_limit, 500), 500)));
END $$;

GRANT EXECUTE ON FUNCTION hl_api.hello_v1, hl_api.push_v1, hl_api.pull_v1, hl_api.snapshot_v1 TO hl_client;

-- Words are erased by law; their hash stays, so that the chain stays whole (sync.md 4.12). How many there were.
CREATE FUNCTION hl_api.erase_v1(p_incarnation uuid, p_seqs bigint[]) RETURNS int
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = hl, pg_temp AS $$
DECLARE gone int;
BEGIN
  IF (SELECT h.incarnation FROM head h) IS DISTINCT FROM p_incarnation THEN RAISE EXCEPTION 'incarnation' USING ERRCODE = 'HL001'; END IF;
  DELETE FROM body b WHERE b.seq = ANY (p_seqs);
  GET DIAGNOSTICS gone = ROW_COUNT;
  RETURN gone;
END $$;
GRANT EXECUTE ON FUNCTION hl_api.erase_v1 TO hl_dpo;

-- A desk that joins with history: its facts up to this number count from when they were made. An administrator's word.
CREATE FUNCTION hl.adopt(p_device uuid, p_upto bigint) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  UPDATE hl.device v SET adopted_to = p_upto WHERE v.device_id = p_device AND v.next_dseq = 1 AND p_upto >= 0;
  RETURN FOUND;
END $$;

RESET ROLE;
