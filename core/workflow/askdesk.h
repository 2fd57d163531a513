// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/deskaccess.h"

#include <QPointer>

#include <type_traits>
#include <utility>

namespace hline {

/// Asks the desk and gives the answer to `receiver` in its thread, or to nobody if the receiver or the desk is gone by then.
template<typename Job, typename Answer>
void askDesk(DeskAccess &desk, QObject *receiver, Job job, Answer answer)
{
    using Reply = std::invoke_result_t<Job &, Workplace &>;
    deliver(desk.ask(std::move(job)), &desk, [receiver = QPointer<QObject>(receiver), answer = std::move(answer)](const Reply &reply) mutable {
        if (receiver)
            answer(reply);
    });
}

} // namespace hline
