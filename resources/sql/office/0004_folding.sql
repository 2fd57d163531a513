-- SPDX-FileCopyrightText: 2026 Hline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What a fact that counts does to the projections. Runs inside push, under the lock of hl.head, and nowhere else.

SET LOCAL lock_timeout = '5s';
SET LOCAL ROLE hl_owner;

-- ---------- the witness ledger ----------

CREATE FUNCTION hl.move(cause hl.fact, work hl.fact, month date, source text, sink text) RETURNS void LANGUAGE sql AS $$
  INSERT INTO hl.entry (seq, n, work_seq, contract, month, origin_month, acct, secs)
  SELECT cause.seq, coalesce((SELECT max(e.n) FROM hl.entry e WHERE e.seq = cause.seq), 0) + leg.n, work.seq,
         coalesce(work.contract, '00000000-0000-0000-0000-000000000000'), month, hl.month_of(work.eff_us), leg.acct, leg.sign * work.secs
    FROM (VALUES (1, source, -1), (2, sink, 1)) AS leg (n, acct, sign) $$;

-- Where the time of a work fact lies now; nothing while it is not in force.
CREATE FUNCTION hl.posting_of(work bigint) RETURNS TABLE (acct text, month date) LANGUAGE sql STABLE AS $$
  SELECT e.acct, e.month FROM hl.entry e WHERE e.work_seq = work AND e.secs > 0 ORDER BY e.seq DESC, e.n DESC LIMIT 1 $$;

CREATE FUNCTION hl.post(cause hl.fact, work hl.fact) RETURNS void LANGUAGE sql AS $$
  SELECT hl.move(cause, work, hl.open_month(work.contract, hl.charge_month(work, work.data::jsonb), cause.posted_us), 'logged', 'worked') $$;

CREATE FUNCTION hl.unpost(cause hl.fact, work hl.fact) RETURNS void LANGUAGE plpgsql AS $$
DECLARE lies record;
BEGIN
  SELECT * INTO lies FROM hl.posting_of(work.seq);
  IF lies.acct = 'logged' OR lies.acct IS NULL THEN RETURN; END IF;
  PERFORM hl.move(cause, work, hl.open_month(work.contract, lies.month, cause.posted_us), lies.acct, 'logged');
  DELETE FROM hl.waiver w WHERE w.work_seq = work.seq;
END $$;

-- Time that the client is not to pay for moves to an account of its own (sync.md 4.8).
CREATE FUNCTION hl.waive(cause hl.fact, waiver hl.fact) RETURNS void LANGUAGE plpgsql AS $$
DECLARE work hl.fact; lies record;
BEGIN
  SELECT * INTO work FROM hl.fact f WHERE f.fact_id = waiver.target AND f.kind = 'work';
  SELECT * INTO lies FROM hl.posting_of(work.seq);
  IF lies.acct IS DISTINCT FROM 'worked' THEN RETURN; END IF;
  PERFORM hl.move(cause, work, hl.open_month(work.contract, lies.month, cause.posted_us), 'worked', 'waived');
  INSERT INTO hl.waiver (work_seq, by_seq) VALUES (work.seq, waiver.seq);
END $$;

CREATE FUNCTION hl.unwaive(cause hl.fact, waiver hl.fact) RETURNS void LANGUAGE plpgsql AS $$
DECLARE work hl.fact; lies record;
BEGIN
  SELECT f.* INTO work FROM hl.waiver w JOIN hl.fact f ON f.seq = w.work_seq WHERE w.by_seq = waiver.seq;
  IF NOT FOUND THEN RETURN; END IF;
  SELECT * INTO lies FROM hl.posting_of(work.seq);
  PERFORM hl.move(cause, work, hl.open_month(work.contract, lies.month, cause.posted_us), 'waived', 'worked');
  DELETE FROM hl.waiver w WHERE w.work_seq = work.seq;
END $$;

-- ---------- requests ----------

