// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clauses/clauseindex.h"

#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>

#include <algorithm>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString IdPattern = u"(?:R-[0-9]+(?:\\.[0-9]+)*[a-e]?|S-[A-Z]+(?:-[0-9]+)?|I-[0-9]{2})"_s;

/// "R-2.4.1.3.1", "R-2.4.1.3.5" → all five.
QStringList numbersBetween(const QString &first, const QString &last)
{
    static const QRegularExpression ending(u"^(.*[.-])([0-9]+)$"_s);
    const QRegularExpressionMatch from = ending.match(first);
    const QRegularExpressionMatch to = ending.match(last);
    if (!from.hasMatch() || from.captured(1) != to.captured(1))
        return {first, last};
    QStringList ids;
    for (int number = from.captured(2).toInt(); number <= to.captured(2).toInt(); ++number)
        ids.append(from.captured(1) + QString::number(number).rightJustified(from.captured(2).size(), u'0'));
    return ids;
}

QStringList expanded(const QString &text)
{
    static const QRegularExpression one(u"\\b(%1)(?:\\s*(?:…|–|-|\\.\\.\\.)\\s*(%1))?(?![A-Za-z0-9])"_s.arg(IdPattern));
    QStringList ids;
    for (auto found = one.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        ids += match.captured(2).isEmpty() ? QStringList{match.captured(1)} : numbersBetween(match.captured(1), match.captured(2));
    }
    return ids;
}

/// A few words: up to the first end of a sentence.
QString shortened(const QString &text)
{
    static const QRegularExpression end(u"[.;:]( |$)"_s);
    QString words = text;
    words = words.remove(u"**"_s).trimmed();
    const qsizetype stop = words.indexOf(end);
    words = (stop > 0 ? words.left(stop) : words).trimmed();
    return words.size() <= 90 ? words : words.left(words.lastIndexOf(u' ', 89)) + u" …"_s;
}

/// "«…» (L42)" or the text after the id.
QStringList titlesOf(const QString &text, qsizetype count)
{
    static const QRegularExpression quote(u"«(.+)» \\(L"_s);
    const QRegularExpressionMatch quoted = quote.match(text);
    const QString whole = quoted.hasMatch() ? quoted.captured(1) : text;
    QStringList parts = whole.section(u"»: "_s, -1).section(u"(L42–47): "_s, -1).split(u';', Qt::SkipEmptyParts);
    if (count == 1 || parts.size() != count)
        return QStringList(count, shortened(whole));
    for (QString &part : parts)
        part = part.trimmed();
    return parts;
}

void readHeading(const QString &line, std::vector<Clause> &clauses)
{
    static const QRegularExpression heading(u"\\*\\*((?:R|S)-[^*]+)\\*\\*"_s);
    std::vector<QRegularExpressionMatch> marks;
    for (auto found = heading.globalMatch(line); found.hasNext();)
        marks.push_back(found.next());
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const QStringList ids = expanded(marks[i].captured(1));
        const qsizetype end = i + 1 < marks.size() ? marks[i + 1].capturedStart() : line.size();
        const QString after = line.mid(marks[i].capturedEnd(), end - marks[i].capturedEnd());
        const QString within = marks[i].captured(1).section(u' ', 1).trimmed();
        const bool named = ids.size() == 1 && !within.isEmpty();
        const QStringList titles = titlesOf(named ? within : after, ids.size());
        for (qsizetype k = 0; k < ids.size(); ++k)
            clauses.push_back({ids[k], titles[k], {}, {}});
    }
}

Clause *findClause(std::vector<Clause> &clauses, const QString &id)
{
    const auto found = std::find_if(clauses.begin(), clauses.end(), [&id](const Clause &c) { return c.id == id; });
    return found == clauses.end() ? nullptr : &*found;
}

void note(QStringList &places, const QString &place)
{
    if (!places.contains(place))
        places.append(place);
}

/// Every function a file of tests defines: "TestCapacity::levels" → line.
struct TestFunction { qsizetype line; QString name; };
std::vector<TestFunction> functionsOf(const QStringList &lines)
{
    static const QRegularExpression definition(u"^void [A-Za-z]+::([A-Za-z0-9]+)\\("_s);
    std::vector<TestFunction> functions;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QRegularExpressionMatch match = definition.match(lines[i]);
        if (match.hasMatch())
            functions.push_back({i, match.captured(1).remove(u"_data"_s)});
    }
    return functions;
}

