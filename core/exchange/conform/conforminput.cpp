// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/conform/conforminput.h"

#include <algorithm>

#include "exchange/calendars/shippedcalendars.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A piece of work lasts a day at most (facts.md 1). Minutes are billed one by one, so a typing error in a year would take all memory.
constexpr std::chrono::days LongestSegment(31);

/// Policy values may be JSON numbers, flags, lists or texts; withPolicy() reads text.
QString policyText(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? u"true"_s : u"false"_s;
    case QJsonValue::Double:
        return QString::number(value.toDouble(), 'f', QLocale::FloatingPointShortest);
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Array: {
        QStringList parts;
        for (const QJsonValue part : value.toArray())
            parts.append(policyText(part));
        return parts.join(u", "_s);
    }
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return u"none"_s;
    case QJsonValue::Object:
        return u"{…}"_s;
    }
    Q_UNREACHABLE();
}

SessionCharge sessionOf(const JsonFields &in, const QString &id, const BusinessCalendar &calendar, const Policy &policy)
{
    SessionCharge charge{id, segmentsOf(in, id), {}, in.textOr("request", {}), {}};
    charge.classes = classesOf(in, Instant::min());
    const std::optional<Instant> received = in.optionalInstant("received_at");
    const auto first = std::min_element(charge.segments.begin(), charge.segments.end(),
                                        [](const WorkSegment &a, const WorkSegment &b) { return a.from < b.from; });
    const bool late = received && first != charge.segments.end() && *received > closesAt(monthOf(first->from), calendar, policy);
    if (late)
        charge.receivedAt = received;
    return charge;
}

Charge chargeOf(const JsonFields &in, const BusinessCalendar &calendar, const Policy &policy)
{
    const QString id = in.text("id");
    const QString type = in.text("type");
    if (type == u"NORM") {
        return NormCharge{id, in.amount("norm_min"), in.optionalAmount("actual_min"), in.instant("completed_at"),
                          in.textOr("status", u"completed"_s) == u"completed"};
    }
    if (type == u"QUOTED") {
        return QuotedCharge{id, in.amount("agreed_min"), in.optionalAmount("actual_min"), in.instant("delivered_at"),
                            in.textOr("status", u"delivered"_s) == u"delivered"};
    }
    if (type != u"SESSION")
        in.refuse(u"charge \"%1\": type \"%2\" is not known"_s.arg(id, type));
    return sessionOf(in, id, calendar, policy);
}

PurchasedLot lotOf(const JsonFields &in)
{
    PurchasedLot lot{in.text("id"), LotKind::OneOff, in.amount("minutes"), in.instant("active_from"), in.optionalInstant("valid_to")};
    const QString word = in.text("kind");
    const std::optional<LotKind> kind = lotKindFromCode(word.toLatin1());
    if (!kind)
        in.refuse(u"lot \"%1\": kind \"%2\" is not known"_s.arg(lot.id, word));
    lot.kind = kind.value_or(LotKind::OneOff);
    return lot;
}

} // namespace

Policy policyOf(const JsonFields &in)
{
    Policy policy;
    const QJsonObject given = in.object("policy").json();
    for (auto entry = given.begin(); entry != given.end(); ++entry) {
        const Result<Policy> changed = withPolicy(policy, entry.key().toUtf8(), policyText(entry.value()));
        if (changed)
            policy = *changed;
        else
            in.refuse(changed.error().detail);
    }
    if (policy.calendarOpen >= policy.calendarClose)
        in.refuse(u"policy: the line closes before it opens"_s);
    return policy;
}

BusinessCalendar calendarOf(const Policy &policy)
{
    const LineHours hours{policy.calendarOpen, policy.calendarClose, policy.shortDayCut};
    static const BusinessCalendar usual = BusinessCalendar::build(shippedCalendars());
    return hours == LineHours{} ? usual : BusinessCalendar::build(shippedCalendars(), hours);
}

std::vector<ClassChange> classesOf(const JsonFields &in, Instant since)
{
    std::vector<ClassChange> classes;
    for (const JsonFields &change : in.list("class_history"))
        classes.push_back({change.instant("at"), change.serviceOr("service", Service::Indiv), change.optionalInstant("consent_at")});
    std::stable_sort(classes.begin(), classes.end(), [](const ClassChange &a, const ClassChange &b) { return a.at < b.at; });
    if (classes.empty())
        classes.push_back({since, in.serviceOr("service", Service::Indiv), {}});
    return classes;
}

std::vector<RequestEvent> eventsOf(const JsonFields &in)
{
    std::vector<RequestEvent> events;
    for (const JsonFields &event : in.list("events")) {
        events.push_back({event.text("type").toLatin1(), event.instant("at"), event.optionalInstant("to"), event.flag("voided")});
    }
    return events;
}

std::vector<WorkSegment> segmentsOf(const JsonFields &in, const QString &session)
{
    std::vector<WorkSegment> segments;
    for (const JsonFields &segment : in.list("segments")) {
        const WorkSegment read{segment.textOr("session", session), segment.textOr("c", {}), segment.instant("from"),
                               segment.instant("to"), segment.flag("voided")};
        if (read.to - read.from <= LongestSegment)
            segments.push_back(read);
        else
            segment.refuse(u"a segment of more than 31 days"_s);
    }
    return segments;
}

ResponseInput responseInputOf(const JsonFields &in)
{
    ResponseInput input;
    input.arrival = in.instant("arrival");
    input.targets.push_back({input.arrival, in.optionalAmount("target_min")});
    input.classes = classesOf(in, Instant::min());
    input.events = eventsOf(in);
    if (in.names("complete_at"))
        input.completeAt = in.optionalInstant("complete_at");
    return input;
}

LedgerInput ledgerInputOf(const JsonFields &in, const BusinessCalendar &calendar, const Policy &policy)
{
    LedgerInput input;
    for (const JsonFields &month : in.list("months")) {
        input.months.push_back({month.month("month"), month.amount("package_min"), month.optionalInstant("paid_at"),
                                month.optionalDay("due"), {}});
    }
    for (const JsonFields &lot : in.list("lots"))
        input.lots.push_back(lotOf(lot));
    for (const JsonFields &charge : in.list("charges"))
        input.charges.push_back(chargeOf(charge, calendar, policy));
    if (const std::optional<Day> last = in.optionalDay("contract_end"))
        input.contractEnd = startOf(*last + std::chrono::days(1));
    return input;
}

} // namespace hline
