-- SPDX-FileCopyrightText: 2026 Hline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Text as core/storage/canonicaljson.cpp cleans it: composed after control characters are gone, for one of them may have kept a letter
-- and its accent apart.

SET LOCAL lock_timeout = '5s';
SET LOCAL ROLE hl_owner;

CREATE OR REPLACE FUNCTION hl.cleaned(said text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT translate(normalize(regexp_replace(said, '[\u0001-\u0008\u000B-\u001F\uFEFF]', '', 'g'), NFC), U&'\FFFE\FFFF', U&'\FFFD\FFFD') $$;

RESET ROLE;
