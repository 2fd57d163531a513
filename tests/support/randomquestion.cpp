// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "randomquestion.h"

#include "support/naivetime.h"

#include <QJsonArray>

#include <random>
#include <vector>

namespace hline::test {

using namespace Qt::Literals::StringLiterals;
using naive::DayLength;
using naive::Second;
using naive::textOf;

namespace {

class QuestionMaker
{
public:
    explicit QuestionMaker(unsigned seed) : m_random(seed) { }

    QJsonObject ledger();
    QJsonObject scenario();
    QJsonObject sla();
    QJsonObject bill();

private:
    /// 0 … most.
    int upTo(int most) { return std::uniform_int_distribution<int>(0, most)(m_random); }
    bool oneIn(int n) { return upTo(n - 1) == 0; }
    Second between(Second from, Second to) { return std::uniform_int_distribution<Second>(from, to)(m_random); }
    QString oneOf(std::initializer_list<const char *> words) { return QString::fromLatin1(words.begin()[upTo(static_cast<int>(words.size()) - 1)]); }

    /// Mostly in opening hours of days near the month's end, where the rules meet.
    Second anyInstant();
    QJsonObject policy();
    QJsonObject clockPolicy(QJsonObject policy);
    QJsonArray months(int count);
    QJsonArray lots();
    QJsonObject charge(int index);
    QJsonArray segments(const QString &id, Second first);
    QJsonArray classHistory(Second near);
    QJsonArray events(Second arrival);
    QJsonObject request(const QString &id, Second arrival);

