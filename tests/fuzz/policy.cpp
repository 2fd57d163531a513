// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets.h"

#include "domain/policytext.h"

namespace hline::fuzz {

/// The key, a blank, the value.
QString policy(const QByteArray &bytes)
{
    const qsizetype blank = bytes.indexOf(' ');
    const QByteArray key = blank < 0 ? bytes : bytes.first(blank);
    const QString value = blank < 0 ? QString() : QString::fromUtf8(bytes.sliced(blank + 1));
    const Result<Policy> read = withPolicy({}, key, value);
    if (!read)
        return complaintOf(read);
    return withPolicy({}, key, policyText(*read, key)) == *read ? QString() : QStringLiteral("its text says something else");
}

} // namespace hline::fuzz
