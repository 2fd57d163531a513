// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/telldesk.h"

#include "workflow/factmaker.h"

#include <QJsonArray>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonArray copyOf(const Continuation &continues)
{
    QJsonArray out;
    for (const DeviceId &former : continues.former)
        out.append(former.toString());
    return out;
}

std::optional<ConsultantId> personOf(const DeskStore &store, const QString &login)
{
    for (const ConsultantRecord &person : store.consultants()) {
        if (!login.isEmpty() && person.login == login)
            return person.id;
    }
    return std::nullopt;
}

} // namespace

Result<void> tellDeskNumber(DeskStore &store, const Clock &clock, const ConsultantId &me, const QString &login)
{
    const DeskIdentity desk = store.identity();
    const QJsonObject told = store.refFields("desk", desk.device.uuid(), dayOf(clock.instant()));
    const QJsonArray former = copyOf(desk.continues);
    if (desk.lone || (told.value(u"no"_s).toInt() == desk.deskNumber && told.value(u"copy_of"_s).toArray() == former))
        return {};
    QJsonObject set{{u"no"_s, desk.deskNumber}};
    if (!former.isEmpty() && told.value(u"copy_of"_s).toArray() != former) { // else it is old news
        set.insert(u"copy_of"_s, former);
        set.insert(u"again"_s, desk.continues.again);
        if (desk.continues.lost)
            set.insert(u"lost"_s, *desk.continues.lost);
    }
    const FactDraft fact = FactMaker(clock, personOf(store, login).value_or(me)).about("ref", FactId(desk.device.uuid()),
                                                      {{u"type"_s, u"desk"_s}, {u"set"_s, set}, {u"seen"_s, 0}});
    return store.commit({{fact}, {}, {}}).map([](const Committed &) { });
}

} // namespace hline
