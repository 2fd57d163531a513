-- SPDX-FileCopyrightText: 2026 Hline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Words are erased by law (sync.md 4.12): the data officer finds them, erases them, and the office itself writes down which they were,
-- when, by whom and by which means. Hashes stay, so that the chain stays whole.
--   HL015 no means, or means too long · HL016 no text to look for

SET LOCAL lock_timeout = '5s';
SET LOCAL ROLE hl_owner;

-- ---------- the office writes under a device of its own ----------

-- It has no number, for it is no desk. Each incarnation has another one: what a backup lacks does not take the same numbers twice.
ALTER TABLE hl.device ALTER COLUMN desk_no DROP NOT NULL,
  ADD CONSTRAINT device_office_check CHECK ((desk_no IS NULL) = (owner = 'hl_owner'));

CREATE FUNCTION hl.keep_office_device() RETURNS trigger LANGUAGE plpgsql SET search_path = hl, pg_temp AS $$
BEGIN
  IF NEW.desk_no IS NOT NULL AND NEW.device_id = (SELECT h.incarnation FROM head h) THEN
    RAISE EXCEPTION 'device refused' USING ERRCODE = 'HL002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER office_itself BEFORE INSERT ON hl.device FOR EACH ROW EXECUTE FUNCTION hl.keep_office_device();

CREATE OR REPLACE VIEW hl_report.desk AS
  SELECT v.desk_no, v.owner, v.app, v.outbox_len, v.seen_at, v.next_dseq - 1 AS facts, v.revoked_at FROM hl.device v WHERE v.desk_no IS NOT NULL;

-- UUIDv7 (facts.md 1)
CREATE FUNCTION hl.new_id(us bigint) RETURNS uuid LANGUAGE sql VOLATILE AS $$
  SELECT encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid()) PLACING substring(int8send(us / 1000) FROM 3) FROM 1 FOR 6), 52, 1), 53, 1),
                'hex')::uuid $$;

CREATE FUNCTION hl.new_salt() RETURNS text LANGUAGE sql VOLATILE AS $$
  SELECT left(encode(sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())), 'hex'), 32) $$;

