-- SPDX-FileCopyrightText: 2026 Hline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- One login a person, in exactly one role (reliability.md 6.2). A superuser calls these.

SET LOCAL lock_timeout = '5s';
SET LOCAL ROLE hl_owner;

CREATE FUNCTION hl.add_login(login text, password text, role text) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
SET password_encryption = 'scram-sha-256' AS $$
BEGIN
  IF role NOT IN ('consultant', 'supervisor', 'intake', 'report', 'dpo') THEN RAISE EXCEPTION 'role' USING ERRCODE = 'HL010'; END IF;
  IF EXISTS (SELECT 1 FROM pg_roles r WHERE r.rolname = login AND (r.rolcanlogin OR login LIKE 'hl\_%')) THEN
    RAISE EXCEPTION 'login exists' USING ERRCODE = 'HL011';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM pg_roles r WHERE r.rolname = login) THEN EXECUTE format('CREATE ROLE %I', login); END IF;
  EXECUTE format('ALTER ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS CONNECTION LIMIT 4 PASSWORD %L',
                 login, password);
  EXECUTE format('GRANT %I TO %I', 'hl_' || role, login);
  EXECUTE format('ALTER ROLE %I SET lock_timeout = %L', login, '5s');
END $$;

-- The login stays as a name of the past; nobody comes in with it, and its desks are refused.
CREATE FUNCTION hl.revoke_login(login text) RETURNS int LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE granted name; desks int;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member JOIN pg_roles g ON g.oid = m.roleid
                  WHERE r.rolname = login AND g.rolname LIKE 'hl\_%' AND login NOT LIKE 'hl\_%') THEN
    RAISE EXCEPTION 'no such login' USING ERRCODE = 'HL012';
  END IF;
  EXECUTE format('ALTER ROLE %I NOLOGIN PASSWORD NULL', login);
  FOR granted IN SELECT g.rolname FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member JOIN pg_roles g ON g.oid = m.roleid
                  WHERE r.rolname = login AND g.rolname LIKE 'hl\_%' LOOP
    EXECUTE format('REVOKE %I FROM %I', granted, login);
  END LOOP;
  UPDATE hl.device v SET revoked_at = clock_timestamp() WHERE v.owner = login AND v.revoked_at IS NULL;
  GET DIAGNOSTICS desks = ROW_COUNT;
  PERFORM pg_terminate_backend(a.pid) FROM pg_stat_activity a WHERE a.usename = login AND a.pid <> pg_backend_pid();
  RETURN desks;
END $$;

RESET ROLE;
