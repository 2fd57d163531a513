// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "naiveledger.h"

#include <QJsonArray>

#include <algorithm>
#include <set>

namespace hline::test::naive {

using namespace Qt::Literals::StringLiterals;

std::vector<Segment> segmentsOf(const QJsonObject &charge)
{
    std::vector<Segment> segments;
    for (const QJsonValue value : charge.value("segments"_L1).toArray()) {
        const QJsonObject s = value.toObject();
        const QString session = s.contains("session"_L1) ? s.value("session"_L1).toString() : charge.value("id"_L1).toString();
        segments.push_back({session, s.value("c"_L1).toString(), *secondOf(s, "from"), *secondOf(s, "to"), s.value("voided"_L1).toBool()});
    }
    return segments;
}

std::vector<ClassChange> classesOf(const QJsonObject &object)
{
    std::vector<ClassChange> classes;
    for (const QJsonValue value : object.value("class_history"_L1).toArray()) {
        const QJsonObject change = value.toObject();
        classes.push_back({*secondOf(change, "at"), change.value("service"_L1).toString(), secondOf(change, "consent_at")});
    }
    std::stable_sort(classes.begin(), classes.end(), [](const ClassChange &a, const ClassChange &b) { return a.at < b.at; });
    if (classes.empty())
        classes.push_back({0, object.value("service"_L1).toString(u"INDIV"_s), {}});
    return classes;
}

namespace {

/// S-BIL-2: segments under one key are rounded together.
QString keyOf(const Segment &segment, std::size_t index, const Policies &policies)
{
    const QString payer = policies.is("billing.multi_consultant", "sum") ? segment.consultant + u'/' : QString();
    if (policies.is("billing.scope", "segment"))
        return payer + QString::number(index);
    if (policies.is("billing.scope", "session"))
        return payer + segment.session;
    return payer + textOf(segment.from).left(policies.is("billing.scope", "request_day") ? 10 : 7);
}

/// Days and months are cut at their ends.
std::vector<Segment> cutAtPeriods(const std::vector<Segment> &segments, const Policies &policies)
{
    const bool byDay = policies.is("billing.scope", "request_day");
    if (!byDay && !policies.is("billing.scope", "request_month"))
        return segments;
    std::vector<Segment> pieces;
    for (Segment rest : segments) {
        while (rest.from < rest.to) {
            const Second end = byDay ? midnightBefore(rest.from) + DayLength : monthStart(monthOf(rest.from) + 1);
            pieces.push_back(rest);
            pieces.back().to = std::min(rest.to, end);
            rest.from = pieces.back().to;
        }
    }
    return pieces;
}

bool overlap(const Segment &a, const Segment &b)
{
    return a.from < b.to && b.from < a.to;
}

/// S-BIL-4: what overlaps in time is one group, for each payer. Keys are renamed until nothing changes.
void joinOverlapping(const std::vector<Segment> &segments, std::vector<QString> &keys, const Policies &policies)
{
    const bool sum = policies.is("billing.multi_consultant", "sum");
    for (bool changed = true; changed;) {
        changed = false;
        for (std::size_t a = 0; a < segments.size(); ++a) {
            for (std::size_t b = 0; b < segments.size(); ++b) {
                const bool samePayer = !sum || segments[a].consultant == segments[b].consultant;
                if (keys[a] == keys[b] || !samePayer || !overlap(segments[a], segments[b]))
                    continue;
                std::replace(keys.begin(), keys.end(), QString(keys[b]), QString(keys[a]));
                changed = true;
            }
        }
    }
}

/// S-BIL-3
int roundedMinutes(Second seconds, const Policies &policies)
{
    if (seconds == 0 || seconds < policies.number("billing.discard_below_s"))
        return 0;
    const Second unit = policies.number("billing.unit_min") * 60;
    const Second up = seconds % unit == 0 ? 0 : 1;
    const Second half = seconds % unit * 2 >= unit ? 1 : 0;
    const Second units = seconds / unit + (policies.is("billing.round", "ceil") ? up : policies.is("billing.round", "nearest") ? half : 0);
    return std::max(static_cast<int>(units) * policies.number("billing.unit_min"), policies.number("billing.min_charge_min"));
}

/// S-BIL-4, S-BIL-5: walks the seconds of the group; each sixtieth that somebody works begins a minute.
Group walked(const std::vector<Segment> &segments, const Policies &policies)
{
    Second first = segments.front().from;
    Second end = segments.front().to;
    for (const Segment &s : segments) {
        first = std::min(first, s.from);
        end = std::max(end, s.to);
    }
    Group group{{}, 0, {}, first};
    std::vector<Second> begun;
    for (Second at = first; at < end;) {
        Second quietUntil = end;
        Second busyUntil = at;
        for (const Segment &s : segments) {
            if (s.from <= at && at < s.to)
                busyUntil = std::max(busyUntil, s.to);
            else if (s.from > at)
                quietUntil = std::min(quietUntil, s.from);
        }
        if (busyUntil == at) {
            at = quietUntil;
            continue;
        }
        for (; at < busyUntil; ++at) {
            if (group.seconds++ % 60 == 0)
                begun.push_back(at);
        }
    }
    const auto billed = static_cast<std::size_t>(roundedMinutes(group.seconds, policies));
    for (std::size_t k = 0; k < billed; ++k) {
        const Second usual = k < begun.size() ? begun[k] : end;
        group.minutes.push_back(policies.is("billing.month_split", "session_start") ? first : usual);
    }
    return group;
}

} // namespace

std::vector<Group> groupsOf(std::vector<Segment> segments, const Policies &policies)
{
    std::erase_if(segments, [](const Segment &s) { return s.voided || s.to <= s.from; }); // S-BIL-1
    segments = cutAtPeriods(segments, policies);
    std::vector<QString> keys;
    for (std::size_t i = 0; i < segments.size(); ++i)
        keys.push_back(keyOf(segments[i], i, policies));
    const bool byPeriod = policies.word("billing.scope").startsWith("request"_L1);
    if (!byPeriod)
        joinOverlapping(segments, keys, policies);

    std::vector<Group> groups;
    for (const QString &key : std::set<QString>(keys.begin(), keys.end())) {
        std::vector<Segment> together;
        for (std::size_t i = 0; i < segments.size(); ++i) {
            if (keys[i] == key)
                together.push_back(segments[i]);
        }
        Group group = walked(together, policies);
        for (const Segment &s : together) {
            if (s.from == group.first && (group.session.isEmpty() || s.session < group.session))
                group.session = s.session;
        }
        groups.push_back(group);
    }
    std::sort(groups.begin(), groups.end(), [](const Group &a, const Group &b) {
        return a.first != b.first ? a.first < b.first : a.session < b.session;
    });
    return groups;
}

} // namespace hline::test::naive
