// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandtable.h"
#include "commands/jsonshapes.h"

#include "base/files.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 FileLimit = 256LL * 1024 * 1024;
constexpr qsizetype ShortestId = 8;

QJsonArray issuesJson(const std::vector<ImportIssue> &issues, const Phrasebook &words)
{
    QJsonArray array;
    for (const ImportIssue &issue : issues)
        array.append(QJsonObject{{u"line"_s, issue.line}, {u"reason"_s, words.sentence(issue)}});
    return array;
}

QByteArray dayCode(DayKind kind)
{
    switch (kind) {
    case DayKind::Work: return "WORK";
    case DayKind::Off: return "OFF";
    case DayKind::Short: return "SHORT";
    }
    return {};
}

QJsonArray diffJson(const std::vector<CalendarDiff> &diff)
{
    QJsonArray array;
    for (const CalendarDiff &one : diff) {
        array.append(QJsonObject{{u"day"_s, isoDay(one.day)},
                                 {u"was"_s, QString::fromLatin1(dayCode(one.was))},
                                 {u"becomes"_s, QString::fromLatin1(dayCode(one.becomes))}});
    }
    return array;
}

/// For machines: the same word in every language.
QString statusWord(YearStatus status)
{
    switch (status) {
    case YearStatus::Official:
        return u"official"_s;
    case YearStatus::Statutory:
        return u"statutory"_s;
    case YearStatus::Missing:
        return u"missing"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject reportJson(const ImportReport &report, const Phrasebook &words)
{
    QJsonObject json{{u"new"_s, report.created},
                     {u"changed"_s, report.changed},
                     {u"same"_s, report.same},
                     {u"refused"_s, issuesJson(report.refused, words)},
                     {u"warnings"_s, issuesJson(report.warnings, words)},
                     {u"batch"_s, report.batch ? QJsonValue(report.batch->toString()) : QJsonValue(QJsonValue::Null)}};
    if (report.kind == ImportKind::Calendar)
        json.insert(u"days"_s, diffJson(report.calendarDiff));
    if (report.calendarYear) {
        json.insert(u"year"_s, report.calendarYear->year);
        json.insert(u"year_status"_s, statusWord(report.calendarYear->status));
    }
    return json;
}

QString dayName(DayKind kind, const Phrasebook &words)
{
    switch (kind) {
    case DayKind::Work: return words.say(QT_TRANSLATE_NOOP("Hline", "working day"));
    case DayKind::Off: return words.say(QT_TRANSLATE_NOOP("Hline", "day off"));
    case DayKind::Short: return words.say(QT_TRANSLATE_NOOP("Hline", "short day"));
    }
    return {};
}

QString reportText(const ImportReport &report, const Phrasebook &words, ImportMode mode)
{
    const char *head = mode == ImportMode::DryRun
        ? QT_TRANSLATE_NOOP("Hline", "Trial run, nothing stored: new %1, changed %2, same %3, refused %4, to look at %5.")
        : QT_TRANSLATE_NOOP("Hline", "Imported: new %1, changed %2, same %3, refused %4, to look at %5.");
    const auto number = [](auto count) { return QString::number(count); };
    QStringList lines{words.say(head, {number(report.created), number(report.changed), number(report.same),
                                       number(report.refused.size()), number(report.warnings.size())})};
    for (const ImportIssue &issue : report.refused)
        lines << u"  "_s + words.say(QT_TRANSLATE_NOOP("Hline", "line %1 refused: %2"), {number(issue.line), words.sentence(issue)});
    for (const ImportIssue &issue : report.warnings)
        lines << u"  "_s + words.say(QT_TRANSLATE_NOOP("Hline", "line %1: %2"), {number(issue.line), words.sentence(issue)});
    for (const CalendarDiff &diff : report.calendarDiff) {
        lines << u"  "_s + words.say(QT_TRANSLATE_NOOP("Hline", "%1: was %2, becomes %3"),
                           {words.day(diff.day), dayName(diff.was, words), dayName(diff.becomes, words)});
    }
    if (report.calendarYear)
        lines << words.say(QT_TRANSLATE_NOOP("Hline", "Year %1: %2."),
                           {number(report.calendarYear->year), statusWord(report.calendarYear->status)});
    if (report.batch)
        lines << words.say(QT_TRANSLATE_NOOP("Hline", "To undo it: hlinectl import undo %1"), {report.batch->toString()});
    return lines.join(u'\n');
}

Result<std::optional<int>> yearOption(const CommandContext &context)
{
    if (!context.has(u"year"_s))
        return std::nullopt;
    bool isNumber = false;
    const int year = context.value(u"year"_s).toInt(&isNumber);
    if (!isNumber)
        return usageFailure("YEAR", {context.value(u"year"_s)});
    return year;
}

Result<Answer> importFile(const CommandContext &context, ImportKind kind)
{
    const Result<std::optional<int>> year = yearOption(context);
    if (!year)
        return failure(year.error());
    const QFileInfo file(QDir(context.cwd), context.arguments.first());
    const Result<QByteArray> bytes = readFileLimited(file.filePath(), FileLimit);
    if (!bytes)
        return failure(bytes.error());

    const ImportMode mode = context.has(u"dry-run"_s) ? ImportMode::DryRun : ImportMode::Apply;
    ImportFile import(context.work.store(), context.work.clock(), context.work.me());
    const Result<ImportReport> report = import.run(kind, *bytes, file.fileName(), mode, *year);
    if (!report)
        return failure(report.error());
    return Answer{QJsonDocument(reportJson(*report, context.words)), reportText(*report, context.words, mode)};
}

/// An import by its id or at least 8 leading digits of it.
Result<FactId> findBatch(const DeskStore &store, const QString &text)
{
    std::vector<FactId> found;
    for (const DeskStore::BatchRecord &batch : store.batches()) {
        if (text.size() >= ShortestId && batch.import.toString().startsWith(text.toLower()))
            found.push_back(batch.import);
    }
    if (found.empty())
        return failure(Error::Kind::NotFound, u"no such import"_s, "IMPORT_UNKNOWN", {}, {text});
    if (found.size() > 1)
        return failure(Error::Kind::Conflict, u"several imports"_s, "IMPORT_AMBIGUOUS", {}, {text});
    return found.front();
}

} // namespace

Result<Answer> importClients(const CommandContext &context) { return importFile(context, ImportKind::Clients); }
Result<Answer> importPackages(const CommandContext &context) { return importFile(context, ImportKind::Packages); }
Result<Answer> importPayments(const CommandContext &context) { return importFile(context, ImportKind::Payments); }
Result<Answer> importCalendar(const CommandContext &context) { return importFile(context, ImportKind::Calendar); }

Result<Answer> importArticles(const CommandContext &context) { return importFile(context, ImportKind::Articles); }

Result<Answer> undoImport(const CommandContext &context)
{
    const Result<FactId> batch = findBatch(context.work.store(), context.arguments.first());
    if (!batch)
        return failure(batch.error());
    if (const Result<void> undone = context.work.undoImport(*batch); !undone)
        return failure(undone.error());
    return Answer{QJsonDocument(QJsonObject{{u"undone"_s, batch->toString()}}),
                  context.words.say(QT_TRANSLATE_NOOP("Hline", "The import is undone; earlier values are back."))};
}

} // namespace hline
