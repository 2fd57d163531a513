// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forbiddenstatements.h"

namespace hline::test {

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList readings()
{
    QStringList out;
    for (const char *table : {"fact", "body", "head", "device", "standing", "request", "session", "reversal", "waiver", "person", "period",
                              "entry", "migration"})
        out.append(u"SELECT * FROM hl.%1"_s.arg(QLatin1StringView(table)));
    return out + QStringList{u"TABLE hl.body"_s, u"COPY hl.body TO STDOUT"_s, u"COPY (SELECT words FROM hl.body) TO STDOUT"_s,
                             u"EXPLAIN SELECT * FROM hl.body"_s, u"SELECT hl.fact FROM hl.fact"_s, u"SELECT rolpassword FROM pg_authid"_s,
                             u"DO $$ BEGIN PERFORM * FROM hl.body; END $$"_s, u"SELECT pg_read_file('pg_hba.conf')"_s,
                             u"SELECT pg_ls_dir('.')"_s, u"SELECT lo_import('/etc/passwd')"_s, u"SELECT * FROM pg_hba_file_rules"_s,
                             u"SELECT * FROM pg_statistic"_s, u"SELECT * FROM pg_ls_logdir()"_s};
}

QStringList writings()
{
    return {u"INSERT INTO hl.fact SELECT * FROM hl.fact"_s, u"UPDATE hl.fact SET secs = 1"_s, u"DELETE FROM hl.fact"_s,
            u"TRUNCATE hl.fact CASCADE"_s, u"INSERT INTO hl.body VALUES (1, 'all', current_user, '{}')"_s, u"UPDATE hl.body SET scope = 'all'"_s,
            u"DELETE FROM hl.body"_s, u"TRUNCATE hl.body"_s, u"UPDATE hl.head SET seq = 0"_s, u"DELETE FROM hl.head"_s,
            u"UPDATE hl.device SET owner = current_user"_s, u"UPDATE hl.device SET next_dseq = 1"_s, u"UPDATE hl.device SET desk_no = NULL"_s, u"UPDATE hl.device SET told_to = 0"_s, u"DELETE FROM hl.period"_s,
            u"INSERT INTO hl.entry VALUES (1, 9, 1, gen_random_uuid(), now(), now(), 'worked', 60)"_s, u"UPDATE hl.entry SET secs = 0"_s,
            u"UPDATE hl.request SET holder = NULL"_s, u"INSERT INTO hl.person VALUES (1, gen_random_uuid(), current_user)"_s,
            u"SELECT * FROM hl.head FOR UPDATE"_s, u"DO $$ BEGIN LOCK TABLE hl.head; END $$"_s, u"COPY hl.fact FROM STDIN"_s};
}

QStringList callings()
{
    return {u"SELECT hl.adopt(gen_random_uuid(), 5)"_s, u"SELECT hl.add_login('mallory', 'password', 'supervisor')"_s,
            u"SELECT hl.revoke_login('gone')"_s, u"SELECT hl.reinstate_login('gone', 'password')"_s, u"SELECT * FROM hl.invariants()"_s, u"SELECT hl.chain_holds()"_s,
            u"SELECT hl.derive_request(gen_random_uuid())"_s, u"SELECT hl.set_voided(NULL::hl.fact, 1, 1)"_s,
            u"SELECT hl.fold_reverse(NULL::hl.fact)"_s, u"SELECT hl.login_of(gen_random_uuid())"_s, u"SELECT hl.now_us()"_s,
            u"SELECT hl.note_erased(ARRAY[1::bigint], ARRAY[gen_random_uuid()], 'by hand')"_s, u"SELECT hl.mentions('{}', 'a')"_s,
            u"SELECT hl.record_of(session_user)"_s};
}

QStringList buildings()
{
    return {u"CREATE TABLE public.mine (i int)"_s, u"CREATE TABLE hl.mine (i int)"_s, u"CREATE TABLE hl_api.mine (i int)"_s,
            u"CREATE TEMP TABLE fact (i int)"_s, u"CREATE SCHEMA mine"_s, u"CREATE DATABASE mine"_s, u"CREATE ROLE mine"_s,
            u"CREATE EXTENSION dblink SCHEMA hl_api"_s, u"CREATE FUNCTION hl_api.mine() RETURNS int LANGUAGE sql AS 'SELECT 1'"_s,
            u"CREATE FUNCTION public.sha256(text) RETURNS bytea LANGUAGE sql AS 'SELECT NULL::bytea'"_s,
            u"CREATE OR REPLACE FUNCTION hl.may(f hl.fact, d jsonb) RETURNS boolean LANGUAGE sql AS 'SELECT true'"_s,
            u"DROP FUNCTION hl_api.push_v1"_s, u"DROP TABLE hl.fact CASCADE"_s, u"DROP SCHEMA hl CASCADE"_s, u"DROP POLICY read ON hl.body"_s,
            u"CREATE POLICY mine ON hl.body USING (true)"_s, u"ALTER TABLE hl.body DISABLE ROW LEVEL SECURITY"_s,
            u"ALTER TABLE hl.body NO FORCE ROW LEVEL SECURITY"_s, u"ALTER TABLE hl.fact DISABLE TRIGGER ALL"_s,
            u"DROP TRIGGER frozen ON hl.fact"_s, u"DROP TRIGGER office_itself ON hl.device"_s, u"DROP TRIGGER told ON hl.device"_s,
            u"DROP FUNCTION hl_api.desks_v1"_s, u"CREATE INDEX ON hl.fact (author)"_s, u"CREATE EVENT TRIGGER mine ON ddl_command_end EXECUTE FUNCTION hl.frozen()"_s,
            u"CREATE PUBLICATION mine FOR ALL TABLES"_s, u"CREATE VIEW public.mine AS SELECT 1"_s, u"REINDEX TABLE hl.fact"_s};
}

QStringList climbings()
{
    return {u"SET ROLE hl_owner"_s, u"SET ROLE postgres"_s, u"SET SESSION AUTHORIZATION postgres"_s, u"SET SESSION AUTHORIZATION gone"_s,
            u"GRANT hl_owner TO \"%1\""_s, u"GRANT hl_supervisor TO \"%1\""_s, u"GRANT SELECT ON hl.fact TO PUBLIC"_s,
            u"GRANT EXECUTE ON FUNCTION hl.adopt TO PUBLIC"_s, u"ALTER ROLE \"%1\" SUPERUSER"_s, u"ALTER ROLE \"%1\" BYPASSRLS"_s,
            u"ALTER ROLE \"%1\" CONNECTION LIMIT -1"_s, u"ALTER ROLE gone PASSWORD 'mine'"_s, u"ALTER ROLE postgres PASSWORD 'mine'"_s,
            u"ALTER DATABASE postgres SET log_statement = 'all'"_s, u"ALTER SYSTEM SET log_statement = 'all'"_s, u"SET log_statement = 'all'"_s,
            u"SET log_min_error_statement = 'error'"_s, u"SET log_min_duration_statement = 0"_s, u"SET session_replication_role = 'replica'"_s,
            u"COPY (SELECT 1) TO PROGRAM 'id'"_s, u"COPY (SELECT 1) TO '/tmp/mine'"_s, u"SELECT pg_reload_conf()"_s,
            u"SELECT pg_switch_wal()"_s, u"SELECT pg_rotate_logfile()"_s, u"LOAD '/tmp/mine.so'"_s,
            u"ALTER FUNCTION hl_api.push_v1 SECURITY INVOKER"_s, u"ALTER SCHEMA hl_api OWNER TO \"%1\""_s, u"REASSIGN OWNED BY hl_owner TO \"%1\""_s};
}

} // namespace

QStringList forbiddenStatements()
{
    return readings() + writings() + callings() + buildings() + climbings();
}

} // namespace hline::test
