// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/action.h"

namespace hline {

// What the engine wants of the desk's file, on the storage thread; the answer is what happened.

[[nodiscard]] Event performed(const action::StorePage &action, FeedStore &feed);
[[nodiscard]] Event performed(const action::DropFeed &action, FeedStore &feed);
/// A new device is made at `now`.
[[nodiscard]] Event performed(const action::Renumber &action, FeedStore &feed, Micros now);
[[nodiscard]] Event performed(const action::Join &action, FeedStore &feed);
void performed(const action::KeepOfficeTime &action, FeedStore &feed, const BootReading &now);
/// A refusal of the desk's file, told to the log.
[[nodiscard]] Event failedBy(const Error &error);

} // namespace hline
