// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QHash>
#include <QString>

#include <vector>

namespace hline {

/// One «СекцияДокумент» of a bank statement, its keys folded to lower case.
struct BankDocument
{
    int line = 0; ///< on which it begins
    QHash<QString, QString> fields;

    /// «НазначениеПлатежа»; empty if absent.
    [[nodiscard]] QString field(const QString &key) const { return fields.value(key.toLower()).trimmed(); }
};

struct BankStatement
{
    QStringList accounts; ///< «РасчСчет» of the statement
    std::vector<BankDocument> documents;
};

/// Reads `1CClientBankExchange`: windows-1251 or, by «Кодировка=DOS», cp866; also UTF-8. Errors: UNKNOWN_FORMAT, TRUNCATED (a
/// document or the file is not closed: it may be half of what the bank sent), LINE_TOO_LONG, EMPTY_FILE.
[[nodiscard]] Result<BankStatement> readBankStatement(const QByteArray &bytes);

} // namespace hline
