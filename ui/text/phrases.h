// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <span>

// Shared by the files of this folder only.

namespace hline {

/// What a code says to a person: what happened, and what to do next (may be null). Both are marked texts of the catalogue.
struct Phrase
{
    const char *code;
    const char *what;
    const char *next;
};

/// Nothing if the table has no such code.
[[nodiscard]] inline const Phrase *find(std::span<const Phrase> table, const QByteArray &code)
{
    const auto it = std::ranges::find_if(table, [&](const Phrase &phrase) { return code == phrase.code; });
    return it == table.end() ? nullptr : &*it;
}

/// Sentences side by side; empty ones are left out.
[[nodiscard]] QString sentences(const QStringList &parts);

[[nodiscard]] std::span<const Phrase> errorPhrases();
[[nodiscard]] std::span<const Phrase> gatePhrases();
[[nodiscard]] std::span<const Phrase> issuePhrases();
[[nodiscard]] std::span<const Phrase> stepPhrases();
[[nodiscard]] std::span<const Phrase> eventNames();
[[nodiscard]] std::span<const Phrase> undoPhrases();
[[nodiscard]] std::span<const Phrase> rulePhrases();
[[nodiscard]] std::span<const Phrase> topicNames();
[[nodiscard]] std::span<const Phrase> refusalPhrases();

} // namespace hline
