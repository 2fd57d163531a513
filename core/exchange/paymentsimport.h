// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/bankstatement.h"
#include "exchange/importdraft.h"

namespace hline {

/// Incoming documents of a statement become payments: the contract by the payer's ИНН and the number in the purpose, the months by the
/// purpose, full by sum ≥ package price × months. Regulation 6.6, 6.7. Nothing is assumed: what names no month is stored without
/// one, what is less than the price pays nothing in full, and both are listed for a person; what finds no contract is refused.
[[nodiscard]] ImportDraft draftPayments(const DeskStore &store, const ImportStamp &stamp, const BankStatement &statement);

} // namespace hline
