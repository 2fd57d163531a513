// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/deskaccess.h"

namespace hline {

DeskAccess::DeskAccess(Executor &storage, std::function<Workplace &()> workplace, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_storage(storage)
    , m_workplace(std::move(workplace))
    , m_clock(clock)
{
}

void DeskAccess::announce(const Changes &changes)
{
    std::erase_if(*m_questions, [&changes](const Question &question) { return question(changes) == Interest::Ended; });
    QMetaObject::invokeMethod(this, [this, changes] { Q_EMIT this->changed(changes); }, Qt::AutoConnection);
}

} // namespace hline