-- Text as core/storage/canonicaljson.cpp cleans and writes it, without the quotes around it.
CREATE FUNCTION hl.cleaned(said text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT translate(regexp_replace(normalize(said, NFC), '[\u0001-\u0008\u000B-\u001F\uFEFF]', '', 'g'), U&'\FFFE\FFFF', U&'\FFFD\FFFD') $$;

CREATE FUNCTION hl.escaped(said text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT replace(replace(replace(replace(said, '\', '\\'), '"', '\"'), E'\n', '\n'), E'\t', '\t') $$;

-- The record that names a login now, or nobody's.
CREATE FUNCTION hl.record_of(login text) RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT p.record FROM hl.person p JOIN hl.standing s ON s.seq = p.seq
                    WHERE p.login = record_of.login AND s.voided_us IS NULL AND hl.login_of(p.record) = record_of.login
                    ORDER BY p.seq DESC LIMIT 1), '00000000-0000-0000-0000-000000000000') $$;

-- One fact of the office's own, "erased", at the end of the log; the caller holds the lock of hl.head.
CREATE FUNCTION hl.note_erased(seqs bigint[], ids uuid[], means text) RETURNS void LANGUAGE plpgsql SET search_path = hl, pg_temp AS $$
DECLARE h head; own device; f fact; said text; before bytea; t0 bigint := now_us();
BEGIN
  SELECT * INTO STRICT h FROM head WHERE one;
  INSERT INTO device (device_id, owner, desk_no, proto, app) VALUES (h.incarnation, 'hl_owner', NULL, 1, 'office') ON CONFLICT DO NOTHING;
  SELECT * INTO STRICT own FROM device v WHERE v.device_id = h.incarnation AND v.desk_no IS NULL;
  said := '{"means":"' || escaped(means) || '","salt":"' || new_salt() || '"}';
  before := h.chain;
  f.seq := h.seq + 1; f.fact_id := new_id(t0); f.device_id := own.device_id; f.dseq := own.next_dseq; f.author := session_user;
  f.kind := 'erased'; f.v := 1; f.at_us := t0; f.made_us := t0;
  f.data := '{"facts":["' || array_to_string(ids, '","') || '"],"seqs":[' || array_to_string(seqs, ',') || '],"who":"'
            || record_of(session_user::text) || '"}';
  f.body_sha := sha256(convert_to(said, 'UTF8'));
  f.env_sha := env_sha(f.kind, f.v, f.contract, f.target, f.secs, f.at_us, f.made_us, f.data, f.body_sha);
  f.eff_us := t0; f.posted_us := greatest(h.posted_us, t0); f.received_us := t0; f.verdict := 'ok';
  f.chain := link(before, f.seq, f.fact_id, f.device_id, f.dseq, f.env_sha, f.verdict, f.eff_us, f.posted_us);
  INSERT INTO fact VALUES (f.*);
  INSERT INTO body VALUES (f.seq, 'all', session_user, said);
  PERFORM fold(f, parsed(f.data), NULL, before);
  UPDATE head SET seq = f.seq, chain = f.chain, posted_us = f.posted_us WHERE one;
  UPDATE device v SET next_dseq = own.next_dseq + 1, seen_at = clock_timestamp() WHERE v.device_id = own.device_id;
END $$;

-- ---------- what the data officer can do ----------

-- Which office this is: the officer has no desk that would learn it by a hello.
CREATE FUNCTION hl_api.incarnation_v1() RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = hl, pg_temp AS $$
  SELECT h.incarnation FROM head h $$;

DROP FUNCTION hl_api.erase_v1(uuid, bigint[]);

-- The facts whose words went now; what has none, or tells of an erasure, is left out. A fact "erased" names a hundred at most: its data
-- has a limit.
CREATE FUNCTION hl_api.erase_v1(p_incarnation uuid, p_facts uuid[], p_means text) RETURNS TABLE (seq bigint, fact_id uuid)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = hl, pg_temp AS $$
#variable_conflict use_column
DECLARE h head; seqs bigint[]; ids uuid[]; means text := btrim(cleaned(p_means), E' \t\n');
BEGIN
  IF current_setting('transaction_isolation') <> 'read committed' OR now() <> statement_timestamp() THEN
    RAISE EXCEPTION 'erase must be one autocommitted statement at READ COMMITTED' USING ERRCODE = 'HL008';
  END IF;
  IF coalesce(means, '') = '' OR octet_length(means) > 8192 THEN RAISE EXCEPTION 'means' USING ERRCODE = 'HL015'; END IF;
  PERFORM set_config('synchronous_commit', 'on', true);
  PERFORM set_config('lock_timeout', '5s', true);
  SELECT * INTO STRICT h FROM head WHERE one FOR UPDATE;
  IF h.incarnation IS DISTINCT FROM p_incarnation THEN RAISE EXCEPTION 'incarnation' USING ERRCODE = 'HL001'; END IF;
  WITH gone AS (DELETE FROM body b USING fact t WHERE t.seq = b.seq AND t.fact_id = ANY (p_facts) AND t.kind <> 'erased'
                RETURNING t.seq, t.fact_id)
    SELECT array_agg(g.seq ORDER BY g.seq), array_agg(g.fact_id ORDER BY g.seq) INTO seqs, ids FROM gone g;
  IF seqs IS NULL THEN RETURN; END IF;
  FOR i IN 1 .. cardinality(seqs) BY 100 LOOP
    PERFORM note_erased(seqs[i : i + 99], ids[i : i + 99], means);
  END LOOP;
  RETURN QUERY SELECT * FROM unnest(seqs, ids);
END $$;

-- Letter case is told apart by no locale of the server.
CREATE FUNCTION hl.small(said text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT lower(said COLLATE "und-x-icu") $$;

-- In what a person wrote, not in the names of fields or in the salt. Words that are no JSON are read as they stand.
CREATE FUNCTION hl.mentions(words text, wanted text) RETURNS boolean LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE d jsonb := hl.parsed(words) - 'salt';
BEGIN
  RETURN CASE WHEN d IS NULL THEN position(wanted IN hl.small(words)) > 0
    ELSE EXISTS (SELECT 1 FROM jsonb_path_query(d, 'strict $.**') x (v)
                  WHERE jsonb_typeof(x.v) NOT IN ('object', 'array') AND position(wanted IN hl.small(x.v #>> '{}')) > 0) END;
END $$;

-- Words that hold a text, whatever its letter case, newest first; with the number of the request as people write it.
CREATE FUNCTION hl_api.words_v1(p_incarnation uuid, p_text text)
RETURNS TABLE (seq bigint, fact_id uuid, kind text, made_us bigint, number text, words text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = hl, pg_temp AS $$
#variable_conflict use_column
DECLARE wanted text := small(cleaned(p_text));
BEGIN
  IF (SELECT h.incarnation FROM head h) IS DISTINCT FROM p_incarnation THEN RAISE EXCEPTION 'incarnation' USING ERRCODE = 'HL001'; END IF;
  IF btrim(coalesce(wanted, ''), E' \t\n') = '' THEN RAISE EXCEPTION 'text' USING ERRCODE = 'HL016'; END IF;
  RETURN QUERY
    SELECT t.seq, t.fact_id, t.kind, t.made_us,
           CASE WHEN is_natural(parsed(r.data), 'n') THEN concat_ws('-', nullif(v.desk_no, 1), parsed(r.data) ->> 'n') END, b.words
      FROM body b JOIN fact t ON t.seq = b.seq JOIN standing s ON s.seq = b.seq
      LEFT JOIN fact r ON r.fact_id = s.subject AND r.kind = 'request.new' LEFT JOIN device v ON v.device_id = r.device_id
     WHERE t.kind <> 'erased' AND (position(escaped(wanted) IN small(b.words)) > 0 OR position('\u' IN b.words) > 0)
       AND mentions(b.words, wanted)
     ORDER BY t.seq DESC LIMIT 1000;
END $$;

-- What was erased from one instant to another, a row for each fact that lost its words: for the act of destruction.
CREATE FUNCTION hl_api.erasures_v1(p_incarnation uuid, p_from_us bigint, p_to_us bigint)
RETURNS TABLE (erased_seq bigint, eff_us bigint, author name, means text, seq bigint, fact_id uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = hl, pg_temp AS $$
#variable_conflict use_column
BEGIN
  IF (SELECT h.incarnation FROM head h) IS DISTINCT FROM p_incarnation THEN RAISE EXCEPTION 'incarnation' USING ERRCODE = 'HL001'; END IF;
  RETURN QUERY
    SELECT t.seq, t.eff_us, t.author, said(parsed(b.words), 'means'), x.number::bigint, x.id::uuid
      FROM device v JOIN fact t ON t.device_id = v.device_id AND t.kind = 'erased' LEFT JOIN body b ON b.seq = t.seq
      CROSS JOIN LATERAL ROWS FROM (jsonb_array_elements_text(parsed(t.data) -> 'seqs'), jsonb_array_elements_text(parsed(t.data) -> 'facts'))
        AS x (number, id)
     WHERE v.desk_no IS NULL AND t.eff_us >= p_from_us AND t.eff_us < p_to_us ORDER BY t.seq, 5;
END $$;

GRANT EXECUTE ON FUNCTION hl_api.incarnation_v1, hl_api.erase_v1, hl_api.words_v1, hl_api.erasures_v1 TO hl_dpo;

-- ---------- a desk that has erased its copy can still send the fact ----------

CREATE OR REPLACE FUNCTION hl.check_batch(p_facts jsonb) RETURNS void LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  IF jsonb_typeof(p_facts) IS DISTINCT FROM 'array' OR jsonb_array_length(p_facts) > 200 OR octet_length(p_facts::text) > 16777216 THEN
    RAISE EXCEPTION 'batch' USING ERRCODE = 'HL007';
  END IF;
  IF EXISTS (SELECT 1 FROM jsonb_to_recordset(p_facts) AS x (ds bigint, id uuid, kind text, v smallint, at_us bigint, made_us bigint,
                                                             scope text, data text, words text, body text)
      WHERE x.ds IS NULL OR x.ds < 1 OR x.id IS NULL OR x.kind IS NULL OR octet_length(x.kind) > 32 OR x.v IS NULL OR x.at_us IS NULL
         OR x.made_us IS NULL OR x.data IS NULL OR x.scope NOT IN ('all', 'own') OR x.body !~ '^[0-9A-Fa-f]{64}$') THEN
    RAISE EXCEPTION 'fact' USING ERRCODE = 'HL007';
  END IF;
EXCEPTION WHEN data_exception THEN RAISE EXCEPTION 'fact' USING ERRCODE = 'HL007';
END $$;

-- "body" is the hash of words that are gone; where there are words, theirs counts.
CREATE OR REPLACE FUNCTION hl_api.push_v1(p_device uuid, p_incarnation uuid, p_boot text, p_boot_us bigint, p_facts jsonb)
RETURNS TABLE (dseq bigint, seq bigint, verdict text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = hl, pg_temp SET plan_cache_mode = force_generic_plan AS $$
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
      secs bigint, at_us bigint, made_us bigint, boot text, boot_us bigint, scope text, data text, words text, body text) ORDER BY y.ds
  LOOP
    f := NULL;
    f.fact_id := x.id; f.device_id := p_device; f.dseq := x.ds; f.author := session_user; f.kind := x.kind; f.v := x.v;
    f.contract := x.contract; f.target := x.target; f.secs := x.secs; f.at_us := x.at_us; f.made_us := x.made_us; f.data := x.data;
    f.body_sha := CASE WHEN x.words IS NULL AND x.body IS NOT NULL THEN decode(x.body, 'hex')
                       ELSE sha256(convert_to(coalesce(x.words, ''), 'UTF8')) END;
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

RESET ROLE;
