// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/conform/conform.h"

#include <algorithm>
#include <array>

#include <QJsonDocument>

#include "domain/defectreturn.h"
#include "domain/gates.h"
#include "domain/queueorder.h"
#include "domain/topics.h"
#include "exchange/conform/conformcapacity.h"
#include "exchange/conform/conforminput.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What every function may need; built once for each line.
struct Setting
{
    const JsonFields &in;
    Policy policy;
    BusinessCalendar calendar;
};

QJsonValue orNull(const std::optional<Instant> &at)
{
    return at ? QJsonValue(isoMoscow(*at)) : QJsonValue(QJsonValue::Null);
}

QJsonValue orNull(const std::optional<seconds> &length)
{
    return length ? QJsonValue(static_cast<qint64>(length->count())) : QJsonValue(QJsonValue::Null);
}

QJsonValue number(minutes amount)
{
    return static_cast<qint64>(amount.count());
}

QJsonObject workingTime(const Setting &s)
{
    return {{u"working_s"_s, static_cast<qint64>(s.calendar.workingTime(s.in.instant("from"), s.in.instant("to")).count())}};
}

QJsonObject deadline(const Setting &s)
{
    const Instant base = s.in.instant("base");
    const minutes target = s.in.amount("target_min");
    const Instant end = s.policy.slaClock == SlaClock::Working ? s.calendar.addWorking(base, target) : base + target;
    return {{u"deadline"_s, isoMoscow(end)}, {u"first_working"_s, isoMoscow(s.calendar.firstWorking(base))}};
}

QJsonObject responseJson(const Response &response)
{
    QJsonObject out{{u"state"_s, QString::fromLatin1(code(response.state))},
                    {u"base"_s, orNull(response.base)},
                    {u"deadline"_s, orNull(response.deadline)},
                    {u"elapsed_s"_s, orNull(response.elapsed)},
                    {u"remaining_s"_s, orNull(response.remaining)},
                    {u"started_at"_s, orNull(response.startedAt)}};
    if (response.level)
        out.insert(u"level"_s, QString::fromLatin1(code(*response.level)));
    return out;
}

QJsonObject sla(const Setting &s)
{
    ResponseInput input = responseInputOf(s.in);
    if (s.in.has("balance")) {
        BalanceCurve curve;
        for (const JsonFields &step : s.in.list("balance"))
            curve.push_back({step.instant("at"), step.amount("min")});
        std::stable_sort(curve.begin(), curve.end(), [](const BalanceStep &a, const BalanceStep &b) { return a.at < b.at; });
        input.balance = std::move(curve);
    }
    return responseJson(responseAt(input, s.calendar, s.policy, s.in.instant("now")));
}

QJsonObject billJson(const Setting &s)
{
    const Billed billed = bill(segmentsOf(s.in, {}), s.policy);
    QJsonArray groups;
    for (const BilledGroup &group : billed.groups) {
        groups.append(QJsonObject{{u"session"_s, group.session},
                                  {u"seconds"_s, static_cast<qint64>(group.worked.count())},
                                  {u"minutes"_s, number(group.billed)}});
    }
    return {{u"groups"_s, groups}, {u"total_min"_s, number(billed.total)}, {u"total_s"_s, static_cast<qint64>(billed.worked.count())}};
}

QJsonObject chargeJson(const ChargeResult &charge)
{
    QJsonObject byLot;
    for (const auto &[lot, amount] : charge.byLot)
        byLot.insert(lot, number(amount));
    return {{u"billed"_s, number(charge.billed)},       {u"prepaid"_s, number(charge.prepaid)},
            {u"overlimit"_s, number(charge.overlimit)}, {u"free"_s, number(charge.free)},
            {u"invoice"_s, number(charge.invoice)},     {u"by_lot"_s, byLot}};
}

QJsonObject ledgerJson(const Ledger &ledger)
{
    QJsonObject charges;
    for (const auto &[id, charge] : ledger.charges)
        charges.insert(id, chargeJson(charge));
    QJsonObject lots;
    for (const LotState &lot : ledger.lots) // what a package and a top-up carried over has one name
        lots[lot.id] = lots.value(lot.id).toInteger() + lot.left.count();
    QJsonArray rollovers;
    for (const Rollover &rollover : ledger.rollovers) {
        rollovers.append(QJsonObject{{u"to"_s, isoMonth(rollover.to)},
                                     {u"carried"_s, number(rollover.carried)},
                                     {u"expired"_s, number(rollover.expired)}});
    }
    return {{u"charges"_s, charges},
            {u"balance"_s, number(ledger.balance)},
            {u"lots"_s, lots},
            {u"rollovers"_s, rollovers},
            {u"prepaid_total"_s, number(ledger.prepaidTotal)},
            {u"overlimit_total"_s, number(ledger.overlimitTotal)}};
}

