// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clauses/clauseindex.h"
#include "commands/answer.h"

namespace hline {

class Phrasebook;

/// The rules as this program was built with them; the table is written by clauseindex.
[[nodiscard]] std::vector<Clause> shippedClauses();

/// `clause list`: every rule of the regulation, where it is implemented and which test proves it.
[[nodiscard]] Answer clauseList(const Phrasebook &words);

} // namespace hline
