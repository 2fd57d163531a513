// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QJsonObject>

namespace hline {

/// The bytes that are hashed (facts.md 1): no blanks, keys `[a-z0-9_]+` sorted bytewise, integers of at most 2⁵³−1, NFC strings
/// without C0 characters but \n and \t, null only inside `set`. Error::Invalid names the key that cannot be written so.
[[nodiscard]] Result<QByteArray> canonicalJson(const QJsonObject &object);
/// The object that those bytes say: what a reader of the file will see.
[[nodiscard]] Result<QJsonObject> canonicalObject(const QJsonObject &object);

} // namespace hline
