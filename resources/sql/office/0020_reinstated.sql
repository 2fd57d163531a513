-- SPDX-FileCopyrightText: 2026 Hline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A dismissal that was a mistake is taken back while its days run. What the login made meanwhile and sends from then on counts as ever;
-- verdicts that were given stay, they are in the chain.
--   HL019 was not dismissed   HL020 the days are over, or are not known here

SET LOCAL lock_timeout = '5s';
SET LOCAL ROLE hl_owner;

-- uncounted: facts of those days that the office did not let count, for somebody to enter them anew. The password of before goes from
-- desks that have sent everything: without a new one it stays what it was. Open links are to end after this was committed
-- (hl.end_sessions).
CREATE FUNCTION hl.reinstate_login(login text, password text) RETURNS TABLE (trade text, desks int, uncounted int) LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp SET password_encryption = 'scram-sha-256' AS $$
DECLARE past hl.dismissal; until timestamptz;
BEGIN
  SELECT * INTO past FROM hl.dismissal d WHERE d.login = reinstate_login.login FOR UPDATE;
  until := hl.drains_until(login::name);
  IF NOT EXISTS (SELECT 1 FROM hl.groups_of(login)) THEN RAISE EXCEPTION 'no such login' USING ERRCODE = 'HL012'; END IF;
  IF until IS NULL THEN RAISE EXCEPTION 'not dismissed' USING ERRCODE = 'HL019'; END IF;
  IF until <= clock_timestamp() THEN RAISE EXCEPTION 'days are over' USING ERRCODE = 'HL020'; END IF;
  EXECUTE format('REVOKE hl_drain FROM %I', login);
  EXECUTE format('GRANT %I TO %I', past.trade, login);
  IF password <> '' THEN EXECUTE format('ALTER ROLE %I PASSWORD %L', login, password); END IF;
  DELETE FROM hl.dismissal d WHERE d.login = past.login;
  trade := substr(past.trade, 4);
  SELECT count(*) INTO desks FROM hl.device v WHERE v.owner = past.login AND v.revoked_at IS NULL;
  SELECT count(*) INTO uncounted FROM hl.fact f
   WHERE f.author = past.login AND f.verdict = 'forbidden' AND f.made_us > extract(epoch FROM past.since) * 1000000;
  RETURN NEXT;
END $$;

RESET ROLE;
