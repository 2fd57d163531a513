// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/gates.h"

#include <span>

namespace hline {

/// A reason for which the department refuses, bound to the clause that gives it (I-15). What a client is answered lies in
/// resources/regulation under the same code.
struct RefusalReason
{
    const char *code;
    const char *clause;
};
[[nodiscard]] std::span<const RefusalReason> refusalReasons();
/// Nothing if the list has no such reason.
[[nodiscard]] std::optional<RefusalReason> refusalReason(const QByteArray &code);

/// The reason that fits what is known of a request: its topic, then what keeps the work from beginning. Nothing if none does.
[[nodiscard]] std::optional<RefusalReason> likelyRefusal(const std::optional<TopicRoute> &topic, const QList<GateReason> &gate);

} // namespace hline
