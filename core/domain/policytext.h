// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/policy.h"

#include <QStringList>

namespace hline {

/// The value of a key as withPolicy() reads it: withPolicy({}, key, policyText(policy, key)) gives it back. Empty for an unknown key.
[[nodiscard]] QString policyText(const Policy &policy, const QByteArray &key);

/// What a value can be, if it is one of a list: "ceil", "floor", "nearest". Empty for a key with other values.
[[nodiscard]] QStringList policyChoices(const QByteArray &key);
/// What a value is made of, if it is any subset of a list: services, events. Empty for a key with other values.
[[nodiscard]] QStringList policyWords(const QByteArray &key);

/// The key of section 3, or nothing.
[[nodiscard]] const PolicyKey *findPolicyKey(const QByteArray &key);

} // namespace hline