QJsonObject ledger(const Setting &s)
{
    const LedgerInput input = ledgerInputOf(s.in, s.calendar, s.policy);
    const Instant asOf = s.in.instant("as_of");
    if (!s.in.problem().isEmpty())
        return {};
    return ledgerJson(replay(withReturnedDefects(input, s.calendar, s.policy, asOf), s.calendar, s.policy, asOf));
}

/// Timer starts of the sessions that were worked on a request.
void addTimerStarts(std::vector<RequestEvent> &events, const LedgerInput &input, const QString &request)
{
    for (const Charge &charge : input.charges) {
        const auto *session = std::get_if<SessionCharge>(&charge);
        if (!session || session->request != request)
            continue;
        for (const WorkSegment &segment : session->segments)
            events.push_back({"TIMER_START", segment.from, segment.to, segment.voided});
    }
}

QJsonObject scenario(const Setting &s)
{
    const LedgerInput input = ledgerInputOf(s.in, s.calendar, s.policy);
    const Instant now = s.in.instant("now");
    if (!s.in.problem().isEmpty())
        return {};
    const Ledger state = replay(withReturnedDefects(input, s.calendar, s.policy, now), s.calendar, s.policy, now);
    QJsonObject requests;
    for (const JsonFields &request : s.in.list("requests")) {
        const QString id = request.text("id");
        ResponseInput response = responseInputOf(request);
        addTimerStarts(response.events, input, id);
        response.balance = state.curve;
        requests.insert(id, responseJson(responseAt(response, s.calendar, s.policy, now)));
    }
    QJsonObject out = ledgerJson(state);
    out.insert(u"requests"_s, requests);
    return out;
}

QJsonObject oneOffTerm(const Setting &s)
{
    const Instant validTo = oneOffValidTo(s.in.instant("activated_at"), s.policy);
    return {{u"valid_to"_s, isoMoscow(validTo)}, {u"last_day"_s, isoDay(dayOf(validTo - seconds(1)))}};
}

QJsonObject due(const Setting &s)
{
    return {{u"due"_s, isoDay(dueDay(s.in.month("month"), s.calendar, s.policy))}};
}

QJsonObject close(const Setting &s)
{
    return {{u"closes_at"_s, isoMoscow(closesAt(s.in.month("month"), s.calendar, s.policy))}};
}

QJsonArray reasonCodes(const QList<GateReason> &reasons)
{
    QJsonArray codes;
    for (const GateReason &reason : reasons)
        codes.append(QString::fromLatin1(reason.code));
    return codes;
}

QJsonObject eligibilityJson(const Setting &s)
{
    std::optional<ContractStanding> contract;
    if (s.in.has("contract")) {
        const JsonFields given = s.in.object("contract");
        contract = {given.text("status") == u"ACTIVE", given.optionalDay("signed"), given.optionalDay("valid_from"),
                    given.optionalDay("valid_to")};
    }
    const JsonFields given = s.in.object("product");
    const ProductStanding product{given.flag("platform_1c"), given.flag("boxed"), given.flag("cloud"), given.optionalDay("its_to"),
                                  given.optionalDay("updates_to")};
    const Eligibility result
        = eligibility(s.in.instant("at"), s.in.serviceOr("service", Service::Indiv), contract, product, s.policy);
    return {{u"decision"_s, QString::fromLatin1(code(result.decision))}, {u"reasons"_s, reasonCodes(result.reasons)}};
}

QJsonObject intake(const Setting &s)
{
    const JsonFields given = s.in.object("fields");
    const QList<QByteArray> missing
        = missingIntake({given.textOr("contract_no", {}), given.textOr("org", {}), given.textOr("last_name", {}),
                         given.textOr("first_name", {}), given.textOr("middle_name", {}), given.textOr("program", {})});
    QJsonArray names;
    for (const QByteArray &name : missing)
        names.append(QString::fromLatin1(name));
    return {{u"complete"_s, missing.isEmpty()}, {u"missing"_s, names}};
}

QJsonObject route(const Setting &s)
{
    const QString topic = s.in.text("topic");
    const std::optional<TopicRoute> found = routeOf(topic.toLatin1());
    if (!found)
        return {{u"error"_s, u"topic \"%1\" is not known"_s.arg(topic)}};
    return {{u"line"_s, QString::fromLatin1(code(found->line))},
            {u"individual"_s, QString::fromLatin1(code(found->individual))},
            {u"target"_s, found->target ? QString::fromLatin1(code(*found->target)) : u"REFUSE"_s}};
}

