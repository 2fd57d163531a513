// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/naivetime.h"

#include <map>
#include <vector>

namespace hline::test::naive {

struct Segment { QString session, consultant; Second from, to; bool voided; };
struct ClassChange { Second at; QString service; std::optional<Second> consent; };

[[nodiscard]] std::vector<Segment> segmentsOf(const QJsonObject &charge);
[[nodiscard]] std::vector<ClassChange> classesOf(const QJsonObject &object);

/// What is rounded together (S-BIL-2).
struct Group { QString session; Second seconds; std::vector<Second> minutes; Second first; };
/// S-BIL: groups of one request's segments in order of start.
[[nodiscard]] std::vector<Group> groupsOf(std::vector<Segment> segments, const Policies &policies);

/// What a contract's minutes come to by section 6, and the balance after each instant at which it changed.
struct Book
{
    QJsonObject answer;              ///< as `ledger` of section 10
    std::map<Second, int> balance;
};
[[nodiscard]] Book bookOf(const QJsonObject &question, Second asOf);

} // namespace hline::test::naive
