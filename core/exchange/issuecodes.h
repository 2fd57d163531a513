// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

// Every code an importer can say, with the order of its arguments. ui/text has a sentence for each; a test compares.

namespace hline {

struct ImportCode
{
    const char *code;
    const char *args; ///< what args[0], args[1] … are; empty = none
};

/// Codes of ImportIssue: about one line.
inline constexpr std::array ImportIssueCodes{
    // any table; line left out
    ImportCode{"TOTAL_LINE", "first cell"},
    ImportCode{"NUMBER_MISSING", "client"},
    ImportCode{"NUMBER_BAD", "number as written"},
    ImportCode{"NAME_MISSING", "contract number"},
    ImportCode{"NAME_BAD", "beginning of the name"},
    ImportCode{"NUMBER_TAKEN", "contract number, client that has it, client of this line"},
    // any table; line taken
    ImportCode{"LINE_BLANK", ""},
    ImportCode{"REPEATS_LINE", "number of the earlier line, contract number"},
    ImportCode{"DATE_IMPOSSIBLE", "value, column"},
    ImportCode{"DATE_ISO", "value, column"},
    ImportCode{"FLAG_UNKNOWN", "value, column"},
    ImportCode{"KIND_UNKNOWN", "value, column"},
    ImportCode{"FORMULA_TEXT", "value, column"},
    ImportCode{"TEXT_CUT", "column"},
    // clients; line taken
    ImportCode{"INN_CHECKSUM", "inn, client"},
    ImportCode{"INN_LENGTH", "inn, client"},
    ImportCode{"INN_MISSING", "client"},
    ImportCode{"KPP_ODD", "kpp, client"},
    ImportCode{"EMAIL_ODD", "e-mail, client"},
    ImportCode{"NUMBER_LOOKALIKE", "number as written, as it is compared"},
    ImportCode{"PROGRAM_MISSING", "contract number"},
    ImportCode{"SIGNED_MISSING", "contract number"},
    ImportCode{"PACKAGE_MISSING", "contract number"},
    ImportCode{"PACKAGE_UNKNOWN", "package, contract number"},
    // packages; line left out, then taken
    ImportCode{"PACKAGE_NAME_MISSING", ""},
    ImportCode{"MINUTES_BAD", "value, package"},
    ImportCode{"RESPONSE_BAD", "value, package"},
    ImportCode{"PRICE_BAD", "value, package"},
    // articles; line left out, then taken
    ImportCode{"LINK_MISSING", "title"},
    ImportCode{"LINK_ODD", "link as written, title"},
    ImportCode{"TITLE_MISSING", "link"},
    ImportCode{"LINK_REPEATED", "link, number of the earlier line"},
    // payments; document left out
    ImportCode{"OUTGOING", "document number, sum"},
    ImportCode{"AMOUNT_BAD", "document number, value"},
    ImportCode{"DAY_BAD", "document number, value"},
    ImportCode{"PAYER_UNKNOWN", "payer, inn, sum, purpose"},
    ImportCode{"CONTRACT_NOT_FOUND", "contract as named, payer, sum"},
    ImportCode{"CONTRACT_OF_OTHER", "contract number, its client, payer, sum"},
    ImportCode{"CONTRACT_AMBIGUOUS", "payer, its contracts, sum"},
    // payments; stored, for a person to look at
    ImportCode{"MONTH_UNNAMED", "contract number, payer, sum, purpose"},
    ImportCode{"HALF_SUM", "contract number, payer, sum, sum that would be full"},
    ImportCode{"PRICE_UNKNOWN", "contract number, payer, sum"},
    ImportCode{"YEAR_INFERRED", "months as named, months as understood"},
    ImportCode{"FOUND_BY_NUMBER", "contract number, payer, inn"},
    ImportCode{"OVERPAID", "contract number, payer, sum, price"},
};

/// Codes of Error: the file as a whole is refused and the desk stays as it was.
inline constexpr std::array ImportErrorCodes{
    ImportCode{"TOO_LARGE", "file, limit in MB"},
    ImportCode{"EMPTY_FILE", "file"},
    ImportCode{"UNKNOWN_FORMAT", "file, formats that are understood"},
    ImportCode{"NOT_A_ZIP", "file"},
    ImportCode{"ZIP_BOMB", "file, part"},
    ImportCode{"ZIP_BAD_NAME", "file, part"},
    ImportCode{"ONE_COLUMN", "file"},
    ImportCode{"COLUMNS_MISSING", "file, missing columns"},
    ImportCode{"LINE_TOO_LONG", "file, line number"},
    ImportCode{"TOO_MANY_ROWS", "file, limit"},
    ImportCode{"TRUNCATED", "file, line number at which it breaks off"},
    ImportCode{"WRONG_YEAR", "file, years in it, year expected or the years there can be"},
    ImportCode{"YEAR_NOT_OFFICIAL", "file, years in it, latest year that can be official"},
    ImportCode{"CALENDAR_ABSURD", "file, year, working days in it"},
    ImportCode{"CALENDAR_LINE", "file, line number, line"},
    ImportCode{"JSON_BAD", "file, place in it"},
};

} // namespace hline
