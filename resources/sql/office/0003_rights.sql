-- SPDX-FileCopyrightText: 2026 Hline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Who may do what (facts.md 2, column "who"; reliability.md 6.2), and the verdict.

SET LOCAL lock_timeout = '5s';
SET LOCAL ROLE hl_owner;

-- The last month of a contract that is closed now; nothing if none is.
CREATE FUNCTION hl.last_closed(c uuid) RETURNS date LANGUAGE sql STABLE AS $$
  SELECT max(p.month) FROM hl.period p WHERE p.contract = c AND p.reopened_seq IS NULL $$;

-- Where something of a month is posted now (sync.md 4.8).
CREATE FUNCTION hl.open_month(c uuid, m date, now_us bigint) RETURNS date LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN hl.last_closed(c) IS NULL OR m > hl.last_closed(c) THEN m
    ELSE greatest(hl.month_of(now_us), (hl.last_closed(c) + interval '1 month')::date) END $$;

-- The month of a charge is that of its session's first second (S-OFF-2).
CREATE FUNCTION hl.charge_month(f hl.fact, d jsonb) RETURNS date LANGUAGE sql STABLE AS $$
  SELECT least(hl.month_of(f.eff_us),
               (SELECT s.first_month FROM hl.session s
                 WHERE f.kind = 'work' AND s.request = f.target AND s.session = hl.uuid_of(hl.said(d, 'session')))) $$;

-- The login that a consultant's record names now.
CREATE FUNCTION hl.login_of(record uuid) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT p.login FROM hl.person p JOIN hl.standing s ON s.seq = p.seq
   WHERE p.record = login_of.record AND s.voided_us IS NULL ORDER BY p.seq DESC LIMIT 1 $$;

CREATE FUNCTION hl.anybody_mapped() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM hl.person p JOIN hl.standing s ON s.seq = p.seq WHERE s.voided_us IS NULL AND p.login IS NOT NULL) $$;

-- A person takes back what that person entered, while its month is open.
CREATE FUNCTION hl.may_reverse(f hl.fact) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT NOT EXISTS (SELECT 1 FROM hl.fact t WHERE t.fact_id = f.target AND (t.author <> f.author
    OR (t.kind IN ('work', 'norm', 'quote.deliver') AND t.verdict IN ('ok', 'late') AND t.contract IS NOT NULL
        AND coalesce((SELECT e.month FROM hl.entry e WHERE e.work_seq = t.seq ORDER BY e.seq, e.n LIMIT 1),
                     CASE t.verdict WHEN 'late' THEN hl.month_of(t.posted_us) ELSE hl.month_of(t.eff_us) END)
            <= hl.last_closed(t.contract)))) $$;

-- Records that a consultant's import may carry: clients and what they bought, never who is who, prices of service or policies.
CREATE FUNCTION hl.may_record(f hl.fact, d jsonb) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT (hl.uuid_of(hl.said(d, 'batch')) IS NOT NULL
          AND hl.said(d, 'type') IN ('org', 'contact', 'product', 'contract', 'package', 'calendar', 'article'))
      OR (hl.said(d, 'type') = 'desk' AND f.target = f.device_id AND d #> '{set,no}'
          = (SELECT to_jsonb(v.desk_no) FROM hl.device v WHERE v.device_id = f.device_id)) $$;

CREATE FUNCTION hl.may(f hl.fact, d jsonb) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
DECLARE
  supervisor boolean := pg_has_role(f.author, 'hl_supervisor', 'MEMBER');
  consultant boolean := pg_has_role(f.author, 'hl_consultant', 'MEMBER');
BEGIN
  IF f.kind = 'erased' THEN RETURN pg_has_role(f.author, 'hl_dpo', 'MEMBER'); END IF;
  IF f.kind = 'base' THEN RETURN false; END IF;          -- the office's own
  IF supervisor THEN RETURN true; END IF;
  IF hl.anybody_mapped() AND hl.login_of(hl.uuid_of(hl.said(d, 'who'))) IS DISTINCT FROM f.author::text THEN RETURN false; END IF;
  RETURN CASE
    WHEN f.kind IN ('assign', 'waive', 'close', 'close.reverse', 'date', 'override', 'purchase', 'payment', 'ref.same') THEN false
    WHEN f.kind IN ('request.new', 'request.event', 'request.attach', 'connect.start', 'connect.end', 'claim')
      THEN consultant OR pg_has_role(f.author, 'hl_intake', 'MEMBER')
    WHEN f.kind = 'ref' THEN hl.may_record(f, d) AND (consultant OR hl.said(d, 'type') = 'desk')
    WHEN f.kind = 'reverse' THEN consultant AND hl.may_reverse(f)
    ELSE consultant
  END;
