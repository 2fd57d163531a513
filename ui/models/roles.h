// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace hline {

/// Every role that our models answer beyond Qt's own.
enum Role : int {
    RequestIdRole = Qt::UserRole + 1, ///< QUuid
    NumberRole,                       ///< QString, "131" or "2-131"
};

/// Columns of the queue, in the order of the screen.
enum class QueueColumn { Countdown, Number, Client, Subject, Balance, Service, Channel, Assignee };
inline constexpr int QueueColumnCount = 8;

} // namespace hline
