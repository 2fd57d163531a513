-- SPDX-FileCopyrightText: 2026 Hline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The log and what is derived from it under its lock. A statement ends with a semicolon at the end of a line, outside of
-- $$ … $$. Run by a superuser; everything belongs to hl_owner, under whom nobody can log in.

SET LOCAL lock_timeout = '5s';

CREATE SCHEMA hl AUTHORIZATION hl_owner;
CREATE SCHEMA hl_api AUTHORIZATION hl_owner;
CREATE SCHEMA hl_report AUTHORIZATION hl_owner;
GRANT USAGE ON SCHEMA hl_api TO hl_client, hl_dpo;
GRANT USAGE ON SCHEMA hl_report TO hl_report;

SET LOCAL ROLE hl_owner;
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

CREATE TABLE hl.migration (
  number int PRIMARY KEY,
  name text NOT NULL,
  sha256 text NOT NULL,
  applied_at timestamptz NOT NULL DEFAULT clock_timestamp());

-- ---------- the log ----------

-- The one row whose lock gives facts their order (sync.md 4.4).
CREATE TABLE hl.head (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  incarnation uuid NOT NULL DEFAULT gen_random_uuid(),
  seq bigint NOT NULL DEFAULT 0,
  chain bytea NOT NULL DEFAULT sha256(''),
  posted_us bigint NOT NULL DEFAULT 0) WITH (fillfactor = 20);
INSERT INTO hl.head DEFAULT VALUES;

CREATE TABLE hl.device (
  device_id uuid PRIMARY KEY,
  owner name NOT NULL,
  desk_no int NOT NULL UNIQUE,
  next_dseq bigint NOT NULL DEFAULT 1,
  adopted_to bigint NOT NULL DEFAULT 0,    -- facts up to this number were made before the desk joined (sync.md 4.3.5)
  proto int NOT NULL,
  app text NOT NULL,
  outbox_len int NOT NULL DEFAULT 0,
  seen_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  drained_us bigint,                       -- when the desk last said that it holds nothing unsent
  revoked_at timestamptz);

-- Envelope and data: everything money depends on (facts.md 1). JSON is text: the bytes are hashed.
CREATE TABLE hl.fact (
  seq bigint PRIMARY KEY,
  fact_id uuid NOT NULL UNIQUE,
  device_id uuid NOT NULL REFERENCES hl.device,
  dseq bigint NOT NULL CHECK (dseq > 0),
  author name NOT NULL,
  kind text NOT NULL CHECK (octet_length(kind) <= 32),
  v smallint NOT NULL,
  contract uuid,
  target uuid,
  secs bigint,
  at_us bigint NOT NULL,
  made_us bigint NOT NULL,
  data text NOT NULL CHECK (octet_length(data) <= 8192),
  body_sha bytea NOT NULL,
  env_sha bytea NOT NULL,
  eff_us bigint NOT NULL,                  -- when it happened, by the office's dating
  posted_us bigint NOT NULL,               -- when it counts from; never before that of the fact in front
  received_us bigint NOT NULL,
  verdict text NOT NULL,
  chain bytea NOT NULL,
  UNIQUE (device_id, dseq));
CREATE INDEX ON hl.fact (target, kind) WHERE target IS NOT NULL;

-- Personal data and free text: erasable, and hidden from whom they do not concern.
CREATE TABLE hl.body (
  seq bigint PRIMARY KEY REFERENCES hl.fact,
  scope text NOT NULL CHECK (scope IN ('all', 'own')),
  owner name NOT NULL,
  words text NOT NULL CHECK (octet_length(words) <= 65536));
ALTER TABLE hl.body ENABLE ROW LEVEL SECURITY;
ALTER TABLE hl.body FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON hl.body FOR SELECT
  USING (scope = 'all' OR owner = session_user OR pg_has_role(session_user, 'hl_supervisor', 'MEMBER'));
