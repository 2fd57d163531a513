-- SPDX-FileCopyrightText: 2026 Hline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What the office says about a fact: the same words in the same cases as core/domain/verdict.cpp and core/storage/judging.cpp, to
-- which tests/office/tst_officeverdicts.cpp holds it, and beyond them who may do what. Nothing here raises on business grounds.

SET LOCAL lock_timeout = '5s';
SET LOCAL ROLE hl_owner;

-- ---------- words of facts ----------

CREATE FUNCTION hl.parsed(json text) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  RETURN CASE jsonb_typeof(json::jsonb) WHEN 'object' THEN json::jsonb END;
EXCEPTION WHEN OTHERS THEN RETURN NULL;
END $$;

CREATE FUNCTION hl.said(d jsonb, key text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE jsonb_typeof(d -> key) WHEN 'string' THEN d ->> key ELSE '' END $$;

CREATE FUNCTION hl.uuid_of(said text) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN said ~ '^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$'
    THEN nullif(said::uuid, '00000000-0000-0000-0000-000000000000'::uuid) END $$;

CREATE FUNCTION hl.month_named(said text) RETURNS date LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN said ~ '^[0-9]{4}-(0[1-9]|1[0-2])$' AND left(said, 4) <> '0000'
    THEN make_date(left(said, 4)::int, right(said, 2)::int, 1) END $$;

-- Moscow time is UTC+3 all year for every date the program handles (regulation, section 1).
CREATE FUNCTION hl.month_of(us bigint) RETURNS date LANGUAGE sql IMMUTABLE AS $$
  SELECT date_trunc('month', timestamp 'epoch' + (us + 10800000000) * interval '1 microsecond')::date $$;

-- facts.md 1
CREATE FUNCTION hl.env_sha(kind text, v smallint, contract uuid, target uuid, secs bigint, at_us bigint, made_us bigint, data text,
                           body_sha bytea) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
  SELECT sha256(convert_to('hline1|' || concat_ws('|', kind, v, coalesce(contract::text, '-'), coalesce(target::text, '-'),
                                                  coalesce(secs::text, '-'), at_us, made_us) || '|', 'UTF8')
                || sha256(convert_to(data, 'UTF8')) || body_sha) $$;

CREATE FUNCTION hl.link(previous bytea, seq bigint, fact_id uuid, device uuid, dseq bigint, env_sha bytea, verdict text, eff_us bigint,
                        posted_us bigint) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
  SELECT sha256(previous || int8send(seq) || uuid_send(fact_id) || uuid_send(device) || int8send(dseq) || env_sha
                || convert_to(verdict, 'UTF8') || int8send(eff_us) || int8send(posted_us)) $$;

-- ---------- what a fact belongs to (core/storage/factroutes.cpp) ----------

CREATE FUNCTION hl.route(kind text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN kind = 'request.new' THEN 'new'
    WHEN kind IN ('request.set', 'request.class', 'request.consent', 'request.event', 'request.attach', 'request.finish', 'claim',
                  'release', 'assign', 'timer.start', 'work', 'timer.end', 'connect.start', 'override', 'refusal', 'register', 'norm',
                  'quote.agree', 'quote.deliver') THEN 'request'
    WHEN kind IN ('work.words', 'connect.end') THEN 'of_target'
    WHEN kind = 'reverse' THEN 'reverse'
    WHEN kind IN ('purchase', 'payment') THEN 'money'
    WHEN kind IN ('ref', 'ref.same') THEN 'reference'
    WHEN kind = 'import' THEN 'import'
    WHEN kind = 'close' THEN 'close'
    WHEN kind = 'close.reverse' THEN 'reopen'
    WHEN kind IN ('waive', 'date', 'erased', 'base') THEN 'kept'
  END $$;

CREATE FUNCTION hl.subject_of(f hl.fact) RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT CASE hl.route(f.kind)
    WHEN 'new' THEN f.fact_id
    WHEN 'request' THEN f.target
    WHEN 'reference' THEN f.target
    WHEN 'of_target' THEN (SELECT s.subject FROM hl.standing s WHERE s.fact_id = f.target)
    WHEN 'reverse' THEN (SELECT s.subject FROM hl.standing s WHERE s.fact_id = f.target)
  END $$;

CREATE FUNCTION hl.moves_money(kind text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT kind IN ('payment', 'purchase', 'norm', 'quote.deliver') $$;

CREATE FUNCTION hl.is_natural(d jsonb, key text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE jsonb_typeof(d -> key) WHEN 'number'
    THEN (d ->> key)::numeric BETWEEN 1 AND 9223372036854775807 AND (d ->> key)::numeric = trunc((d ->> key)::numeric) ELSE false END $$;

CREATE FUNCTION hl.well_formed(f hl.fact, d jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT d IS NOT NULL AND d ? 'who' AND CASE hl.route(f.kind)
    WHEN 'new' THEN hl.is_natural(d, 'n')
    WHEN 'import' THEN true
    WHEN 'kept' THEN true
    WHEN 'close' THEN f.contract IS NOT NULL AND hl.month_named(hl.said(d, 'month')) IS NOT NULL
    ELSE hl.route(f.kind) IS NULL OR (f.target IS NOT NULL AND CASE
      WHEN f.kind = 'work' THEN f.secs IS NOT NULL AND f.secs BETWEEN 1 AND 86400
      WHEN hl.moves_money(f.kind) OR f.kind = 'close.reverse' THEN f.contract IS NOT NULL
      ELSE f.kind <> 'ref' OR d ? 'type' END)
  END $$;

RESET ROLE;
