// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xlsxreader.h"

#include <cmath>
#include <map>

#include "base/time.h"
#include "exchange/xmlpart.h"
#include "exchange/zipparts.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Workbook
{
    QString sheet, strings, styles; ///< part names; strings and styles may be absent
    DateSystem dates = DateSystem::From1900;
};

/// What the cells of the sheet refer to.
struct CellContext
{
    std::vector<QString> strings;
    std::vector<char> dateStyles; ///< by style id
    DateSystem dates = DateSystem::From1900;
};

struct Relation { QString id, type, target; };

constexpr int LastRow = 1'048'576; ///< a sheet has no more

tl::unexpected<Error> notAWorkbook(const QString &detail)
{
    return failure(Error::Kind::Invalid, detail, "UNKNOWN_FORMAT");
}

/// A part that a workbook cannot do without: its absence means that the ZIP is something else.
Result<QByteArray> readPart(ZipParts &zip, const QString &name)
{
    if (!zip.has(name))
        return notAWorkbook(u"no part "_s + name);
    return zip.read(name);
}

/// Relations of a part ("" = of the package), with targets as part names.
Result<std::vector<Relation>> relationsOf(ZipParts &zip, const QString &part)
{
    const qsizetype slash = part.lastIndexOf(u'/') + 1;
    const QString folder = part.first(slash);
    const Result<QByteArray> bytes = readPart(zip, folder + u"_rels/"_s + part.sliced(slash) + u".rels"_s);
    if (!bytes)
        return failure(bytes.error());
    std::vector<Relation> relations;
    XmlPart xml(*bytes);
    while (xml.next()) {
        if (!xml.starts(u"Relationship"))
            continue;
        const QString target = xml.attribute(u"Target");
        relations.push_back({xml.attribute(u"Id"), xml.attribute(u"Type").section(u'/', -1),
                             target.startsWith(u'/') ? target.sliced(1) : folder + target});
    }
    return relations;
}

QString targetOfType(const std::vector<Relation> &relations, QStringView type)
{
    const auto found = std::find_if(relations.begin(), relations.end(), [type](const Relation &r) { return r.type == type; });
    return found == relations.end() ? QString() : found->target;
}

Result<Workbook> readWorkbook(ZipParts &zip)
{
    const Result<std::vector<Relation>> package = relationsOf(zip, {});
    if (!package)
        return failure(package.error());
    const QString part = targetOfType(*package, u"officeDocument");
    const Result<QByteArray> bytes = readPart(zip, part);
    const Result<std::vector<Relation>> relations = relationsOf(zip, part);
    if (!bytes || !relations)
        return failure(bytes ? relations.error() : bytes.error());

    Workbook book{{}, targetOfType(*relations, u"sharedStrings"), targetOfType(*relations, u"styles"), DateSystem::From1900};
    XmlPart xml(*bytes);
    while (xml.next()) {
        if (xml.starts(u"workbookPr") && (xml.attribute(u"date1904") == u"1" || xml.attribute(u"date1904") == u"true"))
            book.dates = DateSystem::From1904;
        if (!xml.starts(u"sheet") || !book.sheet.isEmpty())
            continue;
        const QString id = xml.attribute(u"id");
        for (const Relation &relation : *relations) {
            if (relation.id == id)
                book.sheet = relation.target;
        }
    }
    if (xml.broken() || book.sheet.isEmpty())
        return notAWorkbook(u"no sheet "_s + xml.error());
    return book;
}

/// Text of a `si` or `is` element: all runs, without the pronunciation aid of East Asian texts.
QString richText(XmlPart &xml, QStringView element)
{
    QString out;
    while (xml.next() && !xml.ends(element)) {
        if (xml.starts(u"rPh"))
            xml.skip();
        else if (xml.starts(u"t"))
            out += xml.text();
    }
    return out;
}

Result<std::vector<QString>> readStrings(ZipParts &zip, const QString &part)
{
    std::vector<QString> strings;
    if (part.isEmpty() || !zip.has(part))
        return strings;
    const Result<QByteArray> bytes = zip.read(part);
    if (!bytes)
        return failure(bytes.error());
    XmlPart xml(*bytes);
    while (xml.next()) {
        if (xml.starts(u"si"))
            strings.push_back(richText(xml, u"si"));
    }
    return xml.broken() ? Result<std::vector<QString>>(notAWorkbook(xml.error())) : strings;
}

Result<std::vector<char>> readDateStyles(ZipParts &zip, const QString &part)
{
    std::vector<char> dateStyles;
    if (part.isEmpty() || !zip.has(part))
        return dateStyles;
    const Result<QByteArray> bytes = zip.read(part);
    if (!bytes)
        return failure(bytes.error());
    std::map<int, bool> custom;
    bool inCellFormats = false;
    XmlPart xml(*bytes);
    while (xml.next()) {
        if (xml.starts(u"numFmt"))
            custom[xml.attribute(u"numFmtId").toInt()] = isDateFormat(xml.attribute(u"formatCode"));
        if (xml.starts(u"cellXfs") || xml.ends(u"cellXfs"))
            inCellFormats = xml.starts(u"cellXfs");
        if (!inCellFormats || !xml.starts(u"xf"))
            continue;
        const int format = xml.attribute(u"numFmtId").toInt();
        const auto own = custom.find(format);
        const bool builtIn = format >= 14 && format <= 22; // ECMA-376, 18.8.30
        dateStyles.push_back(own == custom.end() ? builtIn : own->second);
    }
    return xml.broken() ? Result<std::vector<char>>(notAWorkbook(xml.error())) : dateStyles;
}

