// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include <functional>

namespace hline::test {

/// A question of the rule book's interface (`ledger`, `scenario`, `sla` or `bill`) that follows from its seed: a contract's life, or a
/// request's, under some policy.
[[nodiscard]] QJsonObject randomQuestion(const QString &function, unsigned seed);

/// The smallest question for which `fails` still holds: entries, keys and numbers are taken away as long as it does.
[[nodiscard]] QJsonObject shrunk(QJsonObject question, const std::function<bool(const QJsonObject &)> &fails);

} // namespace hline::test
