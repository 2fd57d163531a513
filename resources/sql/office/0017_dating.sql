-- SPDX-FileCopyrightText: 2026 Hline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A supervisor says when something happened that a wrong clock had dated (S-OFF-1, sync.md 4.6). The verdict on that word, "date", is
-- the verdict on what it dates, as if it came now with this instant; from then on it counts.

SET LOCAL lock_timeout = '5s';
SET LOCAL ROLE hl_owner;

CREATE TABLE hl.dating (
  seq bigint PRIMARY KEY REFERENCES hl.fact,             -- what was dated
  by_seq bigint NOT NULL UNIQUE REFERENCES hl.fact,
  eff_us bigint NOT NULL);

-- A fact as it counts: where it was dated afterwards, at that instant and with the verdict on the dating.
CREATE FUNCTION hl.as_it_counts(which bigint) RETURNS hl.fact LANGUAGE plpgsql STABLE AS $$
DECLARE f hl.fact; dated record;
BEGIN
  SELECT * INTO STRICT f FROM hl.fact t WHERE t.seq = which;
  SELECT g.eff_us, t.verdict, t.posted_us INTO dated FROM hl.dating g JOIN hl.fact t ON t.seq = g.by_seq WHERE g.seq = which;
  IF FOUND THEN f.eff_us := dated.eff_us; f.verdict := dated.verdict; f.posted_us := dated.posted_us; END IF;
  RETURN f;
END $$;

-- ---------- the verdict ----------

