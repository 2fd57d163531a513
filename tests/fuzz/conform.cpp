// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets.h"

#include "exchange/conform/conform.h"

#include <QJsonDocument>

namespace hline::fuzz {

QString conform(const QByteArray &bytes)
{
    const QByteArray answer = conformLine(bytes);
    return answer.contains('\n') || !QJsonDocument::fromJson(answer).isObject() ? QStringLiteral("no line of JSON") : QString();
}

} // namespace hline::fuzz
