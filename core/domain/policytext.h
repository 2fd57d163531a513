// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/policy.h"

namespace hline {

/// The value of a key as withPolicy() reads it: withPolicy({}, key, policyText(policy, key)) gives it back. Empty for an unknown key.
[[nodiscard]] QString policyText(const Policy &policy, const QByteArray &key);

/// The key of section 3, or nothing.
[[nodiscard]] const PolicyKey *findPolicyKey(const QByteArray &key);

} // namespace hline