    std::mt19937 m_random;
    int m_firstMonth = 12 * 2026 + 1; // February 2026
    int m_lastMonth = 12 * 2026 + 6;
};

Second QuestionMaker::anyInstant()
{
    const int month = m_firstMonth + upTo(m_lastMonth - m_firstMonth);
    const Second day = naive::monthStart(month) + (oneIn(3) ? upTo(29) : oneOf({"-1", "0", "1", "2", "3", "27"}).toInt()) * DayLength;
    const Second time = oneIn(5) ? upTo(86'399) : 8 * 3600 + upTo(10 * 3600);
    return day + (oneIn(3) ? time / 3600 * 3600 : oneIn(2) ? time / 60 * 60 : time);
}

QJsonObject QuestionMaker::policy()
{
    QJsonObject policy;
    const auto may = [&](const char *key, std::initializer_list<const char *> values) {
        if (oneIn(3))
            policy[QLatin1String(key)] = oneOf(values);
    };
    if (oneIn(12)) { // rarely: a calendar of its own takes long to build
        may("calendar.close", {"17:00", "18:00", "20:00"});
        may("calendar.short_day_cut_min", {"0", "60"});
    }
    may("reclass.consent_required", {"true", "false"});
    may("reclass.to_defect", {"reverse_all", "from_now"});
    may("billing.unit_min", {"1", "5", "6", "10", "15", "30", "60"});
    may("billing.round", {"ceil", "floor", "nearest"});
    may("billing.scope", {"segment", "session", "request_day", "request_month"});
    may("billing.min_charge_min", {"0", "3", "20"});
    may("billing.discard_below_s", {"0", "30", "120"});
    may("billing.multi_consultant", {"union", "sum"});
    may("billing.month_split", {"minute_start", "session_start"});
    may("ledger.order", {"final_expiry", "package_first"});
    may("grant.activation", {"on_payment", "month_start"});
    may("carryover.max_hops", {"0", "1", "2", "3", "-1"});
    may("carryover.cap_min", {"none", "0", "20", "45"});
    may("payment.due", {"prev_month_end", "day:1", "day:5", "day:31"});
    may("payment.due_shift", {"none", "next_working_day"});
    may("oneoff.term", {"month_from_activation", "calendar_month"});
    may("topup.carries_over", {"true", "false"});
    may("topup.retro_cover", {"false", "true"});
    may("norm.charge_to", {"balance", "invoice"});
    may("quoted.charge_to", {"invoice", "balance"});
    may("late.closed_period", {"current_month", "original_month"});
    may("period.close_working_day", {"1", "3", "10"});
    return policy;
}

QJsonObject QuestionMaker::clockPolicy(QJsonObject policy)
{
    const auto may = [&](const char *key, std::initializer_list<const char *> values) {
        if (oneIn(3))
            policy[QLatin1String(key)] = oneOf(values);
    };
    may("sla.clock", {"working", "calendar"});
    may("sla.incomplete_base", {"arrival", "complete"});
    may("sla.start_events", {"TIMER_START", "MANUAL_REPLY, CALL_TO_CLIENT", "TIMER_START, CONNECT_REMOTE_START, MANUAL_REPLY, INFO_REQUEST"});
    may("sla.on_exhaustion", {"drop", "keep"});
    may("sla.on_restore", {"restart", "resume", "retroactive"});
    may("sla.reclass_base", {"consent", "reclass", "arrival"});
    may("sla.warn_fraction", {"0.25", "0.5", "0.125"});
    may("sla.critical_fraction", {"0.1", "0", "0.333"});
    may("sla.warn_min_minutes", {"0", "10", "40"});
    return policy;
}

QJsonArray QuestionMaker::months(int count)
{
    QJsonArray months;
    for (int i = 0; i < count; ++i) {
        const Second start = naive::monthStart(m_firstMonth + i);
        QJsonObject month{{u"month"_s, naive::monthText(m_firstMonth + i)}, {u"package_min"_s, upTo(90)}};
        const Second paid = start + (upTo(20) - 14) * DayLength + (oneIn(2) ? 0 : upTo(86'399));
        month[u"paid_at"_s] = oneIn(5) ? QJsonValue(QJsonValue::Null) : QJsonValue(textOf(paid));
        if (oneIn(6))
            month[u"due"_s] = textOf(start + (upTo(12) - 6) * DayLength).left(10);
        months.append(month);
    }
    return months;
}

QJsonArray QuestionMaker::lots()
{
    QJsonArray lots;
    for (int i = upTo(3); i > 0; --i) {
        QJsonObject lot{{u"id"_s, u"L%1"_s.arg(i)}, {u"kind"_s, oneOf({"ONEOFF", "TOPUP", "ADJUSTMENT"})}, {u"minutes"_s, upTo(60)}, {u"active_from"_s, textOf(anyInstant())}};
        if (lot[u"kind"_s] == u"ONEOFF"_s && oneIn(4))
            lot[u"valid_to"_s] = textOf(anyInstant());
        lots.append(lot);
    }
    return lots;
}

QJsonArray QuestionMaker::segments(const QString &id, Second first)
{
    QJsonArray segments;
    Second from = first;
    for (int i = 1 + upTo(2); i > 0; --i) {
        const Second to = from + (oneIn(12) ? 0 : oneIn(4) ? upTo(90) : upTo(3000));
        QJsonObject segment{{u"c"_s, oneOf({"petrov", "sidorova"})}, {u"from"_s, textOf(from)}, {u"to"_s, textOf(to)}};
        if (oneIn(3))
            segment[u"session"_s] = id + oneOf({"a", "b"});
        if (oneIn(9))
            segment[u"voided"_s] = true;
        segments.append(segment);
        from = std::max(first, to + (oneIn(3) ? -upTo(600) : oneIn(3) ? 0 : upTo(1200)));
    }
    return segments;
}

QJsonArray QuestionMaker::classHistory(Second near)
{
    QJsonArray history;
    Second at = near - upTo(7200);
    for (int i = 1 + upTo(3); i > 0; --i) {
        QJsonObject change{{u"at"_s, textOf(at)}, {u"service"_s, oneOf({"LINE", "INDIV", "INDIV", "TECH", "DEFECT", "SVC_THIN"})}};
        if (change[u"service"_s] == u"INDIV"_s && !oneIn(3))
            change[u"consent_at"_s] = textOf(at + (oneIn(4) ? -upTo(1800) : upTo(5400)));
        history.append(change);
        at += oneIn(4) ? upTo(45) * DayLength : upTo(5400);
    }
    return history;
}

QJsonObject QuestionMaker::charge(int index)
{
    const QString id = u"C%1"_s.arg(index);
    const Second at = anyInstant();
    if (oneIn(8)) {
        QJsonObject norm{{u"id"_s, id}, {u"type"_s, u"NORM"_s}, {u"norm_min"_s, upTo(60)}, {u"completed_at"_s, textOf(at)}};
        if (oneIn(4))
            norm[u"status"_s] = oneOf({"completed", "cancelled"});
        return norm;
    }
    if (oneIn(8)) {
        QJsonObject quoted{{u"id"_s, id}, {u"type"_s, u"QUOTED"_s}, {u"agreed_min"_s, upTo(60)}, {u"delivered_at"_s, textOf(at)}};
        if (oneIn(4))
            quoted[u"status"_s] = oneOf({"delivered", "agreed"});
        return quoted;
    }
    QJsonObject session{{u"id"_s, id}, {u"type"_s, u"SESSION"_s}, {u"segments"_s, segments(id, at)}};
    if (oneIn(2))
        session[u"request"_s] = oneOf({"R1", "R2"});
    if (oneIn(3))
        session[u"class_history"_s] = classHistory(at);
    if (oneIn(5))
        session[u"received_at"_s] = textOf(at + 3600 + between(0, 45) * DayLength);
    return session;
}

QJsonObject QuestionMaker::ledger()
{
    QJsonObject question{{u"fn"_s, u"ledger"_s}, {u"policy"_s, policy()}, {u"months"_s, months(upTo(6))}, {u"lots"_s, lots()}};
    QJsonArray charges;
    for (int i = upTo(10); i > 0; --i)
        charges.append(charge(i));
    question[u"charges"_s] = charges;
    question[u"as_of"_s] = textOf(oneIn(3) ? naive::monthStart(m_firstMonth + 1 + upTo(6)) : anyInstant());
    if (oneIn(5))
        question[u"contract_end"_s] = textOf(anyInstant()).left(10);
    return question;
}

QJsonArray QuestionMaker::events(Second arrival)
{
    QJsonArray events;
    for (int i = upTo(3); i > 0; --i) {
        const QString type = oneOf({"TIMER_START", "CONNECT_REMOTE_START", "MANUAL_REPLY", "CALL_TO_CLIENT", "WORK_BY_HAND", "INFO_REQUEST", "AUTO_REPLY", "VIEWED"});
        const Second at = arrival + (oneIn(5) ? -upTo(1800) : oneIn(3) ? between(0, 4 * DayLength) : upTo(8 * 3600));
        QJsonObject event{{u"type"_s, type}, {u"at"_s, textOf(at)}};
        const bool lasts = type == u"TIMER_START" || type == u"CONNECT_REMOTE_START" || type == u"WORK_BY_HAND";
        if (lasts && !oneIn(3))
            event[u"to"_s] = textOf(at + 1 + upTo(7200));
        if (oneIn(8))
            event[u"voided"_s] = true;
        events.append(event);
    }
    return events;
}

QJsonObject QuestionMaker::request(const QString &id, Second arrival)
{
    QJsonObject request{{u"id"_s, id}, {u"arrival"_s, textOf(arrival)}, {u"target_min"_s, oneIn(9) ? QJsonValue(QJsonValue::Null) : QJsonValue(1 + upTo(oneIn(4) ? 1500 : 300))}};
    if (oneIn(2)) {
        QJsonArray history = classHistory(arrival + upTo(7200));
        request[u"class_history"_s] = history;
    }
    if (!oneIn(3))
        request[u"events"_s] = events(arrival);
    if (oneIn(5))
        request[u"complete_at"_s] = oneIn(4) ? QJsonValue(QJsonValue::Null) : QJsonValue(textOf(arrival + upTo(7200)));
    return request;
}

QJsonObject QuestionMaker::sla()
{
    const Second arrival = anyInstant();
    QJsonObject question = request(u"r"_s, arrival);
    question.remove(u"id"_s);
    question[u"fn"_s] = u"sla"_s;
    question[u"policy"_s] = clockPolicy(policy());
    question[u"now"_s] = textOf(arrival + (oneIn(2) ? upTo(10 * 3600) : between(0, 6 * DayLength)));
    if (oneIn(4))
        return question;
    QJsonArray balance;
    Second at = arrival - upTo(DayLength);
    for (int i = upTo(5); i > 0; --i) {
        balance.append(QJsonObject{{u"at"_s, textOf(at)}, {u"min"_s, oneIn(2) ? 0 : upTo(50)}});
        at += oneIn(3) ? upTo(2 * DayLength) : upTo(5 * 3600);
    }
    question[u"balance"_s] = balance;
    return question;
}

QJsonObject QuestionMaker::scenario()
{
    QJsonObject question = ledger();
    question[u"fn"_s] = u"scenario"_s;
    question[u"policy"_s] = clockPolicy(question[u"policy"_s].toObject());
    question[u"now"_s] = question.take(u"as_of"_s);
    const Second now = *naive::secondOf(question, "now");
    question[u"requests"_s] = QJsonArray{request(u"R1"_s, now - upTo(8 * 3600)), request(u"R2"_s, std::min(anyInstant(), now))};
    return question;
}

QJsonObject QuestionMaker::bill()
{
    const Second at = anyInstant();
    QJsonArray all = segments(u"1"_s, at);
    for (const char *session : {"2", "3"}) {
        const QJsonArray more = segments(QLatin1String(session), at + upTo(4000));
        for (QJsonValue segment : more)
            all.append(segment);
    }
    for (int i = 0; i < all.size(); ++i) {
        QJsonObject segment = all[i].toObject();
        if (!segment.contains(u"session"_s))
            segment[u"session"_s] = oneOf({"1", "2"});
        all[i] = segment;
    }
    return {{u"fn"_s, u"bill"_s}, {u"policy"_s, policy()}, {u"segments"_s, all}};
}

// ---- shrinking

/// Everything one step smaller than `value`.
std::vector<QJsonValue> smaller(const QString &key, const QJsonValue &value)
{
    std::vector<QJsonValue> result;
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (int i = 0; i < array.size(); ++i) {
            QJsonArray less = array;
            less.removeAt(i);
            result.emplace_back(less);
        }
        for (int i = 0; i < array.size(); ++i) {
            for (const QJsonValue &inner : smaller({}, array[i])) {
                QJsonArray changed = array;
                changed[i] = inner;
                result.emplace_back(changed);
            }
        }
    } else if (value.isObject()) {
        const QStringList optional{u"due"_s, u"consent_at"_s, u"received_at"_s, u"class_history"_s, u"request"_s, u"contract_end"_s, u"voided"_s, u"c"_s, u"session"_s,
                                   u"events"_s, u"balance"_s, u"complete_at"_s, u"valid_to"_s, u"status"_s, u"policy"_s, u"lots"_s, u"months"_s, u"charges"_s};
        const QJsonObject object = value.toObject();
        for (auto entry = object.begin(); entry != object.end(); ++entry) {
            QJsonObject changed = object;
            changed.remove(entry.key());
            if (optional.contains(entry.key()) || key == u"policy" || (entry.key() == u"to" && object.contains(u"type"_s)))
                result.emplace_back(changed);
            for (const QJsonValue &inner : smaller(entry.key(), entry.value())) {
                changed[entry.key()] = inner;
                result.emplace_back(changed);
            }
        }
    } else if (value.isDouble() && value.toInt() > 1) {
        for (const int less : {1, value.toInt() / 2, value.toInt() - 1})
            result.emplace_back(less);
    } else if (value.isString() && value.toString().size() == 19) {
        const QString text = value.toString();
        for (const QString &rounder : {text.left(14) + u"00:00"_s, text.left(17) + u"00"_s}) {
            if (rounder != text)
                result.emplace_back(rounder);
        }
    }
    return result;
}

} // namespace

QJsonObject randomQuestion(const QString &function, unsigned seed)
{
    QuestionMaker maker(seed);
    return function == u"sla" ? maker.sla() : function == u"bill" ? maker.bill() : function == u"scenario" ? maker.scenario() : maker.ledger();
}

QJsonObject shrunk(QJsonObject question, const std::function<bool(const QJsonObject &)> &fails)
{
    for (bool shrinks = true; shrinks;) {
        shrinks = false;
        for (const QJsonValue &candidate : smaller({}, question)) {
            if (!fails(candidate.toObject()))
                continue;
            question = candidate.toObject();
            shrinks = true;
            break;
        }
    }
    return question;
}

} // namespace hline::test
