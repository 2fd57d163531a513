// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/phrasebook.h"
#include "text/phrases.h"

namespace hline {

QString Phrasebook::sentence(const ImportIssue &issue) const
{
    const Phrase *phrase = find(issuePhrases(), issue.code);
    if (!phrase)
        return say(QT_TRANSLATE_NOOP("Hline", "Look at this line: %1."), {QString::fromLatin1(issue.code)});
    return sentences({say(phrase->what, issue.args), phrase->next ? say(phrase->next) : QString()});
}

} // namespace hline
