-- SPDX-FileCopyrightText: 2026 Hline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A fact beyond the limits of facts.md 1 is kept, says "malformed" if its data is what is too long, and lets those behind it through:
-- a queue that one bad record can block will be blocked. Only what cannot be a fact at all is refused (HL007).

SET LOCAL lock_timeout = '5s';
SET LOCAL ROLE hl_owner;

-- NOT VALID: rows that are there met a stricter one.
ALTER TABLE hl.fact DROP CONSTRAINT fact_data_check, ADD CONSTRAINT fact_data_check CHECK (octet_length(data) <= 16777216) NOT VALID;
ALTER TABLE hl.body DROP CONSTRAINT body_words_check, ADD CONSTRAINT body_words_check CHECK (octet_length(words) <= 16777216) NOT VALID;

CREATE OR REPLACE FUNCTION hl.check_batch(p_facts jsonb) RETURNS void LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  IF jsonb_typeof(p_facts) IS DISTINCT FROM 'array' OR jsonb_array_length(p_facts) > 200 OR octet_length(p_facts::text) > 16777216 THEN
    RAISE EXCEPTION 'batch' USING ERRCODE = 'HL007';
  END IF;
  IF EXISTS (SELECT 1 FROM jsonb_to_recordset(p_facts) AS x (ds bigint, id uuid, kind text, v smallint, at_us bigint, made_us bigint,
                                                             scope text, data text, words text)
      WHERE x.ds IS NULL OR x.ds < 1 OR x.id IS NULL OR x.kind IS NULL OR octet_length(x.kind) > 32 OR x.v IS NULL OR x.at_us IS NULL
         OR x.made_us IS NULL OR x.data IS NULL OR x.scope NOT IN ('all', 'own')) THEN
    RAISE EXCEPTION 'fact' USING ERRCODE = 'HL007';
  END IF;
EXCEPTION WHEN data_exception THEN RAISE EXCEPTION 'fact' USING ERRCODE = 'HL007';
END $$;

ALTER FUNCTION hl.well_formed(hl.fact, jsonb) RENAME TO has_parts;
CREATE FUNCTION hl.well_formed(f hl.fact, d jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT octet_length(f.data) <= 8192 AND hl.has_parts(f, d) $$;

RESET ROLE;
