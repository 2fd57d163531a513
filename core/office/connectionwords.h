// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <utility>

namespace hline {

/// A connection of libpq in parts: `host=office.example user='a b'`. A later word of the same name wins.
class ConnectionWords
{
public:
    explicit ConnectionWords(const QString &connection);

    [[nodiscard]] QString value(const QString &name) const;
    [[nodiscard]] bool has(const QString &name) const;
    [[nodiscard]] QString password() const { return value(QStringLiteral("password")); }
    /// For the argument list of a program, which every user of the computer can read.
    [[nodiscard]] QString withoutPassword() const;

private:
    QList<std::pair<QString, QString>> m_words;
};

} // namespace hline
