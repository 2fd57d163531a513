// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <optional>

namespace hline {

/// The file that a name leads to: the name may be given to another one while a program still has the first (reliability.md A9).
struct FilePlace
{
    std::uint64_t volume = 0, number = 0;
    bool operator==(const FilePlace &) const = default;
};

/// Nothing if no file has that name, or it cannot be looked at. Where the system keeps an open file in its place, as Windows does, all are
/// the same.
[[nodiscard]] std::optional<FilePlace> placeOf(const QString &path);
/// No file has that name. One that cannot be looked at for a moment, as on a drive that is away, is not gone.
[[nodiscard]] bool isGone(const QString &path);

} // namespace hline
