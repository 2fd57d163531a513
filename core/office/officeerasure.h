// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "office/officedatabase.h"

#include "base/time.h"

#include <QUuid>

namespace hline {

/// Words at an office that hold a text.
struct FoundWords
{
    std::int64_t seq = 0;
    QUuid fact;
    QByteArray kind;
    Micros made;
    QString number; ///< of the request, as people write it; empty: it belongs to none
    QString words;  ///< JSON, as the fact has it
};

/// A fact whose words are gone.
struct ErasedFact
{
    std::int64_t seq = 0;
    QUuid fact;
};

/// One erasure, as the office wrote it down.
struct Erasure
{
    std::int64_t seq = 0;
    Micros at;
    QString author, means;
    std::vector<ErasedFact> facts;
};

/// What a data officer does at an office (sync.md 4.12). Over the connection of a login in the role dpo.
class OfficeErasure
{
public:
    static constexpr std::size_t MostFound = 1000; ///< hl_api.words_v1 tells no more at once

    /// Denied, code OFFICE_NOT_OFFICER: the login is not one. Conflict, code OFFICE_NO_ERASURE: the office is older.
    [[nodiscard]] static Result<OfficeErasure> open(const QString &connection);

    /// Newest first.
    [[nodiscard]] Result<std::vector<FoundWords>> words(const QString &text);
    /// Those of `facts` whose words went now. Invalid, code ERASE_MEANS: the office cannot keep such means.
    [[nodiscard]] Result<std::vector<ErasedFact>> erase(const std::vector<QUuid> &facts, const QString &means);
    /// Oldest first; `to` is left out.
    [[nodiscard]] Result<std::vector<Erasure>> erasures(Micros from, Micros to);

private:
    OfficeErasure(std::unique_ptr<OfficeDatabase> database, QString incarnation)
        : m_database(std::move(database)), m_incarnation(std::move(incarnation)) { }

    std::unique_ptr<OfficeDatabase> m_database;
    QString m_incarnation;
};

} // namespace hline