END $$;

-- Documents carry the day they were issued for; only measured or told time is doubted (sync.md 4.6).
CREATE FUNCTION hl.clock_doubtful(f hl.fact, adopted boolean) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT f.kind NOT IN ('payment', 'purchase', 'ref', 'import', 'quote.agree')
     AND (f.eff_us > f.posted_us + 120000000 OR f.eff_us < 0 OR (NOT adopted AND f.eff_us < f.posted_us - 400 * 86400000000)) $$;

-- An un-reversed payment of this target is in force, or waits in the same unfinished import.
CREATE FUNCTION hl.same_payment(f hl.fact, batch uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM hl.fact t JOIN hl.standing s ON s.seq = t.seq
    WHERE t.target = f.target AND t.kind IN ('payment', 'purchase', 'norm', 'quote.deliver') AND s.counted
      AND (s.voided_us IS NULL OR (s.voided_us = 0 AND s.batch = same_payment.batch))) $$;

CREATE FUNCTION hl.judge_reopening(f hl.fact) RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE closing hl.standing; last_seq bigint;
BEGIN
  SELECT * INTO closing FROM hl.standing s WHERE s.fact_id = f.target AND s.kind = 'close' AND s.counted;
  IF NOT FOUND THEN RETURN 'no_target'; END IF;
  IF closing.voided_us IS NOT NULL THEN RETURN 'already_reversed'; END IF;
  SELECT p.closed_seq INTO last_seq FROM hl.period p
   WHERE p.contract = f.contract AND p.reopened_seq IS NULL ORDER BY p.month DESC LIMIT 1;
  RETURN CASE WHEN last_seq = closing.seq THEN 'ok' ELSE 'already_closed' END;
END $$;

CREATE FUNCTION hl.judge(f hl.fact, d jsonb, subject uuid, adopted boolean) RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE
  route text := hl.route(f.kind);
  r hl.request;
  target hl.standing;
BEGIN
  IF NOT hl.well_formed(f, d) THEN RETURN 'malformed'; END IF;
  IF route IS NULL THEN RETURN 'unknown_kind'; END IF;   -- stored and shown to newer programs, never dropped
  IF f.v <> 1 THEN RETURN 'unknown_version'; END IF;
  IF NOT hl.may(f, d) THEN RETURN 'forbidden'; END IF;
  IF hl.clock_doubtful(f, adopted) THEN RETURN 'clock'; END IF;
  IF route IN ('request', 'of_target') THEN
    SELECT * INTO r FROM hl.request q WHERE q.request_id = subject;
    IF r.present IS NOT TRUE THEN RETURN 'no_target'; END IF;
  ELSIF route = 'reverse' THEN
    SELECT * INTO target FROM hl.standing s WHERE s.fact_id = f.target;
    IF NOT FOUND THEN RETURN 'no_target'; END IF;
    RETURN CASE WHEN target.voided_us > 0 THEN 'already_reversed' ELSE 'ok' END;
  ELSIF route = 'reopen' THEN
    RETURN hl.judge_reopening(f);
  END IF;
  RETURN CASE
    WHEN f.kind = 'payment' AND hl.same_payment(f, hl.uuid_of(hl.said(d, 'batch'))) THEN 'same'
    WHEN f.kind = 'claim' AND r.holder::text <> hl.said(d, 'who') THEN 'claim_lost'
    WHEN f.kind = 'release' AND r.holder::text IS DISTINCT FROM hl.said(d, 'who') THEN 'not_holder'
    WHEN f.kind = 'close' AND hl.month_named(hl.said(d, 'month')) <= hl.last_closed(f.contract) THEN 'already_closed'
    WHEN f.kind IN ('work', 'norm', 'quote.deliver') AND hl.charge_month(f, d) <= hl.last_closed(f.contract) THEN 'late'
    ELSE 'ok'
  END;
END $$;

RESET ROLE;
