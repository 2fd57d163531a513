// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets.h"

#include "storage/canonicaljson.h"

#include <QJsonDocument>

namespace hline::fuzz {

QString canonical(const QByteArray &bytes)
{
    const Result<QByteArray> text = canonicalJson(QJsonDocument::fromJson(bytes).object());
    if (!text)
        return complaintOf(text);
    const Result<QByteArray> again = canonicalJson(QJsonDocument::fromJson(*text).object());
    return again && *again == *text ? QString() : QStringLiteral("another reader would hash something else: ") + QString::fromUtf8(*text);
}

} // namespace hline::fuzz
