// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "zipmaker.h"

#include <zip.h>

namespace hline::test {

using namespace Qt::Literals::StringLiterals;

QByteArray makeZip(const std::vector<std::pair<QString, QByteArray>> &parts)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(target);
    zip_t *zip = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &error);
    for (const auto &[name, bytes] : parts) {
        zip_source_t *part = zip_source_buffer(zip, bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0);
        zip_file_add(zip, name.toUtf8().constData(), part, ZIP_FL_ENC_UTF_8);
    }
    zip_close(zip);
    zip_stat_t stat;
    zip_source_stat(target, &stat);
    QByteArray out(static_cast<qsizetype>(stat.size), Qt::Uninitialized);
    zip_source_open(target);
    zip_source_read(target, out.data(), stat.size);
    zip_source_close(target);
    zip_source_free(target);
    return out;
}

QByteArray makeWorkbook(const WorkbookParts &parts)
{
    return makeZip({
        {u"_rels/.rels"_s, R"(<Relationships><Relationship Id="rId1" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>)"},
        {u"xl/workbook.xml"_s, R"(<workbook xmlns:r="r">)" + parts.properties + R"(<sheets><sheet name="1" r:id="rId1"/></sheets></workbook>)"},
        {u"xl/_rels/workbook.xml.rels"_s,
         R"(<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>)"
         R"(<Relationship Id="rId2" Type="x/sharedStrings" Target="sharedStrings.xml"/>)"
         R"(<Relationship Id="rId3" Type="x/styles" Target="/xl/styles.xml"/></Relationships>)"},
        {u"xl/worksheets/sheet1.xml"_s, "<worksheet><sheetData>" + parts.rows + "</sheetData></worksheet>"},
        {u"xl/sharedStrings.xml"_s, "<sst>" + parts.strings + "</sst>"},
        {u"xl/styles.xml"_s, "<styleSheet>" + parts.styles + "</styleSheet>"},
    });
}

} // namespace hline::test
