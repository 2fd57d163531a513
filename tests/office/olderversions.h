// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "officelogin.h"

#include "office/officemigrations.h"
#include "storage/migrator.h"
#include "sync/officegateway.h"

namespace hline::test {

/// The first desk schema that knows an office: the last one that a lone desk could have is the one before.
inline constexpr int FirstJoinedSchema = 7;
/// The first office schema with hello, push and pull.
inline constexpr int FirstSpeakingOffice = 5;

/// The migrations up to a number, as a program of that time had them.
[[nodiscard]] std::vector<OfficeMigration> officeUpTo(int number);
[[nodiscard]] std::vector<Migration> deskUpTo(int number);

/// Facts of every kind, sent over a login.
void fillOffice(const QString &connection, int facts);

/// A desk file in the schema of an older program with all that the file `made` holds: a lone desk's facts, or from FirstJoinedSchema
/// on every table that both have.
[[nodiscard]] Result<void> writeOlderDesk(const QString &path, const QString &made, int number);

/// The link of a desk whose protocol the office has left behind: what mode it is in is the office's own word.
class LinkOfOldProtocol final : public OfficeGateway
{
public:
    LinkOfOldProtocol(OfficeGateway &link, OfficeLogin &login) : m_link(link), m_login(login) { }

    [[nodiscard]] Event connect(const action::Connect &request) override { return m_link.connect(request); }
    void disconnect() override { m_link.disconnect(); }
    [[nodiscard]] Event hello(const action::Hello &request) override;
    [[nodiscard]] Event push(const action::Push &request, const std::vector<SentFact> &facts, const BootReading &now) override
    {
        return m_link.push(request, facts, now);
    }
    [[nodiscard]] Event pull(const action::Pull &request) override { return m_link.pull(request); }
    [[nodiscard]] Event notify(const action::Notify &request) override { return m_link.notify(request); }
    [[nodiscard]] std::optional<Event> waitFor(std::chrono::microseconds time) override { return m_link.waitFor(time); }
    void wake() override { m_link.wake(); }
    void giveUp() override { m_link.giveUp(); }

private:
    OfficeGateway &m_link;
    OfficeLogin &m_login;
};

} // namespace hline::test