QJsonObject startGateJson(const Setting &s)
{
    const JsonFields &in = s.in;
    const StartGateInput input{
        .service = in.serviceOr("service", Service::Indiv),
        .action = in.choiceOr<StartAction>("action", StartAction::Timer, {{"TIMER", StartAction::Timer}, {"REMOTE", StartAction::Remote}}),
        .tool = in.textOr("tool", u"1C_CONNECT"_s).toUtf8(),
        .eligibility = in.choiceOr<Decision>("eligibility", Decision::Allow,
                                             {{"ALLOW", Decision::Allow}, {"WARN", Decision::Warn}, {"BLOCK", Decision::Block}}),
        .overrideReason = in.textOr("override_reason", {}),
        .subtype = in.choiceOr<Subtype>("subtype", Subtype::Other,
                                        {{"OTHER", Subtype::Other},
                                         {"CONSULT_REMOTE", Subtype::ConsultRemote},
                                         {"CONFIG", Subtype::Config},
                                         {"ERROR_SEARCH", Subtype::ErrorSearch}}),
        .configBasis = in.choiceOr<ConfigBasis>(
            "config_basis", ConfigBasis::None,
            {{"NONE", ConfigBasis::None}, {"JOINT", ConfigBasis::Joint}, {"WRITTEN", ConfigBasis::Written}}),
        .writtenTask = in.flag("written_task"),
        .fromFree = in.flag("from_free"),
        .consent = in.flag("consent"),
        .writtenRequest = in.flag("written_request"),
        .volumeAgreed = in.flag("volume_agreed"),
    };
    const StartGate gate = startGate(input, s.policy);
    return {{u"allowed"_s, gate.allowed}, {u"reasons"_s, reasonCodes(gate.reasons)}};
}

QJsonObject queue(const Setting &s)
{
    std::vector<QueueKey> keys;
    for (const JsonFields &request : s.in.list("requests")) {
        const QString word = request.text("state");
        const std::optional<GuaranteeState> state = guaranteeStateFromCode(word.toLatin1());
        if (!state)
            s.in.refuse(u"state \"%1\" is not known"_s.arg(word));
        const QueueLane lane = laneOf(state.value_or(GuaranteeState::Met), WorkState::Queued);
        if (lane == QueueLane::Guaranteed || lane == QueueLane::General) {
            keys.push_back({lane, request.optionalInstant("deadline").value_or(Instant::max()), request.instant("arrival"),
                            request.text("id")});
        }
    }
    std::sort(keys.begin(), keys.end(), isBefore);
    QJsonArray order;
    for (const QueueKey &key : keys)
        order.append(key.id);
    return {{u"order"_s, order}};
}

QJsonObject remainingText(const Setting &s)
{
    return {{u"text"_s, formatRemaining(seconds(s.in.number("remaining_s")))}};
}

QJsonObject capacity(const Setting &s)
{
    const CapacityInput input = capacityInputOf(s.in);
    return s.in.problem().isEmpty() ? capacityJson(capacityAt(input, s.calendar, s.policy)) : QJsonObject();
}

struct Function
{
    const char *name;
    QJsonObject (*answer)(const Setting &);
};

constexpr std::array Functions{
    Function{"working_time", workingTime}, Function{"deadline", deadline},
    Function{"sla", sla},                  Function{"bill", billJson},
    Function{"ledger", ledger},            Function{"scenario", scenario},
    Function{"oneoff_term", oneOffTerm},   Function{"due", due},
    Function{"close", close},              Function{"eligibility", eligibilityJson},
    Function{"intake", intake},            Function{"route", route},
    Function{"start_gate", startGateJson}, Function{"queue", queue},
    Function{"capacity", capacity},        Function{"format_remaining", remainingText},
};

QJsonObject answer(const QByteArray &line)
{
    QJsonParseError parsing;
    const QJsonDocument document = QJsonDocument::fromJson(line, &parsing);
    if (!document.isObject()) {
        const QString why = parsing.error == QJsonParseError::NoError ? u"expected an object"_s : parsing.errorString();
        return {{u"error"_s, u"not a JSON object: %1"_s.arg(why)}};
    }
    QString problem;
    const JsonFields in(document.object(), problem);
    const QString name = in.text("fn");
    const auto function = std::find_if(Functions.begin(), Functions.end(),
                                       [&name](const Function &f) { return name == QLatin1StringView(f.name); });
    if (function == Functions.end())
        return {{u"error"_s, problem.isEmpty() ? u"fn \"%1\" is not known"_s.arg(name) : problem}};

    const Policy policy = policyOf(in);
    const QJsonObject out = problem.isEmpty() ? function->answer({in, policy, calendarOf(policy)}) : QJsonObject();
    return problem.isEmpty() ? out : QJsonObject{{u"error"_s, problem}};
}

} // namespace

QByteArray conformLine(const QByteArray &line)
{
    return QJsonDocument(answer(line)).toJson(QJsonDocument::Compact);
}

} // namespace hline
