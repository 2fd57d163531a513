// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/regulation.h"
#include "text/phrases.h"

#include <QFile>

static void loadRuleBook() // Q_INIT_RESOURCE must stand outside any namespace
{
    Q_INIT_RESOURCE(regulation);
}

namespace hline {

using namespace Qt::Literals::StringLiterals;

const RuleBook &regulation()
{
    static const RuleBook book = [] {
        loadRuleBook();
        QFile file(u":/regulation/rulebook.md"_s);
        [[maybe_unused]] const bool isOpen = file.open(QIODevice::ReadOnly);
        Q_ASSERT(isOpen);
        return readRuleBook(QString::fromUtf8(file.readAll()));
    }();
    return book;
}

RuleText ruleText(const QByteArray &rule, const Phrasebook &words)
{
    RuleText out{rule, rule.startsWith("R-") ? words.clause(rule.mid(2)) : QString::fromLatin1(rule), {}};
    if (const Phrase *phrase = find(rulePhrases(), rule)) {
        out.text = words.say(phrase->what);
    } else if (const BookRule *known = regulation().find(rule)) {
        out.text = known->quote.isEmpty() ? known->rule : u'«' + known->quote + u'»';
    }
    return out;
}

} // namespace hline
