// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/desk.h"
#include "workflow/deskaccess.h"

#include <QTimer>

#include <functional>

namespace hline {

/// What the window does for its desk while nobody needs it, all of it on the storage thread: moves the write-ahead log into the file
/// once changes have come to rest, so that no click pays for it, looks every minute whether that file still has its name and room to
/// grow, walks through the chain of facts every hour and forgets, once a day, the personal words that were kept long enough.
class DeskCare final : public QObject
{
    Q_OBJECT
public:
    /// `desk` is called on the storage thread only.
    DeskCare(Executor &storage, std::function<Desk &()> desk, const DeskAccess &access);

Q_SIGNALS:
    /// A fact does not match its hash any more, or the disk fails; the desk refuses commands from now on.
    void damaged(const hline::Error &error);
    void putBack();                          ///< somebody had removed the file; everything is in it again, and it can be written
    void lost(const hline::Error &error);    ///< its name leads to another file, or nowhere: nothing can be stored from now on. Busy: … before putBack()
    void roomIsShort(qint64 bytes);          ///< are left on its disk; told once until there is room again

private:
    void checkpoint();
    void checkLinks();
    void checkPlace();
    void forgetWords();

    Executor &m_storage;
    std::function<Desk &()> m_desk;
    QTimer m_rest, m_minute, m_hour, m_portion, m_words;
    bool m_isRoomShort = false, m_isHeld = false; ///< … by another program, the desk's file
    std::optional<FactId> m_lookedAt; ///< of the words of today's round
};

} // namespace hline
