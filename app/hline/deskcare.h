// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/desk.h"
#include "workflow/deskaccess.h"

#include <QTimer>

#include <functional>

namespace hline {

/// What the window does for its desk while nobody needs it, all of it on the storage thread: moves the write-ahead log into the file
/// once changes have come to rest, so that no click pays for it, walks through the chain of facts every hour and forgets, once a day,
/// the personal words that were kept long enough.
class DeskCare final : public QObject
{
    Q_OBJECT
public:
    /// `desk` is called on the storage thread only.
    DeskCare(Executor &storage, std::function<Desk &()> desk, const DeskAccess &access);

Q_SIGNALS:
    /// A fact does not match its hash any more; the desk refuses commands from now on.
    void damaged(const hline::Error &error);

private:
    void checkpoint();
    void checkLinks();
    void forgetWords();

    Executor &m_storage;
    std::function<Desk &()> m_desk;
    QTimer m_rest, m_hour, m_portion, m_words;
    std::optional<FactId> m_lookedAt; ///< of the words of today's round
};

} // namespace hline
