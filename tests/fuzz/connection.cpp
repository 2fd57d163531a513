// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets.h"

#include "office/connectionwords.h"
#include "settings/connectionfile.h"

namespace hline::fuzz {

QString connection(const QByteArray &bytes)
{
    const Result<ConnectionFile> file = parseConnectionFile(bytes);
    if (!file)
        return complaintOf(file);
    if (parseConnectionFile(writeConnectionFile(*file)) != *file)
        return QStringLiteral("it comes back changed");
    const ConnectionWords words(connectionString(*file, QStringLiteral("root.crt")));
    const bool isTheSame = words.value(QStringLiteral("host")) == file->host && words.value(QStringLiteral("user")) == file->login
        && words.value(QStringLiteral("dbname")) == file->database;
    return isTheSame ? QString() : QStringLiteral("a name of the file became another word of the connection");
}

} // namespace hline::fuzz
