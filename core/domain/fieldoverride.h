// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>

#include <cstdint>
#include <vector>

namespace hline {

/// Fields that one fact gave one record or request: the last in the office's order wins, field by field (facts.md 2).
struct FieldChange
{
    std::int64_t seq = 0;  ///< the office's number
    std::int64_t seen = 0; ///< the last number its desk knew when it was made; 0 = not told
    QString who;
    QMap<QString, QString> set; ///< value by field; a dated one with its day
};

/// Fields that `later` gave another value than `earlier`, whose maker it did not know of: both are told. Empty if it knew, is the same
/// person's, or does not come later.
[[nodiscard]] std::vector<QString> unseenOverride(const FieldChange &earlier, const FieldChange &later);

} // namespace hline
