// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/phrases.h"

#include <QtGlobal>

#include <array>

namespace hline {

namespace {

// %1 … %9 are the error's `about` list, in its order.
constexpr std::array Errors{
    // how a command is written
    Phrase{"USAGE_COMMAND", QT_TRANSLATE_NOOP("Hline", "There is no command “%1”."),
           QT_TRANSLATE_NOOP("Hline", "These are the commands:")},
    Phrase{"USAGE_OPTION", QT_TRANSLATE_NOOP("Hline", "The command “%2” has no option %1."),
           QT_TRANSLATE_NOOP("Hline", "It is written like this:")},
    Phrase{"USAGE_NOW", QT_TRANSLATE_NOOP("Hline", "The command “%1” writes, so it takes no --now."),
           QT_TRANSLATE_NOOP("Hline", "It is written like this:")},
    Phrase{"USAGE_VALUE_MISSING", QT_TRANSLATE_NOOP("Hline", "The option %1 needs a value."),
           QT_TRANSLATE_NOOP("Hline", "It is written like this:")},
    Phrase{"USAGE_ARGUMENTS", QT_TRANSLATE_NOOP("Hline", "The command “%1” is not complete or has words too many."),
           QT_TRANSLATE_NOOP("Hline", "It is written like this:")},
    Phrase{"USAGE_INSTANT", QT_TRANSLATE_NOOP("Hline", "“%1” is no date and time."),
           QT_TRANSLATE_NOOP("Hline", "Write 2026-09-14 or 2026-09-14T10:00, Moscow time.")},
    Phrase{"USAGE_MONTH", QT_TRANSLATE_NOOP("Hline", "“%1” is no month."), QT_TRANSLATE_NOOP("Hline", "Write 2026-09.")},
    Phrase{"REQUEST_NO_CONTRACT", QT_TRANSLATE_NOOP("Hline", "Request No. %1 has no contract, so there is no prepaid time to speak of."),
           QT_TRANSLATE_NOOP("Hline", "Find the client of the request and choose the contract.")},
    Phrase{"NO_FONTS", QT_TRANSLATE_NOOP("Hline", "“%1” was not written: this process cannot make pages."),
           QT_TRANSLATE_NOOP("Hline", "Close the program that holds the desk, or print from its window.")},
    Phrase{"USAGE_VIEW", QT_TRANSLATE_NOOP("Hline", "There is no view “%1”."),
           QT_TRANSLATE_NOOP("Hline", "Choose guaranteed, mine, general, line, tech, defects, wishes, waiting, all or unsorted.")},
    Phrase{"USAGE_CHANNEL", QT_TRANSLATE_NOOP("Hline", "There is no channel “%1”."),
           QT_TRANSLATE_NOOP("Hline", "Choose phone, email, cabinet or connect.")},
    Phrase{"USAGE_SERVICE", QT_TRANSLATE_NOOP("Hline", "There is no service “%1”."),
           QT_TRANSLATE_NOOP("Hline", "Choose TECH, KB, SVC_THIN, SVC_ITS, LINE, INDIV, WISH, DEFECT or CUSTOM.")},
    Phrase{"USAGE_STATE", QT_TRANSLATE_NOOP("Hline", "A request cannot be closed as “%1”."),
           QT_TRANSLATE_NOOP("Hline", "Choose done, refused or cancelled.")},
    Phrase{"USAGE_SUBJECT", QT_TRANSLATE_NOOP("Hline", "The request has no subject."),
           QT_TRANSLATE_NOOP("Hline", "Say in a few words what it is about: --subject TEXT.")},
    Phrase{"USAGE_LOG", QT_TRANSLATE_NOOP("Hline", "It is not clear when the work began and how long it lasted."),
           QT_TRANSLATE_NOOP("Hline", "Give --from and whole minutes: --from 2026-09-14T10:00 --minutes 25.")},
    Phrase{"USAGE_YEAR", QT_TRANSLATE_NOOP("Hline", "“%1” is no year."),
           QT_TRANSLATE_NOOP("Hline", "Write four digits: --year 2026.")},
    Phrase{"USAGE_DESK", QT_TRANSLATE_NOOP("Hline", "It is not said which desk to work with."),
           QT_TRANSLATE_NOOP("Hline", "Name its file: --desk FILE.")},

    // what is asked for
    Phrase{"REQUEST_NOT_FOUND", QT_TRANSLATE_NOOP("Hline", "There is no request “%1”."),
           QT_TRANSLATE_NOOP("Hline", "Give its number, its id or at least 8 first characters of the id.")},
    Phrase{"REQUEST_AMBIGUOUS", QT_TRANSLATE_NOOP("Hline", "“%1” fits several requests."),
           QT_TRANSLATE_NOOP("Hline", "Give the number or more characters of the id.")},
    Phrase{"CONTRACT_NOT_FOUND", QT_TRANSLATE_NOOP("Hline", "There is no contract “%1”."),
           QT_TRANSLATE_NOOP("Hline", "Check the number, or import the clients from 1C.")},
    Phrase{"SESSION_NOT_FOUND", QT_TRANSLATE_NOOP("Hline", "There is no working session “%1”."),
           QT_TRANSLATE_NOOP("Hline", "Look at the request's time entries.")},
    Phrase{"NOT_FOUND", QT_TRANSLATE_NOOP("Hline", "There is no record “%1” on this desk."),
           QT_TRANSLATE_NOOP("Hline", "Check the number or the name.")},
    Phrase{"IMPORT_UNKNOWN", QT_TRANSLATE_NOOP("Hline", "There is no import “%1”."),
           QT_TRANSLATE_NOOP("Hline", "Give the id that the import printed, or at least 8 first characters of it.")},
    Phrase{"IMPORT_AMBIGUOUS", QT_TRANSLATE_NOOP("Hline", "“%1” fits several imports."),
           QT_TRANSLATE_NOOP("Hline", "Give more characters of the id.")},

    Phrase{"IMPORT_IN_USE", QT_TRANSLATE_NOOP("Hline", "The import cannot be undone: its records are already in use (%1)."),
           QT_TRANSLATE_NOOP("Hline", "Correct the records by another import instead.")},
    Phrase{"CONSULTANT_UNKNOWN", QT_TRANSLATE_NOOP("Hline", "There is no consultant “%1” on this desk."),
           QT_TRANSLATE_NOOP("Hline", "Check the name.")},

    // requests
    Phrase{"ARRIVAL_IN_FUTURE", QT_TRANSLATE_NOOP("Hline", "A request cannot arrive in the future (%1)."),
           QT_TRANSLATE_NOOP("Hline", "Correct the time of arrival.")},
    Phrase{"REQUEST_CLOSED", QT_TRANSLATE_NOOP("Hline", "Request No. %1 is closed."),
           QT_TRANSLATE_NOOP("Hline", "Register a new request; it can be linked to this one.")},
    Phrase{"CLAIM_LOST", QT_TRANSLATE_NOOP("Hline", "%1 took the request earlier (%2)."),
           QT_TRANSLATE_NOOP("Hline", "Take another one.")},
    Phrase{"NOT_HELD", QT_TRANSLATE_NOOP("Hline", "Nobody has taken request No. %1."),
           QT_TRANSLATE_NOOP("Hline", "There is nothing to return to the queue.")},
    Phrase{"NOT_HOLDER", QT_TRANSLATE_NOOP("Hline", "The request is taken by another consultant: %1."),
           QT_TRANSLATE_NOOP("Hline", "Agree with them, or take another one.")},
    Phrase{"QUEUE_EMPTY", QT_TRANSLATE_NOOP("Hline", "There is no request in the queue that you may begin now."),
           QT_TRANSLATE_NOOP("Hline", "Look at all requests, or register a new one.")},
    Phrase{"UNCLASSIFIED", QT_TRANSLATE_NOOP("Hline", "It is not chosen yet to which service request No. %1 belongs."),
           QT_TRANSLATE_NOOP("Hline", "Choose the service first.")},
    Phrase{"NOT_A_CLOSING_STATE", QT_TRANSLATE_NOOP("Hline", "A request cannot be closed as “%1”."),
           QT_TRANSLATE_NOOP("Hline", "Choose: done, refused or cancelled.")},
    Phrase{"CLAUSE_NEEDED", QT_TRANSLATE_NOOP("Hline", "A refusal names the clause of the regulation (request No. %1)."),
           QT_TRANSLATE_NOOP("Hline", "Give the number of the clause.")},

    // time
    Phrase{"TIMER_RUNNING", QT_TRANSLATE_NOOP("Hline", "The timer of request No. %1 is running."),
           QT_TRANSLATE_NOOP("Hline", "Stop it first, or start with --switch: the other one is stopped and kept.")},
    Phrase{"NO_TIMER", QT_TRANSLATE_NOOP("Hline", "No timer is running, so there is nothing to stop or pause."),
           QT_TRANSLATE_NOOP("Hline", "Start the timer of a request, or log the time afterwards.")},
    Phrase{"NOT_PAUSED", QT_TRANSLATE_NOOP("Hline", "The timer of request No. %1 is not paused."),
           QT_TRANSLATE_NOOP("Hline", "It is running; there is nothing to resume.")},
    Phrase{"SEGMENT_TOO_SHORT", QT_TRANSLATE_NOOP("Hline", "The timer of request No. %1 has run for less than a second."),
           QT_TRANSLATE_NOOP("Hline", "Try again in a moment, or stop it.")},
    Phrase{"UNTIL_NEEDED", QT_TRANSLATE_NOOP("Hline", "The program or the computer ended while the timer was running, and it is not "
                                                      "known until when the work went on."),
           QT_TRANSLATE_NOOP("Hline", "Say it when stopping: until the last sign of life, until now, or until a "
                                      "time; after a restart of the computer only a time. In hlinectl: --until beat, now or ISO.")},
    Phrase{"UNTIL_OUT_OF_RANGE", QT_TRANSLATE_NOOP("Hline", "The work cannot have ended then: the timer began %1, and it is %2 now."),
           QT_TRANSLATE_NOOP("Hline", "Choose a time between them.")},
    Phrase{"LENGTH_OUT_OF_RANGE", QT_TRANSLATE_NOOP("Hline", "One entry is from 1 minute to 24 hours long."),
           QT_TRANSLATE_NOOP("Hline", "Correct the length, or divide it into several entries.")},
    Phrase{"IN_FUTURE", QT_TRANSLATE_NOOP("Hline", "The work would end in the future (%1)."),
           QT_TRANSLATE_NOOP("Hline", "Correct the beginning or the length.")},
    Phrase{"BEFORE_ARRIVAL", QT_TRANSLATE_NOOP("Hline", "The work cannot begin before request No. %1 arrived (%2)."),
           QT_TRANSLATE_NOOP("Hline", "Correct the beginning.")},
    Phrase{"ALREADY_REVERSED", QT_TRANSLATE_NOOP("Hline", "It is taken back already."),
           QT_TRANSLATE_NOOP("Hline", "There is nothing to do.")},
    Phrase{"NOTHING_TO_UNDO", QT_TRANSLATE_NOOP("Hline", "There is no step to undo since the desk was opened."),
           QT_TRANSLATE_NOOP("Hline", "Correct an older entry in the request itself.")},
    Phrase{"EMPTY_NOTE", QT_TRANSLATE_NOOP("Hline", "The description is empty."),
           QT_TRANSLATE_NOOP("Hline", "Write in a few words what was done.")},
    Phrase{"REASON_NEEDED", QT_TRANSLATE_NOOP("Hline", "An entry is taken back with a reason only."),
           QT_TRANSLATE_NOOP("Hline", "Write why it is wrong.")},

    // 1C-Connect
    Phrase{"CONNECT_NOT_FOUND", QT_TRANSLATE_NOOP("Hline", "1C-Connect is not found on this computer (%1)."),
           QT_TRANSLATE_NOOP("Hline", "Install it, or name its file in the settings.")},
    Phrase{"CONNECT_FAILED", QT_TRANSLATE_NOOP("Hline", "1C-Connect could not be started (%1)."),
           QT_TRANSLATE_NOOP("Hline", "Start it by hand; the client's name is on the clipboard.")},
    Phrase{"NO_REMOTE_SESSION", QT_TRANSLATE_NOOP("Hline", "No 1C-Connect session of request No. %1 is open."),
           QT_TRANSLATE_NOOP("Hline", "There is nothing to end.")},

    // the desk file
    Phrase{"DESK_EXISTS", QT_TRANSLATE_NOOP("Hline", "There is already a desk at %1; it was left as it is."),
           QT_TRANSLATE_NOOP("Hline", "Name another file for the new desk.")},
    Phrase{"DESK_DAMAGED", QT_TRANSLATE_NOOP("Hline", "The desk file %1 is damaged and is open for reading only."),
           QT_TRANSLATE_NOOP("Hline", "Nothing was changed. Restore the file from a copy.")},
    Phrase{"DESK_TOO_NEW", QT_TRANSLATE_NOOP("Hline", "The desk file was written by a newer version of Hline (%1)."),
           QT_TRANSLATE_NOOP("Hline", "Nothing was changed. Install the newer version.")},
    Phrase{"DESK_SILENT", QT_TRANSLATE_NOOP("Hline", "The desk %1 is open in another program, which does not answer."),
           QT_TRANSLATE_NOOP("Hline", "Close that program or wait until it has finished, then try again.")},

    Phrase{"NO_DESK", QT_TRANSLATE_NOOP("Hline", "There is no desk at %1."),
           QT_TRANSLATE_NOOP("Hline", "Check the name, or make a desk: hlinectl --desk FILE desk init.")},
    Phrase{"DESK_OPEN_ELSEWHERE", QT_TRANSLATE_NOOP("Hline", "The desk %1 is open in another program."),
           QT_TRANSLATE_NOOP("Hline", "Close that program and try again.")},
    Phrase{"DESK_READ_ONLY", QT_TRANSLATE_NOOP("Hline", "The desk file %1 cannot be written."),
           QT_TRANSLATE_NOOP("Hline", "Nothing was changed. Check whether you may change the file and its folder.")},
    Phrase{"DISK_ERROR", QT_TRANSLATE_NOOP("Hline", "The disk refused to read or write %1."),
           QT_TRANSLATE_NOOP("Hline", "Nothing was changed. Check the disk, then try again.")},
    Phrase{"CHAIN_BROKEN", QT_TRANSLATE_NOOP("Hline", "The desk file is damaged: a stored record does not match its check sum (%1)."),
           QT_TRANSLATE_NOOP("Hline", "Nothing was changed. Restore the file from a copy.")},
    Phrase{"PROJECTIONS_DIFFER", QT_TRANSLATE_NOOP("Hline", "What the desk shows differs from what its records say (%1)."),
           QT_TRANSLATE_NOOP("Hline", "Report it to the developers; the records themselves are whole.")},
    Phrase{"MIGRATION_CHANGED", QT_TRANSLATE_NOOP("Hline", "The desk %1 was made by another edition of the program (%2)."),
           QT_TRANSLATE_NOOP("Hline", "Nothing was changed. Open it with the program that made it.")},
    Phrase{"COPY_FAILED", QT_TRANSLATE_NOOP("Hline", "No copy of the desk could be made before its update (%1)."),
           QT_TRANSLATE_NOOP("Hline", "Nothing was changed. Check the space on the disk and the rights to the folder.")},
    Phrase{"SQLITE", QT_TRANSLATE_NOOP("Hline", "The database of the desk refused the work (%1)."),
           QT_TRANSLATE_NOOP("Hline", "Nothing was changed. Start the program again; if it repeats, report it to the developers.")},
    Phrase{"PRAGMA_REFUSED", QT_TRANSLATE_NOOP("Hline", "The database cannot work safely here (%1)."),
           QT_TRANSLATE_NOOP("Hline", "Nothing was changed. Keep the desk on a local disk.")},
    Phrase{"BAD_FACT", QT_TRANSLATE_NOOP("Hline", "The entry is too large to be stored."),
           QT_TRANSLATE_NOOP("Hline", "Nothing was changed. Shorten the text.")},
    Phrase{"NOT_CANONICAL", QT_TRANSLATE_NOOP("Hline", "The entry contains something that cannot be stored (%1)."),
           QT_TRANSLATE_NOOP("Hline", "Nothing was changed. Report it to the developers.")},
    Phrase{"POLICY_KEY", QT_TRANSLATE_NOOP("Hline", "There is no rule “%1” among the settings."),
           QT_TRANSLATE_NOOP("Hline", "Check its name.")},
    Phrase{"POLICY_VALUE", QT_TRANSLATE_NOOP("Hline", "The rule “%1” cannot be “%2”."),
           QT_TRANSLATE_NOOP("Hline", "Choose among: %3.")},

    // the socket
    Phrase{"BAD_CALL", QT_TRANSLATE_NOOP("Hline", "The program that holds the desk did not understand the call."),
           QT_TRANSLATE_NOOP("Hline", "Check that both are of the same version.")},
    Phrase{"NO_HOLDER", QT_TRANSLATE_NOOP("Hline", "No program that holds the desk %1 is listening."),
           QT_TRANSLATE_NOOP("Hline", "Try again.")},
    Phrase{"SOCKET_FAILED", QT_TRANSLATE_NOOP("Hline", "hlinectl cannot reach this window (%1)."),
           QT_TRANSLATE_NOOP("Hline", "The window works; close it to use hlinectl.")},

    // files
    Phrase{"FILE_NOT_FOUND", QT_TRANSLATE_NOOP("Hline", "There is no file %1."), QT_TRANSLATE_NOOP("Hline", "Check the name.")},
    Phrase{"FILE_NOT_READABLE", QT_TRANSLATE_NOOP("Hline", "The file %1 cannot be read."),
           QT_TRANSLATE_NOOP("Hline", "Check whether you may open it.")},
    Phrase{"FILE_NOT_WRITABLE", QT_TRANSLATE_NOOP("Hline", "The file %1 cannot be written."),
           QT_TRANSLATE_NOOP("Hline", "Check whether you may change it and its folder.")},
    Phrase{"FILE_DIFFERS", QT_TRANSLATE_NOOP("Hline", "The file %1 was not written as it should be."),
           QT_TRANSLATE_NOOP("Hline", "Check the disk and try again.")},
    Phrase{"NOT_A_FILE", QT_TRANSLATE_NOOP("Hline", "%1 is not an ordinary file."), QT_TRANSLATE_NOOP("Hline", "Choose a file.")},
    Phrase{"DISK_FULL", QT_TRANSLATE_NOOP("Hline", "There is no space left for %1."),
           QT_TRANSLATE_NOOP("Hline", "Nothing was changed. Make space on the disk and try again.")},

    // files to import
    Phrase{"TOO_LARGE", QT_TRANSLATE_NOOP("Hline", "The file %1 is larger than %2 MB."),
           QT_TRANSLATE_NOOP("Hline", "Export a shorter period or fewer records.")},
    Phrase{"EMPTY_FILE", QT_TRANSLATE_NOOP("Hline", "The file %1 is empty."), QT_TRANSLATE_NOOP("Hline", "Export it again.")},
    Phrase{"UNKNOWN_FORMAT", QT_TRANSLATE_NOOP("Hline", "The file %1 has a format that is not understood here."),
           QT_TRANSLATE_NOOP("Hline", "These are understood: %2.")},
    Phrase{"NOT_A_ZIP", QT_TRANSLATE_NOOP("Hline", "The file %1 is called an Excel file but is none."),
           QT_TRANSLATE_NOOP("Hline", "Export it again as XLSX or CSV.")},
    Phrase{"ZIP_BOMB", QT_TRANSLATE_NOOP("Hline", "The file %1 unpacks to an impossible size (part %2) and was not opened."),
           QT_TRANSLATE_NOOP("Hline", "Do not trust this file; export it again from 1C.")},
    Phrase{"ZIP_BAD_NAME", QT_TRANSLATE_NOOP("Hline", "The file %1 contains a part that leads outside it (%2) and was not opened."),
           QT_TRANSLATE_NOOP("Hline", "Do not trust this file; export it again from 1C.")},
    Phrase{"ONE_COLUMN", QT_TRANSLATE_NOOP("Hline", "The file %1 has only one column."),
           QT_TRANSLATE_NOOP("Hline", "Export it with semicolons, commas or tabs between the columns.")},
    Phrase{"COLUMNS_MISSING", QT_TRANSLATE_NOOP("Hline", "The file %1 lacks columns: %2."),
           QT_TRANSLATE_NOOP("Hline", "Check that the first line has the headings and export again.")},
    Phrase{"LINE_TOO_LONG", QT_TRANSLATE_NOOP("Hline", "Line %2 of the file %1 is too long."),
           QT_TRANSLATE_NOOP("Hline", "Look for a quotation mark that is not closed.")},
    Phrase{"TOO_MANY_ROWS", QT_TRANSLATE_NOOP("Hline", "The file %1 has more than %2 lines."),
           QT_TRANSLATE_NOOP("Hline", "Divide it into several files.")},
    Phrase{"TRUNCATED", QT_TRANSLATE_NOOP("Hline", "The file %1 breaks off at line %2."),
           QT_TRANSLATE_NOOP("Hline", "Nothing was imported. Export it again.")},
    Phrase{"WRONG_YEAR", QT_TRANSLATE_NOOP("Hline", "The calendar %1 is for %2, not for %3."),
           QT_TRANSLATE_NOOP("Hline", "Choose the file of the right year.")},
    Phrase{"YEAR_NOT_OFFICIAL", QT_TRANSLATE_NOOP("Hline", "The calendar %1 is for %2; no year after %3 can have an official calendar yet."),
           QT_TRANSLATE_NOOP("Hline", "Nothing was changed. Choose the file of the right year.")},
    Phrase{"CALENDAR_ABSURD", QT_TRANSLATE_NOOP("Hline", "The calendar %1 cannot be right: %3 working days in %2."),
           QT_TRANSLATE_NOOP("Hline", "Nothing was changed. Take the calendar from its source again.")},
    Phrase{"CALENDAR_LINE", QT_TRANSLATE_NOOP("Hline", "Line %2 of the calendar %1 is not understood: “%3”."),
           QT_TRANSLATE_NOOP("Hline", "Nothing was changed. Correct the line and import again.")},
};

} // namespace

std::span<const Phrase> errorPhrases()
{
    return Errors;
}

} // namespace hline
