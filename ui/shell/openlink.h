// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QUrl;

namespace hline {

/// Opens an address with the system's own program for it; only https:, mailto: and connect: ever are. False if it was not
/// opened.
[[nodiscard]] bool openLink(const QUrl &url);

} // namespace hline
