// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "naiveclock.h"

#include "naiveledger.h"

#include <QJsonArray>
#include <QStringList>

#include <algorithm>

namespace hline::test::naive {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Event { QString type; Second at; std::optional<Second> to; bool voided; };
/// Nothing: always positive.
using Balance = std::optional<std::map<Second, int>>;

/// The reference procedure of section 6.2, line by line.
class Watch
{
public:
    Watch(const QJsonObject &request, const Policies &policies, Balance balance, Second now)
        : m_policies(policies), m_line(policies), m_request(request), m_balance(std::move(balance)), m_now(now),
          m_arrival(*secondOf(request, "arrival"))
    {
        for (const QJsonValue value : request.value("events"_L1).toArray()) {
            const QJsonObject e = value.toObject();
            m_events.push_back({e.value("type"_L1).toString(), *secondOf(e, "at"), secondOf(e, "to"), e.value("voided"_L1).toBool()});
        }
    }
    void works(const Segment &segment) { m_events.push_back({u"TIMER_START"_s, segment.from, segment.to, segment.voided}); }
    [[nodiscard]] QJsonObject read();

private:
    [[nodiscard]] Second W(Second from, Second to) const
    {
        return m_policies.is("sla.clock", "working") ? m_line.worked(from, to) : std::max<Second>(to - from, 0);
    }
    [[nodiscard]] Second deadline(Second from, Second budget) const
    {
        return m_policies.is("sla.clock", "working") ? m_line.after(from, budget) : from + budget;
    }
    [[nodiscard]] QString findBase();
    [[nodiscard]] QString findClassBase();
    void findStart();
    [[nodiscard]] int B(Second at) const;
    [[nodiscard]] QJsonObject unpromised() const;
    [[nodiscard]] QJsonObject verdict(Second rbase, Second counted, Second N) const;

