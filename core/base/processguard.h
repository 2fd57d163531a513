// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace hline {

/// Keeps what people wrote inside the process: no core file, no other process that reads its memory; and a program that dies of an error
/// of its own says so in one line without anything else (reliability.md G14, 6.3). First of all in main().
void guardProcess();

} // namespace hline
