// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

namespace hline {

/// Why the office is not reached or does not do what it is asked, as far as desk or person act differently.
enum class Trouble {
    None,
    NoLink,        ///< cannot be reached, or the link broke
    Overdue,       ///< no answer within the deadline
    Busy,          ///< it is full, starting, locked or a standby: try again
    Password,      ///< it does not let this login in
    Certificate,   ///< it does not prove that it is the one: somebody else's certificate, an old one, none
    Refused,       ///< it does not know, or no longer accepts, this desk
    Dismissed,     ///< the person has left, and what was not sent by now comes too late
    OfficeChanged, ///< it is another office than the one that greeted
    OfficeTooOld,  ///< it lacks a function this program calls
    Unexpected,    ///< an answer that cannot be: a defect of one side
    StoreFailing,  ///< the desk's own file does not take what came in
    LogBroken      ///< what came in does not continue what is here, twice
};

/// What a desk does about an SQLSTATE.
enum class Refusal {
    OtherOffice,  ///< HL001: greet again
    Device,       ///< HL002: a person must act
    Dismissed,    ///< HL018: nothing is taken any more
    Diverged,     ///< HL003: forget the cache and read again
    TooMuch,      ///< HL007: ask for less
    Busy,         ///< the link is good, later
    Lost,         ///< the link is gone with it
    Password,
    Unproven,     ///< HLTLS, of this side: nothing was sent
    TooOld,
    Unexpected
};
[[nodiscard]] Refusal refusalOf(const QByteArray &sqlState);
[[nodiscard]] Trouble troubleOf(Refusal refusal);
/// What a person is told about an office that was not met. `code`: SQLSTATE or the store's code, for the log.
[[nodiscard]] Error errorOf(Trouble trouble, const QByteArray &code, const QString &office);

} // namespace hline
