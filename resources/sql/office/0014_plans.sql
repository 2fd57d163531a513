-- SPDX-FileCopyrightText: 2026 Hline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What each fact of a push asks for. A function in SQL that cannot be put in place of its call (it calls what is only STABLE, or holds
-- a subquery of its argument) is planned anew at every call; one in PL/pgSQL keeps its plan for as long as the desk is linked. Where the
-- planner thinks little of a plan for whatever comes, as of one for any range of a large log, it still plans every call: told not to.

SET LOCAL lock_timeout = '5s';
SET LOCAL ROLE hl_owner;

-- facts.md 1
CREATE OR REPLACE FUNCTION hl.env_sha(kind text, v smallint, contract uuid, target uuid, secs bigint, at_us bigint, made_us bigint, data text,
                                      body_sha bytea) RETURNS bytea LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  RETURN sha256(convert_to('hline1|' || concat_ws('|', kind, v, coalesce(contract::text, '-'), coalesce(target::text, '-'),
                                                  coalesce(secs::text, '-'), at_us, made_us) || '|', 'UTF8')
                || sha256(convert_to(data, 'UTF8')) || body_sha);
END $$;

CREATE OR REPLACE FUNCTION hl.link(previous bytea, seq bigint, fact_id uuid, device uuid, dseq bigint, env_sha bytea, verdict text,
                                   eff_us bigint, posted_us bigint) RETURNS bytea LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  RETURN sha256(previous || int8send(seq) || uuid_send(fact_id) || uuid_send(device) || int8send(dseq) || env_sha
                || convert_to(verdict, 'UTF8') || int8send(eff_us) || int8send(posted_us));
END $$;

CREATE OR REPLACE FUNCTION hl.subject_of(f hl.fact) RETURNS uuid LANGUAGE plpgsql STABLE AS $$
BEGIN
  CASE hl.route(f.kind)
    WHEN 'new' THEN RETURN f.fact_id;
    WHEN 'request', 'reference' THEN RETURN f.target;
    WHEN 'of_target', 'reverse' THEN RETURN (SELECT s.subject FROM hl.standing s WHERE s.fact_id = f.target);
    ELSE RETURN NULL;
  END CASE;
END $$;

ALTER FUNCTION hl_api.push_v1(uuid, uuid, text, bigint, jsonb) SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION hl_api.snapshot_v1(uuid, bigint, bigint) SET plan_cache_mode = force_generic_plan;

RESET ROLE;
