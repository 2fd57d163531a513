// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QJsonDocument>
#include <QString>

namespace hline {

/// What a command has done or found: once for machines, once for people.
struct Answer
{
    QJsonDocument json;
    QString text; ///< lines, without the last line end
};

/// The command line itself is wrong: exit 2. `about` are the words of the sentence that belongs to `code`.
[[nodiscard]] inline tl::unexpected<Error> usageFailure(QByteArray code, QStringList about)
{
    return failure(Error::Kind::Invalid, QStringLiteral("bad command line"), "USAGE_" + code, {}, std::move(about));
}

} // namespace hline
