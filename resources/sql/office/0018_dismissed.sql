-- SPDX-FileCopyrightText: 2026 Hline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A person who leaves may hold minutes that nobody has seen yet: for 30 days that login sends what it has, and reads nothing
-- (reliability.md F10). The group hl_drain may hello and push; every other right ends with the group that carried it.
--   HL018 dismissed, and the time to send is over

SET LOCAL lock_timeout = '5s';
SET LOCAL ROLE hl_owner;

CREATE TABLE hl.dismissal (
  login name PRIMARY KEY,
  trade name NOT NULL,                     -- as which the rest is judged: it was done in that role
  since timestamptz NOT NULL DEFAULT clock_timestamp(),
  until timestamptz NOT NULL);

-- Until when a login may send; nothing: it has not left. Logins are the cluster's: an office that was restored from before a dismissal
-- knows no day, and takes nothing.
CREATE FUNCTION hl.drains_until(login name) RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT d.until FROM hl.dismissal d WHERE d.login = drains_until.login), '-infinity')
    FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member
   WHERE r.rolname = drains_until.login AND m.roleid = 'hl_drain'::regrole LIMIT 1 $$;

-- Who left had a trade until then: what such a login does afterwards is kept and does not count ('forbidden'). When a fact was made is
-- the desk's word.
CREATE FUNCTION hl.has_trade(f hl.fact, trade name) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT pg_has_role(f.author, trade, 'MEMBER') OR EXISTS (
    SELECT 1 FROM hl.dismissal d WHERE d.login = f.author AND d.trade = has_trade.trade AND hl.drains_until(d.login) IS NOT NULL
       AND f.made_us <= extract(epoch FROM d.since) * 1000000) $$;

CREATE OR REPLACE FUNCTION hl.may(f hl.fact, d jsonb) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
DECLARE
  supervisor boolean := hl.has_trade(f, 'hl_supervisor');
  consultant boolean := hl.has_trade(f, 'hl_consultant');
BEGIN
  IF f.kind = 'erased' THEN RETURN pg_has_role(f.author, 'hl_dpo', 'MEMBER'); END IF;
  IF f.kind = 'base' THEN RETURN false; END IF;          -- the office's own
  IF supervisor THEN RETURN true; END IF;
  IF hl.anybody_mapped() AND hl.login_of(hl.uuid_of(hl.said(d, 'who'))) IS DISTINCT FROM f.author::text THEN RETURN false; END IF;
  RETURN CASE
    WHEN f.kind IN ('assign', 'waive', 'close', 'close.reverse', 'date', 'override', 'purchase', 'payment', 'ref.same') THEN false
    WHEN f.kind IN ('request.new', 'request.event', 'request.attach', 'connect.start', 'connect.end', 'claim')
      THEN consultant OR hl.has_trade(f, 'hl_intake')
    WHEN f.kind = 'ref' THEN hl.may_record(f, d) AND (consultant OR hl.said(d, 'type') = 'desk')
    WHEN f.kind = 'reverse' THEN consultant AND hl.may_reverse(f)
    ELSE consultant
  END;
END $$;

-- ---------- what the login can do ----------

ALTER FUNCTION hl_api.hello_v1(uuid, int, text, int) SET SCHEMA hl;
ALTER FUNCTION hl.hello_v1(uuid, int, text, int) RENAME TO greet;
REVOKE EXECUTE ON FUNCTION hl.greet FROM hl_client;
ALTER FUNCTION hl_api.push_v1(uuid, uuid, text, bigint, jsonb) SET SCHEMA hl;
ALTER FUNCTION hl.push_v1(uuid, uuid, text, bigint, jsonb) RENAME TO take_facts;
REVOKE EXECUTE ON FUNCTION hl.take_facts FROM hl_client;

CREATE FUNCTION hl.check_drain() RETURNS timestamptz LANGUAGE plpgsql STABLE AS $$
DECLARE until timestamptz := hl.drains_until(session_user);
BEGIN
  IF until <= clock_timestamp() THEN RAISE EXCEPTION 'dismissed' USING ERRCODE = 'HL018'; END IF;
  RETURN until;
END $$;

CREATE FUNCTION hl_api.hello_v1(p_device uuid, p_proto int, p_app text, p_outbox int)
RETURNS TABLE (incarnation uuid, timeline int, next_dseq bigint, head_seq bigint, server_us bigint, mode text, desk_no int)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = hl, pg_temp AS $$
DECLARE until timestamptz := check_drain();
BEGIN
  IF until IS NOT NULL AND NOT EXISTS (SELECT 1 FROM device v WHERE v.device_id = p_device) THEN -- it holds nothing of before
    RAISE EXCEPTION 'device refused' USING ERRCODE = 'HL002';
  END IF;
  RETURN QUERY SELECT g.incarnation, g.timeline, g.next_dseq, g.head_seq, g.server_us,
      CASE WHEN until IS NULL THEN g.mode ELSE 'dismissed' END, g.desk_no
    FROM greet(p_device, p_proto, p_app, p_outbox) g;
END $$;