/// «AB12» → 27; the next free column if a cell does not say where it stands.
std::size_t columnOf(const QString &reference, std::size_t next)
{
    std::size_t column = 0;
    for (const QChar c : reference) {
        if (c < u'A' || c > u'Z' || column > MaxColumns)
            break;
        column = column * 26 + static_cast<std::size_t>(c.unicode() - u'A' + 1);
    }
    return column == 0 ? next : column - 1;
}

Cell numberCell(const QString &value, int style, const CellContext &context)
{
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(number))
        return {value, Cell::Kind::Text};
    const bool date = style >= 0 && static_cast<std::size_t>(style) < context.dateStyles.size() && context.dateStyles[static_cast<std::size_t>(style)];
    if (const std::optional<QString> day = date ? serialToIso(number, context.dates) : std::nullopt)
        return {*day, Cell::Kind::Date};
    const bool whole = std::abs(number) < 1e15 && number == std::floor(number);
    return {whole ? QString::number(static_cast<qint64>(number)) : QString::number(number, 'g', 15), Cell::Kind::Number};
}

/// Reads a `c` element to its end tag.
Cell readCell(XmlPart &xml, const CellContext &context)
{
    const QString type = xml.attribute(u"t");
    bool styled = false;
    const int styleId = xml.attribute(u"s").toInt(&styled);
    QString value, inlined;
    while (xml.next() && !xml.ends(u"c")) {
        if (xml.starts(u"is"))
            inlined = richText(xml, u"is");
        else if (xml.starts(u"v"))
            value = xml.text();
        else if (xml.starts(u"f"))
            xml.skip();
    }
    if (type == u"inlineStr")
        return {inlined, Cell::Kind::Text};
    if (type == u"s") {
        bool known = false;
        const qsizetype index = value.toLongLong(&known);
        known = known && index >= 0 && static_cast<std::size_t>(index) < context.strings.size();
        return {known ? context.strings[static_cast<std::size_t>(index)] : QString(), Cell::Kind::Text};
    }
    if (type == u"b")
        return {value, Cell::Kind::Flag};
    if (type == u"d")
        return {value.first(std::min<qsizetype>(value.size(), 10)), Cell::Kind::Date};
    if (type == u"str" || type == u"e" || value.isEmpty())
        return {value, Cell::Kind::Text};
    return numberCell(value, styled ? styleId : -1, context);
}

/// Reads a `row` element to its end tag.
TableRow readRow(XmlPart &xml, int line, const CellContext &context)
{
    TableRow row{line, {}};
    while (xml.next() && !xml.ends(u"row")) {
        if (!xml.starts(u"c"))
            continue;
        const std::size_t column = columnOf(xml.attribute(u"r"), row.cells.size());
        Cell cell = readCell(xml, context);
        if (column >= MaxColumns || cell.text.isEmpty())
            continue;
        if (row.cells.size() <= column)
            row.cells.resize(column + 1);
        row.cells[column] = std::move(cell);
    }
    return row;
}

Result<Table> readSheet(const QByteArray &bytes, const CellContext &context)
{
    Table table;
    std::size_t cells = 0;
    XmlPart xml(bytes);
    while (xml.next()) {
        if (!xml.starts(u"row"))
            continue;
        const int written = xml.attribute(u"r").toInt();
        const bool isThere = written > 0 && written <= LastRow;
        table.push_back(readRow(xml, isThere ? written : table.empty() ? 1 : table.back().line + 1, context));
        cells += table.back().cells.size();
        if (table.size() > MaxRows || cells > MaxCells)
            return failure(Error::Kind::Invalid, u"too many rows"_s, "TOO_MANY_ROWS", {}, {QString::number(MaxRows)});
    }
    if (xml.broken())
        return failure(Error::Kind::Invalid, xml.error(), "TRUNCATED", {}, {QString::number(table.empty() ? 1 : table.back().line)});
    return table;
}

} // namespace

bool isDateFormat(const QString &format)
{
    QString bare;
    bool quoted = false;
    bool bracketed = false;
    for (qsizetype i = 0; i < format.size(); ++i) {
        const QChar c = format[i].toLower();
        if (c == u'\\' && !quoted)
            ++i;
        else if (c == u'"')
            quoted = !quoted;
        else if (!quoted && (c == u'[' || c == u']'))
            bracketed = c == u'[';
        else if (!quoted && !bracketed)
            bare += c;
    }
    return bare.contains(u'd') || bare.contains(u'y') || bare.contains(u"mmm"_s);
}

std::optional<QString> serialToIso(double serial, DateSystem system)
{
    using std::chrono::days;
    constexpr double LastDay = 2'958'465; // 31.12.9999
    if (!(serial >= 1) || serial >= LastDay + 1)
        return {};
    const days count{static_cast<int>(std::floor(serial))};
    if (system == DateSystem::From1904)
        return isoDay(*makeDay(1904, 1, 1) + count);
    // Excel counts a 29.02.1900 that never was, as serial 60.
    const days shift{count.count() < 60 ? 1 : 0};
    return isoDay(*makeDay(1899, 12, 30) + count + shift);
}

Result<Table> readXlsx(const QByteArray &bytes)
{
    Result<ZipParts> zip = ZipParts::open(bytes);
    if (!zip)
        return failure(std::move(zip).error());
    const Result<Workbook> book = readWorkbook(*zip);
    if (!book)
        return failure(book.error());
    Result<std::vector<QString>> strings = readStrings(*zip, book->strings);
    if (!strings)
        return failure(std::move(strings).error());
    Result<std::vector<char>> dateStyles = readDateStyles(*zip, book->styles);
    if (!dateStyles)
        return failure(std::move(dateStyles).error());
    const Result<QByteArray> sheet = readPart(*zip, book->sheet);
    if (!sheet)
        return failure(sheet.error());
    return readSheet(*sheet, {std::move(*strings), std::move(*dateStyles), book->dates});
}

} // namespace hline