CREATE POLICY put ON hl.body FOR INSERT WITH CHECK (owner = session_user);
CREATE POLICY seek ON hl.body FOR SELECT USING (pg_has_role(session_user, 'hl_dpo', 'MEMBER'));
CREATE POLICY erase ON hl.body FOR DELETE USING (pg_has_role(session_user, 'hl_dpo', 'MEMBER'));

CREATE FUNCTION hl.frozen() RETURNS trigger LANGUAGE plpgsql SET search_path = hl, pg_temp AS $$
BEGIN RAISE EXCEPTION 'append-only' USING ERRCODE = 'HL009'; END $$;
CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON hl.fact FOR EACH ROW EXECUTE FUNCTION hl.frozen();
CREATE TRIGGER frozen_whole BEFORE TRUNCATE ON hl.fact FOR EACH STATEMENT EXECUTE FUNCTION hl.frozen();
CREATE TRIGGER frozen BEFORE UPDATE ON hl.body FOR EACH ROW EXECUTE FUNCTION hl.frozen();

-- ---------- projections: written only inside push, under the same lock ----------

-- How every fact stands now: to which request or record it belongs, and whether something took it back.
CREATE TABLE hl.standing (
  seq bigint PRIMARY KEY REFERENCES hl.fact,
  fact_id uuid NOT NULL UNIQUE,
  kind text NOT NULL,
  subject uuid,
  batch uuid,
  counted boolean NOT NULL,                -- verdict ok or late
  voided_us bigint);                       -- 0 while its import is not complete
CREATE INDEX ON hl.standing (batch, seq) WHERE batch IS NOT NULL;
CREATE INDEX ON hl.standing (subject, seq) WHERE kind IN ('claim', 'release', 'assign');

CREATE TABLE hl.request (request_id uuid PRIMARY KEY, present boolean NOT NULL, holder uuid);
-- The month of time is that of its session's first second (S-OFF-2).
CREATE TABLE hl.session (request uuid NOT NULL, session uuid NOT NULL, first_month date NOT NULL, PRIMARY KEY (request, session));
CREATE TABLE hl.reversal (target_seq bigint PRIMARY KEY REFERENCES hl.fact, by_seq bigint NOT NULL);
CREATE TABLE hl.waiver (work_seq bigint PRIMARY KEY REFERENCES hl.fact, by_seq bigint NOT NULL);
-- Logins that consultant records name; the last one in force holds.
CREATE TABLE hl.person (seq bigint PRIMARY KEY REFERENCES hl.fact, record uuid NOT NULL, login text);
CREATE INDEX ON hl.person (record, seq);

-- What an act froze; an act that was taken back stays in history.
CREATE TABLE hl.period (
  closed_seq bigint PRIMARY KEY REFERENCES hl.fact,
  contract uuid NOT NULL,
  month date NOT NULL,
  worked_secs bigint NOT NULL,
  chain_before bytea NOT NULL,             -- the act is derived from the facts up to this link, and from no others
  reopened_seq bigint REFERENCES hl.fact);
CREATE UNIQUE INDEX ON hl.period (contract, month) WHERE reopened_seq IS NULL;

-- A witness of worked seconds, in double entry. It knows nothing of services, lots or rounding: minutes exist in core/domain only,
-- and the two must agree (I14).
CREATE TABLE hl.entry (
  seq bigint NOT NULL REFERENCES hl.fact,  -- the fact that moved it
  n int NOT NULL,
  work_seq bigint NOT NULL REFERENCES hl.fact,
  contract uuid NOT NULL,
  month date NOT NULL,
  origin_month date NOT NULL,
  acct text NOT NULL CHECK (acct IN ('logged', 'worked', 'waived')),
  secs bigint NOT NULL,
  PRIMARY KEY (seq, n));
CREATE INDEX ON hl.entry (contract, month);
CREATE INDEX ON hl.entry (work_seq);

RESET ROLE;
