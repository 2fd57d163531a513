// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/erasurecommands.h"

#include "base/files.h"
#include "commands/jsonshapes.h"
#include "commands/texttable.h"
#include "office/officeerasure.h"
#include "text/officewords.h"

#include <map>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 LargestList = 64 * 1024 * 1024;
constexpr qsizetype WidestWords = 60;

/// Facts to erase, by the means that is written down with them.
using Wanted = std::map<QString, std::vector<QUuid>>;

struct Plan
{
    Wanted facts;
    bool more = false; ///< more words hold the text than the office tells at once
};

QString idOf(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

QJsonArray jsonOf(const std::vector<ErasedFact> &facts)
{
    QJsonArray out;
    for (const ErasedFact &fact : facts)
        out.append(QJsonObject{{u"seq"_s, qint64(fact.seq)}, {u"id"_s, idOf(fact.fact)}});
    return out;
}

/// All that a person wrote there, in the order of the fields.
void collect(const QJsonValue &value, QStringList &texts)
{
    if (value.isArray()) {
        for (const QJsonValue &item : value.toArray())
            collect(item, texts);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto field = object.begin(); field != object.end(); ++field) {
            if (field.key() != u"salt")
                collect(*field, texts);
        }
    } else if (const QString text = value.toVariant().toString(); !text.isEmpty()) {
        texts.append(text);
    }
}

QString shortened(const QString &words)
{
    const QJsonDocument read = QJsonDocument::fromJson(words.toUtf8());
    if (!read.isObject())
        return words;
    QStringList texts;
    collect(read.object(), texts);
    return texts.join(u" · "_s);
}

Result<QString> textToFind(const OfficeRun &run)
{
    const QString text = run.argument();
    if (text.trimmed().isEmpty())
        return usageFailure("TEXT", {});
    return text;
}

Result<Plan> foundFacts(const OfficeRun &run, OfficeErasure &office)
{
    const auto found = office.words(run.argument());
    if (!found)
        return failure(found.error());
    Plan plan;
    for (const FoundWords &one : *found)
        plan.facts[run.value(u"means"_s)].push_back(one.fact);
    plan.more = found->size() >= OfficeErasure::MostFound;
    return plan;
}

Result<Plan> namedFacts(const OfficeRun &run)
{
    Plan plan;
    for (const QString &word : run.value(u"facts"_s).split(u',')) {
        const QUuid fact = QUuid::fromString(word.trimmed());
        if (fact.isNull())
            return usageFailure("FACTS", {word});
        plan.facts[run.value(u"means"_s)].push_back(fact);
    }
    return plan;
}

/// What `office erasures --json` wrote, each with its own means unless another one is said.
Result<Plan> listedFacts(const OfficeRun &run)
{
    const QString path = run.path(run.value(u"again"_s));
    const auto bytes = readFileLimited(path, LargestList);
    if (!bytes)
        return failure(bytes.error());
    const QJsonValue list = QJsonDocument::fromJson(*bytes)[u"erasures"_s];
    const auto refused = [&path] { return failure(Error::Kind::Invalid, u"no list of erasures"_s, "ERASURES_FILE", {}, {path}); };
    if (!list.isArray())
        return refused();
    Plan plan;
    for (const QJsonValue &erasure : list.toArray()) {
        const QString means = run.isSet(u"means"_s) ? run.value(u"means"_s) : erasure[u"means"_s].toString();
        for (const QJsonValue &named : erasure[u"facts"_s].toArray()) {
            const QUuid fact = QUuid::fromString(named[u"id"_s].toString());
            if (fact.isNull() || means.trimmed().isEmpty())
                return refused();
            plan.facts[means].push_back(fact);
        }
    }
    return plan;
}

/// Which of the three ways to name facts was taken, and that a means is said where none is known.
Result<void> checkErase(const OfficeRun &run)
{
    const bool byText = !run.line.arguments.isEmpty(), byName = run.isSet(u"facts"_s), byList = run.isSet(u"again"_s);
    if (int(byText) + int(byName) + int(byList) != 1 || run.line.arguments.size() > 1)
        return usageFailure("ARGUMENTS", {QString::fromLatin1(run.line.spec->name)});
    if (const auto text = textToFind(run); byText && !text)
        return failure(text.error());
    const bool isNeeded = !byList && !run.isSet(u"dry-run"_s);
    if ((isNeeded || run.isSet(u"means"_s)) && run.value(u"means"_s).trimmed().isEmpty())
        return usageFailure("MEANS", {});
    return {};
}

Answer eraseAnswer(const OfficeRun &run, std::size_t named, const std::vector<ErasedFact> &erased, bool more)
{
    const bool dry = run.isSet(u"dry-run"_s);
    const Phrasebook &words = run.words;
    QStringList lines;
    if (dry)
        lines << words.say(QT_TRANSLATE_NOOP("Hline", "Records whose words would be erased: %1. Nothing was changed."), {QString::number(named)});
    else
        lines << words.say(QT_TRANSLATE_NOOP("Hline", "Records named: %1. Records whose words were erased now: %2."),
                           {QString::number(named), QString::number(erased.size())});
    if (!dry && !erased.empty())
        lines << words.say(QT_TRANSLATE_NOOP("Hline", "Desks erase their copies when they next meet the office. Backups made before still hold the words."));
    if (more)
        lines << words.say(QT_TRANSLATE_NOOP("Hline", "There may be more: say it again until nothing is found."));
    return {QJsonDocument(QJsonObject{{u"named"_s, qint64(named)}, {u"erased"_s, jsonOf(erased)}, {u"dry_run"_s, dry}, {u"more"_s, more}}),
            lines.join(u'\n')};
}

} // namespace