-- The last claim, assignment or release in force says who holds a request (sync.md 4.7).
CREATE FUNCTION hl.derive_request(id uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE h uuid; made boolean;
BEGIN
  IF id IS NULL THEN RETURN; END IF;
  SELECT CASE f.kind
      WHEN 'claim' THEN coalesce(hl.uuid_of(hl.said(f.data::jsonb, 'who')), '00000000-0000-0000-0000-000000000000')
      WHEN 'assign' THEN hl.uuid_of(hl.said(f.data::jsonb, 'to')) END INTO h
    FROM hl.standing s JOIN hl.fact f ON f.seq = s.seq
   WHERE s.subject = id AND s.kind IN ('claim', 'release', 'assign') AND s.counted AND s.voided_us IS NULL ORDER BY s.seq DESC LIMIT 1;
  made := EXISTS (SELECT 1 FROM hl.standing s WHERE s.fact_id = id AND s.kind = 'request.new' AND s.counted AND s.voided_us IS NULL);
  INSERT INTO hl.request AS q (request_id, present, holder) VALUES (id, made, h)
    ON CONFLICT (request_id) DO UPDATE SET present = made, holder = h;
END $$;

-- ---------- what is taken back, and what an import brings into force ----------

CREATE FUNCTION hl.set_voided(cause hl.fact, which bigint, at bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE s hl.standing; f hl.fact;
BEGIN
  SELECT * INTO STRICT s FROM hl.standing t WHERE t.seq = which;
  SELECT * INTO STRICT f FROM hl.fact t WHERE t.seq = which;
  UPDATE hl.standing t SET voided_us = at WHERE t.seq = which;
  IF at IS NOT NULL THEN INSERT INTO hl.reversal (target_seq, by_seq) VALUES (which, cause.seq) ON CONFLICT DO NOTHING; END IF;
  IF NOT s.counted THEN RETURN; END IF;
  IF s.kind IN ('request.new', 'claim', 'release', 'assign') THEN PERFORM hl.derive_request(s.subject);
  ELSIF s.kind = 'work' AND at IS NULL THEN PERFORM hl.post(cause, f);
  ELSIF s.kind = 'work' THEN PERFORM hl.unpost(cause, f);
  ELSIF s.kind = 'waive' AND at IS NULL THEN PERFORM hl.waive(cause, f);
  ELSIF s.kind = 'waive' THEN PERFORM hl.unwaive(cause, f); END IF;
END $$;

CREATE FUNCTION hl.fold_reverse(f hl.fact) RETURNS void LANGUAGE plpgsql AS $$
DECLARE target hl.standing; s hl.standing;
BEGIN
  SELECT * INTO STRICT target FROM hl.standing t WHERE t.fact_id = f.target;
  PERFORM hl.set_voided(f, target.seq, f.posted_us);
  IF target.kind <> 'import' THEN RETURN; END IF;
  FOR s IN SELECT * FROM hl.standing t WHERE t.batch = target.fact_id AND t.voided_us IS NULL ORDER BY t.seq LOOP
    PERFORM hl.set_voided(f, s.seq, f.posted_us);
  END LOOP;
END $$;

CREATE FUNCTION hl.fold_import(f hl.fact) RETURNS void LANGUAGE plpgsql AS $$
DECLARE s hl.standing;
BEGIN
  FOR s IN SELECT * FROM hl.standing t WHERE t.batch = f.fact_id AND t.voided_us = 0 ORDER BY t.seq LOOP
    PERFORM hl.set_voided(f, s.seq, NULL);
  END LOOP;
END $$;

-- ---------- closed months ----------

-- Regulation 2.4.2.6b; S-OFF-2
CREATE FUNCTION hl.fold_close(f hl.fact, d jsonb, chain_before bytea) RETURNS void LANGUAGE sql AS $$
  INSERT INTO hl.period (closed_seq, contract, month, worked_secs, chain_before)
  SELECT f.seq, f.contract, m.month, (SELECT coalesce(sum(e.secs), 0) FROM hl.entry e
                                       WHERE e.contract = f.contract AND e.month = m.month AND e.acct = 'worked'), chain_before
    FROM (SELECT hl.month_named(hl.said(d, 'month')) AS month) m $$;

CREATE FUNCTION hl.fold_reopening(f hl.fact) RETURNS void LANGUAGE plpgsql AS $$
DECLARE closing bigint := (SELECT s.seq FROM hl.standing s WHERE s.fact_id = f.target);
BEGIN
  UPDATE hl.standing s SET voided_us = f.posted_us WHERE s.seq = closing;
  UPDATE hl.period p SET reopened_seq = f.seq WHERE p.closed_seq = closing AND p.contract = f.contract;
  INSERT INTO hl.reversal (target_seq, by_seq) VALUES (closing, f.seq) ON CONFLICT DO NOTHING;
END $$;

-- ---------- one fact ----------

CREATE FUNCTION hl.fold_work(f hl.fact, d jsonb, waits boolean) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO hl.session AS s (request, session, first_month)
    VALUES (f.target, coalesce(hl.uuid_of(hl.said(d, 'session')), f.fact_id), hl.month_of(f.eff_us))
    ON CONFLICT (request, session) DO UPDATE SET first_month = least(s.first_month, excluded.first_month);
  IF NOT waits THEN PERFORM hl.post(f, f); END IF;
END $$;

-- The fact itself is stored already; chain_before is the link of the fact in front.
CREATE FUNCTION hl.fold(f hl.fact, d jsonb, subject uuid, chain_before bytea) RETURNS void LANGUAGE plpgsql AS $$
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
    WHEN 'request.new', 'claim', 'release', 'assign' THEN PERFORM hl.derive_request(fold.subject);
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

RESET ROLE;
