-- SPDX-FileCopyrightText: 2026 Hline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A desk that joins with all it holds (sync.md 4.3.5): its facts up to p_adopt count from when they were made. A supervisor's desk
-- says so itself, for another one the administrator has called hl.adopt before.
--   HL013 nobody has approved it · HL014 the office has facts of this desk already

SET LOCAL lock_timeout = '5s';
SET LOCAL ROLE hl_owner;

CREATE FUNCTION hl_api.hello_v1(p_device uuid, p_proto int, p_app text, p_outbox int, p_adopt bigint)
RETURNS TABLE (incarnation uuid, timeline int, next_dseq bigint, head_seq bigint, server_us bigint, mode text, desk_no int)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = hl, pg_temp AS $$
#variable_conflict use_column
DECLARE desk device; met record;
BEGIN
  SELECT * INTO met FROM hl_api.hello_v1(p_device, p_proto, p_app, p_outbox);
  IF pg_has_role(session_user, 'hl_supervisor', 'MEMBER') THEN PERFORM adopt(p_device, p_adopt); END IF;
  SELECT * INTO STRICT desk FROM device v WHERE v.device_id = p_device;
  IF desk.adopted_to < p_adopt AND desk.next_dseq > 1 THEN RAISE EXCEPTION 'joined before' USING ERRCODE = 'HL014'; END IF;
  RETURN QUERY SELECT met.incarnation, met.timeline, met.next_dseq, met.head_seq, met.server_us,
    CASE WHEN desk.adopted_to < p_adopt THEN 'unapproved' ELSE met.mode END, met.desk_no;
END $$;
GRANT EXECUTE ON FUNCTION hl_api.hello_v1(uuid, int, text, int, bigint) TO hl_client;

RESET ROLE;
