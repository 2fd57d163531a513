// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "workflow/ports/deskstore.h"

namespace hline {

enum class ImportKind { Clients, Packages, Payments, Calendar, Articles };
enum class ImportMode { DryRun, Apply };

/// What an importer has to say about one line; the sentence is made in ui/text from the code and its arguments.
struct ImportIssue
{
    int line = 0;      ///< line (CSV, bank file: first line of the document) or row (XLSX), from 1
    QByteArray code;   ///< e.g. "INN_CHECKSUM", "DATE_IMPOSSIBLE", "NUMBER_MISSING", "TOTAL_LINE", "MONTH_UNNAMED", "HALF_SUM"
    QStringList args;  ///< what it is about: the value as written, the client's name, the sum …
    bool operator==(const ImportIssue &) const = default;
};

/// One day of a calendar that would change.
struct CalendarDiff { Day day; DayKind was; DayKind becomes; };

struct ImportReport
{
    ImportKind kind = ImportKind::Clients;
    int created = 0, changed = 0, same = 0;
    std::vector<ImportIssue> refused;  ///< line left out, why
    std::vector<ImportIssue> warnings; ///< line taken, something left empty or for a person to look at
    std::vector<CalendarDiff> calendarDiff;
    std::optional<CalendarYearRecord> calendarYear;
    std::optional<FactId> batch;       ///< the import fact, if anything was stored; undo by it
};

/// Reads a file people send, compares it with what is known, stores the difference as one batch of facts. Never stops on a
/// bad line; a file that cannot be read at all is an Error with code NOT_A_ZIP, ZIP_BOMB, ONE_COLUMN, TRUNCATED, WRONG_YEAR,
/// UNKNOWN_FORMAT, TOO_LARGE …, and the desk stays unchanged.
class ImportFile
{
public:
    ImportFile(DeskStore &store, const Clock &clock, ConsultantId who);

    /// `bytes` as in the file (any supported encoding), `fileName` without its folder. `year`: expected calendar year, if any.
    [[nodiscard]] Result<ImportReport> run(ImportKind kind, const QByteArray &bytes, const QString &fileName, ImportMode mode,
                                           std::optional<int> year = {});

private:
    DeskStore &m_store;
    const Clock &m_clock;
    ConsultantId m_who;
};

} // namespace hline