CREATE FUNCTION hl_api.push_v1(p_device uuid, p_incarnation uuid, p_boot text, p_boot_us bigint, p_facts jsonb)
RETURNS TABLE (dseq bigint, seq bigint, verdict text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = hl, pg_temp AS $$
BEGIN
  PERFORM check_drain();
  RETURN QUERY SELECT t.dseq, t.seq, t.verdict FROM take_facts(p_device, p_incarnation, p_boot, p_boot_us, p_facts) t;
END $$;

GRANT USAGE ON SCHEMA hl_api TO hl_drain;
GRANT EXECUTE ON FUNCTION hl_api.hello_v1(uuid, int, text, int), hl_api.push_v1 TO hl_client, hl_drain;
GRANT EXECUTE ON FUNCTION hl_api.hello_v1(uuid, int, text, int, bigint) TO hl_drain;

-- A desk of somebody who left stands here until it has said, since then, that nothing is left, or may send no more.
CREATE OR REPLACE FUNCTION hl_api.desks_v1(p_incarnation uuid)
RETURNS TABLE (desk_no int, owner name, app text, unsent bigint, seen_us bigint, facts bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = hl, pg_temp AS $$
#variable_conflict use_column
BEGIN
  IF (SELECT h.incarnation FROM head h) IS DISTINCT FROM p_incarnation THEN RAISE EXCEPTION 'incarnation' USING ERRCODE = 'HL001'; END IF;
  RETURN QUERY SELECT v.desk_no, v.owner, v.app, greatest(v.told_to - v.next_dseq + 1, 0), (extract(epoch FROM v.seen_at) * 1000000)::bigint,
                      v.next_dseq - 1
                 FROM device v LEFT JOIN dismissal d ON d.login = v.owner CROSS JOIN LATERAL drains_until(v.owner) x (until)
                WHERE v.desk_no IS NOT NULL AND v.revoked_at IS NULL
                  AND (x.until IS NULL OR (x.until > clock_timestamp() AND (v.told_to >= v.next_dseq OR v.seen_at <= d.since)))
                ORDER BY v.desk_no;
END $$;

-- ---------- what an administrator does ----------

-- Roles besides those of people: drain, for a backup that is restored on a server without the login.
CREATE OR REPLACE FUNCTION hl.add_login(login text, password text, role text) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
SET password_encryption = 'scram-sha-256' AS $$
BEGIN
  IF role NOT IN ('consultant', 'supervisor', 'intake', 'report', 'dpo', 'drain') THEN RAISE EXCEPTION 'role' USING ERRCODE = 'HL010'; END IF;
  IF EXISTS (SELECT 1 FROM pg_roles r WHERE r.rolname = login AND (r.rolcanlogin OR login LIKE 'hl\_%')) THEN
    RAISE EXCEPTION 'login exists' USING ERRCODE = 'HL011';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM pg_roles r WHERE r.rolname = login) THEN EXECUTE format('CREATE ROLE %I', login); END IF;
  EXECUTE format('ALTER ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS CONNECTION LIMIT 4 PASSWORD %L',
                 login, password);
  EXECUTE format('GRANT %I TO %I', 'hl_' || role, login);
  EXECUTE format('ALTER ROLE %I SET lock_timeout = %L', login, '5s');
END $$;

CREATE FUNCTION hl.groups_of(login text) RETURNS SETOF name LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT g.rolname FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member JOIN pg_roles g ON g.oid = m.roleid
   WHERE r.rolname = login AND g.rolname LIKE 'hl\_%' AND login NOT LIKE 'hl\_%' $$;

-- Links that are open end only after this has been committed (hl.end_sessions): one that came back meanwhile would outlive it.
CREATE OR REPLACE FUNCTION hl.revoke_login(login text) RETURNS int LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE granted name; desks int;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM hl.groups_of(login)) THEN RAISE EXCEPTION 'no such login' USING ERRCODE = 'HL012'; END IF;
  EXECUTE format('ALTER ROLE %I NOLOGIN PASSWORD NULL', login);
  FOR granted IN SELECT * FROM hl.groups_of(login) LOOP EXECUTE format('REVOKE %I FROM %I', granted, login); END LOOP;
  DELETE FROM hl.dismissal d WHERE d.login = revoke_login.login;
  UPDATE hl.device v SET revoked_at = clock_timestamp() WHERE v.owner = login AND v.revoked_at IS NULL;
  GET DIAGNOSTICS desks = ROW_COUNT;
  RETURN desks;
END $$;

-- Who has no desk has nothing to send and is shut out at once: then there is no day. Where no day is known (drains_until), the trade is
-- not either: minutes are a consultant's.
CREATE FUNCTION hl.dismiss_login(login text) RETURNS TABLE (desks int, until timestamptz) LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE granted name; held name; last timestamptz := hl.drains_until(login::name);
BEGIN
  SELECT count(*)::int INTO desks FROM hl.device v WHERE v.owner = login AND v.revoked_at IS NULL;
  SELECT g INTO held FROM hl.groups_of(login) g WHERE g IN ('hl_consultant', 'hl_supervisor', 'hl_intake');
  IF last IS NULL AND (desks = 0 OR held IS NULL) THEN
    desks := hl.revoke_login(login);
  ELSIF last IS NULL OR last = '-infinity' THEN
    held := coalesce(held, 'hl_consultant');
    FOR granted IN SELECT * FROM hl.groups_of(login) LOOP EXECUTE format('REVOKE %I FROM %I', granted, login); END LOOP;
    EXECUTE format('GRANT hl_drain TO %I', login);
    last := clock_timestamp() + interval '30 days';
    INSERT INTO hl.dismissal AS d (login, trade, until) VALUES (dismiss_login.login, held, last)
      ON CONFLICT ON CONSTRAINT dismissal_pkey DO UPDATE SET trade = held, since = clock_timestamp(), until = last;
  END IF;
  until := last;
  RETURN NEXT;
END $$;

CREATE FUNCTION hl.end_sessions(login text) RETURNS int LANGUAGE sql SET search_path = pg_catalog, pg_temp AS $$
  SELECT count(pg_terminate_backend(a.pid))::int FROM pg_stat_activity a WHERE a.usename = login AND a.pid <> pg_backend_pid() $$;

RESET ROLE;
