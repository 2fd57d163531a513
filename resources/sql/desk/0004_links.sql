-- SPDX-FileCopyrightText: 2026 Hline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Disposable: requests that belong together, by the end at which the link was recorded.

CREATE TABLE request_link (
    request TEXT NOT NULL,
    other TEXT NOT NULL,
    PRIMARY KEY (request, other)
) STRICT, WITHOUT ROWID;
CREATE INDEX request_link_back ON request_link (other);
