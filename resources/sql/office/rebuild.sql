-- SPDX-FileCopyrightText: 2026 Hline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- An office that is made again from the logs of its desks (sync.md 4.12, 4.13): for one connection of its administrator. Nothing is
-- judged anew. The words of the lost office are in its links, and what they led to is folded from them as it was then.
--   HL021 a row does not continue the log

-- When the lost office heard of a fact is in no desk's log: that it counted from then is the nearest thing known.
CREATE FUNCTION pg_temp.take(p_rows jsonb) RETURNS void LANGUAGE plpgsql SET search_path = hl, pg_temp AS $$
DECLARE h head; x record; f fact; d jsonb; its_subject uuid;
BEGIN
  SELECT * INTO STRICT h FROM head WHERE one FOR UPDATE;
  FOR x IN SELECT * FROM jsonb_to_recordset(p_rows) AS y (seq bigint, id uuid, device uuid, ds bigint, author name, kind text, v smallint,
      contract uuid, target uuid, secs bigint, at_us bigint, made_us bigint, data text, body text, scope text, words text, eff_us bigint,
      posted_us bigint, verdict text, chain text) ORDER BY y.seq
  LOOP
    -- Only an office writes "erased", under a device that is no desk. Numbers of desks are given at the end, when all were read.
    INSERT INTO device (device_id, owner, desk_no, proto, app)
      SELECT x.device, CASE WHEN x.kind = 'erased' AND x.verdict = 'ok' THEN 'hl_owner' ELSE x.author END,
             CASE WHEN x.kind <> 'erased' OR x.verdict <> 'ok' THEN -1 - (SELECT count(*) FROM device) END, 1, '' ON CONFLICT (device_id) DO NOTHING;
    f := NULL;
    f.seq := x.seq; f.fact_id := x.id; f.device_id := x.device; f.dseq := x.ds; f.author := x.author; f.kind := x.kind; f.v := x.v;
    f.contract := x.contract; f.target := x.target; f.secs := x.secs; f.at_us := x.at_us; f.made_us := x.made_us; f.data := x.data;
    f.body_sha := decode(x.body, 'hex'); f.eff_us := x.eff_us; f.posted_us := x.posted_us; f.received_us := x.posted_us; f.verdict := x.verdict;
    f.env_sha := env_sha(f.kind, f.v, f.contract, f.target, f.secs, f.at_us, f.made_us, f.data, f.body_sha);
    f.chain := link(h.chain, f.seq, f.fact_id, f.device_id, f.dseq, f.env_sha, f.verdict, f.eff_us, f.posted_us);
    IF f.seq <> h.seq + 1 OR f.chain <> decode(x.chain, 'hex') THEN RAISE EXCEPTION 'row %', f.seq USING ERRCODE = 'HL021'; END IF;
    d := parsed(f.data);
    its_subject := subject_of(f);
    INSERT INTO fact VALUES (f.*);
    IF x.words IS NOT NULL THEN INSERT INTO body VALUES (f.seq, x.scope, x.author, x.words); END IF;
    PERFORM fold(f, d, its_subject, h.chain);
    h.seq := f.seq; h.chain := f.chain; h.posted_us := f.posted_us;
  END LOOP;
  UPDATE head SET seq = h.seq, chain = h.chain, posted_us = h.posted_us WHERE one;
END $$;

-- Desks get the numbers that their records tell, the others the next ones. A desk is counted as seen when it last sent something.
CREATE FUNCTION pg_temp.settle() RETURNS void LANGUAGE plpgsql SET search_path = hl, pg_temp AS $$
#variable_conflict use_column
BEGIN
  UPDATE device v SET next_dseq = f.last + 1, told_to = f.last, seen_at = timestamptz 'epoch' + f.posted_us * interval '1 microsecond'
    FROM (SELECT DISTINCT ON (t.device_id) t.device_id, t.dseq AS last, t.posted_us FROM fact t ORDER BY t.device_id, t.dseq DESC) f
   WHERE f.device_id = v.device_id;
  WITH told AS (SELECT DISTINCT ON (f.target) f.target AS device, parsed(f.data) -> 'set' ->> 'no' AS no
                  FROM fact f JOIN standing s ON s.seq = f.seq
                 WHERE f.kind = 'ref' AND s.counted AND s.voided_us IS NULL AND parsed(f.data) ->> 'type' = 'desk' AND parsed(f.data) -> 'set' ? 'no'
                 ORDER BY f.target, f.seq DESC),
       first AS (SELECT DISTINCT ON (t.no) t.device, t.no::int AS no FROM told t JOIN device v ON v.device_id = t.device
                  WHERE t.no ~ '^[1-9][0-9]{0,5}$' ORDER BY t.no, t.device)
    UPDATE device v SET desk_no = f.no FROM first f WHERE v.device_id = f.device AND v.desk_no IS NOT NULL;
  UPDATE device v SET desk_no = n.no
    FROM (SELECT d.device_id, (SELECT greatest(coalesce(max(t.desk_no), 0), 0) FROM device t) + row_number() OVER (ORDER BY d.desk_no DESC) AS no
            FROM device d WHERE d.desk_no < 0) n WHERE v.device_id = n.device_id;
  -- What was erased by law stays so, whatever copy still held it.
  DELETE FROM body b USING fact t, fact e CROSS JOIN LATERAL jsonb_array_elements_text(parsed(e.data) -> 'facts') g (id)
   WHERE e.kind = 'erased' AND e.verdict = 'ok' AND t.fact_id = g.id::uuid AND b.seq = t.seq;
END $$;
