// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets.h"

#include "commands/socketmessage.h"

namespace hline::fuzz {

QString socket(const QByteArray &bytes)
{
    if (const Result<CommandOutput> output = decodeOutput(bytes)) {
        const QByteArray line = encode(*output);
        const auto again = decodeOutput(line);
        if (!again || encode(*again) != line)
            return QStringLiteral("an answer comes back changed");
    }
    const Result<DeskCall> call = decodeCall(bytes);
    if (!call)
        return complaintOf(call);
    const QByteArray line = encode(*call);
    const auto again = decodeCall(line);
    return again && encode(*again) == line && line.count('\n') == 1 ? QString() : QStringLiteral("a call comes back changed");
}

} // namespace hline::fuzz
