// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <tl/expected.hpp>

#include <utility>

namespace hline {

/// A value, or the reason why there is none.
template<typename T>
using Result = tl::expected<T, Error>;

/// Shorthand for the unhappy path: `return failure(Error::Kind::Invalid, u"…"_s, "CODE");`
[[nodiscard]] inline tl::unexpected<Error> failure(Error::Kind kind, QString detail, QByteArray code = {},
                                                   QByteArray clause = {}, QStringList about = {})
{
    return tl::unexpected<Error>(Error{kind, std::move(detail), std::move(code), std::move(clause), std::move(about), {}});
}

[[nodiscard]] inline tl::unexpected<Error> failure(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace hline
