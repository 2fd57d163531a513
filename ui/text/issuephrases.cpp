// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/phrases.h"

#include <QtGlobal>

#include <array>

namespace hline {

namespace {

// %1 … %9 are the arguments that exchange/issuecodes.h lists for the code, in its order.
constexpr std::array Issues{
    Phrase{"TOTAL_LINE", QT_TRANSLATE_NOOP("Hline", "This is a total (“%1”), not a record."), nullptr},
    Phrase{"NUMBER_MISSING", QT_TRANSLATE_NOOP("Hline", "The contract number is missing (client: %1)."),
           QT_TRANSLATE_NOOP("Hline", "Enter the number in 1C and import again.")},
    Phrase{"NUMBER_BAD", QT_TRANSLATE_NOOP("Hline", "“%1” cannot be a contract number."),
           QT_TRANSLATE_NOOP("Hline", "Correct the number in 1C and import again.")},
    Phrase{"NAME_MISSING", QT_TRANSLATE_NOOP("Hline", "The client's name is missing (contract %1)."),
           QT_TRANSLATE_NOOP("Hline", "Enter the name in 1C and import again.")},
    Phrase{"NAME_BAD", QT_TRANSLATE_NOOP("Hline", "The client's name cannot be accepted (“%1”)."),
           QT_TRANSLATE_NOOP("Hline", "Correct the name in 1C and import again.")},
    Phrase{"NUMBER_TAKEN", QT_TRANSLATE_NOOP("Hline", "Contract %1 belongs to %2, but this line gives it to %3."),
           QT_TRANSLATE_NOOP("Hline", "Find out whose contract it is and correct the line.")},
    Phrase{"LINE_BLANK", QT_TRANSLATE_NOOP("Hline", "The line is blank and was skipped."), nullptr},
    Phrase{"REPEATS_LINE", QT_TRANSLATE_NOOP("Hline", "The same as line %1 (contract %2)."), nullptr},
    Phrase{"DATE_IMPOSSIBLE", QT_TRANSLATE_NOOP("Hline", "There is no such date: “%1” (column “%2”). The field was left empty."),
           QT_TRANSLATE_NOOP("Hline", "Correct the date and import again.")},
    Phrase{"DATE_ISO", QT_TRANSLATE_NOOP("Hline", "The date “%1” (column “%2”) is written as year-month-day; it was accepted."),
           nullptr},
    Phrase{"FLAG_UNKNOWN",
           QT_TRANSLATE_NOOP("Hline", "“%1” in column “%2” is neither yes nor no. The field was left empty."),
           QT_TRANSLATE_NOOP("Hline", "Write “да” or “нет” and import again.")},
    Phrase{"KIND_UNKNOWN", QT_TRANSLATE_NOOP("Hline", "The kind “%1” (column “%2”) is unknown. The field was left empty."),
           QT_TRANSLATE_NOOP("Hline", "Correct the kind and import again.")},
    Phrase{"FORMULA_TEXT",
           QT_TRANSLATE_NOOP("Hline", "“%1” in column “%2” looks like a formula; it was kept as plain text."), nullptr},
    Phrase{"TEXT_CUT", QT_TRANSLATE_NOOP("Hline", "The text in column “%1” was too long and was cut."), nullptr},
    Phrase{"INN_CHECKSUM", QT_TRANSLATE_NOOP("Hline", "The INN %1 has a wrong check digit (client: %2); it was kept as written."),
           QT_TRANSLATE_NOOP("Hline", "Check the number; payments may not be found by it.")},
    Phrase{"INN_LENGTH",
           QT_TRANSLATE_NOOP("Hline", "The INN “%1” has neither 10 nor 12 digits (client: %2); it was kept as written."),
           QT_TRANSLATE_NOOP("Hline", "Check the number; payments may not be found by it.")},
    Phrase{"INN_MISSING", QT_TRANSLATE_NOOP("Hline", "The INN is missing (client: %1)."),
           QT_TRANSLATE_NOOP("Hline", "Payments will be found by the contract number only.")},
    Phrase{"KPP_ODD", QT_TRANSLATE_NOOP("Hline", "The KPP “%1” does not look like one (client: %2); it was kept as written."),
           QT_TRANSLATE_NOOP("Hline", "Check the number.")},
    Phrase{"EMAIL_ODD",
           QT_TRANSLATE_NOOP("Hline", "The e-mail address “%1” does not look like one (client: %2); it was kept as written."),
           QT_TRANSLATE_NOOP("Hline", "Check the address.")},
    Phrase{"NUMBER_LOOKALIKE",
           QT_TRANSLATE_NOOP("Hline", "The number “%1” contains look-alike letters; it is kept as written and compared as %2."),
           QT_TRANSLATE_NOOP("Hline", "Correct the number in 1C if it was a slip.")},
    Phrase{"PROGRAM_MISSING", QT_TRANSLATE_NOOP("Hline", "The program is missing (contract %1)."),
           QT_TRANSLATE_NOOP("Hline", "Without it the right to support cannot be checked.")},
    Phrase{"SIGNED_MISSING", QT_TRANSLATE_NOOP("Hline", "The day of signing is missing (contract %1)."),
           QT_TRANSLATE_NOOP("Hline", "Without it the edition of the regulation is not known.")},
    Phrase{"PACKAGE_MISSING", QT_TRANSLATE_NOOP("Hline", "The package is missing (contract %1)."),
           QT_TRANSLATE_NOOP("Hline", "The contract has no prepaid minutes until it is named.")},
    Phrase{"PACKAGE_UNKNOWN", QT_TRANSLATE_NOOP("Hline", "The package “%1” is unknown (contract %2)."),
           QT_TRANSLATE_NOOP("Hline", "Import the packages first, then the clients again.")},
    Phrase{"PACKAGE_NAME_MISSING", QT_TRANSLATE_NOOP("Hline", "The package has no name."),
           QT_TRANSLATE_NOOP("Hline", "Enter the name and import again.")},
    Phrase{"MINUTES_BAD", QT_TRANSLATE_NOOP("Hline", "“%1” is no number of minutes (package “%2”)."),
           QT_TRANSLATE_NOOP("Hline", "Enter whole minutes a month and import again.")},
    Phrase{"RESPONSE_BAD", QT_TRANSLATE_NOOP("Hline", "“%1” is no response time (package “%2”). The field was left empty."),
           QT_TRANSLATE_NOOP("Hline", "Enter working minutes and import again.")},
    Phrase{"PRICE_BAD", QT_TRANSLATE_NOOP("Hline", "“%1” is no price (package “%2”). The field was left empty."),
           QT_TRANSLATE_NOOP("Hline", "Without the price a payment cannot be called full.")},
    Phrase{"LINK_MISSING", QT_TRANSLATE_NOOP("Hline", "The article “%1” has no link."), QT_TRANSLATE_NOOP("Hline", "The line was left out.")},
    Phrase{"LINK_ODD", QT_TRANSLATE_NOOP("Hline", "The link “%1” of the article “%2” is no https address."),
           QT_TRANSLATE_NOOP("Hline", "The line was left out.")},
    Phrase{"TITLE_MISSING", QT_TRANSLATE_NOOP("Hline", "The article %1 has no title."), QT_TRANSLATE_NOOP("Hline", "The line was left out.")},
    Phrase{"LINK_REPEATED", QT_TRANSLATE_NOOP("Hline", "The link %1 stands in line %2 already."),
           QT_TRANSLATE_NOOP("Hline", "The line was left out.")},
    Phrase{"OUTGOING", QT_TRANSLATE_NOOP("Hline", "Document No. %1 for %2 is an outgoing payment."), nullptr},
    Phrase{"AMOUNT_BAD", QT_TRANSLATE_NOOP("Hline", "Document No. %1: “%2” is no sum."),
           QT_TRANSLATE_NOOP("Hline", "Export the statement again.")},
    Phrase{"DAY_BAD", QT_TRANSLATE_NOOP("Hline", "Document No. %1: “%2” is no date."),
           QT_TRANSLATE_NOOP("Hline", "Export the statement again.")},
    Phrase{"PAYER_UNKNOWN", QT_TRANSLATE_NOOP("Hline", "The payer %1 (INN %2) is unknown: %3, “%4”."),
           QT_TRANSLATE_NOOP("Hline", "Find the client and enter its INN, then import again.")},
    Phrase{"CONTRACT_NOT_FOUND", QT_TRANSLATE_NOOP("Hline", "Contract “%1” is not found (payer: %2, sum: %3)."),
           QT_TRANSLATE_NOOP("Hline", "Import the clients first, or ask the payer.")},
    Phrase{"CONTRACT_OF_OTHER", QT_TRANSLATE_NOOP("Hline", "Contract %1 belongs to %2, but %3 paid %4."),
           QT_TRANSLATE_NOOP("Hline", "Find out what was paid for.")},
    Phrase{"CONTRACT_AMBIGUOUS", QT_TRANSLATE_NOOP("Hline", "The payer %1 has several contracts (%2), and the purpose names none: %3."),
           QT_TRANSLATE_NOOP("Hline", "Find out which contract was paid.")},
    Phrase{"MONTH_UNNAMED", QT_TRANSLATE_NOOP("Hline", "The purpose names no month (contract %1, payer: %2, sum: %3): “%4”."),
           QT_TRANSLATE_NOOP("Hline", "Find out which month was paid; until then no minutes are granted.")},
    Phrase{"HALF_SUM", QT_TRANSLATE_NOOP("Hline", "Contract %1, payer: %2: %3 was paid, the full sum is %4."),
           QT_TRANSLATE_NOOP("Hline", "The month is not paid in full; ask the client about the rest.")},
    Phrase{"PRICE_UNKNOWN",
           QT_TRANSLATE_NOOP("Hline", "The package price is unknown, so the sum cannot be judged (contract %1, payer: %2, sum: %3)."),
           QT_TRANSLATE_NOOP("Hline", "Import the packages first.")},
    Phrase{"YEAR_INFERRED", QT_TRANSLATE_NOOP("Hline", "The year is not named: “%1” was understood as %2."),
           QT_TRANSLATE_NOOP("Hline", "Check it.")},
    Phrase{"FOUND_BY_NUMBER",
           QT_TRANSLATE_NOOP("Hline", "Contract %1 was found by its number: the INN %3 of the payer %2 is not among the clients."),
           QT_TRANSLATE_NOOP("Hline", "Correct the client's INN.")},
    Phrase{"OVERPAID", QT_TRANSLATE_NOOP("Hline", "Contract %1, payer: %2: %3 was paid, the price is %4."),
           QT_TRANSLATE_NOOP("Hline", "Find out what the rest was paid for.")},
};

} // namespace

std::span<const Phrase> issuePhrases()
{
    return Issues;
}

} // namespace hline
