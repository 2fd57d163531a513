// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hline {

/// Search form: NFKC, case folded, ё → е, quotes dropped, dashes and blanks collapsed.
[[nodiscard]] QString foldForSearch(const QString &text);
/// `ghbdtn` → `привет`, `туц` → `new`: the same keys under the other layout.
[[nodiscard]] QString swapLayout(const QString &text);
/// Key of a contract number (facts.md 4, ecosystem.md 3.6): upper case, Latin look-alikes → Cyrillic, О between digits → 0,
/// dashes unified, blanks and «№» dropped, leading zeros of each run of digits dropped.
[[nodiscard]] QString contractKey(const QString &number);
/// Key of a name: trimmed, NFKC, upper case, Latin look-alikes → Cyrillic, ё → е, inner blanks single.
[[nodiscard]] QString nameKey(const QString &name);
/// Digits of a phone number in E.164 (`+7…`) without its extension; empty if it is none.
[[nodiscard]] QString phoneKey(const QString &phone);
/// Text fit for storing: NFC, NUL and other C0 but \n and \t removed, at most `limit` characters.
[[nodiscard]] QString cleanText(const QString &text, qsizetype limit = 20000);

} // namespace hline
