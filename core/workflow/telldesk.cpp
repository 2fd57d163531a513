// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/telldesk.h"

#include "workflow/factmaker.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

Result<void> tellDeskNumber(DeskStore &store, const Clock &clock, const ConsultantId &me)
{
    const DeskIdentity desk = store.identity();
    const QJsonObject told = store.refFields("desk", desk.device.uuid(), dayOf(clock.instant()));
    if (desk.lone || told.value(u"no"_s).toInt() == desk.deskNumber)
        return {};
    const FactDraft fact = FactMaker(clock, me).about("ref", FactId(desk.device.uuid()),
                                                      {{u"type"_s, u"desk"_s}, {u"set"_s, QJsonObject{{u"no"_s, desk.deskNumber}}}, {u"seen"_s, 0}});
    return store.commit({{fact}, {}, {}}).map([](const Committed &) { });
}

} // namespace hline
