-- SPDX-FileCopyrightText: 2026 Hline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Rights and settings that an office must have (reliability.md 6.2), each a row (code, what it says, whether it holds).

WITH setting AS (SELECT name, current_setting(name) AS value FROM pg_settings),
     person AS (SELECT r.oid, r.rolname, r.rolconnlimit, r.rolsuper OR r.rolcreatedb OR r.rolcreaterole OR r.rolreplication OR r.rolbypassrls AS mighty,
                       (SELECT count(*) FROM unnest(ARRAY['hl_consultant', 'hl_supervisor', 'hl_intake']) g (role)
                         JOIN pg_roles o ON o.rolname = g.role
                         JOIN pg_auth_members m ON m.roleid = o.oid AND m.member = r.oid) AS trades
                  FROM pg_roles r WHERE r.rolcanlogin AND NOT r.rolsuper AND (pg_has_role(r.oid, 'hl_client', 'MEMBER')
                    OR pg_has_role(r.oid, 'hl_report', 'MEMBER') OR pg_has_role(r.oid, 'hl_dpo', 'MEMBER') OR pg_has_role(r.oid, 'hl_drain', 'MEMBER')))
SELECT 'RIGHTS_OWNER', 'nobody can log in as hl_owner or is a member of it',
       NOT EXISTS (SELECT 1 FROM pg_roles r WHERE r.rolname = 'hl_owner' AND r.rolcanlogin)
       AND NOT EXISTS (SELECT 1 FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.roleid WHERE r.rolname = 'hl_owner')
UNION ALL SELECT 'RIGHTS_TABLES', 'no login may touch a table, view or sequence of hl or hl_api',
       NOT EXISTS (SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace, aclexplode(coalesce(c.relacl, acldefault('r', c.relowner))) a
                    WHERE n.nspname IN ('hl', 'hl_api') AND a.grantee <> c.relowner)
UNION ALL SELECT 'RIGHTS_FUNCTIONS', 'logins may execute hello, push, pull, snapshot, supervisors desks, the data officer incarnation, words, erase, erasures, who left hello and push, and nothing else',
       NOT EXISTS (SELECT 1 FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
                    WHERE n.nspname IN ('hl', 'hl_api', 'hl_report') AND a.grantee <> p.proowner
                      AND NOT (n.nspname = 'hl_api' AND p.proname IN ('hello_v1', 'push_v1', 'pull_v1', 'snapshot_v1')
                               AND a.grantee = 'hl_client'::regrole)
                      AND NOT (n.nspname = 'hl_api' AND p.proname IN ('hello_v1', 'push_v1') AND a.grantee = 'hl_drain'::regrole)
                      AND NOT (n.nspname = 'hl_api' AND p.proname = 'desks_v1' AND a.grantee = 'hl_supervisor'::regrole)
                      AND NOT (n.nspname = 'hl_api' AND p.proname IN ('incarnation_v1', 'words_v1', 'erase_v1', 'erasures_v1')
                               AND a.grantee = 'hl_dpo'::regrole))
UNION ALL SELECT 'RIGHTS_DEFINER', 'every function of hl_api runs as hl_owner with a pinned search path',
       NOT EXISTS (SELECT 1 FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = 'hl_api'
                    AND (NOT p.prosecdef OR p.proowner <> 'hl_owner'::regrole OR NOT coalesce(p.proconfig @> ARRAY['search_path=hl, pg_temp'], false)))
UNION ALL SELECT 'RIGHTS_WORDS', 'row-level security of words is enabled and forced',
       (SELECT c.relrowsecurity AND c.relforcerowsecurity FROM pg_class c WHERE c.oid = 'hl.body'::regclass)
UNION ALL SELECT 'RIGHTS_LOG', 'triggers refuse to change or delete facts',
       (SELECT count(*) = 2 FROM pg_trigger t WHERE t.tgrelid = 'hl.fact'::regclass AND NOT t.tgisinternal AND t.tgenabled IN ('O', 'A'))
