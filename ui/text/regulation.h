// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rulebook.h"
#include "text/phrasebook.h"

namespace hline {

/// The rule book that this program was built with, read once. Needs no network.
[[nodiscard]] const RuleBook &regulation();

/// A rule as it is shown to people: its number and its short text. Regulation 1.1, R-1.1b.
struct RuleText
{
    QByteArray rule; ///< "R-2.4.2.6a"
    QString name;    ///< «п. 2.4.2.6a регламента», «S-SLA-3»
    QString text;    ///< the regulation's own words, or what the rule comes to
};
/// An unknown rule has no text.
[[nodiscard]] RuleText ruleText(const QByteArray &rule, const Phrasebook &words);

} // namespace hline
