// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/phrasebook.h"
#include "text/phrases.h"

#include <algorithm>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

/// For an error whose code has no sentence of its own: the kind still says what to do, the code still says what it was.
const char *kindText(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Invalid: return QT_TRANSLATE_NOOP("Hline", "This cannot be accepted (%1). Check what was entered.");
    case Error::Kind::NotFound: return QT_TRANSLATE_NOOP("Hline", "Nothing was found (%1). Check the number or the name.");
    case Error::Kind::Conflict:
        return QT_TRANSLATE_NOOP("Hline", "It contradicts what is already recorded (%1). Refresh and look at the present state.");
    case Error::Kind::Offline: return QT_TRANSLATE_NOOP("Hline", "The office cannot be reached (%1). Work goes on without it.");
    case Error::Kind::Denied: return QT_TRANSLATE_NOOP("Hline", "This is not allowed (%1).");
    case Error::Kind::Busy: return QT_TRANSLATE_NOOP("Hline", "It is held by another program (%1). Try again in a moment.");
    case Error::Kind::TooNew:
        return QT_TRANSLATE_NOOP("Hline", "It was written by a newer version of Hline (%1). Install the newer version.");
    case Error::Kind::Corrupt:
        return QT_TRANSLATE_NOOP("Hline", "The file is damaged (%1). Nothing was changed; restore it from a copy.");
    case Error::Kind::Cancelled: return QT_TRANSLATE_NOOP("Hline", "Cancelled (%1). Nothing was changed.");
    case Error::Kind::Internal:
        return QT_TRANSLATE_NOOP("Hline", "Hline has made a mistake (%1). Nothing was lost; report it to the developers.");
    }
    return "";
}

} // namespace

QString Phrasebook::clause(const QByteArray &clause) const
{
    const bool isOfProgram = clause.startsWith("S-") || clause.startsWith("I-"); // follows from the regulation, is not written in it
    return clause.isEmpty() ? QString()
        : isOfProgram       ? say(QT_TRANSLATE_NOOP("Hline", "rule %1 of this program"), {QString::fromUtf8(clause)})
                            : say(QT_TRANSLATE_NOOP("Hline", "clause %1 of the regulation"), {QString::fromUtf8(clause)});
}

QString Phrasebook::basis(const QByteArray &clauseNumber) const
{
    const bool isRuleOfTheBook = clauseNumber.startsWith("I-"); // implied by the regulation, not written in it
    return clauseNumber.isEmpty() || isRuleOfTheBook ? QString() : say(QT_TRANSLATE_NOOP("Hline", "Basis: %1."), {clause(clauseNumber)});
}

/// What an error is about, as people write it.
QStringList Phrasebook::readable(const Error &error) const
{
    static const qsizetype IsoLength = isoMoscow({}).size();
    QStringList words;
    for (const QString &word : error.about) {
        const std::optional<Instant> at = word.size() == IsoLength ? parseIsoMoscow(word) : std::nullopt;
        const std::optional<Day> date = at ? std::nullopt : parseIsoDay(word);
        words << (at ? day(dayOf(*at)) + u'\u00a0' + time(*at) : date ? day(*date) : word);
    }
    if (error.code == "POLICY_VALUE" && words.size() == 3)
        words[2] = policyOptions(words[0].toLatin1());
    return words;
}

QString Phrasebook::sentence(const Error &error) const
{
    const Phrase *phrase = find(errorPhrases(), error.code);
    if (!phrase)
        phrase = find(gatePhrases(), error.code);
    if (!phrase)
        phrase = find(issuePhrases(), error.code);

    const QString code = QString::fromLatin1(error.code.isEmpty() ? QByteArray("?") : error.code);
    const QStringList about = readable(error);
    const QString what = phrase ? say(phrase->what, about) : say(kindText(error.kind), {code});
    QStringList parts{what, basis(error.clause)};
    for (qsizetype i = 0; i < error.reasons.size(); ++i) {
        const Phrase *gate = error.reasons[i] == error.code ? nullptr : find(gatePhrases(), error.reasons[i]);
        if (gate)
            parts << say(gate->what) << basis(error.clauses.value(i)) << say(gate->next);
    }
    if (phrase && phrase->next)
        parts << say(phrase->next, about);
    return sentences(parts);
}

QString Phrasebook::nextStep(const Error &error) const
{
    const Phrase *phrase = find(errorPhrases(), error.code);
    if (!phrase)
        phrase = find(gatePhrases(), error.code);
    return phrase && phrase->next ? say(phrase->next, readable(error)) : QString();
}

QString Phrasebook::nextStep(const GateReason &reason) const
{
    const Phrase *phrase = find(gatePhrases(), reason.code);
    return phrase && phrase->next ? say(phrase->next) : QString();
}

QString Phrasebook::sentence(const GateReason &reason) const
{
    const Phrase *phrase = find(gatePhrases(), reason.code);
    if (!phrase)
        return sentences({say(kindText(Error::Kind::Denied), {QString::fromLatin1(reason.code)}), basis(reason.clause)});
    const QString since = reason.day ? say(QT_TRANSLATE_NOOP("Hline", "The date that decides: %1."), {day(*reason.day)})
                                     : QString();
    return sentences({say(phrase->what), since, basis(reason.clause), say(phrase->next)});
}

} // namespace hline
