// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ledger.h"

#include <QByteArray>

namespace hline {

// What a closed month keeps, as the texts of its row.

[[nodiscard]] QByteArray encodeClasses(const std::vector<ClassChange> &classes);
[[nodiscard]] std::vector<ClassChange> decodeClasses(const QByteArray &json);

[[nodiscard]] QByteArray encodeLedgerInput(const LedgerInput &input);
[[nodiscard]] LedgerInput decodeLedgerInput(const QByteArray &json);

[[nodiscard]] QByteArray encodeOpening(const LedgerOpening &opening);
[[nodiscard]] LedgerOpening decodeOpening(const QByteArray &json);

} // namespace hline
