// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/phrasebook.h"
#include "text/phrases.h"

#include <array>

namespace hline {

namespace {

// %1 … %9 are the issue's `args`, in its order.
constexpr std::array Issues{
    Phrase{"INN_CHECKSUM", QT_TRANSLATE_NOOP("Hline", "The ИНН %1 has a wrong check digit; it was kept as written."),
           QT_TRANSLATE_NOOP("Hline", "Correct it in 1C and import again.")},
};

} // namespace

std::span<const Phrase> issuePhrases()
{
    return Issues;
}

QString Phrasebook::sentence(const ImportIssue &issue) const
{
    const Phrase *phrase = find(issuePhrases(), issue.code);
    if (!phrase)
        return say(QT_TRANSLATE_NOOP("Hline", "Look at this line: %1."), {QString::fromLatin1(issue.code)});
    return sentences({say(phrase->what, issue.args), phrase->next ? say(phrase->next, issue.args) : QString()});
}

} // namespace hline
