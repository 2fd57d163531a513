-- SPDX-FileCopyrightText: 2026 Hline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What a supervisor looks through: claims that somebody else had won, and facts whose clock cannot be right.

CREATE INDEX judged_doubted ON judged (verdict, posted_us) WHERE verdict IN ('clock', 'claim_lost');
