// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/refusal.h"

namespace hline {

Refusal refusalOf(const QByteArray &sqlState)
{
    if (sqlState == "HL001")
        return Refusal::OtherOffice;
    if (sqlState == "HL002")
        return Refusal::Device;
    if (sqlState == "HL003")
        return Refusal::Diverged;
    if (sqlState == "HL007")
        return Refusal::TooMuch;
    if (sqlState == "HL018")
        return Refusal::Dismissed;
    if (sqlState == "HLTLS")
        return Refusal::Unproven;
    const QByteArray group = sqlState.left(2);
    // 57014 statement timeout, 57P0x shutdown and start (reliability.md D3)
    if (sqlState.startsWith("57P") || group == "08")
        return Refusal::Lost;
    // Out of disk or connections, lock timeout, serialisation, read-only standby, statement timeout: the office itself is well.
    if (group == "53" || group == "55" || group == "40" || group == "25" || sqlState == "57014" || group == "58")
        return Refusal::Busy;
    if (group == "28")
        return Refusal::Password;
    if (sqlState == "42883" || sqlState == "3F000" || sqlState == "42P01")
        return Refusal::TooOld;
    return Refusal::Unexpected;
}

Trouble troubleOf(Refusal refusal)
{
    switch (refusal) {
    case Refusal::OtherOffice: return Trouble::OfficeChanged;
    case Refusal::Device: return Trouble::Refused;
    case Refusal::Dismissed: return Trouble::Dismissed;
    case Refusal::Diverged: return Trouble::None;
    case Refusal::TooMuch: return Trouble::Unexpected;
    case Refusal::Busy: return Trouble::Busy;
    case Refusal::Lost: return Trouble::NoLink;
    case Refusal::Password: return Trouble::Password;
    case Refusal::Unproven: return Trouble::Certificate;
    case Refusal::TooOld: return Trouble::OfficeTooOld;
    case Refusal::Unexpected: return Trouble::Unexpected;
    }
    Q_UNREACHABLE();
}

Error errorOf(Trouble trouble, const QByteArray &troubleCode, const QString &office)
{
    const auto error = [&](Error::Kind kind, const char *code) {
        return Error{kind, QString::fromLatin1(troubleCode), code, {}, {office}, {}};
    };
    if (troubleCode == "HL013")
        return error(Error::Kind::Denied, "OFFICE_ADOPT_UNAPPROVED");
    if (troubleCode == "HL014")
        return error(Error::Kind::Conflict, "OFFICE_JOINED_BEFORE");
    switch (trouble) {
    case Trouble::None:
    case Trouble::NoLink: return error(Error::Kind::Offline, "OFFICE_UNREACHABLE");
    case Trouble::Overdue: return error(Error::Kind::Offline, "OFFICE_SILENT");
    case Trouble::Busy: return error(Error::Kind::Offline, "OFFICE_BUSY");
    case Trouble::Password: return error(Error::Kind::Denied, "OFFICE_PASSWORD");
    case Trouble::Certificate: return error(Error::Kind::Denied, "OFFICE_CERTIFICATE");
    case Trouble::Refused: return error(Error::Kind::Denied, "OFFICE_REFUSES");
    case Trouble::Dismissed: return error(Error::Kind::Denied, "OFFICE_DISMISSED");
    case Trouble::OfficeChanged: return error(Error::Kind::Offline, "OFFICE_BUSY");
    case Trouble::OfficeTooOld: return error(Error::Kind::TooNew, "OFFICE_TOO_OLD");
    case Trouble::Unexpected: return error(Error::Kind::Internal, "OFFICE_UNEXPECTED");
    case Trouble::StoreFailing: return error(Error::Kind::Internal, "OFFICE_NOT_STORED");
    case Trouble::LogBroken: return error(Error::Kind::Corrupt, "FEED_BROKEN");
    }
    Q_UNREACHABLE();
}

} // namespace hline