UNION ALL SELECT 'RIGHTS_PUBLIC', 'PUBLIC may neither connect, nor create temporary tables, nor use the schema public',
       NOT EXISTS (SELECT 1 FROM pg_database d, aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a
                    WHERE d.datname = current_database() AND a.grantee = 0)
       AND NOT EXISTS (SELECT 1 FROM pg_namespace n, aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) a
                        WHERE n.nspname = 'public' AND a.grantee = 0)
UNION ALL SELECT 'RIGHTS_ONE_ROLE', 'every person has one of consultant, supervisor, intake, and no other might',
       NOT EXISTS (SELECT 1 FROM person p WHERE p.mighty OR p.trades > 1 OR (p.trades = 0 AND pg_has_role(p.oid, 'hl_client', 'MEMBER')))
UNION ALL SELECT 'RIGHTS_LEFT', 'who left is in no other group',
       NOT EXISTS (SELECT 1 FROM pg_auth_members l JOIN pg_auth_members m ON m.member = l.member AND m.roleid <> l.roleid
                     JOIN pg_roles g ON g.oid = m.roleid WHERE l.roleid = 'hl_drain'::regrole AND g.rolname LIKE 'hl\_%')
UNION ALL SELECT 'RIGHTS_LIMIT', 'every login has at most 4 connections', NOT EXISTS (SELECT 1 FROM person p WHERE p.rolconnlimit NOT BETWEEN 1 AND 4)
UNION ALL SELECT 'RIGHTS_SCRAM', 'every password is kept as SCRAM-SHA-256',
       NOT EXISTS (SELECT 1 FROM pg_authid a JOIN person p ON p.oid = a.oid WHERE a.rolpassword IS NULL OR a.rolpassword NOT LIKE 'SCRAM-SHA-256$%')
UNION ALL SELECT 'SERVER_HBA', 'pg_hba.conf lets logins in by hostssl and SCRAM only, nobody by trust, password or md5',
       NOT EXISTS (SELECT 1 FROM pg_hba_file_rules h WHERE h.error IS NOT NULL OR h.auth_method IN ('trust', 'password', 'md5')
                    OR (h.type IN ('host', 'hostnossl') AND h.auth_method <> 'reject'))
UNION ALL SELECT 'SERVER_TLS', 'connections are encrypted, TLS 1.2 or later',
       (SELECT bool_and(CASE s.name WHEN 'ssl' THEN s.value = 'on' ELSE s.value IN ('TLSv1.2', 'TLSv1.3') END) FROM setting s
         WHERE s.name IN ('ssl', 'ssl_min_protocol_version'))
UNION ALL SELECT 'SERVER_AUTH_DELAY', 'who tries passwords waits half a second for each answer (auth_delay)',
       coalesce((SELECT s.value LIKE '%auth_delay%' FROM setting s WHERE s.name = 'shared_preload_libraries'), false)
       AND coalesce((SELECT s.setting::int >= 500 FROM pg_settings s WHERE s.name = 'auth_delay.milliseconds'), false)
UNION ALL SELECT 'SERVER_' || upper(w.name), format('%s is %s', w.name, w.wanted), coalesce(s.value = w.wanted, false)
  FROM (VALUES ('data_checksums', 'on'), ('password_encryption', 'scram-sha-256'), ('log_connections', 'on'), ('log_disconnections', 'on'),
               ('log_statement', 'none'), ('log_min_duration_statement', '-1'), ('log_error_verbosity', 'terse'),
               ('log_min_error_statement', 'panic'), ('log_parameter_max_length_on_error', '0'), ('fsync', 'on'),
               ('full_page_writes', 'on'), ('synchronous_commit', 'on'), ('max_prepared_transactions', '0')) AS w (name, wanted)
  LEFT JOIN setting s ON s.name = w.name;
