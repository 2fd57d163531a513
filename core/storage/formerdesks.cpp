// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/formerdesks.h"

#include "storage/database.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace hline {

namespace {

/// Numbers of the desks that a record names; of one that never told its number there is none.
std::vector<int> numbersOf(Database &database, const QString &copyOf)
{
    std::vector<int> out;
    for (const QJsonValue &former : QJsonDocument::fromJson(copyOf.toUtf8()).array()) {
        Rows rows = database.select(Sql("SELECT fields ->> '$.no' FROM record WHERE record_id = :id AND type = 'desk'"), former.toString());
        if (rows.next() && rows.number(0) > 0)
            out.push_back(static_cast<int>(rows.number(0)));
    }
    return out;
}

} // namespace

bool isContinuationTold(Database &database, const DeviceId &device)
{
    Rows rows = database.select(Sql("SELECT 1 FROM judged j JOIN feed e ON e.fact_id = j.fact_id WHERE j.subject = :subject AND e.device = :device"),
                                device, device);
    return rows.next();
}

Continuation continuationIn(Database &database)
{
    Continuation out;
    Rows former = database.select(Sql("SELECT device FROM former_desk ORDER BY device"));
    while (former.next())
        out.former.push_back(former.id<DeviceId>(0));
    Rows desk = database.select(Sql("SELECT sent_again, lost FROM desk WHERE one = 1"));
    if (desk.next()) {
        out.again = static_cast<int>(desk.number(0));
        if (!desk.isNull(1))
            out.lost = static_cast<int>(desk.number(1));
    }
    return out;
}

Continuation continued(Database &database, const DeskIdentity &was, const DeviceId &device, int again)
{
    if (device != was.device) {
        if (isContinuationTold(database, was.device)) {
            database.run(Sql("DELETE FROM former_desk"));
            database.run(Sql("UPDATE desk SET lost = NULL WHERE one = 1"));
        }
        database.run(Sql("INSERT INTO former_desk (device) VALUES (:device)"), was.device);
    }
    database.run(Sql("UPDATE desk SET sent_again = :again WHERE one = 1"), again);
    return continuationIn(database);
}

void keepFormer(Database &database, const DeviceId &was, int lost, const Continuation &untold)
{
    std::vector<DeviceId> former = untold.former;
    former.push_back(was);
    for (const DeviceId &device : former)
        database.run(Sql("INSERT INTO former_desk (device) VALUES (:device) ON CONFLICT (device) DO NOTHING"), device);
    database.run(Sql("UPDATE desk SET lost = :lost WHERE one = 1"), lost + untold.lost.value_or(0));
}

std::vector<ContinuedDeskRecord> continuedDesksIn(Database &database, Instant from, Instant to)
{
    std::vector<ContinuedDeskRecord> out;
    Rows rows = database.select(
        Sql("SELECT r.record_id, f.data ->> '$.who', j.posted_us, r.fields ->> '$.no', f.data ->> '$.set.copy_of', "
            "f.data ->> '$.set.again', f.data ->> '$.set.lost' FROM record r JOIN judged j ON j.subject = r.record_id "
            "JOIN fact f ON f.fact_id = j.fact_id WHERE r.type = 'desk' AND f.data ->> '$.set.copy_of' IS NOT NULL AND j.verdict = 'ok' "
            "AND j.voided_us IS NULL AND j.posted_us >= :from AND j.posted_us < :to ORDER BY j.place DESC"),
        toMicros(from), toMicros(to));
    while (rows.next()) {
        ContinuedDeskRecord one;
        one.device = rows.id<DeviceId>(0);
        one.who = ConsultantId::fromString(rows.text(1)).value_or(ConsultantId());
        one.posted = toInstant(rows.micros(2));
        one.number = static_cast<int>(rows.number(3));
        one.former = numbersOf(database, rows.text(4));
        one.again = static_cast<int>(rows.number(5));
        if (!rows.isNull(6))
            one.lost = static_cast<int>(rows.number(6));
        out.push_back(std::move(one));
    }
    return out;
}

} // namespace hline
