// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/conformlines.h"

#include "exchange/conform/conform.h"

#include <QList>

namespace hline {

QByteArray conformLines(const QByteArray &input)
{
    QByteArray output;
    for (const QByteArray &line : input.split('\n')) {
        if (!line.trimmed().isEmpty())
            output += conformLine(line) + '\n';
    }
    return output;
}

} // namespace hline
