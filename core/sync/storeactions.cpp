// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/storeactions.h"

#include "base/logging.h"
#include "base/uuid7.h"

namespace hline {

Event failedBy(const Error &error)
{
    qCWarning(lcSync) << "the desk's file:" << error.code << error.detail;
    return event::StoreFailed{error.code};
}

Event performed(const action::StorePage &action, FeedStore &feed)
{
    const auto done = feed.receive(action.rows, action.after);
    return done ? Event(event::PageStored{readPosition(feed)}) : failedBy(done.error());
}

Event performed(const action::DropFeed &, FeedStore &feed)
{
    qCInfo(lcSync) << "the office's log is another one than the desk has read: it is read again";
    const auto done = feed.dropFeed();
    return done ? Event(event::FeedDropped{readPosition(feed)}) : failedBy(done.error());
}

Event performed(const action::Renumber &action, FeedStore &feed, Micros now)
{
    const bool isNew = action.under == action::Renumber::Under::NewDevice;
    const auto count = feed.renumber(isNew ? DeviceId(makeUuid7(now)) : feed.device());
    if (!count)
        return failedBy(count.error());
    qCInfo(lcSync) << (isNew ? "the desk's file is a copy: new device," : "the desk was made anew:") << *count << "facts are numbered anew";
    return event::Renumbered{readPosition(feed), *count};
}

void performed(const action::KeepOfficeTime &action, FeedStore &feed, const BootReading &now)
{
    const OfficeTime known{now.boot, action.clock.serverMinusBootUs, action.clock.errorUs, action.ahead.count()};
    if (const auto done = feed.keepOfficeTime(known); !done)
        qCWarning(lcSync) << "the office's time is not kept:" << done.error().code << done.error().detail;
}

Event performed(const action::Join &action, FeedStore &feed)
{
    const auto done = feed.joinOffice(action.deskNumber);
    return done ? Event(event::Joined{readPosition(feed)}) : failedBy(done.error());
}

} // namespace hline
