-- SPDX-FileCopyrightText: 2026 Hline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Roles of the cluster and settings of the database: before the numbered files, and again after every restore. A second run changes
-- nothing.

SET LOCAL lock_timeout = '5s';
SET LOCAL client_min_messages = warning;

-- Group roles own nothing; people log in under their own name.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['hl_owner', 'hl_client', 'hl_consultant', 'hl_supervisor', 'hl_intake', 'hl_report', 'hl_dpo', 'hl_drain'] LOOP
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = name) THEN EXECUTE format('CREATE ROLE %I NOLOGIN', name); END IF;
  END LOOP;
END $$;
GRANT hl_client TO hl_consultant, hl_supervisor, hl_intake;

-- Nothing that a person writes comes into the server's log, not even by an error: the settings of reliability.md 6.2 that belong to
-- one database.
DO $$
BEGIN
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO hl_client, hl_report, hl_dpo, hl_drain', current_database());
  EXECUTE format('ALTER DATABASE %I SET log_min_error_statement = panic', current_database());
  EXECUTE format('ALTER DATABASE %I SET log_statement = none', current_database());
  EXECUTE format('ALTER DATABASE %I SET log_min_duration_statement = -1', current_database());
  EXECUTE format('ALTER DATABASE %I SET log_parameter_max_length_on_error = 0', current_database());
  EXECUTE format('ALTER DATABASE %I SET log_error_verbosity = terse', current_database());
  EXECUTE format('ALTER DATABASE %I SET statement_timeout = %L', current_database(), '15s');
  EXECUTE format('ALTER DATABASE %I SET idle_in_transaction_session_timeout = %L', current_database(), '5s');
END $$;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
