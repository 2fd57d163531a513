-- SPDX-FileCopyrightText: 2026 Hline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- An office that was made again on another server knows people who never had a login there, or have only the name left (rebuild.sql).
-- Their desks are struck off like anybody's: a month would wait for them for ever.

SET LOCAL lock_timeout = '5s';
SET LOCAL ROLE hl_owner;

-- A role that has no part in an office is somebody else's, and stays as it is.
CREATE OR REPLACE FUNCTION hl.revoke_login(login text) RETURNS int LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE granted name; desks int;
BEGIN
  IF EXISTS (SELECT 1 FROM hl.groups_of(login)) THEN
    EXECUTE format('ALTER ROLE %I NOLOGIN PASSWORD NULL', login);
  ELSIF NOT EXISTS (SELECT 1 FROM hl.device v WHERE v.owner = login AND v.desk_no IS NOT NULL AND v.revoked_at IS NULL) THEN
    RAISE EXCEPTION 'no such login' USING ERRCODE = 'HL012';
  END IF;
  FOR granted IN SELECT * FROM hl.groups_of(login) LOOP EXECUTE format('REVOKE %I FROM %I', granted, login); END LOOP;
  DELETE FROM hl.dismissal d WHERE d.login = revoke_login.login;
  UPDATE hl.device v SET revoked_at = clock_timestamp() WHERE v.owner = login AND v.revoked_at IS NULL;
  GET DIAGNOSTICS desks = ROW_COUNT;
  RETURN desks;
END $$;

RESET ROLE;