Result<Answer> findWords(const OfficeRun &run)
{
    const auto text = textToFind(run);
    if (!text)
        return failure(text.error());
    auto office = OfficeErasure::open(run.connection());
    if (!office)
        return failure(office.error());
    const auto found = office->words(*text);
    if (!found)
        return failure(found.error());
    const Phrasebook &words = run.words;
    const OfficeWords names(words);
    QJsonArray json;
    std::vector<QStringList> rows;
    for (const FoundWords &one : *found) {
        const QJsonDocument read = QJsonDocument::fromJson(one.words.toUtf8());
        json.append(QJsonObject{{u"seq"_s, qint64(one.seq)}, {u"id"_s, idOf(one.fact)}, {u"number"_s, jsonOf(one.number)},
                                {u"kind"_s, QString::fromUtf8(one.kind)}, {u"made"_s, isoMoscow(toInstant(one.made))},
                                {u"words"_s, read.isObject() ? QJsonValue(read.object()) : QJsonValue(one.words)}});
        rows.push_back({one.number, names.kind(one.kind), words.moment(toInstant(one.made), OnPaper), shortened(one.words)});
    }
    const bool more = found->size() >= OfficeErasure::MostFound;
    QStringList lines{words.say(QT_TRANSLATE_NOOP("Hline", "Records whose words hold the text: %1."), {QString::number(found->size())})};
    if (!rows.empty())
        lines << textTable({words.say(QT_TRANSLATE_NOOP("Hline", "No.")), words.say(QT_TRANSLATE_NOOP("Hline", "What")),
                            words.say(QT_TRANSLATE_NOOP("Hline", "When")), words.say(QT_TRANSLATE_NOOP("Hline", "Words"))}, rows, WidestWords);
    if (more)
        lines << words.say(QT_TRANSLATE_NOOP("Hline", "These are the newest; there may be more."));
    return Answer{QJsonDocument(QJsonObject{{u"words"_s, json}, {u"more"_s, more}}), lines.join(u'\n')};
}

Result<Answer> eraseWords(const OfficeRun &run)
{
    if (const auto checked = checkErase(run); !checked)
        return failure(checked.error());
    auto plan = run.isSet(u"facts"_s) ? namedFacts(run) : run.isSet(u"again"_s) ? listedFacts(run) : Result<Plan>(Plan{});
    if (!plan)
        return failure(plan.error());
    auto office = OfficeErasure::open(run.connection());
    if (!office)
        return failure(office.error());
    if (!run.line.arguments.isEmpty())
        plan = foundFacts(run, *office);
    if (!plan)
        return failure(plan.error());
    std::size_t named = 0;
    std::vector<ErasedFact> erased;
    for (const auto &[means, facts] : plan->facts) {
        named += facts.size();
        const auto gone = run.isSet(u"dry-run"_s) ? Result<std::vector<ErasedFact>>() : office->erase(facts, means);
        if (!gone)
            return failure(gone.error());
        erased.insert(erased.end(), gone->begin(), gone->end());
    }
    return eraseAnswer(run, named, erased, plan->more);
}

Result<Answer> listErasures(const OfficeRun &run)
{
    const auto from = run.day(u"from"_s), to = run.day(u"to"_s);
    if (!from || !to)
        return failure(!from ? from.error() : to.error());
    auto office = OfficeErasure::open(run.connection());
    if (!office)
        return failure(office.error());
    const auto erasures = office->erasures(*from ? toMicros(startOf(**from)) : fromUs(0),
                                           *to ? toMicros(startOf(**to + std::chrono::days(1))) : Micros::max());
    if (!erasures)
        return failure(erasures.error());
    const Phrasebook &words = run.words;
    QJsonArray json;
    std::vector<QStringList> rows;
    for (const Erasure &one : *erasures) {
        json.append(QJsonObject{{u"seq"_s, qint64(one.seq)}, {u"at"_s, isoMoscow(toInstant(one.at))}, {u"author"_s, one.author},
                                {u"means"_s, one.means}, {u"facts"_s, jsonOf(one.facts)}});
        for (const ErasedFact &fact : one.facts)
            rows.push_back({words.moment(toInstant(one.at), OnPaper), one.author, QString::number(fact.seq), idOf(fact.fact), one.means});
    }
    QStringList lines{words.say(QT_TRANSLATE_NOOP("Hline", "Records whose words were erased: %1."), {QString::number(rows.size())})};
    if (!rows.empty())
        lines << textTable({words.say(QT_TRANSLATE_NOOP("Hline", "When")), words.say(QT_TRANSLATE_NOOP("Hline", "Who")),
                            words.say(QT_TRANSLATE_NOOP("Hline", "No.")), words.say(QT_TRANSLATE_NOOP("Hline", "Record")),
                            words.say(QT_TRANSLATE_NOOP("Hline", "Means"))}, rows, WidestWords);
    return Answer{QJsonDocument(QJsonObject{{u"erasures"_s, json}}), lines.join(u'\n')};
}

} // namespace hline