    const Policies &m_policies;
    LineClock m_line;
    QJsonObject m_request;
    Balance m_balance;
    Second m_now, m_arrival;
    Second m_base = 0;
    std::vector<Event> m_events;
    std::optional<Second> m_start;
};

/// S-RCL-1, S-RCL-2. A state, or nothing and m_base.
QString Watch::findClassBase()
{
    std::vector<ClassChange> known;
    for (const ClassChange &change : classesOf(m_request)) {
        if (change.at <= m_now)
            known.push_back(change);
    }
    if (known.empty() || known.back().service != u"INDIV")
        return u"NOT_APPLICABLE"_s;
    std::size_t first = known.size() - 1;
    while (first > 0 && known[first - 1].service == u"INDIV")
        --first;
    m_base = m_arrival;
    if (first == 0 || m_policies.is("sla.reclass_base", "arrival"))
        return {};
    const bool wasFree = QStringList{u"TECH"_s, u"KB"_s, u"LINE"_s, u"WISH"_s, u"DEFECT"_s}.contains(known[first - 1].service);
    m_base = std::max(m_arrival, known[first].at);
    if (m_policies.is("sla.reclass_base", "reclass") || m_policies.is("reclass.consent_required", "false") || !wasFree)
        return {};
    for (std::size_t i = first; i < known.size(); ++i) {
        if (known[i].consent && *known[i].consent <= m_now) {
            m_base = std::max(m_arrival, *known[i].consent);
            return {};
        }
    }
    return u"AWAITING_CONSENT"_s;
}

// S-SLA-2
QString Watch::findBase()
{
    const QString state = findClassBase();
    if (!state.isEmpty() || m_policies.is("sla.incomplete_base", "arrival") || !m_request.contains("complete_at"_L1))
        return state;
    const auto complete = secondOf(m_request, "complete_at");
    if (!complete || *complete > m_now)
        return u"AWAITING_INFO"_s;
    m_base = std::max(m_base, *complete);
    return {};
}

// S-SLA-4, S-SLA-5
void Watch::findStart()
{
    QStringList types;
    for (const QString &type : m_policies.word("sla.start_events").split(u','))
        types.append(type.trimmed());
    for (const Event &event : m_events) {
        if (event.voided || event.at > m_now || !types.contains(event.type))
            continue;
        const bool lasts = event.type == u"TIMER_START" || event.type == u"CONNECT_REMOTE_START" || event.type == u"WORK_BY_HAND";
        const bool stillGoingOn = lasts && (event.to ? *event.to > m_base : event.type != u"WORK_BY_HAND");
        if (event.at < m_base && m_base != m_arrival && !stillGoingOn)
            continue;
        const Second start = std::max(event.at, m_base);
        m_start = m_start ? std::min(*m_start, start) : start;
    }
}

int Watch::B(Second at) const
{
    if (!m_balance)
        return 1;
    const auto after = m_balance->upper_bound(at);
    return after == m_balance->begin() ? 0 : std::prev(after)->second;
}

QJsonObject Watch::unpromised() const
{
    return {{u"state"_s, m_start ? u"UNGUARANTEED"_s : u"GENERAL_QUEUE"_s}, {u"base"_s, QJsonValue::Null}, {u"deadline"_s, QJsonValue::Null},
            {u"elapsed_s"_s, QJsonValue::Null}, {u"remaining_s"_s, QJsonValue::Null},
            {u"started_at"_s, m_start ? QJsonValue(textOf(*m_start)) : QJsonValue(QJsonValue::Null)}};
}

// S-SLA-3, S-SLA-9
QJsonObject Watch::verdict(Second rbase, Second counted, Second N) const
{
    const Second elapsed = W(rbase, m_start.value_or(m_now)) + counted;
    const Second remaining = N - elapsed;
    QJsonObject out{{u"state"_s, m_start ? (elapsed <= N ? u"MET"_s : u"BREACHED"_s) : (elapsed <= N ? u"RUNNING"_s : u"BREACHED"_s)},
                    {u"base"_s, textOf(rbase)}, {u"deadline"_s, textOf(deadline(rbase, N - counted))},
                    {u"elapsed_s"_s, static_cast<qint64>(elapsed)}, {u"remaining_s"_s, static_cast<qint64>(remaining)},
                    {u"started_at"_s, m_start ? QJsonValue(textOf(*m_start)) : QJsonValue(QJsonValue::Null)}};
    if (out.value("state"_L1) != u"RUNNING"_s)
        return out;
    const auto within = [&](const char *fraction) { return remaining * 1000 <= N * qRound64(m_policies.word(fraction).toDouble() * 1000); };
    const bool warn = within("sla.warn_fraction") || remaining <= m_policies.number("sla.warn_min_minutes") * 60;
    out[u"level"_s] = within("sla.critical_fraction") ? u"CRITICAL"_s : warn ? u"WARN"_s : u"OK"_s;
    return out;
}

QJsonObject Watch::read()
{
    const QString state = findBase();
    if (!state.isEmpty()) {
        return {{u"state"_s, state}, {u"base"_s, QJsonValue::Null}, {u"deadline"_s, QJsonValue::Null}, {u"elapsed_s"_s, QJsonValue::Null},
                {u"remaining_s"_s, QJsonValue::Null}, {u"started_at"_s, QJsonValue::Null}};
    }
    findStart();
    if (m_request.value("target_min"_L1).isNull())
        return unpromised();
    const Second N = m_request.value("target_min"_L1).toInt() * 60;
    const Second end = m_start.value_or(m_now);
    const QString restore = m_policies.word("sla.on_restore");
    bool running = B(m_base) > 0;
    bool missed = false;
    Second rbase = m_base;
    Second counted = 0;
    for (const auto &[t, b] : m_balance.value_or(std::map<Second, int>())) {
        if (t <= m_base || t > end)
            continue;
        if (running && b == 0) {
            const Second e = W(rbase, t) + counted;
            missed = e > N;
            if (missed || m_policies.is("sla.on_exhaustion", "keep"))
                break;
            running = false;
            counted = restore == u"resume" ? e : 0;
        } else if (!running && b > 0) {
            running = true;
            rbase = restore == u"retroactive" ? m_base : t;
        }
    }
    return running || missed ? verdict(rbase, counted, N) : unpromised();
}

QJsonObject slaAnswer(const QJsonObject &question, const Policies &policies)
{
    Balance balance;
    if (question.contains("balance"_L1)) {
        balance.emplace();
        for (const QJsonValue value : question.value("balance"_L1).toArray())
            (*balance)[*secondOf(value.toObject(), "at")] = value.toObject().value("min"_L1).toInt();
    }
    return Watch(question, policies, balance, *secondOf(question, "now")).read();
}

QJsonObject scenarioAnswer(const QJsonObject &question, const Policies &policies)
{
    const Second now = *secondOf(question, "now");
    const Book book = bookOf(question, now);
    QJsonObject requests;
    for (const QJsonValue value : question.value("requests"_L1).toArray()) {
        Watch watch(value.toObject(), policies, book.balance, now);
        for (const QJsonValue charge : question.value("charges"_L1).toArray()) {
            if (charge.toObject().value("request"_L1) != value.toObject().value("id"_L1))
                continue;
            for (const Segment &segment : segmentsOf(charge.toObject()))
                watch.works(segment);
        }
        requests[value.toObject().value("id"_L1).toString()] = watch.read();
    }
    QJsonObject answer = book.answer;
    answer[u"requests"_s] = requests;
    return answer;
}

QJsonObject billAnswer(const QJsonObject &question, const Policies &policies)
{
    QJsonArray groups;
    Second seconds = 0;
    int minutes = 0;
    for (const Group &group : groupsOf(segmentsOf(question), policies)) {
        const auto billed = static_cast<int>(group.minutes.size());
        groups.append(QJsonObject{{u"session"_s, group.session}, {u"seconds"_s, static_cast<qint64>(group.seconds)}, {u"minutes"_s, billed}});
        seconds += group.seconds;
        minutes += billed;
    }
    return {{u"groups"_s, groups}, {u"total_min"_s, minutes}, {u"total_s"_s, static_cast<qint64>(seconds)}};
}

} // namespace

QJsonObject naiveAnswer(const QJsonObject &question)
{
    const Policies policies(question.value("policy"_L1).toObject());
    const QString fn = question.value("fn"_L1).toString();
    if (fn == u"sla")
        return slaAnswer(question, policies);
    if (fn == u"scenario")
        return scenarioAnswer(question, policies);
    if (fn == u"bill")
        return billAnswer(question, policies);
    return bookOf(question, *secondOf(question, "as_of")).answer;
}

} // namespace hline::test::naive
