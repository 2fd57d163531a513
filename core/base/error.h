// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace hline {

/// What went wrong, as far as a caller has to act differently. The sentence a person reads is made in ui/text.
struct Error
{
    enum class Kind {
        Invalid,   ///< input is not acceptable
        NotFound,  ///< nothing has that id, number or name
        Conflict,  ///< it collides with what is already recorded
        Offline,   ///< the office cannot be reached
        Denied,    ///< a rule of the regulation (see code and clause) or the operating system says no
        Busy,      ///< held by another program, try again
        TooNew,    ///< written by a newer version of Hline
        Corrupt,   ///< a file or database is damaged
        Cancelled, ///< the person stopped it
        Internal   ///< a defect of Hline or of its machine
    };

    Kind kind = Kind::Internal;
    QString detail;      ///< English, for the log and for developers; never shown as it is
    QByteArray code;     ///< stable word for machines, e.g. "TIMER_RUNNING", "ITS_MISSING"
    QByteArray clause;   ///< clause of the regulation that decides, e.g. "1.3"; empty if none
    QStringList about;   ///< what it is about: numbers, names, file names, choices; order is part of the code's meaning
    QList<QByteArray> reasons; ///< every reason of a refused gate, sorted
    QList<QByteArray> clauses = {}; ///< of the reasons, in their order

    bool operator==(const Error &) const = default;
};

} // namespace hline
