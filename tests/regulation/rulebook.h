// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace hline::test {

/// The answer of the conformance interface (rule book, section 10) to one question in JSON; apostrophes stand for quotes.
[[nodiscard]] QJsonObject asked(const QString &question);

/// The first way in which the answer differs from what is expected, empty if none: only the keys of `expected` are compared, lists
/// completely.
[[nodiscard]] QString differs(const QJsonValue &answer, const QJsonValue &expected, const QString &where = QStringLiteral("out"));

/// Asks and compares; empty if the rule holds.
[[nodiscard]] QString broken(const QString &question, const QString &expected);

/// Columns question and expected of a table of rules.
void ruleColumns();
/// One row of such a table.
void rule(const char *clause, const char *question, const char *expected);

} // namespace hline::test