/// The function that a mark at `line` belongs to: the one it is in, or the one right below its comment.
QString functionAt(qsizetype line, const QStringList &lines, const std::vector<TestFunction> &functions)
{
    const bool outside = lines[line].startsWith(u"//");
    const auto after = std::find_if(functions.begin(), functions.end(), [line](const TestFunction &f) { return f.line > line; });
    if (outside)
        return after == functions.end() || after->line > line + 4 ? QString() : after->name;
    return after == functions.begin() ? QString() : std::prev(after)->name;
}

QStringList linesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split(u'\n') : QStringList();
}

QStringList codeUnder(const QDir &root, const QString &folder)
{
    QStringList files;
    QDirIterator walk(root.filePath(folder), {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext())
        files.append(root.relativeFilePath(walk.next()));
    files.sort();
    return files;
}

} // namespace

std::vector<Clause> clausesOf(const QString &rulebook)
{
    std::vector<Clause> clauses;
    for (const QString &line : rulebook.split(u'\n')) {
        const QString text = line.trimmed();
        if (line.startsWith(u"**R-") || line.startsWith(u"**S-") || text.startsWith(u"* **R-"))
            readHeading(line, clauses);
        else if (line.startsWith(u"| I-"))
            clauses.push_back({line.section(u'|', 1, 1).trimmed(), shortened(line.section(u'|', 2, 2)), {}, {}});
    }
    return clauses;
}

QStringList idsIn(const QString &line, const std::vector<Clause> &clauses)
{
    static const QRegularExpression prose(u"[Rr]egulation ((?:[0-9]+(?:\\.[0-9]+)+[a-e]?)(?:(?:, | and )[0-9]+(?:\\.[0-9]+)+[a-e]?)*)"_s);
    static const QRegularExpression number(u"[0-9]+(?:\\.[0-9]+)+[a-e]?"_s);
    QStringList found = expanded(line);
    for (auto sentences = prose.globalMatch(line); sentences.hasNext();) {
        const QString list = sentences.next().captured(1);
        for (auto numbers = number.globalMatch(list); numbers.hasNext();)
            found.append(u"R-"_s + numbers.next().captured());
    }
    QStringList known;
    for (const Clause &clause : clauses) {
        if (found.contains(clause.id))
            known.append(clause.id);
    }
    return known;
}

void addCodeMarks(std::vector<Clause> &clauses, const QString &path, const QStringList &lines)
{
    for (qsizetype i = 0; i < lines.size(); ++i) {
        for (const QString &id : idsIn(lines[i], clauses))
            note(findClause(clauses, id)->code, u"%1:%2"_s.arg(path).arg(i + 1));
    }
}

void addTestMarks(std::vector<Clause> &clauses, const QString &path, const QStringList &lines)
{
    static const QRegularExpression literal(u"\"([^\"]*)\""_s);
    const QString program = path.section(u'/', -1).section(u'.', 0, 0);
    const std::vector<TestFunction> functions = functionsOf(lines);
    const qsizetype body = std::max<qsizetype>(lines.indexOf(QRegularExpression(u"^#include.*"_s)), 0); // what stands above says what is left out
    for (qsizetype i = body; i < lines.size(); ++i) {
        QString outsideRows = lines[i];
        for (auto rows = literal.globalMatch(lines[i]); rows.hasNext();) {
            const QRegularExpressionMatch row = rows.next();
            for (const QString &id : idsIn(row.captured(1), clauses))
                note(findClause(clauses, id)->tests, u"%1: %2"_s.arg(program, row.captured(1).left(70)));
            outsideRows.remove(row.captured());
        }
        const QString function = functionAt(i, lines, functions);
        if (!outsideRows.contains(u"//"_s) || function.isEmpty())
            continue;
        for (const QString &id : idsIn(outsideRows, clauses))
            note(findClause(clauses, id)->tests, u"%1: %2"_s.arg(program, function));
    }
}

std::vector<Clause> readClauses(const QString &root)
{
    const QDir sources(root);
    std::vector<Clause> clauses = clausesOf(linesOf(sources.filePath(u"core/domain/REGULATION.md"_s)).join(u'\n'));
    for (const QString &folder : {u"core"_s, u"ui"_s, u"app"_s}) {
        for (const QString &path : codeUnder(sources, folder)) {
            const bool onlySpeaksOfRules = path.startsWith(u"app/clauses/") || path.endsWith(u"/rulephrases.cpp");
            if (!onlySpeaksOfRules)
                addCodeMarks(clauses, path, linesOf(sources.filePath(path)));
        }
    }
    for (const QString &path : codeUnder(sources, u"tests"_s)) {
        if (path.section(u'/', -1).startsWith(u"tst_") && !path.endsWith(u"tst_clauses.cpp"))
            addTestMarks(clauses, path, linesOf(sources.filePath(path)));
    }
    return clauses;
}

} // namespace hline
