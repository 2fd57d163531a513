// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/uuid7.h"
#include "storage/sqlitedeskstore.h"
#include "../support/fakeclock.h"

#include <QTemporaryDir>

#include <memory>

namespace hline::fuzz {

/// A desk that many inputs meet one after the other.
struct FuzzDesk
{
    FuzzDesk()
    {
        auto opened = SqliteDeskStore::open({folder.filePath(QStringLiteral("desk.hline")), clock, StoreOptions::Missing::Create});
        if (!opened)
            qFatal("%s", qPrintable(opened.error().detail));
        store = *std::move(opened);
    }

    QTemporaryDir folder;
    test::FakeClock clock{*parseIsoMoscow(u"2026-11-22T12:00:00")};
    ConsultantId anna{makeUuid5("consultant", QStringLiteral("anna"))};
    std::unique_ptr<SqliteDeskStore> store;
};

/// Questions to the desk answer even if a statement of theirs failed, which it remembers: asked for an unknown client, it tells that
/// instead.
[[nodiscard]] inline QString complaintOfStatements(const SqliteDeskStore &store)
{
    const Error error = store.client(ClientId(makeUuid5("org", QStringLiteral("unknown")))).error();
    return error.kind == Error::Kind::NotFound ? QString() : QStringLiteral("a statement failed: ") + error.detail;
}

} // namespace hline::fuzz
