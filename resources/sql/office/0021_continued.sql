-- SPDX-FileCopyrightText: 2026 Hline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A desk that was restored from a copy, or made anew after damage, goes on under another device (sync.md 4.9). Its record names those
-- before ("copy_of"), and what of theirs the office lacked has come under the new one.

SET LOCAL lock_timeout = '5s';
SET LOCAL ROLE hl_owner;

-- When a desk of the same login last said that it goes on for this one. Nobody else's word counts.
CREATE FUNCTION hl.continued_us(v hl.device) RETURNS bigint LANGUAGE sql STABLE AS $$
  SELECT max(f.posted_us)
    FROM hl.device w JOIN hl.standing s ON s.subject = w.device_id AND s.kind = 'ref' AND s.counted AND s.voided_us IS NULL
      JOIN hl.fact f ON f.seq = s.seq AND f.device_id = w.device_id
   WHERE w.owner = v.owner AND w.device_id <> v.device_id AND hl.parsed(f.data) #> '{set,copy_of}' ? v.device_id::text $$;

-- A desk that another one goes on for stands here again as soon as it is heard of: then both live, of one file.
CREATE OR REPLACE FUNCTION hl_api.desks_v1(p_incarnation uuid)
RETURNS TABLE (desk_no int, owner name, app text, unsent bigint, seen_us bigint, facts bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = hl, pg_temp AS $$
#variable_conflict use_column
BEGIN
  IF (SELECT h.incarnation FROM head h) IS DISTINCT FROM p_incarnation THEN RAISE EXCEPTION 'incarnation' USING ERRCODE = 'HL001'; END IF;
  RETURN QUERY SELECT v.desk_no, v.owner, v.app, greatest(v.told_to - v.next_dseq + 1, 0), y.seen_us, v.next_dseq - 1
                 FROM device v LEFT JOIN dismissal d ON d.login = v.owner CROSS JOIN LATERAL drains_until(v.owner) x (until)
                   CROSS JOIN LATERAL (SELECT (extract(epoch FROM v.seen_at) * 1000000)::bigint) y (seen_us)
                WHERE v.desk_no IS NOT NULL AND v.revoked_at IS NULL AND coalesce(continued_us(v) < y.seen_us, true)
                  AND (x.until IS NULL OR (x.until > clock_timestamp() AND (v.told_to >= v.next_dseq OR v.seen_at <= d.since)))
                ORDER BY v.desk_no;
END $$;

RESET ROLE;