-- core/domain/verdict.cpp: what gives a request to somebody, decides about others' facts or carries a document's day is said again.
CREATE FUNCTION hl.can_be_dated(kind text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT kind NOT IN ('claim', 'release', 'assign', 'reverse', 'close', 'close.reverse', 'waive', 'date', 'erased', 'base', 'import',
                      'payment', 'purchase', 'ref', 'ref.same') $$;

CREATE OR REPLACE FUNCTION hl.route(kind text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN kind = 'request.new' THEN 'new'
    WHEN kind IN ('request.set', 'request.class', 'request.consent', 'request.event', 'request.attach', 'request.finish', 'claim',
                  'release', 'assign', 'timer.start', 'work', 'timer.end', 'connect.start', 'override', 'refusal', 'register', 'norm',
                  'quote.agree', 'quote.deliver') THEN 'request'
    WHEN kind IN ('work.words', 'connect.end') THEN 'of_target'
    WHEN kind = 'reverse' THEN 'reverse'
    WHEN kind = 'date' THEN 'dating'
    WHEN kind IN ('purchase', 'payment') THEN 'money'
    WHEN kind IN ('ref', 'ref.same') THEN 'reference'
    WHEN kind = 'import' THEN 'import'
    WHEN kind = 'close' THEN 'close'
    WHEN kind = 'close.reverse' THEN 'reopen'
    WHEN kind IN ('waive', 'erased', 'base') THEN 'kept'
  END $$;

CREATE OR REPLACE FUNCTION hl.subject_of(f hl.fact) RETURNS uuid LANGUAGE plpgsql STABLE AS $$
BEGIN
  CASE hl.route(f.kind)
    WHEN 'new' THEN RETURN f.fact_id;
    WHEN 'request', 'reference' THEN RETURN f.target;
    WHEN 'of_target', 'reverse', 'dating' THEN RETURN (SELECT s.subject FROM hl.standing s WHERE s.fact_id = f.target);
    ELSE RETURN NULL;
  END CASE;
END $$;

CREATE OR REPLACE FUNCTION hl.has_parts(f hl.fact, d jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT d IS NOT NULL AND d ? 'who' AND CASE hl.route(f.kind)
    WHEN 'new' THEN hl.is_natural(d, 'n')
    WHEN 'import' THEN true
    WHEN 'kept' THEN true
    WHEN 'close' THEN f.contract IS NOT NULL AND hl.month_named(hl.said(d, 'month')) IS NOT NULL
    WHEN 'dating' THEN f.target IS NOT NULL AND hl.is_natural(d, 'at_us')
    ELSE hl.route(f.kind) IS NULL OR (f.target IS NOT NULL AND CASE
      WHEN f.kind = 'work' THEN f.secs IS NOT NULL AND f.secs BETWEEN 1 AND 86400
      WHEN hl.moves_money(f.kind) OR f.kind = 'close.reverse' THEN f.contract IS NOT NULL
      ELSE f.kind <> 'ref' OR d ? 'type' END)
  END $$;

-- A person takes back what that person entered, while its month is open.
CREATE OR REPLACE FUNCTION hl.may_reverse(f hl.fact) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
DECLARE s hl.standing; t hl.fact;
BEGIN
  SELECT * INTO s FROM hl.standing x WHERE x.fact_id = f.target;
  IF NOT FOUND THEN RETURN true; END IF;
  t := hl.as_it_counts(s.seq);
  IF t.author <> f.author THEN RETURN false; END IF;
  RETURN t.kind NOT IN ('work', 'norm', 'quote.deliver') OR NOT s.counted OR t.contract IS NULL
    OR coalesce((SELECT e.month FROM hl.entry e WHERE e.work_seq = t.seq ORDER BY e.seq, e.n LIMIT 1),
                CASE t.verdict WHEN 'late' THEN hl.month_of(t.posted_us) ELSE hl.month_of(t.eff_us) END)
       <= hl.last_closed(t.contract) IS NOT TRUE;
END $$;

-- What is said of a well-formed fact that may be said and whose instant is believed.
CREATE FUNCTION hl.judge_place(f hl.fact, d jsonb, subject uuid) RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE
  route text := hl.route(f.kind);
  r hl.request;
  target hl.standing;
BEGIN
  IF route IN ('request', 'of_target') THEN
    SELECT * INTO r FROM hl.request q WHERE q.request_id = subject;
    IF r.present IS NOT TRUE THEN RETURN 'no_target'; END IF;
  ELSIF route = 'reverse' THEN
    SELECT * INTO target FROM hl.standing s WHERE s.fact_id = f.target;
    IF NOT FOUND THEN RETURN 'no_target'; END IF;
    RETURN CASE WHEN target.voided_us > 0 THEN 'already_reversed' ELSE 'ok' END;
  ELSIF route = 'dating' THEN
    RETURN hl.judge_dating(f, d);
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

CREATE FUNCTION hl.judge_dating(f hl.fact, d jsonb) RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE target hl.standing; dated hl.fact;
BEGIN
  SELECT * INTO target FROM hl.standing s WHERE s.fact_id = f.target;
  IF NOT FOUND OR NOT hl.can_be_dated(target.kind) THEN RETURN 'no_target'; END IF;
  SELECT * INTO STRICT dated FROM hl.fact t WHERE t.seq = target.seq;
  IF NOT target.counted AND dated.verdict NOT IN ('clock', 'no_target') THEN RETURN 'no_target'; END IF;
  IF target.voided_us > 0 THEN RETURN 'already_reversed'; END IF;
  IF target.counted THEN RETURN 'same'; END IF;
  dated.eff_us := (d ->> 'at_us')::numeric::bigint;
  dated.posted_us := f.posted_us;
  RETURN CASE WHEN hl.clock_doubtful(dated, false) THEN 'clock' ELSE hl.judge_place(dated, hl.parsed(dated.data), target.subject) END;
END $$;

CREATE OR REPLACE FUNCTION hl.judge(f hl.fact, d jsonb, subject uuid, adopted boolean) RETURNS text LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF NOT hl.well_formed(f, d) THEN RETURN 'malformed'; END IF;
  IF hl.route(f.kind) IS NULL THEN RETURN 'unknown_kind'; END IF;   -- stored and shown to newer programs, never dropped
  IF f.v <> 1 THEN RETURN 'unknown_version'; END IF;
  IF NOT hl.may(f, d) THEN RETURN 'forbidden'; END IF;
  IF hl.clock_doubtful(f, adopted) THEN RETURN 'clock'; END IF;
  RETURN hl.judge_place(f, d, subject);
END $$;

-- ---------- what it does ----------

CREATE OR REPLACE FUNCTION hl.waive(cause hl.fact, waiver hl.fact) RETURNS void LANGUAGE plpgsql AS $$
DECLARE work hl.fact; lies record;
BEGIN
  SELECT * INTO work FROM hl.fact f WHERE f.fact_id = waiver.target AND f.kind = 'work';
  SELECT * INTO lies FROM hl.posting_of(work.seq);
  IF lies.acct IS DISTINCT FROM 'worked' THEN RETURN; END IF;
  PERFORM hl.move(cause, hl.as_it_counts(work.seq), hl.open_month(work.contract, lies.month, cause.posted_us), 'worked', 'waived');
  INSERT INTO hl.waiver (work_seq, by_seq) VALUES (work.seq, waiver.seq);
END $$;

CREATE OR REPLACE FUNCTION hl.unwaive(cause hl.fact, waiver hl.fact) RETURNS void LANGUAGE plpgsql AS $$
DECLARE work hl.fact; lies record;
BEGIN
  SELECT f.* INTO work FROM hl.waiver w JOIN hl.fact f ON f.seq = w.work_seq WHERE w.by_seq = waiver.seq;
  IF NOT FOUND THEN RETURN; END IF;
  SELECT * INTO lies FROM hl.posting_of(work.seq);
  PERFORM hl.move(cause, hl.as_it_counts(work.seq), hl.open_month(work.contract, lies.month, cause.posted_us), 'waived', 'worked');
  DELETE FROM hl.waiver w WHERE w.work_seq = work.seq;
END $$;

DROP FUNCTION hl.fold_work(hl.fact, jsonb, boolean);
CREATE FUNCTION hl.fold_work(cause hl.fact, work hl.fact, d jsonb, waits boolean) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO hl.session AS s (request, session, first_month)
    VALUES (work.target, coalesce(hl.uuid_of(hl.said(d, 'session')), work.fact_id), hl.month_of(work.eff_us))
    ON CONFLICT (request, session) DO UPDATE SET first_month = least(s.first_month, excluded.first_month);
  IF NOT waits THEN PERFORM hl.post(cause, work); END IF;
END $$;

-- What is dated counts from here on. An instant that another desk has dated meanwhile stays as it is.
CREATE FUNCTION hl.fold_dating(cause hl.fact, dating hl.fact) RETURNS void LANGUAGE plpgsql AS $$
DECLARE s hl.standing; f hl.fact;
BEGIN
  UPDATE hl.standing t SET counted = true WHERE t.fact_id = dating.target AND NOT t.counted AND coalesce(t.voided_us, 0) = 0 RETURNING * INTO s;
  IF NOT FOUND THEN RETURN; END IF;
  INSERT INTO hl.dating (seq, by_seq, eff_us) VALUES (s.seq, dating.seq, (hl.parsed(dating.data) ->> 'at_us')::numeric::bigint);
  f := hl.as_it_counts(s.seq);
  IF s.kind IN ('request.new', 'request.finish') THEN PERFORM hl.derive_request(s.subject);
  ELSIF s.kind = 'work' THEN PERFORM hl.fold_work(cause, f, hl.parsed(f.data), s.voided_us IS NOT NULL); END IF;
END $$;

CREATE OR REPLACE FUNCTION hl.set_voided(cause hl.fact, which bigint, at bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE s hl.standing; f hl.fact; dated bigint;
BEGIN
  SELECT * INTO STRICT s FROM hl.standing t WHERE t.seq = which;
  f := hl.as_it_counts(which);
  UPDATE hl.standing t SET voided_us = at WHERE t.seq = which;
  IF at IS NOT NULL THEN INSERT INTO hl.reversal (target_seq, by_seq) VALUES (which, cause.seq) ON CONFLICT DO NOTHING; END IF;
  IF NOT s.counted THEN RETURN; END IF;
  IF s.kind IN ('request.new', 'request.finish', 'claim', 'release', 'assign') THEN PERFORM hl.derive_request(s.subject);
  ELSIF s.kind = 'work' AND at IS NULL THEN PERFORM hl.post(cause, f);
  ELSIF s.kind = 'work' THEN PERFORM hl.unpost(cause, f);
  ELSIF s.kind = 'waive' AND at IS NULL THEN PERFORM hl.waive(cause, f);
  ELSIF s.kind = 'waive' THEN PERFORM hl.unwaive(cause, f);
  ELSIF s.kind = 'date' AND at IS NULL THEN PERFORM hl.fold_dating(cause, f);
  ELSIF s.kind = 'date' THEN
    -- Taken back, it takes back what it dated.
    SELECT t.seq INTO dated FROM hl.dating g JOIN hl.standing t ON t.seq = g.seq WHERE g.by_seq = which AND coalesce(t.voided_us, 0) = 0;
    IF FOUND THEN PERFORM hl.set_voided(cause, dated, at); END IF;
  END IF;
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
    WHEN 'work' THEN PERFORM hl.fold_work(f, f, d, waits);
    WHEN 'ref' THEN
      IF hl.said(d, 'type') = 'consultant' AND d -> 'set' ? 'login' THEN
        INSERT INTO hl.person (seq, record, login) VALUES (f.seq, f.target, nullif(hl.said(d -> 'set', 'login'), ''));
      END IF;
    WHEN 'reverse' THEN PERFORM hl.fold_reverse(f);
    WHEN 'import' THEN PERFORM hl.fold_import(f);
    WHEN 'close' THEN PERFORM hl.fold_close(f, d, chain_before);
    WHEN 'close.reverse' THEN PERFORM hl.fold_reopening(f);
    WHEN 'waive' THEN IF NOT waits THEN PERFORM hl.waive(f, f); END IF;
    WHEN 'date' THEN IF NOT waits THEN PERFORM hl.fold_dating(f, f); END IF;
    ELSE NULL;
  END CASE;
END $$;

-- ---------- what is told and checked ----------

CREATE OR REPLACE VIEW hl_report.work AS
  SELECT f.seq, f.fact_id, f.author, f.data::jsonb ->> 'who' AS consultant, f.contract, f.target AS request, f.secs,
         timestamptz 'epoch' + coalesce(g.eff_us, f.eff_us) * interval '1 microsecond' AS began_at,
         timestamptz 'epoch' + coalesce(b.posted_us, f.posted_us) * interval '1 microsecond' AS posted_at,
         coalesce(b.verdict, f.verdict) AS verdict, s.voided_us IS NOT NULL AS voided
    FROM hl.fact f JOIN hl.standing s ON s.seq = f.seq LEFT JOIN hl.dating g ON g.seq = f.seq LEFT JOIN hl.fact b ON b.seq = g.by_seq
   WHERE f.kind = 'work' AND s.counted;

CREATE OR REPLACE VIEW hl_report.request AS
  SELECT q.request_id, q.holder, f.contract, f.author AS registered_by,
         timestamptz 'epoch' + coalesce(g.eff_us, f.eff_us) * interval '1 microsecond' AS arrived_at,
         EXISTS (SELECT 1 FROM hl.fact t JOIN hl.standing s ON s.seq = t.seq WHERE t.target = q.request_id AND t.kind = 'request.finish'
                   AND s.counted AND s.voided_us IS NULL) AS finished
    FROM hl.request q JOIN hl.fact f ON f.fact_id = q.request_id LEFT JOIN hl.dating g ON g.seq = f.seq WHERE q.present;

ALTER FUNCTION hl.invariants() RENAME TO invariants_before_dating;
CREATE FUNCTION hl.invariants() RETURNS TABLE (code text, says text, holds boolean) LANGUAGE sql STABLE AS $$
  SELECT * FROM hl.invariants_before_dating() i WHERE i.code <> 'I5'
  UNION ALL SELECT 'I5', 'time in force is posted once, other time not at all', NOT EXISTS (
    SELECT 1 FROM hl.fact f JOIN hl.standing s ON s.seq = f.seq
      LEFT JOIN (SELECT e.work_seq, sum(e.secs) FILTER (WHERE e.acct <> 'logged') AS secs FROM hl.entry e GROUP BY 1) e ON e.work_seq = f.seq
     WHERE coalesce(e.secs, 0) <> CASE WHEN f.kind = 'work' AND s.counted AND s.voided_us IS NULL THEN f.secs ELSE 0 END)
  UNION ALL SELECT 'I5b', 'what counts is what the log says', NOT EXISTS (
    SELECT 1 FROM hl.fact f JOIN hl.standing s ON s.seq = f.seq LEFT JOIN hl.dating g ON g.seq = f.seq LEFT JOIN hl.fact b ON b.seq = g.by_seq
     WHERE s.counted <> (f.verdict IN ('ok', 'late') OR coalesce(b.verdict IN ('ok', 'late'), false))) $$;

RESET ROLE;
